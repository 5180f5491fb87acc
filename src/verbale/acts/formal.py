"""Formal acts of bodies and states as a report tells them: drafts tabled, put to the vote, adopted, vetoed; treaties signed.

Deterministic rules over the text; no parser, no network. One act for each event in an article: a second mention adds what it knows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from verbale.acts.clauses import clause_start, sentences
from verbale.acts.days import Day, Stretch, bounds, find_days, find_stretch
from verbale.acts.events import TRIGGER, Event, Scene, find_events, may_tell
from verbale.acts.numbers import Tally, find_tally
from verbale.acts.objects import find_sponsors, grouped
from verbale.acts.parties import find_other_body, find_parties, people_of
from verbale.records import Act, ActDetail, Document, Statement

_SYMBOL = re.compile(
    r"\bS/(?:PV\.?\s?\d+|RES/\d+(?:\s?\(\d{4}\))?|(?:\d{4}/)?\d+(?:/Rev\.\s?\d)?)|\b[Rr]esolutions?\s\d{1,4}(?:\s?\(\d{4}\))?(?!\s(?:days|weeks|months|years)\b)"
)
_LATEST = re.compile(
    r"(?:The|Its|Their|Among\sthem)\s(?:(?:very\s)?(?:latest|last|most\srecent|newest|first|second|third|other|previous))(?:\s(?:one|of\s(?:these|them)|veto|such\sveto|was))?\s(?:was|were|came|fell|is|concerned|blocked|struck\sdown|killed)\b"
)
_NOT_PLANNED = re.compile(
    r"\b(?:until|till|through|by|before|ahead\sof|expires?\son|no\slater\sthan|to\sexpire\son)\s(?:the\send\sof\s|at\sleast\s|mid-|early\s|late\s)?$",
    re.I,
)
_UN_WORDS = re.compile(r"\bUN\b|\bU\.N\.|United Nations|Security Council|\bUNSC\b")
_PERMANENT = frozenset({"CHN", "FRA", "GBR", "RUS", "USA"})
_RECALLED = re.compile(
    r"\b(?:under|of|renew(?:ing|ed)?|extend(?:ing|ed)?|pursuant\sto|recall(?:ing|ed)?|by|implement(?:ing|ation\sof)?|with)\s(?:the\s)?$",
    re.I,
)
_TALLIED = ("vot", "favo", "unanim", "abst", "against", "support", "backed")
_BRINGS_IN = frozenset({"table-draft", "vote", "adopt", "veto", "amend"})
_DATELINE = re.compile(
    r"[A-Z][^\n.—–]{0,20}(?:\.[^\n.—–]{0,30}){0,4}?\s?[—–]\s|[A-Z]{3}[^\n—–]{0,60}?\s(?:[—–]|--?)\s"
)
_COURTS = frozenset({"ICC", "ICJ", "WHO", "OPCW", "IMO", "ICAO", "NATO", "OPEC"})
_DAYS_AFTER = re.compile(r"\b(?:days?|weeks?|months?|hours?|years?|shortly|soon|a\sday)\s(?:after|before)\s$|\b(?:after|before|since)\s$", re.I)
_TOLD_ON = re.compile(
    r"\b(?:said|says|told|announced|reported|wrote|tweeted|issued|noted|added|warned|argued|met|spoke|speaking|statement|interview|remarks|complained|insisted|out\sat\s[\w\s]{0,20})"
    r"\s(?:reporters\s|late\s|early\s|in\sa\sstatement\s)?(?:on\s)?$"
)
_COUNCIL = re.compile(r"\bSecurity\sCouncil|\bUNSC\b|\bS/(?:RES|PV|\d)")
_LEGISLATURE = re.compile(r"\b(?:Senate|Senators?|House\sof|Congress|Parliament|parliament|Knesset|Bundestag|lawmakers)\b")
_LAW = re.compile(r"\b(?:bills?|laws?|budgets?|legislation|act)$")


@dataclass(frozen=True, slots=True)
class _Told:
    """An event with its sentence's dates, in the making of an act."""

    event: Event
    sentence: tuple[int, int]
    days: tuple[Day, ...]
    stretch: Stretch | None
    tally: Tally | None
    headline: bool


