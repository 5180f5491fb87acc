"""Load the weights that ship with the package, and refuse what does not match its manifest."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from verbale.errors import ModelError
from verbale.models.network import Floats, Ints, Network

FOLDER = Path(__file__).parent / "attribution"
FORMAT = "verbale.tagger/1"
_HINT = "Install Verbale again; its files have been changed or cut short."
_lock = threading.Lock()
_known: dict[Path, Model] = {}


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
    with _lock:
        if folder not in _known:
            _known[folder] = _load(folder)
        return _known[folder]


def _load(folder: Path) -> Model:
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        raw = {name: (folder / name).read_bytes() for name in manifest["files"]}
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"The tagger's files could not be read: {error}.", hint=_HINT) from error
    if manifest.get("format") != FORMAT:
        raise ModelError(
            f"The tagger is of the format {manifest.get('format')!r}, not {FORMAT!r}.", hint=_HINT
        )
    for name, digest in manifest["files"].items():
        if hashlib.sha256(raw[name]).hexdigest() != digest:
            raise ModelError(f"{name} is not the file that the tagger's manifest names.", hint=_HINT)
    with np.load(BytesIO(raw["weights.npz"]), allow_pickle=False) as stored:
        weights = _unpacked({name: stored[name] for name in stored.files})
        table, scales = stored["pieces.weight"], stored["pieces.weight.scale"].astype(np.float32)
    return Model(
        Network(weights),
        tuple(raw["pieces.txt"].decode("utf-8").split("\n")),
        manifest["labels"],
        manifest["thresholds"],
        manifest["calibration"],
        manifest["version"],
        table,
        scales,
    )


def _unpacked(stored: Mapping[str, NDArray[Any]]) -> dict[str, Floats]:
    """Weights as 32-bit floats: a matrix is kept in 8 bits with a scale for each of its rows."""
    found: dict[str, Floats] = {}
    for name, value in stored.items():
        if name.endswith(".scale") or name == "pieces.weight":
            continue
        scale = stored.get(name + ".scale")
        whole = value.astype(np.float32)
        found[name] = whole if scale is None else whole * scale.astype(np.float32)[:, None]
    return found
