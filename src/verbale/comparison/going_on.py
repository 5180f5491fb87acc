"""What a denier says next: "the firm denied it. Its manager said there had been no party" tells what was denied, and denies it in full."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from verbale.comparison.answering import is_bare
from verbale.comparison.denial_words import CLAIMS, EMPTY, admits, denies
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool
from verbale.comparison.telling import passage, told_when, who
from verbale.comparison.wording import topics_of

_ACTS = frozenset({"state", "deny", None})
_AHEAD = 2
_PLANS = re.compile(
    r"\b(?:will|would|shall|plans?|intends?|hopes?|expects?|going to|should|must|may|might|could)\b", re.I
)
_NAMED, _CHARGED, _EARLIER, _LATER, _OVER_ANOTHER = 1.0, 0.5, 0.05, 0.3, 0.5
_THAT = re.compile(r"^\W*(?:that|this)\b(?! (?!as\b|is\b|was\b)\w+(?:s|ed)\b)", re.I)
"""What points to the last that was said, where *it* or *the charge* is the matter as a whole."""
_CHARGES = re.compile(r"\b(?:accusations?|charges?)\b", re.I)
_OF_ONESELF = re.compile(r"^\W*(?:I|he|she|we|they|my|his|her|our|their|its)\b", re.I)
_BACK = 4
_LEAST = 0.4


def settled(pool: Pool, found: Iterable[Found]) -> Iterator[Found]:
    """The findings, where each denial that says nothing of what it denies has one account in its article, and what the denier says next
    stands against that account too.

    Of the accounts in question, and of what else the same speaker has just said, that one is meant which speaks of what the denier says
    next, or of the denier ("a guard let me in"; "the guard denies it"); else a charge, else the earliest of the last speaker. A denial of
    "the accusation" means one.
    """
    bare: dict[int, list[Found]] = defaultdict(list)
    for one in found:
        if _empty(pool, one):
            bare[one.b].append(one)
        else:
            yield one
    for index, several in bare.items():
        nexts = list(_next(pool, index))
        account = _meant(pool, index, several, nexts)
        given = [one for one in several if one.a == account]
        best = max(given or several, key=lambda one: (one.weight, one.confidence))
        yield best if given else replace(best, a=account, reason=_told(pool, account, index))
        for after in nexts:
            if pool.apart_inside(account, after) and _carries(pool, account, index, after):
                weight = pool.shared(account, after, EMPTY)[1]
                yield Found("denial", account, after, 0.78, _told(pool, account, after), weight, inside=True)


def _empty(pool: Pool, one: Found) -> bool:
    return one.kind == "denial" and one.inside and denies(pool.items[one.b]) and is_bare(pool, one.b)


def _next(pool: Pool, index: int) -> Iterator[int]:
    """What the denier, or somebody of the same house, says next."""
    for other in pool.near(index, 0, _AHEAD):
        item = pool.items[other]
        if item.statement.within is not None:
            continue
        if not (pool.one_speaker(index, other) or pool.one_house(index, other, beside=True)):
            return
        if denies(item) and item.statement.act != "state":
            return  # another denial, of something else
        if item.statement.act in _ACTS and pool.topics[other] and not admits(item):
            yield other


def _meant(pool: Pool, index: int, several: list[Found], nexts: list[int]) -> int:
    """Which account a denial without words of its own means."""
    told = {one.a for one in several} | _charges(pool, index)
    turn = [
        one
        for one in pool.turn_before(index)
        if pool.items[one].statement.act in CLAIMS and not pool.headline(one)
    ]

    source = pool.items[index].statement.source
    pointing = _THAT.match(pool.items[index].text) is not None
    own = topics_of(source.text) if source else frozenset()
    last = max(told | set(turn), key=lambda one: pool.rank[one])

    def rank(account: int) -> float:
        shared = max((pool.shared(account, one, EMPTY)[1] for one in nexts[:1]), default=0.0)
        return (
            shared
            + _NAMED * (pool.speaks_of(account, index) or bool(own & pool.topics[account]))
            - _OVER_ANOTHER * (account != last and not pool.one_speaker(account, last))
            + _CHARGED * (pool.items[account].statement.act == "accuse")
            + (_LATER if pointing else -_EARLIER) * pool.rank[account]
        )

    return max(sorted(told | set(turn)), key=rank)


def _charges(pool: Pool, index: int) -> set[int]:
    """The charges just before that a denial of "the accusation" can mean."""
    if not _CHARGES.search(pool.items[index].text):
        return set()
    return {
        one
        for one in pool.near(index, _BACK, 0)
        if pool.items[one].statement.act == "accuse"
        and not pool.one_speaker(one, index)
        and not pool.headline(one)
    }


def _carries(pool: Pool, account: int, index: int, other: int) -> bool:
    """Whether what the denier says next is what is held against the account."""
    item = pool.items[other]
    if _PLANS.search(item.text):
        return False
    shared, weight = pool.shared(account, other, EMPTY)
    if shared - item.names and weight >= _LEAST:
        return True
    if pool.speaks_of(other, account):
        return True
    own = item.negations > 0 or _OF_ONESELF.match(item.text) is not None
    return own and pool.rank[other] == pool.rank[index] + 1


def _told(pool: Pool, account: int, index: int) -> str:
    first, second = pool.items[account], pool.items[index]
    return (
        f"{who(first)} says {passage(first)}; {who(second)} denies it, and says {passage(second)} ({told_when(second)})."
        if not is_bare(pool, index)
        else f"{who(first)} says {passage(first)}; {who(second)} denies it, {passage(second)} ({told_when(second)})."
    )
