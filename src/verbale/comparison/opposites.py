"""Words that cannot both hold of one thing, *open* and *shut*, and where one of two clauses has the one and the other the other."""

from __future__ import annotations

import functools
import importlib.resources
import re
from collections import defaultdict
from collections.abc import Mapping

from verbale.comparison.clauses import Clause
from verbale.comparison.items import Item
from verbale.comparison.wording import stem, stems_of

_LEAST = 4
_ANOTHER_TIME = re.compile(
    r"\b(?:again|now|since then|by then|later|in the meantime|meanwhile|no longer|repaired|restored|used to|once|at first)\b",
    re.I,
)
"""Words by which one of two may tell of another time."""


@functools.cache
def _sides() -> Mapping[str, frozenset[tuple[int, bool]]]:
    """For each stem or joined phrase of the table, its rows and sides."""
    text = (importlib.resources.files("verbale.comparison") / "data" / "opposites.txt").read_text("utf-8")
    found: dict[str, set[tuple[int, bool]]] = defaultdict(set)
    for row, line in enumerate(one for one in text.splitlines() if "|" in one and not one.startswith("#")):
        for right, part in enumerate(line.split("|")):
            for word in part.split():
                found[word if "-" in word else stem(word)].add((row, bool(right)))
    return {one: frozenset(rows) for one, rows in found.items()}


@functools.cache
def _phrases() -> re.Pattern[str]:
    joined = sorted((one for one in _sides() if "-" in one), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(one).replace('-', '[- ]') for one in joined)})\b", re.I)


@functools.lru_cache(maxsize=65536)
def sided(text: str) -> frozenset[str]:
    """The stems and phrases of a text that have an opposite."""
    found = {"-".join(re.split("[- ]", one.group().lower())) for one in _phrases().finditer(text)}
    rest = _phrases().sub(" ", text) if found else text
    return frozenset(found | (_sides().keys() & stems_of(rest)))


def has_opposite(text: str) -> bool:
    """Whether a text holds a word that has an opposite."""
    return bool(sided(text))


def opposites(first: Item, second: Item) -> frozenset[str]:
    """Two opposite words of which each statement has one, and not the other's."""
    left, right = sided(first.text), sided(second.text)
    return next(
        (
            frozenset({one, other})
            for one in sorted(left - right)
            for other in sorted(right - left)
            if _are(one, other)
        ),
        frozenset(),
    )


def opposed(one: Clause, other: Clause) -> tuple[str, str] | None:
    """A word of one clause and its opposite in the other, outside their subjects, where both are meant alike; else ``None``."""
    if one.turned != other.turned or _of_another_time(one.text) != _of_another_time(other.text):
        return None
    left, right = (sided(clause.text) - clause.subject for clause in (one, other))
    for first in sorted(left - right):
        for second in sorted(right - left):
            if _are(first, second):
                return first, second
    return _negated(one, other)


def sides_of(clause: Clause) -> tuple[int, int]:
    """The sides of the table on which the words of a clause stand, outside its subject, and those opposite: a bit for each."""
    own = opposite = 0
    for one in sided(clause.text) - clause.subject:
        for row, side in _sides()[one]:
            own |= 1 << (2 * row + side)
            opposite |= 1 << (2 * row + (not side))
    return own, opposite


def negated_by(clause: Clause) -> frozenset[str]:
    """The words of a clause that stand there with *un-*, without that: "opened" of "unopened"."""
    return frozenset(one[2:] for one in clause.rest if one.startswith("un") and len(one) >= _LEAST + 2)


@functools.lru_cache(maxsize=65536)
def _of_another_time(text: str) -> bool:
    return _ANOTHER_TIME.search(text) is not None


def _are(first: str, second: str) -> bool:
    table = _sides()
    return any((row, not side) in table[second] for row, side in table[first])


def _negated(one: Clause, other: Clause) -> tuple[str, str] | None:
    """A word and the same with *un-*: "opened", "unopened"."""
    for left, right in ((one, other), (other, one)):
        for word in sorted(left.rest - right.rest):
            if len(word) >= _LEAST and f"un{word}" in right.rest:
                return (word, f"un{word}") if left is one else (f"un{word}", word)
    return None
