"""Acts whose verb is left out because the clause before has it: "Uruguay voted for it, Argentina against",
"eleven have voted for and three against", "amended on Monday and again on Wednesday", "had done so in
December", "with one abstention"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from verbale.acts.numbers import NUMBER, find_times, value_of
from verbale.acts.scenes import Event, Scene, codes_of
from verbale.acts.surroundings import Surroundings
from verbale.acts.whose import COUNTED, find_doer

_VOTED = re.compile(r"\b(?P<verb>vot(?:ed|ing))\s(?:[\w-]+\s)?(?P<side>for|against|in\sfavou?r)\b")
_REST = re.compile(
    rf"(?:,|;|\band|\bwhile|\bwith)\s(?:and\s|the\s)?(?P<n>{NUMBER})\s(?:voted\s)?(?P<side>against|for|in\sfavou?r)\b(?!\s(?:the\sfirst|example))",
    re.I,
)
_SIDE = re.compile(r"\s(?P<side>against|for|in\sfavou?r)\b(?=[.,;]|\sit\b|$)")
_ABSTENTIONS = re.compile(
    rf"\b(?P<with>with\s|and\s|,\s)?(?P<n>{NUMBER}|an|a\ssingle)\s(?:abstentions?\b|(?:{COUNTED})\s(?:had\s|have\s)?abstain(?:ed|ing)\b"
    rf"|(?:others?\s)?abstain(?:ed|ing)\b)",
    re.I,
)
_FOR_AND_AGAINST = re.compile(
    rf"\b(?P<n>{NUMBER})\s(?:other\s|council\s)?(?:{COUNTED})\s(?:had\s|have\s)?voted\s(?:[\w-]+ly\s)?(?P<side>for|against|in\sfavou?r)\b",
    re.I,
)
_AGAIN = re.compile(
    r"\band\s(?:once\s)?(?P<again>again)\s(?=on\s\w+day|on\s\d|in\s[A-Z]|last\s|yesterday|this\s)"
)
_DONE_SO = re.compile(
    r"\b(?:had|has|have)\s(?:already\s|since\s)?(?P<done>done\sso)\b|\b(?P<did>did\sso|followed\ssuit)\b"
)
_PLANNED = re.compile(r"\b(?:will|would|may|might|could|should|if|(?:expected|likely|due|about)\sto)\b", re.I)
_REPEATED = frozenset({"adopt", "sign", "amend", "withdraw"})


def find_elided(scene: Scene, around: Surroundings, found: list[Event]) -> list[Event]:
    """The events of a sentence with those told by ellipsis added, in text order."""
    text = scene.text
    if scene.unsc and re.search(r"\b(?:Council|UN|veto\w*|[Rr]esolution)\b", text[scene.start : scene.end]):
        return found
    events = list(found)
    events += _votes(scene, events)
    events += _abstentions(scene, events)
    events += _again(scene, events)
    events += _done_so(scene, around, events)
    return sorted(events, key=lambda event: event.at)


def find_counted_votes(scene: Scene, found: list[Event]) -> list[Event]:
    """The events of a sentence on the Security Council with the votes and abstentions that it tells by number alone."""
    text, events = scene.text, list(found)
    body = next((event.body for event in found if event.body), "UNSC")
    for match in _FOR_AND_AGAINST.finditer(text, scene.start, scene.end):
        known = any(
            event.type == "vote" and event.start < match.end() and match.start() < event.end
            for event in found
        )
        if known or _PLANNED.search(text[max(scene.start, match.start() - 30) : match.start()]):
            continue
        thing = next((event.thing for event in found if event.thing), None)
        events.append(
            Event(
                "vote", match.start(), match.start(), _until(scene, match.end()), match.end(), thing=thing,
                choice=_choice(match["side"]), count=value_of(match["n"]), body=body,
            )
        )  # fmt: skip
    events += [replace(event, body=body) for event in _abstentions(scene, events)]
    return sorted(events, key=lambda event: event.at)


def _choice(side: str) -> Literal["yes", "no"]:
    return "no" if side.lower() == "against" else "yes"


def _votes(scene: Scene, found: list[Event]) -> list[Event]:
    """Votes for and against told by number or by the states' names alone."""
    text, added = scene.text, []
    first = _VOTED.search(text, scene.start, scene.end)
    if first is None or _PLANNED.search(text[max(scene.start, first.start() - 25) : first.start()]):
        return []
    head = next((event for event in found if event.at == first.start()), None)
    thing = head.thing if head else None
    side = first["side"]
    if head is None:
        subject = re.search(
            rf"\b(?P<n>{NUMBER})\s(?:of\s(?:the|its)\s(?:{NUMBER}\s)?)?(?:{COUNTED})(?:\s(?:of|on)\s[^,;.]{{1,80}}?)?\s(?:have\s|had\s)?$",
            text[scene.start : first.start()],
            re.I,
        )
        if subject is None:
            return []
        head = Event(
            "vote",
            first.start(),
            scene.start + subject.start(),
            _until(scene, first.end()),
            first.end(),
            thing=thing,
        )
        added.append(replace(head, count=value_of(subject["n"]), choice=_choice(side)))
    for match in _REST.finditer(text, first.end(), scene.end):
        event = Event("vote", match.start("n"), match.start("n"), match.end(), match.end(), thing=thing)
        added.append(replace(event, count=value_of(match["n"]), choice=_choice(match["side"])))
    for group in scene.groups:
        sided = _SIDE.match(text, group[-1].end, scene.end)
        if group[0].start > first.end() and sided and group[0].kind != "demonym":
            at, end = group[0].start, sided.end("side")
            added.append(
                Event("vote", at, at, end, end, codes_of(group), thing, choice=_choice(sided["side"]))
            )
    return added


