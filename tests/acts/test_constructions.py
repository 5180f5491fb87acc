"""The constructions in which an act can be told: participles, relative clauses, ellipsis, nouns, pronouns; and what is only planned."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = list[tuple[str, tuple[str, ...]]]
ActsOf = Callable[[str], Told]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Riigikogu sat late on Monday, rejecting the sauna bill by 51 votes to 40.", [("vote", ("EST",))]),
        ("After adopting the heron plan, the Seimas rose for the summer.", [("adopt", ("LTU",))]),
        ("Having approved the statutes, the World Oboe Association elected a treasurer.", [("adopt", ("World Oboe Association",))]),
        ("Approved by the Saeima in May, the plan spares old limes.", [("adopt", ("LVA",))]),
        ("It was the Folketing that rejected the bill.", [("vote", ("DNK",))]),
        ("The Cortes approved the budget but rejected a motion on olives.", [("adopt", ("ESP",)), ("vote", ("ESP",))]),
        ("The plan was on Monday approved by the Eduskunta.", [("adopt", ("FIN",))]),
        ("The Sejm voted the plan down, 231-200.", [("vote", ("POL",))]),
        ("The bill passed its second reading by 40 votes to 31.", [("adopt", ())]),
        ("The resolution passed along party lines, 226-183.", [("adopt", ())]),
        ("Two Norwegian deputies introduced legislation on herons.", [("table-draft", ())]),
        ("The Dutch Senate turned down the €1.3m heron plan 38-37.", [("vote", ("NLD",))]),
        ("The Rajya Sabha passed the Mango (Grading) Bill.", [("adopt", ("IND",))]),
        ("The text was adopted, with Greece, an observer, abstaining.", [("adopt", ()), ("abstain", ("GRC",))]),
        (
            "The accord was vetoed by the Finns in May. The second, drafted by the EU in 2020, was blocked by Oslo.",
            [("veto", ("FIN",)), ("block", ("NOR",))],
        ),
        (
            "Portugal’s president signed the bill on Monday. A first version was vetoed by her predecessor.",
            [("sign", ("PRT",)), ("veto", ("PRT",))],
        ),
        ("Shareholders of the Finnish sauna maker Lauha Oyj approved a merger.", [("adopt", ("Lauha Oyj",))]),
        ("The amendment was rejected.", [("vote", ())]),
        ("Danish MPs voted 101 to 70 on Monday in favour of the bill.", [("adopt", ("DNK",))]),
        ("The Dáil passed all stages of the Turf Bill.", [("adopt", ("IRL",))]),
        ("The Riksdag adopted the plan against the votes of the Left Party.", [("adopt", ("SWE",)), ("vote", ("Left Party",))]),
        ("Chad became the first state to pull out of the dune accord.", [("withdraw", ("TCD",))]),
        ("Polish deputies overrode the president’s veto.", [("vote", ("POL",))]),
        ("Ministers at the Whaling Commission’s meeting in Oban adopted a budget.", [("adopt", ("Whaling Commission",))]),
        ("The budget was narrowly defeated last month in the Folketing.", [("vote", ())]),
        ("The Knesset passed the bill with Likud voting against.", [("adopt", ("ISR",)), ("vote", ("Likud",))]),
        ("Only Labour voted against the motion.", [("vote", ("Labour",))]),
        ("Sinn Féin chose to abstain.", [("abstain", ("Sinn Féin",))]),
        ("Chad was the only state to abstain.", [("abstain", ("TCD",))]),
        ("Mali became on Friday the 30th state to ratify the accord.", [("adopt", ("MLI",))]),
        ("Togo opposed the draft decision; the governing Liberals had blocked an earlier bill.", [("block", ("Liberals",))]),
    ],
)  # fmt: skip
def test_an_act_is_found_in_any_construction(text: str, wanted: Told, acts_of: ActsOf) -> None:
    assert acts_of(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Fiji signed the treaty and Tonga the protocol.", [("sign", ("FJI",)), ("sign", ("TON",))]),
        (
            "Nepal tabled an amendment, Bhutan another.",
            [("table-draft", ("NPL",)), ("table-draft", ("BTN",))],
        ),
        ("Cuba ratified the accord in May, Peru in June.", [("adopt", ("CUB",)), ("adopt", ("PER",))]),
        ("Fiji signed the treaty, Tonga a sigh.", [("sign", ("FJI",))]),
        ("Fiji signed the treaty, and Tonga on Monday sang.", [("sign", ("FJI",))]),
    ],
)
def test_a_verb_left_out_is_that_of_the_clause_before(text: str, wanted: Told, acts_of: ActsOf) -> None:
    assert acts_of(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Bakers’ Union said on Friday that it had rejected the offer.", [("vote", ("Bakers’ Union",))]),
        ("Plaid Cymru says it voted for the bill.", [("vote", ("Plaid Cymru",))]),
        (
            "Cyprus’s parliament met on Monday. It approved the budget by 31 votes to 20.",
            [("adopt", ("CYP",))],
        ),
        (
            "Cyprus’s parliament met on Monday. The budget was approved by 31 votes to 20.",
            [("adopt", ("CYP",))],
        ),
    ],
)
def test_it_stands_for_who_says_it_or_for_the_body_of_the_sentence_before(
    text: str, wanted: Told, acts_of: ActsOf
) -> None:
    assert acts_of(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Storting’s rejection of the bill surprised nobody.", [("vote", ("NOR",))]),
        ("The Bakers’ Union’s approval of the merger came late.", [("adopt", ("Bakers’ Union",))]),
        ("Critics deplored Kenya’s ratification of the accord.", [("adopt", ("KEN",))]),
        ("The bill became law over a veto by President Ada Reed of Liberia.", [("veto", ("LBR",))]),
        ("The government seeks the Storting’s approval of the budget.", []),
        ("The deal awaits Kenya’s ratification of the accord.", []),
    ],
)
def test_a_noun_tells_what_its_owner_did(text: str, wanted: Told, acts_of: ActsOf) -> None:
    assert acts_of(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The Sejm could end its session by rejecting the bill.",
        "The plan would have been rejected by the Sejm.",
        "The Sejm debated for hours without approving the plan.",
        "The Sejm is considering amending the bill.",
        "After rejecting the bill, the Sejm would go home, she hoped.",
        "The Greens voted for their new leader.",
        "Bus drivers in Turin accepted the offer.",
        "Ms Reed, who wrote a bill on jars, says that she has since changed her mind.",
        "She met the Riksdag’s cook, passing the salt.",
    ],
)
def test_what_is_planned_or_done_to_no_text_is_no_act(text: str, acts_of: ActsOf) -> None:
    assert acts_of(text) == []
