"""Whose officials speak whose state only the name of the office, the setting or the body beside them tells."""

from __future__ import annotations

import pytest

import verbale
from verbale.sources import national


def _actors(text: str) -> dict[str, str | None]:
    reading = verbale.read(text, published="2026-06-18")
    return {one.source.name: one.source.actor for one in reading.statements if one.source and one.source.name}


@pytest.mark.parametrize(
    ("role", "home", "named", "state"),
    [
        ("Cr", "NZL", (), "NZL"),
        ("Cllr", "IRL", (), "IRL"),
        ("Cllr", None, ("GBR", "NOR"), "GBR"),
        ("Cllr", None, (), None),
        ("Mazurian voivode", None, (), "POL"),
        ("voivode", "DEU", (), "POL"),
        ("city manager", "CAN", (), "CAN"),
        ("city manager", None, (), "USA"),
        ("deputy minister", "CAN", (), "CAN"),
    ],
)
def test_an_office_tells_its_state(
    role: str, home: str | None, named: tuple[str, ...], state: str | None
) -> None:
    assert national.state_of_office(role.split(), home, named) == state


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("The bus to Dubbo will leave later. Cr Jean Dorrity said nobody would mind.", "Jean Dorrity", "AUS"),
        ("Parish clerk Ivor Tench said the pump would be painted.", "Ivor Tench", "GBR"),
        ("The barangay captain of Santol, Benny Rosario, said the well was deep.", "Benny Rosario", "PHL"),
        (
            "KUMASI: Town clerk Esi Boadu said the stalls would be numbered.",
            "Esi Boadu",
            "GHA",
        ),
        ("SUVA, May 3: Town clerk Lata Vuli said the clock was right.", "Lata Vuli", "FJI"),
        (
            "The council in Napier voted on Monday. Committee chairwoman Rua Hale said the slide was safe.",
            "Rua Hale",
            "NZL",
        ),
        (
            "The EU’s envoy for cables, the Maltese diplomat Rita Borg, said the plug was round.",
            "Rita Borg",
            "EU",
        ),
        (
            "The World Food Programme’s representative in Malawi, Dr Jon Aas, said the barges were full.",
            "Jon Aas",
            "UN",
        ),
        (
            "Police Scotland closed the lane. Chief Inspector Moira Bain said the sheep were home.",
            "Moira Bain",
            "GBR",
        ),
    ],
)
def test_the_office_or_the_setting_tells_whose_it_is(text: str, name: str, actor: str) -> None:
    assert _actors(text)[name] == actor


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bus to Dubbo will leave later. Resident Jean Dorrity said nobody would mind.", "Jean Dorrity"),
        (
            "The chess club met in Napier. Committee chairwoman Rua Hale said the clocks were slow.",
            "Rua Hale",
        ),
        ("Former town clerk Esi Boadu said in Kumasi that the stalls were hers.", "Esi Boadu"),
    ],
)
def test_private_people_and_former_officials_have_none(text: str, name: str) -> None:
    assert _actors(text)[name] is None


@pytest.mark.model
def test_officials_of_two_states_speak_for_neither() -> None:
    reading = verbale.read(
        "Finnish and Estonian ferry officials said the pier was long.", published="2026-06-18"
    )
    assert [one.source.actor for one in reading.statements if one.source] == [None]