def find_formal_acts(
    document: Document, statements: tuple[Statement, ...], published: str | None
) -> tuple[Act, ...]:
    """The formal acts that a report tells, in text order.

    ``published`` is the ISO 8601 day that "Tuesday" and "on 7 November" are counted from; without it such dates stay ``None``. An act's
    ``within`` is the id of the innermost statement whose content tells it. See :func:`find_formal_act_details` for what else is known.
    """
    return tuple(act for act, _ in find_formal_act_details(document, statements, published))


def find_formal_act_details(
    document: Document, statements: tuple[Statement, ...], published: str | None
) -> tuple[tuple[Act, ActDetail], ...]:
    """The formal acts, each with what a comparison with an official record needs besides (see :class:`~verbale.records.ActDetail`)."""
    text = document.text
    day = _published(published)
    people = people_of(statements)
    unsc = len(_COUNCIL.findall(text)) > len(_LEGISLATURE.findall(text))
    told: list[_Told] = []
    for start, end in sentences(document):
        _read(document, start, end, people, day, unsc, told)
    merged = _merged(told)
    pairs = [_act(document, statements, entry, index + 1) for index, entry in enumerate(merged)]
    return tuple(_linked(document, pairs, merged))


def _read(
    document: Document, start: int, end: int, people: dict[str, str], day: date | None, unsc: bool, told: list[_Told]
) -> None:  # fmt: skip
    text = document.text
    words = text[start:end].lower()
    latest = _LATEST.match(text, start, end) if told else None
    if not latest and not may_tell(words):
        return
    tally = find_tally(text, start, end) if any(stem in words for stem in _TALLIED) else None
    if not latest and not tally and not TRIGGER.search(text, start, end):
        return
    headline = document.headline is not None and document.paragraphs[document.headline] == (start, end)
    groups = grouped(text, find_parties(text, start, end, people))
    scene = Scene(text, start, end, groups, tally, unsc, headline)
    days = find_days(text, start, end, day, _last_day(told))
    dateline = _DATELINE.match(text, start, end) if text[max(0, start - 1) : start] in ("", "\n") else None
    if dateline:
        days = [found for found in days if found.start >= dateline.end()]
    stretch = find_stretch(text, start, end, day, days)
    found = list(find_events(scene))
    if latest and not found:
        event = _ellipsis(scene, told)
        found = [event] if event else []
    if not found and tally and told and (tally.yes is not None or tally.unanimous):
        _add_tally(told, tally, start)
        return
    found = [_bodied(scene, _resolved(event, told, start)) for event in _apart(found)]
    if len(found) == 1 and not found[0].sponsors:
        sponsors = find_sponsors(text, start, end, groups)
        if found[0].type != "veto" or not set(sponsors) & set(found[0].actors):
            found = [replace(found[0], sponsors=sponsors)]
    for event in found:
        if (
            not event.actors
            and event.type in ("veto", "abstain", "block")
            and event.body != "UNSC"
            and not event.thing
        ):
            continue
        told.append(_Told(event, (start, end), _dates_of(event, found, days, text, start), stretch, tally, headline))


def _last_day(told: list[_Told]) -> date | None:
    """The day last spoken of, where a mention before gives one to the day."""
    for entry in reversed(told):
        value = _date(entry)
        found = bounds(value) if value and len(value) == 10 else None
        if found:
            return found[0]
    return None


