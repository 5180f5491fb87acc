"""Stretches of the calendar: a day, a week, a month, a year, and what lies between them.

A :class:`Period` runs from its first to its last day, both included. What ISO 8601 can name in one unit has
an ``iso`` form; every period has an ``edtf`` form (Extended Date/Time Format, ISO 8601-2:2019): ``199X`` for
a decade, ``19XX`` for a century, ``2023-21`` to ``2023-24`` for spring to winter, ``2023-33`` to ``2023-36``
for quarters, ``2023-11-04/2023-11-05`` for any other stretch. Functions that would leave the years 1 to 9999
return ``None``.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

DAY = datetime.timedelta(days=1)
_SHAPES = re.compile(r"(\d{4})(?:-W(\d{2})|-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?")


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``. ``unit`` is day, week, month, year, or the name of a unit without an
    ISO 8601 form."""

    first: datetime.date
    last: datetime.date
    unit: str
    iso: str | None
    edtf: str


def day(date: datetime.date) -> Period:
    """The one day."""
    text = date.isoformat()
    return Period(date, date, "day", text, text)


def day_of(year: int, month: int, number: int) -> Period | None:
    """The day with this number in this month, or ``None`` where there is none (31 February)."""
    try:
        return day(datetime.date(year, month, number))
    except (ValueError, OverflowError):
        return None


def week(date: datetime.date) -> Period | None:
    """The ISO week, Monday to Sunday, that holds ``date``."""
    year, number, weekday = date.isocalendar()
    try:
        monday = date - (weekday - 1) * DAY
        sunday = monday + 6 * DAY
    except OverflowError:
        return None
    text = f"{year:04d}-W{number:02d}"
    return Period(monday, sunday, "week", text, text)


def month(year: int, number: int) -> Period | None:
    """The month; ``number`` may lie outside 1 to 12 and then counts on into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    if not 1 <= year <= 9999:
        return None
    last = datetime.date(year, number, calendar.monthrange(year, number)[1])
    text = f"{year:04d}-{number:02d}"
    return Period(datetime.date(year, number, 1), last, "month", text, text)


def year(number: int) -> Period | None:
    """The year."""
    if not 1 <= number <= 9999:
        return None
    text = f"{number:04d}"
    return Period(datetime.date(number, 1, 1), datetime.date(number, 12, 31), "year", text, text)


def decade(number: int) -> Period | None:
    """The ten years that start with ``number`` (1990: 1990 to 1999)."""
    return _years(number - number % 10, 10, "decade", f"{number // 10:03d}X")


def century(number: int) -> Period | None:
    """The century with this ordinal (20: 1900 to 1999, as newspapers count)."""
    return _years((number - 1) * 100, 100, "century", f"{number - 1:02d}XX")


def _years(first: int, count: int, unit: str, edtf: str) -> Period | None:
    if first < 1 or first + count - 1 > 9999:
        return None
    return Period(datetime.date(first, 1, 1), datetime.date(first + count - 1, 12, 31), unit, None, edtf)


def season(year_number: int, number: int) -> Period | None:
    """Spring (0), summer (1), autumn (2) or winter (3) of the north, by whole months; winter starts in
    December of the year."""
    opening, closing = month(year_number, 3 + 3 * number), month(year_number, 5 + 3 * number)
    if opening is None or closing is None:
        return None
    return Period(opening.first, closing.last, "season", None, f"{year_number:04d}-{21 + number}")


def quarter(year_number: int, number: int) -> Period | None:
    """The first (1) to fourth (4) quarter of the calendar year."""
    opening, closing = month(year_number, 3 * number - 2), month(year_number, 3 * number)
    if opening is None or closing is None:
        return None
    return Period(opening.first, closing.last, "quarter", None, f"{year_number:04d}-{32 + number}")


def weekend(date: datetime.date) -> Period | None:
    """Saturday and Sunday of the ISO week that holds ``date``."""
    whole = week(date)
    return None if whole is None else stretch(whole.last - DAY, whole.last, "weekend")


def stretch(first: datetime.date, last: datetime.date, unit: str = "stretch") -> Period:
    """Any run of days; the two are put in order."""
    first, last = min(first, last), max(first, last)
    return Period(first, last, unit, None, f"{first.isoformat()}/{last.isoformat()}")


def parse(text: str | None) -> Period | None:
    """The period that an ISO 8601 date names (``2023-11-06``, ``2023-W45``, ``2023-11``, ``2023``; a time of
    day is passed over).

    ``None`` for anything else, an impossible date included.
    """
    match = _SHAPES.fullmatch(text.strip()) if text else None
    if match is None:
        return None
    number = int(match[1])
    if match[2]:
        try:
            return week(datetime.date.fromisocalendar(number, int(match[2]), 1))
        except ValueError:
            return None
    if match[4]:
        return day_of(number, int(match[3]), int(match[4]))
    if match[3]:
        return month(number, int(match[3])) if 1 <= int(match[3]) <= 12 else None
    return year(number)


def holding(date: datetime.date, unit: str) -> Period | None:
    """The unit of the calendar (day, weekend, week, month, quarter, season, year, decade, century) that holds
    ``date``."""
    if unit == "week":
        return week(date)
    if unit == "weekend":
        return weekend(date)
    if unit == "month":
        return month(date.year, date.month)
    if unit == "quarter":
        return quarter(date.year, (date.month + 2) // 3)
    if unit == "season":
        return season(date.year if date.month > 2 else date.year - 1, (date.month - 3) // 3 % 4)
    if unit == "year":
        return year(date.year)
    if unit == "decade":
        return decade(date.year)
    if unit == "century":
        return century(date.year // 100 + 1)
    return day(date)


def moved(date: datetime.date, count: int, unit: str) -> datetime.date | None:
    """``date`` moved by so many units; months keep the day of the month where there is one. ``None`` beyond
    the calendar."""
    days = {"day": 1, "night": 1, "weekend": 7, "week": 7, "fortnight": 14}.get(unit)
    months = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    try:
        if days is not None:
            return date + datetime.timedelta(days=count * days)
        target = month(date.year, date.month + count * (months or 0))
        if target is None:
            return None
        return target.first + min(date.day - 1, (target.last - target.first).days) * DAY
    except OverflowError:
        return None


def coarser(period: Period, unit: str) -> Period | None:
    """The ``unit`` that holds the whole of ``period``, or ``None`` where it does not lie in a single one."""
    whole = holding(period.first, unit)
    return whole if whole is not None and whole.first <= period.first and period.last <= whole.last else None
