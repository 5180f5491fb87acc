"""Laws of the statements, on texts put together from the pieces that reports are made of."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.statements import Found, Pipeline, find_statements, load_pipeline
from verbale.text import lay_out

pytestmark = pytest.mark.model

PIECES = st.sampled_from(
    [
        "“It is safe,” ", "‘It is safe,’ ", '"We don\'t know," ', "she said. ", "said the mayor. ", "he added, ", "“and low.” ",
        "The mayor said that ", "the bridge is safe. ", "According to the company, ", "denied ", "“", "”", "’", "'", "\n\n", "\n",
        "😀 ", "cafe\u0301 ", "👩‍👩‍👧 ", "It was announced that ", "reportedly ", "its threat to leave ", ": ", "— ", "… ", "Norland: ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=25).map("".join)


@cache
def the_pipeline() -> Pipeline:
    return load_pipeline()


def read(text: str) -> Found:
    return find_statements(lay_out(text), the_pipeline())


@settings(max_examples=120, deadline=None)
@given(TEXTS)
def test_offsets_hold_for_every_span(text: str) -> None:
    found = read(text)
    for one in found.statements:
        for span in (one.source, one.cue, *one.content):
            assert span is None or text[span.start : span.end] == span.text
            assert span is None or span.text.strip() == span.text != ""
    for refusal in found.refusals:
        assert 0 <= refusal.start < refusal.end <= len(text)


@settings(max_examples=120, deadline=None)
@given(TEXTS)
def test_contents_are_in_order_apart_and_clear_of_source_and_cue(text: str) -> None:
    for one in read(text).statements:
        assert one.content or one.act == "decline-comment"
        last = -1
        for span in one.content:
            assert span.start >= last
            last = span.end
            for part in (one.source, one.cue):
                assert part is None or part.end <= span.start or span.end <= part.start


@settings(max_examples=120, deadline=None)
@given(TEXTS)
def test_ids_count_up_and_nesting_has_no_circles(text: str) -> None:
    statements = read(text).statements
    assert [one.id for one in statements] == [f"s{n + 1}" for n in range(len(statements))]
    above = {one.id: one.within for one in statements}
    for one in statements:
        seen = set()
        at: str | None = one.id
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = above[at]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_survived(text: str) -> None:
    read(text)
