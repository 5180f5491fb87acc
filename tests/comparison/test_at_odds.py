"""What two who are at odds already answer each other."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from reports import Report

from verbale.comparison.disputes import find_disputes
from verbale.comparison.items import prepare


def quarrel(account: str, answer: str) -> tuple[str, str, set[tuple[str, str]]]:
    """A story of two who are at odds over a claim; then one more account, and what is answered."""
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", "the old gates were opened twice in April")
    report.says("Ines Halloran", "the claim", act="deny", cue="denied")
    report.says("Kasper Oduya", "the weather had been fine")
    a = report.says("Anselm Varady", account)
    b = report.says("Ines Halloran", answer)
    return (
        a,
        b,
        {(one.a.statement, one.b.statement) for one in find_disputes(prepare(report.reported()), ())},
    )


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("a heron had nested by the sluice all spring", "nobody on the farm has seen a heron in years"),
        ("nobody had greased the winch since autumn", "the winch was greased by two men in March"),
    ],
)
def test_an_opponent_who_turns_it_round_is_in_dispute(account: str, answer: str) -> None:
    a, b, found = quarrel(account, answer)
    assert (a, b) in found


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("a heron had nested by the sluice all spring", "nobody on the farm had slept well"),
        ("a heron had nested by the sluice all spring", "no heron will be driven off the farm"),
        ("a heron had nested by the sluice all spring", "the heron was a fine sight"),
    ],
)
def test_an_opponent_who_speaks_of_other_things_or_of_plans_is_not(account: str, answer: str) -> None:
    a, b, found = quarrel(account, answer)
    assert (a, b) not in found


def test_who_is_not_at_odds_needs_an_opposite() -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "the farm had shut the gate on the engines")
    answer = report.says("Ines Halloran", "the gate had stood open")
    found = find_disputes(prepare(report.reported()), ())
    assert [(one.a.statement, one.b.statement) for one in found] == [(account, answer)]
    calm = Report("Norda", "2026-05-03")
    calm.says("Anselm Varady", "a heron had nested by the sluice all spring")
    calm.says("Ines Halloran", "nobody had painted the sluice")
    assert find_disputes(prepare(calm.reported()), ()) == ()
