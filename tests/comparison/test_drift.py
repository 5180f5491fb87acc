"""How a wording differs from the fullest one, and whether its meaning does."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from reports import Report

from verbale.comparison.drift import between
from verbale.comparison.items import Item, prepare, prepare_one


def item(content: str, kind: str) -> Item:
    report = Report("The Marlo Post", "2026-03-04")
    report.says("Ada Quist", content)
    [one] = report.reported()
    statement: Any = replace(one.statement, kind=kind)
    return prepare_one(replace(one, statement=statement))


FULL = (
    "“They asked us to open the gates further. The council may agree if the water rises by 14 centimetres,”"
)


@pytest.mark.parametrize(
    ("content", "kind", "change", "meaning"),
    [
        (FULL, "direct", "verbatim", "kept"),
        (FULL.replace("“", "'").replace("”", "'"), "direct", "verbatim", "kept"),
        ("“They asked us to open the gates further”", "direct", "trimmed", "kept"),
        ("the request ‘to open the gates further’", "mixed", "trimmed", "kept"),
        ("“They begged us to open the gates further”", "direct", "reworded", "changed"),
        ("“They asked us to open the gates”", "direct", "trimmed", "changed"),
        ("“The council may agree”", "direct", "trimmed", "changed"),
        (
            "“They asked us to open the gates further. The council may agree if the water rises by 40 centimetres,”",
            "direct",
            "reworded",
            "changed",
        ),
        ("“The council will agree if the water rises by 14 centimetres,”", "direct", "reworded", "changed"),
        ("Kestria had been asked for wider gates", "indirect", "paraphrased", "kept"),
        ("a picnic followed", "indirect", "paraphrased", "cannot-say"),
    ],
)
def test_a_change_is_named_with_what_it_does_to_the_meaning(
    content: str, kind: str, change: str, meaning: str
) -> None:
    found = between(item(FULL, "direct"), item(content, kind))
    assert (found.change, found.meaning) == (change, meaning), found.reason


def test_a_dropped_not_is_quoted() -> None:
    found = between(
        item("“We do not want the bridge,”", "direct"), item("“We do want the bridge,”", "direct")
    )
    assert found.meaning == "changed"
    assert "“not” is left out" in found.reason
    assert found.dropped == ("not",)


def test_a_number_in_another_measure_is_no_change() -> None:
    found = between(
        item("the lake fell by 11 cm in April", "indirect"),
        item("the lake fell 4.3 inches in April", "indirect"),
    )
    assert found.meaning == "kept", found.reason


def test_what_is_added_and_dropped_is_given_as_written() -> None:
    found = between(item("“The Tower stays shut,”", "direct"), item("“The old Tower stays open,”", "direct"))
    assert found.added == ("old", "open")
    assert found.dropped == ("shut",)


def test_a_bare_denial_means_what_the_words_it_points_at_mean() -> None:
    report = Report("The Marlo Post", "2026-03-04")
    report.says("Ada Quist", "it", act="deny", cue="denied")
    report.says("Ada Quist", "“It was not the tram, and nobody was hurt”", kind="direct")
    pointing, words = prepare(report.reported())
    found = between(words, pointing)
    assert (found.change, found.meaning) == ("paraphrased", "kept")


def test_a_word_or_two_of_a_headline_are_no_rewording() -> None:
    report = Report("The Marlo Post", "2026-03-04")
    report.says("Ada Quist", "a worn rail")
    report.says("Ada Quist", "the tram had stopped because of one worn rail and a stuck door")
    short, full = prepare(report.reported())
    assert between(full, short).change == "paraphrased"


@pytest.mark.parametrize(
    ("told", "meaning"),
    [("the boat came in on Friday at noon", "kept"), ("the boat has moved since Friday", "changed")],
)
def test_what_a_report_leaves_out_whole_with_its_not_changes_nothing(told: str, meaning: str) -> None:
    full = item("“The boat came in on Friday at noon and has not moved since Friday,”", "direct")
    assert between(full, item(told, "indirect")).meaning == meaning
