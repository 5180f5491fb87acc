"""Organs of states that news names without their state ("the Knesset", "the FBI"), and regions and cities by the state
they lie in.

Three tables of our own (``data/organs.txt``, ``data/regions.txt``, ``data/landmarks.txt``), read once. Names that organs of two
states bear are in neither.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from verbale.places.cities import city_of

OrganKind = Literal["parliament", "agency"]


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ of a state by one of its names. ``sure`` is false for a name that is a common word too ("the Commons"), ``shared`` true
    for one that other states have too ("the Coast Guard").
    """

    text: str
    code: str
    kind: OrganKind
    sure: bool = True
    shared: bool = False


def organ_of(words: str) -> Organ | None:
    """The organ that ``words`` name as a whole, "the" before it and curly apostrophes passed over; ``None`` for no organ."""
    words = words.replace("’", "'").removeprefix("the ").removeprefix("The ")
    return _organs().get(words)


def find_organs(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[Organ, int, int], ...]:
    """The organs named in ``text[start:end]`` with their offsets into ``text``, in text order. One that is not sure
    counts only with "the" before it.
    """
    found = []
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        organ = _organs()[match[0].replace("’", "'")]
        if organ.sure or text[max(0, match.start() - 4) : match.start()] in ("the ", "The "):
            found.append((organ, match.start(), match.end()))
    return tuple(found)


def region_of(words: str) -> str | None:
    """The code of the state in which a city or region lies, by its name or, of those in ``data/regions.txt``, its adjective; ``None`` for
    one that is not listed.
    """
    return _regions().get(words) or city_of(words)


def find_regions(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[str, int, int], ...]:
    """The codes of the regions and cities named in ``text[start:end]`` with their offsets into ``text``, in text order."""
    end = len(text) if end is None else end
    found: list[tuple[str, int, int]] = []
    at = start
    for run in _RUN.finditer(text, start, end):
        words = list(_WORD.finditer(text, run.start(), run.end()))
        for first, word in enumerate(words):
            if word.start() < at:
                continue
            for last in range(min(len(words), first + 4) - 1, first - 1, -1):
                code = _regions().get(text[word.start() : words[last].end()])
                if code is not None:
                    found.append((code, word.start(), words[last].end()))
                    at = words[last].end()
                    break
    return tuple(found)


def landmark_of(words: str) -> str | None:
    """The code of the state in which a river, lake, island, mountain or park lies whole, or nearly so; ``None`` for one not listed."""
    return _landmarks().get(words.replace("’", "'"))


_RUN = re.compile(r"[A-ZÀ-Þ][\w-]*(?:\s(?:[A-ZÀ-Þ][\w-]*|of|and|upon|del|de))*")
_WORD = re.compile(r"[\w-]+")


def _lines(name: str) -> list[str]:
    text = (files("verbale.places") / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith(("#", "["))]


@cache
def _organs() -> Mapping[str, Organ]:
    found: dict[str, Organ] = {}
    for line in _lines("organs.txt"):
        code, kind, names = line.split("|")
        for name in names.split(";"):
            bare = name.lstrip("~*")
            found.setdefault(bare, Organ(bare, code, kind, name[0] != "~", name[0] == "*"))  # type: ignore[arg-type]
    return found


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_organs(), key=lambda name: (-len(name), name))
    return re.compile(
        rf"\b(?:{'|'.join(re.escape(name).replace(chr(39), '[’' + chr(39) + ']') for name in names)})(?!\w)"
    )


@cache
def _landmarks() -> Mapping[str, str]:
    pairs = (line.partition(": ") for line in _lines("landmarks.txt"))
    return {name: code for code, _, names in pairs for name in names.split("; ")}


@cache
def _regions() -> Mapping[str, str]:
    pairs = (line.partition(": ") for line in _lines("regions.txt"))
    return {name: code for code, _, names in pairs for name in names.split("; ")}
