"""Clause against clause: of one subject two speakers say what cannot both hold, by an opposite word or by a *not*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_

from verbale.comparison.clauses import Clause, clauses_of
from verbale.comparison.denial_words import admits, denies, denies_by_cue
from verbale.comparison.denying import before
from verbale.comparison.one_thing import foreign, periods_differ
from verbale.comparison.opposites import negated_by, opposed, sides_of
from verbale.comparison.pairs import BY_CLAUSE, Found
from verbale.comparison.pool import Pool
from verbale.comparison.refers import alike, described, refers_to
from verbale.comparison.sides import two_sides
from verbale.comparison.stories import Stories
from verbale.comparison.telling import passage, told_when, who
from verbale.comparison.wording import stem

_ACTS = frozenset({"state", "announce", "accuse", "criticise", "deny", None})
_BACK = 4
_NEXT = 2
_THIRD = frozenset(["he", "she", "it", "they", "this", "that", "these", "those"])
_NOBODY = frozenset(["nobody", "nothing", "none"])
_OWN = frozenset(["i", "we"])
_SELF = frozenset(["i", "we", "he", "she"])
_EVERY = frozenset(["all", "every", "everybody", "everyone", "each"])
_ME = frozenset(["me", "us", "him", "her", "them", "mine", "ours", "his", "hers", "theirs", "i", "we"])
_DEED = 0.25
_HIS = re.compile(r"^\W*(?:my|our|his|her|its|their)\b", re.I)
_FIRST = 4
"""Among how many first words of a clause the word for all stands where it tells of whom."""
_LEAST = 0.35
_COVERED = 0.6
_BOTH = 2
_LONGEST = 18
"""Of how many words a clause may be of which it is plain what a *not* turns."""
_TWO, _MOSTLY, _WEIGHTY = 2, 0.6, 0.8


def find_contraries(pool: Pool, stories: Stories) -> Iterator[Found]:
    """Each statement of which a clause cannot stand beside one of another speaker's: just before it in the same article, or in another
    report of the same story, not long before or after."""
    able = [_can(pool, index) for index in range(len(pool.items))]
    seen: set[tuple[int, int]] = set()
    gists = _Gists(pool)
    for index in range(len(pool.items)):
        if not able[index] or not pool.wanted(index):
            continue
        for other in reversed(pool.near(index, _BACK, 0)):
            if able[other] and gists.may_clash(other, index) and pool.apart_inside(other, index):
                found = clash(pool, other, index)
                if found is not None:
                    yield found
                    break
        for other in stories.weighty(index, _LEAST):
            pair = (min(index, other), max(index, other))
            if pair in seen or not able[other]:
                continue
            seen.add(pair)
            if not gists.may_clash(*pair):
                continue
            first, second = in_order(pool, *pair)
            if two_sides(pool, *pair) and before(pool.items[first], pool.items[second]):
                found = clash(pool, first, second)
                if found is not None:
                    yield found


def in_order(pool: Pool, a: int, b: int) -> tuple[int, int]:
    """Two items of two articles, that of the earlier one first."""
    days = [pool.items[one].published for one in (a, b)]
    return (b, a) if None not in days and days[1] < days[0] else (a, b)  # type: ignore[operator]


def _can(pool: Pool, index: int) -> bool:
    item = pool.items[index]
    return (
        item.statement.act in _ACTS
        and item.statement.within is None
        and not pool.headline(index)
        and not (item.statement.act == "deny" and pool.holds(denies, index) and denies_by_cue(item))
        and not pool.holds(admits, index)
    )


@dataclass(frozen=True, slots=True)
class _Gist:
    """What of a statement may stand against another: the sides on which its words stand, and those opposite (a bit for each); the words
    that stand there with *un-*; whether a short clause says that something is not so, or that it is so."""

    sides: int
    opposite: int
    negated: frozenset[str]
    turned: bool
    plain: bool


class _Gists(dict[int, _Gist]):
    """The gists of the items of a pool, each worked out when it is first asked for."""

    def __init__(self, pool: Pool) -> None:
        super().__init__()
        self._items = pool.items

    def __missing__(self, index: int) -> _Gist:
        clauses = [one for one in clauses_of(self._items[index].text) if not one.supposed]
        sides = [sides_of(one) for one in clauses]
        short = [one.turned for one in clauses if len(one.words) <= _LONGEST]
        found = self[index] = _Gist(
            reduce(or_, (own for own, _ in sides), 0),
            reduce(or_, (other for _, other in sides), 0),
            frozenset().union(*map(negated_by, clauses)),
            any(short),
            not all(short),
        )
        return found

    def may_clash(self, a: int, b: int) -> bool:
        """Whether a clause of the one may stand against a clause of the other, as a quick look tells; most cannot."""
        one, other = self[a], self[b]
        if one.sides & other.opposite or (one.turned and other.plain) or (one.plain and other.turned):
            return True
        return self._negates(one, b) or self._negates(other, a)

    def _negates(self, one: _Gist, other: int) -> bool:
        if not one.negated:
            return False
        return any(not one.negated.isdisjoint(clause.rest) for clause in clauses_of(self._items[other].text))


def clash(pool: Pool, a: int, b: int) -> Found | None:
    """What of two statements cannot both hold, clause by clause."""
    first, second = pool.items[a], pool.items[b]
    if periods_differ(first, second) or foreign(first, second):
        return None
    for one in clauses_of(first.text):
        if one.supposed:
            continue
        for other in clauses_of(second.text):
            if other.supposed:
                continue
            how = _how(pool, (a, one), (b, other))
            if how:
                return _found(pool, a, b, one, other, how)
    return None


def _how(pool: Pool, one: tuple[int, Clause], other: tuple[int, Clause]) -> str:
    left, (b, right) = one[1], other
    words = opposed(left, right)
    if words is not None:
        about = same_subject(pool, one, other)
        return f"“{words[0]}” and “{words[1]}” are opposites" if about else ""
    if left.turned == right.turned or max(len(left.words), len(right.words)) > _LONGEST:
        return ""
    shared = alike(left.rest, right.rest)
    if not shared:
        return ""
    if _exception(left, right) or _exception(right, left):
        return "one speaks of all, and the other says that it was not so for one"
    if _of_each_other(pool, one, other):
        return "one says so of the other, who says that it is not so"
    if _covered(pool, one, other):
        return "one says that it is so and the other that it is not"
    rest = right.rest - pool.items[b].names
    if pool.weight(shared) >= _COVERED * max(
        min(pool.weight(left.rest), pool.weight(rest)), 0.01
    ) and same_subject(pool, one, other):
        return "one says that it is so and the other that it is not"
    return ""


def _exception(every: Clause, one: Clause) -> bool:
    """Whether one clause tells of all and the other denies it of its speaker: "all growers were asked", "nobody asked me"."""
    return (
        one.turned
        and not every.turned
        and not _EVERY.isdisjoint(every.words[:_FIRST])
        and not _ME.isdisjoint(one.words)
        and bool(alike(every.rest, one.rest))
    )


def _of_each_other(pool: Pool, one: tuple[int, Clause], other: tuple[int, Clause]) -> bool:
    """Whether each speaks of the other, and what the one says of the other is what that one denies: "he had met the general twice", "he had
    never met the dealer"."""
    (a, left), (b, right) = one, other
    done = alike(left.rest, right.rest) - pool.items[a].names - pool.items[b].names
    if not done or pool.weight(done) < _DEED:
        return False
    if not (left.pronoun in _SELF or right.pronoun in _SELF):
        return False
    return refers_to(pool, a, b) and refers_to(pool, b, a)


