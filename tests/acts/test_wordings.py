"""Idioms and phrasal verbs for formal acts, and what became of a text in a body; and what only looks like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verbale.acts.wordings import find_wordings

Told = list[tuple[str, tuple[str, ...]]]
ActsOf = Callable[[str], Told]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Seimas gave the heron bill the green light on Monday.", [("adopt", ("LTU",))]),
        ("Portugal’s cabinet waved the cork levy through last week.", [("adopt", ("PRT",))]),
        ("The levy was given the go-ahead by the Portuguese parliament.", [("adopt", ("PRT",))]),
        ("The World Oboe Association set its seal of approval on new reeds rules.", [("adopt", ("World Oboe Association",))]),
        ("The Riigikogu threw the bill on sauna fees out.", [("vote", ("EST",))]),
        ("Bulgaria kept the rose directive off the agenda for a third time.", [("block", ("BGR",))]),
        ("A court in Denmark put the order on hold. Denmark’s Supreme Court declared the decree void.", [("block", ("DNK",))]),
        ("Jordan put a hold on the appointment.", [("block", ("JOR",))]),
        ("Chad took its amendment off the table.", [("withdraw", ("TCD",))]),
        ("Samoa opted out of the reef treaty in May.", [("withdraw", ("WSM",))]),
        ("Niger put pen to paper on the accord on millet.", [("sign", ("NER",))]),
        ("Oman became a party to the convention on dhows.", [("sign", ("OMN",))]),
        ("The Sejm added a disputed paragraph on bees to the bill.", [("amend", ("POL",))]),
        ("The Greens placed a motion before the council.", [("table-draft", ("Greens",))]),
        ("Togo blocked the draft decision with a veto.", [("veto", ("TGO",))]),
        ("Iceland imposed a veto on the herring plan.", [("veto", ("ISL",))]),
    ],
)  # fmt: skip
def test_an_idiom_tells_the_act_that_it_means(text: str, wanted: Told, acts_of: ActsOf) -> None:
    assert acts_of(text)[-1:] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The bill on wells sailed through Kenya’s National Assembly.", [("adopt", ("KEN",))]),
        ("A motion on lamps squeaked through the Knesset.", [("adopt", ("ISR",))]),
        ("The budget won the final approval of the Saeima on Friday.", [("adopt", ("LVA",))]),
        ("The plan got the nod from Bristol City Council.", [("adopt", ("GBR",))]),
        ("The bill failed to clear the Dutch Senate.", [("vote", ("NLD",))]),
        ("The amendment was defeated in the Folketing by 60 votes to 55.", [("vote", ())]),
    ],
)
def test_what_became_of_a_text_in_a_body_is_an_act_and_where_it_was_is_nobody_acting(
    text: str, wanted: Told, acts_of: ActsOf
) -> None:
    assert acts_of(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The boat sailed through the strait before Lithuania’s parliament met.",
        "Norway’s envoy put the kettle on hold of his own accord.",
        "Turkmenistan’s seals conventions are well known.",
        "The Dutch parliament gave the choir its old piano.",
        "She threw the ball out of the Bundestag canteen.",
        "Fiji refused to say whether the bill would pass the Senate.",
        "The bill will sail through the Sejm, ministers believe.",
        "A clerk added a line to the list of guests of the Storting.",
        "Estonia joined the choir of Latvia.",
        "Ghana dropped its objections and changed its tune.",
    ],
)
def test_what_is_done_to_no_text_or_is_yet_to_come_is_no_act(text: str, acts_of: ActsOf) -> None:
    assert acts_of(text) == []


def test_what_a_wording_is_done_to_is_found_inside_it() -> None:
    text = "They put the long bill on hold"
    (found,) = find_wordings(text, 0, len(text))
    assert found.inside is not None
    assert text[slice(*found.inside)] == "the long bill"
    assert text[found.start : found.end] == "put the long bill on hold"
