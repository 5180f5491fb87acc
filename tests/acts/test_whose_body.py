"""Whose body acts: part of a parliament, a board of schools, "the assembly" named in full before, and "he" of office."""

from __future__ import annotations

import pytest

from verbale.acts import find_formal_acts
from verbale.text import lay_out


def _acts(text: str) -> list[tuple[str, tuple[str, ...]]]:
    found = find_formal_acts(lay_out(text), (), "2026-06-18")
    return [(act.type, act.actors) for act in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Ugandan parliament’s trade committee voted down a motion on sieves.", [("vote", ("UGA",))]),
        (
            "AUSTIN, Texas — Bats are in. The school board of Bat Creek approved a four-day week. The board rejected a second plan.",
            [("adopt", ("USA",)), ("vote", ("USA",))],
        ),
        (
            "The general assembly of the African Chess League met. Ali Ba of Mali spoke. The assembly amended article 12.",
            [("amend", ("African Chess League",))],
        ),
        ("Shareholders in Brandl & Sohn approved a dividend.", [("adopt", ("Brandl & Sohn",))]),
        (
            "Delegates to the congress of the World Curling Union approved a broom.",
            [("adopt", ("World Curling Union",))],
        ),
        (
            "BRUSSELS — MEPs met. The internal market committee voted down a motion on zips.",
            [("vote", ("EU",))],
        ),
        (
            "Poland’s Senate passed the bill. President Marek Lis has not said whether he will sign. He vetoed a tax on fudge in 2025.",
            [("adopt", ("POL",)), ("veto", ("POL",))],
        ),
        (
            "Lindner withdrew its bid. Austria’s competition authority has still to approve the deal. In 2021 it blocked a merger.",
            [("withdraw", ("Lindner",)), ("block", ("AUT",))],
        ),
        (
            "Delegates to the Otter League’s assembly voted overwhelmingly on Friday for a new rule.",
            [("adopt", ("Otter League",))],
        ),
    ],
)
def test_whose_body_it_is(text: str, wanted: list[tuple[str, tuple[str, ...]]]) -> None:
    assert _acts(text) == wanted


def test_he_is_not_the_party_that_acted_before() -> None:
    assert ("veto", ("Green Party",)) not in _acts(
        "The Green Party withdrew its motion. He vetoed a tax on fudge."
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The text on tides, introduced by Uruguay also on behalf of Ireland, is long.",
            [("table-draft", ("URY", "IRL"))],
        ),
        (
            "The text drew 121 votes in favour and two against (Nauru and Paraguay).",
            [("vote", ()), ("vote", ("NRU", "PRY"))],
        ),
        (
            "MUSCAT — Oman’s growers met. The Sultanate signed the protocol in 2022.",
            [("sign", ("OMN",))],
        ),
        (
            "The draft was revised twice in line with a proposal by the Citizens’ Group.",
            [("amend", ())],
        ),
        ("NAIROBI — Kenya waits. The Treasury withdrew its bill.", [("withdraw", ("KEN",))]),
        (
            "The Otter Union met. The union’s board was divided. The board adopted a rule.",
            [("adopt", ("Otter Union",))],
        ),
    ],
)
def test_who_is_named_beside_the_act(text: str, wanted: list[tuple[str, tuple[str, ...]]]) -> None:
    assert _acts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "CANBERRA — Senator Immy Faulds wants to know who signed the contract.",
        "Peru’s ministers did not succeed in adopting the common tariff.",
        "Nobody could say who vetoed the bill.",
    ],
)
def test_questions_and_failures_are_no_acts(text: str) -> None:
    assert _acts(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Slovakia’s president has refused to sign the amendment. She vetoed a similar bill in 2024.",
            [("veto", ("SVK",))],
        ),
        (
            "World Otters’ council voted unanimously to scrap the toss.",
            [("adopt", ("World Otters",))],
        ),
        ("Peru’s Senate voted 30-6 to scrap the bill.", [("vote", ("PER",))]),
        ("The OSCE failed to adopt the budget.", []),
    ],
)
def test_undoing_failing_and_refusing(text: str, wanted: list[tuple[str, tuple[str, ...]]]) -> None:
    assert _acts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ethiopia’s parliament ratified the accord. Its Kenyan counterpart did so a day later.",
            [("adopt", ("ETH",)), ("adopt", ("KEN",))],
        ),
        (
            "Mali’s Senate passed the bill, though the Basque PNV abstained.",
            [("adopt", ("MLI",)), ("abstain", ("PNV",))],
        ),
        ("The board of candle maker Tallow & Finch rejected an offer.", [("vote", ("Tallow & Finch",))]),
        ("Kenya’s Senate confirmed her, 40-3.", [("adopt", ("KEN",))]),
        ("Kenya’s parliament voted out a motion on pigs.", [("vote", ("KEN",))]),
        ("The measure won 140 votes in favour.", [("vote", ())]),
        (
            "The congress of the World Chess Board voted 87 to 52 to restore the title.",
            [("adopt", ("World Chess Board",))],
        ),
    ],
)
def test_counterparts_parties_firms_and_boards(text: str, wanted: list[tuple[str, tuple[str, ...]]]) -> None:
    assert _acts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Mali’s Senate gave final approval on Tuesday to a bill on tea.",
            [("adopt", ("MLI",))],
        ),
        ("Chega and the Otter Initiative voted against.", [("vote", ("Chega", "Otter Initiative"))]),
        (
            "Rwanda blocked a draft. The pact stands when four parliaments have ratified it; Tanzania’s did so.",
            [("block", ("RWA",)), ("adopt", ("TZA",))],
        ),
        (
            "The bakers’ union Salus met. Union members turned down an offer.",
            [("vote", ("Salus",))],
        ),
        (
            "The World Oar Federation’s council has backed a ninth seat by 14 votes to 9.",
            [("adopt", ("World Oar Federation",))],
        ),
        (
            "The World Oar Federation met in Kenya. Delegates ratified the accounts.",
            [("adopt", ("World Oar Federation",))],
        ),
    ],
)
def test_approval_parties_members_and_followers(text: str, wanted: list[tuple[str, tuple[str, ...]]]) -> None:
    assert _acts(text) == wanted
