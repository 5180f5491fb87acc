"""Dates and spans in a sentence on a formal act."""

from datetime import date

import pytest

from verbale.acts.days import bounds, find_days, find_stretch

DAY = date(2023, 11, 7)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("on 7 November", ["2023-11-07"]),
        ("on December 8", ["2022-12-08"]),
        ("May 5, 1978", ["1978-05-05"]),
        ("on Monday", ["2023-11-06"]),
        ("three weeks ago", ["2023-W42"]),
        ("in the 1980s", ["198x"]),
        ("31 February 2020", [None]),
        ("it may rain", []),
        ("resolution 1967", []),
    ],
)
def test_dates_are_resolved_against_the_day_of_publication(text, values):
    assert [day.value for day in find_days(text, 0, len(text), DAY)] == values


def test_earlier_counts_from_the_day_last_spoken_of():
    text = "three days earlier"
    assert [d.value for d in find_days(text, 0, len(text), DAY, date(2023, 10, 25))] == ["2023-10-22"]


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("since 7 October", "2023-10-07", None),
        ("between 2011 and 2020", "2011-01-01", "2020-12-31"),
        ("in the past three years", "2020-11-07", "2023-11-07"),
        ("so far this year", "2023-01-01", "2023-11-07"),
        ("so far", None, None),
    ],
)
def test_spans_of_time(text, since, until):
    stretch = find_stretch(text, 0, len(text), DAY, find_days(text, 0, len(text), DAY))
    assert stretch is not None
    assert (stretch.since, stretch.until) == (since, until)


@pytest.mark.parametrize("value", ["2023-13", "abc", "2023-W99", ""])
def test_what_is_no_date_has_no_bounds(value):
    assert bounds(value) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("vetoed S/2023/773", []),
        ("ON 18 OCTOBER 2022", ["2022-10-18"]),
        ("on the same day as the MH17 vote", []),
        ("on the same day", ["2023-10-25"]),
    ],
)
def test_symbols_give_no_year_capitals_a_day_and_the_same_day_only_that_spoken_of(text, values):
    assert [day.value for day in find_days(text, 0, len(text), DAY, date(2023, 10, 25))] == values
