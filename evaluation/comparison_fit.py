"""Fit the weights by which two statements are taken for reports of one utterance, and tell how well that holds on stories left out.

    python evaluation/comparison_fit.py [--penalty 3] [--write]

Each pair of statements of a dev story that meets in a block is an example, unless the annotation leaves it open. A logistic model with
an L2 penalty that holds the weights near the ``prior`` kept beside them in ``same.json`` (older weights, and values set by hand for what
the stories show too seldom), fitted by Newton's method; nothing is random. Printed is the F1 of the whole matching with all weights as
they are in the package, and with each story compared by weights fitted on the others.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

import comparison_scoring as scoring
import numpy as np
from numpy.typing import NDArray

import comparison
import verbale
from verbale.comparison import Comparing, blocking, compare_reported, same_likeness, same_weights
from verbale.comparison.items import Item, prepare
from verbale.comparison.rarity import Rarity
from verbale.comparison.standing import beside
from verbale.findings import Comparison, Ref
from verbale.operations.comparing import meanings_of, statements_of

TABLE = Path(verbale.__file__).parent / "comparison" / "data" / "same.json"
UNANNOTATED = 0.5
"""How much a pair counts of which one statement stands nowhere in the annotation: most are one of a kind, some were overlooked."""
Meanings = Callable[[Sequence[str]], NDArray[np.float32]]
Rows = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]


def main() -> int:
    """Print how well the matching does on stories left out; write the weights fitted on all of them if asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--penalty", type=float, default=3.0, help="how firmly weights are held near the prior"
    )
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name} into the package")
    options = parser.parse_args()
    table = json.loads(TABLE.read_text("utf-8"))
    prior = np.array([float(table["prior"].get(name, 0.0)) for name in same_weights.FEATURES])
    stories = list(scoring.load("dev"))
    for story in stories:
        comparison.read(story)
    for kept, meanings in (("weights", None), ("meant", meanings_of)):
        print("by words and meanings" if meanings else "by words alone")
        weights = fitted(stories, prior, options.penalty, meanings)
        table[kept] = {
            name: round(float(one), 2) for name, one in zip(same_weights.FEATURES, weights, strict=True)
        }
    if options.write:
        TABLE.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    return 0


def fitted(
    stories: Sequence[scoring.Story], prior: NDArray[np.float64], penalty: float, meanings: Meanings | None
) -> NDArray[np.float64]:
    """The weights fitted on all stories, after telling how well the matching does with those of the package and with a story left out."""
    rows = {story.name: examples(story, meanings) for story in stories}
    weights = same_weights.weights
    print(f"as in the package: {told(stories, meanings)}")
    for story in stories:
        _use(fit([rows[other.name] for other in stories if other is not story], prior, penalty))
        story.found = _compared(story, meanings)
    print(f"each story by the others: {told(stories, found=True)}")
    same_weights.weights = weights
    same_weights._by_name.cache_clear()
    return fit(list(rows.values()), prior, penalty)


def _compared(story: scoring.Story, meanings: Meanings | None) -> Comparison:
    reported = (one for reading in story.readings.values() for one in statements_of(reading))
    return compare_reported(reported, Comparing(meanings=meanings))


def told(stories: Sequence[scoring.Story], meanings: Meanings | None = None, *, found: bool = False) -> str:
    """The measures of *same* over the stories, compared anew unless what was ``found`` is kept with them."""
    tally: Counter[str] = Counter()
    for story in stories:
        if not found:
            story.found = _compared(story, meanings)
        scoring.score(story, tally, [])
    values = scoring.measures(tally)
    return ", ".join(f"{name} {values[f'same.{name}']}" for name in ("precision", "recall", "f1"))


def examples(story: scoring.Story, meanings: Meanings | None) -> Rows:
    """The features of each pair that meets in a block, whether it is one utterance, and how much it counts."""
    items = prepare(one for reading in story.readings.values() for one in statements_of(reading))
    vectors = meanings([item.text for item in items]) if meanings else None
    sketches = same_likeness.Sketches(items, Rarity.of(items), vectors)
    met = {*blocking.pairs(items, sketches), *beside(items, sketches.standings)}
    known = [
        (same_likeness.likeness(sketches.of(items[a]), sketches.of(items[b])).features, one, counts)
        for a, b, one, counts in labels(story, items)
        if (a, b) in met
    ]
    features, one, counts = zip(*known, strict=True)
    return np.array(features, float), np.array(one, float), np.array(counts, float)


def labels(story: scoring.Story, items: Sequence[Item]) -> Iterator[tuple[int, int, bool, float]]:
    """Each pair of places that the annotation decides: whether it is one utterance, and how much it counts."""
    sure: dict[Ref, set[str]] = {}
    every: dict[Ref, set[str]] = {}
    for one in story.gold["same"]:
        for spots, tables in ((one["members"], (sure, every)), (one.get("open", []), (every,))):
            for article, passage, *_ in spots:
                if ref := story.statement(article, passage):
                    for table in tables:
                        table.setdefault(ref, set()).add(one["id"])
    owners = story.owners
    for a, b in combinations(range(len(items)), 2):
        x, y = items[a].ref, items[b].ref
        together = bool(sure.get(x, set()) & sure.get(y, set()))
        left_open = every.get(x, set()) & every.get(y, set()) or owners.get(x, frozenset()) & owners.get(
            y, frozenset()
        )
        if together or not left_open:
            yield a, b, together, 1.0 if x in owners and y in owners else UNANNOTATED


def fit(rows: Sequence[Rows], prior: NDArray[np.float64], penalty: float) -> NDArray[np.float64]:
    """The weights that explain the pairs best, held near the prior."""
    features, one, counts = (np.concatenate(parts) for parts in zip(*rows, strict=True))
    weights = prior.copy()
    for _ in range(50):
        sure = 1 / (1 + np.exp(-np.clip(features @ weights, -30, 30)))
        slope = features.T @ (counts * (sure - one)) + penalty * (weights - prior)
        bend = (features * (counts * sure * (1 - sure))[:, None]).T @ features
        step = np.linalg.solve(bend + penalty * np.eye(len(prior)), slope)
        weights = weights - step
        if float(np.abs(step).max()) < 1e-8:
            break
    return weights


def _use(weights: NDArray[np.float64]) -> None:
    """Let the comparison of this process use other weights than those in the package."""
    values = tuple(float(one) for one in weights)
    same_weights.weights = lambda meant: values  # type: ignore[assignment]
    same_weights._by_name.cache_clear()


if __name__ == "__main__":
    sys.exit(main())
