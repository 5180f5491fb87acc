"""What people decided, as rows: kept, taken back by another row, never changed. Nothing here decides what the rows mean for a
reading (``judgements_applying``) or a comparison (``judgements_findings``).
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, insert, or_, select

from verbale.errors import LedgerError, UsageError
from verbale.ledger import schema
from verbale.ledger.judgements_anchors import Anchor
from verbale.ledger.opening import Ledger, now

Target = Literal["statement", "finding", "speaker"]
Verdict = Literal["accept", "reject", "correct", "unsure", "same", "different", "undo"]
_DONE = {"accept": "Accepted", "reject": "Rejected", "unsure": "Left open", "correct": "Corrected"}


@dataclass(frozen=True, slots=True)
class Judgement:
    """One row of ``judgements``; ``id`` and ``made_at`` are 0 and empty before it is kept.

    ``subject`` is one string for what is judged: of the rows on it that are not taken back the newest holds. ``article`` and
    ``other_article`` are ids of articles; ``anchor`` and ``other_anchor`` say where in their texts; ``quoted`` the words that stood
    there. ``value`` is any JSON value. For two speakers ``speaker`` and ``other_speaker`` are their keys; with an ``article`` the row
    speaks of ``speaker`` in that article alone, who is ``other_speaker``.
    """

    made_by: str
    target: Target
    subject: str
    verdict: Verdict
    why: str | None = None
    article: str | None = None
    anchor: Anchor | None = None
    quoted: str | None = None
    other_article: str | None = None
    other_anchor: Anchor | None = None
    other_quoted: str | None = None
    kind: str | None = None
    field: str | None = None
    value: Any = None
    speaker: str | None = None
    other_speaker: str | None = None
    undoes: int | None = None
    id: int = 0
    made_at: str = ""

    @property
    def words(self) -> str:
        """Who decided what, for the reason of a finding or of a dispute inside an article."""
        done = _DONE.get(self.verdict, "Judged")
        return f"{done} by {self.made_by}" + (f": {self.why}" if self.why else ".")

    def to_dict(self) -> dict[str, Any]:
        """The judgement as plain values; what is not given is left out."""
        plain = dataclasses.asdict(self)
        order = {"id": self.id, "made_at": self.made_at, **plain}
        return {name: value for name, value in order.items() if value is not None}


def subject(*parts: object) -> str:
    """One string for what is judged; different parts never give the same."""
    return json.dumps([part.to_json() if isinstance(part, Anchor) else part for part in parts])


def keep(ledger: Ledger, rulings: Sequence[Judgement]) -> list[Judgement]:
    """Keep judgements, all or none, and give them back with their ids; when this returns they are on disk.

    Raises :class:`~verbale.errors.UsageError` for one without a name, :class:`~verbale.errors.LedgerError` if the ledger cannot be written.
    """
    when = now()
    kept = []
    with ledger.writing() as connection:
        for ruling in rulings:
            if not ruling.made_by.strip():
                raise UsageError("A judgement needs the name of who made it.", hint="Give --by NAME.")
            row = dataclasses.replace(ruling, made_at=when)
            columns = {name: getattr(row, name) for name in _PLAIN} | {
                "anchor": row.anchor.to_json() if row.anchor else None,
                "other_anchor": row.other_anchor.to_json() if row.other_anchor else None,
                "value": None if row.value is None else json.dumps(row.value, ensure_ascii=False),
            }
            found = connection.execute(
                insert(schema.judgements).values(columns).returning(schema.judgements.c.id)
            )
            kept.append(dataclasses.replace(row, id=found.scalar_one()))
    return kept


def undo(ledger: Ledger, number: int, by: str, why: str | None = None) -> Judgement:
    """Take the judgement ``number`` back by another row. An undo can itself be taken back.

    Raises :class:`~verbale.errors.UsageError` if there is none, or it has been taken back already.
    """
    found = {row.id: row for row in judgements_on(ledger.connection)}
    if number not in found:
        raise UsageError(f"There is no judgement {number}.", hint="verbale judge --list shows them.")
    gone = taken_back(found.values())
    if number in gone:
        raise UsageError(f"Judgement {number} has been taken back already, by {gone[number]}.")
    row = found[number]
    taken = Judgement(
        by,
        row.target,
        row.subject,
        "undo",
        why,
        article=row.article,
        other_article=row.other_article,
        undoes=number,
    )
    return keep(ledger, [taken])[0]


_PLAIN = (
    "made_at", "made_by", "why", "target", "subject", "verdict", "article", "quoted", "other_article", "other_quoted",
    "kind", "field", "speaker", "other_speaker", "undoes",
)  # fmt: skip


def judgements_on(
    connection: Connection, *, articles: Iterable[str] | None = None, target: Target | None = None
) -> list[Judgement]:
    """The judgements in the order in which they were made: all, or those that speak of the articles, or of the target."""
    table = schema.judgements
    query = select(table).order_by(table.c.id)
    if target is not None:
        query = query.where(table.c.target == target)
    if articles is None:
        return [_judgement(row) for row in connection.execute(query).mappings()]
    wanted, found = sorted(set(articles)), {}
    for i in range(0, len(wanted), 500):
        some = wanted[i : i + 500]
        of = query.where(or_(table.c.article.in_(some), table.c.other_article.in_(some)))
        found.update({row["id"]: _judgement(row) for row in connection.execute(of).mappings()})
    return [found[number] for number in sorted(found)]


def judgement_of(ledger: Ledger, number: int) -> Judgement:
    """The judgement with the id ``number``. Raises :class:`~verbale.errors.LedgerError` if there is none."""
    table = schema.judgements
    row = ledger.connection.execute(select(table).where(table.c.id == number)).mappings().first()
    if row is None:
        raise LedgerError(f"{ledger.where} holds no judgement {number}.")
    return _judgement(row)


def _judgement(row: Any) -> Judgement:
    plain = {name: row[name] for name in _PLAIN}
    try:
        value = None if row["value"] is None else json.loads(row["value"])
    except ValueError:
        value = row["value"]
    return Judgement(
        **plain,
        id=row["id"],
        anchor=Anchor.from_json(row["anchor"]),
        other_anchor=Anchor.from_json(row["other_anchor"]),
        value=value,
    )


def taken_back(rows: Iterable[Judgement]) -> dict[int, int]:
    """Which judgements are taken back, each with the row that does it. An undo that is itself taken back does nothing."""
    gone: dict[int, int] = {}
    for row in sorted(rows, key=lambda row: -row.id):
        if row.verdict == "undo" and row.undoes is not None and row.id not in gone and row.undoes < row.id:
            gone[row.undoes] = row.id
    return gone


def holding(rows: Iterable[Judgement]) -> list[Judgement]:
    """The judgements that hold, in the order in which they were made: of each subject the newest that is not taken back."""
    every = list(rows)
    gone = taken_back(every)
    newest: dict[str, Judgement] = {}
    for row in sorted(every, key=lambda row: row.id):
        if row.verdict != "undo" and row.id not in gone:
            newest[row.subject] = row
    return sorted(newest.values(), key=lambda row: row.id)
