"""Sources that are described, not named: "the minister", "its spokesman", "the agency", "the report", "two people"."""

from __future__ import annotations

from dataclasses import replace

from verbale.records import SourceType
from verbale.sources import actors, lexicon, public
from verbale.sources.apposed import apposed
from verbale.sources.called import (
    by_deed,
    by_description,
    by_party,
    coming_aged,
    coming_first,
    keeps_unnamed,
    named_after,
)
from verbale.sources.organisations import (
    COUNTRIES,
    GOVERNMENTS,
    find_government,
    find_organisation,
    newspaper_meant,
)
from verbale.sources.owners import OFFICIALS, find_actor, find_owner
from verbale.sources.papers import find_document
from verbale.sources.phrases import (
    Phrase,
    first_name,
    gender_of_title,
    is_title,
    low,
    plural,
    state_form,
    take_apart,
)
from verbale.sources.pronouns import resolve
from verbale.sources.referents import Referent, Scene
from verbale.sources.taken_up import body_by_description
from verbale.sources.things import STATES_TOGETHER, two_states
from verbale.sources.titles import find_holder, role_of
from verbale.sources.weighing import government

OUTLET_NOUNS = lexicon.words("newspaper paper magazine website programme channel station agency broadcaster")


def describe(scene: Scene, indices: range, outer: Referent | None) -> Referent:
    """Who a noun phrase without a name of its own means. ``indices`` are its words; ``outer`` is the speaker who
    reports it.
    """
    phrase = take_apart([scene.words.words[i] for i in indices])
    head = phrase.head
    ours = scene.outlet and phrase.determiner == "this" and phrase.core == (head,) and head in OUTLET_NOUNS
    if ours and scene.words.quotation(indices.start) is None:
        return Referent("organisation", scene.outlet)
    named = apposed(scene, indices)
    if named is not None and _of_another(phrase) and not _names_person(named, low(phrase.tail[-1])):
        named = None
    if named is not None and (
        head is None or head in _ONE_OF or is_title(head) or head in lexicon.ORGANISATIONS
    ):
        return _introduced(scene, indices, phrase, named) if named.type == "person" else named
    if named is not None and _is_one(phrase):
        return named
    told = named_after(scene, indices.stop) if not plural(head) else None
    if told is not None:
        return _introduced(scene, indices, phrase, told)
    owner = find_owner(scene, indices, phrase, outer)
    if head is None:
        return _quantified(scene, indices, phrase, outer)
    if head in _SOME:
        return _quantified(scene, indices, phrase, outer)
    if head in ("side", "delegation", "mission"):
        sides = actors.states_in([*phrase.core, *phrase.owner])
        speaks = owner is not None and (
            owner.type == "government" or (owner.type == "person" and head == "delegation")
        )
        whose = owner.actor if owner is not None and speaks else None
        if sides or (whose and len(phrase.core) == 1 and actors.government(whose)):
            return government(sides[0] if sides else whose or "")
    if head in PORTIONS and phrase.tail[:1] == ("of",) and len(phrase.tail) > 1:
        return describe(scene, range(indices.stop - len(phrase.tail) + 1, indices.stop), outer)
    two = phrase.determiner in ("both", "two") or "two" in (low(word) for word in phrase.core[:1])
    if head in STATES_TOGETHER and two and not phrase.owner and not phrase.tail:
        both = two_states(scene, indices.start, head == "sides")
        if both is not None:
            return both
    if head in ("countries", "nations", "governments") and phrase.definite and not phrase.owner:
        pair = next((who for _, who, _ in scene.heard(indices.start, 3) if who.type == "government"), None)
        if pair is not None and pair.several:
            return pair
    if head in lexicon.DOCUMENTS and head not in ("sources",):
        printed = newspaper_meant(scene, indices, phrase) if head in ("paper", "title") else None
        return printed or find_document(scene, indices, phrase, owner)
    return _described(scene, indices, phrase, owner)


def _introduced(scene: Scene, indices: range, phrase: Phrase, named: Referent) -> Referent:
    """Somebody whom a description names for the first time, with what it tells: "A city official surnamed Zhao"."""
    if not is_title(phrase.head or "") or (named.entity >= 0 and _has_role(scene, named)):
        return named
    if named.entity < 0:
        actor = named.actor or find_actor(scene, indices, phrase, None)
        return replace(named, role=named.role or role_of(scene, phrase), actor=actor)
    entity = scene.entity(named.entity)
    scene.learn(entity, phrase.words, indices)
    return scene.person(entity)


def _has_role(scene: Scene, named: Referent) -> bool:
    """Whether something has been told of somebody besides a nation: "the Ivorian Marcelline Kouadio"."""
    return any(
        len(role) > 1 or not (state_form(role[0]) is not None or role[0].endswith("year-old"))
        for role in scene.entity(named.entity).roles
    )


