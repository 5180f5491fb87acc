"""Votes and abstentions outside the Security Council, and what a vote amounts to: a stance, a decision, a text that passed."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.acts.decisions import BY_MOST, find_decision, find_stance
from verbale.acts.doers import Doer
from verbale.acts.passage import READING, find_passage
from verbale.acts.scenes import Event, Scene
from verbale.acts.surroundings import Surroundings
from verbale.acts.whose import find_doer
from verbale.acts.wordings import Wording

_IN_FAVOUR = re.compile(
    r"\s\d+\s?(?:-|–|to)\s?\d+\s(?:(?:on\s)?[A-Z]\w+day(?:\s\w+)?\s|last\s\w+\s|yesterday\s)?(?:for|in\sfavou?r\sof)\b"
)


def find_ballot(
    scene: Scene,
    around: Surroundings,
    telling: tuple[Wording, re.Match[str]],
    event: Event | None,
    before: Doer | None,
) -> Event | None:
    """What a verb tells that is no deed done to a text: "voted to approve", "voted against", "abstained", "the bill passed"."""
    told, match = telling
    if (
        told.kind == "adopt"
        and READING.match(scene.text, match.end())
        and (read := find_passage(scene, around, match))
    ):
        return read
    if told.kind == "vote" and match[0].lower().startswith("vot") and (event is None or _is_open(event)):
        decided = find_decision(scene, around, match)
        if decided:
            return decided
    favoured = event is not None and (
        event.choice == "yes" or (event.choice is None and _IN_FAVOUR.match(scene.text, match.end()))
    )
    if event is not None and favoured and _is_carried(scene, around, told):
        return replace(event, type="adopt", outcome="adopted", choice=None)
    if event is not None and event.pronoun and (passed := find_passage(scene, around, match)):
        return passed
    if event is not None:
        return _of_party(scene, around, told, match, event) if event.choice else None
    stance = (
        find_stance(scene, around, match, told.kind, before) if told.kind in ("vote", "abstain") else None
    )
    return stance or find_passage(scene, around, match)


def _of_party(
    scene: Scene, around: Surroundings, told: Wording, match: re.Match[str], event: Event
) -> Event | None:
    """A vote that was taken for that of a state though a party cast it: "*National Rally* councillors abstained"."""
    stance = find_stance(scene, around, match, told.kind, None) if told.kind in ("vote", "abstain") else None
    if (
        stance is None
        or stance.body is not None
        or all(re.fullmatch(r"[A-Z]{3}", actor) for actor in stance.actors)
    ):
        return None
    return replace(
        event, actors=stance.actors, start=min(event.start, stance.start), body=None, count=None, bound=None
    )


def _is_carried(scene: Scene, around: Surroundings, told: Wording) -> bool:
    """Whether a body as a whole voted for something, more of it than against: "MPs voted 178 to 140 in favour of the motion"."""
    tally = scene.tally
    most = BY_MOST.match(scene.text, told.end) is not None
    if told.kind != "vote" or not (most or (tally and tally.yes is not None and tally.yes > (tally.no or 0))):
        return False
    doer = find_doer(scene, around, told.start, None)
    return doer is not None and doer.bodily and bool(doer.actors)


def _is_open(event: Event) -> bool:
    """Whether an event does not say yet what was decided, or by whom."""
    if event.type == "adopt":
        return event.thing is None or not event.actors or event.actors == (event.body,)
    return event.type == "vote" and not event.choice and not (event.outcome and event.actors)
