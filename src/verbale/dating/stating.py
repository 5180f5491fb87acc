"""The day that stands at the attribution."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.dating.anchors import EVENT
from verbale.dating.background import is_present
from verbale.dating.belonging import belongs
from verbale.dating.counted_forms import counted_from
from verbale.dating.expressions import Expression, Found
from verbale.dating.frames import Frame
from verbale.dating.periods import parse
from verbale.records import Statement, When

_RANK = {"day": 0, "week": 1, "month": 2, "year": 3, None: 4}
_SUBJECT = re.compile(r"\s*(?:[\w’'-]+\s+){0,4}(?:and\s+)?")
_SPELT = re.compile(r"\s*[(,]\s*")
_LEAD = re.compile(r"\b(?:on|in|at|over|during)\s+(?:the\s+)?$", re.IGNORECASE)


def stated_day(text: str, frame: Frame, statement: Statement) -> When | None:
    """The day in the frame of ``statement`` that belongs to its cue: the most precise one, the nearest of
    those; ``None`` if there is none.

    Where it cannot be resolved, the words are kept and the date is ``None``.
    """
    best: tuple[tuple[bool, int, int], Expression, When] | None = None
    for number, found in enumerate(frame.dates):
        one = found.told_as_past()
        if _is_spelt_out(text, frame.dates[number : number + 2]):
            continue
        when = _counted_to_cue(text, frame, statement, found)
        if when is None:
            if one.reason == EVENT or _yet_to_come(one, found) or not belongs(text, frame, statement, found):
                continue
            if _is_told_now(text, frame, statement, one):
                continue
            when = When(one.date, one.precision, "stated" if one.date else None, _words(text, frame, one))
        rank = (when.date is None, _RANK[when.precision], abs(one.start - frame.start))
        if best is None or rank < best[0]:
            best = (rank, one, when)
    return best[2] if best else None


def _is_told_now(text: str, frame: Frame, statement: Statement, one: Expression) -> bool:
    """Whether a time long past opens a sentence whose cue is in the present, so that it is told of and not the time of telling:
    "In May, says Ana Pell, the hives were silent"."""
    if one.end > frame.start or one.precision == "day" or one.direction != "past":
        return False
    between = text[one.end : frame.start].strip()
    source = statement.source
    whose = source.text if source is not None and source.end <= frame.start else ""
    if text[frame.low : one.start].strip(" \n“”\"'‘’").lower() not in (
        "",
        "in",
        "during",
        "back in",
        "early in",
        "late in",
    ):
        return False
    return between.startswith(",") and between.strip(" ,") == whose and is_present(text, frame, statement)


def _is_spelt_out(text: str, dates: Sequence[Found]) -> bool:
    """Whether the day of the week is followed by the date that it is: "on Tuesday (3 March)"."""
    if len(dates) < 2 or dates[0].shape != "weekday" or dates[1].shape not in ("dmy", "mdy", "dotted", "iso"):
        return False
    return bool(_SPELT.fullmatch(text, dates[0].expression.end, dates[1].expression.start))


def _yet_to_come(one: Expression, found: Found) -> bool:
    """Whether a time lies after publication: "in 2027, when she intends to go", or "eight days later" for want of the day
    that it is counted from."""
    published = found.anchors.published
    ahead = one.direction == "future" and one.kind == "absolute" and one.date and parse(one.date)
    if ahead and published is not None and ahead.first > published.last:
        return True
    counted = parse(one.date) if one.kind == "relative" and one.direction == "future" and one.date else None
    return counted is not None and published is not None and counted.first > published.last


def _words(text: str, frame: Frame, one: Expression) -> str:
    lead = _LEAD.search(text, max(one.start - 12, frame.low), one.start)
    return text[lead.start() if lead else one.start : one.end]


def _counted_to_cue(text: str, frame: Frame, statement: Statement, found: Found) -> When | None:
    """ "… on Thursday, two days after Kampala demanded …": the demand lies two days before the day last
    spoken of."""
    one, source = found.expression, statement.source
    if one.reason != EVENT or source is None or not one.end <= source.start < frame.start:
        return None
    if not _SUBJECT.fullmatch(text, one.end, source.start):
        return None
    period = counted_from(found.match, found.anchors)
    if period is None or period.iso is None:
        return None
    precision = {"day": "day", "week": "week", "month": "month", "year": "year"}.get(period.unit)
    return When(period.iso, precision, "stated", one.text)  # type: ignore[arg-type]
