"""What stands between two spaces of many texts at once, as numbers: each spelling is looked up once, however often it comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from verbale.comparison.rows import Numbers

Hashes = NDArray[np.uint64]

_BASE = 0x9E3779B97F4A7C15
_SPACE = 32
_SLOTS = 20
"""Of how many bits the place in the table of known spellings is."""


class Spelled:
    """The numbers of what stands between the spaces of texts, worked out by a function for each spelling.

    A spelling is known again by a hash of 64 bits: a polynomial of its bytes (Karp and Rabin 1987, "Efficient randomized
    pattern-matching algorithms"), which for all spellings of many texts is worked out from one running sum. Of two spellings whose hashes
    lead to one slot of the table the latest is remembered.
    """

    def __init__(self, number_of: Callable[[str], int]) -> None:
        """``number_of`` gives the number of a spelling; that of an empty one is asked for as well."""
        self._number_of = number_of
        self._powers = self._inverses = np.ones(1, np.uint64)
        self._hashes = np.zeros(1 << _SLOTS, np.uint64)
        self._numbers = np.full(1 << _SLOTS, number_of(""), np.int64)

    def of(self, texts: Sequence[str]) -> tuple[Numbers, Numbers]:
        """For all that stands between spaces in some texts, in order: the places of the texts, and the numbers."""
        if not texts:
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        written = " ".join(texts).encode("utf-8", "surrogatepass")
        sizes = np.fromiter((text.count(" ") + 1 for text in texts), np.int64, len(texts))
        ends = np.flatnonzero(np.frombuffer(written + b" ", np.uint8) == _SPACE)
        starts = np.concatenate(([0], ends[:-1] + 1))
        hashes = self._hashed(written, starts, ends)
        slots = (hashes >> np.uint64(64 - _SLOTS)).astype(np.int64)
        numbers = self._numbers[slots]
        new = np.flatnonzero(self._hashes[slots] != hashes)
        if len(new):
            first, which = np.unique(hashes[new], return_index=True, return_inverse=True)[1:]
            some = new[first]
            found = self._looked_up(written, starts[some], ends[some])
            self._hashes[slots[some]], self._numbers[slots[some]] = hashes[some], found
            numbers[new] = found[which]
        return np.repeat(np.arange(len(texts)), sizes), numbers

    def _looked_up(self, written: bytes, starts: Numbers, ends: Numbers) -> Numbers:
        """The numbers of some stretches of what is written, one by one."""
        spelled = (
            written[start:end].decode("utf-8", "surrogatepass")
            for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
        )
        return np.fromiter(map(self._number_of, spelled), np.int64, len(starts))

    def _hashed(self, written: bytes, starts: Numbers, ends: Numbers) -> Hashes:
        """The hashes of some stretches of what is written."""
        many = len(written)
        if many >= len(self._powers):
            self._powers = _powers(_BASE, many + 1)
            self._inverses = _powers(pow(_BASE, -1, 1 << 64), many + 1)
        terms = np.frombuffer(written, np.uint8).astype(np.uint64)
        terms += np.uint64(1)
        terms *= self._powers[:many]
        sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(terms)))
        found: Hashes = (sums[ends] - sums[starts]) * self._inverses[starts]
        return found


def _powers(base: int, many: int) -> Hashes:
    """The first powers of a number, in 64 bits."""
    found = np.full(many, base, np.uint64)
    found[:1] = 1
    return np.cumprod(found)
