#!/usr/bin/env python3
"""Tell apart where the reader of statements does well on PolNeAR and where not, beside what people agree on.

    python evaluation/attribution_details.py [--data ../shared/data] [--split dev] [--reader learned|rules] [--against SCORER] [--json]

Prints the measures of ``attributions.py`` with 95 per cent intervals (1,000 bootstrap samples of whole articles, seeded), then the F1 by
kind of content (direct, mixed, indirect), by outlet and by annotator, and how well annotators agree with each other on the articles
that several annotated. ``--against`` runs another scorer on the same predictions (given as GOLD.jsonl PREDICTED.jsonl with
``--json``) and compares every figure. Exit codes: 0 measured, 1 the scorers differ, 3 the data is not there.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from attributions import (
    MARKS,
    MEASURES,
    Relation,
    character_sets,
    figures,
    is_quoted,
    model_of,
    predict,
    read_lines,
    tally,
)

from verbale.statements import load_pipeline

SAMPLES = 1000
SEED = 20261127
Wanted = Callable[[Relation, str], bool]
Counts = Counter[tuple[str, str]]
Scores = dict[str, dict[str, float]]
Article = dict[str, Any]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--limit", type=int, default=None, help="measure on the first N articles only")
    parser.add_argument("--reader", choices=("learned", "rules"), default="learned")
    parser.add_argument("--against", type=Path, help="another scorer to be reproduced number for number")
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
    predicted, _ = predict(articles, load_pipeline(), model_of(options.reader))
    counts = [count(article, found) for article, found in zip(articles, predicted, strict=True)]
    result = {"all": scores(counts), "humans": scores([agree(article) for article in articles])}
    result |= parts(articles, predicted)
    reach = intervals(counts)
    if options.json:
        print(json.dumps({"scores": result, "intervals": reach}, indent=1))
    else:
        show(result, reach)
        several = sum(len(article["annotations"]) > 1 for article in articles)
        print(f"humans: on the {several} of {len(articles)} articles that several annotated")
    if options.against is None:
        return 0
    different = compare(options.against, articles, predicted)
    print("\n".join(different) or f"{options.against.name}: every figure is the same")
    return int(bool(different))


def count(article: Article, found: list[Relation], wanted: Wanted = lambda one, text: True) -> Counts:
    """The counts of one article's relations that ``wanted`` lets through, each annotator with an equal share."""
    counts: Counts = Counter()
    text = article["text"]
    mine = [character_sets(one, text) for one in found if wanted(one, text)]
    for annotation in article["annotations"]:
        tally(mine, gold(annotation, text, wanted), 1 / len(article["annotations"]), counts)
    return counts


def gold(annotation: dict[str, Any], text: str, wanted: Wanted = lambda one, text: True) -> list[Any]:
    """The relations of one annotator that have a content and that ``wanted`` lets through."""
    marked = [one for one in annotation["attributions"] if one.get("content")]
    return [character_sets(one, text) for one in marked if wanted(one, text)]


def agree(article: Article) -> Counts:
    """Each annotator of an article measured by each other one; nothing where there is only one."""
    counts: Counts = Counter()
    all_of_them = [gold(annotation, article["text"]) for annotation in article["annotations"]]
    versus = [(a, b) for i, a in enumerate(all_of_them) for j, b in enumerate(all_of_them) if i != j]
    for one, other in versus:
        tally(one, other, 1 / len(versus), counts)
    return counts


def scores(counts: list[Counts]) -> Scores:
    """Precision, recall and F1 in per cent for every measure over all articles."""
    total: Counts = Counter()
    for one in counts:
        total.update(one)
    return {name: figures(total, name) for name in MEASURES}


def kind(one: Relation, text: str) -> str:
    """``direct`` if every letter and digit of the content is between quotation marks, ``mixed`` if some, ``indirect`` if none.

    The marks are read from those in the content alone; a content that starts in the middle of a quotation counts as mixed.
    """
    if not is_quoted(one, text):
        return "indirect"
    inside = all_inside = True
    for start, end in one["content"]:
        piece = text[start:end].strip(" \n,.;:")
        inside = piece[:1] in MARKS and piece[-1:] in MARKS and bool(piece)
        all_inside = all_inside and inside
    return "direct" if all_inside else "mixed"


def of_kind(name: str) -> Wanted:
    """Whether a relation is of the kind called ``name``."""
    return lambda one, text: kind(one, text) == name


