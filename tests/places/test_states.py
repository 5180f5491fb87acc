"""The table of states and the finder of its forms."""

import pytest

from verbale.places import country_of, demonyms, find_states, form_of, name_of, states


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("the Kremlin", "RUS"),
        ("Iranian", "IRN"),
        ("US", "USA"),
        ("U.S.", "USA"),
        ("the United States’", "USA"),
        ("Côte d’Ivoire", "CIV"),
        ("Soviet Union", "RUS"),
        ("the USSR", "RUS"),
        ("Zaire", "COD"),
        ("United Arab Republic", "EGY"),
        ("East Germany", "DDR"),
        ("Yugoslav", "YUG"),
        ("Taiwanese", "TWN"),
        ("Kosovo", "XKX"),
        ("us", None),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_words_for_a_state_give_its_code(words, code):
    assert country_of(words) == code


def test_a_capital_can_be_left_out_of_the_ways_of_naming():
    assert country_of("Washington") == "USA"
    assert country_of("Washington", ("name", "demonym")) is None


def test_a_form_that_often_means_something_else_is_marked():
    form = form_of("Jordan")
    assert form is not None
    assert not form.sure


def test_every_code_has_a_name_that_leads_back_to_it():
    for code, state in states().items():
        assert country_of(state.name) == code
        assert name_of(code) == state.name


def test_no_form_belongs_to_two_states():
    seen: dict[str, str] = {}
    for state in states().values():
        for form in state.forms:
            assert seen.setdefault(form.text, state.code) == state.code, form.text


def test_demonyms_come_with_the_usual_one_first_and_are_empty_for_an_unknown_code():
    assert demonyms("USA")[0] == "American"
    assert demonyms("ZZZ") == ()
    assert name_of("ZZZ") is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a UAE and Chinese-drafted text", ["ARE", "CHN"]),
        ("The Latin American bloc and the U.S. met in New York", ["USA"]),
        ("The Washington Post asked Papua New Guinea", ["PNG"]),
        ("South\nKorea and the DPRK", ["KOR", "PRK"]),
        ("tell us, he said", []),
        ("Guinea-Bissau, not Guinea", ["GNB", "GIN"]),
    ],
)
def test_states_are_found_longest_form_first(text, codes):
    found = find_states(text)
    assert [mention.form.code for mention in found] == codes
    assert all(text[m.start : m.end].replace("\n", " ") == m.form.text for m in found)
