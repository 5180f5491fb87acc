"""Who and what an article names: its mentions put together into people, bodies and states.

People are one where the last name is the same and the first names do not differ; a surname alone goes to the person
who bears it, by honorific, title and nearness where several do. Bodies are one by name, by acronym (given in brackets
or made of the initials), or by the first word of the name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from verbale.sources.beside import copula_role
from verbale.sources.mentions import Mention, role_gender
from verbale.sources.names import SHORT_FORMS, Gender
from verbale.sources.phrases import gender_of_name, head_of, is_acronym, low, take_apart
from verbale.sources.words import Words, fold

MOST_NAMESAKES = 60
"""Of how many people of one surname a bare surname may still mean one."""
MOST_TO_TELL_APART = 2
"""Of how many people of one surname, alike in all that is told, the one named last may be meant."""
_SMALL = frozenset(("of", "and", "for", "the", "&", "on", "to"))


@dataclass(slots=True)
class Entity:
    """A person, body or state of the article. ``name`` is the fullest form; ``roles`` and ``about`` as in a mention,
    in text order.
    """

    index: int
    kind: str
    name: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)
    roles: list[tuple[str, ...]] = field(default_factory=list)
    about: list[tuple[str, ...]] = field(default_factory=list)
    places: dict[tuple[str, ...], range] = field(default_factory=dict)
    gender: Gender | None = None
    code: str | None = None
    titled: bool = False

    @property
    def label(self) -> str:
        """The name as one string."""
        return " ".join(self.name)

    @property
    def heads(self) -> frozenset[str]:
        """The nouns of office, trade or body in the roles and the descriptions."""
        found = set()
        for role in (*self.roles, *self.about):
            head = take_apart(role).head
            if head:
                found.add(head_of(head))
        return frozenset(found)


@dataclass(slots=True)
class Cast:
    """All entities of an article, and how to find one by name."""

    entities: list[Entity] = field(default_factory=list)
    by_last: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_part: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_name: dict[str, int] = field(default_factory=dict)
    bodies: dict[str, int] = field(default_factory=dict)
    states: dict[str, int] = field(default_factory=dict)

    def add(self, kind: str, name: tuple[str, ...]) -> Entity:
        """A new entity."""
        entity = Entity(len(self.entities), kind, name)
        self.entities.append(entity)
        return entity

    def person(self, name: Sequence[str], mention: Mention | None = None) -> Entity | None:
        """The person whom a name of any length means, or ``None`` where nobody or more than one may be meant."""
        folded = [fold(word) for word in name]
        if len(name) > 1:
            exact = self.by_name.get(" ".join(folded))
            if exact is not None:
                return self.entities[exact]
            near = self.by_last.get(folded[-1], [])[-MOST_NAMESAKES:]
            return next((e for i in near if _same(e := self.entities[i], folded)), None)
        bearers = self.by_last.get(folded[0]) or self.by_part.get(folded[0]) or []
        if len(bearers) > MOST_NAMESAKES:
            return None
        return _choose([self.entities[i] for i in bearers], mention)

    def body(self, name: Sequence[str]) -> Entity | None:
        """The body that a name means, or ``None``."""
        index = self.bodies.get(_key(name))
        return None if index is None else self.entities[index]


def _key(name: Sequence[str]) -> str:
    return " ".join(fold(word) for word in name if word.lower() != "the")


def _same(entity: Entity, folded: Sequence[str]) -> bool:
    """Whether a full name may be the entity's: no first name of one contradicts the other's."""
    mine = [fold(word) for word in entity.name]
    if len(mine) == 1 or len(folded) == 1:
        return True
    first, other = mine[0], folded[0]
    return (
        first == other
        or (other in SHORT_FORMS.get(first, ()) or first in SHORT_FORMS.get(other, ()))
        or set(mine) <= set(folded)
        or set(folded) <= set(mine)
        or (min(len(first), len(other)) == 1 and first[0] == other[0])
    )


def _choose(found: list[Entity], mention: Mention | None) -> Entity | None:
    if mention is not None and mention.gender:
        same = [e for e in found if e.gender == mention.gender]
        found = same or [e for e in found if e.gender is None]
    if len(found) <= 1 or mention is None:
        return found[0] if len(found) == 1 else None
    heads = {head_of(head) for role in mention.roles if (head := take_apart(role).head)}
    if heads and len(found) > 1:
        found = [e for e in found if heads & e.heads] or found
    if len(found) == 1:
        return found[0]
    if len(found) > MOST_TO_TELL_APART:
        return None
    bare = [e for e in found if any(len(m.name) == 1 and m.first < mention.first for m in e.mentions[:50])]
    if len(bare) == 1:
        return bare[0]
    near = sorted(((_last_before(e, mention.first), e.index) for e in found), reverse=True)
    if (
        near[0][0] < 0
        or near[0][0] == near[1][0]
        or mention.first - near[0][0] > 150
        or near[0][0] - near[1][0] < 30
    ):
        return None
    return next(e for e in found if e.index == near[0][1])


def _last_before(entity: Entity, at: int) -> int:
    return max((m.first for m in entity.mentions[-50:] if m.first < at), default=-1)


def gather(words: Words, mentions: list[Mention]) -> Cast:
    """The entities behind the mentions; sets ``mention.entity``. Near-linear: names are looked up by their words."""
    cast = Cast()
    for mention in mentions:
        if mention.kind == "state" and mention.form:
            _join(cast, mention, _state(cast, mention))
        elif mention.kind == "person" and len(mention.name) > 1:
            _join(cast, mention, _full_person(cast, mention))
    for mention in mentions:
        if mention.kind == "organisation":
            shouted = (
                len(mention.name) == 1 and mention.code is None and fold(mention.name[0]) in cast.by_last
            )
            if shouted and not mention.article:
                mention.kind = "unknown"
            else:
                _join(cast, mention, _body(cast, mention))
    _unknown_names(cast, mentions)
    for entity in cast.entities:
        if entity.kind == "person":
            entity.gender = entity.gender or gender_of_name(entity.name) or role_gender(entity.roles)
    for mention in mentions:
        if (
            mention.entity < 0
            and mention.kind == "unknown"
            and (known := cast.body(mention.name)) is not None
        ):
            mention.kind = "organisation"
            _join(cast, mention, known)
        if mention.entity < 0 and len(mention.name) == 1 and mention.kind in ("person", "unknown", "title"):
            bearer = cast.person(mention.name, mention)
            if bearer is None and mention.kind == "person" and not cast.by_last.get(fold(mention.name[0])):
                bearer = _new_person(cast, mention)
            if bearer is not None:
                _join(cast, mention, bearer)
    _aliases(cast, mentions)
    for entity in cast.entities:
        if entity.kind == "person":
            entity.gender = entity.gender or gender_of_name(entity.name) or role_gender(entity.roles)
    _learn_gender(cast, words, mentions)
    _learn_roles(cast, words, mentions)
    return cast


def _learn_roles(cast: Cast, words: Words, mentions: list[Mention]) -> None:
    """Roles told of "he" or "she" right after a sentence whose only subject is a person: "She has been county
    librarian of Mayo".
    """
    firsts = [mention.first for mention in mentions]
    for verb in ("is", "has"):
        for index in words.index.get(verb, ()):
            told = words.lows[index - 1] if index else ""
            if (
                told not in ("he", "she")
                or words.quotation(index) is not None
                or not words.opens_sentence(index - 1)
            ):
                continue
            role = copula_role(words, index)
            place = bisect_left(firsts, index) - 1
            while role and place >= 0 and words.story[index] - words.story[mentions[place].first] <= 2:
                one = mentions[place]
                entity = cast.entities[one.entity] if one.entity >= 0 else None
                if entity is not None and entity.kind == "person" and one.subject:
                    if entity.gender in (None, _TELLING[told]):
                        entity.roles.append(role)
                    break
                place -= 1


def _learn_gender(cast: Cast, words: Words, mentions: list[Mention]) -> None:
    """The gender of people whose names do not tell it, from sentences that name only them and go on with "he" or
    "her".
    """
    votes: dict[int, set[Gender]] = defaultdict(set)
    place = 0
    for at, word in enumerate(words.lows):
        if word not in _TELLING or words.quotation(at) is not None:
            continue
        while place < len(mentions) and mentions[place].first < at:
            place += 1
        people: dict[int, None] = {}
        back = place - 1
        while back >= 0 and words.sentences[mentions[back].first] == words.sentences[at]:
            if mentions[back].entity >= 0 and cast.entities[mentions[back].entity].kind == "person":
                people[mentions[back].entity] = None
            back -= 1
        if len(people) == 1:
            votes[next(iter(people))].add(_TELLING[word])
    for index, seen in votes.items():
        entity = cast.entities[index]
        if entity.gender is None and len(seen) == 1:
            entity.gender = next(iter(seen))


_TELLING: dict[str, Gender] = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}


def _join(cast: Cast, mention: Mention, entity: Entity) -> None:
    mention.entity = entity.index
    entity.mentions.append(mention)
    entity.roles += [role for role in mention.roles if role not in entity.roles]
    entity.about += [about for about in mention.about if about not in entity.about]
    for role, place in mention.places.items():
        entity.places.setdefault(role, place)
    entity.gender = entity.gender or mention.gender
    entity.code = entity.code or mention.code
    entity.titled |= mention.titled


def _state(cast: Cast, mention: Mention) -> Entity:
    assert mention.form is not None
    code = mention.form.code
    if code not in cast.states:
        entity = cast.add("state", (code,))
        entity.code = code
        cast.states[code] = entity.index
    return cast.entities[cast.states[code]]


def _body(cast: Cast, mention: Mention) -> Entity:
    entity = cast.body(mention.name)
    if entity is None:
        entity = cast.add("organisation", mention.name)
        cast.bodies[_key(mention.name)] = entity.index
    for about in mention.about:
        if len(about) == 1 and is_acronym(about[0]):
            cast.bodies.setdefault(_key(about), entity.index)
    return entity


def _full_person(cast: Cast, mention: Mention) -> Entity:
    entity = cast.person(mention.name)
    if entity is None:
        return _new_person(cast, mention)
    if len(mention.name) > len(entity.name) or (
        len(mention.name) == len(entity.name) and len(mention.words[0]) > len(entity.name[0]) == 1
    ):
        entity.name = mention.name
        _index(cast, entity)
    return entity


def _new_person(cast: Cast, mention: Mention) -> Entity:
    entity = cast.add("person", mention.name)
    _index(cast, entity)
    return entity


def _index(cast: Cast, entity: Entity) -> None:
    cast.by_name.setdefault(" ".join(fold(word) for word in entity.name), entity.index)
    for words, table in ((entity.name[-1:], cast.by_last), (entity.name[:-1], cast.by_part)):
        for word in words:
            bearers = table[fold(word)]
            if entity.index not in bearers[-MOST_NAMESAKES:]:
                bearers.append(entity.index)


def _unknown_names(cast: Cast, mentions: list[Mention]) -> None:
    """Names of two to four words that nothing beside them explains: people or bodies, by all their mentions together."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind == "unknown" and len(mention.name) > 1:
            groups[_key(mention.name)].append(mention)
    for group in groups.values():
        name = group[0].name
        person = cast.person(name) or cast.body(name)
        if person is None and _reads_like_person(group):
            person = cast.add("person", name)
            _index(cast, person)
        for mention in group:
            if person is not None:
                mention.kind = "person" if person.kind == "person" else "organisation"
                _join(cast, mention, person)


