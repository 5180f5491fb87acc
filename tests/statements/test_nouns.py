"""What a noun reports, and where it ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verbale.statements import Found

pytestmark = pytest.mark.model


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
def test_a_noun_reports_its_clause(
    text: str, source: str, cue: str, content: str, read: Callable[[str], Found]
) -> None:
    (one,) = read(text).statements
    assert (one.source and one.source.text, one.cue and one.cue.text) == (source, cue)
    assert [span.text for span in one.content] == [content]
