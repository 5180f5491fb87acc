"""People brought in as one of several whose office was told before: "Two councillors left; one of them, Ana Reis, said", "Deputies from
the coast abstained. One of the eleven, Zaza Lomi, said".
"""

from __future__ import annotations

from verbale.sources import lexicon
from verbale.sources.cast import Entity
from verbale.sources.referents import Scene

_SEATED = lexicon.words(
    """deputies councillors councilors senators lawmakers legislators mps members judges justices ministers magistrates prosecutors
    commissioners mayors governors inspectors officials officers ambassadors parliamentarians selectmen aldermen"""
)
_AGENTS = ("ers", "ists", "ians", "eers", "women", "men")
"""How the plurals of trades end."""
_HOUSES = lexicon.words(
    "council parliament senate congress assembly committee chamber court cabinet government ministry house"
)
_AWAY, _BACK, _BEFORE = 60, 2, 8
"""How many words and sentences back the several are looked for, and how many words may stand between "one of" and the name."""


def home_of_one(scene: Scene, entity: Entity) -> str | None:
    """The state of somebody who is one of several officers of a state: of the setting of the passage."""
    at = _one_of(scene, entity.mentions[0].first) if entity.mentions else None
    return home_of_several(scene, at, entity.mentions[0].first) if at is not None else None


def home_of_several(scene: Scene, at: int, stop: int) -> str | None:
    """The state of the officers of whom somebody is one, brought in at most so far before: "Two county officials said … One of the
    officials added".
    """
    words = scene.words
    for index in range(stop - 1, max(-1, at - _AWAY), -1):
        if words.sentences[at] - words.sentences[index] > _BACK:
            return None
        if words.lows[index] in _SEATED:
            if words.lows[index - 1] == "opposition":
                return None
            told = words.lows[index] != "members" or any(
                words.lows[i] in _HOUSES for i in range(max(0, index - 4), min(index + 5, len(words)))
            )
            return scene.home(index) if told else None
        if words.lows[index] in lexicon.PEOPLE_PLURAL or words.lows[index].endswith(_AGENTS):
            return None
    return None


def _one_of(scene: Scene, first: int) -> int | None:
    """Where "one of" stands that a name is in apposition to: "one of them, Porfirio Will"."""
    words = scene.words
    if first < 1 or words.words[first - 1] != ",":
        return None
    for index in range(first - 3, max(-1, first - _BEFORE), -1):
        if words.lows[index : index + 2] == ["one", "of"]:
            inside = words.words[index + 2 : first - 1]
            return index if all(word[0].isalnum() for word in inside) else None
    return None
