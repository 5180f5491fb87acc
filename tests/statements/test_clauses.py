"""Clauses, questions and asides that belong to another verb, another speaker, or to no statement."""

from collections.abc import Callable

import pytest

import verbale

Rows = list[tuple[str | None, str | None, str]]
_TOP = "Kiosk to move\n\nThe park keeper met the growers in Lismore on Monday.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "What did the keeper promise the growers? It was a fair question.",
        "Did she call him a man afraid of hedges? It hardly matters now.",
        "Has the council ever promised to move the kiosk? It is hard to tell.",
        "The kiosk operator begs to differ.",
        "Asked about the bill, the keeper smiled.",
        "Had the growers insisted on a vote, they would have lost.",
        "The gallery, asked for comment, sent a photograph.",
        "In Lismore the ministry struck a calmer note.",
        "There is the matter of who said what in Lismore.",
        "Bright colours help keepers tell one gate from another.",
        "The builder measured two beams and gave 40 euros.",
    ],
)
def test_what_is_only_asked_about_is_no_statement(text: str, rows_of: Callable[[str], Rows]) -> None:
    assert rows_of(text) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The painter behind the scheme, who had argued that grey was dull, left for Bergen.",
            ("The painter behind the scheme", "argued", "grey was dull"),
        ),
        (
            "One keeper claims to have heard a bell; another, standing at the same gate, maintains there was none.",
            ("another", "maintains", "there was none"),
        ),
        (
            "The latter replied with a grin that she had read it on the bus.",
            ("The latter", "replied", "she had read it on the bus"),
        ),
        (
            "The ministry said in a notice dated 4 May that the permit stood withdrawn.",
            ("The ministry", "said", "the permit stood withdrawn"),
        ),
        (
            "Keeper Ana Lind told a crowded meeting she had every sympathy, but that the insurers would not wear it.",
            ("Keeper Ana Lind", "told", "she had every sympathy, but that the insurers would not wear it"),
        ),
        (
            "Not so, according to the sexton, Bert Howe, who says he found a nest in the pipes.",
            ("the sexton", "according to", "Not so"),
        ),
        (
            "The order, keeper Ana Lind made clear, will last a week.",
            ("keeper Ana Lind", "made clear", "The order … will last a week"),
        ),
        (
            "Not true, growers retorted: the insurers, they say, were never asked.",
            ("they", "say", "the insurers … were never asked"),
        ),
        (
            "The fee, says Ana Lind, who teaches law at the college of Lismore, would be worth more than the nuts.",
            ("Ana Lind", "says", "The fee … would be worth more than the nuts"),
        ),
        (
            "Her report, dated 11 May, recommends new ropes and states that the gates are older than the rules.",
            ("Her report", "states", "the gates are older than the rules"),
        ),
        (
            "One of the growers let it be known from the back row that he would not come.",
            ("One of the growers", "let it be known", "he would not come"),
        ),
        (
            "A paper had it on Monday that rates would fall; a foreign agency had it that they were to rise.",
            ("a foreign agency", "had it", "they were to rise"),
        ),
        (
            "The fire at the mill was started by a kettle, an inquiry by the land agency has found.",
            ("an inquiry by the land agency", "found", "The fire at the mill was started by a kettle"),
        ),
        (
            "The keeper on Monday dismissed as “a tall story” reports in Lismore that the swan was old.",
            ("The keeper", "dismissed", "as “a tall story” reports in Lismore that the swan was old"),
        ),
        (
            "Orrtel reckons the repair at 2.1 million crowns.",
            ("Orrtel", "reckons", "the repair at 2.1 million crowns"),
        ),
        (
            "The growers' club, which had warned in April of “a floating market”, was silent.",
            ("The growers' club", "warned", "“a floating market”"),
        ),
        (
            "The keeper was, her office stresses, joking.",
            ("her office", "stresses", "The keeper was … joking"),
        ),
        (
            "She spoke of a shipment in which, according to a council report, eleven swans were lost.",
            ("a council report", "according to", "eleven swans were lost"),
        ),
        (
            "The council moved on, brushing aside concerns from growers that the swans would not stay.",
            ("growers", "concerns", "the swans would not stay"),
        ),
        (
            "The director dismissed talk of hunger: the swans' stomachs, she pointed out, were full.",
            ("she", "pointed out", "the swans' stomachs … were full"),
        ),
        (
            "He has written to the park minister requesting an independent count.",
            ("He", "requesting", "an independent count"),
        ),
        (
            "Ms Bell (Ind.) said the minister had drained a pond by e-mail.",
            ("Ms Bell", "said", "the minister had drained a pond by e-mail"),
        ),
        (
            "In a statement, the club said: “The kiosk paid its way,” adding that its value had doubled in a year.",
            ("the club", "adding", "its value had doubled in a year"),
        ),
        (
            "The Lismore side has proposed that the talks be held in Ardel, the head of its team, B. Lund, told reporters.",
            ("The Lismore side", "proposed", "the talks be held in Ardel"),
        ),
        (
            "The keeper heard from the Royal Society for the Care of Swans, which wrote to the mayor urging a ban.",
            ("the Royal Society for the Care of Swans", "urging", "a ban"),
        ),
        (
            "A grower offered his own account: the keeper, he suggested, was afraid of swans.",
            ("he", "suggested", "the keeper … was afraid of swans"),
        ),
        (
            "They measured the wrong pond, she says; the old one was filled in years ago.",
            ("she", "says", "They measured the wrong pond … the old one was filled in years ago"),
        ),
        (
            "The fleet had three boats, he said; the harbour office counted nine.",
            ("he", "said", "The fleet had three boats"),
        ),
        (
            "The swan was born in 2022, says the keeper, Ana Lind: “Perhaps your clerk looked at another swan.”",
            (
                "the keeper",
                "says",
                "The swan was born in 2022 … “Perhaps your clerk looked at another swan.”",
            ),
        ),
        (
            "The states have agreed on a fee, the secretary general said on Monday, but one of them said it had not.",
            ("the secretary general", "said", "The states have agreed on a fee"),
        ),
        (
            "It has been rumoured in the market that the kiosk was meant for a cousin of his.",
            (None, "rumoured", "the kiosk was meant for a cousin of his"),
        ),
        (
            "The council intends to hold the vote in May, and the keeper intends to hold the ballot in June.",
            ("the keeper", "intends", "to hold the ballot in June"),
        ),
        (
            "The rangers of the North Club counted in July 4,100 nests.",
            ("The rangers of the North Club", "counted", "4,100 nests"),
        ),
        (
            "Surveyor Bert Howe, called in by the family, measured 38.9.",
            ("Surveyor Bert Howe", "measured", "38.9"),
        ),
        (
            "The club had four boats and no quarrel with anyone, he went on: “Ask the growers. We did.”",
            (
                "he",
                "went on",
                "The club had four boats and no quarrel with anyone … “Ask the growers. We did.”",
            ),
        ),
        (
            "It is said that when the bell rang twice, Ana Lind told him the sea was outside.",
            (None, "said", "when the bell rang twice, Ana Lind told him the sea was outside"),
        ),
    ],
)
def test_a_clause_goes_to_its_own_speaker(
    text: str, row: tuple[str | None, str, str], rows_of: Callable[[str], Rows]
) -> None:
    assert row in rows_of(text)


