"""What has been read of an article so far: who spoke when, through what, and the occasion that it is at."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from verbale.dating import periods
from verbale.dating.carriers import Carriers
from verbale.dating.channels import find_channel_in
from verbale.dating.expressions import Found
from verbale.dating.frames import Frame
from verbale.dating.scenes import GATHERING, GATHERINGS, Scene
from verbale.records import Statement, When

FRESH = 6
"""Days before publication within which what somebody said is carried on over paragraphs."""
_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "who", "him", "her", "his", "its", "their", "we", "i", "both"}
)
_PLURAL = frozenset({"they", "their", "both", "them"})
_ASKED = re.compile(
    r"(?:when\s+)?(?:(?:re)?asked|questioned|pressed|quizzed|reminded|challenged)(?:\s+(?:about|on))?",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:minister|president|chief|executive|head|director|leader|mayor|secretary|chair(?:man|woman|person)?|governor|ambassador|chancellor|premier"
    r"|spokes(?:man|woman|person)|king|queen|general|commander|judge|boss|owner|founder|coach|captain)$",
    re.IGNORECASE,
)
_DOCUMENT_WORDS = re.compile(
    r"\b(communiqu[eé]|statement|letter|report|readout|memo|declaration|press\s+release|bulletin|circular|decision|ruling|judge?ment|guidance|post|e-?mail|notice|paper|study|survey|outlook|forecast|review|findings|white\s+paper)s?\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"an?\s+(?:[a-z-]+\s+){0,3}[a-z-]+")
_AT_IT = re.compile(
    r"\W*(?:during|at|in\s+the\s+course\s+of|opening|addressing|speaking\s+at|following|after)\s+(?:the|their)\s+(?:\w+\s+)?(?:meeting|talks|conversation"
    r"|session|conference|forum|hearing|sitting|ceremony|visit|negotiations|reception|event)\b",
    re.IGNORECASE,
)
_COURT = re.compile(r"\b(?:court|tribunal)\b", re.IGNORECASE)
_AFTERWARDS = re.compile(r"\bafterwards\b", re.IGNORECASE)
_APART = frozenset({"phone call", "email", "video", "letter", "text message"})
"""Channels through which the writer of an interview may hear somebody whom they do not meet: "We spoke by telephone"."""
_WORDS = 1200
"""Characters of the words that set an occasion which are kept."""
_TURN = 4
"""Paragraphs within which the article may turn to an occasion that a report told of."""
_PUBLISHED = re.compile(r"\b(?:publish|releas|issu|present|unveil|circulat)(?:ed|es|s)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speech:
    """What is known of the last speech of one speaker: its day and channel, and where it stands."""

    said: When
    channel: str | None
    paragraph: int
    sentence: int


@dataclass(frozen=True, slots=True)
class LookBack:
    """The time that a sentence turns to, and where it stands."""

    said: When
    paragraph: int
    sentence: int


@dataclass(slots=True)
class Memory:
    """What has been read so far."""

    text: str
    publication: When
    headline: int | None = None
    speeches: dict[str, Speech] = field(default_factory=dict)
    documents: dict[str, When] = field(default_factory=dict)
    actors: dict[str, Speech] = field(default_factory=dict)
    speaker: str | None = None
    scene: Scene | None = None
    press: Scene | None = None
    sitting: Scene | None = None
    held: list[Scene] = field(default_factory=list)
    untitled: Speech | None = None
    question: Speech | None = None
    body: Speech | None = None
    last: Speech | None = None
    latest: Speech | None = None
    single: bool = False
    court: bool = False
    office: str = ""
    told: Scene | None = None
    whole: Scene | None = None
    live: bool = False
    dates: Sequence[Found] = ()
    looks: Sequence[LookBack] = ()
    carriers: Carriers | None = None
    occasions: Mapping[int, When] = field(default_factory=dict)


def is_old(said: When, publication: When) -> bool:
    """Whether a day is no longer news when the article appears: vaguer than a day, or more than ``FRESH``
    days before."""
    if said.precision != "day":
        return True
    spoken, published = periods.parse(said.date), periods.parse(publication.date)
    return spoken is not None and published is not None and (published.first - spoken.last).days > FRESH


def key_of(statement: Statement, memory: Memory) -> str | None:
    """What tells the speaker apart: the speaker's key or name, else the words; a pronoun without a name is
    the last speaker."""
    source = statement.source
    if source is None:
        return None
    if source.speaker or source.name:
        return source.speaker or source.name
    words = source.text.lower().strip()
    if words in _PLURAL and memory.single:
        return None
    return memory.speaker or words if words in _PRONOUNS else words


def enter(scene: Scene, memory: Memory) -> None:
    """A sentence without a statement sets ``scene``; it stays where the whole article reports another
    occasion."""
    if not scene.told:
        memory.held.append(scene)
    if scene.deed:
        if scene.said.date != memory.publication.date:
            memory.sitting = memory.sitting or scene
        return
    if scene.told:
        memory.told = scene
        return
    if memory.whole is not None and not scene.whole and scene.said.date != memory.whole.said.date:
        return
    loose = scene.channel is None
    channel = find_channel_in(scene.words, loose=loose)
    memory.scene = replace(scene, channel=channel if loose or channel in _APART else scene.channel)
    if _PUBLISHED.search(scene.words):
        _keep_documents(memory, scene.words, scene.said)
    if scene.gathering:
        memory.sitting = memory.scene
    if scene.whole:
        memory.whole = memory.scene


def turn_to(frame: Frame, memory: Memory) -> None:
    """An occasion that a report told of is the one that the article is at from "during the meeting" on."""
    told = memory.told
    if told is None or frame.paragraph - told.paragraph > _TURN:
        return
    after = frame.paragraph == told.paragraph and _AFTERWARDS.search(memory.text[frame.low : frame.high])
    if after or _AT_IT.match(memory.text, frame.low, frame.high):
        scene = replace(told, told=False, fronted=True, channel="meeting")
        memory.scene = memory.sitting = replace(scene, paragraph=frame.paragraph, sentence=frame.sentence)


_HAD = re.compile(r"\bhad\s+(?:(?:\w+ly|also|earlier|already|once)\s+)?$")


def _is_recalled(statement: Statement, text: str) -> bool:
    """Whether a statement is told as earlier than what its speaker says now: "he had noted on Sunday"."""
    cue = statement.cue
    return cue is not None and _HAD.search(text[max(0, cue.start - 24) : cue.start]) is not None


def remember(statement: Statement, frame: Frame, memory: Memory, speech: Speech) -> None:
    """Keep what has been found out about ``statement``, which is nobody's report inside another, for those
    that follow."""
    key = key_of(statement, memory)
    if frame.paragraph == memory.headline:
        return
    if key in memory.speeches and _is_recalled(statement, memory.text):
        memory.speaker = key
        return
    lead = frame.paragraph <= (0 if memory.headline is None else memory.headline) + 1
    memory.untitled = speech if _is_office(statement) or (lead and _is_somebody(statement)) else None
    memory.office = statement.source.text if statement.source is not None else ""
    if key is not None:
        memory.speaker = key
        memory.single = statement.source is not None and statement.source.type == "person"
        memory.speeches[key] = _newest(memory.speeches.get(key), speech, memory.publication)
    if speech.said.basis == "stated" and speech.said.precision == "day":
        memory.latest = speech
    memory.last = speech if statement.mode == "speech" else None
    of_body = statement.source is not None and statement.source.type in ("organisation", "government")
    memory.body = speech if of_body else None
    memory.court = of_body and statement.source is not None and bool(_COURT.search(statement.source.text))
    memory.question = speech if is_asked(statement) else None
    if speech.said.basis not in ("stated", "context"):
        _leave(frame, memory, speech)
        return
    actor = statement.source.actor if statement.source else None
    if actor and statement.source is not None and statement.source.type in ("government", "organisation"):
        memory.actors[actor] = speech
    for low, high in frame.pieces:
        _keep_documents(memory, memory.text[low:high], speech.said)
    if statement.cue is not None and _PUBLISHED.search(statement.cue.text):
        _keep_documents(memory, " ".join(span.text for span in statement.content), speech.said)
    _set_scene(statement, frame, memory, speech)


def _set_scene(statement: Statement, frame: Frame, memory: Memory, speech: Speech) -> None:
    """Go on with the occasion that a dated speech belongs to, or begin another."""
    scene = memory.scene
    if (
        scene is not None
        and scene.gathering
        and scene.said.date == speech.said.date
        and speech.channel is None
    ):
        memory.scene = replace(scene, paragraph=frame.paragraph, sentence=frame.sentence)
    elif scene is None or not scene.whole or speech.said.basis == "stated":
        words = _scene_words(frame, memory, speech)
        sitting = memory.sitting
        there = (
            sitting is not None and speech.said.basis == "context" and sitting.said.date == speech.said.date
        )
        gathering = there or speech.channel in GATHERINGS or _is_deed_of_a_body(statement)
        whole = scene is not None and scene.whole and scene.said.date == speech.said.date
        same = scene is not None and (scene.paragraph, scene.said.date) == (frame.paragraph, speech.said.date)
        memory.scene = Scene(
            speech.said,
            speech.channel,
            frame.paragraph,
            frame.sentence,
            words,
            gathering,
            whole,
            fronted=scene is not None and scene.fronted and same,
        )
        if speech.channel in ("briefing", "press conference"):
            memory.press = memory.scene


def _keep_documents(memory: Memory, words: str, said: When) -> None:
    """Documents that ``words`` name as of the day ``said``: "in a letter", "published a paper on herring"."""
    for match in _DOCUMENT_WORDS.finditer(words):
        memory.documents[match[1].lower()] = memory.documents["document"] = said


def _newest(known: Speech | None, speech: Speech, publication: When) -> Speech:
    """The speech to go on from: a look back ("a week after he dismissed …") does not replace news that is
    known."""
    if known is None or not known.said.date or is_old(known.said, publication) or not speech.said.date:
        return speech
    back = speech.said.basis == "context" and speech.said.date < known.said.date
    if back and speech.paragraph > known.paragraph and not is_old(speech.said, publication):
        return replace(known, paragraph=speech.paragraph)
    return replace(known, paragraph=speech.paragraph) if is_old(speech.said, publication) else speech


def is_asked(statement: Statement) -> bool:
    """Whether the cue puts a question: "asked whether", "pressed on"."""
    return statement.cue is not None and bool(_ASKED.fullmatch(statement.cue.text))


def _is_office(statement: Statement) -> bool:
    """Whether the source is one person by office, without a name: "its chief executive", "Norway’s fisheries
    minister"."""
    source = statement.source
    return source is not None and source.name is None and bool(_OFFICE.search(source.text))


