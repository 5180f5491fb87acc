"""The words that name numbers, months, weekdays, seasons and stretches of time, and the pattern pieces made
from them."""

from __future__ import annotations

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first",
    "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip

MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
MONTHS |= {name[:3]: number for name, number in list(MONTHS.items())} | {"sept": 9}
WEEKDAYS = {name: number for number, name in enumerate(_DAY_NAMES)}
WEEKDAYS |= {name[:3]: number for name, number in list(WEEKDAYS.items())} | {"tues": 1, "thur": 3, "thurs": 3}
NUMBERS = {name: number for number, name in enumerate(_ONES, 1)}
NUMBERS |= {name: 10 * number for number, name in enumerate(_TENS, 2)}
NUMBERS |= {f"{ten}-{one}": NUMBERS[ten] + NUMBERS[one] for ten in _TENS for one in _ONES[:9]}
NUMBERS |= {"a": 1, "an": 1, "couple": 2}
VAGUE = frozenset({"few", "several", "many", "some", "recent"})
ORDINALS = {name: number for number, name in enumerate(_ORDINALS, 1)}
SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
UNITS = (
    "minute", "second", "hour", "day", "night", "morning", "afternoon", "evening", "weekend", "week", "fortnight", "month",
    "quarter", "season", "year", "decade", "century",
)  # fmt: skip


def _either(names: list[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_SHORT_MONTH = _either([name for name in MONTHS if len(name) <= 4 and name not in ("may", "june", "july")])
_SHORT_DAY = _either([name for name in WEEKDAYS if len(name) <= 5])
MONTH = rf"(?:(?:{_either(list(_MONTH_NAMES))})\b|(?:{_SHORT_MONTH})\b\.?)"
WEEKDAY = rf"(?:(?:{_either(list(_DAY_NAMES))})\b|(?:{_SHORT_DAY})\b\.?)"
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)\b|(?:{_either(list(ORDINALS))})\b)"
NUMBER = (
    rf"(?:\d{{1,4}}(?:\.\d)?|(?:{_either([name for name in NUMBERS if len(name) > 2 and name != 'couple'])})|(?:an?\s+)?couple\s+of"
    r"|an?\s+few|few|several|many|some|half\s+an?|an?)"
)
UNIT = r"(?:minutes?|seconds?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
PART = r"(?:early\s+morning|mid-?morning|morning|lunchtime|midday|noon|late\s+afternoon|afternoon|late\s+evening|evening|night|midnight)"
TRIGGERS = frozenset(
    {*MONTHS, *WEEKDAYS, *SEASONS, *DECADES, *UNITS, *(f"{unit}s" for unit in UNITS)}
    | {f"{name}s" for name in _DAY_NAMES}
    | {
        "centuries",
        "today",
        "tonight",
        "yesterday",
        "tomorrow",
        "overnight",
        "daily",
        "weekly",
        "monthly",
        "quarterly",
        "yearly",
    }
    | {
        "annual",
        "annually",
        "nightly",
        "ago",
        "christmas",
        "boxing",
        "easter",
        "eve",
        "q1",
        "q2",
        "q3",
        "q4",
        "midnight",
        "lunchtime",
    }
)


def number_of(text: str) -> float | None:
    """The number that ``text`` (a match of ``NUMBER``) names; ``None`` for a vague one ("several")."""
    words = text.lower().replace("\u00a0", " ").split()
    if not words or VAGUE.intersection(words):
        return None
    if words[0] == "half":
        return 0.5
    if "couple" in words:
        return 2
    if words[-1].replace(".", "", 1).isdigit():
        return float(words[-1])
    return NUMBERS.get(words[-1])


def ordinal_of(text: str) -> int | None:
    """The number of an ordinal ("6th", "sixth") or a day number ("6")."""
    text = text.lower().strip()
    digits = text.rstrip("stndrh")
    return int(digits) if digits.isdigit() else ORDINALS.get(text)


def month_of(text: str) -> int:
    """The number of the month that a match of ``MONTH`` names."""
    return MONTHS[text.lower().strip(" .")]


def weekday_of(text: str) -> int:
    """The number (Monday 0) of the day that a match of ``WEEKDAY`` names."""
    return WEEKDAYS[text.lower().strip(" .")]


def unit_of(text: str) -> str:
    """The singular of a match of ``UNIT``."""
    text = text.lower()
    return "century" if text.startswith("centur") else text.removesuffix("s")
