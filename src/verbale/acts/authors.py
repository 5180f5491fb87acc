"""Tablings told by where a text comes from: "the draft came from Estonia, with Sweden as co-sponsor", "the Russian text, submitted on
Monday", "the motion is the work of the Greens".
"""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.acts.agents import find_named
from verbale.acts.nouns import TEXT, thing_named
from verbale.acts.objects import find_sponsors
from verbale.acts.scenes import Event, Scene
from verbale.acts.subjects import find_agents
from verbale.acts.surroundings import Surroundings

_NOUN = (
    r"(?:draft(?:\s[a-z]+)?|project|initiative|proposal|motion|amendment|bill|text|resolution|petition"
    r"|counter-(?:proposal|motion|draft))s?"
)
_CAME = re.compile(
    rf"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Aa]n?|[Bb]oth|[Tt]wo)\s(?:[\w’'-]+\s){{0,3}}?(?P<noun>{_NOUN})(?:\s(?:on|for|to|about|of)\s[^,;.]{{2,60}}?)?\s"
    r"(?:(?:had|has|have)\s)?(?:(?:ca|co)mes?\sfrom|originated\s(?:with|in)|(?:was|is|were|are)\sthe\s(?:work|initiative|brainchild|idea)\sof|(?:was|is)\sof\sthe\sauthorship\sof)\s(?P<who>(?:the\s)?[^,;.:]{2,80})"
)
_STOP = re.compile(r"\s(?:on|in|after|before|last|and\sthe|while|but|when|who|which|with|during)\s")
_DATED = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?)\s(?:[\w-]+\s){{0,2}}?(?P<whose>[A-ZÀ-Þ][\w’-]+)\s(?:[a-z-]+\s)?(?P<noun>{_NOUN}),\s(?P<verb>submitted|tabled|circulated|introduced|presented|lodged|filed)\s(?=on\s|last\s|in\s|yesterday|earlier|this\s|a\s|two\s|three\s)"
)


_STEMS = (
    "came from", "comes from", "come from", "originated", " the work of", "initiative of", "brainchild", "idea of", "authorship of",
    ", submitted", ", tabled", ", circulated", ", introduced", ", presented", ", lodged", ", filed",
)  # fmt: skip


def may_author(text: str, start: int, end: int, words: str) -> bool:
    """Whether a sentence has words of this kind; ``words`` are it in lower case."""
    if not any(stem in words for stem in _STEMS):
        return False
    return bool(_CAME.search(text, start, end) or _DATED.search(text, start, end))


def find_authors(scene: Scene, around: Surroundings, found: list[Event]) -> list[Event]:
    """The tablings that a sentence tells so, besides those ``found``."""
    text, added = scene.text, []
    for match in _CAME.finditer(text, scene.start, scene.end):
        who = _STOP.split(match["who"], maxsplit=1)[0].rstrip()
        low = match.start("who")
        doer = find_named(scene, around, low, low + len(who))
        actors = doer.actors if doer else _codes(scene, low, low + len(who))
        if actors and not _known(found, match):
            more = find_agents(scene, match.end(), min(scene.end, match.end() + 40), r"with")
            sponsor = re.search(r"\bas\s(?:a\s|its\s)?co-?sponsors?\b", text[match.end() : match.end() + 60])
            actors = tuple(dict.fromkeys(actors + (more if sponsor else ())))
            added.append(_event(text, match, low + len(who), actors))
    for match in _DATED.finditer(text, scene.start, scene.end):
        actors = find_sponsors(text, match.start(), match.end("noun"), scene.groups)
        if actors and not _known(found, match):
            stop = re.search(r"[,;.]", text[match.end() : scene.end])
            added.append(_event(text, match, match.end() + stop.start() if stop else scene.end, actors))
    return added


def _codes(scene: Scene, low: int, high: int) -> tuple[str, ...]:
    """The states or bodies that ``text[low:high]`` names and nothing else."""
    for group in scene.groups:
        if low <= group[0].start <= low + len("the ") and group[-1].end == high:
            return tuple(dict.fromkeys(party.code for party in group if party.code))
    return ()


def _known(found: list[Event], match: re.Match[str]) -> bool:
    return any(
        event.type == "table-draft" and event.at < match.end() and match.start() < event.verb_end
        for event in found
    )


def _event(text: str, match: re.Match[str], end: int, actors: tuple[str, ...]) -> Event:
    noun = TEXT.search(text, match.start("noun"), match.end("noun"))
    thing = thing_named(text, noun) if noun else None
    return Event(
        "table-draft",
        match.start(),
        match.start(),
        end,
        match.end("noun") + 1,
        actors,
        thing,
        sponsors=actors,
    )


def with_others(scene: Scene, event: Event) -> Event:
    """A tabling with those "with" whom it was done: "Lithuania tabled the draft with Latvia"."""
    if event.type != "table-draft" or not event.actors:
        return event
    at = max(event.verb_end, event.thing.end if event.thing else 0)
    others = find_agents(scene, at, min(scene.end, at + 40), r"(?:with|alongside|on\sbehalf\sof)")
    others = tuple(code for code in others if re.fullmatch(r"[A-Z]{3}", code))
    return replace(event, actors=tuple(dict.fromkeys(event.actors + others)))
