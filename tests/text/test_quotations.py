"""Quotation marks of every style, told from apostrophes."""

from __future__ import annotations

import time

import pytest

from verbale.text import find_quotations, lay_out

STYLES = [
    ("“Go,” she said.", ["“Go,”"]),
    ('"Go," she said.', ['"Go,"']),
    ("‘Go,’ she said.", ["‘Go,’"]),
    ("'Go,' she said.", ["'Go,'"]),
    ("«Go», she said.", ["«Go»"]),
    ("« Go », she said.", ["« Go »"]),
    ("»Go«, she said.", ["»Go«"]),
    ("„Go“, she said.", ["„Go“"]),
    ("„Go”, she said.", ["„Go”"]),
    ("”Go”, she said.", ["”Go”"]),
    ("''Go,'' she said.", ["''Go,''"]),
    ("``Go,'' she said.", ["``Go,''"]),
    ("’Go now,’ she said.", ["’Go now,’"]),
]


def found(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text, [(0, len(text))])]


@pytest.mark.parametrize(("text", "expected"), STYLES)
def test_each_style_of_marks_is_read(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It’s the council’s view, and the ministers’ too.",
        "It's the council's view, and the ministers' too.",
        "He was born in the ’90s and loved rock ’n’ roll.",
        "'Twas the night before the vote.",
        "The board is 6'2\" tall.",
        "The islanders’ ferry left before the harbour masters’ meeting.",
    ],
)
def test_apostrophes_open_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The ministers’ plan isn’t good,’ she said.", "‘The ministers’ plan isn’t good,’"),
        ("'The ministers' plan isn't good,' she said.", "'The ministers' plan isn't good,'"),
    ],
)
def test_an_apostrophe_inside_single_marks_does_not_close_them(text: str, expected: str) -> None:
    assert found(text) == [expected]


def test_quotations_nest_and_say_how_deep() -> None:
    text = "“She told me ‘the word “never” is banned’ twice,” he said."
    depths = [(text[q.start : q.end], q.depth) for q in find_quotations(text, [(0, len(text))])]
    assert depths == [
        ("“She told me ‘the word “never” is banned’ twice,”", 0),
        ("‘the word “never” is banned’", 1),
        ("“never”", 2),
    ]


def test_a_quotation_over_paragraphs_opens_each_anew_and_closes_once() -> None:
    text = "“The first.\n\n“The second.\n\n“The third,” she said.\n\n“Another,” he said."
    quotations = lay_out(text).quotations
    assert [(q.closed, q.continues) for q in quotations] == [
        (False, False),
        (False, True),
        (True, True),
        (True, False),
    ]


def test_an_unclosed_mark_holds_to_the_end_of_its_paragraph() -> None:
    text = "“The first.\n\nNothing here."
    (one,) = lay_out(text).quotations
    assert (text[one.start : one.end], one.closed) == ("“The first.", False)


@pytest.mark.parametrize("text", ["“", "”", "''", '"""', "“”", "‘’", "'\"'\"", "«»«»"])
def test_marks_without_words_are_no_quotations(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("unit", ["“x ", "a' ", "'\" ", "‘x’ ", '"a " b '])
def test_time_grows_in_step_with_length(unit: str) -> None:
    text = unit * 60_000
    started = time.perf_counter()
    find_quotations(text, [(0, len(text))])
    assert time.perf_counter() - started < 10


def test_ten_thousand_nested_marks_are_read_to_a_fixed_depth() -> None:
    text = "“" * 10_000 + "so" + "”" * 10_000
    quotations = find_quotations(text, [(0, len(text))])
    assert 0 < len(quotations) <= 20
    assert quotations[0].start == 0
    assert quotations[0].end == len(text)


def test_a_single_quotation_that_opens_after_a_sentence_goes_on_in_the_next_paragraph() -> None:
    text = "‘I came early,’ she says. ‘The hall was cold.\n\n‘Then the band came.’"
    first = text.index("\n\n")
    found = find_quotations(text, [(0, first), (first + 2, len(text))])
    assert [(one.closed, one.continues) for one in found] == [(True, False), (False, False), (True, True)]
