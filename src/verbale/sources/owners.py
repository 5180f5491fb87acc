"""Whose somebody is, and for whom that makes them speak: "its fisheries spokesman", "Iceland’s food minister", "an aide to Kulik"."""

from __future__ import annotations

from bisect import bisect_left

from verbale.sources import actors, lexicon, public
from verbale.sources.mentions import Mention
from verbale.sources.of_bodies import body_taken_up
from verbale.sources.organisations import COUNTRIES, GOVERNMENTS, find_government, find_organisation
from verbale.sources.phrases import (
    POSSESSIVES,
    Phrase,
    low,
    state_form,
    take_apart,
)
from verbale.sources.pronouns import resolve
from verbale.sources.referents import Referent, Scene
from verbale.sources.roles import of_role
from verbale.sources.things import state_or_body
from verbale.sources.weighing import body, government

OFFICIALS = (
    lexicon.SOURCES
    | lexicon.SPOKES
    | lexicon.words(
        """
    officials diplomats aides insiders sources spokesmen spokeswomen spokespersons representative
    representatives observer adviser advisers advisor advisors envoy delegate negotiator negotiators
    """
    )
)


def find_owner(scene: Scene, indices: range, phrase: Phrase, outer: Referent | None) -> Referent | None:
    """Whose somebody is: "his", "its", "Iceland’s", "the bank’s"."""
    if phrase.determiner in POSSESSIVES:
        found = _subject_of_sentence(scene, indices.start) or resolve(scene, indices.start, outer)
        if found.type == "document" and phrase.determiner == "its" and low(phrase.head or "") in _OF_A_BODY:
            found = _body_before(scene, indices.start) or found
        return found if found.name or found.actor else None
    if not phrase.owner:
        return None
    states = actors.states_in(phrase.owner)
    if states:
        return government(states[0])
    seat = state_form(" ".join(phrase.owner))
    if seat is not None and seat.kind == "capital" and low(phrase.head or "") in _OF_STATES:
        return government(seat.code)
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
    if inner.head in GOVERNMENTS or inner.head in COUNTRIES:
        return find_government(scene, owned, inner, None)
    if inner.head and (inner.head in lexicon.ORGANISATIONS or inner.head in lexicon.ORGANISATION_CLASSES):
        return find_organisation(scene, owned, inner, None)
    return None


_OF_STATES = lexicon.words(
    "ministry government parliament ambassador embassy delegation minister cabinet consul envoy"
)
"""What a capital has that stands for its state: "Riga’s environment ministry"."""


def _subject_of_sentence(scene: Scene, at: int) -> Referent | None:
    """The state or body that heads the sentence which "its" speaker closes: "Brunei abstained, its delegation said"."""
    words = scene.words
    if words.lows[at] != "its" or at == 0 or words.lows[at - 1] not in (",", ";", "but", "and", "while"):
        return None
    first = bisect_left(words.sentences, words.sentences[at])
    subject = next((m for m in scene.starting_in(first, at) if m.subject and not m.owner), None)
    return (
        state_or_body(scene, subject)
        if subject is not None and words.quotation(subject.first) is None
        else None
    )


_OF_A_BODY = lexicon.words(
    """chair chairman chairwoman chairperson president director director-general secretary-general head chief spokesman
    spokeswoman spokesperson"""
)
"""Whom a body has and a document has not: "its chairwoman"."""


def _body_before(scene: Scene, at: int) -> Referent | None:
    """The body named last before a word, at most two sentences back."""
    for mention in reversed(scene.starting_in(max(0, at - 80), at)):
        if scene.words.sentences[at] - scene.words.sentences[mention.first] > 2:
            return None
        if mention.entity >= 0 and scene.entity(mention.entity).kind == "organisation":
            return body(scene, mention.entity)
    return None


def owner_of_role(scene: Scene, indices: range) -> Referent | None:
    """Whom the holder of a role speaks for, where the role says whose it is ("its fisheries spokesman", "the agency’s
    head").
    """
    phrase = take_apart([scene.words.words[i] for i in indices])
    private = public.is_private_office(phrase.words) and not public.is_office(phrase.words)
    if phrase.head is None or (private and phrase.head != "colleague"):
        return None
    owner = find_owner(scene, indices, phrase, None)
    if owner is None and phrase.tail[:1] in (("of",), ("for",), ("at",)) and len(phrase.tail) > 1:
        owner = scene.explain(range(indices.stop - len(phrase.tail) + 1, indices.stop), None)
    return owner if owner is not None and _for_owner(phrase.head, owner) else None


