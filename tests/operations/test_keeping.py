"""Adding through the operations: what was kept can be asked about at once."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import func, select

from verbale.ledger import open_ledger, schema
from verbale.operations.keeping import add
from verbale.operations.reading import Outcome
from verbale.records import Article, Reading, Source, Span, Statement, text_id

TEXT = "Ines Halloran said the old quay would be painted green by the summer."


def outcome(text: str) -> Outcome:
    source = Source("Ines Halloran", 0, 13, name="Ines Halloran")
    content = (Span.of(text, text.index("the old quay"), len(text) - 1),)
    statement = Statement("s1", "indirect", "speech", source, Span.of(text, 14, 18), content)
    article = Article(text_id(text), text)
    return Outcome("given", reading=Reading(article, (statement,), reader="one"))


def test_questions_need_not_wait_after_adding(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "new.db"), create=True) as ledger:
        kept = list(add(ledger, [outcome(TEXT)]))
        assert kept[0].added
        newest = ledger.connection.scalar(select(func.max(schema.statements.c.id)))
        through = ledger.connection.scalar(
            select(schema.about.c.value).where(schema.about.c.key == "statements_through")
        )
        assert newest
        assert int(through or 0) == newest


def test_a_refusal_alone_changes_nothing(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "new.db"), create=True) as ledger:
        assert not list(add(ledger, []))
        assert not ledger.connection.scalar(select(func.count()).select_from(schema.statements))
