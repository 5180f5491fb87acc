"""The sitting or the briefing that a whole article reports: what is said at it has its day and its channel.

"The council on Monday turned down the shed. … Moving the motion, Ana Pell said …": a sitting on a stated day in the first
sentences, and words that place a statement in the account of it. Without such words a statement is left as it is.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from verbale.dating.background import is_background, is_document, is_planned, is_present
from verbale.dating.frames import Frame
from verbale.dating.memory import Memory, is_old
from verbale.dating.scenes import Scene
from verbale.records import Document, Statement, When

_OPENING = 2
"""Paragraphs after the headline in which the sitting must be told of."""
_NEAR = 2
"""Paragraphs over which the account of the sitting goes on from one statement to the next."""
_ELSEWHERE = re.compile(
    r"\W*(?:(?:Outside|Afterwards?|Later|Elsewhere|Meanwhile|Separately|Reacting|Speaking\s+to|To\s+(?:the|this|our|a)\s+\w+\s*,|After\s+the)\b|(?:In|From|At)\s+(?:the\s+)?[A-Z]\w+)"
)
"""A sentence or a paragraph that leaves the sitting: "Outside, …", "In Bergen, the minister …"."""
_APART = re.compile(
    r"\b(?:afterwards|later|outside|reporters|journalists|interview|by\s+phone|in\s+an?\s+e-?mail|on\s+the\s+sidelines|at\s+the\s+exit|on\s+leaving|newspaper|declined|asked\s+not)\b"
    r"|\btold\s+(?:the\s+)?(?!(?:House|Senate|Council|Chamber|Upper|Lower|Congress|Parliament|Assembly|Board|Committee|Commission|Court|Knesset|Bundestag|Sejm|Riksdag|Storting)\b)[A-Z]"
)
_LEAVING = re.compile(
    r"\b(?:at\s+the\s+(?:exit|end|close)\s+of|on\s+(?:leaving|emerging\s+from)|coming\s+out\s+of|upon\s+leaving)\s+the\s+(?:\w+\s+)?(?:session|meeting|sitting|hearing|talks|chamber|vote|premises|building|hall|plenary)\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:replied|refuted|denied|countered|retorted|interjected|shouted|heckled|called|objected|shot\s+back|pleaded|added|went\s+on|continued|agreed|answered|responded|rejoined)",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"(?:an?(?!\s+observer)|one|another|its(?=\s+chair)|(?:some|two|three|several|many)(?!\s+(?:members|speakers|delegations)))\s",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"(?:the\s+(?:observer|delegate|representative)\s(?:for|of)|(?:some|two|three|several|many|other)\s+(?:members|speakers|delegations))\b",
    re.IGNORECASE,
)
_BRIEFING = re.compile(r"\bbriefing\b", re.IGNORECASE)
_BRIEFER = re.compile(r"the\s+(?:deputy\s+)?spokes(?:man|woman|person)\b", re.IGNORECASE)
_QUESTIONS = re.compile(r"\b(?:took|fielded|answered)\s+(?:\w+\s+)?questions\b", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:will|would|may|could|can|(?:due|set|expected|scheduled|likely|about|asked|able|ready|wants?|want|had|has|have|is|are)\s+to)\s+(?:\w+ly\s+)?$"
    r"|\b(?:a\s+day|days|hours|ahead)\s+(?:before|of)\s[^,;]*$",
    re.IGNORECASE,
)
"""What comes before a deed that is still to be done: "a day before the council is due to | vote"."""
_OF_PARTY = re.compile(r"\s\([A-Z][\w.]{1,14}(?:[,;/ –-]+[A-Z]?[\w. ]{1,20})?\)")
"""The party, or the seat, behind the name of a member: "Sir Peter Lunn (Con)"."""
_BLANK = re.compile(r"\W*")
_BESIDE = 60
"""Characters after a cue in which the place where it was spoken may stand."""
_HEARINGS = ("court", "parliament")
"""Channels through which a first sentence tells of a whole sitting: "told the tribunal on Tuesday"."""
_NAMED = re.compile(r"[A-ZÀ-Þ][\w’'-]+")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of ``proceedings.json``, ready to be searched for."""

    bodies: tuple[tuple[str, re.Pattern[str]], ...]
    deeds: re.Pattern[str]
    part: re.Pattern[str]
    places: re.Pattern[str]
    hearers: re.Pattern[str]
    members: re.Pattern[str]
    acts: re.Pattern[str]
    attending: re.Pattern[str]
    briefings: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Sitting:
    said: When
    channel: str
    paragraph: int
    sentence: int
    words: str
    unnamed: bool = False


@cache
def _words() -> _Words:
    raw = json.loads(resources.files("verbale.dating").joinpath("proceedings.json").read_text("utf-8"))

    def made(words: str) -> re.Pattern[str]:
        return re.compile(rf"\b{words}(?!\w)", re.IGNORECASE)

    return _Words(
        tuple((one["channel"], made(one["words"])) for one in raw["bodies"]),
        *(
            made(raw[key])
            for key in (
                "deeds",
                "taking_part",
                "places",
                "hearers",
                "members",
                "acts_of_members",
                "attending",
                "briefings",
            )
        ),
    )


