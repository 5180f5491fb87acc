"""What a noun reports, and where it ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model
Shapes = Callable[[str], list[tuple[str | None, str | None, list[str]]]]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "Ms Horn’s claim that there was no room for a stage amused us.",
            "Ms Horn",
            "claim",
            "there was no room for a stage",
        ),
        ("The view of the growers is that prices will rise.", "the growers", "view", "prices will rise"),
        ("Ms Horn repeated her promise that the pool would open.", "her", "promise", "the pool would open"),
        (
            "Ms Horn made a promise that the pool would be cheap.",
            "Ms Horn",
            "promise",
            "the pool would be cheap",
        ),
    ],
)
def test_a_noun_reports_its_clause(text: str, source: str, cue: str, content: str, shapes: Shapes) -> None:
    assert shapes(text) == [(source, cue, [content])]
