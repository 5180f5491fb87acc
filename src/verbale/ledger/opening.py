"""Opening a ledger: a file of SQLite, or a database of PostgreSQL by its address."""

from __future__ import annotations

import contextlib
import datetime
import os
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, pool
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError

from verbale.errors import LedgerError
from verbale.ledger import migrating, schema
from verbale.ledger.faults import told
from verbale.version import __version__

_WAIT = 30.0
_LOCK = 0x5645524C
_SCHEMES = ("postgresql:", "postgres:", "postgresql+psycopg:")


@dataclass(frozen=True, slots=True)
class Ledger:
    """An open ledger. Use it in ``with``, or call :meth:`close`; use it from one thread at a time.

    ``connection`` is for questions: each statement sees what is committed when it starts. ``where`` is what people are shown: the
    path, or the address without its password. ``path`` is the file, ``None`` on PostgreSQL. ``writable`` is false for a file that
    may only be read. Every method and every statement may raise :class:`~verbale.errors.LedgerError`.
    """

    where: str
    engine: Engine
    connection: Connection
    path: Path | None = None
    writable: bool = True

    @property
    def sqlite(self) -> bool:
        """Whether it is a file of SQLite."""
        return self.path is not None

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that writes: committed whole at the end of the block, or not at all.

        Writers wait for each other, so what the block reads stays true until it is done.
        """
        if not self.writable:
            raise LedgerError(
                f"{self.where} may not be written to.",
                hint="Give yourself the right to write to the file and its folder, or name another ledger.",
            )
        with self.engine.connect() as connection:
            if self.sqlite:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            else:
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
            try:
                yield connection
            except BaseException:
                with contextlib.suppress(Exception):
                    connection.rollback()
                raise
            connection.commit()

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A transaction that reads: all that is asked in the block sees the ledger as it was at its first question."""
        with self.engine.connect() as connection:
            if self.sqlite:
                connection.exec_driver_sql("BEGIN")
            else:
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            try:
                yield connection
            finally:
                connection.rollback()

    def close(self) -> None:
        """Close every connection."""
        self.connection.close()
        self.engine.dispose()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()


@dataclass(slots=True)
class _File:
    """Makes connections to one file of SQLite."""

    path: Path
    shown: str
    wait: float
    create: bool = False
    writable: bool = field(init=False)

    def __post_init__(self) -> None:
        there = self.path.exists()
        rights = os.access(self.path, os.W_OK) if there else True
        self.writable = rights and os.access(self.path.parent, os.W_OK)

    @property
    def uri(self) -> str:
        if self.writable:
            return f"{self.path.as_uri()}?mode={'rwc' if self.create else 'rw'}"
        log = self.path.with_name(self.path.name + "-wal")
        still = "" if log.exists() or os.access(self.path.parent, os.W_OK) else "&immutable=1"
        return f"{self.path.as_uri()}?mode=ro{still}"

    def connect(self) -> sqlite3.Connection:
        try:
            made = sqlite3.connect(
                self.uri, uri=True, timeout=self.wait, isolation_level=None, check_same_thread=False
            )
            made.execute("PRAGMA foreign_keys=ON")
            made.execute("PRAGMA synchronous=FULL")
            made.execute("PRAGMA cache_size=-65536")
            made.execute("PRAGMA temp_store=MEMORY")
        except sqlite3.Error as error:
            raise (told(error, self.shown) or error) from error
        return made


def open_ledger(where: str | os.PathLike[str], *, create: bool = False, wait: float = _WAIT) -> Ledger:
    """Open the ledger at ``where``: the path of a file, or a ``postgresql://`` address.

    With ``create`` it is made when there is none. An older ledger is brought up to this version. ``wait`` is how
    many seconds to wait for somebody else who writes.

    Raises :class:`~verbale.errors.LedgerError` if there is none, or what is there is no ledger, is of a newer version, is damaged,
    locked, or may not be opened.
    """
    name = os.fspath(where)
    if name.startswith(_SCHEMES):
        return _open_postgresql(name, create, wait)
    return _open_sqlite(name, create, wait)


def now() -> str:
    """The time, in UTC, as the ledger keeps it: ``2024-05-03T17:00:00Z``."""
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _open_sqlite(name: str, create: bool, wait: float) -> Ledger:
    file = _File(_checked_path(name, create), name, wait, create)
    engine = create_engine(
        "sqlite://", creator=file.connect, poolclass=pool.QueuePool, pool_reset_on_return="rollback"
    )
    _translate(engine, name)
    with _closing_on_error(engine):
        connection = engine.connect()
        if _is_fresh(connection, name) and not create:
            raise LedgerError(f"{name} is empty: no ledger.", hint="verbale add makes one.")
        ledger = Ledger(name, engine, connection, file.path, file.writable)
        if file.writable:
            _use_write_ahead_log(connection, wait)
        _bring_up(ledger)
    return ledger


