"""Sources with only their words become sources with a name, a key, a type, a role and an actor."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from verbale.records import Document, Source, Statement
from verbale.sources import actors, american, lexicon, national
from verbale.sources.addressees import find_addressee
from verbale.sources.asides import without_aside
from verbale.sources.bodies import OUTLETS
from verbale.sources.called import by_origin
from verbale.sources.cast import Entity
from verbale.sources.descriptions import PORTIONS, describe
from verbale.sources.joined import like_the_other, parts_of, together
from verbale.sources.mentions import Mention, classify
from verbale.sources.nobodys import without_maker
from verbale.sources.officeholders import country_of_person
from verbale.sources.organisations import COUNTRIES, GOVERNMENTS
from verbale.sources.owners import OFFICIALS, find_owner, owner_of_role
from verbale.sources.people import by_surname
from verbale.sources.phrases import (
    DETERMINERS,
    PREPOSITIONS,
    first_name,
    is_acronym,
    is_title,
    low,
    plural,
    take_apart,
)
from verbale.sources.pronouns import resolve
from verbale.sources.referents import Referent, Scene
from verbale.sources.role_words import role_words
from verbale.sources.roles import of_role
from verbale.sources.setting import set_scene
from verbale.sources.titles import as_described, holder_of_title
from verbale.sources.unlisted import unlisted_state
from verbale.sources.unstated import with_actor
from verbale.sources.weighing import body, government
from verbale.sources.wholes import whole
from verbale.sources.words import POSSESSIVE, fold

ISO_LENGTH = 3
"""The length of a country's code; a parliament without a country that somebody told is that of their own."""


def resolve_sources(
    document: Document, statements: tuple[Statement, ...], published: str | None, *, outlet: str | None = None
) -> tuple[Statement, ...]:
    """The same statements, in the same order, with their sources resolved and their addressees found.

    ``statements`` come with sources that have only ``text``, ``start`` and ``end`` (offsets into ``document.text``),
    and ``None`` where the text names nobody. ``published`` is an ISO date or ``None``: without it nobody's country is
    taken from dated knowledge. ``outlet`` is who publishes: "this newspaper", and "us" outside
    quotation marks. What the article does not give stays ``None``; nothing is raised for odd text. The
    statements are gone through twice, because a later one may tell for whom an earlier speaker speaks. Near-linear in
    the length of the text and the number of statements.
    """
    if not statements:
        return ()
    scene = set_scene(document, published, outlet)
    statements = tuple(without_maker(scene, statement) for statement in statements)
    scene.find_owner = owner_of_role
    scene.find_holder = holder_of_title
    scene.describe = describe
    scene.statements = {statement.id: statement for statement in statements}
    scene.contents = sorted((span.start, span.end, one.id) for one in statements for span in one.content)
    ordered = sorted(statements, key=_place)
    for _ in range(2):
        scene.begin_round()
        for statement in ordered:
            speaker_of(scene, statement, frozenset())
    done = []
    for statement in statements:
        who = scene.by_id.get(statement.id)
        source = (
            who.fill(statement.source)
            if who is not None and statement.source is not None
            else statement.source
        )
        if source is not None and scene.main is not None and scene.alone and _is_an_official(source):
            source = replace(source, actor=scene.main)
        done.append(replace(statement, source=source, addressee=_addressee(scene, statement)))
    return tuple(done)


