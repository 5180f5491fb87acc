"""The agreement of two hands: same texts, two annotations, and figures that fall where they differ."""

from __future__ import annotations

import copy

import agreement


def test_the_two_hands_annotated_the_same_texts_and_not_in_the_same_way() -> None:
    pairs = agreement.both_hands()
    assert {first["gold"]["split"] for first, _ in pairs} == {"test", "fresh"}
    assert all(first["article"]["text"] == second["article"]["text"] for first, second in pairs)
    assert any(first["statements"] != second["statements"] for first, second in pairs)


def test_a_field_in_which_the_hands_differ_costs_agreement() -> None:
    first = agreement.both_hands()[0][0]
    other = copy.deepcopy(first)
    other["statements"][0]["act"] = "threaten" if first["statements"][0]["act"] != "threaten" else "state"

    same = agreement.score([(first, first)]).figures()
    differing = agreement.score([(first, other)]).figures()

    assert same["act"]["right"] == 100
    assert differing["act"]["right"] < 100
    assert differing["statements"]["f1"] == 100
