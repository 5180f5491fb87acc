"""What a person decided is followed wherever the ledger is used: by comparisons and exports as by the views."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from verbale.errors import UsageError
from verbale.findings import Ref
from verbale.ledger import Ledger, load_reading
from verbale.ledger.queries.dossier import Asking, dossier
from verbale.operations import judging
from verbale.operations.comparing import Question, compare_ledger
from verbale.operations.exporting import Chosen, chosen_readings
from verbale.records import Dispute

HAND = judging.Hand("Ann", "heard it")


@pytest.fixture
def one(sqlite_ledger: Ledger, report: Callable[..., Any], add: Callable[..., Any]) -> tuple[Ledger, str]:
    """An article with a dispute that the reader found (s2 against s1) and one that it missed (s3 against s1)."""
    told = report("Norda", "2026-05-03")
    told.says("Ines Halloran", "a message was sent to Kestria")
    told.says("Dev Marchetti", "no message was sent to Kestria", act="deny")
    told.says("Mara Ellingsen", "the message was never sent", act="deny")
    told.disputed("s1", "s2")
    return sqlite_ledger, add(sqlite_ledger, told)[0]


def judge(where: tuple[Ledger, str], challenge: str, verdict: Any, *change: str) -> None:
    ledger, sha = where
    ends = (judging.On(sha, "s1"), judging.On(sha, challenge))
    kind = (change[0], change[1]) if change else None
    judging.judge_finding(ledger.where, "dispute", ends, verdict, HAND, kind)


def exported(where: tuple[Ledger, str], **more: Any) -> list[Dispute]:
    (reading,) = chosen_readings(where[0], Chosen(**more))
    return list(reading.disputes)


def shown(where: tuple[Ledger, str]) -> list[tuple[str, str, str | None]]:
    found = dossier(where[0], Asking("ines-halloran"))
    return [(d.kind, d.challenge.statement.id, d.ruling) for d in found.against]


def test_a_rejected_dispute_is_in_no_export_and_no_dossier(one: tuple[Ledger, str]) -> None:
    assert [(d.a, d.b) for d in exported(one)] == [("s1", "s2")]
    judge(one, "s2", "reject")
    assert exported(one) == []
    assert shown(one) == []
    assert exported(one, machine=True) == list(load_reading(*one).disputes) != []


def test_a_dispute_that_the_reader_missed_is_everywhere_once_a_person_accepts_it(
    one: tuple[Ledger, str],
) -> None:
    judge(one, "s3", "accept", "kind", "denial")
    assert exported(one)[1:] == [Dispute("denial", "s1", "s3", "Accepted by Ann: heard it")]
    assert set(shown(one)) == {("denial", "s2", None), ("denial", "s3", "Accepted by Ann: heard it")}
    found = compare_ledger(one[0]).disputes
    assert {(d.a.statement, d.b.statement) for d in found} >= {("s1", "s3")}


def test_a_corrected_kind_and_the_person_are_told(one: tuple[Ledger, str]) -> None:
    judge(one, "s2", "correct", "kind", "contradiction")
    (left,) = exported(one)
    assert (left.kind, left.reason) == ("contradiction", "s2 denies s1 Corrected by Ann: heard it")
    assert shown(one) == [("contradiction", "s2", "Corrected by Ann: heard it")]


def test_taking_it_back_gives_the_machines_dispute_again(one: tuple[Ledger, str]) -> None:
    judge(one, "s2", "reject")
    assert (exported(one), shown(one)) == ([], [])
    judging.undo(one[0].where, 1, HAND)
    assert exported(one) == list(load_reading(*one).disputes)
    assert shown(one) == [("denial", "s2", None)]


def test_a_dispute_with_a_rejected_statement_stays_out_even_if_it_was_accepted(
    one: tuple[Ledger, str],
) -> None:
    judge(one, "s2", "accept")
    judging.judge_statement(one[0].where, judging.On(one[1], "s2"), "reject", HAND)
    assert exported(one) == []
    assert shown(one) == []


@pytest.fixture
def two(ledger: Ledger, report: Callable[..., Any], add: Callable[..., Any]) -> tuple[Ledger, list[str]]:
    """The same words by one key in two articles: who of them is whom only a person knows."""
    reports = []
    for day, outlet in (("2026-05-03", "Norda"), ("2026-05-04", "The Echo")):
        told = report(outlet, day)
        told.says(
            "Halloran",
            "the ferry will sail from the old quay to Kestria every Tuesday morning",
            kind="direct",
        )
        told.says("Dev Marchetti", f"the lake fell by {day[-1]} centimetres")
        reports.append(told)
    return ledger, add(ledger, *reports)


def speakers(ledger: Ledger, **asked: Any) -> dict[Ref, str]:
    """Who speaks in the passages of the groups of reports that are said to be one utterance."""
    found = compare_ledger(ledger, Question(**asked))
    return {ref: found.passages[ref]["speaker"] for one in found.same for ref in one.members}


@pytest.mark.parametrize("part", ["{sha}", "{sha}:s1"])
def test_a_split_is_followed_by_the_comparison(two: tuple[Ledger, list[str]], part: str) -> None:
    ledger, (first, second) = two
    one, other = Ref(first, "s1"), Ref(second, "s1")
    assert speakers(ledger)[one] == speakers(ledger)[other] == "halloran"
    judging.part_speaker(ledger.where, "halloran", "tove-lindqvist", [part.format(sha=second)], HAND)
    assert speakers(ledger)[other] == "tove-lindqvist"
    assert other in speakers(ledger, speaker="tove-lindqvist")
    judging.undo(ledger.where, 1, HAND)
    assert speakers(ledger)[other] == "halloran"
    with pytest.raises(UsageError, match="Nobody"):
        speakers(ledger, speaker="tove-lindqvist")


def test_a_split_is_followed_where_a_day_is_compared_with_the_days_before(
    two: tuple[Ledger, list[str]],
) -> None:
    ledger, (first, second) = two
    one, other = Ref(first, "s1"), Ref(second, "s1")
    asked: dict[str, Any] = {"since": "2026-05-04", "against": 3}
    assert speakers(ledger, **asked)[one] == speakers(ledger, **asked)[other] == "halloran"
    judging.part_speaker(ledger.where, "halloran", "tove-lindqvist", [first], HAND)
    assert (speakers(ledger, **asked)[one], speakers(ledger, **asked)[other]) == (
        "tove-lindqvist",
        "halloran",
    )
    judging.judge_statement(ledger.where, judging.On(first, "s1"), "reject", HAND)
    assert one not in speakers(ledger, **asked)


def test_a_merge_is_followed_by_the_comparison(
    ledger: Ledger, report: Callable[..., Any], add: Callable[..., Any]
) -> None:
    reports = []
    for who, outlet in (("Ines Halloran", "Norda"), ("Tove Lindqvist", "The Echo")):
        told = report(outlet, "2026-05-03")
        told.says(
            who, "the ferry will sail from the old quay to Kestria every Tuesday morning", kind="direct"
        )
        reports.append(told)
    first, second = (Ref(sha, "s1") for sha in add(ledger, *reports))
    assert speakers(ledger) == {first: "ines-halloran", second: "tove-lindqvist"}
    judging.judge_speakers(ledger.where, "ines-halloran", "tove-lindqvist", "same", HAND)
    assert speakers(ledger) == {first: "ines-halloran", second: "ines-halloran"}
    judging.judge_speakers(ledger.where, "ines-halloran", "tove-lindqvist", "different", HAND)
    assert speakers(ledger) == {first: "ines-halloran", second: "tove-lindqvist"}
