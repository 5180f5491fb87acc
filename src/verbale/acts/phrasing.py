"""The words of an act: the clause that tells it and no more, what it was done to with what tells that apart,
and how many."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.acts.numbers import find_counted, find_times
from verbale.acts.objects import Thing
from verbale.acts.scenes import Event, Scene
from verbale.acts.verbs import TRIGGER

_AND = re.compile(r",?\s(?:and|but|while|as|after|before)\s(?:[\w’'-]+\s){0,5}?$")
_CUT = re.compile(
    r",\s(?!(?:on|in)\s(?:\d|[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December))"
    r"|\s(?:that|which|who|whose|under\swhich)\s|[;:—–]|\s\(|\sand\s(?:\w+ly\s)?\w+ed\s|\sremain(?:s|ed)\s|\sthe\s\w+\s(?:was|were)\s|\sand$"
)
_OPENING = re.compile(
    r"(?:In|On|At|Last|Earlier|Later|This|Yesterday|in|on|last)\b[^,;:]{0,70},?\s(?:the\s)?$"
)
_COMPLEMENT = re.compile(
    r"\s(?:on|for|with|of|to|between)\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d|the\s(?:same|eve)|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)(?:(?!(?:on|in|at|by|after|before|last|this|with|and|but|to|was|were|had|has|yesterday|from|under|day|the\sday|that|which|who|would|will|he|she|it|they|is|are)\b)[\w’'&-]+(?:\s|(?=[.,;:]|$))){1,6}"
)
_PLAIN = re.compile(
    r"(?:the|an?|its|their|his|her|our|this|that|same|new|own|first|second|third|latest|last|both|all|any|some|no|one|two|three|four"
    r"|five|six|seven|eight|nine|ten|another|other|several|many|few|such|each|every|and|or|of|in|into|on|onto|to|for|by|with|from|under|as|it|had|was|were"
    r"|has|have|be|been|is|are|major|joint|final|controversial|former|present|current|so-called)$",
    re.I,
)
_JOINT = re.compile(r",?\s(?:and|but|then)\b,?\s|,\s")
_PHRASE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?:[\w’'-]+\s){0,4}$")
_DATED = re.compile(
    r"\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:week|month|year|yesterday)\b|\b(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b",
    re.I,
)
_COUNTED = frozenset({"block", "withdraw", "sign", "amend", "table-draft", "adopt"})


def tidied(scene: Scene, event: Event, events: list[Event]) -> Event:
    """The event with its clause trimmed: from its opening date or subject to the end of what it says of the act."""
    text = scene.text
    end = _end(scene, event)
    start = _start(scene, event, events)
    event = _counted(text, replace(event, start=start, end=end), event)
    if event.type == "sign" and event.body not in event.actors:
        return replace(event, body=None)
    return event


def shared(events: list[Event]) -> list[Event]:
    """The events of a sentence with the text and the body that a vote or an abstention shares with the decision."""
    decisions = [event for event in events if event.type in ("adopt", "vote", "block")]
    named = next((event for event in decisions if event.thing), None)
    body = next((event.body for event in decisions if event.type == "adopt" and event.body), None)
    filled = []
    for event in events:
        if event.type in ("vote", "abstain") and event.thing is None and named:
            event = replace(event, thing=named.thing)
        if event.body is None and event.type in ("vote", "abstain", "withdraw", "table-draft", "amend"):
            event = replace(event, body=body)
        filled.append(event)
    return filled


def _end(scene: Scene, event: Event) -> int:
    text, thing = scene.text, event.thing
    low = max(event.verb_end, thing.end if thing and thing.end <= event.end else 0)
    end = max(event.end, low)
    for other in TRIGGER.finditer(text, event.verb_end, end):
        joint = _AND.search(text, event.verb_end, other.start())
        if joint:
            end = max(joint.start(), event.verb_end)
            break
    cut = _CUT.search(text, min(low, end), end)
    return cut.start() if cut else end


def _start(scene: Scene, event: Event, events: list[Event]) -> int:
    text, thing, start = scene.text, event.thing, event.start
    earlier = [other for other in events if other.at < event.at]
    inside = [other for other in earlier if other.at >= start]
    if inside:
        low = max(other.verb_end for other in inside)
        joints = list(_JOINT.finditer(text, low, event.at))
        start = joints[-1].end() if joints else start
    elif thing and not earlier and _says_of(scene, event, thing):
        phrase = _PHRASE.search(text[max(scene.start, thing.start - 50) : thing.start])
        start = max(scene.start, thing.start - 50) + phrase.start() if phrase else thing.start
    while start < event.at and text[start] in " ,;":
        start += 1
    opening = _OPENING.match(text, scene.start, start) if not earlier and start > scene.start else None
    if opening and opening.end() == start and _DATED.search(opening[0]):
        return opening.start()
    return start


def _says_of(scene: Scene, event: Event, thing: Thing) -> bool:
    """Whether the clause is about what stands before it ("a text, which Peru tabled"), with no break between."""
    text = scene.text
    if not scene.start <= thing.start < event.start or re.match(
        r"\s(?:it|them|one)\b", text[event.verb_end :][:6]
    ):
        return False
    return not re.search(r"[;:—–]|\.\s", text[thing.end : event.start]) and event.start - thing.end < 110


def _counted(text: str, event: Event, wide: Event) -> Event:
    if event.type not in _COUNTED:
        return event
    thing = event.thing
    beyond = event.type == "adopt" and thing is not None and thing.start > event.verb_end
    times = find_times(text, event.start, thing.end if beyond and thing else event.end)
    if times and times[0] > 1:
        return replace(event, count=times[0], bound=times[1])
    if thing and thing.plural and thing.start > event.verb_end:
        counted = find_counted(text, event.verb_end, thing.start)
        return replace(event, count=counted[0], bound=counted[1]) if counted else event
    told = find_times(text, wide.start, wide.end)
    return replace(event, count=None, bound=None) if told and event.count == told[0] else event


def object_words(text: str, event: Event, thing: Thing) -> str:
    """What an act was done to, as the text names it: "protocol on joint gauges", "bridge treaty"."""
    low = event.verb_end if thing.start >= event.verb_end else 0
    end = max(event.end, thing.end + 60)
    written = text[thing.start : thing.end].split()
    words = " ".join(written) if len(written) == len(thing.name.split()) else thing.name
    before = re.search(
        r"(?:^|\s)(?P<word>[a-zà-ÿ’'-]+|[A-ZÀ-Þ][a-zà-ÿ-]+)\s$",
        text[max(low, thing.start - 30) : thing.start],
    )
    if before and not _PLAIN.match(before["word"]) and not re.search(r"(?:ed|ly|ing|[’']s)$", before["word"]):
        words = f"{before['word']} {words}"
    after = _COMPLEMENT.match(text, thing.end, max(end, thing.end))
    if after:
        words = f"{words} {' '.join(after[0].split())}"
    return words
