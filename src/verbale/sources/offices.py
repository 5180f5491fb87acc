"""Offices in the singular and in full, and those who sit in opposition: "councillors", "Cr", "vice-president", "opposition leader"."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.sources import lexicon
from verbale.sources.phrases import head_of, low, plural, take_apart

SEATED = lexicon.words(
    """mp msp td mla mep councillor councilor councilman councilwoman senator lawmaker legislator backbencher congressman congresswoman
    assemblyman assemblywoman parliamentarian alderman alderwoman"""
)
"""Who sits in a house, whatever party they are said to be of: "Green Party councillor"."""
OPPOSITION = frozenset(("opposition", "shadow", "former", "ex", "retired", "ousted", "candidate", "would-be"))
_SEATS = lexicon.words(
    """leader mp councillor councilor senator lawmaker legislator deputy whip backbencher congressman congresswoman assemblyman
    assemblywoman alderman parliamentarian member"""
)
"""What somebody in opposition may be in a house, for which they sit: "Leader of the Opposition", "opposition councillor"."""
_OF_PARTIES = lexicon.words("party bloc alliance coalition movement exiled exile jailed")
_PREFIXES = ("vice-", "deputy-", "sub-", "co-")


_FIRST_PARTS = (
    "judge",
    "minister",
    "mayor",
    "ambassador",
    "governor",
    "prosecutor",
    "councillor",
    "magistrate",
)
"""Offices before what their holder is besides: "judge-rapporteur", "mayor-president"."""


def in_full(word: str) -> str:
    """The noun of an office in the singular, without "vice-" and not in short: "Cr" is a councillor."""
    head = singular(head_of(word))
    bare = next((head.removeprefix(prefix) for prefix in _PREFIXES if head.startswith(prefix)), head)
    if "-" in head and head.split("-")[0] in _FIRST_PARTS:
        return head.split("-")[0]
    short = lexicon.ABBREVIATIONS.get(head.rstrip(".").capitalize())
    return short[0] if short else bare if bare in lexicon.STATE_OFFICES else head


def singular(noun: str) -> str:
    """A noun of office in the singular, as far as the lexicon knows it."""
    for ending, single in (("men", "man"), ("women", "woman"), ("people", "person"), ("ies", "y"), ("s", "")):
        if noun.endswith(ending) and noun.removesuffix(ending) + single in lexicon.TITLES:
            return noun.removesuffix(ending) + single
    return noun


def sits_in_opposition(role: Sequence[str]) -> bool:
    """Whether a role is a seat held in opposition, and no post in a party: "opposition leader", "Leader of the Opposition"."""
    apart = take_apart(role)
    lows = {low(word) for word in role}
    left = lows & (OPPOSITION | _OF_PARTIES) - {"opposition"}
    seat = apart.head is not None and not plural(apart.head) and in_full(apart.head) in _SEATS
    return "opposition" in lows and seat and not left and not apart.owner
