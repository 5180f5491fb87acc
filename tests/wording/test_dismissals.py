"""Words by which somebody says, of what another said, that it is not so."""

from __future__ import annotations

import pytest

from verbale.wording.dismissals import calls_account_false, opens_with_dismissal, was_misquoted


@pytest.mark.parametrize(
    "text",
    [
        "“Far from it,”",
        "On the contrary. The ferry sailed twice",
        "“That is news to me,”",
        "Utter rot",
        "It never happened",
        "the tale was made up",
        "“That’s simply not true,”",
        "Nothing could be further from the truth",
        "we did no such thing",
        "not a word of it is true",
        "A pack of lies",
        "wide of the mark",
    ],
)
def test_a_dismissal_is_known_by_how_a_text_begins(text: str) -> None:
    assert opens_with_dismissal(text) or calls_account_false(text)


@pytest.mark.parametrize(
    "text",
    [
        "That is news to be welcomed",
        "the far shore was empty",
        "a fairy tale in three acts opened on Friday",
        "it never rains in March",
        "we did such things often",
        "wrong-way drivers were stopped",
        "absurd as it sounds, the goat won",
    ],
)
def test_what_only_begins_alike_is_none(text: str) -> None:
    assert not opens_with_dismissal(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the reports of hundreds of stranded climbers were exaggerated", True),
        ("there was no truth in the report that the stables were for sale", True),
        ("such rumours lack any foundation", True),
        ("the report was long", False),
        ("the story of the goat was told twice", False),
    ],
)
def test_an_account_is_called_false(text: str, told: bool) -> None:
    assert calls_account_false(text) is told


def test_somebody_was_misquoted() -> None:
    assert was_misquoted("he had been misquoted by the Harbour Times")
    assert was_misquoted("her words had been taken out of context")
    assert not was_misquoted("he quoted a poem")
