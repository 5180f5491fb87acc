"""Two who are at odds already: what the one answers the other of the same thing, turned round, stands against it as well."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from verbale.comparison.clauses import clauses_of, supposed
from verbale.comparison.denial_words import CLAIMS, EMPTY, admits, negative
from verbale.comparison.items import Item
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool
from verbale.comparison.refers import alike
from verbale.comparison.telling import listed, passage, told_when, who

_ANSWERS = frozenset({"state", "deny", "criticise", None})
_BACK = 3
_LEAST = 0.45
_PLANS = re.compile(
    r"\b(?:will|would|shall|plan(?:s|ned)?|intend(?:s|ed)?|hope[sd]?|expect(?:s|ed)?|want(?:s|ed)?|"
    r"going to|should|must|may|might|could|no longer)\b",
    re.I,
)


def find_answers_of_opponents(pool: Pool, found: Iterable[Found]) -> Iterator[Found]:
    """Each answer, in the turn after, that turns round what an opponent has said: one says so, the other says that it is not, of one thing.

    Two words in common are not asked for, as they are elsewhere, where the two are at odds in some other dispute of the story.
    """
    odds = _odds(pool, found)
    known = {(one,) for one, _ in odds}
    for index, item in enumerate(pool.items):
        if item.statement.act not in _ANSWERS or item.statement.within is not None or not pool.wanted(index):
            continue
        if pool.voices[index].key[-1:] not in known:
            continue
        if pool.headline(index) or pool.holds(admits, index) or _PLANS.search(item.text):
            continue
        for other in reversed(pool.turn_before(index)[-_BACK:]):
            one = _turned_round(pool, other, index, odds)
            if one is not None:
                yield one
                break


def _odds(pool: Pool, found: Iterable[Found]) -> dict[tuple[str, str], list[int]]:
    """For each two speakers, by the last part of their names, the statements in which they are at odds."""
    odds: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in found:
        first, second = pool.voices[one.a].key[-1:], pool.voices[one.b].key[-1:]
        if first and second:
            odds[first[0], second[0]].append(one.b)
            odds[second[0], first[0]].append(one.b)
    return odds


def _turned_round(pool: Pool, other: int, index: int, odds: dict[tuple[str, str], list[int]]) -> Found | None:
    account, item = pool.items[other], pool.items[index]
    if account.statement.act not in CLAIMS or account.statement.within is not None or pool.headline(other):
        return None
    if not _at_odds(pool, other, index, odds):
        return None
    shared, weight = pool.shared(other, index, EMPTY)
    if not shared - account.names - item.names or weight < _LEAST or not pool.apart_inside(other, index):
        return None
    if supposed(account.text) or negative(account, shared) == negative(item, shared):
        return None
    if not _said_of_one(account, item):
        return None
    reason = (
        f"{who(account)} says {passage(account)}; {who(item)} answers {passage(item)} ({told_when(item)}): both speak of "
        f"{listed(item, shared)}, and they are at odds elsewhere too."
    )
    return Found(
        "denial" if negative(item) else "contradiction", other, index, 0.72, reason, weight, inside=True
    )


def _said_of_one(account: Item, item: Item) -> bool:
    """Whether the two share what they say, and not only what they speak of."""
    return any(
        (alike(one.rest, other.stems) | alike(one.stems, other.rest)) - account.names
        for one in clauses_of(account.text)
        for other in clauses_of(item.text)
    )


def _at_odds(pool: Pool, other: int, index: int, odds: dict[tuple[str, str], list[int]]) -> bool:
    first, second = pool.voices[other].key[-1:], pool.voices[index].key[-1:]
    if not first or not second:
        return False
    return any(pool.one_story(one, index) for one in odds.get((first[0], second[0]), ())[-_BACK * 4 :])
