#!/usr/bin/env python3
"""Measure the reader of statements on PolNeAR: how many attribution relations it finds, whole and by role.

    python evaluation/attributions.py [--data ../shared/data] [--split dev] [--limit N] [--reader learned|rules|tagger] [--json]

``--reader`` is what finds statements: ``learned`` (the tagger with the rules, what the package does), ``rules`` (the rules alone), or
``tagger``: the tagger alone, asked for what PolNeAR's annotators marked. They marked nothing inside quotations and little of what Verbale's
format counts beside plain reports, so that whatever the package finds there counts against it in the first two.

The counts are those that Newell et al. (2018) suggest: only alphanumeric characters of a span count; two relations match where their
contents overlap by at least half (intersection over union), paired one to one, best first; an attribution is right where the
sources of such a pair share a character or are both absent. Articles with several annotators count against each with
equal shares. Exit codes: 0 measured, 1 below ``--floor``, 3 the data is not there.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from verbale.models import Model, load_model
from verbale.statements import Pipeline, find_statements, load_pipeline
from verbale.statements.finding import see
from verbale.statements.joining import join
from verbale.statements.tagging import joined, tag
from verbale.text import lay_out

ROLES = ("source", "cue", "content")
MARKS = '“”"«»„‟'
MEASURES = [f"{role}.{kind}" for role in ROLES for kind in ("char", "exact")] + ["content", "attribution"]
Relation = dict[str, list[list[int]]]
Sets = dict[str, frozenset[int]]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--limit", type=int, default=None, help="measure on the first N articles only")
    parser.add_argument(
        "--pipeline", default="", help="an installed spaCy pipeline; empty for the one that is shipped"
    )
    parser.add_argument(
        "--floor", type=float, default=0.0, help="lowest F1 of whole attributions that is let pass"
    )
    parser.add_argument("--reader", choices=("learned", "rules", "tagger"), default="learned")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    path = options.data / "polnear" / f"{options.split}.jsonl"
    if not path.is_file():
        print(
            f"No annotated articles at {path}: give the folder that holds polnear/ with --data.",
            file=sys.stderr,
        )
        return 3
    articles = list(read_lines(path, options.limit))
    pipeline = load_pipeline(options.pipeline)
    if options.reader == "tagger":
        predicted, seconds = predict_alone(articles, pipeline)
    else:
        predicted, seconds = predict(articles, pipeline, model_of(options.reader))
    result = {name: score(articles, predicted, wanted) for name, wanted in _PARTS.items()}
    count = sum(len(found) for found in predicted)
    words = sum(len(article["text"].split()) for article in articles)
    speed = {"articles": len(articles), "statements": count, "seconds": round(seconds, 2)}
    speed |= {"statements_per_second": round(count / seconds, 1), "words_per_second": round(words / seconds)}
    if options.json:
        print(json.dumps({"scores": result, "speed": speed}, indent=1))
    else:
        show(result, speed)
    return int(result["all"]["attribution"]["f1"] < options.floor)


def read_lines(path: Path, limit: int | None = None) -> Iterator[dict[str, Any]]:
    """The articles of a JSON Lines file, at most ``limit``."""
    with path.open(encoding="utf-8") as handle:
        for number, line in enumerate(handle):
            if limit is not None and number >= limit:
                return
            yield json.loads(line)


def plain(text: str) -> str:
    """``text`` as the cleaning of characters would give it, but of the same length, so that offsets hold."""
    return "".join(" " if c.isspace() and c != "\n" else c for c in text)


def model_of(reader: str) -> Model | None:
    """The tagger that ships, or ``None`` for the rules alone."""
    return load_model() if reader == "learned" else None


def predict(
    articles: list[dict[str, Any]], pipeline: Pipeline, model: Model | None
) -> tuple[list[list[Relation]], float]:
    """The relations that the reader finds in each article, and the seconds that took."""
    started = time.perf_counter()
    found = []
    for article in articles:
        document = lay_out(plain(article["text"]), title=article.get("title"))
        found.append(
            [
                {
                    "source": [[one.source.start, one.source.end]] if one.source else [],
                    "cue": [[one.cue.start, one.cue.end]] if one.cue else [],
                    "content": [[span.start, span.end] for span in one.content],
                }
                for one in find_statements(document, pipeline, model).statements
                if one.content
            ]
        )
    return found, time.perf_counter() - started


def predict_alone(articles: list[dict[str, Any]], pipeline: Pipeline) -> tuple[list[list[Relation]], float]:
    """The relations that the tagger alone finds, asked for what PolNeAR's annotators marked."""
    started = time.perf_counter()
    model = load_model()
    found = []
    for article in articles:
        document = lay_out(plain(article["text"]), title=article.get("title"))
        seen = see(document, pipeline, [])
        tagged = tag(document, seen.words, join(document, list(seen.drafts), seen.lifted), model)
        found.append(
            [
                {role: [list(place) for place in joined(getattr(one, role), document.text)] for role in ROLES}
                for one in tagged
                if one.likelihood >= model.thresholds["alone"] and one.content
            ]
        )
    return found, time.perf_counter() - started


