#!/usr/bin/env python3
"""Read the annotated articles with the package's own parser and rules, and keep what the tagger learns from.

    python training/prepare.py --data ../shared/data --to FOLDER [--news N]

For each article of PolNeAR's train and dev part: its words (offsets), the signals of each word, the tree, the rules' candidates and
the relations of each annotator. One JSON line an article. ``--news`` adds N articles of the news that nobody annotated, drawn by lot, for
teachers to label. No text is kept beyond this folder.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "evaluation"))
import gold as gold_set
from attributions import plain, read_lines

from verbale.statements import Pipeline, load_pipeline
from verbale.statements.finding import see
from verbale.statements.joining import join
from verbale.text import lay_out

SEED = 20261127


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--news", type=int, default=0, help="articles that nobody annotated")
    options = parser.parse_args()
    folder = options.data / "polnear"
    if not (folder / "train.jsonl").is_file():
        print(
            f"No annotated articles in {folder}: give the folder that holds polnear/ with --data.",
            file=sys.stderr,
        )
        return 3
    options.to.mkdir(parents=True, exist_ok=True)
    pipeline = load_pipeline()
    frames: Counter[str] = Counter()
    for part in ("dev", "train"):
        with (options.to / f"{part}.jsonl").open("w", encoding="utf-8") as out:
            for article in read_lines(folder / f"{part}.jsonl"):
                made = prepare(article, pipeline)
                frames.update(d["frame"] for d in made["drafts"])
                out.write(json.dumps(made) + "\n")
    with (options.to / "house.jsonl").open("w", encoding="utf-8") as out:
        for reading in gold_set.load("dev"):
            out.write(json.dumps(prepare(as_article(reading), pipeline) | {"house": True}) + "\n")
    if options.news:
        with (options.to / "news.jsonl").open("w", encoding="utf-8") as out:
            for article in unlabelled(options.data / "news" / "articles.jsonl.gz", options.news):
                out.write(json.dumps(prepare(article, pipeline)) + "\n")
    labels = {
        "tags": sorted(pipeline.nlp.get_pipe("tagger").labels),
        "relations": sorted(pipeline.nlp.get_pipe("parser").labels),
        "frames": ["", *sorted(f for f, n in frames.items() if n >= 20)],
    }
    (options.to / "labels.json").write_text(json.dumps(labels, indent=1))
    return 0


def unlabelled(path: Path, count: int) -> list[dict[str, Any]]:
    """``count`` articles of 200 to 2,000 words by lot, in the layout of PolNeAR, annotated by nobody."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        found = [json.loads(line) for line in handle]
    found = [one for one in found if 200 <= len(one["text"].split()) <= 2000]
    random.Random(SEED).shuffle(found)
    return [one | {"annotations": []} for one in found[:count]]


def as_article(reading: dict[str, Any]) -> dict[str, Any]:
    """One of our own annotated articles in the layout of PolNeAR."""
    attributions = []
    for one in reading["statements"]:
        parts = {"content": one["content"], "source": [one["source"]], "cue": [one["cue"]]}
        attributions.append(
            {
                role: [[p["start"], p["end"]] for p in places if p and p.get("start") is not None]
                for role, places in parts.items()
            }
        )
    given = reading["article"]
    return {
        "id": reading["gold"]["file"],
        "outlet": "house",
        "text": given["text"],
        "title": given["title"],
        "annotations": [{"attributions": attributions}],
    }


def prepare(article: dict[str, Any], pipeline: Pipeline) -> dict[str, Any]:
    text = article["text"]
    document = lay_out(plain(text), title=article.get("title"))
    seen = see(document, pipeline, [])
    words, drafts = seen.words, join(document, seen.drafts, seen.lifted)
    return {
        "id": article["id"],
        "outlet": article.get("outlet"),
        "text": text,
        "title": article.get("title"),
        "starts": words.starts.tolist(),
        "ends": words.ends.tolist(),
        "heads": words.heads.tolist(),
        "tags": words.tags,
        "relations": words.relations,
        "paragraphs": words.paragraphs.tolist(),
        "drafts": [
            {
                "cue": d.cue,
                "source": d.source,
                "content": d.content,
                "weight": d.weight,
                "frame": d.frame,
                "lemma": d.lemma,
                "mode": d.mode,
                "act": d.act,
                "paragraph": d.paragraph,
            }
            for d in drafts
        ],
        "annotations": [n["attributions"] for n in article["annotations"]],
    }


if __name__ == "__main__":
    raise SystemExit(main())
