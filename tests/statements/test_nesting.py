"""A statement stands within the innermost one whose content holds all of it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from verbale.statements import Found

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "According to Lund, the company denies that it asked the mayor to wait.",
            ["According to", "denies", "asked"],
        ),
        (
            "The paper reported that the mayor had told friends that she would resign.",
            ["reported", "told"],
        ),
        ("Velden denies asking Osterby to slow the train.", ["denies", "asking"]),
        ("The mayor rejected a demand by the club for a new stand.", ["rejected", "demand"]),
    ],
)
def test_each_is_within_the_next_outer_one(text: str, chain: list[str], read: Callable[[str], Found]) -> None:
    by_cue = {one.cue.text: one for one in read(text).statements if one.cue}
    assert list(by_cue) == chain
    assert by_cue[chain[0]].within is None
    for outer, inner in pairwise(chain):
        assert by_cue[inner].within == by_cue[outer].id


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that the law was ready; the opposition called it “a sketch”.",
        "The council said it would not pay, rejecting a proposal to share the cost.",
        "Velden, which had threatened to block the text, said that it would vote for it.",
        "“They say we are slow,” she said. The mayor denied that.",
    ],
)
def test_what_is_within_another_lies_wholly_in_its_content(text: str, read: Callable[[str], Found]) -> None:
    statements = {one.id: one for one in read(text).statements}
    assert len(statements) >= 2
    for one in statements.values():
        if one.within is None:
            continue
        outer = statements[one.within].content
        for span in (*one.content, *([one.cue] if one.cue else [])):
            assert any(held.start <= span.start and span.end <= held.end for held in outer)
