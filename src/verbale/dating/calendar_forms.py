"""Expressions that name a day, month, year or longer by its number or name: "6 November", "May 2022", "the
1990s", "Q3"."""

from __future__ import annotations

import datetime
import re

from verbale.dating import periods
from verbale.dating.anchors import (
    AHEAD,
    AMBIGUOUS,
    IMPOSSIBLE,
    OUTSIDE,
    UNPUBLISHED,
    Anchors,
    Match,
    Outcome,
    Resolver,
    full_year,
    nearest,
    outcome_of,
    relative_year,
    years_around,
)
from verbale.dating.periods import DAY, Period
from verbale.dating.words import DECADES, SEASONS, month_of, ordinal_of, weekday_of


def _iso(match: Match, anchors: Anchors) -> Outcome | None:
    return outcome_of("absolute", periods.parse(match["iso"]), "day", IMPOSSIBLE)


def _dotted(match: Match, anchors: Anchors) -> Outcome | None:
    a, b, year = int(match["a"]), int(match["b"]), full_year(match["year"])
    if len(match["year"]) == 2 and (match["mark"] == "." or max(a, b) > 31):
        return None
    if match["mark"] == "." or a > 12 or a == b:
        return outcome_of("absolute", periods.day_of(year, b, a), "day", IMPOSSIBLE)
    if b > 12:
        return outcome_of("absolute", periods.day_of(year, a, b), "day", IMPOSSIBLE)
    return Outcome("absolute", None, "day", None, AMBIGUOUS)


def _dmy(match: Match, anchors: Anchors) -> Outcome | None:
    day = ordinal_of(match["day"])
    first = ordinal_of(match["from"]) if match["from"] else None
    return None if day is None else _dated(match, anchors, (first or day, day))


def _mdy(match: Match, anchors: Anchors) -> Outcome | None:
    day = ordinal_of(match["day"])
    last = ordinal_of(match["to"]) if match["to"] else None
    return None if day is None else _dated(match, anchors, (day, last or day))


def _dated(match: Match, anchors: Anchors, days: tuple[int, int]) -> Outcome | None:
    month = month_of(match["month"])
    if match["year"]:
        period = _day_range(int(match["year"]), month, days)
        return Outcome("absolute", period, "day", None, None if period else IMPOSSIBLE, dated=True)
    if periods.day_of(2024, month, days[1]) is None:
        return Outcome("absolute", None, "day", None, IMPOSSIBLE)
    found = [_day_range(year, month, days) for year in years_around(anchors)]
    if match["weekday"]:
        weekday = weekday_of(match["weekday"])
        found = [period for period in found if period and period.first.weekday() == weekday] or found
    meant = nearest(found, anchors)
    if meant is not None and not all(found) and _yet_to_come(meant, anchors):
        meant = None
    return outcome_of("relative", meant, "day", UNPUBLISHED if anchors.published is None else IMPOSSIBLE)


def _yet_to_come(period: Period, anchors: Anchors) -> bool:
    """Whether a day told in the past tense lies after publication: a 29 February of another year."""
    here = anchors.published
    return anchors.tense == "past" and here is not None and (period.first - here.last).days > AHEAD


def _day_range(year: int, month: int, days: tuple[int, int]) -> Period | None:
    first, last = periods.day_of(year, month, days[0]), periods.day_of(year, month, days[1])
    if first is None or last is None or first == last:
        return last
    return periods.stretch(first.first, last.first)


def _month_year(match: Match, anchors: Anchors) -> Outcome | None:
    period = periods.month(int(match["year"]), month_of(match["month"]))
    return Outcome("absolute", period, "month", None, None if period else OUTSIDE, dated=True)


def _month_relative(match: Match, anchors: Anchors) -> Outcome | None:
    which = " ".join(match["which"].lower().split())
    year = relative_year(which, anchors)
    return outcome_of(
        "deictic", periods.month(year, month_of(match["month"])) if year else None, "month", UNPUBLISHED
    )


def _holiday(match: Match, anchors: Anchors) -> Outcome | None:
    name = " ".join(match["name"].lower().replace("’", "'").replace("'", "").split()).replace("years", "year")
    if match["year"]:
        return outcome_of("absolute", _holiday_in(name, int(match["year"])), "day")
    return outcome_of(
        "relative",
        nearest([_holiday_in(name, year) for year in years_around(anchors)], anchors),
        "day",
        UNPUBLISHED,
    )


def _holiday_in(name: str, year: int) -> Period | None:
    fixed = {
        "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year day": (1, 1), "new year eve": (12, 31),
    }  # fmt: skip
    if name in fixed:
        return periods.day_of(year, *fixed[name])
    easter = _easter(year)
    return (
        periods.day(easter + {"good friday": -2, "easter monday": 1}.get(name, 0) * DAY) if easter else None
    )


