"""What stands in brackets after a person's name: a party ("Ana Silva (PSD)"), a group of the European Parliament ("(S&D, Portugal)"), the
state of a delegate ("Tomasz Wrona (Poland)").
"""

from __future__ import annotations

import re

from verbale.places import region_of
from verbale.sources import lexicon
from verbale.sources.bodies import OUTLETS, body_of
from verbale.sources.mentions import Mention
from verbale.sources.names import HONORIFICS
from verbale.sources.phrases import head_of, is_acronym, low, state_form, take_apart
from verbale.sources.words import POSSESSIVE, Words

_GROUPS = frozenset(
    (
        "S&D",
        "EPP",
        "Renew",
        "Renew Europe",
        "ECR",
        "Greens/EFA",
        "Verts/ALE",
        "PfE",
        "ESN",
        "GUE/NGL",
        "The Left",
    )
)
_PARTIES = lexicon.words(
    """labour labor conservative conservatives tory green greens liberal liberals democrat democrats republican republicans socialist
    socialists independent independents nationals national left centre center alliance front movement party union reform workers people’s
    progressive progressives christian social democratic democrats unionist nationalist coalition bench list bloc janata congress"""
)
_CLEARLY = _PARTIES - lexicon.words(
    "union center centre front movement workers independent alliance list left"
)
"""Of these, the words that unions and clubs have not in their names: "of the Socialist Alliance", and not "of the Taxi Union"."""
_HOUSES = (
    "parliament",
    "senate",
    "senators",
    "congress",
    "assembly",
    "council",
    "councillor",
    "councillors",
    "mp",
    "mps",
    "meps",
    "deputies",
    "lawmakers",
    "bundestag",
    "committee",
)
_DELEGATES = ("delegate", "delegates", "delegation", "representative", "committee", "assembly")
_WORD = re.compile(r"[\w’'.&/-]+")
_LONGEST = 40
MEMBER = ("of", "the", "parliament")
"""The role of whoever is named by party among the members of a house."""
EUROPEAN = ("of", "the", "European", "Parliament")


def role_in_brackets(words: Words, mention: Mention, at: int) -> tuple[str, ...]:
    """The role that the brackets at a word tell of a person; empty for none."""
    inside = _inside(words, at)
    if inside is None or mention.article:
        return ()
    parts = [part.strip() for part in inside.split(",")]
    if parts[0] in _GROUPS and any(house in words.index for house in ("european", "mep", "meps", "eu")):
        return EUROPEAN
    form = state_form(parts[0])
    if form is not None:
        sent = form.kind == "name" and any(word in words.index for word in _DELEGATES)
        return ("of", "the", "delegation", "of", *parts[0].split()) if sent else ()
    if _is_party(parts[0]) and any(house in words.index for house in _HOUSES):
        return MEMBER
    return MEMBER if _may_be_party(parts[0]) and any(house in words.index for house in _SITTING) else ()


def _inside(words: Words, at: int) -> str | None:
    """What brackets that open at a word hold."""
    if words.words[at] != "(":
        return None
    start = words.ends[at]
    stop = words.text.find(")", start, start + _LONGEST)
    inside = words.text[start:stop] if stop > 0 else ""
    return inside if inside[:1].isupper() and "\n" not in inside else None


_SITTING = (
    "senators",
    "parliament",
    "mps",
    "meps",
    "lawmakers",
    "bundestag",
    "deputies",
    "legislators",
    "councillors",
    "bill",
)


def _may_be_party(text: str) -> bool:
    """Whether a text in brackets is a name of two or three words that is no place, body or outlet: "One Paddock"."""
    named = text.split()
    plain = all(_WORD.fullmatch(word) and word[0].isupper() for word in named)
    known = (
        region_of(text)
        or text in OUTLETS
        or body_of(text)
        or low(named[-1]) in lexicon.ORGANISATIONS | lexicon.FREE_BODIES
    )
    return plain and not known and 1 < len(named) <= _WORDS_OF_PARTY


_WORDS_OF_PARTY = 3


def _is_party(text: str) -> bool:
    """Whether a text is how parties are put in brackets: "PSD", "Greens", "Social Democrats"."""
    named = _WORD.findall(text)
    if len(named) == 1 and is_acronym(named[0]):
        return body_of(text) is None and text not in OUTLETS
    return bool(named) and low(named[-1]) in _PARTIES and all(word[0].isupper() for word in named)


def for_members(roles: list[tuple[str, ...]], words: Words) -> list[tuple[str, ...]]:
    """The roles without that of a member of the house for whoever has one of private life, or is in opposition; whoever is called a
    party’s in a report on a house ("Labor’s Con Marinos") is one.
    """
    roles = [_seat(role, words) or role for role in roles]
    others = [
        role
        for role in roles
        if role not in (MEMBER, EUROPEAN) and role[:1] != ("of",) and not _is_courtesy(role)
    ]
    heads = (head_of(take_apart(role).head or "") for role in others)
    left = any(low(word) in _LEFT for role in others for word in role)
    plain = not left and all(head in _OF_HOUSES for head in heads)
    return roles if plain else [role for role in roles if role not in (MEMBER, EUROPEAN)]


def _seat(role: tuple[str, ...], words: Words) -> tuple[str, ...] | None:
    """The house in which somebody sits who is called by a party: "Labor’s Con Marinos", "German Christian Democrat Ulrike Pahl"."""
    if _is_of_party(role, words):
        return MEMBER
    if low(role[-1]) in _PARTISANS and role[-1][0].isupper() and not any(low(word) in _LEFT for word in role):
        if "meps" in words.index:
            return EUROPEAN
        return MEMBER if any(house in words.index for house in _SITTING) else None
    return None


_PARTISANS = lexicon.words("democrat green conservative socialist liberal nationalist centrist unionist")


def _is_courtesy(role: tuple[str, ...]) -> bool:
    return len(role) == 1 and role[0].rstrip(".") in HONORIFICS


def _is_of_party(role: tuple[str, ...], words: Words) -> bool:
    """Whether a role is that of one of a party in a report on a house: "Labor’s", "of the Socialist Alliance"."""
    of = role[0] == "of"
    party = [word for word in (role[1:] if of else role[:-1]) if word.lower() != "the"]
    told = bool(party) and (of or role[-1] in POSSESSIVE) and _is_party(" ".join(party))
    if of and not any(low(word) in _CLEARLY for word in party):
        return False
    return told and any(house in words.index for house in (_SITTING if of else _HOUSES))


_LEFT = ("former", "ex", "late", "retired", "opposition", "shadow", "then")
_OF_HOUSES = lexicon.words(
    """member rapporteur shadow coordinator chair chairman chairwoman chairperson leader whip spokesman spokeswoman spokesperson
    vice-president president vice-chair councillor mp mep deputy senator lawmaker mayor minister colleague"""
)
