"""Anchors: where in the text of an article the statement stands that a person judged, so that the judgement survives re-reading."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from verbale.records import Statement

Range = tuple[int, int]
LEAST = 0.5
"""How much of an anchor's characters a statement of another reading must hold to be the one that was judged."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Half-open offsets into ``articles.text``: of the content spans, of the cue and of the source, as the machine had them."""

    content: tuple[Range, ...]
    cue: Range | None = None
    source: Range | None = None

    @classmethod
    def of(cls, statement: Statement) -> Anchor:
        """The anchor of a statement as it was read."""
        cue, source = statement.cue, statement.source
        return cls(
            tuple((span.start, span.end) for span in statement.content),
            (cue.start, cue.end) if cue else None,
            (source.start, source.end) if source else None,
        )

    @classmethod
    def from_json(cls, text: str | None) -> Anchor | None:
        """The anchor that :meth:`to_json` wrote; ``None`` where there is none, or the text is none."""
        try:
            value = json.loads(text or "null")
            if not isinstance(value, dict):
                return None
            return cls(
                tuple(_range(pair) for pair in value["content"]),
                _range(value["cue"]) if value.get("cue") else None,
                _range(value["source"]) if value.get("source") else None,
            )
        except (ValueError, TypeError, KeyError):
            return None

    def to_json(self) -> str:
        """The anchor as JSON; equal anchors give equal text."""
        return json.dumps(
            {"content": self.content, "cue": self.cue, "source": self.source}, separators=(",", ":")
        )


def _range(pair: Any) -> Range:
    start, end = pair
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
        raise ValueError("no range")
    return start, end


def place(anchor: Anchor, statements: Iterable[Statement]) -> Statement | None:
    """The statement that ``anchor`` stands for, or ``None``.

    It is the one with the same content and cue; else, of those with the same cue whose content holds at least half of the anchor's
    characters, the one that fits closest; a statement without content is known by its cue and its source.
    """
    best: tuple[float, int, Statement] | None = None
    for order, statement in enumerate(statements):
        other = Anchor.of(statement)
        if other.cue != anchor.cue:
            continue
        if other.content == anchor.content and (anchor.content or other.source == anchor.source):
            return statement
        shared = _shared(anchor.content, other.content)
        length = _length(anchor.content)
        if not length or shared < LEAST * length:
            continue
        close = shared / (length + _length(other.content) - shared)
        if best is None or (close, -order) > best[:2]:
            best = (close, -order, statement)
    return best[2] if best else None


def _length(ranges: Sequence[Range]) -> int:
    return sum(end - start for start, end in ranges)


def _shared(first: Sequence[Range], second: Sequence[Range]) -> int:
    """How many characters lie in both; the ranges of each do not overlap."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in first for c, d in second)
