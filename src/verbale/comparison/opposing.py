"""Contradictions: two speakers say of one thing what cannot both be so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.comparison.denial_words import admits, negative
from verbale.comparison.denying import before
from verbale.comparison.items import Item
from verbale.comparison.one_thing import foreign, periods_differ
from verbale.comparison.opposites import has_opposite, opposites
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool
from verbale.comparison.telling import listed, passage, told_when, who

_ACTS = frozenset({"state", "announce", "promise", None})
_LEAST_SHARED = 3
_LIKE = 0.6
_CONTAINED = 0.6
_LEAST = 1.4
_WEIGHTY = 1.55
_TELLING = 0.5
"""What the stems that both share weigh at least besides names and words for the two speakers."""
_HIS = re.compile(r"^\W*(?:my|our|his|her|its|their)\b", re.I)
"""Of two that each begin so, each speaks of his own: "his shop was closed", "her shop was open"."""


def find_contradictions(pool: Pool) -> Iterator[Found]:
    """Two statements by speakers that are apart which say nearly the same words, one with a negation or with an opposite word.

    They must share at least three weighty stems and most of what they say; what names other people, places or spans of time is left out.
    The one with the negation, or else the later one, is the challenge.
    """
    seen: set[tuple[int, int]] = set()
    can = [
        item.statement.act in _ACTS
        and item.statement.within is None
        and len(pool.topics[index]) >= _LEAST_SHARED - 1
        for index, item in enumerate(pool.items)
    ]
    turned = [can[index] and _turns(item) for index, item in enumerate(pool.items)]
    for index in range(len(pool.items)):
        if not turned[index]:
            continue
        for other in pool.close(index, lambda one: can[one]):
            pair = (min(index, other), max(index, other))
            if pair in seen:
                continue
            if turned[other]:
                seen.add(pair)
            found = _against(pool, *pair)
            if found is not None:
                yield found


def _turns(item: Item) -> bool:
    """Whether a statement can be what contradicts another: it negates, or has a word that has an opposite."""
    return item.negations > 0 or negative(item) or has_opposite(item.text)


def _against(pool: Pool, a: int, b: int) -> Found | None:
    first, second = pool.items[a], pool.items[b]
    if (
        second.statement.act not in _ACTS
        or second.statement.within is not None
        or first.numbers != second.numbers
    ):
        return None
    both = pool.topics[a] & pool.topics[b]
    if (
        len(both) < _LEAST_SHARED - 1
        or pool.weight(both) < _LEAST
        or pool.weight(both - first.names - second.names - pool.called[a] - pool.called[b]) < _TELLING
        or not pool.apart(a, b)
        or not (before(first, second) or before(second, first))
        or (_HIS.match(first.text) and _HIS.match(second.text))
        or admits(first)
        or admits(second)
    ):
        return None
    either = pool.topics[a] | pool.topics[b]
    turned = negative(first, both) != negative(second, both)
    swapped = opposites(first, second)
    if turned == bool(swapped):  # neither, or both, which says the same again
        return None
    counted = both | swapped
    likeness = pool.weight(counted) / max(pool.weight(either), 0.01)
    least = min(pool.weight(pool.topics[a] | swapped), pool.weight(pool.topics[b] | swapped))
    poorer = pool.weight(counted) / max(least, 0.01)
    weighty = pool.weight(both) >= _WEIGHTY
    if len(both) < _LEAST_SHARED - bool(swapped or weighty):
        return None
    if not (likeness >= _LIKE or (turned and poorer >= _CONTAINED and likeness >= _LIKE / 2)):
        return None
    if foreign(first, second) or periods_differ(first, second):
        return None
    if turned and negative(first, both):
        a, b, first, second = b, a, second, first
    how = f"with “{'” for “'.join(sorted(swapped))}”" if swapped else "with a negation"
    reason = (
        f"{who(first)} says {passage(first)} ({told_when(first)}), {who(second)} says nearly the same {how}: {passage(second)} "
        f"({told_when(second)}). Both speak of {listed(second, both)}."
    )
    return Found("contradiction", a, b, min(0.9, 0.6 + 0.3 * likeness), reason, pool.weight(both))


__all__ = ["find_contradictions", "opposites"]
