"""Hearings that a first sentence tells of, letters written to somebody, visits, and what goes on in the present."""

from __future__ import annotations

import pytest
from tests.dating.test_occasions import FRIDAY, PUBLICATION, Said, read

TUESDAY, WEDNESDAY = "2026-03-03", "2026-03-04"
LEAD = "A miller told Ostby District Court on Tuesday that the wheel was his.\n"
OPENS = Said("A miller", "told", "the wheel was his", None, "unnamed")
HEARD = (TUESDAY, "context", "court")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Arne Dahl told the jury it turned.", Said("Arne Dahl", "told", "it turned", "Arne Dahl")),
        ("Prosecuting, Ida Moe said it stood.", Said("Ida Moe", "said", "it stood", "Ida Moe")),
        ("Judge Per Lie asked if it creaked.", Said("Judge Per Lie", "asked", "it creaked", "Per Lie")),
    ],
)
def test_a_hearing_told_of_by_its_first_sentence_goes_on(sentence: str, said: Said) -> None:
    assert read(LEAD + sentence, OPENS, said)[1] == HEARD


def test_whoever_was_heard_in_court_is_heard_again_there() -> None:
    text = (
        LEAD
        + "Prosecuting, Ida Moe said it stood. Keeper Ray Dunn told the court on Wednesday it was wet.\nIda Moe said it was dry."
    )
    found = read(
        text,
        OPENS,
        Said("Ida Moe", "said", "it stood", "Ida Moe"),
        Said("Ray Dunn", "told", "it was wet", "Ray Dunn"),
        Said("Ida Moe", "said", "it was dry", "Ida Moe"),
    )
    assert found[2:] == [(WEDNESDAY, "stated", "court"), HEARD]


@pytest.mark.parametrize(
    "sentence", ["Baker Ida Moe said it stood.", "Outside, Judge Ida Moe told reporters it stood."]
)
def test_who_was_not_in_court_is_news(sentence: str) -> None:
    cue = "told" if "told" in sentence else "said"
    assert read(LEAD + sentence, OPENS, Said("Ida Moe", cue, "it stood", "Ida Moe"))[1][2] is None


@pytest.mark.parametrize(
    ("text", "cue", "channel"),
    [
        ("Ana Pell wrote to the mayor on Monday demanding a bench.", "demanding", "letter"),
        ("Ana Pell wrote to the mayor on Monday to ask for a bench.", "ask for", "letter"),
        ("Ana Pell wrote a song on Monday demanding a bench.", "demanding", None),
        ("Ana Pell wrote to the mayor; she then demanded a bench.", "demanded", None),
    ],
)
def test_what_was_written_to_somebody_is_a_letter(text: str, cue: str, channel: str | None) -> None:
    assert read(text, Said("Ana Pell", cue, "a bench", "Ana Pell"))[0][2] == channel


def test_a_letter_of_long_ago_is_not_the_channel_of_what_is_said_now() -> None:
    text = "Ana Pell wrote to the mayor last May about the bench. “Nobody answered,” she said."
    assert read(text, Said("she", "said", "“Nobody answered,”", "Ana Pell"))[0] == PUBLICATION
    text = "Ana Pell wrote to the mayor about the bench. “It leans,” she said."
    assert read(text, Said("she", "said", "“It leans,”", "Ana Pell"))[0][2] == "letter"


def test_an_agency_recalls_with_a_day() -> None:
    text = "It will be recalled that in May 2024 Goran Tal said a ferry was a dream."
    assert read(text, Said("Goran Tal", "said", "a ferry was a dream", "Goran Tal"))[0][:2] == (
        "2024-05",
        "stated",
    )


@pytest.mark.parametrize(
    ("cue", "day"), [("now expects", FRIDAY), ("now fears", FRIDAY), ("expects", None), ("fears", None)]
)
def test_a_view_held_now_is_news(cue: str, day: str | None) -> None:
    text = f"The mill {cue} a thin year."
    one = Said("The mill", cue.split()[-1], "a thin year", "mill", "organisation")
    assert read(text, one)[0][0] == day


def test_a_question_at_a_meeting_told_of_in_the_same_sentence() -> None:
    text = (
        "Hana Noll showed it at a meeting in Lisbon last October, where one colleague asked if it was a joke."
    )
    assert read(text, Said("one colleague", "asked", "it was a joke", None, "unnamed"))[0] == (
        "2025-10",
        "stated",
        "meeting",
    )


