"""What was reported, statement by statement, for a comparison: in the order of publication, a few articles in memory at a time."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, select

from verbale.findings import Ref, Reported
from verbale.ledger import rows, schema
from verbale.ledger.opening import Ledger
from verbale.records import Article, Dispute, Statement

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Selection:
    """Which statements of current readings are wanted.

    ``since`` and ``until`` are ISO 8601 days; an article is in when a day on which it may have been published lies between
    them, both included, and one without a day only when neither is given. ``speakers`` are keys as the readings have them; ``shas`` ids of
    articles. ``texts`` asks for the articles' texts, and for ``Reported.before``.
    """

    since: str | None = None
    until: str | None = None
    speakers: frozenset[str] | None = None
    shas: frozenset[str] | None = None
    texts: bool = False


def reported(
    ledger: Ledger, wanted: Selection | None = None, *, speaker_of: Mapping[str, str] | None = None
) -> Iterator[Reported]:
    """Each wanted statement, by the first day on which its article may have been published, then as added, then in text order.

    Articles without a day come last. All is read from one moment. ``speaker_of`` leads from a key to that of the person
    it was merged into. Memory does not grow with the number of statements.
    """
    wanted = wanted or Selection()
    merged = speaker_of or {}
    with ledger.snapshot() as connection:
        for found in _articles(connection, wanted):
            yield from _statements(connection, found, wanted, merged)


def _articles(connection: Connection, wanted: Selection) -> Iterator[list[Mapping[Any, Any]]]:
    articles, readings = schema.articles, schema.readings
    columns = [column for column in articles.c if wanted.texts or column.name != "text"]
    base = (
        select(*columns, readings.c.rest)
        .join(readings, readings.c.id == articles.c.reading_id)
        .where(articles.c.forgotten_at.is_(None))
        .limit(_BATCH)
    )
    if wanted.shas is not None:
        base = base.where(articles.c.sha.in_(wanted.shas))
    if wanted.until is not None:
        base = base.where(articles.c.published_from <= wanted.until)
    if wanted.since is not None:
        base = base.where(articles.c.published_until >= wanted.since)
    yield from _dated(connection, base)
    if wanted.since is None and wanted.until is None:
        yield from _undated(connection, base)


def _dated(connection: Connection, base: Select[Any]) -> Iterator[list[Mapping[Any, Any]]]:
    day, number = schema.articles.c.published_from, schema.articles.c.id
    query = base.where(day.is_not(None)).order_by(day, number)
    after: ColumnElement[bool] | None = None
    while found := connection.execute(query if after is None else query.where(after)).mappings().all():
        yield list(found)
        last = found[-1]
        after = and_(day >= last["published_from"], (day > last["published_from"]) | (number > last["id"]))


def _undated(connection: Connection, base: Select[Any]) -> Iterator[list[Mapping[Any, Any]]]:
    number, last = schema.articles.c.id, 0
    query = base.where(schema.articles.c.published_from.is_(None)).order_by(number)
    while found := connection.execute(query.where(number > last)).mappings().all():
        yield list(found)
        last = found[-1]["id"]


def _statements(
    connection: Connection,
    articles: list[Mapping[Any, Any]],
    wanted: Selection,
    merged: Mapping[str, str],
) -> Iterator[Reported]:
    inside: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for found in _rows(connection, [row["reading_id"] for row in articles], wanted.speakers):
        inside[found[0]].append(schema.restored(tuple(found)[1:]))
    for row in articles:
        yield from of_article(row, inside.get(row["reading_id"], ()), merged)


def _rows(connection: Connection, readings: list[int], speakers: frozenset[str] | None) -> Iterable[Any]:
    """The statements of ``readings`` as the driver gives them: the toolkit's rows would take twice as long."""
    mark = "?" if connection.dialect.name == "sqlite" else "%s"

    def marks(count: int) -> str:
        return ", ".join([mark] * count)

    line = f"SELECT reading_id, {', '.join(rows.STATEMENT)} FROM statements WHERE reading_id IN ({marks(len(readings))})"  # noqa: S608
    asked: tuple[Any, ...] = tuple(readings)
    if speakers is not None:
        keys = schema.escaped(tuple(sorted(speakers)))
        line += f" AND speaker IN ({marks(len(keys))})" if keys else " AND 1 = 0"
        asked += keys
    return connection.exec_driver_sql(f"{line} ORDER BY reading_id, id", asked)


def of_article(
    row: Mapping[Any, Any], statements: Iterable[tuple[Any, ...]], merged: Mapping[str, str]
) -> Iterator[Reported]:
    """The statements of one article as reported. ``row`` holds the columns of ``articles`` and the ``rest`` of its reading."""
    text = row.get("text")
    article = Article(
        row["sha"],
        text or "",
        row["title"],
        row["outlet"],
        row["byline"],
        row["url"],
        row["published"],
        row["language"],
        row["raw_sha256"],
    )
    challenges: dict[str, list[Dispute]] = defaultdict(list)
    for value in json.loads(row["rest"])["disputes"]:
        challenges[value["b"]].append(Dispute(**value))
    for found in statements:
        statement = rows.statement_from(found)
        key = statement.source.speaker if statement.source else None
        yield Reported(
            Ref(article.id, statement.id),
            article,
            statement,
            None if key is None else merged.get(key, key),
            None if text is None else _before(text, statement),
            tuple(challenges[statement.id]) if statement.id in challenges else (),
        )


def _before(text: str, statement: Statement) -> str:
    """What stands before the statement in its paragraph."""
    parts = (statement.source, statement.cue, *statement.content)
    start = min([part.start for part in parts if part is not None], default=0)
    return text[text.rfind("\n", 0, start) + 1 : start].strip()
