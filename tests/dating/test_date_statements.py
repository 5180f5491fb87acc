"""The day on which each statement was said, and through which channel."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from verbale.dating import date_statements
from verbale.records import Document, Source, Span, Statement, When

FRIDAY = "2026-03-06"


@dataclass(frozen=True)
class Words:
    """A statement by the strings in the text; each must stand there once."""

    source: str | None
    cue: str | None
    content: str
    name: str | None = None
    type: str = "person"
    within: str | None = None
    mode: str = "speech"


def at(text: str, needle: str) -> Span:
    assert text.count(needle) == 1, needle
    start = text.index(needle)
    return Span(needle, start, start + len(needle))


def dated(
    text: str, *given: Words, published: str | None = FRIDAY, headline: bool = False
) -> tuple[Statement, ...]:
    paragraphs, position = [], 0
    for line in text.split("\n"):
        paragraphs.append((position, position + len(line)))
        position += len(line) + 1
    statements = []
    for number, one in enumerate(given, 1):
        source = None
        if one.source:
            span = at(text, one.source)
            source = Source(span.text, span.start, span.end, name=one.name, type=one.type)  # type: ignore[arg-type]
        cue = at(text, one.cue) if one.cue else None
        content = (at(text, one.content),) if one.content else ()
        statements.append(
            Statement(f"s{number}", "indirect", one.mode, source, cue, content, within=one.within)
        )  # type: ignore[arg-type]
    document = Document(text, tuple(paragraphs), (), 0 if headline else None)
    return date_statements(document, tuple(statements), published)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ana Pell said on Tuesday that the ferry would sail.", "2026-03-03"),
        ("On Tuesday, Ana Pell said that the ferry would sail.", "2026-03-03"),
        ("Ana Pell on Tuesday said that the ferry would sail.", "2026-03-03"),
        ("After a meeting in the harbour on Tuesday, Ana Pell said that the ferry would sail.", "2026-03-03"),
        ("In a letter sent on Monday, Ana Pell said that the ferry would sail.", "2026-03-02"),
        ("Ana Pell, speaking on Monday, said that the ferry would sail.", "2026-03-02"),
        ("Ana Pell said in a 2019 interview that the ferry would sail.", "2019"),
        ("Ana Pell said last week that the ferry would sail.", "2026-W09"),
        ("Ana Pell said earlier this month that the ferry would sail.", "2026-03"),
        ("Ana Pell said overnight that the ferry would sail.", "2026-03-06"),
    ],
)
def test_the_day_at_the_attribution_is_stated(text: str, date: str) -> None:
    (one,) = dated(text, Words("Ana Pell", "said", "the ferry would sail", "Ana Pell"))
    assert (one.said.date, one.said.basis) == (date, "stated")
    assert one.said.text
    assert one.said.text in text


@pytest.mark.parametrize(
    "text",
    [
        "Ana Pell said that the ferry would sail on Monday.",
        "Ana Pell, who took office in January, said that the ferry would sail on Monday.",
        "Ana Pell, elected in 2019, said that the ferry would sail on Monday.",
        "Ana Pell said after Tuesday’s storm that the ferry would sail on Monday.",
    ],
)
def test_a_day_that_something_else_happened_on_is_not_the_day_of_speaking(text: str) -> None:
    (one,) = dated(text, Words("Ana Pell", "said", "the ferry would sail on Monday", "Ana Pell"))
    assert one.said == When(FRIDAY, "day", "publication", None)


def test_speech_that_goes_on_has_the_day_from_the_context() -> None:
    text = "Ana Pell said on Tuesday that the ferry would sail.\n“The crew is ready,” she told reporters.\n“It is a fine boat,” she added."
    first, second, third = dated(
        text,
        Words("Ana Pell", "said", "the ferry would sail", "Ana Pell"),
        Words("she told", None, "“The crew is ready,”", "Ana Pell"),
        Words("she added", None, "“It is a fine boat,”", "Ana Pell"),
    )
    assert [one.said.basis for one in (first, second, third)] == ["stated", "context", "context"]
    assert {one.said.date for one in (first, second, third)} == {"2026-03-03"}


def test_a_second_cue_in_the_sentence_shares_its_day() -> None:
    text = "Ana Pell said on Tuesday that the ferry would sail and warned that the pier was wet."
    _, second = dated(
        text,
        Words("Ana Pell", "said", "the ferry would sail", "Ana Pell"),
        Words("Ana Pell", "warned", "the pier was wet", "Ana Pell"),
    )
    assert (second.said.date, second.said.basis) == ("2026-03-03", "stated")


def test_two_speakers_in_one_sentence_keep_their_own_days() -> None:
    text = "Ana Pell said on Monday that the ferry would sail, while Olu Marsh said̲ on Tuesday that it would not."
    first, second = dated(
        text.replace("said̲", "replied"),
        Words("Ana Pell", "said", "the ferry would sail", "Ana Pell"),
        Words("Olu Marsh", "replied", "it would not", "Olu Marsh"),
    )
    assert (first.said.date, second.said.date) == ("2026-03-02", "2026-03-03")


def test_undated_news_has_the_day_of_publication() -> None:
    (one,) = dated("Ana Pell said that it rained.", Words("Ana Pell", "said", "it rained", "Ana Pell"))
    assert one.said == When(FRIDAY, "day", "publication", None)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Ana Pell has long argued that it rains.", Words("Ana Pell", "argued", "it rains", "Ana Pell")),
        ("Ana Pell had said that it rained.", Words("Ana Pell", "said", "it rained", "Ana Pell")),
        ("The report found that it rained.", Words("The report", "found", "it rained", "report", "document")),
        (
            "Ana Pell believes that it rains.",
            Words("Ana Pell", "believes", "it rains", "Ana Pell", mode="thought"),
        ),
    ],
)
def test_undated_background_documents_and_standing_views_have_no_day(text: str, given: Words) -> None:
    (one,) = dated(text, given)
    assert one.said == When()


def test_a_nested_statement_has_no_day_unless_it_has_one_of_its_own() -> None:
    text = "Ana Pell said on Tuesday that the crew claimed it rained and that Olu Marsh replied on Monday that it snowed."
    _, crew, marsh = dated(
        text,
        Words("Ana Pell", "said", text[text.index("the crew") : -1], "Ana Pell"),
        Words("the crew", "claimed", "it rained", within="s1"),
        Words("Olu Marsh", "replied", "it snowed", "Olu Marsh", within="s1"),
    )
    assert crew.said == When()
    assert (marsh.said.date, marsh.said.basis) == ("2026-03-02", "stated")


def test_a_headline_has_the_day_of_what_it_sums_up() -> None:
    text = "Pell: ferry to sail\nAna Pell said on Tuesday that the boat would leave."
    head, _ = dated(
        text,
        Words("Pell:", None, "ferry to sail", "Ana Pell"),
        Words("Ana Pell", "said", "the boat would leave", "Ana Pell"),
        headline=True,
    )
    assert (head.said.date, head.said.basis) == ("2026-03-03", "context")


def test_without_a_date_of_publication_the_words_are_kept_and_no_day_is_guessed() -> None:
    (one,) = dated(
        "Ana Pell said on Tuesday that it rained.",
        Words("Ana Pell", "said", "it rained", "Ana Pell"),
        published=None,
    )
    assert (one.said.date, one.said.basis, one.said.precision) == (None, None, None)
    assert one.said.text == "on Tuesday"
    (two,) = dated(
        "Ana Pell said that it rained.", Words("Ana Pell", "said", "it rained", "Ana Pell"), published=None
    )
    assert two.said == When()


def test_a_month_of_publication_is_said_as_such() -> None:
    (one,) = dated(
        "Ana Pell said that it rained.",
        Words("Ana Pell", "said", "it rained", "Ana Pell"),
        published="2026-03",
    )
    assert (one.said.date, one.said.precision, one.said.basis) == ("2026-03", "month", "publication")


@pytest.mark.parametrize(
    ("frame", "channel"),
    [
        ("said via social media", "social media"),
        ("said in a post on Telegram", "social media"),
        ("said on X", "social media"),
        ("said in an interview with the Harbour Gazette", "interview"),
        ("said in a statement", "statement"),
        ("said at a press conference", "press conference"),
        ("told a news conference", "press conference"),
        ("said at a daily briefing", "briefing"),
        ("told state television", "state television"),
        ("told local radio", "radio"),
        ("said in a television debate", "television"),
        ("said in a letter to the mayor", "letter"),
        ("said by email", "email"),
        ("said in a text message", "text message"),
        ("said by telephone", "phone call"),
        ("told parliament", "parliament"),
        ("told the court", "court"),
        ("said in a speech", "speech"),
        ("said on its website", "website"),
        ("said at a meeting of the council", "meeting"),
        ("said in a video", "video"),
        ("said privately", "behind the scenes"),
        ("told reporters", None),
        ("told Reuters", None),
        ("said", None),
    ],
)
def test_the_channel_is_read_from_the_frame(frame: str, channel: str | None) -> None:
    text = f"Ana Pell {frame} that it rained."
    (one,) = dated(text, Words("Ana Pell", frame.split()[0], "it rained", "Ana Pell"))
    assert one.channel == channel


def test_a_channel_in_the_content_is_not_how_it_was_said() -> None:
    (one,) = dated(
        "Ana Pell said that a letter came by email.",
        Words("Ana Pell", "said", "a letter came by email", "Ana Pell"),
    )
    assert one.channel is None


def test_no_statements_give_none() -> None:
    assert date_statements(Document("It rained.", ((0, 10),), ()), (), FRIDAY) == ()


def test_the_day_of_the_date_line_is_not_the_day_of_speaking() -> None:
    text = (
        "OSLO, 6 March (Harbour Press) - The ferry will sail, Ana Pell assured the press at a briefing on Tuesday.\n"
        "“It is ready,” said Pell, the minister."
    )
    (one,) = dated(text, Words("Pell, the minister", "said", "“It is ready,”", "Ana Pell"))
    assert (one.said.date, one.said.basis) == ("2026-03-03", "context")
    (one,) = dated(text, Words("Ana Pell", "assured", "The ferry will sail", "Ana Pell"))
    assert (one.said.date, one.said.basis, one.channel) == ("2026-03-03", "stated", "briefing")


def test_a_day_right_after_the_cue_is_the_day_of_speaking_though_a_reader_put_it_into_the_content() -> None:
    (one,) = dated(
        "Ana Pell said on Tuesday it rained.", Words("Ana Pell", "said", "on Tuesday it rained", "Ana Pell")
    )
    assert (one.said.date, one.said.basis) == ("2026-03-03", "stated")
    (one,) = dated("Ana Pell said Tuesday was wet.", Words("Ana Pell", "said", "Tuesday was wet", "Ana Pell"))
    assert one.said.basis == "publication"


def test_what_is_still_to_be_said_has_no_day() -> None:
    text = "The office is expected to announce on Monday that it rained."
    (one,) = dated(text, Words("The office", "announce", "it rained", "office", "organisation"))
    assert one.said == When()


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("on 31 February", "on 31 February"),
        ("a few days ago", "a few days ago"),
        ("in the late 1990s", "in the late 1990s"),
    ],
)
def test_a_day_that_cannot_be_told_is_null_and_keeps_its_words(words: str, text: str) -> None:
    (one,) = dated(
        f"Ana Pell said {words} that it rained.", Words("Ana Pell", "said", "it rained", "Ana Pell")
    )
    assert one.said == When(None, None, None, text)


def test_a_day_counted_from_an_event_leaves_the_news_current() -> None:
    (one,) = dated(
        "Ana Pell said a day after the storm that it rained.",
        Words("Ana Pell", "said", "it rained", "Ana Pell"),
    )
    assert one.said.basis == "publication"


def test_a_clause_counted_from_the_news_has_its_own_day() -> None:
    text = "Ana Pell said on Thursday that it rained, two days after Olu Marsh said it would."
    _, second = dated(
        text.replace("Marsh said", "Marsh claimed"),
        Words("Ana Pell", "said", "it rained", "Ana Pell"),
        Words("Olu Marsh", "claimed", "it would", "Olu Marsh"),
    )
    assert (second.said.date, second.said.basis) == ("2026-03-03", "stated")


def test_a_letter_sent_in_the_sentence_before_is_the_channel_of_what_stands_in_it() -> None:
    (one,) = dated(
        "The skippers complained in a letter to the mayor. In it they said that it rained.",
        Words("they", "said", "it rained", "skippers", "group"),
    )
    assert one.channel == "letter"
