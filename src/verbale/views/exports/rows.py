"""Flat rows of readings and comparisons, which CSV, Parquet and JSON Lines are made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verbale.days import days_of
from verbale.findings import Comparison, Ref
from verbale.records import Reading
from verbale.views.cells import Cell

STATEMENTS = (
    "article_id", "article_title", "article_outlet", "article_published", "article_url", "statement", "kind", "mode", "act", "source",
    "source_start", "source_end", "name", "speaker", "type", "role", "actor", "cue", "cue_start", "cue_end", "content", "content_spans",
    "said", "said_precision", "said_basis", "said_first_day", "said_last_day", "channel", "addressee", "within", "confidence",
)  # fmt: skip
"""The columns of statements: those of :meth:`verbale.records.Reading.to_rows`, with the first and last day that ``said`` takes in."""
ACTS = (
    "article_id", "article_title", "article_outlet", "article_published", "article_url", "act", "type", "actors", "object", "body", "date",
    "count", "text", "start", "end", "within", "verdict", "record", "check_reason",
)  # fmt: skip
"""The columns of formal acts, with the verdict of the first register that was asked."""
FINDINGS = (
    "finding", "number", "kind", "reason", "confidence", "a_article", "a_statement", "a_outlet", "a_published", "a_name", "a_text",
    "b_article", "b_statement", "b_outlet", "b_published", "b_name", "b_text", "added", "dropped", "meaning",
)  # fmt: skip
"""The columns of findings: each is a pair of passages; of one utterance, every report beside the first."""

Row = dict[str, Cell]


def statement_rows(readings: Iterable[Reading]) -> Iterator[Row]:
    """One row for each statement."""
    for reading in readings:
        for row in reading.to_rows():
            said = row["said"]
            days = days_of(said if isinstance(said, str) else None)
            first, last = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
            yield {**row, "said_first_day": first, "said_last_day": last}


def act_rows(readings: Iterable[Reading]) -> Iterator[Row]:
    """One row for each formal act."""
    for reading in readings:
        article = reading.article
        checks = {check.act: check for check in reversed(reading.checks)}
        for act in reading.acts:
            check = checks.get(act.id)
            yield {
                "article_id": article.id,
                "article_title": article.title,
                "article_outlet": article.outlet,
                "article_published": article.published,
                "article_url": article.url,
                "act": act.id,
                "type": act.type,
                "actors": " ".join(act.actors),
                "object": act.object,
                "body": act.body,
                "date": act.date,
                "count": act.count,
                "text": act.text,
                "start": act.start,
                "end": act.end,
                "within": act.within,
                "verdict": check.verdict if check else None,
                "record": check.record if check else None,
                "check_reason": check.reason if check else None,
            }


def finding_rows(found: Comparison) -> Iterator[Row]:
    """One row for each pair of passages in a comparison."""
    number = 0
    for same in found.same:
        number += 1
        for other in same.members[1:]:
            yield _pair(found, "same", number, same.members[0], other) | {
                "reason": same.reason,
                "confidence": same.confidence,
            }
    for drift in found.drift:
        number += 1
        yield _pair(found, "drift", number, drift.a, drift.b) | {
            "kind": drift.change,
            "reason": drift.reason,
            "added": " | ".join(drift.added),
            "dropped": " | ".join(drift.dropped),
            "meaning": drift.meaning,
        }
    for dispute in found.disputes:
        number += 1
        yield _pair(found, "dispute", number, dispute.a, dispute.b) | {
            "kind": dispute.kind,
            "reason": dispute.reason,
            "confidence": dispute.confidence,
        }
    for shift in found.shifts:
        number += 1
        yield _pair(found, "shift", number, shift.earlier, shift.later) | {
            "kind": shift.speaker,
            "reason": shift.reason,
            "confidence": shift.confidence,
        }


def _pair(found: Comparison, finding: str, number: int, a: Ref, b: Ref) -> Row:
    row: Row = {"finding": finding, "number": number}
    for side, ref in (("a", a), ("b", b)):
        passage = found.passages.get(ref, {})
        row |= {f"{side}_article": ref.article, f"{side}_statement": ref.statement}
        row |= {f"{side}_{name}": passage.get(name) for name in ("outlet", "published", "name", "text")}
    return row
