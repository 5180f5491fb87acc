"""Days that another sentence gives: of a deed, a report, a body's spokesman, those who took part, and "at the time"."""

from __future__ import annotations

import pytest
from tests.dating.test_occasions import FRIDAY, PUBLICATION, Said, read

import verbale

MONDAY, TUESDAY = "2026-03-02", "2026-03-03"


@pytest.mark.parametrize(
    ("text", "given", "date"),
    [
        (
            "In 2015 an auditor found that the hall was too small. The then mayor called that a joke.",
            Said("The then mayor", "called", "that a joke", None, "unnamed"),
            "2015",
        ),
        (
            "The mill closed in 1994. A foreman said at the time that the river was to blame.",
            Said("A foreman", "said", "the river was to blame", None, "unnamed"),
            "1994",
        ),
        (
            "They first met on Tuesday. Then Ana Pell had called the mood sunny.",
            Said("Ana Pell", "called", "the mood sunny", "Ana Pell"),
            TUESDAY,
        ),
        (
            "She spoke at a congress in January. There she said that she expected laughter.",
            Said("she", "said", "she expected laughter", "Ana Pell"),
            "2026-01",
        ),
    ],
)
def test_words_that_point_back_have_the_time_last_spoken_of(text: str, given: Said, date: str) -> None:
    assert read(text, given)[0][:2] == (date, "context")


def test_then_without_a_time_before_it_has_no_day() -> None:
    text = "A foreman said at the time that the river was to blame."
    assert read(text, Said("A foreman", "said", "the river was to blame", None, "unnamed"))[0][0] is None


def test_a_spokesman_goes_on_for_the_ministry_of_the_sentence_before() -> None:
    text = "The farm ministry said on Tuesday that it was glad. “Two years is nothing,” a ministry spokesman said."
    said = verbale.read(text, published="2026-03-06").statements
    assert [one.said.date for one in said] == [TUESDAY, TUESDAY]


def test_who_took_part_speaks_on_the_day_of_the_vote() -> None:
    text = (
        "The board approved the lease on Tuesday by five votes to four.\n\n"
        "“The roof was there first,” said the treasurer, Ana Pell, who voted with the majority.\n\n"
        "“I shall miss the rain,” said a baker, Ole Brix."
    )
    found = verbale.read(text, published="2026-03-06").statements
    days = {one.source.name: one.said.date for one in found if one.source and one.source.name}
    assert days["Ana Pell"] == TUESDAY
    assert days["Ole Brix"] == "2026-03-06"


def test_a_participle_has_the_day_of_the_deed_it_goes_with() -> None:
    text = "The council passed a resolution on Monday urging bakers to rise later."
    assert read(text, Said(None, "urging", "bakers to rise later"))[0][:2] == (MONDAY, "stated")
    text = "The council, which met on Monday, is a small one, arguing that bakers should rise later."
    assert read(text, Said(None, "arguing", "bakers should rise later"))[0][0] != MONDAY


def test_a_clause_on_the_source_gives_no_day() -> None:
    text = "A spokesman for Pell, who has led the club since taking office in 2019, said that it was shut."
    source = "A spokesman for Pell, who has led the club since taking office in 2019,"
    assert read(text, Said(source, "said", "it was shut", None, "unnamed")) == [PUBLICATION]


def test_the_paper_has_the_day_on_which_it_came_out() -> None:
    text = "On Tuesday the bureau published a paper on eels.\nThe paper says that eels have moved."
    assert read(text, Said("The paper", "says", "eels have moved", "paper", "document"))[0][:2] == (
        TUESDAY,
        "context",
    )


def test_an_entry_of_a_live_report_may_look_back_to_a_day() -> None:
    text = "11.10 On Monday the guild said that the beams were sound."
    assert (
        read(text, Said("the guild", "said", "the beams were sound", "guild", "organisation"))[0][0] == MONDAY
    )


