"""What reports tell beside the register, from text to verdict: counts, open spans, votes that were no vetoes, what is not covered."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.acts import find_formal_act_details
from verbale.records import Source, Span, Statement
from verbale.registers import Context, check_acts, load, registers
from verbale.text import lay_out

REPORT = (
    "Envoys at odds over truce in Gaza\n\n"
    "The US has so far vetoed three UN resolutions that asked for a truce in Gaza. "
    "The latest was a UAE and Chinese-drafted resolution on 7 November.\n\n"
    "Washington put forward its own resolution on 25 October at the UN Security Council. Russia and China vetoed the resolution.\n\n"
    "The original draft was amended before being put to the vote."
)


def checked(text, published="2023-11-07", statements=(), extra=()):
    """The checks of a report, each with the type of its act."""
    title = text.split("\n")[0] if "\n" in text else None
    pairs = find_formal_act_details(lay_out(text, title=title), statements, published)
    context = Context(text, title, date.fromisoformat(published) if published else None)
    types = {act.id: act for act, _ in pairs}
    return [(types[check.act], check) for check in check_acts(pairs, context, registers(extra))]


@pytest.fixture(scope="module")
def report():
    return checked(REPORT)


def test_a_count_names_the_span_it_took_the_votes_that_were_no_vetoes_and_other_readings(report):
    act, check = report[0]
    assert (act.count, check.verdict) == (3, "differs")
    assert [row["symbol"] for row in check.rows] == ["S/2023/773"]
    assert "7 October 2023 to 7 November 2023" in check.reason
    for symbol in ("S/2023/772", "S/2023/775", "S/2023/776", "S/2023/795"):
        assert symbol in check.reason
    assert (
        "1 veto and 2 votes against drafts make 3; amendments and other motions are counted apart"
        in check.reason
    )
    assert "Other readings of the span" in check.reason
    assert "true" not in check.reason
    assert "lying" not in check.reason


def test_a_day_without_a_vote_differs(report):
    act, check = report[1]
    assert (act.date, check.verdict) == ("2023-11-07", "differs")
    assert "no vote of the Council on 7 November 2023" in check.reason


def test_a_draft_tabled_and_what_became_of_it_are_consistent(report):
    assert [(act.type, check.verdict, check.rows[0]["symbol"]) for act, check in report[2:4]] == [
        ("table-draft", "consistent", "S/2023/792"),
        ("veto", "consistent", "S/2023/792"),
    ]


def test_changes_made_before_the_vote_are_not_covered(report):
    act, check = report[4]
    assert (act.type, check.verdict) == ("amend", "not-covered")


@pytest.mark.parametrize(
    ("text", "published", "verdict", "told"),
    [
        (
            "The United States vetoed a Russian draft on Gaza on 16 October 2023.",
            "2023-10-17",
            "differs",
            "5 of the 9 votes it needed",
        ),
        (
            "Russia vetoed a Security Council text on Ukraine on 27 February 2022.",
            "2022-02-28",
            "differs",
            "procedural",
        ),
        (
            "Germany vetoed a Security Council draft on Syria on 4 February 2012.",
            "2012-02-05",
            "differs",
            "no permanent seat",
        ),
        (
            "Sweden voted against Resolution 2712 (2023) in the Security Council.",
            "2023-11-16",
            "differs",
            "was not a member",
        ),
        (
            "Zaire abstained on a draft on Nicaragua in the Security Council on 2 April 1982.",
            "1982-04-03",
            "consistent",
            "S/14941",
        ),
        (
            "The Security Council adopted a text on Libya in March 2026.",
            "2026-03-20",
            "not-covered",
            "covers 25 January 1946",
        ),
        (
            "The General Assembly adopted a resolution on Ukraine on 12 October 2022.",
            "2022-10-13",
            "not-covered",
            "another body",
        ),
        (
            "Russia vetoed a Security Council draft on 31 February 2020.",
            "2020-03-02",
            "not-covered",
            "cannot be read as a date",
        ),
        (
            "The Security Council adopted a presidential statement on Mali on 3 May 2016.",
            "2016-05-04",
            "not-covered",
            "statements",
        ),
        (
            "The Security Council adopted a resolution, a leaflet says.",
            "2016-05-04",
            "not-covered",
            "which one is meant",
        ),
        (
            "Russia has never vetoed a Security Council draft on Haiti.",
            "2020-01-01",
            "consistent",
            "no veto that is surely meant",
        ),
        ("France last used its veto in the Security Council in 1989.", "2020-01-01", "consistent", "S/21048"),
        (
            "France last used its veto in the Security Council in 1986.",
            "2020-01-01",
            "differs",
            "a later one",
        ),
    ],
)
def test_verdicts_and_reasons(text, published, verdict, told):
    ((_, check),) = checked(text, published)
    assert (check.verdict, told in check.reason) == (verdict, True), check.reason


def test_a_veto_of_a_disputed_day_is_found_on_both():
    for day in ("7 January 1980", "9 January 1980"):
        ((_, check),) = checked(
            f"The Soviet Union vetoed a Security Council draft on Afghanistan on {day}.", "1980-01-10"
        )
        assert check.verdict == "consistent"


def test_what_a_speaker_says_of_his_own_country_is_checked_for_it():
    text = "“My country has never vetoed a Security Council draft on Syria,” the Russian envoy said."
    source = Source("the Russian envoy", 65, 82, type="unnamed", actor="RUS")
    statement = Statement("s1", "direct", "speech", source, None, (Span.of(text, 0, 64),))
    ((act, check),) = checked(text, "2016-01-01", (statement,))
    assert (act.actors, act.within, check.verdict) == (("RUS",), "s1", "differs")
    assert {"S/2011/612", "S/2012/77", "S/2012/538", "S/2014/348"} <= {row["symbol"] for row in check.rows}


def test_a_treaty_or_a_parliaments_law_gets_no_check():
    assert (
        checked(
            "Norway signed the fisheries agreement on Monday. The Norwegian parliament adopted a law on it."
        )
        == []
    )


def test_without_a_day_of_publication_nothing_is_invented():
    ((_, check),) = checked("Russia vetoed a Security Council draft on Tuesday.", None)
    assert check.verdict == "not-covered"


def test_a_register_of_the_users_own_answers_for_its_body(tmp_path):
    (tmp_path / "register.toml").write_text(
        """
