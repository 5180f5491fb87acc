"""Tables that a spreadsheet opens: text that looks like a formula is kept from being one."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Cell = str | int | float | None


def guarded(value: Any) -> Any:
    """A cell as it may be written: text that begins like a formula gets an apostrophe before it, nothing becomes the empty string.

    Spreadsheets run what begins with ``=``, ``+``, ``-``, ``@`` or their wide forms, after spaces, a tab or a line break (OWASP, "CSV
    injection"); the apostrophe makes it text. Numbers stay numbers. NUL, which the format cannot hold, becomes U+FFFD, a lone surrogate
    a question mark.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        value = value.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
        return f"'{value}" if value.lstrip(" ").startswith(_FORMULA) else value
    return value


def csv_lines(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], *, end: str = "\n") -> Iterator[str]:
    """The lines of a CSV file (RFC 4180) that end with ``end``: the columns' names, then a line for each row."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator=end)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([guarded(row.get(name)) for name in columns])
        yield _taken(buffer)
    if buffer.tell():
        yield _taken(buffer)


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text
