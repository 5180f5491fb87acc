"""The words of an act: the clause that tells it and no more, what it was done to with what tells that apart,
and how many."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.acts.numbers import find_counted, find_times
from verbale.acts.objects import Thing
from verbale.acts.scenes import Event, Scene
from verbale.acts.verbs import TRIGGER

_AND = re.compile(r",?\s(?:and|but|while|as|after|before|when)\s(?:[\w’'-]+\s){0,5}?$")
_CUT = re.compile(
    r",\s(?!(?:on|in)\s(?:\d|[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December))"
    r"|\s(?:that|which|who|whose|under\swhich)\s|[;:—–]|\s\("
)
_OPENING = re.compile(
    r"(?:In|On|At|Last|Earlier|Later|This|Yesterday|in|on|last)\b[^,;:]{0,70},?\s(?:the\s)?$"
)
_COMPLEMENT = re.compile(
    r"\s(?:on|for|with|of|to|between)\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d|the\s(?:same|eve)|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)(?:(?!(?:on|in|at|by|after|before|last|this|with|and|but|to|was|were|had|has|yesterday|from|under)\b)[\w’'&-]+(?:\s|(?=[.,;:]|$))){1,6}"
)
_PLAIN = re.compile(
    r"(?:the|an?|its|their|his|her|our|this|that|same|new|own|first|second|third|latest|last|both|all|any|some|no|one|two|three|four"
    r"|five|six|seven|eight|nine|ten|another|other|several|many|few|such|each|every|and|or|of|in|on|to|for|by|with|from|it|had|was|were"
    r"|has|have|be|been|is|are|major|joint|final|controversial|former|present|current|so-called)$",
    re.I,
)
_COUNTED = frozenset({"block", "withdraw", "sign", "amend", "table-draft", "adopt"})


def tidied(scene: Scene, event: Event, events: list[Event]) -> Event:
    """The event with its clause trimmed: from its opening date or subject to the end of what it says of the act."""
    text = scene.text
    thing = event.thing
    low = max(event.verb_end, thing.end if thing and thing.end <= event.end else 0)
    end = max(event.end, low)
    for other in TRIGGER.finditer(text, event.verb_end, end):
        joint = _AND.search(text, event.verb_end, other.start())
        if joint:
            end = max(joint.start(), event.verb_end)
            break
    cut = _CUT.search(text, min(low, end), end)
    end = cut.start() if cut else end
    start = event.start
    while start < event.at and text[start] in " ,;":
        start += 1
    first = min((other.at for other in events), default=event.at)
    opening = _OPENING.match(text, scene.start, start) if event.at == first and start > scene.start else None
    if opening and opening.end() == start:
        start = opening.start()
    return _counted(text, replace(event, start=start, end=end), event)


def _counted(text: str, event: Event, wide: Event) -> Event:
    if event.type not in _COUNTED:
        return event
    times = find_times(text, event.start, event.end)
    thing = event.thing
    if times and times[0] > 1:
        return replace(event, count=times[0], bound=times[1])
    if thing and thing.plural and thing.start > event.verb_end:
        counted = find_counted(text, event.verb_end, thing.start)
        return replace(event, count=counted[0], bound=counted[1]) if counted else event
    told = find_times(text, wide.start, wide.end)
    return replace(event, count=None, bound=None) if told and event.count == told[0] else event


def object_words(text: str, thing: Thing, end: int) -> str:
    """What an act was done to, as the text names it: "protocol on joint gauges", "bridge treaty"."""
    words = thing.name
    before = re.search(
        r"(?:^|\s)(?P<word>[a-zà-ÿ’'-]+|[A-ZÀ-Þ][a-zà-ÿ-]+)\s$", text[max(0, thing.start - 30) : thing.start]
    )
    if before and not _PLAIN.match(before["word"]) and not re.search(r"(?:ed|ly|ing|[’']s)$", before["word"]):
        words = f"{before['word']} {words}"
    after = _COMPLEMENT.match(text, thing.end, max(end, thing.end))
    if after:
        words = f"{words} {' '.join(after[0].split())}"
    return words