def test_an_answer_in_a_side_clause_is_a_report_of_its_own(rows_of: Callable[[str], Rows]) -> None:
    rows = rows_of(
        "The union demanded an apology, to which the keeper answered that he had just made one. "
        "She accused the club of tampering with the scales, an allegation the club's president called “laughable”."
    )

    assert ("The union", "demanded", "an apology") in rows
    assert ("the keeper", "answered", "he had just made one") in rows
    assert ("She", "accused", "the club of tampering with the scales") in rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "“We got the paint wrong, full stop,” the 54-year-old confessed to The Lantern.",
            ("the 54-year-old", "confessed", "“We got the paint wrong, full stop,”"),
        ),
        (
            "“It is six owls,” lead author Mei Sato laughed.",
            ("lead author Mei Sato", "laughed", "“It is six owls,”"),
        ),
        (
            "Hardly had he finished when the keeper took to the air to deny it: “Neither by May nor by June.”",
            ("the keeper", "deny", "it … “Neither by May nor by June.”"),
        ),
        (
            "“Fifty degrees you can hold. Seventy nobody can.” With these words Marta Desmet of the Kettle Office "
            "explained why the kettle has to go.",
            (
                "Marta Desmet of the Kettle Office",
                "With these words",
                "“Fifty degrees you can hold. Seventy nobody can.”",
            ),
        ),
        (
            "“It had learned the button,” brigade spokesman Ole Riis was quoted by local radio as saying.",
            ("brigade spokesman Ole Riis", "saying", "“It had learned the button,”"),
        ),
        (
            "The clerk wanted to know who had signed it. “The gardener,” came the answer.",
            (None, "answer", "“The gardener,”"),
        ),
        (
            "“We will stay all night if we have to” is all she will say to the cameras.",
            ("she", "is all", "“We will stay all night if we have to”"),
        ),
        (
            "The rival is unmoved: the paper, he suggests, “has been dipped in something”.",
            ("he", "suggests", "the paper … “has been dipped in something”"),
        ),
    ],
)
def test_no_quotation_is_lost_beside_an_odd_speaker(
    text: str, row: tuple[str | None, str, str], rows_of: Callable[[str], Rows]
) -> None:
    assert row in rows_of(text)


