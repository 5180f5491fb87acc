"""How much a word tells: rare words more than common ones, and which words stand for one another.

The weight of a stem joins two counts: how rare it is in news English at large (``data/rarity.txt``), and how rare among
the statements compared (Spärck Jones 1972, "A statistical interpretation of term specificity"): in twenty reports about one
lake, *lake* tells little.
"""

from __future__ import annotations

import functools
import importlib.resources
import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from verbale.comparison.items import Item
from verbale.comparison.wording import stem

_UNLISTED = 0.8
_OWN_SHARE = 0.65
"""How much of a weight comes from the statements compared; chosen on the demo and the dev stories, where 0.5 to 0.8 do as well."""
SYNONYM = 0.75
"""What a shared meaning counts beside a shared stem."""


class Rarity:
    """The weight of each stem in one selection of statements, between 0 and 1."""

    def __init__(self, counts: Mapping[str, int], total: int) -> None:
        """``counts`` says in how many of the ``total`` statements a stem stands."""
        self._counts = counts
        self._total = max(total, 2)
        self._scale = math.log(self._total + 1)
        self.weights = _Weights(self)
        """The weight of each stem, worked out when it is first asked for."""

    @classmethod
    def of(cls, items: Iterable[Item]) -> Rarity:
        """The weights for a selection of items."""
        counts: Counter[str] = Counter()
        total = 0
        for item in items:
            total += 1
            counts.update(set(item.stems))
        return cls(counts, total)

    def weight(self, one: str) -> float:
        """The weight of a stem; a number weighs as a rare word."""
        return self.weights[one]

    def worked_out(self, one: str) -> float:
        """The same, worked out anew."""
        own = math.log((self._total + 1) / max(self._counts.get(one, 1), 1)) / self._scale
        return background().get(one, _UNLISTED) * (1 - _OWN_SHARE + _OWN_SHARE * min(own, 1.0))


class _Weights(dict[str, float]):
    """The weights of the stems asked for so far."""

    def __init__(self, rarity: Rarity) -> None:
        super().__init__()
        self._rarity = rarity

    def __missing__(self, one: str) -> float:
        weight = self[one] = self._rarity.worked_out(one)
        return weight


@functools.cache
def background() -> Mapping[str, float]:
    """The rarity of common stems in news English at large, between 0 and 1."""
    found = {}
    for line in _lines("rarity.txt"):
        level, *stems = line.split()
        found.update(dict.fromkeys(stems, int(level) / 67 * _UNLISTED))
    return found


@functools.cache
def meanings(stemmed: Callable[[str], str] = stem) -> Mapping[str, frozenset[int]]:
    """For each stem in the table of synonyms, the numbers of the groups it stands in; the units of figures have stems of their own."""
    found: dict[str, set[int]] = {}
    for group, line in enumerate(_lines("synonyms.txt")):
        for word in line.split():
            found.setdefault(stemmed(word), set()).add(group)
    return {one: frozenset(groups) for one, groups in found.items()}


def _lines(name: str) -> list[str]:
    text = (importlib.resources.files("verbale.comparison") / "data" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
