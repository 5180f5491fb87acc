"""Which offices and bodies are a state's or a town's by their words, and which are put alike and are private."""

from __future__ import annotations

import pytest

import verbale
from verbale.sources import public


@pytest.mark.parametrize(
    "role",
    [
        "coroner",
        "deputy harbourmaster",
        "auditor general",
        "head of parks and gardens",
        "director of public health",
        "superintendent of schools",
        "chief vet",
        "county archaeologist",
        "state geologist",
        "prison service spokeswoman",
        "chair of the transport committee",
        "head of the weather service",
        "the council 's planning director",
        "competition commissioner",
        "clerk of the parliament",
        "central bank governor",
        "human rights commissioner",
        "plant health inspector",
        "children ’s commissioner",
    ],
)
def test_offices_of_the_state_are_public_wherever_they_are(role: str) -> None:
    assert public.is_office(role.split())


@pytest.mark.parametrize(
    "role",
    [
        "baker",
        "finance director",
        "communications manager",
        "head of marketing",
        "planning director at Harbour Homes",
        "Skanrock Group ’s planning director",
        "national secretary",
        "head of the growers’ association",
        "student housing officer of the university",
        "managing director",
        "festival director",
        "captain",
    ],
)
def test_offices_of_firms_clubs_and_unions_are_not(role: str) -> None:
    assert not public.is_office(role.split())


@pytest.mark.parametrize(
    ("name", "is_public"),
    [
        ("prison service", True),
        ("Kandy Water Board", True),
        ("Board of Education", True),
        ("department of fisheries", True),
        ("town hall", True),
        ("food safety authority", True),
        ("emergency management agency", True),
        ("National Institute for Soil", True),
        ("mayor ’s office", True),
        ("advertising agency", False),
        ("travel agency", False),
        ("parents ' council", False),
        ("cheesemakers ’ council", False),
        ("magistrates ’ court", True),
        ("foundation board", False),
        ("ticket office", False),
        ("football federation", False),
        ("town centre", False),
        ("consulting services", False),
    ],
)
def test_bodies_by_their_words(name: str, is_public: bool) -> None:
    assert public.is_body(name.split()) is is_public


def _actors(text: str) -> dict[str | None, str | None]:
    reading = verbale.read(text, published="2026-03-04")
    return {one.source.name: one.source.actor for one in reading.statements if one.source}


_SCENE = "The pier in Valparaíso, in Chile, was shut on Monday.\n\n"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Parks director Rosa Fuentes said the planks were wet.", "Rosa Fuentes"),
        ("The tourism board said the planks were wet.", "tourism board"),
        ("The court sat on Monday. Rosa Fuentes, the judge, said the planks were wet.", "Rosa Fuentes"),
        ("Rosa Fuentes, the coroner, said the planks were wet.", "Rosa Fuentes"),
    ],
)
def test_public_speakers_have_the_state_of_the_setting(text: str, name: str) -> None:
    assert _actors(_SCENE + text)[name] == "CHL"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rosa Fuentes of the anglers’ association said the planks were wet.", "Rosa Fuentes"),
        ("Valparaíso’s festival director, Rosa Fuentes, said the planks were wet.", "Rosa Fuentes"),
        ("The Valparaíso Advertising Agency said the planks were wet.", "Valparaíso Advertising Agency"),
        ("The jam show ended on Monday. Rosa Fuentes, the judge, said the planks were wet.", "Rosa Fuentes"),
        ("Marketing director Rosa Fuentes said the planks were wet.", "Rosa Fuentes"),
    ],
)
def test_private_speakers_have_none(text: str, name: str) -> None:
    assert _actors(_SCENE + text)[name] is None
