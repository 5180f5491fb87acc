"""For whom somebody speaks who is called by an office alone and stays unnamed: "the ambassador", "a spokesman", "a colleague"."""

from __future__ import annotations

from verbale.sources import actors, lexicon
from verbale.sources.owners import find_actor
from verbale.sources.phrases import Phrase, head_of
from verbale.sources.referents import Referent, Scene


def actor_of_unnamed(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> str | None:
    """The state or body for which the holder of an office speaks whom the article does not name."""
    head = head_of(phrase.head or "")
    if head in ("counterpart", "colleague") and owner is not None and not actors.states_in(phrase.words):
        return scene.other_side(owner.actor)
    actor = find_actor(scene, indices, phrase, owner)
    if owner is not None:
        return actor
    if phrase.definite and not actors.states_in(phrase.words) and len(phrase.words) <= _SHORT:
        actor = _as_before(scene, indices.start, phrase.head or "") or actor
    if actor is None and head in lexicon.SPOKES and len(phrase.words) < _SHORT:
        actor = _of_the_body(scene, indices.start)
    if actor is None and head == "colleague" and not phrase.definite and phrase.tail[:1] != ("from",):
        actor = next((who.actor for _, who, _ in scene.heard(indices.start, 1)), None)
    return actor


_SHORT = 3


def _of_the_body(scene: Scene, at: int) -> str | None:
    """For whom "a spokesman" speaks right after a body or a government has spoken in the same paragraph."""
    for index, who, _ in scene.heard(at, 1):
        near = scene.words.paragraphs[index] == scene.words.paragraphs[at] and who.type in (
            "organisation",
            "government",
        )
        return who.actor if near else None
    return None


def _as_before(scene: Scene, at: int, head: str) -> str | None:
    """For whom the last one spoke who was brought in with this title and a country ("the Ambassador of Japan")."""
    words = scene.words
    places = [*words.occurrences(head, at - 300, at), *words.occurrences(head + "s", at - 300, at)]
    for index in sorted(places, reverse=True)[:12]:
        after = [words.words[i] for i in range(index + 1, min(index + 5, len(words)))]
        before = [
            words.words[i]
            for i in range(max(0, index - 4), index)
            if words.sentences[i] == words.sentences[index]
        ]
        states = actors.states_in(after) if after and after[0] in ("of", "for") else actors.states_in(before)
        if states:
            return states[0 if after and after[0] in ("of", "for") else -1]
    return None
