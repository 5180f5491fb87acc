"""Passes over the pairs of statements that cannot be reports of one utterance, many at once, before each is looked at closely.

For each pair the most is worked out that its score can come to (``same_likeness``): what is plain is taken as it is, and of what takes
longer to find (stems in common, words in a row) at least as much as there is. A pair that even so stays below what is asked for is
passed over.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from verbale.comparison.bonds import bond
from verbale.comparison.items import Item
from verbale.comparison.measures import numbers_of
from verbale.comparison.rows import Numbers
from verbale.comparison.said import DAYS, Flags
from verbale.comparison.same_arrays import Weights
from verbale.comparison.same_likeness import (
    OTHER_VOICE,
    VERBATIM,
    WORD_FOR_WORD,
    Sketches,
    described_alike,
    may_be_several,
    says_not,
)
from verbale.comparison.same_weights import FEATURES, weights
from verbale.comparison.standing import in_headline
from verbale.comparison.voices import Cast, Voice

_AT_ONCE = 1 << 15
_RIVALS = 8.0
"""More than how many statements two speakers have in two articles can come to, as the feature counts them."""
_ROUNDING = 1e-6
_BONDS = ("same", "variant", "office", "open", "unnamed", "different", "different_shaky")
_OPEN, _UNNAMED = _BONDS.index("open"), _BONDS.index("unnamed")
"""How two voices go together, by the names of the features: before *open* they are known to be one, behind *unnamed* to be two."""
_SHARED = frozenset(
    ["run", "run_share", "threes", "verbatim", "cover_less", "cover_more", "shared", "cover_shared"]
)
_NUMBERS = frozenset(["numbers_agree", "numbers_differ", "numbers_rare", "numbers_about"])
_OF_EACH = frozenset(["act", "negation", "nested", "both_nested", "asked", "short"])
_PLAIN = frozenset(["bias", "occasion", "rivals", *_OF_EACH, *_BONDS, *(f"day_{name}" for name in DAYS)])
_ONE_ARTICLE = """
    one_article headline headline_open headline_cover headline_second headline_quote lede turn words_follow bare_follow charge_follow
    follow_long follow_admits
    """
_ELSEWHERE = frozenset([*_ONE_ARTICLE.split(), "meaning", "meaning_near", "meaning_wordless"])
"""Features of statements of one article, and of those whose meanings are known: such pairs are all looked at closely."""


class Sieve:
    """Tells which of many pairs may be as likely as is asked for to report one utterance."""

    def __init__(self, sketches: Sketches, least: float) -> None:
        """``least`` is the probability asked for: more than what two speakers can come to who are known to be two."""
        if least <= OTHER_VOICE:
            raise ValueError("what is asked for is too little")
        self._least = math.log(least / (1 - least)) - _ROUNDING
        self._arrays, self._bonds = sketches.arrays, _Bonds(sketches.items, sketches.cast)
        self._each = _Each(sketches.items)

    def left(self, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Those of some pairs of places that are to be looked at closely."""
        stream = iter(pairs)
        while some := list(itertools.islice(stream, _AT_ONCE)):
            places = np.array(some, np.int64)
            yield from itertools.compress(some, self._kept(places[:, 0], places[:, 1]).tolist())

    def _kept(self, a: Numbers, b: Numbers) -> Flags:
        keep = ~self._each.comparable(a, b)
        asked = np.flatnonzero(~keep)
        if len(asked):
            keep[asked] = self._may_be_one(a[asked], b[asked])
        return keep

    def _may_be_one(self, a: Numbers, b: Numbers) -> Flags:
        worded, totals = self._arrays.worded, self._arrays.told.totals
        turn = (totals[b] < totals[a]) | ((totals[b] == totals[a]) & (b < a))
        a, b = np.where(turn, b, a), np.where(turn, a, b)
        bonds = self._bonds.of(a, b)
        runs, threes = worded.runs(a, b)
        verbatim = (runs >= WORD_FOR_WORD) & ((runs >= VERBATIM) | self._each.quoted(a, b))
        score = self._most_plain(a, b, bonds) + self._most_shared(a, b)
        score += _most("verbatim") * verbatim + _most("threes") * threes
        score += _most("run_share") * runs / worded.lengths[a]
        found: Flags = (score >= self._least) & ((bonds <= _UNNAMED) | verbatim)
        return found

    def _most_plain(self, a: Numbers, b: Numbers, bonds: Numbers) -> Weights:
        """The most that can come of all but the words and stems in common."""
        days = self._arrays.said.days(a, b)
        score = np.array([_weight(name) for name in _BONDS])[bonds]
        score += np.array([_weight(f"day_{name}") for name in DAYS])[days]
        score += _most("rivals") * _RIVALS * (bonds < _OPEN)
        score += _most("occasion") * ((bonds < _OPEN) & (days == DAYS.index("firm")))
        others = set(FEATURES) - _SHARED - _NUMBERS - _PLAIN - _ELSEWHERE
        return score + self._each.most(a, b) + _weight("bias") + sum(map(_most, others))

    def _most_shared(self, a: Numbers, b: Numbers) -> Weights:
        """The most that can come of the stems in common."""
        told = self._arrays.told
        of_less, of_more = told.shared(a, b), told.shared(b, a)
        shared, covered = np.minimum(of_less, 4.0) / 4, of_less / told.totals[a]
        score = _most("shared") * shared + _most("cover_shared") * covered * shared
        score += _most("run") * np.minimum(of_less + told.repeated[a], 3.0) / 3
        return score + _most("cover_less") * covered + _most("cover_more") * of_more / told.totals[b]


