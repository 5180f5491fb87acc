"""Names in a text: what kind of thing a run of capitalised words names, from the run alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from verbale.places import Form, region_of
from verbale.sources import lexicon
from verbale.sources.bodies import OUTLETS, body_in, body_of
from verbale.sources.names import FIRST_NAMES, HONORIFICS, Gender
from verbale.sources.phrases import (
    first_name,
    gender_of_title,
    head_of,
    is_acronym,
    is_title,
    low,
    plural,
    split_title,
    state_form,
    take_apart,
)
from verbale.sources.words import Words

_LOWER_NAME = re.compile(r"[ʻ‘’'](?=[A-ZÀ-Þ])|(?:al|el|ar|as|ash|an|ad|at|ben|d|l)[-'’][A-ZÀ-Þ]")


_INITIAL = re.compile(r"(?:[A-Z]\.)+")
MentionKind = Literal["person", "organisation", "state", "title", "unknown"]


@dataclass(slots=True)
class Mention:
    """A run of capitalised words: ``words[first:last + 1]``.

    ``name`` are the words of the name, ``roles`` the phrases beside it that say who it is, nearest first, ``about``
    the phrases that say what body it is; ``places`` tells at which words. ``form`` is set for states, ``code`` for
    international bodies, ``region`` for cities and regions (the code of their state). ``subject`` is true where it
    stands at the head of its sentence, ``owner`` where a possessive 's follows, ``place`` where a preposition of
    place stands before it.
    """

    first: int
    last: int
    words: tuple[str, ...]
    kind: MentionKind
    name: tuple[str, ...]
    form: Form | None = None
    code: str | None = None
    region: str | None = None
    gender: Gender | None = None
    titled: bool = False
    roles: list[tuple[str, ...]] = field(default_factory=list)
    about: list[tuple[str, ...]] = field(default_factory=list)
    places: dict[tuple[str, ...], range] = field(default_factory=dict)
    article: bool = False
    subject: bool = False
    owner: bool = False
    place: bool = False
    entity: int = -1


def capital(words: Words, index: int) -> bool:
    """Whether a word is written like a name: with a capital, or "al-Sadr"."""
    if index >= len(words):
        return False
    word = words.words[index]
    return word[0].isupper() or _LOWER_NAME.match(word) is not None


def classify(names: tuple[str, ...]) -> Mention:
    """What a run of capitalised words names, from the run alone; the place in the text is left for the caller."""
    if len(names) > 2 and names[-1] in (POST_NOMINALS | SEATS if first_name(names[0]) else POST_NOMINALS):
        made = classify(names[:-1])
        if made.kind in ("person", "unknown"):
            made.words, made.kind, made.titled = names, "person", True
            return made
    told = next((i for i, word in enumerate(names[:3]) if word.endswith(_ORIGINS)), len(names))
    if len(names) > told + 1:
        made = classify(names[told + 1 :])
        if made.kind in ("person", "unknown", "organisation"):
            made.words = names
            return made
    whole = " ".join(names)
    made = Mention(0, 0, names, "unknown", names)
    form = state_form(whole)
    code = body_of(whole)
    parts = split_title(names)
    noble = len(names) > 2 and names[0] in NOBLES and names[1] == "of"
    if form is not None and not (
        form.sure is False and len(names) == 1 and form.kind == "capital" and first_name(names[0])
    ):
        made.kind, made.form = "state", form
    elif region_of(whole) is not None and len(names) > 1:
        made.region = region_of(whole)
    elif code or whole in OUTLETS:
        made.kind, made.code = "organisation", code
    elif _is_office(names, parts.name):
        made.kind, made.code = "organisation", body_in(whole)
    elif noble:
        made.kind, made.titled, made.gender = "person", True, HONORIFICS.get(names[0])
        made.roles.append(names[:1])
    elif parts.title and parts.name and not _is_body(parts.name) and not plural(low(parts.name[-1])):
        made.kind, made.name, made.gender, made.titled = "person", parts.name, parts.gender, True
        made.roles.append(parts.title)
    elif (inner := _name_inside(names, after_body=True)) is not None:
        made.kind, made.name = "person", names[inner:]
        made.roles.append(names[:inner])
    elif (parts.title and not parts.name and is_title(_before_of(names))) or _ends_in_office(names):
        made.kind = "title"
    elif _is_body(names):
        made.kind, made.code = "organisation", body_in(whole)
    elif parts.title:
        made.kind = "title"
    elif 1 < len(names) <= 4 and _INITIAL.fullmatch(names[0]):
        made.kind = "person"
    elif (start := _name_inside(names)) is not None:
        made.kind, made.name = "person", names[start:]
        made.roles.append(names[:start])
    elif len(names) > 1 and first_name(names[0]) and not is_acronym(names[-1]):
        made.kind = "person"
    elif len(names) == _NATION_AND_NAME and _is_nation(names[0]) and not is_acronym(names[1]):
        made.kind, made.name = "person", names[1:]
        made.roles.append(names[:1])
    return made


_ORIGINS = (
    "-born", "-based", "-trained", "-educated", "-raised", "-owned", "-run", "-backed", "-listed", "-controlled", "-funded",
    "-headquartered", "-registered",
)  # fmt: skip
"""How words end that tell where somebody comes from or whose a body is, before a name: "Brisbane-born Scott Hale", "State-owned
Nordrail".
"""
POST_NOMINALS = lexicon.words(
    "KC QC SC OBE MBE CBE KBE DBE GBE CH PhD MD FRS SJ JP RN AO AC CNZM ONZM SAN OFM OSB FRCS Esq"
)
"""Letters after a person’s name: "Hugo Lightfoot KC"."""
SEATS = lexicon.words("MP MSP MEP TD MLA MNA MHK")
"""Letters after a name that tell a seat; after a place they are an office: "the Bolton East MP"."""
NOBLES = lexicon.words(
    "Duke Duchess Earl Countess Marquess Marquis Marchioness Viscount Viscountess Prince Princess"
)
"""Titles with a place that are names: "the Duke of Harrow"."""
PARTIES = lexicon.words(
    "dem labour tory conservative green snp dup ukip plaid cymru féin fein fáil fail gael republican democrat liberal ndp"
)
"""Words for parties that stand right before a name: "Lib Dem Nina Shah"."""
_NATION_AND_NAME = 3


def _is_nation(word: str) -> bool:
    """Whether a word is the adjective of a nation: "American" before "Buck Riley"."""
    form = state_form(word)
    return form is not None and form.kind == "demonym"


def _is_office(names: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether a run is a body named by its head: "Office of the Director of National Intelligence"."""
    return (
        len(names) > 4
        and len(rest) == 1
        and low(names[0]) in lexicon.ORGANISATIONS
        and names[1] in ("of", "for")
        and names.count("of") + names.count("for") > 1
    )


