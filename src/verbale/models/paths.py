"""The likeliest roles of all words of a view together, and how likely they are: a linear-chain conditional random field (Lafferty et al.
2001), decoded by Viterbi's algorithm."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from verbale.models.network import Floats, Ints

Doubles = NDArray[np.float64]

SOURCE, CUE, CONTENT = 1, 2, 3
"""The roles of a word, by number; 0 is none."""

_OFTEN = 16
"""After how many words sums are brought back to a size that numbers can hold."""
_NEVER = np.float32(-1e4)


def likeliest(roles: Floats, steps: Floats, lengths: Ints, here: Ints) -> tuple[Ints, Floats]:
    """The best roles [K, V] of K views, and how likely they are among all, [K].

    ``roles`` [K, V, R] are scores of the roles of each word, ``steps`` those of each role after each one of the word before: [K, V, R, R],
    or [R, R] where they are the same for all words. View ``k`` has ``lengths[k]`` words, and its word ``here[k]`` begins the cue. What lies
    beyond the length is not meant to be read.
    """
    order = np.argsort(-lengths, kind="stable")
    scores = _only_cue(roles[order], here[order]).transpose(1, 0, 2).copy()
    moves = steps if steps.ndim == 2 else steps[order].transpose(1, 0, 2, 3)
    going = (
        (lengths[:, None] > np.arange(roles.shape[1])).sum(0).tolist()
    )  # how many views are as long as that
    best = _best(scores, moves, going)
    last = lengths[order] - 1
    rows = np.arange(len(order))
    found = np.zeros(roles.shape[:2], np.int32)
    found[order] = _back(best, moves, going, last)
    sure = np.zeros(len(order), np.float32)
    sure[order] = np.exp(np.minimum(best[last, rows].max(1) - _log_total(scores, moves, going), 0))
    return found, sure


def _only_cue(scores: Floats, here: Ints) -> Floats:
    """``scores`` with no other role for the word that begins the cue."""
    rows = np.arange(len(here))
    kept = scores[rows, here, CUE].copy()
    scores[rows, here] = _NEVER
    scores[rows, here, CUE] = kept
    return scores


def _best(scores: Floats, moves: Floats, going: Sequence[int]) -> Floats:
    """The score of the best path to each role of each word, [V, K, R]; views in order of length, the longest first."""
    best = scores.copy()
    for i, count in enumerate(going[1:], 1):
        step = best[i - 1, :count, :, None] + (moves if moves.ndim == 2 else moves[i, :count])
        best[i, :count] += step.max(1)
    return best


def _back(best: Floats, moves: Floats, going: Sequence[int], last: Ints) -> Ints:
    """The best path of each view, [K, V], from its end to its beginning."""
    before = (best[:-1, :, :, None] + (moves if moves.ndim == 2 else moves[1:])).argmax(2)
    rows = np.arange(len(last))
    found = np.zeros(best.shape[:2], np.int32)
    found[last, rows] = best[last, rows].argmax(1)
    for i in range(len(going) - 1, 0, -1):
        count = going[i]
        found[i - 1, :count] = before[i - 1, rows[:count], found[i, :count]]
    return found.T


def _log_total(scores: Floats, moves: Floats, going: Sequence[int]) -> Doubles:
    """The logarithm of the sum over all paths of the exponential of each one's score, [K]."""
    top = scores.max(2)
    odds = np.exp((scores - top[..., None]).astype(np.float64))
    chances = np.exp(moves.astype(np.float64))
    sums = odds[0]
    total = top[0].astype(np.float64)
    for i, count in enumerate(going[1:], 1):
        here = sums[:count]
        grown = (
            here @ chances if moves.ndim == 2 else np.einsum("kp,kpr->kr", here, chances[i, :count])
        ) * odds[i, :count]
        total[:count] += top[i, :count]
        if i % _OFTEN == 0:
            size = grown.sum(1)
            grown /= size[:, None]
            total[:count] += np.log(size)
        sums[:count] = grown
    result: Doubles = total + np.log(sums.sum(1))
    return result
