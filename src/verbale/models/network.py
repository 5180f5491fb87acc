"""The network that tags attribution relations, in NumPy alone: an encoder of word pieces, and a reader of roles for each cue.

The encoder has the architecture of BERT (Devlin et al. 2019) in the size of MiniLM (Wang et al. 2020). For each likely cue a second, narrow
transformer reads the words around from that cue's point of view, a form of the "predicate, then arguments" labelling of semantic roles (He
et al. 2017). Weights are those that ``training/`` makes; numbers are 32-bit floats. Nothing here keeps state: safe in threads.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
_ROOT = math.sqrt(2 / math.pi)
_CACHED = 1 << 17
"""Scores of attention that are worked on at a time."""


@dataclass(frozen=True, slots=True)
class View:
    """What K cues look at, V words each: which words of the window (``at``), which of those are there (``seen``), where the cue is among
    them (``here`` [K]), how each stands to the cue (``bearing`` [K, V, 3]), and what kind of candidate it is (``kind`` [K, 2])."""

    at: Ints
    seen: NDArray[np.bool_]
    here: Ints
    bearing: Ints
    kind: Ints


class Network:
    """The network with its ``weights`` by name, as ``training/network.py`` names them."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._weights = {name: np.ascontiguousarray(value) for name, value in weights.items()}
        self._layers = [Layer(weights, f"layers.{i}.", 12) for i in range(count(weights, "layers."))]
        self._narrow = [Layer(weights, f"narrow.{i}.", 4) for i in range(count(weights, "narrow."))]

    def encode(self, vectors: Floats, first: Ints, signals: Ints, bounds: Sequence[int]) -> Floats:
        """``vectors`` [L, 384] of the pieces of windows that follow each other; ``bounds`` are where each begins, and the end of the last;
        ``first`` [W] where each word begins; ``signals`` [W, S].

        Gives one vector a word, [W, 384].
        """
        weights = self._weights
        x = vectors.copy()
        for low, high in itertools.pairwise(bounds):
            x[low:high] += weights["positions.weight"][: high - low]
        told = x[first]
        for i in range(signals.shape[1]):
            told += weights[f"signals.{i}.weight"][signals[:, i]]
        x[first] = told
        x = normed(x, weights["norm.weight"], weights["norm.bias"])
        for layer in self._layers:
            x = layer(x, bounds)
        return x[first]

    def anchors(self, words: Floats) -> Floats:
        """How likely each word begins a cue, [W]."""
        return _sigmoid(self._linear("anchor", words)[:, 0])

    def relate(self, words: Floats, cues: Ints, view: View) -> tuple[Floats, Floats | None, Floats]:
        """For each of K cues: scores of the roles of the words in its view [K, V, 4] and, where the weights have learned them, of each role
        after each one of the word before [K, V, 4, 4]; and the likelihood of the relation itself [K]."""
        weights = self._weights
        lengths = view.seen.sum(1)
        ends = np.cumsum(lengths)
        whose = np.repeat(np.arange(len(cues)), lengths)
        z = self._linear("word", words)[view.at[view.seen]]
        z += self._linear("cue", words[cues])[whose]
        for part, name in enumerate(("branch", "reach", "role")):
            z += weights[f"{name}.weight"][view.bearing[..., part][view.seen]]
        z += (weights["frame.weight"][view.kind[:, 0]] + weights["weight.weight"][view.kind[:, 1]])[whose]
        z = normed(z, weights["entry.weight"], weights["entry.bias"])
        bounds = [0, *ends.tolist()]
        for layer in self._narrow:
            z = layer(z, bounds, view.seen.shape[1])
        most: Floats = np.maximum.reduceat(z, bounds[:-1])
        both = np.concatenate([z[ends - lengths + view.here], most], -1)
        wide = np.zeros((*view.seen.shape, z.shape[1]), np.float32)
        wide[view.seen] = z
        steps = (
            self._linear("steps", wide).reshape(*view.seen.shape, 4, 4) if "steps.weight" in weights else None
        )
        return self._linear("roles", wide), steps, _sigmoid(self._linear("valid", both)[:, 0])

    def _linear(self, name: str, x: Floats) -> Floats:
        result: Floats = x @ self._weights[name + ".weight"].T + self._weights[name + ".bias"]
        return result


