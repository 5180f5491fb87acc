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
    assert "the number would be 3" in check.reason
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
