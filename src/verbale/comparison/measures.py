"""Numbers that two statements have in common though they are written differently: in several words, or in other units."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Iterator

from verbale.comparison.items import Item
from verbale.comparison.wording import number
from verbale.wording.figures import Figure, find_figures

_MEASURES = frozenset({"length", "mass", "volume", "area"})
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
"""Words that make one number of several."""
_ROUNDED = 0.04
"""By what share a measure may change where it is given in other units."""


def numbers_of(item: Item) -> frozenset[str]:
    """The numbers of a statement, with those told in several words: *two thousand four hundred*, *1.2 million*."""
    if _SCALES.keys().isdisjoint(item.words):
        return item.numbers
    return item.numbers | set(_joined(item.words))


def _joined(every: Iterable[str]) -> Iterator[str]:
    """Each number told in several words of which one is a scale, as plain digits."""
    whole = part = 0.0
    scaled = before = False
    for word in (*every, "."):
        value = _value(word)
        if (scale := _SCALES.get(word)) is not None:
            part, scaled = max(part, 1.0) * scale, True
            if scale > 100:
                whole, part = whole + part, 0.0
        elif value is not None:
            part += value
        elif word != "and" or not before:
            if scaled:
                yield f"{whole + part:.10g}"
            whole, part, scaled = 0.0, 0.0, False
        before = scale is not None


def _value(word: str) -> float | None:
    digits = number(word)
    try:
        return float(digits) if digits else None
    except ValueError:
        return None


def one_measure(x: Item, y: Item) -> bool:
    """Whether two statements give one length, weight or the like in different units: *412 yards* and *377 metres*."""
    return any(
        one.unit in _MEASURES
        and one.unit == other.unit
        and math.isclose(one.value, other.value, rel_tol=_ROUNDED)
        for one in _figures(x.text)
        for other in _figures(y.text)
    )


@functools.lru_cache(maxsize=65536)
def _figures(text: str) -> tuple[Figure, ...]:
    return find_figures(text)
