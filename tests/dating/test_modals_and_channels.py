"""Names that are modals, days that do not come in a year, and channels that stay with their speaker."""

from __future__ import annotations

import pytest

from verbale.dating import date_statements
from verbale.records import Document, Source, Span, Statement

FRIDAY = "2026-03-06"
Row = tuple[str | None, str, str, str | None]


def read(text: str, *rows: Row, published: str = FRIDAY, type: str = "person") -> list[Statement]:
    """Statements from source, cue, content and name, each found from where the one before began."""
    paragraphs, position = [], 0
    for line in text.split("\n"):
        paragraphs.append((position, position + len(line)))
        position += len(line) + 1
    made, low = [], 0
    for number, (who, cue, content, name) in enumerate(rows, 1):
        start = text.index(content, low)
        sentence = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start), low - 1, 0)
        where = {part: text.index(part, sentence) for part in (who, cue) if part}
        source = (
            Source(who, where[who], where[who] + len(who), name=name, type=type)  # type: ignore[arg-type]
            if who
            else None
        )
        made.append(
            Statement(
                f"s{number}",
                "indirect",
                "speech",
                source,
                Span(cue, where[cue], where[cue] + len(cue)),
                (Span(content, start, start + len(content)),),
            )
        )
        low = max(start + len(content), where[cue] + len(cue))
    return list(date_statements(Document(text, tuple(paragraphs), ()), tuple(made), published))


@pytest.mark.parametrize("name", ["Rosa Will", "Huey Long", "Ms Shall"])
def test_a_name_that_is_a_modal_or_an_adverb_leaves_news_news(name: str) -> None:
    (one,) = read(f"“It is cold,” {name} told the Echo.", (name, "told", "“It is cold,”", name))
    assert (one.said.date, one.said.basis) == (FRIDAY, "publication")


@pytest.mark.parametrize(
    "text",
    [
        "Ana Pell will say that it is cold.",
        "Ana Pell is due to say that it is cold.",
        "Ana Pell liked to say that it is cold.",
    ],
)
def test_what_is_planned_or_habitual_has_no_day(text: str) -> None:
    (one,) = read(text, ("Ana Pell", "say", "it is cold", "Ana Pell"))
    assert one.said.date is None


def test_a_leap_day_that_the_past_year_had_not_keeps_its_words() -> None:
    text = "On 29 February Ana Pell said it rained."
    (one,) = read(text, ("Ana Pell", "said", "it rained", "Ana Pell"), published="2023-03-10")
    assert (one.said.date, one.said.basis, one.said.text) == (None, None, "On 29 February")
    (one,) = read(text, ("Ana Pell", "said", "it rained", "Ana Pell"), published="2024-03-10")
    assert one.said.date == "2024-02-29"


def test_a_planned_day_sets_no_occasion() -> None:
    text = "A timetable is due to be announced at a meeting on 9 March. A spokesman said that it was late."
    (one,) = read(text, ("A spokesman", "said", "it was late", None))
    assert (one.said.date, one.said.basis) == (FRIDAY, "publication")


def test_an_interview_is_not_lent_to_other_speakers() -> None:
    text = "Olu Marsh said in a radio interview on Sunday that the pier was wet. His sister Ana Marsh denied it had rained."
    first, second = read(
        text,
        ("Olu Marsh", "said", "the pier was wet", "Olu Marsh"),
        ("His sister Ana Marsh", "denied", "it had rained", "Ana Marsh"),
    )
    assert (first.said.date, first.channel) == ("2026-03-01", "interview")
    assert (second.said.date, second.channel) == (FRIDAY, None)


@pytest.mark.parametrize(
    ("place", "channel"),
    [
        ("in a note to MPs", None),
        ("in a letter to parliament", "letter"),
        ("in a reply to lawmakers", None),
        ("in a speech to parliament", "speech"),
    ],
)
def test_writing_sent_to_a_house_is_not_said_in_it(place: str, channel: str | None) -> None:
    (one,) = read(
        f"Ana Pell said {place} that the ferry was late.",
        ("Ana Pell", "said", "the ferry was late", "Ana Pell"),
    )
    assert one.channel == channel


def test_background_has_no_channel_of_the_occasion() -> None:
    text = "Ana Pell said in a statement on Tuesday that it rained. Pell has since said that it was dry."
    _, second = read(
        text, ("Ana Pell", "said", "it rained", "Ana Pell"), ("Pell", "said", "it was dry", "Ana Pell")
    )
    assert (second.said.date, second.channel) == (None, None)


def test_representatives_speak_at_the_meeting() -> None:
    text = (
        "The Council met on 3 March to discuss the ice. The representative of Brazil said that it was thin."
    )
    (one,) = read(text, ("The representative of Brazil", "said", "it was thin", None), type="unnamed")
    assert (one.said.date, one.said.basis) == ("2026-03-03", "context")


def test_an_old_threat_of_a_state_does_not_date_its_news() -> None:
    text = "Fiji threatened in January to leave the talks. “We stay,” its ambassador said."
    rows = [
        ("Fiji", "threatened", "to leave the talks", "Government of Fiji"),
        ("its ambassador", "said", "“We stay,”", "Jone Vula"),
    ]
    second = read(text, *rows)[1]
    assert (second.said.date, second.said.basis) == (FRIDAY, "publication")


