"""Rows of numbers of different lengths as arrays, and what stands in many of them at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

_HASHED = np.uint64(0x9E3779B97F4A7C15)
_MOST_BITS = 25


class Rows:
    """Rows of numbers, one after the other in one array."""

    def __init__(self, sizes: Sequence[int] | Numbers) -> None:
        """``sizes`` are the lengths of the rows."""
        self.sizes: Numbers = np.asarray(sizes, np.int64)
        self.starts: Numbers = np.cumsum(self.sizes) - self.sizes

    def of(self, chosen: Numbers) -> tuple[Numbers, Numbers]:
        """Where all that stands in some rows stands in the array, row after row; and where each row begins among that."""
        sizes = self.sizes[chosen]
        return spread(self.starts[chosen], sizes), np.cumsum(sizes) - sizes


def spread(starts: Numbers, sizes: Numbers) -> Numbers:
    """All places of some stretches, one stretch after the other: so many from each start on."""
    firsts = np.cumsum(sizes) - sizes
    found: Numbers = np.arange(int(sizes.sum())) + np.repeat(starts - firsts, sizes)
    return found


def distinct(numbers: Numbers) -> Numbers:
    """Some numbers in order, each once."""
    found = np.sort(numbers)
    return found[np.diff(found, prepend=found[:1] - 1) > 0]


class Known:
    """Some numbers, of which it is told quickly whether others are among them: a mark stands where the hash of each leads, so that few of
    the others need a search.
    """

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = distinct(numbers)
        bits = min(len(self._numbers).bit_length() + 4, _MOST_BITS)
        self._shift = np.uint64(64 - bits)
        self._marks = np.zeros(1 << bits, np.bool_)
        self._marks[self._hashed(self._numbers)] = True

    def _hashed(self, numbers: Numbers) -> NDArray[np.uint64]:
        found: NDArray[np.uint64] = (numbers.astype(np.uint64) * _HASHED) >> self._shift
        return found

    def hold(self, others: Numbers) -> NDArray[np.bool_]:
        """For each of some others whether it is among the numbers."""
        found: NDArray[np.bool_] = self._marks[self._hashed(others)]
        likely = np.flatnonzero(found)
        if len(likely):
            asked = others[likely]
            places = np.searchsorted(self._numbers, asked)
            places[places == len(self._numbers)] = 0
            found[likely] = self._numbers[places] == asked
        return found