def date_proceedings(
    document: Document,
    made: list[Statement],
    frames: Sequence[Frame],
    known: tuple[Sequence[tuple[int, int]], Mapping[int, Scene], Memory],
) -> None:
    """Give what is said at the sitting or the briefing that the article reports its day and channel."""
    sentences, scenes, memory = known
    if memory.live or memory.whole is not None:
        return
    sitting = _find(document, scenes, memory) or _heard(document, made, frames, memory)
    if sitting is None:
        return
    account = _Account(document, sentences, sitting)
    for n in sorted(range(len(made)), key=lambda index: frames[index].start):
        if made[n].within is None and frames[n].paragraph != document.headline:
            made[n] = account.place(made[n], frames[n])


def _find(document: Document, scenes: Mapping[int, Scene], memory: Memory) -> _Sitting | None:
    """The sitting or the briefing on one stated day that the first sentences tell of."""
    first = 0 if document.headline is None else document.headline + 1
    for number in sorted(scenes):
        scene = scenes[number]
        if scene.paragraph < first:
            continue
        if scene.paragraph >= first + _OPENING:
            return None
        if scene.told or scene.remarks or is_old(scene.said, memory.publication):
            continue
        channel = _channel(scene.words, _headline(document))
        if channel is not None:
            return _Sitting(scene.said, channel, scene.paragraph, number, scene.words)
    return None


def _heard(
    document: Document, made: Sequence[Statement], frames: Sequence[Frame], memory: Memory
) -> _Sitting | None:
    """The hearing or the sitting at which the first sentences let somebody speak on a stated day: "a baker told the court on
    Tuesday that …"."""
    first = 0 if document.headline is None else document.headline + 1
    for n in sorted(range(len(made)), key=lambda index: frames[index].start):
        one, frame = made[n], frames[n]
        if frame.paragraph >= first + _OPENING:
            return None
        if frame.paragraph < first or one.within is not None or one.channel not in _HEARINGS:
            continue
        if (
            one.said.basis == "stated"
            and one.said.precision == "day"
            and not is_old(one.said, memory.publication)
        ):
            words = document.text[frame.low : frame.high]
            unnamed = one.source is not None and one.source.name is None and one.channel == "court"
            return _Sitting(one.said, one.channel, frame.paragraph, frame.sentence, words, unnamed)
    return None


def _headline(document: Document) -> str:
    if document.headline is None:
        return ""
    low, high = document.paragraphs[document.headline]
    return document.text[low:high]


def _channel(lede: str, headline: str) -> str | None:
    """What the sitting is, by the body that the first sentence names, else by the one in the headline."""
    words = _words()
    if words.briefings.search(lede) or (_BRIEFING.search(headline) and _QUESTIONS.search(lede)):
        return "briefing"
    if not any(not _TO_COME.search(lede, 0, deed.start()) for deed in words.deeds.finditer(lede)):
        return None
    for told in (lede, headline):
        bodies = [(found.start(), name) for name, body in words.bodies if (found := body.search(told))]
        if bodies:
            return min(bodies)[1]
    return None


