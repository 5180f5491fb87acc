"""The day of what a government, or its ministry, has just said, for whoever speaks for it next."""

from __future__ import annotations

import re

from verbale.dating.frames import Frame
from verbale.dating.memory import Memory, is_old
from verbale.records import Statement, When

_SPOKES = re.compile(r"\bspokes(?:man|woman|person|people)\b", re.IGNORECASE)
NEAR = 3
"""Paragraphs over which an occasion goes on, and over which undated news of a speaker stays undated (tuned on
the dev split of the gold set)."""
_SPEAKERS = 30
"""The last speakers among whom a spokesman's ministry is sought by its name."""


def named_in(who: str, words: str) -> bool:
    """Whether a noun of five letters or more in ``who`` stands in ``words``, in the singular or plural."""
    known = {_singular(word) for word in re.findall(r"[a-z]{5,}", words.lower())}
    return any(_singular(word) in known for word in re.findall(r"[a-z]{5,}", who.lower()))


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word.rstrip("s")


def actor_day(statement: Statement, frame: Frame, memory: Memory) -> When | None:
    """The day of what the same government, or its ministry, said in the sentence or paragraph before."""
    actor = statement.source.actor if statement.source else None
    speech = memory.actors.get(actor) if actor else None
    if statement.source is None:
        return None
    words = f"{statement.source.text} {statement.source.role or ''}".lower()
    spokes = _SPOKES.search(words)
    if speech is None and spokes:
        named = (
            memory.speeches[key]
            for key in list(memory.speeches)[-_SPEAKERS:]
            if " " in key.replace("-", " ") and key.replace("-", " ").lower() in words
        )
        speech = next(named, None)
    if speech is None or speech.said.basis not in ("stated", "context"):
        return None
    if frame.paragraph - speech.paragraph > (NEAR if spokes else 1):
        return None
    if is_old(speech.said, memory.publication):
        return None
    return speech.said if statement.source.type in ("person", "government", "organisation") else None
