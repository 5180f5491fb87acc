# ruff: noqa: E501
"""Laws of the characters and of the way back from an article's text to the text given."""

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.articles import Given, from_text
from verbale.articles.furniture import find_furniture
from verbale.characters import clean, select
from verbale.errors import VerbaleError
from verbale.settings import Settings

PIECES = st.sampled_from(
    [
        "The mayor said", " on Friday", "“we will mend it,”", "‘so-called’", "\r\n", "\n", "\r", "\n\n", "\u00a0", "\u00ad", "\u200b", "\ufeff", "\u2028",
        "e\u0301", "👩\u200d🚀", "👍🏽", "\u200d", "\t", "  ", "Leave a Reply", "Advertisement", "Read more: x", "\nBy Jane Roe\n", "\n3 May 2024\n", "«non»",
        "\x00", "\u202e", "é", "\ud800", "Your email address will not be published.", "\nRelated articles\n", "___",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join)
FORCED = Given(force=True)


def agree(made: str, raw: str) -> bool:
    return (
        made == raw
        or (made == "\n" and raw in "\r\x0b\x0c\x85\u2028\u2029")
        or (made == " " and raw.isspace())
    )


def check_runs(text, runs, raw):
    at = 0
    source = -1
    for start, place, length in runs:
        assert start == at
        assert place > source
        assert length > 0
        for offset in range(length):
            assert agree(text[start + offset], raw[place + offset])
        at += length
        source = place + length - 1
    assert at == len(text)


@given(TEXTS)
def test_every_run_of_a_cleaned_text_agrees_with_the_raw_text(raw):
    cleaned = clean(raw)
    check_runs(cleaned.text, cleaned.runs, raw)


@given(TEXTS)
def test_cleaning_twice_changes_nothing_more(raw):
    once = clean(raw).text
    assert clean(once).text == once


@given(TEXTS, st.lists(st.integers(0, 200), max_size=12))
def test_selected_ranges_are_the_pieces_put_together(raw, cuts):
    cleaned = clean(raw)
    ends = sorted(min(cut, len(cleaned.text)) for cut in cuts)
    ranges = list(zip(ends[::2], ends[1::2], strict=False))
    chosen = select(cleaned, ranges)
    assert chosen.text == "".join(cleaned.text[start:end] for start, end in ranges)
    check_runs(chosen.text, chosen.runs, raw)


@given(TEXTS)
def test_furniture_lies_apart_and_in_order_without_space_around_it(text):
    last = 0
    for start, end in find_furniture(text):
        assert last <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        last = end


@given(TEXTS)
@settings(deadline=None)
def test_an_article_leads_back_to_the_text_given(raw):
    try:
        article = from_text(raw, FORCED, Settings())
    except VerbaleError:
        return
    assert article.raw_map is not None
    check_runs(article.text, article.raw_map, raw)
    assert article.text == article.text.strip()
    assert not any(line != line.strip() for line in article.text.split("\n"))


@given(TEXTS)
@settings(deadline=None)
def test_a_kept_text_is_the_text_given_and_its_furniture_lies_in_it(raw):
    try:
        article = from_text(raw, Given(force=True, keep_text=True), Settings())
    except VerbaleError:
        return
    assert article.text == raw
    last = 0
    for start, end in article.furniture:
        assert last <= start < end <= len(raw)
        last = end