class Layer:
    """One post-norm transformer layer with ``heads`` heads."""

    def __init__(self, weights: Mapping[str, Floats], prefix: str, heads: int) -> None:
        names = ("qkv", "out", "up", "down")
        self._matrix = {name: np.array(weights[f"{prefix}{name}.weight"].T, order="C") for name in names}
        self._matrix["down"] *= np.float32(0.5)  # what goes in is twice as large
        self._bias = {name: weights[f"{prefix}{name}.bias"] for name in names}
        self._norm = {
            n: (weights[f"{prefix}{n}.weight"], weights[f"{prefix}{n}.bias"]) for n in ("norm1", "norm2")
        }
        self._heads = heads

    def __call__(self, x: Floats, bounds: Sequence[int], wide: int = 0) -> Floats:
        """``x`` [L, width] holds one sequence after another; ``bounds`` are where each begins, and the end of the last. Sums over the words
        of a sequence are taken over at least ``wide`` places (see :func:`_attend`)."""
        seen = self._linear("out", self._attended(x, bounds, wide))
        seen += x
        x = normed(seen, *self._norm["norm1"])
        inner = self._linear("down", _twice_gelu(self._linear("up", x)))
        inner += x
        return normed(inner, *self._norm["norm2"])

    def _attended(self, x: Floats, bounds: Sequence[int], wide: int) -> Floats:
        """What each word takes over from all words of its sequence, [L, width]; a few heads at a time, to stay in the cache."""
        width = x.shape[1]
        size = width // self._heads
        parts = self._linear("qkv", x)
        parts[:, :width] *= np.float32(1 / math.sqrt(size))
        found = np.empty_like(x)
        for low, high in itertools.pairwise(bounds):
            q, k, v = parts[low:high].reshape(high - low, 3, self._heads, size).transpose(1, 2, 0, 3)
            into = found[low:high].reshape(high - low, self._heads, size).transpose(1, 0, 2)
            step = max(1, _CACHED // (high - low) ** 2)
            for at in range(0, self._heads, step):
                here = slice(at, at + step)
                _attend(q[here], k[here], v[here], into[here], max(wide, high - low))
        return found

    def _linear(self, name: str, x: Floats) -> Floats:
        result: Floats = x @ self._matrix[name]
        result += self._bias[name]
        return result


def _attend(q: Floats, k: Floats, v: Floats, into: Floats, wide: int) -> None:
    """Softmax attention of a few heads [H, L, size], written to ``into``.

    Sums are taken over ``wide`` places, those beyond the length nought: on how many there are depends in which order they are added, and
    with that the last bit of a sum.
    """
    room = np.zeros((*q.shape[:2], wide), np.float32)
    score = room[..., : q.shape[1]]
    np.matmul(q, k.transpose(0, 2, 1), out=score)
    score -= score.max(-1, keepdims=True)
    np.exp(score, out=score)
    score /= room.sum(-1, keepdims=True)
    np.matmul(score, v, out=into)


def count(weights: Mapping[str, Floats], prefix: str) -> int:
    """How many layers the weights with a prefix make."""
    return len({name.split(".")[1] for name in weights if name.startswith(prefix)})


def normed(x: Floats, scale: Floats, shift: Floats) -> Floats:
    """Vectors with mean 0 and spread 1 each, then scaled and shifted (layer normalisation, Ba et al. 2016)."""
    y: Floats = x - x.mean(-1, keepdims=True)
    spread: Floats = np.einsum("...i,...i->...", y, y)[..., None]
    spread /= np.float32(y.shape[-1])
    y /= np.sqrt(spread + np.float32(1e-12))
    y *= scale
    y += shift
    return y


def _twice_gelu(x: Floats) -> Floats:
    """Twice the tanh form of the Gaussian error linear unit (Hendrycks and Gimpel 2016)."""
    y: Floats = x * x
    y *= x
    y *= np.float32(0.044715)
    y += x
    y *= np.float32(_ROOT)
    np.tanh(y, out=y)
    y += np.float32(1)
    y *= x
    return y


def _sigmoid(x: Floats) -> Floats:
    result: Floats = (1 / (1 + np.exp(-np.clip(x, -30, 30)))).astype(np.float32)
    return result
