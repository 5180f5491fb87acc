"""A parsed passage, and the candidates that are found in it.

A candidate is a possibility, not yet a statement: :mod:`verbale.statements.weighing` says how likely it is. Its ``frame`` names the shape
of the complement ("that", "zero", "inf", "obj", "prep:for", "quote" …).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from verbale.records import Document, Quotation
from verbale.statements.lexicon import Cue
from verbale.statements.passages import Passage
from verbale.statements.trees import Range, Token


@dataclass(slots=True)
class Candidate:
    """A possible statement in tokens of one passage. Ranges are inclusive; ``source`` is ``None`` where nobody is named."""

    cue: Cue
    token: Token
    frame: str
    cue_range: Range
    source: Range | None
    content: list[Range]
    features: dict[str, str | bool] = field(default_factory=dict)
    source_head: Token | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """A passage with its parse. ``holes[i]`` is the number of the lifted quotation that token ``i`` stands for, or -1.

    ``marks`` leads from the token that opens a quotation in the running text to the one that closes it.
    """

    passage: Passage
    doc: Token
    holes: tuple[int, ...]
    hole_tokens: tuple[Range, ...]
    marks: Mapping[int, int]
    headline: bool = False

    @classmethod
    def of(cls, passage: Passage, doc: Token, document: Document) -> Parsed:
        """``passage`` with its parse ``doc``."""
        holes = [-1] * len(doc)
        ranges: list[Range] = []
        cursor = 0
        for number, hole in enumerate(passage.holes):
            while cursor < len(doc) and doc[cursor].idx + len(doc[cursor]) <= hole.start:
                cursor += 1
            first = cursor
            while cursor < len(doc) and doc[cursor].idx < hole.end:
                holes[cursor] = number
                cursor += 1
            ranges.append((first, cursor - 1))
        headline = passage.paragraph == document.headline and passage.inside is None
        return cls(
            passage, doc, tuple(holes), tuple(ranges), _marks(passage, doc, document.quotations), headline
        )


def _marks(passage: Passage, doc: Token, quotations: tuple[Quotation, ...]) -> dict[int, int]:
    """For each token that opens a quotation in the running text, the token that closes it."""
    first, last = passage.starts[0], passage.ends[-1]
    low = bisect_left(quotations, first, key=lambda q: q.start)
    high = bisect_left(quotations, last, key=lambda q: q.start)
    if low == high:
        return {}
    opens = {passage.starts[token.idx]: token.i for token in doc}
    closes = {passage.ends[token.idx + len(token) - 1]: token.i for token in doc}
    found = {}
    for quotation in quotations[low:high]:
        start, end = opens.get(quotation.start), closes.get(quotation.end)
        if end is None:
            end = closes.get(quotation.inner_end)
        if (
            start is not None
            and end is not None
            and start < end
            and not any(q.quotation is quotation for q in passage.holes)
        ):
            found[start] = end
    return found


def apart(ranges: list[Range], blocks: list[Range]) -> list[Range]:
    """``ranges`` less what lies in ``blocks``."""
    for low, high in blocks:
        rest: list[Range] = []
        for start, end in ranges:
            if high < start or end < low:
                rest.append((start, end))
                continue
            if start < low:
                rest.append((start, low - 1))
            if high < end:
                rest.append((high + 1, end))
        ranges = rest
    return ranges


def merge(ranges: list[Range]) -> list[Range]:
    """``ranges`` in order, those that touch put together."""
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