_OFFICIAL = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]ome|[Ss]everal)?\s?(?:(?:senior|top|high-ranking|unnamed|anonymous|"
    r"public|local|city|town|county|state|government|ministry|department|customs|border|tax|immigration|election|security)\s){0,3}"
    r"officials?\b(?!\s(?:of|at|from|for|in|with)\b)",
    re.I,
)


def _is_an_official(source: Source) -> bool:
    """Whether a source is an official of whom nothing says whose: of the state that the article is about."""
    return source.type == "unnamed" and source.actor is None and _OFFICIAL.match(source.text) is not None


def _place(statement: Statement) -> tuple[int, int]:
    anchor = statement.source or statement.cue or (statement.content[0] if statement.content else None)
    start = anchor.start if anchor is not None else 0
    return (statement.cue.start if statement.cue else start, start)


def speaker_of(scene: Scene, statement: Statement, above: frozenset[str]) -> Referent | None:
    """Who speaks in a statement; that of the statement it is within is settled first. Loops of ``within`` are cut."""
    if statement.id in scene.by_id:
        return scene.by_id[statement.id]
    outer = None
    enclosing = scene.statements.get(statement.within) if statement.within else _holding(scene, statement)
    if enclosing is not None and enclosing.id not in above and len(above) < 50:
        outer = speaker_of(scene, enclosing, above | {statement.id})
    found = None
    if statement.source is not None:
        found = refer(scene, statement.source, outer)
        at = scene.words.between(statement.source.start, statement.source.end)
        if found is not None and len(at):
            scene.note(at.start, found, statement)
    scene.by_id[statement.id] = found
    return found


def _holding(scene: Scene, statement: Statement) -> Statement | None:
    """The statement in whose quoted content the source stands, where the reader of statements has not said so."""
    if statement.source is None:
        return None
    at = statement.source.start
    place = bisect_right(scene.contents, (at, len(scene.words.text), ""))
    for start, end, identifier in reversed(scene.contents[max(0, place - 3) : place]):
        other = scene.statements[identifier]
        if (
            start <= at < end
            and identifier != statement.id
            and other.within != statement.id
            and other.kind != "indirect"
        ):
            return other
    return None


def refer(scene: Scene, source: Source, outer: Referent | None, barred: Referent | None = None) -> Referent:
    """Who the words of a source mean. ``outer`` speaks in the enclosing statement; ``barred`` cannot be meant by a
    pronoun.
    """
    indices = scene.words.between(source.start, source.end)
    while (
        len(indices)
        and not scene.words.words[indices[-1]][0].isalnum()
        and scene.words.words[indices[-1]] not in POSSESSIVE
    ):
        indices = indices[:-1]
    while len(indices) and not scene.words.words[indices[0]][0].isalnum():
        indices = indices[1:]
    if len(indices) > 1 and scene.words.words[indices[-1]] in POSSESSIVE:
        indices = indices[:-1]
        whose = scene.at(indices[-1])
        if whose is not None and whose.form is not None and whose.first == indices[0]:
            return like_the_other(scene, indices.start, scene.state_of(whose))
    joined = _joined(scene, indices, outer)
    if joined is not None:
        return joined
    indices = without_aside(scene, indices)
    if not len(indices):
        return Referent("unnamed")
    if (
        len(indices) == 1
        and (scene.words.lows[indices[0]] in lexicon.PRONOUNS)
        and (scene.one_case or not is_acronym(scene.words.words[indices[0]]))
    ):
        return resolve(scene, indices[0], outer, barred)
    if _SITE.fullmatch(
        text := scene.words.text[scene.words.starts[indices[0]] : scene.words.ends[indices[-1]]]
    ):
        return Referent("organisation", text)
    surnamed = by_surname(scene, indices)
    if surnamed is not None:
        return surnamed
    phrase = take_apart([scene.words.words[i] for i in indices])
    apposed = indices.stop < len(scene.words) and scene.words.words[indices.stop] in (",", "—", "–")
    found = (
        whole(scene, indices)
        or (as_described(scene, indices.start, phrase) if not apposed else None)
        or (by_origin(scene, indices.start, phrase) if not apposed else None)
        or _named(scene, indices, outer)
        or describe(scene, indices, outer)
    )
    return with_actor(scene, indices, found)


_SITE = re.compile(r"[A-Z0-9][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|info|tv|co\.uk|news|io)")
"""The address of a website that stands for whoever runs it."""


def _named(scene: Scene, indices: range, outer: Referent | None) -> Referent | None:
    """A phrase whose core ends in a name."""
    words = scene.words
    phrase = take_apart([words.words[i] for i in indices])
    if not phrase.core or (phrase.tail[:1] == ("of",) and phrase.head in PORTIONS):
        return None
    last = _end_of_name(scene, indices, indices.stop - len(phrase.tail) - 1)
    word = words.words[last]
    mention = scene.at(last)
    if (
        mention is not None
        and mention.last >= indices.stop
        and mention.kind == "person"
        and mention.entity >= 0
    ):
        return scene.person(scene.entity(mention.entity))
    if mention is not None and mention.last >= indices.stop and mention.kind == "organisation":
        opens = mention.first - mention.article <= indices.start
        return body(scene, mention.entity) if opens and mention.entity >= 0 else None
    if mention is not None and mention.last > last:
        mention = None if mention.last >= indices.stop else mention
    end = scene.at(indices[-1])
    if end is not None and end.last == indices[-1] and end.first - 1 > last and is_title(phrase.head or ""):
        between = words.words[end.first - 1]
        if phrase.tail[:1] in (("for",), ("of",), ("to",)) and between.islower() and is_title(between):
            return None
        plain = between not in PREPOSITIONS and between not in DETERMINERS and between not in POSSESSIVE
        if plain and end.kind == "person" and end.entity >= 0:
            return scene.person(scene.entity(end.entity))
    if mention is None:
        return _unseen(scene, indices, last)
    if mention.kind == "state":
        return _state(mention, phrase.words)
    if mention.name == ("Government",):
        return None
    if mention.entity >= 0:
        entity = scene.entity(mention.entity)
        if entity.kind == "person":
            if is_title(word) and len(mention.name) == 1 and mention.kind == "title":
                return None
            return scene.person(entity)
        return _body_of(scene, indices, entity)
    if mention.kind == "title":
        return None
    if mention.kind == "person":
        return Referent("person", " ".join(mention.name), gender=mention.gender)
    if plural(low(word)) or phrase.determiner in ("many", "some", "most", "several", "few", "two", "three"):
        return None
    return _unknown(scene, mention)


def _body_of(scene: Scene, indices: range, entity: Entity) -> Referent:
    """A named body; "the country’s Ministry of Water" speaks for whatever country is meant, here and later."""
    who = body(scene, entity.index)
    phrase = take_apart([scene.words.words[i] for i in indices])
    described = phrase.owner and low(phrase.owner[-1]) in COUNTRIES | GOVERNMENTS
    if who.actor is not None or not (described or phrase.determiner in ("its", "their")):
        return who
    owner = find_owner(scene, indices, phrase, None)
    if owner is not None and owner.type == "government" and owner.actor and entity.name[-1:] != ("Party",):
        entity.code = owner.actor
        return body(scene, entity.index)
    return who


def _end_of_name(scene: Scene, indices: range, last: int) -> int:
    """Where the core really ends: before "of" where a name ends there ("Elijah Cummings of Maryland")."""
    for index in range(indices.start + 1, last):
        if scene.words.words[index] in ("of", "for", "from", "at", "in"):
            before, here = scene.at(index - 1), scene.at(index)
            if before is not None and here is None and before.last == index - 1:
                return index - 1
    return last


def _joined(scene: Scene, indices: range, outer: Referent | None) -> Referent | None:
    """Several that speak together: all their names, and a type and an actor only where they share them."""
    parts = parts_of(scene, indices)
    if not parts or _are_officials(scene, parts[0]):
        return None
    found = [
        whole(scene, part) or _named(scene, part, outer) or describe(scene, part, outer) for part in parts
    ]
    return together(found)


def _are_officials(scene: Scene, part: range) -> bool:
    """Whether what is joined are the states of unnamed officials, or the makers of a paper: "officials from Rwanda and Uganda", "a survey
    by the department and the union".
    """
    phrase = take_apart([scene.words.words[i] for i in part])
    paper = phrase.head in lexicon.DOCUMENTS and phrase.tail[:1] in (("by",), ("of",), ("from",))
    return paper or (phrase.head in OFFICIALS and phrase.tail[:1] in (("from",), ("of",), ("in",), ("at",)))


def _state(mention: Mention, words: tuple[str, ...]) -> Referent | None:
    if mention.form is None or mention.form.kind == "demonym" or len(words) > len(mention.words) + 1:
        return None
    return government(mention.form.code)


def _unknown(scene: Scene, mention: Mention) -> Referent | None:
    """A name that nothing explains: a person, unless it has an article or stands elsewhere as a place."""
    name = " ".join(mention.name)
    if (
        len(mention.name) == 1
        and mention.gender is None
        and (realm := unlisted_state(scene, name)) is not None
    ):
        return realm
    if mention.region and name in national.ACTING_PROVINCES and not first_name(mention.name[0]):
        return Referent("government", name, actor=mention.region)
    if mention.article or mention.name in scene.with_article or mention.name in scene.corporate:
        return Referent(
            "organisation", name, actor=actors.of_body(mention.name, (), scene.home(mention.first))[0]
        )
    if len(mention.name) > 4 or (mention.region and len(mention.name) == 1 and not first_name(name)):
        return Referent("organisation", name)
    leader = country_of_person(mention.name, frozenset(), scene.published) if len(mention.name) == 1 else None
    known = leader in scene.named or (scene.american and leader == american.CODE)
    return Referent("person", name, actor=leader if known else None)


def _unseen(scene: Scene, indices: range, last: int) -> Referent | None:
    """A name at the head of a sentence, or in a headline, that the finder has passed over."""
    words = scene.words
    if not words.words[last][0].isupper():
        return None
    first = last
    while first > indices.start and words.words[first - 1][0].isupper():
        first -= 1
    run = tuple(words.words[first : last + 1])
    if scene.one_case:
        return _shouted(scene, indices)
    made = classify(run)
    if made.kind == "state" and made.form is not None:
        return _state(made, run)
    person = scene.cast.person((made.name[-1],)) if made.name else None
    if person is not None and not _common(scene, run):
        return scene.person(person)
    entity = scene.cast.body(run)
    if entity is not None:
        return body(scene, entity.index)
    if made.kind == "person":
        known = scene.cast.person(made.name)
        return scene.person(known) if known else Referent("person", " ".join(made.name), gender=made.gender)
    if made.kind == "organisation" and (len(run) > 1 or run[0] in OUTLETS):
        return Referent("organisation", " ".join(run), actor=made.code)
    return None


def _shouted(scene: Scene, indices: range) -> Referent | None:
    """A name in a text of capitals: somebody whose title or first name stands there, and nobody else."""
    run = tuple(scene.words.words[i].capitalize() for i in indices)
    made = classify(run)
    for _, who, _ in scene.heard(indices.start, 8) if len(run) == 1 else ():
        if who.type == "person" and who.name and fold(who.name.split()[-1]) == fold(run[0]):
            return who
    if made.kind != "person" or made.form is not None:
        return None
    role = made.roles[0] if made.roles else ()
    actor = of_role(scene, role, indices.start, use_home=False)[0] if role else None
    name = " ".join(scene.words.words[indices.stop - len(made.name) : indices.stop])
    return Referent("person", name, role_words(list(role)) if role else None, actor, made.gender)


def _common(scene: Scene, run: tuple[str, ...]) -> bool:
    return len(run) == 1 and (low(run[0]) in lexicon.PEOPLE_PLURAL or low(run[0]) in lexicon.DOCUMENTS)


def _addressee(scene: Scene, statement: Statement) -> Source | None:
    if statement.addressee is not None and statement.addressee.type is not None:
        return statement.addressee
    found = statement.addressee or find_addressee(scene, statement)
    if found is None:
        return None
    speaker = scene.by_id.get(statement.id)
    alone = found.text.lower() in lexicon.PRONOUNS
    outer = scene.by_id.get(statement.within) if alone and statement.within else None if alone else speaker
    who = refer(scene, found, outer, speaker)
    own = speaker.actor if speaker is not None else None
    if (
        who.type == "organisation"
        and who.entity < 0
        and own
        and who.actor
        and len(own) == len(who.actor) == ISO_LENGTH
    ):
        who = replace(who, actor=own)
    return who.fill(found)
