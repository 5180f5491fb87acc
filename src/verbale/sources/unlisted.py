"""States that no list has, and names that two states share: told from what the article says of them, else left open."""

from __future__ import annotations

from verbale.sources import lexicon
from verbale.sources.referents import Referent, Scene
from verbale.sources.weighing import government
from verbale.sources.words import POSSESSIVE, fold

_OF_STATES = lexicon.words("parliament capital embassy ambassador coast border ministry borders airspace")
_BEFORE = lexicon.words("government republic kingdom state states people")
_ENDINGS = ("ovia", "avia", "onia", "bria", "stria", "stan")
_JOINTS = ("-on-", "-upon-", "-under-", "-by-", "-sur-", "-sous-", "-am-")
_SHARED = {"Congo": frozenset(("COD", "COG")), "Korea": frozenset(("KOR", "PRK"))}


def state_of_two(scene: Scene, name: str) -> Referent:
    """Which of two states a shared name means: the one that the article names in full, if it names one only."""
    named = {m.form.code for m in scene.mentions if m.form is not None} & _SHARED[name]
    return government(named.pop()) if len(named) == 1 else Referent("government")


def unlisted_state(scene: Scene, name: str) -> Referent | None:
    """The government of a state that no list has, from its parliament, its border, its people's adjective or "the
    government of"; without a name where the word is only used as a place or looks like one; ``None`` for no state.
    """
    words = scene.words
    if fold(name) in scene.cast.by_last or fold(name) in scene.cast.by_part:
        return None
    placed = name.lower().endswith(_ENDINGS) or any(joint in name.lower() for joint in _JOINTS)
    for index in words.occurrences(name.lower(), 0, len(words)):
        before = words.lows[max(0, index - 2) : index]
        if before[-1:] == ["of"] and before[0] in _BEFORE:
            return Referent("government", f"Government of {name}")
        owner = index + 1 < len(words) and words.words[index + 1] in POSSESSIVE
        if owner and _OF_STATES & set(words.lows[index + 2 : index + 4]):
            return Referent("government", f"Government of {name}")
        placed = placed or (before[-1:] == ["in"] and not owner)
    if name.endswith("a") and f"{name.lower()}n" in words.index:
        return Referent("government", f"Government of {name}")
    return Referent("government") if placed else None
