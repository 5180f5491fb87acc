"""Putting readings into a ledger: one transaction for a batch, acknowledged only when it is committed."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, func, select, text, update

from verbale.errors import LedgerError, VerbaleError
from verbale.ledger import linking, rows, schema
from verbale.ledger.opening import Ledger, now
from verbale.records import Article, Reading

_FILLED = ("title", "outlet", "byline", "url", "published")
_ORDER = (schema.articles, schema.appearances, schema.readings, schema.acts, schema.bands, schema.versions)
_COUNTED = (*_ORDER[:4], schema.statements)
_WORDS = """
INSERT INTO statements_fts(rowid, content, source_text, name)
SELECT id, content, source_text, name FROM statements WHERE id BETWEEN :first AND :last AND current = 1
"""
_UNWORD = """
INSERT INTO statements_fts(statements_fts, rowid, content, source_text, name)
SELECT 'delete', id, content, source_text, name FROM statements WHERE reading_id = :reading AND current = 1
"""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one reading that was put into a ledger.

    ``article`` is the id of the article (SHA-256 of its text). ``added`` is true where the text was not there before,
    ``reread`` where it was and this reading is kept as its new one. ``statements`` is how many the current reading has. ``versions``
    are the ids of near-copies that were there before. ``error`` says why nothing was kept. ``label`` is the source as the user named it.
    """

    article: str
    added: bool = False
    reread: bool = False
    statements: int = 0
    versions: tuple[str, ...] = ()
    label: str | None = None
    error: VerbaleError | None = None


@dataclass(frozen=True, slots=True)
class Adding:
    """How readings are added: ``batch`` to one transaction; ``unforget`` puts back a text that was forgotten; ``near`` looks for
    near-copies; ``seen`` counts the text as seen once more (a second reading of what is held does not).
    """

    batch: int = 200
    unforget: bool = False
    near: bool = True
    seen: bool = True


def put(ledger: Ledger, reading: Reading, label: str | None = None, how: Adding | None = None) -> Added:
    """Keep one reading; when this returns, it is on disk.

    The same text twice is one article: where else it was seen is kept as an appearance, and its reading as the new one if another
    reader made it or it tells what was missing (the day, the outlet).

    Raises :class:`~verbale.errors.LedgerError` if the text was forgotten, or the ledger cannot be written.
    """
    added = next(iter(put_many(ledger, [(reading, label)], how)))
    if added.error is not None:
        raise added.error
    return added


def put_many(
    ledger: Ledger, items: Iterable[tuple[Reading, str | None]], how: Adding | None = None
) -> Iterator[Added]:
    """Keep many readings, a batch to each transaction; yields what became of each, in order, once its batch is on disk.

    A text that was forgotten, or that the database cannot hold, is yielded with its error and never stops the others.

    Raises :class:`~verbale.errors.LedgerError` if the ledger cannot be written; what was yielded is on disk.
    """
    how = how or Adding()
    batch: list[tuple[Reading, str | None]] = []
    seen: set[str] = set()
    for reading, label in items:
        if batch and (len(batch) >= how.batch or reading.article.id in seen):
            yield from _write(ledger, batch, how)
            batch, seen = [], set()
        batch.append((reading, label))
        seen.add(reading.article.id)
    if batch:
        yield from _write(ledger, batch, how)


def _write(ledger: Ledger, batch: list[tuple[Reading, str | None]], how: Adding) -> list[Added]:
    try:
        with ledger.writing() as connection:
            return _Batch(connection, how).write(batch)
    except LedgerError:
        raise
    except Exception as error:  # noqa: BLE001 - one article that does not fit never stops the others
        if len(batch) > 1:
            return [added for item in batch for added in _write(ledger, [item], how)]
        refused = LedgerError(
            f"The reading of {batch[0][0].article.id[:12]} does not fit into the ledger: {error}"[:300],
            hint="Leave that article out, and please report it.",
        )
        refused.__cause__ = error
        return [Added(batch[0][0].article.id, label=batch[0][1], error=refused)]


