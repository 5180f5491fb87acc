"""Texts brought in, changed, taken back, signed and stopped, told in other words than the plain verbs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = list[tuple[str, tuple[str, ...]]]
ActsOf = Callable[[str], Told]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The draft on seals came from Estonia, with Sweden as co-sponsor.",
            [("table-draft", ("EST", "SWE"))],
        ),
        ("The Cuban text, circulated last week, is short.", [("table-draft", ("CUB",))]),
        ("The bakers’ union has handed parliament a petition.", [("table-draft", ("bakers’ union",))]),
        ("Peru’s government sent a bill on bread to Congress.", [("table-draft", ("PER",))]),
        ("In February the SVP group submitted the proposal.", [("table-draft", ("SVP group",))]),
        ("Peru, which presides, had deposited a text on eels.", [("table-draft", ("PER",))]),
        ("Peru’s environment ministry put forward a rival plan.", [("table-draft", ("PER",))]),
        ("The motion was brought by Canon Esther Pell.", [("table-draft", ("Esther Pell",))]),
        ("The change was put forward by the youth wing.", [("table-draft", ("youth wing",))]),
        ("Small shareholder Olli Niemi tabled a proposal to move.", [("table-draft", ("Olli Niemi",))]),
    ],
)
def test_texts_brought_in(text: str, wanted: Told, acts_of: ActsOf) -> None:
    assert acts_of(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The idea came from a fisherman.",
        "Peru’s House sent the bill to the Senate.",
        "Ms Reed, who wrote a bill on jars, has changed her mind.",
        "The proposal came from nowhere.",
        "Peru put forward a good argument.",
    ],
)
def test_what_is_no_text_brought_in(text: str, acts_of: ActsOf) -> None:
    assert acts_of(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The text on wells, orally revised by Niger, is short.", [("amend", ("NER",))]),
        ("The text on wells, as further revised by Niger, is short.", [("amend", ("NER",))]),
        ("The text is short. A clause on pumps had been struck out.", [("amend", ())]),
        (
            "Peru’s Senate debated the draft. The Senate deleted article 7 of the draft.",
            [("amend", ("PER",))],
        ),
        ("Peru’s Senate thinned out the bill.", [("amend", ("PER",))]),
        ("An amendment halving the levy was written into clause 3.", [("amend", ())]),
    ],
)
def test_texts_changed(text: str, wanted: Told, acts_of: ActsOf) -> None:
    assert acts_of(text) == wanted


def test_parts_of_what_is_no_draft_are_not_amended(acts_of: ActsOf) -> None:
    assert acts_of("The song is short. A line on pumps had been struck out.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru signed the accord on bees. Niger pulled out of it in January.",
            [("sign", ("PER",)), ("withdraw", ("NER",))],
        ),
        (
            "Peru signed the accord on bees. Latvia left it in 2003.",
            [("sign", ("PER",)), ("withdraw", ("LVA",))],
        ),
        ("Japan withdrew from the commission’s fund in 2019.", [("withdraw", ("JPN",))]),
        ("Iceland took its proposal off the agenda.", [("withdraw", ("ISL",))]),
        (
            "Peru tabled an amendment. It was withdrawn by its author.",
            [("table-draft", ("PER",)), ("withdraw", ("PER",))],
        ),
        (
            "Peru tabled an amendment. The sponsor withdrew the amendment.",
            [("table-draft", ("PER",)), ("withdraw", ("PER",))],
        ),
        ("Yemen, which withdrew its request to join, is away.", [("withdraw", ("YEM",))]),
    ],
)
def test_texts_and_treaties_given_up(text: str, wanted: Told, acts_of: ActsOf) -> None:
    assert acts_of(text) == wanted


@pytest.mark.parametrize("text", ["Latvia left it in the rain.", "The club pulled out a chair in June."])
def test_what_is_left_otherwise_is_no_treaty(text: str, acts_of: ActsOf) -> None:
    assert acts_of(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru left the accord it had signed a year before.",
            [("withdraw", ("PER",)), ("sign", ("PER",))],
        ),
        (
            "The presidents of the Italian and Spanish delegations signed a protocol.",
            [("sign", ("ITA", "ESP"))],
        ),
        (
            "The note was signed by Peru’s farm minister Ana Ruiz and the Fijian ambassador, Jo Vula; the pact was signed by Peru.",
            [("sign", ("PER",))],
        ),
        (
            "The fees were approved by Peru’s Congress, and signed into force by President Ana Ruiz.",
            [("adopt", ("PER",)), ("sign", ("PER",))],
        ),
        ("Vietnam withheld its consent.", [("block", ("VNM",))]),
        ("Greece blocked a similar redesign.", [("block", ("GRC",))]),
        ("Peru’s Constitutional Court left without effect the decree on jars.", [("block", ("PER",))]),
        (
            "Peru’s High Court heard the case. The decree stands. Its enforcement was suspended by Peru’s High Court.",
            [("block", ("PER",))],
        ),
    ],
)
def test_texts_signed_and_stopped(text: str, wanted: Told, acts_of: ActsOf) -> None:
    assert acts_of(text) == wanted
