"""Figures: measures brought to one unit, rounding, and when two numbers cannot both be right."""

from __future__ import annotations

import pytest

from verbale.wording.figures import Figure, find_figures


def only(text: str) -> Figure:
    (found,) = find_figures(text)
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("14 centimetres", "5.5 inches"),
        ("11cm", "4.3 inches"),
        ("2.3 million litres", "2,310,000 litres"),
        ("£2.3 million", "2.31 million pounds"),
        ("90 minutes", "1.5 hours"),
        ("about 300 jobs", "312 jobs"),
        ("at least 300 jobs", "420 jobs"),
    ],
)
def test_one_figure_in_other_units_or_rounded_is_no_clash(one: str, other: str) -> None:
    assert only(one).unit == only(other).unit
    assert not only(one).clashes(only(other))
    assert not only(other).clashes(only(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("14 centimetres", "nine centimetres"),
        ("14 centimetres", "4.3 inches"),
        ("300 jobs", "312 jobs"),
        ("12 km", "5 miles"),
        ("about 300 jobs", "412 jobs"),
    ],
)
def test_two_figures_clash_whatever_their_units(one: str, other: str) -> None:
    assert only(one).clashes(only(other))
    assert only(other).clashes(only(one))


def test_a_measure_keeps_its_words_and_the_size_of_its_last_digit() -> None:
    text = "the lake fell 5.5 inches in April"
    found = only(text)
    assert text[found.start : found.end] == "5.5 inches"
    assert found.value == pytest.approx(0.1397)
    assert found.grain == pytest.approx(0.00254)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("three hundred and twelve metres", [312.0]),
        ("a hundred and forty deer", [140.0]),
        ("a dozen boats", [12.0]),
        ("half a million people", [500000.0]),
        ("half the boats", [50.0]),
        ("two hundred and twenty-one boats", [221.0]),
        ("between two hundred and three hundred boats", [200.0, 300.0]),
    ],
)
def test_a_number_in_words_may_go_on_with_and(text: str, values: list[float]) -> None:
    assert [figure.value for figure in find_figures(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the oven reached 71 degrees Celsius", 71.0),
        ("the oven reached 50°F", 10.0),
        ("the cellar was at minus four degrees Celsius", -4.0),
        ("a cellar of plus four Celsius", 4.0),
    ],
)
def test_degrees_are_one_measure(text: str, value: float) -> None:
    found = only(text)
    assert found.unit == "heat"
    assert found.value == pytest.approx(value)


def test_degrees_without_a_scale_may_be_those_of_either() -> None:
    assert not only("the oven reached 160 degrees").clashes(only("the oven reached 71 degrees Celsius"))
    assert only("the oven reached 48 degrees").clashes(only("the oven reached 71 degrees Celsius"))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("never measured more than 48 boats", "most"),
        ("the queue did not exceed 48 boats", "most"),
        ("they measured more than 48 boats", "least"),
        ("48 boats at most", "most"),
        ("48 boats or more", "least"),
        ("48 boats at the most northern pier", None),
    ],
)
def test_how_a_number_is_meant_may_stand_after_it_or_be_turned_by_a_not(text: str, bound: str | None) -> None:
    assert only(text).bound == bound


def test_lakh_and_crore_are_scales_and_a_rate_counts_nothing_else() -> None:
    assert only("3.2 lakh messages").value == 320_000
    assert only("nine crore rupees").value == 90_000_000
    assert all(one.unit != "area" for one in find_figures("13,600 crowns per hectare"))
    assert all(one.value != 50.0 for one in find_figures("down at two and a half per cent"))