def _ends_in_office(names: Sequence[str]) -> bool:
    """Whether a run ends in an office that is nobody's surname: "Waters Minister"."""
    return len(names) > 1 and low(names[-1]) in ("minister", "spokesman", "spokeswoman", "spokesperson")


def _name_inside(names: Sequence[str], after_body: bool = False) -> int | None:
    """Where a person's name begins after a state, a body or another word: "United States Hamdullah Mohib", "Chrysler
    LLC Jim Press".

    With ``after_body`` only a name after a noun for a body or a state is meant.
    """
    for start in range(1, len(names) - 1):
        listed = FIRST_NAMES.get(names[start]) is not None
        told = low(names[0]) in _BEFORE_WHAT_THEY_WERE and first_name(names[start])
        known = (listed or told) and len(names) - start <= 3
        if (
            not known
            or low(names[-1]) in lexicon.ORGANISATIONS
            or is_acronym(names[-1])
            or names[start - 1] in ("of", "for", "the", "and", "&")
        ):
            continue
        before = names[start - 1]
        body = (
            low(before) in lexicon.ORGANISATIONS
            or is_acronym(before)
            or state_form(" ".join(names[:start])) is not None
            or state_form(before) is not None
            or low(before) in PARTIES
        )
        if body or (
            not after_body
            and (start == 1 or low(names[0]) in _BEFORE_WHAT_THEY_WERE)
            and not first_name(names[0])
            and low(names[1]) not in _CAPITAL_PARTICLES
            and names[0][0].isalpha()
            and len(names) > 2
        ):
            return start
    return None


