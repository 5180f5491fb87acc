"""Readings out of a ledger, as they were put in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, select

from verbale.errors import LedgerError
from verbale.ledger import rows, schema
from verbale.ledger.opening import Ledger
from verbale.records import Reading


def load_reading(ledger: Ledger, sha: str, reading_id: int | None = None) -> Reading:
    """The current reading of the article with the id ``sha``, or the one with ``reading_id``; equal to the one that was put in.

    Raises :class:`~verbale.errors.LedgerError` if the ledger does not hold the article, or its text was forgotten.
    """
    articles, readings = schema.articles, schema.readings
    number = articles.c.reading_id if reading_id is None else reading_id
    query = (
        select(articles.c.sha, articles.c.text, readings.c.id, readings.c.reader, readings.c.rest)
        .join(readings, readings.c.article_id == articles.c.id)
        .where(articles.c.sha == sha, readings.c.id == number)
    )
    row = ledger.connection.execute(query).mappings().first()
    if row is None or row["text"] is None:
        raise LedgerError(
            f"{ledger.where} holds no reading of {sha[:12]}.",
            hint="Check the id; it may have been forgotten.",
        )
    found = {
        table: ledger.connection.execute(
            select(table).where(table.c.reading_id == row["id"]).order_by(table.c.id)
        ).mappings()
        for table in (schema.statements, schema.acts)
    }
    return rows.reading_of(row, found[schema.statements], found[schema.acts])


def iterate_readings(ledger: Ledger, *, batch: int = 100) -> Iterator[Reading]:
    """Every current reading, in the order in which the articles came, from one moment; a few are held in memory at a time."""
    with ledger.snapshot() as connection:
        last = 0
        while found := _some(connection, last, batch):
            for number, reading in found:
                yield reading
                last = number


def _some(connection: Connection, last: int, batch: int) -> list[tuple[int, Reading]]:
    articles, readings = schema.articles, schema.readings
    query = (
        select(
            articles.c.id.label("article_id"),
            articles.c.sha,
            articles.c.text,
            readings.c.id,
            readings.c.reader,
            readings.c.rest,
        )
        .join(readings, readings.c.id == articles.c.reading_id)
        .where(articles.c.id > last, articles.c.text.is_not(None))
        .order_by(articles.c.id)
        .limit(batch)
    )
    found = connection.execute(query).mappings().all()
    wanted = [row["id"] for row in found]
    inside = {
        table: {
            number: list(group)
            for number, group in groupby(
                connection.execute(
                    select(table)
                    .where(table.c.reading_id.in_(wanted))
                    .order_by(table.c.reading_id, table.c.id)
                ).mappings(),
                key=itemgetter("reading_id"),
            )
        }
        for table in (schema.statements, schema.acts)
    }
    return [
        (
            row["article_id"],
            rows.reading_of(
                row, inside[schema.statements].get(row["id"], ()), inside[schema.acts].get(row["id"], ())
            ),
        )
        for row in found
    ]
