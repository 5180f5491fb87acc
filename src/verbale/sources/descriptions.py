"""Sources that are described, not named: "the minister", "its fisheries spokesman", "the agency", "the report", "two
people familiar with …".
"""

from __future__ import annotations

from verbale.records import SourceType
from verbale.sources import actors, lexicon
from verbale.sources.entities import Entity
from verbale.sources.names import HONORIFICS
from verbale.sources.phrases import (
    DETERMINERS,
    POSSESSIVES,
    Phrase,
    gender_of_title,
    head_of,
    is_title,
    low,
    plural,
    state_form,
    take_apart,
)
from verbale.sources.pronouns import body, government, resolve
from verbale.sources.referents import Referent, Scene, body_actor, body_of_role, of_role, role_words

_OFFICIALS = (
    lexicon.SOURCES
    | lexicon.SPOKES
    | lexicon.words(
        """
    officials diplomats aides insiders sources spokesmen spokeswomen spokespersons representative
    representatives adviser advisers advisor advisors envoy delegate negotiator negotiators
    """
    )
)
_GOVERNMENTS = lexicon.words("government administration cabinet authorities regime")
_COUNTRIES = lexicon.words("country state nation kingdom republic neighbour neighbor")
_SAME_LOOK = 240


def describe(scene: Scene, indices: range, outer: Referent | None) -> Referent:
    """Who a noun phrase without a name of its own means. ``indices`` are its words; ``outer`` is the speaker who
    reports it.
    """
    phrase = take_apart([scene.words.words[i] for i in indices])
    head = phrase.head
    named = _apposed(scene, indices)
    if named is not None and (
        head is None or head in ("one", "another") or is_title(head) or head in lexicon.ORGANISATIONS
    ):
        return named
    owner = _owner(scene, indices, phrase, outer)
    if head is None:
        return _quantified(scene, indices, phrase, outer)
    if head in (
        "one",
        "some",
        "many",
        "most",
        "several",
        "two",
        "three",
        "both",
        "others",
        "another",
        "each",
        "few",
        "all",
        "half",
        "those",
        "people",
    ):
        return _quantified(scene, indices, phrase, outer)
    if head in ("side", "delegation") and (sides := actors.states_in([*phrase.core, *phrase.owner])):
        return government(sides[0]) if head == "side" else Referent("group", actor=sides[0], several=True)
    if head in lexicon.DOCUMENTS and head not in ("sources",):
        return _document(scene, indices, phrase, owner)
    if is_title(head) and not (head in lexicon.ORGANISATIONS and head not in lexicon.TITLES):
        return _title(scene, indices, phrase, owner)
    if head in _GOVERNMENTS or head in _COUNTRIES:
        return _government(scene, indices, phrase, owner)
    if (
        head in lexicon.ORGANISATIONS or head in lexicon.ORGANISATION_CLASSES or head == "military"
    ) and head not in ("press", "media"):
        return _organisation(scene, indices, phrase, owner)
    return _people(scene, indices, phrase, owner)


def _apposed(scene: Scene, indices: range) -> Referent | None:
    """The person or body whose name follows between commas: "its fisheries spokesman, Luca Brandt,"."""
    words, after = scene.words, indices.stop
    beside = scene.at(after) if after < len(words) else None
    if beside is not None and beside.first == after and beside.kind == "person" and beside.entity >= 0:
        return scene.person(scene.entity(beside.entity)) if is_title(words.words[after - 1]) else None
    if after + 1 >= len(words) or words.words[after] not in (",", "—", "–"):
        return None
    at = after + 1
    while (
        at < min(after + 5, len(words))
        and scene.at(at) is None
        and (words.lows[at] in ("the", "a", "an") or words.lows[at] in lexicon.ORGANISATIONS)
    ):
        at += 1
    mention = scene.at(at)
    if (
        mention is None
        or mention.entity < 0
        or mention.first != at
        or (at > after + 1 and mention.kind == "person")
    ):
        return None
    following = mention.last + 1
    if (
        following < len(words)
        and words.words[following] not in (",", ".", ";", ":", "—", "–", ")", "”", '"', "’", "'")
        and words.words[following][0] != "\n"
    ):
        return None
    entity = scene.entity(mention.entity)
    if entity.kind == "person":
        return scene.person(entity)
    return body(scene, entity.index) if entity.kind == "organisation" else None


