"""Lay a cleaned text out: its paragraphs, its headline and its quotations."""

from __future__ import annotations

import re

from verbale.records import Document
from verbale.text.quotations import find_quotations

_LINE = re.compile(r"[^\n]+")
_LETTERS = re.compile(r"[^\W_]+")
_TWO_SENTENCES = re.compile(r"[a-z]{3}[.!?][\"”’']?\s+[A-Z]")
_HEADLINE_LIMIT = 200
_WRAP_LIMIT = 130
_WRAP_SHARE = 0.8


def lay_out(text: str, *, title: str | None = None, skip: tuple[tuple[int, int], ...] = ()) -> Document:
    """``text`` with its paragraphs, quotations and headline. All offsets are code points into ``text``.

    A paragraph is a line, or a block of lines where the text is wrapped at a fixed width; surrounding white space is left out of
    its range. The headline is the first paragraph where it is the ``title``, or, without a title, where it is short and no
    sentence with a full stop; it ends at the first line break. ``skip`` is handed on. Time is linear in the length.
    """
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text)]
    lines = [stripped for line in lines if (stripped := _stripped(text, *line))]
    paragraphs = _joined(text, lines)
    headline = 0 if _is_headline(text, paragraphs, title) else None
    return Document(text, tuple(paragraphs), find_quotations(text, paragraphs), headline, tuple(skip))


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _joined(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put wrapped lines back together. A line break is a wrap where the next word would not have fitted in the line."""
    width = max((end - start for start, end in lines[1:]), default=0)
    if not 30 <= width <= _WRAP_LIMIT or len(lines) < 4:
        return lines
    breaks = [
        (index, end - start + 1 + _first_word(text, *lines[index + 1]) > width)
        for index, (start, end) in enumerate(lines[:-1])
        if index > 0 and text.count("\n", end, lines[index + 1][0]) == 1
    ]
    if len(breaks) < 2 or sum(wraps for _, wraps in breaks) < _WRAP_SHARE * len(breaks):
        return lines
    wrapped = {index for index, wraps in breaks if wraps}
    joined: list[tuple[int, int]] = []
    for index, (start, end) in enumerate(lines):
        if index - 1 in wrapped:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _first_word(text: str, start: int, end: int) -> int:
    space = text.find(" ", start, end)
    return (end if space < 0 else space) - start


def _is_headline(text: str, paragraphs: list[tuple[int, int]], title: str | None) -> bool:
    if not paragraphs:
        return False
    first = text[slice(*paragraphs[0])]
    if len(first) > 2 * _HEADLINE_LIMIT:
        return False
    if title and _LETTERS.findall(first.casefold()) == _LETTERS.findall(title.casefold()):
        return True
    if _TWO_SENTENCES.search(first):
        return False
    return (
        len(paragraphs) > 1
        and len(first) <= _HEADLINE_LIMIT
        and first.rstrip("\"”’'")[-1:] not in (".", ",", ";", "")
    )
