"""Noun phrases of news English taken apart: whose, which country's, what office or kind of body, and what name.

No parser is used: a phrase is cut at its first preposition into a core and a tail, and the nouns of ``lexicon`` tell
the head.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from verbale.places import Form, form_of
from verbale.sources import lexicon
from verbale.sources.bodies import body_of
from verbale.sources.names import (
    FAMILY_FIRST,
    FIRST_NAMES,
    HONORIFICS,
    PARTICLES,
    Gender,
    gender_of_first_name,
    plain,
)
from verbale.sources.words import POSSESSIVE

DETERMINERS = lexicon.words("a an the this that these those")
INDEFINITE = lexicon.words(
    """
    a an one another some several many most few both other others two three four five six seven eight
    nine ten any all
    """
)
POSSESSIVES = lexicon.words("his her its their our my your whose")
PREPOSITIONS = lexicon.words(
    """
    led headed written signed issued published released seen obtained sent there here
    of for from at in with to by on about near under behind among against across within who that which
    familiar close involved involving briefed speaking representing based
    """
)
_JOINS = frozenset(("of", "for", "and", "&", "the", "on", "to"))
_ACRONYM_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Split:
    """A run of capitalised words taken apart: ``title`` before ``name``; both are tuples of words as written.

    ``head`` is the last noun of office in the title, in lower case; ``gender`` is what an honorific tells.
    """

    title: tuple[str, ...]
    name: tuple[str, ...]
    head: str | None = None
    gender: Gender | None = None


def low(word: str) -> str:
    """The lower case of a word, without the full stops of an abbreviation."""
    return word.lower().rstrip(".")


def is_acronym(word: str) -> bool:
    """Whether a word is written like an acronym: two to six letters, nearly all capitals."""
    letters = word.replace(".", "").replace("-", "").replace("&", "")
    return 2 <= len(letters) <= _ACRONYM_LENGTH and letters[:2].isupper() and letters.rstrip("s").isupper()


_PARENT = re.compile(r"(?:grand)?(?:mum|mom|dad|mother|father|parent)-of-[a-z]+|[\w-]+-year-old")


def is_title(word: str) -> bool:
    """Whether a word is an office or an honorific, in the singular."""
    key = low(word)
    if key in lexicon.TITLES or key.capitalize() in HONORIFICS or word.rstrip(".") in _SHORT:
        return True
    if _PARENT.fullmatch(key):
        return True
    return "-" in key and (key.rsplit("-", 1)[1] in _LAST_PARTS or key.startswith(("vice-", "ex-", "co-")))


_LAST_PARTS = lexicon.words(
    """general elect designate in-chief maker keeper grower breeder seller tuner mender herder catcher spotter builder restorer smith
    player dancer singer painter writer teacher trainer designer engineer driver rider owner watcher collector"""
)
"""The last parts of nouns for one person: "president-elect", "tuba-maker", "bee-keeper"."""
_SHORT = {name: words[0] for name, words in lexicon.ABBREVIATIONS.items()}


def head_of(word: str) -> str:
    """A title word as the lexicon has it: "Gen." as "general", "vice-president" as "president"."""
    if word.rstrip(".") in _SHORT:
        return _SHORT[word.rstrip(".")]
    key = low(word)
    if key in lexicon.TITLES:
        return key
    for prefix in ("vice-", "ex-", "co-"):
        key = key.removeprefix(prefix)
    return key.removesuffix("-designate").removesuffix("-elect")


@lru_cache(maxsize=20_000)
def state_form(words: str) -> Form | None:
    """What :func:`verbale.places.form_of` says, remembered."""
    return None if words in TWO_STATES else form_of(words)


TWO_STATES = lexicon.words("Congo Korea")
"""Names that two states have: alone they tell neither."""


def _titular(word: str) -> bool:
    key = low(word)
    return (
        is_title(word)
        or key in lexicon.DOMAINS
        or key in lexicon.ORGANISATIONS
        or is_acronym(word)
        or key in _JOINS
        or state_form(word) is not None
    )


def first_name(word: str) -> bool:
    """Whether a word is a listed first name."""
    word = plain(word)
    return word in FIRST_NAMES or ("-" in word and word.split("-")[0] in FIRST_NAMES)


def _begins_name(word: str) -> bool:
    """Whether a word is a first name, or a family name that comes first."""
    return word in FAMILY_FIRST or first_name(word)


def split_title(words: Sequence[str]) -> Split:
    """A run such as "Iranian Foreign Minister Hossein Amir-Abdollahian" as title and name.

    A run without any title has an empty ``title``; one that is only a title ("Prime Minister") has an empty ``name``.
    """
    words = tuple(words)
    if len(words) > 2 and (low(words[0]), low(words[1])) in HONORIFIC_PAIRS:
        rest = split_title(words[2:])
        return Split(words[:2] + rest.title, rest.name, rest.head or low(words[0]), rest.gender)
    if len(words) > 2 and words[0] == "U" and not is_title(words[1]):
        return Split(words[:1], words[1:], "u", "m")
    if len(words) == 2 and first_name(words[0]) and not is_title(words[0]):
        return Split((), words)
    last = -1
    for index, word in enumerate(words):
        initial = index == 0 and len(low(word)) == 1
        if (
            is_title(word)
            and not initial
            and not (index == len(words) - 1 and index and not _titular(words[index - 1]))
        ):
            last = index
    if last < 0:
        return Split((), words)
    end = last + 1
    while end < len(words) and (
        low(words[end]) in _JOINS or (_titular(words[end]) and not _starts_name(words, end))
    ):
        end += 1
    if end > last + 1 and low(words[end - 1]) in ("to", "of", "for", "the"):
        end = _past_place(words, end)
    if len(words) - end > 2 and end > last + 1 and low(words[last + 1]) in ("of", "for"):
        end = next((i for i in range(end, len(words) - 1) if _begins_name(words[i])), len(words) - 2)
    while end > last + 1 and low(words[end - 1]) in ("of", "the"):
        end -= 1
    if end < len(words) and words[end] in ("of", "for"):
        end = len(words)
    if end == len(words) - 1 and words[end - 1] == "for" and low(words[0]) in _WITH_PORTFOLIOS | _BEFORE_THEM:
        end = len(words)
    if end < len(words) - 1 and (low(words[end - 1]), low(words[end])) in HONORIFIC_PAIRS:
        end += 1
    if end < len(words) - 2 and (low(words[end]), low(words[end + 1])) in HONORIFIC_PAIRS:
        end += 2
    title, name = words[:end], words[end:]
    plain = _without_courtesies(title) if name else title
    gender = next((HONORIFICS[w.rstrip(".")] for w in reversed(title) if HONORIFICS.get(w.rstrip("."))), None)
    head = head_of(words[last] if plain is title else take_apart(plain).head or words[last])
    return Split(plain, name, head, gender or gender_of_title(head))


def _without_courtesies(title: tuple[str, ...]) -> tuple[str, ...]:
    """An office without what is said of its holder in courtesy after it: "Chief Minister Datuk Seri"."""
    while low(title[-1]) in _COURTESIES and any(map(is_title, title[:-1])) and low(title[-2]) != "rt":
        title = title[:-1]
    return title


_COURTESIES = lexicon.words(
    """mr mrs ms miss mdm madam dr eng hon engr prof professor datuk dato seri sri tan haji hajji alhaji hajia tengku datin puan shri
    smt pandit rev ratu sheikh sir dame arch ing lic"""
)
"""What stands between an office and a name in translated news: "Deputy Minister of Finance of Laos Mr Bounleua Sinxay"."""


_WITH_PORTFOLIOS = lexicon.words("minister ministers secretary commissioner undersecretary under-secretary")
"""Offices whose "for" leads to what they are in charge of, whatever it is: "Minister of State for Hedges"."""
_BEFORE_THEM = lexicon.words(
    "state deputy junior parliamentary permanent assistant associate acting cabinet principal"
)
HONORIFIC_PAIRS = frozenset(
    (first, second)
    for second, firsts in (
        ("sri", "tan datuk dato"),
        ("seri", "datuk dato"),
        ("puan", "toh"),
        ("emeritus", "professor prof"),
        ("emerita", "professor prof"),
        ("hon", "rt right"),
        ("honourable", "right"),
        ("rev", "rt right most very"),
        ("reverend", "right most very"),
        ("justice", "lord lady"),
        ("chief", "lord"),
    )
    for first in firsts.split()
)
"""Titles of courtesy of two words: "Tan Sri", "Professor Emerita"."""
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")


def _past_place(words: Sequence[str], at: int) -> int:
    """Where the state or body ends to which somebody is sent: "Ambassador to the United Nations | Aino Salo"."""
    for length in (5, 4, 3, 2, 1):
        piece = " ".join(words[at : at + length])
        if at + length <= len(words) and (state_form(piece) is not None or body_of(piece) is not None):
            return at + length
    return at


def _starts_name(words: Sequence[str], index: int) -> bool:
    """Whether a title word is rather the start of the name: a first name, initials, or the only word left."""
    if first_name(words[index]):
        return True
    if _INITIALS.fullmatch(words[index]) and index < len(words) - 1:
        return state_form(words[index]) is None and body_of(words[index]) is None
    return (
        index == len(words) - 1
        and low(words[index - 1]) not in _JOINS
        and not is_title(words[index])
        and state_form(words[index]) is None
        and low(words[index]) not in lexicon.ORGANISATIONS
        and low(words[index]) not in lexicon.PORTFOLIOS
        and not is_acronym(words[index])
    )


def gender_of_title(head: str | None) -> Gender | None:
    """The gender that a noun of office tells ("spokeswoman"), or ``None``."""
    return "m" if head in lexicon.MALE_TITLES else "f" if head in lexicon.FEMALE_TITLES else None


def gender_of_name(name: Sequence[str]) -> Gender | None:
    """The gender that a person's first name tells, or ``None``; never from a surname alone."""
    if len(name) < 2:
        return None
    return next((gender for word in name[:-1] if (gender := gender_of_first_name(word))), None)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase taken apart; all words in lower case save ``words``.

    ``determiner`` is an article, a number or a possessive pronoun; ``owner`` are the words before a possessive 's;
    ``core`` are those up to the first preposition, without determiner and owner; ``tail`` is the rest. ``head`` is
    the noun of the core that tells what it is: the last, or the one before an inner "of" ("Minister of Trade").
    """

    words: tuple[str, ...]
    determiner: str | None
    owner: tuple[str, ...]
    core: tuple[str, ...]
    tail: tuple[str, ...]
    head: str | None

    @property
    def definite(self) -> bool:
        """Whether the phrase points at something known: "the …", "its …", "Iceland's …"."""
        return (
            bool(self.owner)
            or self.determiner in ("the", "this", "that", "these", "those")
            or self.determiner in POSSESSIVES
        )


def take_apart(words: Sequence[str]) -> Phrase:
    """A noun phrase as a :class:`Phrase`. ``words`` are as :func:`verbale.sources.words.split` makes them."""
    return _take_apart(tuple(words))


@lru_cache(maxsize=50_000)
def _take_apart(words: tuple[str, ...]) -> Phrase:
    rest = list(words)
    determiner = None
    owner: tuple[str, ...] = ()
    if rest and (
        rest[0].lower() in DETERMINERS
        or rest[0].lower() in INDEFINITE
        or rest[0].lower() in POSSESSIVES
        or rest[0].isdigit()
    ):
        determiner = rest.pop(0).lower()
    cut = next((i for i, word in enumerate(rest) if _cuts(rest, i)), len(rest))
    mark = next(
        (
            i
            for i in range(min(cut, len(rest)))
            if rest[i] in POSSESSIVE or (rest[i] in "'’" and i and rest[i - 1].endswith("s"))
        ),
        None,
    )
    while mark is not None:
        owner = tuple(rest[:mark])
        rest = rest[mark + 1 :]
        cut = next((i for i, word in enumerate(rest) if _cuts(rest, i)), len(rest))
        mark = next((i for i in range(min(cut, len(rest))) if rest[i] in POSSESSIVE), None)
    core = tuple(rest[:cut])
    if [word.lower() for word in core[-2:]] == ["opposite", "number"]:
        core = (*core[:-2], "counterpart")
    return Phrase(words, determiner, owner, core, tuple(rest[cut:]), _head(core))


def _head(core: tuple[str, ...]) -> str | None:
    if not core:
        return None
    last = low(core[-1])
    inner = next((i for i, word in enumerate(core) if i and word in ("of", "for", "to")), None)
    if inner is None or (
        is_title(last) and last not in lexicon.DOMAINS and core[-2] not in ("of", "for", "the")
    ):
        return last
    if core[-1].islower() and core[-2][0].isupper() and last in lexicon.DOCUMENTS:
        return last
    before = low(core[inner - 1])
    return before if is_title(before) or before in lexicon.ORGANISATIONS else last


def _cuts(words: Sequence[str], index: int) -> bool:
    word = words[index]
    if index == 0:
        return word == "of"
    if word not in PREPOSITIONS:
        return False
    if index == 1 and low(words[0]) in lexicon.PEOPLE_PLURAL:
        return True
    return not (
        word in ("of", "for")
        and index + 1 < len(words)
        and words[index - 1][0].isupper()
        and _next_capital(words, index)
    )


def _next_capital(words: Sequence[str], index: int) -> bool:
    following = words[index + 1 : index + 3]
    return bool(following) and (
        following[0][0].isupper()
        or (following[0] == "the" and len(following) > 1 and following[1][0].isupper())
    )


def plural(word: str | None) -> bool:
    """Whether a noun in lower case is a listed plural for people."""
    return word is not None and (
        word in lexicon.PEOPLE_PLURAL
        or (word.endswith("s") and word[:-1] in lexicon.TITLES)
        or (word.endswith("men") and word[:-2] + "an" in lexicon.TITLES)
        or (word.endswith("women") and word[:-2] + "an" in lexicon.TITLES)
        or (word.endswith("ies") and word[:-3] + "y" in lexicon.TITLES)
    )


def is_name_particle(word: str) -> bool:
    """Whether a word in lower case may stand inside a person's name."""
    return word in PARTICLES
