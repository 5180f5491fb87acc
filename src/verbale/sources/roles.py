"""Roles in the setting of an article: for whom their holders speak, what body they name, and how they are put."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from verbale.sources import actors, american, lexicon, national
from verbale.sources.bare import of_body_before
from verbale.sources.cast import Entity
from verbale.sources.firms import may_be_firm
from verbale.sources.institutions import by_institution
from verbale.sources.members import for_members
from verbale.sources.names import HONORIFICS
from verbale.sources.of_bodies import WORLDLY, body_of_office
from verbale.sources.officeholders import country_of_person
from verbale.sources.offices import sits_in_opposition
from verbale.sources.one_of import home_of_one
from verbale.sources.phrases import (
    DETERMINERS,
    head_of,
    low,
    state_form,
    take_apart,
)
from verbale.sources.referents import Referent, Scene
from verbale.sources.role_words import COURTESIES, role_words
from verbale.sources.words import POSSESSIVE


def person_of(scene: Scene, entity: Entity) -> Referent:
    """A person of the cast with role and actor."""
    actor, official = None, False
    roles = for_members(_in_force(entity.roles), scene.words)
    for role in roles:
        found, counts = of_role(
            scene, role, entity.mentions[0].first if entity.mentions else 0, use_home=False
        )
        official |= counts
        actor = actor or found
    if actor is None and official:
        origins = [
            state for role in entity.roles if role[0] in ("of", "from") for state in actors.states_in(role)
        ]
        actor = origins[0] if origins else None
    if actor is None and scene.find_owner is not None:
        for role in entity.roles:
            owner = scene.find_owner(scene, entity.places[role]) if role in entity.places else None
            actor = actor or (owner.actor if owner is not None and not _out_of_office(role) else None)
    if actor is None and scene.published and not _left_office(entity):
        actor = _known_country(scene, entity)
    belongs = {c for role in entity.roles for c in _belongs(role)}
    if actor is None and len(belongs) == 1 and not may_be_firm(scene, entity):
        actor = belongs.pop()
    scene.told[entity.index] = actor
    if actor is None and scene.american and any(american.is_held(role, official) for role in roles):
        actor = american.CODE
    if actor is None and official and entity.mentions:
        actor = by_institution(scene, entity, entity.mentions[0].first) or _government_before(
            scene, entity.mentions[0].first
        )
    if actor is None and official:
        for role in roles:
            actor = (
                actor
                or _of_ministry_before(scene, role, entity.mentions[0].first)
                or _by_portfolio_near(scene, role, entity.mentions[0].first)
                or _beside_counterpart(
                    scene, entity, of_role(scene, role, entity.mentions[0].first, use_home=True)[0]
                )
            )
    if actor is None and not official:
        actor = _one_of_several(scene, entity) or home_of_one(scene, entity)
    if actor is None and entity.mentions and scene.words.words:
        actor = next(
            (
                found
                for role in roles
                if not _out_of_office(role)
                and (found := of_body_before(scene, role, entity.mentions[0].first))
            ),
            None,
        )
    return Referent("person", entity.label, _role_text(entity), actor, entity.gender, False, entity.index)


_SEVERAL = lexicon.words(
    "ministers presidents premiers leaders mayors ambassadors governors secretaries chiefs envoys commissioners negotiators"
)


def _one_of_several(scene: Scene, entity: Entity) -> str | None:
    """The state of one of two who are introduced together: "Transport ministers Liv Tande of Norway and Ana Reis of Portugal"."""
    first = entity.mentions[0].first if entity.mentions else 0
    states = [s for role in entity.roles if role[0] in ("of", "from") for s in actors.states_in(role)]
    before = range(max(0, first - _BESIDE), first)
    words = scene.words
    together = any(words.lows[i] in _SEVERAL and words.sentences[i] == words.sentences[first] for i in before)
    return states[0] if states and together else None


def _of_ministry_before(scene: Scene, role: tuple[str, ...], at: int) -> str | None:
    """For whom the ministry or office speaks whose officer is put by its noun alone: "ministry spokesman Pape Diouf"."""
    plain = len(role) == _NOUN_AND_OFFICE and low(role[0]) in (
        "ministry",
        "embassy",
        "department",
        "agency",
        "bureau",
    )
    return of_body_before(scene, role, at) if plain else None


_NOUN_AND_OFFICE = 2


def _beside_counterpart(scene: Scene, entity: Entity, home: str | None) -> str | None:
    """For whom an official of the passage's country speaks, or of the other one of two where the counterpart beside them is that
    country's: "signed by Deputy Minister Ito and his Peruvian counterpart" in Lima.
    """
    at = entity.mentions[0].first
    words, stop = scene.words, min(len(scene.words), at + _BESIDE)
    places = [*words.occurrences("counterpart", at, stop), *words.occurrences("colleague", at, stop)]
    for index in places:
        theirs = actors.states_in(words.words[max(at, index - 3) : index])
        owned = words.lows[index - 2] in ("his", "her")
        near = words.sentences[index] - words.sentences[at] <= owned
        if near and home in theirs:
            return scene.other_side(home) or home
    return home


_BESIDE = 24


def _known_country(scene: Scene, entity: Entity) -> str | None:
    """The country that dated knowledge gives; a bare surname counts only where the article names that country."""
    code = country_of_person(entity.name, entity.heads, scene.published)
    bare = len(entity.name) == 1 and not entity.heads & _LEADING
    if bare and code not in scene.named and not (scene.american and code == american.CODE):
        return None
    return code


_LEADING = lexicon.words("president minister king queen chancellor premier leader emir")


def _in_force(roles: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The roles without those that the article says somebody has left ("former President …" and "President …")."""
    left = {_head(role) for role in roles if _out_of_office(role)} - {""}
    return [role for role in roles if _out_of_office(role) or _head(role) not in left]


