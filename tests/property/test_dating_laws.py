"""Laws of dating: offsets hold, expressions do not overlap, dates are real, and the cost is linear."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.dating import date_statements, find_expressions, periods
from verbale.records import Document, Source, Span, Statement

PIECES = st.sampled_from(
    [
        "on Monday", "last week", "31 February", "6 November", "Nov. 6", "two days earlier",
        "the previous day", "since July", "Q3", "2019", "May", "the late 1990s", "said", "“", "”", "that",
        ".", ",", "\n", "🙂", "é", "will", "yesterday", "6/11/2023", "the weekend", "every day", "9999",
        "a few weeks ago", "400 years ago", "99 centuries later", "in two years’ time", "next month", "’s",
        "Ana Pell", "the 31st of April", "‘60s",
    ]
)  # fmt: skip
PUBLISHED = st.sampled_from(
    [None, "2023-11-07", "2023-11", "2023", "2023-W45", "0001-01-01", "9999-12-31", "2024-02-29", "x"]
)


def document(text: str) -> Document:
    paragraphs, position = [], 0
    for line in text.split("\n"):
        if line:
            paragraphs.append((position, position + len(line)))
        position += len(line) + 1
    return Document(text, tuple(paragraphs), ())


@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=80), PUBLISHED)
@settings(max_examples=300, deadline=None)
def test_offsets_hold_and_every_date_is_one(text: str, published: str | None) -> None:
    end = 0
    for one in find_expressions(document(text), published):
        assert text[one.start : one.end] == one.text
        assert end <= one.start < one.end
        end = one.end
        assert (one.date is None) == (one.precision is None)
        if one.date is not None:
            period = periods.parse(one.date)
            assert period is not None
            assert (period.unit, period.iso) == (one.precision, one.date)
        elif one.kind not in ("set", "duration"):
            assert one.reason


@given(st.lists(PIECES, min_size=4, max_size=30), PUBLISHED, st.integers(0, 1000), st.integers(0, 1000))
@settings(max_examples=200, deadline=None)
def test_statements_anywhere_in_a_text_are_dated_without_a_fault(
    words: list[str], published: str | None, a: int, b: int
) -> None:
    text = " ".join(words)
    low, high = sorted((a % len(text), b % len(text)))
    source = Source(text[: low or 1], 0, low or 1)
    cue = Span.of(text, low, high)
    content = (Span.of(text, high, len(text)),)
    given_statements = (
        Statement("s1", "indirect", "speech", source, cue, content),
        Statement("s2", "indirect", "speech", None, None, content, within="s1"),
        Statement("s3", "indirect", "speech", None, None, ()),
    )
    made = date_statements(document(text), given_statements, published)
    assert [one.id for one in made] == ["s1", "s2", "s3"]
    for one in made:
        assert (one.said.basis is None) == (one.said.date is None)
        assert (one.said.precision is None) == (one.said.date is None)


def cost(count: int) -> float:
    text = "Ana Pell said on Monday that it rained last week, two days earlier and on 6 November. " * count
    start = time.process_time()
    find_expressions(document(text), "2023-11-07")
    return time.process_time() - start


def test_tens_of_thousands_of_expressions_in_one_paragraph_take_linear_time() -> None:
    cost(200)
    small, large = cost(1_000), cost(8_000)
    assert large < 24 * max(small, 0.01)


def statement_cost(count: int) -> float:
    text = (
        "Ana Pell said on Monday that it rained. She was speaking on Tuesday at a meeting. “It did,” she added. "
        * count
    )
    document_, statements, position = document(text), [], 0
    for number in range(count):
        cue = text.index("said", position)
        source = Source("Ana Pell", cue - 9, cue - 1, name=f"Ana {number % 7}")
        position = text.index("It did", cue)
        content = (Span.of(text, cue + 15, cue + 29),)
        statements.append(
            Statement(f"s{number}", "indirect", "speech", source, Span.of(text, cue, cue + 4), content)
        )
    start = time.process_time()
    date_statements(document_, tuple(statements), "2023-11-07")
    return time.process_time() - start


def test_thousands_of_statements_in_one_paragraph_take_linear_time() -> None:
    statement_cost(100)
    small, large = statement_cost(500), statement_cost(4_000)
    assert large < 24 * max(small, 0.01)


def test_statements_all_inside_one_another_take_bounded_time() -> None:
    text = "Ana said that " * 2_000 + "it rained."
    made = []
    for number in range(2_000):
        low = 14 * number
        source, cue = Source("Ana", low, low + 3, name="Ana"), Span("said", low + 4, low + 8)
        within = f"s{number - 1}" if number else None
        content = (Span.of(text, low + 14, len(text)),)
        made.append(Statement(f"s{number}", "indirect", "speech", source, cue, content, within=within))
    start = time.process_time()
    assert len(date_statements(document(text), tuple(made), "2023-11-07")) == 2_000
    assert time.process_time() - start < 20
