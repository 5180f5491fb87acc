"""Days told after the first sentence, looks back, days cut off by the content, and sentences turned round for their day."""

from __future__ import annotations

import pytest
from tests.dating.test_occasions import FRIDAY, PUBLICATION, Said, read

TUESDAY, WEDNESDAY = "2026-03-03", "2026-03-04"


def days(text: str, *given: Said) -> list[str | None]:
    return [one[0] for one in read(text, *given)]


@pytest.mark.parametrize(
    "second",
    [
        "Speaking on Tuesday, Mr Dunn said he slept at noon.",
        "“I slept,” he told the choir on Tuesday. He said he slept at noon.",
    ],
)
def test_a_lead_in_the_perfect_takes_the_day_that_follows(second: str) -> None:
    text = f"The caretaker has admitted that he slept.\n{second}"
    lead = Said("The caretaker", "admitted", "he slept", None, "unnamed")
    told = (
        Said("Mr Dunn", "said", "he slept at noon", "Mr Dunn")
        if "Dunn" in second
        else Said("he", "told", "the choir")
    )
    assert days(text, lead, told)[0] == TUESDAY


def test_a_lead_takes_the_day_of_what_was_issued() -> None:
    text = "The board has told schools to sing.\nThe guidance, issued on Tuesday, fills a page."
    assert days(text, Said("The board", "told", "to sing", "board", "organisation")) == [TUESDAY]


def test_a_lead_keeps_its_day_where_another_speaks() -> None:
    text = "The board has told schools to sing.\nThe teachers’ union said on Tuesday that it was hoarse."
    found = days(
        text,
        Said("The board", "told", "to sing", "board", "organisation"),
        Said("The teachers’ union", "said", "it was hoarse", "teachers’ union", "organisation"),
    )
    assert found == [FRIDAY, TUESDAY]


def test_a_paragraph_that_looks_back_stays_there() -> None:
    text = "In 2009 the parish closed its tower. The bishop answered that birds were noisy.\nThe bishop said birds were fine."
    bishop = Said("The bishop", "answered", "birds were noisy", None, "person")
    now = Said("The bishop", "said", "birds were fine", None, "person")
    assert days(text, bishop, now) == ["2009", FRIDAY]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bishop now said that birds were noisy.",
        "The bishop told me that birds were noisy.",
    ],
)
def test_a_look_back_ends_with_today(sentence: str) -> None:
    text = f"In 2009 the parish closed its tower. {sentence}"
    cue = "told" if "told" in sentence else "said"
    assert days(text, Said("The bishop", cue, "birds were noisy", None, "person")) == [FRIDAY]


def test_comments_from_outside_do_not_look_back() -> None:
    text = "In 2009 the parish closed its tower. Neighbours said it was quiet there."
    assert days(text, Said("Neighbours", "said", "it was quiet there", None, "group")) == [FRIDAY]


@pytest.mark.parametrize(
    ("text", "cue", "content", "day"),
    [
        ("It was on Tuesday that Ana Pell first said it rained.", "said", "it rained", TUESDAY),
        ("It was in the chamber on Tuesday that Ana Pell said it rained.", "said", "it rained", TUESDAY),
        ("It was Ana Pell that said the road shut on Tuesday.", "said", "the road shut on Tuesday", FRIDAY),
        ("Just before dawn on Tuesday, Ana Pell said it rained.", "said", "it rained", TUESDAY),
        ("Before the vote on Tuesday shut the road, Ana Pell said it rained.", "said", "it rained", FRIDAY),
        (
            "Ana Pell said on Tuesday (3 March) that it rained.",
            "said",
            "it rained",
            TUESDAY,
        ),
        (
            "Ana Pell said in a note of 3 March that it rained.",
            "said in",
            "a note of 3 March that it rained",
            TUESDAY,
        ),
        (
            "Ana Pell approved a plan on Tuesday, a week after it rained.",
            "approved",
            "a plan on Tuesday, a week after it rained",
            TUESDAY,
        ),
        ("Earlier, Ana Pell said it rained.", "said", "it rained", None),
        ("Earlier on Tuesday, Ana Pell said it rained.", "said", "it rained", TUESDAY),
    ],
)
def test_where_the_day_stands(text: str, cue: str, content: str, day: str | None) -> None:
    assert days(text, Said("Ana Pell", cue, content, "Ana Pell")) == [day]


