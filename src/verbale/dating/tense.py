"""Which way an expression without a year or a week points, from the words around it: back, forward, or
nothing to go by."""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["past", "future"]

_TAIL = r"(?:\s+(?:to|not|also|be|been|have|then|again|now|\w+ly))*(?:\s+\w+)?"
_AHEAD = (
    rf"(?:(?:will|won['’]?t|shall|would|may|might|could|should|must|can)|(?<=\w)['’]ll){_TAIL}|to\s+be\s+\w+"
    rf"|(?:is|are|was|were|be)\s+(?:to|due|set|scheduled|expected|planned|likely|going|slated|invited|about)\b{_TAIL}"
    rf"|(?:due|set|scheduled|expected|planned|slated|booked)\s+(?:to|for|in|on|by)\b{_TAIL}|upcoming|ahead\s+of|deadline|expires|begins|starts|opens"
    r"|reopens|ends|takes\s+place|meets|votes|arrives|takes\s+effect|comes\s+into\s+force|effective|starting|postponed|delayed|adjourned|rescheduled"
)
_INTENDED = (
    r"(?:agree[sd]?|vow(?:s|ed)?|promise[sd]?|plan(?:s|ned)?|decide[sd]?|ask(?:s|ed)?|urge[sd]?|want(?:s|ed)?|hope[sd]?|intend(?:s|ed)?|offer(?:s|ed)?"
    r"|pledge[sd]?|need(?:s|ed)?|invite[sd]?|summon(?:s|ed)?|refuse[sd]?)\s+(?:\w+\s+){0,3}?to\s+\w+|(?:until|till)\s*$"
)
_PAST = (
    r"was|were|had|did|said|told|has|have|been|went|came|met|took|held|made|gave|got|began|broke|left|put|spoke|wrote|sent|saw|fell|rose|won|lost"
    r"|cut|hit|led|paid|ran|sold|stood|struck|swore|thought|brought|built|bought|caught|chose|drew|drove|fought|found|flew|forgot|grew|heard|kept"
    r"|knew|laid|sought|shut|shot|sat|set|read|became|overturned|quit|shook|showed|shown|swept|taught|threw|understood|warned|withdrew"
    r"|\w{2,}ed"
)
_BEFORE = re.compile(
    rf"(?:\b|(?<=\w)(?=['’]))(?:(?P<future>{_AHEAD}|{_INTENDED})|(?P<past>{_PAST}))(?:\b|$)", re.IGNORECASE
)
_AFTER = re.compile(rf"(?:\b|(?<=\w)(?=['’]))(?:(?P<future>{_AHEAD})|(?P<past>{_PAST}))\b", re.IGNORECASE)
_BREAK = re.compile(r"[;:–—“”\"()]|,(?=\s)")
_NOUNS = frozenset({"votes", "starts", "opens", "ends", "deadline"})
_COUNTED = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|more|most|the|of|its|his|her|their|no|many|few|enough|dissenting|all))\s+$",
    re.IGNORECASE,
)
"""What stands before a noun and never before its verb: "seven | votes"."""
_REACH = 90


def tense_at(text: str, start: int, end: int, sentence: tuple[int, int]) -> Tense | None:
    """The tense of the clause around ``text[start:end]``: the nearest marker before it, else the nearest one
    after it.

    Only ``_REACH`` characters each way are looked at, so the cost does not grow with the sentence.
    """
    low, high = max(sentence[0], start - _REACH), min(sentence[1], end + _REACH)
    left = [match.end() for match in _BREAK.finditer(text, low, start)]
    before = _markers(_BEFORE, text, left[-1] if left else low, start)
    if before:
        return _kind(before[-1])
    stop = _BREAK.search(text, end, high)
    limit = high
    if stop and text[end : stop.start()].strip():
        limit = stop.start()
    elif stop and text[stop.start()] == ",":
        after = _BREAK.search(text, stop.end(), high)
        limit = after.start() if after else high
    following = _markers(_AFTER, text, end, limit)
    if following:
        return _kind(following[0])
    before = _markers(_BEFORE, text, low, start)
    return _kind(before[-1]) if before else None


def _markers(pattern: re.Pattern[str], text: str, low: int, high: int) -> list[re.Match[str]]:
    """The words that tell a tense, without nouns that look like them ("by seven votes")."""
    return [one for one in pattern.finditer(text, low, high) if not _is_noun(text, one)]


def _is_noun(text: str, match: re.Match[str]) -> bool:
    return (
        match[0].lower() in _NOUNS
        and _COUNTED.search(text, max(0, match.start() - 20), match.start()) is not None
    )


def _kind(match: re.Match[str]) -> Tense:
    return "future" if match["future"] else "past"
