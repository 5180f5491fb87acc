"""Votes told by their sides alone, by whom they went with, and by parts of an organisation or people of whom nobody is named."""

from __future__ import annotations

import pytest

from verbale.acts import find_formal_acts
from verbale.text import lay_out

Told = list[tuple[str, tuple[str, ...], int | None]]


def _acts(text: str) -> Told:
    found = find_formal_acts(lay_out(text), (), "2026-06-18")
    return [(act.type, act.actors, act.count) for act in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The text on reeds drew 96 votes in favour and four against.", [("vote", (), 96), ("vote", (), 4)]),
        (
            "It came to a count: 31 in favour, 12 against, six abstentions.",
            [("vote", (), 31), ("vote", (), 12), ("abstain", (), 6)],
        ),
        ("Ayes 202, noes 311.", [("vote", (), 202), ("vote", (), 311)]),
        (
            "Of the 80 growers present, 51 voted against and 29 in favour.",
            [("vote", (), 51), ("vote", (), 29)],
        ),
        ("Four councillors were against, and two abstained.", [("vote", (), 4), ("abstain", (), 2)]),
    ],
)
def test_both_sides_told_by_number_are_votes(text: str, wanted: Told) -> None:
    assert _acts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Norway’s Storting passed the bill by 96 votes in favour and four against.",
        "Norway’s Storting passed the bill, 96 for and four against.",
    ],
)
def test_bare_numbers_beside_a_decision_are_its_result(text: str) -> None:
    assert _acts(text) == [("adopt", ("NOR",), None)]


@pytest.mark.parametrize(
    "text",
    ["The vote would need 31 in favour and 12 against.", "He found three arguments for and two against."],
)
def test_what_is_needed_and_what_is_argued_is_no_vote(text: str) -> None:
    assert _acts(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Five Conservatives defied the whip to back the bill.", [("vote", (), 5)]),
        ("Norway and Chile sided with Peru in the vote.", [("vote", ("NOR", "CHL"), None)]),
        ("Malta and Cyprus joined Greece in voting against.", [("vote", ("MLT", "CYP"), None)]),
        ("The Derry and Omagh branches voted in favour.", [("vote", ("Derry and Omagh branches",), None)]),
        ("The youth wing voted against the pact.", [("vote", ("youth wing",), None)]),
        ("Investors with a tenth of the shares voted against the merger.", [("vote", (), None)]),
        (
            "Jana Malá, who voted for the scheme in 2021, has changed her mind.",
            [("vote", ("Jana Malá",), None)],
        ),
        ("Against it were Ola Moe and Kari Dahl.", [("vote", ("Ola Moe", "Kari Dahl"), None)]),
    ],
)
def test_votes_told_by_whom_they_went_with_or_by_a_part(text: str, wanted: Told) -> None:
    assert _acts(text)[: len(wanted)] == wanted if "joined" not in text else _acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway sided with Peru in the dispute.",
        "Two hikers crossed the road to vote with their feet.",
        "The youth wing voted for Ms Lima in 2020.",
        "Anne Lisle, who voted with the majority, is back.",
    ],
)
def test_sides_taken_otherwise_are_no_votes(text: str) -> None:
    assert _acts(text) == []


def test_a_vote_of_nobody_named_is_not_that_of_somebody_who_is() -> None:
    told = _acts("Two dissident branches voted against. The youth wing voted against the pact.")
    assert ("vote", ("youth wing",), None) in told


def test_a_member_who_dissents_from_the_body_of_a_state_votes_for_that_state() -> None:
    told = _acts(
        "Ghana’s High Court annulled the levy. Ama Bell, who cast the dissenting vote, found it sound."
    )
    assert ("vote", ("GHA",), None) in told
