"""Headlines are read by their words and their order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model
Shape = tuple[str | None, str | None, list[str]]

REST = "\n\nThe town slept. Nothing happened on the quay."
CASES: list[tuple[str, list[Shape]]] = [
    ("Ticket prices to rise, says operator", [("operator", "says", ["Ticket prices to rise"])]),
    ("Ticket prices to rise, minister says", [("minister", "says", ["Ticket prices to rise"])]),
    ("Ticket prices to rise: operator", [("operator", None, ["Ticket prices to rise"])]),
    ("Minister: ‘We will not sell the lake’", [("Minister", None, ["‘We will not sell the lake’"])]),
    ("‘We were never asked’: islanders on the new ferry", [("islanders", None, ["‘We were never asked’"])]),
    (
        "‘Drafts are how we learn’: a morning with the town librarian",
        [("the town librarian", None, ["‘Drafts are how we learn’"])],
    ),
    ("‘Somebody has to be awake’: a night in the signal box", [(None, None, ["‘Somebody has to be awake’"])]),
    (
        "Norland rejects call for larger herring quota",
        [
            ("Norland", "rejects", ["call for larger herring quota"]),
            (None, "call for", ["larger herring quota"]),
        ],
    ),
    (
        "Norland offers maps to partners free of charge",
        [("Norland", "offers", ["maps to partners free of charge"])],
    ),
    (
        "Norland says Osterby agreed to lower toll",
        [("Norland", "says", ["Osterby agreed to lower toll"]), ("Osterby", "agreed", ["to lower toll"])],
    ),
    ("Villages split over farm code as growers warn of delays", [("growers", "warn of", ["delays"])]),
]


@pytest.mark.parametrize(("headline", "expected"), CASES)
def test_a_headline_gives_its_statements(
    headline: str, expected: list[Shape], shapes: Callable[[str], list[Shape]]
) -> None:
    assert shapes(headline + REST) == expected
