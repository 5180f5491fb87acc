"""Acts whose verb is left out because the clause before has it: "Uruguay voted for it, Argentina against",
"eleven have voted for and three against", "amended on Monday and again on Wednesday", "had done so in
December", "with one abstention"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from verbale.acts.agents import find_named
from verbale.acts.clauses import planned
from verbale.acts.followers import PLANNED, find_done_so
from verbale.acts.nouns import NOUN, head_after, thing_named
from verbale.acts.numbers import NUMBER, find_times, value_of
from verbale.acts.scenes import Event, Scene, codes_of, until
from verbale.acts.sides import find_sides
from verbale.acts.siding import find_siding
from verbale.acts.surroundings import Surroundings
from verbale.acts.whose import COUNTED, find_doer

_VOTED = re.compile(r"\b(?P<verb>vot(?:ed|ing))\s(?:[\w-]+\s)?(?P<side>for|against|in\sfavou?r|yes|no)\b")
_REST = re.compile(
    rf"(?:,|;|\band|\bwhile|\bwith)\s(?:and\s|the\s)?(?P<n>{NUMBER})\s(?:voted\s)?(?P<side>against|for|in\sfavou?r)\b(?!\s(?:the\sfirst|example))",
    re.I,
)
_SIDE = re.compile(r"\s(?P<side>against|for|in\sfavou?r|yes|no)\b(?=[.,;]|\sit\b|$)")
_AMONG = re.compile(
    r"\b(?:was|were)\samong\s(?:the\s|those\s)?(?:\w+\s)?(?P<side>abstainers|abstaining|(?:who|that)\sabstained|in\sfavou?r|against|(?:who|that)\s(?:had\s)?voted\s(?:for|in\sfavou?r|against))"
)
_INVERTED = re.compile(
    rf"\b(?P<opening>[Ff]or|[Ii]n\sfavou?r\sof|[Aa]gainst)\s[^,;.]{{2,50}}?\svoted\s(?P<n>{NUMBER})\s(?:{COUNTED})|\b(?P<side>against|for|in\sfavou?r)\s?[–—-]\s(?P<m>{NUMBER})\b",
    re.I,
)
_PARTY = r"(?:[A-ZÀ-Þ][a-zà-ÿ’'-]+(?:\s[A-ZÀ-Þ][a-zà-ÿ]+)?(?:(?<=s)|\sParty|(?<=Labour)|(?<=Labor)|(?<=Left))|[A-Z][\w/&-]{0,6}[A-Z])"
_PARTIES_SIDED = re.compile(
    rf"(?:,|;|\band|\bwhile|\bbut)\s(?P<first>(?:the\s)?(?P<one>{_PARTY})(?:\sand\s(?:the\s)?(?P<two>{_PARTY}))?)\s(?P<side>against|for|in\sfavou?r)\b(?=[.,;]|\sit\b|$)"
)
_ABSTENTIONS = re.compile(
    rf"\b(?P<with>with\s|and\s|,\s)?(?P<n>{NUMBER}|an|a\ssingle)\s(?:abstentions?\b|(?:(?!of\b|to\b)[a-z]+\s)?(?:(?:{COUNTED})|more)\s(?:had\s|have\s)?abstain(?:ed|ing)\b"
    rf"|(?:others?\s)?abstain(?:ed|ing)\b|[a-z]+\sabstaining\b|(?:{COUNTED})\ssat\s(?:it\sout|out\s(?:the|that|this)\s(?:vote|ballot))\b)",
    re.I,
)
_FOR_AND_AGAINST = re.compile(
    rf"\b(?P<n>{NUMBER})\s(?:other\s|council\s|(?-i:[A-ZÀ-Þ][a-z]+\s))?(?:{COUNTED})\s(?:had\s|have\s)?voted\s(?:[\w-]+ly\s)?(?P<side>for|against|in\sfavou?r)\b",
    re.I,
)
_AGAIN = re.compile(
    r"\band\s(?:once\s)?(?P<again>again)\s(?=on\s\w+day|on\s\d|in\s[A-Z\d]|last\s|yesterday|this\s)"
)
_GAPPING = frozenset({"adopt", "sign", "table-draft", "withdraw", "amend", "veto", "block"})
_GAP_BEFORE = re.compile(r"(?:[,;]\s(?:and\s|but\s|while\s)?|\sand\s)(?:the\s)?$")
_GAP_AFTER = re.compile(
    r"\s(?:(?P<what>(?P<same>another|a\s(?:second|third|further)(?:\sone)?)|(?:the|an?|its|two|three)\s(?:[\w-]+\s){0,3}?[a-z]+)"
    r"|(?:(?:late|early)\s)?(?:on\s(?:[A-Z]\w+day|\d{1,2}\s[A-Z]\w+|[A-Z]\w+\s\d{1,2})|in\s(?:\d{4}|[A-Z][a-z]+(?:\s\d{4})?)|last\s\w+|the\s(?:next|following|same)\s\w+"
    r"|(?:an?|two|three|four)\s\w+\slater))(?=[.,;]|$)"
)
_AGAINST_VOTES = re.compile(
    r"\bagainst\sthe\svotes?\sof\s(?P<who>(?:(?!\s(?:on|in|at|after|last)\s)[^,;.])+)"
)


def find_elided(scene: Scene, around: Surroundings, found: list[Event]) -> list[Event]:
    """The events of a sentence with those told by ellipsis added, in text order."""
    text = scene.text
    if scene.unsc and re.search(r"\b(?:Council|UN|veto\w*|[Rr]esolution)\b", text[scene.start : scene.end]):
        return found
    events = list(found)
    events += _votes(scene, events)
    events += find_sides(scene, events)
    events += find_abstentions(scene, events)
    events += _among(scene, around)
    events += find_siding(scene, around, events)
    events += _inverted(scene)
    events += _again(scene, events)
    events += _gapped(scene, events)
    events += _outvoted(scene, around, events)
    events += find_done_so(scene, around, events)
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
        if known or PLANNED.search(text[max(scene.start, match.start() - 30) : match.start()]):
            continue
        thing = next((event.thing for event in found if event.thing), None)
        events.append(
            Event(
                "vote", match.start(), match.start(), until(scene, match.end()), match.end(), thing=thing,
                choice=_choice(match["side"]), count=value_of(match["n"]), body=body,
            )
        )  # fmt: skip
    events += [replace(event, body=body) for event in find_sides(scene, events)]
    events += [replace(event, body=body) for event in find_abstentions(scene, events)]
    return sorted(events, key=lambda event: event.at)


def _choice(side: str) -> Literal["yes", "no"]:
    return "no" if side.lower() in ("against", "no") else "yes"


def _votes(scene: Scene, found: list[Event]) -> list[Event]:
    """Votes for and against told by number or by the states' names alone."""
    text, added = scene.text, []
    first = _VOTED.search(text, scene.start, scene.end)
    if first is None or PLANNED.search(text[max(scene.start, first.start() - 25) : first.start()]):
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
            until(scene, first.end()),
            first.end(),
            thing=thing,
        )
        added.append(replace(head, count=value_of(subject["n"]), choice=_choice(side)))
    for match in _REST.finditer(text, first.end(), scene.end):
        event = Event("vote", match.start("n"), match.start("n"), match.end(), match.end(), thing=thing)
        added.append(replace(event, count=value_of(match["n"]), choice=_choice(match["side"])))
    for match in _PARTIES_SIDED.finditer(text, first.end(), scene.end):
        names = tuple(filter(None, (match["one"], match["two"])))
        added.append(
            Event(
                "vote",
                match.start("first"),
                match.start("first"),
                match.end(),
                match.end(),
                names,
                thing,
                choice=_choice(match["side"]),
            )
        )
    for group in scene.groups:
        sided = _SIDE.match(text, group[-1].end, scene.end)
        if group[0].start > first.end() and sided and group[0].kind != "demonym":
            at, end = group[0].start, sided.end("side")
            added.append(
                Event("vote", at, at, end, end, codes_of(group), thing, choice=_choice(sided["side"]))
            )
    return added


