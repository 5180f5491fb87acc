"""Reports that close their sentence behind a long name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verbale.statements import Found

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The pool will open an hour later from May, the manager of the baths, Ilja Horn, told members on Friday.",
            "the manager of the baths",
            "The pool will open an hour later from May",
        ),
        (
            "Whoever parks on the quay will have to pay 40 euros, Ilja Horn, the harbour master, announced on Monday.",
            "Ilja Horn",
            "Whoever parks on the quay will have to pay 40 euros",
        ),
        (
            "The two recipes are one and the same, the historian Ilja Horn has found.",
            "the historian Ilja Horn",
            "The two recipes are one and the same",
        ),
    ],
)
def test_the_one_who_speaks_stands_last(
    text: str, source: str, content: str, read: Callable[[str], Found]
) -> None:
    (one,) = read(text).statements
    assert one.source is not None
    assert one.source.text == source
    assert [span.text for span in one.content] == [content]


def test_a_list_before_a_report_is_not_what_it_reports(read: Callable[[str], Found]) -> None:
    found = read(
        "When the pool had closed, the manager of the baths, Ilja Horn, reported to the council on Monday."
    )
    assert not any("pool had closed" in span.text for one in found.statements for span in one.content)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The nets are empty. Seals, say the fishermen.", "the fishermen", "Seals"),
        ("Nonsense, replied the harbour master.", "the harbour master", "Nonsense"),
        ("Who will pay for it? asks the harbour master.", "the harbour master", "Who will pay for it?"),
    ],
)
def test_an_answer_of_a_word_or_two_is_found(
    text: str, source: str, content: str, read: Callable[[str], Found]
) -> None:
    one = read(text).statements[-1]
    assert one.source is not None
    assert one.source.text == source
    assert [span.text for span in one.content] == [content]


def test_an_apposition_before_a_cue_is_no_answer(read: Callable[[str], Found]) -> None:
    (one,) = read("The warden, the Dane Ole Lund, asked both clubs for patience.").statements
    assert [span.text for span in one.content] == ["for patience"]
