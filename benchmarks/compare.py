"""How long it takes to compare one day with the month before it, in what memory, and how that grows with the day and with the month.

    python benchmarks/compare.py [--ledger /tmp/ledger-100k.db] [--to FOLDER] [--quick]

Uses the ledger that ``benchmarks/ledger.py`` makes (2,000 invented articles of 20 statements a day), and makes it where there is none.
Each measure runs in a process of its own, so that peak memory is its own. Reference: reading the same month from the ledger once,
statement by statement, without comparing anything. Writes ``compare-growth.csv``, ``compare-growth.svg`` and
``compare-memory.svg``.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import json
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from invented import A_DAY, FIRST
from plotting import Plot, plot
from plotting import write as write_plot

from ledger import make_ledger, peak_megabytes

DAYS = 30
DAY = FIRST + datetime.timedelta(days=DAYS + 10)
STEPS = (1, 4, 8, 15, DAYS)
TARGET_SECONDS, TARGET_MEGABYTES = 60, 1024


def main() -> int:
    """Print a table of the measures; returns 1 where a day against a month takes longer, or more memory, than it may."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--ledger", type=Path, default=Path("ledger-100k.db"))
    parser.add_argument("--to", type=Path, default=Path())
    parser.add_argument("--quick", action="store_true", help="measure the whole month alone")
    parser.add_argument("--one", metavar="DAYS", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--reference", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one is not None:
        print(
            json.dumps(
                _reference(given.ledger, given.one) if given.reference else _one(given.ledger, given.one)
            )
        )
        return 0
    make_ledger(given.ledger)
    reference = _run(given.ledger, DAYS, "--reference")
    print(
        f"reference: {reference['statements']:,} statements of {DAYS} days read once in {reference['seconds']:.1f} s"
    )
    rows = []
    print(
        f"{'days before':>12} {'statements':>12} {'seconds':>9} {'of processor':>13} {'ratio':>7} {'MB':>6} "
        f"{'groups':>8} {'disputes':>9}"
    )
    for days in (DAYS,) if given.quick else STEPS:
        row = _run(given.ledger, days)
        row["ratio"] = row["seconds"] / reference["seconds"]
        rows.append(row)
        print(
            f"{days:>12} {row['statements']:>12,} {row['seconds']:>9.1f} {row['processor_seconds']:>13.1f} {row['ratio']:>7.2f} "
            f"{row['megabytes']:>6.0f} {row['same']:>8,} {row['disputes']:>9,}"
        )
    if not given.quick:
        _write(rows, given.to)
    last = rows[-1]
    return int(last["seconds"] > TARGET_SECONDS or last["megabytes"] > TARGET_MEGABYTES)


def _run(ledger: Path, days: int, *more: str) -> dict[str, float]:
    command = [sys.executable, __file__, "--ledger", str(ledger), "--one", str(days), *more]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    row: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return row


def _one(path: Path, days: int) -> dict[str, float]:
    """Compare the day with the days before it."""
    from verbale.ledger import open_ledger
    from verbale.operations.comparing import Question, compare_ledger

    day = DAY.isoformat()
    parts: dict[str, float] = {}
    looked: dict[str, int] = {}
    with open_ledger(path) as ledger:
        start = last = time.perf_counter()
        worked = time.process_time()
        at = "start"

        def step(part: str, done: int, whole: int | None) -> None:
            nonlocal at, last
            now = time.perf_counter()
            parts[at] = parts.get(at, 0.0) + now - last
            at, last, looked[part] = part, now, done

        found = compare_ledger(ledger, Question(since=day, until=day, against=days), step)
        seconds, worked = time.perf_counter() - start, time.process_time() - worked
        parts[at] = parts.get(at, 0.0) + time.perf_counter() - last
    print(parts, file=sys.stderr)
    return {
        "days": days,
        "statements": looked.get("skim", 0) + A_DAY * 20,
        "seconds": seconds,
        "processor_seconds": worked,
        "megabytes": peak_megabytes(),
        "same": len(found.same),
        "drift": len(found.drift),
        "disputes": len(found.disputes),
        "shifts": len(found.shifts),
    }


def _reference(path: Path, days: int) -> dict[str, float]:
    """Read the same statements once, and do nothing with them."""
    from verbale.ledger import Selection, open_ledger, reported

    since = (DAY - datetime.timedelta(days=days)).isoformat()
    start = time.perf_counter()
    with open_ledger(path) as ledger:
        count = sum(1 for _ in reported(ledger, Selection(since, DAY.isoformat())))
    return {"statements": count, "seconds": time.perf_counter() - start}


def _write(rows: list[dict[str, float]], to: Path) -> None:
    """The measures as a table, and as plots of seconds and of memory over the statements looked at."""
    to.mkdir(parents=True, exist_ok=True)
    with (to / "compare-growth.csv").open("w", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    time_taken = Plot(
        "Comparing a day of 2,000 articles with the days before it",
        "statements looked at",
        "seconds",
        {"seconds": "seconds"},
        wanted=TARGET_SECONDS,
    )
    write_plot(to / "compare-growth.svg", plot(rows, time_taken, across="statements"))
    memory = Plot(
        "Peak memory of the same",
        "statements looked at",
        "MB",
        {"megabytes": "MB"},
        wanted=TARGET_MEGABYTES,
    )
    write_plot(to / "compare-memory.svg", plot(rows, memory, across="statements"))


if __name__ == "__main__":
    sys.exit(main())
