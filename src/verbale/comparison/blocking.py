"""Which pairs of statements are worth comparing: without it, a month would be billions of pairs.

Statements meet in a block: over a sequence of four words that both have, over a rare stem that both have, or over a stem or a
meaning that both have when the speaker is the same. Blocks that are too large tell too little and are left out. Days
then decide: what cannot have been said on one day does not meet.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set

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

_WANTED, _AGAIN = 1, 2


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
        met = set(verbatim)
        for b in blocks.about_the_same(a):
            if b not in met:
                met.add(b)
                if (total <= _FEW or _enough(item, items[b])) and _meet(item, items[b], verbatim=False):
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
        self._runs = _grouped(items, wanted, shingles, _VERBATIM)
        self._spoken = _grouped(items, wanted, spoken, spoken_by)
        self._stems = _grouped(items, wanted, _told_of, rare)

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


def _grouped(
    items: Sequence[Item],
    wanted: Sequence[bool],
    keys: Callable[[Item], Iterable[Hashable]],
    most: int,
) -> dict[int, list[list[int]]]:
    """The blocks of each item that is in one: the items, in order, that have a key in common, at most ``most``.

    Two passes: the first marks in a table of bytes which hashes a wanted item has, and which any other; so that the keys that
    stand alone, by far the most, need not be held.
    """
    marks = bytearray(_slots(items))
    last = len(marks) - 1
    for item, one in zip(items, wanted, strict=True):
        for key in keys(item) if item.stems else ():
            slot = hash(key) & last
            marks[slot] |= _AGAIN if not one or marks[slot] & _WANTED else 0
            marks[slot] |= _WANTED if one else 0
    found: dict[Hashable, list[int]] = {}
    for place, item in enumerate(items):
        for key in keys(item) if item.stems else ():
            if marks[hash(key) & last] == _WANTED | _AGAIN:
                found.setdefault(key, []).append(place)
    of: dict[int, list[list[int]]] = {}
    for block in found.values():
        if 1 < len(block) <= most:
            for place in block:
                of.setdefault(place, []).append(block)
    return of


def _slots(items: Sequence[Item]) -> int:
    """How many bytes the table of marks has: a power of two, some eight for each word, at most 32 MB."""
    words = sum(len(item.words) for item in items)
    return 1 << min(25, max(10, (8 * words).bit_length()))


def shingles(item: Item) -> set[int]:
    """The hashes of each four words in a row that stand in the item."""
    words = item.words
    return {hash(words[place : place + 4]) for place in range(len(words) - 3)}


def spoken(item: Item) -> set[tuple[str, str | int]]:
    """The last part of the speaker's key with each stem, and with each meaning, of the item."""
    if not item.speaker:
        return set()
    voice = surname_of(item.speaker)
    return {(voice, one) for one in _told_of(item)}


def _told_of(item: Item) -> set[str | int]:
    """Each stem, and each meaning, of the item."""
    table = meanings()
    return {*item.stems, *(group for one in set(item.stems) for group in table.get(one, ()))}


def _enough(x: Item, y: Item) -> bool:
    """Whether two statements have two stems in common, or one where one of them has hardly more."""
    a, b = set(x.stems), set(y.stems)
    return len(a & b) >= min(2, len(a) // 2, len(b) // 2)


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
