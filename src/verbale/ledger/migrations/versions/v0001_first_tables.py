"""The first tables, and full text over the statements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

REAL: sa.types.TypeEngine[Any] = sa.Double().with_variant(sa.REAL(), "sqlite")
BIG: sa.types.TypeEngine[Any] = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_SQLITE_WORDS = """
CREATE VIRTUAL TABLE statements_fts USING fts5(
    content, source_text, name, content='statements', content_rowid='id',
    tokenize="porter unicode61 remove_diacritics 2"
)
"""
_POSTGRESQL_WORDS = (
    "CREATE TEXT SEARCH DICTIONARY verbale_stem (TEMPLATE = snowball, Language = english)",
    "CREATE TEXT SEARCH CONFIGURATION verbale (COPY = simple)",
    "ALTER TEXT SEARCH CONFIGURATION verbale ALTER MAPPING FOR asciiword, word, hword, hword_part, asciihword,"
    " hword_asciipart WITH verbale_stem",
    "ALTER TABLE statements ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('verbale'::regconfig,"
    " content || ' ' || coalesce(source_text, '') || ' ' || coalesce(name, ''))) STORED",
    "CREATE INDEX statements_by_words ON statements USING gin (words) WHERE current = 1",
)


def upgrade() -> None:
    """Make every table of the ledger."""
    for make in (
        _about,
        _articles,
        _judgements,
        _appearances,
        _readings,
        _bands,
        _versions,
        _statements,
        _acts,
    ):
        make()
    sqlite = op.get_bind().dialect.name == "sqlite"
    for line in (_SQLITE_WORDS,) if sqlite else _POSTGRESQL_WORDS:
        op.execute(line)


def _texts(names: str) -> Iterator[sa.Column[Any]]:
    """Columns of text: those marked with ``!`` are never null."""
    for name in names.split():
        yield sa.Column(name.rstrip("!"), sa.Text(), nullable=not name.endswith("!"))


def _about() -> None:
    op.create_table(
        "about",
        *_texts("key! value!"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_strict=True,
    )


def _articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        *_texts(
            "sha! text title outlet byline url published published_from published_until language raw_sha256 added_at!"
        ),
        sa.Column("reading_id", sa.Integer(), nullable=True),
        *_texts("forgotten_at forgotten_why"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("sha"),
        sqlite_strict=True,
    )
    op.create_index("articles_by_day", "articles", ["published_from", "id"])
    op.create_index("articles_by_outlet", "articles", ["outlet", "published_from"])
    op.create_index("articles_by_url", "articles", ["url"], postgresql_using="hash")


def _judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer(), nullable=False),
        *_texts(
            "made_at! made_by! why target! subject! verdict! article anchor quoted other_article other_anchor"
            " other_quoted kind field value speaker other_speaker"
        ),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["undoes"], ["judgements.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("judgements_of_article", "judgements", ["article"])
    op.create_index("judgements_of_other", "judgements", ["other_article"])
    op.create_index("judgements_on_subject", "judgements", ["subject", "id"])


def _appearances() -> None:
    op.create_table(
        "appearances",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        *_texts("outlet url title published label added_at!"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("appearances_by_url", "appearances", ["url"], postgresql_using="hash")
    op.create_index("appearances_of_article", "appearances", ["article_id"])


def _bands() -> None:
    op.create_table(
        "bands",
        sa.Column("band", BIG, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"]),
        sa.PrimaryKeyConstraint("band", "article_id"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )


def _readings() -> None:
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        *_texts("reader made_at! rest"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("readings_of_article", "readings", ["article_id"])


def _versions() -> None:
    op.create_table(
        "versions",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        *_texts("kind!"),
        sa.Column("similarity", REAL, nullable=False),
        *_texts("changes found_at!"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"]),
        sa.ForeignKeyConstraint(["other_id"], ["articles.id"]),
        sa.PrimaryKeyConstraint("article_id", "other_id"),
        sqlite_strict=True,
    )
    op.create_index("versions_of_other", "versions", ["other_id"])


def _acts() -> None:
    op.create_table(
        "acts",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("current", sa.Integer(), nullable=False),
        *_texts("number! type! actors! object body date"),
        sa.Column("count", sa.Integer(), nullable=True),
        *_texts("text!"),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        *_texts("within"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"]),
        sa.ForeignKeyConstraint(["reading_id"], ["readings.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("acts_of_reading", "acts", ["reading_id", "id"])


def _statements() -> None:
    op.create_table(
        "statements",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("current", sa.Integer(), nullable=False),
        *_texts("day number! kind! mode! act source_text"),
        sa.Column("source_start", sa.Integer(), nullable=True),
        sa.Column("source_end", sa.Integer(), nullable=True),
        *_texts("name speaker type role actor cue_text"),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_end", sa.Integer(), nullable=True),
        *_texts(
            "content! content_spans! said_date said_precision said_basis said_text said_from said_until channel addressee within"
        ),
        sa.Column("confidence", REAL, nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"]),
        sa.ForeignKeyConstraint(["reading_id"], ["readings.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index(
        "statements_by_actor",
        "statements",
        ["actor", "day"],
        sqlite_where=sa.text("current = 1"),
        postgresql_where=sa.text("current = 1"),
    )
    op.create_index(
        "statements_by_speaker",
        "statements",
        ["speaker", "day"],
        sqlite_where=sa.text("current = 1"),
        postgresql_where=sa.text("current = 1"),
    )
    op.create_index("statements_of_reading", "statements", ["reading_id", "id"])
