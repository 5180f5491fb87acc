"""Unnamed people, groups and papers that are public by their words have the passage's state; private ones have none."""

from __future__ import annotations

import pytest

import verbale

_SCENE = "TARTU, Estonia — The town’s clock stopped on Monday.\n\n"


def _last(text: str) -> str | None:
    source = verbale.read(_SCENE + text, published="2026-03-04").statements[-1].source
    assert source is not None
    return source.actor


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Council staff said the hands were bent.",
        "Firefighters said the hands were bent.",
        "Local authorities said the hands were bent.",
        "The mayor’s spokeswoman said the hands were bent.",
        "A ministry statement said the hands were bent.",
        "The coroner’s report said the hands were bent.",
        "A letter from the mayor said the hands were bent.",
        "A letter signed by the mayor said the hands were bent.",
        "A resolution of the city council said the hands were bent.",
        "A police report said the hands were bent.",
        "The decree said the hands were bent.",
        "The town’s website said the hands were bent.",
    ],
)
def test_the_public_ones(text: str) -> None:
    assert _last(text) == "EST"


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Hotel staff said the hands were bent.",
        "Union officials said the hands were bent.",
        "A company statement said the hands were bent.",
        "The brewery’s report said the hands were bent.",
        "A letter from the hotel said the hands were bent.",
        "Economists at the Southern Roads Institute said the hands were bent.",
        "A diplomat said the hands were bent.",
        "Residents said the hands were bent.",
    ],
)
def test_the_private_ones_and_those_of_any_state(text: str) -> None:
    assert _last(text) is None