def _owner(scene: Scene, indices: range, phrase: Phrase, outer: Referent | None) -> Referent | None:
    """Whose somebody is: "his", "its", "Iceland’s", "the bank’s"."""
    if phrase.determiner in POSSESSIVES:
        found = resolve(scene, indices.start, outer)
        return found if found.name or found.actor else None
    if not phrase.owner:
        return None
    states = actors.states_in(phrase.owner)
    if states:
        return government(states[0])
    stop = indices.start + (1 if phrase.determiner else 0) + len(phrase.owner)
    for index in range(stop - 1, indices.start - 1, -1):
        mention = scene.at(index)
        if mention is not None and mention.entity >= 0:
            entity = scene.entity(mention.entity)
            return (
                scene.person(entity)
                if entity.kind == "person"
                else body(scene, entity.index)
                if entity.kind == "organisation"
                else None
            )
    owned = range(indices.start, stop)
    inner = take_apart([scene.words.words[i] for i in owned])
    if inner.head in _GOVERNMENTS or inner.head in _COUNTRIES:
        return _government(scene, owned, inner, None)
    if inner.head and (inner.head in lexicon.ORGANISATIONS or inner.head in lexicon.ORGANISATION_CLASSES):
        return _organisation(scene, owned, inner, None)
    return None


def owner_of_role(scene: Scene, indices: range) -> Referent | None:
    """Whom the holder of a role speaks for, where the role says whose it is ("its fisheries spokesman", "the agency’s
    head").
    """
    phrase = take_apart([scene.words.words[i] for i in indices])
    if phrase.head is None:
        return None
    owner = _owner(scene, indices, phrase, None)
    if owner is None and phrase.tail[:1] in (("of",), ("for",), ("at",)) and len(phrase.tail) > 1:
        owner = describe(scene, range(indices.stop - len(phrase.tail) + 1, indices.stop), None)
    return owner if owner is not None and _for_owner(phrase.head, owner) else None