def test_a_date_line_alone_sets_no_occasion() -> None:
    text = "TAVO, 5 March.\nOn 4 March the mayor received the envoy. The mayor noted the rain.\nThe envoy spoke of snow."
    mayor = Said("The mayor", "noted", "the rain", None, "person")
    envoy = Said("The envoy", "spoke of", "snow", None, "person")
    assert days(text, mayor, envoy) == [WEDNESDAY, WEDNESDAY]


def test_a_new_post_is_no_channel() -> None:
    text = "Ana Pell wished him luck in his new post."
    assert read(text, Said("Ana Pell", "wished", "him luck", "Ana Pell")) == [PUBLICATION]
    text = "Ana Pell wished him luck in a post."
    assert read(text, Said("Ana Pell", "wished", "him luck", "Ana Pell"))[0][2] == "social media"


def test_a_speaker_is_not_carried_past_a_later_day() -> None:
    text = "Jo Rak presented the plan on Monday.\nIt began to snow on Thursday. “We shall see,” said Rak.\nRak said it was cold."
    rak = (
        Said("Jo Rak", "presented", "the plan", "Jo Rak"),
        Said("Rak", "said", "", "Jo Rak"),
        Said("Rak", "said", "it was cold", "Jo Rak"),
    )
    assert days(text, *rak) == ["2026-03-02", FRIDAY, FRIDAY]


def test_whoever_chaired_the_meeting_spoke_there() -> None:
    text = (
        "The ministers met on Tuesday. They are tired.\nIn January Fiji sent a note, and it said it rained.\n"
        "Tonga, which chaired the meeting, welcomed the rain."
    )
    found = days(
        text,
        Said("it", "said", "it rained", "Fiji", "government"),
        Said("Tonga", "welcomed", "the rain", "Tonga", "government"),
    )
    assert found[1:] == [TUESDAY]


@pytest.mark.parametrize(
    ("text", "said", "day"),
    [
        (
            "In May, says Ana Pell, the hives fell silent.",
            Said("Ana Pell", "says", "the hives", "Ana Pell"),
            FRIDAY,
        ),
        (
            "In May, said Ana Pell, the hives fell silent.",
            Said("Ana Pell", "said", "the hives", "Ana Pell"),
            "2025-05",
        ),
        (
            "The fair opens in 2027, when Pell intends to go.",
            Said("Pell", "intends", "to go", "Ana Pell"),
            FRIDAY,
        ),
        ("Ana Pell at once said it rained.", Said("Ana Pell", "said", "it rained", "Ana Pell"), FRIDAY),
        ("Ana Pell once said it rained.", Said("Ana Pell", "said", "it rained", "Ana Pell"), None),
        ("Ana Pell liked to say it rained.", Said("Ana Pell", "liked", "it rained", "Ana Pell"), None),
        (
            "Rak is old.\nHe is tired.\nFiji has so far vetoed three drafts on rain, calling them wet.",
            Said("Fiji", "calling", "them wet", "Fiji", "government"),
            None,
        ),
        (
            "Fiji has vetoed a draft on rain, calling it wet.",
            Said("Fiji", "calling", "it wet", "Fiji", "government"),
            FRIDAY,
        ),
        (
            "Fiji vetoed a draft on rain, calling it wet.",
            Said("Fiji", "calling", "it wet", "Fiji", "government"),
            FRIDAY,
        ),
        (
            "The union, which had threatened to strike, gave up its suit on Monday.",
            Said("which", "threatened", "to strike", None, "organisation"),
            None,
        ),
    ],
)
def test_times_that_are_not_those_of_telling(text: str, said: Said, day: str | None) -> None:
    assert days(text, said) == [day]


