"""The day of a document that the article tells in passing, and of answers to what has a day."""

from __future__ import annotations

import pytest
from tests.dating.test_occasions import FRIDAY, Said, read

import verbale

PELL = Said("Pell", "argued", "the drum was lent", "Ana Pell")
TUESDAY = "2026-03-03"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Pell wrote a book on the drum in 2010.\nIn the book Pell argued that the drum was lent.", "2010"),
        (
            "A report published last month took a year.\nIn the report Pell argued that the drum was lent.",
            "2026-02",
        ),
        (
            "Last month the club handed in its report.\nIn its report Pell argued that the drum was lent.",
            "2026-02",
        ),
        ("Pell wrote a book on the drum.\nIn the book Pell argued that the drum was lent.", FRIDAY),
        ("Pell wrote a book on the drum in 2010.\nIn the garden Pell argued that the drum was lent.", FRIDAY),
    ],
)
def test_what_stands_in_a_document_has_its_day(text: str, date: str) -> None:
    assert read(text.replace("Pell wrote", "Somebody wrote"), PELL)[0][0] == date


def test_a_report_whose_day_was_told_says_so_on_that_day() -> None:
    text = "He was asked about a report by the coast guard published last Friday.\nThe report also said that no boat sank."
    given = Said("The report", "said", "no boat sank", "report", "document")
    assert read(text, given)[0][:2] == ("2026-02-27", "context")


def test_an_answer_has_the_day_of_what_it_answers_unless_that_was_written() -> None:
    text = (
        "In April 2025 Pell accused Belt of waste. Rak replied that Belt was dry. Moss said that it rained."
    )
    found = read(
        text,
        Said("Pell", "accused", "Belt of waste", "Ana Pell"),
        Said("Rak", "replied", "Belt was dry", "Jo Rak"),
        Said("Moss", "said", "it rained", "Lou Moss"),
    )
    assert [one[0] for one in found] == ["2025-04", "2025-04", FRIDAY]
    text = "In a letter in April 2025 Pell accused Belt of waste. Rak replied that Belt was dry."
    found = read(
        text,
        Said("Pell", "accused", "Belt of waste", "Ana Pell"),
        Said("Rak", "replied", "Belt was dry", "Jo Rak"),
    )
    assert found[1][0] == FRIDAY


def test_a_spokeswoman_speaks_on_the_day_of_her_ministry_some_paragraphs_on() -> None:
    text = (
        "Fiji’s sea ministry said on Tuesday that no boat was sold.\n\nThe boat is old.\n\n"
        "“No form was sent,” Fiji’s sea ministry spokeswoman, Ana Pell, said.\n\n“I like boats,” said Ole Brix, a skipper in Suva."
    )
    said = verbale.read(text, published=FRIDAY).statements
    days = {one.source.name: one.said.date for one in said if one.source}
    assert (days["Ana Pell"], days["Ole Brix"]) == (TUESDAY, FRIDAY)


def test_they_after_one_person_are_somebody_else() -> None:
    text = "Pell said on Tuesday that it rained.\nThe friends are angry. They accused Pell of waste."
    given = (
        Said("Pell", "said", "it rained", "Ana Pell"),
        Said("They", "accused", "Pell of waste", None, "group"),
    )
    assert read(text, *given)[1][0] == FRIDAY
    text = "Two skippers said on Tuesday that it rained. They added that it was wet."
    given = (
        Said("Two skippers", "said", "it rained", None, "group"),
        Said("They", "added", "it was wet", None, "group"),
    )
    assert read(text, *given)[1][0] == TUESDAY


def test_who_reacts_to_a_later_day_does_not_speak_on_the_earlier_one() -> None:
    text = "Pell said on Monday that it was late.\nThe guild said on Thursday that it was sorry.\n"
    text += "Pell welcomed the step. Pell added that it rained."
    given = [
        Said("Pell", "said", "it was late", "Ana Pell"),
        Said("The guild", "said", "it was sorry", "guild", "organisation"),
        Said("Pell", "welcomed", "the step", "Ana Pell"),
    ]
    assert [one[0] for one in read(text, *given)] == ["2026-03-02", "2026-03-05", FRIDAY]
    given[2] = Said("Pell", "added", "it rained", "Ana Pell")
    assert read(text, *given)[2][0] == "2026-03-02"
