"""What a passage means, as a vector: passages that tell one thing in other words lie close together.

A sentence encoder (Reimers and Gurevych 2019) of six layers, made from all-MiniLM-L6-v2 and trained further to tell apart what one story's
people say on one matter (``training/meaning.py``). It shares the table of word pieces with the tagger.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

import numpy as np

from verbale.models.files import Once, checked, stored_in, unpacked
from verbale.models.loading import Model, load_model
from verbale.models.network import Floats, Ints, Layer, count, normed
from verbale.models.pieces import Pieces
from verbale.models.threads import one_core

FOLDER = Path(__file__).parent / "meaning"
FORMAT = "verbale.meaning/1"
WIDE = 384
LONGEST = 128
"""How many word pieces of a passage are read, marks of the model included; what follows counts for nothing."""
_AT_ONCE = 2048
_REMEMBERED = 20_000
_HEADS = 12
PLAIN = str.maketrans("’‘“”–—", "''\"\"--")
"""Marks that are written in several ways, as the encoder knows them."""


class Meaning:
    """The encoder. Safe in threads; remembers the vectors of the passages it read last."""

    def __init__(self, weights: Mapping[str, Floats], tagger: Model) -> None:
        self._weights = weights
        self._layers = [Layer(weights, f"layers.{i}.", _HEADS) for i in range(count(weights, "layers."))]
        self._tagger = tagger
        self._pieces = Pieces(tagger.vocabulary)
        self._ends = tuple(tagger.vocabulary.index(mark) for mark in ("[CLS]", "[SEP]"))
        self._vectors: dict[str, Floats] = {}

    def of(self, passages: Sequence[str]) -> Floats:
        """One vector of length 1 a passage, [N, 384], in 32-bit floats; the dot product of two says how alike they are."""
        known = self._vectors if len(self._vectors) < _REMEMBERED else {}
        new = sorted({one for one in passages if one not in known}, key=lambda one: (len(one), one))
        known |= self._read(new)
        self._vectors = known
        return np.stack([known[one] for one in passages]) if passages else np.zeros((0, WIDE), np.float32)

    def _read(self, passages: Sequence[str]) -> dict[str, Floats]:
        found: dict[str, Floats] = {}
        with one_core():
            for batch in _batches([(one, self._numbers(one)) for one in passages]):
                vectors = self._encoded([numbers for _, numbers in batch])
                found.update(zip((one for one, _ in batch), vectors, strict=True))
        return found

    def _numbers(self, passage: str) -> Ints:
        first, last = self._ends
        parts = chain.from_iterable(map(self._pieces.of, passage.translate(PLAIN).split()))
        return np.array([first, *list(parts)[: LONGEST - 2], last], np.int32)

    def _encoded(self, passages: Sequence[Ints]) -> Floats:
        bounds = np.cumsum([0, *map(len, passages)])
        place = np.concatenate([np.arange(len(one)) for one in passages])
        weights = self._weights
        x = self._tagger.vectors(np.concatenate(passages)) + weights["positions.weight"][place]
        x = normed(x, weights["norm.weight"], weights["norm.bias"])
        for layer in self._layers:
            x = layer(x, bounds.tolist())
        mean: Floats = np.add.reduceat(x, bounds[:-1])
        mean /= np.diff(bounds).astype(np.float32)[:, None]
        mean /= np.linalg.norm(mean, axis=1, keepdims=True)
        return mean


def load_meaning(folder: Path = FOLDER) -> Meaning:
    """The encoder in ``folder``, read once.

    Raises :class:`~verbale.errors.ModelError` if a file is missing or is not the one that the manifest names.
    """
    return _once(folder)


def _load(folder: Path) -> Meaning:
    _, raw = checked(folder, FORMAT)
    return Meaning(unpacked(stored_in(raw["weights.npz"])), load_model())


_once = Once(_load)


def _batches(passages: Sequence[tuple[str, Ints]]) -> Iterator[list[tuple[str, Ints]]]:
    """Passages in order, so many together that their pieces fill a batch."""
    batch: list[tuple[str, Ints]] = []
    size = 0
    for one in passages:
        if batch and size + len(one[1]) > _AT_ONCE:
            yield batch
            batch, size = [], 0
        batch.append(one)
        size += len(one[1])
    if batch:
        yield batch