def _reads_like_person(group: Sequence[Mention]) -> bool:
    name = group[0].name
    if (
        not 2 <= len(name) <= 4
        or any(low(word) in _SMALL for word in name)
        or any(is_acronym(word) for word in name[1:])
    ):
        return False
    return not any(mention.article or mention.place or mention.region for mention in group)


def _initials(name: Sequence[str]) -> str:
    """The acronym that a name makes; an acronym in it stays whole: "US Geological Survey" makes "USGS"."""
    told = [word.replace(".", "") for word in name if word.lower() not in _SMALL]
    return "".join(word if is_acronym(word) else word[0] for word in told).upper()


def _aliases(cast: Cast, mentions: list[Mention]) -> None:
    """Acronyms by their initials, and single words that begin the name of one body."""
    initials: dict[str, int] = {}
    starts: dict[str, list[int]] = defaultdict(list)
    for entity in cast.entities:
        if entity.kind == "organisation" and len(entity.name) > 1:
            initials[_initials(entity.name)] = entity.index
            starts[fold(entity.name[0])].append(entity.index)
    for mention in mentions:
        if (
            len(mention.name) != 1
            or mention.kind in ("state", "person")
            or fold(mention.name[0]) in cast.by_last
        ):
            continue
        word = mention.name[0]
        target = initials.get(word.replace(".", "")) if is_acronym(word) else None
        if target is None and mention.entity < 0 and len(starts.get(fold(word), ())) == 1:
            target = starts[fold(word)][0]
        if (
            target is None
            and mention.kind in ("organisation", "unknown")
            and mention.article
            and mention.entity < 0
        ) or (target is None and mention.kind == "organisation" and mention.article):
            target = _short_name(cast, word, mention)
        if target is not None and target != mention.entity:
            _move(cast, mention, target)


def _short_name(cast: Cast, word: str, mention: Mention) -> int | None:
    """The one body whose longer name holds the noun ("the Office" for the United Nations Office for Weather Data)."""
    found = [
        entity.index
        for entity in cast.entities
        if entity.kind == "organisation"
        and len(entity.name) > 1
        and word in entity.name
        and entity.mentions
        and entity.mentions[0].first < mention.first
    ]
    return found[0] if len(found) == 1 else None


def _move(cast: Cast, mention: Mention, target: int) -> None:
    if mention.entity >= 0:
        cast.entities[mention.entity].mentions.remove(mention)
    mention.kind = "organisation"
    cast.bodies[_key(mention.name)] = target
    _join(cast, mention, cast.entities[target])


def alive(entities: Iterable[Entity]) -> list[Entity]:
    """The entities that still have mentions."""
    return [entity for entity in entities if entity.mentions]
