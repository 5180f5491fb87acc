"""Finding the near-copies of new articles among those that a ledger holds."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from verbale.ledger import schema
from verbale.ledger.versions import likeness, sketch

_MOST = 20
_LATEST = 40
_ASKED = 5000


@dataclass(slots=True)
class Links:
    """Rows for ``bands`` and ``versions``; ``shas`` leads from the id of a new article to those of its near-copies."""

    bands: list[dict[str, Any]] = field(default_factory=list)
    versions: list[dict[str, Any]] = field(default_factory=list)
    shas: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def link(connection: Connection, new: list[tuple[str, int, str]], when: str) -> Links:
    """The near-copies of ``new`` articles (sha, number, text), among those in the ledger and those before them in ``new``.

    Of each article at most twenty candidates are compared: those that share most bands with it. A band that very many hold
    (a phrase that every report of a house ends with) leads to the latest forty only.
    """
    links = Links()
    bands = {number: sketch(text) for _, number, text in new}
    holders = _holders(connection, {band for found in bands.values() for band in found})
    texts: dict[int, tuple[str, str | None]] = {number: (sha, text) for sha, number, text in new}
    for sha, number, text in new:
        shared = Counter(
            other for band in bands[number] for other in holders[band][-_LATEST:] if other != number
        )
        for other in [other for other, _ in shared.most_common(_MOST)]:
            if other not in texts:
                texts[other] = _text(connection, other)
            other_sha, other_text = texts[other]
            if other_text is None:
                continue
            found = likeness(text, other_text)
            if found.near:
                links.shas[sha].append(other_sha)
                links.versions.append(
                    {
                        "article_id": number,
                        "other_id": other,
                        "kind": found.kind,
                        "similarity": found.similarity,
                        "changes": json.dumps([change.to_dict() for change in found.changes]),
                        "found_at": when,
                    }
                )
        for band in set(bands[number]):
            holders[band].append(number)
            links.bands.append({"band": band, "article_id": number})
    return links


def _holders(connection: Connection, bands: set[int]) -> dict[int, list[int]]:
    """Which articles have each band."""
    found: dict[int, list[int]] = defaultdict(list)
    wanted = sorted(bands)
    table = schema.bands
    for i in range(0, len(wanted), _ASKED):
        query = select(table.c.band, table.c.article_id).where(table.c.band.in_(wanted[i : i + _ASKED]))
        for band, number in connection.execute(query):
            found[band].append(number)
    return found


def _text(connection: Connection, number: int) -> tuple[str, str | None]:
    table = schema.articles
    row = connection.execute(select(table.c.sha, table.c.text).where(table.c.id == number)).one()
    return row.sha, row.text
