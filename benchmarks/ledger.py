"""How fast readings go into a ledger, how large it grows, and how that changes with its size.

    python benchmarks/ledger.py [--articles 100000] [--to FOLDER] [--seed 1]

Invented readings (``benchmarks/invented.py``) of 20 statements each are added to SQLite in batches, with full text and the search for
near-copies. Reference: the same rows into the same tables by plain ``sqlite3`` ``executemany``, a commit to each thousand readings, without
indexes, full text or near-copies, in the same run. Writes ``ledger-growth.csv`` and ``ledger-growth.svg`` and keeps the ledger itself
(``ledger-100k.db``) for the other measures. ``make_ledger`` makes one for them where there is none.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import resource
import sqlite3
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from verbale.ledger import Adding, open_ledger, put_many, rows, schema
from verbale.records import Reading

sys.path.insert(0, str(Path(__file__).parent))
from invented import readings
from plotting import Plot, plot
from plotting import write as write_plot

CHUNK = 1000
WANTED = 500
MARKS = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)


def make_ledger(path: str | Path, articles: int = 100_000, seed: int = 1) -> Path:
    """A ledger of ``articles`` invented articles at ``path``; one that is there already with as many is kept."""
    path = Path(path)
    if path.exists():
        with open_ledger(path) as ledger:
            held = ledger.connection.exec_driver_sql("SELECT count(*) FROM articles").scalar_one()
        if held == articles:
            return path
        path.unlink()
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    with open_ledger(part, create=True) as ledger:
        for _ in put_many(ledger, ((r, None) for r in readings(articles, seed)), Adding(batch=CHUNK)):
            pass
    part.rename(path)
    return path


def main() -> int:
    """Print the measures; returns 1 where fewer than 500 readings a second go in."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--to", type=Path, default=Path())
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    given.to.mkdir(parents=True, exist_ok=True)
    marks = [mark for mark in MARKS if mark < given.articles] + [given.articles]
    found = list(measure(given.to / f"ledger-{given.articles // 1000}k.db", marks, given.seed))
    write(found, given.to)
    last = found[-1]
    print(f"in all {last['readings_a_second']:.0f} readings/s, peak memory {peak_megabytes():.0f} MB")
    return 0 if last["readings_a_second"] >= WANTED else 1


def peak_megabytes() -> float:
    """The most memory that this process has held. ``getrusage`` would count that of the process which started it as well."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(path: Path, marks: list[int], seed: int) -> Iterator[dict[str, float]]:
    """Add readings up to each mark; yields size, speed in all and of the last chunk, and the reference's."""
    path.unlink(missing_ok=True)
    plain_path = path.with_suffix(".plain")
    plain_path.unlink(missing_ok=True)
    made = iter(readings(marks[-1], seed))
    ours = reference = 0.0
    done = statements = 0
    with open_ledger(path, create=True) as ledger:
        plain = reference_store(plain_path)
        for mark in marks:
            while done < mark:
                chunk = list(itertools.islice(made, min(CHUNK, mark - done)))
                start = time.perf_counter()
                for added in put_many(ledger, ((r, None) for r in chunk), Adding(batch=CHUNK)):
                    statements += added.statements
                last = time.perf_counter() - start
                ours += last
                start = time.perf_counter()
                add_plainly(plain, chunk, done)
                reference += time.perf_counter() - start
                done += len(chunk)
            found = {
                "articles": done,
                "statements": statements,
                "readings_a_second": done / ours,
                "last_chunk_a_second": len(chunk) / last,
                "reference_a_second": done / reference,
                "ratio": reference / ours,
                "megabytes": path.stat().st_size / 2**20,
            }
            print(", ".join(f"{name} {value:,.2f}" for name, value in found.items()), flush=True)
            yield found
        plain.close()
    plain_path.unlink()


def reference_store(path: Path) -> sqlite3.Connection:
    """The same tables without indexes, by plain ``sqlite3``."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    for table in (schema.articles, schema.readings, schema.statements):
        made = str(CreateTable(table).compile(dialect=sqlite.dialect()))
        connection.execute(made.split(", \n\tFOREIGN KEY")[0] + ("\n)" if "FOREIGN KEY" in made else ""))
    return connection


def add_plainly(connection: sqlite3.Connection, chunk: list[Reading], before: int) -> None:
    """The rows of ``chunk`` by ``executemany``, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for table in (schema.articles, schema.readings, schema.statements):
        columns = [column.name for column in table.c]
        line = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        connection.executemany(line, _rows(table.name, columns, chunk, before))
    connection.execute("COMMIT")


def _rows(table: str, columns: list[str], chunk: list[Reading], before: int) -> Iterator[list[object]]:
    for number, reading in enumerate(chunk, before + 1):
        article = reading.article
        row: dict[str, object] = {"id": number, "article_id": number, "added_at": "now", "made_at": "now"}
        if table == "articles":
            row |= rows.article_columns(article) | {"sha": article.id, "text": article.text}
        elif table == "readings":
            row |= {"reader": reading.reader, "rest": rows.rest_of(reading)}
        else:
            row |= {"reading_id": number, "current": 1, "day": article.published}
            for index, statement in enumerate(reading.statements):
                whole = row | rows.statement_columns(statement) | {"id": number * 100 + index}
                yield [whole.get(name) for name in columns]
            continue
        yield [row.get(name) for name in columns]


def write(found: list[dict[str, float]], folder: Path) -> None:
    """The measures as CSV, and the speed over the size as a plot."""
    with (folder / "ledger-growth.csv").open("w", newline="") as stream:
        writer = csv.DictWriter(stream, list(found[0]))
        writer.writeheader()
        writer.writerows(found)
    what = Plot(
        "Adding readings of 20 statements to a ledger",
        "articles in the ledger",
        "readings a second",
        {"readings_a_second": "in all", "last_chunk_a_second": "the last thousand"},
        wanted=WANTED,
        linear=False,
    )
    write_plot(folder / "ledger-growth.svg", plot(found, what, across="articles"))


if __name__ == "__main__":
    sys.exit(main())