def find_actor(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> str | None:
    """For whom somebody without a name speaks, from the words of the phrase; the passage's country for organs of
    state.
    """
    if owner is None and len(phrase.tail) > 2 and phrase.tail[1].lower() in POSSESSIVES:
        whose = resolve(scene, indices.stop - len(phrase.tail) + 1, None)
        if whose.actor and _for_owner(phrase.head, Referent("government", whose.name, actor=whose.actor)):
            return whose.actor
    if len(phrase.tail) == _PAIR and phrase.tail[0] == "for" and phrase.tail[1] in ("him", "her", "them"):
        return resolve(scene, indices.stop - 1, None).actor or _of_office_before(scene, indices.start)
    if phrase.head and (
        phrase.head.removesuffix("s") in OFFICIALS | actors.FOR_STATE or phrase.head in OFFICIALS
    ):
        there = _there(scene, indices, phrase)
        if there is not None:
            return there
    found, official = of_role(scene, phrase.words, indices.start, use_home=False)
    if found or (owner is not None and owner.actor and (official or _for_owner(phrase.head, owner))):
        return found or (owner.actor if owner else None)
    if (
        found is None
        and phrase.tail[:1] in (("for",), ("to",), ("of",), ("at",), ("in",))
        and len(phrase.tail) > 1
        and (phrase.head or "").removesuffix("s") in OFFICIALS
    ):
        inner = find_inner(scene, range(indices.stop - len(phrase.tail) + 1, indices.stop))
        if (
            inner is not None
            and inner.actor
            and inner.type in ("person", "organisation", "government", "unnamed")
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
    if owner is None and any(word[0].isupper() for word in phrase.core):
        short = body_taken_up(scene, indices.start, [word for word in phrase.core if word[0].isupper()])
        if short is not None:
            return short
    if phrase.head in loose and not {low(word) for word in phrase.words} & lexicon.ORGANS:
        return None
    if not official:
        return None
    taken_up = body_taken_up(scene, indices.start, phrase.core) if owner is None else None
    return taken_up or of_role(scene, phrase.words, indices.start, use_home=True)[0]


_PAIR = 2
_OFFICERS = lexicon.words("minister president mayor governor premier chancellor ambassador")
_JUST_BEFORE = 14


def _of_office_before(scene: Scene, at: int) -> str | None:
    """The state of the office just before that a pronoun takes up: "summoned the minister; a spokesperson for her said"."""
    before = scene.words.lows[max(0, at - _JUST_BEFORE) : at]
    return scene.home(at) if _OFFICERS & set(before) else None


def _there(scene: Scene, indices: range, phrase: Phrase) -> str | None:
    """The state of "an official there" or "the ambassador of that country": the one of the place or the organ named last before."""
    that = phrase.tail[:2] in (("of", "that"), ("of", "the")) and phrase.tail[-1] in COUNTRIES
    here = scene.words.lows[indices.stop - 1] == "there" or scene.words.lows[
        indices.stop : indices.stop + 1
    ] == ["there"]
    if not (that or here) or actors.states_in(phrase.words):
        return None
    found = [
        (code, scene.words.lows[mention.first - 1 - mention.article] in _FARING)
        for mention in reversed(scene.starting_in(max(0, indices.start - _NEAR), indices.start))
        if scene.words.sentences[indices.start] - scene.words.sentences[mention.first] <= _SENTENCES
        and (code := _state_told(scene, mention)) is not None
    ]
    return next((code for code, from_afar in found if not from_afar), found[0][0] if found else None)


def _state_told(scene: Scene, mention: Mention) -> str | None:
    """The state that a mention names or in which it lies."""
    form = mention.form
    code = form.code if form is not None else mention.region if mention.entity < 0 else None
    if code is None and mention.kind == "organisation":
        code = next(iter(actors.states_in(mention.words)), None)
    return code


_FARING = lexicon.words("from to with by")
_NEAR, _SENTENCES = 60, 2


def find_inner(scene: Scene, indices: range) -> Referent | None:
    """Whom a phrase inside another means: the name at its end, or its description."""
    mention = scene.at(indices[-1])
    if mention is not None and mention.entity >= 0:
        entity = scene.entity(mention.entity)
        if entity.kind == "person":
            return scene.person(entity)
        return body(scene, entity.index) if entity.kind == "organisation" else None
    return scene.explain(indices, None) if mention is None else None


def _for_owner(head: str | None, owner: Referent) -> bool:
    """Whether somebody with this title speaks for a person or body whose man or woman they are."""
    single = (head or "").removesuffix("s")
    if owner.type == "document" and single in ("author", "drafter", "editor"):
        return True
    if head == "successor" and owner.type in ("person", "unnamed"):
        return True
    if head is None or owner.type in ("group", "document", "unnamed"):
        return False
    if owner.type == "government" and (owner.name or "").startswith("Government of"):
        return single in actors.FOR_STATE or single in OFFICIALS or head in OFFICIALS
    if owner.type in ("organisation", "government"):
        return single not in _OUTSIDERS
    return (
        single in OFFICIALS
        or head in OFFICIALS
        or single in ("deputy", "team", "office", "secretary", "chief", "colleague")
    )


_OUTSIDERS = lexicon.words(
    """critic rival opponent ally neighbour neighbor customer patient student resident citizen user fan reporter supporter founder owner
    investor shareholder lawyer attorney passenger member visitor guest friend counterpart partner supplier victim people pupil"""
)
