"""A climb-down is led to what its speaker had said before, and nothing else is taken for one."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from reports import Report

from verbale.comparison import compare_reported


def _shifted(first: str, later: str, *, who: str = "Ada Quist", cue: str = "said") -> bool:
    one, other = Report("The Marlo Post", "2026-03-04"), Report("Orrin Radio", "2026-03-11")
    one.says("Ada Quist", first, said="2026-03-04")
    other.says(who, later, cue=cue, said="2026-03-11")
    found = compare_reported(itertools.chain(one.reported(), other.reported()))
    return bool(found.shifts)


@pytest.mark.parametrize(
    ("first", "later", "cue"),
    [
        (
            "the choir had sung without a slip",
            "her praise of the choir may have been a little hasty",
            "said",
        ),
        ("the plumber had signed the receipt", "she had confused the plumber with his brother", "said"),
        ("every lantern was checked before the parade", "not every lantern had been checked", "conceded"),
        (
            "the goat had been vaccinated in May",
            "with hindsight the goat’s papers were another animal’s",
            "said",
        ),
        ("the tunnel had never flooded", "the tunnel had flooded in 2019", "acknowledged"),
        ("the orchard was sprayed by a neighbour", "what she had said about the orchard", "apologised for"),
        ("the ferry had left at noon", "she could not be sure when the ferry had left", "said"),
    ],
)
def test_what_is_given_up_is_led_to_what_was_said_before(first: str, later: str, cue: str) -> None:
    assert _shifted(first, later, cue=cue)


@pytest.mark.parametrize(
    ("first", "later", "who", "cue"),
    [
        (
            "the choir had sung in eleven villages",
            "the choir would sing in eleven villages again",
            "Ada Quist",
            "said",
        ),
        (
            "the choir had sung in eleven villages",
            "eleven villages may have been a little generous for the choir",
            "Ludo Brandt",
            "said",
        ),
        ("the tunnel had never flooded", "the bakery might have been too warm", "Ada Quist", "said"),
        ("the ferry had left at noon", "the ferry was repainted in March", "Ada Quist", "acknowledged"),
    ],
)
def test_another_matter_or_speaker_is_no_climb_down(first: str, later: str, who: str, cue: str) -> None:
    assert not _shifted(first, later, who=who, cue=cue)
