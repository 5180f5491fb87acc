"""Formal acts of parliaments, councils, boards, parties and states outside the Security Council: who did it
where the words name a body or only point back to one, and what "it" was done to.

Works on the sentences that :mod:`verbale.acts.events` has read, fills in who acted, and adds the acts that
it passed over. An act needs both somebody who can act formally and something that can be acted on.
"""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.acts.agents import find_agent
from verbale.acts.authors import with_others
from verbale.acts.ballots import find_ballot
from verbale.acts.clauses import (
    boundary_word,
    clause_end,
    clause_start,
    negated,
    planned,
    to_come,
    unfinished,
)
from verbale.acts.doers import Doer
from verbale.acts.ellipses import find_elided
from verbale.acts.emphatic import find_emphatic
from verbale.acts.fates import find_fates
from verbale.acts.inverted import find_inverted
from verbale.acts.nominal import find_nominal
from verbale.acts.nouns import BILL, ON, OWN, RULED
from verbale.acts.numbers import NUMBER, find_counted, find_times, value_of
from verbale.acts.objects import Thing
from verbale.acts.participles import find_participles
from verbale.acts.passives import at_opening, spoken_of, that_acted
from verbale.acts.phrasing import shared, tidied
from verbale.acts.plausible import is_plausible
from verbale.acts.scenes import Event, Scene
from verbale.acts.surroundings import Surroundings
from verbale.acts.undergoing import (
    AGENT,
    OPENS,
    Verb,
    find_undergoer,
    find_whatever,
    fits,
    is_related,
    phrase_start,
)
from verbale.acts.verbs import TRIGGER
from verbale.acts.whose import find_doer
from verbale.acts.wordings import Wording, find_wordings
from verbale.records import ActType

_KINDS: dict[str, ActType] = {
    "adopt": "adopt", "block": "block", "table": "table-draft", "amend": "amend", "sign": "sign",
    "withdraw": "withdraw", "fail": "vote", "veto": "veto", "use": "veto", "decide": "adopt",
}  # fmt: skip
_RELATIVE = re.compile(
    r"(?:,\s)?\b(?:which|that)\s(?:had\s|has\s)?$|(?:,\s)?\b(?:which|that)\s(?P<subject>[^,;.]{2,60})$"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|be|is|are|got)(?:\s(?:\w+ly|(?:(?:late|early)\s)?on\s[A-Z]\w+day(?:\s(?:night|evening|morning|afternoon))?|yesterday|last\s\w+|in\s[A-Z]\w+|also|then|later|twice|first|last|finally|again|not|never|eventually|since|already))*\s$",
    re.I,
)
_SPEAKS_OF_UN = re.compile(r"\b(?:Council|UN|U\.N\.|[Rr]esolution|veto\w*|[Dd]raft|text|United\sNations)\b")
_IN_PART = re.compile(
    r"\s(?:in|at)\s(?:the\s|an?\s)?(?:[a-z]+\s)?(?:committee|commission|caucus|subcommittee)\b"
)
"""Where a text was decided on, if not by the body that acted before: "voted down *in committee*"."""
_COURT = re.compile(r"\b(?:court|tribunal|judges?)\b", re.I)
_AND = re.compile(r"(?:,|\band)\s(?:then\s|later\s|finally\s|twice\s|again\s|subsequently\s)?$")
_BUT_NOT = re.compile(r"\b(?:but|and|or)\s(?:has\s|have\s)?(?:not|never)\s(?:yet\s)?$")
_BARE = re.compile(rf"\b(?:{BILL}|plan|law|budget|measure|levy)\s$", re.I)
_AS = re.compile(
    r",\s(?:as\s)?(?:orally\s|further\s|jointly\s|later\s|then\s)+$|\sas\s(?:orally\s|further\s|jointly\s)*$"
)
"""What stands before "revised by" where a text is told with who changed it: "the text, *as orally* revised by Niger"."""
_AUXILIARY = re.compile(
    r"\b(?:be|being|to|will|would|may|might|could|should|must|can|shall)(?:\s\w+ly)?\s$", re.I
)
_OF_WHICH = re.compile(
    rf"\b(?P<n>{NUMBER})\sof\s(?:which|them|these)\s(?:was|were|(?:has|have|had)\sbeen)\s$", re.I
)


