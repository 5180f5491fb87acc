"""A cue between commas, or at the end, reports all that stands around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model
Shape = tuple[str | None, str | None, list[str]]

CASES: list[tuple[str, list[Shape]]] = [
    (
        "The survey was late, the institute admitted, but not by much.",
        [("the institute", "admitted", ["The survey was late", "but not by much"])],
    ),
    (
        "It is the price that matters, says Ana Reis, an economist in Osterby, and the price has not been named.",
        [("Ana Reis", "says", ["It is the price that matters", "and the price has not been named"])],
    ),
    (
        "The quay will not open before June, whatever the weather, Harbour Minister Karl Moen assured reporters on Tuesday.",
        [
            (
                "Harbour Minister Karl Moen",
                "assured",
                ["The quay will not open before June, whatever the weather"],
            )
        ],
    ),
    (
        "Berlin had suggested Hamburg first, an official in her office recalled, but had agreed to give way.",
        [
            (
                "an official in her office",
                "recalled",
                ["Berlin had suggested Hamburg first", "but had agreed to give way"],
            ),
            ("Berlin", "suggested", ["Hamburg"]),
            ("Berlin", "agreed", ["to give way"]),
        ],
    ),
    (
        "Velden publishes its stocks; Osterby, according to a clerk, is still counting.",
        [("a clerk", "according to", ["Osterby", "is still counting"])],
    ),
    (
        "That is false, the ministry replied: there are two, and one is empty.",
        [("the ministry", "replied", ["That is false", "there are two, and one is empty"])],
    ),
    ("After the vote, the mayor said the hall was hers.", [("the mayor", "said", ["the hall was hers"])]),
    (
        "On Monday, officials said, the gate was open.",
        [("officials", "said", ["On Monday", "the gate was open"])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_cue_in_the_middle_reports_what_is_around_it(
    text: str, expected: list[Shape], shapes: Callable[[str], list[Shape]]
) -> None:
    assert shapes(text) == expected
