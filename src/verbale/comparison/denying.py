"""Denials: one says that the account of another, in whatever report it stands, is not so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from verbale.comparison.clauses import supposed
from verbale.comparison.denial_words import (
    BARE,
    CLAIMS,
    EMPTY,
    FALSE,
    OF_ACCOUNT,
    admits,
    calls_false,
    denies,
    negative,
    stands_against,
)
from verbale.comparison.items import Item
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool
from verbale.comparison.refers import refers_to
from verbale.comparison.sharing import AtMost, Sharers
from verbale.comparison.sides import two_sides
from verbale.comparison.stories import Stories
from verbale.comparison.telling import listed, passage, told_when, who
from verbale.comparison.wording import stems_of
from verbale.wording.dismissals import ACCOUNT

_WINDOW = 21
"""Days after an account within which a denial is taken to answer it."""
_ASKING = re.compile(r"^\W*(?:to know )?(?:whether|if)\b|\?\W*$", re.I)
_ANOTHERS = re.compile(
    rf"^\W*(?:(?:the|these|those|such|any|all|media|press)\s)*{ACCOUNT}\s(?:by|from|of\sthe|that)\b", re.I
)
"""What somebody only speaks of as another's account."""
_HOLDER = re.compile(
    rf"\b{ACCOUNT}\s(?:(?:by|from)\s(?:an?\s|the\s)?|of\sthe\s)(?P<who>(?:[\w’'-]+\s?){{1,3}}?)(?=\s(?:that|about|over|as|before|on|in|is|are|was|were)\b|[,.;]|\W*$)",
    re.I,
)
"""Whose account is denied: "the claims of the weather department"."""
_LEAST = 1.1
_LEAST_SHARE = 0.34
_LEAST_IN_STORY, _SHARE_IN_STORY = 0.5, 0.4
"""What is enough for a firm denial in a report of the same story."""
_SLACK = 1e-6
_WHOLE, _LEAST_WHOLE = 0.85, 1.1
"""What is enough where one of the two says hardly anything that the other does not."""


def find_denials(pool: Pool, stories: Stories) -> Iterator[Found]:
    """Each denial beside the account that it denies in another article; at most one for each denial.

    The two must speak of the same things (by weighted words) and one of them must name the
    other's side, or they must share most of their words; the account may not be later than the denial.
    """
    sharers, most = Sharers(pool, lambda one: claims(pool, one)), AtMost(pool, EMPTY)
    for index, item in enumerate(pool.items):
        firm = pool.holds(denies, index)
        if pool.holds(admits, index):
            continue
        if not firm and not (item.negations and item.statement.act == "state"):
            continue
        others: Sequence[int] = ()
        if not pool.headline(index):
            others = sharers.of(index) if firm else pool.close(index, lambda one: claims(pool, one))
        likely = _likely(most, index, others)
        found = _by_words(pool, stories, index, firm, likely) or (_by_name(pool, index) if firm else None)
        if found is None and firm:
            found = _by_what_follows(pool, stories, index)
        if found is not None:
            yield found


def claims(pool: Pool, index: int) -> bool:
    """Whether an item is an account that can be denied: told as its speaker's own, and no denial itself."""
    return bool(pool.topics[index]) and pool.holds(_is_account, index)


def _is_account(item: Item) -> bool:
    return (
        item.statement.act in CLAIMS
        and _ASKING.search(item.text) is None
        and _ANOTHERS.match(item.text) is None
    )


def before(account: Item, denial: Item, window: int = _WINDOW) -> bool:
    """Whether an account can be what is answered: said no later, and not long before."""
    first = account.first if account.first is not None else account.published
    last = denial.last if denial.last is not None else denial.published
    if first is None or last is None:
        return True
    return -1 <= last - first <= window


def _likely(most: AtMost, index: int, others: Sequence[int]) -> Sequence[int]:
    """Those of the others that can share enough with a denial under some condition, as a quick look tells."""
    if not others:
        return others
    weight = most.shared(index, others) + _SLACK
    poorer = np.maximum(np.minimum(most.weights[index], most.weights[np.asarray(others)]), 0.01)
    share = weight / poorer
    enough = (weight >= _LEAST_IN_STORY) & (share >= _LEAST_SHARE)
    enough &= (weight >= 1.0) | (share >= _SHARE_IN_STORY)
    return [other for other, kept in zip(others, enough.tolist(), strict=True) if kept]


