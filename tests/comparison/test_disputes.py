"""Disputes over articles, speakers and days: what is found, and what looks like one and is left alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from reports import Report

from verbale.comparison.disputes import find_disputes
from verbale.comparison.items import prepare
from verbale.findings import Disputed, Same
from verbale.records import Dispute


def disputes(*reports: Report, same: tuple[Same, ...] = ()) -> tuple[Disputed, ...]:
    return find_disputes(prepare([one for report in reports for one in report.reported()]), same)


def two() -> tuple[Report, Report]:
    return Report("Norda", "2026-05-03"), Report("The Courier", "2026-05-04")


def test_a_denial_in_another_report_finds_the_account_that_is_about_the_denier() -> None:
    first, second = two()
    account = first.says("Anselm Varady", "the Lindquay ferry company had asked him for a later timetable")
    denial = second.says(
        "Yuki Brandvold",
        "it had ever asked for a later timetable",
        act="deny",
        cue="denied that",
        role="director of the Lindquay ferry company",
    )
    (found,) = disputes(first, second)
    assert (found.kind, found.a, found.b) == ("denial", first.ref(account), second.ref(denial))
    assert "timetable" in found.reason
    assert "Norda" in found.reason
    assert "The Courier" in found.reason
    assert 0.5 < found.confidence < 1


def test_a_denial_is_no_answer_to_what_was_said_after_it_or_long_before() -> None:
    early, late = Report("Norda", "2026-05-03"), Report("The Courier", "2026-07-30")
    early.says(
        "Yuki Brandvold",
        "the ferry company had ever asked for a later timetable",
        act="deny",
        cue="denied that",
    )
    late.says("Anselm Varady", "the ferry company had asked him for a later timetable")
    assert disputes(early, late) == ()


def test_a_bare_denial_answers_the_last_speaker_before_it() -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "the old gates were opened twice in April")
    report.says("Anselm Varady", "the log book proves it")
    denial = report.says("Ines Halloran", "the claim", act="deny", cue="denied")
    (found,) = disputes(report)
    assert (found.kind, found.a, found.b) == ("denial", report.ref(account), report.ref(denial))


@pytest.mark.parametrize(
    ("content", "act", "cue"),
    [
        ("the plan for a later timetable", "reject", "rejected"),
        ("the timetable was ugly", "criticise", "said"),
        ("a later timetable", "demand", "called for"),
    ],
)
def test_who_turns_down_a_plan_or_dislikes_it_denies_no_account(content: str, act: str, cue: str) -> None:
    first, second = two()
    first.says("Anselm Varady", "the ferry company would get a later timetable")
    second.says("Yuki Brandvold", content, act=act, cue=cue)
    assert disputes(first, second) == ()


def test_different_figures_for_one_thing_are_found_over_reports_whatever_their_units() -> None:
    first, second = two()
    account = first.says("Anselm Varady", "the lake fell 14 centimetres in April")
    other = second.says("Ines Halloran", "the lake fell by 4.3 inches in April")
    (found,) = disputes(first, second)
    assert (found.kind, found.a, found.b) == ("figures", first.ref(account), second.ref(other))
    assert "14 centimetres" in found.reason
    assert "4.3 inches" in found.reason


@pytest.mark.parametrize(
    "other",
    [
        "the lake fell 5.5 inches in April",
        "the lake fell by 9 centimetres in March",
        "the lake fell at least 12 centimetres in April",
        "the lake at Sandry fell by 9 centimetres, and the lake at Orlenz by 14 centimetres, in April",
    ],
)
def test_another_unit_span_or_bound_is_no_dispute(other: str) -> None:
    first, second = two()
    first.says("Anselm Varady", "the lake fell 14 centimetres in April")
    second.says("Ines Halloran", other)
    assert disputes(first, second) == ()


def test_one_speaker_and_an_outlet_that_mends_its_figure_are_in_no_dispute() -> None:
    first, second = two()
    first.says("Anselm Varady", "the lake fell 14 centimetres in April")
    second.says("Varady", "the lake fell 9 centimetres in April", name="Anselm Varady")
    assert disputes(first, second) == ()


def test_a_figure_that_follows_another_speakers_is_set_against_it() -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("The organisers", "the crowd at 9,000 people", cue="put", name=None)
    other = report.says("Wellington Police", "3,500 had marched", type="organisation")
    (found,) = disputes(report)
    assert (found.kind, found.a, found.b) == ("figures", report.ref(account), report.ref(other))


def test_a_charge_of_bad_faith_finds_the_account_it_is_made_over() -> None:
    first, second = two()
    account = first.says("Anselm Varady", "a letter about the lower sluice had reached him")
    charge = second.says(
        "Ines Halloran", "Varady of inventing a letter about the sluice", act="accuse", cue="accused"
    )
    (found,) = disputes(first, second)
    assert (found.kind, found.a, found.b) == ("accusation", first.ref(account), second.ref(charge))


def test_nearly_the_same_words_with_a_negation_contradict_each_other() -> None:
    first, second = two()
    account = first.says("Mette Solberg", "the harbour crane was in the dry dock in November")
    other = second.says("Signe Halvard", "the harbour crane was not in the dry dock in November")
    (found,) = disputes(first, second)
    assert (found.a, found.b) == (first.ref(account), second.ref(other))
    assert found.kind in ("contradiction", "denial")


def test_a_dispute_of_two_utterances_is_given_once_though_many_report_them() -> None:
    reports = [Report(outlet, "2026-05-03") for outlet in ("Norda", "The Courier", "The Echo")]
    accounts, denials = [], []
    for report in reports:
        accounts.append(report.says("Anselm Varady", "the Tavonian ministry wrote to him about the gates"))
        denials.append(
            report.says(
                "Ines Halloran",
                "the ministry had written about the gates",
                act="deny",
                cue="denied that",
                role="Tavonian minister",
            )
        )
    same = tuple(
        Same(
            tuple(report.ref(number) for report, number in zip(reports, numbers, strict=True)),
            "one utterance",
        )
        for numbers in (accounts, denials)
    )
    found = disputes(*reports, same=same)
    assert len(found) == 1
    assert len({found[0].a.article, found[0].b.article}) == 1


def test_what_a_reading_found_inside_its_article_comes_through_with_its_reason() -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "one thing")
    challenge = report.says("Ines Halloran", "quite another")
    made = report.reported()
    told = Dispute("contradiction", account, challenge, "they cannot both be so.")
    made[1] = type(made[1])(made[1].ref, made[1].article, made[1].statement, challenges=(told,))
    (found,) = find_disputes(prepare(made), ())
    assert (found.kind, found.a, found.b) == ("contradiction", report.ref(account), report.ref(challenge))
    assert "they cannot both be so" in found.reason


def test_what_is_said_not_to_be_so_and_what_the_one_spoken_of_answers_is_a_denial() -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "Halloran has never climbed the tower")
    reply = report.says("Ines Halloran", "she climbs the tower every morning")
    (found,) = disputes(report)
    assert (found.kind, found.a, found.b) == ("denial", report.ref(account), report.ref(reply))


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("the crowd at 15,000", "about 6,000 people had come", 1),
        ("the boat was towed for four miles", "it is more like 45,000", 0),
        ("there are 140 deer in the park", "45 of them shot", 0),
    ],
)
def test_two_figures_one_after_the_other_clash_where_they_can_count_one_thing(
    first: str, second: str, found: int
) -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", first, cue="put")
    report.says("Ines Halloran", second)
    assert len(disputes(report)) == found


def test_a_charge_that_tells_over_what_it_is_made_is_not_laid_beside_another_matter() -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", "a little cheese had always been made on both banks")
    report.says(
        "Ines Halloran", "Varady of misleading the council about the letter", act="accuse", cue="accused"
    )
    assert disputes(report) == ()


def test_a_claim_that_something_never_happened_can_be_denied_too() -> None:
    first, second = two()
    account = first.says("Anselm Varady", "no boat had ever been mended in the Lindquay yard")
    denial = second.says(
        "Yuki Brandvold",
        "the claim that no boat was ever mended in the Lindquay yard",
        act="deny",
        cue="rejected",
    )
    (found,) = disputes(first, second)
    assert (found.kind, found.a, found.b) == ("denial", first.ref(account), second.ref(denial))


def test_who_denies_that_it_was_never_so_agrees_with_who_says_that_it_was() -> None:
    first, second = two()
    first.says("Anselm Varady", "many boats had been mended in the Lindquay yard")
    second.says(
        "Yuki Brandvold",
        "the claim that no boat was ever mended in the Lindquay yard",
        act="deny",
        cue="rejected",
    )
    assert disputes(first, second) == ()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Nine walkers, not 26, spent the night at the hut", "figures"),
        ("the 26 walkers at the hut were a fiction", "denial"),
        ("14 walkers rather than 26 had slept at the hut", "figures"),
    ],
)
def test_a_figure_that_is_turned_down_by_name_leads_to_who_gave_it(words: str, kind: str) -> None:
    first, second = two()
    account = first.says("Anselm Varady", "26 walkers had slept outside the hut")
    first.says("Ines Halloran", "the hut has 26 windows")
    challenge = second.says("Yuki Brandvold", words)
    (found,) = disputes(first, second)
    assert (found.kind, found.a, found.b) == (kind, first.ref(account), second.ref(challenge))
    assert "26" in found.reason


@pytest.mark.parametrize(
    "words",
    [
        "there were two tents, not three, by the pond",
        "the 26 walkers were a joy",
        "if not 26 walkers, then many had seen the hut",
        "Nine ducks, not 26, live on the pond",
    ],
)
def test_a_number_for_something_else_is_not_turned_down(words: str) -> None:
    first, second = two()
    first.says("Anselm Varady", "26 walkers and three dogs had slept outside the hut")
    second.says("Yuki Brandvold", words)
    assert disputes(first, second) == ()


def test_a_charge_of_inflated_numbers_is_laid_beside_the_numbers_that_were_given() -> None:
    first, second = two()
    account = first.says("Anselm Varady", "140 boats lay in the Lindquay harbour")
    first.says("Anselm Varady", "the fence had been painted")
    charge = second.says(
        "Yuki Brandvold", "Varady of inflating the count to win the grant", act="accuse", cue="accused"
    )
    (found,) = disputes(first, second)
    assert (found.kind, found.a, found.b) == ("accusation", first.ref(account), second.ref(charge))


def test_a_charge_of_inflated_numbers_without_any_numbers_leads_nowhere() -> None:
    first, second = two()
    first.says("Anselm Varady", "the fence had been painted")
    second.says(
        "Yuki Brandvold", "Varady of inflating the count to win the grant", act="accuse", cue="accused"
    )
    assert disputes(first, second) == ()


def test_what_one_sent_and_another_never_had_stands_against_each_other() -> None:
    first, second = two()
    account = first.says(
        "Anselm Varady", "the yacht club had sent a letter in March about the Lindquay gates"
    )
    challenge = second.says("Yuki Brandvold", "no letter about the gates had reached the port office")
    (found,) = disputes(first, second)
    assert (found.kind, found.a, found.b) == ("contradiction", first.ref(account), second.ref(challenge))
    assert "a letter" in found.reason


@pytest.mark.parametrize(
    ("account", "challenge"),
    [
        (
            "the yacht club would send a letter about the gates",
            "no letter about the gates had reached the port office",
        ),
        ("the yacht club had sent a letter about the gates", "no letter about the gates would be answered"),
        (
            "the yacht club had sent a letter about the lamps",
            "no letter from the brewery had reached the port office",
        ),
        (
            "the yacht club had never sent a letter about the gates",
            "no letter about the gates had reached the port office",
        ),
    ],
)
def test_a_letter_to_come_or_another_one_does_not(account: str, challenge: str) -> None:
    first, second = two()
    first.says("Anselm Varady", account)
    second.says("Yuki Brandvold", challenge)
    assert not [one for one in disputes(first, second) if "there was none" in one.reason]


@pytest.mark.parametrize(
    "charge",
    [
        "the list had been forged",
        "Anselm Varady would say anything to get his picture in the papers",
        "Anselm Varady had cooked up the list",
    ],
)
def test_a_charge_of_forging_or_making_up_is_an_accusation(charge: str) -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "a list of calls shows that the warden was told at noon")
    made = report.says("Ines Halloran", f"{charge}, Anselm Varady knew it", act="accuse", cue="charged that")
    assert ("accusation", report.ref(account), report.ref(made)) in {
        (one.kind, one.a, one.b) for one in disputes(report)
    }


def test_what_the_one_counts_may_be_the_verb_of_the_other() -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "312 drivers had reported trouble with their brakes")
    other = report.says("Ines Halloran", "the office knew of 40 reports of trouble")
    (found,) = disputes(report)
    assert (found.kind, found.a, found.b) == ("figures", report.ref(account), report.ref(other))


def test_two_things_counted_one_after_the_other_are_no_dispute() -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", "312 drivers had reported trouble with their brakes")
    report.says("Ines Halloran", "the office had ordered 40 new lamps")
    assert disputes(report) == ()


def test_a_figure_may_be_given_as_a_part_of_the_one_before() -> None:
    report = Report("Norda", "2026-05-03")
    account = report.says("Anselm Varady", "the organ would cost 30,000 crowns ($2,900)")
    other = report.says("Ines Halloran", "an honest builder could mend it for a tenth of that")
    (found,) = disputes(report)
    assert (found.kind, found.a, found.b) == ("figures", report.ref(account), report.ref(other))


def test_a_part_of_something_else_is_no_other_figure() -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", "the organ would cost 30,000 crowns")
    report.says("Ines Halloran", "a tenth of the pipes were blocked by starlings")
    assert disputes(report) == ()


@pytest.mark.parametrize(
    ("account", "challenge", "how_many"),
    [
        ("a warden rang the bell on the roof at nine", "the station has no bell", 1),
        ("a warden rang the bell on the roof at nine", "there is no bell on the roof", 1),
        ("a warden rang the bell on the roof at nine", "there was no reason to run", 0),
        ("a warden would buy a bell for the roof", "the station has no bell", 0),
        ("the bell was never rung", "the station has no bell", 0),
    ],
)
def test_what_one_tells_of_and_another_says_is_not_there(account: str, challenge: str, how_many: int) -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", account)
    report.says("Kasper Oduya", "the weather had been fine")
    report.says("Ines Halloran", challenge)
    assert len(disputes(report)) == how_many


@pytest.mark.parametrize(
    ("one", "other", "how_many"),
    [
        (
            "20,000 marchers had filled the harbour square",
            "about 8,000 people had filled the harbour square",
            1,
        ),
        ("20,000 marchers had filled the harbour square", "200 boats had filled the harbour square", 0),
    ],
)
def test_people_are_counted_by_many_words(one: str, other: str, how_many: int) -> None:
    first, second = Report("Norda", "2026-05-03"), Report("The Courier", "2026-05-03")
    first.says("Anselm Varady", one)
    second.says("Ines Halloran", other)
    assert [one.kind for one in disputes(first, second)] == ["figures"] * how_many


@pytest.mark.parametrize(
    ("charge", "how_many"),
    [
        ("Anselm Varady is making up his readings to get a new boat", 1),
        ("Anselm Varady was staging the whole thing for a new boat", 1),
        ("the crew of Anselm Varady was made up of two cousins", 0),
        ("Anselm Varady had to make up for the lost time", 0),
    ],
)
def test_making_up_is_a_charge_where_nothing_is_made_up_of_or_for(charge: str, how_many: int) -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", "on six nights the lake had stood at two metres")
    report.says("Ines Halloran", charge)
    assert [one.kind for one in disputes(report)] == ["accusation"] * how_many


def test_two_measures_in_one_unit_share_nothing_by_the_unit() -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", "the bay had fallen to 3 degrees Celsius")
    report.says("Ines Halloran", "the water of the town pool was kept at 27 degrees Celsius")
    assert disputes(report) == ()


@pytest.mark.parametrize(
    ("answer", "how_many"),
    [
        ("only two were on duty", 1),
        ("just two of them had come", 1),
        ("only two lamps were lit", 0),
        ("only fourteen were on duty", 0),
    ],
)
def test_a_number_for_those_just_counted(answer: str, how_many: int) -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", "14 stagehands had watched the cleaning")
    report.says("Ines Halloran", answer)
    assert [one.kind for one in disputes(report)] == ["figures"] * how_many


def _in_turn(account: str, answer: str) -> int:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", account)
    report.says("Ines Halloran", answer)
    return len(disputes(report))


@pytest.mark.parametrize(
    ("account", "answer", "how_many"),
    [
        ("the fair drew 9,000 visitors", "4,000 visitors had come", 1),
        ("the fair drew 9,000 visitors", "4,000 visitors had come the previous year", 0),  # another year
        ("the fair had 9,000 visitors", "of these 4,000 were children", 0),  # a part of them
        ("the fair drew 9,000 visitors", "some 14", 0),  # hardly the same thing
    ],
)
def test_a_figure_of_another_time_a_part_or_another_size_is_no_dispute(
    account: str, answer: str, how_many: int
) -> None:
    assert _in_turn(account, answer) == how_many


def test_a_figure_for_the_whole_district_is_none_for_one_village() -> None:
    village = "the frost at Altbruck took 20 per cent of the cherries"
    assert _in_turn(village, "60 per cent of the cherries across the whole district") == 0


@pytest.mark.parametrize(("between", "how_many"), [(False, 1), (True, 0)])
def test_a_bare_denial_behind_somebody_else_answers_nobody_in_particular(
    between: bool, how_many: int
) -> None:
    report = Report("Norda", "2026-05-03")
    report.says("Anselm Varady", "the old gates were opened twice in April")
    if between:
        report.says("it", "swans had been seen", name=None)
    report.says("Ines Halloran", "the claim", act="deny", cue="denied")
    assert len(disputes(report)) == how_many


@pytest.mark.parametrize(
    ("denied", "how_many"),
    [("that the museum had lent the clock", 1), ("hearing from the museum", 0)],
)
def test_to_name_whoever_spoke_is_not_to_speak_of_what_was_said(denied: str, how_many: int) -> None:
    first, second = two()
    first.says("the Ostrand museum", "the museum had lent the clock in spring", type="organisation")
    second.says("Ines Halloran", denied, act="deny", cue="denied")
    assert len(disputes(first, second)) == how_many
