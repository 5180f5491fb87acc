"""The frame of a statement: what stands in its sentence around cue and source, outside every content it is
not itself in.

Dates inside a content are what it speaks of; only those in the frame can be the day on which it was said.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.dating.expressions import Found
from verbale.dating.ranges import layers
from verbale.dating.sentences import find_sentences
from verbale.records import Document, Statement

REACH = 400
"""Characters on each side of a cue that are looked at: longer sentences are lists or unbroken text."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where statement number ``index`` stands.

    ``low`` and ``high`` are the stretch of its sentence that is its own: from the cue before it to the cue
    after it. ``start`` and ``end`` are the cue (without one, the source, else the content). ``pieces`` are
    the parts of the stretch outside contents, ``dates`` the expressions in them, ``paragraph`` and
    ``sentence`` the numbers of where the cue stands.
    """

    index: int
    start: int
    end: int
    low: int
    high: int
    sentence: int
    paragraph: int
    pieces: tuple[tuple[int, int], ...]
    dates: tuple[Found, ...]


def find_frames(document: Document, statements: Sequence[Statement], found: Sequence[Found]) -> list[Frame]:
    """The frame of each statement, in the order given. Linear in the text but for sorting."""
    text = document.text
    sentences = find_sentences(text, document.paragraphs) or [(0, len(text))]
    starts = [low for low, _ in sentences]
    paragraphs = [low for low, _ in document.paragraphs]
    anchors = [_anchor(statement) for statement in statements]
    contents = [(span.start, span.end, index) for index, one in enumerate(statements) for span in one.content]
    at = [start for start, _ in anchors] + [one.expression.start for one in found]
    around = layers(contents, at)
    own, dated = around[: len(anchors)], around[len(anchors) :]
    dates = [one.expression.start for one in found]
    cues = sorted(range(len(anchors)), key=anchors.__getitem__)
    spans = sorted((low, high) for low, high, _ in contents)
    frames: list[Frame | None] = [None] * len(anchors)
    for order, index in enumerate(cues):
        start, end = anchors[index]
        sentence = max(bisect_right(starts, start) - 1, 0)
        low, high = sentences[sentence]
        low, high = max(low, start - REACH), max(min(high, end + REACH), end)
        before = _beside(cues[max(0, order - 8) : order][::-1], own, index)
        after = _beside(cues[order + 1 : order + 9], own, index)
        if before is not None:
            low = max(low, min(anchors[before][1], start))
        if after is not None and anchors[after][0] >= end:
            high = min(high, _own_end(statements[after], anchors[after][0], end))
        inside = range(bisect_left(dates, low), bisect_left(dates, high))
        frames[index] = Frame(
            index=index,
            start=start,
            end=end,
            low=low,
            high=high,
            sentence=sentence,
            paragraph=bisect_right(paragraphs, start) - 1,
            pieces=_outside(low, high, spans, (start, own[index], statements)),
            dates=tuple(found[number] for number in inside if dated[number] == own[index]),
        )
    return [frame for frame in frames if frame is not None]


def _anchor(statement: Statement) -> tuple[int, int]:
    if statement.cue is not None:
        return statement.cue.start, statement.cue.end
    if statement.source is not None:
        return statement.source.start, statement.source.end
    if statement.content:
        return statement.content[0].start, statement.content[0].start
    return 0, 0


def _beside(candidates: list[int], own: list[frozenset[int]], index: int) -> int | None:
    """The nearest of ``candidates`` that stands at the same level as statement ``index``: not inside another
    content."""
    return next((other for other in candidates if own[other] == own[index]), None)


def _own_end(following: Statement, cue: int, end: int) -> int:
    """Where the frame before ``following`` stops: at its source, if that stands between the two cues, else at
    its cue."""
    source = following.source
    return source.start if source is not None and end <= source.start < cue else cue


def _outside(
    low: int, high: int, spans: list[tuple[int, int]], cue: tuple[int, frozenset[int], Sequence[Statement]]
) -> tuple[tuple[int, int], ...]:
    """The parts of ``low`` to ``high`` that lie in no content, save those contents that hold the cue
    itself."""
    start, holders, statements = cue
    held = {(span.start, span.end) for index in holders for span in statements[index].content}
    pieces: list[tuple[int, int]] = []
    position = low
    first = max(bisect_left(spans, (low, low)) - 8, 0)
    for number in range(first, bisect_left(spans, (high, high))):
        begin, stop = spans[number]
        if (begin, stop) in held or stop <= position or begin <= start < stop:
            continue
        if begin > position:
            pieces.append((position, begin))
        position = max(position, stop)
    if position < high:
        pieces.append((position, high))
    return tuple(pieces)


_SUBORDINATE = re.compile(
    r"\b(?:who|which|whose|whom|where|because|although|though|while|whereas|despite|unless|if|since|until|ahead\s+of|prior\s+to|before|that"
    r"|when|elected|appointed|born|founded|elsewhere|once)\b|;",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:signed|reached|adopted|agreed|killed|struck|opened|closed|approved|passed|launched|founded|imposed|attack(?:ed|s)?|strikes?|explosions?"
    r"|crash|deaths?|killing|arrest(?:ed|s)?|fire|due|planned|scheduled|expected|set|starting|beginning)\b",
    re.IGNORECASE,
)  # fmt: skip
_ISSUED = re.compile(
    r",?\s*(?:(?:first|also|only|just|jointly)\s+)?(?:published|released|issued|dated|sent|written|posted|made|given|delivered|filed|broadcast|aired|speaking|asked|in|on|at|during|by"
    r"|writing|addressing|interviewed|quoted|appearing|testifying|reached|seen|obtained|circulated|read|submitted|unveiled|presented|put|late|early"
    r"|earlier|answering|replying|responding|visiting|meeting|briefing|for)\b",
    re.IGNORECASE,
)
_LED_BY_PREPOSITION = re.compile(
    r"\W*(?:(?:but|and|yet|so)\s+)?(?:in|on|at|after|during|speaking|late|early|earlier|following|by|asked|writing|addressing|hours|minutes|just|only|answering|replying|as"
    r"|when|later|then|also|over|interviewed|appearing|testifying|(?:a|an|the)\s+\w+\s+(?:statement|letter|report))?\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"\s?['’]s?\s+(?:\w+\s+){0,2}?(?:statement|interview|briefing|conference|speech|address|letter|post|report|message|broadcast|hearing|session|meeting|e-?mail"
    r"|call|debate|remarks|talks|summit|vote|sitting|edition|programme|announcement)\b",
    re.IGNORECASE,
)
_OCCASION_NOUN = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:statement|interview|briefing|conference|speech|address|letter|post|report|message|broadcast|hearing|session|meeting|e-?mail|call"
    r"|debate|memoir|book|article|essay|survey|study|paper|tweet|documentary|edition|summit|judgment|ruling|lecture|column|filing|memo|review)\b",
    re.IGNORECASE,
)
_LIMITS = frozenset(
    {
        "since",
        "until",
        "till",
        "before",
        "by",
        "from",
        "ahead of",
        "prior to",
        "for",
        "up to",
        "starting",
        "beginning",
        "as of",
        "through",
        "between",
    }
)


def belongs(text: str, frame: Frame, statement: Statement, found: Found) -> bool:
    """Whether an expression in the frame says when the statement was made, and not when something else in the
    sentence was."""
    one = found.expression
    if one.kind in ("set", "duration") or one.bound in _LIMITS:
        return False
    if one.modifier and not _is_occasion(text, one.end):
        return False
    source = statement.source
    if one.start >= frame.end:
        return _after(_without(text, frame.end, one.start, frame.pieces))
    between = text[one.end : frame.start]
    if source is not None and source.start <= one.start < source.end:
        return True
    if source is not None and source.end <= one.start:
        return _inside(text[source.end : one.start])
    lead = text[frame.low : one.start]
    return _fronted(lead, between)


def _is_occasion(text: str, end: int) -> bool:
    return bool(_OCCASION.match(text, end) or _OCCASION_NOUN.match(text, end))


def _without(text: str, low: int, high: int, pieces: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(
        text[max(low, start) : min(high, end)] for start, end in pieces if start < high and end > low
    )


def _after(gap: str) -> bool:
    return len(gap) < 200 and not _SUBORDINATE.search(gap) and not _EVENT.search(gap)


def _inside(gap: str) -> bool:
    """Between source and cue: "Boeing on Monday said", "its report, published last month, found", not "who
    resigned on Monday"."""
    if "," in gap:
        return bool(_ISSUED.match(gap)) and not _SUBORDINATE.search(gap)
    return not _SUBORDINATE.search(gap) and not _EVENT.search(gap)


def _fronted(lead: str, between: str) -> bool:
    """At the head of the sentence: "On Monday, …", "After a meeting in Geneva on Tuesday, …"."""
    if _SUBORDINATE.search(lead.replace("when ", " ").replace("When ", " ")):
        return False
    return len(lead.split()) <= 14 and bool(_LED_BY_PREPOSITION.match(lead)) and ";" not in between
