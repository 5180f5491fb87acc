"""The tables of a ledger, for SQLite and PostgreSQL alike. The migrations make them; this file says what is in them.

Rows are added and never changed, save four pointers: ``articles.reading_id`` (the current reading), the columns of
``articles`` that follow it (title to ``raw_sha256``), ``statements.current`` and ``acts.current`` (1 for those of the
current reading, else 0). Forgetting an article is the one thing that takes words away (``ledger.forgetting``).

Days are ISO text (``2024-05-03``), which sorts as time does; an imprecise date is kept as given (``2024-W18``) and has a
first and a last day beside it. Times are UTC, ISO, ending in ``Z``. Offsets are half-open, in code points of
``articles.text``. ``Words`` columns take any string, also one that a database cannot hold (NUL, lone surrogates).

Full text: on SQLite the FTS5 table ``statements_fts`` (``content``, ``source_text``, ``name``; its ``rowid`` is
``statements.id``) holds the current statements; on PostgreSQL the column ``statements.words`` is a ``tsvector`` made by the
text search configuration ``verbale`` (English stems, no stop words), to be asked beside ``statements.current = 1``. Both stem words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    REAL,
    BigInteger,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    TypeDecorator,
    text,
)
from sqlalchemy.types import TypeEngine

APPLICATION_ID = 0x5645524C
"""What SQLite's ``application_id`` says of our files ("VERL")."""
HEAD = "0002"
"""The migration that makes the tables as they stand here."""
VERSION_TABLE = "ledger_version"
"""The table in which Alembic keeps which migrations have been run."""
JOINER = " … "
"""What joins the spans of a content in ``statements.content``, as in ``Reading.to_rows``."""

_MARK = "\U0010ffff"
_HARD = re.compile("[\0\ud800-\udfff\U0010ffff]")
_ESCAPED = re.compile("\U0010ffff([0-9a-f]{6})")


class Words(TypeDecorator[str]):
    """Text that may hold what a database cannot: NUL and lone surrogates are kept behind a mark (U+10FFFF and six digits)."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:
        """``value`` as it is kept."""
        if value is None or not _HARD.search(value):
            return value
        return _HARD.sub(_hidden, value)

    def process_result_value(self, value: str | None, dialect: Any) -> str | None:
        """The string that was given."""
        if value is None or _MARK not in value:
            return value
        return _ESCAPED.sub(_shown, value)


def escaped(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """``row`` with the strings in it as :class:`Words` keeps them: for rows that go to the driver as they are."""
    if not _HARD.search("".join([value for value in row if value.__class__ is str])):
        return row
    return tuple([_HARD.sub(_hidden, value) if value.__class__ is str else value for value in row])


def hides(values: Iterable[str]) -> bool:
    """Whether one of some strings of the driver may not be as it was given."""
    return _MARK in "".join(values)


def restored(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """``row`` of the driver with the strings in it as they were given."""
    if _MARK not in "".join([value for value in row if value.__class__ is str]):
        return row
    return tuple([_ESCAPED.sub(_shown, value) if value.__class__ is str else value for value in row])


def _shown(match: re.Match[str]) -> str:
    return chr(int(match.group(1), 16))


def _hidden(match: re.Match[str]) -> str:
    return f"{_MARK}{ord(match.group()):06x}"


Real: TypeEngine[Any] = Double().with_variant(REAL(), "sqlite")
"""A number in double precision in both databases."""
Big: TypeEngine[Any] = BigInteger().with_variant(Integer(), "sqlite")
"""A whole number of 64 bits in both databases."""

metadata = MetaData()


def _table(name: str, *parts: Any, **options: Any) -> Table:
    return Table(name, metadata, *parts, sqlite_strict=True, **options)


def _current(name: str, *columns: str) -> Index:
    """An index over the rows of current readings."""
    only = text("current = 1")
    return Index(name, *columns, sqlite_where=only, postgresql_where=only)


about = _table("about", Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
"""What the ledger says of itself: ``made_at``, ``made_by`` (version of Verbale)."""

articles = _table(
    "articles",
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("sha", Text, nullable=False, unique=True),
    Column("text", Words),
    Column("title", Words),
    Column("outlet", Words),
    Column("byline", Words),
    Column("url", Words),
    Column("published", Text),
    Column("published_from", Text),
    Column("published_until", Text),
    Column("language", Text),
    Column("raw_sha256", Text),
    Column("added_at", Text, nullable=False),
    Column("reading_id", Integer),
    Column("forgotten_at", Text),
    Column("forgotten_why", Words),
    Index("articles_by_day", "published_from", "id"),
    Index("articles_by_url", "url", postgresql_using="hash"),
    Index("articles_by_outlet", "outlet", "published_from"),
)
"""One row for each text. ``sha`` is ``Article.id``; ``reading_id`` is the current reading, ``None`` once forgotten."""

appearances = _table(
    "appearances",
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("article_id", Integer, ForeignKey("articles.id"), nullable=False),
    Column("outlet", Words),
    Column("url", Words),
    Column("title", Words),
    Column("published", Text),
    Column("label", Words),
    Column("added_at", Text, nullable=False),
    Index("appearances_of_article", "article_id"),
    Index("appearances_by_url", "url", postgresql_using="hash"),
)
"""Each place where a text was seen: another outlet or address that ran it. ``label`` is the source as the user named it."""

readings = _table(
    "readings",
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("article_id", Integer, ForeignKey("articles.id"), nullable=False),
    Column("reader", Words),
    Column("made_at", Text, nullable=False),
    Column("rest", Words),
    Index("readings_of_article", "article_id"),
)
"""Each reading of an article. ``rest`` is JSON: ``article`` (what the article said of itself then), ``disputes``, ``checks``,
``refusals`` and ``links`` in the shapes of the public format; ``None`` once forgotten."""

statements = _table(
    "statements",
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("reading_id", Integer, ForeignKey("readings.id"), nullable=False),
    Column("article_id", Integer, ForeignKey("articles.id"), nullable=False),
    Column("current", Integer, nullable=False),
    Column("day", Text),
    Column("number", Words, nullable=False),
    Column("kind", Text, nullable=False),
    Column("mode", Text, nullable=False),
    Column("act", Text),
    Column("source_text", Words),
    Column("source_start", Integer),
    Column("source_end", Integer),
    Column("name", Words),
    Column("speaker", Words),
    Column("type", Text),
    Column("role", Words),
    Column("actor", Words),
    Column("cue_text", Words),
    Column("cue_start", Integer),
    Column("cue_end", Integer),
    Column("content", Words, nullable=False),
    Column("content_spans", Text, nullable=False),
    Column("said_date", Text),
    Column("said_precision", Text),
    Column("said_basis", Text),
    Column("said_text", Words),
    Column("said_from", Text),
    Column("said_until", Text),
    Column("channel", Words),
    Column("addressee", Words),
    Column("within", Words),
    Column("confidence", Real),
    Index("statements_of_reading", "reading_id", "id"),
    _current("statements_by_speaker", "speaker", "day", "kind", "act", "article_id"),
    _current("statements_by_actor", "actor", "day"),
)
"""One row for each statement of each reading, in the order of ``id``; the columns are those of ``records.Statement``.

