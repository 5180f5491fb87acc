"""How quickly a ledger answers: search and dossiers at the size of the ledger, beside bare queries of the database in the same run.

    python benchmarks/questions.py LEDGER [LEDGER…] [--questions 200] [--seed 1] [--out FOLDER]

Each LEDGER is copied first, so it stays as it is (make one with ``benchmarks/ledger.py``, ``make_ledger``). Words are drawn
from the contents by how often they occur, speakers by how often they are reported; one question with words in three has a
filter beside. For each ledger it prints the median and the 95th percentile in milliseconds of

- search with words, search without, dossiers (a page of 50 statements with all counts);
- the references: a bare full-text query for the same words (``SELECT rowid … MATCH … LIMIT 20``), and a scan with ``LIKE`` (a
  few words only);

and the ratios. With several ledgers it tells how the 95th percentiles grow with the number of statements, and with ``--out`` it writes
``questions-growth.csv`` and ``questions-growth.svg``.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from verbale.ledger import Ledger, open_ledger
from verbale.ledger.judgements_overlay import freshen
from verbale.ledger.queries.dossier import Asking, dossier
from verbale.ledger.queries.search import Search, search
from verbale.ledger.queries.words import parse, to_fts5

sys.path.insert(0, str(Path(__file__).parent))
from plotting import Plot, plot
from plotting import write as write_plot

_SCANS = 3


def main() -> int:
    """Measure each ledger, print a table, and write it if asked to."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("ledgers", nargs="+", type=Path)
    options.add_argument("--questions", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--out", type=Path)
    given = options.parse_args()
    found = []
    for path in given.ledgers:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(shutil.copy(path, folder))
            row = measure(copy, given.questions, given.seed)
        found.append(row)
        print(f"{path.name}: " + ", ".join(f"{name} {value:,.4g}" for name, value in row.items()), flush=True)
    for small, large in itertools.pairwise(found):
        times = large["statements"] / small["statements"]
        for name in ("search_p95_ms", "plain_p95_ms", "dossier_p95_ms"):
            print(f"{times:.1f} times the statements: {name} x {large[name] / small[name]:.2f}")
    if given.out is not None:
        write(found, given.out)
    return 0


def write(found: list[dict[str, float]], folder: Path) -> None:
    """The measures as CSV, and their growth with the size of the ledger as a plot."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "questions-growth.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, list(found[0]))
        writer.writeheader()
        writer.writerows(found)
    lines = {
        "dossier_p95_ms": "dossiers",
        "search_p95_ms": "search, words",
        "plain_p95_ms": "search, filters",
    }
    what = Plot(
        "Questions: 95th percentile of 200 each (wanted: dossiers under 200 ms, search under 50)",
        "statements in the ledger",
        "milliseconds",
        lines,
        wanted=50,
    )
    write_plot(folder / "questions-growth.svg", plot(found, what, across="statements"))


def measure(path: Path, count: int, seed: int) -> dict[str, float]:
    """The medians and 95th percentiles of one ledger, in milliseconds."""
    draw = random.Random(seed)
    with open_ledger(path) as ledger:
        started = time.perf_counter()
        freshen(ledger)
        first = time.perf_counter() - started
        words, speakers, outlets = _material(ledger, draw, count)
        worded = [_worded(draw, words, speakers, outlets) for _ in range(count)]
        plain = [_plain(draw, speakers, outlets) for _ in range(count)]
        asked = [Asking(draw.choice(speakers)) for _ in range(count)]
        row = {
            "statements": float(
                ledger.connection.exec_driver_sql("SELECT max(id) FROM statements").scalar_one()
            ),
            "freshen_s": first,
            **_timed("search", [lambda q=q: search(ledger, q) for q in worded]),
            **_timed("plain", [lambda q=q: search(ledger, q) for q in plain]),
            **_timed("dossier", [lambda q=q: dossier(ledger, q) for q in asked]),
        }
    row |= _references(path, worded)
    row["search_to_bare_match"] = row["search_p50_ms"] / row["match_p50_ms"]
    row["scan_to_search"] = row["scan_p50_ms"] / row["search_p50_ms"]
    return row


def _material(ledger: Ledger, draw: random.Random, count: int) -> tuple[list[str], list[str], list[str]]:
    """Words by frequency, speakers by frequency, outlets."""
    last = ledger.connection.exec_driver_sql("SELECT max(id) FROM statements").scalar_one()
    words, speakers = [], []
    while len(speakers) < 3 * count:
        number = draw.randint(1, last)
        row = ledger.connection.exec_driver_sql(
            "SELECT content, speaker FROM statements WHERE id = ?", (number,)
        ).first()
        if row is not None and row[1] and row[0].split():
            words += [w for w in draw.sample(row[0].split(), 1) if any(c.isalnum() for c in w)]
            speakers.append(row[1])
    outlets = [
        o
        for (o,) in ledger.connection.exec_driver_sql(
            "SELECT DISTINCT outlet FROM articles WHERE id < 1000 AND outlet IS NOT NULL"
        )
    ]
    return words, speakers, outlets


def _worded(draw: random.Random, words: list[str], speakers: list[str], outlets: list[str]) -> Search:
    text = " ".join(draw.sample(words, draw.choice((1, 2, 2, 3))))
    return Search(words=text, **draw.choice(({}, {}, _filter(draw, speakers, outlets))))


def _plain(draw: random.Random, speakers: list[str], outlets: list[str]) -> Search:
    return Search(**_filter(draw, speakers, outlets))


def _filter(draw: random.Random, speakers: list[str], outlets: list[str]) -> dict[str, str]:
    return draw.choice(
        (
            {"speaker": draw.choice(speakers)},
            {"outlet": draw.choice(outlets)},
            {"act": draw.choice(("deny", "accuse", "demand", "promise"))},
            {"actor": draw.choice(("NOR", "UN", "USA")), "kind": "direct"},
        )
    )


def _timed(name: str, questions: list[Callable[[], object]]) -> dict[str, float]:
    taken = []
    for ask in questions:
        started = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - started) * 1000)
    return _spread(name, taken)


def _spread(name: str, taken: list[float]) -> dict[str, float]:
    ordered = sorted(taken)
    return {
        f"{name}_p50_ms": statistics.median(ordered),
        f"{name}_p95_ms": ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))],
        f"{name}_max_ms": ordered[-1],
    }


def _references(path: Path, worded: list[Search]) -> dict[str, float]:
    connection = sqlite3.connect(path)
    match = "SELECT rowid FROM statements_fts WHERE statements_fts MATCH ? ORDER BY rowid DESC LIMIT 20"
    bare = [
        lambda q=q: connection.execute(match, (to_fts5(parse(q.words or "")),)).fetchall() for q in worded
    ]
    scan = "SELECT id FROM statements WHERE content LIKE ? AND current = 1"
    scans = [lambda w=w: connection.execute(scan, (f"%{w}%",)).fetchall() for w in _first_words(worded)]
    found = {**_timed("match", bare), **_timed("scan", scans)}
    connection.close()
    return found


def _first_words(worded: list[Search]) -> Iterator[str]:
    for question in worded[:_SCANS]:
        yield (question.words or "").split()[0].strip("“”‘’\"'.,")


if __name__ == "__main__":
    sys.exit(main())
