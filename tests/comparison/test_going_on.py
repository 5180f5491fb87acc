"""What a denial means that says nothing itself, and what the denier says next."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from reports import Report

from verbale.comparison.disputes import find_disputes
from verbale.comparison.items import prepare


def pairs(report: Report) -> set[tuple[str, str]]:
    return {(one.a.statement, one.b.statement) for one in find_disputes(prepare(report.reported()), ())}


def test_what_the_denier_says_next_stands_against_the_account_too() -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "the orchard was watered with lake water")
    denial = report.says("Ines Halloran", "it", act="deny", cue="denied")
    full = report.says("Ines Halloran", "the orchard had its own spring")
    assert pairs(report) == {(account, denial), (account, full)}


def test_what_the_denier_says_next_of_other_things_or_plans_is_left_alone() -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "the orchard was watered with lake water")
    denial = report.says("Ines Halloran", "it", act="deny", cue="denied")
    report.says("Ines Halloran", "the farm shop would open on Monday")
    assert pairs(report) == {(account, denial)}


def test_the_account_meant_is_that_of_which_the_denier_goes_on_to_speak() -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", "the museum roof was new")
    account = report.says("Anselm Varady", "the inspectors had measured with the door open")
    report.says("Anselm Varady", "winters were cold")
    denial = report.says("Ines Halloran", "That is incorrect")
    full = report.says("Ines Halloran", "the door had been shut throughout")
    assert pairs(report) == {(account, denial), (account, full)}


def test_another_of_the_same_house_goes_on_for_the_denier() -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "the choir had sung from borrowed sheets")
    report.says("Halm Choir", "it", act="deny", cue="denied", type="organisation")
    full = report.says("Ines Halloran", "the sheets were its own", role="head of the Halm Choir")
    assert (account, full) in pairs(report)


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("the allegation pure invention", "called"),
        ("the story as a fairy tale", "described"),
        ("nobody was told any such thing", "said"),
        ("nothing of the kind had happened", "said"),
    ],
)
def test_words_for_what_is_not_so_deny_as_well(content: str, cue: str) -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "the bakers had been told to halve the loaves")
    denial = report.says("Ines Halloran", content, cue=cue)
    assert pairs(report) == {(account, denial)}


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("the plan pure genius", "called"),
        ("the story as a triumph", "described"),
        ("he had never doubted Miss Reyes", "said"),
    ],
)
def test_other_names_and_other_people_deny_nothing(content: str, cue: str) -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", "his pupil needed no favours from Ines Halloran")
    report.says("Ines Halloran", content, cue=cue)
    assert pairs(report) == set()


def test_a_body_and_one_of_its_own_do_not_stand_against_each_other() -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Ines Halloran", "the warning had never reached the pier", role="head of Halm Ferries")
    report.says("Halm Ferries", "the warning had reached the pier", type="organisation")
    assert pairs(report) == set()


def test_a_denial_of_the_accusation_means_one() -> None:
    report = Report("Norda", "2026-05-03")
    charge = report.says("Anselm Varady", "the choir of having copied its song", act="accuse", cue="accused")
    report.says("Kasper Oduya", "the song was older than both")
    denial = report.says("Ines Halloran", "the accusation absurd", act="criticise", cue="called")
    assert pairs(report) == {(charge, denial)}


def test_the_account_meant_is_that_which_speaks_of_the_denier() -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", "he had come in by the north door")
    account = report.says("Anselm Varady", "a porter had given him the key")
    denial = report.says("The porter", "it", act="deny", cue="denies", name="Rolf Amsel")
    assert (account, denial) in pairs(report)


def test_an_account_called_a_fairy_tale_is_that_of_the_last_speaker() -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "the parcels had gone to an old address")
    denial = report.says("Ines Halloran", "the shop's story is a fairy tale")
    report.says("Ines Halloran", "a tailor was paid for the curtains")
    assert pairs(report) == {(account, denial)}


def test_who_was_not_there_says_that_he_was() -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "Mr Oduya was not there")
    answer = report.says("Kasper Oduya", "he had stood on the square since nine")
    assert pairs(report) == {(account, answer)}


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("Mr Oduya was there", "he had a fine view of the square"),
        ("Mr Oduya was not there", "the square had been full"),
        ("nobody had asked Mr Oduya", "he was a patient man"),
    ],
)
def test_who_answers_something_else_is_in_no_dispute(account: str, answer: str) -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", account)
    report.says("Kasper Oduya", answer)
    assert pairs(report) == set()


def test_its_head_says_for_a_firm_that_denies_what_was_not() -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "the boats had cut across the bay")
    report.says("Halm Ferries", "it", act="deny", cue="denied", type="organisation")
    full = report.says("Ines Halloran", "none had left the channel", role="head of Halm Ferries")
    assert (account, full) in pairs(report)


@pytest.mark.parametrize(
    ("answer", "how_many"), [("not one has arrived", 1), ("none had been received", 1), ("none was hurt", 0)]
)
def test_none_of_what_was_sent_has_come(answer: str, how_many: int) -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", "she had sent three bills to the opera")
    report.says("Ines Halloran", answer)
    assert len(pairs(report)) == how_many