def _checked_path(name: str, create: bool) -> Path:
    try:
        path = Path(os.path.realpath(name)) if name else None
        there = path is not None and path.exists()
    except (OSError, ValueError):
        path, there = None, False
    if path is None:
        raise LedgerError(f"{name!r} is no name of a file.", hint="Name a file for the ledger.")
    if there and not path.is_file():
        kind = "a folder" if path.is_dir() else "no regular file"
        raise LedgerError(f"{name} is {kind}, no ledger.", hint="Name a file for the ledger.")
    if not there and not create:
        raise LedgerError(f"There is no ledger {name}.", hint="Check the name; verbale add makes one.")
    if not there and not path.parent.is_dir():
        raise LedgerError(f"The folder of {name} does not exist.", hint="Make the folder first.")
    if not there and not os.access(path.parent, os.W_OK):
        raise LedgerError(
            f"{name} cannot be made: its folder may not be written to.", hint="Name a file in another folder."
        )
    if there and not os.access(path, os.R_OK):
        raise LedgerError(f"{name} may not be read.", hint="Check the rights of the file.")
    return path


def _is_fresh(connection: Connection, name: str) -> bool:
    """Whether the file is empty. Raises if it is something else than a ledger."""
    found = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    if found == schema.APPLICATION_ID:
        return False
    if found or connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one():
        raise LedgerError(f"{name} is a file of SQLite, but no ledger.", hint="Name another file.")
    return True


def _use_write_ahead_log(connection: Connection, wait: float) -> None:
    """Switch to the write-ahead log; two that open a new file at once must wait for each other by hand."""
    until = time.monotonic() + wait
    while True:
        try:
            if connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() != "wal":
                connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            return
        except LedgerError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def _open_postgresql(address: str, create: bool, wait: float) -> Ledger:
    try:
        url = make_url(address).set(drivername="postgresql+psycopg")
        shown = url.set(drivername="postgresql").render_as_string(hide_password=True)
        arguments: dict[str, Any] = {"connect_timeout": 10, "options": f"-c lock_timeout={int(wait * 1000)}"}
        engine = create_engine(url, connect_args=arguments)
    except (ArgumentError, ValueError):
        raise LedgerError(
            "The address of the ledger is not one of PostgreSQL.",
            hint="Write postgresql://USER@HOST:PORT/DATABASE.",
        ) from None
    except ImportError:
        raise LedgerError(
            "A ledger on PostgreSQL needs psycopg, which is not installed.",
            hint='Install it: pip install "verbale[postgresql]".',
        ) from None
    _translate(engine, shown)
    with _closing_on_error(engine):
        connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        tables = set(inspect(connection).get_table_names())
        if schema.VERSION_TABLE not in tables:
            if tables & set(schema.metadata.tables):
                raise LedgerError(f"{shown} holds other tables, no ledger.", hint="Name another database.")
            if not create:
                raise LedgerError(f"There is no ledger at {shown}.", hint="verbale add makes one.")
        ledger = Ledger(shown, engine, connection)
        _bring_up(ledger)
    return ledger


def _bring_up(ledger: Ledger) -> None:
    """Make the tables, or bring those of an older version up to this one."""
    found = migrating.version_of(ledger.connection)
    if found == schema.HEAD:
        return
    migrating.check(found, ledger.where)
    with ledger.writing() as connection:
        found = migrating.version_of(connection)
        if found == schema.HEAD:
            return
        migrating.upgrade(connection)
        if found is None:
            if ledger.sqlite:
                connection.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID}")
            rows = [{"key": "made_at", "value": now()}, {"key": "made_by", "value": f"verbale {__version__}"}]
            connection.execute(schema.about.insert(), rows)


def _translate(engine: Engine, shown: str) -> None:
    """Raise our error in place of the database's wherever it says something that people can act on."""

    def translate(context: ExceptionContext) -> None:
        error = told(context.original_exception, shown)
        if error is not None:
            raise error from context.original_exception

    event.listen(engine, "handle_error", translate)


@contextlib.contextmanager
def _closing_on_error(engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        engine.dispose()
        raise
