"""For whom unnamed people, groups and papers speak that are public by their words: "council staff", "a ministry statement", "the coroner’s
report", "a letter from the mayor", "firefighters". The state is the passage's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verbale.sources import actors, lexicon, public
from verbale.sources.of_bodies import body_taken_up
from verbale.sources.offices import singular
from verbale.sources.one_of import home_of_several
from verbale.sources.phrases import POSSESSIVES, low, take_apart
from verbale.sources.pronouns import resolve
from verbale.sources.referents import Referent, Scene
from verbale.sources.words import POSSESSIVE

_KINDS = ("unnamed", "group", "document", "government")
_FOREIGN = lexicon.words(
    """diplomat diplomats envoy envoys ambassador ambassadors delegate delegates negotiator negotiators source sources insider insiders
    counterpart counterparts colleague colleagues leaders"""
)
"""Who may be any state's: the text must say whose."""
_LEFT = lexicon.words("former ex retired ousted shadow opposition would-be candidate late aspiring")
_PUBLIC_PEOPLE = lexicon.words(
    """firefighters firefighter investigators detectives detective lawmakers lawmaker legislators legislator mps soldiers troops rangers
    prosecutors prosecutor councillors councillor councilors senators senator magistrates magistrate ministers minister coastguards
    policemen policewomen constables inspectors inspector parliamentarians backbenchers gendarmes"""
)
_JUDGES = lexicon.words("judge judges justice justices")
_COURTS = lexicon.words(
    "court courts trial tribunal verdict lawsuit prosecutor prosecutors defendant magistrate ruling"
)
_STAFF = lexicon.words(
    """staff worker workers employee employees official officials chief chiefs boss bosses officer officers source sources insider
    insiders spokesman spokeswoman spokesperson clerk clerks lawyer lawyers engineer engineers scientists scientist economists
    economist inspectors inspector members member bureaucrats adviser advisers aide aides executives leaders team teams crews crew"""
)
_OF_OFFICERS = lexicon.words(
    "spokesman spokeswoman spokesperson aide aides adviser advisers office team secretary deputy staff"
)
_FROM = lexicon.words("of by from at for")
_SIGNED = lexicon.words(
    "addressed tabled submitted circulated signed written issued drafted published prepared commissioned released put sent"
)
_SIGNATURE, _SHORT = 6, 2
_OFFICIAL_PAPERS = lexicon.words(
    "decree ordinance by-law bylaw indictment verdict census law ruling judgment judgement statute constitution"
)
"""Papers that only states have: "the decree", "a ruling of 2019", "the law on melons"."""
_ABOUT = ("of", "on", "from", "for")
_STOPS = lexicon.FUNCTION_WORDS | _FROM
_TOWNS = lexicon.words(
    "town city village county district province municipality borough region state country canton commune parish"
)


def with_actor(scene: Scene, indices: range, found: Referent) -> Referent:
    """The referent with the state of the passage, where its own words make it public and tell no state."""
    if len(indices) and (capacity := _in_capacity(scene, indices.stop)) is not None:
        return replace(found, actor=capacity)
    if found.actor is not None or found.type not in _KINDS or not len(indices):
        return found
    words = [scene.words.words[i] for i in indices]
    if (
        found.type == "document"
        and scene.words.lows[indices.stop : indices.stop + 1]
        and scene.words.lows[indices.stop] in _SIGNED
    ):
        words += scene.words.words[indices.stop : indices.stop + _SIGNATURE]
    if actors.states_in(words) or actors.bodies_in(words) or low(words[0]) == "both":
        return found
    if _LEFT & {low(word) for word in words}:
        return found
    if low(words[0]) in POSSESSIVES and found.type != "government":
        return found
    owned = _of_whose(scene, indices.start, words) if found.type == "document" else None
    if owned is not None:
        return replace(found, actor=owned)
    if found.type == "unnamed" and [low(word) for word in words[:2]] == ["one", "of"]:
        one = home_of_several(scene, indices.start, indices.stop)
        return replace(found, actor=one) if one else found
    certain = _is_public(words, found.type)
    if not certain and not (_is_public_people(scene, words) and (scene.alone or scene.dateline)):
        return found
    home = body_taken_up(scene, indices.start, words) or scene.home(indices.start)
    return replace(found, actor=home) if home else found


