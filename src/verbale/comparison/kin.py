"""Which stems may be two words for one thing: *threat* and *threaten*, or two of one group of meanings."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from verbale.comparison.rarity import meanings

_BEGINNING = 6
"""Two stems that begin with so many letters alike are taken for one word."""

Tie = str | int
"""What two such stems have in common: their first letters, or the number of a group of meanings."""


class KinOf(dict[int, Mapping[Tie, frozenset[str]]]):
    """For each item (by its place), its stems under what would tie another word to them; worked out when first asked for."""

    def __init__(self, topics: Sequence[frozenset[str]]) -> None:
        """``topics`` are the stems of each item."""
        super().__init__()
        self._topics = topics

    def __missing__(self, index: int) -> Mapping[Tie, frozenset[str]]:
        found: dict[Tie, frozenset[str]] = {}
        for one in self._topics[index]:
            for tie in ties(one):
                found[tie] = found[tie] | {one} if tie in found else frozenset((one,))
        self[index] = found
        return found


@functools.lru_cache(maxsize=65536)
def ties(one: str) -> frozenset[Tie]:
    """What ties a stem to another word: the groups of meanings it stands in, and the first letters of a longer one."""
    groups: frozenset[Tie] = frozenset(meanings().get(one, ()))
    return groups | {one[:_BEGINNING]} if len(one) >= _BEGINNING else groups
