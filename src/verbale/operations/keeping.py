"""Keeping articles in a ledger: add them, read them again, forget them; what a ledger holds, and a copy of it. Nothing here prints
or exits.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from verbale.errors import LedgerError, PipelineError, VerbaleError
from verbale.ledger import (
    Added,
    Adding,
    Forgotten,
    Info,
    Ledger,
    backup,
    find_article,
    info,
    load_reading,
    open_ledger,
    put_many,
    schema,
)
from verbale.ledger import forget as forget_article
from verbale.ledger.judgements_overlay import freshen
from verbale.records import Reading, encode

if TYPE_CHECKING:
    from verbale.operations.reading import Outcome
    from verbale.reading import Reader

__all__ = ["Info", "Kept", "add", "backup", "forget", "info", "open_ledger", "reread"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one source: what was added, or the error that says why nothing was, never both.

    ``label``, ``line`` and ``input_id`` are as in :class:`~verbale.operations.Outcome`.
    """

    label: str
    added: Added | None = None
    error: VerbaleError | None = None
    line: int | None = None
    input_id: Any = None

    def to_json(self) -> str:
        """One line of JSON: ``{"source", "article", "added", "reread", "statements", "versions"}``, or ``{"source", "error"}``; with
        ``input_id`` for a line of JSON Lines.
        """
        value: dict[str, Any] = {} if self.line is None else {"input_id": self.input_id}
        value["source"] = self.label
        if self.added is not None:
            for name in ("article", "added", "reread", "statements"):
                value[name] = getattr(self.added, name)
            value["versions"] = list(self.added.versions)
        elif self.error is not None:
            error = self.error
            value["error"] = {"type": type(error).__name__, "message": error.message, "hint": error.hint}
        return encode(value)


def add(ledger: Ledger, outcomes: Iterable[Outcome], how: Adding | None = None) -> Iterator[Kept]:
    """Keep the reading of each outcome; yields what became of it as soon as it is on disk.

    A source that was refused, or whose text was forgotten, comes with its error and never stops the others. When all are kept, the tables
    that questions are answered from are brought up to date, so that the first question need not wait for it.

    Raises :class:`~verbale.errors.LedgerError` if the ledger cannot be written: what was yielded is kept.
    """
    for outcome in outcomes:
        kept = Kept(outcome.label, line=outcome.line, input_id=outcome.input_id)
        if outcome.reading is None:
            yield dataclasses.replace(kept, error=outcome.error)
            continue
        yield put_one(ledger, outcome.reading, kept, how)
    make_ready(ledger)


def make_ready(ledger: Ledger) -> None:
    """Bring the tables that questions are answered from up to date; where that fails, each question tries again and says what is wrong."""
    with contextlib.suppress(LedgerError):
        freshen(ledger)


def put_one(ledger: Ledger, reading: Reading, kept: Kept, how: Adding | None) -> Kept:
    """Keep one reading; ``kept`` with what was added, or with the error.

    Raises :class:`~verbale.errors.LedgerError` if the ledger cannot be written.
    """
    added = next(iter(put_many(ledger, [(reading, kept.label)], how)))
    if added.error is not None:
        return dataclasses.replace(kept, error=added.error)
    return dataclasses.replace(kept, added=added)


def reread(ledger: Ledger, reader: Reader, names: Iterable[str] = ()) -> Iterator[Kept]:
    """Read articles of the ledger again, those whose reading another reader made; the old reading is kept beside the new.

    ``names`` are ids, their first digits, or URLs; without any, every article is looked at. Yields one :class:`Kept` for each article
    that was looked at by name or read again; one that cannot be read comes with its error. At the end the ledger is made ready for
    questions, as by :func:`add`.

    Raises :class:`~verbale.errors.LedgerError` if the ledger cannot be read or written.
    """
    named = [(name, *_sought(ledger, name)) for name in names]
    present = reader.name
    for name, sha, error in named or _made_by_others(ledger, present):
        kept = Kept(name)
        if sha is None:
            yield dataclasses.replace(kept, error=error)
            continue
        held = load_reading(ledger, sha)
        if held.reader == present:
            yield dataclasses.replace(kept, added=Added(sha, statements=len(held.statements)))
            continue
        try:
            reading = reader.read(held.article)
        except PipelineError:
            raise
        except VerbaleError as refused:
            yield dataclasses.replace(kept, error=refused)
            continue
        except Exception as fault:  # noqa: BLE001 - one bad article never stops the batch; the cause is kept
            wrapped = VerbaleError(
                f"Unexpected {type(fault).__name__}: {fault}"[:500], hint="Please report it."
            )
            wrapped.__cause__ = fault
            yield dataclasses.replace(kept, error=wrapped)
            continue
        yield put_one(ledger, reading, kept, Adding(seen=False))
    make_ready(ledger)


def forget(ledger: Ledger, name: str, why: str | None = None) -> Forgotten:
    """Take the words of an article out of the ledger and its file; a row that says so stays.

    ``name`` is its id, the first six digits of it or more, or its URL.

    Raises :class:`~verbale.errors.UsageError` or :class:`~verbale.errors.LedgerError` if it stands for no article or several, or the
    ledger cannot be written.
    """
    return forget_article(ledger, find_article(ledger, name), why)


def _sought(ledger: Ledger, name: str) -> tuple[str | None, VerbaleError | None]:
    try:
        row = find_article(ledger, name)
    except VerbaleError as error:
        return None, error
    if row["forgotten_at"] is not None:
        return None, LedgerError(
            f"{name} was forgotten on {row['forgotten_at'][:10]}.", hint="There is no text to read."
        )
    return row["sha"], None


def _made_by_others(ledger: Ledger, present: str) -> list[tuple[str, str | None, VerbaleError | None]]:
    articles, readings = schema.articles, schema.readings
    query = (
        select(articles.c.sha)
        .join(readings, readings.c.id == articles.c.reading_id)
        .where(readings.c.reader.is_distinct_from(present), articles.c.forgotten_at.is_(None))
        .order_by(articles.c.id)
    )
    return [(sha, sha, None) for sha in ledger.connection.scalars(query)]
