"""Bodies taken up by what they are: "the rights group", "the Catalan club", "the fund"."""

from __future__ import annotations

from verbale.sources import lexicon
from verbale.sources.called import NEAR
from verbale.sources.cast import Entity
from verbale.sources.phrases import Phrase, low, state_form
from verbale.sources.referents import Referent, Scene
from verbale.sources.weighing import body

_FREE_HEADS = lexicon.words(
    """
    company firm group airline carrier carmaker automaker chipmaker drugmaker planemaker retailer manufacturer lender
    bank club side team charity operator giant maker supplier insurer developer tank think-tank ngo nonprofit
    broadcaster newspaper paper outlet magazine startup start-up utility brewer union party watchdog organisation
    organization agency body
    """
)
"""Nouns by which news takes up a body whose name need not tell what it is."""


def body_by_description(scene: Scene, indices: range, phrase: Phrase) -> Referent | None:
    """The body that spoke or headed a sentence last, which "the rights group" or "the Catalan club" takes up.

    Only where its name says of no other kind of body that it is one; ``None`` otherwise.
    """
    head = phrase.head or ""
    if (
        phrase.determiner != "the"
        or phrase.owner
        or phrase.tail
        or head not in _FREE_HEADS | lexicon.FIRMS_BEFORE
    ):
        return None
    nation = next((word for word in phrase.core[:-1] if state_form(word) is not None), None)
    if nation is not None and head in _OF_NATIONS:
        return None
    for word in phrase.core[:-1]:
        other = scene.cast.body((word,)) or scene.cast.person((word,))
        if other is not None and other.code is None:
            return None
    words = scene.words
    beside: dict[int, Entity] = {}
    for mention in reversed(scene.starting_in(max(0, indices.start - 80), indices.start)):
        if words.story[indices.start] - words.story[mention.first] > NEAR:
            break
        if mention.owner or mention.place or words.quotation(mention.first) is not None:
            continue
        entity = scene.entity(mention.entity) if mention.entity >= 0 else None
        if not mention.subject:
            if entity is not None and entity.kind == "organisation" and entity.code is None:
                beside[entity.index] = entity
            continue
        if entity is None and mention.region is None:
            continue
        if entity is None:
            city = mention.kind == "unknown" and mention.region and len(mention.name) == 1
            return Referent("organisation", " ".join(mention.name)) if city and head in _OF_CITIES else None
        if entity.kind == "organisation":
            return body(scene, entity.index) if _may_be(entity, head) else None
    spoke = _last_to_speak(scene, indices.start, phrase)
    if spoke is not None:
        return spoke
    only = next(iter(beside.values())) if len(beside) == 1 else None
    return body(scene, only.index) if only is not None and _may_be(only, head) else None


def _last_to_speak(scene: Scene, at: int, phrase: Phrase) -> Referent | None:
    """The body that spoke last, close before, whose name tells no other kind: "according to the IMF. The fund said"."""
    for index, who, _ in scene.heard(at, 1):
        near = index < at and scene.words.story[at] - scene.words.story[index] <= NEAR
        if not near or who.type not in ("organisation", "government") or not who.name or who.several:
            return None
        entity = scene.entity(who.entity) if who.entity >= 0 else None
        if entity is None or len(phrase.core) > 2 or any(word[0].isupper() for word in phrase.core):
            return None
        return who if _may_be(entity, phrase.head or "") else None
    return None


_OF_NATIONS = lexicon.words(
    "union federation association agency organisation organization body party committee council"
)
"""Nouns for bodies of which each nation has its own: "the Japanese union" is no world union."""
_OF_CITIES = frozenset(("club", "side", "team"))


def _may_be(entity: Entity, head: str) -> bool:
    """Whether a body may be called by a noun: its name or what is told of it says so, or says nothing."""
    fit = lexicon.ORGANISATION_CLASSES.get(head, frozenset()) | {head}
    names = {low(word) for word in entity.name}
    if fit & (names | entity.heads):
        return True
    return not names & lexicon.ORGANISATIONS and not entity.heads & lexicon.ORGANISATIONS
