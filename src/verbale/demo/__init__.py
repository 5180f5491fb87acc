"""The invented reports that ship with the package: a newcomer's first look, and the examples in the
documentation.
"""

from __future__ import annotations

import importlib.resources
from importlib.resources.abc import Traversable

_ENDINGS = (".txt", ".html")


def reports() -> tuple[Traversable, ...]:
    """The reports, text and pages, in the order of their names."""
    folder = importlib.resources.files(__name__) / "reports"
    return tuple(
        sorted((entry for entry in folder.iterdir() if entry.name.endswith(_ENDINGS)), key=lambda e: e.name)
    )
