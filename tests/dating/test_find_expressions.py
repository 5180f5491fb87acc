"""Time expressions: what is found, and the date it stands for."""

from __future__ import annotations

import pytest

from verbale.dating import Expression, find_expressions
from verbale.records import Document

TUESDAY = "2023-11-07"


def document(text: str) -> Document:
    """A document whose paragraphs are its lines."""
    paragraphs, position = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append((position, position + len(line)))
        position += len(line) + 1
    return Document(text, tuple(paragraphs), ())


def found(text: str, published: str | None = TUESDAY) -> list[Expression]:
    return list(find_expressions(document(text), published))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The clerk spoke on 6 November.", "2023-11-06"),
        ("The clerk spoke on Monday, 6 November 2023.", "2023-11-06"),
        ("The clerk spoke on Nov. 6.", "2023-11-06"),
        ("The clerk spoke on November 6th, 2019.", "2019-11-06"),
        ("The clerk spoke on the 6th of November.", "2023-11-06"),
        ("The clerk spoke on 20 December.", "2022-12-20"),
        ("The fair will open on 20 December.", "2023-12-20"),
        ("The fair will open on 3 January.", "2024-01-03"),
        ("The form is dated 2023-10-02.", "2023-10-02"),
        ("The form is dated 26/10/2023.", "2023-10-26"),
        ("The form is dated 10/26/2023.", "2023-10-26"),
        ("The form is dated 6.11.2023.", "2023-11-06"),
        ("She visited in May 2022.", "2022-05"),
        ("She visited in March.", "2023-03"),
        ("She visited in December.", "2022-12"),
        ("She will visit in March.", "2024-03"),
        ("It has rained since July.", "2023-07"),
        ("She visited in October last year.", "2022-10"),
        ("She visited early this month.", "2023-11"),
        ("It began in early 2009.", "2009"),
        ("It began in 2019.", "2019"),
        ("He left on Boxing Day.", "2022-12-26"),
        ("He left on Good Friday 2024.", "2024-03-29"),
    ],
)
def test_a_calendar_date_takes_the_year_that_the_tense_points_to(text: str, date: str) -> None:
    assert [one.date for one in found(text)] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The clerk spoke on Tuesday.", "2023-11-07"),
        ("The clerk spoke on Monday.", "2023-11-06"),
        ("The clerk spoke on Wednesday.", "2023-11-01"),
        ("The clerk will speak on Wednesday.", "2023-11-08"),
        ("The office stays closed until Friday.", "2023-11-10"),
        ("The clerk spoke last Tuesday.", "2023-10-31"),
        ("The clerk will speak next Tuesday.", "2023-11-14"),
        ("The bell rang in the early hours of Sunday.", "2023-11-05"),
        ("The bell rang on Monday night.", "2023-11-06"),
        ("The bell rang yesterday evening.", "2023-11-06"),
        ("The bell rang last night.", "2023-11-06"),
        ("The bell rang overnight.", "2023-11-07"),
        ("The bell will ring tomorrow.", "2023-11-08"),
        ("The bell rang the day before yesterday.", "2023-11-05"),
        ("The bell rang three days ago.", "2023-11-04"),
        ("The bell will ring in two days’ time.", "2023-11-09"),
        ("The bell rang last week.", "2023-W44"),
        ("The bell rang this week.", "2023-W45"),
        ("The bell rang on Friday last week.", "2023-11-03"),
        ("The bell rang last month.", "2023-10"),
        ("The bell rang two months ago.", "2023-09"),
        ("The bell rang last year.", "2022"),
        ("The bell rang seven years ago.", "2016"),
        ("The bell rang last March.", "2023-03"),
        ("The bell rang last December.", "2022-12"),
    ],
)
def test_a_deictic_expression_is_counted_from_publication(text: str, date: str) -> None:
    assert [one.date for one in found(text)] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The vote was on 25 October. The draft was withdrawn two days later.", "2023-10-27"),
        ("The vote was on 25 October. The draft had been tabled two days earlier.", "2023-10-23"),
        ("The vote was on 25 October. The draft had been tabled the previous day.", "2023-10-24"),
        ("The vote was on 25 October. The following day the council met.", "2023-10-26"),
        ("The vote was on 25 October. A reply came on the same day.", "2023-10-25"),
        ("The vote was on 25 October. A reply came the following Monday.", "2023-10-30"),
        ("The vote was on 25 October. A reply came a week later.", "2023-11-01"),
        ("The vote was on 25 October. A reply came two weeks later.", "2023-W45"),
        ("The club was founded in 1998. It moved two years later.", "2000"),
    ],
)
def test_a_relative_expression_is_counted_from_the_day_last_spoken_of(text: str, date: str) -> None:
    assert found(text)[-1].date == date


