"""Measure the reader on the gold set, beside the floors that it must not fall below.

Usage:
    python evaluation/measure.py [--split dev|test|fresh] [--json] [--by style|hand] [--mistakes FIELD]
    python evaluation/measure.py --predictions FILE        readings made elsewhere, one a line, paired by text
    python evaluation/measure.py --check                   compare with floors.json; 1 if a figure is below its floor
    python evaluation/measure.py --raise-floors            write today's figures where they are higher
    python evaluation/measure.py --lower-floors --reason "…"   write today's figures as they are; the reason is recorded

``precision``, ``recall`` and ``f1`` are of things found; ``right`` is the share of found statements whose field is right, in per
cent. ``name-named`` and ``name-unnamed`` part the speakers by whether the gold has a name. Floors hold for the files
that ``floors.json`` lists, so that articles which come later change nothing until the floors are written again. The
split ``fresh`` has no floors and gives totals alone: its mistakes are nobody's to read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import gold as gold_set
from scoring import FIELDS, FOUND, Reading, Score, score

FLOORS = Path(__file__).parent / "floors.json"
Read = Callable[[Reading], Reading]


def read_again(article: Reading) -> Reading:
    """The reader's own reading of a gold article's text, through the public interface."""
    import verbale

    given = article["article"]
    reading = verbale.read(
        given["text"],
        published=given["published"],
        outlet=given["outlet"],
        title=given["title"],
        keep_text=True,
    )
    made: Reading = json.loads(reading.to_json())
    return made


def measure(golds: Iterable[Reading], read: Read = read_again) -> Score:
    """The score of a reader on compiled gold articles."""
    return score((gold, read(gold)) for gold in golds)


def from_file(path: Path) -> Read:
    """A reader that looks its readings up in a file of JSON lines by their text."""
    lines = path.read_text(encoding="utf-8").splitlines()
    made = {one["article"]["text"]: one for one in map(json.loads, filter(None, lines))}
    return lambda gold: made[gold["article"]["text"]]


def floor_figures(figures: dict[str, dict[str, float]]) -> dict[str, float]:
    """The figures that have floors: f1 of what is found, precision of disputes and acts, and each field's share."""
    chosen = {name: figures[name]["f1"] for name in FOUND if not name.startswith("dispute")}
    chosen |= {f"{name}.precision": figures[name]["precision"] for name in ("acts", "disputes")}
    return chosen | {name: figures[name]["right"] for name in FIELDS}


def slackened(figures: dict[str, dict[str, float]]) -> dict[str, float]:
    """The floors that figures make: two statements (or acts, or disputes) may change before one is broken."""
    floors = {}
    for name, value in floor_figures(figures).items():
        row = figures[name.removesuffix(".precision")]
        number = row["predicted"] if name.endswith(".precision") else row.get("of", row.get("gold", 0))
        slack = 200 / max(number, 2)
        floors[name] = max(0.0, round(value - slack, 2))
    return floors


