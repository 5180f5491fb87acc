"""A content ends where the telling goes on, and holds the quoted words that follow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model
Shape = tuple[str | None, str | None, list[str]]

CASES: list[tuple[str, list[Shape]]] = [
    (
        "The guild thanked Osterby for its patience in a post on social media on Tuesday.",
        [("The guild", "thanked", ["Osterby for its patience"])],
    ),
    (
        "The board put the loss at one third in an email to members.",
        [("The board", "put", ["the loss at one third"])],
    ),
    (
        "The day before, forecasters warned of frost on national radio.",
        [("forecasters", "warned of", ["frost"])],
    ),
    (
        "The commissioner describes the matter as one “for two towns and one timetable”.",
        [("The commissioner", "describes", ["the matter as one “for two towns and one timetable”"])],
    ),
    (
        "The officer said she believed that no law had been broken, ‘except maybe the law of averages’.",
        [
            (
                "The officer",
                "said",
                ["she believed that no law had been broken, ‘except maybe the law of averages’"],
            ),
            ("she", "believed", ["no law had been broken, ‘except maybe the law of averages’"]),
        ],
    ),
    (
        "In it they asked for a meeting before the summer break.",
        [("they", "asked for", ["a meeting before the summer break"])],
    ),
    (
        "The draft shows no stops west of Velden from 1 April.",
        [("The draft", "shows", ["no stops west of Velden from 1 April"])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_content_ends_where_the_telling_goes_on(
    text: str, expected: list[Shape], shapes: Callable[[str], list[Shape]]
) -> None:
    assert shapes(text) == expected
