"""Reports of one utterance: pairs that are alike, joined into groups around their fullest report."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import chain

from verbale.comparison.blocking import pairs
from verbale.comparison.items import Item
from verbale.comparison.rarity import Rarity
from verbale.comparison.said import days
from verbale.comparison.same_likeness import Floats, Likeness, Sketches, if_alike, likeness
from verbale.comparison.same_sieve import Sieve
from verbale.comparison.same_weights import FEATURES
from verbale.comparison.standing import beside

ALIKE = 0.45
"""From which probability on two statements are taken for reports of one utterance."""
_CANDIDATE = 0.12
_BEST = 0.7
_OTHER = -0.3
_HUBS = 0.08
_MOST = 0.5
_CHECKED = 40
_NEARLY = 0.8
_COVERED = 0.1
_COVER = FEATURES.index("cover_less")
_PLACED = tuple(FEATURES.index(name) for name in ("lede", "words_follow", "bare_follow"))
"""How a group is held together; chosen with the weights on the demo's key and dev stories. ``evaluation/comparison.py`` checks again."""


@dataclass(slots=True)
class Group:
    """Reports of one utterance. ``members`` are places in the sequence of items, ``hub`` that of the fullest one."""

    members: list[int]
    hub: int


@dataclass(frozen=True, slots=True)
class Matched:
    """What the matching of a selection gives: the groups, and how alike the pairs are that were looked at closely."""

    groups: tuple[Group, ...]
    alike: Mapping[tuple[int, int], Likeness]
    sketches: Sketches = field(repr=False)

    def between(self, items: Sequence[Item], a: int, b: int) -> Likeness:
        """How alike the items at two places are."""
        known = self.alike.get((min(a, b), max(a, b)))
        return known or likeness(self.sketches.of(items[a]), self.sketches.of(items[b]))


def match(
    items: Sequence[Item],
    step: Callable[[int], None] | None = None,
    selected: Set[str] | None = None,
    meanings: Floats | None = None,
) -> Matched:
    """The groups of two or more items that report one utterance. ``step`` is told how many pairs were compared.

    With ``selected`` (ids of articles) only pairs of which one at least is of these articles are looked at. ``meanings`` are the vectors
    of the items, [N, D], each of length 1, by the number of the item.
    """
    sketches = Sketches(items, Rarity.of(items), meanings)
    found: dict[tuple[int, int], Likeness] = {}
    met: Iterable[tuple[int, int]] = chain(
        beside(items, sketches.standings, selected), pairs(items, sketches, selected)
    )
    if meanings is None:
        met = Sieve(sketches, _CANDIDATE).left(met)
    for count, (a, b) in enumerate(met):
        if (a, b) in found:
            continue
        one = if_alike(sketches.of(items[a]), sketches.of(items[b]), _CANDIDATE)
        if one is not None:
            found[a, b] = one
        if step and count % 4096 == 0:
            step(count)
    alike = _each_with_its_best(items, found)
    joined = _Joining(items, sketches, alike)
    for a, b in sorted(alike, key=lambda pair: (-alike[pair].probability, pair)):
        if alike[a, b].probability >= ALIKE:
            joined.consider(a, b)
    matched = Matched(tuple(joined.groups()), alike, sketches)
    for group in matched.groups:
        group.hub = _most_quoted(items, group, matched)
    return matched


def _most_quoted(items: Sequence[Item], group: Group, matched: Matched) -> int:
    """The fullest report of a group; of several that are nearly as full, the one whose words the others have most of."""
    most = fullness(items[group.hub])[0]
    full = [member for member in group.members if fullness(items[member])[0] >= _NEARLY * most]
    if len(full) == 1:
        return group.hub
    others = group.members[:_CHECKED]

    def words(member: int) -> tuple[int, tuple[int, int, int]]:
        runs = (len(matched.between(items, member, other).run) for other in others if other != member)
        return sum(runs), fullness(items[member])

    return max(full[:_CHECKED], key=words)


