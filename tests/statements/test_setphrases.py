"""Cues of several words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verbale.statements import Found

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The pilots cast serious doubt on the new timetable.", "cast serious doubt on", "the new timetable"),
        ("The mayor paid warm tribute to the lifeboat crew.", "paid warm tribute to", "the lifeboat crew"),
        ("The mayor brushed the criticism aside.", "brushed", "the criticism"),
        ("The mayor brushed aside the criticism.", "brushed aside", "the criticism"),
    ],
)
def test_a_set_phrase_is_one_cue(text: str, cue: str, content: str, read: Callable[[str], Found]) -> None:
    (one,) = read(text).statements
    assert one.cue is not None
    assert one.cue.text == cue
    assert [span.text for span in one.content] == [content]


@pytest.mark.parametrize(
    "text",
    ["The mayor did not pour cold water on the plan.", "The nurse cast the net on the water."],
)
def test_what_is_negated_or_only_looks_like_one_is_none(text: str, read: Callable[[str], Found]) -> None:
    assert read(text).statements == ()
