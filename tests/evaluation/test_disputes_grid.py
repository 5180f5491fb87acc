"""The grid of small pairs that stand against each other, or only look as if they did."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "evaluation"))
import disputes_grid


def test_every_pair_is_whole() -> None:
    every = disputes_grid.pairs()
    assert len(every) > 190
    assert {one.kind for one in every} == {"denial", "contradiction", "figures", "accusation", "none"}
    assert {one.where for one in every} <= {"both", "inside", "over"}
    assert len(disputes_grid.pairs(disputes_grid.PAIRS.with_name("second.txt"))) > 45


def test_a_few_cells_are_found_and_their_lookalikes_left() -> None:
    every = [
        one
        for one in disputes_grid.pairs()
        if one.cell in ("contradiction: open/closed", "lookalike: other day")
    ]
    given = {(one.pair.cell, one.where): (one.found, one.wrong) for one in disputes_grid.outcomes(every)}
    assert given["contradiction: open/closed", "inside"] == (True, ())
    assert given["contradiction: open/closed", "story"] == (True, ())
    assert given["lookalike: other day", "inside"] == (False, ())
