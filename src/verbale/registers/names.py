"""The names that states bore on a day, and the last day of states that reports name as they were then."""

from __future__ import annotations

import re
from datetime import date

# Code, first and last day, the name of that time, as the United Nations' records date the change.
_THEN = (
    ("RUS", date.min, date(1991, 12, 23), "Soviet Union"),
    ("COD", date(1971, 10, 27), date(1997, 5, 16), "Zaire"),
    ("MMR", date.min, date(1989, 6, 17), "Burma"),
    ("ZWE", date.min, date(1980, 4, 17), "Southern Rhodesia"),
    ("LKA", date.min, date(1972, 5, 21), "Ceylon"),
    ("EGY", date(1958, 2, 22), date(1971, 9, 1), "United Arab Republic"),
    ("BFA", date.min, date(1984, 8, 3), "Upper Volta"),
    ("BEN", date.min, date(1975, 11, 29), "Dahomey"),
)
_ENDED = (
    (
        "RUS",
        re.compile(r"\b(?:Soviet Union\b|USSR\b|U\.S\.S\.R\.)"),
        re.compile(r"\b(?:Russia|Moscow|Kremlin)"),
        date(1991, 12, 23),
    ),
)
SEAT_UNTIL = date(1971, 10, 24)
"""Up to this day the government on Taiwan held China's seat, and the register has its votes under CHN."""


def name_then(code: str, day: date | None) -> str | None:
    """The name that a state bore on ``day`` where it was another than today's, else ``None``."""
    if day is None:
        return None
    return next((name for key, low, high, name in _THEN if key == code and low <= day <= high), None)


def ended(code: str, sentence: str) -> date | None:
    """The last day of a state that the sentence names only as it was called then ("the Soviet Union"), or ``None``."""
    for key, then, now, last in _ENDED:
        if key == code and then.search(sentence) and not now.search(sentence):
            return last
    return None
