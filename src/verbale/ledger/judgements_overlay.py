"""Keeping what questions are answered from in step with readings and judgements (the tables of ``judgements_tables``).

:func:`freshen` is called before every question. It costs three look-ups when nothing has happened, and else does only what has changed:
statements that came, articles that were read again or forgotten, judgements that were made.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Text, cast, delete, func, insert, select, text, update

from verbale.errors import LedgerError
from verbale.ledger import rows, schema, speakers_facts
from verbale.ledger.judgements import Judgement, judgements_on
from verbale.ledger.judgements_applying import Applied, apply_judgements
from verbale.ledger.judgements_tables import disputed, judged, stale
from verbale.ledger.opening import Ledger
from verbale.ledger.reading_back import load_reading
from verbale.records import Dispute

_MARKS = {
    "statements_through": schema.statements.c.id,
    "readings_through": schema.readings.c.id,
    "judgements_through": schema.judgements.c.id,
}
_SOME = 500


def freshen(ledger: Ledger) -> None:
    """Bring the tables for questions up to date, in one transaction.

    A ledger that may only be read, or that somebody else keeps locked, is used as it is, unless a judgement would be overlooked.

    Raises :class:`~verbale.errors.LedgerError` then.
    """
    before, after, waiting = _state(ledger.connection)
    if before == after and not waiting:
        return
    try:
        with ledger.writing() as connection:
            _bring_up(ledger, connection)
    except LedgerError as error:
        if before["judgements_through"] != after["judgements_through"] or _judged_waits(ledger.connection):
            raise LedgerError(
                f"{ledger.where} holds judgements that have not been taken in, and that could not be done: {error.message}",
                hint=error.hint,
            ) from error


def judged_reading(ledger: Ledger, sha: str, *, findings: bool = True) -> Applied:
    """The current reading of an article with what people decided about it (``.reading``), and which judgements found no place.

    Without ``findings`` the disputes between its statements stay as they were read: a comparison rules on them itself.

    Raises :class:`~verbale.errors.LedgerError` if the ledger does not hold the article.
    """
    made = judgements_on(ledger.connection, articles=[sha])
    return apply_judgements(
        load_reading(ledger, sha), (row for row in made if findings or row.target != "finding")
    )


def _state(connection: Connection) -> tuple[dict[str, int], dict[str, int], bool]:
    """How far the tables have come, how far they should have, and whether something waits."""
    about = schema.about
    found = connection.execute(select(about.c.key, about.c.value).where(about.c.key.in_(list(_MARKS))))
    known = {key: int(value) for key, value in found}
    before = {name: known.get(name, 0) for name in _MARKS}
    after = {name: connection.scalar(select(func.max(column))) or 0 for name, column in _MARKS.items()}
    return before, after, connection.execute(select(stale.c.what).limit(1)).first() is not None


def _judged_waits(connection: Connection) -> bool:
    """Whether an article that waits to be made again has judgements."""
    query = (
        select(schema.judgements.c.id)
        .join(schema.articles, schema.articles.c.sha == schema.judgements.c.article)
        .join(stale, stale.c.key == cast(schema.articles.c.id, Text))
        .where(stale.c.what == "article")
        .limit(1)
    )
    return connection.execute(query).first() is not None


def _bring_up(ledger: Ledger, connection: Connection) -> None:
    before, after, _ = _state(connection)
    again = {int(key) for (key,) in connection.execute(select(stale.c.key).where(stale.c.what == "article"))}
    again |= _newly_judged(connection, before["judgements_through"])
    left = _overlay(ledger, connection, again)
    _disputes(connection, again, left, before["readings_through"])
    speakers_facts.bring_up(connection, before["statements_through"], after["statements_through"])
    connection.execute(delete(stale))
    for name, value in after.items():
        changed = connection.execute(
            update(schema.about).where(schema.about.c.key == name).values(value=str(value))
        )
        if not changed.rowcount:
            connection.execute(insert(schema.about).values(key=name, value=str(value)))


def _newly_judged(connection: Connection, through: int) -> set[int]:
    articles, table = schema.articles, schema.judgements
    query = select(articles.c.id).join(table, articles.c.sha == table.c.article).where(table.c.id > through)
    return {number for (number,) in connection.execute(query)}


def _overlay(ledger: Ledger, connection: Connection, numbers: set[int]) -> dict[int, tuple[Dispute, ...]]:
    """Make the rows of ``judged`` for these articles again; gives the disputes that people left in those that they judged."""
    wanted, left = sorted(numbers), {}
    for i in range(0, len(wanted), _SOME):
        articles = schema.articles
        some = connection.execute(
            select(articles.c.id, articles.c.sha, articles.c.text.is_not(None).label("kept")).where(
                articles.c.id.in_(wanted[i : i + _SOME])
            )
        ).all()
        made: dict[str, list[Judgement]] = {}
        for row in judgements_on(connection, articles=[sha for _, sha, _ in some]):
            made.setdefault(row.article or "", []).append(row)
        for number, sha, kept in some:
            _clear(connection, number)
            if kept and sha in made:
                applied = apply_judgements(load_reading(ledger, sha), made[sha])
                left[number] = applied.reading.disputes
                if applied.newest:
                    _keep(connection, number, applied)
    return left


def _clear(connection: Connection, number: int) -> None:
    old = select(judged.c.speaker).where(judged.c.article_id == number, judged.c.speaker.is_not(None))
    _mark(connection, {speaker for (speaker,) in connection.execute(old)})
    if connection.dialect.name == "sqlite":
        connection.execute(
            text("DELETE FROM judged_fts WHERE rowid IN (SELECT id FROM judged WHERE article_id = :number)"),
            {"number": number},
        )
    table = schema.statements
    back = (
        select(table.c.speaker)
        .join(judged, judged.c.id == table.c.id)
        .where(judged.c.article_id == number, table.c.speaker.is_not(None))
    )
    _mark(connection, {speaker for (speaker,) in connection.execute(back)})
    connection.execute(delete(judged).where(judged.c.article_id == number))


def _keep(connection: Connection, number: int, applied: Applied) -> None:
    table = schema.statements
    query = select(table).where(
        table.c.article_id == number, table.c.current == 1, table.c.reading_id == _reading(number)
    )
    machine = {row["number"]: row for row in connection.execute(query).mappings()}
    speakers: set[str] = set()
    made: list[dict[str, Any]] = []
    for name, judgement in applied.newest.items():
        row = machine[name]
        columns = dict(row) | rows.statement_columns(applied.every[name])
        columns |= {
            "shown": int(name not in applied.rejected),
            "verdict": judgement.verdict,
            "judgement": judgement.id,
        }
        speakers |= {speaker for speaker in (row["speaker"], columns["speaker"]) if speaker}
        made.append(columns)
    connection.execute(insert(judged), made)
    _mark(connection, speakers)
    if connection.dialect.name == "sqlite":
        connection.execute(
            text(
                "INSERT INTO judged_fts (rowid, content, source_text, name)"
                " SELECT id, content, source_text, name FROM judged WHERE article_id = :number"
            ),
            {"number": number},
        )


def _reading(number: int) -> Any:
    return select(schema.articles.c.reading_id).where(schema.articles.c.id == number).scalar_subquery()


def _mark(connection: Connection, speakers: set[str]) -> None:
    """Say that what is known of these speakers must be made again."""
    known = {key for (key,) in connection.execute(select(stale.c.key).where(stale.c.what == "speaker"))}
    new = [{"what": "speaker", "key": key} for key in sorted(speakers - known)]
    if new:
        connection.execute(insert(stale), new)


_DISPUTES = '%"disputes":[{%'


def _disputes(
    connection: Connection, again: set[int], left: Mapping[int, tuple[Dispute, ...]], through: int
) -> None:
    """Keep the disputes of the readings that came, and anew those of articles that were read again, forgotten or judged (``left``)."""
    readings, articles = schema.readings, schema.articles
    for number in sorted(again):
        of = select(readings.c.id).where(readings.c.article_id == number)
        connection.execute(delete(disputed).where(disputed.c.reading_id.in_(of)))
    query = select(articles.c.id, readings.c.id, readings.c.rest).join(
        readings, articles.c.reading_id == readings.c.id
    )
    came = connection.execute(query.where(readings.c.id > through, readings.c.rest.like(_DISPUTES)))
    found = [row for row in came if row[0] not in again]
    for number in sorted(again):
        found += connection.execute(query.where(articles.c.id == number))
    for article, reading, rest in found:
        told = left.get(article)
        _keep_disputes(connection, reading, _told(rest) if told is None else told)


def _told(rest: str) -> list[Dispute]:
    return [Dispute(**value) for value in json.loads(rest)["disputes"]]


def _keep_disputes(connection: Connection, reading: int, disputes: Iterable[Dispute]) -> None:
    table = schema.statements
    of = select(table.c.number, table.c.id).where(table.c.reading_id == reading)
    ids = {row.number: row.id for row in connection.execute(of)}
    made = {
        (ids[one.a], ids[one.b], one.kind): one.reason for one in disputes if one.a in ids and one.b in ids
    }
    if made:
        connection.execute(
            insert(disputed),
            [
                {"a": a, "b": b, "kind": kind, "reason": why, "reading_id": reading}
                for (a, b, kind), why in made.items()
            ],
        )