def is_quoted(one: Relation, text: str) -> bool:
    return any(mark in text[start:end] for start, end in one["content"] for mark in MARKS)


_PARTS = {
    "all": lambda one, text: True,
    "quoted": is_quoted,
    "unquoted": lambda one, text: not is_quoted(one, text),
}


def score(
    articles: list[dict[str, Any]], predicted: list[list[Relation]], wanted: Any
) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 in per cent for every measure, over the relations that ``wanted`` lets through."""
    counts: Counter[tuple[str, str]] = Counter()
    for article, found in zip(articles, predicted, strict=True):
        text = article["text"]
        mine = [character_sets(one, text) for one in found if wanted(one, text)]
        for annotation in article["annotations"]:
            gold = [one for one in annotation["attributions"] if one.get("content")]
            theirs = [character_sets(one, text) for one in gold if wanted(one, text)]
            tally(mine, theirs, 1 / len(article["annotations"]), counts)
    return {name: figures(counts, name) for name in MEASURES}


def character_sets(one: Relation, text: str) -> Sets:
    """The positions of the letters and digits in each role of a relation."""
    return {role: characters(one.get(role, ()), text) for role in ROLES}


def characters(spans: Iterable[Iterable[int]], text: str) -> frozenset[int]:
    return frozenset(
        i for start, end in spans for i in range(start, min(end, len(text))) if text[i].isalnum()
    )


def pairs(mine: list[Sets], theirs: list[Sets]) -> list[tuple[int, int]]:
    """Relations paired one to one by the overlap of their contents, best first, from one half up."""
    ranked = sorted(
        (
            (len(a["content"] & b["content"]) / len(a["content"] | b["content"]), i, j)
            for i, a in enumerate(mine)
            for j, b in enumerate(theirs)
            if a["content"] & b["content"]
        ),
        reverse=True,
    )
    found: list[tuple[int, int]] = []
    left, right = set(range(len(mine))), set(range(len(theirs)))
    for overlap, i, j in ranked:
        if overlap >= 0.5 and i in left and j in right:
            left.remove(i)
            right.remove(j)
            found.append((i, j))
    return found


def same_source(a: Sets, b: Sets) -> bool:
    return bool(a["source"] & b["source"]) or not (a["source"] or b["source"])


def tally(mine: list[Sets], theirs: list[Sets], weight: float, counts: Counter[tuple[str, str]]) -> None:
    """Add what one annotation says about one article's relations to ``counts``."""

    def add(name: str, both: int, found: int, gold: int) -> None:
        counts[name, "both"] += weight * both  # type: ignore[assignment]
        counts[name, "found"] += weight * found  # type: ignore[assignment]
        counts[name, "gold"] += weight * gold  # type: ignore[assignment]

    for role in ROLES:
        union_a = frozenset[int]().union(*(one[role] for one in mine))
        union_b = frozenset[int]().union(*(one[role] for one in theirs))
        add(f"{role}.char", len(union_a & union_b), len(union_a), len(union_b))
        spans_a = {one[role] for one in mine if one[role]}
        spans_b = {one[role] for one in theirs if one[role]}
        add(f"{role}.exact", len(spans_a & spans_b), len(spans_a), len(spans_b))
    matched = pairs(mine, theirs)
    right = sum(same_source(mine[i], theirs[j]) for i, j in matched)
    add("content", len(matched), len(mine), len(theirs))
    add("attribution", right, len(mine), len(theirs))


def figures(counts: Counter[tuple[str, str]], name: str) -> dict[str, float]:
    both, found, gold = (counts[name, key] for key in ("both", "found", "gold"))
    precision = both / found if found else 0.0
    recall = both / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "precision": round(100 * precision, 2),
        "recall": round(100 * recall, 2),
        "f1": round(100 * f1, 2),
    }


def show(result: dict[str, dict[str, dict[str, float]]], speed: dict[str, float]) -> None:
    for part, rows in result.items():
        print(f"{part:<24}{'P':>8}{'R':>8}{'F1':>8}")
        for name, row in rows.items():
            print(f"  {name:<22}{row['precision']:>8.2f}{row['recall']:>8.2f}{row['f1']:>8.2f}")
    print("  ".join(f"{name.replace('_', ' ')}: {value}" for name, value in speed.items()))


if __name__ == "__main__":
    raise SystemExit(main())