def find_deeds(scene: Scene, around: Surroundings, found: list[Event]) -> list[Event]:
    """The events of a sentence with those who did them filled in, and those that were passed over; in text
    order."""
    if of_council(scene):
        return found
    known = {event.at: event for event in found}
    before: Doer | None = None
    joined = False
    shared_thing: Thing | None = None
    taken = scene.start
    for told, match in _tellings(scene):
        event = known.get(told.start)
        if told.start < taken:
            continue
        if match is None:
            verb = _read_verb(scene, around, told, before, joined)
            added = _event(scene, verb, shared_thing if joined else None) if verb else None
            if verb is not None and added is not None:
                known = {at: event for at, event in known.items() if not told.start <= at < told.end}
                known[added.at], taken, joined = added, told.end, verb.passive
                before = verb.doer if verb.doer is not None and not verb.passive else before
                shared_thing = added.thing
            continue
        other = find_ballot(scene, around, (told, match), event, before)
        if other is not None:
            known[other.at] = other
            if other.actors and told.kind == "vote":
                before = Doer(other.actors, other.start, other.body, bodily=other.body is not None)
            continue
        if told.kind not in _KINDS or match[0].lower().endswith("ing"):
            if event is not None and event.actors:
                before = Doer(event.actors, event.start, event.body, bodily=event.body is not None)
            continue
        verb = _read_verb(scene, around, told, before, joined)
        joint, joined = joined, verb is not None and verb.passive
        if verb is None:
            continue
        if verb.doer is not None and not verb.passive:
            before = verb.doer
        if event is not None:
            known[event.at] = _filled(scene, event, verb)
            shared_thing = known[event.at].thing
            if known[event.at].actors:
                body = known[event.at].body
                before = Doer(known[event.at].actors, event.start, body, bodily=body is not None)
            continue
        added = _event(scene, verb, shared_thing if joint else None)
        if added is not None:
            known[added.at] = added
            shared_thing = added.thing
    known = _told_otherwise(scene, around, known)
    events = find_elided(scene, around, sorted(known.values(), key=lambda one: one.at))
    events = [with_others(scene, event) for event in events if is_plausible(scene, event)]
    return shared([tidied(scene, event, events) for event in events])


def _told_otherwise(scene: Scene, around: Surroundings, known: dict[int, Event]) -> dict[int, Event]:
    """The events with those told by a participle, by what became of a text, with the verb first, or by a noun."""
    for told, doer in find_participles(scene, around):
        known = _with_participle(
            scene, known, Verb(told.kind, _KINDS[told.kind], told.start, told.end, False, doer)
        )
    for fate in find_fates(scene, around, list(known.values())):
        known = {
            at: event for at, event in known.items() if event.actors or not fate.at <= at < fate.verb_end
        }
        known[fate.at] = fate
    for first in find_inverted(scene, around, list(known.values())):
        known = {at: event for at, event in known.items() if not first.at <= at < first.verb_end} | {
            first.at: first
        }
    for noun in find_nominal(scene, around, list(known.values())):
        known[noun.at] = noun
    return known


def _with_participle(scene: Scene, known: dict[int, Event], verb: Verb) -> dict[int, Event]:
    """The events with that of a participle, which says what was voted on where the vote alone is told before: "voted 7-2,
    rejecting the plan"."""
    if any(event.at <= verb.at < event.verb_end for event in known.values()):
        return known
    added = _event(scene, verb)
    if added is None:
        return known
    same = {
        at: event
        for at, event in known.items()
        if event.thing is None
        and event.choice is None
        and event.type in ("vote", added.type)
        and event.actors == added.actors
    }
    return {at: event for at, event in known.items() if at not in same} | {added.at: added}


def _tellings(scene: Scene) -> list[tuple[Wording, re.Match[str] | None]]:
    """The plain verbs of a sentence (each with its match) and the wordings of the table (without one), in order; of two at one place the
    wording comes first, unless the verb says all of it.
    """
    text = scene.text
    plain = {match.start(): match for match in TRIGGER.finditer(text, scene.start, scene.end)}
    found: list[tuple[Wording, re.Match[str] | None]] = [
        (Wording(match.lastgroup or "", "", match.start(), match.end(), None), match)
        for match in plain.values()
    ]
    for wording in find_wordings(text, scene.start, scene.end):
        same = plain.get(wording.start)
        if same is None or same.end() < wording.end:
            found.append((wording, None))
        elif same.end() == wording.end and (wording.objects == "whatever" or wording.inside):
            found = [(wording if match is same else told, match) for told, match in found]
    found += [(emphatic, None) for emphatic in find_emphatic(text, scene.start, scene.end)]
    return sorted(found, key=lambda pair: (pair[0].start, pair[1] is not None))