def _actor(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> str | None:
    """For whom somebody without a name speaks, from the words of the phrase; the passage's country for organs of
    state.
    """
    if owner is None and len(phrase.tail) > 2 and phrase.tail[1].lower() in POSSESSIVES:
        whose = resolve(scene, indices.stop - len(phrase.tail) + 1, None)
        if whose.actor and _for_owner(phrase.head, Referent("government", whose.name, actor=whose.actor)):
            return whose.actor
    found, official = of_role(scene, phrase.words, indices.start, use_home=False)
    if found or (owner is not None and owner.actor and (official or _for_owner(phrase.head, owner))):
        return found or (owner.actor if owner else None)
    if (
        found is None
        and phrase.tail[:1] in (("for",), ("to",), ("of",), ("at",), ("in",))
        and len(phrase.tail) > 1
        and (phrase.head or "").removesuffix("s") in _OFFICIALS
    ):
        inner = _inner(scene, range(indices.stop - len(phrase.tail) + 1, indices.stop))
        if (
            inner is not None
            and inner.actor
            and inner.type in ("person", "organisation", "government")
            and (
                phrase.tail[0] != "in"
                or inner.type != "government"
                or inner.name is None
                or not inner.name.startswith("Government of")
            )
        ):
            return inner.actor
    loose = lexicon.words(
        "diplomat diplomats envoy envoys ambassador ambassadors negotiator negotiators lawmaker lawmakers official officials"
    )
    if phrase.head in loose and not {low(word) for word in phrase.words} & lexicon.ORGANS:
        return None
    return of_role(scene, phrase.words, indices.start, use_home=True)[0] if official else None


def _inner(scene: Scene, indices: range) -> Referent | None:
    """Whom a phrase inside another means: the name at its end, or its description."""
    mention = scene.at(indices[-1])
    if mention is not None and mention.entity >= 0:
        entity = scene.entity(mention.entity)
        if entity.kind == "person":
            return scene.person(entity)
        return body(scene, entity.index) if entity.kind == "organisation" else None
    return describe(scene, indices, None) if mention is None else None


def _for_owner(head: str | None, owner: Referent) -> bool:
    """Whether somebody with this title speaks for a person or body whose man or woman they are."""
    single = (head or "").removesuffix("s")
    if owner.type == "document" and single in ("author", "drafter", "editor"):
        return True
    if head is None or owner.type in ("group", "document", "unnamed"):
        return False
    if owner.type == "government" and (owner.name or "").startswith("Government of"):
        return single in actors.FOR_STATE or single in _OFFICIALS or head in _OFFICIALS
    if owner.type in ("organisation", "government"):
        return single not in _OUTSIDERS
    return (
        single in _OFFICIALS
        or head in _OFFICIALS
        or single in ("deputy", "team", "office", "secretary", "chief")
    )


_OUTSIDERS = lexicon.words(
    """critic rival opponent ally neighbour neighbor customer patient student resident citizen user fan reporter supporter founder owner
    investor shareholder lawyer attorney passenger member visitor guest friend counterpart partner supplier victim people pupil"""
)


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
            return scene.person(found) if found is not None else None
        if not word.islower() and scene.at(index) is None:
            return None
    return None


def _role_of(scene: Scene, phrase: Phrase) -> str | None:
    tail = phrase.tail if phrase.tail and phrase.tail[0] in ("of", "for", "to", "at") else ()
    return role_words([*phrase.core, *tail])


def _title(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> Referent:
    head = head_of(phrase.head or "")
    if phrase.definite or (phrase.determiner is None and not plural(phrase.head) and not phrase.tail):
        found = _holder(scene, indices.start, phrase, owner)
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
    role = _role_of(scene, phrase)
    actor = _actor(scene, indices, phrase, owner)
    if phrase.definite and not actors.states_in(phrase.words) and owner is None and len(phrase.words) <= 3:
        actor = _as_before(scene, indices.start, phrase.head or "") or actor
    return Referent("unnamed", None, role, actor, gender_of_title(head))


def _introduced_next(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> Entity | None:
    """The person whom the next sentence but one at most names for the first time, without a role: "Argentina’s
    fisheries secretary said … Hernán Lugo was speaking at the harbour".
    """
    told = (owner is not None and owner.type == "government") or actors.states_in(phrase.words)
    if not told or phrase.head not in lexicon.STATE_OFFICES:
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
                and mention.subject
            )
            return entity if new else None
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
        gender = gender_of_title(head)
        if (
            fits
            and (gender is None or entity.gender in (None, gender))
            and _same_country(scene, entity, states)
        ):
            if owner is not None and owner.type == "organisation" and owner.entity >= 0:
                fits += _of_same_body(scene, entity, owner)
            found.append((fits + _nearness(scene, entity, at), entity))
    found = [pair for pair in found if pair[0] > 0]
    if not found:
        return None
    found.sort(key=lambda pair: (-pair[0], pair[1].index))
    return found[0][1]


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
        scene.starting_in(max(0, at - 6000), at)[-_SAME_LOOK:] + scene.starting_in(at, at + 3000)[:_SAME_LOOK]
    )
    numbers = dict.fromkeys(m.entity for m in near if m.entity >= 0)
    return [entity for number in numbers if (entity := scene.entity(number)).kind == "person"]


def _nearness(scene: Scene, entity: Entity, at: int) -> float:
    before = [m.first for m in entity.mentions[-200:] if m.first < at]
    if before:
        return 1.0 / (1 + scene.words.sentences[at] - scene.words.sentences[max(before)])
    return -1.0


def _fits(entity: Entity, wanted: frozenset[str], domains: frozenset[str], head: str) -> float:
    """How well a person's roles fit a title: 0 for not at all."""
    best = 0.0
    for role in entity.roles:
        apart = take_apart(role)
        theirs = head_of(apart.head) if apart.head else ""
        if theirs not in wanted and not (wanted & {head_of(word) for word in apart.core if is_title(word)}):
            continue
        their_domains = frozenset(low(word) for word in role) & lexicon.DOMAINS
        if domains and their_domains and not domains & their_domains:
            continue
        best = max(best, 1.0 + 0.5 * (theirs == head) + 0.5 * bool(domains & their_domains))
    return best


def _same_country(scene: Scene, entity: Entity, states: set[str]) -> bool:
    if not states:
        return True
    scene.person(entity)
    actor = scene.told.get(entity.index)
    return actor is None or actor in states


def _government(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> Referent:
    states = actors.states_in(phrase.words)
    code = states[0] if states else owner.actor if owner is not None else None
    if code is None and phrase.definite:
        code = _government_before(scene, indices.start) or scene.home(indices.start)
    name = actors.government(code) if code else None
    if phrase.head == "authorities":
        return Referent("government", name, actor=code, several=True)
    return Referent("government", name, actor=code)


def _government_before(scene: Scene, at: int) -> str | None:
    """The state whose government has spoken last in this paragraph or the one before."""
    for index, who, _ in scene.heard(at, 6):
        if (
            index < at
            and who.actor
            and len(who.actor) == 3
            and who.type in ("government", "person")
            and scene.words.paragraphs[at] - scene.words.paragraphs[index] <= 2
            and actors.government(who.actor)
        ):
            return who.actor
    return None


def _organisation(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> Referent:
    head = phrase.head or ""
    if phrase.definite or (phrase.determiner is None and len(phrase.core) == 1):
        found = _body_meant(scene, indices.start, phrase, owner)
        spelt = _spelt_out(scene, indices.start, phrase, found)
        if spelt is not None:
            return spelt
        if found is not None:
            return body(scene, found.index)
    if plural(head) or (
        head.endswith("s") and head[:-1] in lexicon.ORGANISATIONS and head not in lexicon.ORGANISATIONS
    ):
        return Referent("group", several=True)
    actor, public = actors.of_body(phrase.core, (phrase.words,), scene.home(indices.start))
    if actor is None and phrase.definite and len(phrase.core) == 1:
        actor = _of_whom(scene, indices.start, head)
    if owner is not None and owner.actor and (public or owner.type != "government"):
        actor = owner.actor
    kind: SourceType = "government" if actors.is_government_body(phrase.core) else "organisation"
    if phrase.determiner in ("a", "an", "one", "another"):
        return Referent("unnamed" if kind == "organisation" else kind, None, None, actor)
    first = indices.stop - len(phrase.core) - len(phrase.tail)
    if phrase.owner and owner is None and phrase.owner[0].islower():
        first -= len(phrase.owner) + 1
    stop = indices.stop if phrase.tail[:1] in (("of",), ("for",)) else indices.stop - len(phrase.tail)
    name: str | None = scene.words.phrase(range(first, stop))
    if kind == "government" or (actor is not None and len(phrase.core) > 2):
        name = role_words(list(scene.words.words[first:stop]))
    elif len(phrase.core) == 1 and not phrase.tail and not phrase.owner and head not in _KNOWN_ALONE:
        name = None
    return Referent(kind, name, actor=actor)


def _of_whom(scene: Scene, at: int, head: str) -> str | None:
    """For whom a body speaks that was brought in as one of another ("a committee of UNESCO")."""
    words = scene.words
    for index in words.occurrences(head, max(0, at - 300), at):
        if index + 2 < at and words.lows[index + 1] == "of":
            mention = scene.at(index + 2) or scene.at(index + 3)
            if mention is not None and (mention.code or mention.form):
                return mention.code or (mention.form.code if mention.form else None)
    return None


_KNOWN_ALONE = lexicon.words("police army parliament military navy coastguard congress senate")


def _spelt_out(scene: Scene, at: int, phrase: Phrase, found: Entity | None) -> Referent | None:
    """The body that was last described in small letters by the same noun and more ("the foreign ministry" for "the
    ministry").
    """
    head, words = phrase.head or "", scene.words
    if len(phrase.core) != 1 or phrase.owner or phrase.tail:
        return None
    nearest = max((m.last for m in found.mentions if m.last < at), default=-1) if found is not None else -1
    for index in words.occurrences(head, max(nearest + 1, at - 250), at):
        first = _described_from(scene, index) if words.words[index] == head else index
        if first == index:
            continue
        described = range(first, index + 1)
        core = tuple(words.words[i] for i in described)
        own = tuple(words.words[i] for i in range(max(0, first - 3), index + 1))
        actor = actors.of_body(core, (own,), scene.home(index))[0]
        if actors.is_government_body(core):
            return Referent("government", role_words(list(core)), actor=actor)
        return Referent("organisation", words.phrase(described), actor=actor)
    return None


def _described_from(scene: Scene, index: int) -> int:
    """Where a description in small letters begins whose noun stands at ``index``: "the teachers’ federation";
    ``index`` for none.
    """
    words, first = scene.words, index
    while first > 0 and index - first < 5:
        before = words.words[first - 1]
        if before.lower() in DETERMINERS or before.lower() in POSSESSIVES:
            return first
        plain = before.islower() or before in "’'" or state_form(before) is not None
        if not plain or before.lower() in lexicon.FUNCTION_WORDS:
            break
        first -= 1
    return index - 1 if index and low(words.words[index - 1]) in lexicon.DOMAINS else index


def _body_meant(scene: Scene, at: int, phrase: Phrase, owner: Referent | None) -> Entity | None:
    """The body of the article that a word for one means: by the last word of its name, or by what is said beside it."""
    head = phrase.head or ""
    classes = lexicon.ORGANISATION_CLASSES.get(head, frozenset()) | {head}
    modifiers = {low(word) for word in phrase.core[:-1]} - {
        "new",
        "national",
        "state",
        "local",
        "regional",
        "federal",
        "same",
        "whole",
    }
    best: tuple[float, Entity] | None = None
    seen: set[int] = set()
    behind = scene.starting_in(max(0, at - 6000), at)[-_SAME_LOOK:]
    for mention in [*reversed(behind), *(scene.starting_in(at, at + 200)[:10] if len(behind) < 3 else [])]:
        if mention.entity < 0 or mention.entity in seen:
            continue
        seen.add(mention.entity)
        entity = scene.entity(mention.entity)
        if entity.kind != "organisation":
            continue
        score = _body_fits(entity, head, classes, modifiers)
        if score:
            score += 1.0 / (1 + abs(scene.words.sentences[at] - scene.words.sentences[mention.first]))
            if best is None or score > best[0]:
                best = (score, entity)
    return best[1] if best else None


def _body_fits(entity: Entity, head: str, classes: frozenset[str], modifiers: set[str]) -> float:
    names = [low(word) for word in entity.name]
    nouns = (
        {names[-1]}
        | {word for i, word in enumerate(names[:-1]) if names[i + 1] in ("of", "for")}
        | {names[0]}
    )
    told = {low(word) for phrase in entity.about for word in phrase}
    if modifiers and not modifiers & (set(names) | told):
        return 0.0
    if head in nouns or head in entity.heads:
        return 1.5
    if classes & nouns or classes & entity.heads:
        return 1.0
    return (
        0.8
        if len(entity.name) == 1
        and entity.code is None
        and not entity.about
        and head in ("company", "firm", "agency", "group", "charity")
        else 0.0
    )


def _document(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> Referent:
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
        issuer_named = _inner(scene, range(indices.stop - len(phrase.tail) + 1, indices.stop))
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
            first = _described_from(scene, index)
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


def _quantified(scene: Scene, indices: range, phrase: Phrase, outer: Referent | None) -> Referent:
    """ "one of them", "two people familiar with the talks", "some of the skippers", "many"."""
    several = (phrase.head or phrase.determiner) not in ("one", "another", "each")
    if phrase.head == "people" and phrase.determiner in ("two", "three", "four", "five", "six", "several"):
        return Referent("unnamed", several=True)
    tail = phrase.tail
    if len(phrase.words) == 1 and (phrase.determiner or phrase.head) in ("another", "one"):
        for at, who, _ in scene.heard(indices.start, 3):
            if who.type in ("unnamed", "group") and at < indices.start:
                return Referent("unnamed", None, who.role, who.actor)
    text = " ".join(phrase.words).lower()
    if any(mark in text for mark in lexicon.UNNAMED_MARKS) or any(
        word in ("familiar", "briefed", "close") for word in tail
    ):
        return Referent("unnamed", several=several)
    if tail and tail[0] == "of" and len(tail) > 1:
        inner_at = indices.stop - len(tail) + 1
        if low(tail[1]) in ("them", "those", "these"):
            inner = resolve(scene, inner_at, outer) if low(tail[1]) == "them" else Referent("group")
        else:
            inner = describe(scene, range(inner_at, indices.stop), outer)
        kind: SourceType = inner.type if inner.type in ("group", "unnamed") else "group"
        return Referent(
            kind if several or kind == "unnamed" else "unnamed", None, inner.role, inner.actor, None, several
        )
    return Referent("group" if several else "unnamed", several=several)


def _people(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> Referent:
    """Plural nouns and what is left: officials are unnamed, others a group; nothing gets a name."""
    head = phrase.head or ""
    actor = _actor(scene, indices, phrase, owner)
    if head in ("police",):
        return Referent("organisation", "police", None, scene.home(indices.start))
    if head in ("press", "media"):
        return Referent("group", several=True)
    single = not (
        plural(head)
        or head.endswith("s")
        or phrase.determiner in ("two", "three", "four", "five", "several", "some", "many", "few")
    )
    if head in _OFFICIALS or (single and phrase.determiner in ("a", "an", "one", "another")):
        return Referent(
            "unnamed",
            None,
            _role_of(scene, phrase) if single else None,
            actor,
            gender_of_title(head),
            not single,
        )
    states = (
        actors.states_in(phrase.core)
        if head
        in (
            "ministers",
            "lawmakers",
            "negotiators",
            "envoys",
            "senators",
            "prosecutors",
            "judges",
            "soldiers",
            "troops",
            "investigators",
            "delegates",
            "ambassadors",
        )
        else []
    )
    return Referent("group", None, None, actor or (states[0] if states else None), None, True)
