"""Different figures for one thing, told by different speakers in one report or in several: measures and currencies are understood."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from verbale.comparison.items import Item
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool, listed, passage, told_when, who
from verbale.comparison.wording import is_content, stem, words
from verbale.wording.figures import Figure, find_figures

_WINDOW = 31
_MOST_FIGURES = 4
_NEAR = 90
_LEAST = 1.0
_SHARE = 0.5
_PERIOD = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may(?= \d)|(?<=in )may|june|july|august|"
    r"september|october|november|december|spring|summer|autumn|winter|(?:1[89]|20)\d\d|(?:first|second|third|fourth) quarter|"
    r"(?:last|this|next|previous|past) (?:week|month|year|season|quarter|night|weekend)|per (?:day|week|month|year|hour)|"
    r"a (?:day|week|month|year)|"
    r"daily|weekly|monthly|annual(?:ly)?|yearly|so far|to date|overall|in total|since \w+)\b",
    re.I,
)
_OWN = re.compile(r"\b(?:its|their|his|her|our|my) own\b", re.I)
_ACTS = frozenset({"state", "accuse", "announce", "criticise", "deny", None})


def find_figure_clashes(pool: Pool) -> Iterator[Found]:
    """Two statements by speakers that are apart which give clashing figures for one thing.

    That it is one thing must show: the words near both figures are mostly the same (by weight), the names and the span of time are not
    different ones, and neither report gives the other's figure as well. The earlier statement is the account.
    """
    by_unit: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(pool.items):
        if item.numbers and item.statement.act in _ACTS and item.statement.within is None:
            for unit in {f.unit for f in figures_of(item) if f.unit}:
                by_unit[unit].append(index)
    seen: set[tuple[int, int]] = set()
    for index, item in enumerate(pool.items):
        mine = figures_of(item) if item.numbers else ()
        if not 0 < len(mine) <= _MOST_FIGURES:
            continue
        units = {f.unit for f in mine}
        for other in pool.partners(index):
            pair = (min(index, other), max(index, other))
            if pair in seen or not pool.items[other].numbers:
                continue
            seen.add(pair)
            if not units & {f.unit for f in figures_of(pool.items[other])} or not pool.apart(*pair):
                continue
            found = _clash(pool, *_ordered(pool, *pair))
            if found is not None:
                yield found


@lru_cache(maxsize=65536)
def _figures(text: str) -> tuple[Figure, ...]:
    return find_figures(text)


def figures_of(item: Item) -> tuple[Figure, ...]:
    """The figures in the words of an item."""
    return _figures(item.text)


def _ordered(pool: Pool, a: int, b: int) -> tuple[int, int]:
    def key(index: int) -> tuple[int, int]:
        item = pool.items[index]
        day = item.first if item.first is not None else item.published
        return (day if day is not None else 0, item.number)

    return (a, b) if key(a) <= key(b) else (b, a)


def _clash(pool: Pool, a: int, b: int) -> Found | None:
    first, second = pool.items[a], pool.items[b]
    for item in (first, second):
        if item.statement.within is not None or item.statement.act not in _ACTS or _OWN.search(item.text):
            return None
    days = [i.published if i.published is not None else i.first for i in (first, second)]
    if None not in days and abs(days[0] - days[1]) > _WINDOW:  # type: ignore[operator]
        return None
    pair = clashing(first, second)
    if pair is None or _given(pool, a, second) or _given(pool, b, first):
        return None
    shared, weight, share = near(pool, a, b, pair)
    if (
        weight < _LEAST
        or share < _SHARE
        or len(shared) < 2
        or foreign(first, second)
        or periods_differ(first, second)
    ):
        return None
    one, other = pair
    said, told = first.text[one.start : one.end], second.text[other.start : other.end]
    reason = (
        f"{who(first)} gives “{said}” ({told_when(first)}: {passage(first)}), {who(second)} gives “{told}” ({told_when(second)}: "
        f"{passage(second)}), for the same thing: both speak of {listed(second, shared)}."
    )
    return Found("figures", a, b, min(0.93, 0.62 + 0.22 * share + 0.04 * weight), reason, weight)


def clashing(first: Item, second: Item) -> tuple[Figure, Figure] | None:
    """Two figures of one unit, one from each item, that cannot both be right for one thing; ``None`` where there are none."""
    mine, theirs = figures_of(first), figures_of(second)
    if not 0 < len(mine) <= _MOST_FIGURES or not 0 < len(theirs) <= _MOST_FIGURES:
        return None
    for one in mine:
        for other in theirs:
            if one.unit is None or one.unit != other.unit or not one.clashes(other):
                continue
            if _has(one, theirs) or _has(other, mine):
                continue
            return one, other
    return None


def _has(figure: Figure, others: tuple[Figure, ...]) -> bool:
    return any(f.unit == figure.unit and not f.clashes(figure) for f in others)


def _given(pool: Pool, index: int, other: Item) -> bool:
    """Whether another report of the same utterance gives a figure that the other statement gives."""
    theirs = figures_of(other)
    return any(
        _has(figure, theirs)
        for member in pool.members[pool.utterance[index]]
        for figure in figures_of(pool.items[member])
    )


def near(pool: Pool, a: int, b: int, pair: tuple[Figure, Figure]) -> tuple[frozenset[str], float, float]:
    """The stems near both figures that two items share, their weight, and that as a share of what the poorer one has there."""
    around = [_around(pool.items[i], f) for i, f in ((a, pair[0]), (b, pair[1]))]
    shared = around[0] & around[1]
    weight = pool.weight(shared)
    poorer = min(pool.weight(around[0]), pool.weight(around[1]))
    return shared, weight, weight / max(poorer, 0.01)


def _around(item: Item, figure: Figure) -> frozenset[str]:
    text = (
        item.text[max(0, figure.start - _NEAR) : figure.start]
        + " ; "
        + item.text[figure.end : figure.end + _NEAR]
    )
    own = frozenset(stem(word) for word in words(item.text[figure.start : figure.end]))
    measured = (
        frozenset() if figure.unit in ("length", "mass", "volume", "area", "percent", "seconds") else own
    )
    found = frozenset(stem(word) for word in words(text) if is_content(word) and not word[0].isdigit())
    return (found | measured) & (frozenset(item.stems) | measured)


def foreign(first: Item, second: Item) -> bool:
    """Whether each of two statements speaks of somebody or somewhere that the other does not, besides their speakers."""
    speakers = {
        stem(word)
        for item in (first, second)
        if item.statement.source
        for word in words(
            f"{item.statement.source.name or ''} {item.statement.source.text} {item.statement.source.role or ''}"
        )
    }
    left = first.names - frozenset(second.stems) - speakers
    right = second.names - frozenset(first.stems) - speakers
    return bool(left and right) or max(len(left), len(right)) >= 2


def periods_differ(first: Item, second: Item) -> bool:
    """Whether two statements name spans of time that have nothing in common."""
    left, right = periods(first.text), periods(second.text)
    return bool(left and right) and not left & right


def periods(text: str) -> frozenset[str]:
    """The words for spans of time in a text, in lower case."""
    return frozenset(" ".join(match.group().lower().split()) for match in _PERIOD.finditer(text))