def _head(role: tuple[str, ...]) -> str:
    head = take_apart(role).head
    return head_of(head) if head else ""


def _belongs(role: tuple[str, ...]) -> list[str]:
    """The state whose man or woman somebody is called without any office: "India’s Mr Jha"."""
    if len(role) < _NOUN_AND_OFFICE or role[-1] not in POSSESSIVE:
        return []
    whose = [word for word in role[:-1] if word.lower() not in DETERMINERS]
    return actors.states_in(whose) if state_form(" ".join(whose)) is not None else []


def _by_portfolio_near(scene: Scene, role: tuple[str, ...], at: int) -> str | None:
    """The state of an office of this portfolio, if it stands before or near, or the article names that state as a
    rule: a look abroad at the end ("the Austrian transport ministry") does not count.
    """
    near = by_portfolio(scene, role, at + _AHEAD)
    far = near or by_portfolio(scene, role, len(scene.words))
    if near is not None or far is None:
        return near
    counts = Counter(scene.state_of(m) for m in scene.mentions)
    home = scene.home(at)
    return far if home is None or counts[far] >= max(_OFTEN, counts[home] / 2) else None


_OFTEN = 3


_AHEAD = 100
"""How many words after somebody is first named an office may stand that tells their state."""


def by_portfolio(scene: Scene, role: tuple[str, ...], stop: int) -> str | None:
    """The one state whose office of this portfolio the article names before the word ``stop`` ("Lithuania’s transport
    ministry" for a transport minister).
    """
    words, lows = scene.words, {low(word) for word in role}
    offices = ("secretary", "department") if "secretary" in lows else ("minister", "ministry", "ministers")
    found: set[str] = set()
    for domain in lows & lexicon.PORTFOLIOS:
        for index in words.occurrences(domain, 0, min(stop, len(words))):
            if index + 1 >= len(words) or words.lows[index + 1] not in offices:
                continue
            before = [
                words.words[i]
                for i in range(max(0, index - 3), index)
                if words.sentences[i] == words.sentences[index]
                and ((mention := scene.at(i)) is None or mention.kind != "person")
            ]
            found.update(actors.states_in(before)[-1:])
            if len(found) > 1:
                return None
    return found.pop() if found else None


def _government_before(scene: Scene, at: int) -> str | None:
    """The government that speaks last before in the same paragraph: "Accra wants the data. … Deputy Minister Amoah said"."""
    for index, who, _ in scene.heard(at, 2):
        if (
            scene.words.paragraphs[index] == scene.words.paragraphs[at]
            and who.type == "government"
            and who.name
        ):
            return who.actor if who.name.startswith("Government of") else None
    return None


def _left_office(entity: Entity) -> bool:
    """Whether somebody has left an office of state, or has none but one that they left."""
    left = [role for role in entity.roles if _out_of_office(role)]
    return any(_head(role) in lexicon.STATE_OFFICES | actors.FOR_STATE for role in left) or (
        bool(left) and len(left) == len(entity.roles)
    )


_SPORT = ("coach", "goalkeeper", "midfielder", "striker", "referee")
"""Words of reports on sport, where a captain is no officer."""
_THEN = ("then",)
"""How a role begins that somebody had at the time: "Nino Kapa, then a clerk at the city council"."""


def _out_of_office(role: tuple[str, ...]) -> bool:
    if role[:1] == _THEN:
        return True
    return not sits_in_opposition(role) and any(
        low(word) in ("former", "ex", "late", "retired", "opposition", "shadow")
        or low(word).startswith("ex-")
        for word in role
    )


def of_role(scene: Scene, role: tuple[str, ...], at: int, use_home: bool) -> tuple[str | None, bool]:
    """For whom a role in this article speaks: :func:`verbale.sources.actors.of_role`, with bodies of the cast looked
    up. An organ whose name other states have too ("Coast Guard captain") is that of the setting.
    """
    actor, official = _of_role(scene, role, at, use_home) if role[:1] != _THEN else (None, False)
    if actor is None or actor not in scene.elsewhere or actors.states_in(role):
        return actor, official
    return (scene.home(at) if use_home else None), True


