"""Expressions that are counted from the day of publication or the day last spoken of: "Tuesday", "last week",
"two days earlier"."""

from __future__ import annotations

import datetime
import re

from verbale.dating import periods
from verbale.dating.anchors import (
    EVENT,
    UNPUBLISHED,
    VAGUE,
    Anchors,
    Kind,
    Match,
    Outcome,
    Resolver,
    duration,
    outcome_of,
)
from verbale.dating.periods import Period
from verbale.dating.tense import Tense
from verbale.dating.words import MONTHS, SEASONS, WEEKDAYS, number_of, unit_of, weekday_of

_THAN = re.compile(r"\s+than\b")


def _around_today(match: Match, anchors: Anchors) -> Outcome | None:
    return _from_today(anchors, -2 if "yesterday" in match["which"].lower() else 2)


def _from_today(anchors: Anchors, days: int) -> Outcome:
    if anchors.today is None:
        return Outcome("deictic", None, "day", None, UNPUBLISHED)
    target = periods.moved(anchors.today, days, "day")
    return outcome_of("deictic", periods.day(target) if target else None, "day")


def _day_word(match: Match, anchors: Anchors) -> Outcome | None:
    word = " ".join(match["word"].lower().split())
    return _from_today(anchors, {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0))


def _counted(match: Match, anchors: Anchors) -> Outcome | None:
    number, unit = number_of(match["number"]), unit_of(match["unit"])
    way = " ".join(match["way"].lower().split())
    back = way in ("ago", "earlier", "before", "previously", "prior")
    kind: Kind = "deictic" if way in ("ago", "from now", "hence") else "relative"
    rest = match.string[match.end() : match.end() + 3]
    if (way in ("before", "after", "prior") and re.match(r"\s+\w", rest)) or _THAN.match(
        match.string, match.end()
    ):
        return Outcome("relative", None, unit, duration(number, unit), EVENT)
    anchor = anchors.published if kind == "deictic" else anchors.spoken or anchors.published
    if number is None:
        return Outcome(kind, None, unit, duration(None, unit), VAGUE)
    if number == 1 and unit == "week" and anchor is not None and anchor.unit == "day":
        number, unit = 7, "day"
    return _moved(kind, anchor, -number if back else number, unit)


def _moved(kind: Kind, anchor: Period | None, number: float, unit: str) -> Outcome:
    """``anchor`` moved by ``number`` units, as precise as the unit (a year ago: a year, three days ago: a
    day)."""
    coarse = {
        "second": "day",
        "minute": "day",
        "hour": "day",
        "night": "day",
        "fortnight": "week",
        "weekend": "week",
    }.get(unit, unit)
    if anchor is None:
        return Outcome(kind, None, coarse, duration(abs(number), unit), UNPUBLISHED)
    sizes = ("day", "week", "month", "season", "quarter", "year", "decade", "century")
    if anchor.unit in sizes and coarse in sizes and sizes.index(anchor.unit) > sizes.index(coarse):
        return Outcome(
            kind, None, coarse, duration(abs(number), unit), "what it is counted from is not known to the day"
        )
    if unit in ("second", "minute", "hour"):
        days = int(number * {"hour": 1}.get(unit, 0) / 24)
        target = periods.moved(anchor.first, days, "day")
    elif number != int(number):
        target = periods.moved(anchor.first, round(number * 12), "month") if coarse == "year" else None
    else:
        target = periods.moved(anchor.first, int(number), unit)
    return outcome_of(kind, periods.holding(target, coarse) if target else None, coarse)


def counted_from(match: Match, anchors: Anchors) -> Period | None:
    """Where the event lies in "two days after it": as far before the day last spoken of, or for "before" as
    far after it."""
    number = number_of(match["number"]) if "number" in match.re.groupindex else 1
    anchor = anchors.spoken or anchors.published
    if number is None:
        return None
    after = match["way"].lower() == "after"
    unit = unit_of(match["unit"])
    if unit in ("week", "fortnight") and anchor is not None and anchor.unit == "day":
        number, unit = number * (7 if unit == "week" else 14), "day"
    return _moved("relative", anchor, -number if after else number, unit).period


def _in_time(match: Match, anchors: Anchors) -> Outcome | None:
    number, unit = number_of(match["number"]), unit_of(match["unit"])
    brief = unit in ("second", "minute", "hour")
    if number is None or brief or not (match["time"] or anchors.tense == "future"):
        return Outcome("duration", None, unit, duration(number, unit))
    return _moved("deictic", anchors.published, number, unit)