def _covered(pool: Pool, one: tuple[int, Clause], other: tuple[int, Clause]) -> bool:
    """Whether all but little of what the one denies is what the other tells: "the tankers do not reach the hills", "the tankers reach all
    streets"."""
    (a, left), (b, right) = one, other
    denied, told = (left, right) if left.turned else (right, left)
    account = pool.topics[b if left.turned else a]
    names = pool.items[a].names | pool.items[b].names
    both = alike(account, denied.stems)
    if not denied.subject or not alike(account, denied.subject) or not alike(told.rest, denied.rest):
        return False
    return (
        len(both - names) >= _TWO
        and pool.weight(both) >= _MOSTLY * pool.weight(denied.stems)
        and pool.weight(both) >= _WEIGHTY
    )


def same_subject(pool: Pool, one: tuple[int, Clause], other: tuple[int, Clause]) -> bool:
    """Whether two clauses speak of one thing: by their subjects, by a pronoun in the turn after, or by who is meant with *I*."""
    (a, left), (b, right) = one, other
    if _HIS.match(left.text) and _HIS.match(right.text):
        return False  # each speaks of his own
    near = pool.articles[a] == pool.articles[b] and 0 < pool.rank[b] - pool.rank[a] <= _NEXT
    if (
        right.pronoun
        and right.pronoun == left.pronoun
        and right.pronoun in ("he", "she")
        and not right.subject
    ):
        return near and "person" not in (pool.voices[a].type, pool.voices[b].type)
    if right.pronoun in _THIRD and not right.subject:
        return near and (bool(left.subject) or left.pronoun == "you") and left.pronoun not in _OWN
    if right.pronoun in _NOBODY and not right.subject:
        return near
    if right.pronoun in _SELF and not right.subject and left.subject & _called(pool, b):
        return True
    if right.pronoun in _OWN and not right.subject:
        return refers_to(pool, a, b) and bool(left.stems)
    common = alike(left.subject, right.subject)
    rest = left.subject - alike(right.subject, left.subject)
    if common:
        return not (rest and right.subject - common)
    done = alike(left.rest, right.subject)
    return bool(done) and done == right.subject and sum(map(bool, (left.subject, left.rest))) == _BOTH


def _called(pool: Pool, index: int) -> frozenset[str]:
    """The stems by which the speaker of an item is named or told of: "captain" of "the captain, Joost Kramer"."""
    told = frozenset(stem(one) for one in described(pool.items[index]))
    return told | frozenset(stem(one) for one in pool.voices[index].key if len(one) > _BOTH)


def _found(pool: Pool, a: int, b: int, one: Clause, other: Clause, how: str) -> Found:
    first, second = pool.items[a], pool.items[b]
    reason = f"{who(first)} says {passage(first)}; {who(second)} says {passage(second)} ({told_when(second)}): {how}."
    weight = BY_CLAUSE * pool.shared(a, b)[1]
    return Found("contradiction", a, b, 0.8, reason, weight, inside=first.article == second.article)
