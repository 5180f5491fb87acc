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
    [("deplores", FRIDAY), ("hails", FRIDAY), ("counts", FRIDAY), ("supports", None), ("insists", FRIDAY)],
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


def test_a_letter_sent_carries_what_it_asks() -> None:
    text = "Its clerk, Ida Moe, sent the governor a letter on Monday asking if bottles counted."
    assert read(text, Said("Ida Moe", "asking", "bottles counted", "Ida Moe"))[0] == (
        "2026-03-02",
        "stated",
        "letter",
    )
    text = "Ida Moe sent the governor an e-mail on Monday, in which she asked for bottles."
    assert read(text, Said("she", "asked for", "bottles", "Ida Moe"))[0][2] == "email"
    text = "Ida Moe sent the governor a cake on Monday. She asked for bottles."
    assert read(text, Said("She", "asked for", "bottles", "Ida Moe"))[0][2] is None


def test_a_day_after_a_semicolon_is_that_of_its_own_clause() -> None:
    text = "The board closed the quay; Moe on Tuesday signed it, calling it a door."
    assert read(text, Said("Moe", "calling", "it a door", "Ida Moe"))[0][0] == TUESDAY


def test_a_day_before_an_infinitive_that_tells_the_words() -> None:
    text = "Moana Ask, beaten into second place, went on Radio Wai on Tuesday to say it was wet."
    assert read(text, Said("Moana Ask", "say", "it was wet", "Moana Ask"))[0][:2] == (TUESDAY, "stated")


@pytest.mark.parametrize("verb", ["is due to", "may"])
def test_a_vote_to_come_is_no_sitting(verb: str) -> None:
    text = f"Two sides gave accounts of it on Tuesday, a day before the assembly {verb} vote on it.\nSenator Ida Moe said it leaned."
    assert read(text, Said("Senator Ida Moe", "said", "it leaned", "Ida Moe"))[0][2] is None


def test_what_is_told_of_one_old_time_in_one_sentence() -> None:
    text = "Deputy Temir Ask claimed in November that it was late; Deputy Joom Tal blamed the geese."
    found = read(
        text,
        Said("Temir Ask", "claimed", "it was late", "Temir Ask"),
        Said("Joom Tal", "blamed", "the geese", "Joom Tal"),
    )
    assert found[1][:2] == ("2025-11", "context")
    text = "Deputy Temir Ask claimed on Tuesday that it was late; Deputy Joom Tal blamed the geese."
    found = read(
        text,
        Said("Temir Ask", "claimed", "it was late", "Temir Ask"),
        Said("Joom Tal", "blamed", "the geese", "Joom Tal"),
    )
    assert found[1][:2] == (FRIDAY, "publication")


def test_an_old_deed_before_a_semicolon() -> None:
    text = "In April last year Tonga left the pact; its envoy, Ann Ask, announced that it was tired."
    assert read(text, Said("its envoy", "announced", "it was tired", "Ann Ask"))[0][:2] == (
        "2025-04",
        "context",
    )


def test_a_meeting_at_which_something_was_signed() -> None:
    text = "Heads of customs yesterday signed a pact, the press service reports.\nOpening the meeting, Sher Tal said it was warm."
    found = read(
        text,
        Said(
            "the press service",
            "reports",
            "Heads of customs yesterday signed a pact",
            "press service",
            "organisation",
        ),
        Said("Sher Tal", "said", "it was warm", "Sher Tal"),
    )
    assert found[1] == ("2026-03-05", "context", "meeting")


@pytest.mark.parametrize(("word", "channel"), [("for this interview", "interview"), ("in the rain", None)])
def test_an_interview_without_a_day(word: str, channel: str | None) -> None:
    text = f"No flag\nSol Hjart stands {word} by the door.\n“It is wool,” she says."
    assert read(text, Said("she", "says", "“It is wool,”", "Sol Hjart"))[0] == (
        FRIDAY,
        "publication",
        channel,
    )


def test_who_leads_a_firm_speaks_in_its_statement() -> None:
    text = "The mill said on Tuesday it had turned down the bid.\nIt was low, chairwoman Ida Moe said in a statement."
    one = Said("The mill", "said", "it had turned down the bid", "mill", "organisation")
    two = Said("chairwoman Ida Moe", "said", "It was low", "Ida Moe")
    assert read(text, one, two)[1] == (TUESDAY, "context", "statement")
    text = text.replace("chairwoman", "painter")
    two = Said("painter Ida Moe", "said", "It was low", "Ida Moe")
    assert read(text, one, two)[1] == (FRIDAY, "publication", "statement")


def test_later_in_the_evening_is_the_same_day() -> None:
    text = "The house rose on Tuesday. At a press conference later in the evening, Ida Moe said it was late."
    assert read(text, Said("Ida Moe", "said", "it was late", "Ida Moe"))[0] == (
        TUESDAY,
        "stated",
        "press conference",
    )


