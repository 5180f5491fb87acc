"""The tables that questions are answered from beside the machine's own rows: made from readings and judgements, and made again at will.

Nothing here is a source of truth. ``judged`` holds a corrected copy of each statement that a person has looked at, ``speaker_names``
the names, roles and actors of each speaker, ``speaker_keys`` which speakers are taken for one, ``disputed`` the disputes of current
readings. ``stale`` says what must be made again; triggers fill it whenever a statement leaves the current readings or an
article gets another reading. :func:`verbale.ledger.judgements_overlay.freshen` brings all of it up to date.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, Table, Text, text

from verbale.ledger import schema
from verbale.ledger.schema import Words, metadata


def _table(name: str, *parts: Any) -> Table:
    return Table(name, metadata, *parts, sqlite_strict=True)


judged = _table(
    "judged",
    *(
        Column(
            column.name,
            column.type,
            primary_key=column.name == "id",
            nullable=column.nullable,
            autoincrement=False,
        )
        if column.name == "id"
        else Column(column.name, column.type, nullable=column.nullable)
        for column in schema.statements.columns
    ),
    Column("shown", Integer, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("judgement", Integer, nullable=False),
    Index("judged_of_article", "article_id"),
    Index("judged_by_speaker", "speaker", "day"),
)
"""A statement as a person left it: ``id`` is that of the machine's row in ``statements``, every other column has the value that
holds. ``shown`` is 0 for a statement that a person rejected; ``verdict`` is the newest one and ``judgement`` its row."""

speaker_names = _table(
    "speaker_names",
    Column("speaker", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("type", Text, nullable=False),
    Column("role", Words, nullable=False),
    Column("actor", Words, nullable=False),
    Column("first_day", Text, nullable=False),
    Column("last_day", Text, nullable=False),
    Column("count", Integer, nullable=False),
    PrimaryKeyConstraint("speaker", "name", "type", "role", "actor"),
)
"""How each speaker is named: one row for each spelling with type, role and actor, with the first and last day of publication and
how many statements. Empty strings stand for what is not given."""

speaker_keys = _table(
    "speaker_keys",
    Column("speaker", Words, primary_key=True),
    Column("compact", Words, nullable=False),
    Column("surname", Words, nullable=False),
    Column("words", Integer, nullable=False),
    Column("count", Integer, nullable=False),
    Column("joins", Words),
    Column("how", Text),
    Index("speaker_keys_by_compact", "compact"),
    Index("speaker_keys_by_surname", "surname"),
    Index("speaker_keys_by_joins", "joins"),
)
"""Each speaker's key with the folded form of its fullest name. ``joins`` is the key that it is taken for without a person's
judgement, and ``how`` why: ``spelling`` or ``surname``."""

disputed = _table(
    "disputed",
    Column("a", Integer, nullable=False),
    Column("b", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("reason", Words, nullable=False),
    Column("reading_id", Integer, nullable=False),
    PrimaryKeyConstraint("a", "b", "kind"),
    Index("disputed_by_b", "b"),
    Index("disputed_of_reading", "reading_id"),
)
"""The disputes inside the articles, by ``statements.id``: ``a`` is the account, ``b`` the challenge."""

stale = _table(
    "stale",
    Column("what", Text, nullable=False),
    Column("key", Words, nullable=False),
    PrimaryKeyConstraint("what", "key"),
)
"""What must be made again: ``what`` is ``speaker`` or ``article``, ``key`` the speaker's key or ``articles.id``."""

_ONLY = text("current = 1")
Index("statements_by_day", schema.statements.c.day, sqlite_where=_ONLY, postgresql_where=_ONLY)
Index(
    "statements_by_act",
    schema.statements.c.act,
    schema.statements.c.day,
    sqlite_where=_ONLY,
    postgresql_where=_ONLY,
)
_UNNAMED = text("current = 1 AND name IS NULL AND source_text IS NOT NULL")
Index("statements_unnamed", schema.statements.c.day, sqlite_where=_UNNAMED, postgresql_where=_UNNAMED)
Index("articles_outlets", schema.articles.c.id, schema.articles.c.outlet)
Index("appearances_by_outlet", schema.appearances.c.outlet, schema.appearances.c.article_id)
