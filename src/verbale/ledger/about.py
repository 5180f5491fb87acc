"""What a ledger holds and whether it is whole; and a copy of it, made while it is in use."""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from verbale.errors import LedgerError, OutputError
from verbale.ledger import migrating, schema
from verbale.ledger.faults import told
from verbale.ledger.opening import Ledger

_MOST = 50


@dataclass(frozen=True, slots=True)
class Info:
    """What a ledger holds. ``first`` and ``last`` are days of publication; ``bytes`` the size on disk, the log included.

    ``outlets`` and ``readers`` lead from a name to a number of articles, the most frequent first, at most fifty; ``integrity`` is
    ``"ok"``, or what is wrong.
    """

    where: str
    database: str
    version: str
    made_at: str | None
    articles: int
    forgotten: int
    appearances: int
    readings: int
    statements: int
    acts: int
    speakers: int
    versions: int
    judgements: int
    first: str | None
    last: str | None
    outlets: dict[str, int]
    readers: dict[str, int]
    bytes: int
    integrity: str

    def to_dict(self) -> dict[str, Any]:
        """The same as plain values."""
        return {"format": "verbale.ledger-info/1", **asdict(self)}


def info(ledger: Ledger, *, check: bool = True) -> Info:
    """What the ledger holds, all counted at one moment; with ``check`` every page of it is looked at, which takes a while."""
    articles, statements, readings = schema.articles, schema.statements, schema.readings
    with ledger.snapshot() as connection:

        def count(table: Any, *where: Any) -> int:
            return connection.scalar(select(func.count()).select_from(table).where(*where)) or 0

        def most(column: Any, joined: Any) -> dict[str, int]:
            number = func.count()
            query = select(column, number).select_from(joined).where(articles.c.forgotten_at.is_(None))
            found = connection.execute(query.group_by(column).order_by(number.desc(), column).limit(_MOST))
            return {name: held for name, held in found if name is not None}

        first, last = connection.execute(
            select(func.min(articles.c.published_from), func.max(articles.c.published_until))
        ).one()
        kept = statements.c.current == 1
        return Info(
            where=ledger.where,
            database=connection.dialect.name,
            version=migrating.version_of(connection) or "",
            made_at=connection.scalar(select(schema.about.c.value).where(schema.about.c.key == "made_at")),
            articles=count(articles, articles.c.forgotten_at.is_(None)),
            forgotten=count(articles, articles.c.forgotten_at.is_not(None)),
            appearances=count(schema.appearances),
            readings=count(readings),
            statements=count(statements, kept),
            acts=count(schema.acts, schema.acts.c.current == 1),
            speakers=connection.scalar(select(func.count(statements.c.speaker.distinct())).where(kept)) or 0,
            versions=count(schema.versions),
            judgements=count(schema.judgements),
            first=first,
            last=last,
            outlets=most(articles.c.outlet, articles),
            readers=most(readings.c.reader, articles.join(readings, readings.c.id == articles.c.reading_id)),
            bytes=_size(ledger),
            integrity=integrity(ledger) if check else "not looked at",
        )


def integrity(ledger: Ledger) -> str:
    """``"ok"``, or in one line what is wrong with the ledger: pages, references, full text, pointers."""
    connection = ledger.connection
    try:
        if ledger.sqlite:
            wrong = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check(3)")]
            wrong += [
                f"row {row[1]} of {row[0]} leads nowhere"
                for row in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(3)
            ]
            if ledger.writable:
                connection.exec_driver_sql(
                    "INSERT INTO statements_fts(statements_fts, rank) VALUES ('integrity-check', 0)"
                )
            wrong = [line for line in wrong if line != "ok"]
            if wrong:
                return "damaged: " + "; ".join(" ".join(str(line).split()) for line in wrong[:3])
        articles, readings = schema.articles, schema.readings
        lost = connection.scalar(
            select(func.count())
            .select_from(articles.outerjoin(readings, readings.c.id == articles.c.reading_id))
            .where(articles.c.forgotten_at.is_(None), readings.c.id.is_(None))
        )
        return f"damaged: {lost} articles have no reading" if lost else "ok"
    except LedgerError as error:
        return f"damaged: {error.message}"


def backup(ledger: Ledger, to: str | os.PathLike[str]) -> int:
    """Copy a ledger of SQLite to the file ``to``, whole or not at all, while it is in use; returns its size in bytes.

    The copy is looked at page by page before it takes its name. What stood there before stays on any failure.

    Raises :class:`~verbale.errors.LedgerError` if the ledger is damaged or on PostgreSQL (whose own tools do it), and
    :class:`~verbale.errors.OutputError` if the copy cannot be written.
    """
    shown, target = os.fspath(to), Path(os.path.realpath(to))
    if not ledger.sqlite:
        raise LedgerError(f"{ledger.where} is backed up by the server's own tools.", hint="Use pg_dump.")
    if target == ledger.path:
        raise OutputError(f"{shown} is the ledger itself.", hint="Name another file.")
    if target.is_dir() or not shown:
        raise OutputError(f"{shown or 'The empty name'} is a folder, not a file.", hint="Name a file in it.")
    with _beside(target, shown) as part:
        _copy(ledger, part, shown)
        size = part.stat().st_size
        with open(part, "rb") as stream:
            os.fsync(stream.fileno())
        os.replace(part, target)
    return size


@contextlib.contextmanager
def _beside(target: Path, shown: str) -> Iterator[Path]:
    """A new file beside ``target``, taken away with what SQLite leaves beside it if it did not take its place."""
    part = target.parent / f".{target.name}.{secrets.token_hex(8)}.part"
    try:
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        yield part
    except OSError as error:
        raise OutputError(
            f"{shown} could not be written: {error.strerror or error}.", hint="Name another file."
        ) from error
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                Path(f"{part}{end}").unlink()


def _copy(ledger: Ledger, part: Path, shown: str) -> None:
    source: Any = ledger.connection.connection.driver_connection
    copy = sqlite3.connect(part, isolation_level=None)
    try:
        try:
            source.backup(copy, pages=4096)
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY):
                raise OutputError(
                    f"{shown} could not be written: {error}.", hint="Free some room, or name another file."
                ) from error
            raise (told(error, ledger.where) or error) from error
        copy.execute("PRAGMA journal_mode=DELETE")
        found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        raise (told(error, ledger.where) or error) from error
    finally:
        copy.close()
    if found != "ok":
        raise LedgerError(
            f"{ledger.where} is damaged: {' '.join(str(found).split())[:150]}.",
            hint='Put an older backup in its place, or try SQLite\'s ".recover" on a copy of it.',
        )


def _size(ledger: Ledger) -> int:
    if ledger.path is None:
        return int(
            ledger.connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one()
        )
    beside = [ledger.path, *(Path(f"{ledger.path}{end}") for end in ("-wal", "-shm"))]
    return sum(path.stat().st_size for path in beside if path.exists())