def of_council(scene: Scene) -> bool:
    """Whether a sentence speaks of the Security Council, whose acts are read elsewhere."""
    return scene.unsc and bool(_SPEAKS_OF_UN.search(scene.text, scene.start, scene.end))


def _read_verb(
    scene: Scene, around: Surroundings, told: Wording, before: Doer | None, joined: bool
) -> Verb | None:
    text, at, kind, words = scene.text, told.start, told.kind, scene.text[told.start : told.end]
    if (
        planned(text, scene.start, at)
        or (unfinished(text, scene.start, at, words) and not scene.headline)
        or negated(text, scene.start, at)
        or _BUT_NOT.search(text, scene.start, at)
        or to_come(text, told.end, scene.end)
    ):
        return None
    lead = text[max(scene.start, at - 45) : at]
    passive = bool(_PASSIVE.search(lead))
    if _AUXILIARY.search(lead):
        return None
    opened = clause_start(text, scene.start, at)
    if boundary_word(text, scene.start, opened) in {"if", "unless", "whether"}:
        return None
    reduced = not passive and (_is_reduced(scene, told) or (joined and _AND.search(lead) is not None))
    if passive or reduced:
        stop = clause_end(text, told.end, scene.end)
        following = TRIGGER.search(text, told.end, stop)
        doer = find_agent(scene, around, told.end, following.start() if following else stop)
        elsewhere = _IN_PART.match(text, told.end) is not None
        if (
            doer is None
            and passive
            and kind in ("adopt", "fail")
            and not elsewhere
            and not AGENT.match(text, told.end)
        ):
            doer = that_acted(scene, around, at)
        if (
            doer is None
            and passive
            and kind in ("adopt", "fail", "amend")
            and not AGENT.match(text, told.end)
        ):
            doer = at_opening(scene, around, at)
        if (
            doer is None
            and passive
            and kind in ("adopt", "fail")
            and scene.tally
            and scene.tally.yes is not None
        ):
            doer = spoken_of(scene, around, at)
        return Verb(kind, _KINDS[kind], at, told.end, True, doer, told.objects)
    doer = find_doer(scene, around, at, before)
    return Verb(kind, _KINDS[kind], at, told.end, False, doer, told.objects, told.inside)


def _is_reduced(scene: Scene, told: Wording) -> bool:
    """Whether a participle stands after what the act was done to: "the calendar adopted in February", "a
    motion, tabled by the Greens"."""
    text, at, kind = scene.text, told.start, told.kind
    words = text[at : told.end].lower()
    after = text[told.end : told.end + 90]
    lead = text[max(scene.start, at - 70) : at]
    if words in {"adopts", "passes", "approves", "signs", "tables", "blocks", "withdrew"}:
        return False
    if words == "passed" and re.match(r"\sby\s", after) and _BARE.search(lead):
        return scene.tally is not None
    by = re.match(r"(?:\s[\w’'-]+){0,3}\sby\s", after)
    when = re.match(r"\s(?:in|on|last|by|at|yesterday|earlier|unanimously|this)\b", after)
    if by and kind == "amend" and _AS.search(lead):
        return True
    noun = re.search(
        rf"\b(?:{ON[_KINDS[kind]]})(?P<gap>(?:\s(?:on|for|of)\s[^,;]{{1,40}})?,?\s)(?<!\sand\s)$", lead, re.I
    )
    if by and (noun or lead.endswith(", ") or OPENS.fullmatch(text, clause_start(text, scene.start, at), at)):
        return True
    return bool(when and noun and "," not in noun["gap"] and kind in ("adopt", "sign"))


