"""The frame of a statement: what stands in its sentence around cue and source, outside every content it is
not itself in.

Dates inside a content are what it speaks of; only those in the frame can be the day on which it was said.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.dating.expressions import DATELINE, Found
from verbale.dating.periods import Period, parse
from verbale.dating.ranges import layers
from verbale.dating.sentences import find_sentences
from verbale.records import Document, Statement

Ranges = list[tuple[int, int]]
_LEAD = re.compile(
    r"(?:(?:late|early|earlier|back|only|just|as\s+(?:early|recently|late|far\s+back|long\s+ago)\s+as)\s+){0,2}"
    r"(?:(?:on|in|at|over|during)\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"\s+(?:(?!that\b)\w+\s+){0,4}")
_VERB = re.compile(
    r"\s+(?:was|were|is|are|had|has|have|will|would|could|should|may|might|brought|saw|marked|and|or|to|that)\b"
)
_JUDGED = re.compile(
    r"(?:reject|welcom|criticis|criticiz|condemn|dismiss|den(?:y|ied)|prais|back|defend|oppos|attack|mock|deplor|endors|support|blam|announc|confirm|accus|rebuff|ridicul|approv|adopt|agree|accept|unveil|demand|hail|refus|disput|contest|ask|request|repeat|reiterat|rul|issu|express|voic|report|post(?:ed|s)\b)",
    re.IGNORECASE,
)
_LAST_LEAD = re.compile(r"\s+(?:(?:late|early|earlier)\s+)?on\s+$", re.IGNORECASE)
_WHOLE = re.compile(
    r"yesterday|today|last\s+\w+|earlier\s+this\s+\w+|this\s+(?:week|month|year)", re.IGNORECASE
)
"""Times that need no preposition: "reported a profit last month"."""
_AIMED = re.compile(
    r"(?:accus|urg|call(?:ed|s|ing)?\s+(?:on|for)|ask|order|warn|blam|criticis|criticiz|told|tell|appeal|press|demand|charg|threaten|invit|condemn|instruct|advis)",
    re.IGNORECASE,
)
_WHOM = re.compile(
    r"((?:(?!\b(?:to|that|of|which|who|was|were|had|has|is|are|for|since|until|after|before)\b)[\w’'.-]+\s+){0,7}?(?!(?:to|that|of)\b)[\w’'.-]+)"
    r"\s+(?:(?:late|early|earlier)\s+)?(?:on\s+|in\s+|at\s+)?",
    re.IGNORECASE,
)
_WHAT = re.compile(r"\s+(?:of|to|for|over|that|not\s+to)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\b(?:that\s+\w+\s+(?:was|were|had|has|is|are|will|would)|to|which|who|was|were|had|has|will|would|is|are|be|been"
    r"|made|held|signed|reached|published|adopted|issued|sent|passed|taken|vote[ds]?|attack|meetings?|talks|conference|summit|vote|election|debate|hearing|strikes?|since|for|until)\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?:said|says|wrote|writes|announced|added|stated|claimed|declared|argued|warned|noted)\s(?:in|on|at|by|via|as)$",
    re.IGNORECASE,
)
_THAT = re.compile(r"[^.;:?!“”\"\n]{3,}?\s(?=that\s)")
_CARRIED = 110
"""Characters of what carries the words, in a content cut after "said in"."""
REACH = 400
"""Characters on each side of a cue that are looked at: longer sentences are lists or unbroken text."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where statement number ``index`` stands.

    ``low`` and ``high`` are the stretch of its sentence that is its own: from the cue before it to the cue
    after it. ``start`` and ``end`` are the cue (without one, the source, else the content); ``follows`` is
    true where another cue stands before it in the sentence. ``pieces`` are the parts of the stretch outside
    contents, ``dates`` the expressions in them, ``paragraph`` and ``sentence`` the numbers of where the cue
    stands.
    """

    index: int
    start: int
    end: int
    low: int
    high: int
    sentence: int
    paragraph: int
    follows: bool
    pieces: tuple[tuple[int, int], ...]
    dates: tuple[Found, ...]


def split(document: Document) -> list[tuple[int, int]]:
    """The sentences of ``document``, or the whole text as one where it has none."""
    return find_sentences(document.text, document.paragraphs) or [(0, len(document.text))]


def find_frames(
    document: Document,
    sentences: Sequence[tuple[int, int]],
    statements: Sequence[Statement],
    found: Sequence[Found],
) -> list[Frame]:
    """The frame of each statement, in the order given. Linear in the text but for sorting."""
    starts = [low for low, _ in sentences]
    paragraphs = [low for low, _ in document.paragraphs]
    anchors = [_anchor(statement) for statement in statements]
    ranges = own_contents(document.text, statements, found)
    contents = [(low, high, index) for index, spans in enumerate(ranges) for low, high in spans]
    at = [start for start, _ in anchors] + [one.expression.start for one in found]
    around = layers(contents, at)
    own, dated = around[: len(anchors)], around[len(anchors) :]
    found = _recounted(found, dated)
    dates = [one.expression.start for one in found]
    cues = sorted(range(len(anchors)), key=anchors.__getitem__)
    spans = sorted((low, high) for low, high, _ in contents)
    frames: list[Frame | None] = [None] * len(anchors)
    for order, index in enumerate(cues):
        start, end = anchors[index]
        sentence = max(bisect_right(starts, start) - 1, 0)
        low, high = sentences[sentence]
        low, high = max(low, start - REACH), max(min(high, end + REACH), end)
        for low_held, high_held in _holding(ranges, own[index], start):
            low, high = max(low, low_held), min(high, high_held)
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
            follows=before is not None and anchors[before][1] == low,
            pieces=_outside(low, high, spans, (start, own[index], ranges)),
            dates=tuple(found[number] for number in inside if dated[number] == own[index]),
        )
    return [frame for frame in frames if frame is not None]


def own_contents(text: str, statements: Sequence[Statement], found: Sequence[Found]) -> list[Ranges]:
    """The content of each statement; a day between the cue and an indirect content ("said on Monday it
    rained") is left out."""
    starts = [one.expression.start for one in found]
    made: list[Ranges] = []
    for statement in statements:
        ranges = [(span.start, span.end) for span in statement.content]
        if (
            ranges
            and statement.cue is not None
            and _ADDRESSED.fullmatch(text, statement.cue.end, max(ranges[0][0], statement.cue.end))
        ):
            low, high = ranges[0]
            lead = _LEAD.match(text, low, high)
            at = lead.end() if lead else low
            number = bisect_left(starts, at)
            if number < len(starts) and starts[number] == at and _dates_the_cue(text, found[number], high):
                ranges[0] = (found[number].expression.end, high)
            elif number < len(starts) and _is_the_day(found[number], (at, high), statement.cue.text):
                ranges[0] = (high, high)
        if len(ranges) == 1 and statement.cue is not None and _JUDGED.match(statement.cue.text):
            ranges[0] = _without_last_day(text, ranges[0], found, starts)
            ranges = _without_middle_day(text, ranges[0], found, starts)
        if statement.cue is not None and _CUT.search(statement.cue.text) and ranges:
            ranges[0] = _without_channel(text, ranges[0])
        ranges = [one if not _is_only_a_day(text, one, found, starts) else (one[1], one[1]) for one in ranges]
        if len(ranges) == 1 and statement.cue is not None and _AIMED.match(statement.cue.text):
            ranges = _without_inner_day(text, ranges[0], found, starts)
        made.append(ranges)
    return made


def _without_channel(text: str, content: tuple[int, int]) -> tuple[int, int]:
    """A content that has taken in what carries it ("said in | a letter of 3 March that it rained") from "that" on."""
    low, high = content
    that = _THAT.match(text, low, min(high, low + _CARRIED))
    return (that.end(), high) if that is not None else content


def _is_only_a_day(
    text: str, content: tuple[int, int], found: Sequence[Found], starts: Sequence[int]
) -> bool:
    """Whether a piece of content is nothing but a day: "was quoted | on Monday | as saying"."""
    low, high = content
    shown = _SHOWN.match(text, low, high)
    low = shown.end() if shown is not None else low
    lead = _LEAD.match(text, low, high)
    number = bisect_left(starts, lead.end() if lead else low)
    if number >= len(found):
        return False
    one = found[number].expression
    return (
        (one.start, one.end) == (lead.end() if lead else low, high)
        and one.precision == "day"
        and low < one.start
    )


_SHOWN = re.compile(
    r"(?:broadcast|aired|published|released|shown|issued|posted|printed|dated)\s", re.IGNORECASE
)
"""What may stand before the day on which words came out: "… with Radio Tacna | broadcast on Monday"."""


def _without_inner_day(
    text: str, content: tuple[int, int], found: Sequence[Found], starts: Sequence[int]
) -> Ranges:
    """A content in which the day of the cue stands after the one it is aimed at ("accused | Oslo on Monday of holding
    back the survey") without that day."""
    low, high = content
    number = bisect_left(starts, low)
    if number >= len(found) or found[number].expression.end >= high:
        return [content]
    one = found[number].expression
    lead = _WHOM.fullmatch(text, low, one.start)
    whole = one.kind not in ("set", "duration") and not one.modifier and one.direction != "future"
    if lead is None or not whole or not _WHAT.match(text, one.end, high):
        return [content]
    return [(low, lead.end(1)), (one.end, high)]


def _without_last_day(
    text: str, content: tuple[int, int], found: Sequence[Found], starts: Sequence[int]
) -> tuple[int, int]:
    """A content that is only a thing judged ("rejected | that figure on Friday") without the day at its
    end."""
    low, high = content
    number = bisect_left(starts, high) - 1
    if number < 0 or found[number].expression.end != high or found[number].expression.start <= low:
        return content
    one = found[number].expression
    if one.modifier or one.direction == "future":
        return content
    if _WHOLE.fullmatch(one.text) and not _CLAUSE.search(text, low, one.start):
        return low, one.start
    lead = _LAST_LEAD.search(text, low, one.start)
    if lead is None or one.precision != "day" or _CLAUSE.search(text, low, lead.start()):
        return content
    return low, lead.start()


def _without_middle_day(
    text: str, content: tuple[int, int], found: Sequence[Found], starts: Sequence[int]
) -> Ranges:
    """A content that is a thing decided without the day between it and an aside: "approved | a label on Thursday, a week
    after …"."""
    low, high = content
    number = bisect_left(starts, low)
    if number >= len(found) or found[number].expression.end >= high:
        return [content]
    one = found[number].expression
    lead = _LAST_LEAD.search(text, low, one.start)
    if lead is None or one.precision != "day" or one.modifier or text[one.end] != ",":
        return [content]
    if _CLAUSE.search(text, low, lead.start()) or "," in text[low : lead.start()]:
        return [content]
    return [(low, lead.start()), (one.end, high)]


def _dates_the_cue(text: str, found: Found, high: int) -> bool:
    """Whether a day right after the cue belongs to it: a clause follows, and no verb of which the day is the
    subject."""
    one = found.expression
    return (
        one.kind not in ("set", "duration")
        and not one.modifier
        and one.end < high
        and not _VERB.match(text, one.end)
    )


def _is_the_day(found: Found, content: tuple[int, int], cue: str) -> bool:
    """Whether a content is nothing but the day of the cue: "replied on | 6 July"."""
    one = found.expression
    return (one.start, one.end) == content and (cue.endswith((" on", " in")) or one.precision == "day")


def _recounted(found: Sequence[Found], around: Sequence[frozenset[int]]) -> list[Found]:
    """The expressions outside all contents counted from each other: what a content speaks of is no day that
    the article is at."""
    made: list[Found] = []
    spoken: Period | None = None
    day: Period | None = None
    for one, holders in zip(found, around, strict=True):
        if holders:
            made.append(one)
            continue
        again = one.counted_from(spoken)
        if again.expression.date is None and day is not None and spoken is not None and spoken.unit != "day":
            again = one.counted_from(day)
        made.append(again)
        last = made[-1].expression
        if (
            last.date
            and last.direction != "future"
            and last.kind not in ("set", "duration")
            and (last.bound in (None, DATELINE) or (last.bound == "by" and last.direction == "past"))
            and not (spoken and _RECALLED.search(one.match.string[max(0, last.start - 80) : last.start]))
        ):
            spoken = parse(last.date)
            day = spoken if spoken is not None and spoken.unit == "day" else day
    return made


_RECALLED = re.compile(
    r"\bhad\s(?:\w+ly\s)?(?:said|noted|told|added|declared|stated|written|announced|warned|claimed)\b[^.;:?!\n]*$"
)
"""What was said before what is told now: "he had noted on Sunday" leaves the article at its own day."""


def _holding(ranges: Sequence[Ranges], holders: frozenset[int], start: int) -> list[tuple[int, int]]:
    """The content ranges of ``holders`` that hold the offset ``start``."""
    return [(low, high) for index in holders for low, high in ranges[index] if low <= start < high]


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
    source, own = following.source, following.cue
    if own is not None and own.text.endswith("ing"):
        return cue
    return source.start if source is not None and end <= source.start < cue else cue


def _outside(
    low: int, high: int, spans: list[tuple[int, int]], cue: tuple[int, frozenset[int], Sequence[Ranges]]
) -> tuple[tuple[int, int], ...]:
    """The parts of ``low`` to ``high`` that lie in no content, save those contents that hold the cue
    itself."""
    start, holders, ranges = cue
    held = {one for index in holders for one in ranges[index]}
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
