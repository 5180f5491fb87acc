"""One function for each thing that a person can do. Every view calls only this; nothing here prints or exits.

``reading`` reads articles; ``keeping`` puts them into a ledger and looks after it; ``asking`` answers questions of a
ledger; ``judging`` keeps what people decide; ``comparing`` lays many readings side by side. Each is loaded when something
of it is first used: a question to a ledger needs no reader, and reading an article no store.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from verbale.operations.reading import (
        Outcome,
        find,
        read,
        read_demo,
        read_lines,
        read_many,
        read_source,
        read_sources,
    )

__all__ = [
    "Outcome",
    "find",
    "read",
    "read_demo",
    "read_lines",
    "read_many",
    "read_source",
    "read_sources",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module("verbale.operations.reading"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
