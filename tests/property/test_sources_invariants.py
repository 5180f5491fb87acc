"""What holds for the resolving of sources on any text: nothing moves, nothing is invented, nothing is raised."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.records import Document, Quotation, Source, Statement
from verbale.sources import resolve_sources

WORDS = [
    "he",
    "she",
    "they",
    "it",
    "who",
    "I",
    "we",
    "the",
    "a",
    "an",
    "minister",
    "ministry",
    "agency",
    "report",
    "official",
    "officials",
    "two",
    "of",
    "for",
    "to",
    "said",
    "told",
    "added",
    "“",
    "”",
    "‘",
    "’",
    ",",
    ".",
    "(",
    ")",
    "—",
    "Norway",
    "Norwegian",
    "Oslo",
    "Washington",
    "the",
    "US",
    "Kofi",
    "Mensah",
    "Ama",
    "Okafor",
    "Ms",
    "Mr",
    "Dr",
    "Foreign",
    "Minister",
    "Secretary",
    "of",
    "State",
    "’s",
    "his",
    "her",
    "its",
    "their",
    "Reuters",
    "UN",
    "NATO",
    "Brussels",
    "statement",
    "letter",
    "spokesman",
    "envoy",
    "group",
    "skippers",
    "BBC",
    "Institute",
    "Research",
    "43",
    "2026",
    "\n\n",
    "é",
    "😀",
    "é",
    "al-Sadr",
    "von",
    "van",
    "GHANA",
    "iran",
    "Jordan",
    "Chad",
    "Will",
    "May",
    "Stone",
    "Prime",
    "President",
    "former",
    "and",
    "in",
    "by",
    "from",
    "that",
    "which",
    "One",
    "of",
    "them",
    "Another",
]
FIXED = {"government", "of", "the", "and", "european", "union", "united", "nations", "states", "kingdom"}


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, tuple[Statement, ...]]:
    """A text of newspaper words in any order, with statements whose sources are any stretches of it."""
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=80)))
    statements = []
    for number in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, max(0, len(text) - 1)))
        end = draw(st.integers(start, min(len(text), start + 40)))
        within = draw(st.sampled_from([None, "s0", "s1", "nobody"]))
        source = Source(text[start:end], start, end) if end > start else None
        statements.append(Statement(f"s{number}", "indirect", "speech", source, None, (), within=within))
    return text, tuple(statements)


def document(text: str) -> Document:
    paragraphs = tuple((m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    quotations = tuple(
        Quotation(m.start(), m.end(), m.start() + 1, m.end() - 1, "“") for m in re.finditer("“[^”]*”", text)
    )
    return Document(text, paragraphs, quotations, 0 if paragraphs else None)


@settings(max_examples=200, deadline=None)
@given(articles(), st.sampled_from([None, "2023-11-07", "2023", "not a date", ""]))
def test_sources_keep_their_place_and_no_word_is_invented(
    article: tuple[str, tuple[Statement, ...]], published: str | None
) -> None:
    text, statements = article
    found = resolve_sources(document(text), statements, published)
    assert [one.id for one in found] == [one.id for one in statements]
    in_text = {word.lower() for word in re.findall(r"\w+", text)}
    for before, after in zip(statements, found, strict=True):
        assert (before.source is None) == (after.source is None)
        for source in (after.source, after.addressee):
            if source is None:
                continue
            assert text[source.start : source.end] == source.text
            assert (source.name is None) <= (source.speaker is None)
            assert source.type is not None
            assert source.type in ("person", "organisation", "government", "document", "group", "unnamed")
            if source.name is not None and "Government of" not in source.name:
                assert {word.lower() for word in re.findall(r"\w+", source.name)} <= in_text | FIXED
        if before.source is not None and after.source is not None:
            assert (before.source.text, before.source.start) == (after.source.text, after.source.start)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.data())
def test_any_text_at_all_is_survived(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    statement = Statement("s1", "direct", "speech", Source(text[start:end], start, end), None, ())
    (found,) = resolve_sources(document(text), (statement,), "2023-11-07")
    assert found.source is not None
    assert found.source.text == text[start:end]


@settings(max_examples=50, deadline=None)
@given(articles())
def test_the_same_text_gives_the_same_sources(article: tuple[str, tuple[Statement, ...]]) -> None:
    text, statements = article
    once = resolve_sources(document(text), statements, "2023-11-07")
    assert once == resolve_sources(document(text), statements, "2023-11-07")
