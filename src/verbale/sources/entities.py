"""Who and what an article names: its mentions put together into people, bodies and states.

People are one where the last name is the same and the first names do not differ; a surname alone goes to the person
who bears it, by honorific, title and nearness where several do. Bodies are one by name, by acronym (given in brackets
or made of the initials), or by the first word of the name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from verbale.sources.after import copula_role
from verbale.sources.cast import MOST_NAMESAKES, SMALL, Cast, Entity, join, key_of
from verbale.sources.firms import bodies_by_use
from verbale.sources.mentions import Mention, role_gender
from verbale.sources.names import Gender
from verbale.sources.people import read_courtesies
from verbale.sources.phrases import gender_of_name, is_acronym, low
from verbale.sources.short_forms import join_short_forms
from verbale.sources.words import Words, fold


def gather(words: Words, mentions: list[Mention]) -> Cast:
    """The entities behind the mentions; sets ``mention.entity``. Near-linear: names are looked up by their words."""
    cast = Cast()
    for mention in mentions:
        if mention.kind == "state" and mention.form:
            join(mention, _state(cast, mention))
        elif mention.kind == "person" and len(mention.name) > 1:
            join(mention, _full_person(cast, mention))
    read_courtesies(cast, mentions)
    used = bodies_by_use(words, mentions)
    for mention in mentions:
        if mention.kind == "unknown" and mention.name in used and fold(mention.name[-1]) not in cast.by_last:
            mention.kind = "organisation"
        if mention.kind == "organisation":
            shouted = (
                len(mention.name) == 1 and mention.code is None and fold(mention.name[0]) in cast.by_last
            )
            if shouted and not mention.article:
                mention.kind = "unknown"
            else:
                join(mention, _body(cast, mention))
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
            join(mention, known)
        if mention.entity < 0 and len(mention.name) == 1 and mention.kind in ("person", "unknown", "title"):
            bearer = cast.person(mention.name, mention)
            if bearer is None and mention.kind == "person" and not cast.by_last.get(fold(mention.name[0])):
                bearer = _new_person(cast, mention)
            if bearer is not None:
                join(mention, bearer)
    join_short_forms(cast, mentions)
    for entity in cast.entities:
        if entity.kind == "person":
            entity.gender = entity.gender or gender_of_name(entity.name) or role_gender(entity.roles)
    _learn_gender(cast, words, mentions)
    _learn_roles(cast, words, mentions)
    _learn_office(cast, words, mentions)
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


def _learn_office(cast: Cast, words: Words, mentions: list[Mention]) -> None:
    """The office of the one person named so far, told by its title alone in a portrait: "Anna Weir is early. At a café in Leith,
    Scotland’s Minister for Ferries, 48, orders two buns".
    """
    people: set[int] = set()
    for number, mention in enumerate(mentions):
        if mention.first > _PORTRAIT or len(people) > 1:
            return
        if mention.entity >= 0 and cast.entities[mention.entity].kind == "person":
            people.add(mention.entity)
            continue
        before = mentions[number - 1] if number else mention
        owned = before.kind == "state" and before.owner and before.last + 2 == mention.first
        if mention.kind != "title" or not owned or not people:
            continue
        aged = words.words[mention.last + 1 : mention.last + 4]
        told = len(aged) == _AGED and aged[0] == aged[2] == "," and aged[1].isdigit()
        met = any(words.quotation(i) is None for i in words.index.get("we", ())[:9] if i < mention.first)
        entity = cast.entities[next(iter(people))]
        if (told or met) and not entity.roles:
            entity.roles.append((*before.words, words.words[before.last + 1], *mention.words))


_PORTRAIT, _AGED = 120, 3


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
        cast.bodies[key_of(mention.name)] = entity.index
    for about in mention.about:
        if len(about) == 1 and is_acronym(about[0]):
            cast.bodies.setdefault(key_of(about), entity.index)
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
            groups[key_of(mention.name)].append(mention)
    for group in groups.values():
        name = group[0].name
        person = cast.person(name) or cast.body(name)
        if person is None and _reads_like_person(group):
            person = cast.add("person", name)
            _index(cast, person)
        for mention in group:
            if person is not None:
                mention.kind = "person" if person.kind == "person" else "organisation"
                join(mention, person)


def _reads_like_person(group: Sequence[Mention]) -> bool:
    name = group[0].name
    if (
        not 2 <= len(name) <= 4
        or any(low(word) in SMALL for word in name)
        or any(is_acronym(word) for word in name[1:])
    ):
        return False
    return not any(mention.article or mention.place or mention.region for mention in group)
