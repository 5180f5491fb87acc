#!/usr/bin/env python3
"""Train the tagger of attribution relations.

    python training/train.py --packed FILE --encoder FOLDER --to FOLDER [--resume] [--taught FILE] [--layers N] ...

``--packed`` is what ``pack.py`` wrote, ``--encoder`` holds ``model.safetensors`` and ``vocab.txt`` of all-MiniLM-L6-v2. With ``--taught``
(what ``teach.py`` wrote) the tagger learns from its teachers on all articles beside the annotators on theirs. A checkpoint is written after
every epoch, from which ``--resume`` goes on; seeds are fixed. Scores on dev, of the mean of the weights over the last steps, are
printed as it goes. A GPU is used when there is one.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from decoding import evaluate, precision
from network import Sizes, Tagger, load_encoder, only_cue, path_loss
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F
from windows import Prepared, Roles, Window, batches, collate, load_labels, look, reload, sizes_of, windows

from verbale.statements.signals import Labels
from verbale.statements.tagging import CHEAP

SEED = 20261127
MOST = 14
"""Candidates a window that are trained on."""
HOUSE = 4
"""How often an epoch takes each of our own articles."""
HIDDEN = 0.1
"""Share of windows in which the rules' signals are hidden."""
TAUGHT = 0.5
"""How much the teachers' word counts beside the annotators'."""
DECAY = 0.995
"""Of the running mean of the weights, a step."""


def main() -> int:
    options = arguments()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.set_num_threads(options.threads)
    torch.set_float32_matmul_precision("high")
    torch.manual_seed(SEED + options.seed)
    labels = load_labels(options.packed.parent)
    dev, train = read_parts(options)
    run = Run(new_tagger(options, labels).to(device), options.rate)
    options.to.mkdir(parents=True, exist_ok=True)
    state = options.to / "state.pt"
    begin = run.resume(state, device) if options.resume and state.is_file() else 0
    per_epoch = len(list(batches(windows(train, random.Random(SEED)), options.batch, None)))
    count = sum(p.numel() for p in run.tagger.parameters())
    print(
        f"{device}: {len(train)} articles, about {per_epoch} batches an epoch, {count:,} weights", flush=True
    )
    started = time.time()
    for epoch in range(begin, options.epochs):
        at = time.time()
        rng = random.Random(SEED + epoch + 1000 * options.seed)
        sums: dict[str, Tensor] = {}
        group = list(batches(windows(train, rng), options.batch, rng))
        run.tagger.train()
        for number, batch in enumerate(group):
            spent = (time.time() - started) / options.seconds
            run.share = max(run.share, run.done / (per_epoch * options.epochs), spent)
            parts = losses(run.tagger, batch, labels, rng, device)
            if "roles" in parts:
                parts["roles"] = options.weigh_roles * parts["roles"]
            run.step(sum(parts.values()))
            for name, value in parts.items():
                sums[name] = sums.get(name, 0.0) + value.detach()
            if number % 50 == 49 or (device == "cpu" and number % 20 == 19):
                shown = " ".join(f"{n} {float(v) / (number + 1):.3f}" for n, v in sums.items())
                each = (time.time() - at) / (number + 1)
                print(f"epoch {epoch} {number + 1}/{len(group)} {each:.3f} s a step  {shown}", flush=True)
            if run.over(options.steps):
                break
        run.save(state, epoch + 1)
        print(f"epoch {epoch} took {time.time() - at:.0f} s", flush=True)
        last = epoch + 1 == options.epochs or run.over(options.steps)
        if last or (epoch + 1) % options.measure == 0:
            print(json.dumps(evaluate([run.mean], dev, labels, device)), flush=True)
        if last:
            break
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--packed", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--taught", type=Path, nargs="*", default=[], help="what teachers say")
    parser.add_argument(
        "--begin", type=Path, default=None, help="a trained tagger whose weights to begin with"
    )
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--narrow", type=int, default=128)
    parser.add_argument("--narrow-layers", type=int, default=2)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--batch", type=int, default=2048, help="pieces in a batch")
    parser.add_argument("--weigh-roles", type=float, default=1.5, help="how much roles count in the loss")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--measure", type=int, default=1, help="measure on dev every N epochs")
    parser.add_argument("--seconds", type=float, default=1e9, help="let the rate fall so as to end by then")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, default=None, help="stop after this many steps (to time it)")
    parser.add_argument("--resume", action="store_true")
    return parser.parse_args()


