"""Titles alone: "the minister", "the top diplomat", "the envoy", and the person of the article who holds them."""

from __future__ import annotations

from verbale.sources import actors, lexicon
from verbale.sources.cast import Entity
from verbale.sources.in_chief import comes_with_body, in_chief
from verbale.sources.indefinite import brought_in
from verbale.sources.names import HONORIFICS
from verbale.sources.officeholders import holders
from verbale.sources.organisations import SAME_LOOK
from verbale.sources.phrases import (
    Phrase,
    gender_of_title,
    head_of,
    is_title,
    low,
    plural,
    take_apart,
)
from verbale.sources.referents import Referent, Scene
from verbale.sources.role_words import role_words
from verbale.sources.roles import body_of_role
from verbale.sources.unnamed_officers import actor_of_unnamed
from verbale.sources.weighing import SPOKE_REACH


def holder_of_title(scene: Scene, indices: range) -> Referent | None:
    """The person of the article whom "The spokesperson …" at the head of a sentence means; ``indices`` are its first
    words.
    """
    for index in indices[1:]:
        word = scene.words.words[index]
        if (
            is_title(word)
            and word.islower()
            and not is_title(scene.words.words[index + 1])
            and scene.at(index + 1) is None
        ):
            phrase = take_apart([scene.words.words[i] for i in range(indices.start, index + 1)])
            found = _holder(scene, indices.start, phrase, None)
            if brought_in(scene, indices.start, phrase, found) is not None:
                return None
            return scene.person(found) if found is not None else None
        if not word.islower() and scene.at(index) is None:
            return None
    return None


def role_of(scene: Scene, phrase: Phrase) -> str | None:
    """The role that a description tells, without article, possessor and country."""
    tail = phrase.tail if phrase.tail and phrase.tail[0] in ("of", "for", "to", "at") else ()
    return role_words([*phrase.core, *tail])


