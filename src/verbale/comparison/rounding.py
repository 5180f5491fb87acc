"""Whether two texts give one number, the one of them rounded: *83 of 91*, *more than 80*."""

from __future__ import annotations

import functools
import re
from itertools import product

from verbale.wording.figures import Figure, find_figures

_ROUND = re.compile(
    r"\b(?:than|over|above|under|below|most|least|up to|within|about|around|some|nearly|almost|roughly|approximately|nearer|closer|near|"
    r"circa|upwards|exceed)",
    re.IGNORECASE,
)
"""Words without which no figure is told as a bound or a round one: looked for first, as finding figures takes longer."""
_FAR = 1.2
"""How many times the smaller of the two the larger may be."""


def roughly_one(a: str, b: str) -> bool:
    """Whether a figure of one text is told as a bound or a round one that a figure of the other comes near."""
    if not _rounds(a) and not _rounds(b):
        return False
    return any(_near(one, other) for one, other in product(_figures(a), _figures(b)))


@functools.lru_cache(maxsize=65536)
def _rounds(text: str) -> bool:
    return _ROUND.search(text) is not None


@functools.lru_cache(maxsize=65536)
def _figures(text: str) -> tuple[Figure, ...]:
    return tuple(find_figures(text))


def _near(one: Figure, other: Figure) -> bool:
    small, large = sorted((one.value, other.value))
    units = one.unit == other.unit or not one.unit or not other.unit
    return bool(one.bound or other.bound) and units and small > 0 and large <= _FAR * small
