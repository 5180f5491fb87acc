"""Who may be one voice: a body and who is introduced as its own, somebody left unnamed, a pronoun, an office without a name."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from reports import Report

from verbale.comparison.blocking import pairs
from verbale.comparison.bonds import bond
from verbale.comparison.items import prepare
from verbale.comparison.rarity import Rarity
from verbale.comparison.rounding import roughly_one
from verbale.comparison.same_likeness import Sketches, likeness
from verbale.comparison.same_weights import FEATURES
from verbale.comparison.voices import Cast


def _bond(*reports: Report) -> str:
    """How the first speakers of two reports go together."""
    items = prepare(itertools.chain.from_iterable(report.reported() for report in reports))
    cast = Cast(items)
    second = next(item for item in items if item.article != items[0].article)
    return bond(cast.voice(items[0]), cast.voice(second))


@pytest.mark.parametrize(
    ("introduced", "expected"),
    [
        ("Calmar Opera's director, Ida Moen, gave a talk in town.", "office"),
        ("Ida Moen, director of Calmar Opera, gave a talk in town.", "office"),
        ("The director of a rival house, Ida Moen, gave a talk in town.", "different"),
        ("Ida Moen gave a talk in town. Calmar Opera was closed.", "different"),
    ],
)
def test_a_body_goes_with_who_is_introduced_as_its_own(introduced: str, expected: str) -> None:
    one, other = Report("The Post", "2026-03-04"), Report("The Star", "2026-03-04")
    one.text += f"{introduced}\n\n"
    one.says("Moen", "the roof would be mended in May", name="Ida Moen")
    other.says("Calmar Opera", "the roof would be mended in May")
    assert _bond(one, other) == expected


def test_somebody_whom_one_report_names_may_be_left_unnamed_by_another() -> None:
    one, other = Report("The Post", "2026-03-04"), Report("The Star", "2026-03-04")
    one.says("Judit Bako", "a heron had eaten the goldfish")
    other.says("a neighbour", "the goldfish had been eaten by a heron", name=None)
    items = prepare([*one.reported(), *other.reported()])
    sketches = Sketches(items, Rarity.of(items))
    found = likeness(sketches.of(items[0]), sketches.of(items[1]))
    assert found.features[FEATURES.index("unnamed")]


def test_an_open_pronoun_stands_for_the_one_speaker_named_before_it_in_its_paragraph() -> None:
    one, other = Report("The Post", "2026-03-04"), Report("The Star", "2026-03-04")
    one.says("Tomas Reeve", "the bridge would open in June")
    one.says("he", "it had cost less than planned", name="Tomas Reeve")
    other.says("Mina Hall", "the bridge was late")
    other.text += "Tomas Reeve, her deputy, was quick to answer. "
    other.says("he", "the bridge would open in June", name=None)
    items = prepare([*one.reported(), *other.reported()])
    cast = Cast(items)
    assert cast.voice(items[-1]).key == ("tomas", "reeve")


def test_an_office_is_not_that_of_whoever_is_named_next_with_another_office() -> None:
    report = Report("The Post", "2026-03-04")
    report.says("the farm minister", "the figures had been changed", name=None, role="farm minister")
    report.says("Lena Sundby", "a clerk had mended a slip", role="mayor")
    items = prepare(report.reported())
    assert Cast(items).voice(items[0]).key == ()


def test_in_a_small_selection_statements_of_one_speaker_meet_without_a_word_in_common() -> None:
    one, other = Report("The Post", "2026-03-04"), Report("The Star", "2026-03-04")
    one.says("Ada Quist", "nobody had been asked")
    other.says("Ada Quist", "the plan reached her by radio")
    other.says("Ludo Brandt", "the plan reached her by radio")
    items = prepare([*one.reported(), *other.reported()])
    met = set(pairs(items, Sketches(items, Rarity.of(items))))
    assert (0, 1) in met
    assert (0, 2) not in met


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("the walk was 2.3 miles", "a walk of more than two miles", True),
        ("the repair cost 49 euros", "a repair for nearly 50 euros", True),
        ("the repair cost 30 euros", "a repair for nearly 50 euros", False),
        ("the repair cost 49 euros", "a repair for 50 euros", False),
        ("12 people came", "more than 12 boats came", False),
    ],
)
def test_a_rounded_number_is_near_the_exact_one(first: str, second: str, one: bool) -> None:
    assert roughly_one(first, second) is one