def test_the_day_of_a_visit_may_stand_in_the_next_sentence() -> None:
    text = "No goat\nMayor Inga Sol receives us in her kitchen. It is Wednesday, and it snows.\n“I like straw,” she says."
    assert read(text, Said("she", "says", "“I like straw,”", "Inga Sol"))[0] == (
        WEDNESDAY,
        "context",
        "interview",
    )
    text = "No goat\nIt snows in the square. It is Wednesday, and it snows.\n“I like straw,” she says."
    assert read(text, Said("she", "says", "“I like straw,”", "Inga Sol"))[0] == PUBLICATION


def test_what_is_written_goes_on_in_the_present() -> None:
    text = "“It leans,” writes Urs Lim in a letter of 2 March. He blames the wind.\nHe laughs at the bench."
    found = read(
        text,
        Said("Urs Lim", "writes", "“It leans,”", "Urs Lim"),
        Said("He", "blames", "the wind", "Urs Lim"),
    )
    assert found[1] == ("2026-03-02", "context", "letter")


def test_the_authors_have_the_day_of_their_study() -> None:
    text = "Otters can count, found a study published on Tuesday.\nThe authors acknowledge that six are few. Lise Vang warns of haste."
    found = read(
        text,
        Said("a study", "found", "Otters can count", "study", "document"),
        Said("The authors", "acknowledge", "six are few", None, "group"),
        Said("Lise Vang", "warns", "haste", "Lise Vang"),
    )
    assert found[1][:2] == (TUESDAY, "context")
    assert found[2] == PUBLICATION


@pytest.mark.parametrize("place", ["following the talks", "after the meeting"])
def test_what_is_said_after_a_meeting_is_not_said_at_it(place: str) -> None:
    text = f"The envoys met on Tuesday.\nDuring the meeting, Ana Pell said it was warm.\nAna Pell said {place} that it was cold."
    found = read(
        text,
        Said("Ana Pell", "said", "it was warm", "Ana Pell"),
        Said("Ana Pell", "said", "it was cold", "Ana Pell"),
    )
    assert found == [(TUESDAY, "context", "meeting"), (TUESDAY, "context", None)]


@pytest.mark.parametrize(
    ("cue", "day"),
    [("deplores", FRIDAY), ("hails", FRIDAY), ("counts", FRIDAY), ("supports", None), ("insists", None)],
)
def test_what_a_body_says_of_others_in_the_present_is_news(cue: str, day: str | None) -> None:
    text = f"The guild {cue} “a thin year”."
    assert read(text, Said("The guild", cue, "“a thin year”", "guild", "organisation"))[0][0] == day


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Aurel reported record sales on Tuesday.", TUESDAY),
        ("Aurel reported a loss last month.", "2026-02"),
        ("Aurel reported a rise in sales of forks on the market.", FRIDAY),
        ("Aurel reported that the fork was signed on Tuesday.", FRIDAY),
    ],
)
def test_a_result_reported_on_a_day(text: str, date: str) -> None:
    content = text.removeprefix("Aurel reported ").removeprefix("that ").rstrip(".")
    assert read(text, Said("Aurel", "reported", content, "Aurel", "organisation"))[0][0] == date


def test_asked_about_that_on_a_day_is_not_the_day_before() -> None:
    text = "At a meeting in January, Keith Dale said it was sound. Asked about that on Tuesday, Dale said it was wet."
    found = read(
        text,
        Said("Keith Dale", "said", "it was sound", "Keith Dale"),
        Said("Dale", "said", "it was wet", "Keith Dale"),
    )
    assert found == [("2026-01", "stated", "meeting"), (TUESDAY, "stated", None)]


def test_those_who_filled_the_room_are_heard_at_the_meeting() -> None:
    lead = "The school board voted 5-2 on Tuesday night to put off the plan.\n"
    one = Said("Tanya Rey", "said", "it was far", "Tanya Rey")
    text = lead + "Sixty parents packed the meeting. Tanya Rey, a baker, said it was far."
    assert read(text, one)[0] == (TUESDAY, "context", "meeting")
    text = lead + "Sixty parents signed a card. Tanya Rey, a baker, said it was far."
    assert read(text, one)[0][2] is None


def test_whoever_took_to_a_platform_wrote_there() -> None:
    text = "Kev Mard took to Instagram on Monday night to thank his fans. “I was in Leeds. I have a ticket. It rained,” he wrote."
    content = "“I was in Leeds. I have a ticket. It rained,”"
    assert read(text, Said("he", "wrote", content, "Kev Mard"))[0] == (
        "2026-03-02",
        "context",
        "social media",
    )


def test_an_interview_by_telephone_is_a_call() -> None:
    text = "Lou Espo said in a phone interview that it was late."
    assert read(text, Said("Lou Espo", "said", "it was late", "Lou Espo"))[0][2] == "phone call"