def _each_with_its_best(
    items: Sequence[Item], found: Mapping[tuple[int, int], Likeness]
) -> dict[tuple[int, int], Likeness]:
    """The same likenesses, where a pair of two articles gains if each is the other's best match there, and loses if neither is.

    Two reports of one speech mostly tell each sentence once: what fits better elsewhere belongs elsewhere.
    """
    best: dict[tuple[int, str], float] = {}
    for (a, b), one in found.items():
        for place, article in ((a, items[b].article), (b, items[a].article)):
            if one.probability > best.get((place, article), 0.0):
                best[place, article] = one.probability
    return {
        pair: replace(one, probability=_moved(one.probability, by))
        if (by := _place(items, best, pair, one.probability))
        else one
        for pair, one in found.items()
    }


def _place(
    items: Sequence[Item], best: Mapping[tuple[int, str], float], pair: tuple[int, int], own: float
) -> float:
    a, b = (items[place] for place in pair)
    if a.article == b.article:
        return 0.0
    firsts = (own >= best[pair[0], b.article]) + (own >= best[pair[1], a.article])
    return (_OTHER, 0.0, _BEST)[firsts]


def _moved(probability: float, by: float) -> float:
    odds = probability / max(1 - probability, 1e-12) * math.exp(by)
    return odds / (1 + odds)


class _Joining:
    """Joins pairs, the surest first, as long as a group holds together around its fullest report."""

    def __init__(
        self, items: Sequence[Item], sketches: Sketches, alike: dict[tuple[int, int], Likeness]
    ) -> None:
        self._items = items
        self._sketches = sketches
        self._alike = alike
        self._group: dict[int, Group] = {}

    def consider(self, a: int, b: int) -> None:
        """Join the groups of two items, if what comes of it holds together."""
        one, other = self._of(a), self._of(b)
        if one is other:
            return
        small, large = sorted((one, other), key=lambda group: (len(group.members), group.hub))
        if self._together(small, large):
            large.members += small.members
            large.hub = max(small.hub, large.hub, key=self._fullness)
            for member in small.members:
                self._group[member] = large

    def groups(self) -> list[Group]:
        """The groups of two or more, in the order of their first member."""
        found = {id(group): group for group in self._group.values() if len(group.members) > 1}
        for group in found.values():
            group.members.sort()
        return sorted(found.values(), key=lambda group: group.members)

    def _of(self, member: int) -> Group:
        return self._group.setdefault(member, Group([member], member))

    def _together(self, small: Group, large: Group) -> bool:
        hub = max(small.hub, large.hub, key=self._fullness)
        if self._probability(small.hub, large.hub) < _HUBS or self._covered(small.hub, large.hub) < _COVERED:
            return False
        others = (small if hub == large.hub else large).members[:_CHECKED]
        near = sum(self._probability(member, hub) >= _HUBS for member in others)
        if near < _MOST * len(others):
            return False
        return not any(
            days(self._items[a], self._items[b]) == "apart" and self._probability(a, b) < 0.9
            for a in small.members[:_CHECKED]
            for b in large.members[:_CHECKED]
        )

    def _probability(self, a: int, b: int) -> float:
        key = (a, b) if a < b else (b, a)
        if key not in self._alike:
            self._alike[key] = likeness(self._sketches.of(self._items[a]), self._sketches.of(self._items[b]))
        return self._alike[key].probability

    def _covered(self, a: int, b: int) -> float:
        """How much of what the one tells the other tells too: a short report must not join two that have nothing in common.

        What stands in one article may go together by its place alone.
        """
        found = self._alike[min(a, b), max(a, b)]
        return 1.0 if any(found.features[place] for place in _PLACED) else found.features[_COVER]

    def _fullness(self, place: int) -> tuple[int, int, int]:
        return fullness(self._items[place])


def fullness(item: Item) -> tuple[int, int, int]:
    """By which the fullest report of a group is chosen: quoted before told, then more words, then the earlier one."""
    quoted = len(item.quoted) * 2 >= len(item.words)
    return (len(item.words) + (len(item.words) // 2 if quoted else 0), len(item.words), -item.number)
