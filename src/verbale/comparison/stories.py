"""Which articles tell of one story, so that a few words in common are enough between two of their statements."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

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
        rare = _Rare(stems)
        self._linked: dict[str, set[str]] = defaultdict(set)
        self._beside: dict[str, list[int]] = {}
        self._latest: tuple[str, _Holders] | None = None
        asked = {pool.articles[index] for index in pool.asked}
        for article in asked:
            for other in _alike(pool, article, stems, rare):
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


class _Rare:
    """The stems that several articles have, and not too many: which articles, and in which order they come, the rarest first."""

    def __init__(self, stems: Mapping[str, set[str]]) -> None:
        holders: dict[str, list[str]] = defaultdict(list)
        for article, some in stems.items():
            for one in some:
                holders[one].append(article)
        self.holders = {one: held for one, held in holders.items() if 1 < len(held) <= _MOST}
        self._order = sorted(self.holders, key=lambda one: (len(self.holders[one]), one))
        self._rank = {one: rank for rank, one in enumerate(self._order)}
        self._known = frozenset(self._order)

    def rarest(self, own: set[str]) -> list[str]:
        """The rarest of some stems, in their order."""
        ranks = sorted(map(self._rank.__getitem__, own & self._known))
        return [self._order[rank] for rank in ranks[:_RAREST]]


def _alike(pool: Pool, article: str, stems: Mapping[str, set[str]], rare: _Rare) -> list[str]:
    rarest = rare.rarest(stems[article])
    counts = Counter(chain.from_iterable(map(rare.holders.__getitem__, rarest)))
    weights = pool.rarity.weights
    return [
        other
        for other, count in counts.items()
        if other != article
        and count >= _LEAST
        and sum(weights[one] for one in rarest if one in stems[other]) >= _WEIGHT
    ]
