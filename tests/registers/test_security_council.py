"""The shipped register of the Security Council, held to what is known of it and to its own rules."""

from __future__ import annotations

from collections import Counter
from datetime import date
from importlib.resources import files

import pytest

from verbale.places import name_of
from verbale.registers import Register, find_votes, registers

PERMANENT = {"CHN", "FRA", "GBR", "RUS", "USA"}


@pytest.fixture(scope="module")
def council() -> Register:
    return registers()[0]


def test_it_has_every_row_and_outcome(council):
    assert len(council.rows) == 3217
    assert Counter(row.outcome for row in council.rows) == {
        "adopted": 2811,
        "vetoed": 270,
        "not_adopted": 136,
    }


def test_it_ships_in_under_two_megabytes():
    folder = files("verbale.registers") / "data"
    assert sum(len(f.read_bytes()) for f in folder.joinpath("un-security-council").iterdir()) < 2_000_000


@pytest.mark.parametrize(
    ("year", "adopted"),
    [
        (1946, 15),
        (1959, 1),
        (1970, 16),
        (1988, 20),
        (1993, 93),
        (2006, 87),
        (2016, 77),
        (2022, 54),
        (2023, 50),
        (2024, 46),
    ],
)
def test_resolutions_of_a_year(council, year, adopted):
    assert sum(row.outcome == "adopted" for row in council.rows if row.date.year == year) == adopted


@pytest.mark.parametrize(
    ("symbol", "day", "tally", "outcome", "vetoed_by"),
    [
        ("S/2023/773", "2023-10-18", "12-1-2", "vetoed", {"USA"}),
        ("S/2023/792", "2023-10-25", "10-3-2", "vetoed", {"CHN", "RUS"}),
        ("S/RES/2712", "2023-11-15", "12-0-3", "adopted", set()),
        ("S/RES/1559", "2004-09-02", "9-0-6", "adopted", set()),
        ("S/RES/678", "1990-11-29", "12-2-1", "adopted", set()),
        ("S/13729", "1980-01-09", "13-2-0", "vetoed", {"RUS"}),
        ("S/15156/Rev.2", "1982-06-04", "9-2-4", "vetoed", {"GBR", "USA"}),
        ("S/2007/14", "2007-01-12", "9-3-3", "vetoed", {"CHN", "RUS"}),
    ],
)
def test_known_votes(council, symbol, day, tally, outcome, vetoed_by):
    ((_, row),) = find_votes([council], symbol)
    assert (row.date.isoformat(), row.tally, row.outcome, row.vetoed_by) == (day, tally, outcome, vetoed_by)


@pytest.mark.parametrize(("state", "year"), [("FRA", 1989), ("GBR", 1989)])
def test_the_last_vetoes_of_france_and_britain(council, state, year):
    assert max(row.date for row in council.vetoed if state in row.vetoed_by).year == year


def test_a_veto_is_a_no_of_a_permanent_member_where_the_draft_had_the_votes(council):
    for row in council.rows:
        if row.yes is None or "?" in row.votes.values():
            continue
        against = {code for code in PERMANENT if row.votes.get(code) == "N"}
        needed = council.votes_needed(row.date)
        had_the_votes = needed is not None and row.yes >= needed
        if row.outcome == "vetoed":
            assert had_the_votes, row.key
            assert row.vetoed_by == against, row.key
        elif row.outcome == "not_adopted":
            assert not had_the_votes or row.kind == "procedural", row.key
            assert not row.vetoed_by
        elif against:
            assert row.kind == "procedural" or "procedural" in row.note or row.note, row.key


def test_votes_needed_changed_when_the_council_grew(council):
    assert council.votes_needed(date(1965, 12, 31)) == 7
    assert council.votes_needed(date(1966, 1, 1)) == 9


def test_the_numbers_are_those_of_the_members(council):
    for row in council.rows:
        votes = Counter(row.votes.values())
        if row.yes is None or votes["?"]:
            continue
        assert (votes["Y"], votes["N"], votes["A"]) == (row.yes, row.no, row.abstain), row.key


def test_every_vote_has_all_seats_and_the_five(council):
    for row in council.rows:
        assert set(row.votes) >= PERMANENT, row.key
        seats = 11 if row.date.year < 1966 else 15
        assert len(row.votes) == (12 if row.key == "S/PV.4164" else seats), (
            row.key
        )  # three votes of that day are not known


@pytest.mark.parametrize(
    ("year", "elected"),
    [
        (1946, {"AUS", "BRA", "EGY", "MEX", "NLD", "POL"}),
        (1961, {"CHL", "ECU", "EGY", "LBR", "LKA", "TUR"}),
        (1990, {"CAN", "CIV", "COD", "COL", "CUB", "ETH", "FIN", "MYS", "ROU", "YEM"}),
        (2012, {"AZE", "COL", "DEU", "GTM", "IND", "MAR", "PAK", "PRT", "TGO", "ZAF"}),
        (2023, {"ALB", "ARE", "BRA", "CHE", "ECU", "GAB", "GHA", "JPN", "MLT", "MOZ"}),
        (2024, {"CHE", "DZA", "ECU", "GUY", "JPN", "KOR", "MLT", "MOZ", "SLE", "SVN"}),
    ],
)
def test_membership_of_a_year(council, year, elected):
    assert council.members(year) - PERMANENT - {"YMD"} == elected


def test_every_member_and_sponsor_has_a_name(council):
    codes = {code for row in council.rows for code in (*row.votes, *row.sponsors)}
    assert [code for code in codes if name_of(code) is None] == []


def test_rows_lie_within_the_coverage_in_order(council):
    days = [row.date for row in council.rows]
    assert days == sorted(days)
    assert (days[0], days[-1]) == (council.since, council.until)


def test_the_source_and_its_licence_are_named(council):
    assert council.source["licence"] == "CC BY 4.0"
    assert "Sciences Po" in council.source["name"]
    assert council.left_out