@dataclass(slots=True)
class _Known:
    """What the ledger has of a text: the row of ``articles``, and who made the current reading."""

    row: dict[str, Any]
    reader: str | None


@dataclass(slots=True)
class _Batch:
    """One transaction. Rows are gathered first and then written table by table."""

    connection: Connection
    how: Adding
    when: str = field(default_factory=now)
    statements: list[tuple[Any, ...]] = field(default_factory=list)
    new: dict[Table, list[dict[str, Any]]] = field(default_factory=lambda: {table: [] for table in _ORDER})
    last: dict[Table, int] = field(default_factory=dict)
    sketched: list[tuple[str, int, str]] = field(default_factory=list)

    def write(self, batch: list[tuple[Reading, str | None]]) -> list[Added]:
        for table in _COUNTED:
            self.last[table] = self.connection.scalar(select(func.max(table.c.id))) or 0
        first = self.last[schema.statements] + 1
        known = self._known([reading.article.id for reading, _ in batch])
        added = [self._take(reading, label, known.get(reading.article.id)) for reading, label in batch]
        found = linking.link(self.connection, self.sketched, self.when) if self.sketched else None
        if found is not None:
            self.new[schema.bands], self.new[schema.versions] = found.bands, found.versions
            added = [
                dataclasses.replace(one, versions=tuple(found.shas.get(one.article, ()))) for one in added
            ]
        for table in _ORDER:
            names = [column.name for column in table.c]
            listed = [tuple([row.get(name) for name in names]) for row in self.new[table]]
            _insert(self.connection, table, listed)
        _insert(self.connection, schema.statements, self.statements)
        if self.connection.dialect.name == "sqlite" and self.statements:
            self.connection.execute(text(_WORDS), {"first": first, "last": self.last[schema.statements]})
        return added

    def _known(self, shas: list[str]) -> dict[str, _Known]:
        columns = [column for column in schema.articles.c if column.name != "text"]
        query = (
            select(*columns, schema.readings.c.reader)
            .select_from(schema.articles)
            .outerjoin(schema.readings, schema.readings.c.id == schema.articles.c.reading_id)
            .where(schema.articles.c.sha.in_(shas))
        )
        return {
            row["sha"]: _Known(dict(row), row["reader"]) for row in self.connection.execute(query).mappings()
        }

    def _id(self, table: Table) -> int:
        self.last[table] += 1
        return self.last[table]

    def _take(self, reading: Reading, label: str | None, known: _Known | None) -> Added:
        article = reading.article
        done = Added(article.id, statements=len(reading.statements), label=label)
        if known is None:
            self._new_article(self._id(schema.articles), reading, label)
            return dataclasses.replace(done, added=True)
        if known.row["forgotten_at"] is not None:
            if not self.how.unforget:
                return dataclasses.replace(done, statements=0, error=_forgotten(known.row))
            self._bring_back(known.row["id"], reading, label)
            return dataclasses.replace(done, added=True)
        if self.how.seen:
            self._appear(known.row["id"], article, label)
        merged = _merged(known, reading)
        if merged is None:
            current = schema.statements.c.reading_id == known.row["reading_id"]
            count = self.connection.scalar(select(func.count()).select_from(schema.statements).where(current))
            return dataclasses.replace(done, statements=count or 0)
        self.replace_current(known.row["id"], known.row["reading_id"], merged)
        return dataclasses.replace(done, reread=True)

    def _new_article(self, article_id: int, reading: Reading, label: str | None) -> None:
        article = reading.article
        row = rows.article_columns(article) | {
            "id": article_id,
            "sha": article.id,
            "text": article.text,
            "added_at": self.when,
            "reading_id": self.add_reading(article_id, reading),
        }
        self.new[schema.articles].append(row)
        self._appear(article_id, article, label, new=True)
        if self.how.near:
            self.sketched.append((article.id, article_id, article.text))

    def _bring_back(self, article_id: int, reading: Reading, label: str | None) -> None:
        columns = rows.article_columns(reading.article) | {
            "text": reading.article.text,
            "reading_id": self.add_reading(article_id, reading),
            "forgotten_at": None,
            "forgotten_why": None,
        }
        table = schema.articles
        self.connection.execute(update(table).where(table.c.id == article_id).values(columns))
        self._appear(article_id, reading.article, label)
        if self.how.near:
            self.sketched.append((reading.article.id, article_id, reading.article.text))

    def add_reading(self, article_id: int, reading: Reading) -> int:
        """Gather the rows of a reading, as the current one; returns its id."""
        reading_id = self._id(schema.readings)
        day, _ = rows.day_range(reading.article.published)
        of = {"reading_id": reading_id, "article_id": article_id, "current": 1}
        self.new[schema.readings].append(
            {
                "id": reading_id,
                "article_id": article_id,
                "reader": reading.reader,
                "made_at": self.when,
                "rest": rows.rest_of(reading),
            }
        )
        for statement in reading.statements:
            self.statements.append(
                (
                    self._id(schema.statements),
                    reading_id,
                    article_id,
                    1,
                    day,
                    *rows.statement_values(statement),
                )
            )
        for act in reading.acts:
            columns = rows.act_columns(act)
            columns.update(of, id=self._id(schema.acts))
            self.new[schema.acts].append(columns)
        return reading_id

    def replace_current(self, article_id: int, old: int | None, reading: Reading) -> None:
        """Make ``reading`` the current one of an article; the old one stays, marked as not current."""
        if self.connection.dialect.name == "sqlite" and old is not None:
            self.connection.execute(text(_UNWORD), {"reading": old})
        for table in (schema.statements, schema.acts):
            self.connection.execute(update(table).where(table.c.reading_id == old).values(current=0))
        columns = rows.article_columns(reading.article)
        columns["reading_id"] = self.add_reading(article_id, reading)
        table = schema.articles
        self.connection.execute(update(table).where(table.c.id == article_id).values(columns))

    def _appear(self, article_id: int, article: Article, label: str | None, *, new: bool = False) -> None:
        table = schema.appearances
        row = {name: getattr(article, name) for name in ("outlet", "url", "title", "published")}
        row |= {"article_id": article_id, "label": label}
        if new or not self._is_there(table, row):
            self.new[table].append(row | {"id": self._id(table), "added_at": self.when})

    def _is_there(self, table: Table, row: dict[str, Any]) -> bool:
        same = [table.c[name].is_not_distinct_from(value) for name, value in row.items()]
        return self.connection.execute(select(table.c.id).where(*same).limit(1)).first() is not None