def _described(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> Referent:
    """Whoever a phrase means by an age, an office, a body or people together; ``owner`` is whose they are."""
    head = phrase.head or ""
    if head.endswith("year-old") and phrase.definite:
        aged = _last_person(scene, indices.start) or coming_aged(scene, indices)
        return aged if aged is not None else Referent("unnamed")
    besides = by_description(scene, indices, phrase)
    if is_title(head) and not (head in lexicon.ORGANISATIONS and head not in lexicon.TITLES):
        found = find_holder(scene, indices, phrase, owner)
        if found.type != "unnamed":
            return found
        return (
            by_deed(scene, indices.start, phrase)
            or by_party(scene, indices.start, phrase)
            or besides
            or coming_first(scene, indices, phrase)
            or (body_by_description(scene, indices, phrase) if head in lexicon.FIRMS_BEFORE else None)
            or found
        )
    if besides is not None:
        return besides
    if head in GOVERNMENTS or head in COUNTRIES:
        return find_government(scene, indices, phrase, owner)
    listed = head in lexicon.ORGANISATIONS or head in lexicon.ORGANISATION_CLASSES or head == "military"
    if (listed or (not plural(head) and public.is_body(phrase.core))) and head not in _TOGETHER:
        found = find_organisation(scene, indices, phrase, owner)
        return (body_by_description(scene, indices, phrase) if found.entity < 0 else None) or found
    return _people(scene, indices, phrase, owner)


_TOGETHER = lexicon.words("press media opposition parties crew jury")
"""Words for people or bodies together that have no name of their own, though a body may end in one."""
_ONE_OF = lexicon.words("one another second third fourth")
"""Words for one of some before a name: "a third, Dame Hilary Moss,"."""
_ORDINALS = lexicon.words("second third fourth fifth")
TWO = 2
_SOME = _ORDINALS | lexicon.words(
    "one some many most several two three both others another each few all half those people"
)
"""Words for some of many, which have no noun of their own."""
PORTIONS = lexicon.words(
    "part parts portion portions section sections excerpt excerpts passage passages copy copies pages"
)
"""What is said of a paper where only some of it is meant: "parts of the letter"."""


def _is_one(phrase: Phrase) -> bool:
    """Whether a description is of one known thing or person, whatever its noun: "Mr Bell’s shadow", "the carmaker"."""
    head = phrase.head or ""
    single = not plural(head) and not head.endswith("s")
    return phrase.definite and single and head not in lexicon.DOCUMENTS and not phrase.tail


def _of_another(phrase: Phrase) -> bool:
    """Whether a name that follows belongs to the body in the phrase: "a spokesman for the operator, Northern Rails,"."""
    tail = [low(word) for word in phrase.tail]
    body_last = bool(tail) and (
        tail[-1] in lexicon.ORGANISATIONS or tail[-1] in lexicon.ORGANISATION_CLASSES or tail[-1] in _FIRMS
    )
    return (
        phrase.determiner in ("a", "an", "one", "another")
        and tail[:1] in (["for"], ["of"], ["at"])
        and body_last
    )


def _names_person(named: Referent, noun: str) -> bool:
    """Whether a name after "a spokesman for the bank," is the spokesman's rather than the bank's: firms and clubs are
    named there, organs of a state seldom, and a first name tells a person.
    """
    if named.type != "person" or not named.name:
        return False
    return first_name(named.name.split()[0]) or noun not in _FIRMS | lexicon.FREE_BODIES


_FIRMS = lexicon.words("operator company firm maker developer club airline supplier builder owner retailer")


def _last_person(scene: Scene, at: int) -> Referent | None:
    """The person named last before a word, in this paragraph or the one before."""
    for mention in reversed(scene.starting_in(max(0, at - 200), at)):
        if scene.words.paragraphs[at] - scene.words.paragraphs[mention.first] > 1:
            return None
        if mention.entity >= 0 and scene.entity(mention.entity).kind == "person" and not mention.owner:
            return scene.person(scene.entity(mention.entity))
    return None


def _quantified(scene: Scene, indices: range, phrase: Phrase, outer: Referent | None) -> Referent:
    """ "one of them", "two people familiar with the talks", "some of the skippers", "many"."""
    several = (phrase.head or phrase.determiner) not in ("one", "another", "each")
    if phrase.head == "people" and phrase.determiner in ("two", "three", "four", "five", "six", "several"):
        return Referent("unnamed", several=True)
    tail = phrase.tail
    alone = len(phrase.words) == 1 and (phrase.determiner or phrase.head) in ("another", "one")
    if alone or (phrase.words[0].lower() == "a" and phrase.head in _ORDINALS and len(phrase.words) == TWO):
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
    actor = find_actor(scene, indices, phrase, owner)
    if head in ("police",):
        return Referent("organisation", "police", None, scene.home(indices.start))
    if head in _TOGETHER:
        return Referent("group", several=True)
    single = not (
        plural(head)
        or head.endswith("s")
        or phrase.determiner in ("two", "three", "four", "five", "several", "some", "many", "few")
    )
    if head in OFFICIALS or (single and phrase.determiner in ("a", "an", "one", "another")):
        return Referent(
            "unnamed",
            None,
            role_of(scene, phrase) if single else None,
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
    if (
        scene.one_case
        and single
        and phrase.determiner is None
        and len(phrase.words) == 1
        and not plural(head)
    ):
        return Referent("unnamed")
    if {"two", "three", "both"} & {word.lower() for word in phrase.words[:2]} and not actors.states_in(
        phrase.words
    ):
        actor = None
    kind: SourceType = "unnamed" if keeps_unnamed(scene, indices.stop) else "group"
    return Referent(kind, None, None, actor or (states[0] if states else None), None, True)
