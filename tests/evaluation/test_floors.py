"""The reader, measured on the gold set, does not fall below the floors that are written down."""

import json

import gold
import measure
import pytest


@pytest.fixture(scope="module")
def floors():
    return json.loads(measure.FLOORS.read_text(encoding="utf-8"))


def test_both_splits_have_floors_for_every_figure(floors):
    one = gold.load("dev")[0]
    names = set(measure.floor_figures(measure.measure([one], lambda gold_reading: gold_reading).figures()))
    assert {split: set(kept) for split, kept in floors["floors"].items()} == dict.fromkeys(gold.SPLITS, names)


def test_every_lowered_floor_has_a_reason(floors):
    assert all(one["reason"].strip() for one in floors["lowered"])


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.parametrize("split", gold.SPLITS)
def test_no_figure_is_below_its_floor(split, floors):
    figures = measure.floor_figures(measure.measure(measure.floored(floors, split)).figures())
    assert measure.below(figures, floors["floors"][split]) == []
