"""Nouns that lead to what is said, before a colon or after a quotation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verbale.statements import Found

pytestmark = pytest.mark.model
Shapes = Callable[[str], list[tuple[str | None, str | None, list[str]]]]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The baker’s advice: buy it on Monday.", "The baker", "advice", "buy it on Monday"),
        ("Ms Brandt’s message was simple: the oven stays.", "Ms Brandt", "message", "the oven stays"),
        ("The reply from the guild came by post: “Not this year.”", "the guild", "reply", "“Not this year.”"),
        ("The verdict of the jury was short: “Too sweet.”", "the jury", "verdict", "“Too sweet.”"),
        ("“Not this year,” was the baker’s answer.", "the baker", "answer", "“Not this year,”"),
    ],
)
def test_a_noun_with_an_owner_reports_what_stands_behind_its_colon(
    text: str, source: str, cue: str, content: str, shapes: Shapes
) -> None:
    assert shapes(text) == [(source, cue, [content])]


@pytest.mark.parametrize(
    "text",
    [
        "The baker’s reply filled three pages: a table, two lists, a map of the town and a drawing of the oven.",
        "The baker’s oven is old: it was built in 1931.",
    ],
)
def test_a_list_or_another_noun_reports_nothing(text: str, read: Callable[[str], Found]) -> None:
    assert read(text).statements == ()
