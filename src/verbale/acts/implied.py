"""What was done something to where no noun after the verb says it: "overrode *him*", "withheld its consent", "left it in
2003", "pulled out *of it*", "moved that …".
"""

from __future__ import annotations

import re

from verbale.acts.nouns import FROM, MEMBERSHIP, head_after, last_named, thing_named
from verbale.acts.objects import Thing

_OVERRIDDEN = re.compile(
    r"\s(?P<whom>him|her|it|them|the\s(?:governor|president|mayor|king|sultan|executive)|(?:Gov\.|Governor|President|Mayor)\s[A-ZÀ-Þ][\w’-]+)\b"
)
_BLOC = re.compile(r"\b(?:bloc|customs\sunion|alliance)\b", re.I)
_GONE = re.compile(r"(?:pulled|walked|backed|dropped)\sout", re.I)
_LEFT = re.compile(r"quit|denounce[ds]|left|exited", re.I)
"""Verbs of leaving that take the treaty itself: "denounced the convention"."""
GONE_BEFORE = 320


PRONOUN = re.compile(
    r"\s(?:but\snot\s\w+ed\s|and\s\w+ed\s)?(?:from\s)?(?P<it>it|them|one|this|both|theirs|another|an?\s(?:second|third|fourth)|all\s(?:two|three|four|five)|(?:all|most|both|each|three|four|two|some)\sof\s(?:them|these|those)|(?:the|an?)\s(?:[a-z]+\s){1,2}one|(?:that|this)\sone|the\s(?:other|others|first|second|third|fourth|last|rest))\b(?!\s(?:[a-z-]+\s)?(?:bill|draft|motion|text|amendment|reading|resolution|vote|time|of)s?\b)(?!\s(?:as|would|will|was|is|had)\b)",
    re.I,
)
_WHOM = re.compile(r"\s(?P<whom>him|her|them)\b")
_FROM = re.compile(
    r"\s(?:formally\s)?(?:(?:the\s)?(?:[A-Z][\w.]*\s){1,3}|(?:his|her|their|its|the)\scountry\s)?(?:from|of)\s"
)


def find_implied(
    text: str, verb: tuple[str, str], place: tuple[int, int], end: int
) -> tuple[bool, Thing | None]:
    """Whether that is settled for a ``verb`` (its kind and objects) at ``place``, and what it is; the sentence ends at ``end``."""
    (kind, objects), (at, after) = verb, place
    words = text[at:after].lower()
    if objects == "self":
        return True, Thing(
            "ratification" if "ratification" in words else "consensus", at, after, False, True, False
        )
    if words.startswith("confirm") and (whom := _WHOM.match(text, after)):
        return True, Thing("nomination", whom.start("whom"), whom.end("whom"), False, True, False)
    if words in ("moved that", "moves that"):
        return True, Thing("motion", after - len("that"), after, False, False, True)
    over = _OVERRIDDEN.match(text, after) if words.startswith("overr") else None
    if over:
        return True, Thing("veto", over.start("whom"), over.end("whom"), False, True, False)
    return _left(text, at, after, end) if kind == "withdraw" else (False, None)


def _left(text: str, at: int, after: int, end: int) -> tuple[bool, Thing | None]:
    """The treaty or the organisation that is left: named after the verb, or before it where "it" or nothing stands there."""
    low = max(0, at - GONE_BEFORE)
    if _LEFT.fullmatch(text, at, after):
        head = head_after(text, FROM, after, end) or head_after(text, _BLOC, after, end)
        if head is None and re.match(r"\s(?:it|them)\b", text[after : after + 6]):
            return True, last_named(text, FROM, low, at)
        return True, thing_named(text, head) if head else None
    if _GONE.fullmatch(text, at, after) and not text.startswith(" of ", after):
        return True, last_named(text, FROM, low, at)
    left = _FROM.match(text, after, min(end, after + 40))
    if left is None:
        return False, None
    if match := head_after(text, MEMBERSHIP, left.end() - 1, end):
        return True, thing_named(text, match)
    pronoun = PRONOUN.match(text, left.end() - 1) or PRONOUN.match(text, after)
    return True, last_named(text, FROM, low, pronoun.start()) if pronoun else None
