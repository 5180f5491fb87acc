"""Rows by symbol, state, outcome and subject."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.errors import NotFoundError, UsageError
from verbale.registers import Filter, find_register, find_votes, registers, select


@pytest.mark.parametrize(
    "words",
    ["S/2023/876", "S/RES/2712", "S/RES/2712 (2023)", "resolution 2712 (2023)", "2712", "2712 (2023)"],
)
def test_one_vote_under_all_its_names(words):
    assert [row.key for _, row in find_votes(registers(), words)] == ["S/2023/876"]


def test_a_meeting_leads_to_all_its_votes():
    assert {row.key for _, row in find_votes(registers(), "S/PV.9442")} == {
        "S/2023/773",
        "S/2023/775",
        "S/2023/776",
    }


@pytest.mark.parametrize("words", ["S/2023/99999", "pier", ""])
def test_a_symbol_that_no_register_has_is_told(words):
    with pytest.raises(NotFoundError):
        find_votes(registers(), words)


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Filter(vetoed_by="France"), 17),
        (Filter(outcome="vetoed", since=date(2023, 1, 1), until=date(2023, 12, 31)), 6),
        (Filter(subject="Cyprus", outcome="vetoed"), 3),
        (Filter(state="Norway", vote="no", since=date(2001, 1, 1)), 0),
        (Filter(sponsor="MLT", since=date(2023, 1, 1)), 9),
    ],
)
def test_filters_narrow_the_rows_down(wanted, count):
    rows = select(find_register(registers(), "un-security-council"), wanted)
    assert len(rows) == count


@pytest.mark.parametrize(
    "wanted",
    [
        Filter(state="Atlantis"),
        Filter(outcome="won"),
        Filter(vote="aye", state="USA"),
        Filter(vote="no"),
        Filter(subject="zzzz"),
    ],
)
def test_what_is_not_known_is_refused(wanted):
    with pytest.raises(UsageError):
        select(find_register(registers(), "un-security-council"), wanted)


def test_an_unknown_register_is_refused_with_the_known_ones():
    with pytest.raises(UsageError, match="un-security-council"):
        find_register(registers(), "harbour")


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("s/2023/773", ["S/2023/773"]),
        ("s/18016/rev.1", ["S/18016/Rev.1"]),
        ("s/res/1 (1946)", ["S/6"]),
        ("S/2023/773 s/2023/792", ["S/2023/773", "S/2023/792"]),
    ],
)
def test_case_does_not_count_in_a_symbol(words, keys):
    assert [row.key for _, row in find_votes(registers(), words)] == keys


@pytest.mark.parametrize("words", ["2712 (1999)", "S/RES/2712 (1999)"])
def test_a_resolution_of_another_year_is_not_given_for_it(words):
    with pytest.raises(NotFoundError, match="of 2023, not of 1999"):
        find_votes(registers(), words)


@pytest.mark.parametrize("words", ["S/2023/773 S/1/2", "S/2023/773 S/2023/99999"])
def test_each_of_several_symbols_must_be_there(words):
    with pytest.raises(NotFoundError, match=words.split()[1]):
        find_votes(registers(), words)


def test_case_does_not_count_in_an_outcome_or_a_vote():
    (council,) = registers()
    plain = Filter(outcome="vetoed", state="France", vote="no")
    assert select(council, Filter(outcome="Vetoed", state="France", vote="No")) == select(council, plain)
