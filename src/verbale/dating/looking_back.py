"""Paragraphs that look back: "In 2009 the parish closed the tower. The bishop answered that …" is told of 2009."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from verbale.dating.expressions import Found
from verbale.dating.frames import Frame, own_contents
from verbale.dating.memory import LookBack, is_old
from verbale.dating.ranges import Cover
from verbale.records import Document, Statement, When

_FRONT = re.compile(
    r"[\W_]*(?:(?:but|and|then|so|yet|earlier|back|late|early)\s*,?\s+)*(?:(?:in|on|at|over|during|by)\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
"""What may stand before a time that opens a sentence."""
_NOW = re.compile(
    r"\b(?:now|today|tonight|this\s+(?:week|morning|month|year|time)|yesterday|told\s+(?:me|us|this\s+\w+)|these\s+days|since\s+then|ever\s+since)\b",
    re.IGNORECASE,
)
_SENTENCES = 4
"""Sentences over which a look back goes on in its paragraph."""


def find_looks_back(
    document: Document,
    sentences: Sequence[tuple[int, int]],
    statements: Sequence[Statement],
    known: tuple[Sequence[Found], When],
) -> list[LookBack]:
    """The sentences that open with a time long past and tell no speech, in order: "In July they stopped again"."""
    found, publication = known
    contents = Cover([own for spans in own_contents(document.text, statements, found) for own in spans])
    quoted = Cover([(quotation.start, quotation.end) for quotation in document.quotations])
    starts = [low for low, _ in sentences]
    paragraphs = [low for low, _ in document.paragraphs]
    speaking: dict[int, int] = {}
    for told in statements:
        if told.cue is not None and told.mode != "thought":
            at = bisect_right(starts, told.cue.start) - 1
            speaking[at] = min(told.cue.start, speaking.get(at, told.cue.start))
    made: list[LookBack] = []
    for one in found:
        day = one.told_as_past()
        number = bisect_right(starts, day.start) - 1
        within = number in speaking and not _is_apart(document.text, day.end, speaking[number])
        if number < 0 or within or quoted.holds(day.start) or contents.holds(day.start):
            continue
        if day.date is None or day.direction != "past" or day.kind in ("set", "duration") or day.modifier:
            continue
        if day.bound not in (None, "by") or one.anchors.tense == "future":
            continue
        said = When(day.date, day.precision, "context", day.text)
        if not is_old(said, publication) or not _FRONT.fullmatch(
            document.text, sentences[number][0], day.start
        ):
            continue
        made.append(LookBack(said, bisect_right(paragraphs, sentences[number][0]) - 1, number))
    return made


def _is_apart(text: str, end: int, cue: int) -> bool:
    """Whether a semicolon parts the time from the first cue of its sentence: "In April Oslo left; its envoy said …"."""
    return end <= cue and ";" in text[end:cue]


def looking_back(text: str, frame: Frame, statement: Statement, looks: Sequence[LookBack]) -> LookBack | None:
    """The look back that a statement still belongs to: of its paragraph, a few sentences before it, and nothing of today.

    Whoever comments from outside ("diplomats said", "according to a former clerk") or declines to, does so today.
    """
    source, cue = statement.source, statement.cue
    if source is None or cue is None or not statement.content or source.type in ("unnamed", "group"):
        return None
    if cue.text.lower().startswith("according"):
        return None
    number = bisect_right(looks, frame.sentence, key=lambda one: one.sentence) - 1
    if number < 0:
        return None
    look = looks[number]
    if look.paragraph != frame.paragraph or frame.sentence - look.sentence > _SENTENCES:
        return None
    return None if any(_NOW.search(text, low, high) for low, high in frame.pieces) else look
