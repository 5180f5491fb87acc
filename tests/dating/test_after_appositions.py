"""A day behind a name or a role between commas, and days counted from nothing."""

from __future__ import annotations

import pytest

import verbale

pytestmark = pytest.mark.model


def _days(text: str) -> list[tuple[str | None, str | None]]:
    reading = verbale.read(
        f"Ferry talks\n\n{text}", published="2026-08-14", title="Ferry talks", keep_text=True
    )
    return [(one.said.date, one.said.basis) for one in reading.statements if one.cue]


def test_a_day_behind_an_apposition_is_that_of_the_saying():
    assert _days("“It sails in May,” said the pilot, Odette Marin, on Wednesday.") == [
        ("2026-08-12", "stated")
    ]


def test_what_was_said_does_not_lie_after_publication():
    assert _days("In a letter sent eight days later she said that the ferry was late.") == [
        ("2026-08-14", "publication")
    ]
