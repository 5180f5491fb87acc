"""One sentence with what was found in it, and a formal act as one clause tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from verbale.acts.numbers import Bound, Tally
from verbale.acts.objects import Thing
from verbale.acts.parties import Party
from verbale.records import ActType

Choice = Literal["yes", "no", "abstain"]
Outcome = Literal["adopted", "vetoed", "not_adopted"]


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with all that was found in it. ``home`` is the state that the article names most, ``unsc``
    says that it speaks of the Security Council."""

    text: str
    start: int
    end: int
    groups: list[list[Party]]
    tally: Tally | None
    unsc: bool = False
    home: str | None = None
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """A formal act as one clause tells it; offsets are into the article's text, ``at`` is where the verb or
    noun stands."""

    type: ActType
    at: int
    start: int
    end: int
    verb_end: int
    actors: tuple[str, ...] = ()
    thing: Thing | None = None
    negated: bool = False
    choice: Choice | None = None
    outcome: Outcome | None = None
    count: int | None = None
    bound: Bound | None = None
    ordinal: int | None = None
    alone: bool = False
    sponsors: tuple[str, ...] = ()
    body: str | None = None
    pronoun: bool = False
    noun: bool = False


def codes_of(group: list[Party]) -> tuple[str, ...]:
    """The codes of a group of parties, each once, those without one left out."""
    return tuple(dict.fromkeys(party.code for party in group if party.code))


def until(scene: Scene, at: int) -> int:
    """Where the words end that begin at ``at``: before the next comma, stop or conjunction."""
    stop = re.search(r"[,;:.—–]|\s(?:and|but)\s", scene.text[at : scene.end])
    return at + stop.start() if stop else scene.end
