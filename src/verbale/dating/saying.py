"""When each statement was said, and through which channel.

Its own words come first, then the occasion that the article is at, then the day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from verbale.dating import periods
from verbale.dating.background import is_background, is_document, is_planned, is_present, stands
from verbale.dating.channels import find_channel, find_channel_in
from verbale.dating.expressions import scan
from verbale.dating.frames import Frame, find_frames, split
from verbale.dating.scenes import GATHERINGS, Scene, between, find_scenes
from verbale.dating.stating import stated_day
from verbale.records import Document, Precision, Statement, When

_UNITS: dict[str, Precision] = {"day": "day", "week": "week", "month": "month", "year": "year"}
_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "who", "him", "her", "his", "its", "their", "we", "i", "both"}
)
_LATER = re.compile(r"\b(?:later|afterwards)\b(?!\s+(?:this|that|in|on)\b)", re.IGNORECASE)
_ASKED = re.compile(r"(?:re)?asked|questioned|pressed|quizzed|reminded|challenged", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:its|his|her|their)\s", re.IGNORECASE)
_DOCUMENT_WORDS = re.compile(
    r"\b(communiqu[eé]|statement|letter|report|readout|note|memo|declaration|survey|study|forecast|press\s+release|paper|draft|bulletin|circular|post|e-?mail|notice)s?\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"told|tells", re.IGNORECASE)
_ATTENDS = re.compile(
    r"reporter|journalist|delegate|member|deput|lawmaker|senator|mp\b|speaker|spokes|questioner|audience|minister",
    re.IGNORECASE,
)
_REPORTER = re.compile(r"\b(?:reporter|journalist|correspondent|questioner)s?\b", re.IGNORECASE)
_BY = re.compile(r"\s+by\b", re.IGNORECASE)
_PAPER = re.compile(
    r"\s+(?:the\s+)?(?:[A-Z]\w+|me\b|us\b|this\s+(?:newspaper|paper|reporter|website|magazine)|our\s+(?:reporter|correspondent))"
)
NEAR = 3
"""Paragraphs over which a channel is carried on by the same speaker (tuned on the dev split of the gold
set)."""
BODY_NEAR = 2
"""Paragraphs over which the day of a body, which speaks often, is carried on (tuned on the dev split of the
gold set)."""


@dataclass(frozen=True, slots=True)
class _Speech:
    """What is known of the last speech of one speaker: its day and channel, and where it stands."""

    said: When
    channel: str | None
    paragraph: int
    sentence: int


@dataclass(slots=True)
class _Memory:
    """What has been read so far."""

    text: str
    publication: When
    headline: int | None = None
    speeches: dict[str, _Speech] = field(default_factory=dict)
    documents: dict[str, When] = field(default_factory=dict)
    actors: dict[str, _Speech] = field(default_factory=dict)
    speaker: str | None = None
    scene: Scene | None = None
    press: Scene | None = None


def date_statements(
    document: Document, statements: tuple[Statement, ...], published: str | None
) -> tuple[Statement, ...]:
    """The statements with ``said`` and ``channel`` filled, in the order given.

    ``published`` is the ISO 8601 date of publication, as precise as it is known, or ``None``. A day in the
    frame of the statement has the basis ``stated``; one that another sentence gave for the same speech or
    occasion ``context``; current news without a day ``publication``. Background, documents without a date,
    standing views and nested statements without a day of their own stay ``null``; so does a day that needs a
    date of publication which is not known, whose words are kept in ``said.text``.
    """
    if not statements:
        return statements
    sentences = split(document)
    found = scan(document, published)
    frames = find_frames(document, sentences, statements, found)
    scenes = find_scenes(document, sentences, frames, found)
    numbers = sorted(scenes)
    memory = _Memory(document.text, _publication(published), document.headline)
    made = list(statements)
    seen = 0
    for number in sorted(range(len(statements)), key=lambda index: frames[index].start):
        frame = frames[number]
        for passed in between(numbers, seen, frame.sentence):
            memory.scene = _with_channel(scenes[passed], memory.scene)
        seen = max(seen, frame.sentence)
        made[number] = _date_one(statements[number], frame, memory)
    _date_back(made, frames, [scenes[number] for number in numbers if scenes[number].remarks])
    _date_headline(document, made, frames)
    return tuple(made)


def _publication(published: str | None) -> When:
    period = periods.parse(published)
    if period is None or period.iso is None:
        return When()
    return When(period.iso, _UNITS.get(period.unit), "publication", None)


def _with_channel(scene: Scene, before: Scene | None) -> Scene:
    if before is not None and before.whole and not scene.whole and scene.said.date != before.said.date:
        return before
    return replace(scene, channel=find_channel_in(scene.words, loose=True))


def _date_one(statement: Statement, frame: Frame, memory: _Memory) -> Statement:
    key = _key(statement, memory)
    speech = memory.speeches.get(key) if key else None
    channel = find_channel(memory.text, frame, statement)
    stated = None if is_planned(memory.text, frame) else stated_day(memory.text, frame, statement)
    nested = statement.within is not None
    if stated is None and not nested and speech is not None and speech.sentence == frame.sentence:
        stated = speech.said
        channel = channel or speech.channel
    said = stated or _unstated(statement, frame, memory, (speech, channel))
    if channel is None and not nested and not is_present(memory.text, frame, statement):
        channel = _carried_channel(statement, frame, memory, speech)
    if is_document(statement):
        channel = None
    if not nested:
        _remember(statement, frame, memory, _Speech(said, channel, frame.paragraph, frame.sentence))
    return replace(statement, said=said, channel=channel)


def _key(statement: Statement, memory: _Memory) -> str | None:
    source = statement.source
    if source is None:
        return None
    if source.speaker or source.name:
        return source.speaker or source.name
    words = source.text.lower().strip()
    return memory.speaker if words in _PRONOUNS else words


def _remember(statement: Statement, frame: Frame, memory: _Memory, speech: _Speech) -> None:
    key = _key(statement, memory)
    if frame.paragraph == memory.headline:
        return
    if key is not None:
        memory.speaker = key
        memory.speeches[key] = speech
    scene = memory.scene
    if speech.said.basis not in ("stated", "context"):
        _leave(frame, memory, speech)
        return
    actor = statement.source.actor if statement.source else None
    if actor and not is_document(statement):
        memory.actors[actor] = speech
    for low, high in frame.pieces:
        for match in _DOCUMENT_WORDS.finditer(memory.text, low, high):
            memory.documents[match[1].lower()] = memory.documents["document"] = speech.said
    if scene is None or not scene.whole or speech.said.basis == "stated":
        words = _scene_words(frame, memory, speech)
        gathering = speech.channel in GATHERINGS
        whole = scene is not None and scene.whole and scene.said.date == speech.said.date
        memory.scene = Scene(
            speech.said, speech.channel, frame.paragraph, frame.sentence, words, gathering, whole
        )
        if speech.channel in ("briefing", "press conference"):
            memory.press = memory.scene


def _leave(frame: Frame, memory: _Memory, speech: _Speech) -> None:
    """News without a day ends the occasion, unless the whole article reports it, and may begin one of which
    no day is known."""
    if speech.channel in GATHERINGS:
        words = _scene_words(frame, memory, speech)
        memory.scene = Scene(When(), speech.channel, frame.paragraph, frame.sentence, words)
    elif speech.said.basis == "publication" and not (memory.scene is not None and memory.scene.whole):
        memory.scene = None


def _scene_words(frame: Frame, memory: _Memory, speech: _Speech) -> str:
    scene = memory.scene
    if scene is not None and scene.channel == speech.channel and scene.said.date in (speech.said.date, None):
        return scene.words
    return memory.text[frame.low : frame.high]


def _unstated(
    statement: Statement, frame: Frame, memory: _Memory, known: tuple[_Speech | None, str | None]
) -> When:
    speech, channel = known
    if statement.within is not None:
        return When()
    if is_document(statement):
        return _as_context(_document_day(statement, frame, memory, speech))
    if is_background(memory.text, frame, statement):
        return When()
    if is_present(memory.text, frame, statement):
        return When() if stands(statement) else memory.publication
    found = _context(statement, frame, memory, (speech, channel))
    return _as_context(found) if found is not None and found.date else memory.publication


def _as_context(said: When | None) -> When:
    return replace(said, basis="context") if said is not None and said.date else When()


def _document_day(statement: Statement, frame: Frame, memory: _Memory, speech: _Speech | None) -> When | None:
    if speech is not None and speech.said.date:
        return speech.said
    words = statement.source.text.lower().split() if statement.source else []
    if not words or words[0] not in ("the", "its", "his", "her", "their", "it"):
        return None
    scene = memory.scene
    if words == ["it"] and scene is not None and scene.gathering and scene.sentence == frame.sentence - 1:
        return scene.said
    return memory.documents.get(words[-1])


def _context(
    statement: Statement, frame: Frame, memory: _Memory, known: tuple[_Speech | None, str | None]
) -> When | None:
    """The day that another sentence gives: of the same speaker's speech, of the occasion, of the same
    government."""
    speech, channel = known
    if _to_a_paper(statement, frame, memory.text):
        return None
    if (
        speech is not None
        and speech.said.basis == "publication"
        and frame.paragraph - speech.paragraph <= NEAR
    ):
        return None
    if speech is not None and speech.said.basis in ("stated", "context"):
        fresh = channel is not None and speech.channel is not None and channel != speech.channel
        body = statement.source is not None and statement.source.type in ("organisation", "government")
        if not fresh and not (body and frame.paragraph - speech.paragraph > BODY_NEAR):
            return speech.said
    scene = memory.scene
    if memory.press is not None and _is_question(statement, frame, memory.text):
        return memory.press.said
    if scene is None or not scene.said.date:
        return _actor_day(statement, frame, memory)
    if (
        any(_LATER.search(memory.text, low, high) for low, high in frame.pieces)
        and frame.paragraph - scene.paragraph <= 1
    ):
        return scene.said
    if (
        channel is not None
        and channel != scene.channel
        and not (scene.channel is None and channel in GATHERINGS)
    ):
        return _actor_day(statement, frame, memory) if scene.channel is None else None
    if _is_at(statement, frame, memory, scene):
        return scene.said
    return _actor_day(statement, frame, memory)


def _to_a_paper(statement: Statement, frame: Frame, text: str) -> bool:
    """Whether somebody is told who hears it alone: "told Radio Kafue", "told me", "told this newspaper"."""
    cue = statement.cue
    return (
        cue is not None
        and bool(_TOLD.fullmatch(cue.text))
        and bool(_PAPER.match(text, frame.end, frame.high))
    )


def _is_at(statement: Statement, frame: Frame, memory: _Memory, scene: Scene) -> bool:
    """Whether a statement is made at the occasion that the article is at."""
    distance = frame.paragraph - scene.paragraph
    if scene.whole:
        return True
    if not scene.gathering or distance > NEAR:
        return False
    source = statement.source
    if source is None:
        return scene.channel in GATHERINGS and _is_question(statement, frame, memory.text)
    if _POSSESSIVE.match(source.text) and (distance == 0 or not source.text.lower().startswith("its")):
        return True
    if source.type in ("unnamed", "group") and not _ATTENDS.search(source.text):
        return False
    if distance == 0:
        return True
    if distance > 1:
        return False
    surname = source.name.split()[-1] if source.name and source.name.split() else None
    if surname is not None and re.search(rf"\b{re.escape(surname)}\b", scene.words):
        return True
    return _named_in(source.text + " " + (source.role or ""), scene.words)


def _is_question(statement: Statement, frame: Frame, text: str) -> bool:
    """Whether a reporter asks, named or not: "asked whether …", "a Polish reporter wanted to know"."""
    if statement.source is not None:
        return statement.source.name is None and bool(_REPORTER.search(statement.source.text))
    asked = statement.cue is not None and _ASKED.fullmatch(statement.cue.text)
    return bool(asked) and not _BY.match(text, frame.end)


def _named_in(who: str, words: str) -> bool:
    """Whether a noun of five letters or more in ``who`` stands in ``words``, in the singular or plural."""
    known = {word.rstrip("s") for word in re.findall(r"[a-z]{5,}", words.lower())}
    return any(word.rstrip("s") in known for word in re.findall(r"[a-z]{5,}", who.lower()))


def _actor_day(statement: Statement, frame: Frame, memory: _Memory) -> When | None:
    """The day of what the same government, or its ministry, said in the sentence or paragraph before."""
    actor = statement.source.actor if statement.source else None
    speech = memory.actors.get(actor) if actor else None
    if speech is None or frame.paragraph - speech.paragraph > 1 or statement.source is None:
        return None
    return speech.said if statement.source.type in ("person", "government", "organisation") else None


def _carried_channel(
    statement: Statement, frame: Frame, memory: _Memory, speech: _Speech | None
) -> str | None:
    if speech is not None and speech.channel is not None:
        return speech.channel if frame.paragraph - speech.paragraph <= NEAR else None
    scene = memory.scene
    if memory.press is not None and _is_question(statement, frame, memory.text):
        return memory.press.channel
    if scene is not None and scene.channel in GATHERINGS and _is_at(statement, frame, memory, scene):
        return scene.channel
    return None


def _date_back(made: list[Statement], frames: Sequence[Frame], scenes: Sequence[Scene]) -> None:
    """ "She was speaking on Tuesday" dates the undated speech of the speaker before it, in this paragraph and
    the one before."""
    order = sorted(range(len(made)), key=lambda index: frames[index].sentence)
    for scene in scenes:
        before = [index for index in order if frames[index].sentence < scene.sentence]
        speaker: str | None = None
        for index in reversed(before[-12:]):
            one = made[index]
            name = (one.source.speaker or one.source.name) if one.source else None
            if scene.paragraph - frames[index].paragraph > 1 or (speaker is not None and name != speaker):
                break
            speaker = speaker or name
            if one.said.basis == "publication" and one.within is None:
                made[index] = replace(one, said=scene.said)


def _date_headline(document: Document, made: list[Statement], frames: Sequence[Frame]) -> None:
    """A headline has the day of the first statement in the article by its speaker or, failing that, its
    government."""
    if document.headline is None:
        return
    low, high = document.paragraphs[document.headline]
    body = [
        one for one, frame in zip(made, frames, strict=True) if frame.start >= high and one.within is None
    ]
    for number, one in enumerate(made):
        if not low <= frames[number].start < high or one.within is not None or one.said.basis == "stated":
            continue
        match = _sums_up(one, body)
        if match is not None and match.said.basis in ("stated", "context"):
            made[number] = replace(one, said=replace(match.said, basis="context"))


def _sums_up(headline: Statement, body: Sequence[Statement]) -> Statement | None:
    source = headline.source
    if source is None:
        return None
    name = source.speaker or source.name
    dated = [one for one in body if one.said.date and one.source is not None]
    for one in dated:
        if name and one.source is not None and name in (one.source.speaker, one.source.name):
            return one
    if source.type == "person" and source.name:
        return None
    return next(
        (one for one in dated if one.source and source.actor and one.source.actor == source.actor), None
    )