def _among(scene: Scene, around: Surroundings) -> list[Event]:
    """ "Canada was among the abstainers", "The mayor was among those in favour"."""
    text, added = scene.text, []
    for match in _AMONG.finditer(text, scene.start, scene.end):
        doer = find_doer(scene, around, match.start(), None)
        if doer is None or not doer.actors:
            continue
        abstained = "abstain" in match["side"]
        choice: Literal["yes", "no"] = "no" if "against" in match["side"] else "yes"
        added.append(
            Event(
                "abstain" if abstained else "vote", match.start(), doer.start, match.end(), match.end(), doer.actors, body=doer.body,
                choice="abstain" if abstained else choice,
            )
        )  # fmt: skip
    return added


def _inverted(scene: Scene) -> list[Event]:
    """ "For the law voted 71 deputies, against – two": votes told by number with the side first."""
    text, added = scene.text, []
    matches = list(_INVERTED.finditer(text, scene.start, scene.end))
    if not any(match["opening"] for match in matches):
        return []
    for match in matches:
        side, number = match["opening"] or match["side"], match["n"] or match["m"]
        added.append(
            Event(
                "vote", match.start(), match.start(), match.end(), match.end(), count=value_of(number),
                choice="no" if side.lower() == "against" else "yes",
            )
        )  # fmt: skip
    return added


