"""Channels that the sentence before names without a statement of its own: "Three aldermen sent a letter. They say …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from verbale.dating.channels import find_channel_in
from verbale.dating.frames import Frame
from verbale.records import Document, Statement, When

_WHOSE = re.compile(
    r"(?:he|she|they|it|we|i|one|some|many|others?|another|several|two|three|both)(?:\s+of\s+(?:them|its\s+\w+))?|one\s+\w+",
    re.IGNORECASE,
)
"""Sources that go on from the sentence before."""
_IN_IT = re.compile(
    r"\W*(?:in|through|by)\s+(?:(?:it|them|that|this)\b|(?:the|that|this|his|her|its|their)\s+(?:letter|note|e-?mail|post|video|message|statement)\b)",
    re.IGNORECASE,
)
_WROTE = re.compile(r"\b(?:wrote|has\s+written|had\s+written)\s+to\b", re.IGNORECASE)
_LONG_AGO = re.compile(
    r"\b(?:last\s+(?:year|month|spring|summer|autumn|winter|[A-Z]\w+(?<!day))|in\s+(?:19|20)\d\d|ago)\b"
)
"""A time so far back that what follows is no more of that letter."""
_D = r"(?:(?:an?|the|his|her|its|their|this|[\w’']+[’']s?)\s+)(?:[\w’'-]+\s+){0,3}?"
_THINGS: tuple[tuple[str, str], ...] = (
    ("social media", r"(?:tweets?|posts?|threads?)"),
    ("video", r"(?:video|video\s+message|clip|recording|livestream)"),
    ("email", r"e-?mails?"),
    ("text message", r"(?:text\s+message|texts?|whatsapp\s+message)"),
    ("letter", r"(?:letters?|memo|open\s+letter)"),
    ("interview", r"interviews?"),
    ("press conference", r"(?:press|news)\s+conference"),
    ("speech", r"(?:speech|address|sermon|lecture)"),
    ("statement", r"(?:statement|communiqu[eé]|press\s+release)"),
)
_GIVEN = (
    r"(?:sent|sends|wrote|writes|posted|posts|published|released|issued|recorded|shared|gave|gives|held|holds|delivered|made|carried|broadcast|aired"
    r"|circulated|addressed|handed|uploaded|filmed)"
)
_SHOWN = (
    r"(?:was|were|is|has\s+been|had\s+been)\s+(?:\w+ly\s+)?"
    r"(?:shown|played|read\s+out|read|published|broadcast|released|sent|posted|aired|screened|circulated|leaked|printed|delivered|shared)"
)
_CARRIES = tuple(
    (
        name,
        re.compile(
            rf"\b{_GIVEN}\s+(?:[\w’'-]+\s+){{0,4}}?{_D}{noun}\b|\b{_D}{noun}\b[^.;:?!,]{{0,50}}?\s{_SHOWN}\b",
            re.IGNORECASE,
        ),
    )
    for name, noun in _THINGS
)
_TOOK_TO = re.compile(r"\b(?:took|takes|taken|turned|went)\s+(?:to|on)\b", re.IGNORECASE)
_PHONE_IN = re.compile(r"\b(?:used|uses|took|hosted)\s+[^.;:]{0,30}?\bphone-in\b", re.IGNORECASE)
_SPOKE = re.compile(
    r"\b(?:apologi[sz]ed|spoke|responded|reacted|replied|appeared|commented|testified|took\s+questions|answered\s+questions|explained\s+(?:him|her|it)self"
    r"|was\s+asked|was\s+questioned|hit\s+back|broke\s+(?:his|her|its)\s+silence)\b",
    re.IGNORECASE,
)
_FRONTED = 60
_LONG = 400


class Carriers:
    """The sentences without a statement of an article, and what each of them says of a channel."""

    def __init__(
        self, document: Document, sentences: Sequence[tuple[int, int]], frames: Sequence[Frame]
    ) -> None:
        self._text, self._sentences = document.text, sentences
        self._starts = [low for low, _ in sentences]
        self._speaking = {frame.sentence for frame in frames}

    def day(self, frame: Frame, statement: Statement, scenes: Mapping[int, When]) -> When | None:
        """The day on which the sentence before says that what carries the statement was sent or shown."""
        day = scenes.get(self._first(frame, statement) - 1)
        return day if day is not None and self.channel(frame, statement) is not None else None

    def _first(self, frame: Frame, statement: Statement) -> int:
        """The number of the sentence with which a statement begins: that of its quotation, where this runs over several."""
        start = min([frame.start, *(span.start for span in statement.content)])
        return max(bisect_right(self._starts, start) - 1, 0)

    def channel(self, frame: Frame, statement: Statement) -> str | None:
        """The channel that the sentence before gives to a statement that goes on from it."""
        first = self._first(frame, statement)
        if first == 0 or first - 1 in self._speaking:
            return None
        low, high = self._sentences[first - 1]
        if "\n" in self._text[low : frame.low].strip():
            return None
        source = statement.source
        goes_on = source is None or _WHOSE.fullmatch(source.text) or _IN_IT.match(self._text, frame.low)
        return _named(self._text[low : min(high, low + _LONG)]) if goes_on else None


def _named(words: str) -> str | None:
    """The channel that a sentence hands over: what was sent, shown or given, or what it begins with ("On X, …")."""
    if _PHONE_IN.search(words):
        return "radio"
    for name, pattern in _CARRIES:
        if pattern.search(words):
            return name
    if _WROTE.search(words) and not _LONG_AGO.search(words):
        return "letter"
    took = _TOOK_TO.search(words)
    if took is not None and (channel := find_channel_in(words[took.start() :])) is not None:
        return channel
    spoke = _SPOKE.search(words)
    if spoke is not None and (channel := find_channel_in(words[spoke.start() :])) is not None:
        return channel
    front = words.lstrip().partition(",")[0]
    return find_channel_in(front) if len(front) <= _FRONTED and len(front) < len(words) - 2 else None
