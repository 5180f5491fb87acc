"""The days and spans of time that a sentence on a formal act gives, against the day of publication.

Only what the formal acts need: the day of a vote, and the span that a count is for. Dates are ISO 8601, as
precise as the words. A day of the year without a year takes the year that puts it last before (or just after)
the day of publication; without that day it stays unresolved.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from verbale.wording import WORDS

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_SHORT = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_COUNT = r"(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|\d{1,3})"
_WORDS: dict[str, int] = WORDS["numbers"] | {"a": 1, "an": 1}
_POINT = (
    rf"(?P<iso>\b{_YEAR}-\d\d-\d\d\b)"
    rf"|\b(?:the\s)?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m1>{_MONTH})(?:,?\s(?P<y1>{_YEAR})\b)?"
    rf"|(?P<m2>{_MONTH})\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s?[:%])(?:,?\s(?P<y2>{_YEAR})\b)?"
    rf"|(?P<m3>{_MONTH}),?\s(?:of\s)?(?P<y3>{_YEAR})\b"
    rf"|(?:(?<=\b[Ii]n\s)|(?<=\blast\s)|(?<=\bthis\s)|(?<=\bsince\s)|(?<=\bearly\s)|(?<=\blate\s)|(?<=\bof\s)|(?<=\bmid-))(?P<m4>{_MONTH})\b"
    rf"|\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|\b(?P<near>today|yesterday|overnight|tonight)\b"
    rf"|\b(?P<ago>{_COUNT})\s(?P<unit>day|week|month|year|decade)s?\s(?:ago|earlier)\b"
    r"|\b(?P<which>[Ll]ast|[Tt]his|the\sprevious)\s(?P<part>week|month|year)\b"
    rf"|(?<![Rr]esolution\s)(?<!S/)\b(?P<y5>{_YEAR})\b(?!\s?(?:/|\(|\)|resolution|-))"
    r"|\b(?:the\s)?(?P<decade>1[89]\d0|20\d0)s\b"
)
_PATTERN = re.compile(_POINT)
_SAME = re.compile(r"\b(?:the\ssame|that(?:\ssame)?)\sday\b(?!\s(?:as|of|that|when)\b)", re.I)
_SPAN = re.compile(
    rf"\b(?P<last>(?:over|in|during|within)\sthe\s(?:past|last)\s(?:(?P<n>{_COUNT})\s)?(?P<u>day|week|month|year|decade)s?)\b"
    r"|\b(?P<sofar>so\sfar(?!\sas\b)(?P<thisyear>\sthis\syear)?|(?P<year>this\syear)|to\sdate|until\snow|up\sto\snow|thus\sfar)\b"
    r"|\b(?P<ever>ever|in\s(?:its|the\sbody's|the\scouncil's|UN|the\sUN's)\shistory)\b"
    r"|\bsince\s(?P<event>the\s(?:start|beginning|outbreak|founding|creation|end)\sof\s[\w\s’'-]{3,40}"
    r"|[\w\s’'-]{3,40}?\s(?:began|broke\sout|started|was\sfounded)|its\s(?:founding|creation"
    r"|invasion)[\w\s’'-]{0,30})",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a text: ``value`` is ISO 8601 (a day, week, month or year), or ``None`` where the text
    gives too little."""

    start: int
    end: int
    value: str | None
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Stretch:
    """A span of time: ISO dates, either end open; ``words`` is how the text says it, ``open`` where it
    names no start."""

    words: str
    start: int
    end: int
    since: str | None = None
    until: str | None = None
    kind: Literal["stated", "open", "event"] = "stated"


def find_days(
    text: str, start: int, end: int, published: date | None, before: date | None = None
) -> list[Day]:
    """The dates in ``text[start:end]``, in order. ``published`` is the day that words like "Tuesday" are
    counted from, ``before`` the day last spoken of, from which "three days earlier" and "the same day" are
    counted."""
    found = (
        [Day(m.start(), m.end(), before.isoformat()) for m in _SAME.finditer(text, start, end)]
        if before
        else []
    )
    for match in _PATTERN.finditer(text, start, end):
        from_before = before is not None and match["ago"] and match[0].endswith("earlier")
        value = _value(match, before if from_before else published)
        found.append(Day(match.start(), match.end(), value, not match["decade"]))
    return sorted(found, key=lambda day: day.start)


def bounds(value: str) -> tuple[date, date] | None:
    """The first and last day of an ISO day, week, month, year or decade ("198x"); ``None`` for any other
    text."""
    try:
        if re.fullmatch(r"\d{3}x", value):
            return date(int(value[:3] + "0"), 1, 1), date(int(value[:3] + "9"), 12, 31)
        if "W" in value:
            first = date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
            return first, first + timedelta(days=6)
        parts = [int(part) for part in value.split("-")]
        if len(parts) == 3:
            day = date(*parts)
            return day, day
        if len(parts) == 2:
            return date(parts[0], parts[1], 1), _month_end(parts[0], parts[1])
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    except (ValueError, TypeError):
        return None


