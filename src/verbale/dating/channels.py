"""Through what a statement was made, as its frame says: social media, an interview, a statement, state
television."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from verbale.dating.frames import Frame
from verbale.records import Statement

_VIA = r"(?:in|on|at|via|by|through|over|during|using)"
_DETERMINER = (
    r"(?:(?:an?|the|his|her|its|their|this|that|one|two|several|another|separate|[\w’']+['’]s|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\s+)?"
    r"(?:(?!(?:and|or|that|which|who|to|of|in|on|at|for|with|by|from|the|said|was|were|is|are|after|before|during|since|until|about|between|against|into|among|as|when|while|if|neither|no|not|nor)(?![\w-]))[\w’'-]+,?\s+){0,4}?"
)


_LOOSE_NAMES = {
    "press conference": "press",
    "briefing": "briefing",
    "meeting": "meeting",
    "interview": "interview",
    "speech": "speech",
}
_IN_IT = re.compile(r"\s*(?:In|Through|By)\s+(?:it|them)\b")
_BEFORE_IT = 160
_BREAK = re.compile(r"[;,:—]|\b(?:and|but|while)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:who|which|whose|whom)\b", re.IGNORECASE)
_TO = re.compile(r"to\s", re.IGNORECASE)
_WRITTEN = re.compile(
    r"\b(?:notes?|letters?|e-?mails?|messages?|memos?|memorandum|repl(?:y|ies)|reports?|submissions?|answers?|papers?)\s+$",
    re.IGNORECASE,
)
"""Writing that somebody sends: whom it goes to is no place where it is spoken."""
_LOOSE = re.compile(
    r"\b(?:(?P<press>(?:press|news|media)\s+conference)|(?P<briefing>briefing)|(?P<interview>interview)|(?P<speech>speech)|(?P<meeting>met|meeting))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Channel:
    name: str
    cues: re.Pattern[str] | None
    pattern: re.Pattern[str]


@cache
def _channels() -> tuple[_Channel, ...]:
    raw = json.loads(resources.files("verbale.dating").joinpath("channels.json").read_text("utf-8"))
    made = []
    for one in raw["channels"]:
        patterns = "|".join(_filled(pattern) for pattern in one["patterns"])
        cues = re.compile("(?:" + "|".join(one["cues"]) + ")", re.IGNORECASE) if one["cues"] else None
        made.append(_Channel(one["name"], cues, re.compile(rf"\b(?:{patterns})", re.IGNORECASE)))
    return tuple(made)


def _filled(pattern: str) -> str:
    return pattern.replace("{via}", _VIA).replace("{d}", _DETERMINER)


def channel_names() -> tuple[str, ...]:
    """The names of all channels, the more specific first."""
    return tuple(channel.name for channel in _channels())


def find_channel(text: str, frame: Frame, statement: Statement) -> str | None:
    """The channel that stands in the frame of ``statement``: the one whose words are nearest to the cue, or
    ``None``."""
    if statement.cue is not None:
        for channel in _channels():
            if channel.cues is not None and channel.cues.fullmatch(statement.cue.text):
                return channel.name
        words = text[frame.start : frame.end + _CUT_REACH].split(" that ")[0]
        cut = find_channel_in(words) if _CUT.search(statement.cue.text) else None
        cut = cut or _heard_by(text, frame, statement)
        if cut is not None:
            return cut
    best: tuple[int, int, str] | None = None
    for start, end in _in_clause(text, frame, _without_source(text, frame, statement)):
        piece = text[start:end]
        for order, channel in enumerate(_channels()):
            for match in channel.pattern.finditer(piece):
                if _TO.match(match[0]) and _WRITTEN.search(piece, max(0, match.start() - 24), match.start()):
                    continue
                if _is_time(piece, match):
                    continue
                if channel.name in _HOUSES and not _placed(text, frame, start + match.start()):
                    continue
                distance = _distance(frame, start + match.start(), start + match.end())
                if best is None or (distance, order) < best[:2]:
                    best = (distance, order, channel.name)
    if best is None and statement.cue is not None and _JUDGED.match(statement.cue.text) and statement.content:
        last = statement.content[-1]
        if _SOCIAL.search(text, max(last.start, last.end - _TAIL), last.end):
            return "social media"
    if best is None and (
        held := _AT_WHICH.search(text, max(frame.low, frame.start - _SENT_REACH), frame.start)
    ):
        return _HELD_AS.get(" ".join(held["what"].lower().split()), "meeting")
    if (
        best is None
        and statement.source is not None
        and statement.source.type in ("person", "organisation", "government")
    ):
        tail = _IN_SOURCE.search(statement.source.text)
        carried = find_channel_in(tail[0]) if tail is not None else None
        if carried in _PAPERS:
            return carried
    if best is None and (sent := has_written(text, frame, statement)) is not None:
        return sent
    if best is None and _IN_IT.match(text, frame.low):
        return find_channel_in(text[max(0, frame.low - _BEFORE_IT) : frame.low].rsplit("\n", 1)[-1])
    if best is not None and best[2] == "parliament" and _is_of_a_town(text, frame):
        return "meeting"
    return best[2] if best else None


_IN_SOURCE = re.compile(r"\s(?:in|via|on)\s(?:an?|the|his|her|its|their)\s[^,]+$")
"""What a source has taken with it: "writes | director Ann Hale in the letter"."""
_AT_WHICH = re.compile(
    r"\b(?P<what>meeting|(?:press|news|media)\s+conference|conference|hearing|rally|session|summit|briefing|assembly|debate|gathering)\b"
    r"[^.;:?!“”\"]{0,60}?,?\s(?:at|during)\s+which\s[^.;:?!“”\"]{1,80}$",
    re.IGNORECASE,
)
"""An occasion that a clause looks back on: "follows a meeting last week at which Batt | warned"."""
_HELD_AS = {
    "press conference": "press conference",
    "news conference": "press conference",
    "media conference": "press conference",
    "rally": "speech",
    "briefing": "briefing",
}
_SENT_REACH = 200
_IN_WHICH = re.compile(r"\b(?:in|through|by)\s+which\s+(?:\w+\s+){1,3}(?:(?:\w+\s+){1,6}and\s+)?$")
_SENT = re.compile(
    r"\b(?:sent|sending|handed|delivered|addressed|submitted|signed|fired\s+off|received)\s[^.;:?!“”\"]*?\b"
    r"(?P<what>letter|note|e-?mail|petition|text\s+message|telegram|memo|memorandum)\b[^.;:?!“”\"]*$",
    re.IGNORECASE,
)
_SENT_AS = {"email": "email", "text message": "text message"}
_PAPERS = frozenset({"letter", "email", "statement", "report", "social media", "text message"})
_WROTE_TO = re.compile(r"\b(?:wrote|written|writing|writes)\s+to\s+(?!say\b)[^.;:?!“”\"]*$")


def has_written(text: str, frame: Frame, statement: Statement) -> str | None:
    """What carries the words, where the clause tells of their being sent: "wrote to the mayor on Monday demanding …",
    "sent her a letter asking …", "handed over a note in which it requested …"."""
    cue = statement.cue
    if cue is None:
        return None
    before = text[max(frame.low, frame.start - _SENT_REACH) : frame.start]
    if not (
        cue.text.partition(" ")[0].endswith("ing")
        or before.rstrip().endswith(" to")
        or _IN_WHICH.search(before)
    ):
        return None
    if _WROTE_TO.search(before):
        return "letter"
    sent = _SENT.search(before)
    return _SENT_AS.get(sent["what"].lower().replace("-", ""), "letter") if sent is not None else None


_TOLD = re.compile(r"(?:told|tells)", re.IGNORECASE)


def _heard_by(text: str, frame: Frame, statement: Statement) -> str | None:
    """The channel that a hearer taken into the content gives: "told | the meeting she had heard enough"."""
    if statement.cue is None or not statement.content or not _TOLD.fullmatch(statement.cue.text):
        return None
    if not statement.content[0].start <= frame.end + 1 or statement.content[0].text[:1] in "“\"‘'":
        return None
    words = text[frame.start : frame.end + _CUT_REACH]
    for channel in _channels():
        match = channel.pattern.match(words)
        if match is not None and match.start() == 0:
            return channel.name
    return None


_CHAMBER = re.compile(r"\bthe\s+(?:council\s+)?chamber\b", re.IGNORECASE)
_TOWN = re.compile(
    r"\b(?:Cllrs?|[Cc]ouncill?ors?|(?:[Cc]ity|[Tt]own|[Cc]ounty|[Dd]istrict|[Bb]orough|[Pp]arish)\s+[Cc]ouncil)\b"
)
_TOWN_NEAR = 3000
"""Characters before a statement in which councillors may be spoken of."""


def _is_of_a_town(text: str, frame: Frame) -> bool:
    """Whether a chamber is that of a town, where councillors sit: "told the chamber"."""
    chamber = any(_CHAMBER.search(text, low, high) for low, high in frame.pieces)
    return chamber and _TOWN.search(text, max(0, frame.low - _TOWN_NEAR), frame.high) is not None


_HOUSES = ("parliament", "court")
"""Places that news speaks of more often than people speak in them ("faith in Congress", "nominees to the court")."""
_NEAR_CUE = 60
_FRONT = 5
_SPOKEN_TO = re.compile(
    r"\b(?:speech|evidence|testimony|statement|remarks|address|answer|submission|appearance|argument)s?\s+$",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?:said|says|wrote|writes|announced|added|stated|claimed)\s(?:in|on|at|by|via)$", re.IGNORECASE
)
_CUT_REACH = 60
"""A cue that has taken the preposition of the channel with it: "said in | a press release that …"."""
_TAIL = 60
_JUDGED = re.compile(
    r"(?:reject|welcom|criticis|criticiz|condemn|dismiss|prais|back|defend|attack|mock|thank|congratulat|slam)",
    re.IGNORECASE,
)
_SOCIAL = re.compile(
    r"\s(?:on|via)\s+(?:Twitter|Facebook|Telegram|Instagram|Truth\s+Social|Bluesky|X)\b(?:\s+(?:later|earlier|late|early))?"
    r"(?:\s+on\s+\w+day)?$"
)


def _placed(text: str, frame: Frame, start: int) -> bool:
    """Whether words for a house stand where they can say in which the cue’s words were spoken: near after the cue, at
    the head of the sentence, or after a word for a speech.
    """
    if start >= frame.start:
        return start - frame.end <= _NEAR_CUE
    lead = text[frame.low : start]
    return len(lead.split()) <= _FRONT or bool(_SPOKEN_TO.search(lead))


def _is_time(words: str, match: re.Match[str]) -> bool:
    """Whether "before" is one of time: "a day before the assembly is due to vote"."""
    return match[0][:6].lower() == "before" and _UNTIL.search(words, 0, match.start()) is not None


_UNTIL = re.compile(
    r"\b(?:days?|hours?|weeks?|months?|minutes|shortly|just|eve|long|soon)\s+$", re.IGNORECASE
)


def find_channel_in(words: str, *, loose: bool = False) -> str | None:
    """The first channel that ``words`` name. ``loose``: a gathering counts without a preposition too
    ("Thursday’s briefing")."""
    for channel in _channels():
        if any(not _is_time(words, match) for match in channel.pattern.finditer(words)):
            return channel.name
    groups = {match.lastgroup for match in _LOOSE.finditer(words)} if loose else set()
    return next((name for name, group in _LOOSE_NAMES.items() if group in groups), None)


def _without_source(text: str, frame: Frame, statement: Statement) -> list[tuple[int, int]]:
    """The pieces of the frame without the source and a relative clause that hangs on it before the cue."""
    source = statement.source
    if source is None:
        return list(frame.pieces)
    end = source.end
    if end < frame.start and _RELATIVE.search(text, end, frame.start):
        end = frame.start
    kept: list[tuple[int, int]] = []
    first = _clause_start(text, frame, source.start)
    for low, high in frame.pieces:
        low = max(low, first)
        kept += [
            (max(low, a), min(high, b))
            for a, b in ((low, source.start), (end, high))
            if max(low, a) < min(high, b)
        ]
    return kept


def _in_clause(text: str, frame: Frame, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces between the semicolons around the cue: "puts it at six; the college, in a study, at nine"."""
    low = max((text.rfind(";", a, b) + 1 for a, b in pieces if b <= frame.start), default=0)
    after = [text.find(";", a, b) for a, b in pieces if a >= frame.end]
    high = min((at for at in after if at >= 0), default=frame.high)
    return [(max(a, low), min(b, high)) for a, b in pieces if max(a, low) < min(b, high)]


def _clause_start(text: str, frame: Frame, source: int) -> int:
    """Where the clause of the cue begins: after another cue in the sentence, at the last "and", semicolon or
    comma before the source."""
    if not frame.follows:
        return frame.low
    if source <= frame.low:
        shared = [match.start() for match in _BREAK.finditer(text, frame.low, frame.start)]
        return shared[-1] if shared else frame.low
    breaks = [match.start() for match in _BREAK.finditer(text, frame.low, source)]
    return breaks[-1] if breaks else source


def _distance(frame: Frame, start: int, end: int) -> int:
    return start - frame.end if start >= frame.end else max(frame.start - end, 0)
