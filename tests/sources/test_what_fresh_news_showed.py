"""Constructions that news read for the first time showed to be missing: titles, owners, descriptions, namesakes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import ON, marked_sources

from verbale.records import Source


def sources(text: str, *marks: str, published: str = ON) -> list[Source]:
    """The sources of some statements, each marked by brackets at the one place where its words stand."""
    made = marked_sources(text, marks, published)
    assert all(source is not None for source in made)
    return [source for source in made if source is not None]


@pytest.mark.parametrize(
    ("text", "mark", "name", "role"),
    [
        (
            "Late. Finnish Ambassador to the United Nations Aino Salo said it was late.",
            "[Finnish Ambassador to the United Nations Aino Salo] said",
            "Aino Salo",
            "Ambassador to the United Nations",
        ),
        (
            "Late. National Security Advisor H.R. Malloy said it was late.",
            "[National Security Advisor H.R. Malloy] said",
            "H.R. Malloy",
            "National Security Advisor",
        ),
        (
            "Late. J. Christopher Venn said it was late.",
            "[J. Christopher Venn] said",
            "J. Christopher Venn",
            None,
        ),
        (
            "Berg told Ode to stop bothering deputy mayor Tom Finch. “No,” Finch said.",
            "[Finch] said",
            "Tom Finch",
            "deputy mayor",
        ),
        (
            "Late. Guo Shuping, head of China’s water regulator, said it was late.",
            "[Guo Shuping], head",
            "Guo Shuping",
            "head of China’s water regulator",
        ),
    ],
)
def test_a_title_ends_where_the_name_begins(text: str, mark: str, name: str, role: str | None) -> None:
    (found,) = sources(text, mark)
    assert (found.type, found.name, found.role) == ("person", name, role)


def test_a_closing_mark_after_a_name_begins_no_apposition() -> None:
    text = (
        "President Anna Berg of Finland spoke. “It was so in the days of Otto Lind,” the president said."
        "\n\n“It was,” Lind said."
    )
    found = sources(text, "[the president] said", "[Lind] said")
    assert [one.name for one in found] == ["Anna Berg", "Otto Lind"]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Finland waits. Former Gov. Jeb Barlow said it was late.", "[Former Gov. Jeb Barlow] said"),
        ("Finland waits, and former Mayor Tom Finch said so.", "[former Mayor Tom Finch] said"),
        (
            "Finland waits, former President Aino Salo said. “It waits,” President Salo said.",
            "[President Salo] said",
        ),
    ],
)
def test_who_has_left_an_office_speaks_for_nobody(text: str, mark: str) -> None:
    (found,) = sources(text, mark)
    assert found.actor is None


@pytest.mark.parametrize(
    ("text", "mark", "name"),
    [
        (
            "It is late, Hilda Clinch said. “Very,” the Ohio Democrat said.",
            "[the Ohio Democrat] said",
            "Hilda Clinch",
        ),
        (
            "It is late, Hilda Clinch said. “Very,” the former senator said.",
            "[the former senator] said",
            "Hilda Clinch",
        ),
        (
            "It is late, Hilda Clinch said. The banker-turned-politician said she would wait.",
            "[The banker-turned-politician] said",
            "Hilda Clinch",
        ),
    ],
)
def test_a_description_besides_the_office_goes_on_from_the_speaker(text: str, mark: str, name: str) -> None:
    first = "[Hilda Clinch] said"
    assert sources(text, first, mark)[1].name == name


@pytest.mark.parametrize(
    ("text", "mark", "name", "actor"),
    [
        (
            "Poland on Monday accused Latvia of delay. The country’s Ministry of Water said so.",
            "[The country’s Ministry of Water] said",
            "Ministry of Water",
            "POL",
        ),
        (
            "A Moroccan jet was found, and in Yemen people waved. The country’s air force, it was said, was glad."
            " A Moroccan ship was lost, the country’s navy said.",
            "[the country’s navy] said",
            "navy",
            "MAR",
        ),
        (
            "North Korea and South Korea met. The North said it was late.",
            "[The North] said",
            "Government of North Korea",
            "PRK",
        ),
        (
            "President Anna Berg of Finland met them. The Berg administration said it was late.",
            "[The Berg administration] said",
            "Government of Finland",
            "FIN",
        ),
        (
            "Mayor Ana Reis of Leeds spoke. Ms Reis’s office said it was late.",
            "[Ms Reis’s office] said",
            "Ana Reis’s office",
            "GBR",
        ),
        (
            "Trade in Peru is slow. The German Chamber of Commerce said so.",
            "[The German Chamber of Commerce] said",
            "German Chamber of Commerce",
            None,
        ),
    ],
)
def test_bodies_speak_for_whom_they_belong_to(text: str, mark: str, name: str, actor: str | None) -> None:
    (found,) = sources(text, mark)
    assert (found.name, found.actor) == (name, actor)


def test_two_states_that_spoke_together_are_meant_by_the_countries() -> None:
    text = "Russia and Iran said it was early. The countries said they would wait."
    assert sources(text, "[Russia and Iran] said", "[The countries] said")[1].name == (
        "Government of Russia and Government of Iran"
    )


def test_the_name_in_a_tail_is_not_that_of_the_lawyer() -> None:
    text = "A lawyer for the founder Glenn Sisson came. The attorney for Brim founder Glenn Sisson said no."
    (found,) = sources(text, "[The attorney for Brim founder Glenn Sisson] said")
    assert (found.type, found.name) == ("unnamed", None)


@pytest.mark.parametrize(
    ("role", "actor"),
    [
        ("Sen. Lily Graves", "USA"),
        ("Rep. Adam B. Schell", "USA"),
        ("House Speaker Nan Pell", "USA"),
        ("Deputy Attorney General Rod Rosen", "USA"),
        ("national security adviser Ben Rodes", "USA"),
    ],
)
def test_american_offices_are_known_beside_the_parties(role: str, actor: str) -> None:
    text = (
        "Moscow, Russia’s capital, was cold, and Russia waited.\n\n"
        f"Republicans and Democrats in Congress were glad. {role} said it was late."
    )
    (found,) = sources(text, f"[{role}] said")
    assert found.actor == actor


def test_a_short_first_name_is_the_same_person() -> None:
    text = "Jim Comber said it was late. James Comber, who leads the bureau, said so again. Mr Comber said no more."
    found = sources(text, "[Jim Comber] said", "[James Comber]", "[Mr Comber] said")
    assert len({one.speaker for one in found}) == 1


FIRST = [
    "Aino",
    "Bela",
    "Carla",
    "Dora",
    "Elsa",
    "Frida",
    "Greta",
    "Hanna",
    "Ingrid",
    "Judith",
    "Karin",
    "Lena",
    "Maria",
    "Nora",
    "Olga",
    "Petra",
    "Rosa",
    "Sofia",
    "Tanja",
    "Vera",
]


def test_twenty_people_of_one_surname_stay_apart() -> None:
    crowd = " ".join(f"{name} Lund said her number was {number}." for number, name in enumerate(FIRST))
    text = f"{crowd} “It is late,” Lund said. “I know,” Vera Lund added."
    marks = [f"[{name} Lund] said her" for name in FIRST]
    found = sources(text, *marks, "” [Lund] said", "[Vera Lund] added")
    assert [one.name for one in found[: len(FIRST)]] == [f"{name} Lund" for name in FIRST]
    assert len({one.speaker for one in found[: len(FIRST)]}) == len(FIRST)
    assert found[len(FIRST)].name in (None, "Lund")
