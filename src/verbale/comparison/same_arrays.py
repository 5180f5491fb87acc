"""The statements of a selection as arrays, for what is asked of many pairs of them at once (``same_sieve``)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from verbale.comparison.items import Item
from verbale.comparison.rarity import SYNONYM, Rarity, meanings
from verbale.comparison.rows import Known, Numbers, Rows, distinct
from verbale.comparison.said import Said
from verbale.comparison.wording import FUNCTION, stem

Weights = NDArray[np.float64]


_OF_FUNCTION_WORDS = frozenset(map(stem, FUNCTION))
"""What the stems would be of words that count for nothing: of some words that do count it is the same."""


class Arrays:
    """What is asked of the statements of a selection; each part worked out when it is first asked for."""

    def __init__(self, items: Sequence[Item], rarity: Rarity) -> None:
        self._items = items
        self._rarity = rarity

    @cached_property
    def said(self) -> Said:
        """On which days they may have been said."""
        return Said(self._items)

    @cached_property
    def worded(self) -> Worded:
        """Their words."""
        return Worded(self._items)

    @cached_property
    def told(self) -> Told:
        """What they tell of."""
        return Told(self._items, self._rarity)


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
        self._held = Known(owner * self._many + twos)
        threes = (owner[:-1] * self._many + twos[:-1]) * self._many + twos[1:]
        found = distinct(threes[owner[1:] == owner[:-1]]) // self._many**2
        self._threes = np.bincount(found, minlength=len(items))

    def fours(self) -> tuple[Numbers, Numbers]:
        """Each four words in a row of each statement, as numbers, and the statements they stand in."""
        owner = np.repeat(np.arange(len(self.lengths)), self._rows.sizes)
        keys = self._twos[:-2] * self._many + self._twos[2:]
        inside = owner[2:] == owner[:-2]
        return keys[inside], owner[2:][inside]

    def runs(self, a: Numbers, b: Numbers) -> tuple[Numbers, Weights]:
        """For each pair, of which the first has two words or more: the most words in a row of the first that the second has two and
        two, and the largest share that either's three words in a row may be the other's.
        """
        every, firsts = self._rows.of(a)
        sizes = self._rows.sizes[a]
        held = self._held.hold(np.repeat(b, sizes) * self._many + self._twos[every])
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
        stems = _Stems(rarity)
        every = [stems.of(item) for item in items]
        self.counts: Numbers = np.array([len(own) for own in every], np.int64)
        """How many stems each statement has."""
        self.totals: Weights = np.array([stems.weight(own) for own in every], np.float64)
        """What the stems of each statement weigh together."""
        words = [stems.repeated(item, own) for item, own in zip(items, every, strict=True)]
        self.repeated: Weights = np.array(words, np.float64)
        """How much more the words weigh, where several have one stem."""
        self._rows, self._stems = Rows(self.counts), np.fromiter(chain.from_iterable(every), np.int64)
        self._entries, self._keys, self._values = stems.entries()
        self._many = int(self._keys.max(initial=0)) + 1
        all_items = np.arange(len(items))
        held, _, holder = self._entries_of(all_items, all_items)
        self._held = Known(holder * self._many + self._keys[held])

    def common(self, a: Numbers, b: Numbers) -> Numbers:
        """For each pair, of which the first has a stem at least: how many of its stems the second has too."""
        stems, firsts = self._rows.of(a)
        held = self._held.hold(np.repeat(b, self.counts[a]) * self._many + self._stems[stems])
        found: Numbers = np.add.reduceat(held.astype(np.int64), firsts)
        return found

    def shared(self, a: Numbers, b: Numbers) -> Weights:
        """For each pair, of which the first has a stem at least: the most that those of its stems weigh that the second has too, or another
        word for them.
        """
        entries, starts, holder = self._entries_of(a, b)
        held = self._held.hold(holder * self._many + self._keys[entries])
        worth = np.maximum.reduceat(np.where(held, self._values[entries], 0.0), starts)
        found: Weights = np.add.reduceat(worth, np.cumsum(self.counts[a]) - self.counts[a])
        return found

    def _entries_of(self, a: Numbers, b: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """For each pair the entries of the stems of the first: their places, where those of each stem begin, and the second for each."""
        stems = self._stems[self._rows.of(a)[0]]
        entries, starts = self._entries.of(stems)
        return entries, starts, np.repeat(np.repeat(b, self.counts[a]), self._entries.sizes[stems])


class _Stems(dict[str, int]):
    """Stems by their numbers, with what each weighs and the groups of meanings it stands in."""

    def __init__(self, rarity: Rarity) -> None:
        super().__init__()
        self._rarity = rarity
        self._weights: list[float] = []

    def __missing__(self, one: str) -> int:
        self._weights.append(self._rarity.weights[one])
        number = self[one] = len(self)
        return number

    def of(self, item: Item) -> tuple[int, ...]:
        """The numbers of the stems of an item, each once."""
        return tuple(map(self.__getitem__, dict.fromkeys(item.stems)))

    def weight(self, own: Iterable[int]) -> float:
        """What some stems weigh together, added up in their order."""
        return sum(map(self._weights.__getitem__, own))

    def repeated(self, item: Item, own: Sequence[int]) -> float:
        """How much more the words of an item weigh than its stems: nothing where no two words have one stem."""
        told = set(item.words)
        if len(told - FUNCTION) == len(own) and _OF_FUNCTION_WORDS.isdisjoint(item.stems):
            return 0.0
        stems = frozenset(item.stems)
        words = [self._weights[self[one]] for one in map(stem, told) if one in stems]
        return sum(words) - self.weight(own)

    def entries(self) -> tuple[Rows, Numbers, Weights]:
        """For each stem in a row its own number and those of its groups, above those of the stems, and what it is worth to find each."""
        table = meanings()
        groups = [tuple(table.get(one, ())) for one in self]
        keys = [(number, *(len(self) + group for group in own)) for number, own in enumerate(groups)]
        values = [
            (weight, *(SYNONYM * weight,) * len(own))
            for weight, own in zip(self._weights, groups, strict=True)
        ]
        return (
            Rows([len(own) for own in keys]),
            np.fromiter(chain.from_iterable(keys), np.int64),
            np.fromiter(chain.from_iterable(values), np.float64),
        )
