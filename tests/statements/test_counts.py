"""Figures that somebody gives by counting, and what goes on behind a short answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import verbale

pytestmark = pytest.mark.model
RowsOf = Callable[[str], list[tuple[str | None, str | None, str]]]
_TOP = "Regatta draws a crowd\n\nThe quay was full on Sunday.\n\n"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The police counted 6,000 people on both quays.", [("The police", "counted", "6,000 people on both quays")]),
        ("The rowers' federation makes it 21, as half the boats have no cox.", [("The rowers' federation", "makes it", "21")]),
        ("The office itself counts 23, Veltman five.", [("The office", "counts", "23"), ("Veltman", None, "five")]),
        (
            "A Samoan official put the fee at two dollars; the Fijian embassy at twelve.",
            [("A Samoan official", "put", "the fee at two dollars"), ("the Fijian embassy", None, "at twelve")],
        ),
        ("The club has claimed 3,200, and the union 700.", [("The club", "claimed", "3,200"), ("the union", None, "700")]),
    ],
)  # fmt: skip
def test_a_figure_belongs_to_whoever_gives_it(
    text: str, rows: list[tuple[str, str, str]], rows_of: RowsOf
) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Its captain counted nine gannets and a goat.",
        "Her father made it home.",
        "She counted 12 boats on the way to school.",
        "The road sticks to the coast, and the inn stands by the river.",
    ],
)
def test_what_is_only_counted_or_done_is_no_report(text: str, rows_of: RowsOf) -> None:
    assert rows_of(text) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Not so, says the firm: Mrs Bakker was sent a new oar.", ("the firm", "says", "Not so … Mrs Bakker was sent a new oar")),
        (
            "The board had been told in March, he said, and had raised no objection.",
            ("he", "said", "The board had been told in March … and had raised no objection"),
        ),
        ("They were lost in the spring, claims a neighbour, Duncan Moor, and never mind the wind.",
         ("a neighbour", "claims", "They were lost in the spring")),
        ("The agency stands by its figure.", ("The agency", "stands by", "its figure")),
    ],
)  # fmt: skip
def test_what_goes_on_behind_the_cue_is_heard(text: str, row: tuple[str, str, str], rows_of: RowsOf) -> None:
    assert row in rows_of(text)


def test_a_headline_may_lead_with_who_admits() -> None:
    (one,) = verbale.read("Museum admits: oar did come off the wall\n\nIt rained on Sunday.").statements
    assert (one.source.text if one.source else None, one.content[0].text) == (
        "Museum",
        "oar did come off the wall",
    )


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Told that the oak was 300 years old, the builder smiled.", (None, "Told", "the oak was 300 years old")),
        (
            "The Echo quoted a clerk as saying the train would be late.",
            ("a clerk", "saying", "the train would be late"),
        ),
        ("It is understood that the two firms have met three times.", (None, "understood", "the two firms have met three times")),
        ("The minister has let it be known that he will stay at home.",
         ("The minister", "let it be known", "he will stay at home")),
        ("The end of the toll was promised by her deputy on 20 April.", ("her deputy", "promised", "The end of the toll")),
        ("“No idea,” was all the palace had to offer.", ("the palace", "was all", "“No idea,”")),
        ("“Ridiculous” was how Councillor Petra Hall summed up the plan.",
         ("Councillor Petra Hall", "was how", "“Ridiculous”")),
        ("Doubtful, shrugged the ferryman.", ("the ferryman", "shrugged", "Doubtful")),
        ("Not so, counters the planner, Tom Rhys: it will take them away.",
         ("the planner", "counters", "Not so … it will take them away")),
        ("Kerr, who was categorical on Wednesday that nothing had come, left the hall.",
         ("Kerr", "categorical", "nothing had come")),
    ],
)  # fmt: skip
def test_who_says_what_is_kept_apart(text: str, row: tuple[str | None, str, str], rows_of: RowsOf) -> None:
    rows = rows_of(text)
    assert row in rows
    assert len([other for other in rows if other[2] == row[2]]) == 1


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("A clerk contradicted the list: she had tidied up on her own.",
         ("A clerk", "contradicted", "the list: she had tidied up on her own")),
        ("The council rejects the clerk's version.", ("The council", "rejects", "the clerk's version")),
        ("A diplomat put it at a month.", ("A diplomat", "put", "it at a month")),
        ("Una Gray owned up to a blunder.", ("Una Gray", "owned up to", "a blunder")),
        ("He took back his words.", ("He", "took back", "his words")),
        ("The works council counts 1,120 people still in work.",
         ("The works council", "counts", "1,120 people still in work")),
    ],
)  # fmt: skip
def test_what_is_held_or_given_up_is_heard(text: str, row: tuple[str, str, str], rows_of: RowsOf) -> None:
    assert row in rows_of(text)


@pytest.mark.parametrize(
    "text",
    ["She took back the cup.", "The date was moved to May.", "He put the cat out at a quarter past nine."],
)
def test_what_is_put_or_taken_is_no_report(text: str, rows_of: RowsOf) -> None:
    assert rows_of(text) == []
