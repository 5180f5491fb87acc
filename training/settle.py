#!/usr/bin/env python3
"""Settle on thresholds and calibration for the weights in the package, on PolNeAR dev, and write them into the manifest.

    python training/settle.py [--data ../shared/data] [--cache FILE] [--write]

Sweeps the likelihood from which the tagger alone takes a relation, from which it confirms a candidate of the rules, and from which it adds
one of its own; then fits how likely a statement is right (Platt 1999: a logistic function of the likelihood's logit and the margin), and
prints the expected calibration error in ten bins, each half of the articles judged by what the other half gives. How sure the roles must be
for the tagger's content to stand is swept too.
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "evaluation"))
from attributions import (
    MEASURES,
    Relation,
    character_sets,
    figures,
    pairs,
    plain,
    read_lines,
    same_source,
    tally,
)
from fit_weights import minimise

from verbale.models import load_model
from verbale.models.loading import FOLDER
from verbale.statements import load_pipeline
from verbale.statements.drafts import Draft
from verbale.statements.finding import see
from verbale.statements.joining import join
from verbale.statements.merging import logit, merge
from verbale.statements.tagging import tag
from verbale.text import lay_out

CHOSEN = {"statement": 0.4, "new": 0.6, "content": 0.35}
"""Chosen beside the sweeps. On PolNeAR dev the F1 is flat around these and falls by 1.6 points up to (0.5, 0.8), nearly all of it recall;
on our own dev articles (0.4, 0.6), (0.5, 0.8), (0.6, 0.6) and (0.6, 0.8) give attributions of 88.5, 88.9, 88.5 and 88.7.
How sure the roles must be: 0, 0.35 and 0.5 give 69.0, 68.3 and 67.8 whole on PolNeAR dev, and attributions of 86.5, 87.0 and 87.2 on
our own."""
GRID = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--cache", type=Path, help="keep what the tagger says here, to sweep again")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    path = options.data / "polnear" / "dev.jsonl"
    if not path.is_file():
        print(
            f"No annotated articles at {path}: give the folder that holds polnear/ with --data.",
            file=sys.stderr,
        )
        return 3
    rows = read(path, options.cache)
    thresholds = dict(load_model().thresholds)
    thresholds |= {"alone": best_alone(rows)}
    thresholds |= best_merged(rows, thresholds)
    calibration = calibrate(rows, thresholds)
    print(json.dumps({"thresholds": thresholds, "calibration": calibration}))
    if options.write:
        manifest = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
        manifest |= {"thresholds": thresholds, "calibration": calibration}
        (FOLDER / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return 0


def read(path: Path, cache: Path | None) -> list[Any]:
    """For each article: itself, its document, what the rules see, and what the tagger says."""
    if cache is not None and cache.is_file():
        return pickle.loads(cache.read_bytes())  # our own file of a moment ago
    pipeline, model = load_pipeline(), load_model()
    rows = []
    for article in read_lines(path):
        document = lay_out(plain(article["text"]), title=article.get("title"))
        seen = see(document, pipeline, [])
        rules = join(document, list(seen.drafts), seen.lifted)
        rows.append((article, document, seen, tag(document, seen.words, rules, model)))
    if cache is not None:
        cache.write_bytes(pickle.dumps(rows))
    return rows


def best_alone(rows: list[Any]) -> float:
    results = {}
    for threshold in GRID:
        predicted = [
            [
                {role: [list(p) for p in getattr(t, role)] for role in ("source", "cue", "content")}
                for t in alone
                if t.likelihood >= threshold and t.content
            ]
            for *_, alone in rows
        ]
        results[threshold] = f1(rows, predicted)
    return show("alone", results)


def best_merged(rows: list[Any], start: dict[str, float]) -> dict[str, float]:
    """The thresholds for candidates of the rules and for new relations, swept one after the other."""
    chosen = dict(CHOSEN)
    for name, grid in (
        ("statement", GRID),
        ("new", (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)),
        ("content", (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.9)),
    ):
        results = {
            value: f1(
                rows,
                [relations(merge(d, s, told, start | chosen | {name: value})) for _, d, s, told in rows],
            )
            for value in grid
        }
        chosen[name] = show(name, results)
    print(f"best by the sweeps alone: {chosen}")
    return CHOSEN


def relations(drafts: list[Draft]) -> list[Relation]:
    return [
        {
            "source": [list(d.source)] if d.source else [],
            "cue": [list(d.cue)] if d.cue else [],
            "content": [list(span) for span in d.content],
        }
        for d in drafts
        if d.content
    ]


def f1(rows: list[Any], predicted: list[list[Relation]]) -> dict[str, float]:
    counts: Counter[tuple[str, str]] = Counter()
    for (article, *_), found in zip(rows, predicted, strict=True):
        mine = [character_sets(one, article["text"]) for one in found]
        for annotation in article["annotations"]:
            theirs = [
                character_sets(one, article["text"])
                for one in annotation["attributions"]
                if one.get("content")
            ]
            tally(mine, theirs, 1 / len(article["annotations"]), counts)
    return {name: figures(counts, name)["f1"] for name in MEASURES}


def show(name: str, results: dict[float, dict[str, float]]) -> float:
    """Print the sweep, and give the value with the best F1 of whole attributions."""
    for value, row in results.items():
        print(
            f"{name} {value:.2f}  "
            + "  ".join(
                f"{key} {row[key]:.2f}"
                for key in ("attribution", "content", "content.exact", "source.exact", "cue.exact")
            )
        )
    return max(results, key=lambda value: results[value]["attribution"])


def calibrate(rows: list[Any], thresholds: dict[str, float]) -> list[float]:
    """The weights of a constant, the logit of the likelihood and the margin; prints the calibration error."""
    examples: list[list[tuple[list[float], float]]] = [[], []]
    for number, (article, document, seen, told) in enumerate(rows):
        drafts = [d for d in merge(document, seen, told, thresholds) if d.content]
        mine = [character_sets(one, article["text"]) for one in relations(drafts)]
        right = [0.0] * len(mine)
        for annotation in article["annotations"]:
            theirs = [
                character_sets(one, article["text"])
                for one in annotation["attributions"]
                if one.get("content")
            ]
            for i, j in pairs(mine, theirs):
                right[i] += same_source(mine[i], theirs[j]) / len(article["annotations"])
        for draft, label in zip(drafts, right, strict=True):
            if draft.told is not None:
                examples[number % 2].append(([1.0, logit(draft.told[0]), draft.told[1]], label))
    first, second = (fit(half) for half in examples)
    judged = [(probability(second, x), y) for x, y in examples[0]] + [
        (probability(first, x), y) for x, y in examples[1]
    ]
    print(f"calibration error {error(judged):.4f} over {len(judged)} statements")
    return [round(w, 3) for w in fit(examples[0] + examples[1])]


def fit(examples: list[tuple[list[float], float]]) -> list[float]:
    x, y = np.array([e[0] for e in examples]), np.array([e[1] for e in examples])

    def loss(weights: Any) -> tuple[float, Any]:
        score = x @ weights
        return float(np.sum(np.logaddexp(0, score) - y * score)), x.T @ (1 / (1 + np.exp(-score)) - y)

    return [float(w) for w in minimise(loss, np.zeros(3))]


def probability(weights: list[float], x: list[float]) -> float:
    return float(1 / (1 + np.exp(-np.dot(weights, x))))


def error(judged: list[tuple[float, float]]) -> float:
    """Expected calibration error in ten bins of equal width (Naeini et al. 2015)."""
    total = 0.0
    for low in range(10):
        inside = [(p, y) for p, y in judged if low <= min(9.999, p * 10) < low + 1]
        if inside:
            total += abs(sum(p for p, _ in inside) - sum(y for _, y in inside))
    return total / max(len(judged), 1)


if __name__ == "__main__":
    raise SystemExit(main())