def _apart(found: list[Event]) -> list[Event]:
    """The events of one sentence without those that another one tells as well ("voted 14-0 to adopt", "used its veto to block")."""
    kept: list[Event] = []
    for event in found:
        doubled = any(
            (event.type == "block" and other.type == "veto" and set(other.actors) == set(event.actors))
            or other is not event
            and other.at < event.at
            and event.at - other.at < 160
            and (
                (
                    other.type == "veto"
                    and event.type in ("block", "veto")
                    and set(other.actors) >= set(event.actors)
                )
                or (
                    other.type in ("veto", "adopt", "vote")
                    and event.type == "adopt"
                    and not event.actors
                    and not event.thing
                )
                or (other.type == "adopt" and event.type == "vote" and event.choice is None)
                or (event.type == "table-draft" and _reduced(event, other))
                or (other.type == event.type and other.at == event.at)
                or (event.type == "adopt" and event.noun and other.type == "adopt")
            )
            for other in found
        )
        later = any(
            other.at > event.at
            and event.type == "table-draft"
            and _reduced(event, other)
            and event.at > event.thing.start
            for other in found
            if event.thing
        )
        if not doubled and not later:
            kept.append(event)
    return kept


def _reduced(event: Event, other: Event) -> bool:
    """Whether a tabling is told only to say which draft another act is about ("a resolution drafted by Malta was adopted")."""
    return (
        event.thing is not None
        and other.thing is not None
        and event.thing.start == other.thing.start
        and event.at > event.thing.start
    )


def _ellipsis(scene: Scene, told: list[_Told]) -> Event | None:
    """ "The latest was a Maltese draft on 7 May": one more act of the kind that the sentence before counts."""
    for entry in reversed(told):
        if entry.event.count != 1 and (
            entry.event.count or entry.event.ordinal or entry.event.type == "veto"
        ):
            before = entry.event
            sponsors = find_sponsors(scene.text, scene.start, scene.end, scene.groups)
            end = (
                scene.end
                - len(scene.text[scene.start : scene.end])
                + len(scene.text[scene.start : scene.end].rstrip(" .\n"))
            )
            return Event(
                before.type,
                scene.start,
                scene.start,
                end,
                scene.start,
                before.actors,
                before.thing,
                sponsors=sponsors,
                body=before.body,
            )
    return None


def _add_tally(told: list[_Told], tally: Tally, start: int) -> None:
    """A sentence that only gives the numbers ("The vote was 12-1 with two abstentions") speaks of the act before it."""
    last = told[-1]
    if (
        last.tally is None
        and start - last.sentence[1] < 400
        and last.event.type in ("veto", "adopt", "vote", "block")
    ):
        told[-1] = replace(last, tally=tally)


def _resolved(event: Event, told: list[_Told], start: int) -> Event:
    """The event with "it" and "they" led back to who acted before, within the sentences just before."""
    if event.actors or not event.pronoun:
        return event
    for entry in reversed(told[-3:]):
        if entry.event.actors and start - entry.sentence[1] < 300:
            return replace(event, actors=entry.event.actors)
    return event


def _bodied(scene: Scene, event: Event) -> Event:
    """The event with the body in which it took place: the one that acts, that the sentence names, or that the words imply."""
    text = scene.text
    if event.body:
        return event
    if scene.tally and (scene.tally.yes or 0) > 15 and (event.body in (None, "UNSC")):
        return replace(event, body="UNGA") if _UN_WORDS.search(text, scene.start, scene.end) else event
    named = [p.code for group in scene.groups for p in group if p.kind == "body" and p.code not in _COURTS]
    vetoed = event.type == "veto" and bool(event.actors) and set(event.actors) <= _PERMANENT and _drafty(event)
    if vetoed and not (event.thing and _LAW.search(event.thing.name)):
        return replace(event, body="UNSC")
    for code in ("UNSC", "UNGA", *named):
        if code in named and code != "UN":
            return replace(event, body=code)
    law = bool(event.thing and _LAW.search(event.thing.name))
    symbol = _SYMBOL.search(text, scene.start, scene.end)
    if symbol or (scene.unsc and re.search(r"\b[Cc]ouncil\b", text[scene.start : scene.end]) and not law):
        return replace(event, body="UNSC")
    permanent = set(event.actors) & _PERMANENT
    if event.type in ("veto", "abstain", "vote", "block", "table-draft", "adopt", "amend") and not law:
        un = (
            scene.unsc
            or ("UN" in named)
            or (event.type == "veto" and permanent and bool(_UN_WORDS.search(text)))
        )
        if un and _drafty(event):
            other = find_other_body(text, scene.start, scene.end)
            return replace(event, body="UNSC") if other is None else replace(event, body=other[0])
    other = find_other_body(text, event.start, scene.end)
    return replace(event, body=other[0]) if other else event


