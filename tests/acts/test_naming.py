"""Who did a formal act, where the phrase before the verb is made of others: members of a body, its organs, parties, two together."""

from __future__ import annotations

import pytest

from verbale.acts import find_formal_acts
from verbale.text import lay_out


def _told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(act.type, act.actors) for act in find_formal_acts(lay_out(text), (), "2026-06-18")]


@pytest.mark.parametrize(
    ("text", "type_", "actors"),
    [
        ("Members of the Weavers and Dyers Union voted to accept the offer.", "adopt", ("Weavers and Dyers Union",)),
        ("Shareholders in Kolding Rope approved the merger on Monday.", "adopt", ("Kolding Rope",)),
        ("Clergy of the Reformed Church of Malvia approved the new hymn book.", "adopt", ("Reformed Church of Malvia",)),
        ("World Curling's council on Friday approved a new stone rule.", "adopt", ("World Curling",)),
        ("The Church of Malvia’s General Synod approved the motion.", "adopt", ("Church of Malvia",)),
        ("The World Draughts Federation's general assembly voted down the proposal.", "vote", ("World Draughts Federation",)),
        ("The Danish People’s Party voted against the bill.", "vote", ("Danish People’s Party",)),
        ("Plaid Cymru and the SDLP abstained.", "abstain", ("Plaid Cymru", "SDLP")),
        ("The ruling Orchard List withdrew its amendment.", "withdraw", ("Orchard List",)),
        ("MLAs at Stormont voted down the motion.", "vote", ("GBR",)),
        ("MEPs in Strasbourg voted to approve the directive.", "adopt", ("EU",)),
        ("Greek lawmakers approved the bill on Monday.", "adopt", ("GRC",)),
        ("The Union of Bakers of Uganda has signed the agreement.", "sign", ("Union of Bakers of Uganda",)),
        ("The African Union Commission and the government of Botswana signed a treaty.", "sign", ("AU", "BWA")),
        ("Peruvian President Ana Rey and her Chilean counterpart, Juan Soto, signed a pact.", "sign", ("PER", "CHL")),
        ("Ministers from Fiji, Tonga and Samoa signed a protocol.", "sign", ("FJI", "TON", "WSM")),
        ("IOK members voted to approve the plan.", "adopt", ("IOK",)),
        ("Members of the glass union GWU voted to accept the offer.", "adopt", ("GWU",)),
        ("The synod of the Diocese of Harnby adopted a resolution.", "adopt", ("Diocese of Harnby",)),
        ("The 27-nation bloc adopted the treaty.", "adopt", ("EU",)),
        ("A federal judge in Texas blocked the plan on Monday.", "block", ("USA",)),
        ("Kolding Chile said its shareholders had approved the merger.", "adopt", ("Kolding Chile",)),
        ("The Uganda Union of Cooks and the Kampala Chess League signed a contract.", "sign",
         ("Uganda Union of Cooks", "Kampala Chess League")),
        ("The motion was tabled by Canon Ada Reed.", "table-draft", ("Ada Reed",)),
        ("The treaty was signed by Norwegian Foreign Minister Kari Bru and her Finnish colleague.", "sign", ("NOR", "FIN")),
        ("The conservative Hearth party tabled a motion.", "table-draft", ("Hearth party",)),
        ("The Danish and Swedish associations had tabled the motion.", "table-draft",
         ("Danish association", "Swedish association")),
        ("The Danish and Swedish delegations tabled the motion.", "table-draft", ("DNK", "SWE")),
        ("Ceredigion council passed the motion unanimously.", "adopt", ("GBR",)),
        ("Cllr Ada Reed moved the motion.", "table-draft", ("Ada Reed",)),
        ("LAHORE: The mayor vetoed the plan on Tuesday.", "veto", ("PAK",)),
        ("The mayor of St. Louis was away. Aldermen in St. Louis approved the ordinance.", "adopt", ("USA",)),
        ("Labour and the Greens voted against the bill.", "vote", ("Labour", "Greens")),
        ("The kit's maker, Harbour Knits, signed the contract.", "sign", ("Harbour Knits",)),
        ("A rival union, the GTWU, rejected the offer.", "vote", ("GTWU",)),
        ("Norway's NRK and Iceland's RÚV voted in favour.", "vote", ("NRK", "RÚV")),
        ("The Alpine Radio Union's assembly in Bergen rejected the plan.", "vote", ("Alpine Radio Union",)),
        ("The representative of Cuba withdrew the amendment.", "withdraw", ("CUB",)),
        ("Bishop Ada Reed of Harnby tabled the motion.", "table-draft", ("Ada Reed",)),
        ("Members of the dock workers' union Satu voted to accept the plan.", "adopt", ("Satu",)),
        ("Lawmakers from the APC voted against the budget.", "vote", ("APC",)),
        ("The Gulf Cooperation Council states signed a treaty.", "sign", ("GCC",)),
        ("Members of the Lindenau housing cooperative in Zurich voted to approve the plan.", "adopt",
         ("Lindenau housing cooperative",)),
        ("HARNBY, Wis. — The Elm Valley School Board approved the plan on Monday.", "adopt", ("USA",)),
        ("The International Labour Conference adopted a convention on Friday.", "adopt", ("UN",)),
        ("Fiji’s foreign minister, Ana Rey, and her Tongan colleague signed the treaty.", "sign", ("FJI", "TON")),
        ("Auckland Council approved the bylaw on Monday.", "adopt", ("NZL",)),
        ("The Bank of Latvia’s board approved the plan.", "adopt", ("LVA",)),
        ("Paraguay’s Congress approved the treaty.", "adopt", ("PRY",)),
    ],
)  # fmt: skip
def test_a_phrase_made_of_others_is_read_to_its_end(text: str, type_: str, actors: tuple[str, ...]) -> None:
    assert _told(text) == [(type_, actors)]


