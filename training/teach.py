#!/usr/bin/env python3
"""Have trained taggers label articles together, for another to learn from (Hinton et al. 2015).

    python training/teach.py --packed FILE --to FILE TEACHER.pt [TEACHER.pt ...]

Scores are means over the teachers. Prints how they do together on dev.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from decoding import evaluate, guesses
from network import Sizes, Tagger
from windows import Prepared, Taught, load_labels, reload, save, sizes_of, windows

from verbale.statements.signals import Labels

LEAST = 0.02
"""Candidates less likely than this are not passed on."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--packed", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--share", default="0/1", help="label the articles I of every N only (I/N)")
    parser.add_argument("teachers", type=Path, nargs="+")
    options = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    labels = load_labels(options.packed.parent)
    teachers = [load_tagger(path, labels).to(device) for path in options.teachers]
    articles = reload(options.packed)
    number, of = map(int, options.share.split("/"))
    if not number:
        print(json.dumps(evaluate(teachers, articles["dev"], labels, device)), flush=True)
    taught: dict[str, Taught] = {}
    for part in ("train", "house", "news"):
        taught.update(label(teachers, articles[part][number::of], labels, device))
    save(taught, options.to)
    return 0


def load_tagger(path: Path, labels: Labels) -> Tagger:
    """A tagger as it was trained, its size read from its weights."""
    weights = torch.load(path, weights_only=True)["tagger"]
    depth = {
        kind: 1 + max(int(n.split(".")[1]) for n in weights if n.startswith(kind))
        for kind in ("layers.", "narrow.")
    }
    sizes = Sizes(
        **sizes_of(labels),
        layers=depth["layers."],
        narrow=weights["word.weight"].shape[0],
        narrow_layers=depth["narrow."],
    )
    tagger = Tagger(sizes, weights["pieces.weight"].shape[0])
    tagger.load_state_dict(weights)
    return tagger


def label(teachers: list[Tagger], articles: list[Prepared], labels: Labels, device: str) -> dict[str, Taught]:
    taught = {a.id: Taught(np.zeros(len(a.words), np.float16), {}, {}) for a in articles}
    for w, likely, found in guesses(teachers, windows(articles, None), labels, device):
        mine = taught[w.article.id]
        mine.anchors[w.low : w.high] = likely
        for one in found:
            if one.valid >= LEAST or one.cue in w.gold:
                mine.valid[one.cue] = one.valid
                if one.valid >= 0.5 and (one.roles.roles == 3).any():
                    mine.roles[one.cue] = one.roles
    return taught


if __name__ == "__main__":
    raise SystemExit(main())
