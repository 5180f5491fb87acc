"""The files of a trained network: taken only as their manifest names them."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from verbale.errors import ModelError
from verbale.models.network import Floats

T = TypeVar("T")
_HINT = "Install Verbale again; its files have been changed or cut short."


class Once(Generic[T]):
    """Loads from each folder once, also where several threads ask at one time."""

    def __init__(self, load: Callable[[Path], T]) -> None:
        self._load = load
        self._lock = threading.Lock()
        self._known: dict[Path, T] = {}

    def __call__(self, folder: Path) -> T:
        """What is in ``folder``."""
        with self._lock:
            if folder not in self._known:
                self._known[folder] = self._load(folder)
            return self._known[folder]


def checked(folder: Path, form: str) -> tuple[Mapping[str, Any], Mapping[str, bytes]]:
    """The manifest in ``folder``, and each file that it names.

    Raises :class:`~verbale.errors.ModelError` if one is missing or not the one that the manifest names, or if the format is not ``form``.
    """
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        raw = {name: (folder / name).read_bytes() for name in manifest["files"]}
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            f"The {folder.name} model's files could not be read: {error}.", hint=_HINT
        ) from error
    if manifest.get("format") != form:
        raise ModelError(
            f"The {folder.name} model is of the format {manifest.get('format')!r}, not {form!r}.", hint=_HINT
        )
    for name, digest in manifest["files"].items():
        if hashlib.sha256(raw[name]).hexdigest() != digest:
            raise ModelError(
                f"{name} is not the file that the {folder.name} model's manifest names.", hint=_HINT
            )
    return manifest, raw


def stored_in(raw: bytes) -> dict[str, NDArray[Any]]:
    """The arrays in a file of weights, by name."""
    with np.load(BytesIO(raw), allow_pickle=False) as stored:
        return {name: stored[name] for name in stored.files}


def unpacked(stored: Mapping[str, NDArray[Any]]) -> dict[str, Floats]:
    """Weights as 32-bit floats: a matrix is kept in 8 bits with a scale for each of its rows."""
    found: dict[str, Floats] = {}
    for name, value in stored.items():
        if name.endswith(".scale") or name == "pieces.weight":
            continue
        scale = stored.get(name + ".scale")
        whole = value.astype(np.float32)
        found[name] = whole if scale is None else whole * scale.astype(np.float32)[:, None]
    return found
