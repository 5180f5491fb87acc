"""Visits of the writer: interviews of which no day is told ("The registrar receives us for this interview"), and those inside an
article ("I meet him on a wet Tuesday")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verbale.dating.background import is_document, is_present
from verbale.dating.frames import Frame
from verbale.dating.memory import Memory, is_asked
from verbale.records import Document, Statement, When

_OPENING = 3
"""Paragraphs after the headline in which the interview must be told of."""
_VISIT = re.compile(
    r"\b(?:receives?|received|welcomes?|welcomed|greets?|greeted)\s+(?:me|us)\b|\b(?:for|in|of)\s+(?:this|our)\s+interview\b|\bmeets?\s+us\s+for\s+an\s+interview\b"
)
_PRONOUN = re.compile(r"s?he|i", re.IGNORECASE)


def hear_visit(document: Document, made: list[Statement], frames: Sequence[Frame], memory: Memory) -> None:
    """Give what somebody says in an undated interview, which the first paragraphs tell of, its channel."""
    if memory.whole is not None or memory.live:
        return
    first = 0 if document.headline is None else document.headline + 1
    words = next((one for one in _opening(document, first) if _VISIT.search(one)), None)
    if words is None:
        return
    for number, (one, frame) in enumerate(zip(made, frames, strict=True)):
        fresh = one.within is None and one.channel is None and one.said.basis == "publication"
        if (
            fresh
            and frame.paragraph >= first
            and not is_document(one)
            and _is_heard(one, frame, memory, words)
        ):
            made[number] = replace(one, channel="interview")


def _opening(document: Document, first: int) -> list[str]:
    return [document.text[low:high] for low, high in document.paragraphs[first : first + _OPENING]]


def _is_heard(one: Statement, frame: Frame, memory: Memory, words: str) -> bool:
    """Whether the one who is visited speaks in the present, or is asked."""
    source = one.source
    if source is None:
        return is_asked(one)
    if not is_present(memory.text, frame, one):
        return False
    if source.name is None:
        return _PRONOUN.fullmatch(source.text) is not None
    return source.type == "person" and source.name.split()[-1] in words


def visit_day(statement: Statement, frame: Frame, memory: Memory) -> When | None:
    """The day of a visit that the paragraph tells of, for what is said at it: "I meet him on a wet Tuesday. “…,” he says"."""
    scene, source = memory.scene, statement.source
    if scene is None or not scene.visit or frame.paragraph != scene.paragraph or source is None:
        return None
    return scene.said if source.type == "person" and statement.mode != "thought" else None
