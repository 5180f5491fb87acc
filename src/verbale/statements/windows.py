"""Cut the words of a document into windows that the tagger reads one at a time, so that memory stays bounded."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np

from verbale.statements.words import Words

WINDOW = 254
"""Word pieces in a window, without the two marks at its ends."""


def cut(words: Words, sizes: Sequence[int], first: int = WINDOW) -> list[tuple[int, int]]:
    """Half-open ranges of words that make up windows: whole paragraphs while they fit, longer ones cut after a sentence.

    ``sizes`` are the pieces of each word; the first window has at most ``first`` pieces, each other :data:`WINDOW`.
    """
    ends = np.flatnonzero(np.diff(words.paragraphs)) + 1
    bounds = [0, *ends.tolist(), len(words)]
    found: list[tuple[int, int]] = []
    start, count, room = 0, 0, first
    for low, high in itertools.pairwise(bounds):
        size = sum(sizes[low:high])
        if count + size > room and low > start:
            found.append((start, low))
            start, count, room = low, 0, WINDOW
        while size > room:
            stop = _stop(words, sizes, (start, high))
            found.append((start, stop))
            start, room, count = stop, WINDOW, 0
            size = sum(sizes[stop:high])
        count += size
    if start < len(words):
        found.append((start, len(words)))
    return found


def _stop(words: Words, sizes: Sequence[int], bounds: tuple[int, int]) -> int:
    """Where a window that begins at ``bounds[0]`` ends: after the last sentence in its second half, or where it is full."""
    start, high = bounds
    at, size = start, 0
    while at < high and size + sizes[at] <= WINDOW:
        size += sizes[at]
        at += 1
    stops = [i for i in range((start + at) // 2, at) if words.tags[i] == "."]
    return max(stops[-1] + 1 if stops else at, start + 1)
