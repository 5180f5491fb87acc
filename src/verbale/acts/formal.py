"""Formal acts of bodies and states as a report tells them: drafts tabled, put to the vote, adopted, vetoed;
treaties signed.

Deterministic rules over the text; no parser, no network. One act for each event in an article: a second
mention adds what it knows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date

from verbale.acts.authors import find_authors, may_author
from verbale.acts.clauses import sentences
from verbale.acts.coding import coded, is_nobodys
from verbale.acts.contents import Contents
from verbale.acts.days import Day, bounds, find_days, find_stretch
from verbale.acts.deeds import find_deeds, of_council
from verbale.acts.doers import Doer
from verbale.acts.ellipses import find_abstentions, find_counted_votes
from verbale.acts.emphatic import EMPHATIC
from verbale.acts.events import find_events
from verbale.acts.fates import FATE
from verbale.acts.followers import DONE_SO, find_repeated
from verbale.acts.linking import LATEST, linked
from verbale.acts.nominal import NOMINAL
from verbale.acts.numbers import Tally, find_tally
from verbale.acts.objects import find_sponsors, find_thing, grouped
from verbale.acts.participles import PARTICIPLE
from verbale.acts.parties import UMBRELLA, find_parties
from verbale.acts.phrasing import object_words
from verbale.acts.relative import clause_days, day_of_sitting, find_relative
from verbale.acts.scenes import Event, Scene, codes_of
from verbale.acts.settling import acted, apart, bodied, continued, resolved, symbols_of
from verbale.acts.sides import SIDED
from verbale.acts.siding import may_side
from verbale.acts.surroundings import Surroundings
from verbale.acts.telling import Told, date_of, dates_of, day_of, last_day, merged
from verbale.acts.verbs import TRIGGER, may_tell
from verbale.acts.voters import speaker_meant
from verbale.acts.whose import by_speaker
from verbale.acts.wordings import find_wordings
from verbale.records import Act, ActDetail, Document, Statement

_AFTER_IT = 400
"""How far behind an act a sentence may stand that gives only the numbers of its vote."""
_BALLOTS = ("vote", "abstain")
_TALLIED = (
    "vot",
    "favo",
    "unanim",
    "abst",
    "against",
    "support",
    "backed",
    "defeat",
    "reject",
    "pass",
    "carr",
    " down ",
    "fall",
    "fell",
    "lost",
)
_NAMED_BODY = re.compile(r"[A-Z][\w’'-]+\s(?:[\w’'-]+\s)*[A-Z][\w’'-]+$")
_OWN = re.compile(r"(?:my|his|her|our|their)\s(?:country|government|delegation|nation)\b|we\b|I\b", re.I)
_RIVAL = re.compile(r"\b(?:the\s(?:other|second|rival)|another|a\s(?:second|rival|separate))\b", re.I)
_SYMBOL_VOTED = re.compile(
    r"\bvotes?\son\s(?:[Rr]esolution\s\d|S/)|\b(?:[Rr]esolution\s\d|S/\d)[^.;]{0,60}\b(?:voted?|tally|result)\b"
)
_DATELINE = re.compile(
    r"[A-Z][^\n.—–]{0,20}(?:\.[^\n.—–]{0,30}){0,4}?\s?[—–]\s|[A-Z]{3}[^\n—–]{0,60}?\s(?:[—–]|--?)\s"
)
_STAMP = re.compile(
    r"\d{1,2}[:.h]\d\d(?:\s?(?:am|pm|a\.m\.|p\.m\.|[A-Z]{3,4}))?\s?[:—–-]?\s+(?=[A-ZÀ-Þ“])"
    r"|(?:[A-Z][\w ,.]{2,30}\s)?\([A-Z][\w /.]{1,24}\)\s(?:[—–-]+\s)?(?=[A-ZÀ-Þ“])"
)
"""The time that opens an entry of a live blog, or the place and agency that open a report."""
_COUNCIL = re.compile(
    r"(?<!Peace\sand\s)\bSecurity\sCouncil|\bUNSC\b|\bS/(?:RES|PV|\d)|\b[Rr]esolution\s\d{3,4}\b"
)
_LEGISLATURE = re.compile(
    r"\b(?:Senate|Senators?|House\sof|Congress|Parliament|parliament|Knesset|Bundestag|lawmakers)\b"
)


@dataclass(frozen=True, slots=True)
class _Report:
    """A report as its sentences are read: who its speakers are, its day, whether it speaks of the Security Council."""

    document: Document
    told_in: Contents
    paragraphs: tuple[int, ...]
    day: date | None
    unsc: bool
    more: Surroundings


def find_formal_acts(
    document: Document, statements: tuple[Statement, ...], published: str | None
) -> tuple[Act, ...]:
    """The formal acts that a report tells, in text order.

    ``published`` is the ISO 8601 day that "Tuesday" and "on 7 November" are counted from; without it such
    dates stay ``None``. An act's ``within`` is the id of the innermost statement whose content tells it. See
    :func:`find_formal_act_details` for what else is known.
    """
    return tuple(act for act, _ in find_formal_act_details(document, statements, published))


def find_formal_act_details(
    document: Document, statements: tuple[Statement, ...], published: str | None
) -> tuple[tuple[Act, ActDetail], ...]:
    """The formal acts, each with what a comparison with an official record needs besides (see
    :class:`~verbale.records.ActDetail`)."""
    text = document.text
    unsc = len(_COUNCIL.findall(text)) > len(_LEGISLATURE.findall(text))
    around = _Report(
        document,
        Contents(statements),
        tuple(sorted(low for low, _ in document.paragraphs)),
        _published(published),
        unsc,
        Surroundings(document, statements),
    )
    told: list[Told] = []
    for start, end in sentences(document):
        stamp = _STAMP.match(text, start, end)
        _read(around, stamp.end() if stamp else start, end, told)
    found = merged(told)
    pairs = [_act(document, around.told_in, entry, index + 1) for index, entry in enumerate(found)]
    return tuple(linked(document, pairs, found))


def _to_come(found: Day, today: date | None) -> bool:
    """Whether a date lies wholly after the day of publication, so that nothing told as done can be of it."""
    span = bounds(found.value) if found.value and today else None
    return bool(span and today and span[0] > today)


def _read(around: _Report, start: int, end: int, told: list[Told]) -> None:
    """Adds the acts of one sentence to those ``told`` before it."""
    text, document, day = around.document.text, around.document, around.day
    words = text[start:end].lower()
    latest = LATEST.match(text, start, end) if told else None
    tally = find_tally(text, start, end) if any(stem in words for stem in _TALLIED) else None
    repeated = DONE_SO.search(text, start, end) is not None
    if not (latest or ((tally or repeated) and may_tell(words)) or _may_tell(around, start, end, words)):
        return
    headline = document.headline is not None and document.paragraphs[document.headline] == (start, end)
    groups = grouped(text, find_parties(text, start, end, around.more.people()))
    scene = Scene(text, start, end, groups, tally, around.unsc, around.more.home(), headline)
    days = find_days(text, start, end, day, last_day(told))
    days = find_relative(text, start, end, days, date_of(told[-1]) if told else None, day)
    if not of_council(scene):
        days = [found for found in days if not _to_come(found, day)]
    dateline = _DATELINE.match(text, start, end) if text[max(0, start - 1) : start] in ("", "\n") else None
    if dateline:
        days = [found for found in days if found.start >= dateline.end()]
    stretch = find_stretch(text, start, end, day, days)
    found = list(find_events(scene))
    if latest and not found:
        event = continued(scene, told)
        found = [event] if event else []
    if not found and tally and tally.yes is not None and _SYMBOL_VOTED.search(text, start, end):
        found = [_tallied(scene, tally)]
    counts = not found and tally and told and (tally.yes is not None or tally.unanimous)
    if tally and counts and not find_deeds(scene, around.more, []):
        _add_tally(told, tally, (start, end), scene)
        return
    found = _settled(around, scene, found, told)
    if repeated and not found and not of_council(scene):
        near = told and not told[-1].headline and 0 <= start - told[-1].sentence[1] < 3
        found = find_repeated(scene, around.more, told[-1].event if near else None)
    found = (
        found
        if of_council(scene)
        else [event for event in (coded(around.more, one) for one in found) if not is_nobodys(text, event)]
    )
    opened = bisect_right(around.paragraphs, start)
    paragraph = around.paragraphs[opened - 1] if opened else start
    sitting = day_of_sitting(text, paragraph, start, day) if found and not days else None
    for event in found:
        if (
            not event.actors
            and event.type in ("veto", "abstain", "block")
            and event.body != "UNSC"
            and not (event.thing or event.count)
        ):
            continue
        numbers = _own_tally(text, start, end, event, found) if tally else None
        dated = dates_of(event, found, days, text, start)
        dated = dated if of_council(scene) else clause_days(event, found, dated, days)
        if sitting and not dated and not stretch:
            dated = (Day(start, start, sitting),)
        told.append(Told(event, (start, end), dated, stretch, numbers, headline))
    if not headline:
        around.more.remember(acted(text, found, end))
        tabled = [event for event in found if event.type == "table-draft"]
        around.more.tabled = acted(text, tabled, end) or around.more.tabled


def _may_tell(around: _Report, start: int, end: int, words: str) -> bool:
    """Whether a sentence has words that tell of an act, by any of the ways in which one can be told."""
    text = around.document.text
    if not around.unsc and (find_wordings(text, start, end) or FATE.search(text, start, end)):
        return True
    if ("against" in words or "noes" in words) and SIDED.search(text, start, end):
        return True
    if may_side(text, start, end, words) or may_author(text, start, end, words):
        return True
    if not may_tell(words):
        return False
    patterns = (TRIGGER, NOMINAL, PARTICIPLE, EMPHATIC)
    return "among" in words or any(pattern.search(text, start, end) for pattern in patterns)


def _settled(around: _Report, scene: Scene, found: list[Event], told: list[Told]) -> list[Event]:
    """The events of one sentence with who "it", "both" and "my country" are, in which body, and whose draft it was."""
    text = scene.text
    settled: list[Event] = []
    for event in apart(text, found):
        before = settled[-1].actors if settled else ()
        if event.pronoun and not event.actors and _OWN.match(text, event.start):
            actors = _speaker(around.told_in, event.at) or _last_speaker(around, event.start)
            named = replace(event, actors=actors)
        elif event.pronoun and not event.actors and (doer := _by_speaker(scene, around, event)):
            named = replace(event, actors=doer.actors, body=event.body or doer.body)
        elif event.pronoun and not event.actors and before:
            named = replace(event, actors=before)
        else:
            named = resolved(text, event, told, scene.start)
        if named.pronoun and not named.actors:
            earlier = [group for group in scene.groups if group[-1].end <= named.start and len(group) > 1]
            both = text[named.start : named.start + 4].lower() == "both"
            named = replace(named, actors=codes_of(earlier[-1])) if both and earlier else named
        named = bodied(scene, named)
        if named.type == "adopt" and not named.actors and named.body and _NAMED_BODY.match(named.body):
            named = replace(named, actors=(named.body,))
        settled.append(named)
    settled = find_deeds(scene, around.more, settled)
    settled += find_authors(scene, around.more, settled)
    settled = find_counted_votes(scene, settled) if of_council(scene) else settled
    mains = [event for event in settled if event.type != "table-draft"]
    if len(mains) != 1 or mains[0].sponsors:
        return settled
    sponsors = find_sponsors(text, scene.start, scene.end, scene.groups)
    if mains[0].type == "veto" and set(sponsors) & set(mains[0].actors):
        return settled
    return [replace(event, sponsors=sponsors) if event is mains[0] else event for event in settled]


def _last_speaker(around: _Report, at: int) -> tuple[str, ...]:
    """Whom "her country" means where she does not speak there: for whom the last speaker before speaks, if that is a state."""
    if around.document.text[at : at + 3].lower() not in ("his", "her"):
        return ()
    meant = speaker_meant(around.more, "he", at)
    return meant.actors if meant and re.fullmatch(r"[A-Z]{3}", meant.actors[0]) else ()


def _by_speaker(scene: Scene, around: _Report, event: Event) -> Doer | None:
    """Whom "it" stands for where the sentence opens with who says it: "The union said it had rejected the offer"."""
    return None if of_council(scene) else by_speaker(scene, around.more, event.start)


def _tallied(scene: Scene, tally: Tally) -> Event:
    """A vote that is told by its numbers alone ("The vote on Resolution 687 was 12-1-2")."""
    thing = find_thing(scene.text, scene.start, scene.end)
    return Event("vote", tally.start, scene.start, tally.end, tally.end, thing=thing)


def _own_tally(text: str, start: int, end: int, event: Event, found: list[Event]) -> Tally | None:
    """The numbers told with one of several acts of a sentence: from its clause to that of the next."""
    found = [one for one in found if one is event or one.actors or not one.count or one.type not in _BALLOTS]
    settling = [other for other in found if other.type in ("veto", "adopt")]
    if settling == [event] and not _RIVAL.search(text, start, end):
        return find_tally(text, start, end)
    first = min(other.at for other in found)
    following = [other for other in found if other.at > event.at]
    low = start if event.at == first else max(start, min(event.start, event.at))
    high = min((max(other.start, event.verb_end) for other in following), default=end)
    rival = _RIVAL.search(text, event.verb_end, high)
    return find_tally(text, low, rival.start() if rival else high)


def _add_tally(told: list[Told], tally: Tally, sentence: tuple[int, int], scene: Scene) -> None:
    """A sentence that only gives the numbers ("The vote was 12-1 with two abstentions") speaks of the act
    before it."""
    last = told[-1]
    if sentence[0] - last.sentence[1] >= _AFTER_IT:
        return
    if last.tally is None and last.event.type in ("veto", "adopt", "vote", "block"):
        told[-1] = replace(last, tally=tally)
    for event in find_abstentions(scene, [last.event]):
        told.append(
            Told(replace(event, body=last.event.body), sentence, last.days, None, None, scene.headline)
        )


def _act(document: Document, told_in: Contents, entry: Told, number: int) -> tuple[Act, ActDetail]:
    text, event = document.text, entry.event
    start, end = event.start, event.end
    if text[max(0, start - 4) : start] in ("The ", "the "):
        start -= 4
    while end > start and text[end - 1] in " .\n,;:”’\"')":
        end -= 1
    stated = date_of(entry)
    counted = event.count not in (None, 1) and bool(event.actors or event.type not in ("vote", "abstain"))
    since, until, span = _span(entry, stated, counted)
    act = Act(
        id=f"a{number}",
        type=event.type,
        actors=tuple(dict.fromkeys(UMBRELLA.get(code, code) for code in event.actors)),
        object=_object(document, event),
        body=event.body,
        date=None if counted and span else stated,
        count=event.count,
        text=text[start:end],
        start=start,
        end=end,
        within=told_in.within(event.at),
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
        symbols=symbols_of(text, low, high, event),
        date=stated,
        date_words=_words(text, day_of(entry)),
        since=since,
        until=until,
        span=span,
        about=(low, high),
    )
    return act, detail


def _object(document: Document, event: Event) -> str | None:
    if event.thing is None or event.body == "UNSC":
        return event.thing.name if event.thing else None
    return object_words(document.text, event, event.thing)


def _words(text: str, day: Day | None) -> str | None:
    return " ".join(text[day.start : day.end].split()) or None if day else None


def _span(entry: Told, stated: str | None, counted: bool) -> tuple[str | None, str | None, str | None]:
    if entry.stretch:
        return entry.stretch.since, entry.stretch.until, entry.stretch.words
    if not counted:
        return None, None, None
    for day in entry.days:
        found = bounds(day.value) if day.value else None
        if found and len(day.value or "") < 10:
            return found[0].isoformat(), found[1].isoformat(), day.value
    return None, None, None


def _speaker(told_in: Contents, at: int) -> tuple[str, ...]:
    """For whom the speaker of the innermost statement around ``at`` speaks: whom "my country" and "we" mean there."""
    actors = [one.source.actor for one in told_in.around(at) if one.source and one.source.actor]
    return (actors[0],) if actors else ()


def _published(published: str | None) -> date | None:
    found = bounds(published) if published else None
    return found[0] if found and len(published or "") == 10 else None
