"""Offices of international bodies that are put without the body: "the rapporteur", "Consumer Commissioner", "the Secretary-General",
"the Chair".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verbale.places import name_of
from verbale.sources import actors, lexicon
from verbale.sources.phrases import low, take_apart
from verbale.sources.referents import Scene

WORLDLY = lexicon.words(
    "commissioner rapporteur mep meps committee commission secretariat secretary-general assembly delegate delegates"
)
"""Words in the offices of the body that an article is about."""
_CONTINENTS = lexicon.words(
    "african european western asian arab american latin nordic gulf eastern southern pacific"
)
_MEMBERS = lexicon.words(
    """AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE"""
)
"""The states of the European Union: an article set in one may speak of the Union’s officers as in none."""
_NATIONAL = lexicon.words(
    """police regional district tax land county city town fire parish borough provincial state national federal human information chief
    assistant deputy high"""
)
"""Words before a commissioner who is no European one."""
_CHAIRS = lexicon.words(
    "chair chairman chairwoman chairperson president vice-chair vice-president committee the council assembly vice"
)
_SITTING = ("committee", "assembly", "conference")


def body_of_office(scene: Scene, role: Sequence[str]) -> str | None:
    """For which international body the holder of an office speaks that names none; ``None`` where it is no such office."""
    if actors.states_in(role):
        return None
    lows = {low(word) for word in role} - {"’s", "'s", "the", "its"}
    if scene.european and ("Commission" in role or _is_european(scene, role, lows)):
        return "EU"
    if scene.main_body is not None and lows & WORLDLY and not _CONTINENTS & lows:
        return scene.main_body
    if scene.main_body is not None and lows <= _CHAIRS and any(w in scene.words.index for w in _SITTING):
        return scene.main_body
    if "Secretary-General" in role or "Secretariat" in role:
        return _named_oftenest(scene)
    return None


def _is_european(scene: Scene, role: Sequence[str], lows: set[str]) -> bool:
    """Whether an office is one of the Union’s in an article that speaks of it: "the rapporteur on the file", "the internal market
    commissioner".
    """
    head = low(take_apart(role).head or "")
    if head in ("rapporteur", "shadow-rapporteur") and scene.main_body in (None, "EU"):
        return True
    field = lows & (lexicon.PORTFOLIOS | lexicon.DOMAINS | _FIELDS)
    abroad = scene.main is not None and scene.main not in _MEMBERS
    return head == "commissioner" and bool(field) and not lows & _NATIONAL and not abroad


_FIELDS = lexicon.words(
    "consumer market competition enlargement neighbourhood cohesion digital climate migration"
)


def _named_oftenest(scene: Scene) -> str | None:
    """The international body that an article names oftenest, whose secretary-general is meant."""
    counts = Counter(m.code for m in scene.mentions if m.code and name_of(m.code) is None)
    ranked = counts.most_common(1)
    return ranked[0][0] if ranked else None


def worldly(scene: Scene, words: Sequence[str]) -> str | None:
    """The international body of whose Commission or secretariat a phrase tells without it: "a Commission letter", "the secretariat’s
    summary".
    """
    lows = {low(word) for word in words}
    if "Commission" in words and scene.european:
        return "EU"
    return (
        (scene.main_body if scene.main_body and name_of(scene.main_body) is None else _named_oftenest(scene))
        if "secretariat" in lows
        else None
    )


_WORLDLY = ("agency", "commission", "organisation", "organization", "union", "bank", "fund", "secretariat")


def body_taken_up(scene: Scene, at: int, words: Sequence[str]) -> str | None:
    """The international body that was named last with the noun which a phrase takes up: "an agency spokesman" of the Atomic Energy
    Agency’s.
    """
    noun = next((low(word) for word in words if low(word) in _WORLDLY or word in _SHORT_NAMES), None)
    for mention in reversed(scene.starting_in(max(0, at - _REACH), at)) if noun else ():
        if mention.kind == "organisation" and low(mention.name[-1]) == noun:
            return mention.code
    return None


_SHORT_NAMES = (
    "Forum",
    "Community",
    "Council",
    "Organization",
    "Organisation",
    "Court",
    "Union",
    "Bank",
    "Fund",
    "Agency",
    "Programme",
)
"""By what such a body is called once it has been named: "a Forum official"."""
_REACH = 300
