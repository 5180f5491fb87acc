"""The events of one sentence settled: which tell the same, who "it" is, and in which body it took place."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.acts.objects import find_sponsors
from verbale.acts.parties import body_named, find_other_body
from verbale.acts.pointing import agrees
from verbale.acts.scenes import Event, Scene
from verbale.acts.surroundings import Acted
from verbale.acts.telling import Told
from verbale.places import find_states

SYMBOL = re.compile(
    r"\bS/(?:PV\.?\s?\d+|RES/\d+(?:\s?\(\d{4}\))?|(?:\d{4}/)?\d+(?:/Rev\.\s?\d)?)|\b[Rr]esolutions?\s\d{1,4}(?:\s?\(\d{4}\))?(?!\s(?:days"
    r"|weeks|months|years)\b)"
)
_RECALLED = re.compile(
    r"\b(?:under|of|renew(?:ing|ed)?|extend(?:ing|ed)?|pursuant\sto|recall(?:ing|ed)?|by|implement(?:ing|ation\sof)?|with)\s(?:the\s)?$",
    re.I,
)
_WRITTEN = re.compile(r"(?:co-?)?(?:draft|sponsor|author|writ|penn|present|circulat)", re.I)
_TOGETHER = re.compile(
    r"(?:both|the\stwo|(?P<three>the\sthree))\s(?:countries|states|governments|sides|neighbours)", re.I
)
_UN_WORDS = re.compile(r"\bUN\b|\bU\.N\.|United Nations|Security Council|\bUNSC\b")
_PERMANENT = frozenset({"CHN", "FRA", "GBR", "RUS", "USA"})
_COURTS = frozenset({"ICC", "ICJ", "WHO", "OPCW", "IMO", "ICAO", "NATO", "OPEC"})
_LAW = re.compile(r"\b(?:bills?|laws?|budgets?|legislation|act)$")


def apart(text: str, found: list[Event]) -> list[Event]:
    """The events of one sentence without those that another one tells as well ("voted 14-0 to adopt", "used
    its veto to block")."""
    kept: list[Event] = []
    for event in found:
        doubled = any(
            (event.type == "block" and other.type == "veto" and set(other.actors) == set(event.actors))
            or (
                other is not event
                and other.at < event.at
                and event.at - other.at < 160
                and (
                    (
                        other.type == "veto"
                        and event.type in ("block", "veto")
                        and set(other.actors) >= set(event.actors)
                        and (event.type == "block" or event.at < other.end)
                    )
                    or (
                        other.type in ("veto", "adopt", "vote")
                        and event.type == "adopt"
                        and not event.actors
                        and not event.thing
                    )
                    or (other.type == "adopt" and event.type == "vote" and event.choice is None)
                    or (_is_bare_vote(other) and _is_bare_vote(event))
                    or (event.type == "table-draft" and _reduced(text, event, other))
                    or (other.type == event.type and other.at == event.at)
                    or (event.type == "adopt" and event.noun and other.type == "adopt")
                )
            )
            for other in found
        )
        later = any(
            other.at > event.at
            and event.type == "table-draft"
            and _reduced(text, event, other)
            and event.at > event.thing.start
            for other in found
            if event.thing
        )
        if not doubled and not later:
            kept.append(event)
    return kept


def _is_bare_vote(event: Event) -> bool:
    """Whether an event says of a text only that it was voted on: "put to a vote", "was not adopted"."""
    return event.type == "vote" and not event.actors and event.choice is None and event.count is None


def _reduced(text: str, event: Event, other: Event) -> bool:
    """Whether a tabling is told only to say which draft another act is about ("a resolution drafted by
    Malta was adopted")."""
    if not _WRITTEN.match(text, event.at):
        return False
    return (
        event.thing is not None
        and other.thing is not None
        and event.thing.start == other.thing.start
        and event.at > event.thing.start
    )


def continued(scene: Scene, told: list[Told]) -> Event | None:
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


def resolved(text: str, event: Event, told: list[Told], start: int) -> Event:
    """The event with "it" and "they" led back to who acted before, within the sentences just before."""
    if event.actors or not event.pronoun:
        return event
    together = _TOGETHER.match(text, event.start)
    if together:
        codes = [mention.form.code for mention in find_states(text, 0, event.start) if mention.form.sure]
        most = sorted(dict.fromkeys(codes), key=lambda code: -codes.count(code))
        number = 3 if together["three"] else 2
        return replace(event, actors=tuple(most[:number])) if len(most) >= number else event
    for entry in reversed(told[-3:]):
        words = text[entry.event.start : entry.event.at]
        word = (
            text[event.start : event.start + 4].split()[0].lower()
            if text[event.start : event.start + 4].split()
            else ""
        )
        if word in ("he", "she") and not agrees(
            word, entry.event.actors, words, entry.event.body is not None
        ):
            continue
        if entry.event.actors and start - entry.sentence[1] < 300:
            return replace(event, actors=entry.event.actors)
    return event


def bodied(scene: Scene, event: Event) -> Event:
    """The event with the body in which it took place: the one that acts, that the sentence names, or that
    the words imply."""
    text = scene.text
    if event.body:
        return event
    if scene.tally and (scene.tally.yes or 0) > 15 and (event.body in (None, "UNSC")):
        return replace(event, body="UNGA") if _UN_WORDS.search(text, scene.start, scene.end) else event
    named = [p.code for group in scene.groups for p in group if p.kind == "body" and p.code not in _COURTS]
    vetoed = (
        event.type == "veto" and bool(event.actors) and set(event.actors) <= _PERMANENT and _drafty(event)
    )
    drafted = bool(event.thing and event.thing.draft)
    domestic = event.actors == ("USA",) and not (scene.unsc or drafted or _UN_WORDS.search(text))
    if vetoed and not domestic and not (event.thing and _LAW.search(event.thing.name)):
        return replace(event, body="UNSC")
    for code in ("UNSC", "UNGA", *named):
        if code in named and code != "UN":
            return replace(event, body=code)
    law = bool(event.thing and _LAW.search(event.thing.name))
    symbol = SYMBOL.search(text, scene.start, scene.end)
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
    return replace(event, body=body_named(other[0]) or other[0]) if other else event


def _drafty(event: Event) -> bool:
    return event.thing is None or event.thing.draft or event.type in ("veto", "abstain")


def acted(text: str, found: list[Event], end: int) -> Acted | None:
    """Who acted in a sentence, for the pronouns of those that follow: the first of them who is its subject."""
    for event in found:
        if event.actors and not event.negated:
            words = text[event.start : event.at]
            return Acted(
                event.actors, event.body if event.body in _bodies_of(event, words) else None, words, end
            )
    return None


def _bodies_of(event: Event, words: str) -> tuple[str | None, ...]:
    """The body of an event, where it is the one that acts and not the one in which it is done."""
    acts = event.body in event.actors or (event.body is not None and event.body in words)
    return (event.body,) if acts or event.pronoun else ()


def symbols_of(text: str, start: int, end: int, event: Event) -> tuple[str, ...]:
    """The symbols of the draft or resolution that the act is done to, those of others that it renews or
    recalls left out."""
    found = []
    for match in SYMBOL.finditer(text, start, end):
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
