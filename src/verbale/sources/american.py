"""Articles on the politics of the United States, which name offices, houses and parties without the country.

"Sen.", "the House Speaker" or "the attorney general" tell no country by themselves; beside party marks ("R-Wis."), the
two parties or Congress they do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from verbale.sources import lexicon
from verbale.sources.phrases import low
from verbale.sources.words import Words

CODE = "USA"
_STRONG = lexicon.words("gop congresswoman congressman congressmen filibuster")
_PAIRS = frozenset((("white", "house"), ("capitol", "hill"), ("electoral", "college"), ("oval", "office")))
_WEAK = lexicon.words("republican republicans democrat democrats congress senate pentagon fbi")
_SHORT = frozenset(("Sen", "Sens", "Rep", "Reps", "Gov", "Govs"))
_OFFICES = lexicon.words("congressman congresswoman senator")
_TWO = frozenset(lexicon.AMERICAN_OFFICES)
"""Pairs of words that follow each other in the names of offices of the United States."""


def is_american(words: Words, codes: Iterable[str]) -> bool:
    """Whether an article is plainly about American politics: by one mark that is found nowhere else, or by two weaker
    ones; ``codes`` are those of the states and regions that it names.
    """
    index = words.index
    if _STRONG & index.keys() or any(word[:2] in ("R-", "D-") and len(word) > 3 for word in _marks(words)):
        return True
    if any(
        words.lows[at + 1] == second
        for first, second in _PAIRS
        for at in index.get(first, ())[:20]
        if at + 1 < len(words)
    ):
        return True
    return len(_WEAK & index.keys()) + (CODE in set(codes)) >= 2


def _marks(words: Words) -> list[str]:
    """The words right after an opening bracket or a comma that may be the party and state of a politician."""
    return [
        words.words[at + 1]
        for mark in ("(", ",")
        for at in words.index.get(mark, ())[:300]
        if at + 1 < len(words)
    ]


def is_american_office(role: Sequence[str]) -> bool:
    """Whether an office is one that the United States have by this name; other states may have it too."""
    if any(word.rstrip(".") in _SHORT for word in role):
        return True
    lows = [low(word) for word in role]
    if "administration" in lows:
        return True
    return bool(_OFFICES & set(lows)) or any(pair in _TWO for pair in pairwise(lows))


_HOUSES = lexicon.words("house majority minority special white senate homeland")


def is_held(role: Sequence[str], official: bool) -> bool:
    """Whether a role is an American office that its holder has not left; ``official`` tells that a role of theirs is one
    of a state. Offices of the two houses and of the White House need no other sign.
    """
    lows = [low(word) for word in role]
    if {"former", "ex", "retired", "candidate"} & set(lows):
        return False
    housed = any(pair in _TWO and pair[0] in _HOUSES for pair in pairwise(lows))
    seated = "committee" in lows and bool({"house", "senate"} & set(lows))
    return housed or seated or (official and is_american_office(role))
