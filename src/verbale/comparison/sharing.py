"""Which items of a pool share a stem, or a meaning, with one, and how much of what it says at most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from verbale.comparison.kin import Tie, ties
from verbale.comparison.pool import MOST_SHARERS, Pool
from verbale.comparison.rarity import SYNONYM, meanings

Weights = NDArray[np.float64]
Places = NDArray[np.int64]


class Sharers:
    """Leads from an item of a pool to the others, of some, that share a stem or a meaning with it; what too many share is passed over."""

    def __init__(self, pool: Pool, among: Callable[[int], bool]) -> None:
        self._pool = pool
        counts: Counter[str | int] = Counter()
        found: dict[str | int, list[int]] = defaultdict(list)
        asked: dict[str | int, list[int]] = defaultdict(list)
        for index, stems in enumerate(pool.topics):
            keys = _keys(stems)
            counts.update(keys)
            if among(index):
                for key in keys:
                    found[key].append(index)
                    if index in pool.asked:
                        asked[key].append(index)
        many = [key for key, count in counts.items() if count > MOST_SHARERS]
        for key in many:
            found.pop(key, None)
            asked.pop(key, None)
        self._found, self._asked = found, asked

    def of(self, index: int) -> list[int]:
        """The others, in their order. For an item that no finding is asked for, only those that one is asked for."""
        table = self._found if index in self._pool.asked else self._asked
        keys = _keys(self._pool.topics[index])
        return sorted({other for key in keys for other in table.get(key, ())} - {index})


def _keys(stems: Iterable[str]) -> set[str | int]:
    """The stems, and the numbers of the groups of meanings that they stand in."""
    table, own = meanings(), set(stems)
    return {*own, *(group for one in own for group in table.get(one, ()))}


class AtMost:
    """How much items can share with one at most, by weight: a quick look at many of them, since most share too little."""

    def __init__(self, pool: Pool, besides: frozenset[str]) -> None:
        """``besides`` are stems that count for nothing."""
        self._pool, self._besides = pool, besides
        self._number: dict[str, int] = {}
        number = self._number
        held = [number.setdefault(one, len(number)) for stems in pool.topics for one in stems]
        self._held: Places = np.array(held, np.int64)
        self._sizes: Places = np.array([len(stems) for stems in pool.topics], np.int64)
        self._starts: Places = np.cumsum(self._sizes) - self._sizes
        counted = [0.0 if one in besides else pool.rarity.weights[one] for one in number]
        sums = np.concatenate(([0.0], np.cumsum(np.array(counted, np.float64)[self._held])))
        self.weights: Weights = sums[self._starts + self._sizes] - sums[self._starts]
        """What the stems of each item weigh together."""
        self._worth: Weights = np.zeros(len(number))
        tied: dict[Tie, list[int]] = defaultdict(list)
        for one, place in number.items():
            for tie in ties(one):
                tied[tie].append(place)
        self._tied: dict[Tie, Places] = {tie: np.array(places, np.int64) for tie, places in tied.items()}

    def shared(self, index: int, others: Sequence[int]) -> Weights:
        """The most that each of the others, each with a stem at least, can share with one (as :meth:`Pool.shared`)."""
        worth, pool = self._worth, self._pool
        worth[:] = 0.0
        for one in pool.topics[index] - self._besides:
            weight, place = pool.rarity.weights[one], self._number[one]
            worth[place] += weight
            for tie in ties(one):
                worth[self._tied[tie]] += SYNONYM * weight
                worth[place] -= SYNONYM * weight
        places = np.asarray(others, np.int64)
        sizes = self._sizes[places]
        firsts = np.cumsum(sizes) - sizes
        every = np.arange(sizes.sum()) + np.repeat(self._starts[places] - firsts, sizes)
        found: Weights = np.add.reduceat(worth[self._held[every]], firsts)
        return found
