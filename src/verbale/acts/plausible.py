"""Which of the acts that the words seem to tell are formal ones: votes at elections, things passed over and
banks blocked from hiring are left out."""

from __future__ import annotations

import re

from verbale.acts.clauses import clause_start
from verbale.acts.scenes import Event, Scene
from verbale.acts.undergoing import OPENS

_ELECTION = re.compile(
    r"\s(?:[\w-]+\s){0,2}?(?:for|against)\s(?:(?:Mr|Mrs|Ms|Dr|Sen|Gov)\.?\s)?(?:[A-ZÀ-Þ][a-z]+\b(?![’']s?\s)"
    r"|(?:the\s|a\s|an\s)?(?:[\w’'-]+\s){0,3}?(?:candidates?|nominees?|party|leader|chair(?:man|woman|person)?|speaker|mayor|governor|president|ticket|him|her|me|us|them|Republicans?|Democrats?)\b)"
)
_PASSED_BY = re.compile(
    r"\s(?:over|through|away|out|up|off|around|along(?!\sparty)|down|himself|herself|muster)\b"
)
_BY_OTHERS = re.compile(
    r"\sby\s(?!\d|consensus|acclamation|(?:a|the|an)\s(?:\w+\s)?(?:majority|vote|margin|show)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty(?:-\w+)?|eleven|twelve)\b)"
)
_BY_SPONSOR = re.compile(
    r"\sby\s(?:its|their|the)\s(?:own\s)?(?:co-)?(?:author|sponsor|mover|proposer|drafter)s?\b"
)
"""Whoever brought a text in, who need not be named."""
_BUT_NOT = re.compile(r"\b(?:but|and|or)\s(?:has\s|have\s)?(?:not|never)\s(?:yet\s)?$")
_NONE = re.compile(r"\s(?:neither|none|nothing|(?:very\s)?(?:little|few)|no\s(?:such|more|other)?)\b")
_DENIED = re.compile(r"\bden(?:y|ies|ied|ying)\s(?:\w+\s){0,2}?(?:that\s)?(?:[\w’'-]+\s){0,6}$", re.I)
_NOT_DONE = re.compile(r"(?:ratif|adopt|approv|pass|endors)", re.I)
_FAILED_TO = re.compile(
    r"fail(?:ed|s|ing)\sto\s(?:adopt|pass|approve|endorse|ratify|agree|back|accept)\b", re.I
)
"""What may mean that there was no vote at all where states have to agree: "the OSCE failed to adopt a budget"."""
_BY_FIRST = re.compile(r"(?:\s[\w’'-]+){0,4}?\sby\s")
_BETWEEN = re.compile(r"\b(?:from|through|who|which|when|after|as|because|by|via)\b|[,;]")
_WOULD = re.compile(r"(?:\sby\s[^,.;:]{2,40}?)?\s(?:would|will|could|might|may|can|cannot)\b")
_ADJECTIVE = re.compile(r"\b(?:an?|the|own|his|her|its|their|one|two|three|four|five|newly|recently|\d+)\s$")
_FIGURE = frozenset({"amend", "block", "withdraw", "table-draft", "sign"})


def is_plausible(scene: Scene, event: Event) -> bool:
    """Whether an event outside the Security Council is told fully enough to be a formal act."""
    text = scene.text
    after = text[event.verb_end : event.verb_end + 60]
    thing = event.thing
    if scene.headline and re.search(r"\sas\s(?:[\w’'-]+\s){1,4}$", text[event.start : event.at]):
        return False
    if (event.negated and event.body != "UNSC") or _BUT_NOT.search(text, scene.start, event.at):
        return False
    if (
        not event.noun
        and event.type != "vote"
        and not event.count
        and _ADJECTIVE.search(text[max(scene.start, event.at - 14) : event.at])
    ):
        return False
    if (event.noun and _WOULD.match(after)) or (event.type != "vote" and _NONE.match(after)):
        return False
    if _DENIED.search(text[max(scene.start, event.start - 30) : event.at]):
        return False
    unknown = _BY_OTHERS.match(after) and not _BY_SPONSOR.match(after)
    if unknown and not (event.actors or event.count) and event.type in _FIGURE:
        return False
    if event.type == "vote":
        return _is_vote(scene, event, after)
    if event.type == "adopt":
        if text[event.at : event.verb_end].lower() in {"passed", "passes"} and _PASSED_BY.match(after):
            return False
        if not event.actors and _BY_OTHERS.match(after):
            return False
        return (thing is not None or event.noun) and not (event.pronoun and not event.actors)
    if event.type == "block" and not (event.actors or event.count or event.body):
        return False
    if event.type in _FIGURE and thing is not None and thing.start > event.verb_end:
        if OPENS.fullmatch(text, clause_start(text, scene.start, event.at), event.at) and _BY_FIRST.match(
            after
        ):
            return True
        if event.type == "withdraw" and re.match(r"\s(?:formally\s)?from\s", after):
            return True
        return not _BETWEEN.search(text[event.verb_end : thing.start])
    return True


def _is_vote(scene: Scene, event: Event, after: str) -> bool:
    text = scene.text
    if event.outcome == "not_adopted" and _NOT_DONE.match(text, event.at):
        return bool(scene.tally)
    national = bool(event.actors) and all(re.fullmatch(r"[A-Z]{3}", actor) for actor in event.actors)
    if _FAILED_TO.match(text, event.at) and event.body != "UNSC" and not national:
        return scene.tally is not None
    if event.choice is None or event.body == "UNSC":
        return True
    if _ELECTION.match(after):
        return False
    return bool(event.actors or event.body or event.count or event.noun)
