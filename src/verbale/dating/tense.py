"""Which way an expression without a year or a week points, from the words around it: back, forward, or
nothing to go by."""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["past", "future"]

_FUTURE = (
    r"will|won['’]?t|['’]ll|shall|would|to\s+be\s+\w+ed|(?:is|are|was|were|be)\s+(?:to|due|set|scheduled|expected|planned|likely|going|slated"
    r"|invited|about)\b|(?:due|set|scheduled|expected|planned|slated|booked)\s+(?:to|for)|(?:agree[sd]?|vow(?:s|ed)?|promise[sd]?|plan(?:s|ned)?"
    r"|decide[sd]?|ask(?:s|ed)?|urge[sd]?|want(?:s|ed)?|hope[sd]?|intend(?:s|ed)?|offer(?:s|ed)?|pledge[sd]?|need(?:s|ed)?)\s+(?:\w+\s+){0,3}?to\b"
    r"|plan(?:s|ning)?|upcoming|ahead\s+of|until|till|by|deadline|expires?|begins?|starts?|opens?|reopens?|takes?\s+place|meets?|votes?|visits?"
    r"|arrives?|takes?\s+effect|comes?\s+into\s+force|runs?|hopes?|intends?|may|might|could|should|must|can|effective|starting|postponed|delayed"
    r"|adjourned|rescheduled|invited|summoned|called\s+for|demand(?:s|ed)?|propose[sd]?"
)
_PAST = (
    r"was|were|had|did|said|told|has|have|been|went|came|met|took|held|made|gave|got|began|broke|left|put|spoke|wrote|sent|saw|fell|rose|won|lost"
    r"|cut|hit|led|paid|ran|sold|stood|struck|swore|thought|brought|built|bought|caught|chose|drew|drove|fought|found|flew|forgot|grew|heard|kept"
    r"|knew|laid|sought|shut|shot|sat|set|read|became|overturned|quit|shook|showed|shown|swept|taught|threw|understood|warned|withdrew"
    r"|\w{2,}ed"
)
_MARKER = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b", re.IGNORECASE)
_BREAK = re.compile(r"[;:–—“”\"()]|,(?=\s)")
_REACH = 90


def tense_at(text: str, start: int, end: int, sentence: tuple[int, int]) -> Tense | None:
    """The tense of the clause around ``text[start:end]``: the nearest marker before it, else the nearest one
    after it.

    Only ``_REACH`` characters each way are looked at, so the cost does not grow with the sentence.
    """
    low, high = max(sentence[0], start - _REACH), min(sentence[1], end + _REACH)
    left = [match.end() for match in _BREAK.finditer(text, low, start)]
    before = list(_MARKER.finditer(text, left[-1] if left else low, start))
    if before:
        return _kind(before[-1])
    stop = _BREAK.search(text, end, high)
    limit = high
    if stop and text[end : stop.start()].strip():
        limit = stop.start()
    elif stop and text[stop.start()] == ",":
        after = _BREAK.search(text, stop.end(), high)
        limit = after.start() if after else high
    following = _MARKER.search(text, end, limit)
    if following:
        return _kind(following)
    before = list(_MARKER.finditer(text, low, start))
    return _kind(before[-1]) if before else None


def _kind(match: re.Match[str]) -> Tense:
    return "future" if match["future"] else "past"
