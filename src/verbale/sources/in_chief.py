"""Whom "the mayor" or "the president" cannot mean: deputies, and officers of private bodies brought in later."""

from __future__ import annotations

from verbale.sources import lexicon
from verbale.sources.cast import Entity
from verbale.sources.phrases import Phrase, head_of, low, take_apart
from verbale.sources.referents import Scene


def comes_with_body(scene: Scene, entity: Entity, at: int, phrase: Phrase) -> bool:
    """Whether somebody is brought in only later, as the officer of a private body, whom a bare "the president" before does not mean."""
    bare = phrase.definite and len(phrase.words) <= _BARE and not phrase.owner and not phrase.tail
    later = bool(entity.mentions) and entity.mentions[0].first > at and scene.words.paragraphs[at] > 0
    if not (bare and later) or low(phrase.head or "") not in _HEADS_OF_STATE:
        return False
    return any(
        word in lexicon.FREE_BODIES for role in entity.roles for word in map(low, take_apart(role).tail)
    )


_BARE = 2
_HEADS_OF_STATE = lexicon.words("president chancellor premier governor")


def in_chief(
    found: list[tuple[float, Entity]], phrase: Phrase, wanted: frozenset[str]
) -> list[tuple[float, Entity]]:
    """Those who hold an office in chief, where one of them does: "the mayor" is no deputy mayor."""
    if _DEPUTIES & {part for word in phrase.core for part in low(word).split("-")}:
        return found
    chiefs = [one for one in found if not _is_deputy(one[1], wanted)]
    return chiefs or found


def _is_deputy(entity: Entity, wanted: frozenset[str]) -> bool:
    """Whether somebody holds an office of these names only as a deputy."""
    told = [
        bool(_DEPUTIES & {part for word in role for part in low(word).split("-")} - wanted)
        for role in entity.roles
        if wanted & {head_of(word) for word in role}
    ]
    return bool(told) and all(told)


_DEPUTIES = lexicon.words("deputy vice assistant")
