"""Which pairs of statements are worth comparing: without it, a month would be billions of pairs.

Statements meet in a block: over a sequence of four words that both have, over a rare stem that both have, or over a stem or a
meaning that both have when the speaker is the same. Blocks that are too large tell too little and are left out. Days
then decide: what cannot have been said on one day does not meet.
"""

from __future__ import annotations

import itertools
from array import array
from collections.abc import Collection, Iterator, Sequence, Set
from itertools import chain

import numpy as np

from verbale.comparison.items import Item
from verbale.comparison.nearby import surname_of
from verbale.comparison.rarity import meanings
from verbale.comparison.rows import Numbers, distinct, spread
from verbale.comparison.said import DAYS, Flags, days
from verbale.comparison.same_arrays import Arrays, Worded
from verbale.comparison.same_likeness import Sketches, may_be_one

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
    blocks, arrays = _Blocks(items, wanted), sketches.arrays
    verbatim = blocks.told_alike(arrays.worded)
    others = np.setdiff1d(blocks.about_the_same(), verbatim, assume_unique=True)
    for a, b in _places(verbatim, total):
        if not _one_in_the_other(items[a], items[b]):
            yield a, b
    for a, b in _places(_likely(others, items, arrays), total):
        if not _one_in_the_other(items[a], items[b]):
            yield a, b


def _places(keys: Numbers, total: int) -> Iterator[tuple[int, int]]:
    """The pairs of places that some keys stand for."""
    first, second = np.divmod(keys, total)
    return zip(first.tolist(), second.tolist(), strict=True)


def _likely(keys: Numbers, items: Sequence[Item], arrays: Arrays) -> Numbers:
    """Those of some pairs that can have been said on one day, and of many statements only those with two stems in common, or one where
    one of them has hardly more.
    """
    published = np.array([item.published or 0 for item in items], np.int64)
    first, second = np.divmod(keys, len(items))
    met = np.abs(published[first] - published[second]) <= _WINDOW
    met |= (published[first] == 0) | (published[second] == 0)
    met &= arrays.said.days(first, second) != DAYS.index("apart")
    keys, first, second = keys[met], first[met], second[met]
    if len(items) <= _FEW or not len(keys):
        return keys
    both, counts = arrays.told.common(first, second), arrays.told.counts
    enough: Flags = (both > 1) | (both >= np.minimum(counts[first] // 2, counts[second] // 2))
    return keys[enough]


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
    """The pairs of items that meet in a block. Only blocks with a wanted item, and not too large ones, are looked at."""

    def __init__(self, items: Sequence[Item], wanted: Sequence[bool]) -> None:
        self._items = items
        self._wanted = np.array(wanted, np.bool_)

    def told_alike(self, worded: Worded) -> Numbers:
        """Those with four words in a row in common; each pair as a number: the first place times how many items there are, and the
        second.
        """
        runs, places = worded.fours()
        telling = np.array([bool(item.stems) for item in self._items], np.bool_)[places]
        return self._pairs(runs[telling], places[telling], _VERBATIM)

    def about_the_same(self) -> Numbers:
        """The same for a rare stem, or a stem or a meaning of one speaker."""
        total = max(len(self._items), 1)
        told, voices = _Told(), dict[str, int]()
        stems, spoken = _Keys(), _Keys()
        for place, item in enumerate(self._items):
            own = told.of(item)
            stems.add(place, own)
            if item.speaker:
                voice = voices.setdefault(surname_of(item.speaker), len(voices))
                spoken.add(place, [(voice << _BITS) + one for one in own])
        rare = self._pairs(*stems.arrays(), max(12, min(80, _BUDGET // total)))
        ours = self._pairs(*spoken.arrays(), max(40, min(_SPOKEN, 4 * _BUDGET // total)))
        return distinct(np.concatenate((rare, ours)))

    def _pairs(self, keys: Numbers, places: Numbers, most: int) -> Numbers:
        """The pairs of places that have a key in common which two places have at least, and ``most`` at most. Places come in order, each
        once with each key.
        """
        order = np.argsort(keys, kind="stable")
        places, keys = places[order], keys[order]
        starts = np.flatnonzero(np.diff(keys, prepend=keys[:1] - 1))
        sizes = np.diff(starts, append=len(keys))
        asked = np.concatenate(([0], np.cumsum(self._wanted[places], dtype=np.int64)))
        kept = (sizes > 1) & (sizes <= most) & (asked[starts + sizes] > asked[starts])
        starts, sizes = starts[kept], sizes[kept]
        firsts = spread(starts, sizes)
        behind = np.repeat(starts + sizes, sizes) - firsts - 1
        a, b = np.repeat(places[firsts], behind), places[spread(firsts + 1, behind)]
        wanted = self._wanted[a] | self._wanted[b]
        return distinct(a[wanted] * len(self._items) + b[wanted])


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

    def __init__(self) -> None:
        self._keys, self._places, self._sizes = array("q"), array("q"), array("q")

    def add(self, place: int, keys: Collection[int]) -> None:
        """Note the keys of the item at a place; places come in order."""
        self._keys.extend(keys)
        self._places.append(place)
        self._sizes.append(len(keys))

    def arrays(self) -> tuple[Numbers, Numbers]:
        """The keys, and the place of each."""
        keys, places, sizes = (np.array(one, np.int64) for one in (self._keys, self._places, self._sizes))
        return keys, np.repeat(places, sizes)


def shingles(item: Item) -> set[int]:
    """The hashes of each four words in a row that stand in the item."""
    words = item.words
    return {hash(words[place : place + 4]) for place in range(len(words) - 3)}


def _one_in_the_other(x: Item, y: Item) -> bool:
    """Whether one of two statements is told inside the other."""
    return x.article == y.article and (
        x.statement.within == y.statement.id or y.statement.within == x.statement.id
    )


def _meet(x: Item, y: Item, *, verbatim: bool) -> bool:
    if _one_in_the_other(x, y):
        return False
    if verbatim:
        return True
    if x.published is not None and y.published is not None and abs(x.published - y.published) > _WINDOW:
        return False
    return days(x, y) != "apart"
