"""Windows hold whole paragraphs where they can, and never more than fits."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from verbale.statements.windows import WINDOW, cut
from verbale.statements.words import Words


def made(paragraphs: list[int], stops: bool = True) -> Words:
    count = sum(paragraphs)
    numbers = np.repeat(np.arange(len(paragraphs)), paragraphs).astype(np.int32)
    tags = tuple("." if stops and i % 10 == 9 else "NN" for i in range(count))
    places = np.arange(count, dtype=np.int32)
    return Words(places * 2, places * 2 + 1, np.full(count, -1, np.int32), tags, ("dep",) * count, numbers)


@given(st.lists(st.integers(1, 600), min_size=1, max_size=8), st.integers(1, 6), st.booleans())
def test_windows_cover_every_word_once_and_hold_no_more_than_fits(
    paragraphs: list[int], size: int, stops: bool
) -> None:
    words = made(paragraphs, stops)
    found = cut(words, [size] * len(words))
    assert [low for low, _ in found] == [0, *(high for _, high in found[:-1])]
    assert found[-1][1] == len(words)
    assert all(0 < (high - low) * size <= WINDOW for low, high in found)


def test_paragraphs_that_fit_are_kept_whole() -> None:
    words = made([100, 100, 100, 40])
    assert cut(words, [1] * len(words)) == [(0, 200), (200, 340)]


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    words = made([600])
    assert [high for _, high in cut(words, [1] * len(words))][:2] == [250, 500]


def test_no_words_give_no_windows() -> None:
    assert cut(made([]), []) == []
