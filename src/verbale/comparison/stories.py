"""Which articles tell of one story, so that a few words in common are enough between two of their statements."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from verbale.comparison.pool import Pool

_MOST = 40
"""A stem that more articles have than this tells nothing of a story."""
_RAREST = 25
_NEAREST, _NEAREST_OF_MANY, _MANY = 10, 3, 5000
"""Of how many other articles of a story the statements are looked through, and of how many where there are more statements than so: the
work stays near linear.
"""
_LEAST, _WEIGHT = 4, 2.0
"""How many rare stems two articles of one story share at least, and what these weigh together."""


class Stories:
    """The articles of a pool that tell of one story: those that report one utterance, or share several rare words.

    Linear in the number of articles that a finding is asked for.
    """

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._nearest = _NEAREST if len(pool.items) <= _MANY else _NEAREST_OF_MANY
        stems: dict[str, set[str]] = defaultdict(set)
        for index, article in enumerate(pool.articles):
            stems[article] |= pool.topics[index] | pool.called[index]
        holders: dict[str, list[str]] = defaultdict(list)
        for article, some in stems.items():
            for one in some:
                holders[one].append(article)
        self._linked: dict[str, set[str]] = defaultdict(set)
        self._beside: dict[str, list[int]] = {}
        self._latest: tuple[str, _Holders] | None = None
        asked = {pool.articles[index] for index in pool.asked}
        for article in asked:
            for other in _alike(pool, article, stems[article], holders):
                self._linked[article].add(other)
                self._linked[other].add(article)

    def one(self, a: int, b: int) -> bool:
        """Whether two items stand in articles of one story."""
        first, second = self._pool.articles[a], self._pool.articles[b]
        return first == second or second in self._linked.get(first, ()) or self._pool.one_story(a, b)

    def beside(self, index: int) -> list[int]:
        """The items of the other articles of the story of one, the latest of them."""
        article = self._pool.articles[index]
        if article not in self._beside:
            names = sorted(self._linked.get(article, set()) - {article})
            self._beside[article] = [
                other for name in names[-self._nearest :] for other in self._pool.rows[name]
            ]
        return self._beside[article]

    def with_two(self, index: int) -> list[int]:
        """Those of :meth:`beside` that share two stems or more with one."""
        return self._holders(index).sharing(self._pool.topics[index])

    def weighty(self, index: int, least: float) -> list[int]:
        """Those of :meth:`beside` that share stems with one which weigh ``least`` together."""
        pool, own = self._pool, self._pool.topics[index]
        alone = frozenset(one for one in own if pool.rarity.weights[one] >= least)
        found = self._holders(index).sharing(own, alone)
        return [other for other in found if pool.weight(own & pool.topics[other]) >= least]

    def _holders(self, index: int) -> _Holders:
        """Who holds which stem of those beside an item; the items of one article are mostly asked for one after the other."""
        article = self._pool.articles[index]
        if self._latest is None or self._latest[0] != article:
            self._latest = article, _Holders(self._pool, article, self.beside(index))
        return self._latest[1]


class _Holders:
    """Which of some items hold a stem of an article: a bit for each, by its place among them."""

    def __init__(self, pool: Pool, article: str, items: Sequence[int]) -> None:
        own = frozenset().union(*(pool.topics[index] for index in pool.rows[article]))
        self._items = items
        self._of: dict[str, int] = defaultdict(int)
        for place, index in enumerate(items):
            for one in own & pool.topics[index]:
                self._of[one] |= 1 << place

    def sharing(self, own: frozenset[str], alone: frozenset[str] = frozenset()) -> list[int]:
        """The items, in their order, that hold two of some stems, or one of those that are enough ``alone``."""
        once = found = 0
        for one in own:
            holders = self._of.get(one, 0)
            found |= holders if one in alone else once & holders
            once |= holders
        some = []
        while found:
            lowest = found & -found
            some.append(self._items[lowest.bit_length() - 1])
            found ^= lowest
        return some


def _alike(pool: Pool, article: str, own: set[str], holders: dict[str, list[str]]) -> list[str]:
    rare = [one for one in own if 1 < len(holders[one]) <= _MOST]
    rarest = sorted(rare, key=lambda one: (len(holders[one]), one))[:_RAREST]
    counts: Counter[str] = Counter()
    weights: dict[str, float] = defaultdict(float)
    for one in rarest:
        weight = pool.rarity.weight(one)
        for other in holders[one]:
            counts[other] += 1
            weights[other] += weight
    return [
        other
        for other, count in counts.items()
        if other != article and count >= _LEAST and weights[other] >= _WEIGHT
    ]