def _by_words(pool: Pool, stories: Stories, index: int, firm: bool, others: Iterable[int]) -> Found | None:
    denial = pool.items[index]
    own = pool.weight(pool.topics[index] - EMPTY)
    told_of = _HOLDER.search(denial.text)
    holder = stems_of(told_of["who"]) if told_of else frozenset()
    best: tuple[float, int, frozenset[str], float] | None = None
    here = pool.articles[index]
    for other in others:
        account = pool.items[other]
        if (
            pool.articles[other] == here
            or account.statement.within is not None
            or not before(account, denial)
        ):
            continue
        if firm and calls_false(account.text) and not calls_false(denial.text):
            continue  # it says itself that something is not so
        shared, weight = pool.shared(other, index, EMPTY)
        if weight < _LEAST_IN_STORY or not shared - account.names - denial.names - pool.called[other]:
            continue  # to name whoever spoke is not to speak of what was said
        if holder and shared <= holder:
            continue
        share = weight / max(min(own, pool.weight(pool.topics[other] - EMPTY)), 0.01)
        if not _answers(weight, share, (True, True), firm=True) and not _in_story(shared, weight, share):
            continue  # not enough under any condition
        if not (two_sides(pool, other, index) if firm else pool.apart(other, index)):
            continue
        if firm and supposed(denial.text) and not supposed(account.text) and share < _WHOLE:
            continue
        if firm and not stands_against(account, denial, shared):
            continue
        if not firm and (negative(account, shared) or not negative(denial, shared)):
            continue
        named = refers_to(pool, other, index)
        told = (
            firm
            and (named or len(shared) > 1)
            and _in_story(shared - account.names - denial.names, weight, share)
            and stories.one(other, index)
        )
        if not told and not _answers(weight, share, (named, pool.speaks_of(index, other)), firm):
            continue
        rank = share * weight**0.5 * (1.15 if named else 1.0)
        if best is None or rank > best[0]:
            best = (rank, other, shared, min(0.95, 0.55 + 0.2 * min(share, 1.0) + 0.06 * min(weight, 3.0)))
    if best is None:
        return None
    account = pool.items[best[1]]
    reason = (
        f"{who(account)} says {passage(account)} ({told_when(account)}); {who(denial)} denies it: {passage(denial)} "
        f"({told_when(denial)}). Both speak of {listed(denial, best[2])}."
    )
    return Found("denial", best[1], index, best[3], reason, best[0])


def _by_what_follows(pool: Pool, stories: Stories, index: int) -> Found | None:
    """For a denial that says nothing of what it denies, in a report that tells of no account, but of what the denier says instead
    ("rejected the claim, saying that no call had come"): the account of the story that speaks most of the same."""
    after = next((one for one in pool.near(index, 0, 1) if pool.one_speaker(index, one)), None)
    if (
        pool.turn_before(index)
        or after is None
        or not BARE.match(pool.items[index].text)
        or supposed(pool.items[after].text)
    ):
        return None
    denial = pool.items[after]
    found = []
    for other in stories.beside(index):
        account = pool.items[other]
        if not claims(pool, other) or account.statement.within is not None or not before(account, denial):
            continue
        shared, weight = pool.shared(other, after, EMPTY)
        about = shared - account.names - denial.names
        enough = len(about) > 1 or (bool(about) and refers_to(pool, index, other))
        if enough and weight >= _LEAST_IN_STORY and two_sides(pool, other, after):
            found.append((weight, -other, about))
    if not found:
        return None
    weight, number, about = max(found, key=lambda one: one[:2])
    account = pool.items[-number]
    reason = (
        f"{who(account)} says {passage(account)} ({told_when(account)}); {who(denial)} denies it, and says {passage(denial)} "
        f"({told_when(denial)}). Both speak of {listed(denial, about)}."
    )
    return Found("denial", -number, after, 0.75, reason, 0.9 * weight)


def _in_story(about: frozenset[str], weight: float, share: float) -> bool:
    """Whether what a firm denial shares with an account of the same story is enough: two words, or nearly all that it says."""
    return weight >= _LEAST_IN_STORY and share >= _SHARE_IN_STORY and (len(about) > 1 or share >= _WHOLE)


def _answers(weight: float, share: float, named: tuple[bool, bool], firm: bool) -> bool:
    """Whether what two statements of two articles share is enough: less where the account is about the denier, or the denial names whose
    account it is."""
    if named[0]:
        return (weight >= 1.0 or share >= 0.6) and share >= (_LEAST_SHARE if firm else 0.5)
    if named[1] and firm:
        return weight >= _LEAST and share >= _LEAST_SHARE
    if firm and share >= _WHOLE:
        return weight >= _LEAST_WHOLE
    return weight >= (1.1 if firm else 1.9) and share >= (0.5 if firm else 0.6)


def _nested(pool: Pool, account: int, denial: int) -> bool:
    """Whether one of the two stands in the other's words, or the account is only what somebody else says was said."""
    a, b = pool.items[account], pool.items[denial]
    if a.article != b.article:
        return a.statement.within is not None
    return a.statement.within == b.statement.id or b.statement.within == a.statement.id


def _by_name(pool: Pool, index: int) -> Found | None:
    """A denial that names whose account it denies ("dismissed Varady's claim as false") and says nothing of what was claimed: the account
    of that speaker of the last days that most reports tell, where it concerns the denier."""
    denial = pool.items[index]
    if not (OF_ACCOUNT.search(denial.text) and FALSE.search(denial.text)):
        return None
    own = pool.topics[index] - EMPTY - denial.names
    found: list[tuple[int, int, int]] = []
    for name in denial.names:
        for other in pool.named(name):
            account = pool.items[other]
            if not claims(pool, other) or negative(account) or not pool.apart(other, index):
                continue
            if (
                not before(account, denial, 5)
                or not pool.speaks_of(index, other)
                or _nested(pool, other, index)
            ):
                continue
            if pool.speaks_of(other, index) or (own & pool.topics[other]):
                number = pool.utterance[other]
                found.append((len(pool.members[number]), -number, other))
    if not found:
        return None
    most = max(found)
    rivals = {pool.utterance[o] for size, _, o in found if size == most[0]}
    if len(rivals) > 1:
        return None
    account = pool.items[most[2]]
    reason = (
        f"{who(denial)} dismisses the account of {who(account)} ({told_when(denial)}: {passage(denial)}); what {who(account)} is "
        f"reported to have said is {passage(account)} ({told_when(account)})."
    )
    return Found("denial", most[2], index, 0.72, reason, 0.5)


__all__ = ["admits", "before", "claims", "denies", "find_denials", "negative"]
