from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from verbale.records import Reading
from verbale.views.exports.segments import Passage, anchors, cut, passages

SIZE = 60
RANGES = st.lists(st.integers(0, SIZE), min_size=2, max_size=8, unique=True).map(
    lambda edges: list(zip(sorted(edges)[::2], sorted(edges)[1::2], strict=False))
)
PASSAGES = st.lists(
    st.tuples(st.integers(0, SIZE - 1), st.integers(1, 20), st.integers(0, 5)).map(
        lambda p: Passage(p[0], min(SIZE, p[0] + p[1]), "content", p[2])
    ),
    max_size=12,
)
OPENING = st.dictionaries(
    st.integers(0, SIZE), st.lists(st.integers(0, 50), min_size=1, max_size=2), max_size=6
)


@given(RANGES, PASSAGES, OPENING)
def test_segments_join_up_and_know_every_passage_they_lie_in(
    ranges: list[tuple[int, int]], found: list[Passage], opening: dict[int, list[int]]
) -> None:
    cuts = list(cut(ranges, found, opening))
    assert len(cuts) == len(ranges)
    for (low, high), segments in zip(ranges, cuts, strict=True):
        assert [segments[0].start, segments[-1].end] == [low, high]
        assert all(a.end == b.start for a, b in itertools.pairwise(segments))
        for segment in segments:
            assert segment.start < segment.end
            inside = [p for p in found if p.start < segment.end and segment.start < p.end]
            assert sorted(segment.inside, key=repr) == sorted(inside, key=repr)
            assert all(p.start <= segment.start and segment.end <= p.end for p in inside)


@given(RANGES, PASSAGES, OPENING)
def test_every_statement_is_opened_exactly_once(
    ranges: list[tuple[int, int]], found: list[Passage], opening: dict[int, list[int]]
) -> None:
    opened = [
        index for segments in cut(ranges, found, opening) for segment in segments for index in segment.opens
    ]
    assert sorted(opened) == sorted(index for indexes in opening.values() for index in indexes)


def test_a_statement_is_marked_at_its_content_else_at_its_cue(reading: Reading) -> None:
    text = reading.article.text
    found = {index: offset for offset, indexes in anchors(reading.statements).items() for index in indexes}
    assert text[found[1] :].startswith("“We have")
    assert text[found[5] :].startswith("declined")


def test_furniture_is_a_passage_of_its_own(reading: Reading) -> None:
    found = passages(reading.article, ())
    assert found == []
    kinds = {passage.part for passage in passages(reading.article, reading.statements)}
    assert kinds == {"content", "source", "cue"}
