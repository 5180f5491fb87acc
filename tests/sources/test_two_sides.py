"""Stories between two states, with the dateline of one: each side's officials speak for their own."""

from __future__ import annotations

import pytest

import verbale

_DATELINE = "TARTU (Amber Wire) — The dispute over the old bridge went into another year on Monday.\n\n"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("In Lublin, the mayor, Ewa Nowak, said the planks were wet.", "Ewa Nowak", "POL"),
        ("On the Finnish side, the harbourmaster, Ida Moe, said the planks were wet.", "Ida Moe", "FIN"),
        ("Across the border in Lublin, fire chief Ewa Nowak said the planks were wet.", "Ewa Nowak", "POL"),
        (
            "A delegation from Poland came to look. Delegation head Ewa Nowak said it was wet.",
            "Ewa Nowak",
            "POL",
        ),
        ("Ewa Nowak of the Polish coastguard said the planks were wet.", "Ewa Nowak", "POL"),
        ("Ida Perera of the Sri Lankan coastguard said the planks were wet.", "Ida Perera", "LKA"),
        (
            "Poland’s transport minister laughed. Her counterpart, Ida Kask, said the planks were wet.",
            "Ida Kask",
            "EST",
        ),
        (
            "Transport ministers Ida Kask of Estonia and Ewa Nowak of Poland met. Nowak said the planks were wet.",
            "Ewa Nowak",
            "POL",
        ),
        (
            "The Polish roads agency sent two men.\n\nThe mayor, Ida Kask, said the planks were wet.",
            "Ida Kask",
            "EST",
        ),
        ("In Lublin, the baker, Ewa Nowak, said the planks were wet.", "Ewa Nowak", None),
    ],
)
def test_each_side_speaks_for_its_own_state(text: str, name: str, actor: str | None) -> None:
    reading = verbale.read(_DATELINE + text, published="2026-03-04")
    assert {one.source.name: one.source.actor for one in reading.statements if one.source}[name] == actor
