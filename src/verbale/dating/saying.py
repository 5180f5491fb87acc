"""When each statement was said, and through which channel.

Its own words come first, then what was last spoken of, then the day of publication.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from verbale.dating import periods
from verbale.dating.channels import find_channel
from verbale.dating.expressions import Expression, scan
from verbale.dating.frames import Frame, belongs, find_frames
from verbale.records import Document, Precision, Statement, When

_RANK = {"day": 0, "week": 1, "month": 2, "year": 3, None: 4}
_PERFECT = re.compile(
    r"(?:\b(?:has|have|having|had)|['’](?:ve|d))\s+(?:(?!said\b)[\w-]+\s+){0,3}$|\b(?:used\s+to|would\s+(?:often|always|later)|once|previously|always|often"
    r"|long|repeatedly|traditionally|frequently|routinely|regularly)\s+$",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\b(?:on|in|at|over|during)\s+(?:the\s+)?$", re.IGNORECASE)
_STANDING = re.compile(
    r"\b(?:for\s+(?:years|months|decades|weeks|long)|in\s+the\s+past|over\s+the\s+years)\b", re.IGNORECASE
)
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "him", "her", "his", "its", "their", "we", "i"})
_PRESENT_VIEW = re.compile(
    r"believes?|thinks?|hopes?|wants?|fears?|expects?|considers?|intends?|sees?|views?|feels?|prefers?|wishes|argues?|insists?|maintains?|favou?rs?|supports?|opposes?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Speech:
    """What is known of the last speech of one speaker."""

    said: When | None = None
    channel: str | None = None
    paragraph: int = -1
    order: int = -1


@dataclass(slots=True)
class _Memory:
    """What has been read so far: by speaker, the last speaker, and by sentence."""

    published: When
    speeches: dict[str, _Speech] = field(default_factory=dict)
    speaker: str | None = None


def date_statements(
    document: Document, statements: tuple[Statement, ...], published: str | None
) -> tuple[Statement, ...]:
    """The statements with ``said`` and ``channel`` filled, in the order given.

    ``published`` is the ISO 8601 date of publication, as precise as it is known, or ``None``. A day in the
    frame of the statement has the basis ``stated``; one that an earlier sentence gave for the same speaker,
    or that a headline takes from its article, ``context``; current news without a day has ``publication``.
    Background, documents without a date, standing views and nested statements without a day of their own stay
    ``null``; so does a day that needs a date of publication which is not known, whose words are kept in
    ``said.text``.
    """
    if not statements:
        return statements
    frames = find_frames(document, statements, scan(document, published))
    memory = _Memory(_publication(published))
    order = sorted(range(len(statements)), key=lambda index: frames[index].start)
    made: list[Statement] = list(statements)
    for number in order:
        made[number] = _date_one(document, statements[number], frames[number], memory)
    _date_headlines(document, made, frames)
    return tuple(made)


def _publication(published: str | None) -> When:
    period = periods.parse(published)
    if period is None or period.iso is None:
        return When()
    return When(period.iso, _precision(period.unit), "publication", None)


def _precision(unit: str) -> Precision | None:
    return {"day": "day", "week": "week", "month": "month", "year": "year"}.get(unit)  # type: ignore[return-value]


def _date_one(document: Document, statement: Statement, frame: Frame, memory: _Memory) -> Statement:
    text = document.text
    key = _key(statement, memory)
    speech = memory.speeches.get(key) if key else None
    channel = find_channel(text, frame, statement)
    stated = _stated(text, statement, frame)
    same_sentence = speech is not None and speech.order == frame.sentence
    if (
        stated is None
        and same_sentence
        and speech is not None
        and speech.said is not None
        and statement.within is None
    ):
        stated = speech.said
    said = stated or _unstated(text, statement, frame, (speech, memory.published))
    if (
        channel is None
        and speech is not None
        and statement.within is None
        and _goes_on(statement, frame, speech)
    ):
        channel = speech.channel
    if _is_document(statement):
        channel = None
    if statement.within is None and key is not None:
        memory.speaker = key
        memory.speeches[key] = _Speech(said, channel, frame.paragraph, frame.sentence)
    return replace(statement, said=said, channel=channel)


def _key(statement: Statement, memory: _Memory) -> str | None:
    source = statement.source
    if source is None:
        return None
    if source.speaker or source.name:
        return source.speaker or source.name
    words = source.text.lower().strip()
    return memory.speaker if words in _PRONOUNS else words


def _stated(text: str, statement: Statement, frame: Frame) -> When | None:
    best: tuple[tuple[bool, int, int], Expression] | None = None
    for found in frame.dates:
        if not belongs(text, frame, statement, found):
            continue
        one = found.told_as_past()
        rank = (one.date is None, _RANK[one.precision], abs(one.start - frame.start))
        if best is None or rank < best[0]:
            best = (rank, one)
    if best is None:
        return None
    one = best[1]
    lead = _LEAD.search(text, max(one.start - 10, frame.low), one.start)
    words = text[lead.start() if lead else one.start : one.end]
    if one.date is None:
        return When(None, None, None, words)
    return When(one.date, one.precision, "stated", words)


def _unstated(text: str, statement: Statement, frame: Frame, known: tuple[_Speech | None, When]) -> When:
    speech, publication = known
    if statement.within is not None or _is_document(statement) or _is_background(text, statement, frame):
        return When()
    if (
        speech is not None
        and speech.said is not None
        and speech.said.date
        and speech.said.basis in ("stated", "context")
    ):
        return replace(speech.said, basis="context")
    return publication


def _is_document(statement: Statement) -> bool:
    return statement.source is not None and statement.source.type == "document"


def _is_background(text: str, statement: Statement, frame: Frame) -> bool:
    before = text[max(frame.low, frame.start - 60) : frame.start]
    if statement.cue is not None and _PERFECT.search(before):
        return True
    if any(_STANDING.search(text, start, end) for start, end in frame.pieces):
        return True
    return (
        statement.mode == "thought"
        and statement.cue is not None
        and bool(_PRESENT_VIEW.fullmatch(statement.cue.text))
    )


def _goes_on(statement: Statement, frame: Frame, speech: _Speech) -> bool:
    return frame.paragraph - speech.paragraph <= 1


def _date_headlines(document: Document, made: list[Statement], frames: list[Frame]) -> None:
    """A headline has the day of the first dated statement of its speaker in the article."""
    if document.headline is None:
        return
    low, high = document.paragraphs[document.headline]
    first: dict[str, When] = {}
    for one in made:
        name = one.source and (one.source.speaker or one.source.name)
        if name and one.said.basis == "stated" and name not in first:
            first[name] = one.said
    for number, one in enumerate(made):
        name = one.source and (one.source.speaker or one.source.name)
        if low <= frames[number].start < high and name in first and one.said.basis == "publication":
            made[number] = replace(one, said=replace(first[name], basis="context"))