name = "harbour-commission"
title = "Votes of the Harbour Commission"
version = "1"
body = "Harbour Commission"
data = "rows.csv"
[coverage]
from = "2001-01-01"
to = "2002-12-31"
[source]
name = "Minutes"
[columns]
key = { type = "text", role = "key" }
date = { type = "date", role = "date" }
outcome = { type = "text", role = "outcome" }
yes = { type = "integer", role = "yes" }
no = { type = "integer", role = "no" }
abstain = { type = "integer", role = "abstain" }
votes = { type = "votes", role = "votes" }
""",
        "utf-8",
    )
    (tmp_path / "rows.csv").write_text(
        "key,date,outcome,yes,no,abstain,votes\nHC/1,2001-02-03,adopted,3,1,0,NOR=Y DNK=Y SWE=Y FIN=N\n"
    )
    assert load(tmp_path).rows[0].key == "HC/1"
    told = "The Harbour Commission adopted the plan on {} by {} votes to one."
    for day, votes, verdict in (
        ("3 February 2001", "three", "consistent"),
        ("4 February 2001", "three", "differs"),
        ("3 February 2001", "two", "differs"),
    ):
        found = checked(told.format(day, votes), "2001-02-10", extra=[tmp_path])
        assert [(check.record, check.verdict) for _, check in found] == [("harbour-commission", verdict)]


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "On 8 December 2023 the United States vetoed a UAE draft on Gaza in the UN Security Council.",
            "2023-11-07",
            "after the day",
        ),
        ("The Security Council adopted resolution 1973 (2011) on Libya.", "2010-05-01", "after the day"),
        ("France voted for resolution 2712 in the Security Council.", "2023-11-07", "after the day"),
        ("The United States vetoed resolution 2720 in the Security Council.", "2023-11-07", "after the day"),
        (
            "The Security Council adopted resolution 2728 (2024) on Monday. Algeria, which drafted the "
            "text on Palestinian membership, hailed it.",
            "2024-03-26",
            "up to then",
        ),
        (
            "Russia has vetoed 3 resolutions on Syria so far in the Security Council.",
            None,
            "end of the span is not known",
        ),
    ],
)
def test_what_lies_after_the_report_or_has_no_known_end_is_not_covered(text, published, told):
    _, check = checked(text, published)[-1]
    assert check.verdict == "not-covered"
    assert told in check.reason
    assert not check.rows


@pytest.mark.parametrize(
    ("text", "published", "symbol"),
    [
        (
            "The Security Council adopted resolution 678. China vetoed the admission of Bangladesh on "
            "25 August 1972.",
            "2023-11-07",
            "S/10771",
        ),
        (
            "The Security Council voted on Brazil’s draft on 18 October, which the United States "
            "vetoed. In S/2023/792 Russia and China voted no.",
            "2023-11-07",
            "S/2023/792",
        ),
        (
            "The Security Council met. Lebanon tabled a draft. France last used its veto on 23 "
            "December 1989, over Panama.",
            "2023-11-07",
            "S/21048",
        ),
        (
            "The Foreign Minister of Ecuador said Security Council resolution 2728 (2024), adopted on "
            "Monday with 14 votes in favour, was binding.",
            "2024-03-28",
            "S/2024/254",
        ),
        (
            "On 25 October Russia and China vetoed a draft resolution of the United States on Gaza in "
            "the Security Council.",
            "2023-11-07",
            "S/2023/792",
        ),
    ],
)
def test_nothing_is_lent_to_an_act_that_has_a_symbol_or_a_day_of_its_own(text, published, symbol):
    _, check = checked(text, published)[-1]
    assert (check.verdict, check.rows[0]["symbol"]) == ("consistent", symbol)
    asked = check.reason.partition(". ")[0]
    assert "Ecuador" not in asked
    assert "draft by" not in asked
    assert "question, United States" not in asked


def test_a_number_with_a_thousands_comma_is_no_resolution():
    _, check = checked("France voted on resolutions 5,000 times in the Security Council.", "2024-03-28")[0]
    assert check.verdict == "not-covered"


def test_drafts_of_unknown_sponsors_give_way_to_one_that_is_known():
    _, check = checked("In the Security Council, Russia abstained on Brazil’s draft on Gaza.")[0]
    assert [row["symbol"] for row in check.rows] == ["S/2023/773"]


@pytest.mark.parametrize(
    ("text", "verdict", "told"),
    [
        (
            "The Security Council spoke of Malta. Malta hopes. The Soviet Union has cast 100 vetoes since 1946.",
            "consistent",
            "vetoes by the Soviet Union, 1 January 1946",
        ),
        (
            "The Security Council heard of Bangladesh, of Iraq, of Kosovo; of Bangladesh, of Iraq and of Kosovo. "
            "The Council has adopted more than 1,900 resolutions since 1946.",
            "consistent",
            "adoptions, 1 January 1946",
        ),
        (
            "The Security Council debated Zimbabwe. Zimbabwe listened. Germany has never vetoed anything.",
            "consistent",
            "vetoes by Germany, 25 January 1946",
        ),
        (
            "The Security Council has adopted 7 resolutions on Gaza since 7 October.",
            "differs",
            "not 7",
        ),
    ],
)
def test_totals_have_no_subject_and_counts_no_boundless_range(text, verdict, told):
    _, check = checked(text, "2024-01-05")[-1]
    assert check.verdict == verdict
    assert told in check.reason


def test_the_last_rows_given_of_many_are_the_latest():
    _, check = checked(
        "The Security Council has adopted more than 1,900 resolutions since 1946.", "2023-11-07"
    )[0]
    days = [row["date"] for row in check.rows]
    assert days == sorted(days)
    assert days[-1] > "2023-10"


def test_the_day_of_another_vote_is_neither_day_nor_subject_of_this_one():
    _, check = checked(
        "On 8 July 2015 Russia vetoed a draft on Srebrenica in the Security Council. "
        "On the same day as the MH17 vote the Council adopted resolution 2234.",
        "2015-08-03",
    )[-1]
    assert (check.verdict, check.rows[0]["symbol"]) == ("consistent", "S/2015/564")


@pytest.mark.parametrize(
    ("text", "published", "verdict", "symbol"),
    [
        (
            "Russia vetoed a draft on Ukraine in the Security Council last week. Gabon voted in favour of the draft.",
            "2022-10-03",
            "differs",
            "S/2022/720",
        ),
        (
            "Russia vetoed a draft on Ukraine in the Security Council last week. Gabon abstained.",
            "2022-10-03",
            "consistent",
            "S/2022/720",
        ),
        (
            "China and Russia vetoed a draft on Zimbabwe in the Security Council. South Africa and Libya abstained.",
            "2008-07-14",
            "differs",
            "S/2008/447",
        ),
    ],
)
def test_a_vote_on_the_draft_spoken_of_is_laid_beside_the_row_found_for_it(text, published, verdict, symbol):
    _, check = checked(text, published)[-1]
    assert (check.verdict, check.rows[0]["symbol"]) == (verdict, symbol)


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        ("Zaire voted for resolution 678 (1990) in the Security Council.", "1990-12-01", "by Zaire on"),
        (
            "The Soviet Union has cast 100 vetoes in the Security Council since 1946.",
            "2023-11-07",
            "to 23 December 1991",
        ),
        (
            "The Soviet Union vetoed a draft on Guatemala on 20 June 1954 in the Security Council.",
            "1954-06-21",
            "by the Soviet Union on",
        ),
    ],
)
def test_states_are_named_and_counted_as_of_their_day(text, published, told):
    _, check = checked(text, published)[0]
    assert check.verdict == "consistent"
    assert told in check.reason
