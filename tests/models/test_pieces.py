"""Words in word pieces."""

from __future__ import annotations

import pytest

from verbale.models.pieces import LONGEST, Pieces

VOCABULARY = ["[PAD]", "[UNK]", "the", "harbour", "##s", "har", "cafe", "'", "s", "-", "$", "10", "a"]


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(VOCABULARY)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("The", ["the"]),
        ("harbours", ["harbour", "##s"]),
        ("Café", ["cafe"]),
        ("'s", ["'", "s"]),
        ("the-harbour", ["the", "-", "harbour"]),
        ("$10", ["$", "10"]),
        ("zzz", ["[UNK]"]),
        ("harx", ["[UNK]"]),
        ("", ["[UNK]"]),
        ("\u0301", ["[UNK]"]),
    ],
)
def test_a_word_is_cut_into_the_longest_pieces_known(pieces: Pieces, word: str, expected: list[str]) -> None:
    assert [VOCABULARY[n] for n in pieces.of(word)] == expected


def test_a_very_long_word_is_one_unknown_piece(pieces: Pieces) -> None:
    assert [VOCABULARY[n] for n in pieces.of("s" * (LONGEST + 1))] == ["[UNK]"]
