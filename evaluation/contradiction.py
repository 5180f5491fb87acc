"""Contradictions between two sentences, on data of others: RTE-3 in its three-way form, and ClaimDiff.

    python evaluation/contradiction.py --data ../shared/data [--json]

Each pair becomes two reports by two invented speakers, on one day, each with one sentence as its content; a pair counts as found where
``verbale.comparison.find_disputes`` gives a dispute between the two. RTE-3 dev (800 pairs, 80 contradictions) asks whether the hypothesis
contradicts the premise; ClaimDiff train asks whether the second claim weakens the first, which is wider than a dispute: most such pairs
differ in stress, and no rule of ours claims to find them. Beside it stands a naive Bayes classifier over a bag of words (words of both
sides, words shared, words of the second side only), trained on the same pairs in five folds, by topic for ClaimDiff, with its threshold
chosen on a fold that it neither learns from nor is measured on. Nothing of the comparison was tuned on these pairs.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale.comparison.disputes import find_disputes
from verbale.comparison.items import prepare
from verbale.findings import Ref, Reported
from verbale.records import Article, Source, Span, Statement, When, text_id

RTE = "pairs/rte3_en_3way_dev.jsonl"
CLAIMDIFF = "pairs/claimdiff-weak-train.json"
_WORD = re.compile(r"\w+")
_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, whether the second stands against the first, and the group that a fold must not part."""

    first: str
    second: str
    against: bool
    group: str


def rte(folder: Path) -> list[Pair]:
    """The pairs of RTE-3 dev. Raises ``OSError`` if the file is absent."""
    rows = [json.loads(line) for line in (folder / RTE).read_text("utf-8").splitlines() if line]
    return [Pair(r["premise"], r["hypothesis"], r["label"] == "contradiction", r["id"]) for r in rows]


def claimdiff(folder: Path) -> list[Pair]:
    """The pairs of ClaimDiff train, "weakens" being the class. Raises ``OSError`` if the file is absent."""
    rows = json.loads((folder / CLAIMDIFF).read_text("utf-8"))["data"]
    return [Pair(r["claim_a"], r["claim_b"], r["relation"] == 1, r["topic"]) for r in rows]


def by_comparison(pair: Pair) -> bool:
    """Whether the comparison gives a dispute between the two sentences."""
    reported = [
        _reported(text, name)
        for text, name in ((pair.first, "Ana Reis"), (pair.second, "Ivar Sund"))
        if text.strip()
    ]
    return bool(find_disputes(prepare(reported), ()))


def _reported(text: str, name: str) -> Reported:
    whole = f"{name} said: {text}"
    start = len(whole) - len(text)
    source = Source(name, 0, len(name), name=name, speaker=name.lower().replace(" ", "-"), type="person")
    cue = Span("said", len(name) + 1, len(name) + 5)
    said = When("2024-05-06", "day", "stated", "on Monday")
    statement = Statement(
        "s1", "indirect", "speech", source, cue, (Span(text, start, len(whole)),), act="state", said=said
    )
    article = Article(id=text_id(whole), text=whole, outlet=name, published="2024-05-06", language="en")
    return Reported(Ref(article.id, "s1"), article, statement, speaker=source.speaker)


def features(pair: Pair) -> list[str]:
    """The bag of words of a pair."""
    first, second = ({w.lower() for w in _WORD.findall(text)} for text in (pair.first, pair.second))
    return (
        [f"1 {w}" for w in first]
        + [f"2 {w}" for w in second]
        + [f"= {w}" for w in first & second]
        + [f"+ {w}" for w in second - first]
    )


def by_words(pairs: list[Pair]) -> list[bool]:
    """What naive Bayes over a bag of words says of each pair, learnt from the other folds."""
    groups = sorted({pair.group for pair in pairs})
    random.Random(7).shuffle(groups)
    fold = {group: index % _FOLDS for index, group in enumerate(groups)}
    bags = [features(pair) for pair in pairs]
    said = [False] * len(pairs)
    for number in range(_FOLDS):
        aside = (number + 1) % _FOLDS
        known = [i for i, pair in enumerate(pairs) if fold[pair.group] not in (number, aside)]
        weights, start = _learnt([bags[i] for i in known], [pairs[i].against for i in known])
        scores = [start + sum(weights.get(f, 0.0) for f in bag) for bag in bags]
        at = _threshold([(scores[i], p.against) for i, p in enumerate(pairs) if fold[p.group] == aside])
        for i, pair in enumerate(pairs):
            if fold[pair.group] == number:
                said[i] = scores[i] >= at
    return said


def _learnt(bags: list[list[str]], labels: list[bool]) -> tuple[dict[str, float], float]:
    counts = {True: Counter[str](), False: Counter[str]()}
    for bag, label in zip(bags, labels, strict=True):
        counts[label].update(bag)
    names = set(counts[True]) | set(counts[False])
    totals = {label: sum(counts[label].values()) + len(names) for label in counts}
    weights = {
        n: math.log((counts[True][n] + 1) / totals[True]) - math.log((counts[False][n] + 1) / totals[False])
        for n in names
    }
    yes = sum(labels)
    return weights, math.log(max(yes, 1) / max(len(labels) - yes, 1))


def _threshold(scored: list[tuple[float, bool]]) -> float:
    """The score from which on F1 is best."""
    wanted = sum(label for _, label in scored)
    best, at, right = -1.0, math.inf, 0
    for seen, (score, label) in enumerate(sorted(scored, reverse=True), 1):
        right += label
        f1 = 2 * right / (seen + wanted)
        if f1 > best:
            best, at = f1, score
    return at


def scores(pairs: list[Pair], said: list[bool]) -> dict[str, float]:
    """Precision, recall and F1 in per cent, and how many were given and are there."""
    right = sum(yes and pair.against for pair, yes in zip(pairs, said, strict=True))
    given, wanted = sum(said), sum(pair.against for pair in pairs)
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {
        "precision": round(100 * precision, 1), "recall": round(100 * recall, 1), "f1": round(100 * f1, 1),
        "given": given, "there": wanted,
    }  # fmt: skip


def measure(folder: Path) -> dict[str, dict[str, dict[str, float]]]:
    """The scores of the comparison and of the bag of words on both sets. Raises ``OSError`` if a file is absent."""
    results: dict[str, Any] = {}
    for name, load in (("rte-3 dev", rte), ("claimdiff train", claimdiff)):
        pairs = load(folder)
        results[name] = {
            "comparison": scores(pairs, [by_comparison(pair) for pair in pairs]),
            "bag of words": scores(pairs, by_words(pairs)),
        }
    return results


def main(arguments: list[str] | None = None) -> int:
    """Print the scores; 3 if the data is absent, with a line that says which file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds pairs/")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    try:
        results = measure(options.data)
    except OSError as error:
        print(f"The data is absent: {error.filename}. Nothing was measured.", file=sys.stderr)
        return 3
    if options.json:
        print(json.dumps(results, indent=1))
        return 0
    for name, rows in results.items():
        print(f"== {name}\n{'':<16}{'P':>8}{'R':>8}{'F1':>8}{'given':>8}{'there':>8}")
        for who, row in rows.items():
            shares = "".join(f"{row[key]:>8.1f}" for key in ("precision", "recall", "f1"))
            print(f"{who:<16}{shares}{row['given']:>8.0f}{row['there']:>8.0f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
