"""How well two hands agree on held-out articles, and how well the reader agrees with each.

Usage:
    python evaluation/agreement.py [--json]

``second-hand/`` holds held-out articles of ``gold/`` annotated anew by a hand that had the guidelines and the text alone: neither the first
annotation nor the reader's output. Each column of the table takes the first as what is right and scores the other as :mod:`measure` scores
the reader, on the same articles. Only totals are printed: the articles are held out.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import gold as gold_set
from measure import FIELDS, FOUND, read_again
from scoring import score

FOLDER = Path(__file__).parent / "second-hand"
Figures = dict[str, dict[str, float]]


def both_hands() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """The articles that two hands annotated: the first annotation and the second, compiled."""
    pairs = []
    for path in sorted(FOLDER.glob("*/*.json")):
        first = gold_set.compile_file(gold_set.FOLDER / path.parent.name / path.name)
        second = gold_set.compile_file(path)
        if first["article"]["text"] != second["article"]["text"]:
            raise SystemExit(f"{path.name}: the two hands did not annotate the same text")
        pairs.append((first, second))
    return pairs


def columns(pairs: list[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, Figures]:
    """The figures of the second hand by the first, and of the reader by either."""
    read = [read_again(first) for first, _ in pairs]
    return {
        "hands": score((first, second) for first, second in pairs).figures(),
        "reader, first": score((pair[0], one) for pair, one in zip(pairs, read, strict=True)).figures(),
        "reader, second": score((pair[1], one) for pair, one in zip(pairs, read, strict=True)).figures(),
    }


def table(figures: dict[str, Figures]) -> str:
    """The columns as lines to read: F1 (and precision) of what is found, the share right of each field."""
    lines = [f"{'':<24}" + "".join(f"{name:>18}" for name in figures)]
    for name in FOUND:
        for key in ("f1", "precision"):
            cells = "".join(f"{column[name][key]:>18.1f}" for column in figures.values())
            lines.append(f"{f'{name} {key}':<24}{cells}")
    for name in FIELDS:
        cells = "".join(f"{column[name]['right']:>18.1f}" for column in figures.values())
        lines.append(f"{name:<24}{cells}")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Print the table, or the figures as JSON."""
    parser = argparse.ArgumentParser(
        description="How well two hands and the reader agree on held-out articles."
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args(arguments)
    pairs = both_hands()
    figures = columns(pairs)
    print(json.dumps(figures, indent=1) if options.json else f"{len(pairs)} articles\n{table(figures)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
