"""Who is meant: the whole room, on short invented articles."""

from __future__ import annotations

import re

import pytest

from verbale.records import Document, Quotation, Source, Span, Statement
from verbale.sources import resolve_sources


def document(text: str) -> Document:
    """A text as a document: paragraphs by line, quotations by curly marks."""
    paragraphs = tuple((m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    quotations = tuple(Quotation(m.start(), m.end(), m.start() + 1, m.end() - 1, "“") for m in re.finditer("“[^”]*”", text))
    return Document(text, paragraphs, quotations, 0)


def sources(text: str, *marks: str, published: str | None = "2026-03-04") -> list[Source]:
    """The resolved sources of a text. A mark is ``source|cue``, both found at the place where "source cue" or "cue source" stands."""
    statements = []
    for number, mark in enumerate(marks):
        source, cue = mark.split("|")
        match = re.search(rf"{re.escape(source)},? {re.escape(cue)}|{re.escape(cue)},? {re.escape(source)}", text)
        assert match is not None, mark
        at = match.start() + match[0].index(source)
        cue_at = match.start() + match[0].index(cue)
        statements.append(
            Statement(
                f"s{number}", "indirect", "speech", Source(source, at, at + len(source)), Span(cue, cue_at, cue_at + len(cue)), ()
            )
        )
    resolved = resolve_sources(document(text), tuple(statements), published)
    found = [statement.source for statement in resolved]
    assert all(source is not None for source in found)
    return [source for source in found if source is not None]


@pytest.mark.parametrize(
    ("text", "mark", "name", "actor"),
    [
        ("Oslo rejects the quota.", "Oslo|rejects", "Government of Norway", "NOR"),
        ("The plan is dead, Washington said.", "Washington|said", "Government of the United States", "USA"),
        ("Norway’s fisheries minister, Astrid Fjellheim, said no.", "Norway’s fisheries minister|said", "Astrid Fjellheim", "NOR"),
        ("Ghanaian Trade Minister Ama Okafor came. Later Ms Okafor said no.", "Ms Okafor|said", "Ama Okafor", "GHA"),
        ("Talks went on. A Norwegian official said no.", "A Norwegian official|said", None, "NOR"),
        ("Skippers in Bergen said no.", "Skippers in Bergen|said", None, None),
    ],
)
def test_names_a_source_and_the_state_it_speaks_for(text: str, mark: str, name: str | None, actor: str | None) -> None:
    mark = mark.replace("fisheries minister|said", "fisheries minister|, Astrid Fjellheim, said") if "fisheries" in mark else mark
    if "|, " in mark:
        source = mark.split("|")[0]
        statement = Statement("s1", "indirect", "speech", Source(source, 0, len(source)), None, ())
        found = resolve_sources(document(text), (statement,), "2026-03-04")[0].source
        assert found is not None
    else:
        (found,) = sources(text, mark)
    assert (found.name, found.actor) == (name, actor)
