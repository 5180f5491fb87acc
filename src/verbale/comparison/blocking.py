"""Which pairs of statements are worth comparing: without it, a month would be billions of pairs.

Statements meet in a block: over a sequence of four words that both have, over a rare stem that both have, or over a stem or a
meaning that both have when the speaker is the same. Blocks that are too large tell too little and are left out. Days
then decide: what cannot have been said on one day does not meet.
"""

from __future__ import annotations

import itertools
from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain

import numpy as np

from verbale.comparison.items import Item
from verbale.comparison.nearby import surname_of
from verbale.comparison.rarity import meanings
from verbale.comparison.same_likeness import Sketches, days, may_be_one

_WINDOW = 45
"""How many days may lie between two reports of one utterance that do not have four words in common."""
_VERBATIM = 400
_SPOKEN = 300
_BUDGET = 600_000
_FEW = 5000
"""How many statements a block may hold, by what makes it; a rare stem's block shrinks as the selection grows."""
_STORY = 250
"""Up to how many statements all pairs meet that voices and days allow."""

_BITS = 32
"""Of how many bits the number of a stem or a meaning is."""


def pairs(
    items: Sequence[Item], sketches: Sketches, selected: Set[str] | None = None
) -> Iterator[tuple[int, int]]:
    """The pairs of places in ``items``, the lower first, that are worth comparing; each once.

    With ``selected`` (ids of articles) only pairs of which one at least is of these articles.
    """
    wanted = [selected is None or item.article in selected for item in items]
    total = len(items)
    if total <= _STORY:
        yield from _every(items, sketches, wanted)
        return
    blocks = _Blocks(items, wanted)
    for a, item in enumerate(items):
        verbatim = blocks.told_alike(a)
        yield from ((a, b) for b in verbatim if _meet(item, items[b], verbatim=True))
        met, own = set(verbatim), frozenset(item.stems)
        for b in blocks.about_the_same(a):
            if b in met or not (total <= _FEW or _enough(own, items[b])):
                continue
            if _meet(item, items[b], verbatim=False):
                yield a, b


def _every(items: Sequence[Item], sketches: Sketches, wanted: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """All pairs that voices and days allow, and those with four words in a row: the reports of one story are few enough."""
    runs = [shingles(item) for item in items]
    for a, b in itertools.combinations(range(len(items)), 2):
        if wanted[a] or wanted[b]:
            verbatim = not runs[a].isdisjoint(runs[b])
            if _meet(items[a], items[b], verbatim=verbatim) and (
                verbatim or may_be_one(sketches.of(items[a]), sketches.of(items[b]))
            ):
                yield a, b


class _Blocks:
    """The items that meet in a block. Only blocks with a wanted item, and of two items or more, are kept."""

    def __init__(self, items: Sequence[Item], wanted: Sequence[bool]) -> None:
        total = max(len(items), 1)
        self._wanted = wanted
        self._later = {place for place, one in enumerate(wanted) if one}
        rare = max(12, min(80, _BUDGET // total))
        spoken_by = max(40, min(_SPOKEN, 4 * _BUDGET // total))
        told = _Told()
        voices: dict[str, int] = {}
        stems, spoken = _Keys(len(items)), _Keys(len(items))
        for place, item in enumerate(items):
            own = told.of(item)
            stems.add(place, own)
            if item.speaker:
                voice = voices.setdefault(surname_of(item.speaker), len(voices))
                spoken.add(place, [(voice << _BITS) + one for one in own])
        self._stems = stems.grouped(wanted, rare)
        self._spoken = spoken.grouped(wanted, spoken_by)
        del stems, spoken
        runs = _Keys(len(items))
        for place, item in enumerate(items):
            runs.add(place, shingles(item) if item.stems else ())
        self._runs = runs.grouped(wanted, _VERBATIM)

    def told_alike(self, a: int) -> list[int]:
        """The later items with four words in a row that ``a`` has too; where ``a`` is not wanted, those that are."""
        return self._after(a, (self._runs,))

    def about_the_same(self, a: int) -> list[int]:
        """The same for a rare stem, or a stem or a meaning of one speaker."""
        return self._after(a, (self._stems, self._spoken))

    def _after(self, a: int, tables: Iterable[Mapping[int, Sequence[Sequence[int]]]]) -> list[int]:
        met: set[int] = set()
        for table in tables:
            for block in table.get(a, ()):
                met.update(block[bisect_right(block, a) :])
        return sorted(met if self._wanted[a] else met & self._later)


class _Told(dict[str, tuple[int, ...]]):
    """For each stem a number, and those of its meanings; worked out when first asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers: dict[str | int, int] = {}

    def __missing__(self, one: str) -> tuple[int, ...]:
        keys = (one, *meanings().get(one, ()))
        found = self[one] = tuple(self._numbers.setdefault(key, len(self._numbers)) for key in keys)
        return found

    def of(self, item: Item) -> set[int]:
        """The numbers of each stem, and each meaning, of an item."""
        return set(chain.from_iterable(map(self.__getitem__, item.stems)))


class _Keys:
    """What makes a block, for each item: numbers, of which those that stand in several items lead from one to the other."""

    def __init__(self, total: int) -> None:
        self._keys = array("q")
        self._sizes = np.zeros(total, np.int64)

    def add(self, place: int, keys: Collection[int]) -> None:
        """Note the keys of the item at a place; places come in order."""
        self._keys.extend(keys)
        self._sizes[place] = len(keys)

    def grouped(self, wanted: Sequence[bool], most: int) -> dict[int, list[list[int]]]:
        """The blocks of each item that is in one: the items, in order, that have a key in common, at most ``most``."""
        keys = np.frombuffer(self._keys, np.int64)
        order = np.argsort(keys, kind="stable")
        places = np.repeat(np.arange(len(self._sizes), dtype=np.int32), self._sizes)[order]
        keys = keys[order]
        starts = np.flatnonzero(np.diff(keys, prepend=keys[:1] - 1))
        sizes = np.diff(starts, append=len(keys))
        told = np.concatenate(([0], np.cumsum(np.array(wanted, np.int32)[places])))
        kept = (sizes > 1) & (sizes <= most) & (told[starts + sizes] > told[starts])
        of: dict[int, list[list[int]]] = {}
        for start, size in zip(starts[kept].tolist(), sizes[kept].tolist(), strict=True):
            block = places[start : start + size].tolist()
            for place in block:
                of.setdefault(place, []).append(block)
        return of


def shingles(item: Item) -> set[int]:
    """The hashes of each four words in a row that stand in the item."""
    words = item.words
    return {hash(words[place : place + 4]) for place in range(len(words) - 3)}


def _enough(own: frozenset[str], other: Item) -> bool:
    """Whether a statement has two stems in common with those of another, or one where one of them has hardly more."""
    both = len(own.intersection(other.stems))
    return both > 1 or both >= min(len(own) // 2, len(set(other.stems)) // 2)


def _one_in_the_other(x: Item, y: Item) -> bool:
    return x.statement.within == y.statement.id or y.statement.within == x.statement.id


def _meet(x: Item, y: Item, *, verbatim: bool) -> bool:
    if x.article == y.article and _one_in_the_other(x, y):
        return False
    if verbatim:
        return True
    if x.published is not None and y.published is not None and abs(x.published - y.published) > _WINDOW:
        return False
    return days(x, y) != "apart"
