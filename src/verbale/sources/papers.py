"""Documents as sources: named by their description in the text, with the issuer as actor."""

from __future__ import annotations

from bisect import bisect_left

from verbale.sources import actors, lexicon
from verbale.sources.of_bodies import worldly
from verbale.sources.organisations import described_from
from verbale.sources.owners import find_inner
from verbale.sources.phrases import (
    DETERMINERS,
    POSSESSIVES,
    Phrase,
    low,
    take_apart,
)
from verbale.sources.referents import Referent, Scene
from verbale.sources.roles import body_actor, body_of_role
from verbale.sources.words import POSSESSIVE


def find_document(scene: Scene, indices: range, phrase: Phrase, owner: Referent | None) -> Referent:
    """A paper by its description in the text, with its issuer's actor."""
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
    if phrase.tail and phrase.tail[0] in _BELONGING:
        kept = words[skip:]
    kept = _without_owner(scene, kept)
    while len(kept) > 1 and scene.words.lows[kept[0]] in ("same", "very"):
        kept = kept[1:]
    name = scene.words.phrase(kept) or None
    if phrase.definite and not phrase.owner and not phrase.tail:
        heard = _title_heard(scene, indices.start, phrase.core)
        told = _fuller_title(scene, indices.start, phrase.head or "") if len(phrase.core) == 1 else None
        name = heard or told or name
    actor = owner.actor if owner is not None else None
    if actor is None:
        issuer = actors.states_in(phrase.core) or actors.bodies_in(phrase.core)
        actor = (issuer[0] if issuer else worldly(scene, phrase.core)) if not _is_of_school(phrase) else None
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
        issuer_named = find_inner(scene, range(indices.stop - len(phrase.tail) + 1, indices.stop))
        actor = issuer_named.actor if issuer_named is not None and issuer_named.type in _ISSUERS else None
    if actor is None:
        actor = _issuer_after(scene, indices.stop) or _issued_by(scene, indices.stop)
    if actor is None and not phrase.owner and phrase.determiner not in POSSESSIVES:
        actor = _maker(scene, indices.start, phrase.head or "", phrase.definite)
    if actor is None and phrase.definite:
        actor = _issuer(scene, indices.start, phrase.head or "")
    if phrase.determiner in ("some", "several", "many", "two", "three", "most"):
        return Referent("document", name, None, actor, several=True)
    return Referent("document", name, None, actor)


def _is_of_school(phrase: Phrase) -> bool:
    """Whether a paper is one of a university or a firm, whatever country that is in: "a Swiss university study"."""
    return any(low(word) in _SCHOOLS for word in phrase.core[:-1])


_SCHOOLS = lexicon.words(
    "university college school company firm industry newspaper union club museum hospital"
)
_ISSUERS = ("organisation", "government", "person", "unnamed")


def _without_owner(scene: Scene, kept: list[int]) -> list[int]:
    """The words of a paper without whose it is, if that is put by a pronoun: "letter of May 2021 from its prime minister"."""
    words = scene.words
    stop = next(
        (
            place
            for place, index in enumerate(kept)
            if place and words.lows[index] in ("from", "by") and words.lows[index + 1] in POSSESSIVES
        ),
        len(kept),
    )
    return kept[:stop]


_BELONGING = lexicon.words("of on by from to for in into about at")
"""What joins to a paper what belongs to its description: "poll for Radio Tal", "report in the magazine Endgame"."""
_HEARD = 8
"""How many sources back a paper is looked for that the same noun described more fully."""


def _title_heard(scene: Scene, at: int, core: tuple[str, ...]) -> str | None:
    """How the paper was called that spoke before and has the same noun: "study by the University of Butare" for "the study"."""
    wanted = [low(word) for word in core]
    for index, who, _ in scene.heard(at, _HEARD):
        if index < at and who.type == "document" and who.name and not who.several:
            theirs = [low(word) for word in take_apart(who.name.split()).core]
            if theirs[-len(wanted) :] == wanted:
                return who.name
    return None


def _fuller_title(scene: Scene, at: int, head: str) -> str | None:
    """How the paper was called when it was brought in: "A leaked paper" for "the paper"."""
    words = scene.words
    for index in words.occurrences(head, max(1, at - 300), at):
        if words.words[index].islower():
            first = described_from(scene, index)
            stop = _end_of_title(scene, index + 1)
            opened = words.lows[first - 1] in DETERMINERS
            plain = words.lows[first] in ("same", "whole", "new", "first", "last", "full", "other")
            if opened and (stop > index + 1 or (first < index and not plain)):
                return words.phrase(range(first, stop))
    return None


_LONGEST = 8


