"""Words that point back to the time last spoken of: "said at the time", "the then minister", "then she had called it"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from verbale.dating.expressions import DATELINE, Found
from verbale.dating.frames import Frame, own_contents
from verbale.dating.ranges import Cover
from verbale.records import Statement, When

_THEN = re.compile(
    r"\b(?:at\s+(?:the|that)\s+time|back\s+then|that\s+(?:year|summer|spring|autumn|winter|month)|on\s+that\s+occasion|in\s+those\s+days|the\s+then[-\s]\w+|(?:said|says|told|wrote|argued|claimed|insisted|replied)\s+then|then\s+(?:called|described|said|told|dismissed|promised|denied|warned|insisted|argued|spoke))\b"
    r"|^\W*there,?\s+(?:he|she|they|it|the\s|[A-Z])|^[\W]*then,?\s+(?!again|too)[^,]{1,60}\b(?:had|said|called|told)\b",
    re.IGNORECASE,
)
_AT = 10
"""Characters after a cue that ends in "at", which may have taken the word from "at the time"."""
_JUDGED = re.compile(
    r"(?:describ|call|dismiss|denounc|condemn|hail|prais|criticis|criticiz|reject|mock|brand|label)",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(r"[“\"‘]|\n")
_LEADING = 60
"""Characters after a cue that judges in which "at the time" may stand within what is judged: "described | it at the time as"."""
_REACH = 500
"""Characters back to the time that is meant."""


def spoken_of(text: str, statements: Sequence[Statement], found: Sequence[Found]) -> list[Found]:
    """The times that the article itself speaks of, outside all contents and quotations."""
    contents = Cover([own for spans in own_contents(text, statements, found) for own in spans])
    return [
        one
        for one in found
        if one.expression.kind not in ("set", "duration")
        and one.expression.bound in (None, DATELINE, "since")
        and not contents.holds(one.expression.start)
    ]


def then_day(text: str, frame: Frame, statement: Statement, dates: Sequence[Found]) -> When | None:
    """The time last spoken of in the paragraph or the one before, where the frame points back to it; else ``None``.

    "In 2011 a committee found it too large. The then minister called that a guess": 2011.
    """
    own = [text[low:high] for low, high in frame.pieces]
    if statement.cue is not None and statement.cue.text.endswith(" at"):
        own.append(text[frame.start : frame.end + _AT])
    if statement.cue is not None and _JUDGED.match(statement.cue.text):
        own.append(_LEAD_IN.split(text[frame.end : frame.end + _LEADING])[0])
    if not any(_THEN.search(words) for words in own):
        return None
    number = bisect_left(dates, frame.start, key=lambda one: one.expression.start) - 1
    if number < 0:
        return None
    one = dates[number].told_as_past()
    near = frame.start - one.end <= _REACH and text.count("\n\n", one.end, frame.start) <= 1
    if not near or one.date is None or one.direction != "past":
        return None
    return When(one.date, one.precision, "context", one.text)
