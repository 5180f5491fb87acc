"""Whether two statements can tell of one thing: no other people, places, days or spans of time, and no plan beside what is."""

from __future__ import annotations

import re
from functools import lru_cache

from verbale.comparison.clauses import clauses_of, supposed
from verbale.comparison.items import Item
from verbale.comparison.refers import alike
from verbale.comparison.wording import stem, stems_of
from verbale.wording import stem as unit_stem
from verbale.wording.figures import Figure, find_figures

_PERIOD = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may(?= \d)|(?<=in )may|june|july|august|"
    r"september|october|november|december|spring|summer|autumn|winter|(?:1[89]|20)\d\d|(?:first|second|third|fourth) quarter|"
    r"(?:last|this|next|previous|past) (?:week|month|year|season|quarter|night|weekend)|per (?:day|week|month|year|hour)|"
    r"a (?:day|week|month|year)|"
    r"daily|weekly|monthly|annual(?:ly)?|yearly|so far|to date|overall|in total|since \w+)\b",
    re.I,
)
_RECKONED = re.compile(
    r"\b(?:counts?|counted|estimat\w+|figures?|numbers?|costs?|prices?|bills?|sums?|totals?|fees?|fines?|offers?|weights?|lengths?)\b",
    re.I,
)
_COUNT = re.compile(
    r"\b(?:counts?|counted|estimat\w+|figures?|numbers?|costs?|prices?|bills?|totals?|tally)\b", re.I
)
_COST = frozenset({"cost", "costs"})
"""What may be a verb: "the bridge cost three million"."""
_CURRENCY = re.compile(
    r"[$£€¥]|\b(?:euros?|dollars?|pounds?|crowns?|marks?|francs?|kroner|thalers?|rupees?|pesos?)\b", re.I
)
_AHEAD = re.compile(
    r"\b(?:expected|planned|hope[sd]?|from (?:next|may)|by (?:next|january|february|march|april|may|june|july|august|september|october|"
    r"november|december))\b",
    re.I,
)
_TO_COME = re.compile(
    r"\b(?:would|will|shall|may|might|could|should)\s(?:\w+\s)?"
    r"(?:rise|fall|grow|drop|shrink|increase|decrease|climb|bring|come|reach)\b",
    re.I,
)
_KNOWS = re.compile(
    r"\b(?:knew|knows?|counted|count|recorded|registered|received|puts?|found|estimat\w+|reckon\w+)\b",
    re.I,
)
_OTHER_DAY = 2
"""So many days apart two counts may both be right: more were found, or fewer are missing."""
_AT_PLACE = re.compile(r"\b(?:at|in|around|near|from) ((?:[A-Z][\w’'-]+\s?)+)")
_WHOLE = re.compile(
    r"\b(?:across|throughout|all over|in) the (?:whole |entire )?"
    r"(?:country|nation|state|region|world|city|county|province|continent|district|valley|island|municipality|town)\b|"
    r"\b(?:nationwide|worldwide|nationally|overall|in all|altogether|in total)\b",
    re.I,
)
PEOPLE = frozenset({"peopl", "person"})
_PERSON_WORDS = """
    passengers visitors victims spectators guests marchers protesters protestors demonstrators participants attendees worshippers fans
    customers inhabitants residents mourners runners walkers hikers skaters skiers swimmers pilgrims refugees migrants evacuees tourists
    strikers workers employees staff supporters viewers listeners voters members pupils students patients travellers travelers commuters
    subscribers users clients shoppers drivers riders diners concertgoers partygoers festivalgoers onlookers bystanders survivors
"""
PERSONS = frozenset(one(word) for word in _PERSON_WORDS.split() for one in (stem, unit_stem))
_OWNED = re.compile(r"\b(?:its|their|his|her|our|my)\b", re.I)


@lru_cache(maxsize=65536)
def _figures(text: str) -> tuple[Figure, ...]:
    return find_figures(text)


def figures_of(item: Item) -> tuple[Figure, ...]:
    """The figures in the words of an item."""
    return _figures(item.text)


def of_one_state(first: Item, second: Item) -> bool:
    """Whether two figures may be of one thing as it is: not one of what may be and one of what is, or of two days."""
    if supposed(first.text) != supposed(second.text):
        reckoned = any(_RECKONED.search(item.text) or _CURRENCY.search(item.text) for item in (first, second))
        if not reckoned or any(
            _AHEAD.search(item.text) or _TO_COME.search(item.text) for item in (first, second)
        ):
            return False
    return not (first.firm and second.firm and abs((first.first or 0) - (second.first or 0)) >= _OTHER_DAY)


def of_one_subject(first: Item, second: Item) -> bool:
    """Whether two figures may be of one subject, as far as their first clauses tell."""
    units = {f.unit for item in (first, second) for f in figures_of(item)}
    costing = [_costing(item) for item in (first, second)]
    subjects = costing if all(costing) else [_counted(item, units) for item in (first, second)]
    return not all(subjects) or bool(alike(*subjects))


def _costing(item: Item) -> frozenset[str]:
    """What the first clause of a statement says costs something: "the bridge" of "the bridge would cost three million"."""
    first = next(iter(clauses_of(item.text)), None)
    count = _COUNT.search(first.text) if first is not None else None
    if (
        first is None
        or count is None
        or count.group().lower() not in _COST
        or not _COST.isdisjoint(first.subject)
    ):
        return frozenset()
    return first.subject - item.names


def _counted(item: Item, units: set[str | None]) -> frozenset[str]:
    """What the first clause of a statement speaks of, besides people and what is the speaker's own: "its own count was 64"."""
    first = next(iter(clauses_of(item.text)), None)
    if first is None or (_OWNED.match(first.text) and _KNOWS.search(first.text)) or _COUNT.search(first.text):
        return frozenset()
    return frozenset(one for one in first.subject - item.names if one not in units | PEOPLE | PERSONS)


def foreign(first: Item, second: Item) -> bool:
    """Whether each of two statements speaks of somebody or somewhere that the other does not, besides their speakers."""
    speakers = _called(first) | _called(second)
    left = first.names - frozenset(second.stems) - speakers
    right = second.names - frozenset(first.stems) - speakers
    return bool(left and right) or max(len(left), len(right)) >= 2


def _called(item: Item) -> frozenset[str]:
    """The stems of the words by which a statement's speaker is called."""
    source = item.statement.source
    return _stems(f"{source.name or ''} {source.text} {source.role or ''}") if source else frozenset()


@lru_cache(maxsize=65536)
def _stems(text: str) -> frozenset[str]:
    return stems_of(text)


def of_a_part(first: Item, second: Item) -> bool:
    """Whether one of two counts is told of a place and the other of another or of the whole: "at Altbruck", "across the country"."""
    places = [frozenset(one.lower() for one in _AT_PLACE.findall(item.text)) for item in (first, second)]
    whole = [_WHOLE.search(item.text) is not None for item in (first, second)]
    return (places[0] != places[1] and any(whole)) or (all(places) and not places[0] & places[1])


def periods_differ(first: Item, second: Item) -> bool:
    """Whether two statements name spans of time that have nothing in common."""
    left, right = periods(first.text), periods(second.text)
    return bool(left and right) and not left & right


@lru_cache(maxsize=65536)
def periods(text: str) -> frozenset[str]:
    """The words for spans of time in a text, in lower case."""
    found = (" ".join(match.group().lower().split()) for match in _PERIOD.finditer(text))
    return frozenset(re.sub(r"^(?:last|previous|past|this)\b", "one", words) for words in found)