def below(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """The figures under their floors, in words; a floor whose figure is gone is one of them."""
    return [
        f"{name}: {figures.get(name)} is below the floor of {floor}"
        for name, floor in sorted(floors.items())
        if name not in figures or figures[name] < floor
    ]


def floored(kept: dict[str, Any], split: str) -> list[Reading]:
    """The articles of a split that its floors were measured on."""
    files = set(kept["files"][split])
    return [one for one in gold_set.load(split) if one["gold"]["file"] in files]


def new_floors(
    kept: dict[str, Any], measured: dict[str, dict[str, float]], *, lower: bool, reason: str | None
) -> dict[str, Any]:
    """The floors after ``measured`` (see :func:`slackened`): raised where that is higher, lowered only with a reason,
    which is recorded.

    Raises ``ValueError`` if floors are to be lowered without a reason.
    """
    if lower and not (reason or "").strip():
        raise ValueError("floors are lowered only with a reason")
    made: dict[str, Any] = {"floors": {}, "lowered": list(kept.get("lowered", []))}
    for split, figures in measured.items():
        before = kept.get("floors", {}).get(split, {})
        after = {
            name: value if lower else max(value, before.get(name, 0.0)) for name, value in figures.items()
        }
        fallen = {
            name: [before[name], after[name]]
            for name in after
            if name in before and after[name] < before[name]
        }
        if fallen:
            made["lowered"].append({"split": split, "reason": reason, "floors": fallen})
        made["floors"][split] = after
    return made


def table(figures: dict[str, dict[str, float]]) -> str:
    """The figures as lines to read."""
    lines = [f"{'found':<20}{'P':>8}{'R':>8}{'F1':>8}{'seen':>8}{'gold':>8}"]
    for name in FOUND:
        row = figures[name]
        shares = "".join(f"{row[key]:>8.2f}" for key in ("precision", "recall", "f1"))
        lines.append(f"{name:<20}{shares}{row['predicted']:>8.0f}{row['gold']:>8.0f}")
    lines.append(f"{'of those found':<20}{'right':>8}{'of':>8}")
    lines += [f"{name:<20}{figures[name]['right']:>8.2f}{figures[name]['of']:>8.0f}" for name in FIELDS]
    return "\n".join(lines)


def parts(golds: list[Reading], by: str | None) -> dict[str, list[Reading]]:
    """The articles as a whole, or parted by style or hand."""
    if by is None:
        return {"all": golds}
    names = sorted({one["gold"][by] for one in golds})
    return {name: [one for one in golds if one["gold"][by] == name] for name in names}


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--split", choices=gold_set.FOLDERS)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--by", choices=("style", "hand", "story"))
    parser.add_argument(
        "--mistakes",
        metavar="FIELD",
        help="list what is wrong in a field; or missed, extra, acts-missed, disputes-extra …",
    )
    parser.add_argument("--predictions", type=Path, metavar="FILE")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--raise-floors", action="store_true")
    parser.add_argument("--lower-floors", action="store_true")
    parser.add_argument("--reason")
    options = parser.parse_args(arguments)
    if options.split not in (None, *gold_set.SPLITS):
        if options.check or options.raise_floors or options.lower_floors:
            parser.error(f"the split {options.split} has no floors")
        if options.mistakes:
            parser.error(
                f"the split {options.split} is for the number alone: its mistakes are nobody's to read"
            )
    return options


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; see the module's text for what else."""
    options = _arguments(arguments)
    read = from_file(options.predictions) if options.predictions else read_again
    if options.check or options.raise_floors or options.lower_floors:
        return _floors(options, read)
    results = {
        name: measure(some, read) for name, some in parts(gold_set.load(options.split), options.by).items()
    }
    if options.json:
        print(json.dumps({name: one.figures() for name, one in results.items()}, indent=1))
    elif options.mistakes:
        for one in results.values():
            for row in one.mistakes:
                if row["field"] == options.mistakes:
                    print(f"{row['file']} {row['statement']}: {row['seen']}")
    else:
        for name, one in results.items():
            print(f"== {name}\n{table(one.figures())}")
    return 0


def _floors(options: argparse.Namespace, read: Read) -> int:
    splits = [options.split] if options.split else list(gold_set.SPLITS)
    kept = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    if options.check:
        return _check(kept, splits, read)
    articles = {split: gold_set.load(split) for split in splits}
    measured = {split: slackened(measure(some, read).figures()) for split, some in articles.items()}
    try:
        made = new_floors(kept, measured, lower=options.lower_floors, reason=options.reason)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    made["floors"] = kept.get("floors", {}) | made["floors"]
    files = {split: [one["gold"]["file"] for one in some] for split, some in articles.items()}
    made["files"] = kept.get("files", {}) | files
    FLOORS.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def _check(kept: dict[str, Any], splits: list[str], read: Read) -> int:
    fallen = [
        f"{split}: {line}"
        for split in splits
        for line in below(floor_figures(measure(floored(kept, split), read).figures()), kept["floors"][split])
    ]
    print("\n".join(fallen) or "no figure is below its floor")
    return 1 if fallen else 0


if __name__ == "__main__":
    raise SystemExit(main())
