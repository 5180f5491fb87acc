"""Which items of a pool share a stem, or a meaning, with one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from verbale.comparison.pool import MOST_SHARERS, Pool
from verbale.comparison.rarity import meanings


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
