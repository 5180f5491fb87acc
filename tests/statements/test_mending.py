"""Where the parser joins two reports, each keeps its own content."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model
Shape = tuple[str | None, str | None, list[str]]

CASES: list[tuple[str, list[Shape]]] = [
    (
        "Norland said the figures were out of date and called on Oslo to publish the new ones.",
        [
            ("Norland", "said", ["the figures were out of date"]),
            ("Norland", "called on", ["Oslo to publish the new ones"]),
        ],
    ),
    (
        "The agency said the tests were finished but declined to comment on the results.",
        [("The agency", "said", ["the tests were finished"]), ("The agency", "declined to comment", [])],
    ),
    (
        "The spokesman said he did not know why the letter had been sent, and promised an answer by Friday.",
        [
            ("The spokesman", "said", ["he did not know why the letter had been sent"]),
            ("The spokesman", "promised", ["an answer by Friday"]),
        ],
    ),
    (
        "She promised that the hall would be heated and asked guests to bring a blanket.",
        [("She", "promised", ["the hall would be heated"]), ("She", "asked", ["to bring a blanket"])],
    ),
    (
        "The minister said that the law was ready; the opposition called it “a sketch”.",
        [("The minister", "said", ["the law was ready"]), ("the opposition", "called", ["it “a sketch”"])],
    ),
    (
        "The ferry board says that 212 people sailed last year; Mr Dahl puts the number at 340.",
        [
            ("The ferry board", "says", ["212 people sailed last year"]),
            ("Mr Dahl", "puts", ["the number at 340"]),
        ],
    ),
    (
        "Its envoy, Ana Reis, joked in a film posted online that the stamps were “left over from Easter”.",
        [("Its envoy", "joked", ["the stamps were “left over from Easter”"])],
    ),
    (
        "His deputy wrote in an email that Rome had been told of each step.",
        [("His deputy", "wrote", ["Rome had been told of each step"])],
    ),
    (
        "Two clerks said Norland had threatened in private to drop the Sunday boat.",
        [
            ("Two clerks", "said", ["Norland had threatened in private to drop the Sunday boat"]),
            ("Norland", "threatened", ["to drop the Sunday boat"]),
        ],
    ),
    (
        "The museum denied that it had lost the drum, after the guild complained that the case was empty.",
        [
            ("The museum", "denied", ["it had lost the drum"]),
            ("the guild", "complained", ["the case was empty"]),
        ],
    ),
    (
        "The bakery said it had no plan to close, a day after the union claimed that the ovens were sold.",
        [
            ("The bakery", "said", ["it had no plan to close"]),
            ("the union", "claimed", ["the ovens were sold"]),
        ],
    ),
    (
        "The harbour office said that Norland would ‘follow the tide’, a phrase that its critics say means nothing.",
        [
            ("The harbour office", "said", ["Norland would ‘follow the tide’"]),
            ("its critics", "say", ["means nothing"]),
        ],
    ),
    (
        "The mayor said on Thursday it had been a good year.",
        [("The mayor", "said", ["it had been a good year"])],
    ),
    (
        "The pilot said that he would wait and that the boat was full.",
        [("The pilot", "said", ["he would wait and that the boat was full"])],
    ),
    (
        "The council said it would not pay, rejecting a demand by the club for a new stand.",
        [
            ("The council", "said", ["it would not pay"]),
            ("The council", "rejecting", ["a demand by the club for a new stand"]),
            ("the club", "demand", ["a new stand"]),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_report_keeps_its_own_content(
    text: str, expected: list[Shape], shapes: Callable[[str], list[Shape]]
) -> None:
    assert shapes(text) == expected