def _end_of_title(scene: Scene, at: int) -> int:
    """Where what follows the noun for a paper ends that says whose it is: "a report | by the Lake Institute | that"."""
    words = scene.words
    if at + 1 >= len(words) or words.lows[at] not in ("by", "of", "from"):
        return at
    index = at + 1
    while index < min(at + _LONGEST, len(words)) and words.sentences[index] == words.sentences[at]:
        word = words.words[index]
        joins = words.lows[index] in ("of", "for", "the", "a", "an", "and", "two", "three", "several")
        if not (word[0].isalnum() or word in POSSESSIVE or word in "’'"):
            break
        if word.islower() and not joins and (word in lexicon.FUNCTION_WORDS or word.endswith(("ed", "ing"))):
            break
        index += 1
        if _issues(word) and index < len(words) and words.lows[index] not in ("of", "for"):
            break
    while index > at + 1 and words.lows[index - 1] in ("of", "for", "the", "a", "an", "and"):
        index -= 1
    mention = scene.at(index - 1)
    issued = mention is not None or _issues(words.lows[index - 1])
    return index if index > at + 1 and issued else at


def _issues(word: str) -> bool:
    """Whether a word in small letters is a noun for bodies or people who issue papers: "ministries", "farmers"."""
    single = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return word in lexicon.PEOPLE_PLURAL or word in lexicon.ORGANISATIONS or single in lexicon.ORGANISATIONS


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


_ISSUED = lexicon.words(
    "issued released published signed written sent drafted adopted circulated prepared commissioned"
)
_WITHIN = 5


def _issued_by(scene: Scene, at: int) -> str | None:
    """For whom the body speaks by which a paper is said to be made: "A communique issued by the bloc"."""
    words = scene.words
    if at + 3 >= len(words) or words.lows[at] not in _ISSUED or words.lows[at + 1] != "by":
        return None
    if words.lows[at + 2] in POSSESSIVES:
        return None
    for index in range(at + 2, min(at + 2 + _WITHIN, len(words))):
        mention = scene.at(index)
        if mention is not None and mention.kind == "person":
            return None
        last = mention.last if mention is not None else index
        if mention is not None or words.lows[index] in lexicon.ORGANISATIONS:
            return scene.explain(range(at + 2, last + 1), None).actor
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
            if scene.words.lows[other] == head and _brought_in(scene, other):
                return who.actor
    return None


_MAKES = lexicon.words(
    """adopted adopts passed passes approved approves tabled tables issued issues published publishes released releases circulated
    circulates drafted drafts filed files submitted submits signed signs prepared unveiled wrote written sent sends presented"""
)
"""What is done with a paper by whoever speaks in it: "The council adopted a resolution that asks for more trees"."""
_ARTICLE, _OBJECT, _MADE = 5, 3, 200


def _maker(scene: Scene, at: int, head: str, definite: bool) -> str | None:
    """For whom the one speaks who adopted, issued or sent a paper, in its sentence or in the one that brought it in."""
    words = scene.words
    places = words.occurrences(
        head, max(0, at - _MADE) if definite else at, at + (1 if definite else _ARTICLE)
    )
    for index in reversed(list(places)):
        opening = next(
            (i for i in range(index - 1, max(0, index - _ARTICLE), -1) if words.lows[i] in ("a", "an")), 0
        )
        verb = next(
            (i for i in range(opening - 1, max(0, opening - _OBJECT), -1) if words.lows[i] in _MAKES), 0
        )
        if opening and verb and words.sentences[verb] == words.sentences[index]:
            return _subject_actor(scene, verb)
    return None


_AUXILIARIES = lexicon.words(
    "has have had also then later earlier already last week month year on monday tuesday wednesday thursday friday"
)


def _subject_actor(scene: Scene, verb: int) -> str | None:
    """For whom the subject of a verb speaks that stands right before it, at the head of its sentence."""
    words, stop = scene.words, verb
    while stop > 0 and words.lows[stop - 1] in _AUXILIARIES:
        stop -= 1
    first = bisect_left(words.sentences, words.sentences[verb])
    first = next((i + 1 for i in range(stop - 1, first - 1, -1) if not _plain(words.words[i])), first)
    if first >= stop:
        apposed = scene.at(stop - 2) if words.words[stop - 1] == "," and stop > 1 else None
        person = apposed is not None and apposed.entity >= 0 and scene.entity(apposed.entity).kind == "person"
        return scene.person(scene.entity(apposed.entity)).actor if apposed is not None and person else None
    mention = scene.at(stop - 1)
    if mention is not None and mention.form is not None:
        whole = mention.first - mention.article <= first
        return scene.state_of(mention) if whole else scene.explain(range(first, stop), None).actor
    who = find_inner(scene, range(first, stop))
    return who.actor if who is not None and who.type in _ISSUERS else None


def _plain(word: str) -> bool:
    return word[0].isalnum() or word in POSSESSIVE


def _brought_in(scene: Scene, at: int) -> bool:
    """Whether a paper is brought in by somebody: "in a written statement", "in a Feb. 9 memo", "in her letter"."""
    words = scene.words
    return any(
        words.lows[i] in _BRINGING and words.sentences[i] == words.sentences[at]
        for i in range(max(0, at - 5), at)
    )


_BRINGING = lexicon.words("a an its his her their")
