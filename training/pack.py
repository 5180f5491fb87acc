#!/usr/bin/env python3
"""Make of prepared articles the arrays that training reads, in one file.

    python training/pack.py --prepared FOLDER --encoder FOLDER [--views]

``FOLDER/packed.pickle`` is written: articles by part (dev, train, house and, where it was prepared, news). ``--views`` adds to an existing
file what the likely candidates look at, on all cores: training does it as it goes otherwise, and a GPU waits for it.
"""

from __future__ import annotations

import argparse
import functools
import multiprocessing
import os
from pathlib import Path

from windows import Prepared, load, load_labels, reload, save

from verbale.models.pieces import Pieces
from verbale.statements.signals import Labels

PARTS = ("dev", "train", "house", "news")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--prepared", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, default=None)
    parser.add_argument("--views", action="store_true")
    options = parser.parse_args()
    labels = load_labels(options.prepared)
    path = options.prepared / "packed.pickle"
    if options.encoder is not None:
        pieces = Pieces((options.encoder / "vocab.txt").read_text(encoding="utf-8").split("\n"))
        files = {part: options.prepared / f"{part}.jsonl" for part in PARTS}
        articles = {
            part: load(file, labels, pieces, measured=part == "dev") if file.is_file() else []
            for part, file in files.items()
        }
        save(articles, path)
    if options.views:
        articles = reload(path)
        with multiprocessing.Pool(os.cpu_count()) as pool:
            for part, found in articles.items():
                articles[part] = pool.map(functools.partial(seen, labels=labels), found, chunksize=16)
        save(articles, path)
    return 0


def seen(article: Prepared, labels: Labels) -> Prepared:
    for cue in {*article.ruled, *(cue for one in article.gold for cue in one)}:
        article.view(cue, labels)
    return article


if __name__ == "__main__":
    raise SystemExit(main())