def read_parts(options: argparse.Namespace) -> tuple[list[Prepared], list[Prepared]]:
    """The articles to measure on, and those to learn from with what teachers say of them."""
    articles = reload(options.packed)
    train = articles["train"] + articles["house"] * HOUSE
    if options.taught:
        taught = {name: one for path in options.taught for name, one in reload(path).items()}
        for one in train + articles["news"]:
            one.taught = taught.get(one.id)
        train += [one for one in articles["news"] if one.taught is not None]
    return articles["dev"], train


def new_tagger(options: argparse.Namespace, labels: Labels) -> Tagger:
    sizes = Sizes(
        **sizes_of(labels),
        layers=options.layers,
        narrow=options.narrow,
        narrow_layers=options.narrow_layers,
    )
    tagger = Tagger(sizes, 30522)
    load_encoder(tagger, load_file(options.encoder / "model.safetensors"))
    if options.begin is not None:
        begin_with(tagger, torch.load(options.begin, weights_only=True)["tagger"])
    return tagger


class Run:
    """A tagger in training, the running mean of its weights, and how far it has come: steps ``done``, and ``share`` of the whole."""

    def __init__(self, tagger: Tagger, rate: float) -> None:
        self.tagger, self.mean = tagger, copy.deepcopy(tagger)
        self.optimiser = make_optimiser(tagger, rate)
        self.done, self.share = 0, 0.0

    def step(self, loss: Tensor) -> None:
        set_rate(self.optimiser, self.share)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.tagger.parameters(), 1.0)
        self.optimiser.step()
        self.done += 1
        follow(self.mean, self.tagger, min(DECAY, (1 + self.done) / (10 + self.done)))

    def over(self, steps: int | None) -> bool:
        """Whether the whole is done, or as many steps as were asked for."""
        return self.share >= 1 or self.done == steps

    def save(self, path: Path, epochs: int) -> None:
        kept = {
            "tagger": self.mean.state_dict(),
            "last": self.tagger.state_dict(),
            "optimiser": self.optimiser.state_dict(),
        }
        torch.save(kept | {"epochs": epochs, "steps": self.done}, str(path) + ".new")
        Path(str(path) + ".new").replace(path)

    def resume(self, path: Path, device: str) -> int:
        """Go on from a checkpoint; gives how many epochs lie behind it."""
        kept = torch.load(path, weights_only=True, map_location=device)
        self.tagger.load_state_dict(kept["last"])
        self.mean.load_state_dict(kept["tagger"])
        self.optimiser.load_state_dict(kept["optimiser"])
        self.done = kept["steps"]
        return int(kept["epochs"])


def begin_with(tagger: Tagger, known: dict[str, Tensor]) -> None:
    """Take the weights of a deeper tagger: every layer of it if there are as many, else evenly spread ones."""
    depth = 1 + max(int(name.split(".")[1]) for name in known if name.startswith("layers."))
    mine = len(tagger.layers)
    taken = [round(i * (depth - 1) / max(mine - 1, 1)) for i in range(mine)]
    own = tagger.state_dict()
    for name in own:
        source = name
        if name.startswith("layers."):
            _, number, rest = name.split(".", 2)
            source = f"layers.{taken[int(number)]}.{rest}"
        if source in known and known[source].shape == own[name].shape:
            own[name] = known[source]
    tagger.load_state_dict(own)


@torch.no_grad()
def follow(mean: Tagger, tagger: Tagger, decay: float) -> None:
    """Move ``mean`` a little towards ``tagger``."""
    theirs = [p for p in tagger.parameters() if p.requires_grad]
    mine = [m for m, p in zip(mean.parameters(), tagger.parameters(), strict=True) if p.requires_grad]
    torch._foreach_lerp_(mine, theirs, 1 - decay)


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


