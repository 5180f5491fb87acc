"""Disputes that single clauses show: opposites, a "not", another day, place or doer, two measures, what was never there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from reports import Report

from verbale.comparison.clauses import clauses_of
from verbale.comparison.disputes import find_disputes
from verbale.comparison.items import prepare
from verbale.comparison.missing import missing
from verbale.comparison.opposites import opposed
from verbale.comparison.pool import Pool
from verbale.comparison.refers import described, refers_to


def both_ways(account: str, answer: str, **more: str) -> bool:
    """Whether the answer of another speaker, right after the account in one report, is taken for a challenge."""
    report = Report("Norda", "2026-05-03")
    report.says("Kasper Oduya", "the weather had been fine for the season")
    a = report.says("Ines Halloran", account)
    b = report.says("Anselm Varady", answer, **more)
    found = {(one.a.statement, one.b.statement) for one in find_disputes(prepare(report.reported()), ())}
    return (a, b) in found or (b, a) in found


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("the boathouse was locked all night", "the boathouse stood unlocked until dawn"),
        ("the milk was fresh on delivery", "the milk had been sour and spoiled on delivery"),
        ("the barge was moving at the time", "the barge was moored and stationary"),
        ("the signature is genuine", "the signature had been forged"),
        ("the choir had sung alone", "the choir was accompanied by a tape"),
        ("the tuner was paid in full", "the tuner is still unpaid"),
    ],
)
def test_two_opposites_of_one_thing_are_in_dispute(account: str, answer: str) -> None:
    assert both_ways(account, answer)


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("the price of onions had risen", "the price of leeks had fallen"),
        ("the boathouse was locked in March", "the boathouse was unlocked in June"),
        ("the boathouse was locked", "the boathouse would be unlocked for visitors"),
        ("the boathouse was locked", "the boathouse was not unlocked"),
        ("the pump was broken last winter", "the pump was working again"),
        ("the rehearsal had begun", "the rehearsal had ended"),
    ],
)
def test_opposites_of_two_things_or_times_are_not(account: str, answer: str) -> None:
    assert not both_ways(account, answer)


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("the raft had reached the weir on Tuesday", "the raft had reached the weir on Friday"),
        ("the kite had come down in a field", "the kite had come down in the schoolyard"),
        ("her nephew had painted the mural", "the apprentice Carla Vinti had painted the mural"),
        ("a candle had caused the fire in the mill", "old wiring had caused the fire in the mill"),
        ("the meadow belonged to the parish", "the meadow belonged to his aunt"),
        ("the bell was made of bronze", "the bell was made of painted iron"),
    ],
)
def test_another_answer_to_one_question_is_in_dispute(account: str, answer: str) -> None:
    assert both_ways(account, answer)


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("the raft reached the weir every Tuesday", "the raft reached the weir every Friday"),
        ("the raft had reached the weir on Tuesday", "the barge had reached the weir on Friday"),
        ("she closed the shop because of the rent", "he closed the shop because of the roadworks"),
        ("her nephew had painted the mural", "the apprentice Carla Vinti had painted the ceiling"),
        ("the kite had come down in a field", "the kite would come down in the schoolyard"),
    ],
)
def test_another_answer_about_another_thing_is_not(account: str, answer: str) -> None:
    assert not both_ways(account, answer)


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("inspectors had found a hole of 38 millimetres", "the hole was 12 millimetres wide"),
        ("the fine of 20,000 euros had been paid", "the fine amounted to 9,000 euros"),
        (
            "two lakh boxes of mangoes had spoiled in the port",
            "40,000 boxes of mangoes had spoiled in the port",
        ),
    ],
)
def test_two_measures_of_one_thing_are_in_dispute(account: str, answer: str) -> None:
    assert both_ways(account, answer)


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("its sales had come to 50 million crowns", "the profit was 6 million crowns"),
        ("the wall was two metres high", "the wall was ninety metres long"),
        ("300 trams were cancelled across the country", "12 trams were cancelled at Altbruck"),
        ("the hall could hold 800 people", "520 people were in the hall"),
        ("the storm damaged 42,000 hectares", "growers want 13,600 crowns per hectare"),
    ],
)
def test_two_measures_of_two_things_are_not(account: str, answer: str) -> None:
    assert not both_ways(account, answer)


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("the mill had stood still because of an outage", "there had been no outage in the valley"),
        ("the letter of resignation had lain on his desk", "the office received no letter of resignation"),
        ("the rehearsal on the quay was a success", "the rehearsal on the quay never took place"),
    ],
)
def test_what_never_was_is_a_dispute(account: str, answer: str) -> None:
    assert both_ways(account, answer)


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("the mill might stand still because of an outage", "there had been no outage in the valley"),
        ("the mayor had invented the outage", "there had been no outage in the valley"),
        ("the letter of complaint had lain on his desk", "no plan had been made for the summer"),
        ("the amended text had been read over breakfast", "no message had been sent to the choir"),
    ],
)
def test_what_nobody_says_was_there_is_none(account: str, answer: str) -> None:
    assert not both_ways(account, answer)


def test_what_is_missing_is_told_with_what_is_told_of_it() -> None:
    assert missing("the ministry had received no letter of resignation") == (
        ("letter", frozenset({"resign"})),
    )
    assert missing("no interruptions were registered") == (("interrupt", frozenset()),)
    assert missing("there is no doubt that it rained") == ()


def test_a_not_turns_an_opposite_round() -> None:
    (one,), (other,) = clauses_of("the gate was open"), clauses_of("the gate was not shut")
    assert opposed(one, other) is None
    (other,) = clauses_of("the gate was shut")
    assert opposed(one, other) == ("open", "shut")


def test_somebody_is_meant_by_what_he_is_told_to_be() -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Ines Halloran", "the skipper had ignored two calls")
    report.says("The skipper", "no call had come", name="Gus Moran", role="skipper")
    report.says("Kasper Oduya", "no call had come")
    pool = Pool(prepare(report.reported()))
    assert described(pool.items[1]) == {"skipper"}
    assert refers_to(pool, 0, 1)
    assert not refers_to(pool, 0, 2)


def test_two_reports_of_one_story_are_enough_for_an_opposite() -> None:
    first, second = Report("Norda", "2026-05-03"), Report("Vesta", "2026-05-04")
    for report in (first, second):
        report.says("Kasper Oduya", "the lanterns of Brackmoor pier would burn until the regatta ends")
    account = first.says("Ines Halloran", "the boathouse was locked")
    answer = second.says("Anselm Varady", "the boathouse was unlocked")
    items = prepare([*first.reported(), *second.reported()])
    found = {(one.a, one.b) for one in find_disputes(items, ())}
    assert (first.ref(account), second.ref(answer)) in found


@pytest.mark.parametrize(
    ("account", "answer"),
    [
        ("all growers in the valley had been consulted", "nobody had consulted him"),
        ("every guest had received a key", "they never received a key"),
    ],
)
def test_an_exception_stands_against_all(account: str, answer: str) -> None:
    assert both_ways(account, answer)


def test_what_two_say_of_each_other_is_in_dispute() -> None:
    report = Report("Norda", "2026-05-03")
    a = report.says("Faisal Karim", "he had dined with the general twice", role="dealer")
    b = report.says("Idris Bello", "he had never dined with the dealer", role="general")
    (found,) = find_disputes(prepare(report.reported()), ())
    assert (found.a.statement, found.b.statement) == (a, b)


def test_a_crowd_may_be_told_as_a_number_alone() -> None:
    assert both_ways("80,000 people had joined the march for the river", "the number of marchers was 25,000")


def test_what_a_denier_says_instead_leads_to_the_account_in_another_report() -> None:
    first, second = Report("Norda", "2026-05-03"), Report("Vesta", "2026-05-04")
    for report in (first, second):
        report.says("Kasper Oduya", "the lanterns of Brackmoor pier would burn until the regatta ends")
    account = first.says("Ines Halloran", "the tug had ignored two radio calls")
    second.says("Anselm Varady", "the claim", act="deny", cue="rejected")
    answer = second.says("Anselm Varady", "no radio call had come to the tug", cue="saying")
    items = prepare([*first.reported(), *second.reported()])
    found = {(one.a, one.b) for one in find_disputes(items, ())}
    assert (first.ref(account), second.ref(answer)) in found


def test_a_charge_leads_to_its_account_in_another_report_by_what_the_speaker_is_told_to_be() -> None:
    first, second = Report("Norda", "2026-05-03"), Report("Vesta", "2026-05-04")
    for report in (first, second):
        report.says("Kasper Oduya", "the lanterns of Brackmoor pier would burn until the regatta ends")
    account = first.says("Rui Alves", "smugglers had left the crate at the market", role="Lieutenant")
    charge = second.says(
        "Anselm Varady", "the lieutenant of inventing the crate", act="accuse", cue="accused"
    )
    items = prepare([*first.reported(), *second.reported()])
    found = {(one.kind, one.a, one.b) for one in find_disputes(items, ())}
    assert ("accusation", first.ref(account), second.ref(charge)) in found