def _in_the_day(match: Match, anchors: Anchors) -> Outcome | None:
    unit = match["unit"].lower()
    unit = unit if unit in ("week", "month", "year") else "day"
    return _moved("relative", anchors.spoken or anchors.published, 0, unit)


def _next_to(match: Match, anchors: Anchors) -> Outcome | None:
    unit, way = match["unit"].lower(), match["way"].lower()
    unit = unit if unit in ("week", "month", "year") else "day"
    rest = match.string[match.end() : match.end() + 3]
    if re.match(r"\s+\w", rest) and way in ("before", "after"):
        return Outcome("relative", None, unit, None, EVENT)
    return _moved(
        "relative", anchors.spoken or anchors.published, -1 if way in ("before", "earlier") else 1, unit
    )


def _week_day(match: Match, anchors: Anchors) -> Outcome | None:
    if anchors.published is None or anchors.published.unit not in ("day", "week"):
        return Outcome("deictic", None, "day", None, UNPUBLISHED)
    step = {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    return _in_week(anchors.published.first, step, weekday_of(match["weekday"]))


def _in_week(date: datetime.date, step: int, weekday: int) -> Outcome:
    target = periods.moved(date, 7 * step + weekday - date.weekday(), "day")
    return outcome_of("deictic", periods.day(target) if target else None, "day")


def _weekday(match: Match, anchors: Anchors) -> Outcome | None:
    weekday = weekday_of(match["weekday"])
    which = " ".join((match["which"] or "").lower().split()).removeprefix("the ")
    if (
        which in ("following", "previous", "that", "same")
        and anchors.spoken is not None
        and anchors.spoken.unit in ("day", "week")
    ):
        return _beside(anchors.spoken, which, weekday)
    here = anchors.today
    if here is None:
        return Outcome("deictic", None, "day", None, UNPUBLISHED)
    if which == "next":
        return _in_week(here, 1, weekday)
    if which == "this":
        same = _in_week(here, 0, weekday)
        return same
    if which in ("last", "this past", "past", "previous") or match["last"]:
        back = (here.weekday() - weekday - 1) % 7 + 1
    elif which in ("coming", "this coming", "following") or anchors.tense == "future":
        back = -((weekday - here.weekday()) % 7)
        back = -7 if back == 0 and which else back
    else:
        back = (here.weekday() - weekday) % 7
    target = periods.moved(here, -back, "day")
    return outcome_of("deictic", periods.day(target) if target else None, "day")


def _beside(anchor: Period, which: str, weekday: int) -> Outcome:
    if which == "following":
        target = periods.moved(anchor.last, (weekday - anchor.last.weekday() - 1) % 7 + 1, "day")
    elif which == "previous":
        target = periods.moved(anchor.first, -((anchor.first.weekday() - weekday - 1) % 7 + 1), "day")
    else:
        target = periods.moved(anchor.first, -((anchor.first.weekday() - weekday) % 7), "day")
        if anchor.unit == "week":
            target = periods.moved(anchor.first, weekday, "day")
    return outcome_of("relative", periods.day(target) if target else None, "day")


def _which_day(match: Match, anchors: Anchors) -> Outcome | None:
    unit = match["unit"].lower()
    which = match["which"].lower()
    step = (
        -1
        if "previous" in which or "preceding" in which
        else 1
        if "following" in which or "next" in which
        else 0
    )
    anchor = anchors.spoken
    if anchor is None and step == 0:
        return Outcome("relative", None, unit, None, EVENT)
    anchor = anchor or anchors.published
    if unit in SEASONS:
        return outcome_of(
            "relative",
            periods.season(anchor.first.year, SEASONS[unit]) if anchor else None,
            "season",
            UNPUBLISHED,
        )
    if unit in ("night", "evening", "morning", "afternoon"):
        step = 0 if unit == "night" and step == 1 else step
        unit = "day"
    return _moved("relative", anchor, step, unit)


def _span(match: Match, anchors: Anchors) -> Outcome | None:
    count, unit = match["number"] or match["number2"], match["unit"] or match["unit2"]
    number = number_of(count) if count else None if unit.lower().endswith("s") else 1
    return Outcome("duration", None, unit_of(unit), duration(number, unit_of(unit)))


def _recent(match: Match, anchors: Anchors) -> Outcome | None:
    return Outcome("duration", None, unit_of(match["unit"]), duration(None, unit_of(match["unit"])))


def _unit_of(match: Match, anchors: Anchors) -> Outcome | None:
    unit = match["unit"].lower().strip(" .")
    which = match["which"].lower()
    here = anchors.published
    if here is None:
        return Outcome("deictic", None, unit, None, UNPUBLISHED)
    if unit in MONTHS:
        return _month_named(MONTHS[unit], which, anchors)
    if unit in SEASONS:
        return _season_named(SEASONS[unit], which, here)
    step = {"last": -1, "past": -1, "next": 1}.get(which, 0)
    if here.unit != "day" and unit in ("week", "weekend") and here.unit != unit:
        return Outcome("deictic", None, unit, None, UNPUBLISHED)
    if here.unit == "year" and unit in ("month", "quarter"):
        return Outcome("deictic", None, unit, None, UNPUBLISHED)
    if unit == "weekend":
        return outcome_of("deictic", _weekend(here.first, which, anchors.tense), "weekend")
    target = periods.moved(here.first, step, unit)
    return outcome_of("deictic", periods.holding(target, unit) if target else None, unit)


def _weekend(today: datetime.date, which: str, tense: Tense | None) -> Period | None:
    """The weekend meant: "last" and "the" are the latest that has begun before today, or, looking ahead, the
    next."""
    step = 0 if today.weekday() >= 5 else -1
    if which == "next" or (which == "this" and tense == "future" and step == -1):
        step += 1
    if which in ("last", "past") and step == 0:
        step = -1
    target = periods.moved(today, step, "week")
    return periods.weekend(target) if target else None


def _month_named(number: int, which: str, anchors: Anchors) -> Outcome:
    assert anchors.published is not None
    here = anchors.published.first
    year = here.year
    if which in ("last", "past"):
        year -= number >= here.month
    elif which == "next":
        year += number <= here.month
    return outcome_of("deictic", periods.month(year, number), "month")


def _season_named(number: int, which: str, here: Period) -> Outcome:
    started = here.first.year - (number == 3 and here.first.month < 3)
    now = periods.season(started, number)
    if now is None:
        return outcome_of("deictic", None, "season")
    if which in ("last", "past"):
        started -= now.last >= here.first
    elif which == "next":
        started += now.first <= here.last
    return outcome_of("deictic", periods.season(started, number), "season")


def _edge_of(match: Match, anchors: Anchors) -> Outcome | None:
    return _moved("deictic", anchors.published, 0, match["unit"].lower())


def _over_weekend(match: Match, anchors: Anchors) -> Outcome | None:
    if anchors.today is None:
        return Outcome("deictic", None, "weekend", None, UNPUBLISHED)
    return outcome_of(
        "deictic",
        _weekend(anchors.today, "next" if anchors.tense == "future" else "the", anchors.tense),
        "weekend",
    )


def _set(match: Match, anchors: Anchors) -> Outcome | None:
    if match["adverb"]:
        unit = {
            "daily": "day",
            "nightly": "day",
            "weekly": "week",
            "monthly": "month",
            "quarterly": "quarter",
        }.get(match["adverb"].lower(), "year")
        return Outcome("set", None, unit, duration(1, unit))
    if match["days"] or match["unit"].lower().strip(".") in WEEKDAYS:
        return Outcome("set", None, "week", "P1W")
    unit = unit_of(match["unit"])
    count = {"other": 2.0, "second": 2.0}.get(
        (match["number"] or "").lower(), number_of(match["number"]) if match["number"] else 1
    )
    return Outcome("set", None, unit, duration(count, unit))


def _duration(match: Match, anchors: Anchors) -> Outcome | None:
    unit = unit_of(match["unit"])
    if unit in ("second", "minute", "quarter") and not match["number"][0].isdigit():
        return None
    return Outcome("duration", None, unit, duration(number_of(match["number"]), unit))


RESOLVERS: dict[str, Resolver] = {
    "in_the_day": _in_the_day,
    "around_today": _around_today,
    "counted": _counted,
    "in_time": _in_time,
    "next_to": _next_to,
    "week_day": _week_day,
    "span": _span,
    "weekday": _weekday,
    "day_word": _day_word,
    "which_day": _which_day,
    "recent": _recent,
    "unit_of": _unit_of,
    "edge_of": _edge_of,
    "weekend": _over_weekend,
    "set": _set,
    "duration": _duration,
}
"""What reads a match of each counted pattern."""
