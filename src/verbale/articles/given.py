"""What the user says about an article, which wins over what is found in it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from verbale.errors import UsageError

_DATE = re.compile(r"(?P<year>\d{4})(?:-W(?P<week>\d{2})|-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says about an article; each of the first five wins over what is found.

    ``published`` is an ISO 8601 date: a day, a week, a month or a year. ``force`` reads the article even if it is not English.
    ``keep_text`` leaves the text exactly as given: what is page furniture is then listed in ``Article.furniture`` instead of being
    left out.

    Raises :class:`~verbale.errors.UsageError` if ``published`` is no such date, or one of the first five is no text.
    """

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    force: bool = False
    keep_text: bool = False

    def __post_init__(self) -> None:
        for name in ("title", "outlet", "byline", "published", "url"):
            value = getattr(self, name)
            if value is not None and not isinstance(value, str):
                raise UsageError(
                    f"The {name} given is {value!r}, which is no text.", hint="Give a string, or None."
                )
        if self.published is not None and not is_date(self.published):
            raise UsageError(
                f"The publication date is {self.published!r}, which is no ISO 8601 date.",
                hint="Write a day as 2024-05-03, a week as 2024-W18, a month as 2024-05 or a year as 2024.",
            )


def is_date(text: str) -> bool:
    """Whether ``text`` is an ISO 8601 calendar date of day, month or year precision, or a week that exists."""
    match = _DATE.fullmatch(text)
    if not match:
        return False
    try:
        if match["week"]:
            datetime.date.fromisocalendar(int(match["year"]), int(match["week"]), 1)
        else:
            datetime.date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
    except ValueError:
        return False
    return True