def losses(
    tagger: Tagger, group: list[Window], labels: Labels, rng: random.Random, device: str
) -> dict[str, Tensor]:
    """The four parts of the loss: cues, any role, whether a candidate is a relation, and the roles of those that are."""
    for w in group:
        w.hidden = rng.random() < HIDDEN
    batch = collate(group, device)
    anchors, roles = (torch.from_numpy(one).to(device) for one in word_targets(group))
    with precision(device):
        words = tagger.encode(batch.pieces, batch.mask, batch.first, batch.signals)
        score, any_role = tagger.anchor(words)[..., 0].float(), tagger.any_role(words).float()
    here = batch.first > 0
    parts = {"cue": 4 * F.binary_cross_entropy_with_logits(score[here], anchors[here])}
    known = torch.tensor([bool(w.article.gold) for w in group], device=device)[:, None] & here
    if any(w.article.gold for w in group):
        parts["any"] = 0.3 * F.binary_cross_entropy_with_logits(any_role[known], roles[known])
    likely = torch.sigmoid(score.detach()).cpu().numpy()
    chosen, truth, answers = choose(group, likely, rng)
    if not chosen:
        return parts
    seen = look(group, chosen, labels, device)
    with precision(device):
        said, steps, valid = tagger.relate(words, seen.row, seen.cue, seen.view)
    parts["valid"] = F.binary_cross_entropy_with_logits(valid, torch.tensor(truth, device=device))
    taught = [k for k, one in enumerate(answers) if one is not None]
    if taught:
        target = np.zeros((len(taught), int(seen.length.max())), np.int64)
        sure = np.zeros(len(taught), np.float32)
        for n, k in enumerate(taught):
            one = answers[k]
            assert one is not None
            low, high = int(seen.low[k]), int(seen.low[k] + seen.length[k])
            cut = one.within(low, high)
            target[n, : len(cut)] = cut
            sure[n] = 0.3 + 0.7 * one.sure
        index = torch.tensor(taught, device=device)
        only = only_cue(said[index], seen.view.here[index])
        each = path_loss(only, steps[index], seen.view.seen[index], torch.from_numpy(target).to(device))
        weight = torch.from_numpy(sure).to(device)
        parts["roles"] = (each * weight).sum() / (20 * len(taught))
    return parts


def word_targets(group: list[Window]) -> tuple[np.ndarray, np.ndarray]:
    """For each word of each window how likely it begins a cue [B, W], and whether it has each role for some cue [B, W, 3]."""
    most = max(w.high - w.low for w in group)
    anchors, roles = np.zeros((len(group), most), np.float32), np.zeros((len(group), most, 3), np.float32)
    for row, w in enumerate(group):
        for cue, one in w.gold.items():
            anchors[row, cue - w.low] = 1
            cut = one.within(w.low, w.high)
            for number in (1, 2, 3):
                roles[row, : len(cut), number - 1] += cut == number
        if w.article.taught is not None:
            told = w.article.taught.anchors[w.low : w.high].astype(np.float32)
            share = TAUGHT if w.article.gold else 1.0
            anchors[row, : len(told)] = (1 - share) * anchors[row, : len(told)] + share * told
    return anchors, roles.clip(max=1)


def choose(
    group: list[Window], likely: np.ndarray, rng: random.Random
) -> tuple[list[tuple[int, int]], list[float], list[Roles | None]]:
    """The candidates to learn from (row, word of the article), how likely each is a relation, and its roles where those are known."""
    chosen: list[tuple[int, int]] = []
    truth: list[float] = []
    answers: list[Roles | None] = []
    for row, w in enumerate(group):
        taught = w.article.taught
        others = set() if w.hidden else {c for c in w.article.ruled if w.low <= c < w.high}
        others |= {w.low + int(i) for i in np.flatnonzero(likely[row, : w.high - w.low] > CHEAP)}
        first = list(w.gold)
        if taught is not None:
            here = [c for c in taught.valid if w.low <= c < w.high]
            first += [c for c in here if c not in w.gold and taught.valid[c] >= 0.3]
            others = {c for c in others if c in taught.valid} if not w.article.gold else others
            others.update(c for c in here if taught.valid[c] < 0.3 and rng.random() < 0.5)
        rng.shuffle(first)
        rest = sorted(others.difference(first))
        rng.shuffle(rest)
        for cue in (first + rest)[:MOST]:
            said = taught.valid.get(cue, 0.0) if taught is not None else 0.0
            share = 0.0 if taught is None else TAUGHT if w.article.gold else 1.0
            chosen.append((row, cue))
            truth.append((1 - share) * float(cue in w.gold) + share * said)
            answer = w.gold.get(cue)
            if answer is None and taught is not None and said >= 0.5:
                answer = taught.roles.get(cue)
            answers.append(answer)
    return chosen, truth, answers


if __name__ == "__main__":
    sys.exit(main())