def _easter(year: int) -> datetime.date | None:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876)."""
    if not 1583 <= year <= 9999:
        return None
    golden, (high, low) = year % 19, divmod(year, 100)
    leap, rest = divmod(high, 4)
    epact = (19 * golden + high - leap - (high - (high + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * rest + 2 * (low // 4) - epact - low % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


def _season_year(match: Match, anchors: Anchors) -> Outcome | None:
    return outcome_of(
        "absolute", periods.season(int(match["year"]), SEASONS[match["season"].lower()]), "season"
    )


def _quarter(match: Match, anchors: Anchors) -> Outcome | None:
    number = (
        int(match["digit"])
        if match["digit"]
        else {"final": 4}.get((match["number"] or "").lower()) or ordinal_of(match["number"])
    )
    if number is None:
        return None
    year = match["year"] or match["year2"]
    if year:
        return outcome_of("absolute", periods.quarter(int(year), number), "quarter")
    if match["which"]:
        relative = relative_year(match["which"].lower(), anchors)
        return outcome_of(
            "deictic", periods.quarter(relative, number) if relative else None, "quarter", UNPUBLISHED
        )
    return outcome_of(
        "relative",
        nearest([periods.quarter(y, number) for y in years_around(anchors)], anchors),
        "quarter",
        UNPUBLISHED,
    )


def _decade(match: Match, anchors: Anchors) -> Outcome | None:
    short = match["short"] or match["bare"]
    if match["full"]:
        number = int(match["full"])
        if number % 100 == 0 and number < 2000:
            return outcome_of("absolute", periods.century(number // 100 + 1), "century")
        return outcome_of("absolute", periods.decade(number), "decade")
    number = int(short) if short else DECADES[match["name"].lower()]
    return outcome_of("absolute", periods.decade(1900 + number if number >= 30 else 2000 + number), "decade")


def _century(match: Match, anchors: Anchors) -> Outcome | None:
    number = ordinal_of(match["number"])
    return outcome_of("absolute", periods.century(number) if number else None, "century")


def _year_range(match: Match, anchors: Anchors) -> Outcome | None:
    first = int(match["first"])
    second = first - first % 100 + int(match["second"])
    opening, closing = periods.year(first), periods.year(second)
    if opening is None or closing is None or not first < second:
        return None
    period = Period(opening.first, closing.last, "stretch", None, f"{opening.edtf}/{closing.edtf}")
    return Outcome("absolute", period, "year", None, None)


def _year(match: Match, anchors: Anchors) -> Outcome | None:
    number = int(match["year"])
    before = match.string[max(0, match.start() - 12) : match.start()].lower()
    if not _YEAR_LEAD.search(before) and not match[0][0].isalpha():
        after = _COUNT_NOUN.match(match.string, match.end())
        if after or not 1700 <= number <= 2100 or _NUMBER_LEAD.search(before):
            return None
    elif _COUNTED_THINGS.match(match.string, match.end()):
        return None
    return Outcome("absolute", periods.year(number), "year", None, None, dated=True)


_YEAR_LEAD = re.compile(
    r"\b(?:in|since|from|until|till|by|of|during|before|after|between|around|circa|to|late|early|mid|throughout|through|year)\s+$"
)
_NUMBER_LEAD = re.compile(
    r"(?:\b(?:than|about|some|nearly|almost|over|least|most|no\.?|number|up to|only|page|room|flight)|[$£€#])\s*$"
)
_COUNT_NOUN = re.compile(
    r"\s+(?:million|billion|thousand|hundred|dozen|people|men|women|children|percent|per\s+cent|km|kg|mph|feet|ft|tonnes|and\s+\d|or\s+\d"
    r"|(?!series|species|olympics|games|talks|elections|polls|guidelines|accords|championships|finals|rules)[a-z]{3,}s\b)"
)  # fmt: skip
_COUNTED_THINGS = re.compile(
    r"\s+(?:million|billion|people|men|women|children|percent|per\s+cent|km|kg|mph|feet|tonnes|troops|votes|homes|jobs|dollars|euros|pounds"
    r"|households|workers|residents|miles|metres|soldiers|families|members|employees|units|cases|deaths)\b"
)  # fmt: skip


def _month(match: Match, anchors: Anchors) -> Outcome | None:
    name, lead = match["month"], match.string[max(0, match.start() - 14) : match.start()]
    number = month_of(name)
    if name in ("may", "march") and not match["edge"] and not _TIME_LEAD.search(lead):
        return None
    if len(name) <= 4 and name.lower() not in ("may", "june", "july") and not name.endswith("."):
        return None
    if not match["edge"] and not _MONTH_LEAD.search(lead) and (not name[0].isupper() or _lone_name(match)):
        return None
    if anchors.published is None and anchors.year is None:
        return Outcome("relative", None, "month", None, UNPUBLISHED)
    found = [periods.month(year, number) for year in years_around(anchors)]
    return outcome_of("relative", nearest(found, anchors), "month", UNPUBLISHED)


_MONTH_LEAD = re.compile(
    r"\b(?:in|since|until|till|by|from|to|for|during|through|between|around|throughout|late|early|mid-?|and|or|every|each|of)\s+$",
    re.IGNORECASE,
)
_TIME_LEAD = re.compile(r"\b(?:in|since|until|till|by|during|through)\s+$", re.IGNORECASE)
_FIRST_NAMES = frozenset({"march", "april", "may", "june", "august", "mar", "jan"})


def _lone_name(match: Match) -> bool:
    """Whether a capitalised month without a preposition may be a name or a verb ("May", "June", "April Hale",
    "Jan", "March on")."""
    if match["month"].lower().strip(".") in _FIRST_NAMES:
        return not re.match(r"['’]s\s", match.string[match.end() : match.end() + 3]) or match[
            "month"
        ].lower() in ("april", "june", "may", "jan")
    return len(match["month"].strip(".")) <= 3 and not match["month"].endswith(".")


RESOLVERS: dict[str, Resolver] = {
    "iso": _iso,
    "dotted": _dotted,
    "dmy": _dmy,
    "mdy": _mdy,
    "month_year": _month_year,
    "month_relative": _month_relative,
    "holiday": _holiday,
    "season_year": _season_year,
    "quarter": _quarter,
    "century": _century,
    "decade": _decade,
    "years": _year_range,
    "year": _year,
    "month": _month,
}
"""What reads a match of each calendar pattern."""
