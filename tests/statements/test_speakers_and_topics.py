"""Complementizers, silence, topics, dates and colons: what is reported, by whom, and what reports nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verbale.statements import Found

pytestmark = pytest.mark.model
Shape = tuple[str | None, str | None, list[str]]

REST = "\n\nThe town slept. Nothing happened on the quay."

THAT: list[tuple[str, list[Shape]]] = [
    ("The treasurer denied that money was short.", [("The treasurer", "denied", ["money was short"])]),
    ("The operator said last month that it leaked.", [("The operator", "said", ["it leaked"])]),
    (
        "The minister told state television that nothing would change.",
        [("The minister", "told", ["nothing would change"])],
    ),
    (
        "Mr Ames told a press conference in Oslo that coffee was dear.",
        [("Mr Ames", "told", ["coffee was dear"])],
    ),
    ("Mr Ames said that was a mistake.", [("Mr Ames", "said", ["that was a mistake"])]),
]
SILENCE: list[tuple[str, list[Shape]]] = [
    ("Mr Ellery said no such thing.", []),
    ("Osterby, which had been asked twice, said nothing.", []),
    ("She said nothing about the ferry.", []),
    ("She said nothing would change.", [("She", "said", ["nothing would change"])]),
]
SPEAKERS: list[tuple[str, list[Shape]]] = [
    (
        "“That is untrue,” Ulla Berg said when asked about a story that she would stand down.",
        [("Ulla Berg", "said", ["“That is untrue,”"])],
    ),
    (
        "A spokesman told SW Radio 113 of its supporters had died.",
        [("A spokesman", "told", ["113 of its supporters had died"])],
    ),
    (
        "Norland vetoed a resolution on Goa on 18 December which called on India to withdraw.",
        [("a resolution on Goa", "called on", ["India to withdraw"])],
    ),
    (
        "The board published a notice on Friday that called for calm.",
        [("a notice", "called for", ["calm"])],
    ),
    ("The lake is dry, a pamphlet claims.", [("a pamphlet", "claims", ["The lake is dry"])]),
    (
        "The harbour is silting up, the paper Vechir wrote.",
        [("the paper Vechir", "wrote", ["The harbour is silting up"])],
    ),
    (
        "The foreign minister, doña Lucía Benalcázar, affirmed this Tuesday that resolution 2728 was binding.",
        [("The foreign minister", "affirmed", ["resolution 2728 was binding"])],
    ),
    (
        "18.30 US ambassador Marlene Whitcombe: “This is an insult to the islands.”",
        [("US ambassador Marlene Whitcombe", None, ["“This is an insult to the islands.”"])],
    ),
]
HEADINGS: list[tuple[str, list[Shape]]] = [
    ("Goa: what the Council did" + REST, []),
    ("Headline: what the Council did" + REST, []),
    ("Ostrava-on-Sea: Zembria and Kalovia trade words" + REST, []),
    ("Ana Reis: what I learned at sea" + REST, []),
    ("Ana Reis: We will not sell the lake" + REST, [("Ana Reis", None, ["We will not sell the lake"])]),
    ("Minister: the ferry is safe" + REST, [("Minister", None, ["the ferry is safe"])]),
]
NEXT: list[tuple[str, list[Shape]]] = [
    (
        "The mayor wrote on Monday:\n\nThe lake is ours and it stays ours.\n\nThe town slept.",
        [("The mayor", "wrote", ["The lake is ours and it stays ours."])],
    ),
    (
        "Ms Ilves wrote:\n\nThe bridge will open in May and the ferry will stop.\n\nThe town slept.",
        [("Ms Ilves", "wrote", ["The bridge will open in May and the ferry will stop."])],
    ),
    (
        "Ms Ilves wrote:\n\nThe mayor said that the bridge would open.",
        [("The mayor", "said", ["the bridge would open"])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), THAT)
def test_content_begins_behind_the_complementizer(
    text: str, expected: list[Shape], shapes: Callable[[str], list[Shape]]
) -> None:
    assert shapes(text) == expected


@pytest.mark.parametrize(("text", "expected"), SILENCE)
def test_saying_nothing_is_no_statement(
    text: str, expected: list[Shape], shapes: Callable[[str], list[Shape]]
) -> None:
    assert shapes(text) == expected


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_the_source_is_who_speaks(
    text: str, expected: list[Shape], shapes: Callable[[str], list[Shape]]
) -> None:
    assert shapes(text) == expected


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_a_colon_needs_a_speaker(
    text: str, expected: list[Shape], shapes: Callable[[str], list[Shape]]
) -> None:
    assert shapes(text) == expected


@pytest.mark.parametrize(("text", "expected"), NEXT)
def test_a_cue_with_a_colon_takes_a_next_paragraph_without_cues(
    text: str, expected: list[Shape], shapes: Callable[[str], list[Shape]]
) -> None:
    assert shapes(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Downing Street won’t comment.", "The club cannot comment.", "The club will not comment on the letter."],
)
def test_a_refusal_to_comment_is_read(text: str, read: Callable[[str], Found]) -> None:
    (one,) = read(text).statements
    assert (one.act, one.cue and one.cue.text, one.content) == ("decline-comment", "comment", ())


def test_lower_case_text_nests_the_denial_in_what_it_accords_with(read: Callable[[str], Found]) -> None:
    found = read("washington denied that it had called for a ceasefire, according to daneshvar.").statements
    assert [(one.cue and one.cue.text, one.within) for one in found] == [
        ("according to", None),
        ("denied", "s1"),
        ("called for", "s2"),
    ]
