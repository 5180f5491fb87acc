"""What an export is made from, and what an import brings in. Nothing here prints, exits or knows of a format's looks."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, select

from verbale.days import days_asked
from verbale.errors import LedgerError
from verbale.imports import Imported, with_the_rest
from verbale.ledger import Ledger, find_article, load_reading, schema
from verbale.ledger.judgements_overlay import freshen, judged_reading
from verbale.ledger.queries.dossier import whom
from verbale.ledger.queries.people import People
from verbale.operations.keeping import Kept, make_ready, put_one
from verbale.records import Reading

_KNOWN = ("title", "outlet", "byline", "url", "published", "language", "raw_sha256")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which articles of a ledger are exported: all, or those named (id, its first six digits or more, URL), published in a span of days
    (ISO 8601, ends included), with a statement of a speaker (key). ``machine`` leaves people's judgements out."""

    articles: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    speaker: str | None = None
    machine: bool = False


def chosen_readings(ledger: Ledger, chosen: Chosen) -> Iterator[Reading]:
    """The current reading of each chosen article, as people left it, in the order in which the articles were added.

    With a speaker only that speaker's statements are in each reading, and what they stand within. Raises
    :class:`~verbale.errors.UsageError` or :class:`~verbale.errors.LedgerError` for a name that stands for no article
    or speaker, or several.
    """
    named = {_held(ledger, name) for name in chosen.articles}
    if chosen.speaker:
        freshen(ledger)
    keys = frozenset(whom(People(ledger.connection), chosen.speaker).keys) if chosen.speaker else None
    for sha in _shas(ledger, chosen):
        if named and sha not in named:
            continue
        reading = load_reading(ledger, sha) if chosen.machine else judged_reading(ledger, sha).reading
        if keys is not None:
            reading = _of(reading, keys)
        if keys is None or reading.statements:
            yield reading


def _of(reading: Reading, keys: frozenset[str]) -> Reading:
    """A reading with one speaker's statements alone, and those that they stand within."""
    known = {one.id: one for one in reading.statements}
    wanted: set[str] = set()
    for one in reading.statements:
        if one.source is None or one.source.speaker not in keys:
            continue
        at: str | None = one.id
        while at is not None and at not in wanted:
            wanted.add(at)
            at = known[at].within if at in known else None
    return dataclasses.replace(
        reading,
        statements=tuple(one for one in reading.statements if one.id in wanted),
        disputes=tuple(one for one in reading.disputes if {one.a, one.b} <= wanted),
    )


def _held(ledger: Ledger, name: str) -> str:
    row = find_article(ledger, name)
    if row["forgotten_at"] is not None:
        raise LedgerError(
            f"{name} was forgotten on {row['forgotten_at'][:10]}.", hint="There is no text to export."
        )
    return str(row["sha"])


def _shas(ledger: Ledger, chosen: Chosen) -> list[str]:
    table = schema.articles
    wanted: list[ColumnElement[bool]] = [table.c.forgotten_at.is_(None), table.c.reading_id.is_not(None)]
    if chosen.since:
        wanted.append(table.c.published_until >= days_asked(chosen.since)[0].isoformat())
    if chosen.until:
        wanted.append(table.c.published_from <= days_asked(chosen.until)[1].isoformat())
    return list(ledger.connection.scalars(select(table.c.sha).where(and_(*wanted)).order_by(table.c.id)))


def bring_in(ledger: Ledger, found: Iterable[Imported]) -> Iterator[Kept]:
    """Keep each reading that was found, as the new one of its article; one that is refused comes with its error and stops nothing.

    A text of the ledger keeps its outlet, day and address, and the formal acts and disputes that were read in it, which brat's files do
    not hold. Raises :class:`~verbale.errors.LedgerError` if the ledger cannot be written.
    """
    for one in found:
        kept = Kept(one.label)
        if one.reading is None:
            yield Kept(one.label, error=one.error)
            continue
        reading = _with_what_is_known(ledger, one.reading)
        if one.partial:
            reading = _with_what_was_read(ledger, reading)
        yield put_one(ledger, reading, kept, None)
    make_ready(ledger)


def _with_what_is_known(ledger: Ledger, reading: Reading) -> Reading:
    """The reading with what the ledger knows of its article and the file did not say."""
    article, table = reading.article, schema.articles
    names = [name for name in _KNOWN if getattr(article, name) is None]
    row = (
        ledger.connection.execute(
            select(*[table.c[name] for name in names]).where(table.c.sha == article.id)
        ).first()
        if names
        else None
    )
    if row is None:
        return reading
    return dataclasses.replace(
        reading, article=dataclasses.replace(article, **dict(zip(names, row, strict=True)))
    )


def _with_what_was_read(ledger: Ledger, reading: Reading) -> Reading:
    """The reading with what the article's current one holds beside its statements."""
    table = schema.articles
    wanted = and_(
        table.c.sha == reading.article.id, table.c.reading_id.is_not(None), table.c.forgotten_at.is_(None)
    )
    held = ledger.connection.scalar(select(table.c.sha).where(wanted))
    return reading if held is None else with_the_rest(reading, load_reading(ledger, held))
