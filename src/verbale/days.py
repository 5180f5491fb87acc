"""The days that an ISO 8601 date of reduced precision takes in: a leaf that every room may import."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from verbale.errors import UsageError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")


def days_of(value: str | None) -> tuple[date, date] | None:
    """The first and the last day of an ISO 8601 day, week, month or year; ``None`` for anything else.

    ``2026-05-03``, ``2026-W18``, ``2026-05`` and ``2026`` are understood; a day that is in no calendar gives ``None``.
    """
    if not value:
        return None
    try:
        if _DAY.fullmatch(value):
            day = date.fromisoformat(value)
            return day, day
        if week := _WEEK.fullmatch(value):
            first = date.fromisocalendar(int(week[1]), int(week[2]), 1)
            return first, first + timedelta(days=6)
        if month := _MONTH.fullmatch(value):
            year, number = int(month[1]), int(month[2])
            return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])
        if _YEAR.fullmatch(value):
            return date(int(value), 1, 1), date(int(value), 12, 31)
    except (ValueError, OverflowError):
        return None
    return None


def days_asked(value: str) -> tuple[date, date]:
    """The same for a date that a person typed. Raises :class:`~verbale.errors.UsageError` if it is none."""
    days = days_of(value)
    if days is None:
        raise UsageError(f"{value[:40]!r} is no date.", hint="Write 2024-05-03, 2024-W18, 2024-05 or 2024.")
    return days
