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
        firsts = np.cumsum(sizes) - sizes
        every = np.arange(int(sizes.sum())) + np.repeat(self.starts[chosen] - firsts, sizes)
        return every, firsts


class Marks:
    """Some numbers, of which it is told quickly that others are not among them: a mark stands where the hash of each leads. Where a mark
    stands the number mostly is among them.
    """

    def __init__(self, numbers: Numbers) -> None:
        bits = min(len(numbers).bit_length() + 4, _MOST_BITS)
        self._shift = np.uint64(64 - bits)
        self._marks = np.zeros(1 << bits, np.bool_)
        self._marks[self._hashed(numbers)] = True

    def _hashed(self, numbers: Numbers) -> NDArray[np.uint64]:
        found: NDArray[np.uint64] = (numbers.astype(np.uint64) * _HASHED) >> self._shift
        return found

    def stand(self, others: Numbers) -> NDArray[np.bool_]:
        """For each of some others whether a mark stands there."""
        found: NDArray[np.bool_] = self._marks[self._hashed(others)]
        return found
