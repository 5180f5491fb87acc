"""Both sides of a vote told by number without a verb of voting: "121 votes in favour and three against", "48 for, 71 against", "ayes 9,
noes 4", "three members were against".
"""

from __future__ import annotations

import re
from typing import Literal

from verbale.acts.numbers import NUMBER, value_of
from verbale.acts.scenes import Event, Scene, codes_of
from verbale.acts.whose import COUNTED

_VOTERS = rf"(?:(?:(?:yes\s|no\s)?votes|(?:[a-z]+\s)?(?:{COUNTED})|others?|more)\s)?"
_CAST = r"(?:(?:have\s|had\s)?voted\s|voting\s|were\s|being\s|cast\s)?"
_YES = r"(?:in\sfavou?r(?:\sof\s[^,;.]{1,40}?)?|for(?=[,;.]|\sand\b|\s(?:the|it|its|this|that)\b))"
_NO = r"(?:against|opposed)"
_JOINT = r"(?:,|;|\s[–—-])?\s(?:and\s|to\s|with\s|but\s|while\s)?"
SIDED = re.compile(
    rf"(?<![\w.-])(?:(?P<yes>{NUMBER})\s{_VOTERS}{_CAST}{_YES}{_JOINT}(?P<no>{NUMBER})\s{_VOTERS}{_CAST}{_NO}\b"
    rf"|(?P<no2>{NUMBER})\s{_VOTERS}{_CAST}{_NO}{_JOINT}(?P<yes2>{NUMBER})\s{_VOTERS}{_CAST}{_YES}"
    rf"|[Aa]yes[,:]?\s(?P<ayes>\d+)[,;]?\s(?:and\s|to\s)?[Nn]oes[,:]?\s(?P<noes>\d+))",
    re.I,
)
_ALONE = re.compile(
    rf"(?<![\w.-])(?P<n>{NUMBER})\s(?:[a-z]+\s)?(?:{COUNTED}|others)\s(?:(?:(?:had\s|have\s)?been\s|were\s)(?P<side>against|opposed|in\sfavou?r)(?=[,;.]|\s(?:and|it|while|with)\b|$)|(?:had\s)?(?P<did>opposed|backed|supported)\s(?:it|them|this|the\s(?:motion|bill|plan|amendment|proposal|resolution|text|measure|idea))(?=[,;.]|\s(?:and|while|with)\b|$))",
    re.I,
)
_WON = re.compile(
    rf"(?:(?<=\bwon\s)|(?<=\bgot\s)|(?<=\bdrew\s)|(?<=\breceived\s))(?P<n>{NUMBER})\svotes\s(?P<side>in\sfavou?r|for|against)(?=[,;.]|\s(?:after|but|while|with|on)\b|$)",
    re.I,
)
"""One side alone: "the measure won 140 votes in favour"."""
_RESULT = re.compile(
    r"\b(?:by|to|of)\s(?:a\s)?(?:vote\sof\s|\w+\s)?$|\b(?:vote|result|tally|count|outcome|ballot)\s(?:was|had\sbeen|stood\sat|came\sout\sat)\s$",
    re.I,
)
"""What makes the numbers the result of a decision: "adopted *by* 171 votes in favour and nine against"."""
_OPEN = re.compile(r"\b(?:will|would|may|might|could|should|if|(?:expected|likely|needs?|requires?)\b)", re.I)


def find_sides(scene: Scene, found: list[Event]) -> list[Event]:
    """The votes of a sentence told by the numbers of both sides, or of one that "were against", besides those ``found``."""
    text = scene.text
    added: list[Event] = []
    thing = next((event.thing for event in found if event.thing), None)
    decided = any(event.type in ("adopt", "block") or event.outcome == "not_adopted" for event in found)
    for name, side, match in _told(text, scene.start, scene.end, decided):
        at, high = match.start(name), _end(match, name)
        known = any(
            event.type in ("vote", "abstain") and event.count and event.start < high and at < event.end
            for event in [*found, *added]
        )
        if not known and (count := value_of(match[name])):
            voters = _in_brackets(scene, high)
            high = text.find(")", high) + 1 if voters else high
            added.append(Event("vote", at, at, high, high, voters, thing, choice=side, count=count))
    return added


def _told(
    text: str, start: int, end: int, decided: bool
) -> list[tuple[str, Literal["yes", "no"], re.Match[str]]]:
    """Each side that is told: its group, which it is, and the match. Beside a decision that is told too ("passed the bill, 214 for and 88
    against") bare numbers are its result."""
    sides: list[tuple[str, Literal["yes", "no"], re.Match[str]]] = []
    for match in SIDED.finditer(text, start, end):
        lead = text[max(start, match.start() - 40) : match.start()]
        if decided and not (match["ayes"] or re.search(COUNTED, match[0], re.I)):
            continue
        if _RESULT.search(lead[-32:]) or _OPEN.search(lead):
            continue
        for name in ("yes", "no", "no2", "yes2", "ayes", "noes"):
            if match[name]:
                sides.append((name, "no" if name.startswith("no") else "yes", match))
    sides += [
        ("n", "no" if match["side"].lower() == "against" else "yes", match)
        for match in _WON.finditer(text, start, end)
    ]
    for match in _ALONE.finditer(text, start, end):
        if not _OPEN.search(text[max(start, match.start() - 40) : match.start()]):
            against = str(match["side"] or match["did"])
            sides.append(("n", "no" if against.lower() in ("against", "opposed") else "yes", match))
    return sides


def _in_brackets(scene: Scene, at: int) -> tuple[str, ...]:
    """The states listed right after a side: "three against *(Hungary, Nauru and Paraguay)*"."""
    if not scene.text.startswith(" (", at):
        return ()
    stop = scene.text.find(")", at, scene.end)
    return tuple(
        dict.fromkeys(
            code
            for group in scene.groups
            if at < group[0].start and group[-1].end <= stop
            for code in codes_of(group)
        )
    )


def _end(match: re.Match[str], name: str) -> int:
    """Where the words of one side end: before the other's number, or with the whole."""
    later = [
        match.start(other)
        for other, value in match.groupdict().items()
        if value and match.start(other) > match.start(name) and other != "side"
    ]
    stop = min(later, default=match.end())
    return match.start() + len(
        re.sub(r"[\s,;–—-]+(?:and|to|with|but|while)?\s*$", "", match.string[match.start() : stop])
    )
