"""How the days go together on which two statements were said: for one pair, and for many at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from verbale.comparison.items import Item
from verbale.comparison.rows import Numbers

Flags = NDArray[np.bool_]

_LATEST = 30
"""How many days after it was said a report may give its own day of publication for the day of the words."""
DAYS = ("firm", "near", "mid", "far", "apart", "unknown")
"""How the days of two statements go together; a number for each."""
_FIRM, _NEAR, _MID, _FAR, _APART, _UNKNOWN = range(len(DAYS))


def days(x: Item, y: Item) -> str:
    """How the days of two statements go together: *firm* (the texts give one day for both), *near*, *mid*, *far* (days of publication,
    which lag behind), *apart* (they cannot be one day), *unknown*.
    """
    if x.first is None or y.first is None or x.last is None or y.last is None:
        return "unknown"
    gap = max(x.first - y.last, y.first - x.last, 0)
    if x.firm and y.firm:
        if gap:
            return "near" if gap == 1 else "apart"
        return "firm" if x.first == x.last and y.first == y.last else "near"
    if x.firm != y.firm:
        firm, weak = (x, y) if x.firm else (y, x)
        if (firm.first or 0) - (weak.last or 0) > 1:
            return "apart"
    return "near" if gap <= 1 else "mid" if gap <= 5 else "far" if gap <= _LATEST else "apart"


class Said:
    """On which days the statements may have been said."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._known: Flags = np.array([item.first is not None and item.last is not None for item in items])
        self._first: Numbers = np.array([item.first or 0 for item in items], np.int64)
        self._last: Numbers = np.array([item.last or 0 for item in items], np.int64)
        self._firm: Flags = np.array([item.firm for item in items])

    def days(self, a: Numbers, b: Numbers) -> Numbers:
        """For each pair the number of how the days go together, as :func:`days` tells."""
        before, after = self._first[a] - self._last[b], self._first[b] - self._last[a]
        gap = np.maximum(np.maximum(before, after), 0)
        first, second = self._firm[a], self._firm[b]
        one_day = (self._first[a] == self._last[a]) & (self._first[b] == self._last[b])
        cases = (
            (~(self._known[a] & self._known[b]), _UNKNOWN),
            (first & second & (gap > 1), _APART),
            (first & second & (gap == 0) & one_day, _FIRM),
            ((first != second) & (np.where(first, before, after) > 1), _APART),
            (gap <= 1, _NEAR),
            (gap <= 5, _MID),
            (gap <= _LATEST, _FAR),
        )
        return np.select([case for case, _ in cases], [number for _, number in cases], _APART)