def _in_capacity(scene: Scene, at: int) -> str | None:
    """The state for which somebody says to speak: "the President, speaking in his capacity as representative of Chad, said"."""
    words = scene.words
    if words.lows[at : at + 2] != [",", "speaking"]:
        return None
    for index in range(at + 2, min(at + _CAPACITY, len(words) - 2)):
        if words.words[index] == ",":
            return None
        if words.lows[index] == "representative" and words.lows[index + 1] == "of":
            return next(iter(actors.states_in(words.words[index + 2 : index + 6])), None)
    return None


_CAPACITY = 12


def _of_whose(scene: Scene, first: int, words: Sequence[str]) -> str | None:
    """For whom the one speaks whose office a paper is by: "a letter addressed in May by his ministry"."""
    for index, word in enumerate(words[:-2]):
        if index and low(word) in ("by", "from") and low(words[index + 1]) in POSSESSIVES:
            public_one = low(words[index + 2]) in lexicon.ORGANS | lexicon.STATE_OFFICES or public.is_body(
                [words[index + 2]]
            )
            return resolve(scene, first + index + 1, None).actor if public_one else None
    return None


def _is_public(words: Sequence[str], kind: str) -> bool:
    """Whether a phrase names a public body or office as whose the people or the paper are."""
    phrase = take_apart(words)
    head, before = low(phrase.head or ""), list(phrase.core[:-1])
    if public.is_private_office(words) or lexicon.PRIVATE_WORDS & {low(word) for word in words} - {"school"}:
        return False
    owner = list(phrase.owner)
    if owner and (public.is_body(owner) or public.is_office(owner) or _is_officer(owner)):
        return kind == "document" or head in _OF_OFFICERS or public.is_office(phrase.core)
    if owner and low(owner[-1]) in _TOWNS:
        return kind == "document" or head in _STAFF
    if kind == "document" and head in _OFFICIAL_PAPERS and not owner and len(phrase.core) <= _SHORT:
        return (phrase.definite and not phrase.tail) or phrase.tail[:1] in [(word,) for word in _ABOUT]
    if kind == "document":
        return _names_public(before) or _is_from_public(words)
    if head == "authorities":
        return not owner
    if head in _FOREIGN and not _names_public(before):
        return False
    single = singular(head)
    return (
        (head in _STAFF and _names_public(before))
        or (head in _STAFF and _is_from_public(words))
        or public.is_office([*before, single, *phrase.tail])
    )


def _names_public(words: Sequence[str]) -> bool:
    """Whether the words before a noun end in a public body: "transport ministry" staff, a "council" report, a "government" paper."""
    if not words:
        return False
    last = low(words[-1])
    return (
        public.is_body(words)
        or (last in lexicon.ORGANS and last in _BARE)
        or last in ("parliamentary", "presidential", "ministerial")
    )


_BARE = lexicon.words(
    "council court government cabinet police parliament senate ministry army navy customs treasury department agency commission"
)


def _is_officer(words: Sequence[str]) -> bool:
    return low(words[-1]) in lexicon.STATE_OFFICES - {
        "captain",
        "attorney",
        "secretary",
        "treasurer",
        "representative",
        "president",
        "speaker",
    }


def _is_from_public(words: Sequence[str]) -> bool:
    """Whether a paper or somebody is of, by or from a public body or officer: "a letter signed by the mayor"."""
    for index, word in enumerate(words[:-1]):
        if index and low(word) in _FROM:
            rest = [w for w in words[index + 1 :] if w not in POSSESSIVE]
            rest = rest[1:] if low(rest[0]) in ("the", "a", "an") and len(rest) > 1 else rest
            stop = next((i for i, w in enumerate(rest) if i and low(w) in _STOPS), len(rest))
            piece = rest[:stop]
            bare = len(piece) == 1 and low(piece[0]) in _BARE
            return (
                bare
                or public.is_body(rest)
                or public.is_body(piece)
                or public.is_office(piece)
                or _is_officer(piece)
            )
    return False


def _is_public_people(scene: Scene, words: Sequence[str]) -> bool:
    """Whether a phrase is of people whose work is the state's, with nothing else said: "firefighters", "one minister"."""
    phrase = take_apart(words)
    head = low(phrase.head or "")
    if phrase.owner or phrase.tail or public.is_private_office(words):
        return False
    if head in _JUDGES:
        return any(word in scene.words.index for word in _COURTS)
    return head in _PUBLIC_PEOPLE
