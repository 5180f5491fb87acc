"""The day and the channel of what is said at the sitting or the briefing that an article reports."""

from __future__ import annotations

import pytest
from tests.dating.test_occasions import FRIDAY, PUBLICATION, Said, read

TUESDAY = "2026-03-03"
COUNCIL = "The town council on Tuesday night rejected a new bandstand.\n"
HOUSE = "The National Assembly on Tuesday night passed a bill on hedgerows.\n"


def last(text: str, *given: Said) -> tuple[str | None, str | None, str | None]:
    return read(text, *given)[-1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Moving the motion, Dora Finch said the stand leaned.",
        "In the chamber, Dora Finch said the stand leaned.",
        "Speaking from the gallery, Dora Finch said the stand leaned.",
        "Councillor Dora Finch said the stand leaned.",
        "Dora Finch, who lives by it, made the motion. Dora Finch said the stand leaned.",
    ],
)
def test_who_takes_part_speaks_at_the_sitting(sentence: str) -> None:
    source = "Councillor Dora Finch" if "Councillor" in sentence else "Dora Finch"
    one = Said(source, "said", "the stand leaned", "Dora Finch")
    assert last(COUNCIL + sentence, one) == (TUESDAY, "context", "meeting")


@pytest.mark.parametrize(
    "sentence",
    [
        "Baker Dora Finch said the stand leaned.",
        "Baker Dora Finch, who slept on the floor, said the stand leaned.",
        "In Bergen, councillor Dora Finch said the stand leaned.",
        "To the paper, councillor Dora Finch said the stand leaned.",
        "Councillor Dora Finch told the Gazette the stand leaned.",
        "Councillor Dora Finch said afterwards the stand leaned.",
    ],
)
def test_who_speaks_elsewhere_keeps_the_day_of_publication(sentence: str) -> None:
    cue = "told" if "told" in sentence else "said"
    one = Said("Dora Finch", cue, "the stand leaned", "Dora Finch")
    assert last(COUNCIL + sentence, one)[2] is None


def test_a_house_is_a_parliament_and_an_answer_goes_on_with_it() -> None:
    text = HOUSE + "Piloting the bill, Con Tuohy said hedges mattered. A member replied they were thorns."
    found = read(
        text,
        Said("Con Tuohy", "said", "hedges mattered", "Con Tuohy"),
        Said("A member", "replied", "they were thorns", None, "unnamed"),
    )
    assert found == [(TUESDAY, "context", "parliament")] * 2


def test_a_ballot_of_members_is_no_sitting() -> None:
    text = "Members of the union voted on Tuesday to strike.\nThe chairwoman Lise Berg said ovens were cold."
    assert last(text, Said("Lise Berg", "said", "ovens were cold", "Lise Berg")) == PUBLICATION


def test_a_member_in_a_paragraph_of_another_day_is_left() -> None:
    text = COUNCIL + "Ann Pike said on Wednesday it was a shame. Councillor May Dunn said she was sorry."
    found = read(
        text,
        Said("Ann Pike", "said", "it was a shame", "Ann Pike"),
        Said("Councillor May Dunn", "said", "she was sorry", "May Dunn"),
    )
    assert found[1][0] != TUESDAY


def test_who_opens_a_briefing_speaks_at_it() -> None:
    text = "Spokeswoman Ana Melo opened Tuesday’s briefing with a jar of honey.\n"
    text += "Melo said bees had arrived. A farmer said they slept."
    found = read(
        text,
        Said("Melo", "said", "bees had arrived", "Ana Melo"),
        Said("A farmer", "said", "they slept", None, "unnamed"),
    )
    assert found[0] == (TUESDAY, "context", "briefing")
    assert found[1] == (FRIDAY, "publication", None)


def test_reports_that_somebody_is_asked_about_are_no_channel() -> None:
    text = "Ana Melo refused to be drawn on reports that bees had left."
    assert last(text, Said("Ana Melo", "refused to be drawn", "bees had left", "Ana Melo"))[2] is None


def test_the_chair_of_a_firm_is_no_member() -> None:
    text = HOUSE + "Shares in a mill rose. Its chairman said profits grew."
    assert last(text, Said("Its chairman", "said", "profits grew", "Ravi Sen")) == PUBLICATION
