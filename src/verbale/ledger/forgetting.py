"""Forgetting an article: its words leave the ledger, and a row that says so stays.

What stays is the tombstone: the id (the SHA-256 of the text), outlet, address, day, when it was forgotten and why; and that
readings and judgements were made, by whom and when. What goes, from the tables, their full text and the file itself: the
text, title and byline, every statement and act, what changed between versions, and the words that judgements quote or give.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, or_, select, text, update

from verbale.errors import LedgerError
from verbale.ledger import judgements_tables as made
from verbale.ledger import schema
from verbale.ledger.opening import Ledger, now

_UNWORD = """
INSERT INTO statements_fts(statements_fts, rowid, content, source_text, name)
SELECT 'delete', id, content, source_text, name FROM statements WHERE article_id = :article AND current = 1
"""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was forgotten: the tombstone, and how many statements and readings went."""

    article: str
    outlet: str | None
    url: str | None
    published: str | None
    forgotten_at: str
    why: str | None
    statements: int
    readings: int


def forget(ledger: Ledger, article: dict[str, Any], why: str | None = None) -> Forgotten:
    """Take the words of ``article`` (a row of ``articles``) out of the ledger, and clean the file of them.

    The file is written anew, which takes as much room again for a while. Forgetting it again only cleans again.

    Raises :class:`~verbale.errors.LedgerError` if somebody else reads meanwhile, so that the file could not be cleaned; the
    words are out of the tables then, and doing it again cleans the file.
    """
    with ledger.writing() as connection:
        done = _take_out(connection, article["id"], why)
    clean(ledger)
    return done


def clean(ledger: Ledger) -> None:
    """Leave nothing in the file of what its tables no longer hold: not in free pages, the full-text index or the log.

    On PostgreSQL the tables are written anew; its own log and its backups are up to the server's keeper.

    Raises :class:`~verbale.errors.LedgerError` if somebody else reads meanwhile.
    """
    if not ledger.sqlite:
        connection = ledger.connection
        for table in schema.metadata.sorted_tables:
            connection.exec_driver_sql(f"VACUUM FULL {table.name}")
        return
    connection = ledger.connection
    for words in ("statements_fts", "judged_fts"):
        connection.exec_driver_sql(f"INSERT INTO {words}({words}) VALUES ('optimize')")  # noqa: S608
    connection.exec_driver_sql("VACUUM")
    if connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]:
        raise LedgerError(
            f"The words are out of the tables of {ledger.where}, but not yet out of its log: somebody else reads it.",
            hint="Close what has it open and forget it again.",
        )


def _take_out(connection: Connection, number: int, why: str | None) -> Forgotten:
    articles, statements, readings = schema.articles, schema.statements, schema.readings
    row = connection.execute(select(articles).where(articles.c.id == number)).mappings().one()
    when = row["forgotten_at"] or now()
    count = connection.scalar(
        select(func.count()).select_from(statements).where(statements.c.reading_id == row["reading_id"])
    )
    held = connection.scalar(
        select(func.count()).select_from(readings).where(readings.c.article_id == number)
    )
    _take_out_what_was_made(connection, number)
    if connection.dialect.name == "sqlite":
        connection.execute(text(_UNWORD), {"article": number})
    for table in (statements, schema.acts, schema.bands):
        connection.execute(delete(table).where(table.c.article_id == number))
    connection.execute(update(readings).where(readings.c.article_id == number).values(rest=None))
    seen = schema.appearances
    connection.execute(update(seen).where(seen.c.article_id == number).values(title=None, label=None))
    versions = schema.versions
    either = or_(versions.c.article_id == number, versions.c.other_id == number)
    connection.execute(update(versions).where(either).values(changes=None))
    _empty_judgements(connection, row["sha"])
    values = {
        "text": None,
        "title": None,
        "byline": None,
        "reading_id": None,
        "forgotten_at": when,
        "forgotten_why": why if why is not None else row["forgotten_why"],
    }
    connection.execute(update(articles).where(articles.c.id == number).values(values))
    _forget_lone_speakers(connection)
    return Forgotten(
        row["sha"],
        row["outlet"],
        row["url"],
        row["published"],
        when,
        values["forgotten_why"],
        count or 0,
        held or 0,
    )


def _take_out_what_was_made(connection: Connection, number: int) -> None:
    """What questions are answered from beside the statements (``judgements_tables``)."""
    judged, disputed, readings = made.judged, made.disputed, schema.readings
    if connection.dialect.name == "sqlite":
        line = "DELETE FROM judged_fts WHERE rowid IN (SELECT id FROM judged WHERE article_id = :article)"
        connection.execute(text(line), {"article": number})
    connection.execute(delete(judged).where(judged.c.article_id == number))
    of = select(readings.c.id).where(readings.c.article_id == number)
    connection.execute(delete(disputed).where(disputed.c.reading_id.in_(of)))
    statements = schema.statements
    speakers = select(statements.c.speaker).where(
        statements.c.article_id == number, statements.c.speaker.is_not(None)
    )
    for table in (made.speaker_names, made.speaker_keys):
        connection.execute(delete(table).where(table.c.speaker.in_(speakers)))


def _empty_judgements(connection: Connection, sha: str) -> None:
    table = schema.judgements
    here, there = table.c.article == sha, table.c.other_article == sha
    connection.execute(update(table).where(or_(here, there)).values(value=None, why=None))
    connection.execute(update(table).where(here).values(quoted=None))
    connection.execute(update(table).where(there).values(other_quoted=None))


def _forget_lone_speakers(connection: Connection) -> None:
    """Names that are to be made again, of whom no statement is left, are not kept for that."""
    stale, statements = made.stale, schema.statements
    left = (
        select(statements.c.id).where(statements.c.speaker == stale.c.key, statements.c.current == 1).exists()
    )
    connection.execute(delete(stale).where(stale.c.what == "speaker", ~left))
