"""The words of a document, and where each stands in the tree as seen from a cue."""

from __future__ import annotations

import numpy as np
import pytest

from verbale.statements import Pipeline
from verbale.statements.finding import see
from verbale.statements.words import Words, branches, put_together
from verbale.text import lay_out

TEXT = (
    "Ferry plan delayed\n\n"
    "Anna Lind, who runs the harbour, said on Monday that the ferry would wait. “We need two boats,” she told the council. "
    "“They are late.”\n\n"
    "According to the council, nothing was lost 🙂 in the end."
)


@pytest.fixture(scope="module")
def words(pipeline: Pipeline) -> Words:
    return see(lay_out(TEXT), pipeline, []).words


def spelled(words: Words) -> list[str]:
    return [TEXT[s:e] for s, e in zip(words.starts, words.ends, strict=True)]


def test_words_stand_in_text_order_and_cover_every_letter_once(words: Words) -> None:
    assert (words.starts[1:] >= words.ends[:-1]).all()
    covered = {i for s, e in zip(words.starts, words.ends, strict=True) for i in range(s, e)}
    assert {i for i, c in enumerate(TEXT) if c.isalnum()} <= covered


def test_the_inside_of_a_lifted_quotation_hangs_on_the_cue_that_reports_it(words: Words) -> None:
    names = spelled(words)
    need, told = names.index("need"), names.index("told")
    assert int(words.heads[need]) == told


def test_branches_name_the_relation_by_which_a_word_hangs_on_the_cue(words: Words) -> None:
    labels = {name: i for i, name in enumerate(sorted(set(words.relations)))}
    names = spelled(words)
    said = names.index("said")
    found = branches(words, said, (0, len(words)), labels)
    assert found[names.index("Lind")] == found[names.index("harbour")] == labels["nsubj"]
    assert found[names.index("ferry")] == found[names.index("wait")] == labels["ccomp"]
    assert found[said] == len(labels)
    assert found[names.index("According")] == len(labels) + 1


def test_branches_above_the_cue_are_told_apart_by_level(words: Words) -> None:
    labels = {name: i for i, name in enumerate(sorted(set(words.relations)))}
    names = spelled(words)
    according = names.index("According")
    found = branches(words, according, (0, len(words)), labels)
    assert found[names.index("council", according)] < len(labels)
    assert found[names.index("nothing")] >= len(labels) + 2


def test_a_stretch_is_seen_as_it_is_in_the_whole(words: Words) -> None:
    labels = {name: i for i, name in enumerate(sorted(set(words.relations)))}
    for cue in range(len(words)):
        whole = branches(words, cue, (0, len(words)), labels)
        low, high = max(0, cue - 3), min(len(words), cue + 5)
        assert np.array_equal(branches(words, cue, (low, high), labels), whole[low:high])


def test_a_place_gives_the_words_that_touch_it(words: Words) -> None:
    start = TEXT.index("Lind")
    assert [spelled(words)[i] for i in words.at(start + 1, start + 8)] == ["Lind", ",", "who"]
    assert not words.at(start - 1, start - 1)


def test_stretches_put_together_keep_their_trees(words: Words) -> None:
    doubled = put_together([words, words])
    count = len(words)
    assert len(doubled) == 2 * count
    known = words.heads >= 0
    assert np.array_equal(doubled.heads[count:][known], words.heads[known] + count)
    assert (doubled.heads[count:][~known] == -1).all()
    assert len(put_together([])) == 0