_BEFORE_WHAT_THEY_WERE = lexicon.words("former ex retired veteran late fellow")
"""Words before what somebody was, at the head of a sentence: "Former Otter Lee Shand"."""
_CAPITAL_PARTICLES = lexicon.words("ben bin ibn abu al el van von de di del da ould")
"""Particles that some names write with a capital, and that are first names too: "Leïla Ben Salah"."""


def _before_of(names: Sequence[str]) -> str:
    """The last word before the first "of", "for" or "to" of a run."""
    stop = next((i for i, word in enumerate(names) if i and word in ("of", "for", "to")), len(names))
    return names[stop - 1]


_NO_SURNAMES = lexicon.words(
    """
    ag gmbh inc ltd llc plc corp sa spa nv bv asa oyj pty bhd tbk holdings group industries airlines airways foundation
    university hospital museum institute council committee brewery breweries motors bank ministry association union
    """
)
"""Words for bodies that are nobody's surname: "Volkmar AG" is no person, though Volkmar is a first name."""


_BEFORE_NAMES = lexicon.words(
    "daily evening sunday channel radio television tv hotel café cafe museo banco agence club"
)
"""Nouns for bodies that come first in their names: "Radio Sarmin"."""
_WORDS_TOO = lexicon.words("state nation country house lab estate press echo port church lords bar")
"""Nouns that with a capital and alone are no name of a body."""
_MEMBERS = lexicon.words("democrats conservatives greens liberals republicans nationalists")
_TRADES_TOGETHER = lexicon.words(
    "growers farmers fishers fishermen producers exporters importers brewers bakers ranchers veterans"
)
"""Trades in the plural that end the names of their bodies: "Waikato Honey Growers"."""
_SEATED = lexicon.words("MPs MEPs PMs CEOs MSPs TDs")
_OPENED = frozenset(("of", "for"))


def _is_body(names: Sequence[str]) -> bool:
    """Whether a run reads like the name of a body: it ends in a noun for one, or has one before "of"."""
    last, first = low(names[-1]), low(names[0])
    if len(names) == 1:
        known = last in lexicon.ORGANISATIONS and last not in _WORDS_TOO
        acronym = is_acronym(names[0]) and names[0] not in _SEATED
        return names[0] in ("Labour", "Likud") or known or acronym or last in _MEMBERS
    if len(names) == 2 and first_name(names[0]):
        return last in _NO_SURNAMES
    if len(names) == 2 and first in ("house", "senate") and plural(last):
        return False
    return (
        _opens_body(names)
        or last in lexicon.NAME_ENDS | lexicon.ORGANISATIONS | _MEMBERS
        or (len(names) > 2 and last in _TRADES_TOGETHER)
        or "&" in names
        or any(
            low(word) in lexicon.ORGANISATIONS and low(names[i + 1]) in _OPENED
            for i, word in enumerate(names[:-1])
        )
    )


def _opens_body(names: Sequence[str]) -> bool:
    """Whether the first of several words tells a body: "Radio Sarmin", "Citizens for Quiet", "King’s College Tarn"."""
    first = low(names[0])
    if names[0].endswith(("’s", "'s")) and any(low(word) in lexicon.ORGANISATIONS for word in names[1:]):
        return True
    if len(names) > 2 and first in lexicon.CIVIC and names[1] in ("for", "of", "against", "without"):
        return True
    return first in lexicon.NAME_STARTS or first in _BEFORE_NAMES


def role_gender(roles: Sequence[Sequence[str]]) -> Gender | None:
    """The gender that the nouns of a person's roles tell, or ``None``."""
    for role in roles:
        head = take_apart(role).head
        gender = gender_of_title(head_of(head)) if head else None
        if gender:
            return gender
    return None