``number`` is the statement's id in its reading ("s4"). ``day`` is ``articles.published_from`` of its article, kept here for
sorting. ``source_text`` is ``None`` where the statement has no source, ``cue_text`` where it has no cue. ``content`` joins the
spans by `` … `` and ``content_spans`` has their offsets ("12-40 52-80"). ``addressee`` is JSON in the shape of a source.
``said_from`` and ``said_until`` are the first and last day of ``said_date``. Ask for ``current = 1`` unless old readings are
meant."""

acts = _table(
    "acts",
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("reading_id", Integer, ForeignKey("readings.id"), nullable=False),
    Column("article_id", Integer, ForeignKey("articles.id"), nullable=False),
    Column("current", Integer, nullable=False),
    Column("number", Words, nullable=False),
    Column("type", Text, nullable=False),
    Column("actors", Words, nullable=False),
    Column("object", Words),
    Column("body", Words),
    Column("date", Text),
    Column("count", Integer),
    Column("text", Words, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("within", Words),
    Index("acts_of_reading", "reading_id", "id"),
)
"""One row for each formal act of each reading; ``actors`` is a JSON list, the rest as in ``records.Act``."""

bands = _table(
    "bands",
    Column("band", Big, nullable=False),
    Column("article_id", Integer, ForeignKey("articles.id"), nullable=False),
    PrimaryKeyConstraint("band", "article_id"),
    sqlite_with_rowid=False,
)
"""Hashes of pieces of each article's MinHash: articles that share one may be near-copies (``ledger.versions``)."""

versions = _table(
    "versions",
    Column("article_id", Integer, ForeignKey("articles.id"), nullable=False),
    Column("other_id", Integer, ForeignKey("articles.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("similarity", Real, nullable=False),
    Column("changes", Words),
    Column("found_at", Text, nullable=False),
    PrimaryKeyConstraint("article_id", "other_id"),
    Index("versions_of_other", "other_id"),
)
"""Near-copies: ``article_id`` came later than ``other_id``. ``kind`` is ``copy`` (the same sentences) or ``edited``; ``changes``
is JSON (``ledger.versions.Change``), ``None`` once one of the two is forgotten."""

judgements = _table(
    "judgements",
    Column("id", Integer, primary_key=True),
    Column("made_at", Text, nullable=False),
    Column("made_by", Words, nullable=False),
    Column("why", Words),
    Column("target", Text, nullable=False),
    Column("subject", Words, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("article", Text),
    Column("anchor", Words),
    Column("quoted", Words),
    Column("other_article", Text),
    Column("other_anchor", Words),
    Column("other_quoted", Words),
    Column("kind", Text),
    Column("field", Text),
    Column("value", Words),
    Column("speaker", Words),
    Column("other_speaker", Words),
    Column("undoes", Integer, ForeignKey("judgements.id")),
    Index("judgements_on_subject", "subject", "id"),
    Index("judgements_of_article", "article"),
    Index("judgements_of_other", "other_article"),
)
"""What people decided; never changed, never taken away. ``subject`` is one string for one target: of the rows on it that are not
undone, the newest holds.

``target`` is ``statement``, ``finding`` or ``speaker``; ``verdict`` ``accept``, ``reject``, ``correct``, ``unsure``, ``same``,
``different`` or ``undo`` (then ``undoes`` is the row taken back). ``article`` and ``other_article`` are ``articles.sha``;
``anchor`` is JSON with offsets into that text and no words; ``quoted`` are the words it stood for. ``kind`` is that of a finding,
``field`` and ``value`` (JSON) what is corrected. When an article is forgotten, ``quoted``, ``value`` and ``why`` of its rows are
emptied: they may hold its words."""
