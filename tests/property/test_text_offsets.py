"""Laws of the layout, on any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.text import lay_out

PIECES = st.sampled_from(
    [
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        "«",
        "»",
        "„",
        "''",
        "``",
        " ",
        "\n",
        "\n\n",
        ". ",
        ", ",
        "word",
        "It's",
        "é\u0301",
        "👩‍👩‍👧",
        "A",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_paragraphs_are_in_order_apart_and_without_space_around(text: str) -> None:
    last = 0
    for start, end in lay_out(text).paragraphs:
        assert last <= start < end
        assert text[start:end] == text[start:end].strip()
        last = end


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_word_stands_in_a_paragraph(text: str) -> None:
    document = lay_out(text)
    covered = sum(len("".join(text[start:end].split())) for start, end in document.paragraphs)
    assert covered == len("".join(text.split()))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_quotations_lie_in_one_paragraph_and_inside_each_other(text: str) -> None:
    document = lay_out(text)
    open_ends: list[int] = []
    last = -1
    for one in document.quotations:
        assert last <= one.start < one.inner_start < one.end
        assert one.inner_start <= one.inner_end <= one.end
        assert text[one.start : one.inner_start] == one.mark
        assert any(start <= one.start and one.end <= end for start, end in document.paragraphs)
        while open_ends and open_ends[-1] <= one.start:
            open_ends.pop()
        assert not open_ends or one.end <= open_ends[-1]
        assert one.depth == len(open_ends)
        open_ends.append(one.end)
        last = one.start