def find_holder(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> Referent:
    """Who a title means that stands alone: its holder in the article, or somebody who stays unnamed."""
    head = head_of(phrase.head or "")
    if head in _STYLES and (styled := _spoke_last(scene, indices.start)) is not None:
        return styled
    if phrase.definite or (phrase.determiner is None and not plural(phrase.head) and not phrase.tail):
        found = _holder(scene, indices.start, phrase, owner)
        if found is not None and owner is not None and owner.entity == found.index:
            found = None
        unnamed = brought_in(scene, indices.start, phrase, found) if owner is None else None
        if unnamed is not None:
            return unnamed
        if found is not None and head not in found.heads:
            found = _introduced_next(scene, indices, phrase, owner) or found
        if found is not None:
            if phrase.words not in found.roles and (phrase.owner or actors.states_in(phrase.words)):
                scene.learn(found, phrase.words, indices)
            return scene.person(found)
        coming = _introduced_next(scene, indices, phrase, owner)
        if coming is not None:
            scene.learn(coming, phrase.words, indices)
            return scene.person(coming)
        known = _chief(scene, indices.start, phrase) if owner is None else None
        if known is not None:
            return scene.person(known)
        meant = as_described(scene, indices.start, phrase)
        if meant is not None:
            return meant
    role = role_of(scene, phrase)
    actor = actor_of_unnamed(scene, indices, phrase, owner)
    return Referent("unnamed", None, role, actor, gender_of_title(head))


_STYLES = lexicon.words("excellency highness majesty")


def _spoke_last(scene: Scene, at: int) -> Referent | None:
    """The person who spoke last, whom a style alone means: "His Excellency added"."""
    for index, who, _ in scene.heard(at, 3):
        if scene.words.story[at] - scene.words.story[index] > SPOKE_REACH:
            return None
        if who.type == "person":
            return who
    return None


def _chief(scene: Scene, at: int, phrase: Phrase) -> Entity | None:
    """The head of state or government whom the article names without the office: "the president", of whom dated
    knowledge tells.
    """
    wanted = {"president": "state", "premier": "government", "chancellor": "government"}.get(
        phrase.head or ""
    )
    if phrase.head == "minister" and "prime" in {low(word) for word in phrase.core}:
        wanted = "government"
    if wanted is None or {low(word) for word in phrase.core} & {"vice", "deputy", "former"}:
        return None
    states = set(actors.states_in(phrase.words))
    found = [
        entity
        for entity in _people_near(scene, at)
        if any(
            term.head and wanted in term.position and (not states or term.country in states)
            for term in holders(entity.name, scene.published)
        )
    ]
    return found[0] if len(found) == 1 else None


def as_described(scene: Scene, at: int, phrase: Phrase) -> Referent | None:
    """The one who spoke last, called by what they were or are besides: "the former senator", "the Ohio Democrat", "the
    banker-turned-politician"; ``None`` where it may be somebody else.
    """
    head = low(phrase.core[-1]) if phrase.core else ""
    besides = (
        any(low(word) in ("former", "ex") for word in phrase.core)
        or head in _BESIDES
        or any("-turned-" in word for word in phrase.core)
    )
    if phrase.determiner != "the" or phrase.owner or phrase.tail or not besides:
        return None
    for index, who, _ in scene.heard(at, 3):
        if scene.words.story[at] - scene.words.story[index] > SPOKE_REACH:
            return None
        if who.type == "person" and who.name:
            if any(e.index != who.entity and head in e.heads for e in _people_near(scene, at)):
                return None
            return who if who.gender in (None, gender_of_title(head) or who.gender) else None
    return None


_BESIDES = lexicon.words(
    """
    republican democrat conservative liberal socialist tory nationalist centrist independent hopeful contender frontrunner native veteran
    incumbent billionaire tycoon nominee candidate
    """
)
"""What people are called besides their office."""


def _introduced_next(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> Entity | None:
    """The person whom the next sentence but one at most names for the first time, without a role: "Argentina’s
    fisheries secretary said … Hernán Lugo was speaking at the harbour".
    """
    told = (owner is not None and owner.type in ("government", "organisation")) or actors.states_in(
        phrase.words
    )
    if not told or phrase.head not in lexicon.STATE_OFFICES | _HEADS_OF_BODIES:
        return None
    words, last = scene.words, scene.words.sentences[indices.start] + 4
    for mention in scene.starting_in(indices.stop, min(len(words), indices.stop + 120)):
        if words.sentences[mention.first] > last:
            return None
        if (
            mention.kind == "person"
            and mention.entity >= 0
            and words.story[mention.first] - words.story[indices.start] <= 2
        ):
            entity = scene.entity(mention.entity)
            new = (
                len(entity.name) > 1
                and all(len(role) == 1 and role[0].rstrip(".") in HONORIFICS for role in entity.roles)
                and entity.mentions[0] is mention
                and (mention.subject or _closes_quotation(scene, mention.first))
            )
            return entity if new else None
    return None


_HEADS_OF_BODIES = lexicon.words(
    "executive director chairman chairwoman chairperson chair manager head chief boss secretary-general director-general ceo"
)


def _closes_quotation(scene: Scene, at: int) -> bool:
    """Whether a name follows a quotation and its verb: "“A white kerb makes a careful driver,” said Elsie Quartey"."""
    words = scene.words
    return at > 1 and words.lows[at - 1] in ("said", "says", "added") and words.words[at - 2] in '”"’'


def _holder(scene: Scene, at: int, phrase: Phrase, owner: Referent | None) -> Entity | None:
    """The person of the article who holds the title: the one last mentioned before, or else the only one after."""
    head = head_of(phrase.head or "")
    if head in ("colleague", "counterpart") and owner is not None and owner.entity >= 0:
        return _counterpart(scene, at, phrase, scene.entity(owner.entity))
    wanted = lexicon.SYNONYMS.get(head, frozenset()) | {head}
    domains = frozenset(low(word) for word in phrase.core[:-1]) & lexicon.DOMAINS - {
        "top",
        "senior",
        "chief",
        "deputy",
        "acting",
        "former",
        "general",
        "first",
    }
    states = set(actors.states_in(phrase.words)) | (
        {owner.actor} if owner is not None and owner.type == "government" and owner.actor else set()
    )
    if "top" in phrase.core and head == "diplomat":
        wanted, domains = frozenset(("minister", "secretary", "chief", "representative")), frozenset()
    found: list[tuple[float, Entity]] = []
    for entity in _people_near(scene, at):
        fits = _fits(entity, wanted, domains, head)
        fits += fits and _SHARED * _shares_words(entity, phrase)
        if states and _is_counterpart(entity) and head in _HAVE_COUNTERPARTS:
            fits = max(fits, 1.0 + (scene.person(entity).actor in states))
        gender = gender_of_title(head)
        if (
            fits
            and not _other_owner(entity, phrase, states)
            and (gender is None or entity.gender in (None, gender))
            and _same_country(scene, entity, states)
        ):
            if comes_with_body(scene, entity, at, phrase) or _leads_another(entity, phrase):
                continue
            if owner is not None and owner.type == "organisation" and owner.entity >= 0:
                fits += _of_same_body(scene, entity, owner)
            found.append((fits + _nearness(scene, entity, at), entity))
    found = in_chief([pair for pair in found if pair[0] > 0], phrase, wanted)
    if not found:
        return None
    found.sort(key=lambda pair: (-pair[0], pair[1].index))
    best = [entity for score, entity in found if found[0][0] - score < EVEN]
    if len(best) > 1:
        spoke = [who.entity for _, who, _ in scene.heard(at, 1)]
        lead = [e for e in best if e.mentions and e.mentions[0].first > at]
        best = (
            sorted(best, key=lambda e: e.mentions[0].first)
            if len(lead) == len(best) and scene.words.paragraphs[at] == 0
            else [entity for entity in best if entity.index in spoke]
        )
    return best[0] if best else None


_HAVE_COUNTERPARTS = lexicon.words("minister secretary president premier commissioner ambassador chancellor")


def _is_counterpart(entity: Entity) -> bool:
    """Whether somebody was brought in as a counterpart, whom the office then means: "the Jordanian minister"."""
    return any(low(word) == "counterpart" for role in entity.roles for word in role)


_OF_HOUSES = lexicon.words("legislator lawmaker parliamentarian")
_HOUSES = lexicon.words(
    "senate parliament parliamentary congress assembly chamber sejm knesset duma bundestag"
)
"""Houses whose officers are members: "the head of the Senate’s culture committee" is a legislator."""
EVEN = 0.01
"""By how much two holders of one title must differ for one to be meant."""


def _other_owner(entity: Entity, phrase: Phrase, states: set[str]) -> bool:
    """Whether a title names a state or place that no list has ("Kestria’s water minister") and the person's roles do
    not.
    """
    if states:
        return False
    told = {word for word in (*phrase.owner, *phrase.core[:-1]) if word[0].isupper() and not _titular(word)}
    if phrase.words and phrase.determiner is None and not phrase.owner:
        told.discard(phrase.words[0])
    theirs = {word for role in entity.roles for word in role} | set(entity.name)
    stems = {word[:4] for word in theirs}
    return bool(told) and not any(word[:4] in stems for word in told)


def _titular(word: str) -> bool:
    return is_title(word) or low(word) in lexicon.DOMAINS or low(word) in lexicon.ORGANISATIONS


def _of_same_body(scene: Scene, entity: Entity, owner: Referent) -> float:
    """Whether a person's role names the body whose officer is looked for: 1 if so, -9 if it names another, else 0."""
    for role in entity.roles:
        named = body_of_role(scene, role)
        whose = (
            scene.find_owner(scene, entity.places[role])
            if named is None and role in entity.places and scene.find_owner
            else None
        )
        index = named.index if named is not None else whose.entity if whose is not None else -1
        if index >= 0:
            return 1.0 if index == owner.entity else -9.0
    return 0.0


def _counterpart(scene: Scene, at: int, phrase: Phrase, own: Entity) -> Entity | None:
    """The holder of the same office in the state that the phrase names: "her Norwegian colleague"."""
    states = set(actors.states_in(phrase.words))
    found = [
        e
        for e in _people_near(scene, at)
        if e is not own and e.heads & own.heads and scene.person(e).actor in states
    ]
    return found[0] if len(found) == 1 else None


def _people_near(scene: Scene, at: int) -> list[Entity]:
    near = (
        scene.starting_in(max(0, at - 6000), at)[-SAME_LOOK:] + scene.starting_in(at, at + 3000)[:SAME_LOOK]
    )
    numbers = dict.fromkeys(m.entity for m in near if m.entity >= 0)
    return [entity for number in numbers if (entity := scene.entity(number)).kind == "person"]


def _nearness(scene: Scene, entity: Entity, at: int) -> float:
    before = [m.first for m in entity.mentions[-200:] if m.first < at]
    if before:
        return 1.0 / (1 + scene.words.sentences[at] - scene.words.sentences[max(before)])
    return _IN_HEADLINE if scene.words.paragraphs[at] == 0 else -1.0


_IN_HEADLINE = -0.9
"""How near the people of the report are to its headline, where another word may stand for their office: "— diplomat"."""


def _leads_another(entity: Entity, phrase: Phrase) -> bool:
    """Whether a title tells a body that somebody's roles do not, as they tell another: "the leader of the employers’ association" is no
    opposition leader.
    """
    body = next((low(word) for word in reversed(phrase.tail) if low(word) in lexicon.ORGANISATIONS), None)
    if phrase.tail[:1] != ("of",) or body is None or body not in phrase.tail:
        return False
    theirs = [{low(word) for word in role} for role in entity.roles if len(role) > 1]
    return (
        bool(theirs) and not any(body in role for role in theirs) and any(role & _BODIES for role in theirs)
    )


_BODIES = lexicon.ORGANISATIONS | {"opposition"}


def _fits(entity: Entity, wanted: frozenset[str], domains: frozenset[str], head: str) -> float:
    """How well a person's roles fit a title: 0 for not at all."""
    best = 0.0
    for role in entity.roles:
        apart = take_apart(role)
        theirs = head_of(apart.head) if apart.head else ""
        housed = head in _OF_HOUSES and _HOUSES & {low(word) for word in role}
        if (
            theirs not in wanted
            and not (wanted & {head_of(word) for word in apart.core if is_title(word)})
            and not housed
        ):
            continue
        their_domains = frozenset(low(word) for word in role) & lexicon.DOMAINS
        if domains and their_domains and not domains & their_domains:
            continue
        best = max(best, 1.0 + 0.5 * (theirs == head) + 0.5 * bool(domains & their_domains))
    return best


_SHARED = 0.25
"""What a word counts that a title standing alone shares with a role: "the council leader" for a "council leader"."""


def _shares_words(entity: Entity, phrase: Phrase) -> bool:
    """Whether a role has a word of the description besides its noun."""
    told = {low(word) for word in phrase.core[:-1]} - lexicon.DOMAINS - {"then", "former"}
    return any(told & {low(word) for word in role} for role in entity.roles)


def _same_country(scene: Scene, entity: Entity, states: set[str]) -> bool:
    if not states:
        return True
    scene.person(entity)
    actor = scene.told.get(entity.index)
    return actor is None or actor in states
