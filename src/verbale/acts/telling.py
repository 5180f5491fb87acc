"""Acts in the making: an event with its sentence's dates, the date that is its own, and mentions of one
event put together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from verbale.acts.clauses import clause_start
from verbale.acts.days import Day, Stretch, bounds
from verbale.acts.numbers import Tally
from verbale.acts.objects import Thing
from verbale.acts.scenes import Event

_NOT_PLANNED = re.compile(
    r"\b(?:until|till|through|by|before|ahead\sof|expires?\son|no\slater\sthan|to\sexpire\son)\s(?:the\send\sof\s|at\sleast\s|mid-|early\s|late\s)?$",
    re.I,
)
_DAYS_AFTER = re.compile(
    r"\b(?:days?|weeks?|months?|hours?|years?|shortly|soon|a\sday)\s(?:after|before)\s$|\b(?:after|before|since)\s$",
    re.I,
)
_TOLD_ON = re.compile(
    r"\b(?:said|says|told|announced|reported|wrote|tweeted|issued|noted|added|warned|argued|met|spoke|speaking|statement|interview|remarks|complained|insisted|out\sat\s[\w\s]{0,20})"
    r"\s(?:reporters\s|late\s|early\s|in\sa\sstatement\s)?(?:on\s)?$"
)

_EXECUTIVE = re.compile(r"referendum|cabinet|government|ministry|council\sof\sministers|committee", re.I)
"""Bodies of a state that are not its parliament, and committees, which are not the whole of it."""
_LOWER = re.compile(r"[^A-ZÀ-Þ]+")
_COMMON = re.compile(r"[^A-ZÀ-Þ]+|Parliament|Congress|Assembly|Council|Board|Committee|Commission")
_ANY_DRAFT = frozenset(
    {"draft", "bill", "law", "resolution", "draft resolution", "measure", "proposal", "one"}
)
_ANY_TREATY = frozenset({"deal", "agreement", "accord", "pact", "text", "document", "treaty"})

_NEAR = 400
"""How far apart two mentions may stand, of which one names nobody, where only one is dated, and by its month or year."""
_NEXT = 300
"""How far apart two mentions may begin of which the later goes on with "the text"."""
_REACH = 64
"""How many acts back one is looked for that is told again, or a day that is spoken of, so that long texts take no longer by the word."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event with its sentence's dates, in the making of an act."""

    event: Event
    sentence: tuple[int, int]
    days: tuple[Day, ...]
    stretch: Stretch | None
    tally: Tally | None
    headline: bool


def last_day(told: list[Told]) -> date | None:
    """The day last spoken of, where a mention before gives one to the day."""
    for entry in reversed(told[-_REACH:]):
        value = date_of(entry)
        found = bounds(value) if value and len(value) == 10 else None
        if found:
            return found[0]
    return None


def dates_of(event: Event, found: list[Event], days: list[Day], text: str, sentence: int) -> tuple[Day, ...]:
    """The dates that may be the event's, the likeliest first: after the verb before the next act, else
    before it; deadlines left out."""
    past = [
        d
        for d in days
        if not _NOT_PLANNED.search(text[max(0, d.start - 22) : d.start])
        and not _TOLD_ON.search(text[max(0, d.start - 30) : d.start])
    ]
    following = min((other.at for other in found if other.at > event.at), default=len(text))
    previous = max((other.at for other in found if other.at < event.at), default=0)
    after = [d for d in past if event.at <= d.start < following]
    clause = clause_start(text, sentence, event.at)
    before = [d for d in past if previous <= d.start < event.at]
    if _DAYS_AFTER.search(text[max(sentence, clause - 30) : clause]):
        before = []
    first = min(other.at for other in found)
    opening = [d for d in past if d.start < first and d not in before]
    shared = len(found) == 1 or event.choice is not None
    rest = (
        [d for d in past if d not in after and d not in before and d.start > event.at] if shared else opening
    )
    if _DAYS_AFTER.search(text[max(sentence, clause - 30) : clause]):
        rest = []
    return tuple(_fuller(after) + _fuller(before) + rest)


def _fuller(days: list[Day]) -> list[Day]:
    """Days before months before years, each in text order."""
    return sorted(days, key=lambda d: -len(d.value or "") if d.value and "W" not in d.value else -5)


def merged(told: list[Told]) -> list[Told]:
    """The acts of an article with mentions of one event put together, in text order.

    What a headline tells is told again below it: where no mention there could be put together with it, it is left out if the
    article tells an act of its kind.
    """
    kept: list[Told] = []
    alike: dict[tuple[object, ...], list[int]] = {}
    for entry in told:
        before = alike.setdefault(_kind(entry.event), [])
        for index in before[-_REACH:]:
            other = kept[index]
            if _same(entry, other):
                fuller, lesser = (
                    (entry, other)
                    if (other.headline or (date_of(entry) and not date_of(other)))
                    else (other, entry)
                )
                kept[index] = _joined(fuller, lesser)
                break
        else:
            before.append(len(kept))
            kept.append(entry)
    below = {entry.event.type for entry in kept if not entry.headline}
    kept = [entry for entry in kept if not (entry.headline and entry.event.type in below)]
    return sorted(kept, key=lambda entry: (entry.event.start, entry.event.at))


def _kind(event: Event) -> tuple[object, ...]:
    """What two mentions of one event always share."""
    return (event.type, event.negated, event.choice, event.count or 1)


