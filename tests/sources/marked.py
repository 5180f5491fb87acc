"""Statements whose sources are marked by brackets in a text, for tests that need no parser."""

from __future__ import annotations

import re

from verbale.records import Document, Quotation, Source, Statement
from verbale.sources import resolve_sources

ON = "2026-03-04"


def marked_sources(text: str, marks: tuple[str, ...], published: str = ON) -> list[Source | None]:
    """The sources of some statements, each marked by brackets at the one place where its words stand."""
    statements = []
    for number, mark in enumerate(marks):
        before, source, after = re.fullmatch(r"(.*)\[(.*)\](.*)", mark, re.DOTALL).groups()  # type: ignore[union-attr]
        plain = before + source + after
        assert text.count(plain) == 1, plain
        start = text.index(plain) + len(before)
        statements.append(
            Statement(
                f"s{number}", "indirect", "speech", Source(source, start, start + len(source)), None, ()
            )
        )
    paragraphs = tuple((m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    quotes = tuple(
        Quotation(m.start(), m.end(), m.start() + 1, m.end() - 1, "“") for m in re.finditer("“[^”]*”", text)
    )
    found = resolve_sources(Document(text, paragraphs, quotes, 0), tuple(statements), published)
    return [one.source for one in found]
