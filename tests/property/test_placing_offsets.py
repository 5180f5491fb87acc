"""The law of offsets: whatever was found in the cleaned text lies at the same words in the text as given."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from verbale.characters import clean
from verbale.reading import clean_range, placed
from verbale.records import Act, Article, Reading, Refusal, Source, Span, Statement, text_id

ODD = [
    "\r\n",
    "\r",
    "\n",
    "\ufeff",
    "\u00ad",
    "\u200b",
    "\u00a0",
    "\u2028",
    "e\u0301",
    "👩‍👧",
    "😀",
    "“",
    "”",
    '"',
    "'",
    "\x00",
    "\t",
    "\u202e",
    "a",
    "b ",
    ".",
]
RAW = (
    st.lists(st.one_of(st.sampled_from(ODD), st.text(max_size=3)), max_size=40)
    .map("".join)
    .filter(lambda t: clean(t).text)
)


@st.composite
def found(draw: Any) -> tuple[str, Reading]:
    raw = draw(RAW)
    text = clean(raw).text

    def at() -> tuple[int, int]:
        start = draw(st.integers(0, len(text) - 1))
        return start, draw(st.integers(start, len(text)))

    def span() -> Span:
        return Span.of(text, *at())

    def source() -> Source:
        words = span()
        return Source(words.text, words.start, words.end, name="N")

    first, act, refusal = span(), span(), at()
    statement = Statement(
        "s1", "direct", "speech", source(), span(), (first, span()), addressee=source(), within="s0"
    )
    formal = Act("a1", "veto", ("USA",), None, None, None, None, act.text, act.start, act.end)
    return raw, Reading(
        Article(text_id(text), text), (statement,), (formal,), refusals=(Refusal(*refusal, "r"),)
    )


@given(found())
def test_every_span_holds_the_words_of_the_text_as_given(case: tuple[str, Reading]) -> None:
    raw, before = case
    after = placed(before, clean(raw), raw)
    (old,), (new,) = before.statements, after.statements
    pairs = [
        (old.source, new.source),
        (old.cue, new.cue),
        (old.addressee, new.addressee),
        (before.acts[0], after.acts[0]),
    ]
    for left, right in [*pairs, *zip(old.content, new.content, strict=True)]:
        assert left is not None
        assert right is not None
        assert raw[right.start : right.end] == right.text
        assert clean(right.text).text.replace("\u200c", "").replace("\u200d", "") == left.text.replace(
            "\u200c", ""
        ).replace("\u200d", "")
    assert 0 <= after.refusals[0].start <= after.refusals[0].end <= len(raw)


@given(found())
def test_only_places_change(case: tuple[str, Reading]) -> None:
    raw, before = case
    after = placed(before, clean(raw), raw)
    assert after.article is before.article
    assert (after.statements[0].id, after.statements[0].within) == ("s1", "s0")
    assert after.acts[0].actors == ("USA",)


@given(found())
def test_placing_in_the_same_text_changes_nothing(case: tuple[str, Reading]) -> None:
    _, before = case
    text = before.article.text
    if clean(text).text == text:
        assert placed(before, clean(text), text) == before


@given(RAW, st.data())
def test_a_range_of_the_given_text_finds_its_characters_in_the_cleaned_one(
    raw: str, data: st.DataObject
) -> None:
    cleaned = clean(raw)
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    low, high = clean_range(cleaned, start, end)
    inside = [index for index in range(len(cleaned.text)) if start <= cleaned.raw_offset(index) < end]
    assert inside == list(range(low, high))
