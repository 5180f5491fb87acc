"""Where the comparison loses pairs: every pair that is wanted falls into one class, and the classes say what they mean."""

from __future__ import annotations

from math import comb
from typing import Any

import comparison_losses
import comparison_scoring as scoring
import pytest

import comparison

CLASSES = {
    "found", "not read", "speaker", "not proposed", "not joined", "score, bounds", "score, speaker open", "score, in one article",
    "score, over articles",
}  # fmt: skip
TEXTS = {
    "x": "Mayor Ada Brook said: “The old pond is forty feet deep and nobody should swim in it.”",
    "y": "“The old pond is forty feet deep and nobody should swim in it,” Mayor Ada Brook said.",
    "z": "Mayor Ada Brook denied that the mill would close. Bo Lind said ducks were fond of bread.",
}


def story(*members: tuple[str, str]) -> scoring.Story:
    gold: dict[str, Any] = {
        "articles": [
            {"id": name, "outlet": name, "published": "2026-05-04", "text": text}
            for name, text in TEXTS.items()
        ],
        "same": [{"id": "U1", "about": "the pond", "members": [[*one, "fullest", "kept"] for one in members]}],
        "disputes": [], "lookalikes": [], "shifts": [],
    }  # fmt: skip
    made = scoring.Story("pond", gold)
    comparison.read(made)
    return made


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (("y", "The old pond is forty feet deep and nobody should swim in it"), "found"),
        (("z", "ducks were fond of bread"), "speaker"),
        (("z", "Bo Lind"), "not read"),
    ],
)
def test_a_pair_is_lost_where_it_is_lost(other: tuple[str, str], why: str) -> None:
    first = ("x", "The old pond is forty feet deep and nobody should swim in it")
    assert [one for one, _ in comparison_losses.Seen(story(first, other)).pairs()] == [why]


def test_every_wanted_pair_of_a_story_has_one_class() -> None:
    (told,) = scoring.load("dev", ["film-prize"])
    comparison.read(told)
    seen = comparison_losses.Seen(told)
    pairs = list(seen.pairs())
    assert 0 < len(pairs) <= sum(comb(len(one["members"]), 2) for one in told.gold["same"])
    assert {one for one, _ in pairs} <= CLASSES
    looked_for = [one for one in told.pairs("disputes") if not one.open and not one.again]
    assert len(list(seen.disputes())) == len(looked_for)
