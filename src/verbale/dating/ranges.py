"""Half-open ranges of offsets: what lies in which."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

DEEPEST = 16
"""Ranges around one offset that are told apart; deeper nesting is read as this deep, so that the cost stays
linear."""


class Cover:
    """Which offsets lie in any of some ranges."""

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        merged: list[tuple[int, int]] = []
        for low, high in sorted(ranges):
            if merged and low <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
            else:
                merged.append((low, high))
        self._starts = [low for low, _ in merged]
        self._ends = [high for _, high in merged]

    def holds(self, offset: int) -> bool:
        """Whether ``offset`` lies in one of the ranges."""
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]


def layers(ranges: Iterable[tuple[int, int, int]], offsets: Sequence[int]) -> list[frozenset[int]]:
    """For each offset the keys of the ``(start, end, key)`` ranges that hold it, in one sweep over both."""
    found: list[frozenset[int]] = [frozenset()] * len(offsets)
    waiting = sorted(ranges)
    active: list[tuple[int, int]] = []
    position = 0
    for index in sorted(range(len(offsets)), key=offsets.__getitem__):
        offset = offsets[index]
        while position < len(waiting) and waiting[position][0] <= offset:
            _, end, key = waiting[position]
            if end > offset:
                active = [(high, one) for high, one in active[-DEEPEST:] if high > offset]
                active.append((end, key))
            position += 1
        active = [(high, one) for high, one in active if high > offset]
        found[index] = frozenset(one for _, one in active)
    return found
