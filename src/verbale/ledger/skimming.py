"""A quick look over many statements, and the full records of those few that are worth a closer one.

Made for the comparison of one day with a month.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, cast

from sqlalchemy import Connection, select

from verbale.findings import Reported
from verbale.ledger import rows, schema
from verbale.ledger.judgements_tables import judged
from verbale.ledger.opening import Ledger
from verbale.ledger.reporting import of_article

_BATCH = 20_000
_AT_ONCE = 500
_NOTHING = '{"disputes": []}'


Skimmed = tuple[Sequence[int], Sequence[str | None], Sequence[str]]
"""Row numbers, speakers' keys and words of some statements, each in the order of the others."""


def skim(ledger: Ledger, since: str, until: str) -> Iterator[Skimmed]:
    """Row number, speaker's key and words of each statement of a current reading, of articles published from ``since`` to
    ``until`` (ISO 8601 days, both included), in batches. Those that people judged come as they left them, or not at all (the ledger must
    be fresh: :func:`verbale.ledger.judgements_overlay.freshen`).
    """
    with ledger.snapshot() as connection:
        looked_at = select(judged.c.id, judged.c.speaker, judged.c.content, judged.c.shown)
        decided = {
            row[0]: (row[0], row[1], row[2]) if row[3] else None for row in connection.execute(looked_at)
        }
        for numbers, speakers, texts in _batches(connection, (until, since)):
            if decided or schema.hides((*filter(None, speakers), *texts)):
                found = map(schema.restored, zip(numbers, speakers, texts, strict=True))
                kept = [row for one in found if (row := decided.get(one[0], one)) is not None]
                if kept:
                    yield cast(Skimmed, tuple(zip(*kept, strict=True)))
            else:
                yield numbers, speakers, texts


_SKIMMED = """
SELECT s.id, s.speaker, s.content FROM articles AS a JOIN statements AS s ON s.reading_id = a.reading_id
WHERE a.published_from <= {mark} AND a.published_until >= {mark} AND a.forgotten_at IS NULL AND s.content <> ''
"""


def _batches(connection: Connection, days: tuple[str, str]) -> Iterator[Skimmed]:
    """The columns as the driver gives them, some rows at a time: rows that the toolkit converts take twice as long."""
    line = _SKIMMED.format(mark="?" if connection.dialect.name == "sqlite" else "%s")
    streamed = connection.execution_options(stream_results=True, max_row_buffer=_BATCH)
    for batch in streamed.exec_driver_sql(line, days).partitions(_BATCH):
        yield cast(Skimmed, tuple(zip(*batch, strict=True)))


def reported_rows(
    ledger: Ledger, numbers: Sequence[int], *, speaker_of: Mapping[str, str] | None = None
) -> Iterator[Reported]:
    """The statements with these row numbers, as :func:`verbale.ledger.reported` gives them, without the articles' texts and
    without the disputes inside them."""
    articles = schema.articles
    columns = [column for column in articles.c if column.name not in ("text", "rest")]
    with ledger.snapshot() as connection:
        for start in range(0, len(numbers), _AT_ONCE):
            found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
            for row in _rows(connection, numbers[start : start + _AT_ONCE]):
                found[row[0]].append(schema.restored(tuple(row)[1:]))
            about = select(*columns).where(articles.c.id.in_(list(found))).order_by(articles.c.id)
            for one in connection.execute(about).mappings():
                yield from of_article({**one, "rest": _NOTHING}, found[one["id"]], speaker_of or {})


def _rows(connection: Connection, numbers: Sequence[int]) -> Iterable[Any]:
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    marks = ", ".join([mark] * len(numbers))
    columns = ", ".join(rows.STATEMENT)
    line = f"SELECT article_id, {columns} FROM statements WHERE id IN ({marks}) ORDER BY id"  # noqa: S608
    return connection.exec_driver_sql(line, tuple(numbers))


def copies(ledger: Ledger, shas: Set[str]) -> dict[str, str]:
    """Leads from each of these articles that is a near-copy of an earlier one among them to that one (ids of articles)."""
    later, earlier = schema.articles.alias("later"), schema.articles.alias("earlier")
    versions = schema.versions
    query = (
        select(later.c.sha, earlier.c.sha)
        .select_from(versions)
        .join(later, later.c.id == versions.c.article_id)
        .join(earlier, earlier.c.id == versions.c.other_id)
        .order_by(versions.c.article_id, versions.c.other_id)
    )
    found: dict[str, str] = {}
    with ledger.snapshot() as connection:
        for one, other in connection.execute(query):
            if one in shas and other in shas:
                found.setdefault(one, found.get(other, other))
    return found
