"""A reader that asks a ledger first. Nothing here prints or exits."""

from __future__ import annotations

import dataclasses

from sqlalchemy import select

from verbale.ledger import Ledger, load_reading, schema
from verbale.reading import Reader
from verbale.records import Article, Reading

_FILLED = ("title", "outlet", "byline", "url", "published")


class SparingReader(Reader):
    """A reader that does not read again what ``ledger`` has from the same reader: adding a folder once more is quick."""

    def __init__(self, ledger: Ledger, reader: Reader) -> None:
        super().__init__(reader.settings)
        self._ledger, self._reader = ledger, reader

    def read(self, article: Article) -> Reading:
        """The reading in the ledger, if the same reader made it and ``article`` tells nothing that it does not know; else a new one.

        Raises what :meth:`Reader.read` raises, and :class:`~verbale.errors.LedgerError`.
        """
        return self._held(article) or self._reader.read(article)

    def _held(self, article: Article) -> Reading | None:
        articles, readings = schema.articles, schema.readings
        query = (
            select(*[articles.c[name] for name in _FILLED], readings.c.reader)
            .join(readings, readings.c.id == articles.c.reading_id)
            .where(articles.c.sha == article.id)
        )
        row = self._ledger.connection.execute(query).mappings().first()
        if row is None or row["reader"] != self._reader.name:
            return None
        if any(row[name] is None and getattr(article, name) is not None for name in _FILLED):
            return None
        return dataclasses.replace(load_reading(self._ledger, article.id), article=article)
