#!/usr/bin/env python3
"""Train the encoder of meanings: which tellings report one utterance, and which another on the same matter.

    python training/meaning.py --encoder FOLDER [--first-lot] [--epochs 4] [--to src/verbale/models/meaning] [--state FILE] [--version NAME]

``--encoder`` holds ``model.safetensors`` and ``vocab.txt`` of all-MiniLM-L6-v2. Learned from are the invented affairs in
``training/paraphrases`` and ``evaluation/paraphrases``: each utterance as four or five outlets tell it, beside others of the same people on
the same points. A step takes one affair; each telling is drawn to those of its utterance and away from all others of the affair
(supervised contrastive loss, Khosla et al. 2020). Word pieces and their places stay as they are. The stories of ``evaluation/comparison``
are not learned from. Seeds are fixed; a checkpoint after every epoch (``--state``), from which the next call goes on. Written at the end:
8-bit weights and a manifest with their hash.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import torch
from export import packed
from network import HEADS, INNER, WIDE, Layer, load_encoder
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))
from verbale.models.meaning import FOLDER, FORMAT, LONGEST, PLAIN  # noqa: E402
from verbale.models.pieces import Pieces  # noqa: E402

AFFAIRS = (ROOT / "training" / "paraphrases", ROOT / "evaluation" / "paraphrases")
LATER = ("x-", "y-", "z1-", "z2-", "z3-")
"""How the files begin that were written after the weights that ship: ``--first-lot`` leaves them out."""
LAYERS = 6
SEED = 20261128
WARMTH = 0.07
"""Temperature of the loss."""
DROPPED = 0.1
MARKS = "“”\"‘’' "


def main() -> int:
    """Train, and write what ships."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument(
        "--first-lot", action="store_true", help="the affairs that the shipped weights are made from"
    )
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--state", type=Path, default=ROOT / "training" / "work" / "meaning.pt")
    parser.add_argument("--to", type=Path, default=FOLDER)
    parser.add_argument("--version", default=date.today().isoformat())
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    paths = [path for folder in AFFAIRS for path in sorted(folder.glob("*.toml"))]
    affairs = [affair(one) for one in paths if not (options.first_lot and one.name.startswith(LATER))]
    encoder = Encoder(options.encoder)
    steps = options.epochs * len(affairs)
    free = [value for value in encoder.parameters() if value.requires_grad]
    optimiser = torch.optim.AdamW(free, lr=options.rate, weight_decay=0.01)
    rates = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (steps * 0.1), max(0.02, 1 - step / steps))
    )
    begin = resume(options.state, encoder, optimiser, rates)
    print(f"{len(affairs)} affairs, {sum(len(one) for one in affairs)} tellings", flush=True)
    for epoch in range(begin, options.epochs):
        start, loss = time.perf_counter(), 0.0
        order = random.Random(SEED + epoch).sample(affairs, len(affairs))
        encoder.train()
        for one in order:
            loss += step(encoder, one, optimiser, free)
            rates.step()
        print(f"epoch {epoch}: loss {loss / len(order):.3f}, {time.perf_counter() - start:.0f} s", flush=True)
        options.state.parent.mkdir(parents=True, exist_ok=True)
        kept = {
            "encoder": encoder.state_dict(),
            "optimiser": optimiser.state_dict(),
            "rates": rates.state_dict(),
        }
        torch.save(kept | {"epoch": epoch + 1}, options.state)
    write(encoder, options.to, options.version)
    return 0


def affair(path: Path) -> list[tuple[str, int]]:
    """Each telling of an affair, without the quotation marks round it, and the number of the utterance that it tells."""
    said = tomllib.loads(path.read_text("utf-8"))["said"]
    return [
        ((telling if isinstance(telling, str) else telling[1]).strip(MARKS), number)
        for number, one in enumerate(said)
        for telling in one["tellings"]
    ]


