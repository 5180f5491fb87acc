"""The quick look over a month: many statements at once, and the same answer as for one after the other."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
from reports import Report

from verbale.comparison.items import prepare
from verbale.comparison.nearby import Nearby
from verbale.comparison.spelled import Spelled


def nearby(*said: tuple[str, str]) -> Nearby:
    report = Report("The Marlo Post", "2026-03-04")
    for who, content in said:
        report.says(who, content)
    return Nearby(prepare(report.reported()))


DAY = (
    ("Ida Moen", "the orchard by the brick kiln was sold to a neighbour"),
    ("Piet Haan", "the mill-wheel turned backwards in the flood"),
)


def test_two_rare_words_of_one_statement_are_enough():
    near = nearby(*DAY)
    assert near.met(
        [None, None], ["They sold an “orchard”, he said.", "The kiln stood beside the mill."]
    ) == [0]


def test_one_word_is_enough_for_the_same_speaker_alone():
    near = nearby(*DAY)
    speakers = ["ida-moen", "piet-haan", None, "moen"]
    assert near.met(speakers, ["The kilns were cold."] * 4) == [0, 3]


def test_words_with_a_hyphen_count_each():
    near = nearby(*DAY)
    assert near.met([None], ["A mill–wheel, no more."]) == [0]


def test_many_statements_at_once_answer_as_one_after_the_other():
    near = nearby(*DAY)
    texts = ["", " ", "orchard kiln ", "flood", "orchard\u00a0kiln", "\ud800 wheel mill", "the the the"]
    speakers = [None, "", "piet-haan", "piet-haan", None, None, "ida-moen"]
    alone = [place for place in range(len(texts)) if near.met([speakers[place]], [texts[place]])]
    assert near.met(speakers, texts) == alone == [2, 3, 4, 5]


def test_a_selection_without_a_word_meets_nothing():
    assert nearby().met([None], ["The kiln was cold."]) == []
    assert nearby(*DAY).met([], []) == []


@given(st.lists(st.lists(st.text(alphabet="ab \n\0é“🌾", max_size=12), max_size=6), max_size=4))
def test_what_stands_between_spaces_is_numbered_as_split(batches: list[list[str]]):
    known: dict[str, int] = {}
    spelled = Spelled(lambda one: known.setdefault(one, len(known)))
    for texts in batches:
        places, numbers = spelled.of(texts)
        every = [(place, one) for place, text in enumerate(texts) for one in text.split(" ")]
        assert places.tolist() == [place for place, _ in every]
        assert numbers.tolist() == [known[one] for _, one in every]
