"""Lines of talk, reports closed by a verb and its subject, and quotations beside verbs that are in no list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model
RowsOf = Callable[[str], list[tuple[str | None, str | None, str]]]
_TOP = "Ferry changes its hours\n\nThe hall was full. The harbour master, Rod Baxter, sat beside Mayor Ilse Urban.\n\n"


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ('10.45 Baxter: "We never had a report about those planks."', "Baxter", '"We never had a report about those planks."'),
        ("10.47 Urban: all of them.", "Urban", "all of them"),
        ("Baxter, by phone to us: that was a recording from last year.", "Baxter", "that was a recording from last year"),
        (
            "11.02 The cook, Nora Sandvik, from the back row: it is not my soup. I was at a wedding on Sunday.",
            "Nora Sandvik",
            "it is not my soup. I was at a wedding on Sunday",
        ),
        ("The ferry office: fares rose by 4 per cent in May, not by 5.", "The ferry office", "fares rose by 4 per cent in May, not by 5"),
        ("The office's reply, by email to us: “Nobody has touched the log.”", "The office", "“Nobody has touched the log.”"),
    ],
)  # fmt: skip
def test_a_name_before_a_colon_speaks(text: str, source: str, words: str, rows_of: RowsOf) -> None:
    assert (source, words) in [(who, said) for who, _, said in rows_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Weather: rain will fall in the north.",
        "Tickets: they cost 4 euros.",
        "Lowestoft: the boat leaves at nine.",
        "The timetable: boats will run twice a day.",
    ],
)
def test_a_label_before_a_colon_does_not(text: str, rows_of: RowsOf) -> None:
    assert rows_of(text) == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "words"),
    [
        ("The fare is 38 kroner, answers the ministry.", "the ministry", "answers", "The fare is 38 kroner"),
        ("The night cook, assures Baxter.", "Baxter", "assures", "The night cook"),
        ("That's not a pier, shouts Signe Aas from the door.", "Signe Aas", "shouts", "That's not a pier"),
        ("Impossible, scoffs the Heritage Board.", "the Heritage Board", "scoffs", "Impossible"),
        (
            "The council had no part in it, the paper states.",
            "the paper",
            "states",
            "The council had no part in it",
        ),
        ("Nor does the town own a crane, a clerk said.", "a clerk", "said", "Nor does the town own a crane"),
    ],
)
def test_a_verb_and_who_speaks_close_a_report(
    text: str, source: str, cue: str, words: str, rows_of: RowsOf
) -> None:
    assert (source, cue, words) in rows_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "She opened the gate, fed the goats.",
        "He came in, took the bag.",
        "The boat, a ferry, carries the mail.",
    ],
)
def test_what_is_only_done_is_no_report(text: str, rows_of: RowsOf) -> None:
    assert rows_of(text) == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "words"),
    [
        (
            "“A fable,” sweeps aside Ines Okafor, the technical director.",
            "Ines Okafor",
            "sweeps aside",
            "“A fable,”",
        ),
        ("“We knew,” he let slip.", "he", "let slip", "“We knew,”"),
        (
            "“It is ugly but safe. I drank some,” Rod Baxter, manager of the works, soothed.",
            "Rod Baxter",
            "soothed",
            "“It is ugly but safe. I drank some,”",
        ),
    ],
)
def test_a_quotation_goes_to_whoever_stands_beside_it(
    text: str, source: str, cue: str, words: str, rows_of: RowsOf
) -> None:
    (one,) = [row for row in rows_of(text) if row[2] == words]
    assert one[0] == source
    assert one[1] is not None
    assert one[1].split()[0] == cue.split()[0]


def test_a_title_beside_a_name_is_no_report(rows_of: RowsOf) -> None:
    assert rows_of("“A stitch in time,” the novel by Ana Ruiz, won the prize.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The plank had rotted, according to the engineer Jens Thorn. “Nobody looked at it.”",
        "A letter lay in his drawer, Baxter told Lake Radio, and had been there since May. “Nobody looked at it.”",
        "Rubbish, says a porter who was there. “Nobody looked at it.”",
    ],
)
def test_a_quotation_behind_a_report_carries_it_on(text: str, rows_of: RowsOf) -> None:
    (one,) = [row for row in rows_of(text) if "Nobody looked" in row[2]]
    assert " … " in one[2]


def test_a_quotation_is_told_once(rows_of: RowsOf) -> None:
    text = "Urban was less sure.\n\nShe shrugged. “It is the opposite of one.”"
    assert [row[2] for row in rows_of(text)] == ["“It is the opposite of one.”"]


def test_a_clear_clause_stands_although_few_mark_its_verb(rows_of: RowsOf) -> None:
    assert ("The note", "underlines", "the boat kept to its lane") in rows_of(
        "The note underlines that the boat kept to its lane."
    )


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "“He has eaten my hat,” she says, “and I have forgiven him.” He, she adds, has not forgiven her the hat.",
            ("she", "says", "“He has eaten my hat,” … “and I have forgiven him.”"),
        ),
        ("“It is a good boat,” she says, “and it floats.” It rained.", ("she", "says", "“It is a good boat,” … “and it floats.”")),
        (
            "Two clerks said the town had asked first, a charge its council called “pure fiction”.",
            ("its council", "called", "“pure fiction”"),
        ),
        ("Her son-in-law says she whistled.", ("Her son-in-law", "says", "she whistled")),
        ("Baxter (Harbour List): “A tram is not a toy.”", ("Baxter", None, "“A tram is not a toy.”")),
        ("Its leader, Per Holm, wants to see a receipt. “A bank statement would do.”",
         ("Its leader", None, "“A bank statement would do.”")),
    ],
)  # fmt: skip
def test_no_half_of_a_quotation_is_lost(text: str, row: tuple[str, str | None, str], rows_of: RowsOf) -> None:
    assert row in rows_of(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("In an e-mail to this newspaper she replied that fear had nothing to do with it.",
         ("she", "replied", "fear had nothing to do with it")),
        ("Secretary Lena Faure let slip on Friday that she had spoken to both sides.",
         ("Secretary Lena Faure", "let slip", "she had spoken to both sides")),
        ("According to its secretary, Bert Howell, the fish died of heat.",
         ("its secretary", "According to", "the fish died of heat")),
        ("According to the clerk, Rome, Paris and Oslo are full.",
         ("the clerk", "According to", "Rome, Paris and Oslo are full")),
        ("Fear was one thing; new signs would cost 90,000 francs, by the road office's reckoning.",
         ("the road office", "reckoning", "new signs would cost 90,000 francs")),
    ],
)  # fmt: skip
def test_the_nearest_subject_speaks(text: str, row: tuple[str, str, str], rows_of: RowsOf) -> None:
    assert row in rows_of(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The charity Tea for Ten said demand had doubled.", ("The charity Tea for Ten", "said", "demand had doubled")),
        ("The metro of Calvaria conceded money was owing.", ("The metro of Calvaria", "conceded", "money was owing")),
        ("A cannery owner puts the walkout down to gossip.", ("A cannery owner", "puts", "the walkout down to gossip")),
        ("The Ministry of Oriva wants it in writing.", ("The Ministry of Oriva", "wants", "it in writing")),
        ("Heidi Lund of Nordvik IF accused the club of letting the deal fail.",
         ("Heidi Lund of Nordvik", "accused", "the club of letting the deal fail")),
    ],
)  # fmt: skip
def test_a_noun_without_an_article_begins_a_clause(
    text: str, row: tuple[str, str, str], rows_of: RowsOf
) -> None:
    assert row in rows_of(text)


@pytest.mark.parametrize("text", ["The club's reported losses had doubled.", "He put the cat down to sleep."])
def test_an_adjective_before_a_noun_is_none(text: str, rows_of: RowsOf) -> None:
    assert rows_of(text) == []


def test_who_is_told_may_stand_between_a_cue_and_what_goes_on(rows_of: RowsOf) -> None:
    rows = rows_of("Such a letter, she explained to the council in March, is worth the stamp on it.")
    assert rows == [("she", "explained", "Such a letter … is worth the stamp on it")]


def test_members_speak_for_their_seats(rows_of: RowsOf) -> None:
    rows = rows_of(
        "Asha Rao (North Dene): How many of the 300 wardens have been appointed?\n\nThe Minister for Parks: I do not recognise that."
    )
    assert [row[0] for row in rows] == ["Asha Rao", "The Minister for Parks"]