def _of_role(scene: Scene, role: tuple[str, ...], at: int, use_home: bool) -> tuple[str | None, bool]:
    home = scene.home(at) if use_home and scene.words.words else None
    if role == ("Captain",) and any(word in scene.words.index for word in _SPORT):
        return None, False
    if use_home and scene.american and american.is_american_office(role):
        home = american.CODE
    elif "administration" in {low(word) for word in role}:
        home = None
    actor, official = actors.of_role(role, home)
    if actor == "GBR" and "Foreign Office" in " ".join(role) and "GBR" not in scene.named:
        actor = scene.main or actor
    if national.states_of_office(role) and not actors.states_in(role) and not _out_of_office(role):
        return national.state_of_office(role, home, scene.named) if use_home else actor, True
    public = (
        national.is_public(role)
        or (
            scene.main_body is None
            and national.chairs_house(scene.words, role)
            and not (low(role[-1]) != "speaker" and _beside_firm(scene, at))
        )
        or national.sits_in_court(scene.words, role)
        or (scene.main_body is None and national.sits_in_house(scene.words, role))
        or (scene.main_body is None and national.heads_state(scene.words, role))
        or (scene.main_body is None and national.leads_bench(scene.words, role))
        or (scene.main_body is None and national.briefs_for_ministry(scene.words, role))
    )
    if (
        actor is None
        and not official
        and public
        and not _out_of_office(role)
        and not lexicon.PRIVATE_WORDS & {low(w) for w in actors.without_destination(role)}
    ):
        return home, True
    if not actors.bodies_in(role) and (worldly := body_of_office(scene, role)) is not None:
        return worldly, True
    if actor is None and not _out_of_office(role):
        body = body_of_role(scene, role)
        if body is not None:
            mine = body_actor(scene, body, use_home)
            return mine, mine is not None or official
    return actor, official


def _beside_firm(scene: Scene, at: int) -> bool:
    """Whether a firm or a club, and no house, was named last before an office that both have: "Nordsalt fell … chairwoman Ana Ruiz"."""
    words = scene.words
    first = max(bisect_left(words.paragraphs, words.paragraphs[at] - 2), at - _NEAREST)
    if any(words.lows[i] in national.SITTINGS for i in range(first, min(len(words), at + 1))):
        return False
    bodies = [m for m in scene.starting_in(first, at) if m.kind == "organisation" and m.entity >= 0]
    return bool(bodies) and body_actor(scene, scene.entity(bodies[-1].entity), use_home=False) is None


_NEAREST = 150
_WORLD = lexicon.words(
    "organization organisation council commission union bureau agency authority federation"
)


def body_of_role(scene: Scene, role: tuple[str, ...]) -> Entity | None:
    """The body of the cast that a role names ("Nordlys Shipping spokesman", "head of the Institute of Marine
    Research").
    """
    words = [word for word in actors.without_destination(role) if word not in POSSESSIVE]
    for start in range(len(words)):
        if not words[start][0].isupper():
            continue
        for stop in range(len(words), start, -1):
            body = scene.cast.body(words[start:stop])
            if body is not None:
                return body
    return None


def body_actor(scene: Scene, body: Entity, use_home: bool = True) -> str | None:
    """For whom a body of the cast speaks."""
    if body.code:
        return body.code
    if body.name == ("Commission",) and scene.european:
        return "EU"
    if body.name[0] == "International" and low(body.name[-1]) in _WORLD and len(body.name) > 2:
        return "".join(word[0] for word in body.name if word[0].isupper())
    if scene.main_body is not None and WORLDLY & {low(word) for word in body.name}:
        return scene.main_body
    at = body.mentions[0].first if body.mentions else 0
    home = scene.home(at) if use_home and scene.words.words else None
    if use_home and scene.american and low(body.name[-1]) == "department":
        home = american.CODE
    return actors.of_body(body.name, (*body.about, *body.roles), home)[0]


def _role_text(entity: Entity) -> str | None:
    """The first role as the article puts it; a courtesy is none, and a title of church or nobility only where nothing else
    is told.
    """
    courtesies = [role for role in entity.roles if all(low(word).capitalize() in HONORIFICS for word in role)]
    for role in [*(role for role in entity.roles if role not in courtesies), *courtesies]:
        apart = take_apart(role[1:] if role[:1] == _THEN else role)
        if len(role) == 1 and (state_form(role[0]) is not None or role[0].endswith("year-old")):
            continue
        if role[0] in ("of", "from") or all(low(word).capitalize() in COURTESIES for word in role):
            continue
        words = [
            *apart.core,
            *(apart.tail if apart.tail and apart.tail[0] in ("of", "for", "to", "at", "in") else ()),
        ]
        text = role_words(words)
        if text:
            return text
    return None
