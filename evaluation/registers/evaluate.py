"""Verdicts on the gold set of claims: how often they are right, and how often "differs" is.

    python evaluation/registers/evaluate.py [--split dev|test|all] [--show] [--floors]

Each claim names words of a report (``at``) and the kind of act told there; the verdict on the act found at those words is
compared with the gold one. Where no act or no check is found, the verdict is "not-covered". With ``--floors`` the exit code is 1
when a number lies under its floor.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from verbale.acts.formal import find_formal_act_details
from verbale.registers import Context, check_acts, registers
from verbale.text import lay_out

GOLD = Path(__file__).parent / "claims.jsonl"
FLOORS = {"accuracy": 0.90, "differs_precision": 0.95}


def main() -> int:
    """Prints the numbers; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--split", choices=("dev", "test", "all"), default="all")
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument(
        "--show", action="store_true", help="print every claim that is judged otherwise than in the gold set"
    )
    parser.add_argument("--floors", action="store_true")
    options = parser.parse_args()
    under = False
    for split in ("dev", "test") if options.split == "all" else (options.split,):
        results = list(judged(options.gold, split))
        if not results:
            continue
        numbers = measured(results)
        print(split, json.dumps(numbers))
        if options.show:
            for result in results:
                if result["verdict"] != result["found"]:
                    print(
                        f"  {result['id']} gold {result['verdict']}, found {result['found']}: {result['at']!r} in {result['text'][:160]!r}"
                    )
                    print(f"      {result['note']} | {result['reason'][:300]}")
        under |= any(numbers[name] < floor for name, floor in FLOORS.items())
    return 1 if under and options.floors else 0


def judged(gold: Path, split: str) -> Iterator[dict[str, Any]]:
    """Each claim of a split with the verdict ``found`` and its reason."""
    records = registers()
    for line in gold.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if entry["split"] != split:
            continue
        text, published = entry["text"], entry["published"]
        document = lay_out(text, title=entry.get("title"))
        pairs = find_formal_act_details(document, (), published)
        context = Context(text, entry.get("title"), date.fromisoformat(published) if published else None)
        verdicts = {check.act: check for check in check_acts(pairs, context, records)}
        for claim in entry["claims"]:
            at = text.index(claim["at"])
            near = [
                act
                for act, _ in pairs
                if act.type == claim["type"] and act.start < at + len(claim["at"]) and at < act.end
            ]
            near.sort(key=lambda act: (act.end - act.start, abs(act.start - at)))
            check = verdicts.get(near[0].id) if near else None
            found = check.verdict if check else "not-covered"
            reason = check.reason if check else "no act found here" if not near else "no check"
            yield {
                **claim,
                "id": entry["id"],
                "text": text,
                "found": found,
                "reason": reason,
                "act": bool(near),
            }


def measured(results: list[dict[str, Any]]) -> dict[str, Any]:
    """Accuracy, the precision and recall of "differs", and the table of gold against found."""
    right = sum(result["verdict"] == result["found"] for result in results)
    said = [result for result in results if result["found"] == "differs"]
    meant = [result for result in results if result["verdict"] == "differs"]
    both = sum(result["verdict"] == "differs" for result in said)
    table = Counter(f"{result['verdict']}>{result['found']}" for result in results)
    return {
        "claims": len(results),
        "accuracy": round(right / len(results), 4),
        "differs_precision": round(both / len(said), 4) if said else 1.0,
        "differs_recall": round(both / len(meant), 4) if meant else 1.0,
        "table": dict(sorted(table.items())),
    }


if __name__ == "__main__":
    sys.exit(main())
