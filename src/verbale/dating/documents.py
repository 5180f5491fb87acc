"""Documents whose day the article tells in passing: "a report published last Friday", "who wrote a book on it in 2010"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.dating.expressions import Found
from verbale.dating.frames import Frame
from verbale.records import When

DOCUMENT = (
    r"(?:communiqu[eé]|statement|letter|report|readout|memo|memoir|book|article|essay|declaration|press\s+release|bulletin|circular|decision|ruling|judge?ment"
    r"|guidance|post|e-?mail|notice|paper|study|survey|outlook|forecast|review|findings|white\s+paper|interview|column|diary|speech|note|petition|message)"
)
_MADE = (
    r"(?:published|publishes|releas(?:ed|es)|issued|dated|wrote|written|tabled|handed(?:\s+(?:in|over|him|her|them|it|the\s+\w+))?|submitted|presented|delivered|sent|gave|brought\s+out|came\s+out"
    r"|unveiled|circulated)"
)
_BEFORE_DAY = re.compile(
    rf"(?:\b{_MADE}\b[^.;:?!\n]{{0,60}}?\b(?P<first>{DOCUMENT})\b[^.;:?!\n]{{0,40}}|\b(?P<second>{DOCUMENT})\b[^.;:?!\n]{{0,60}}?\b{_MADE}\s+(?:late\s+|early\s+|earlier\s+)?)"
    r"(?:\b(?:on|in|from)\s+)?$",
    re.IGNORECASE,
)
_AFTER_DAY = re.compile(
    rf"[^.;:?!\n]{{0,40}}?\b{_MADE}\b(?:\s+in)?\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){{0,3}}?(?P<noun>{DOCUMENT})\b",
    re.IGNORECASE,
)
_IN_IT = re.compile(
    r"(?<!involved )(?<!part )(?<!interested )(?<!role )(?<!participate )(?<!participated )"
    rf"\bin\s+(?:the|that|this|his|her|its|their)\s+(?:same\s+)?({DOCUMENT})\b",
    re.IGNORECASE,
)
_REACH = 120


def dated_documents(text: str, found: Sequence[Found]) -> list[tuple[int, str, When]]:
    """Where the day of a document stands, the last word of what it is called, and the day; in order."""
    made: list[tuple[int, str, When]] = []
    for one in found:
        day = one.told_as_past()
        if day.date is None or day.direction == "future" or day.kind in ("set", "duration"):
            continue
        match = _BEFORE_DAY.search(text[max(0, day.start - _REACH) : day.start])
        if match is not None:
            word = match["first"] or match["second"]
        else:
            after = _AFTER_DAY.match(text, day.end, min(len(text), day.end + _REACH))
            word = after["noun"] if after is not None else None
        if word:
            made.append(
                (day.start, word.lower().split()[-1], When(day.date, day.precision, "context", day.text))
            )
    return made


def day_of_it(text: str, frame: Frame, documents: dict[str, When]) -> When | None:
    """The day of a document that the frame refers to: "in the book she had argued"; else ``None``."""
    for low, high in frame.pieces:
        for match in _IN_IT.finditer(text, low, high):
            said = documents.get(match[1].lower().split()[-1])
            if said is not None and said.date:
                return said
    return None
