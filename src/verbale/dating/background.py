"""What is not the news of the day: background in the perfect, standing views, and documents."""

from __future__ import annotations

import re

from verbale.dating.frames import Frame
from verbale.records import Statement

_PERFECT = re.compile(
    r"(?:\b(?:has|have|having|had)|['’](?:ve|d))\s+(?:(?:\w+ly|long|since|also|already|never|always|often|now|not|all|both|been|once"
    r"|twice|so|far|before|in|the|past|ever|even|too|then|just|yet|meanwhile|instead|however|therefore|thus|still|lately|recently|for|years|months|decades|many|times|earlier|first|itself"
    r"|himself|herself|themselves|again|of|late|least|at)\s+){0,4}$|\b(?:(?:used|liked?s?|loved?s?)\s+to|would\s+(?:often|always|later)|(?<!at\s)once|previously|always|often"
    r"|long|repeatedly|traditionally|frequently|routinely|regularly)\s+$",
    re.IGNORECASE,
)
_LIKED = re.compile(r"(?:used|liked|loved)\s+to\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:will|shall|(?:is|are|was|were)\s+(?:expected|due|set|scheduled|likely|about|to))\s+(?:to\s+)?(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\b(?:for\s+(?:years|months|decades|long)|in\s+the\s+past|over\s+the\s+years)\b", re.IGNORECASE
)
_PRESENT = re.compile(
    r"(?:\w+(?:[^s'’]s|sses)(?:\s(?:of|out|off|down|back|up))?)|speak of"
    r"|say|believe|think|hope|want|fear|expect|consider|intend|see|view|feel|prefer|wish|argue|insist|maintain|favou?r|support|oppose"
    r"|claim|concede|deny|admit|call|describe|warn|suggest|accuse|blame|reject|demand|urge|agree|note|point\s+out|put|estimate|acknowledge|call\s+for|calculate|predict|recall|write|report|add|explain|stress|know|doubt|suspect|recommend"
    r"|propose|promise|vow|threaten|complain|respond|reply|answer|ask|tell|refuse|plan|dispute|question|defend|praise|criticise|criticize|welcome|back"
    r"|condemn|dismiss|reckon|assume|fear|point\s+to|hold|object|swear|mean|list|show|find",
    re.IGNORECASE,
)
_NO_PRESENT = re.compile(r"(?:\w+\s+)?(?:guess|process|press|according\s+to)$", re.IGNORECASE)
_HELPER = re.compile(
    r"\b(?:to|did|does|do|not|will|would|could|can|should|may|might|must|shall|let)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(
    r"\b(?:the|an?|his|her|its|their|this|that|these|those|any|no|such|\w+['’]s?)\s+(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
_ONGOING = re.compile(r"\b(?:was|were|had\s+been)\s+$", re.IGNORECASE)
_JUST = re.compile(r"(?:\b(?:has|have)|['’](?:ve|s))\s+(?:(?:just|now|also)\s+)?$", re.IGNORECASE)
"""The perfect in which the first sentence of an article tells its news: "A court has ruled that …"."""
_PROGRESSIVE = re.compile(
    r"\b(?:is|are|['’]s|['’]re)\s+(?:(?:\w+ly|now|still|also|again)\s+)?$", re.IGNORECASE
)
_THEN = re.compile(r"\s+(?:[\w,’']+\s+){0,4}?(?:at\s+the\s+time|back\s+then)\b", re.IGNORECASE)
_OWN_PERFECT = re.compile(r"(?:has|have|had)\s", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?P<has>has|have|had)\s+(?:(?:\w+ly|so\s+far|already|also|now|since|twice|once|often|long|never|always|even|just)\s+)*(?:\w+(?:ed|en|wn|ght)|put|set|held|led|made|sent|built|left|met|lost|won|cut|begun|done|gone|paid|sold|told|run|hit)\b(?P<rest>[^.;:“”\"]*)$",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:was|were|is|are|said|says|voted|met|and\s+\w+ed|but\s+\w+ed)\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"\W*(?:Earlier|Previously|Before\s+that|In\s+the\s+past),?\s+(?!(?:on|in|at|this|that|today|last|the\s+same|yesterday)\b)"
)
"""A sentence that tells of some time before, which it does not name: "Earlier, the ministry reported that …"."""
_DEED_REACH = 160
_ADVERBS = frozenset({"reportedly", "allegedly", "supposedly", "purportedly"})


def is_document(statement: Statement) -> bool:
    """Whether the source is a document: a report, a letter, a draft."""
    return statement.source is not None and statement.source.type == "document"


def is_planned(text: str, frame: Frame, statement: Statement) -> bool:
    """Whether the cue is told of as still to come: "is expected to announce", "will say", not "Ms Will said"."""
    return _PLANNED.search(text, _after_source(frame, statement, 40), frame.start) is not None


def _after_source(frame: Frame, statement: Statement, reach: int) -> int:
    """Where the words before the cue begin that may be its auxiliaries: after the source, if it ends there."""
    low, source = max(frame.low, frame.start - reach), statement.source
    return max(low, source.end) if source is not None and source.end <= frame.start else low


def is_background(text: str, frame: Frame, statement: Statement) -> bool:
    """Whether the frame tells of something before the news: "has long argued", "had said", "for years"."""
    cue = statement.cue
    if cue is None:
        return False
    if cue.text.lower() in _ADVERBS:
        return _ONGOING.search(text, max(frame.low, frame.start - 20), frame.start) is not None
    if is_planned(text, frame, statement) or _LIKED.match(text, cue.start):
        return True
    low = _after_source(frame, statement, 60)
    just = _JUST.search(text, low, frame.start)
    if just is not None and (frame.paragraph <= 1 or "just" in just[0].lower()):
        return False
    if _OWN_PERFECT.match(cue.text) and frame.paragraph > 1:
        return True
    if _is_of_the_perfect(text, frame, statement):
        return True
    if _PERFECT.search(text, low, frame.start) or _EARLIER.match(text, frame.low, frame.high):
        return True
    if any(start <= frame.end < end and _THEN.match(text, frame.end, end) for start, end in frame.pieces):
        return True
    return any(_STANDING.search(text, start, end) for start, end in frame.pieces)


def _is_of_the_perfect(text: str, frame: Frame, statement: Statement) -> bool:
    """Whether a participle goes with a deed in the perfect: "has so far vetoed three drafts … calling for"; the first sentence
    of an article tells news so, and "had" never does."""
    cue, source = statement.cue, statement.source
    if (
        cue is None
        or source is None
        or source.end > frame.start
        or not cue.text.partition(" ")[0].endswith("ing")
    ):
        return False
    done = _DONE.search(text[max(frame.low, frame.start - 2 * _DEED_REACH) : frame.start])
    if done is None or _FINITE.search(done["rest"]) or len(done["rest"]) > _DEED_REACH:
        return False
    return done["has"].lower() == "had" or frame.paragraph > 1


def is_just(text: str, frame: Frame, statement: Statement) -> bool:
    """Whether the cue is in the perfect that tells news: "has ruled that …"."""
    return statement.cue is not None and bool(
        _JUST.search(text, _after_source(frame, statement, 60), frame.start)
    )


def is_live_news(text: str, frame: Frame, statement: Statement) -> bool:
    """Whether an entry of a live report tells news: all but background, and the perfect too ("has confirmed")."""
    cue = statement.cue
    low = _after_source(frame, statement, 60)
    if cue is not None and _JUST.search(text, low, frame.start):
        return True
    if _is_of_the_perfect(text, frame, statement):
        return " had " not in text[low : frame.start]
    return not is_background(text, frame, statement)


def is_present(text: str, frame: Frame, statement: Statement) -> bool:
    """Whether the cue is a verb in the present tense: "insists", "say"; "put" only after nothing that makes
    it past."""
    cue = statement.cue
    if (
        cue is not None
        and cue.text.lower().endswith("ing")
        and _PROGRESSIVE.search(text, max(frame.low, frame.start - 30), frame.start)
    ):
        return True
    if cue is None or not _PRESENT.fullmatch(cue.text) or _NO_PRESENT.fullmatch(cue.text):
        return False
    before = text[max(frame.low, frame.start - 30) : frame.start]
    if cue.text.lower() == "put" or _HELPER.search(before):
        return False
    source = statement.source
    return not _NOUN_BEFORE.search(before) or (
        source is not None and source.start <= frame.start and source.end <= frame.start
    )


_REMEMBERED = re.compile(
    r"recalls?|remembers?|reckons?|jokes?|laughs?|calculates?|estimates?|counts?", re.IGNORECASE
)
_TAKES_SIDE = re.compile(
    r"believes?|fears?|hopes?|wants?|thinks?|expects?|intends?|suspects?|supports?|backs|favou?rs?|opposes?|refuses?|prefers?|object(?:s)?(?:\s+to)?|agrees?",
    re.IGNORECASE,
)
"""Cues in the present that tell where a body or a group stands or what it thinks, and not what it says."""


def _is_paper(statement: Statement) -> bool:
    """Whether a paper or agency writes, which is news of the day: "The Courier writes that …"."""
    source, cue = statement.source, statement.cue
    return (
        source is not None
        and source.type == "organisation"
        and cue is not None
        and cue.text.lower() == "writes"
    )


_SIDES = re.compile(r"support|back|favou?r|oppose", re.IGNORECASE)


def is_belief(statement: Statement) -> bool:
    """Whether the cue says what somebody holds to be so, which is no news even in a live report."""
    return statement.cue is not None and _HELD.match(statement.cue.text) is not None


_HELD = re.compile(r"believ|think|suspect|consider|regard|doubt", re.IGNORECASE)


def is_now(text: str, frame: Frame) -> bool:
    """Whether the word before the cue says that it is news: "now expects", "now fears"."""
    return text[max(frame.low, frame.start - 5) : frame.start].lower().strip() == "now"


def stands(statement: Statement, *, now: bool = False) -> bool:
    """Whether a statement in the present tense is a standing view and no news: a thought, or the side that a body
    or a group takes (of 104 sayings in -s by bodies and groups in the dev split, 91 are news)."""
    source, cue = statement.source, statement.cue
    if cue is not None and source is not None and _REMEMBERED.fullmatch(cue.text):
        return False
    if now and source is not None and cue is not None and not _SIDES.match(cue.text):
        return False
    if (
        statement.mode == "thought"
        or source is None
        or (statement.mode == "writing" and source.type != "person" and not _is_paper(statement))
    ):
        return True
    if source.text.lower() in ("which", "who") and source.type != "person":
        return True
    sides = cue is not None and _TAKES_SIDE.fullmatch(cue.text) is not None
    return sides and (source.type != "person" or source.name is None)
