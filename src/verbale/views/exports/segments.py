"""A text cut at every border of what was found in it, so that overlapping and nested passages can be marked."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from verbale.records import Article, Statement

Part = Literal["content", "source", "cue", "furniture"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A half-open range of the text and what it is: a part of the statement with that index, or furniture (index -1)."""

    start: int
    end: int
    part: Part
    statement: int = -1


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text without a border inside. ``inside`` are the passages it lies in, the longest first.

    ``opens`` are the indexes of the statements whose first passage begins here.
    """

    start: int
    end: int
    inside: tuple[Passage, ...] = ()
    opens: tuple[int, ...] = ()


def passages(article: Article, statements: Sequence[Statement]) -> list[Passage]:
    """Every passage of ``article`` that is marked: content, source and cue of each statement, and page furniture."""
    found = [Passage(start, end, "furniture") for start, end in article.furniture]
    for index, statement in enumerate(statements):
        found.extend(Passage(span.start, span.end, "content", index) for span in statement.content)
        if statement.source:
            found.append(Passage(statement.source.start, statement.source.end, "source", index))
        if statement.cue:
            found.append(Passage(statement.cue.start, statement.cue.end, "cue", index))
    return [passage for passage in found if passage.start < passage.end]


def anchors(statements: Sequence[Statement]) -> dict[int, list[int]]:
    """Where each statement is marked, as offset → indexes: at its first content, else at its cue, else at its source."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for index, statement in enumerate(statements):
        places = [*statement.content[:1], *([statement.cue] if statement.cue else [])]
        starts = [place.start for place in places] or ([statement.source.start] if statement.source else [0])
        found[starts[0]].append(index)
    return found


def cut(
    ranges: Iterable[tuple[int, int]], found: Iterable[Passage], opening: dict[int, list[int]]
) -> Iterator[list[Segment]]:
    """The segments of each of ``ranges`` (half-open, ascending, apart); those of one range join up to the whole of it.

    A statement that opens outside of all ranges is opened in the next one, or in the last.
    """
    starts = sorted(found, key=lambda passage: passage.start)
    pending = sorted((offset, index) for offset, indexes in opening.items() for index in indexes)
    known = list(ranges)
    active: list[Passage] = []
    position = opened = 0
    for number, (low, high) in enumerate(known):
        first = position
        while position < len(starts) and starts[position].start < high:
            position += 1
        here = [passage for passage in active if passage.end > low] + starts[first:position]
        until = opened
        while until < len(pending) and (pending[until][0] < high or number == len(known) - 1):
            until += 1
        yield list(_segments(low, high, here, pending[opened:until]))
        active = [passage for passage in here if passage.end > high]
        opened = until


def _segments(low: int, high: int, here: list[Passage], opening: list[tuple[int, int]]) -> Iterator[Segment]:
    inner = {edge for passage in here for edge in (passage.start, passage.end)} | {at for at, _ in opening}
    borders = sorted({low, high, *(edge for edge in inner if low < edge < high)})
    opens: defaultdict[int, list[int]] = defaultdict(list)
    for at, index in opening:
        opens[max(low, at) if at < high else borders[-2]].append(index)
    active: list[Passage] = []
    position = 0
    for start, end in itertools.pairwise(borders):
        while position < len(here) and here[position].start <= start:
            active.append(here[position])
            position += 1
        active = [passage for passage in active if passage.end > start]
        inside = sorted(active, key=lambda passage: passage.start - passage.end)
        yield Segment(start, end, tuple(inside), tuple(opens[start]))
