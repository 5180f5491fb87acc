"""How many quotations that two outlets share are found to be one utterance: recall on third-party pairs, made by machine.

    python evaluation/same_utterance.py [--data FOLDER] [--pairs 300] [--seed 1]

Reads both articles of each sampled pair of ``pairs/shared_quotes_silver.jsonl`` from ``news/articles.jsonl.gz``, compares the two readings,
and asks whether a group joins a statement at the one span with one at the other. Pairs of which a side is in no statement of the reading
are told apart: there the reader, not the comparison, fails. Exit code 3 where the data is absent.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from pathlib import Path
from typing import Any

import verbale
from verbale.records import Reading

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def main() -> int:
    """Print recall over all pairs, and over those whose two sides were read."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--pairs", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    source, news = (
        options.data / "pairs" / "shared_quotes_silver.jsonl",
        options.data / "news" / "articles.jsonl.gz",
    )
    if not source.is_file() or not news.is_file():
        print(f"The data is absent: {source} and {news}. It is no part of the repository.", file=sys.stderr)
        return 3
    pairs = [json.loads(line) for line in source.read_text("utf-8").splitlines()]
    chosen = random.Random(options.seed).sample(pairs, min(options.pairs, len(pairs)))
    articles = wanted(news, {pair[side]["id"] for pair in chosen for side in "ab"})
    read = joined = 0
    for pair in chosen:
        readings = [reading_of(articles[pair[side]["id"]]) for side in "ab"]
        spots = [at(reading, *pair[side]["span"]) for reading, side in zip(readings, "ab", strict=True)]
        if not all(spots):
            continue
        read += 1
        found = verbale.compare(readings)
        joined += any(
            all(any((m.article, m.statement) in spot for m in group.members) for spot in spots)
            for group in found.same
        )
    print(
        f"{len(chosen)} pairs: {joined} found ({100 * joined / len(chosen):.1f} per cent); both sides read in {read}, "
        f"of these {100 * joined / max(read, 1):.1f} per cent found"
    )
    return 0


def wanted(path: Path, ids: set[str]) -> dict[str, dict[str, Any]]:
    """The articles with these ids."""
    found = {}
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            article = json.loads(line)
            if article["id"] in ids:
                found[article["id"]] = article
    return found


def reading_of(article: dict[str, Any]) -> Reading:
    """The reading of an article, its text kept as it is."""
    return verbale.read(
        article["text"], outlet=article["outlet"], published=article["published"], keep_text=True, force=True
    )


def at(reading: Reading, start: int, end: int) -> set[tuple[str, str]]:
    """The statements whose content covers half of a span, or lies in it."""
    found = set()
    for one in reading.statements:
        both = sum(max(0, min(end, s.end) - max(start, s.start)) for s in one.content)
        own = sum(s.end - s.start for s in one.content)
        if both and both * 2 >= min(end - start, own):
            found.add((reading.article.id, one.id))
    return found


if __name__ == "__main__":
    sys.exit(main())
