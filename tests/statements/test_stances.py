"""What is held without a verb of speaking."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verbale.statements import Found

pytestmark = pytest.mark.model
Shapes = Callable[[str], list[tuple[str | None, str | None, list[str]]]]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The rector is adamant that the choir needs a hall.",
            "The rector",
            "adamant",
            "the choir needs a hall",
        ),
        ("Ms Brandt was convinced the tiles would hold.", "Ms Brandt", "convinced", "the tiles would hold"),
        ("In the rector’s view, the hall is too small.", "the rector", "view", "the hall is too small"),
        (
            "In the opinion of the singers, the hall is too small.",
            "the singers",
            "opinion",
            "the hall is too small",
        ),
        (
            "The hall is too small, by the rector’s own estimate.",
            "the rector",
            "estimate",
            "The hall is too small",
        ),
    ],
)
def test_an_adjective_or_a_view_ascribes_a_clause(
    text: str, source: str, cue: str, content: str, shapes: Shapes
) -> None:
    assert shapes(text) == [(source, cue, [content])]


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that the hall is too small.",
        "In the rector’s garden, the roses are in flower.",
        "The rector would be glad of a bigger hall.",
        "If the rector is sure that the hall is too small, nobody has heard of it.",
    ],
)
def test_what_nobody_holds_is_no_statement(text: str, read: Callable[[str], Found]) -> None:
    assert read(text).statements == ()
