"""From what a person types to the article that is meant."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import or_, select

from verbale.errors import LedgerError, UsageError
from verbale.ledger import schema
from verbale.ledger.opening import Ledger

_ID = re.compile(r"[0-9a-f]{6,64}", re.IGNORECASE)
_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_SHOWN = 5


def find_article(ledger: Ledger, name: str) -> dict[str, Any]:
    """The row of ``articles``, without its text, that ``name`` stands for: an id or its first six digits or more, or a URL.

    Raises :class:`~verbale.errors.UsageError` if ``name`` is neither, or stands for several; and
    :class:`~verbale.errors.LedgerError` if the ledger holds none.
    """
    table, seen = schema.articles, schema.appearances
    query = select(*[column for column in table.c if column.name != "text"]).order_by(table.c.id)
    if _URL.fullmatch(name):
        at = select(seen.c.article_id).where(seen.c.url == name)
        query = query.where(or_(table.c.url == name, table.c.id.in_(at)))
    elif _ID.fullmatch(name):
        low = name.lower()
        query = query.where(table.c.sha >= low, table.c.sha <= low + "g")
    else:
        raise UsageError(
            f"{name[:80]!r} is no article.",
            hint="Give its id, the first six digits of it or more, or its URL.",
        )
    found = [dict(row) for row in ledger.connection.execute(query.limit(_SHOWN + 1)).mappings()]
    if not found:
        raise LedgerError(f"{ledger.where} holds no article {name[:200]}.", hint="Check the id or the URL.")
    if len(found) > 1:
        ids = ", ".join(row["sha"][:12] for row in found[:_SHOWN])
        more = " and more" if len(found) > _SHOWN else ""
        raise UsageError(
            f"{name[:200]} stands for several articles: {ids}{more}.", hint="Give one of the ids."
        )
    return found[0]
