"""The words of a document as the parser cut them, in text order, with their tags and the tree that holds them together.

Each passage has a tree of its own; here the tree of a lifted quotation hangs where its stand-in stands in the frame, so that what is
quoted is found below the cue that reports it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from verbale.statements.parsed import Parsed
from verbale.statements.trees import Token

Ints = NDArray[np.int32]
DEEPEST = 200
"""How far up a tree is climbed from one word."""


@dataclass(frozen=True, slots=True)
class Words:
    """``starts`` and ``ends`` are offsets into the document; ``heads[i]`` is the word above word ``i``, -1 where there is none.

    ``tags`` and ``relations`` are the parser's part of speech and dependency labels, as written; ``paragraphs`` numbers the paragraph of
    each word. All have one entry for each word.
    """

    starts: Ints
    ends: Ints
    heads: Ints
    tags: tuple[str, ...]
    relations: tuple[str, ...]
    paragraphs: Ints

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, start: int, end: int) -> range:
        """The words of which at least one character lies between two offsets."""
        low = int(self.ends.searchsorted(start, side="right"))
        high = int(self.starts.searchsorted(end, side="left"))
        return range(low, max(low, high))


def put_together(parts: Sequence[Words]) -> Words:
    """The words of several stretches of one document, which follow each other, as one."""
    if len(parts) == 1:
        return parts[0]
    none = np.zeros(0, np.int32)
    offsets = np.cumsum([0, *(len(one) for one in parts)])
    heads = [np.where(one.heads < 0, -1, one.heads + low) for one, low in zip(parts, offsets, strict=False)]
    return Words(
        np.concatenate([none, *(one.starts for one in parts)]),
        np.concatenate([none, *(one.ends for one in parts)]),
        np.concatenate([none, *heads]).astype(np.int32),
        tuple(tag for one in parts for tag in one.tags),
        tuple(relation for one in parts for relation in one.relations),
        np.concatenate([none, *(one.paragraphs for one in parts)]),
    )


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    tag: str
    relation: str
    key: tuple[int, int]
    head: tuple[int, int] | None
    paragraph: int


def words_of(passages: Sequence[Parsed]) -> Words:
    """The words of all ``passages`` of one document; stand-ins of lifted quotations give none."""
    found: list[_Word] = []
    hung: dict[int, tuple[tuple[int, int] | None, str]] = {}
    for number, parsed in enumerate(passages):
        passage, doc = parsed.passage, parsed.doc
        above = hung.get(passage.inside.start) if passage.inside is not None else None
        for hole, (first, last) in zip(passage.holes, parsed.hole_tokens, strict=True):
            hung[hole.quotation.start] = _hangs(number, doc, first, last)
        for token in doc:
            if parsed.holes[token.i] >= 0 or token.is_space:
                continue
            head: tuple[int, int] | None = (number, token.head.i)
            relation = token.dep_
            if token.head.i == token.i:
                head, relation = above if above is not None else (None, relation)
            elif parsed.holes[token.head.i] >= 0:
                first, last = parsed.hole_tokens[parsed.holes[token.head.i]]
                head, _ = _hangs(number, doc, first, last)
            start, end = passage.starts[token.idx], passage.ends[token.idx + len(token) - 1]
            found.append(_Word(start, end, token.tag_, relation, (number, token.i), head, passage.paragraph))
    found.sort(key=lambda one: one.start)
    kept: list[_Word] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    where = {one.key: index for index, one in enumerate(kept)}
    heads = [where.get(one.head, -1) if one.head is not None else -1 for one in kept]
    return Words(
        np.array([one.start for one in kept], np.int32),
        np.array([one.end for one in kept], np.int32),
        np.array(heads, np.int32),
        tuple(one.tag for one in kept),
        tuple(one.relation for one in kept),
        np.array([one.paragraph for one in kept], np.int32),
    )


def _hangs(number: int, doc: Token, first: int, last: int) -> tuple[tuple[int, int] | None, str]:
    """The word that the stand-in ``doc[first:last + 1]`` depends on, and how."""
    for i in range(first, last + 1):
        head = doc[i].head.i
        if not first <= head <= last:
            return (number, head), doc[i].dep_
    return None, "ROOT"


def branches(
    words: Words, cue: int, within: tuple[int, int], labels: Mapping[str, int], deep: int = 3
) -> Ints:
    """Where each word of the half-open range ``within`` stands in the tree seen from the word ``cue``, as a number.

    A word below the cue has the number of the relation by which its branch hangs on the cue; a word below the ``k``-th word above the
    cue has that number plus ``k`` times ``len(labels) + 2`` (``k`` at most ``deep - 1``); the words above the cue are ``len(labels)``
    at their level; words of other trees are ``len(labels) + 1``. The work grows with the range, not with the text.
    """
    size = len(labels) + 2
    above = words.heads.item
    level: dict[int, int] = {}
    at, k = cue, 0
    while at >= 0 and at not in level:
        level[at] = min(k, deep - 1) * size
        at, k = above(at), k + 1
    known = {one: base + size - 2 for one, base in level.items()}
    for start in range(*within):
        path: list[int] = []
        at = start
        while at >= 0 and at not in known and len(path) < DEEPEST:
            path.append(at)
            known[at] = size - 1
            at = above(at)
        if path and at in level:
            value = level[at] + labels.get(words.relations[path[-1]], size - 2)
        else:
            value = known.get(at, size - 1)
        known.update(dict.fromkeys(path, value))
    return np.array([known[one] for one in range(*within)], np.int32)
