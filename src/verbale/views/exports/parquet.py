"""Parquet: the statements as a typed table, for columnar tools. Needs pyarrow (``pip install "verbale[parquet]"``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any, BinaryIO

from verbale.errors import UsageError
from verbale.records import Reading
from verbale.views.exports.rows import STATEMENTS, statement_rows

_INTEGERS = frozenset({"source_start", "source_end", "cue_start", "cue_end"})
_DAYS = frozenset({"said_first_day", "said_last_day"})
_BATCH = 5000


def write_parquet(readings: Iterable[Reading], stream: BinaryIO) -> int:
    """Write one row for each statement to ``stream``; returns how many. A few thousand rows are in memory at a time.

    Offsets are 32-bit integers, confidence a double, the first and last day of ``said`` dates, all else text. Raises
    :class:`~verbale.errors.UsageError` where pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise UsageError(
            "Parquet needs pyarrow, which is not installed.",
            hint='Install it with: pip install "verbale[parquet]".',
        ) from None
    schema = pa.schema([pa.field(name, _type(pa, name)) for name in STATEMENTS])
    count = 0
    with pq.ParquetWriter(stream, schema, compression="zstd") as writer:
        for some in _batches(statement_rows(readings)):
            columns = {name: [_value(name, row.get(name)) for row in some] for name in STATEMENTS}
            writer.write_table(pa.table(columns, schema=schema))
            count += len(some)
    return count


def _type(pa: Any, name: str) -> Any:
    if name in _INTEGERS:
        return pa.int32()
    if name in _DAYS:
        return pa.date32()
    return pa.float64() if name == "confidence" else pa.string()


def _value(name: str, value: Any) -> Any:
    if name in _DAYS and isinstance(value, str):
        return date.fromisoformat(value)
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")  # lone surrogates, which Parquet cannot hold
    return value


def _batches(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    rows = iter(rows)
    while some := list(islice(rows, _BATCH)):
        yield some
