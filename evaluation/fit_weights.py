#!/usr/bin/env python3
"""Fit the weights of the cue features on the train part of PolNeAR and write them into the package.

    python evaluation/fit_weights.py [--data ../shared/data] [--write]

A logistic model with an L2 penalty, fitted by L-BFGS from zero (no randomness): each candidate that the rules make on the train
part is an example, and its label is the share of annotators who marked the same relation. Prints precision, recall and F1 on dev for
each threshold, and how well the likelihoods are calibrated there. Only figures are kept, no text. Exit code 3 if the data is not there.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from attributions import character_sets, plain, read_lines, same_source

from verbale.statements import Pipeline, load_pipeline
from verbale.statements.finding import find_drafts
from verbale.text import lay_out

WEIGHTS = Path(__file__).parents[1] / "src" / "verbale" / "statements" / "weights.json"
LEAST = 4
"""Features seen fewer times than this in train get no weight."""
PENALTY = 2.0
"""Swept over 1, 2 and 3 on dev: the F1 of whole attributions moves by less than 0.2."""
_RELATIVE = re.compile(r"\b(?:who|which|that)\b")
Example = tuple[tuple[str, ...], float]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.name} into the package")
    options = parser.parse_args()
    folder = options.data / "polnear"
    if not (folder / "train.jsonl").is_file():
        print(
            f"No annotated articles in {folder}: give the folder that holds polnear/ with --data.",
            file=sys.stderr,
        )
        return 3
    pipeline = load_pipeline()
    train, _ = examples(folder / "train.jsonl", pipeline)
    dev, gold = examples(folder / "dev.jsonl", pipeline)
    weights = fit(train)
    report(weights, dev, gold)
    if options.write:
        made = {"fitted_on": "PolNeAR 1.0 train", "penalty": PENALTY, "least": LEAST, "weights": weights}
        WEIGHTS.write_text(
            json.dumps(made, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8"
        )
        print(f"{len(weights)} weights written")
    return 0


def examples(path: Path, pipeline: Pipeline) -> tuple[list[Example], float]:
    """Every candidate of the articles in ``path`` with its label, and the number of relations the annotators marked."""
    found: list[Example] = []
    gold = 0.0
    for article in read_lines(path):
        text = article["text"]
        drafts = [
            d
            for d in find_drafts(lay_out(plain(text), title=article.get("title")), pipeline, [], 0.0)
            if d.content
        ]
        shapes = [
            {"content": [list(span) for span in d.content], "source": [list(d.source)] if d.source else []}
            for d in drafts
        ]
        mine = [character_sets(shape, text) for shape in shapes]
        labels = [0.0] * len(drafts)
        pronouns = {i for match in _RELATIVE.finditer(text) for i in range(*match.span())}
        share = 1 / len(article["annotations"])
        for annotation in article["annotations"]:
            theirs = [character_sets(one, text) for one in annotation["attributions"] if one.get("content")]
            gold += share * len(theirs)
            for index, one in enumerate(mine):
                relative = "dep=relcl" in drafts[index].features
                labels[index] += share * any(
                    _same(one, other, pronouns if relative else set()) for other in theirs
                )
        found.extend((draft.features, label) for draft, label in zip(drafts, labels, strict=True))
    return found, gold


def _same(one: Any, other: Any, pronouns: set[int]) -> bool:
    """Whether two relations are the same; a relative pronoun in the place of its antecedent is let pass."""
    both = one["content"] & other["content"]
    if not both or 2 * len(both) < len(one["content"] | other["content"]):
        return False
    return same_source(one, other) or bool(other["source"] and other["source"] <= pronouns)


def fit(train: list[Example]) -> dict[str, float]:
    """The weights by feature, rounded to two decimals; those that round to nothing are left out."""
    seen = Counter(feature for features, _ in train for feature in features)
    names = sorted(feature for feature, count in seen.items() if count >= LEAST)
    number = {feature: index for index, feature in enumerate(names)}
    columns = np.array([number[f] for features, _ in train for f in features if f in number])
    rows = np.array([row for row, (features, _) in enumerate(train) for f in features if f in number])
    labels = np.array([label for _, label in train])

    def loss(weights: Any) -> tuple[float, Any]:
        scores = np.bincount(rows, weights=weights[columns], minlength=len(labels))
        value = np.sum(np.logaddexp(0, scores) - labels * scores) + PENALTY / 2 * np.sum(weights**2)
        slope = (1 / (1 + np.exp(-scores)) - labels)[rows]
        return float(value), np.bincount(columns, weights=slope, minlength=len(names)) + PENALTY * weights

    best = minimise(loss, np.zeros(len(names)))
    return {name: round(float(w), 2) for name, w in zip(names, best, strict=True) if abs(w) >= 0.02}


def minimise(loss: Any, weights: Any, memory: int = 10, rounds: int = 200) -> Any:
    """L-BFGS with a backtracking line search (Nocedal and Wright 2006, algorithms 7.4 and 3.1)."""
    value, slope = loss(weights)
    steps: list[Any] = []
    changes: list[Any] = []
    for _ in range(rounds):
        direction = slope.copy()
        factors = []
        for step, change in zip(reversed(steps), reversed(changes), strict=True):
            factor = step @ direction / (change @ step)
            factors.append(factor)
            direction -= factor * change
        direction *= steps[-1] @ changes[-1] / (changes[-1] @ changes[-1]) if steps else 1e-3
        for step, change, factor in zip(steps, changes, reversed(factors), strict=True):
            direction += step * (factor - change @ direction / (change @ step))
        size = 1.0
        while True:
            new = weights - size * direction
            new_value, new_slope = loss(new)
            if new_value <= value - 1e-4 * size * (slope @ direction) or size < 1e-8:
                break
            size /= 2
        steps, changes = [*steps, new - weights][-memory:], [*changes, new_slope - slope][-memory:]
        done = abs(value - new_value) < 1e-5 * abs(value)
        weights, value, slope = new, new_value, new_slope
        if done:
            break
    return weights


def report(weights: dict[str, float], dev: list[Example], gold: float) -> None:
    scores = np.array([sum(weights.get(f, 0.0) for f in features) for features, _ in dev])
    likely = 1 / (1 + np.exp(-scores))
    labels = np.array([label for _, label in dev])
    print(f"{'threshold':>10}{'P':>8}{'R':>8}{'F1':>8}")
    for threshold in np.arange(0.2, 0.65, 0.05):
        kept = likely >= threshold
        precision, recall = labels[kept].mean(), labels[kept].sum() / gold
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{threshold:>10.2f}{100 * precision:>8.1f}{100 * recall:>8.1f}{100 * f1:>8.2f}")
    print(f"{'likelihood':>10}{'right':>8}{'number':>8}")
    for low in np.arange(0, 1, 0.1):
        within = (likely >= low) & (likely < low + 0.1)
        if within.any():
            print(f"{low:>10.1f}{labels[within].mean():>8.2f}{within.sum():>8}")


if __name__ == "__main__":
    raise SystemExit(main())
