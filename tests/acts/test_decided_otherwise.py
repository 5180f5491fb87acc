"""Formal acts whose object is any noun, whose actor is named elsewhere, and whose verb is not "adopt" or "reject"."""

from __future__ import annotations

import pytest

from verbale.acts import find_formal_acts
from verbale.text import lay_out

DANISH = "COPENHAGEN, June 18 (NSW) - Denmark’s parliament met in Denmark. "


def _acts(text: str, published: str = "2026-06-18") -> list[tuple[str, tuple[str, ...], int | None]]:
    return [(act.type, act.actors, act.count) for act in find_formal_acts(lay_out(text), (), published)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Denmark’s parliament approved a third otter.", [("adopt", ("DNK",), None)]),
        ("Peru’s Senate threw out a bid to paint the gates.", [("vote", ("PER",), None)]),
        ("Ghana’s High Court struck down the new lamps on Monday.", [("block", ("GHA",), None)]),
        ("The European Central Bank’s board approved the owl in May.", [("adopt", ("EU",), None)]),
        (
            "Shareholders of Tolvfoss Paper rejected a plan for round envelopes on Monday.",
            [("vote", ("Tolvfoss Paper",), None)],
        ),
        (
            "The port company Brisas del Mar spoke first. The company’s board ratified the deal on Monday.",
            [("adopt", ("Brisas del Mar",), None)],
        ),
        (
            "Uruguay’s Federation of Crane Drivers met. The federation rejected two offers in May.",
            [("vote", ("Federation of Crane Drivers",), 2)],
        ),
        ("The board of the Bank of Latvia voted 5-3 to adopt a new coin.", [("adopt", ("LVA",), None)]),
        ("Two of the three judges voted to annul the order.", [("vote", (), 2)]),
        ("Denmark cast the only no vote on the motion.", [("vote", ("DNK",), None)]),
        ("Canada was among the abstainers.", [("abstain", ("CAN",), None)]),
        ("For the law voted 71 deputies, against – two.", [("vote", (), 71), ("vote", (), 2)]),
        (
            "Kenya and Uganda agreed to sign a pact on bees. Uganda did so on 12 January.",
            [("sign", ("UGA",), None)],
        ),
        (
            "Chile’s Congress ratified the treaty. Peru’s followed suit in May.",
            [("adopt", ("CHL",), None), ("adopt", ("PER",), None)],
        ),
        (
            "Labour voted for the motion, the Greens and the Liberals against.",
            [("vote", ("Labour",), None), ("vote", ("Greens", "Liberals"), None)],
        ),
        ("Germany and Austria mustered a blocking minority against the proposal.", [("block", ("DEU", "AUT"), None)]),
    ],
)  # fmt: skip
def test_what_was_decided_and_by_whom(text, wanted):
    assert _acts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The court had accepted the explanation of the ministry.",
        "The government rejected the criticism.",
        "Parliament rejected the allegation.",
        "The museum turned down her request for a loan.",
        "She signed off on Monday after a long shift.",
        "The federation agreed to sign a pact. Nobody has done so.",
        "Two members would vote to annul the order.",
        "The White House rejected the latest offer.",
        "The committee withdrew its support for the law.",
        "He called for a vote to change the rules.",
        "None of them voted for the bill.",
        "Negotiators cleared the last hurdle.",
    ],
)
def test_words_and_refusals_are_no_formal_acts(text):
    assert _acts(DANISH + text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Comet Opera had a stormy year. In March its board adopted a budget without a chorus.",
            [("adopt", ("Comet Opera",), None)],
        ),
        ("Peru’s Senate met. Three more abstained.", [("abstain", (), 3)]),
        ("An amendment by the Liberals to let each town choose fell by 12 votes.", [("vote", (), None)]),
        ("The motion was lost on Monday.", [("vote", (), None)]),
        ("A draft to include cardamom was dropped for lack of support.", [("withdraw", (), None)]),
        (
            "Peru and Chile met. Peru’s president used his casting vote against the motion.",
            [("vote", ("PER",), None)],
        ),
        (
            "The document was signed by Peru’s foreign minister, Ana Lund, and his Chilean counterpart.",
            [("sign", ("PER", "CHL"), None)],
        ),
        ("Trade ministers of the African Union approved a tariff.", [("adopt", ("AU",), None)]),
        ("Ireland then took the text off the table.", [("withdraw", ("IRL",), None)]),
        ("The motion was passed by 30 votes to 20, with one canon abstaining.", [("adopt", (), None), ("abstain", (), 1)]),
        ("The dean, Giles Amber, tabled a motion.", [("table-draft", ("Giles Amber",), None)]),
        ("The diocesan synod of Harnwick rejected the plan.", [("vote", ("diocesan synod",), None)]),
        ("The Shura Council of Oman ratified the code in 2019.", [("adopt", ("OMN",), None)]),
        ("Members of the Southern Grape Cooperative voted against a merger.", [("vote", ("Southern Grape Cooperative",), None)]),
        ("The Lindt federation withdrew its offer.", [("withdraw", ("Lindt federation",), None)]),
    ],
)  # fmt: skip
def test_owners_losses_and_casting_votes(text, wanted):
    assert _acts(text) == wanted
