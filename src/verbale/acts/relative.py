"""Days told from another: "the same afternoon", "a week later", "the following year", "at the weekend"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from verbale.acts.days import Day, bounds, find_days
from verbale.acts.numbers import NUMBER, value_of
from verbale.acts.scenes import Event

_SAME = re.compile(
    r"\b(?:the\s|that\s)(?:very\s)?same\s(?P<unit>day|morning|afternoon|evening|night|week|month|year)\b(?!\s(?:as|of|when)\b)"
    r"|\bthat\s(?P<part>day|morning|afternoon|evening|night)\b",
    re.I,
)
_LATER = re.compile(
    rf"\bthe\s(?:following|next)\s(?P<next>day|week|month|year)\b|\b(?P<n>a|an|{NUMBER})\s(?P<unit>day|week|month|year)s?\slater\b",
    re.I,
)
_SAME_SITTING = frozenset({"block", "veto", "vote", "abstain", "sign", "adopt"})
_MET = re.compile(
    r"\b(?:On|At)\s[^.;]{0,60}?\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b[^.;]{0,60}?\b(?:met|meeting|session|summit|gathered|sat)\b"
    r"|\b(?:On)\s\d{1,2}\s[A-Z][a-z]+[^.;]{0,60}?\b(?:met|gathered|sat)\b"
    r"|\b(?:met|gathered|sat)\b[^.;]{0,40}?\bon\s(?:[A-Z][a-z]+day|\d{1,2}\s[A-Z][a-z]+)\b"
)
_WEEKEND = re.compile(r"\b(?:at|over)\sthe\sweekend\b", re.I)
_BEFORE_YESTERDAY = re.compile(r"\bthe\sday\sbefore\syesterday\b", re.I)


def find_relative(
    text: str, start: int, end: int, days: list[Day], last: str | None, published: date | None
) -> list[Day]:
    """``days`` with those that the words count from another day: the one before in the sentence, else
    ``last``, the date of the act told before (ISO 8601)."""
    added: list[Day] = []
    if published:
        for match in _BEFORE_YESTERDAY.finditer(text, start, end):
            added.append(Day(match.start(), match.end(), (published - timedelta(days=2)).isoformat()))
        for match in _WEEKEND.finditer(text, start, end):
            back = (published.weekday() - 6) % 7
            year, week, _ = (published - timedelta(days=back)).isocalendar()
            added.append(Day(match.start(), match.end(), f"{year}-W{week:02d}"))
    for match in (*_SAME.finditer(text, start, end), *_LATER.finditer(text, start, end)):
        before = [day.value for day in days if day.end <= match.start() and day.value]
        anchor = before[-1] if before else last
        value = _from(anchor, match) if anchor else None
        if value:
            added.append(Day(match.start(), match.end(), value))
    kept = [day for day in days if not any(new.start <= day.start < new.end for new in added)]
    return sorted(kept + added, key=lambda day: day.start)


def clause_days(event: Event, found: list[Event], days: tuple[Day, ...], told: list[Day]) -> tuple[Day, ...]:
    """The ``days`` that may be an event's with those in its own clause first and those in another's left out.

    A vote, an abstention or what is joined to a decision shares its day: the last one ``told`` before in the
    sentence.
    """
    own = [day for day in days if event.start <= day.start < event.end]
    if own:
        after = [day for day in own if day.start >= event.at]
        return (*after, *(day for day in own if day not in after))
    rest = tuple(
        day
        for day in days
        if not any(other is not event and other.start <= day.start < other.end for other in found)
    )
    if not rest and event.type in _SAME_SITTING and event.at != min(other.at for other in found):
        return tuple([day for day in told if day.start < event.at and not _of_tabling(day, found)][-1:])
    return rest


def _of_tabling(day: Day, found: list[Event]) -> bool:
    """Whether a day is that on which a text was brought in: "the bill, introduced *in 2024*, passed by 58 votes"."""
    return any(other.type == "table-draft" and other.start <= day.start < other.end for other in found)


def day_of_sitting(text: str, paragraph: int, start: int, published: date | None) -> str | None:
    """The day on which a body met, where the sentences of the paragraph before ``start`` tell no other: "On
    Wednesday the commission met again."."""
    opening = _MET.search(text, max(paragraph, start - 400), start)
    if opening is None:
        return None
    days = find_days(text, opening.start(), opening.end(), published)
    later = find_days(text, opening.end(), start, published)
    return days[0].value if days and not later else None


def _from(anchor: str, match: re.Match[str]) -> str | None:
    found = bounds(anchor)
    if found is None:
        return None
    groups = match.groupdict()
    if "part" in groups:
        unit = (groups["unit"] or "day").lower()
        exact = len(anchor) == 10
        if unit == "week" and exact:
            year, week, _ = found[0].isocalendar()
            return f"{year}-W{week:02d}"
        return anchor[:7] if unit == "month" else anchor[:4] if unit == "year" else anchor
    count = 1 if groups["next"] or groups["n"].lower() in ("a", "an") else value_of(groups["n"]) or 1
    return _moved(anchor, found[0], (groups["next"] or groups["unit"]).lower(), count)


def _moved(anchor: str, first: date, unit: str, count: int) -> str:
    """``anchor`` some units later; unchanged where it is coarser than the unit."""
    if unit == "year":
        return str(first.year + count)
    if len(anchor) < 7:
        return anchor
    if unit == "month":
        index = first.year * 12 + first.month - 1 + count
        return f"{index // 12}-{index % 12 + 1:02d}"
    if len(anchor) != 10:
        return anchor
    return (first + timedelta(days=count * (7 if unit == "week" else 1))).isoformat()
