"""Bodies described by a noun: "the agency", "the foreign ministry", "the government", and the body of the article that is meant."""

from __future__ import annotations

from verbale.records import SourceType
from verbale.sources import actors, american, lexicon
from verbale.sources.cast import Entity
from verbale.sources.fitting import body_fits, sender_before
from verbale.sources.of_bodies import worldly
from verbale.sources.officeholders import country_of_person
from verbale.sources.phrases import (
    DETERMINERS,
    POSSESSIVES,
    Phrase,
    is_title,
    low,
    plural,
    state_form,
)
from verbale.sources.public import is_body as public_body
from verbale.sources.referents import Referent, Scene
from verbale.sources.role_words import role_words
from verbale.sources.weighing import body

GOVERNMENTS = lexicon.words("government administration cabinet authorities regime")


COUNTRIES = lexicon.words("country state nation kingdom republic neighbour neighbor")


SAME_LOOK = 240


def find_government(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> Referent:
    """The government that "the government", "Norway’s authorities" or "his country" means."""
    states = actors.states_in(phrase.words)
    of = phrase.tail[1:] if phrase.tail[:1] == ("of",) else ()
    if phrase.head == "state" and states and of and all(word[0].isupper() for word in of):
        return Referent("government", " ".join(of), actor=states[0])
    if not states and of and all(word[0].isupper() for word in of) and phrase.head in GOVERNMENTS:
        town = " ".join(of)
        return Referent("government", f"Government of {town}", actor=actors.state_of_town(town))
    if phrase.head in GOVERNMENTS and lexicon.PARTS_OF_STATES & {low(word) for word in phrase.core}:
        return Referent(
            "government", " ".join(phrase.core), actor=states[0] if states else scene.home(indices.start)
        )
    code = states[0] if states else owner.actor if owner is not None else None
    if code is None and phrase.head == "administration" and len(phrase.core) > 1:
        code = of_leader(scene, phrase.core[-2])
    if code is None and phrase.head in COUNTRIES and phrase.definite and not phrase.owner:
        code = _country_before(scene, indices.start)
    if code is None and phrase.definite:
        code = _government_before(scene, indices.start) or scene.home(indices.start)
    name = actors.government(code) if code else None
    if phrase.head == "authorities":
        return Referent("government", name, actor=code, several=True)
    return Referent("government", name, actor=code)


_AMERICAN_LEADERS = frozenset(["Reagan", "Bush", "Clinton", "Obama", "Trump", "Biden"])
"""Presidents of the United States whose administrations the news still speaks of (public facts)."""


def of_leader(scene: Scene, name: str) -> str | None:
    """The state of the leader whose administration is spoken of: "the Berg administration"."""
    if not name[0].isupper():
        return None
    person = scene.cast.person((name,))
    code = scene.person(person).actor if person is not None else None
    if code is None and scene.american and (person is not None or name in _AMERICAN_LEADERS):
        return american.CODE
    return code or country_of_person((name,), frozenset(("president",)), scene.published)


def _country_before(scene: Scene, at: int) -> str | None:
    """The state that "the country" means: the last one named before in its sentence, else the one that heads a
    sentence just before, as a state or by its adjective.
    """
    words = scene.words
    near = [m for m in scene.starting_in(max(0, at - 120), at) if scene.state_of(m) is not None]
    for mention in reversed(near):
        if words.sentences[mention.first] == words.sentences[at] and not mention.place:
            return scene.state_of(mention)
    for back in range(1, 4):
        heads = [m for m in near if words.sentences[m.first] == words.sentences[at] - back]
        codes = {scene.state_of(m) for m in heads if m.subject} or {scene.state_of(m) for m in heads}
        if len(codes) == 1:
            return codes.pop()
        if codes:
            return None
    return None


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


def find_organisation(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> Referent:
    """The body that a description means, or the body by its description."""
    head = phrase.head or ""
    beside = scene.at(indices.stop - len(phrase.tail) - 2) if len(phrase.core) > 1 else None
    if (
        beside is not None
        and beside.kind == "organisation"
        and beside.entity >= 0
        and beside.code is None
        and head in _AFTER_NAMES
    ):
        return body(scene, beside.entity)
    if phrase.definite or (phrase.determiner is None and len(phrase.core) == 1):
        found = _body_meant(scene, indices.start, phrase, owner)
        spelt = _spelt_out(scene, indices.start, phrase, found)
        if spelt is not None:
            return spelt
        if found is not None:
            return body(scene, found.index)
    if (plural(head) and head != "police") or (
        head.endswith("s") and head[:-1] in lexicon.ORGANISATIONS and head not in lexicon.ORGANISATIONS
    ):
        return Referent("group", several=True)
    actor, public = actors.of_body(phrase.core, (phrase.words,), scene.home(indices.start))
    if (
        phrase.definite
        and phrase.core[-1] in _MISSIONS
        and not actors.states_in(phrase.words)
        and owner is None
    ):
        actor = sender_before(scene, indices.start) or actor
    if actor is None and phrase.definite and len(phrase.core) == 1:
        actor = _of_whom(scene, indices.start, head) or worldly(scene, phrase.core)
    if _is_of_free_body(phrase, owner):
        actor = None
    elif owner is not None and owner.actor and (public or owner.type != "government"):
        actor = None if owner.type == "person" and head in _OF_PEOPLE else owner.actor
    kind: SourceType = "government" if actors.is_government_body(phrase.core) else "organisation"
    if phrase.determiner in ("a", "an") and phrase.tail[:1] == ("of",) and plural(low(phrase.tail[-1])):
        return Referent("group", several=True)
    if phrase.determiner in ("a", "an", "one", "another"):
        named = kind == "organisation" and phrase.determiner in ("a", "an") and len(phrase.words) > _BARE_BODY
        told = _described_name(scene, indices, phrase, owner, False) if named else None
        if told and phrase.tail[:1] == ("in",) and phrase.tail[-1][0].isupper():
            told = scene.words.phrase(indices[1:])
        return Referent("organisation" if named or kind != "government" else kind, told, actor=actor)
    public_one = kind == "government" or (actor is not None and len(phrase.core) > 1)
    return Referent(kind, _described_name(scene, indices, phrase, owner, public_one), actor=actor)


_BARE_BODY = 2
"""A body brought in with more than its noun is called by what is told of it: "an institute in Pogradec", "a Wellington weekly"."""
_MISSIONS = ("embassy", "consulate", "mission", "commission")


def _is_of_free_body(phrase: Phrase, owner: Referent | None) -> bool:
    """Whether a body is a part of one that speaks for itself: "the tribunal of the Netball Union"."""
    if owner is not None and owner.type == "organisation" and owner.actor is None:
        return True
    of = phrase.tail[:1] == ("of",) and low(phrase.tail[-1]) in lexicon.FREE_BODIES
    return of and not public_body(phrase.tail[1:])


def _described_name(
    scene: Scene, indices: range, phrase: Phrase, owner: Referent | None, public: bool
) -> str | None:
    """How a body is called that has no name: its description, without what only tells whose it is."""
    head = phrase.head or ""
    first = indices.stop - len(phrase.core) - len(phrase.tail)
    of_body = (
        bool(phrase.owner)
        and low(phrase.owner[-1]) in lexicon.ORGANISATIONS
        and not is_title(phrase.owner[-1])
    )
    officer = bool(phrase.owner) and head != "secretariat" and not of_body
    titled = bool(phrase.owner) and (phrase.owner[0].islower() or is_title(phrase.owner[-1]))
    if phrase.owner and owner is None and titled and officer:
        first -= len(phrase.owner) + 1
    while len(phrase.core) > 1 and first < indices.stop - 1 and scene.words.lows[first] == "own":
        first += 1
    placed = phrase.tail[:1] == ("in",) and head in ("office", "embassy", "consulate", "mission", "branch")
    stop = (
        indices.stop if placed or phrase.tail[:1] in (("of",), ("for",)) else indices.stop - len(phrase.tail)
    )
    name: str | None = scene.words.phrase(range(first, stop))
    if owner is not None and owner.type == "organisation" and head == "office":
        name = scene.words.phrase(range(indices.start + (phrase.determiner is not None), stop))
    elif public:
        name = role_words(list(scene.words.words[first:stop]))
    elif owner is not None and owner.type == "person" and owner.name and len(phrase.core) == 1:
        name = f"{owner.name}’s {phrase.core[0]}"
    elif owner is not None and owner.type == "unnamed" and owner.role and head == "office":
        name = f"{owner.role}’s {phrase.core[-1]}"
    elif phrase.determiner == "this" and len(phrase.core) == 1:
        name = None
    return name


_AFTER_NAMES = lexicon.words(
    "newspaper paper daily magazine agency broadcaster channel website weekly tabloid company firm group"
)
"""Nouns that follow the name of a body and say what it is: "the Coast Daily newspaper"."""
_OF_PEOPLE = lexicon.words(
    """campaign foundation family company firm party club charity business organisation organization team union association employer
    school cooperative co-operative church choir band guild society newspaper"""
)
"""What somebody may have that speaks for no state, whatever office they hold."""


def _of_whom(scene: Scene, at: int, head: str) -> str | None:
    """For whom a body speaks that was brought in as one of another ("a committee of UNESCO")."""
    words = scene.words
    for index in words.occurrences(head, max(0, at - 300), at):
        if index + 2 < at and words.lows[index + 1] == "of":
            mention = scene.at(index + 2) or scene.at(index + 3)
            if mention is not None and (mention.code or mention.form):
                return mention.code or (mention.form.code if mention.form else None)
    return None


def _spelt_out(scene: Scene, at: int, phrase: Phrase, found: Entity | None) -> Referent | None:
    """The body that was last described in small letters by the same noun and more ("the foreign ministry" for "the
    ministry").
    """
    head, words = phrase.head or "", scene.words
    if len(phrase.core) != 1 or phrase.owner or phrase.tail:
        return None
    nearest = max((m.last for m in found.mentions if m.last < at), default=-1) if found is not None else -1
    for index in words.occurrences(head, max(nearest + 1, at - 250), at):
        first = described_from(scene, index) if words.words[index] == head else index
        stop = index + 1
        if (
            words.lows[stop] in ("of", "for")
            and words.words[stop + 1].islower()
            and words.lows[stop + 1] not in lexicon.FUNCTION_WORDS
            and not (words.lows[stop + 1].endswith("ing") and words.lows[stop + 1] not in _FIELDS)
        ):
            stop += 2
        if first == index and stop == index + 1:
            continue
        described = range(first, stop)
        core = tuple(words.words[i] for i in described)
        if found is not None and {low(word) for word in core[:-1]} <= {low(word) for word in found.name}:
            return None
        own = tuple(words.words[i] for i in range(max(0, first - 3), index + 1))
        actor = actors.of_body(core, (own,), scene.home(index))[0]
        if actors.is_government_body(core):
            return Referent("government", role_words(list(core)), actor=actor)
        name = role_words(list(core)) if actor else words.phrase(described)
        return Referent("organisation", name, actor=actor)
    return None


_FIELDS = (
    lexicon.DOMAINS | lexicon.PORTFOLIOS | lexicon.words("housing planning farming fishing mining banking")
)
"""What a body may be of, though it ends like a verb."""


def described_from(scene: Scene, index: int) -> int:
    """Where a description in small letters begins whose noun stands at ``index``: "the teachers’ federation";
    ``index`` for none.
    """
    words, first = scene.words, index
    while first > 0 and index - first < 5:
        before = words.words[first - 1]
        if before.lower() in DETERMINERS or before.lower() in POSSESSIVES:
            return first
        house = before.lower() in lexicon.ORGANISATIONS and before.istitle()
        plain = (
            before.islower()
            or before in "’'"
            or state_form(before) is not None
            or house
            or _place(scene, first - 1)
        )
        if not plain or before.lower() in lexicon.FUNCTION_WORDS:
            break
        first -= 1
    return index - 1 if index and low(words.words[index - 1]) in lexicon.DOMAINS else index


def _place(scene: Scene, index: int) -> bool:
    """Whether a word is the name of a place before the noun for a body: "the Tarn council"."""
    mention = scene.at(index)
    alone = mention is not None and mention.first == mention.last and not mention.owner and mention.entity < 0
    return alone and mention is not None and mention.kind == "unknown"


_DESCRIBING = ("ed", "ing", "ous", "est", "less", "ful", "-old", "-based", "-owned", "-run", "-born")


def _only_describes(word: str, head: str) -> bool:
    """Whether a word before a noun for a body says nothing of its kind: "the Aarhus-based company", "the Swiss firm"."""
    form = state_form(word)
    return (form is not None and form.kind == "demonym" and head in lexicon.FIRMS_BEFORE) or (
        word.lower().endswith(_DESCRIBING) and low(word) not in lexicon.DOMAINS | _FIELDS
    )


_BY_NAME = 1.5
"""How well a body fits whose own name has the noun: another state’s body must fit at least so well."""


def _body_meant(scene: Scene, at: int, phrase: Phrase, owner: Referent | None) -> Entity | None:
    """The body of the article that a word for one means: by the last word of its name, or by what is said beside it."""
    head = phrase.head or ""
    classes = lexicon.ORGANISATION_CLASSES.get(head, frozenset()) | {head}
    modifiers = {low(word) for word in phrase.core[:-1] if not _only_describes(word, head)} - {
        "new",
        "national",
        "state",
        "local",
        "regional",
        "federal",
        "same",
        "whole",
    }
    states = set(actors.states_in(phrase.core))
    best: tuple[float, Entity] | None = None
    seen: set[int] = set()
    behind = scene.starting_in(max(0, at - 6000), at)[-SAME_LOOK:]
    for mention in [*reversed(behind), *(scene.starting_in(at, at + 200)[:10] if len(behind) < 3 else [])]:
        if mention.entity < 0 or mention.entity in seen:
            continue
        seen.add(mention.entity)
        entity = scene.entity(mention.entity)
        if entity.kind != "organisation" or (states and not states & _states_of(scene, entity)):
            continue
        if owner is not None and owner.type == "person" and scene.outlet == " ".join(mention.name):
            continue  # "Wren's group" is not the paper that he spoke to
        score = body_fits(entity, head, classes, modifiers)
        if owner is not None and owner.type == "government" and score < _BY_NAME and head not in entity.heads:
            continue
        if score:
            score += 1.0 / (1 + abs(scene.words.sentences[at] - scene.words.sentences[mention.first]))
            if best is None or score > best[0]:
                best = (score, entity)
    return best[1] if best else None


def _states_of(scene: Scene, entity: Entity) -> set[str]:
    """The states that a body's name, or what is said of it, tells, and the one for which it speaks."""
    told = {code for words in (entity.name, *entity.about) for code in actors.states_in(words)}
    actor = body(scene, entity.index).actor
    return told | ({actor} if actor else set())


def newspaper_meant(scene: Scene, indices: range, phrase: Phrase) -> Referent | None:
    """The newspaper of the article that "the paper" means, unless some paper has been brought in ("a leaked paper")."""
    if not phrase.definite or phrase.owner or phrase.tail or len(phrase.core) > 1:
        return None
    words = scene.words
    for index in words.occurrences(phrase.head or "", 1, indices.start):
        if words.words[index].islower() and words.lows[described_from(scene, index) - 1] in (
            "a",
            "an",
            "leaked",
        ):
            return None
    if any(
        who.type == "document" and (who.name or "").endswith("paper")
        for _, who, _ in scene.heard(indices.start, 8)
    ):
        return None
    found = _body_meant(scene, indices.start, phrase, None)
    names = {low(word) for word in found.name} | found.heads if found is not None else set()
    return (
        body(scene, found.index)
        if found is not None and names & lexicon.ORGANISATION_CLASSES["paper"]
        else None
    )
