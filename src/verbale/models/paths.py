"""The likeliest roles of all words of a view together, and how likely they are: a linear-chain conditional random field (Lafferty et al.
2001), decoded by Viterbi's algorithm."""

from __future__ import annotations

import numpy as np

from verbale.models.network import Floats, Ints

CUE = 2
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
        moves = best[:, :, None] + steps[:, i]
        sums = total[:, :, None] + steps[:, i]
        top = sums.max(1)
        grown = np.log(np.exp(sums - top[:, None]).sum(1)) + top + scores[:, i]
        there = (i < lengths)[:, None]
        back[i] = np.where(there, moves.argmax(1), same)
        best = np.where(there, moves.max(1) + scores[:, i], best)
        total = np.where(there, grown, total)
    found = np.zeros((count, size), np.int32)
    found[:, -1] = best.argmax(1)
    for i in range(size - 1, 0, -1):
        found[:, i - 1] = back[i, rows, found[:, i]]
    top = total.max(1)
    everything = np.log(np.exp(total - top[:, None]).sum(1)) + top
    sure: Floats = np.exp(np.minimum(best.max(1) - everything, 0)).astype(np.float32)
    return found, sure
