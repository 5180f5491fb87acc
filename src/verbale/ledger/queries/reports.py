"""What goes into a comparison: each report as people left it, under the speaker who is meant after all merges and splits."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from sqlalchemy import select

from verbale.findings import Ref, Reported
from verbale.ledger import rows, schema
from verbale.ledger.judgements_overlay import freshen
from verbale.ledger.judgements_tables import judged
from verbale.ledger.opening import Ledger
from verbale.ledger.queries.people import People
from verbale.records import Statement


def judged_reports(ledger: Ledger, reports: Iterable[Reported]) -> Iterator[Reported]:
    """The reports without those whose statement was rejected, the others as corrected, each with the key of its speaker.

    ``reports`` may come as the machine made them (``verbale.ledger.reported``).
    """
    overlay = _overlay(ledger)
    speakers = speaker_of(ledger)
    for one in reports:
        statement = overlay.get(one.ref, one.statement)
        if statement is None:
            continue
        changed = one if statement is one.statement else dataclasses.replace(one, statement=statement)
        key = statement.source.speaker if statement.source else None
        speaker = speakers.get(key, key) if key else None
        gone = tuple(d for d in one.challenges if overlay.get(Ref(one.ref.article, d.a), True) is not None)
        if speaker != changed.speaker or gone != one.challenges:
            changed = dataclasses.replace(changed, speaker=speaker, challenges=gone)
        yield changed


def speaker_of(ledger: Ledger) -> dict[str, str]:
    """The key that stands for the speaker, for every key that is tied to another."""
    freshen(ledger)
    return {key: person.key for key, person in People(ledger.connection).all().items()}


def _overlay(ledger: Ledger) -> dict[Ref, Statement | None]:
    """The statements that people looked at, as they left them; ``None`` for those that they rejected."""
    freshen(ledger)
    query = select(judged, schema.articles.c.sha).join(
        schema.articles, schema.articles.c.id == judged.c.article_id
    )
    return {
        Ref(row["sha"], row["number"]): rows.statement_of(row) if row["shown"] else None
        for row in ledger.connection.execute(query).mappings()
    }
