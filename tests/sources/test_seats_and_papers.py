"""Seats in opposition, one of several officers, firms after a state's possessive, papers by who made them."""

from __future__ import annotations

import pytest
from tests.sources.marked import marked_sources

from verbale.sources import actors
from verbale.sources.mentions import classify


def _actors(text: str, *marks: str) -> list[str | None]:
    return [one.actor if one is not None else None for one in marked_sources(text, marks)]


@pytest.mark.parametrize(
    ("role", "state"),
    [
        ("Leader of the Opposition", "FJI"),
        ("opposition leader", "FJI"),
        ("deputy opposition leader", "FJI"),
        ("opposition councillor", "FJI"),
        ("opposition spokesman", None),
        ("leader of the opposition Kite party", None),
        ("exiled opposition leader", None),
        ("former opposition leader", None),
        ("members of the opposition", None),
    ],
)
def test_a_seat_in_opposition_is_one_of_the_state(role: str, state: str | None) -> None:
    assert actors.of_role(role.split(), "FJI")[0] == state


def test_a_title_with_of_opens_a_sentence_though_its_noun_stands_in_small_letters_elsewhere() -> None:
    text = "A leader needs tea in Suva, Fiji. Leader of the Opposition Ana Bola said so. Bola drank it."
    first, second = marked_sources(text, ("[Leader of the Opposition Ana Bola] said", "[Bola] drank"))
    assert first is not None
    assert first.name == "Ana Bola"
    assert first.role == "Leader of the Opposition"
    assert second is not None
    assert second.actor == "FJI"


def test_one_of_several_officers_speaks_for_their_state() -> None:
    text = "The council of Tartu met. Two councillors left. One of the two, Zaza Lomi, spoke. Bakers left. One of them, Ann Pell, sang."
    assert _actors(text, "[One of the two], Zaza Lomi, spoke", "[One of them], Ann Pell") == ["EST", None]


def test_a_deputy_sits_in_the_house_of_the_article() -> None:
    text = "LISBON, March 4 (Faro) - Parliament passed a law. It was written by Duarte Lage, a deputy with a private museum. Lage said so."
    assert _actors(text, "[Lage] said so") == ["PRT"]
    text = "LISBON, March 4 (Faro Wire) - The choir sang. Its head has a deputy. The deputy, Duarte Lage, said so."
    assert _actors(text, "[The deputy], Duarte") == [None]


def test_a_colleague_speaks_for_whom_the_last_one_spoke() -> None:
    text = "Portugal’s chief judge, Inês Pimenta, said no. A colleague said yes. The baker Rui Lima said maybe. A colleague of his left."
    assert _actors(text, "judge, [Inês Pimenta], said", "[A colleague] said yes") == ["PRT", "PRT"]


def test_a_name_after_a_states_possessive_may_be_that_of_a_firm() -> None:
    text = "Zips are winning, a button company said. Italy’s Bottoni Ferrante said sales fell."
    assert _actors(text, "[Italy’s Bottoni Ferrante] said") == [None]
    text = "Delegates met in Apia. Italy’s Bottone Ferrante told the delegates it was late."
    assert _actors(text, "[Italy’s Bottone Ferrante] told") == ["ITA"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Harbour Link", "organisation"),
        ("Sol Textiles", "organisation"),
        ("Lima-listed Bunyi Systems", "organisation"),
        ("Ann Brothers", "person"),
    ],
)
def test_firms_are_told_by_the_last_word_of_their_names(text: str, kind: str) -> None:
    assert classify(tuple(text.split())).kind == kind


def test_what_is_the_second_largest_of_its_kind_is_a_firm_and_so_is_what_has_a_board() -> None:
    text = "Luban Dhofar, the country’s second-largest packer, said no. Nile Sabal said its board met. Its chairwoman, Huda Amin, did."
    first, second, third = marked_sources(
        text, ("[Luban Dhofar], the", "[Nile Sabal] said", "[Its chairwoman], Huda Amin")
    )
    assert first is not None
    assert first.type == "organisation"
    assert second is not None
    assert second.type == "organisation"
    assert third is not None
    assert third.actor is None


