"""One thing, and another answer to *when*, *where*, *who*, *whose*, *of what* or *why*: "landed in a field", "landed in the schoolyard"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from verbale.comparison.clauses import Clause, clauses_of, finite, supposed
from verbale.comparison.denial_words import admits, denies
from verbale.comparison.denying import before
from verbale.comparison.pairs import BY_CLAUSE, Found
from verbale.comparison.pool import Pool
from verbale.comparison.refers import alike, refers_to
from verbale.comparison.sides import facing
from verbale.comparison.stories import Stories
from verbale.comparison.telling import passage, told_when, who
from verbale.comparison.wording import stem, topics_of

_ACTS = frozenset({"state", "announce", "accuse", "deny", None})
_BACK = 4
_LEAST = 0.5
_FEW = 4
_POINTING_WORDS = "he she it they we i that who which whom where when what"
_POINTING = frozenset(_POINTING_WORDS.split())
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_DAY = re.compile(rf"\b(?:on|since|until|by)?\s?(?P<day>{_DAYS})\b", re.I)
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HOUR = re.compile(
    rf"\bat (?:about |around )?(?P<hour>(?:half past |quarter (?:past|to) )?(?:{_HOURS}|\d{{1,2}})(?:[.:]\d\d)?"
    r"(?: ?[ap]\.?m\.?| o[’']clock)?|noon|midnight|dawn|dusk)\b",
    re.I,
)
_PLACE = re.compile(
    r"\b(?:in|at|on|near|inside|outside|under|behind|from|to) "
    r"(?P<place>(?:an?|the|his|her|its|their) (?:[\w’'-]+\s?){1,3}|[A-Z][\w’'-]+)",
    re.S,
)
_REPEATED = re.compile(r"\b(?:every|each|always|often|usually|daily|weekly|any|some|several|many)\b", re.I)
_VERBS = {
    "cause": r"(?:caused|sparked|triggered|set off|started|brought about|led to)",
    "owner": r"(?:belong(?:s|ed)? to|(?:is|was|are|were) owned by|(?:is|was) the property of)",
    "material": r"(?:(?:is|was|are|were|had been) )?(?:made|built) (?:of|from|out of)",
    "responsible": r"(?:(?:is|was|are|were) (?:the )?(?:responsib(?:le|ility)|liable|answerable)(?: (?:for|of))?)",
}
_BY = {
    "cause": re.compile(
        r"^(?P<thing>.+?)\s(?:was|were|had been|has been|is)\s(?:\w+ly\s)?(?:caused|sparked|triggered|set off|started) by\s(?P<value>.+)$",
        re.I,
    ),
    "reason": re.compile(
        r"^(?P<thing>.+?)\s(?:because of|because|owing to|due to|for (?=[\w’'-]+ reasons)|thanks to)\s(?P<value>.+)$",
        re.I,
    ),
}
_OWN = re.compile(r"^\W*(?:I|he|she|we)\b", re.I)
_DONE_WORDS = """
    wrote written built designed invented composed painted drew ordered signed started broke threw thrown stole fired killed shot scored
    opened caused leaked deleted began begun hit struck drove founded discovered pushed planted burned set proposed asked demanded
    cancelled sold bought paid closed shut switched altered changed moved cut locked
    """
_DONE = frozenset(stem(one) for one in (*_DONE_WORDS.split(), "break"))
"""Deeds that one does and not another: who says that it was somebody else contradicts."""


def find_other_answers(pool: Pool, stories: Stories) -> Iterator[Found]:
    """Two statements by different speakers, near each other in one article or in reports of one story, that tell of one thing with another
    day, hour, place, doer, owner, matter or cause. The later one is the challenge."""
    able = [_can(pool, index) for index in range(len(pool.items))]
    answers = _Answered(pool)
    for pair in facing(
        pool, stories, able, _BACK, meets=lambda a, b: bool(answers[a] & answers[b]), close=True
    ):
        found = _other_answer(pool, *pair)
        if found is not None:
            yield found


class _Answered(dict[int, int]):
    """Which questions the items of a pool answer, a bit for each; worked out when first asked for."""

    def __init__(self, pool: Pool) -> None:
        super().__init__()
        self._items = pool.items

    def __missing__(self, index: int) -> int:
        text = self._items[index].text
        known = (
            bool(_causes(text)),
            bool(_held(text)),
            any(not one.turned and not _DONE.isdisjoint(one.rest) for one in clauses_of(text)),
            bool(_events(text)),
        )
        found = self[index] = sum(one << place for place, one in enumerate(known))
        return found


def _can(pool: Pool, index: int) -> bool:
    item = pool.items[index]
    return (
        item.statement.act in _ACTS
        and item.statement.within is None
        and not pool.headline(index)
        and not pool.holds(denies, index)
        and not pool.holds(admits, index)
        and not supposed(item.text)
        and len(pool.topics[index]) > 1
    )


def _other_answer(pool: Pool, a: int, b: int) -> Found | None:
    first, second = pool.items[a], pool.items[b]
    if not (before(first, second) or before(second, first)):
        return None
    for question in (_other_cause, _other_holder, _other_doer, _other_time_or_place):
        how = question(pool, a, b)
        if how:
            reason = f"{who(first)} says {passage(first)}; {who(second)} says {passage(second)} ({told_when(second)}): {how}."
            weight = BY_CLAUSE * pool.shared(a, b)[1]
            return Found("contradiction", a, b, 0.78, reason, weight, inside=first.article == second.article)
    return None


@lru_cache(maxsize=65536)
def _causes(text: str) -> tuple[tuple[frozenset[str], frozenset[str], str], ...]:
    """What is said to have caused what: the stems of the thing, those of the cause, and its words."""
    found = []
    for part in re.split(r"(?<=[.!?])\s|[,;]\s", text):
        for pattern in _BY.values():
            match = pattern.match(part.strip('“”‘’" '))
            if match is not None:
                found.append((topics_of(match["thing"]), topics_of(match["value"]), match["value"]))
                break
        else:
            active = re.match(
                rf"^(?P<value>.+?)\s(?:had |has )?{_VERBS['cause']}\s(?P<thing>.+)$", part, re.I
            )
            if active is not None:
                found.append((topics_of(active["thing"]), topics_of(active["value"]), active["value"]))
    return tuple(found)


def _other_cause(pool: Pool, a: int, b: int) -> str:
    if any(_OWN.match(pool.items[one].text) for one in (a, b)) and not (
        refers_to(pool, a, b) or refers_to(pool, b, a)
    ):
        return ""  # each tells of herself
    for thing, value, told in _causes(pool.items[a].text):
        for other, second, said in _causes(pool.items[b].text):
            common = alike(thing, other)
            if (
                common
                and value
                and second
                and not alike(value, second)
                and pool.weight(common) >= _LEAST * 0.6
            ):
                return f"“{_short(told)}” against “{_short(said)}” as the cause"
    return ""


def _short(text: str) -> str:
    text = text.strip('“”‘’" .,')
    return text if len(text) <= 50 else text[:48].rsplit(" ", 1)[0] + " …"


@lru_cache(maxsize=65536)
def _held(text: str) -> tuple[tuple[str, frozenset[str], frozenset[str], str], ...]:
    """Whose something is, or of what it is made: the question, the thing and the answer."""
    found = []
    for part in re.split(r"(?<=[.!?])\s|[,;]\s|\sand\s|\sbut\s", text):
        for name in ("owner", "material"):
            match = re.match(rf"^(?P<thing>.+?)\s{_VERBS[name]}\s(?P<value>.+)$", part.strip('“”‘’" '), re.I)
            if match is not None:
                found.append((name, topics_of(match["thing"]), topics_of(match["value"]), match["value"]))
    return tuple(found)


def _other_holder(pool: Pool, a: int, b: int) -> str:
    for name, thing, value, told in _held(pool.items[a].text):
        for other, item, second, said in _held(pool.items[b].text):
            if (
                name == other
                and alike(thing, item)
                and value
                and second
                and not value <= second
                and not second <= value
            ):
                return f"“{_short(told)}” against “{_short(said)}”"
    return ""


def _pairs(pool: Pool, a: int, b: int) -> Iterator[tuple[Clause, Clause]]:
    for one in clauses_of(pool.items[a].text):
        for other in clauses_of(pool.items[b].text):
            if not one.turned and not other.turned:
                yield one, other


def _other_doer(pool: Pool, a: int, b: int) -> str:
    """One deed, done to one thing, by two: "the captain threw the bottle", "it was the goalkeeper who threw the bottle"."""
    if pool.items[a].numbers != pool.items[b].numbers:
        return ""  # two counts
    for one, other in _pairs(pool, a, b):
        done = one.rest & other.rest
        deeds, things = done & _DONE, done - _DONE
        if not deeds or not things or pool.weight(things) < _LEAST * 0.6:
            continue
        if not (_named_doer(one) and _named_doer(other)) or alike(one.subject, other.subject):
            continue
        if (one.rest | other.rest) - done - {"himself", "herself", "themselves"} and len(done) < len(
            one.rest | other.rest
        ) * 0.6:
            continue
        return "each names another doer"
    return ""


def _named_doer(clause: Clause) -> bool:
    """Whether a clause names in a few words who did it: no "the bank that he founded"."""
    verb = next((n for n, one in enumerate(clause.words) if n and finite(one)), 0)
    cleft = clause.words[:1] == ("it",) and "it" not in clause.subject and bool(clause.subject)
    before = frozenset[str]() if cleft else frozenset(clause.words[:verb])
    return 0 < len(clause.subject) <= _FEW and not before & _POINTING


def _answers(text: str) -> tuple[tuple[str, ...], ...]:
    """The days, the hours and the places that a clause tells."""
    patterns = ((_DAY, "day"), (_HOUR, "hour"), (_PLACE, "place"))
    return tuple(tuple(match[group] for match in pattern.finditer(text)) for pattern, group in patterns)


def _other_time_or_place(pool: Pool, a: int, b: int) -> str:
    for one, other in product(_events(pool.items[a].text), _events(pool.items[b].text)):
        if one.rest != other.rest or not _same_event(pool, (a, one), (b, other)):
            continue
        for answers in zip(one.answers, other.answers, strict=True):
            if len(answers[0]) == len(answers[1]) == 1:
                told, said = answers[0][0], answers[1][0]
                if not topics_of(told) & topics_of(said) and told.lower() != said.lower():
                    return f"“{told.strip()}” against “{said.strip()}”"
            elif any(answers):
                break  # one tells a time or a place and the other none, or one tells several
    return ""


@dataclass(frozen=True, slots=True)
class _Event:
    """A clause that tells when or where: the days, hours and places, and the stems of what is said besides."""

    clause: Clause
    answers: tuple[tuple[str, ...], ...]
    rest: frozenset[str]


@lru_cache(maxsize=65536)
def _events(text: str) -> tuple[_Event, ...]:
    """What a statement tells with one day, one hour or one place; none where it tells of what is often so."""
    if _REPEATED.search(text):
        return ()
    found = []
    for one in clauses_of(text):
        answers = () if one.turned else _answers(one.text)
        if any(len(some) == 1 for some in answers):
            found.append(_Event(one, answers, _without_time_or_place(one.text) & one.rest))
    return tuple(found)


def _without_time_or_place(text: str) -> frozenset[str]:
    """The stems of a clause besides those that tell where or when."""
    return topics_of(_PLACE.sub(" ", _HOUR.sub(" ", _DAY.sub(" ", text))))


def _same_event(pool: Pool, one: tuple[int, _Event], other: tuple[int, _Event]) -> bool:
    """Whether two clauses, of which is said the same, tell of one event: one subject and one verb, and hardly another word that is no
    place or time."""
    (a, first), (b, second) = one, other
    left, right = first.clause, second.clause
    if right.pronoun in ("he", "she", "it", "they", "i", "we") and not right.subject:
        return pool.articles[a] == pool.articles[b] and refers_to(pool, a, b)
    subject = alike(left.subject, right.subject)
    if not subject or pool.weight(subject) < _LEAST * 0.6:
        return False
    if left.subject - alike(right.subject, left.subject) and right.subject - subject:
        return False
    return bool(first.rest)
