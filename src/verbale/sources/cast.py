"""The people, bodies and states of an article, and how one of them is found by a name of any length."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from verbale.sources.mentions import Mention
from verbale.sources.names import SHORT_FORMS, Gender
from verbale.sources.phrases import head_of, take_apart
from verbale.sources.words import fold

MOST_NAMESAKES = 60
"""Of how many people of one surname a bare surname may still mean one."""
MOST_TO_TELL_APART = 2
"""Of how many people of one surname, alike in all that is told, the one named last may be meant."""
SMALL = frozenset(("of", "and", "for", "the", "&", "on", "to"))


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
            return next((e for i in near if same_person(e := self.entities[i], folded)), None)
        bearers = self.by_last.get(folded[0]) or self.by_part.get(folded[0]) or []
        if len(bearers) > MOST_NAMESAKES:
            return None
        return _choose([self.entities[i] for i in bearers], mention)

    def body(self, name: Sequence[str]) -> Entity | None:
        """The body that a name means, or ``None``."""
        index = self.bodies.get(key_of(name))
        return None if index is None else self.entities[index]


def key_of(name: Sequence[str]) -> str:
    """A name as bodies are looked up by it: folded, without articles."""
    return " ".join(fold(word) for word in name if word.lower() != "the")


def same_person(entity: Entity, folded: Sequence[str]) -> bool:
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


def join(mention: Mention, entity: Entity) -> None:
    """Make a mention one of an entity's, with all that stands beside it."""
    mention.entity = entity.index
    entity.mentions.append(mention)
    entity.roles += [role for role in mention.roles if role not in entity.roles]
    entity.about += [about for about in mention.about if about not in entity.about]
    for role, place in mention.places.items():
        entity.places.setdefault(role, place)
    entity.gender = entity.gender or mention.gender
    entity.code = entity.code or mention.code
    entity.titled |= mention.titled