@pytest.mark.parametrize(
    ("text", "mark", "actor"),
    [
        ("Ghana’s parliament adopted a resolution that asks for shade.", "[a resolution] that", "GHA"),
        (
            "Ghana’s tea board issued a circular in May. The circular warns of rain.",
            "[The circular] warns",
            "GHA",
        ),
        (
            "A club in Accra issued a circular in May. The circular warns of rain.",
            "[The circular] warns",
            None,
        ),
        ("The bench in Accra was moved. A ruling of 2019 says that it may be.", "[A ruling of 2019]", "GHA"),
        ("The bench in Accra was moved. A report of 2019 says that it may be.", "[A report of 2019]", None),
    ],
)
def test_a_paper_is_of_whoever_made_it(text: str, mark: str, actor: str | None) -> None:
    assert _actors(text, mark) == [actor]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The National Broadcasting and Telecommunications Commission said so.",
            "National Broadcasting and Telecommunications Commission",
        ),
        ("The Museums and Monuments Board said so.", "Museums and Monuments Board"),
    ],
)
def test_two_fields_are_joined_in_the_name_of_one_body(text: str, name: str) -> None:
    mark = text.replace("The ", "[The ").replace(" said", "] said")
    (found,) = marked_sources(text, (mark,))
    assert found is not None
    assert found.name == name
    assert found.type == "organisation"


def test_officials_of_two_states_are_unnamed_and_speak_for_none_alone() -> None:
    (found,) = marked_sources(
        "Officials from Rwanda and Uganda said so.", ("[Officials from Rwanda and Uganda] said",)
    )
    assert found is not None
    assert (found.type, found.actor) == ("unnamed", None)


def test_one_of_the_officials_speaks_for_whom_they_all_do() -> None:
    text = "KISUMU, Kenya, March 4 (Amber Wire) - Two county officials said no. One of the officials said why. One of the dancers laughed."
    assert _actors(text, "[One of the officials] said", "[One of the dancers] laughed") == ["KEN", None]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Chief Minister Datuk Seri Rahman Idris", "Rahman Idris", "Chief Minister"),
        ("Defence Minister Prof Dr Ana Bola", "Ana Bola", "Defence Minister"),
        ("Governor Tan Sri Rahman Idris", "Rahman Idris", "Governor"),
        ("Assemblyman Kumar Pillai", "Kumar Pillai", "Assemblyman"),
        ("Minister Tan Chuan Jin", "Tan Chuan Jin", "Minister"),
    ],
)
def test_courtesies_between_an_office_and_a_name_belong_to_neither(text: str, name: str, role: str) -> None:
    (found,) = marked_sources(f"{text} said so.", (f"[{text}] said",))
    assert found is not None
    assert (found.name, found.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The charity Hands of Hope", "Hands of Hope"),
        ("Conservation group Wings of the Lakes", "Wings of the Lakes"),
        ("The Chamber of Mate Millers of Misiones", "Chamber of Mate Millers of Misiones"),
        ("Poultry keeper Dean Maslow", "Dean Maslow"),
        ("State-owned Nordrail", "Nordrail"),
        ("Lima-listed Bunyi Systems", "Bunyi Systems"),
    ],
)
def test_names_are_whole_and_no_more(text: str, name: str) -> None:
    (found,) = marked_sources(f"On Monday it rained. {text} said so.", (f"[{text}] said",))
    assert found is not None
    assert found.name == name
    assert found.actor is None


@pytest.mark.parametrize(
    ("text", "mark", "actor"),
    [
        (
            "BISHKEK, March 4 (Amber Wire) - The president vetoed the law. The president said so.",
            "[The president] said",
            "KGZ",
        ),
        (
            "BISHKEK, March 4 (Amber Wire) - The chess club met. The president said so.",
            "[The president] said",
            None,
        ),
        (
            "BISHKEK, March 4 (Amber Wire) - The plan fell. Its co-sponsor, Aida Osmon, said so.",
            "[Its co-sponsor], Aida",
            None,
        ),
        (
            "BISHKEK, March 4 (Amber Wire) - The bill fell in parliament. Its co-sponsor, Aida Osmon, said so.",
            "[Its co-sponsor], Aida",
            "KGZ",
        ),
        ("The African Union met. A communique issued by the bloc said so.", "[A communique] issued", "AU"),
        ("The Pan-African Parliament met. Its clerk said so.", "[Its clerk] said", "AU"),
        (
            "Poland’s health minister left. A spokeswoman for her said so.",
            "[A spokeswoman for her] said",
            "POL",
        ),
    ],
)
def test_offices_alone_in_their_setting(text: str, mark: str, actor: str | None) -> None:
    assert _actors(text, mark) == [actor]