@pytest.mark.parametrize(
    ("text", "value", "date"),
    [
        ("It began in the late 1990s.", "199X", None),
        ("It began in the nineties.", "199X", None),
        ("It began in the 19th century.", "18XX", None),
        ("It began last summer.", "2023-22", "2023"),
        ("It began in the third quarter of 2020.", "2020-35", "2020"),
        ("It began in Q2 2021.", "2021-34", "2021"),
        ("It rained at the weekend.", "2023-11-04/2023-11-05", "2023-W44"),
        ("They met on 25 and 26 March.", "2023-03-25/2023-03-26", "2023-W12"),
        ("It rained for three days.", "P3D", None),
        ("It rained for several weeks.", "PXW", None),
        ("It rained every other day.", "P2D", None),
        ("It is paid monthly.", "P1M", None),
        ("She coached in 2014-15.", "2014/2015", None),
    ],
)
def test_what_no_single_date_can_name_keeps_its_value(text: str, value: str, date: str | None) -> None:
    assert [(one.value, one.date) for one in found(text)] == [(value, date)]


@pytest.mark.parametrize(
    "text", ["31 February", "February 30, 2023", "2023-13-01", "2023-02-29", "31.2.2023"]
)
def test_an_impossible_day_is_found_without_a_date(text: str) -> None:
    (one,) = found(f"The form is dated {text} throughout.")
    assert (one.text, one.date) == (text, None)
    assert one.reason


def test_day_and_month_that_cannot_be_told_apart_give_no_date() -> None:
    (one,) = found("The form is dated 6/11/2023.")
    assert one.date is None
    assert "told apart" in (one.reason or "")


@pytest.mark.parametrize(
    "text",
    [
        "on Tuesday",
        "yesterday",
        "last week",
        "last month",
        "on 6 November",
        "in March",
        "two days ago",
        "last year",
    ],
)
def test_without_a_date_of_publication_what_depends_on_it_stays_relative(text: str) -> None:
    (one,) = found(f"The clerk spoke {text}.", None)
    assert one.date is None
    assert "publication" in (one.reason or "")


@pytest.mark.parametrize(
    ("published", "text", "date"),
    [
        ("2023-11", "last month", "2023-10"),
        ("2023-11", "last year", "2022"),
        ("2023-11", "yesterday", None),
        ("2023-11", "on Tuesday", None),
        ("2023-11", "last week", None),
        ("2023", "last year", "2022"),
        ("2023", "last month", None),
        ("2023-W45", "last week", "2023-W44"),
    ],
)
def test_a_vague_date_of_publication_gives_what_it_can(published: str, text: str, date: str | None) -> None:
    assert [one.date for one in found(f"The clerk spoke {text}.", published)] == [date]


@pytest.mark.parametrize(
    "text",
    [
        "She reads the Sunday Times.",
        "She may second the motion.",
        "They march on.",
        "April Hale sat in the sun.",
        "May we ask why?",
        "The pages, and may it please the court, are long.",
        "She spoke at the University of Mar del Plata.",
        "Some 2,000 people came, 1500 metres away.",
        "The fare is £2015.",
    ],
)
def test_names_verbs_and_numbers_are_no_dates(text: str) -> None:
    assert [one.text for one in found(text)] == []


def test_a_limit_and_a_qualifier_are_marked() -> None:
    since, vote = found("It has rained since July, before Monday’s vote.")
    assert since.bound == "since"
    assert (vote.text, vote.modifier) == ("Monday", True)


def test_furniture_is_not_read() -> None:
    text = "The clerk spoke on Monday.\nSubscribe before Friday!"
    paragraphs = ((0, 26), (27, len(text)))
    marked = Document(text, paragraphs, (), None, ((27, len(text)),))
    assert [one.text for one in find_expressions(marked, TUESDAY)] == ["Monday"]


@pytest.mark.parametrize(
    "text",
    ["", "m", " ", "\n\n", "9", "’", "monday", "MONDAY", "the clerk said on monday that it rained last week"],
)
def test_short_and_uncapitalised_texts_are_read_without_a_fault(text: str) -> None:
    for published in (TUESDAY, None, "2023", "9999-12-31", "0001-01-01", "nonsense"):
        for one in found(text, published):
            assert text[one.start : one.end] == one.text


def test_an_article_dated_in_the_far_future_is_resolved_all_the_same() -> None:
    assert [one.date for one in found("The clerk spoke on Monday and last week.", "2999-01-03")] == [
        "2998-12-31",
        "2998-W52",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, 3 May (Harbour Press) - The ferry sailed.",
        "OSLO, May 3 — The ferry sailed.",
        "The Harbour Gazette, May 3, 2023 —",
        "Posted on 3 May 2023",
    ],
)
def test_the_day_of_a_date_line_is_marked_and_set_apart(text: str) -> None:
    (one,) = found(text)
    assert (one.date, one.bound) == ("2023-05-03", "dateline")


def test_a_range_of_full_years_is_two_years() -> None:
    assert [one.date for one in found("Ana Pell (1922 - 2013) wrote it.")] == ["1922", "2013"]