def _says_more(verb: Verb, doer: Doer, event: Event) -> bool:
    """Whether the whole subject names more than was read of it: "*New Democracy* deputies"."""
    begins = bool(doer.actors) and not verb.passive and doer.start < event.start and not event.noun
    return begins or set(doer.actors) > set(event.actors)


def _filled(scene: Scene, event: Event, verb: Verb) -> Event:
    if event.thing is None and verb.type == event.type:
        event = replace(event, thing=find_undergoer(scene, verb))
    if event.thing is None and verb.type == event.type:
        event = replace(event, thing=find_whatever(scene, verb))
    some = _OF_WHICH.search(scene.text, scene.start, verb.at) if verb.passive else None
    if some:
        event = replace(event, count=value_of(some["n"]), start=some.start())
    if verb.doer is not None and verb.doer.count and not event.actors and event.count is None:
        return replace(event, count=verb.doer.count)
    more = verb.doer is not None and _says_more(verb, verb.doer, event)
    if verb.doer is None or (event.actors and not more and not (verb.doer.bodily and verb.doer.actors)):
        return event
    if verb.type != event.type:
        return event
    doer = verb.doer
    start = min(event.start, doer.start) if not verb.passive else event.start
    return replace(event, actors=doer.actors, start=start, body=doer.body or event.body)


def _event(scene: Scene, verb: Verb, shared_thing: Thing | None = None) -> Event | None:
    """The act that a verb tells, where it has somebody to do it and something that it is done to: of two passives that are joined what the
    first has ("approved by the board *and signed* by the minister")."""
    text, doer = scene.text, verb.doer
    if not verb.passive and doer is None:
        return None
    thing = find_undergoer(scene, verb)
    if thing is None:
        thing = find_whatever(scene, verb)
    if thing is None and verb.passive and doer is not None and doer.actors:
        thing = shared_thing
    if thing is None and verb.type == "veto" and doer is not None and doer.actors and not verb.passive:
        end = _end(scene, verb)
        return Event("veto", verb.at, min(doer.start, verb.at), end, verb.end, doer.actors, body=doer.body)
    if thing is None or not fits(scene, verb, thing):
        return None
    if verb.objects == "upheld" and doer is not None and doer.body and _COURT.search(doer.body):
        return None
    end = _end(scene, verb)
    start = doer.start if doer and not verb.passive else thing.start
    if verb.passive:
        start = phrase_start(text, scene.start, thing.start)
    start = min(start, verb.at) if start >= scene.start else verb.at
    if not verb.passive and thing.start < start and thing.start >= scene.start and is_related(scene, verb):
        start = phrase_start(text, scene.start, thing.start)
    actors = doer.actors if doer else ()
    if (
        verb.type == "vote"
        and doer is not None
        and doer.body
        and _COURT.search(doer.body)
        and scene.tally is None
    ):
        if not RULED.fullmatch(text[thing.start : thing.end]):
            return None
        verb = replace(verb, type="block")
    if (
        verb.type == "block"
        and verb.inside
        and OWN.match(text, verb.inside[0])
        and text.endswith("agenda", verb.at, verb.end)
    ):
        verb = replace(verb, type="withdraw")
    event = Event(
        verb.type, verb.at, start, end, verb.end, actors, thing,
        outcome="adopted" if verb.type == "adopt" else "not_adopted" if verb.type == "vote" else None,
        body=doer.body if doer else None,
        sponsors=actors if verb.type == "table-draft" else (),
    )  # fmt: skip
    if doer and doer.count:
        return replace(event, count=doer.count)
    some = _OF_WHICH.search(text, scene.start, verb.at)
    if some:
        return replace(event, count=value_of(some["n"]), start=some.start())
    times = find_times(text, verb.at, end)
    counted = times or (
        find_counted(text, verb.end, thing.start) if thing.plural and thing.start > verb.at else None
    )
    return replace(event, count=counted[0], bound=counted[1]) if counted else event


def _end(scene: Scene, verb: Verb) -> int:
    """Where the clause of a verb ends: before the next act that is joined to it."""
    end = clause_end(scene.text, verb.end, scene.end)
    for other in TRIGGER.finditer(scene.text, verb.end, end):
        joint = re.search(r",?\s(?:and|but)\s(?:[\w’'-]+\s){0,4}?$", scene.text[verb.end : other.start()])
        if joint:
            return verb.end + joint.start()
    return end
