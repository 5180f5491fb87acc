"""Short turns of phrase with a plain force, and what only looks like them."""

from __future__ import annotations

import pytest

from verbale.acts.speech import force_of


@pytest.mark.parametrize(
    ("content", "quoted", "wanted"),
    [
        ("Not so “Our ferry has never been late.”", False, "deny"),
        ("Quite the opposite the gulls are the quiet ones", False, "deny"),
        ("“Rubbish,”", True, "deny"),
        ("the club made no such offer", False, "deny"),
        ("every village with a pond, however small, must build a fence", False, "demand"),
        ("“Tell the baker to open early,”", True, "demand"),
    ],
)
def test_a_turn_of_phrase_has_its_force(content: str, quoted: bool, wanted: str) -> None:
    assert force_of(content, quoted=quoted) == wanted


@pytest.mark.parametrize(
    "content",
    [
        "not so long ago the pond froze over",
        "rubbish is collected on Mondays",
        "every goat must have slept",
        "there was such an offer",
    ],
)
def test_what_only_looks_like_one_has_none(content: str) -> None:
    assert force_of(content, quoted=False) is None