def test_a_quotation_is_not_given_to_whom_another_person_stands_behind(
    rows_of: Callable[[str], Rows],
) -> None:
    rows = rows_of(
        "The growers were quick to point the finger at the committee, whose chair, Bert Howe, was having none of it. "
        "“Nonsense. I water that hedge myself.”"
    )

    assert not any(source == "The growers" and "Nonsense" in content for source, _, content in rows)


def test_a_headline_names_whom_it_is_told_to() -> None:
    assert ("cooks", "tell", "Leave our stew alone") in [
        (one.source and one.source.text, one.cue and one.cue.text, one.content[0].text)
        for one in verbale.read(
            "Leave our stew alone, cooks tell minister\n\nIt rained on Monday."
        ).statements
    ]


def test_a_passed_bill_is_not_what_members_praise() -> None:
    found = verbale.read(
        "Council passes resolution on tea, delegates praise consensus\n\nIt rained."
    ).statements

    assert ["consensus"] in [[span.text for span in one.content] for one in found]
    assert not any("passes" in span.text for one in found for span in one.content)


def test_a_body_that_an_article_spells_out_speaks_in_its_headline() -> None:
    text = "GUA: lights in final were switched off\n\nThe Goose Union of Ardel (GUA) met on Monday."
    first = verbale.read(text).statements[0]

    assert first.source is not None
    assert first.source.text == "GUA"
    assert [span.text for span in first.content] == ["lights in final were switched off"]


@pytest.mark.parametrize(
    ("headline", "row"),
    [
        ("Prices to rise by 3%, bank forecasts", ("bank", "forecasts", "Prices to rise by 3%")),
        ("Cook 'lit match in haste', court hears", (None, "hears", "Cook 'lit match in haste'")),
        ("Inquiry told bridge was 'rotten'", (None, "told", "bridge was 'rotten'")),
        ("'I was asleep,' says cook accused of arson", (None, "accused", "of arson")),
    ],
)
def test_a_headline_says_who_speaks_and_who_is_only_told_of(
    headline: str, row: tuple[str | None, str, str]
) -> None:
    found = verbale.read(f"{headline}\n\nIt rained on Monday.").statements

    assert row in [
        (one.source and one.source.text, one.cue and one.cue.text, one.content[0].text) for one in found
    ]


@pytest.mark.parametrize(
    "end",
    [
        "“No,” lead",
        "The fee, says Ana",
        "“Yes” – with these words",
        ": “Never.” he denied",
        "the 54-year-old",
        "Had she",
    ],
)
def test_a_text_that_breaks_off_is_read(end: str, rows_of: Callable[[str], Rows]) -> None:
    assert isinstance(rows_of(f"The growers said it was late. {end}"), list)
