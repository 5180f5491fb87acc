#!/usr/bin/env python3
"""Put trained weights into the package: matrices in 8 bits with a scale a row, everything else in 16, with a manifest of hashes.

    python training/export.py --prepared FOLDER --encoder FOLDER --from state.pt --version NAME [--to src/verbale/models/attribution]

Thresholds and the scores in the manifest are filled in by ``training/settle.py``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

TARGET = Path(__file__).parents[1] / "src" / "verbale" / "models" / "attribution"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--prepared", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--from", dest="state", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--to", type=Path, default=TARGET)
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    state = torch.load(options.state, weights_only=True)["tagger"]
    vocabulary = (options.encoder / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    kept = [i for i, piece in enumerate(vocabulary) if useful(piece)]
    state["pieces.weight"] = state["pieces.weight"][kept]
    (options.to / "pieces.txt").write_text("\n".join(vocabulary[i] for i in kept), encoding="utf-8")
    with (options.to / "weights.npz").open("wb") as out:
        np.savez(out, **packed({k: v for k, v in state.items() if not k.startswith("any_role.")}))
    files = {
        name: hashlib.sha256((options.to / name).read_bytes()).hexdigest()
        for name in ("weights.npz", "pieces.txt")
    }
    labels = json.loads((options.prepared / "labels.json").read_text())
    manifest = {
        "format": "verbale.tagger/1",
        "version": options.version,
        "files": files,
        "thresholds": {"alone": 0.4, "statement": 0.35, "new": 0.6, "content": 0.85},
        "calibration": [0.0, 1.0, 0.0],
        "labels": labels,
    }
    (options.to / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    for name in files:
        print(name, (options.to / name).stat().st_size)
    return 0


def useful(piece: str) -> bool:
    """Whether a piece can stand in English news: marks of the model, Latin letters, digits, and marks; no other scripts, no spares."""
    if piece.startswith("[unused"):
        return False
    return all(not c.isalpha() or c < "\u0250" for c in piece)


def packed(state: dict[str, torch.Tensor]) -> dict[str, Any]:
    """Matrices with more than a few rows as 8 bits and a scale for each row, all else as 16-bit floats."""
    found: dict[str, Any] = {}
    for name, value in state.items():
        array = value.float().numpy()
        if array.ndim == 2 and array.size > 10_000:
            scale = np.abs(array).max(1) / 127
            scale[scale == 0] = 1
            found[name] = np.round(array / scale[:, None]).astype(np.int8)
            found[name + ".scale"] = scale.astype(np.float32)
        else:
            found[name] = array.astype(np.float32)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