def find_abstentions(scene: Scene, found: list[Event]) -> list[Event]:
    """ "with one abstention", "two parties abstained"."""
    text, added = scene.text, []
    for match in _ABSTENTIONS.finditer(text, scene.start, scene.end):
        told = any(event.type == "abstain" and event.start < match.end() <= event.end + 40 for event in found)
        planned = PLANNED.search(text[max(scene.start, match.start() - 30) : match.start()])
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
                    before[-1], at=at, start=at, end=until(scene, match.end()), verb_end=match.end("again")
                )
            )
    return added


def _outvoted(scene: Scene, around: Surroundings, found: list[Event]) -> list[Event]:
    """ "Adopted against the votes of the Finns Party": their votes against it."""
    text, added = scene.text, []
    for match in _AGAINST_VOTES.finditer(text, scene.start, scene.end):
        decided = [event for event in found if event.type in ("adopt", "vote") and event.at < match.start()]
        doer = find_named(scene, around, match.start("who"), match.end("who")) if decided else None
        if doer and doer.actors:
            end = match.end()
            added.append(
                Event(
                    "vote",
                    match.start(),
                    match.start(),
                    end,
                    end,
                    doer.actors,
                    decided[-1].thing,
                    choice="no",
                )
            )
    return added


def _gapped(scene: Scene, found: list[Event]) -> list[Event]:
    """ "Norway signed the treaty and *Peru the protocol*", "Nepal tabled an amendment, *Bhutan another*", "…, *Peru in June*"."""
    text, added = scene.text, []
    for group in scene.groups:
        before = [
            event for event in found if event.at < group[0].start and event.actors and event.type in _GAPPING
        ]
        if (
            not before
            or group[0].kind != "state"
            or not _GAP_BEFORE.search(text, scene.start, group[0].start)
        ):
            continue
        rest = _GAP_AFTER.match(text, group[-1].end, scene.end)
        model = before[-1]
        if (
            rest is None
            or set(codes_of(group)) & set(model.actors)
            or planned(text, scene.start, group[0].start)
        ):
            continue
        head = head_after(text, NOUN[model.type], group[-1].end, scene.end)
        if rest["what"] and not head and not rest["same"]:
            continue
        at = group[0].start
        thing = thing_named(text, head) if head else model.thing
        added.append(
            replace(
                model,
                at=at,
                start=at,
                end=rest.end(),
                verb_end=rest.end(),
                actors=codes_of(group),
                thing=thing,
                count=None,
                bound=None,
            )
        )
    return added