def _insert(connection: Connection, table: Table, new: list[tuple[Any, ...]]) -> None:
    """Insert rows, in the order of the table's columns, by the driver's own ``executemany``: going through the toolkit takes as long
    again as SQLite does.
    """
    if not new:
        return
    quote = connection.dialect.identifier_preparer.quote
    names = ", ".join([quote(column.name) for column in table.c])
    marks = ", ".join(["?" if connection.dialect.name == "sqlite" else "%s"] * len(table.c))
    line = f"INSERT INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608
    connection.exec_driver_sql(line, [schema.escaped(row) for row in new])


def _merged(known: _Known, reading: Reading) -> Reading | None:
    """The reading to keep as the new one of a text that is there already, with what was known of it; ``None`` if it tells nothing new."""
    article, row = reading.article, known.row
    if any(
        row[name] is not None and getattr(article, name) is not None and row[name] != getattr(article, name)
        for name in ("outlet", "published")
    ):
        return None
    missing = any(row[name] is None and getattr(article, name) is not None for name in _FILLED)
    if row["published"] is not None and article.published is None:
        return None
    if not missing and known.reader == reading.reader:
        return None
    kept = {name: row[name] for name in (*_FILLED, "raw_sha256", "language") if row[name] is not None}
    return dataclasses.replace(reading, article=dataclasses.replace(article, **kept))


def _forgotten(row: dict[str, Any]) -> LedgerError:
    why = f": {row['forgotten_why']}" if row["forgotten_why"] else ""
    return LedgerError(
        f"This text was forgotten on {row['forgotten_at'][:10]}{why}.".replace("..", "."),
        hint="It is not kept again unless you say --unforget.",
    )
