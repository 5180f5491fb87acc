#!/usr/bin/env python3
"""Train the tagger of attribution relations from prepared articles.

    python training/train.py --prepared FOLDER --encoder FOLDER --to FOLDER [--epochs N] [--layers N] [--resume]

``--encoder`` holds ``model.safetensors`` and ``vocab.txt`` of all-MiniLM-L6-v2. A checkpoint is written after every epoch, from which
``--resume`` goes on; seeds are fixed. Scores on dev are printed as it goes.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from pathlib import Path

import torch
from decoding import evaluate
from network import Sizes, Tagger, load_encoder
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F
from windows import (
    Window,
    batches,
    collate,
    likely_by_rule,
    load,
    load_labels,
    sizes_of,
    view_of,
    windows,
)

from verbale.statements.pieces import Pieces
from verbale.statements.signals import Labels
from verbale.statements.tagging import BACK, CHEAP

SEED = 20261127
MOST = 14
"""Candidates a window that are trained on."""
HOUSE = 4
"""How often an epoch takes each of our own articles."""
HIDDEN = 0.1
"""Share of windows in which the rules' signals are hidden."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--prepared", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--batch", type=int, default=2048, help="pieces in a batch")
    parser.add_argument("--limit", type=int, default=None)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, default=None, help="stop after this many steps (to time it)")
    parser.add_argument("--resume", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    labels = load_labels(options.prepared)
    pieces = Pieces((options.encoder / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    train = load(options.prepared / "train.jsonl", labels, pieces, options.limit)
    dev = load(options.prepared / "dev.jsonl", labels, pieces)
    house = load(options.prepared / "house.jsonl", labels, pieces)
    train += house * HOUSE
    sizes = Sizes(**sizes_of(labels), layers=options.layers)
    weights = load_file(options.encoder / "model.safetensors")
    tagger = Tagger(sizes, 30522)
    load_encoder(tagger, weights)
    optimiser = make_optimiser(tagger, options.rate)
    options.to.mkdir(parents=True, exist_ok=True)
    state = options.to / "state.pt"
    begin = 0
    if options.resume and state.is_file():
        kept = torch.load(state, weights_only=True)
        tagger.load_state_dict(kept["tagger"])
        optimiser.load_state_dict(kept["optimiser"])
        begin = kept["epoch"]
    per_epoch = len(list(batches(windows(train, random.Random(SEED)), options.batch, None)))
    total = per_epoch * options.epochs
    print(
        f"{len(train)} articles, about {per_epoch} batches an epoch, {sum(p.numel() for p in tagger.parameters()):,} weights",
        flush=True,
    )
    for epoch in range(begin, options.epochs):
        rng = random.Random(SEED + epoch)
        started = time.time()
        sums: dict[str, float] = {}
        group = list(batches(windows(train, rng), options.batch, rng))
        tagger.train()
        for number, batch in enumerate(group):
            step = epoch * per_epoch + number
            set_rate(optimiser, step / total)
            parts = losses(tagger, batch, labels, rng)
            loss = sum(parts.values())
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimiser.step()
            for name, value in parts.items():
                sums[name] = sums.get(name, 0.0) + float(value.detach())
            if number % 20 == 19:
                done = time.time() - started
                shown = " ".join(f"{n} {v / 20:.3f}" for n, v in sums.items())
                print(
                    f"epoch {epoch} {number + 1}/{len(group)} {done / (number + 1):.2f} s a step  {shown}",
                    flush=True,
                )
                sums = {}
            if options.steps is not None and number + 1 >= options.steps:
                return 0
        torch.save(
            {"tagger": tagger.state_dict(), "optimiser": optimiser.state_dict(), "epoch": epoch + 1},
            str(state) + ".new",
        )
        Path(str(state) + ".new").replace(state)
        print(f"epoch {epoch} took {time.time() - started:.0f} s", flush=True)
        print(json.dumps(evaluate(tagger, dev, labels, CHEAP)), flush=True)
    return 0


def make_optimiser(tagger: Tagger, rate: float) -> torch.optim.Optimizer:
    """AdamW with a lower rate for what was trained before; the tables of pieces and positions stay as they are."""
    tagger.pieces.weight.requires_grad_(False)
    tagger.positions.weight.requires_grad_(False)
    old = [*tagger.norm.parameters(), *tagger.layers.parameters()]
    known = {id(p) for p in old}
    new = [p for p in tagger.parameters() if id(p) not in known and p.requires_grad]
    groups = [{"params": old, "lr": rate, "top": rate}, {"params": new, "lr": 5 * rate, "top": 5 * rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def set_rate(optimiser: torch.optim.Optimizer, share: float) -> None:
    """Warm up over the first twentieth, then fall along a half cosine to a fiftieth."""
    factor = (
        share / 0.05
        if share < 0.05
        else 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, (share - 0.05) / 0.95)))
    )
    for group in optimiser.param_groups:
        group["lr"] = group["top"] * max(factor, 0.01)


def losses(tagger: Tagger, group: list[Window], labels: Labels, rng: random.Random) -> dict[str, Tensor]:
    """The four parts of the loss: cues, any role, whether a candidate is a relation, and the roles of those that are."""
    batch = collate(group)
    hidden = [rng.random() < HIDDEN for _ in group]
    for row, is_hidden in enumerate(hidden):
        if is_hidden:
            batch.signals[row, :, 5:] = 0
    words = tagger.encode(batch.pieces, batch.mask, batch.first, batch.signals)
    count, most = batch.first.shape
    anchors = torch.zeros(count, most)
    roles = torch.zeros(count, most, 3)
    for row, w in enumerate(group):
        for cue, gold in w.gold.items():
            anchors[row, cue - w.low] = 1
            here = torch.from_numpy(gold[w.low : w.high])
            for number in (1, 2, 3):
                roles[row, : w.high - w.low, number - 1] += here == number
    seen = batch.words
    score = tagger.anchor(words)[..., 0]
    parts = {"cue": 4 * F.binary_cross_entropy_with_logits(score[seen], anchors[seen])}
    parts["any"] = 0.3 * F.binary_cross_entropy_with_logits(
        tagger.any_role(words)[seen], roles.clamp(max=1)[seen]
    )
    likely = torch.sigmoid(score.detach())
    chosen: list[tuple[int, int]] = []
    for row, w in enumerate(group):
        gold = [c - w.low for c in w.gold]
        others = set() if hidden[row] else set(likely_by_rule(w))
        others |= {i for i in torch.nonzero(likely[row] > CHEAP)[:, 0].tolist() if i < w.high - w.low}
        rest = sorted(others.difference(gold))
        rng.shuffle(rest)
        chosen.extend((row, c) for c in (gold + rest)[:MOST])
    if not chosen:
        return parts
    view = view_of(group, chosen, labels)
    for k, (row, _) in enumerate(chosen):
        if hidden[row]:
            view.bearing[k, :, 2] = 0
            view.kind[k] = 0
    row, cue = torch.tensor([r for r, _ in chosen]), torch.tensor([c for _, c in chosen])
    said, valid = tagger.relate(words, row, cue, view)
    truth = torch.tensor([float(c + group[r].low in group[r].gold) for r, c in chosen])
    parts["valid"] = F.binary_cross_entropy_with_logits(valid, truth)
    gold_rows = [k for k in range(len(chosen)) if truth[k]]
    if gold_rows:
        target = torch.zeros(len(gold_rows), view.at.shape[1], dtype=torch.long)
        for n, k in enumerate(gold_rows):
            r, c = chosen[k]
            w, low, length = group[r], max(0, c - BACK), int(view.seen[k].sum())
            target[n, :length] = torch.from_numpy(w.gold[c + w.low][w.low + low : w.low + low + length])
        each = F.cross_entropy(said[gold_rows].transpose(1, 2), target, reduction="none")
        each = each * view.seen[gold_rows]
        parts["roles"] = each.sum() / (20 * len(gold_rows))
    return parts


if __name__ == "__main__":
    sys.exit(main())