def step(
    encoder: Encoder,
    tellings: Sequence[tuple[str, int]],
    optimiser: torch.optim.Optimizer,
    free: Sequence[Tensor],
) -> float:
    """One step on one affair; gives the loss."""
    loss = contrast(encoder([text for text, _ in tellings]), torch.tensor([number for _, number in tellings]))
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(free, 1.0)
    optimiser.step()
    return float(loss.detach())


def contrast(vectors: Tensor, utterances: Tensor) -> Tensor:
    """The loss: each telling beside each other one of its utterance, against all that tell something else."""
    alike = vectors @ vectors.T / WARMTH
    same = utterances[:, None] == utterances[None, :]
    others = torch.logsumexp(alike.masked_fill(same, -1e9), 1, keepdim=True)
    wanted = (same & ~torch.eye(len(vectors), dtype=torch.bool)).float()
    lost = torch.logaddexp(alike, others) - alike
    return (lost * wanted).sum() / wanted.sum().clamp(min=1)


class Encoder(nn.Module):
    """all-MiniLM-L6-v2, of which the layers are trained on; in attention too a tenth is dropped."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
        self._pieces = Pieces(vocabulary)
        self._ends = [vocabulary.index(mark) for mark in ("[CLS]", "[SEP]")]
        self.pieces = nn.Embedding(len(vocabulary), WIDE)
        self.positions = nn.Embedding(512, WIDE)
        self.norm = nn.LayerNorm(WIDE, eps=1e-12)
        self.layers = nn.ModuleList(Layer(WIDE, HEADS, INNER, blind=DROPPED) for _ in range(LAYERS))
        load_encoder(self, load_file(folder / "model.safetensors"))
        for part in (self.pieces, self.positions, self.norm):
            part.requires_grad_(False)

    def forward(self, passages: Sequence[str]) -> Tensor:
        """A vector of length 1 each, [N, 384]; short passages are read together, so that little is padding."""
        order = sorted(range(len(passages)), key=lambda place: len(passages[place]))
        size = len(order) // 3 + 1
        parts = [self.read([passages[i] for i in order[s : s + size]]) for s in range(0, len(order), size)]
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return torch.cat(parts)[back]

    def read(self, passages: Sequence[str]) -> Tensor:
        """The same, of passages of about one length."""
        first, last = self._ends
        rows = [
            [
                first,
                *[n for word in one.translate(PLAIN).split() for n in self._pieces.of(word)][: LONGEST - 2],
                last,
            ]
            for one in passages
        ]
        at = nn.utils.rnn.pad_sequence([torch.tensor(row) for row in rows], batch_first=True)
        there = torch.arange(at.shape[1]) < torch.tensor([len(row) for row in rows])[:, None]
        x = self.norm(self.pieces(at) + self.positions.weight[: at.shape[1]])
        x = F.dropout(x, DROPPED, self.training)
        for layer in self.layers:
            x = layer(x, there)
        return F.normalize((x * there[..., None]).sum(1) / there.sum(1, keepdim=True), dim=-1)


def resume(
    state: Path, encoder: Encoder, optimiser: torch.optim.Optimizer, rates: torch.optim.lr_scheduler.LambdaLR
) -> int:
    """The epoch to go on from; everything is put back as it was after the one before."""
    if not state.is_file():
        return 0
    kept = torch.load(state, weights_only=True)
    encoder.load_state_dict(kept["encoder"])
    optimiser.load_state_dict(kept["optimiser"])
    rates.load_state_dict(kept["rates"])
    return int(kept["epoch"])


def write(encoder: Encoder, to: Path, version: str) -> None:
    """Put the weights into the package."""
    to.mkdir(parents=True, exist_ok=True)
    state = {name: value for name, value in encoder.state_dict().items() if name != "pieces.weight"}
    state["positions.weight"] = state["positions.weight"][:LONGEST]
    with (to / "weights.npz").open("wb") as out:
        np.savez(out, **packed(state))
    digest = hashlib.sha256((to / "weights.npz").read_bytes()).hexdigest()
    manifest = {"format": FORMAT, "version": version, "files": {"weights.npz": digest}}
    (to / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    print("weights.npz", (to / "weights.npz").stat().st_size)


if __name__ == "__main__":
    raise SystemExit(main())
