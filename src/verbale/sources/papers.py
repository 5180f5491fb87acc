"""Documents as sources: named by their description in the text, with the issuer as actor."""

from __future__ import annotations

from verbale.sources import actors
from verbale.sources.organisations import described_from
from verbale.sources.owners import find_inner
from verbale.sources.phrases import (
    DETERMINERS,
    Phrase,
)
from verbale.sources.referents import Referent, Scene
from verbale.sources.roles import body_actor, body_of_role


def find_document(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> Referent:
    """A paper by its description in the text, with its issuer's actor."""
    if (
        phrase.head in ("document", "text", "paper")
        and phrase.definite
        and len(phrase.core) == 1
        and not phrase.tail
    ):
        for index, who, _ in scene.heard(indices.start, 6):
            if who.type == "document" and who.name and index < indices.start:
                return who
    words = list(indices)
    skip = 1 if phrase.determiner else 0
    kept = words[skip : len(words) - len(phrase.tail)]
    if phrase.tail and phrase.tail[0] in ("of", "on", "by", "from", "to"):
        kept = words[skip:]
    while len(kept) > 1 and scene.words.lows[kept[0]] in ("same", "very"):
        kept = kept[1:]
    name = scene.words.phrase(kept) or None
    if phrase.definite and len(phrase.core) == 1 and not phrase.owner and not phrase.tail:
        name = _fuller_title(scene, indices.start, phrase.head or "") or name
    actor = owner.actor if owner is not None else None
    if actor is None:
        issuer = actors.states_in(phrase.core) or actors.bodies_in(phrase.core)
        actor = issuer[0] if issuer else None
    if actor is None and phrase.tail and phrase.tail[0] in ("by", "from", "of"):
        issuer_phrase = phrase.tail[1:]
        body_named = body_of_role(scene, issuer_phrase)
        if body_named is not None:
            actor = body_actor(scene, body_named, use_home=False)
        else:
            actor = actors.of_body(issuer_phrase, (issuer_phrase,))[0] or next(
                iter(actors.bodies_in(issuer_phrase)), None
            )
    if actor is None and phrase.tail[:1] in (("by",), ("from",)) and len(phrase.tail) > 1:
        issuer_named = find_inner(scene, range(indices.stop - len(phrase.tail) + 1, indices.stop))
        actor = (
            issuer_named.actor
            if issuer_named is not None and issuer_named.type in ("organisation", "government")
            else None
        )
    if actor is None:
        actor = _issuer_after(scene, indices.stop)
    if actor is None and phrase.definite:
        actor = _issuer(scene, indices.start, phrase.head or "")
    if phrase.determiner in ("some", "several", "many", "two", "three", "most"):
        return Referent("document", name, None, actor, several=True)
    return Referent("document", name, None, actor)


def _fuller_title(scene: Scene, at: int, head: str) -> str | None:
    """How the paper was called when it was brought in: "A leaked paper" for "the paper"."""
    words = scene.words
    for index in words.occurrences(head, max(1, at - 300), at):
        if words.words[index].islower():
            first = described_from(scene, index)
            if (
                first < index
                and words.lows[first - 1] in DETERMINERS
                and words.lows[first] not in ("same", "whole", "new", "first", "last", "full", "other")
            ):
                return words.phrase(range(first, index + 1))
    return None


def _issuer_after(scene: Scene, at: int) -> str | None:
    """The issuer in an apposition: "The paper, an internal document of the Commission,"."""
    words = scene.words
    if at + 2 >= len(words) or words.words[at] != "," or words.lows[at + 1] not in ("a", "an", "the"):
        return None
    for index in range(at + 2, min(at + 14, len(words))):
        if not words.words[index][0].isalnum():
            return None
        mention = scene.at(index)
        if mention is not None and words.lows[index - 1 - mention.article] in ("of", "by", "from"):
            return (
                mention.form.code
                if mention.form is not None
                else body_actor(scene, scene.entity(mention.entity), use_home=False)
                if mention.entity >= 0
                else None
            )
    return None


def _issuer(scene: Scene, at: int, head: str) -> str | None:
    """For whom the one spoke who "said in a communique" what "the communique" says now."""
    for index, who, statement in scene.heard(at, 12):
        if index >= at or who.type == "document" or statement.within:
            continue
        sentence = scene.words.sentences[index]
        for other in range(index, min(index + 60, len(scene.words))):
            if scene.words.sentences[other] != sentence:
                break
            if scene.words.lows[other] == head and scene.words.lows[other - 1] in (
                "a",
                "an",
                "its",
                "his",
                "her",
                "their",
                "written",
                "joint",
                "new",
                "short",
                "open",
            ):
                return who.actor
    return None
