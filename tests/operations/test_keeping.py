"""Keeping through the operations: what was kept can be asked about at once."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any, cast

from sqlalchemy import func, select

from verbale.imports import Imported
from verbale.ledger import Ledger, open_ledger, schema
from verbale.operations.exporting import bring_in
from verbale.operations.keeping import add, reread
from verbale.operations.reading import Outcome
from verbale.records import Article, Reading, Source, Span, Statement, text_id

TEXT = "Ines Halloran said the old quay would be painted green by the summer."


def outcome(text: str) -> Outcome:
    source = Source("Ines Halloran", 0, 13, name="Ines Halloran")
    content = (Span.of(text, text.index("the old quay"), len(text) - 1),)
    statement = Statement("s1", "indirect", "speech", source, Span.of(text, 14, 18), content)
    article = Article(text_id(text), text)
    return Outcome("given", reading=Reading(article, (statement,), reader="one"))


class AnotherReader:
    """A reader that finds what another one found, under its own name."""

    name = "two"

    def read(self, article: Article) -> Reading:
        found = outcome(article.text).reading
        assert found
        return dataclasses.replace(found, reader=self.name)


def ready(ledger: Ledger) -> bool:
    """Whether the tables for questions have come as far as the statements and readings."""
    for key, column in (
        ("statements_through", schema.statements.c.id),
        ("readings_through", schema.readings.c.id),
    ):
        newest = ledger.connection.scalar(select(func.max(column)))
        through = ledger.connection.scalar(select(schema.about.c.value).where(schema.about.c.key == key))
        assert newest
        if int(through or 0) != newest:
            return False
    return True


def test_questions_need_not_wait_after_adding(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "new.db"), create=True) as ledger:
        kept = list(add(ledger, [outcome(TEXT)]))
        assert kept[0].added
        assert ready(ledger)


def test_nor_after_reading_again(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "new.db"), create=True) as ledger:
        list(add(ledger, [outcome(TEXT)]))
        again = reread(ledger, cast("Any", AnotherReader()))
        assert next(again).added
        assert not ready(ledger)
        assert not list(again)
        assert ready(ledger)


def test_nor_after_an_import(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "new.db"), create=True) as ledger:
        kept = list(bring_in(ledger, [Imported("given", reading=outcome(TEXT).reading)]))
        assert kept[0].added
        assert ready(ledger)


def test_a_refusal_alone_changes_nothing(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "new.db"), create=True) as ledger:
        assert not list(add(ledger, []))
        assert not ledger.connection.scalar(select(func.count()).select_from(schema.statements))
