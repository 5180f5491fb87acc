"""The day of what is written: documents spoken of again, the study that "the authors" speak of, a letter that goes on."""

from __future__ import annotations

import re

from verbale.dating.frames import Frame
from verbale.dating.memory import Memory, Speech
from verbale.records import Statement, When

WRITTEN = frozenset({"letter", "email", "report", "statement", "social media", "website", "text message"})
_AUTHORS = re.compile(
    r"(?:the|its|their)\s+(?:(?:study|paper|report)[’']s\s+)?(?:\w+\s+)?authors", re.IGNORECASE
)
_GOES_ON = re.compile(r"s?he|it|they", re.IGNORECASE)


def authors_day(statement: Statement, memory: Memory) -> When | None:
    """The day of the study that those speak of who wrote it: "The authors acknowledge that …"."""
    source = statement.source
    if source is None or source.name or not _AUTHORS.fullmatch(source.text):
        return None
    return next(
        (
            memory.documents[word]
            for word in ("study", "paper", "survey", "report")
            if word in memory.documents
        ),
        None,
    )


def goes_on_in_writing(statement: Statement, frame: Frame, speech: Speech | None) -> bool:
    """Whether the sentence right after written words goes on with them in the present: "she writes in a letter of 3 May. She
    blames …"."""
    return (
        speech is not None
        and speech.channel in WRITTEN
        and speech.said.basis in ("stated", "context")
        and speech.paragraph == frame.paragraph
        and frame.sentence - speech.sentence == 1
        and statement.source is not None
        and _GOES_ON.fullmatch(statement.source.text) is not None
    )


def document_day(statement: Statement, frame: Frame, memory: Memory, speech: Speech | None) -> When | None:
    """The day of a document that has one already, or is spoken of again: "said in a communique on Friday",
    "the communique"."""
    if speech is not None and speech.said.date:
        return speech.said
    words = statement.source.text.lower().split() if statement.source else []
    if not words or words[0] not in ("the", "its", "his", "her", "their", "it"):
        return None
    scene = memory.scene
    near = scene is not None and (scene.sentence == frame.sentence - 1 or scene.paragraph == frame.paragraph)
    if words == ["it"] and scene is not None and scene.gathering and near:
        return scene.said
    return memory.documents.get(words[-1])