class _Each:
    """What is plain of each statement by itself."""

    def __init__(self, items: Sequence[Item]) -> None:
        articles: dict[str, int] = {}
        acts: dict[str | None, int] = {"state": 0, "ask": 1}
        self._articles = np.array([articles.setdefault(one.article, len(articles)) for one in items])
        self._acts = np.array([acts.setdefault(one.statement.act, len(acts)) for one in items])
        self._numbers: Flags = np.array([bool(numbers_of(one)) for one in items])
        self._denies: Flags = np.array([says_not(one) for one in items])
        self._inner: Flags = np.array([one.statement.within is not None for one in items])
        self._short: Flags = np.array([len(set(one.stems)) < 3 for one in items])
        self._quoted: Flags = np.array([len(one.quoted) >= WORD_FOR_WORD for one in items])
        self._worded: Flags = np.array([len(one.words) > 1 and bool(one.stems) for one in items])

    def comparable(self, a: Numbers, b: Numbers) -> Flags:
        """For each pair whether they stand in two articles and both have words enough for a quick look."""
        found: Flags = self._worded[a] & self._worded[b] & (self._articles[a] != self._articles[b])
        return found

    def quoted(self, a: Numbers, b: Numbers) -> Flags:
        """For each pair whether one of them quotes as many words as it takes to be word for word."""
        found: Flags = self._quoted[a] | self._quoted[b]
        return found

    def most(self, a: Numbers, b: Numbers) -> Weights:
        """The most that can come of what each pair is told as, and of their numbers."""
        acts, asks = self._acts[a] == self._acts[b], self._acts == 1
        score = _weight("act") * (acts & (self._acts[a] > 0))
        score += _weight("asked") * (asks[a] != asks[b])
        score += _weight("negation") * (self._denies[a] != self._denies[b])
        score += _weight("nested") * (self._inner[a] != self._inner[b])
        score += _weight("both_nested") * (self._inner[a] & self._inner[b])
        score += _weight("short") * (self._short[a] | self._short[b])
        agree = _weight("numbers_agree") + _most("numbers_rare")
        differ = _weight("numbers_differ") + _most("numbers_about")
        found: Weights = score + max(agree, differ) * (self._numbers[a] & self._numbers[b])
        return found


class _Bonds(dict[int, int]):
    """How the voices of items of two articles go together, worked out once for each two voices."""

    def __init__(self, items: Sequence[Item], cast: Cast) -> None:
        super().__init__()
        number: dict[Voice, int] = {}
        voices = [cast.voice(item) for item in items]
        self._of = np.array([number.setdefault(voice, len(number)) for voice in voices], np.int64)
        self._voices = list(number)
        self._loose: Flags = np.array(
            [may_be_several(voice) and in_headline(item) for item, voice in zip(items, voices, strict=True)]
        )

    def of(self, a: Numbers, b: Numbers) -> Numbers:
        """For each pair the place in ``_BONDS``."""
        keys = self._of[a] * len(self._voices) + self._of[b]
        bonds = np.fromiter(map(self.__getitem__, keys.tolist()), np.int64, len(keys))
        return np.where(self._loose[a] | self._loose[b], np.minimum(bonds, _OPEN), bonds)

    def __missing__(self, key: int) -> int:
        first, second = (self._voices[one] for one in divmod(key, len(self._voices)))
        held: str = bond(first, second)
        if held == "different" and first.unnamed != second.unnamed:
            held = "open" if described_alike(first, second) else "unnamed"
        elif held == "different" and not (first.told and second.told):
            held = "different_shaky"
        found = self[key] = _BONDS.index(held)
        return found


def _weight(name: str) -> float:
    """The weight of a feature of which it is known whether a pair has it."""
    return _table().get(name, 0.0)


def _most(name: str) -> float:
    """The most that can come of a feature of which it is not known whether a pair has it, or how much of it."""
    return max(_weight(name), 0.0)


@functools.cache
def _table() -> Mapping[str, float]:
    return dict(zip(FEATURES, weights(meant=False), strict=True))
