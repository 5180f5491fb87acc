"""How well the comparison finds reports of one utterance, drift, disputes and shifts, on the gold set of stories.

    python evaluation/comparison.py [--split dev|test] [--story NAME] [--json] [--ledger]
    python evaluation/comparison.py --mistakes             what is missed and what is wrong, for dev alone
    python evaluation/comparison.py --check                compare with comparison/floors.json; 1 if a measure is below its floor
    python evaluation/comparison.py --raise-floors         write today's measures where they are higher
    python evaluation/comparison.py --lower-floors --reason "…"   write them as they are; the reason is recorded

Reads the articles of each story of ``evaluation/comparison/SPLIT``, compares them, and scores what is found against the annotation
(rules in ``comparison/GUIDELINES.md``). With ``--ledger`` the articles go into a fresh ledger and are compared there, as the commands do.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import comparison_scoring as scoring
import measure

import verbale
from verbale.findings import Comparison
from verbale.records import Reading

FLOORS = scoring.FOLDER / "floors.json"
Compare = Callable[[list[Reading]], Comparison]

# The counts that a measure is a share of: two of them may change before a floor is broken.
OF = {
    "same.precision": "same.wanted",
    "same.recall": "same.wanted",
    "same.f1": "same.wanted",
    "drift.change": "drift.told",
    "drift.meaning": "drift.told",
    "disputes.precision": "disputes.given",
    "disputes.recall": "disputes.wanted",
    "lookalikes.left": "lookalikes",
    "shifts.precision": "shifts.given",
    "shifts.recall": "shifts.wanted",
}


def read(story: scoring.Story) -> list[Reading]:
    """Read the articles of a story; they are kept with it."""
    for article in story.gold["articles"]:
        story.readings[article["id"]] = verbale.read(
            article["text"].strip(), outlet=article["outlet"], published=article["published"]
        )
    return list(story.readings.values())


def from_readings(readings: list[Reading]) -> Comparison:
    """Compare readings that lie in memory."""
    from verbale.operations.comparing import compare

    return compare(readings)


def from_ledger(readings: list[Reading]) -> Comparison:
    """Compare readings through a ledger of their own, made for it and thrown away."""
    from verbale.ledger import open_ledger, put
    from verbale.operations.comparing import compare_ledger

    with (
        tempfile.TemporaryDirectory() as folder,
        open_ledger(str(Path(folder) / "ledger.db"), create=True) as ledger,
    ):
        for reading in readings:
            put(ledger, reading)
        return compare_ledger(ledger)


def measured(
    split: str, compare: Compare = from_readings, names: Iterable[str] | None = None
) -> tuple[Counter[str], list[str]]:
    """The counts of a split, or of the stories named, and what is wrong in words."""
    tally: Counter[str] = Counter()
    told: list[str] = []
    for story in scoring.load(split, names):
        story.found = compare(read(story))
        scoring.score(story, tally, told)
    return tally, told


def slackened(tally: Counter[str]) -> dict[str, float]:
    """The floors that a tally makes."""
    return {
        name: max(0.0, round(value - 200 / max(tally[OF[name]], 2), 1))
        for name, value in scoring.measures(tally).items()
    }


def table(tally: Counter[str]) -> str:
    """The measures as lines to read, with the counts behind them."""
    lines = [f"{name:<20}{value:>7}  of {tally[OF[name]]}" for name, value in scoring.measures(tally).items()]
    for kind in scoring.KINDS:
        given, wanted = tally[f"disputes.given.{kind}"], tally[f"disputes.wanted.{kind}"]
        precision = scoring.share(tally[f"disputes.right.{kind}"], given)
        recall = scoring.share(tally[f"disputes.found.{kind}"], wanted)
        lines.append(f"  {kind:<18}P {precision} of {given}, R {recall} of {wanted}")
    lines.append("  pairs of read statements: " + ", ".join(_met(tally)))
    rest = "same.passages same.unread same.wrong same.unannotated drift.wanted drift.changed"
    rest += " drift.changed-found disputes.right disputes.kind disputes.order disputes.open"
    lines.append("  " + ", ".join(f"{name} {tally[name]}" for name in rest.split()))
    return "\n".join(lines)


def _met(tally: Counter[str]) -> list[str]:
    """How many pairs of one utterance are found, across and inside articles, and by how the words differ from the fullest report."""
    parts = [("across articles", "across-right", "across"), ("inside one", "inside-right", "inside")]
    parts += [(change, f"found.{change}", f"of.{change}") for change in scoring.CHANGES[1:]]
    return [f"{name} {tally[f'same.{met}']} of {tally[f'same.{whole}']}" for name, met, whole in parts]


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--split", choices=scoring.SPLITS)
    parser.add_argument("--story", action="append", metavar="NAME", help="only this story; may be repeated")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--ledger", action="store_true", help="through a fresh ledger, as the commands do")
    parser.add_argument("--mistakes", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--raise-floors", action="store_true")
    parser.add_argument("--lower-floors", action="store_true")
    parser.add_argument("--reason")
    options = parser.parse_args(arguments)
    if options.split == "test" and (options.mistakes or options.story):
        parser.error("the test split is for the number alone: its mistakes are nobody's to read")
    return options


def main(arguments: list[str] | None = None) -> int:
    """Print the measures; see the module's text for what else."""
    options = _arguments(arguments)
    compare = from_ledger if options.ledger else from_readings
    if options.check or options.raise_floors or options.lower_floors:
        return _floors(options, compare)
    split = options.split or "dev"
    tally, told = measured(split, compare, options.story)
    if options.mistakes:
        print("\n".join(told))
    if options.json:
        counts = dict(sorted(tally.items()))
        print(json.dumps({"split": split, "measures": scoring.measures(tally), "counts": counts}))
    else:
        print(f"== {split}\n{table(tally)}")
    return 0


def below(kept: dict[str, Any], split: str, compare: Compare = from_readings) -> list[str]:
    """The measures of a split under their floors, in words, on the stories that the floors were measured on."""
    tally, _ = measured(split, compare, kept["files"][split])
    return measure.below(scoring.measures(tally), kept["floors"][split])


def _floors(options: argparse.Namespace, compare: Compare) -> int:
    splits = [options.split] if options.split else list(scoring.SPLITS)
    kept = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    if options.check:
        fallen = [f"{split}: {line}" for split in splits for line in below(kept, split, compare)]
        print("\n".join(fallen) or "no measure is below its floor")
        return 1 if fallen else 0
    found = {split: slackened(measured(split, compare)[0]) for split in splits}
    try:
        made = measure.new_floors(kept, found, lower=options.lower_floors, reason=options.reason)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    made["floors"] = kept.get("floors", {}) | made["floors"]
    files = {split: [story.name for story in scoring.load(split)] for split in splits}
    made["files"] = kept.get("files", {}) | files
    FLOORS.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
