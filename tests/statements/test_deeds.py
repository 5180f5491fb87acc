"""A body's vote is a deed, what it says of a claim is a report; figures that somebody puts at something are reports."""

from __future__ import annotations

import pytest

from verbale.models import load_model
from verbale.statements import Pipeline, find_statements
from verbale.text import lay_out

pytestmark = pytest.mark.model


def cues(text: str, pipeline: Pipeline) -> list[str]:
    """The cues that the whole reader finds in ``text``."""
    found = find_statements(lay_out(text), pipeline, load_model())
    return [text[one.cue.start : one.cue.end] for one in found.statements if one.cue is not None]


@pytest.mark.parametrize(
    "text",
    [
        "The Senate approved the ferry bill on Tuesday.",
        "The town council rejected the new car park.",
        "The plan for a second pier was rejected by 41 votes to 30.",
        "The cyclists’ league endorsed the lane, 212 to nine.",
        "Shareholders backed the sale of the mill.",
    ],
)
def test_a_vote_is_no_statement(text: str, pipeline: Pipeline) -> None:
    assert cues(text, pipeline) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The committee rejected the allegation on Tuesday.", "rejected"),
        ("The town council rejected the car park as “a waste of good mud”.", "rejected"),
        ("The town council rejected a demand by the club on Monday.", "rejected"),
        ("The mayor rejected the new car park.", "rejected"),
        ("Norway rejected the new quota on Tuesday.", "rejected"),
    ],
)
def test_words_about_a_matter_are_a_statement(text: str, cue: str, pipeline: Pipeline) -> None:
    assert cues(text, pipeline) == [cue]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The union puts the number of strikers at 4,000.", "puts"),
        ("The mayor put the loss at “forty lamps”.", "put"),
        ("Organisers put the crowd at fewer than 300 people.", "put"),
        ("The company put the number of guests who stayed away on Monday at 60.", "put"),
    ],
)
def test_to_put_something_at_a_figure_is_a_statement(text: str, cue: str, pipeline: Pipeline) -> None:
    assert cues(text, pipeline) == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "He put the vase at the end of the shelf.",
        "Staff put the chairs out at 9 a.m. on Monday.",
        "The flood put the harvest at risk.",
    ],
)
def test_to_put_something_somewhere_is_none(text: str, pipeline: Pipeline) -> None:
    assert cues(text, pipeline) == []
