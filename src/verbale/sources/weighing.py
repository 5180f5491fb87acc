"""How antecedents are weighed: by distance, by being a subject, by having spoken last.

The weights in :data:`WEIGHTS` were set on the development articles of ``evaluation/gold`` and are re-checked by
``evaluation/coreference.py``. The preferences are those of Lappin & Leass (1994) and of centering (Grosz, Joshi & Weinstein
1995), cut to the case of sources: the last speaker is by far the likeliest antecedent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.records import SourceType
from verbale.sources import actors, lexicon
from verbale.sources.mentions import Mention
from verbale.sources.phrases import low
from verbale.sources.referents import Referent, Scene
from verbale.sources.role_words import role_words
from verbale.sources.roles import body_actor

REACH = 80
"""How many mentions back an antecedent is looked for."""


SPOKE_REACH = 3
"""For how many sentences of narrative the last speaker is still the one who goes on."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for an antecedent: for each sentence of distance, being a subject, having spoken last, a known
    gender; and against it: standing inside quotation marks, being a possessor, speaking in another's account.
    """

    distance: float = -0.7
    subject: float = 1.2
    spoke: float = 1.6
    gender: float = 1.4
    quoted: float = -2.5
    owner: float = -0.8
    nested: float = -0.7
    limit: float = -5.0


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible antecedent: who, at which word, with its score."""

    referent: Referent
    index: int
    score: float


def mentions_before(scene: Scene, index: int) -> Iterator[Mention]:
    """The mentions before a word, nearest first, at most :data:`REACH` of them."""
    found = scene.starting_in(max(0, index - 3000), index)[-REACH:]
    return reversed(found)


def nearness(scene: Scene, index: int, at: int, quoted: bool) -> float:
    """What the place of an antecedent weighs: its distance in sentences of narrative, and quotation marks round it."""
    distance = scene.words.story[index] - scene.words.story[at]
    score = WEIGHTS.distance * min(distance, 12)
    inside = scene.words.quotation(at)
    if inside is not None and (not quoted or inside != scene.words.quotation(index)):
        score += WEIGHTS.quoted
    return score


def speakers_before(scene: Scene, index: int, quoted: bool) -> Iterator[tuple[Candidate, bool]]:
    """Who has spoken before the word, with whether it was the last to speak."""
    waiting = True
    for at, who, statement in scene.heard(index, 8):
        nested = statement.within is not None and not quoted
        last = waiting and not nested
        waiting = waiting and nested
        near = scene.words.story[index] - scene.words.story[at] <= SPOKE_REACH
        score = nearness(scene, index, at, quoted) + WEIGHTS.subject + WEIGHTS.spoke * (last and near)
        yield Candidate(who, at, score + WEIGHTS.nested * nested), last


def government(code: str) -> Referent:
    """The government of a state as a referent."""
    return Referent("government", actors.government(code), actor=code)


_FREE = lexicon.words("association union society club federation guild league foundation trust alliance")
"""Nouns for bodies that are no government, whatever department stands in their names."""


def body(scene: Scene, index: int) -> Referent:
    """A body of the cast as a referent."""
    entity = scene.entity(index)
    public = actors.is_government_body(entity.name) and low(entity.name[-1]) not in _FREE
    kind: SourceType = "government" if public else "organisation"
    label = role_words(list(entity.name)) if kind == "government" else entity.label
    return Referent(kind, label, actor=body_actor(scene, entity), entity=index)
