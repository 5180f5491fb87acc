"""States that act together and are told by number or office: "the two states", "both capitals", "the deputy ministers"."""

from __future__ import annotations

import re

from verbale.acts.doers import Doer
from verbale.acts.naming import by_phrase
from verbale.acts.surroundings import Surroundings
from verbale.places import find_states

_FEW = {"two": 2, "both": 2, "three": 3, "four": 4}
_SEVERAL = re.compile(
    r"(?:(?:all|these|those|the|both)\s)*(?:(?P<n>two|three|four)\s)?(?:states|countries|governments|sides|capitals|neighbours|neighbors|nations"
    r"|(?:deputy\s)?(?:foreign\s|prime\s)?ministers|presidents|leaders|parliaments|ministries|cabinets|delegations)\b|(?:the\s)?(?P<them>both|two|three|four)\sof\sthem\b",
    re.I,
)


def several(around: Surroundings, words: str, besides: tuple[str, ...]) -> tuple[str, ...]:
    """The states that "the two states" or "the deputy ministers" means: those most spoken of, ``besides``
    left out; empty where that is not plain."""
    match = _SEVERAL.match(words)
    if not match:
        return ()
    count = _FEW.get((match["n"] or match["them"] or "two").lower(), 2)
    ranked = tuple(code for code in around.ranked() if code not in besides)
    return ranked[:count] if len(ranked) >= count else ()


def each_named(around: Surroundings, text: str, low: int, high: int) -> Doer | None:
    """Those listed behind their number, "the Agrarians and Forward": as they are known, else by the names as they stand."""
    named = by_phrase(around, text, low, high)
    pieces = re.split(r",\s(?:and\s)?|\sand\s", text[low:high])
    names = tuple(re.sub(r"^[Tt]he\s", "", piece).strip() for piece in pieces)
    plain = all(re.fullmatch(r"(?:[A-ZÀ-Þ][\w’-]*\s?){1,4}", name) for name in names)
    return named or (Doer(names, low) if plain and not find_states(text, low, high) else None)