def test_the_next_day_is_counted_and_over_the_next_day_is_not() -> None:
    text = "The talks ended on Monday.\nThe next day Ole Brix said that he was tired."
    assert read(text, Said("Ole Brix", "said", "he was tired", "Ole Brix"))[0][0] == TUESDAY
    text = "The talks ended on Monday.\nOver the next day Ole Brix said that he was tired."
    assert read(text, Said("Ole Brix", "said", "he was tired", "Ole Brix"))[0][0] != TUESDAY


def test_a_meeting_that_an_agency_tells_of_counts_once_the_article_turns_to_it() -> None:
    text = (
        "Deputy Minister Ana Pell met a delegation of felt makers on March 3, the ministry reports.\n\n"
        "During the meeting the minister noted that the wool was soft.\n\n"
        "“It is a bridge,” Ana Pell stressed."
    )
    found = verbale.read(text, published="2026-03-06").statements
    assert [one.said.date for one in found][-2:] == [TUESDAY, TUESDAY]


@pytest.mark.parametrize(
    ("text", "cue", "content", "channel"),
    [
        ("Taking to Facebook, Pell wrote that it rained.", "wrote", "it rained", "social media"),
        ("During question time Pell said that it rained.", "said", "it rained", "parliament"),
        ("Addressing the chamber of commerce, Pell said that it rained.", "said", "it rained", "speech"),
        ("Pell told a rally in the park that it rained.", "told", "it rained", "speech"),
        ("Appearing on a breakfast show, Pell said that it rained.", "said", "it rained", "television"),
        ("Pell told Radio Pond that it rained.", "told", "it rained", None),
        ("Pell, who runs the chamber of commerce, said that it rained.", "said", "it rained", None),
    ],
)
def test_more_ways_of_naming_a_channel(text: str, cue: str, content: str, channel: str | None) -> None:
    assert read(text, Said("Pell", cue, content, "Ana Pell"))[0][2] == channel


def test_who_leaves_the_court_is_no_longer_heard_there() -> None:
    text = "Pell told the court that she was dry. Outside, she said that she was wet."
    found = read(
        text, Said("Pell", "told", "she was dry", "Ana Pell"), Said("she", "said", "she was wet", "Ana Pell")
    )
    assert [one[2] for one in found] == ["court", None]


@pytest.mark.parametrize(
    ("cue", "content", "date"),
    [
        ("accused", "Oslo on Monday of holding back the survey", MONDAY),
        ("urged", "both sides last month to agree on a code", "2026-02"),
        ("called on", "the treasurer on Tuesday to pay it back", TUESDAY),
        ("urged", "the skippers to come back on Monday for the feast", FRIDAY),
        ("accused", "the board that met on Monday of sleeping", FRIDAY),
    ],
)
def test_a_day_between_the_one_addressed_and_the_matter_is_of_the_cue(
    cue: str, content: str, date: str
) -> None:
    text = f"Ana Pell {cue} {content}."
    assert read(text, Said("Ana Pell", cue, content, "Ana Pell"))[0][0] == date


def test_what_is_said_at_the_signing_has_its_day() -> None:
    text = (
        "Two towns signed a pact on Tuesday to count herons.\n"
        "“A heron has no town,” Ana Pell said at the signing.\n"
        "“I like herons,” Ole Brix said at the market."
    )
    said = {
        one.source.name: one.said.date
        for one in verbale.read(text, published=FRIDAY).statements
        if one.source
    }
    assert (said["Ana Pell"], said["Ole Brix"]) == (TUESDAY, FRIDAY)


def test_the_judge_speaks_on_the_day_of_the_court() -> None:
    text = "A court on Tuesday acquitted a man who fed swans. The judge said that bread was soft."
    assert read(text, Said("The judge", "said", "bread was soft", None, "unnamed"))[0][:2] == (
        TUESDAY,
        "context",
    )


def test_what_a_paper_writes_is_news_and_what_a_body_opposes_is_not() -> None:
    text = "“The tram is long,” the Courier writes."
    assert (
        read(text, Said("the Courier", "writes", "“The tram is long,”", "Courier", "organisation"))[0][0]
        is not None
    )
    text = "The guild opposes the long tram."
    assert read(text, Said("The guild", "opposes", "the long tram", "guild", "organisation"))[0][0] is None
