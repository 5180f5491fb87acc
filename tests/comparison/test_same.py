"""Reports of one utterance are found, and what only looks like one is left apart."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from reports import Report

from verbale.comparison import compare_reported
from verbale.comparison.bonds import bond
from verbale.comparison.items import prepare
from verbale.comparison.rarity import Rarity
from verbale.comparison.same import match
from verbale.comparison.same_likeness import Sketches, likeness
from verbale.comparison.same_weights import FEATURES
from verbale.comparison.voices import Voice
from verbale.comparison.wording import stem, words
from verbale.findings import Reported

WORDS = "the tram to the harbour will run every ten minutes from April"


def told(who: str, content: str, **more: Any) -> list[Reported]:
    report = Report(more.pop("outlet", "The Marlo Post"), more.pop("published", "2026-03-04"))
    report.says(who, content, **more)
    return report.reported()


def together(*reports: list[Reported]) -> bool:
    """Whether the first statement of each report stands in one group."""
    found = compare_reported(itertools.chain(*reports))
    wanted = {report[0].ref for report in reports}
    return any(wanted <= set(same.members) for same in found.same)


FIRST = {"outlet": "The Marlo Post", "published": "2026-03-04"}
OTHER = {"outlet": "Orrin Radio", "published": "2026-03-05", "said": "2026-03-04"}


@pytest.mark.parametrize(
    ("who", "content"),
    [
        ("Ada Quist", WORDS),
        ("Ada Quist", "the tram to the harbour will run every ten minutes"),
        ("Quist", "from April the harbour tram would run every ten minutes"),
        ("Ada Quiste", "the tram to the harbour runs every ten minutes from April"),
    ],
)
def test_the_same_words_of_one_speaker_on_one_day_are_one_utterance(who: str, content: str) -> None:
    assert together(told("Ada Quist", WORDS, **FIRST, said="2026-03-04"), told(who, content, **OTHER))


@pytest.mark.parametrize(
    ("who", "content", "more"),
    [
        ("Ludo Brandt", "trams to the harbour should run every ten minutes", OTHER),
        ("Ada Quist", "the museum of clocks opens its doors in autumn", OTHER),
        ("Ada Quist", "trams every ten minutes are what the harbour needs", {**OTHER, "said": "2026-01-10"}),
    ],
)
def test_another_speaker_matter_or_day_is_another_utterance(
    who: str, content: str, more: dict[str, Any]
) -> None:
    assert not together(told("Ada Quist", WORDS, **FIRST, said="2026-03-04"), told(who, content, **more))


def test_a_short_report_does_not_join_two_utterances() -> None:
    first = told("Ada Quist", WORDS, **FIRST, said="2026-03-04")
    second = told("Ada Quist", "the ferry to the island was sold to a museum of ships last winter", **OTHER)
    short = told("Ada Quist", "the tram and the ferry", outlet="Echo", published="2026-03-04")
    assert not together(first, second, short)


def test_what_is_told_inside_a_statement_is_not_the_statement() -> None:
    report = Report("The Marlo Post", "2026-03-04")
    outer = report.says("Ada Quist", "Ludo Brandt promised that the tower clock would strike by Easter")
    report.says("Ludo Brandt", "the tower clock would strike by Easter", within=outer)
    assert compare_reported(report.reported()).same == ()


def test_the_order_of_the_reports_does_not_matter() -> None:
    reports = [
        *told("Ada Quist", WORDS, **FIRST, said="2026-03-04"),
        *told("Quist", "the harbour tram would run every ten minutes from April", **OTHER),
        *told("Ada Quist", "the museum of clocks opens its doors in autumn", outlet="Echo"),
    ]
    assert compare_reported(reports) == compare_reported(reversed(reports))


def test_nothing_and_one_statement_make_no_finding() -> None:
    assert compare_reported([]).same == ()
    assert compare_reported(told("Ada Quist", WORDS)).same == ()


def test_the_reason_names_the_speaker_and_words_that_are_in_both() -> None:
    found = compare_reported(
        [*told("Ada Quist", WORDS, **FIRST, said="2026-03-04"), *told("Quist", WORDS, **OTHER)]
    )
    [same] = found.same
    assert "Ada Quist" in same.reason
    assert "the tram to the harbour" in same.reason
    assert "2 articles of 2 outlets" in same.reason
    assert same.confidence is not None
    assert 0.5 < same.confidence < 1


def test_near_copies_are_told_apart_from_independent_reports() -> None:
    lines = (WORDS, "the ferry will be sold to the museum of ships", "nobody has to pay for the first week")
    copies = []
    for outlet in ("The Marlo Post", "Orrin Radio"):
        report = Report(outlet, "2026-03-04")
        for line in lines:
            report.says("Ada Quist", line)
        copies += report.reported()
    found = compare_reported(copies)
    assert len(found.same) == 3
    assert all("1 of them independent" in same.reason for same in found.same)


def test_every_statement_stands_in_one_group_at_most() -> None:
    reports = [
        one
        for number in range(12)
        for one in told("Ada Quist", " ".join(WORDS.split()[: 5 + number % 8]), outlet=f"Outlet {number}")
    ]
    groups = match(prepare(reports)).groups
    members = [member for group in groups for member in group.members]
    assert len(members) == len(set(members))
    assert all(group.hub in group.members for group in groups)


def grouped(*reports: Report) -> list[list[str]]:
    """The statements of each group, by the words they begin with."""
    found = compare_reported(one for report in reports for one in report.reported())
    words = {one.ref: one.statement.content[0].text for report in reports for one in report.reported()}
    return [[words[ref].split(",")[0] for ref in same.members] for same in found.same]


def test_a_pronoun_that_the_reading_left_open_stands_for_the_speaker_right_before_it() -> None:
    report = Report("The Marlo Post", "2026-03-04")
    report.says("Ada Quist", "that", act="deny", cue="denied", said="2026-03-04")
    report.says("she", "We never sold the old trams", name=None, kind="direct", said="2026-03-04")
    assert grouped(report) == [["that", "We never sold the old trams"]]


def test_a_charge_and_the_quotation_that_follows_it_are_one_utterance() -> None:
    report = Report("The Marlo Post", "2026-03-04")
    report.says(
        "Ada Quist", "the company of hiding a wet ledger", act="accuse", cue="accused", said="2026-03-04"
    )
    report.says("Ada Quist", "The ledger lay in a wet cellar", kind="direct", said="2026-03-04")
    assert len(grouped(report)) == 1


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("conceded", WORDS),
        ("told Orrin Radio", "the harbour tram will run every ten minutes"),
        ("again said", WORDS),
    ],
)
def test_what_is_admitted_or_told_to_another_outlet_or_again_is_less_likely_the_first_utterance(
    cue: str, words: str
) -> None:
    first = told(
        "Ada Quist", WORDS, outlet="The Marlo Post", published="2026-03-04", cue="told the Marlo Post"
    )
    later = {"outlet": "Orrin Radio", "published": "2026-03-05"}
    assert likely(first, told("Ada Quist", words, **later, cue=cue)) < likely(
        first, told("Ada Quist", words, **later, cue="said")
    )


def likely(*reports: list[Reported]) -> float:
    items = prepare(itertools.chain(*reports))
    sketches = match(items).sketches
    return likeness(sketches.of(items[0]), sketches.of(items[1])).probability


def test_a_body_and_its_president_may_report_one_utterance() -> None:
    first = Report("The Marlo Post", "2026-03-04")
    first.text += "The Rowing Federation was told on Monday. Its president, "
    first.says("Ada Quist", WORDS, said="2026-03-04")
    other = told(
        "Rowing Federation",
        "the harbour tram would run every ten minutes from April",
        type="organisation",
        **OTHER,
    )
    assert together(first.reported(), other)
    apart = told(
        "Chess Union", "the harbour tram would run every ten minutes from April", type="organisation", **OTHER
    )
    assert not together(first.reported(), apart)


@pytest.mark.parametrize(
    ("first", "second", "agree"),
    [
        ("the shop sold three thousand two hundred pots", "3,200 pots were sold", True),
        ("the new pier is 200 metres long", "the pier measures 656 feet", True),
        ("the shop sold three thousand two hundred pots", "3,900 pots were sold", False),
        ("the new pier is 200 metres long", "the pier measures 200 feet", True),
        ("the new pier is 200 metres long", "the pier measures 300 feet", False),
    ],
)
def test_numbers_agree_in_words_and_in_other_units(first: str, second: str, agree: bool) -> None:
    items = prepare([*told("Ada Quist", first, **FIRST), *told("Ada Quist", second, **OTHER)])
    sketches = Sketches(items, Rarity.of(items))
    found = dict(zip(FEATURES, likeness(*map(sketches.of, items)).features, strict=True))
    assert (bool(found["numbers_agree"]), bool(found["numbers_differ"])) == (agree, not agree)


@pytest.mark.parametrize(
    ("who", "kind", "bond_with_club"),
    [
        ("the rowing club's president Ada Quist", "person", "open"),
        ("tram director Ada Quist", "person", "different"),
    ],
)
def test_an_officer_may_speak_for_a_body_with_a_telling_word_in_common(
    who: str, kind: str, bond_with_club: str
) -> None:
    around = frozenset(map(stem, words(who.replace("'s", ""))))
    officer = Voice(("ada", "quist"), kind, around, True, False, None)
    body = Voice(("old", "rowing", "society"), "organisation", frozenset({"old", "row"}), True, False, None)
    assert bond(officer, body) == bond(body, officer) == bond_with_club