def find_stretch(text: str, start: int, end: int, published: date | None, days: list[Day]) -> Stretch | None:
    """The span of time that ``text[start:end]`` gives, or ``None``.

    "since 2011", "between 2011 and 2020" and "from … to …" are read off ``days``; "so far", "to date" and
    "ever" are open.
    """
    for index, day in enumerate(days):
        before = text[max(start, day.start - 14) : day.start].lower()
        following = days[index + 1] if index + 1 < len(days) else None
        if (
            re.search(r"\b(?:between|from)\s(?:\w+\s)?$", before)
            and following
            and day.value
            and following.value
        ):
            joint = text[day.end : following.start].strip().lower()
            if joint in {"and", "to", "until", "through", "-", "–", "till"}:
                return _stated(text, day.start, following.end, day.value, following.value)
        if re.search(r"\bsince\s(?:early\s|late\s|mid-|at\sleast\s)?$", before) and day.value:
            return _stated(text, day.start - len(before) + before.rindex("since"), day.end, day.value, None)
    match = _SPAN.search(text, start, end)
    if not match:
        return None
    words = " ".join(match[0].split())
    if match["last"]:
        since = _back(published, match["n"], match["u"]) if published else None
        return Stretch(words, match.start(), match.end(), since, published.isoformat() if published else None)
    if (match["thisyear"] or match["year"]) and published:
        return Stretch(words, match.start(), match.end(), f"{published.year}-01-01", published.isoformat())
    return Stretch(words, match.start(), match.end(), kind="event" if match["event"] else "open")


def _stated(text: str, start: int, end: int, since: str, until: str | None) -> Stretch:
    first, last = bounds(since), bounds(until) if until else None
    return Stretch(
        " ".join(text[start:end].split()),
        start,
        end,
        first[0].isoformat() if first else None,
        last[1].isoformat() if last else None,
    )


def _value(match: re.Match[str], published: date | None) -> str | None:
    if match["iso"]:
        return match["iso"] if bounds(match["iso"]) else None
    for number in ("1", "2"):
        if match["d" + number]:
            year = match["y" + number]
            return _day(
                int(year) if year else None, _month(match["m" + number]), int(match["d" + number]), published
            )
    if match["m3"]:
        return f"{match['y3']}-{_month(match['m3']):02d}"
    if match["m4"]:
        return _lone_month(_month(match["m4"]), published)
    if match["y5"]:
        return match["y5"]
    if match["decade"]:
        return match["decade"][:3] + "x"
    return _relative(match, published) if published else None


def _relative(match: re.Match[str], published: date) -> str | None:
    if match["weekday"]:
        back = (published.weekday() - _WEEKDAYS.index(match["weekday"].lower())) % 7
        before = match.string[max(0, match.start() - 6) : match.start()].lower()
        return (published - timedelta(days=back or (7 if before.endswith("last ") else 0))).isoformat()
    if match["near"]:
        return (published - timedelta(days=match["near"].lower() == "yesterday")).isoformat()
    if match["ago"]:
        count = _WORDS.get(match["ago"].lower()) or int(match["ago"])
        if match["unit"] == "day":
            return (published - timedelta(days=count)).isoformat()
        if match["unit"] == "week":
            year, week, _ = (published - timedelta(weeks=count)).isocalendar()
            return f"{year}-W{week:02d}"
        if match["unit"] == "month":
            return _months_back(published, count).isoformat()[:7]
        return str(published.year - count * (10 if match["unit"] == "decade" else 1))
    back = int(match["which"].lower() != "this")
    if match["part"] == "week":
        year, week, _ = (published - timedelta(weeks=back)).isocalendar()
        return f"{year}-W{week:02d}"
    if match["part"] == "month":
        return _months_back(published, back).isoformat()[:7]
    return str(published.year - back)


def _day(year: int | None, month: int, day: int, published: date | None) -> str | None:
    try:
        if year:
            return date(year, month, day).isoformat()
        if not published:
            return None
        for candidate in (published.year, published.year - 1):
            if (month, day) == (2, 29) and candidate % 4:
                continue
            found = date(candidate, month, day)
            if found <= published + timedelta(days=3):
                return found.isoformat()
        return None
    except ValueError:
        return None


def _lone_month(month: int, published: date | None) -> str | None:
    if not published:
        return None
    year = published.year if month <= published.month else published.year - 1
    return f"{year}-{month:02d}"


def _month(words: str) -> int:
    words = words.rstrip(".").lower()
    if words in MONTHS:
        return MONTHS.index(words) + 1
    return next(index for index, name in enumerate(MONTHS, 1) if name.startswith(words[:3]))


def _month_end(year: int, month: int) -> date:
    first = date(year + month // 12, month % 12 + 1, 1)
    return first - timedelta(days=1)


def _months_back(day: date, count: int) -> date:
    index = day.year * 12 + day.month - 1 - count
    return date(index // 12, index % 12 + 1, 1)


def _back(published: date, count: str | None, unit: str) -> str:
    number = (_WORDS.get(count.lower()) or int(count)) if count else 1
    if unit == "day":
        return (published - timedelta(days=number)).isoformat()
    if unit == "week":
        return (published - timedelta(weeks=number)).isoformat()
    months = number * {"month": 1, "year": 12, "decade": 120}[unit]
    first = _months_back(published, months)
    return first.replace(day=min(published.day, 28)).isoformat()
