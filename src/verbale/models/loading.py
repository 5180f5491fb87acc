"""Load the weights that ship with the package, and refuse what does not match its manifest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from verbale.models.files import Once, checked, stored_in, unpacked
from verbale.models.network import Floats, Ints, Network

FOLDER = Path(__file__).parent / "attribution"
FORMAT = "verbale.tagger/1"


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A loaded tagger: its ``network``, the ``vocabulary`` of word pieces, and what its manifest says of it.

    ``labels`` are the names of parts of speech, relations and frames in the order that the network knows; ``thresholds`` are the
    likelihoods that were swept on dev; ``calibration`` turns what the network says of a statement into how likely it is right; ``version``
    names the weights.
    """

    network: Network
    vocabulary: Sequence[str]
    labels: Mapping[str, Sequence[str]]
    thresholds: Mapping[str, float]
    calibration: Sequence[float]
    version: str
    table: NDArray[np.int8]
    scales: Floats

    def vectors(self, pieces: Ints) -> Floats:
        """The vectors of word pieces by number, [L, 384]."""
        result: Floats = self.table[pieces] * self.scales[pieces][:, None]
        return result


def load_model(folder: Path = FOLDER) -> Model:
    """The tagger in ``folder``, read once.

    Raises :class:`~verbale.errors.ModelError` if a file is missing or is not the one that the manifest names.
    """
    return _once(folder)


def _load(folder: Path) -> Model:
    manifest, raw = checked(folder, FORMAT)
    stored = stored_in(raw["weights.npz"])
    return Model(
        Network(unpacked(stored)),
        tuple(raw["pieces.txt"].decode("utf-8").split("\n")),
        manifest["labels"],
        manifest["thresholds"],
        manifest["calibration"],
        manifest["version"],
        stored["pieces.weight"],
        stored["pieces.weight.scale"].astype(np.float32),
    )


_once = Once(_load)