def test_an_answer_has_the_day_of_its_question() -> None:
    text = "Asked on Thursday whether it would sail, Jon Pell said that it would. “She is good,” Pell said."
    rows: list[Row] = [
        (None, "Asked", "whether it would sail", None),
        ("Jon Pell", "said", "it would.", "Jon Pell"),
        ("Pell", "said", "“She is good,”", "Jon Pell"),
    ]
    assert [(one.said.date, one.said.basis) for one in read(text, *rows)] == [
        ("2026-03-05", "stated"),
        ("2026-03-05", "stated"),
        ("2026-03-05", "context"),
    ]


def test_an_occasion_lasts_over_several_speakers() -> None:
    text = "Councillors voted on Tuesday to buy bins. Rita Costa said that green was nicer. Jim Fall argued that blue was cheaper."
    found = read(
        text,
        ("Rita Costa", "said", "green was nicer", "Rita Costa"),
        ("Jim Fall", "argued", "blue was cheaper", "Jim Fall"),
    )
    assert [(one.said.date, one.said.basis) for one in found] == [("2026-03-03", "context")] * 2


def test_since_a_year_when_somebody_said_it_is_that_year() -> None:
    text = "The dam has stood since 1985, when Karl Vogt called it “a cork”."
    (one,) = read(text, ("Karl Vogt", "called", "it “a cork”", "Karl Vogt"))
    assert (one.said.date, one.said.basis) == ("1985", "stated")


@pytest.mark.parametrize(
    ("content", "date"),
    [
        ("her death on Monday", "2026-03-02"),
        ("an offer from the rival on Monday", "2026-03-02"),
        ("a strike on Monday", FRIDAY),
    ],
)
def test_a_day_after_what_is_announced_is_that_of_the_announcement(content: str, date: str) -> None:
    (one,) = read(f"Max Dorn announced {content}.", ("Max Dorn", "announced", content, "Max Dorn"))
    assert one.said.date == date


@pytest.mark.parametrize(("cue", "basis"), [("recalls", "publication"), ("fears", None), ("opposes", None)])
def test_what_somebody_unnamed_recalls_is_news_and_no_standing_view(cue: str, basis: str | None) -> None:
    (one,) = read(
        f"One of them {cue} that it rained.", ("One of them", cue, "it rained", None), type="unnamed"
    )
    assert one.said.basis == basis


def test_what_a_body_says_in_its_yearbook_has_no_day() -> None:
    (one,) = read(
        "It rained, the agency says in its yearbook report.",
        ("the agency", "says", "It rained", None),
        type="organisation",
    )
    assert (one.said.date, one.channel) == (None, "report")


@pytest.mark.parametrize(
    ("title", "day", "channel"),
    [
        ("Daily press briefing, 4 March 2026", "2026-03-04", "briefing"),
        ("Council expects a storm, 4 March 2026", FRIDAY, None),
    ],
)
def test_a_headline_that_names_an_occasion_dates_the_whole_article(
    title: str, day: str, channel: str | None
) -> None:
    text = f"{title}\nThe spokesperson said that it rained."
    (one,) = read(text, ("The spokesperson", "said", "it rained", None), type="unnamed")
    assert (one.said.date, one.channel) == (day, channel)


def test_a_day_that_is_none_keeps_its_words() -> None:
    (one,) = read("On 0 March Ana Pell said it rained.", ("Ana Pell", "said", "it rained", "Ana Pell"))
    assert (one.said.date, one.said.basis, one.said.text) == (None, None, "On 0 March")


@pytest.mark.parametrize("end", ["voted no", "lay in the sun", "asked the union rep"])
def test_a_word_that_is_also_an_abbreviation_ends_a_sentence(end: str) -> None:
    text = f"Ana Pell said that she {end}. On 28 February it snowed."
    (one,) = read(text, ("Ana Pell", "said", f"she {end}.", "Ana Pell"))
    assert (one.said.date, one.said.basis) == (FRIDAY, "publication")


def test_somebody_pressed_or_asked_on_a_day_answers_on_it() -> None:
    text = "The union, pressed on Tuesday by reporters in Lorn, said it would wait."
    (one,) = read(text, ("The union", "said", "it would wait", "Lorn Union"), type="organisation")
    assert (one.said.date, one.said.basis) == ("2026-03-03", "stated")


def test_what_is_said_now_does_not_share_an_old_day() -> None:
    text = "Otto Rann said in January that he was undecided, but Rann now says it is done."
    found = read(
        text,
        ("Otto Rann", "said", "he was undecided", "Otto Rann"),
        ("Rann", "says", "it is done", "Otto Rann"),
    )
    assert [one.said.date for one in found] == ["2026-01", FRIDAY]


def test_what_a_paper_is_told_in_its_interview_has_the_day_of_the_interview() -> None:
    text = "In an interview on Thursday, Ana Pell said she was tired. “I like cod,” Pell told Havnen."
    rows: list[Row] = [
        ("Ana Pell", "said", "she was tired", "Ana Pell"),
        ("Pell", "told", "“I like cod,”", "Ana Pell"),
    ]
    assert [(one.said.date, one.channel) for one in read(text, *rows)] == [("2026-03-05", "interview")] * 2


def test_according_to_in_a_new_paragraph_is_news_of_the_day() -> None:
    text = "Ana Pell said on Tuesday that it rained.\nAccording to Pell, it snowed."
    rows: list[Row] = [
        ("Ana Pell", "said", "it rained", "Ana Pell"),
        ("Pell", "According to", "it snowed", "Ana Pell"),
    ]
    assert [one.said.basis for one in read(text, *rows)] == ["stated", "publication"]
