"""The statements of a selection as arrays, for what is asked of many pairs of them at once (``same_sieve``)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from verbale.comparison.items import Item
from verbale.comparison.rarity import SYNONYM, Rarity, meanings
from verbale.comparison.rows import Marks, Numbers, Rows
from verbale.comparison.same_likeness import LATEST

Weights = NDArray[np.float64]
Flags = NDArray[np.bool_]

DAYS = ("firm", "near", "mid", "far", "apart", "unknown")
"""How the days of two statements go together; a number for each."""
_FIRM, _NEAR, _MID, _FAR, _APART, _UNKNOWN = range(len(DAYS))


class Said:
    """On which days the statements may have been said."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._known: Flags = np.array([item.first is not None and item.last is not None for item in items])
        self._first: Numbers = np.array([item.first or 0 for item in items], np.int64)
        self._last: Numbers = np.array([item.last or 0 for item in items], np.int64)
        self._firm: Flags = np.array([item.firm for item in items])

    def days(self, a: Numbers, b: Numbers) -> Numbers:
        """For each pair the number of how the days go together, as :func:`verbale.comparison.same_likeness.days` tells."""
        before, after = self._first[a] - self._last[b], self._first[b] - self._last[a]
        gap = np.maximum(np.maximum(before, after), 0)
        first, second = self._firm[a], self._firm[b]
        one_day = (self._first[a] == self._last[a]) & (self._first[b] == self._last[b])
        cases = (
            (~(self._known[a] & self._known[b]), _UNKNOWN),
            (first & second & (gap > 1), _APART),
            (first & second & (gap == 0) & one_day, _FIRM),
            ((first != second) & (np.where(first, before, after) > 1), _APART),
            (gap <= 1, _NEAR),
            (gap <= 5, _MID),
            (gap <= LATEST, _FAR),
        )
        return np.select([case for case, _ in cases], [number for _, number in cases], _APART)


class Worded:
    """The words of the statements, two and two: how many in a row a pair may have in common."""

    def __init__(self, items: Sequence[Item]) -> None:
        number: dict[str, int] = {}
        words = [number.setdefault(one, len(number)) for item in items for one in item.words]
        every = np.array(words, np.int64)
        self.lengths: Numbers = np.array([len(item.words) for item in items], np.int64)
        """How many words each statement has."""
        owner = np.repeat(np.arange(len(items)), self.lengths)
        inside = owner[1:] == owner[:-1]
        twos = np.unique((every[:-1] * len(number) + every[1:])[inside], return_inverse=True)[1]
        owner = owner[1:][inside]
        self._rows = Rows(np.maximum(self.lengths - 1, 0))
        self._twos, self._many = twos, int(twos.max(initial=0)) + 1
        self._marks = Marks(owner * self._many + twos)
        threes = (owner[:-1] * self._many + twos[:-1]) * self._many + twos[1:]
        found = np.unique(threes[owner[1:] == owner[:-1]]) // self._many**2
        self._threes = np.bincount(found, minlength=len(items))

    def runs(self, a: Numbers, b: Numbers) -> tuple[Numbers, Weights]:
        """For each pair, of which the first has two words or more: the most words in a row of the first that the second may have two and
        two, and the largest share that either's three words in a row may be the other's.
        """
        every, firsts = self._rows.of(a)
        sizes = self._rows.sizes[a]
        held = self._marks.stand(np.repeat(b, sizes) * self._many + self._twos[every])
        place = np.arange(len(every))
        broken = np.maximum.accumulate(np.where(held, -1, place))
        length = place - np.maximum(broken, np.repeat(firsts - 1, sizes))
        longest = np.maximum.reduceat(length, firsts)
        threes = np.add.reduceat((length > 1).astype(np.int64), firsts)
        fewest = np.maximum(np.minimum(self._threes[a], self._threes[b]), 1)
        return np.where(longest > 0, longest + 1, 0), np.minimum(threes / fewest, 1.0)


class Told:
    """What the statements tell of, by the stems and the meanings of the words."""

    def __init__(self, items: Sequence[Item], rarity: Rarity) -> None:
        table, number = meanings(), dict[str | int, int]()
        stems, entries, keys, values, totals = [], [], list[int](), list[float](), []
        for item in items:
            weights = {one: rarity.weights[one] for one in item.stems}
            stems.append(len(weights))
            totals.append(sum(weights.values()))
            for one, weight in weights.items():
                groups = table.get(one, ())
                entries.append(1 + len(groups))
                keys.append(number.setdefault(one, len(number)))
                keys += [number.setdefault(group, len(number)) for group in groups]
                values += (weight, *(SYNONYM * weight,) * len(groups))
        self.totals: Weights = np.array(totals, np.float64)
        """What the stems of each statement weigh together."""
        self._stems, self._entries, self._many = Rows(stems), Rows(entries), max(len(number), 1)
        self._keys, self._values = np.array(keys, np.int64), np.array(values, np.float64)
        owner = np.repeat(np.repeat(np.arange(len(items)), stems), entries)
        self._marks = Marks(owner * self._many + self._keys)

    def shared(self, a: Numbers, b: Numbers) -> Weights:
        """For each pair, of which the first has a stem at least: the most that those of its stems weigh that the second may have too, or
        another word for them.
        """
        stems, firsts = self._stems.of(a)
        every, starts = self._entries.of(stems)
        holder = np.repeat(np.repeat(b, self._stems.sizes[a]), self._entries.sizes[stems])
        held = self._marks.stand(holder * self._many + self._keys[every])
        worth = np.maximum.reduceat(np.where(held, self._values[every], 0.0), starts)
        found: Weights = np.add.reduceat(worth, firsts)
        return found
