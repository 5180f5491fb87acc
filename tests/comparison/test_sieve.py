"""The sieve passes over many pairs, and over none that a close look would have kept."""

from __future__ import annotations

import itertools
import random
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from reports import Report

from verbale.comparison.items import Item, prepare
from verbale.comparison.rarity import Rarity
from verbale.comparison.said import DAYS, Said, days
from verbale.comparison.same_likeness import Sketches, if_alike
from verbale.comparison.same_sieve import Sieve
from verbale.findings import Reported

_WORDS = """
    the a of in was not ferry harbour quay crane keeper lamp wall toll bridge gate clock bell orchard kiln mill barrel raft rope sail
    ticket tram depot ledger map well roof stair lantern market stall two three 40 hundred again big large fast quick close shut
    """
WORDS = _WORDS.split()
PEOPLE = (
    ("Ida Moen", {"role": "harbour director"}), ("Piet Haan", {}), ("the harbour office", {"type": "organisation"}),
    ("a keeper of the harbour", {"name": None}), ("another keeper", {"name": None}), ("Moen", {"name": "Ida Moen"}),
    ("she", {"name": None}), (None, {}),
)  # fmt: skip


def selection(seed: int) -> tuple[Item, ...]:
    """Invented statements that share runs of words, days and speakers at random."""
    chance, found = random.Random(seed), list[Reported]()
    lines = [" ".join(chance.choices(WORDS, k=chance.randint(1, 14))) for _ in range(12)]
    for number in range(40):
        report = Report(f"The {chance.choice(WORDS)} Post {number}", f"2026-03-{chance.randint(1, 28):02}")
        for _ in range(3):
            start, some = chance.randint(0, 4), chance.choice(lines).split()
            content = " ".join(
                (*some[start : start + chance.randint(1, 14)], *chance.choices(WORDS, k=chance.randint(0, 3)))
            )
            who, more = chance.choice(PEOPLE)
            kind = chance.choice(["direct", "indirect", "mixed"])
            said = chance.choice([report.published, f"2026-03-{chance.randint(1, 28):02}"])
            report.says(
                who,
                f"“{content}”" if kind == "mixed" else content,
                act=chance.choice(["state", "deny", "promise"]),
                **{**more, "kind": kind, "said": said},
            )
        found += report.reported()
    return prepare(found)


@pytest.mark.parametrize("seed", range(4))
def test_what_a_close_look_keeps_is_let_through(seed: int):
    items = selection(seed)
    sketches = Sketches(items, Rarity.of(items))
    pairs = list(itertools.combinations(range(len(items)), 2))
    left = set(Sieve(sketches, 0.12).left(pairs))
    alike = {
        (a, b) for a, b in pairs if if_alike(sketches.of(items[a]), sketches.of(items[b]), 0.12) is not None
    }
    assert alike <= left
    assert len(alike) > 100
    assert len(left) < len(pairs) / 2


def test_two_speakers_without_a_quotation_in_common_are_passed_over():
    report, other = Report("The Marlo Post", "2026-03-04"), Report("The Vell Echo", "2026-03-04")
    report.says("Ida Moen", "the ferry left the quay")
    other.says("Piet Haan", "the ferry sank beside the quay")
    other.says("Ida Moen", "the ferry had left the quay")
    items = prepare([*report.reported(), *other.reported()])
    sketches = Sketches(items, Rarity.of(items))
    assert list(Sieve(sketches, 0.12).left([(0, 1), (0, 2)])) == [(0, 2)]


def test_a_sieve_is_not_asked_for_what_two_speakers_can_come_to():
    with pytest.raises(ValueError, match="too little"):
        Sieve(Sketches((), Rarity.of(())), 0.1)


def test_the_days_of_many_pairs_go_together_as_those_of_each():
    items = selection(9)
    pairs = list(itertools.product(range(len(items)), repeat=2))
    a, b = np.array(pairs, np.int64).T
    found = [DAYS[number] for number in Said(items).days(a, b)]
    assert found == [days(items[one], items[other]) for one, other in pairs]
    assert set(found) >= {"firm", "near", "mid", "far", "apart"}