def test_which_stands_for_whoever_is_named_last() -> None:
    text = "At the request of the opposition Reed List, which tabled the motion, the house sat late."
    assert _told(text) == [("table-draft", ("Reed List",))]


def test_a_member_of_parliament_is_known_by_any_of_the_titles() -> None:
    text = "Australia's upper house sat late. Independent MLC Rhona Beale moved an amendment."
    assert _told(text) == [("table-draft", ("AUS",))]


def test_the_senate_of_a_people_of_two_states_is_not_that_of_the_state_named_beside_it() -> None:
    text = (
        "Kinshasa and Lusaka signed the treaty in 2024. The Zambian assembly rejected the treaty in May, "
        "and the Congolese Senate voted against it later."
    )
    assert _told(text)[1:] == [("vote", ("ZMB",)), ("vote", ("COD",))]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "ABUJA (NAN) - The Senate met. The bill was sponsored by Sen. Ada Nwosu. Nigeria grows yams.",
            ("NGA",),
        ),
        ("WASHINGTON (AP) - The bill was sponsored by Sen. Ann Hale, D-Vt. Nigeria grows yams.", ("USA",)),
    ],
)
def test_an_abbreviated_title_is_american_where_the_article_is(text: str, actors: tuple[str, ...]) -> None:
    assert _told(text) == [("table-draft", actors)]


def test_it_is_the_body_of_the_sentence_before_and_not_whoever_is_told_of_beside_it() -> None:
    text = (
        "At the request of the opposition Reed List, which tabled the motion, the Greek parliament met on Monday. "
        "It rejected the motion by 160 to 131."
    )
    assert _told(text) == [("table-draft", ("Reed List",)), ("vote", ("GRC",))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Fiji on Tuesday lifted its objection to the reef pact. It had vetoed the pact in March.",
            [("veto", ("FJI",))],
        ),
        (
            "The World Kite Federation met in Bern. Its council approved the rules.",
            [("adopt", ("World Kite Federation",))],
        ),
        (
            "The Reformed Church of Malvia met in Harnby and adopted a charter. Its General Synod rejected the motion.",
            [("adopt", ("Reformed Church of Malvia",)), ("vote", ("Reformed Church of Malvia",))],
        ),
        (
            "Bolivia’s Plural Assembly adopted a law. The Plural Assembly sat late. In 2024 the assembly ratified the treaty.",
            [("adopt", ("BOL",)), ("adopt", ("BOL",))],
        ),
        (
            "Calgary city council met. Coun. Ada Reed moved the motion. Mayor Jo Orr opposed it and voted against the motion.",
            [("table-draft", ("CAN",)), ("vote", ("CAN",))],
        ),
        (
            "Port operator Harnby Docks cut its debt. The board approved the plan on Monday.",
            [("adopt", ("Harnby Docks",))],
        ),
        (
            "Slovenia sent two climbers to the congress. The federation's congress adopted new rules in 2025.",
            [],
        ),
        (
            "Labour MPs cheered. Tory peers left at once. The Commons fell silent. The mayor vetoed the plan on Monday.",
            [("veto", ("GBR",))],
        ),
        (
            "The Senedd adopted the bill on Monday, with Plaid Cymru voting against.",
            [("adopt", ("GBR",)), ("vote", ("Plaid Cymru",))],
        ),
        (
            "Fiji’s delegation abstained, and Tonga’s voted against.",
            [("abstain", ("FJI",)), ("vote", ("TON",))],
        ),
        (
            "The European Commission tabled a proposal on kettles. The Parliament amended the proposal.",
            [("table-draft", ("EU",)), ("amend", ("EU",))],
        ),
    ],
)
def test_what_is_left_out_or_points_back_is_taken_from_the_sentence_before(
    text: str, wanted: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert _told(text) == wanted
