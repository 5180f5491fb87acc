"""The frame of a statement: what stands in its sentence around cue and source, outside every content it is
not itself in.

Dates inside a content are what it speaks of; only those in the frame can be the day on which it was said.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.dating.expressions import Found
from verbale.dating.ranges import layers
from verbale.dating.sentences import find_sentences
from verbale.records import Document, Statement

REACH = 400
"""Characters on each side of a cue that are looked at: longer sentences are lists or unbroken text."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where statement number ``index`` stands.

    ``low`` and ``high`` are the stretch of its sentence that is its own: from the cue before it to the cue
    after it. ``start`` and ``end`` are the cue (without one, the source, else the content); ``follows`` is
    true where another cue stands before it in the sentence. ``pieces`` are the parts of the stretch outside
    contents, ``dates`` the expressions in them, ``paragraph`` and ``sentence`` the numbers of where the cue
    stands.
    """

    index: int
    start: int
    end: int
    low: int
    high: int
    sentence: int
    paragraph: int
    follows: bool
    pieces: tuple[tuple[int, int], ...]
    dates: tuple[Found, ...]


def split(document: Document) -> list[tuple[int, int]]:
    """The sentences of ``document``, or the whole text as one where it has none."""
    return find_sentences(document.text, document.paragraphs) or [(0, len(document.text))]


def find_frames(
    document: Document,
    sentences: Sequence[tuple[int, int]],
    statements: Sequence[Statement],
    found: Sequence[Found],
) -> list[Frame]:
    """The frame of each statement, in the order given. Linear in the text but for sorting."""
    starts = [low for low, _ in sentences]
    paragraphs = [low for low, _ in document.paragraphs]
    anchors = [_anchor(statement) for statement in statements]
    contents = [(span.start, span.end, index) for index, one in enumerate(statements) for span in one.content]
    at = [start for start, _ in anchors] + [one.expression.start for one in found]
    around = layers(contents, at)
    own, dated = around[: len(anchors)], around[len(anchors) :]
    dates = [one.expression.start for one in found]
    cues = sorted(range(len(anchors)), key=anchors.__getitem__)
    spans = sorted((low, high) for low, high, _ in contents)
    frames: list[Frame | None] = [None] * len(anchors)
    for order, index in enumerate(cues):
        start, end = anchors[index]
        sentence = max(bisect_right(starts, start) - 1, 0)
        low, high = sentences[sentence]
        low, high = max(low, start - REACH), max(min(high, end + REACH), end)
        for low_held, high_held in _holding(statements, own[index], start):
            low, high = max(low, low_held), min(high, high_held)
        before = _beside(cues[max(0, order - 8) : order][::-1], own, index)
        after = _beside(cues[order + 1 : order + 9], own, index)
        if before is not None:
            low = max(low, min(anchors[before][1], start))
        if after is not None and anchors[after][0] >= end:
            high = min(high, _own_end(statements[after], anchors[after][0], end))
        inside = range(bisect_left(dates, low), bisect_left(dates, high))
        frames[index] = Frame(
            index=index,
            start=start,
            end=end,
            low=low,
            high=high,
            sentence=sentence,
            paragraph=bisect_right(paragraphs, start) - 1,
            follows=before is not None and anchors[before][1] == low,
            pieces=_outside(low, high, spans, (start, own[index], statements)),
            dates=tuple(found[number] for number in inside if dated[number] == own[index]),
        )
    return [frame for frame in frames if frame is not None]


def _holding(statements: Sequence[Statement], holders: frozenset[int], start: int) -> list[tuple[int, int]]:
    """The content spans of ``holders`` that hold the offset ``start``."""
    return [
        (s.start, s.end) for index in holders for s in statements[index].content if s.start <= start < s.end
    ]


def _anchor(statement: Statement) -> tuple[int, int]:
    if statement.cue is not None:
        return statement.cue.start, statement.cue.end
    if statement.source is not None:
        return statement.source.start, statement.source.end
    if statement.content:
        return statement.content[0].start, statement.content[0].start
    return 0, 0


def _beside(candidates: list[int], own: list[frozenset[int]], index: int) -> int | None:
    """The nearest of ``candidates`` that stands at the same level as statement ``index``: not inside another
    content."""
    return next((other for other in candidates if own[other] == own[index]), None)


def _own_end(following: Statement, cue: int, end: int) -> int:
    """Where the frame before ``following`` stops: at its source, if that stands between the two cues, else at
    its cue."""
    source = following.source
    return source.start if source is not None and end <= source.start < cue else cue


def _outside(
    low: int, high: int, spans: list[tuple[int, int]], cue: tuple[int, frozenset[int], Sequence[Statement]]
) -> tuple[tuple[int, int], ...]:
    """The parts of ``low`` to ``high`` that lie in no content, save those contents that hold the cue
    itself."""
    start, holders, statements = cue
    held = {(span.start, span.end) for index in holders for span in statements[index].content}
    pieces: list[tuple[int, int]] = []
    position = low
    first = max(bisect_left(spans, (low, low)) - 8, 0)
    for number in range(first, bisect_left(spans, (high, high))):
        begin, stop = spans[number]
        if (begin, stop) in held or stop <= position or begin <= start < stop:
            continue
        if begin > position:
            pieces.append((position, begin))
        position = max(position, stop)
    if position < high:
        pieces.append((position, high))
    return tuple(pieces)
