"""The likeliest roles of all words of a view together, and how likely they are: a linear-chain conditional random field (Lafferty et al.
2001), decoded by Viterbi's algorithm."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from verbale.models.network import Floats, Ints

Doubles = NDArray[np.float64]

SOURCE, CUE, CONTENT = 1, 2, 3
"""The roles of a word, by number; 0 is none."""

_NEVER = np.float32(-1e4)


def likeliest(roles: Floats, steps: Floats, lengths: Ints, here: Ints) -> tuple[Ints, Floats]:
    """The best roles [K, V] of K views, and how likely those are among all, [K].

    ``roles`` [K, V, R] are scores of the roles of each word, ``steps`` [K, V, R, R] of each role after each one of the word before;
    view ``k`` has ``lengths[k]`` words, and its word ``here[k]`` begins the cue. What lies beyond the length is not meant to be read.
    """
    count, size, kinds = roles.shape
    rows = np.arange(count)
    scores = roles.copy()
    kept = scores[rows, here, CUE].copy()
    scores[rows, here] = _NEVER
    scores[rows, here, CUE] = kept
    best = scores[:, 0]
    total = best.astype(np.float64)
    back = np.zeros((size, count, kinds), np.int8)
    same = np.arange(kinds, dtype=np.int8)
    for i in range(1, size):
        step = steps[:, i]
        moves = best[:, :, None] + step
        grown = _log_sum(total[:, :, None] + step) + scores[:, i]
        there = (i < lengths)[:, None]
        back[i] = np.where(there, moves.argmax(1), same)
        best = np.where(there, moves.max(1) + scores[:, i], best)
        total = np.where(there, grown, total)
    found = np.zeros((count, size), np.int32)
    found[:, -1] = best.argmax(1)
    for i in range(size - 1, 0, -1):
        found[:, i - 1] = back[i, rows, found[:, i]]
    sure: Floats = np.exp(np.minimum(best.max(1) - _log_sum(total), 0)).astype(np.float32)
    return found, sure


def _log_sum(scores: Doubles) -> Doubles:
    """The logarithm of the sum of exponentials over the second dimension."""
    top = scores.max(1)
    summed: Doubles = np.log(np.exp(scores - np.expand_dims(top, 1)).sum(1)) + top
    return summed
