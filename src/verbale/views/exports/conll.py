"""CoNLL-style columns for people who train taggers: a token a line, a blank line between paragraphs, BIO labels for each statement.

Columns, separated by tabs: number in the article, token, start, end, then the labels: ``B-`` or ``I-`` with ``SOURCE``, ``CUE`` or
``CONTENT`` and the statement's id (``B-CUE:s4``), joined by ``|`` where statements overlap, ``_`` where there is none. Offsets are
code points;
tokens are runs of letters and digits or single other signs, so that the text can be made again from tokens and offsets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from verbale.records import Reading, Source, Span

_TOKEN = re.compile(r"\w+|[^\w\s]")
_BREAK = re.compile(r"\n\s*")


def conll(readings: Iterable[Reading]) -> Iterator[str]:
    """The lines of each reading, with a comment line before it that names the article."""
    for reading in readings:
        yield f"# article = {reading.article.id}\n"
        yield from _article(reading)
        yield "\n"


def _article(reading: Reading) -> Iterator[str]:
    text = reading.article.text
    labels = _labels(reading)
    last = 0
    for number, token in enumerate(_TOKEN.finditer(text), 1):
        if number > 1 and _BREAK.search(text, last, token.start()):
            yield "\n"
        last = token.end()
        found = [
            label
            for start, end, label in labels.get(token.start(), [])
            if start < token.end() and token.start() < end
        ]
        yield f"{number}\t{token.group()}\t{token.start()}\t{token.end()}\t{'|'.join(found) or '_'}\n"


def _labels(reading: Reading) -> dict[int, list[tuple[int, int, str]]]:
    """For the start of each token, the spans it lies in with their labels."""
    found: dict[int, list[tuple[int, int, str]]] = {}
    text = reading.article.text
    for statement in reading.statements:
        parts: list[tuple[str, Span | Source | None]] = [("SOURCE", statement.source), ("CUE", statement.cue)]
        parts += [("CONTENT", span) for span in statement.content]
        for part, span in parts:
            if span is None:
                continue
            first = True
            for token in _TOKEN.finditer(text, span.start, span.end):
                label = f"{'B' if first else 'I'}-{part}:{statement.id}"
                found.setdefault(token.start(), []).append((span.start, span.end, label))
                first = False
    return found