class _Account:
    """The account of one sitting, statement by statement: who is known to have spoken at it, and where it was left."""

    def __init__(self, document: Document, sentences: Sequence[tuple[int, int]], sitting: _Sitting) -> None:
        self.text, self.sitting = document.text, sitting
        self.paragraphs = document.paragraphs
        self.starts = [low for low, _ in document.paragraphs]
        self.last = sitting.paragraph
        self.sentence = -9
        self.speaker: str | None = None
        self.heard = set[str]()
        self.unnamed = sitting.unnamed
        self.left = self.moved = -1
        self.members = _active(document, sentences, sitting)

    def place(self, one: Statement, frame: Frame) -> Statement:
        """``one``, at the sitting if its words put it there."""
        if not self._may_be(one, frame):
            if one.said.date != self.sitting.said.date and one.said.basis in ("stated", "context"):
                self.moved = frame.paragraph
                if self.sitting.channel == "court" and frame.paragraph - self.last <= _NEAR:
                    self.last = frame.paragraph
            return one
        after = any(_LEAVING.search(self.text, low, high) for low, high in frame.pieces)
        there = (
            self._is_briefed(one, frame) if self.sitting.channel == "briefing" else self._is_there(one, frame)
        )
        if not (there or after):
            return one
        said = one.said if one.said.basis == "stated" else replace(self.sitting.said, basis="context")
        if after:
            return replace(one, said=said)
        self.last, self.sentence = frame.paragraph, frame.sentence
        self.speaker = _who(one) or self.speaker
        if self.sitting.channel in ("court", "briefing") and one.source and one.source.name:
            self.heard.add(one.source.name)
        return replace(one, said=said, channel=one.channel or self.sitting.channel)

    def _may_be(self, one: Statement, frame: Frame) -> bool:
        """Whether nothing tells against the sitting: another day, another channel, a document, a standing view."""
        said, day = one.said, self.sitting.said.date
        if one.mode == "thought" or is_document(one) or frame.sentence < self.sitting.sentence:
            return False
        if said.basis is None or (said.basis == "stated" and said.date != day):
            return False
        if one.channel not in (None, self.sitting.channel) or (
            one.cue and one.cue.text.lower() == "according to"
        ):
            return False
        if said.basis == "context" and said.date != day and not self._says_so(frame):
            return False
        text = self.text
        return not (
            is_present(text, frame, one) or is_background(text, frame, one) or is_planned(text, frame, one)
        )

    def _says_so(self, frame: Frame) -> bool:
        """Whether part in the sitting is told of ("Moving the bill, …"), or its place at the head or after the cue."""
        words = _words()
        if any(words.part.search(self.text, low, high) for low, high in frame.pieces):
            return True
        head = _BLANK.match(self.text, frame.low, frame.high)
        if head is not None and words.places.match(self.text, head.end(), frame.high):
            return True
        after = min(frame.high, frame.end + _BESIDE)
        return any(
            words.places.search(self.text, max(low, frame.end), min(high, after))
            for low, high in frame.pieces
        )

    def _is_there(self, one: Statement, frame: Frame) -> bool:
        words, source = _words(), one.source
        if self._says_so(frame) or words.hearers.match(self.text, frame.start, frame.high):
            return True
        if self._is_away(frame):
            return False
        if one.channel == self.sitting.channel and one.channel in _HEARINGS:
            return True
        if source is None:
            return False
        if source.type not in (None, "person", "unnamed") and not _PLURAL.match(source.text):
            return False
        near = frame.paragraph - self.last <= _NEAR
        low = self.paragraphs[frame.paragraph][0]
        if near and _words().attending.search(self.text, low, frame.start):
            return True
        surname = _surname(one)
        active = surname is not None and any(
            0 <= frame.paragraph - at <= 1 for at in self.members.get(surname, ())
        )
        if near and self.sitting.channel == "parliament" and _OF_PARTY.match(self.text, source.end):
            return True
        member = not _ANY.match(source.text) and words.members.search(f"{source.text} {source.role or ''}")
        if near and frame.paragraph != self.moved and (active or member):
            return self._is_account(frame)
        if near and frame.paragraph != self.moved and source.name in self.heard:
            return True
        if self.unnamed and frame.paragraph == self.sitting.paragraph + 1 and source.text == source.name:
            self.unnamed = False
            return not self.text[frame.low : source.start].strip()
        follows = frame.paragraph == self.last and frame.sentence - self.sentence <= 1
        same = self.speaker is not None and _who(one) in (self.speaker, None)
        return follows and (same or (one.cue is not None and bool(_ANSWER.fullmatch(one.cue.text))))

    def _is_account(self, frame: Frame) -> bool:
        """Whether the paragraph, or the one before it, is of the sitting already."""
        return self.sentence >= 0 or frame.paragraph - self.sitting.paragraph <= 1

    def _is_briefed(self, one: Statement, frame: Frame) -> bool:
        """Whether who gives the briefing speaks, or is asked at it."""
        if self._is_away(frame):
            return False
        source, who = one.source, _surname(one)
        if source is not None and (_BRIEFER.match(source.text) or source.name in self.heard):
            return True
        if who is not None:
            return re.search(rf"\b{re.escape(who)}\b", self.sitting.words) is not None
        follows = frame.paragraph - self.last <= 1 and frame.sentence - self.sentence <= 3
        asked = one.source is None or "reporter" in one.source.text.lower()
        return follows and asked

    def _is_away(self, frame: Frame) -> bool:
        """Whether the sentence, or its paragraph before it, has left the sitting."""
        if frame.paragraph == self.left:
            return True
        number = bisect_right(self.starts, frame.start) - 1
        low, high = self.paragraphs[number]
        if _ELSEWHERE.match(self.text, low, high) or _ELSEWHERE.match(self.text, frame.low, frame.high):
            self.left = frame.paragraph
            return True
        return any(_APART.search(self.text, a, b) for a, b in frame.pieces)


def _active(
    document: Document, sentences: Sequence[tuple[int, int]], sitting: _Sitting
) -> dict[str, list[int]]:
    """The paragraphs in which somebody is told of as taking part, by the names before the verb: "Ana Pell moved the cut"."""
    made: dict[str, list[int]] = {}
    starts = [low for low, _ in document.paragraphs]
    for low, high in sentences[sitting.sentence :]:
        deed = _words().acts.search(document.text, low, high)
        if deed is None:
            continue
        for name in _NAMED.findall(document.text[max(low, deed.start() - 60) : deed.start()]):
            made.setdefault(name, []).append(bisect_right(starts, low) - 1)
    return made


def _who(one: Statement) -> str | None:
    return (one.source.speaker or one.source.name) if one.source else None


def _surname(one: Statement) -> str | None:
    name = one.source.name if one.source else None
    return name.split()[-1] if name and name.split() else None
