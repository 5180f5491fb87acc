"""Where statements stand in their article, and that a headline, a denial and the words after them are joined by it."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from reports import Report

from verbale.comparison import compare_reported
from verbale.comparison.items import prepare
from verbale.comparison.rarity import Rarity
from verbale.comparison.same_likeness import Sketches, likeness
from verbale.comparison.standing import Standing, Standings, is_bare
from verbale.comparison.voices import Cast
from verbale.findings import Reported


def headed(report: Report) -> list[Reported]:
    """The statements of a report whose first one stands in the headline."""
    told = report.reported()
    article = told[0].article
    content = told[0].statement.content[0]
    title = dataclasses.replace(article, title=article.text[: content.end])
    return [dataclasses.replace(one, article=title) for one in told]


def standings(told: list[Reported]) -> list[Standing]:
    items = prepare(told)
    found = Standings(items, Cast(items))
    return [found.of(item) for item in items]


def article() -> Report:
    report = Report("The Marlo Post", "2026-03-04")
    report.says("Mayor", "tram will run every ten minutes", type="person", name=None)
    report.says(
        "Mayor Ada Quist", "the tram to the harbour would run more often from April", name="Ada Quist"
    )
    outer = report.says("Ludo Brandt", "the engineers had warned that the rails were worn")
    report.says("the engineers", "the rails were worn", name=None, within=outer)
    report.says("Ada Quist", "it", act="deny", cue="denied")
    report.says("Ada Quist", "“Every metre was looked at in June”", kind="direct")
    return report


def test_turns_are_counted_over_the_body_alone() -> None:
    found = standings(headed(article()))
    assert [one.headline for one in found] == [True, False, False, False, False, False]
    assert [one.place for one in found] == [-1, 0, 1, -1, 2, 3]
    assert [one.turn for one in found] == [-1, 0, 1, -1, 2, 2]


def test_where_an_item_stands_does_not_depend_on_the_order_of_the_selection() -> None:
    told = headed(article())
    assert standings(list(reversed(told)))[::-1] == standings(told)


@pytest.mark.parametrize(
    ("act", "content", "bare"),
    [
        ("deny", "it", True),
        ("reject", "the claim", True),
        ("deny", "the rails were worn", False),
        ("state", "it", False),
    ],
)
def test_a_challenge_without_words_of_its_own_is_bare(act: str, content: str, bare: bool) -> None:
    report = Report("The Marlo Post", "2026-03-04")
    report.says("Ada Quist", content, act=act)
    assert is_bare(prepare(report.reported())[0]) is bare


def test_a_bare_denial_and_the_words_that_follow_it_are_one_utterance() -> None:
    told = article().reported()
    denied, words = told[4].ref, told[5].ref
    assert any({denied, words} <= set(same.members) for same in compare_reported(told).same)


def test_a_bare_denial_is_not_joined_with_what_somebody_else_says_next() -> None:
    report = Report("The Marlo Post", "2026-03-04")
    report.says("Ada Quist", "it", act="deny", cue="denied")
    report.says("Ludo Brandt", "“Every metre was looked at in June”", kind="direct")
    assert compare_reported(report.reported()).same == ()


def test_a_headline_is_joined_with_what_stands_first_below_it() -> None:
    told = headed(article())
    assert any({told[0].ref, told[1].ref} <= set(same.members) for same in compare_reported(told).same)


def test_a_statement_told_as_said_again_is_less_likely_the_first_one() -> None:
    words = "the tram to the harbour will run every ten minutes from April"
    first = Report("The Marlo Post", "2026-03-04")
    first.says("Ada Quist", words)
    chances = []
    for cue in ("said", "repeated"):
        later = Report("Orrin Radio", "2026-03-06")
        later.says("Ada Quist", "the tram to the harbour would run every ten minutes", cue=cue)
        items = prepare([*first.reported(), *later.reported()])
        sketches = Sketches(items, Rarity.of(items))
        chances.append(likeness(sketches.of(items[0]), sketches.of(items[1])).probability)
    assert chances[1] < chances[0]
