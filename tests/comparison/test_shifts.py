"""One speaker's changed account, and what only looks like one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from reports import Report

from verbale.comparison.items import prepare
from verbale.comparison.shifts import find_shifts
from verbale.findings import Shift


def shifts(*reports: Report) -> tuple[Shift, ...]:
    return find_shifts(prepare([one for report in reports for one in report.reported()]), ())


def two() -> tuple[Report, Report]:
    return Report("Norda", "2026-05-03"), Report("The Courier", "2026-05-16")


@pytest.mark.parametrize(
    ("earlier", "first_act", "later", "cue"),
    [
        ("no letter about the gates was sent", "deny", "there was a letter about the gates", "admitted"),
        ("the gates were never opened in April", "state", "the gates were opened in April", "said"),
        (
            "the bridge repair cost 300,000 crowns",
            "state",
            "the bridge repair cost 480,000 crowns",
            "conceded that",
        ),
        (
            "we have an agreement with the island",
            "state",
            "we believed that we had an agreement and we did not",
            "said",
        ),
    ],
)
def test_an_account_that_cannot_stand_beside_the_earlier_one_is_a_shift(
    earlier: str, first_act: str, later: str, cue: str
) -> None:
    first, second = two()
    a = first.says("Ines Halloran", earlier, act=first_act, said="2026-05-02")
    b = second.says("Halloran", later, cue=cue, name="Ines Halloran", said="2026-05-15")
    (found,) = shifts(first, second)
    assert (found.earlier, found.later) == (first.ref(a), second.ref(b))
    assert found.speaker == "ines-halloran"
    assert "Norda" in found.reason
    assert "The Courier" in found.reason


@pytest.mark.parametrize(
    "later",
    [
        "no letter about the gates was sent",
        "no letter about the gates was sent, nor was one about the ferry",
        "the ferry will sail on Sunday",
    ],
)
def test_the_same_again_more_of_it_or_another_matter_is_no_shift(later: str) -> None:
    first, second = two()
    first.says("Ines Halloran", "no letter about the gates was sent", act="deny", said="2026-05-02")
    second.says("Ines Halloran", later, said="2026-05-15")
    assert shifts(first, second) == ()


def test_another_person_of_the_same_surname_shifts_nobodys_account() -> None:
    first, second = two()
    first.says("Ines Halloran", "no letter about the gates was sent", act="deny", said="2026-05-02")
    second.says("Piet Halloran", "a letter about the gates was sent", cue="admitted", said="2026-05-15")
    assert shifts(first, second) == ()


def test_a_plan_that_was_overtaken_is_no_shift() -> None:
    first, second = two()
    first.says("Henrike Dossa", "the council would not meet about the gates before June", said="2026-05-02")
    second.says("Henrike Dossa", "the council met about the gates on Thursday", said="2026-05-15")
    assert shifts(first, second) == ()


def test_two_statements_of_one_day_are_no_shift() -> None:
    first, second = Report("Norda", "2026-05-03"), Report("The Courier", "2026-05-03")
    first.says("Ines Halloran", "the gates were never opened in April")
    second.says("Ines Halloran", "the gates were opened in April")
    assert shifts(first, second) == ()


@pytest.mark.parametrize(
    ("earlier", "later", "shifts_found"),
    [
        ("no van of the club was at the lake", "a van of the club was at the lake after all", 1),
        ("the club had a fine boathouse", "a van of the club was at the lake after all", 0),
        ("the members asked for new boats", "the members no longer asked for the boats", 1),
        ("three members had asked about new oars", "the club no longer paid for the boats", 0),
        ("all boats had been checked before the race", "the members no longer asked for the boats", 0),
        (
            "the boats had sunk in the storm",
            "the club no longer ruled out that the boats were sunk before",
            1,
        ),
    ],
)
def test_what_is_so_after_all_or_no_longer_is_a_turn_of_what_was_said_of_it(
    earlier: str, later: str, shifts_found: int
) -> None:
    first, second = two()
    first.says("Anselm Varady", earlier)
    second.says("Anselm Varady", later)
    assert len(shifts(first, second)) == shifts_found


def test_what_is_said_of_others_takes_nothing_back() -> None:
    first, second = two()
    first.says("Anselm Varady", "two boats had left the deep channel")
    second.says("Anselm Varady", "no other boats had left the deep channel")
    assert shifts(first, second) == ()
