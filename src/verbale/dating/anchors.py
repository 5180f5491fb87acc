"""What expressions are counted from, and what comes out of counting."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from verbale.dating.periods import Period
from verbale.dating.tense import Tense

Kind = Literal["absolute", "relative", "deictic", "duration", "set"]
Match = re.Match[str]
SOON, LONG_AGO = 14, 300
"""A day without a year that lies this near ahead is meant, and not one this long ago, whatever the tense (in
days)."""
AHEAD = 3
"""Days after publication on which a date without a year, told in the past tense, is still this year's (time
zones, late datelines)."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """What an expression is counted from.

    ``published`` is the period of publication, ``spoken`` the one last spoken of before the expression,
    ``tense`` that of the clause, and ``year`` the year that the passage is set in, where it names one.
    """

    published: Period | None = None
    spoken: Period | None = None
    tense: Tense | None = None
    year: int | None = None

    @property
    def today(self) -> datetime.date | None:
        """The day of publication, if it is known to the day."""
        return self.published.first if self.published is not None and self.published.unit == "day" else None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a match stands for. ``value`` is an ISO 8601 duration where there is one; ``reason`` says why
    there is no period."""

    kind: Kind
    period: Period | None = None
    unit: str | None = None
    value: str | None = None
    reason: str | None = None
    dated: bool = False


UNPUBLISHED = "it depends on the day of publication, which is not known"
IMPOSSIBLE = "there is no such day"
AMBIGUOUS = "day and month cannot be told apart"
VAGUE = "the text gives no number"
EVENT = "it is counted from an event without a day"
OUTSIDE = "it lies outside the calendar"
_LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "weekend": "WE", "week": "W", "fortnight": "W", "month": "M",
    "quarter": "Q", "season": "S", "year": "Y", "decade": "Y", "century": "Y",
}  # fmt: skip
_SCALE = {"fortnight": 2, "decade": 10, "century": 100}


def duration(number: float | None, unit: str) -> str:
    """The ISO 8601 duration; ``X`` stands for a number that the text does not give."""
    letters = _LETTERS.get(unit, "D")
    count = "X" if number is None else f"{number * _SCALE.get(unit, 1):g}"
    return f"PT{count}{letters[1]}" if letters[0] == "T" else f"P{count}{letters}"


def outcome_of(kind: Kind, period: Period | None, unit: str, reason: str = OUTSIDE) -> Outcome:
    """The outcome for a period that may be missing, which ``reason`` then explains."""
    return Outcome(kind, period, unit, None, None if period is not None else reason)


def full_year(text: str) -> int:
    """The year of two or four digits: 00 to 49 are this century."""
    number = int(text)
    if number >= 100:
        return number
    return number + (2000 if number < 50 else 1900)


def nearest(candidates: list[Period | None], anchors: Anchors) -> Period | None:
    """The candidate that the tense and the day of publication point to."""
    here = anchors.published
    known = [period for period in candidates if period is not None]
    if here is None or not known:
        return None
    if anchors.tense == "past":
        past = [period for period in known if (period.first - here.last).days <= AHEAD] or known
        latest = max(past, key=lambda period: period.first)
        soon = [period for period in known if 0 <= (period.first - here.last).days <= SOON]
        return soon[0] if soon and (here.first - latest.last).days > LONG_AGO else latest
    if anchors.tense == "future":
        known = [period for period in known if period.last >= here.first] or known
        return min(known, key=lambda period: period.first)
    return min(known, key=lambda period: abs((period.first - here.first).days))


def years_around(anchors: Anchors) -> list[int]:
    """The years that a date without a year may lie in."""
    if anchors.year is not None:
        return [anchors.year]
    return [anchors.published.first.year + step for step in (-1, 0, 1)] if anchors.published else []


def relative_year(which: str, anchors: Anchors) -> int | None:
    """The year meant by this, last or next year, the same year, the previous or the following one."""
    anchor = anchors.published if which in ("this", "last", "next") else anchors.spoken or anchors.published
    step = {"last": -1, "next": 1, "the previous": -1, "the following": 1}.get(which, 0)
    return anchor.first.year + step if anchor else None


Resolver = Callable[[Match, Anchors], Outcome | None]
