"""Absolute dates as English news headers write them. Strict: what is not one of the forms below is no date.

Forms: ``November 7, 2023``, ``Nov. 7, 2023``, ``7 November 2023``, ``3rd May 2024``, ``May 2024``, ``2024-05-03`` with or without a time,
``2024/05/03`` and ``25/12/2024``. A day without a year takes the year that the caller knows, and is no date otherwise. Of a numeric
date whose day and month can be exchanged (``03/05/2024``) only the year is certain, so only the year is given.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_MONTHS = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?",
    "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_MONTH = f"(?:{'|'.join(_MONTHS)})"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_TIME = (
    r"(?:[,\s]*(?:\bat\b|[-–—|•·/T])?\s*\(?\d{1,2}(?:[:.h]\d{2}){1,2}(?:\.\d+)?\s*(?:[ap]\.?m\.?)?|[,\s]*(?:\bat\b|[-–—|•·])?\s*\d{1,2}\s?[ap]\.?m\.?)"
    r"(?:\s*(?:Z|[A-Z]{2,4}|(?:GMT|UTC)?\s?[+-]\d{1,2}(?::?\d{2})?))?\)?"
)
DATE = (
    rf"(?:{_WEEKDAY}{_MONTH}\.?\s+{_DAY}(?:st|nd|rd|th)?(?:,?\s+{_YEAR})?(?!\d)"
    rf"|{_WEEKDAY}{_DAY}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH}\.?(?:,?[\s-]+{_YEAR})?(?!\d)"
    rf"|{_MONTH}\.?,?\s+{_YEAR}|{_YEAR}[-/.]\d\d[-/.]\d\d|\d\d?[/.]\d\d?[/.]{_YEAR})"
)
"""The source of a pattern for one date, to be used with ``re.IGNORECASE``."""
TIME = f"(?:{_TIME})?"
"""The source of a pattern for the time of day that may follow a date."""

_FORMS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY}(?P<month>{_MONTH})\.?\s+(?P<day>{_DAY})(?:st|nd|rd|th)?(?:,?\s+(?P<year>{_YEAR}))?",
        rf"{_WEEKDAY}(?P<day>{_DAY})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<month>{_MONTH})\.?(?:,?[\s-]+(?P<year>{_YEAR}))?",
        rf"(?P<month>{_MONTH})\.?,?\s+(?P<year>{_YEAR})",
        rf"(?P<year>{_YEAR})[-/.](?P<number>\d\d)[-/.](?P<day>\d\d)",
    )
]
_EITHER = re.compile(rf"(?P<a>\d\d?)[/.](?P<b>\d\d?)[/.](?P<year>{_YEAR})")
_ISO = re.compile(rf"\s*(?P<date>{_YEAR}-\d\d(?:-\d\d)?|{_YEAR}(?![\d.]))(?:$|[T\s].*)", re.DOTALL)
_COMPACT = re.compile(rf"\s*(?P<year>{_YEAR})(?P<month>\d\d)(?P<day>\d\d)(?:$|T.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as written: ``year`` may be missing, ``month`` and ``day`` may be open."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self, year: int | None = None) -> str | None:
        """ISO 8601, as precise as this is; a missing year is taken from ``year``, and without either there is no date."""
        full = self.year or year
        if full is None:
            return None
        if self.month is None:
            return f"{full:04}"
        try:
            datetime.date(full, self.month, self.day or 1)
        except ValueError:
            return None
        return f"{full:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


def parse(text: str) -> Day | None:
    """The date that ``text`` is, from its first to its last character, or ``None``."""
    text = text.strip()
    for form in _FORMS:
        match = form.fullmatch(text)
        if match:
            found = match.groupdict()
            month = int(found["number"]) if found.get("number") else _month(found["month"] or "")
            year = int(found["year"]) if found.get("year") else None
            day = Day(year, month, int(found["day"]) if found.get("day") else None)
            return day if day.iso(2000) else None
    either = _EITHER.fullmatch(text)
    return _numeric(int(either["a"]), int(either["b"]), int(either["year"])) if either else None


def from_iso(text: str) -> str | None:
    """The date in a machine-readable stamp (``2024-05-03T23:10:00+02:00``), as its writer states it: no time zone is applied."""
    match = _ISO.match(text)
    if match:
        parts = [int(part) for part in match["date"].split("-")]
        return Day(*parts).iso()
    compact = _COMPACT.match(text)
    return Day(int(compact["year"]), int(compact["month"]), int(compact["day"])).iso() if compact else None


def _month(word: str) -> int:
    return next(
        number for number, pattern in enumerate(_MONTHS, 1) if re.fullmatch(pattern, word, re.IGNORECASE)
    )


def _numeric(a: int, b: int, year: int) -> Day | None:
    if a == b and a <= 12:
        return Day(year, a, a)
    candidates = [day for day in (Day(year, b, a), Day(year, a, b)) if day.iso()]
    if len(candidates) == 1:
        return candidates[0]
    return Day(year) if candidates else None