def _drafty(event: Event) -> bool:
    return event.thing is None or event.thing.draft or event.type in ("veto", "abstain")


def _dates_of(
    event: Event, found: list[Event], days: list[Day], text: str, sentence: int
) -> tuple[Day, ...]:
    """The dates that may be the event's, the likeliest first: after the verb before the next act, else before it; deadlines left out."""
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
    rest = [d for d in past if d not in after and d not in before and d.start > event.at] if shared else opening
    if _DAYS_AFTER.search(text[max(sentence, clause - 30) : clause]):
        rest = []
    return tuple(_fuller(after) + _fuller(before) + rest)


def _fuller(days: list[Day]) -> list[Day]:
    """Days before months before years, each in text order."""
    return sorted(days, key=lambda d: -len(d.value or "") if d.value and "W" not in d.value else -5)


def _merged(told: list[_Told]) -> list[_Told]:
    kept: list[_Told] = []
    for entry in told:
        for index, other in enumerate(kept):
            if _same(entry, other):
                fuller, lesser = (
                    (entry, other)
                    if (other.headline or (_date(entry) and not _date(other)))
                    else (other, entry)
                )
                kept[index] = _joined(fuller, lesser)
                break
        else:
            kept.append(entry)
    return sorted(kept, key=lambda entry: (entry.event.start, entry.event.at))


def _same(a: _Told, b: _Told) -> bool:
    """Whether two mentions are of one event: same kind and actors, nothing that speaks against it."""
    first, second = a.event, b.event
    if first.type != second.type or first.negated != second.negated or first.choice != second.choice:
        return False
    if first.body and second.body and first.body != second.body:
        return False
    if (first.count or 1) != (second.count or 1) or (
        first.sponsors and second.sponsors and first.sponsors != second.sponsors
    ):
        return False
    if first.actors and second.actors and first.actors != second.actors:
        return False
    if not (first.actors or second.actors) and first.type not in ("adopt", "vote", "amend"):
        return False
    one, two = _date(a), _date(b)
    if one and two:
        return one.startswith(two) or two.startswith(one)
    if a.tally and b.tally and a.tally.yes != b.tally.yes:
        return False
    if a.stretch and b.stretch and a.stretch.words != b.stretch.words:
        return False
    definite = any(e.thing is None or e.thing.definite or e.noun for e in (first, second))
    return definite or a.headline or b.headline


def _joined(fuller: _Told, lesser: _Told) -> _Told:
    event = replace(
        fuller.event,
        actors=fuller.event.actors or lesser.event.actors,
        thing=fuller.event.thing or lesser.event.thing,
        sponsors=fuller.event.sponsors or lesser.event.sponsors,
        body=fuller.event.body or lesser.event.body,
        ordinal=fuller.event.ordinal or lesser.event.ordinal,
    )
    return replace(fuller, event=event, tally=fuller.tally or lesser.tally, days=fuller.days or lesser.days)


def _day_of(entry: _Told) -> Day | None:
    """The date of the event as its sentence gives it: none where a span of time is meant."""
    for day in entry.days:
        inside = entry.stretch and entry.stretch.start - 8 <= day.start < entry.stretch.end
        if not inside:
            return day
    return None


def _date(entry: _Told) -> str | None:
    day = _day_of(entry)
    return day.value if day and day.value and not day.value.endswith("x") else None


