"""Tables for questions and judgements, the indexes they need, and triggers that say what must be made again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

REAL: sa.types.TypeEngine[Any] = sa.Double().with_variant(sa.REAL(), "sqlite")

_SQLITE = (
    'CREATE VIRTUAL TABLE judged_fts USING fts5(content, source_text, name, tokenize="porter unicode61 remove_diacritics 2")',
    "CREATE TRIGGER statements_left AFTER UPDATE OF current, speaker, name ON statements WHEN OLD.speaker IS NOT NULL"
    " BEGIN INSERT OR IGNORE INTO stale (what, key) VALUES ('speaker', OLD.speaker); END",
    "CREATE TRIGGER statements_gone AFTER DELETE ON statements WHEN OLD.speaker IS NOT NULL"
    " BEGIN INSERT OR IGNORE INTO stale (what, key) VALUES ('speaker', OLD.speaker); END",
    "CREATE TRIGGER articles_reread AFTER UPDATE OF reading_id ON articles WHEN OLD.reading_id IS NOT NEW.reading_id"
    " BEGIN INSERT OR IGNORE INTO stale (what, key) VALUES ('article', CAST(OLD.id AS TEXT)); END",
)
_POSTGRESQL = (
    "ALTER TABLE judged ADD COLUMN tokens tsvector GENERATED ALWAYS AS (to_tsvector('verbale'::regconfig,"
    " content || ' ' || coalesce(source_text, '') || ' ' || coalesce(name, ''))) STORED",
    "CREATE INDEX judged_by_words ON judged USING gin (tokens)",
    "CREATE FUNCTION verbale_stale_speaker() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
    " INSERT INTO stale (what, key) VALUES ('speaker', OLD.speaker) ON CONFLICT DO NOTHING; RETURN NULL; END $$",
    "CREATE FUNCTION verbale_stale_article() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
    " INSERT INTO stale (what, key) VALUES ('article', OLD.id::text) ON CONFLICT DO NOTHING; RETURN NULL; END $$",
    "CREATE TRIGGER statements_left AFTER UPDATE OF current, speaker, name ON statements FOR EACH ROW"
    " WHEN (OLD.speaker IS NOT NULL) EXECUTE FUNCTION verbale_stale_speaker()",
    "CREATE TRIGGER statements_gone AFTER DELETE ON statements FOR EACH ROW"
    " WHEN (OLD.speaker IS NOT NULL) EXECUTE FUNCTION verbale_stale_speaker()",
    "CREATE TRIGGER articles_reread AFTER UPDATE OF reading_id ON articles FOR EACH ROW"
    " WHEN (OLD.reading_id IS DISTINCT FROM NEW.reading_id) EXECUTE FUNCTION verbale_stale_article()",
)


def upgrade() -> None:
    """Make the tables, indexes and triggers."""
    for make in (_judged, _speakers, _disputed, _stale, _indexes):
        make()
    sqlite = op.get_bind().dialect.name == "sqlite"
    for line in _SQLITE if sqlite else _POSTGRESQL:
        op.execute(line)


def _texts(names: str) -> Iterator[sa.Column[Any]]:
    """Columns of text: those marked with ``!`` are never null."""
    for name in names.split():
        yield sa.Column(name.rstrip("!"), sa.Text(), nullable=not name.endswith("!"))


def _numbers(names: str) -> Iterator[sa.Column[Any]]:
    """Columns of whole numbers: those marked with ``!`` are never null."""
    for name in names.split():
        yield sa.Column(name.rstrip("!"), sa.Integer(), nullable=not name.endswith("!"))


def _judged() -> None:
    op.create_table(
        "judged",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        *_numbers("reading_id! article_id! current!"),
        *_texts("day number! kind! mode! act source_text"),
        *_numbers("source_start source_end"),
        *_texts("name speaker type role actor cue_text"),
        *_numbers("cue_start cue_end"),
        *_texts(
            "content! content_spans! said_date said_precision said_basis said_text said_from said_until channel"
        ),
        *_texts("addressee within"),
        sa.Column("confidence", REAL, nullable=True),
        *_numbers("shown!"),
        *_texts("verdict!"),
        *_numbers("judgement!"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("judged_of_article", "judged", ["article_id"])
    op.create_index("judged_by_speaker", "judged", ["speaker", "day"])


def _speakers() -> None:
    op.create_table(
        "speaker_names",
        *_texts("speaker! name! type! role! actor! first_day! last_day!"),
        *_numbers("count!"),
        sa.PrimaryKeyConstraint("speaker", "name", "type", "role", "actor"),
        sqlite_strict=True,
    )
    op.create_table(
        "speaker_keys",
        *_texts("speaker! compact! surname!"),
        *_numbers("words! count!"),
        *_texts("joins how"),
        sa.PrimaryKeyConstraint("speaker"),
        sqlite_strict=True,
    )
    for column in ("compact", "surname", "joins"):
        op.create_index(f"speaker_keys_by_{column}", "speaker_keys", [column])


def _disputed() -> None:
    op.create_table(
        "disputed",
        *_numbers("a! b!"),
        *_texts("kind! reason!"),
        *_numbers("reading_id!"),
        sa.PrimaryKeyConstraint("a", "b", "kind"),
        sqlite_strict=True,
    )
    op.create_index("disputed_by_b", "disputed", ["b"])
    op.create_index("disputed_of_reading", "disputed", ["reading_id"])


def _stale() -> None:
    op.create_table(
        "stale", *_texts("what! key!"), sa.PrimaryKeyConstraint("what", "key"), sqlite_strict=True
    )


def _indexes() -> None:
    only = sa.text("current = 1")
    op.create_index("statements_by_day", "statements", ["day"], sqlite_where=only, postgresql_where=only)
    op.drop_index("statements_by_speaker", "statements")
    told = ["speaker", "day", "kind", "act", "article_id"]
    op.create_index("statements_by_speaker", "statements", told, sqlite_where=only, postgresql_where=only)
    op.create_index("articles_outlets", "articles", ["id", "outlet"])
    op.create_index(
        "statements_by_act", "statements", ["act", "day"], sqlite_where=only, postgresql_where=only
    )
    unnamed = sa.text("current = 1 AND name IS NULL AND source_text IS NOT NULL")
    op.create_index(
        "statements_unnamed", "statements", ["day"], sqlite_where=unnamed, postgresql_where=unnamed
    )
    op.create_index("appearances_by_outlet", "appearances", ["outlet", "article_id"])
