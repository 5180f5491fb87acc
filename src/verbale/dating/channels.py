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

_VIA = r"(?:in|on|at|via|by|through|over|from|with|during|using)"
_DETERMINER = (
    r"(?:(?:an?|the|his|her|its|their|this|that|one|two|several|another|separate|[\w’']+['’]s|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\s+)?"
    r"(?:(?!(?:and|or|that|which|who|to|of|in|on|at|for|with|by|from|the|said|was|were|is|are)\b)[\w’'-]+,?\s+){0,4}?"
)
_DOCUMENT_CHANNELS = frozenset(
    {"report", "letter", "email", "statement", "website", "social media", "text message"}
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
    best: tuple[int, int, str] | None = None
    for start, end in frame.pieces:
        piece = text[start:end]
        for order, channel in enumerate(_channels()):
            for match in channel.pattern.finditer(piece):
                distance = _distance(frame, start + match.start(), start + match.end())
                if best is None or (distance, order) < best[:2]:
                    best = (distance, order, channel.name)
    return best[2] if best else None


def _distance(frame: Frame, start: int, end: int) -> int:
    return start - frame.end if start >= frame.end else max(frame.start - end, 0)


def is_written(channel: str | None) -> bool:
    """Whether what goes through the channel is writing."""
    return channel in _DOCUMENT_CHANNELS
