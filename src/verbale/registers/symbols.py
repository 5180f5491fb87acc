"""Symbols of documents, meetings and resolutions of the Security Council, found in text and written one
way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

SymbolKind = Literal["draft", "meeting", "resolution"]
_UNITS = (
    r"(?!\s?(?:/|\d|%|percent|per\scent|-|–|to\s\d|(?:days?|weeks?|months?|years?|hours?|votes?"
    r"|members?|states?|nations?|countries)\b))"
)
_PATTERN = re.compile(
    r"(?<![\w/])(?:"
    r"(?P<meeting>S/PV\.?\s?\d{1,5}(?:\s\((?:Resumption|Part)[^)]*\))?)"
    r"|(?P<res>S/RES/\d{1,4}\s?\(\d{4}\))"
    r"|(?P<draft>S/(?:(?:19|20)\d\d/)?\d{1,5}(?:/(?:Rev|Add|Corr)\.\s?\d+)?)"
    rf"|(?:[Rr]esolutions?|RESOLUTION|UNSCR|Res\.)\s(?:No\.?\s|number\s)?(?P<number>\d{{1,4}})(?!,\d{{3}}\b){_UNITS}"
    r"(?:\s?\((?P<year>(?:19|20)\d\d)\)|\sof\s(?P<ofyear>(?:19|20)\d\d)\b)?"
    rf"(?P<more>(?:(?:,|\sand|,\sand)\s\d{{1,4}}(?:\s?\((?:19|20)\d\d\))?(?![\w,]\d){_UNITS})*)"
    r")(?!\w|/\w)"
)
_MORE = re.compile(r"(\d{1,4})(?:\s?\(((?:19|20)\d\d)\))?")
_LETTERED = re.compile(r"\s?\((\d{4})\)$")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol at ``text[start:end]``: how it is ``written``, what ``kind`` it is of, and its ``normal`` form
    ("S/RES/2712").

    ``year`` is that of a resolution where the text gives it.
    """

    normal: str
    kind: SymbolKind
    start: int
    end: int
    year: int | None = None


def find_symbols(text: str, start: int = 0, end: int | None = None) -> tuple[Symbol, ...]:
    """The symbols in ``text[start:end]``: ``S/2023/773``, ``S/PV.9442``, ``S/RES/2712 (2023)``, "Resolution
    2712 (2023)", "resolutions 242 and 338".

    Numbers alone are resolutions only after the word. Offsets are into ``text``.
    """
    found: list[Symbol] = []
    for match in _PATTERN.finditer(text, start, len(text) if end is None else end):
        if match["meeting"]:
            found.append(Symbol(normal(match["meeting"]), "meeting", match.start(), match.end()))
        elif match["res"]:
            year = _LETTERED.search(match["res"])
            found.append(
                Symbol(
                    normal(match["res"]),
                    "resolution",
                    match.start(),
                    match.end(),
                    int(year[1]) if year else None,
                )
            )
        elif match["draft"]:
            found.append(Symbol(normal(match["draft"]), "draft", match.start(), match.end()))
        else:
            found += _resolutions(match)
    return tuple(found)


def normal(symbol: str) -> str:
    """A symbol as the registers' indexes hold it: no spaces, a resolution without its year, case as the
    United Nations writes it."""
    symbol = "".join(symbol.split())
    if symbol.startswith("S/RES/"):
        return symbol.partition("(")[0]
    if symbol.startswith("S/PV"):
        return re.sub(r"S/PV\.?", "S/PV.", symbol).partition("(")[0]
    return symbol


def _resolutions(match: re.Match[str]) -> list[Symbol]:
    number = match["number"]
    year = match["year"] or match["ofyear"]
    start = match.start()
    last = match.start("more")
    found = [Symbol(f"S/RES/{number}", "resolution", start, last, int(year) if year else None)]
    for other in _MORE.finditer(match.string, last, match.end("more")):
        found.append(
            Symbol(
                f"S/RES/{other[1]}",
                "resolution",
                other.start(),
                other.end(),
                int(other[2]) if other[2] else None,
            )
        )
    return found