def test_words_that_are_yet_to_be_broadcast_are_news() -> None:
    text = "Ida Moe said in an interview to be broadcast on Sunday that it was late."
    assert read(text, Said("Ida Moe", "said", "it was late", "Ida Moe"))[0] == (
        FRIDAY,
        "publication",
        "interview",
    )


def test_minutes_that_pass_are_no_minutes_of_a_meeting() -> None:
    text = "Ida Moe took questions for forty minutes on Tuesday.\nIt snowed, an official said."
    assert read(text, Said("an official", "said", "It snowed", None, "unnamed"))[0] == PUBLICATION


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("told the committee that it was late", None),
        ("told the board that it was late", None),
        ("told a committee of the Seimas that it was late", "parliament"),
        ("told the House that it was late", "parliament"),
        ("told MSPs that it was late", "parliament"),
        ("said on social networks that it was late", "social media"),
        ("said through her X account that it was late", "social media"),
        ("said in remarks to reporters that it was late", None),
        ("said in a note on shares that it was late", "report"),
        ("said in a paper published in May that it was late", "report"),
        ("said, a day before the assembly votes, that it was late", None),
    ],
)
def test_what_carries_the_words(words: str, channel: str | None) -> None:
    text = f"Ida Moe {words}."
    assert (
        read(text, Said("Ida Moe", words.split()[0].rstrip(","), "it was late", "Ida Moe"))[0][2] == channel
    )


def test_an_answer_has_the_channel_of_its_question() -> None:
    text = "Asked at the press conference if it rained, Tau laughed: “Ask me in May.”"
    found = read(
        text,
        Said(None, "Asked", "it rained"),
        Said("Tau", "laughed", "“Ask me in May.”", "Ana Tau"),
    )
    assert [one[2] for one in found] == ["press conference"] * 2


def test_what_appears_in_a_dated_issue() -> None:
    text = "The team reports in this month’s Island Review that bats count."
    one = Said("The team", "reports", "bats count", "team", "organisation")
    assert read(text, one)[0][:2] == ("2026-03", "stated")
    text = "The team reports that this month’s rain is late."
    assert read(text, Said("The team", "reports", "rain is late", "team", "organisation"))[0][1] != "stated"


def test_a_council_that_is_thanked_hears_nothing() -> None:
    text = "The council on Tuesday adopted a stamp.\nThe guild’s head, Kim Hoa, thanked the council for its patience."
    one = Said("The guild’s head", "thanked", "its patience", "Kim Hoa")
    assert read(text, one)[0] == PUBLICATION


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("The board passed it by seven votes to two at a meeting in Mars on Tuesday.", TUESDAY),
        ("The board votes on it at a meeting in Mars on Tuesday.", FRIDAY),
    ],
)
def test_votes_counted_are_past(lead: str, day: str) -> None:
    text = f"{lead} Helen Wray, who voted against, told colleagues it leaned."
    assert read(text, Said("Helen Wray", "told", "it leaned", "Helen Wray"))[0][0] == day


def test_members_are_known_by_their_party() -> None:
    text = "The House of Keys on Tuesday threw out a bill on hedges.\nSir Peter Lunn (Con) said hedges bit."
    one = Said("Sir Peter Lunn", "said", "hedges bit", "Peter Lunn")
    assert read(text, one)[0] == (TUESDAY, "context", "parliament")
    assert read(text.replace(" (Con)", " (61)"), one)[0] == PUBLICATION


def test_what_is_told_after_a_meeting_has_its_day() -> None:
    text = "The bank raised its rate on Tuesday.\nPavel Dorn told a news conference after the meeting it was late."
    one = Said("Pavel Dorn", "told", "it was late", "Pavel Dorn")
    assert read(text, one)[0] == (TUESDAY, "context", "press conference")


def test_a_visit_in_the_middle_of_an_article() -> None:
    text = "He counts.\nIt rains.\nHe sings.\nSnow.\nI meet him on a wet Tuesday. “Look,” Otto Vale says.\n“It is late,” Otto Vale says."
    found = read(
        text,
        Said("Otto Vale", "says", "“Look,”", "Otto Vale"),
        Said("Otto Vale", "says", "“It is late,”", "Otto Vale"),
    )
    assert found == [(TUESDAY, "context", "interview"), PUBLICATION]


def test_a_spokesman_asked_about_a_meeting_was_not_there() -> None:
    text = "The board passed it at a meeting on Tuesday. Asked about it, a spokesman for the trust said it leaned."
    one = Said("a spokesman for the trust", "said", "it leaned", None, "unnamed")
    assert read(text, one)[0] == PUBLICATION


def test_the_accused_is_heard_where_the_first_sentence_does_not_name_them() -> None:
    text = (
        "A piper told Ness Sheriff Court on Tuesday it was wet.\nEwan Stra admitted it but said it was late.\n"
        "Baker Ida Moe said it was dry."
    )
    found = read(
        text,
        Said("A piper", "told", "it was wet", None, "unnamed"),
        Said("Ewan Stra", "said", "it was late", "Ewan Stra"),
        Said("Ida Moe", "said", "it was dry", "Ida Moe"),
    )
    assert found[1:] == [HEARD, PUBLICATION]


