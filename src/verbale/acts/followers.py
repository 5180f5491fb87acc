"""Acts that somebody else did before or after: "Uruguay’s Senate had done so in December", "Tanzania followed in May", "as did Peru"."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.acts.doers import Doer
from verbale.acts.naming import by_phrase
from verbale.acts.nouns import NOUN, head_after, thing_named
from verbale.acts.scenes import Event, Scene, codes_of, until
from verbale.acts.surroundings import Surroundings
from verbale.acts.whose import find_doer
from verbale.records import ActType

PLANNED = re.compile(r"\b(?:will|would|may|might|could|should|if|(?:expected|likely|due|about)\sto)\b", re.I)
DONE_SO = re.compile(
    r"\b(?:had|has|have)\s(?:already\s|since\s)?(?P<done>done\s(?:so|likewise|the\ssame))\b|\b(?P<did>did\s(?:so|likewise|the\ssame)|followed\ssuit|concurred|followed(?=\s(?:in\s(?:[A-Z]|\d|the\s)|(?:on|by|with|in)\s(?:an?\s)?(?:[a-z-]+\s){0,2}(?:votes?|voting|majority|margin|show\sof\shands)\b|(?:by\s)?\d+\s?(?:[-–]|to\s)\s?\d|on\s[A-Z\d]|last\s|yesterday|(?:an?|two|three|four|five|six|some)\s(?:\w+\s)?later)|[.;]))\b|\b(?P<as>[Aa]s|[Ss]o)\sdid\s(?=[A-ZÀ-Þ]|the\s[A-ZÀ-Þ])"
)
_TO_DO = re.compile(
    r"\b(?:to|must|will|can)\s(?:now\s|\w+ly\s)?(?P<do>sign|ratify|approve|adopt|pass|endorse|amend|withdraw|veto|block)(?=\s)"
)
_DOING: dict[str, ActType] = {
    "sign": "sign", "ratify": "adopt", "approve": "adopt", "adopt": "adopt", "pass": "adopt", "endorse": "adopt", "amend": "amend",
    "withdraw": "withdraw", "veto": "veto", "block": "block",
}  # fmt: skip
_DEEDS: tuple[tuple[str, ActType], ...] = (
    ("ratif", "adopt"), ("approv", "adopt"), ("adopt", "adopt"), ("endors", "adopt"), ("sign", "sign"), ("withdr", "withdraw"),
)  # fmt: skip
_DEED = re.compile(r"\b(?:ratif(?:y|ied)|approved?|adopt(?:ed)?|endorsed?|sign(?:ed)?|withdr(?:aw|ew|awn))\b")
_STOP = re.compile(r"[,;:.()—–]|\s(?:in|on|who|which|after|before|when|while|but)\s")
_NEAR = 200
_CAST = frozenset({"vote", "abstain"})
_REPEATED = frozenset({"adopt", "sign", "amend", "withdraw", "veto", "block"})


def find_done_so(scene: Scene, around: Surroundings, found: list[Event]) -> list[Event]:
    """ "Uruguay's Senate had done so in December": the act told before, by somebody else."""
    text, added = scene.text, []
    for match in DONE_SO.finditer(text, scene.start, scene.end):
        kinds = _REPEATED | _CAST if match["as"] else _REPEATED
        before = [event for event in found if event.at < match.start() and event.type in kinds]
        at = _place(match)
        doer = _same_doer(scene, around, match) if before else None
        if doer and doer.actors and (doer.actors, doer.body) != (before[-1].actors, before[-1].body):
            added.append(
                replace(
                    before[-1], at=at, start=min(at, doer.start), end=until(scene, match.end()), verb_end=match.end(),
                    actors=doer.actors, body=doer.body, pronoun=False, count=None,
                )
            )  # fmt: skip
    return added


def _place(match: re.Match[str]) -> int:
    """Where the words stand that take up an act: "done so", "followed suit", "as did"."""
    return match.start(next(name for name in ("done", "did", "as") if match[name]))


def _same_doer(scene: Scene, around: Surroundings, match: re.Match[str]) -> Doer | None:
    """Who did likewise: named after "as did" and "so did", before "did so"."""
    if not match["as"]:
        return find_doer(scene, around, _place(match), None)
    for group in scene.groups:
        if 0 <= group[0].start - match.end() <= len("the "):
            return Doer(codes_of(group), group[0].start)
    stop = _STOP.search(scene.text, match.end(), scene.end)
    return by_phrase(around, scene.text, match.end(), stop.start() if stop else scene.end)


def find_repeated(scene: Scene, around: Surroundings, last: Event | None) -> list[Event]:
    """ "Uganda did so on 12 January", "Oman’s council followed suit": the act that the sentence before tells (``last``) or plans ("agreed
    to sign a pact"), done by somebody else."""
    text = scene.text
    match = DONE_SO.search(text, scene.start, scene.end)
    if match is None or PLANNED.search(text[max(scene.start, match.start() - 30) : match.start()]):
        return []
    at = _place(match)
    model = _spoken_of(scene, at) or (
        last if last is not None and last.type in _REPEATED else _planned_before(scene, at)
    )
    doer = _same_doer(scene, around, match) if model else None
    if model is None or doer is None or not (doer.actors or doer.count):
        return []
    return [
        replace(
            model, at=at, start=min(at, doer.start), end=until(scene, match.end()), verb_end=match.end(), actors=doer.actors,
            body=doer.body, pronoun=False, count=doer.count, noun=True,
        )
    ]  # fmt: skip


def _spoken_of(scene: Scene, at: int) -> Event | None:
    """The deed that the same sentence speaks of without telling it: "when four parliaments have *ratified* it; Mali's did so"."""
    deeds = list(_DEED.finditer(scene.text, scene.start, at))
    if not deeds:
        return None
    type_ = next(kind for stem, kind in _DEEDS if deeds[-1][0].startswith(stem))
    return Event(type_, at, at, at, at)


def _planned_before(scene: Scene, at: int) -> Event | None:
    """The act that the sentence before says was to be done: "agreed to sign a pact on bees"."""
    text, low = scene.text, max(0, scene.start - _NEAR)
    plans = list(_TO_DO.finditer(text, max(low, text.rfind("\n", low, scene.start) + 1), scene.start))
    if not plans:
        return None
    type_ = _DOING[plans[-1]["do"]]
    head = head_after(text, NOUN[type_], plans[-1].end(), scene.start)
    return Event(type_, at, at, at, at, thing=thing_named(text, head)) if head else None
