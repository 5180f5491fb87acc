"""The demo reports as one more story of the comparison: their key, ``verbale/demo/README.md``, is the annotation.

    python evaluation/comparison_demo.py [--mistakes]

The key gives one pair for each dispute, not every place where it stands, and names what is open in prose alone: of the disputes only
the recall and the lookalikes mean something here, the precision does not.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import comparison_scoring as scoring

import comparison
import verbale
from verbale.operations import read_demo
from verbale.reading import Reader
from verbale.settings import Settings

KEY = Path(verbale.__file__).parent / "demo" / "README.md"
Row = list[str]


def rows() -> list[Row]:
    """The rows of all tables of the key, without their rules."""
    lines = [line for line in KEY.read_text("utf-8").splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]


def spots(row: Row) -> list[tuple[str, str]]:
    """The passages of a row, each with the report named last before it."""
    found, report = [], ""
    for piece in re.findall(r"`([^`]+)`", " | ".join(row)):
        if re.match(r"\d-[\w-]+\.(txt|html)$", piece):
            report = piece
        elif report:
            found.append((report, piece))
    return found


def annotation() -> dict[str, Any]:
    """The key in the form of a story of the set."""
    groups: dict[str, list[list[str]]] = {}
    pairs: dict[str, list[dict[str, Any]]] = {"disputes": [], "lookalikes": [], "not_same": [], "shifts": []}
    table = "not_same"
    for row in rows():
        told = spots(row)
        if match := re.match(r"(U\d+)\b", row[0]):
            meaning = re.match(r"[\w-]*", row[4])
            change = re.match(r"\w+", row[3])
            groups.setdefault(match[1], []).append(
                [*told[0], change[0] if change else "", (meaning[0] if meaning else "") or "kept"]
            )
        elif re.match(r"D\d+$", row[0]) and len(told) >= 2:
            pairs["disputes"].append({"kind": row[1], "a": told[0], "b": told[1]})
            table = "lookalikes"
        elif re.match(r"S\d+$", row[0]) and len(told) == 2:
            pairs["shifts"].append({"speaker": row[1], "from": told[0], "to": told[1]})
        elif len(row) == 5 and len(told) == 2 and re.match(r"`\d-", row[0]):
            pairs[table].append({"a": told[0], "b": told[1], "why": row[4]})
    for table, ends in (("disputes", ("a", "b")), ("shifts", ("from", "to"))):
        for one in pairs[table]:
            for end in ends:
                one[end] = _utterance(one[end], groups) or list(one[end])
    for table in ("lookalikes", "not_same"):
        pairs[table] = [one | {"a": list(one["a"]), "b": list(one["b"])} for one in pairs[table]]
    same = [{"id": name, "about": name, "members": members} for name, members in groups.items()]
    return {"story": "the demo", "articles": [], "same": same, **pairs}


def _utterance(spot: tuple[str, str], groups: dict[str, list[list[str]]]) -> str | None:
    """The utterance one of whose passages is, has or lies in the passage."""
    for name, members in groups.items():
        for report, passage, *_ in members:
            if report == spot[0] and (spot[1] in passage or passage in spot[1]):
                return name
    return None


def story() -> scoring.Story:
    """The demo, read and compared."""
    made = scoring.Story("demo", annotation())
    names = [
        path.name for path in sorted((KEY.parent / "reports").iterdir()) if path.suffix in (".txt", ".html")
    ]
    for name, outcome in zip(names, read_demo(Reader(Settings.from_environment())), strict=True):
        if outcome.reading is None:
            raise SystemExit(f"{name} could not be read: {outcome.error}")
        made.readings[name] = outcome.reading
    made.found = comparison.from_readings(list(made.readings.values()))
    return made


def main() -> int:
    """Print the measures of the demo."""
    tally: Counter[str] = Counter()
    told: list[str] = []
    scoring.score(story(), tally, told)
    if "--mistakes" in sys.argv[1:]:
        print("\n".join(told))
    print(f"== demo\n{comparison.table(tally)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
