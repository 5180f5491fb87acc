"""Which answers of one speaker and day tell the same in much the same words: for showing once what many reported. Pure.

This is not a finding: ``verbale compare`` says what reports of one utterance are, with a reason. Here only wordings that are nearly alike
meet, so that a list can be read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from verbale.ledger.queries.found import Found

ALIKE = 90.0
"""Least ratio (rapidfuzz, 0 to 100) of wordings that are shown as one; a wording inside another counts too."""
_LONG = 25


@dataclass(frozen=True, slots=True)
class Told:
    """Something said on one day: ``first`` is the report that was published first, ``others`` those that tell it in much the same words.

    ``basis`` is ``said`` where the text gives the day, else ``published``; ``day`` is ``None`` where neither is known.
    """

    day: str | None
    basis: str
    first: Found
    others: tuple[Found, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "day": self.day,
            "basis": self.basis,
            "first": self.first.to_dict(),
            "others": [other.to_dict() for other in self.others],
        }


def day_of(found: Found) -> tuple[str | None, str]:
    """The day of a statement and what it rests on: the day it was said where that is given to the day, else that of the report."""
    said = found.statement.said
    if said.precision == "day" and said.date is not None and said.basis != "publication":
        return said.date, "said"
    if said.precision == "day" and said.date is not None:
        return said.date, "published"
    return found.day, "published"


def told(rows: Iterable[Found]) -> list[Told]:
    """The answers by day, and within it by first report; those much alike of one speaker as one."""
    ordered = sorted(rows, key=lambda one: (day_of(one)[0] or "9999", one.day or "9999", one.number))
    result: list[Told] = []
    for day, part in groupby(ordered, key=lambda one: day_of(one)[0]):
        groups: dict[str | None, list[tuple[str, list[Found]]]] = {}
        shown: list[list[Found]] = []
        for one in part:
            words, seen = _words(one), groups.setdefault(one.speaker, [])
            alone = one.speaker is None or one.statement.act == "decline-comment" or not words
            group = None if alone else next((g for other, g in seen if _alike(other, words)), None)
            if group is None:
                group = []
                shown.append(group)
                if not alone:
                    seen.append((words, group))
            group.append(one)
        result += [Told(day, day_of(group[0])[1], group[0], tuple(group[1:])) for group in shown]
    return result


def _alike(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    if short == long:
        return True
    from rapidfuzz import fuzz

    near = (len(short) >= _LONG and short in long) or fuzz.ratio(first, second, score_cutoff=ALIKE) >= ALIKE
    return near and _figures(first) == _figures(second)


def _words(one: Found) -> str:
    return " ".join("".join([c if c.isalnum() else " " for c in one.content.casefold()]).split())


def _figures(words: str) -> list[str]:
    return sorted(word for word in words.split() if any(c.isdigit() for c in word))
