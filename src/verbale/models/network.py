"""The network that tags attribution relations, in NumPy alone: an encoder of word pieces, and a reader of roles for each cue.

The encoder has the architecture of BERT (Devlin et al. 2019) in the size of MiniLM (Wang et al. 2020). For each likely cue a second, narrow
transformer reads the words around from that cue's point of view, a form of the "predicate, then arguments" labelling of semantic roles (He
et al. 2017). Weights are those that ``training/`` makes; numbers are 32-bit floats. Nothing here keeps state: safe in threads.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
_ROOT = math.sqrt(2 / math.pi)


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

    def encode(self, vectors: Floats, first: Ints, signals: Ints) -> Floats:
        """``vectors`` [L, 384] of the pieces of one window; ``first`` [W] where each word begins; ``signals`` [W, S].

        Gives one vector a word, [W, 384].
        """
        weights = self._weights
        x = vectors + weights["positions.weight"][: len(vectors)]
        for i in range(signals.shape[1]):
            x[first] += weights[f"signals.{i}.weight"][signals[:, i]]
        x = normed(x, weights["norm.weight"], weights["norm.bias"])[None]
        for layer in self._layers:
            x = layer(x, None)
        return np.ascontiguousarray(x[0][first])

    def anchors(self, words: Floats) -> Floats:
        """How likely each word begins a cue, [W]."""
        return _sigmoid(self._linear("anchor", words)[:, 0])

    def relate(self, words: Floats, cues: Ints, view: View) -> tuple[Floats, Floats | None, Floats]:
        """For each of K cues: scores of the roles of the words in its view [K, V, 4] and, where the weights have learned them, of each role
        after each one of the word before [K, V, 4, 4]; and the likelihood of the relation itself [K]."""
        weights = self._weights
        z = self._linear("word", words)[view.at] + self._linear("cue", words[cues])[:, None]
        for part, name in enumerate(("branch", "reach", "role")):
            z += weights[f"{name}.weight"][view.bearing[..., part]]
        z += (weights["frame.weight"][view.kind[:, 0]] + weights["weight.weight"][view.kind[:, 1]])[:, None]
        z = normed(z, weights["entry.weight"], weights["entry.bias"])
        hidden: Floats = np.where(view.seen, 0, -1e4).astype(np.float32)[:, None, None, :]
        for layer in self._narrow:
            z = layer(z, hidden)
        most: Floats = np.where(view.seen[..., None], z, np.float32(-1e4)).max(1)
        both = np.concatenate([z[np.arange(len(cues)), view.here], most], -1)
        steps = self._linear("steps", z).reshape(*z.shape[:2], 4, 4) if "steps.weight" in weights else None
        return self._linear("roles", z), steps, _sigmoid(self._linear("valid", both)[:, 0])

    def _linear(self, name: str, x: Floats) -> Floats:
        result: Floats = x @ self._weights[name + ".weight"].T + self._weights[name + ".bias"]
        return result


class Layer:
    """One post-norm transformer layer with ``heads`` heads."""

    def __init__(self, weights: Mapping[str, Floats], prefix: str, heads: int) -> None:
        names = ("qkv", "out", "up", "down")
        self._matrix = {name: np.ascontiguousarray(weights[f"{prefix}{name}.weight"].T) for name in names}
        self._bias = {name: weights[f"{prefix}{name}.bias"] for name in names}
        self._norm = {
            n: (weights[f"{prefix}{n}.weight"], weights[f"{prefix}{n}.bias"]) for n in ("norm1", "norm2")
        }
        self._heads = heads

    def __call__(self, x: Floats, hidden: Floats | None) -> Floats:
        """``x`` [N, L, width]; what is ``hidden`` [N, 1, 1, L] from attention has a large negative number, all else 0."""
        n, length, width = x.shape
        size = width // self._heads
        parts = self._linear("qkv", x).reshape(n, length, 3, self._heads, size)
        q, k, v = (np.ascontiguousarray(parts[:, :, i].transpose(0, 2, 1, 3)) for i in range(3))
        q *= np.float32(1 / math.sqrt(size))
        score: Floats = q @ k.transpose(0, 1, 3, 2)
        if hidden is not None:
            score += hidden
        score -= score.max(-1, keepdims=True)
        np.exp(score, out=score)
        score /= score.sum(-1, keepdims=True)
        seen: Floats = (score @ v).transpose(0, 2, 1, 3).reshape(n, length, width)
        seen = self._linear("out", seen)
        seen += x
        x = normed(seen, *self._norm["norm1"])
        inner = self._linear("down", _gelu(self._linear("up", x)))
        inner += x
        return normed(inner, *self._norm["norm2"])

    def _linear(self, name: str, x: Floats) -> Floats:
        flat = x.reshape(-1, x.shape[-1]) @ self._matrix[name]
        flat += self._bias[name]
        return flat.reshape(*x.shape[:-1], -1)


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


def _gelu(x: Floats) -> Floats:
    """The tanh form of the Gaussian error linear unit (Hendrycks and Gimpel 2016)."""
    y: Floats = x * x
    y *= x
    y *= np.float32(0.044715)
    y += x
    y *= np.float32(_ROOT)
    np.tanh(y, out=y)
    y += np.float32(1)
    y *= x
    y *= np.float32(0.5)
    return y


def _sigmoid(x: Floats) -> Floats:
    result: Floats = (1 / (1 + np.exp(-np.clip(x, -30, 30)))).astype(np.float32)
    return result
