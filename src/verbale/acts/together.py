"""States that act together and are told by number or office: "the two states", "both capitals", "the deputy ministers"."""

from __future__ import annotations

import re

from verbale.acts.surroundings import Surroundings

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