def test_a_day_is_counted_from_the_last_day_and_not_from_a_year() -> None:
    text = "The vote was on Tuesday. The drawing is of 2023. Ana Pell had said a day earlier that it rained."
    assert days(text, Said("Ana Pell", "said", "it rained", "Ana Pell")) == ["2026-03-02"]


def test_what_officials_say_in_private_is_no_news_of_a_day() -> None:
    text = "Her officials concede in private that it rained."
    assert days(text, Said("Her officials", "concede", "it rained", None, "unnamed")) == [None]


def test_at_the_signing_is_where_something_was_signed() -> None:
    text = (
        "Fiji and Tonga signed a pact on Tuesday.\nFiji’s cabinet approved it on 20 February.\n"
        "“It rained,” Ana Pell said at the signing."
    )
    assert days(text, Said("Ana Pell", "said", "at the signing", "Ana Pell")) == [TUESDAY]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("at a press conference in Suva hours after the ruling", TUESDAY),
        ("on the sidelines of the hearing", FRIDAY),
        ("on the ferry", FRIDAY),
    ],
)
def test_soon_after_an_event_is_its_day(words: str, day: str) -> None:
    text = f"A court ruled on Tuesday.\nThe pier is old.\nThe ferry sails.\nAna Pell said {words} that it rained."
    assert days(text, Said("Ana Pell", "said", "it rained", "Ana Pell")) == [day]


def test_told_the_council_is_at_its_sitting() -> None:
    text = "The Council rejected a draft on Tuesday.\nIt is old.\n“It rained,” Fiji’s envoy told the Council."
    assert days(text, Said("Fiji’s envoy", "told", "“It rained,”", "Ana Pell")) == [TUESDAY]


def test_the_judge_rules_with_the_court() -> None:
    text = "The court held on Tuesday that it rained. Justice Ana Pell dismissed the appeal."
    found = days(
        text,
        Said("The court", "held", "it rained", "court", "organisation"),
        Said("Justice Ana Pell", "dismissed", "the appeal", "Ana Pell"),
    )
    assert found == [TUESDAY, TUESDAY]


def test_who_answers_news_of_today_answers_today() -> None:
    text = "Belt said on Tuesday that it rained.\nA clerk claimed that it snowed. Belt denied it.\nBelt added that it was warm."
    found = days(
        text,
        Said("Belt", "said", "it rained", "Belt"),
        Said("A clerk", "claimed", "it snowed", None, "unnamed"),
        Said("Belt", "denied", "it", "Belt"),
    )
    assert found == [TUESDAY, FRIDAY, FRIDAY]


def test_visits_courts_and_councils_go_on() -> None:
    text = "Ana Pell visited a valley on Tuesday.\n“It rained,” she told people in a hall."
    assert days(text, Said("she", "told", "people in a hall", "Ana Pell")) == [TUESDAY]
    text = "A court acquitted a cook on Tuesday.\nThe soup is cold. In its judgment the court said it rained."
    assert days(text, Said("the court", "said", "it rained", "court", "organisation")) == [TUESDAY]
    text = "A court acquitted a cook on Tuesday.\nThe soup is cold. The cook said outside the courtroom it rained."
    assert days(text, Said("The cook", "said", "it rained", "Jo Rak")) == [TUESDAY]
    text = "A town council met on Tuesday.\nThe bin is old.\nThe fire chief told council that it rained."
    assert days(text, Said("The fire chief", "told", "it rained", "Jo Rak")) == [TUESDAY]
    text = "Two teams met on Tuesday.\nThe pitch is old. “It rained,” Ana Pell said afterwards."
    assert days(text, Said("Ana Pell", "said", "afterwards", "Ana Pell")) == [TUESDAY]


