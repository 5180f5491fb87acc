"""The one table of settings: name, type, default, help and range.

Each can be set in the environment as ``VERBALE_`` and the name in capitals; a command's own flag wins over that.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from verbale.errors import UsageError


def _setting(
    default: Any,
    help: str,
    low: float | None = None,
    high: float | None = None,
    choices: tuple[str, ...] | None = None,
) -> Any:
    return field(default=default, metadata={"help": help, "low": low, "high": high, "choices": choices})


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set, with the defaults. Frozen: make a changed one with :func:`dataclasses.replace`."""

    max_bytes: int = _setting(16 * 2**20, "Largest file or page that is read, in bytes.", 1024, 2**30)
    max_characters: int = _setting(2_000_000, "Longest article text that is read, in characters.", 100, 2**28)
    max_depth: int = _setting(250, "Deepest nesting of tags in a page that is read.", 50, 5000)
    fetch_seconds: float = _setting(30.0, "Longest time that fetching one URL may take, in seconds.", 1, 600)
    fetch_redirects: int = _setting(5, "Most redirects that are followed for one URL.", 0, 20)
    pipeline: str = _setting(
        "", "Name of the installed spaCy pipeline to parse with; empty for the one that is shipped."
    )

    reader: str = _setting(
        "learned",
        "What finds statements: 'learned', the trained tagger with the rules, or 'rules', the rules alone (faster, finds less).",
        choices=("learned", "rules"),
    )

    def __post_init__(self) -> None:
        for entry in dataclasses.fields(self):
            _check_range(entry, getattr(self, entry.name))

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """The settings with what the environment changes.

        Raises :class:`~verbale.errors.UsageError` for a value of the wrong type or out of range.
        """
        environ = os.environ if environ is None else environ
        found: dict[str, Any] = {}
        for entry in dataclasses.fields(cls):
            name = f"VERBALE_{entry.name.upper()}"
            if name in environ:
                found[entry.name] = _convert(name, environ[name], type(entry.default))
        return cls(**found)


def table() -> list[dict[str, Any]]:
    """The table of settings as rows with ``name``, ``variable``, ``type``, ``default``, ``low``, ``high`` and ``help``."""
    return [
        {
            "name": entry.name,
            "variable": f"VERBALE_{entry.name.upper()}",
            "type": type(entry.default).__name__,
            "default": entry.default,
            **entry.metadata,
        }
        for entry in dataclasses.fields(Settings)
    ]


def _convert(name: str, text: str, kind: type) -> Any:
    try:
        return kind(text)
    except ValueError:
        raise UsageError(f"{name} is {text!r}, which is no {kind.__name__}.", hint="Set a number.") from None


def _check_range(entry: dataclasses.Field[Any], value: Any) -> None:
    low, high, choices = (entry.metadata[name] for name in ("low", "high", "choices"))
    if choices is not None and value not in choices:
        raise UsageError(f"{entry.name} is {value!r}.", hint=f"It must be one of: {', '.join(choices)}.")
    if (low is not None and value < low) or (high is not None and value > high):
        raise UsageError(f"{entry.name} is {value}.", hint=f"It must lie between {low} and {high}.")