def parts(articles: list[Article], predicted: list[list[Relation]]) -> dict[str, Scores]:
    """The scores by kind of content, by outlet and by annotator."""
    pairs = list(zip(articles, predicted, strict=True))
    result: dict[str, Scores] = {}
    for name in ("direct", "mixed", "indirect"):
        result[f"kind {name}"] = scores([count(a, f, of_kind(name)) for a, f in pairs])
    result["quoted"] = scores([count(a, f, is_quoted) for a, f in pairs])
    result["unquoted"] = scores([count(a, f, lambda one, text: not is_quoted(one, text)) for a, f in pairs])
    for outlet in sorted({a["outlet"] for a in articles}):
        result[f"outlet {outlet}"] = scores([count(a, f) for a, f in pairs if a["outlet"] == outlet])
    for name, of_one in sorted(by_annotator(pairs)):
        result[f"annotator {name}"] = scores(of_one)
    return result


def by_annotator(pairs: list[tuple[Article, list[Relation]]]) -> Iterator[tuple[str, list[Counts]]]:
    """The counts of the articles that each annotator marked, against that annotator alone."""
    for name in {n["annotator"] for article, _ in pairs for n in article["annotations"]}:
        found = []
        for article, mine in pairs:
            only = [n for n in article["annotations"] if n["annotator"] == name]
            if only:
                found.append(count(article | {"annotations": only}, mine))
        yield name, found


def intervals(counts: list[Counts]) -> dict[str, tuple[float, float]]:
    """The 2.5th and 97.5th percentile of each measure's F1 over bootstrap samples of whole articles."""
    chance = random.Random(SEED)
    drawn: dict[str, list[float]] = {name: [] for name in MEASURES}
    for _ in range(SAMPLES):
        for name, row in scores(chance.choices(counts, k=len(counts))).items():
            drawn[name].append(row["f1"])
    edge = SAMPLES // 40
    return {name: (sorted(values)[edge], sorted(values)[-edge - 1]) for name, values in drawn.items()}


def compare(scorer: Path, articles: list[Article], predicted: list[list[Relation]]) -> list[str]:
    """One line for each figure that ``scorer`` gives otherwise, over all, quoted and by outlet."""
    mine = parts(articles, predicted)
    mine["all"] = scores([count(a, f) for a, f in zip(articles, predicted, strict=True)])
    with tempfile.TemporaryDirectory() as folder:
        wanted, found = Path(folder, "gold.jsonl"), Path(folder, "predicted.jsonl")
        wanted.write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf-8")
        rows = [{"id": a["id"], "attributions": f} for a, f in zip(articles, predicted, strict=True)]
        found.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")

        def run(*more: str) -> dict[str, Scores]:
            line = [sys.executable, str(scorer), str(wanted), str(found), "--json", *more]
            made: dict[str, Scores] = json.loads(
                subprocess.run(line, check=True, capture_output=True, text=True).stdout
            )
            return made

        theirs = run("--per-outlet")
        quoted = run("--quoted")["all"]
        people = run("--humans")["all"]
    other = {name if name == "all" else f"outlet {name}": rows_ for name, rows_ in theirs.items()}
    other["quoted"] = quoted
    other["humans"] = people
    mine["humans"] = scores([agree(article) for article in articles])
    return [
        f"{part} {name} {key}: {mine[part][name][key]} here, {value} there"
        for part, rows_ in other.items()
        for name, row in rows_.items()
        for key, value in row.items()
        if mine[part][name][key] != value
    ]


def show(result: dict[str, Scores], reach: dict[str, tuple[float, float]]) -> None:
    print(f"{'':<24}{'P':>8}{'R':>8}{'F1':>8}{'95 % interval':>18}{'humans F1':>12}")
    for name in MEASURES:
        row, (low, high) = result["all"][name], reach[name]
        people = result["humans"][name]["f1"]
        span = f"{low:.2f}-{high:.2f}"
        print(
            f"{name:<24}{row['precision']:>8.2f}{row['recall']:>8.2f}{row['f1']:>8.2f}{span:>18}{people:>12.2f}"
        )
    print(f"\n{'F1':<24}" + "".join(f"{name:>15}" for name in MEASURES))
    for part, rows in result.items():
        print(f"{part:<24}" + "".join(f"{rows[name]['f1']:>15.2f}" for name in MEASURES))


if __name__ == "__main__":
    raise SystemExit(main())