def _act(
    document: Document, statements: tuple[Statement, ...], entry: _Told, number: int
) -> tuple[Act, ActDetail]:
    text, event = document.text, entry.event
    start, end = event.start, event.end
    while end > start and text[end - 1] in " .\n,;:”’\"')":
        end -= 1
    stated = _date(entry)
    counted = event.count is not None and event.count != 1
    since, until, span = _span(entry, stated, counted)
    act = Act(
        id=f"a{number}",
        type=event.type,
        actors=event.actors,
        object=event.thing.name if event.thing else None,
        body=event.body,
        date=None if counted and span else stated,
        count=event.count,
        text=text[start:end],
        start=start,
        end=end,
        within=_within(statements, event.at if not event.noun else event.at),
    )
    tally = entry.tally
    low, high = entry.sentence
    detail = ActDetail(
        act=act.id,
        negated=event.negated,
        bound=event.bound,
        ordinal=event.ordinal,
        choice=event.choice,
        outcome="vetoed" if event.type == "veto" else event.outcome,
        yes=tally.yes if tally else None,
        no=tally.no if tally else None,
        abstain=tally.abstain if tally else None,
        unanimous=bool(tally and tally.unanimous),
        alone=event.alone,
        sponsors=event.sponsors,
        symbols=_symbols(text, low, high, event),
        date=stated,
        date_words=_words(text, _day_of(entry)),
        since=since,
        until=until,
        span=span,
        about=(low, high),
    )
    return act, detail


def _words(text: str, day: Day | None) -> str | None:
    return " ".join(text[day.start : day.end].split()) if day else None


def _symbols(text: str, start: int, end: int, event: Event) -> tuple[str, ...]:
    """The symbols of the draft or resolution that the act is done to, those of others that it renews or recalls left out."""
    found = []
    for match in _SYMBOL.finditer(text, start, end):
        before = text[max(start, match.start() - 30) : match.start()]
        named = event.thing is not None and match.start() == event.thing.start
        beside = match[0].startswith("S/") and not _RECALLED.search(before)
        if (
            named
            or beside
            or (event.choice and re.search(r"adopt|pass|approv|against|for\s$|favou?r\sof|on\s$", before))
        ):
            found.append(" ".join(match[0].split()))
    return tuple(found)


def _span(entry: _Told, stated: str | None, counted: bool) -> tuple[str | None, str | None, str | None]:
    if entry.stretch:
        return entry.stretch.since, entry.stretch.until, entry.stretch.words
    if not counted:
        return None, None, None
    for day in entry.days:
        found = bounds(day.value) if day.value else None
        if found and len(day.value or "") < 10:
            return found[0].isoformat(), found[1].isoformat(), day.value
    return None, None, None


def _within(statements: tuple[Statement, ...], at: int) -> str | None:
    inside = [
        (span.end - span.start, statement.id)
        for statement in statements
        for span in statement.content
        if span.start <= at < span.end
    ]
    return min(inside)[1] if inside else None


def _linked(
    document: Document, pairs: list[tuple[Act, ActDetail]], told: list[_Told]
) -> list[tuple[Act, ActDetail]]:
    """Each act on "the resolution" with the earlier act that brought it in, and what that one says of its sponsors."""
    linked: list[tuple[Act, ActDetail]] = []
    for (act, detail), entry in zip(pairs, told, strict=True):
        thing = entry.event.thing
        again = _LATEST.match(document.text, entry.event.start) is not None
        back = (
            again
            or (thing is None and act.type in ("veto", "abstain", "vote", "adopt"))
            or (thing is not None and thing.definite and not detail.symbols)
        )
        if back and act.count in (None, 1) and not detail.span:
            for earlier, before in reversed(linked):
                if again and earlier.type == act.type:
                    detail = replace(detail, refers=earlier.id)
                    break
                if (
                    not again
                    and earlier.type in _BRINGS_IN
                    and earlier.count in (None, 1)
                    and not _apart_in_time(detail, before)
                ):
                    passed_on = () if act.type == "veto" and set(before.sponsors) & set(act.actors) else before.sponsors
                    detail = replace(detail, refers=earlier.id, sponsors=detail.sponsors or passed_on)
                    if detail.date is None and earlier.type != "table-draft":
                        detail = replace(detail, date=before.date)
                    break
        linked.append((act, detail))
    return linked


def _apart_in_time(later: ActDetail, earlier: ActDetail) -> bool:
    return bool(
        later.date and earlier.date and later.date[: len(earlier.date)] < earlier.date[: len(later.date)]
    )


def _published(published: str | None) -> date | None:
    found = bounds(published) if published else None
    return found[0] if found and len(published or "") == 10 else None