def _abstentions(scene: Scene, found: list[Event]) -> list[Event]:
    """ "with one abstention", "two parties abstained"."""
    text, added = scene.text, []
    for match in _ABSTENTIONS.finditer(text, scene.start, scene.end):
        told = any(event.type == "abstain" and event.start < match.end() <= event.end + 40 for event in found)
        planned = _PLANNED.search(text[max(scene.start, match.start() - 30) : match.start()])
        count = 1 if match["n"].lower().startswith("a") else value_of(match["n"])
        if told or planned or not count:
            continue
        noun = "abstention" in match[0].lower()
        if noun and not any(event.type in ("adopt", "vote", "block") for event in found):
            continue
        start = match.start() if (match["with"] or "").startswith("with") else match.start("n")
        thing = next((event.thing for event in found if event.thing), None)
        added.append(
            Event(
                "abstain",
                match.start("n"),
                start,
                match.end(),
                match.end(),
                thing=thing,
                choice="abstain",
                count=count,
            )
        )
    return added


def _again(scene: Scene, found: list[Event]) -> list[Event]:
    """ "was amended on Monday and again on Wednesday": the same act a second time."""
    text, added = scene.text, []
    for match in _AGAIN.finditer(text, scene.start, scene.end):
        before = [event for event in found if event.at < match.start()]
        counted = before and find_times(text, before[-1].start, match.start())
        if (
            before
            and not counted
            and before[-1].type in ("amend", "block", "veto")
            and before[-1].count is None
        ):
            at = match.start("again")
            added.append(
                replace(
                    before[-1], at=at, start=at, end=_until(scene, match.end()), verb_end=match.end("again")
                )
            )
    return added


def _done_so(scene: Scene, around: Surroundings, found: list[Event]) -> list[Event]:
    """ "Uruguay's Senate had done so in December": the act told before, by somebody else."""
    text, added = scene.text, []
    for match in _DONE_SO.finditer(text, scene.start, scene.end):
        before = [event for event in found if event.at < match.start() and event.type in _REPEATED]
        at = match.start("done") if match["done"] else match.start("did")
        doer = find_doer(scene, around, at, None) if before else None
        if doer and doer.actors and (doer.actors, doer.body) != (before[-1].actors, before[-1].body):
            added.append(
                replace(
                    before[-1], at=at, start=doer.start, end=_until(scene, match.end()), verb_end=match.end(),
                    actors=doer.actors, body=doer.body, pronoun=False, count=None,
                )
            )  # fmt: skip
    return added


def _until(scene: Scene, at: int) -> int:
    stop = re.search(r"[,;:.—–]|\s(?:and|but)\s", scene.text[at : scene.end])
    return at + stop.start() if stop else scene.end
