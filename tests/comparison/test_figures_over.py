"""Figures and letters told in two reports of one story: which are of one thing, and which only look so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from reports import Report

from verbale.comparison.disputes import find_disputes
from verbale.comparison.items import prepare

_STORY = "the Ostrava lantern festival on the Vell embankment would have fireworks, puppets, barges and a brass orchestra"


def kinds(account: str, answer: str, later: str = "2026-05-04") -> list[str]:
    """The kinds of the disputes between two statements in two reports of one story."""
    reports = Report("Norda", "2026-05-03"), Report("The Courier", later)
    for report, name, content in zip(
        reports, ("Anselm Varady", "Yuki Brandvold"), (account, answer), strict=True
    ):
        report.says(name, content)
        report.says("Ottilie Krenn", _STORY)
    items = prepare([one for report in reports for one in report.reported()])
    return [one.kind for one in find_disputes(items, ())]


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("the town had imposed a fine of 30,000 kroner on the barge", "the fine it was given amounted to 12,000 kroner"),
        ("the move of the fountain would cost 890,000 dollars", "the true price of the move would be closer to 1.6 million dollars"),
        ("the fire covered 60 hectares", "the burned area came to 210 hectares"),
        ("the barge had carried 4,800 passengers last year", "the barge had carried 9,100 travellers last year"),
    ],
)  # fmt: skip
def test_two_numbers_for_one_thing_are_told_by_the_thing(account: str, answer: str) -> None:
    assert kinds(account, answer) == ["figures"]


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("members had sold 900 tonnes of cheese", "her own dairy had sold 40 tonnes of cheese"),
        ("the seven passengers were a fiction", "its own count was 64 with the drivers"),
        ("the elephant weighed 4 tonnes", "the orchestra brought 2 tonnes of drums"),
        ("the bridge cost 3.5 million dollars", "the tunnel cost 8.5 million dollars"),
    ],
)
def test_numbers_of_two_things_are_left_alone(account: str, answer: str) -> None:
    assert kinds(account, answer) == []


def test_what_was_sent_and_did_not_come_is_told_in_reports_of_one_story_of_the_same_days() -> None:
    none, sent = "no objection had reached the office", "the society had sent an objection in March"
    assert kinds(none, sent) == ["contradiction"]
    assert kinds(none, sent, later="2026-05-19") == []
    assert kinds(none, "the society believed that it had sent an objection") == []


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("the greens had won 12 seats", "they had won nine"),
        ("20 centimetres of snow had fallen", "another 30 centimetres would fall"),
        ("it would give the theatre 200,000 euros", "it would add 50,000 euros"),
    ],
)
def test_a_figure_that_comes_on_top_or_is_of_ones_own_answers_none(account: str, answer: str) -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", account)
    report.says("Yuki Brandvold", answer)
    assert find_disputes(prepare(report.reported()), ()) == ()