def _is_somebody(statement: Statement) -> bool:
    """Whether the source is one person whom the lead leaves without a name: "an engineer told the inquiry on Thursday"."""
    source = statement.source
    return source is not None and source.name is None and bool(_SOMEBODY.fullmatch(source.text))


def _is_deed_of_a_body(statement: Statement) -> bool:
    """Whether the cue is a deed of people who sit together: "the council discussed a repair"."""
    source, cue = statement.source, statement.cue
    bodies = ("organisation", "government", "group")
    return (
        source is not None
        and source.type in bodies
        and cue is not None
        and bool(GATHERING.fullmatch(cue.text))
    )


def _leave(frame: Frame, memory: Memory, speech: Speech) -> None:
    """News without a day ends the occasion, unless the whole article reports it, and may begin one of which
    no day is known."""
    if speech.channel in GATHERINGS:
        words = _scene_words(frame, memory, speech)
        memory.scene = Scene(When(), speech.channel, frame.paragraph, frame.sentence, words)
    elif speech.said.basis == "publication" and not (memory.scene is not None and memory.scene.whole):
        memory.scene = None


def _scene_words(frame: Frame, memory: Memory, speech: Speech) -> str:
    scene, own = memory.scene, memory.text[frame.low : frame.high]
    if scene is None or scene.said.date not in (speech.said.date, None):
        return own
    if scene.channel == speech.channel:
        return scene.words
    return f"{scene.words} {own}"[-_WORDS:] if scene.gathering and scene.said.date else own