def test_who_was_not_involved_in_the_study_did_not_write_on_its_day() -> None:
    text = "A study published on Tuesday says it rained.\nAna Pell, who was not involved in the study, said it snowed."
    assert days(text, Said("Ana Pell", "said", "it snowed", "Ana Pell")) == [FRIDAY]


def test_in_reply_and_then_have_the_day_before_them() -> None:
    text = (
        "On Tuesday the rivers met. Deputies debated rain.\nDeputy Jo Rak asked whether it rained. "
        "In reply, Ana Pell reported that it snowed."
    )
    found = days(
        text,
        Said("Deputy Jo Rak", "asked", "whether it rained", "Jo Rak"),
        Said("Ana Pell", "reported", "it snowed", "Ana Pell"),
    )
    assert found[0] == found[1]
    text = "The strike began on Monday. The mayor then called them “lazy”."
    assert days(text, Said("The mayor", "called", "“lazy”", "Ana Pell")) == ["2026-03-02"]


def test_a_letter_written_to_somebody_has_its_day() -> None:
    text = "The clerk wrote to both on 2 March. In the letter he said it rained."
    assert read(text, Said("he", "said", "it rained", "Jo Rak")) == [("2026-03-02", "context", "letter")]


def test_during_the_debate_is_at_the_meeting() -> None:
    text = (
        "The town council turned down a shed at its meeting on Tuesday.\nA report is old.\n"
        "During the debate, Jo Rak said it rained. Ana Pell replied that it snowed.\n"
        "One of those in the gallery wondered whether it hailed."
    )
    found = read(
        text,
        Said("Jo Rak", "said", "it rained", "Jo Rak"),
        Said("Ana Pell", "replied", "it snowed", "Ana Pell"),
        Said("One of those", "wondered", "whether it hailed", None, "unnamed"),
    )
    assert [one[0] for one in found] == [TUESDAY] * 3
    assert found[0][2] == "meeting"


def test_who_hit_back_last_night_spoke_last_night() -> None:
    text = "The fair is over.\nBut organisers hit back last night. Ana Pell said it rained. She told The Pell Echo that it snowed."
    found = days(
        text,
        Said("Ana Pell", "said", "it rained", "Ana Pell"),
        Said("She", "told", "it snowed", "Ana Pell"),
    )
    assert found == ["2026-03-05", "2026-03-05"]


def test_words_at_the_airport_are_of_the_day_of_arrival() -> None:
    text = "Ana Pell, a singer, arrived on Tuesday. At the airport she said it rained."
    assert days(text, Said("she", "said", "it rained", "Ana Pell")) == [TUESDAY]


def test_as_she_left_is_at_the_meeting_and_who_reacts_is_not() -> None:
    text = (
        "The board stepped down after a meeting on Tuesday.\nAna Pell told reporters as she left the building that it rained. "
        "The wool ministry thanked the board."
    )
    found = days(
        text,
        Said("Ana Pell", "told", "it rained", "Ana Pell"),
        Said("The wool ministry", "thanked", "the board", "wool ministry", "government"),
    )
    assert found == [TUESDAY, FRIDAY]


def test_replying_to_the_debate_is_in_it() -> None:
    text = (
        "The senate passed a bill on Tuesday.\nIt is long.\nReplying to the debate, Ana Pell said it rained."
    )
    assert days(text, Said("Ana Pell", "said", "it rained", "Ana Pell")) == [TUESDAY]
    text = "The senate passed a bill on Tuesday.\nIt is long.\n“It rained,” Ana Pell told the overflow crowd."
    assert days(text, Said("Ana Pell", "told", "“It rained,”", "Ana Pell")) == [TUESDAY]
    text = "The senate passed a bill on Tuesday.\nIt is long.\nReplying to a letter, Ana Pell said it rained."
    assert days(text, Said("Ana Pell", "said", "it rained", "Ana Pell")) == [FRIDAY]