def _same(a: Told, b: Told) -> bool:
    """Whether two mentions are of one event: same kind and actors, nothing that speaks against it."""
    first, second = a.event, b.event
    if _kind(first) != _kind(second) or a.sentence == b.sentence:
        return False
    if _unlike_things(a, b) or _of_long_ago(a, b):
        return False
    if first.body and second.body and first.body != second.body and not _one_body(a, b):
        return False
    if first.sponsors and second.sponsors and first.sponsors != second.sponsors:
        return False
    if (
        first.choice is not None
        and not (a.headline or b.headline)
        and bool(first.actors) != bool(second.actors)
    ):
        return False
    shortened = (a.headline and set(first.actors) < set(second.actors)) or (
        b.headline and set(second.actors) < set(first.actors)
    )
    if first.actors and second.actors and first.actors != second.actors and not shortened:
        return False
    if first.type == "vote" and not (a.headline or b.headline) and _of_a_part(first, second):
        return False
    if not (first.actors or second.actors) and first.type not in ("adopt", "vote", "amend"):
        return False
    if (
        first.thing
        and second.thing
        and ("amendment" in first.thing.name) != ("amendment" in second.thing.name)
    ):
        return False
    if first.thing and second.thing and (first.thing.name == "veto") != (second.thing.name == "veto"):
        return False
    if first.thing and second.thing and not b.headline and _new_thing(first.thing, second.thing):
        return False
    if first.type == "sign" and first.thing and second.thing and _unlike(first.thing.name, second.thing.name):
        return False
    one, two = date_of(a), date_of(b)
    if one and two:
        return one.startswith(two) or two.startswith(one)
    if a.tally and b.tally and a.tally.yes != b.tally.yes:
        return False
    if a.stretch and b.stretch and a.stretch.words != b.stretch.words:
        return False
    definite = any(e.thing is None or e.thing.definite or e.noun for e in (first, second))
    return definite or a.headline or b.headline


def _of_a_part(one: Event, other: Event) -> bool:
    """Whether one of two votes is nobody's and the other that of a party or a person, which cannot be the same."""
    named = one.actors + other.actors
    return bool(one.actors) != bool(other.actors) and not all(re.fullmatch(r"[A-Z]{2,8}", n) for n in named)


def _unlike_things(a: Told, b: Told) -> bool:
    """Whether two mentions below the headline name two things, of which neither is a general word: "the code … the accession"; where
    nobody is named as acting, other words are enough."""
    first, second = a.event, b.event
    if a.headline or b.headline or first.type not in ("adopt", "vote", "amend"):
        return False
    one, other = (event.thing.name if event.thing else "" for event in (first, second))
    if ("amendment" in one) != ("amendment" in other) and not (one and other):
        return True
    if not one or not other or one == other:
        return False
    later = second if second.at > first.at else first
    goes_on = later.thing is not None and later.thing.definite and abs(a.sentence[0] - b.sentence[0]) < _NEXT
    if goes_on and {one, other} <= _ANY_DRAFT | _ANY_TREATY:
        return False
    general = _ANY_DRAFT | _ANY_TREATY if first.actors and second.actors else frozenset({"one"})
    return not {one, other} & general


def _of_long_ago(a: Told, b: Told) -> bool:
    """Whether one mention is dated by its month or year alone, and the other is the news: a headline, or told with its numbers."""
    one, other = date_of(a), date_of(b)
    past, news = (a, b) if one and not other else (b, a) if other and not one else (None, None)
    if past is None or news is None or past.event.type not in ("adopt", "vote"):
        return False
    value = str(date_of(past))
    apart = abs(past.sentence[0] - news.sentence[0]) > _NEAR and not (past.event.actors and news.event.actors)
    if apart and len(value) < len("2026-01-01"):
        return True
    return (news.headline and len(value) == len("2026")) or (
        news.tally is not None and len(value) <= len("2026-01")
    )


def _new_thing(later: Thing, earlier: Thing) -> bool:
    """Whether a later mention brings in something else: "the motion … *a lease*"."""
    return later.name != earlier.name and not later.definite and later.name not in _ANY_TREATY | _ANY_DRAFT


def _one_body(a: Told, b: Told) -> bool:
    """Whether two names may be of one body: a common noun ("parliament"; in a headline "Parliament" too) and the name of one
    that acts for the same."""
    one, other = a.event, b.event
    if len({_EXECUTIVE.search(str(event.body)) is None for event in (one, other)}) > 1:
        return False
    common = _COMMON if a.headline or b.headline else _LOWER
    return one.actors == other.actors and any(common.fullmatch(str(event.body)) for event in (one, other))


def _unlike(one: str, two: str) -> bool:
    """Whether two nouns cannot be for one treaty: "protocol" and "letter"; any may be called a deal or a text."""
    return one != two and not {one, two} & _ANY_TREATY


def _joined(fuller: Told, lesser: Told) -> Told:
    event = replace(
        fuller.event,
        actors=fuller.event.actors or lesser.event.actors,
        thing=fuller.event.thing or lesser.event.thing,
        sponsors=fuller.event.sponsors or lesser.event.sponsors,
        body=fuller.event.body or lesser.event.body,
        ordinal=fuller.event.ordinal or lesser.event.ordinal,
    )
    return replace(fuller, event=event, tally=fuller.tally or lesser.tally, days=fuller.days or lesser.days)


def day_of(entry: Told) -> Day | None:
    """The date of the event as its sentence gives it: none where a span of time is meant."""
    for day in entry.days:
        inside = entry.stretch and entry.stretch.start - 8 <= day.start < entry.stretch.end
        if not inside:
            return day
    return None


def date_of(entry: Told) -> str | None:
    """The date of the event as its sentence gives it, ISO 8601, or ``None``."""
    day = day_of(entry)
    return day.value if day and day.value and not day.value.endswith("x") else None