def test_a_walkout_is_of_a_sitting() -> None:
    text = (
        "Members walked out of the State Assembly on Tuesday.\nSeeking leave to speak, Thara Men said it leaned. "
        "Mr Balan refuted the charge."
    )
    found = read(
        text,
        Said("Thara Men", "said", "it leaned", "Thara Men"),
        Said("Mr Balan", "refuted", "the charge", "R. Balan"),
    )
    assert found == [(TUESDAY, "context", "parliament")] * 2


def test_at_the_time_may_stand_within_what_is_judged() -> None:
    text = "In July last year the commission adopted a code. Fiji described it at the time as “a leash”."
    one = Said("Fiji", "described", "it at the time as “a leash”", "Government of Fiji", "government")
    assert read(text, one)[0][:2] == ("2025-07", "context")


def test_a_letter_after_a_semicolon_dates_what_follows_it() -> None:
    text = "Kirsten Bay said it was wet; in a letter to the firm on Tuesday she had demanded bread."
    found = read(
        text,
        Said("Kirsten Bay", "said", "it was wet", "Kirsten Bay"),
        Said("she", "demanded", "bread", "Kirsten Bay"),
    )
    assert found == [PUBLICATION, (TUESDAY, "stated", "letter")]


def test_a_question_on_a_call_is_of_the_call() -> None:
    text = (
        "“It fell,” Mads Holm said on a conference call on Tuesday. Asked if it would rise, he said it might."
    )
    found = read(
        text,
        Said("Mads Holm", "said", "“It fell,”", "Mads Holm"),
        Said(None, "Asked", "it would rise"),
        Said("he", "said", "it might", "Mads Holm"),
    )
    assert found == [(TUESDAY, "stated", "phone call")] + [(TUESDAY, "context", "phone call")] * 2


def test_an_occasion_that_a_clause_looks_back_on() -> None:
    text = "It follows a stormy meeting of the club last Tuesday at which Giles Batt, a miller, warned it was late."
    assert read(text, Said("Giles Batt", "warned", "it was late", "Giles Batt"))[0] == (
        TUESDAY,
        "stated",
        "meeting",
    )
    text = "The assembly took note of a report in which Giles Batt warned it was late."
    assert read(text, Said("Giles Batt", "warned", "it was late", "Giles Batt"))[0][2] != "meeting"


def test_the_spokesman_goes_on_at_the_briefing() -> None:
    text = (
        "The league opened its weekly briefing on Tuesday.\nThe spokesman said it rained.\n"
        "Turning to Haiti, the spokesman said it was dry."
    )
    found = read(
        text,
        Said("The spokesman", "said", "it rained", None),
        Said("the spokesman", "said", "it was dry", None),
    )
    assert found == [(TUESDAY, "context", "briefing")] * 2


def test_what_one_person_said_is_not_carried_on_for_long() -> None:
    lines = "It rained.\n" * 4
    text = f"Ida Moe said on Tuesday it was wet.\n{lines}Ida Moe said it was dry."
    one = Said("Ida Moe", "said", "it was wet", "Ida Moe")
    two = Said("Ida Moe", "said", "it was dry", "Ida Moe")
    assert read(text, one, two)[1] == PUBLICATION
    assert read(text.replace(lines, ""), one, two)[1][:2] == (TUESDAY, "context")


def test_in_a_live_report_hopes_are_news_and_beliefs_are_not() -> None:
    text = "10.55 It opens.\n11.20 The mayor hopes to be done.\n11.40 Her clerks believe it is late."
    found = read(
        text,
        Said("The mayor", "hopes", "to be done", "Dot Ask"),
        Said("Her clerks", "believe", "it is late", None, "group"),
    )
    assert [one[0] for one in found] == [FRIDAY, None]


def test_what_a_relative_clause_tells_of_a_body_in_the_present_is_background() -> None:
    text = "It turned on the guild, which argues that it is late."
    assert read(text, Said("which", "argues", "it is late", "guild", "organisation"))[0][0] is None


def test_a_name_before_the_verb_leaves_the_day_to_what_is_added() -> None:
    text = "The clerk of the works, Ida Moe, apologised in a letter on Tuesday but added that it was late."
    assert read(text, Said("The clerk of the works", "added", "it was late", "Ida Moe"))[0][:2] == (
        TUESDAY,
        "stated",
    )
    text = "The clerk of the works, who resigned on Tuesday, added that it was late."
    assert read(text, Said("The clerk of the works", "added", "it was late", "Ida Moe"))[0] == PUBLICATION


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Speaking at the same function, ", TUESDAY),
        ("In an interview after the event, ", TUESDAY),
        ("Speaking at the door, ", FRIDAY),
    ],
)
def test_the_same_function_has_its_day(lead: str, day: str) -> None:
    text = f"The minister opened a mill on Tuesday.\n{lead}Ida Moe said it was late."
    assert read(text, Said("Ida Moe", "said", "it was late", "Ida Moe"))[0][0] == day
