"""Cities of the world: of one state, of several, and those that are words or people."""

from __future__ import annotations

import pytest

from verbale.places import city_of, states


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Thessaloníki", "GRC"),
        ("Thessaloniki", "GRC"),
        ("Gothenburg", "SWE"),
        ("Ghent", "BEL"),
        ("Mombasa", "KEN"),
    ],
)
def test_a_city_of_one_state_is_known_by_its_own_and_its_english_name(name: str, code: str) -> None:
    assert city_of(name) == code


@pytest.mark.parametrize("name", ["Brussels", "Cambridge", "Newcastle", "Springfield"])
def test_capitals_and_names_of_cities_of_two_states_are_in_no_table(name: str) -> None:
    assert city_of(name, doubtful=True) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [("Nice", "FRA"), ("Cologne", "DEU"), ("Split", "HRV"), ("Bergen", "NOR"), ("L’Aquila", "ITA")],
)
def test_a_name_that_is_a_word_or_a_small_town_counts_only_where_a_place_must_stand(
    name: str, code: str
) -> None:
    assert city_of(name) is None
    assert city_of(name, doubtful=True) == code


@pytest.mark.parametrize("name", ["", "Xyzzy", "maribor", "[cities]", "#"])
def test_what_is_no_city_is_none(name: str) -> None:
    assert city_of(name, doubtful=True) is None


def test_every_state_of_a_city_is_a_state_or_territory_with_a_code_of_three_letters() -> None:
    from verbale.places.cities import _cities

    codes = {code for table in _cities() for code in table.values()}
    assert all(len(code) == 3 and code.isupper() for code in codes)
    assert len(codes & states().keys()) > 150
