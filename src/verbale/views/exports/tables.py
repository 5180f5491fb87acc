"""CSV and JSON Lines: readings, statements, formal acts and findings, a line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verbale.findings import Comparison
from verbale.records import Reading, encode
from verbale.views.cells import csv_lines
from verbale.views.exports.rows import ACTS, FINDINGS, STATEMENTS, Row, act_rows, finding_rows, statement_rows


def readings_jsonl(readings: Iterable[Reading]) -> Iterator[str]:
    """Each reading as one line of ``verbale.reading/1``: what ``verbale import`` reads back."""
    return (reading.to_json() + "\n" for reading in readings)


def statements_jsonl(readings: Iterable[Reading]) -> Iterator[str]:
    """Each statement as one line, with its article's id, outlet and day."""
    return _lines(STATEMENTS, statement_rows(readings))


def statements_csv(readings: Iterable[Reading]) -> Iterator[str]:
    """Each statement as one row."""
    return csv_lines(STATEMENTS, statement_rows(readings))


def acts_jsonl(readings: Iterable[Reading]) -> Iterator[str]:
    """Each formal act as one line."""
    return _lines(ACTS, act_rows(readings))


def acts_csv(readings: Iterable[Reading]) -> Iterator[str]:
    """Each formal act as one row."""
    return csv_lines(ACTS, act_rows(readings))


def findings_jsonl(found: Comparison) -> Iterator[str]:
    """Each pair of passages of a comparison as one line."""
    return _lines(FINDINGS, finding_rows(found))


def findings_csv(found: Comparison) -> Iterator[str]:
    """Each pair of passages of a comparison as one row."""
    return csv_lines(FINDINGS, finding_rows(found))


def _lines(columns: tuple[str, ...], rows: Iterable[Row]) -> Iterator[str]:
    return (encode({name: row.get(name) for name in columns}) + "\n" for row in rows)
