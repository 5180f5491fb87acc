"""Speech acts beside PLOVER's classes on 1,050 annotated news-like sentences.

    python evaluation/speech_acts.py --data ../shared/data [--json]

Each sentence of ``events/plv_train.jsonl`` has a marked source and one PLOVER class. Verbale reads the sentence; the act of
the first statement whose source overlaps the marked one (else of the first top-level statement) is mapped by the table in
docs/reference/acts.md. Only the six classes that are done with words are counted (REJECT, ACCUSE, AGREE, SUPPORT, REQUEST,
THREATEN); sentences of the other nine are there to be left alone. Beside it stands a naive Bayes classifier over words and pairs of
words, trained on the same sentences in five folds: what learning alone gives on this little data. The rule for
refusals with a limit ("will not … until") and the nouns of what is turned down were written after a look at what REJECT missed;
nothing else of the reader was tuned on these sentences.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import verbale

CLASS_OF = {
    "accuse": "ACCUSE", "criticise": "ACCUSE", "demand": "REQUEST", "threaten": "THREATEN", "reject": "REJECT", "agree": "AGREE",
    "support": "SUPPORT", "promise": "AGREE",
}  # fmt: skip
VERBAL = ("REJECT", "ACCUSE", "AGREE", "SUPPORT", "REQUEST", "THREATEN")


def by_reader(row: dict[str, Any]) -> str | None:
    start = row["text"].find(row["source"])
    end = start + len(row["source"])
    statements = [
        s for s in verbale.read(row["text"], keep_text=True, force=True).statements if s.within is None
    ]
    own = [s for s in statements if s.source and s.source.start < end and s.source.end > start]
    for statement in own or statements[:1]:
        found = CLASS_OF.get(statement.act or "")
        if found:
            return found
    return None


def grams(text: str) -> list[str]:
    words = re.findall(r"[a-z]+", text.lower())
    return words + [f"{a} {b}" for a, b in pairwise(words)]


def by_bayes(rows: list[dict[str, Any]], folds: int = 5) -> list[str]:
    order = list(range(len(rows)))
    random.Random(17).shuffle(order)
    answers = [""] * len(rows)
    for fold in range(folds):
        held = set(order[fold::folds])
        counts: dict[str, Counter[str]] = {}
        prior: Counter[str] = Counter()
        for index, row in enumerate(rows):
            if index not in held:
                counts.setdefault(row["event"], Counter()).update(grams(row["text"]))
                prior[row["event"]] += 1
        size = len(set().union(*counts.values()))
        totals = {name: sum(c.values()) for name, c in counts.items()}
        for index in held:
            words = grams(rows[index]["text"])
            answers[index] = max(
                counts,
                key=lambda name: (
                    math.log(prior[name])
                    + sum(math.log((counts[name][w] + 0.3) / (totals[name] + 0.3 * size)) for w in words)
                ),
            )
    return answers


def figures(gold: list[str], said: list[str | None]) -> dict[str, dict[str, float]]:
    table = {}
    for name in VERBAL:
        both = sum(g == s == name for g, s in zip(gold, said, strict=True))
        seen, meant = sum(s == name for s in said), sum(g == name for g in gold)
        precision, recall = both / seen if seen else 0.0, both / meant if meant else 0.0
        f1 = 2 * precision * recall / (precision + recall) if both else 0.0
        table[name] = {
            "precision": round(100 * precision, 1),
            "recall": round(100 * recall, 1),
            "f1": round(100 * f1, 1),
        }
    table["mean"] = {
        k: round(sum(row[k] for row in table.values()) / len(VERBAL), 1)
        for k in ("precision", "recall", "f1")
    }
    return table


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    path = options.data / "events" / "plv_train.jsonl"
    if not path.is_file():
        print(
            f"The data is absent: {path}. This measurement needs the project's shared data folder.",
            file=sys.stderr,
        )
        return 3
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    gold = [row["event"] for row in rows]
    results = {
        "reader": figures(gold, [by_reader(row) for row in rows]),
        "naive Bayes, 5 folds": figures(gold, list(by_bayes(rows))),
    }
    if options.json:
        print(json.dumps(results, indent=1))
        return 0
    for title, table in results.items():
        print(f"{title:<24}{'P':>8}{'R':>8}{'F1':>8}")
        for name, row in table.items():
            print(f"  {name:<22}{row['precision']:>8}{row['recall']:>8}{row['f1']:>8}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
