"""Days and channels that reach a statement from another sentence: occasions, offices, documents, live reports."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

import verbale
from verbale.dating import date_statements
from verbale.records import Document, Source, Span, Statement, When

FRIDAY = "2026-03-06"


@dataclass(frozen=True)
class Said:
    """One statement: ``source``, ``cue`` and ``content`` are found in the text from where the one before ended."""

    source: str | None
    cue: str | None
    content: str
    name: str | None = None
    type: str = "person"
    actor: str | None = None


def read(text: str, *given: Said) -> list[tuple[str | None, str | None, str | None]]:
    """Date, basis and channel of each statement."""
    paragraphs, position = [], 0
    for line in text.split("\n"):
        paragraphs.append((position, position + len(line)))
        position += len(line) + 1
    made, low = [], 0
    for number, one in enumerate(given, 1):
        spans = {part: span(text, part, low) for part in (one.source, one.cue, one.content) if part}
        source = None
        if one.source:
            at = spans[one.source]
            source = Source(at.text, at.start, at.end, name=one.name, type=one.type, actor=one.actor)  # type: ignore[arg-type]
        content = (spans[one.content],) if one.content else ()
        made.append(Statement(f"s{number}", "indirect", "speech", source, spans.get(one.cue or ""), content))
        low = max(at.end for at in spans.values())
    read_back = date_statements(Document(text, tuple(paragraphs), ()), tuple(made), FRIDAY)
    return [(one.said.date, one.said.basis, one.channel) for one in read_back]


def span(text: str, part: str, low: int) -> Span:
    start = text.index(part, low)
    return Span(part, start, start + len(part))


PUBLICATION = (FRIDAY, "publication", None)


def test_a_reporters_question_belongs_to_the_briefing() -> None:
    text = "Ana Pell told a briefing on Tuesday that it rained.\nA skipper said it was dry.\nAsked whether it snowed, Pell replied: “No.”"
    found = read(
        text,
        Said("Ana Pell", "told", "it rained", "Ana Pell"),
        Said("A skipper", "said", "it was dry", None, "unnamed"),
        Said(None, "Asked", "whether it snowed"),
        Said("Pell", "replied", "“No.”", "Ana Pell"),
    )
    tuesday = ("2026-03-03", "context", "briefing")
    assert found == [("2026-03-03", "stated", "briefing"), PUBLICATION, tuesday, tuesday]


def test_a_later_call_is_on_the_same_day_and_through_its_own_channel() -> None:
    text = (
        "Ana Pell told a briefing on Tuesday that it rained.\n"
        "Olu Marsh, who was not at the briefing, said later by telephone that it did not."
    )
    found = read(
        text,
        Said("Ana Pell", "told", "it rained", "Ana Pell"),
        Said("Olu Marsh", "said", "it did not", "Olu Marsh"),
    )
    assert found[1] == ("2026-03-03", "context", "phone call")


def test_an_office_named_in_the_next_paragraph_goes_on_speaking() -> None:
    text = "The ferry will sail, the harbour minister said on Tuesday.\n“It is ready,” Ana Pell said."
    found = read(
        text,
        Said("the harbour minister", "said", "The ferry will sail", None),
        Said("Ana Pell", "said", "“It is ready,”", "Ana Pell"),
    )
    assert found[1][:2] == ("2026-03-03", "context")


def test_a_fresh_interview_is_news_of_its_own() -> None:
    text = (
        "Ana Pell told parliament on Monday that it rained.\n"
        "In an interview with this newspaper Pell said it snowed.\n“It was white,” she said."
    )
    found = read(
        text,
        Said("Ana Pell", "told", "it rained", "Ana Pell"),
        Said("Pell", "said", "it snowed", "Ana Pell"),
        Said("she", "said", "“It was white,”", "Ana Pell"),
    )
    assert found == [
        ("2026-03-02", "stated", "parliament"),
        (FRIDAY, "publication", "interview"),
        (FRIDAY, "publication", "interview"),
    ]


def test_a_look_back_does_not_replace_the_news() -> None:
    text = "Ana Pell said on Thursday that it rained, a month after she said it would snow.\n“It is wet,” Pell added."
    found = read(
        text,
        Said("Ana Pell", "said", "it rained", "Ana Pell"),
        Said("she", "said", "it would snow", "Ana Pell"),
        Said("Pell", "added", "“It is wet,”", "Ana Pell"),
    )
    assert found == [
        ("2026-03-05", "stated", None),
        ("2026-02", "stated", None),
        ("2026-03-05", "context", None),
    ]


def test_old_speech_is_not_carried_over_paragraphs() -> None:
    text = "Ana Pell said in 2019 that it rained.\nIt is spring.\nPell said that it snowed."
    found = read(
        text,
        Said("Ana Pell", "said", "it rained", "Ana Pell"),
        Said("Pell", "said", "it snowed", "Ana Pell"),
    )
    assert found == [("2019", "stated", None), PUBLICATION]


def test_remarks_dated_afterwards_are_dated_back() -> None:
    text = "Ana Pell said that it rained. “It is wet,” she added. She was speaking at the harbour on Tuesday."
    found = read(
        text,
        Said("Ana Pell", "said", "it rained", "Ana Pell"),
        Said("she", "added", "“It is wet,”", "Ana Pell"),
    )
    assert [one[:2] for one in found] == [("2026-03-03", "context")] * 2


def test_a_ministry_speaks_on_the_day_its_government_spoke() -> None:
    text = "Norway said on Tuesday that it rained.\n“It is wet,” Harbour Minister Ana Pell told a news conference."
    found = read(
        text,
        Said("Norway", "said", "it rained", "Government of Norway", "government", "NOR"),
        Said("Harbour Minister Ana Pell", "told", "“It is wet,”", "Ana Pell", "person", "NOR"),
    )
    assert found[1] == ("2026-03-03", "context", "press conference")


def test_a_document_spoken_of_again_has_the_day_it_was_issued() -> None:
    text = "The ministry said in a communique issued on Tuesday that it rained.\nAccording to the communique, it snowed too."
    found = read(
        text,
        Said("The ministry", "said", "it rained", "ministry", "organisation"),
        Said("the communique", "According to", "it snowed too", "communique", "document"),
    )
    assert found == [("2026-03-03", "stated", "statement"), ("2026-03-03", "context", None)]


def test_a_whole_interview_is_on_the_day_of_the_visit() -> None:
    text = "Ana Pell is drinking tea when I meet her on Tuesday.\nDoes it rain, I ask. ‘No,’ she says.\n‘It snows,’ Pell adds."
    found = read(
        text, Said("she", "says", "‘No,’", "Ana Pell"), Said("Pell", "adds", "‘It snows,’", "Ana Pell")
    )
    assert found == [("2026-03-03", "context", "interview")] * 2


def test_a_live_report_is_all_news_of_the_day() -> None:
    text = "10.55 The log is out. It lists three calls.\n11.20 Norway insists that it rains.\n11.40 The crew say it snows."
    found = read(
        text,
        Said("It", "lists", "three calls", "log", "document"),
        Said("Norway", "insists", "it rains", "Government of Norway", "government", "NOR"),
        Said("The crew", "say", "it snows", None, "group"),
    )
    assert found == [PUBLICATION] * 3


@pytest.mark.parametrize("verb", ["supports", "opposes", "favours"])
def test_the_side_that_a_body_takes_in_the_present_is_no_news(verb: str) -> None:
    text = f"Norway {verb} that it rains."
    assert read(text, Said("Norway", verb, "it rains", "Government of Norway", "government"))[0][:2] == (
        None,
        None,
    )


def test_without_a_day_there_is_none_to_carry() -> None:
    statements = date_statements(
        Document("Pell said it rained.", ((0, 20),), ()),
        (Statement("s1", "indirect", "speech", None, Span("said", 5, 9), (Span("it rained", 10, 19),)),),
        None,
    )
    assert statements[0].said == When()


@pytest.mark.model
@pytest.mark.parametrize(
    ("cue", "rest"),
    [("told", " the assembly on behalf of the islands"), ("said", " after the vote")],
)
def test_words_spoken_in_the_hall_have_the_day_of_the_sitting(cue: str, rest: str) -> None:
    text = (
        "Islands adopt a calendar\n\nThe assembly of the islands on Tuesday adopted a calendar of surveys.\n\nIt is a long calendar.\n\n"
        f"“It is a tall day,” Sarita Thapa {cue}{rest}.\n"
    )
    made = [one for one in verbale.read(text, published="2026-06-18").statements if one.source and one.cue]
    assert [(one.said.date, one.said.basis) for one in made if one.cue.text == cue] == [
        ("2026-06-16", "context")
    ]


def test_what_a_speaker_had_said_before_leaves_the_article_at_its_own_day() -> None:
    text = (
        "Ana Pell said at a briefing on Thursday that the pier was safe.\n"
        "Pell had noted on Tuesday that the pier was old.\n"
        "Pell continued that the lamps would be mended."
    )
    found = read(
        text,
        Said("Ana Pell", "said", "the pier was safe", name="Ana Pell"),
        Said("Pell", "noted", "the pier was old", name="Ana Pell"),
        Said("Pell", "continued", "the lamps would be mended", name="Ana Pell"),
    )
    assert [day for day, _, _ in found] == ["2026-03-05", "2026-03-03", "2026-03-05"]
