"""JSON Lines of readings, one by one: a line that is none is refused with its number and the reason, and the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from verbale.errors import DecodeError, TooLargeError, VerbaleError
from verbale.imports.reading import reading_of
from verbale.records import Reading

LONGEST = 64 * 2**20
"""The longest line that is read, in bytes."""


@dataclass(frozen=True, slots=True)
class Imported:
    """One reading that a file gave, or the error that says why there is none. ``label`` says where it stood.

    ``partial`` is true where the file holds statements alone, so that what else was read in the article is to be kept.
    """

    label: str
    reading: Reading | None = None
    error: VerbaleError | None = None
    partial: bool = False


def reading_lines(stream: BinaryIO, label: str) -> Iterator[Imported]:
    """One outcome for each line that is not blank; one line is in memory at a time."""
    number = 0
    while data := stream.readline(LONGEST + 1):
        number += 1
        where = f"line {number} of {label}"
        whole = len(data) <= LONGEST
        while not whole and data and not data.endswith(b"\n"):
            data = stream.readline(LONGEST)
        if not whole:
            yield Imported(
                where, error=TooLargeError(f"The line has more than {LONGEST} bytes.", hint="Split the file.")
            )
        elif data.strip():
            yield _line(data, where)


def _line(data: bytes, where: str) -> Imported:
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return Imported(
            where,
            error=DecodeError(f"The line is not UTF-8 (byte {error.start + 1}).", hint="Save it as UTF-8."),
        )
    except (ValueError, RecursionError) as error:
        return Imported(
            where,
            error=DecodeError(f"The line is not JSON: {error}."[:300], hint="Each line is one reading."),
        )
    try:
        return Imported(where, reading=reading_of(value))
    except VerbaleError as error:
        return Imported(where, error=error)
