"""Who sits in a house by party or bench, who leads a body by a verb, meetings of the United Nations, and the international body meant."""

from __future__ import annotations

import pytest
from tests.sources.marked import marked_sources

_HOUSE = "CAPE TOWN, March 4 (Amber Wire) - The transport committee heard of the Signals Bill on Monday."
_UN = (
    "NEW YORK, 4 March - The Committee on Pastures took up a draft resolution. The representative of Nepal spoke. The delegate of Peru "
    "and the representative of Chad laughed."
)


@pytest.mark.parametrize(
    ("text", "mark", "actor"),
    [
        (f"{_HOUSE} Nomvula Zondi (People’s Bench) said so.", "[Nomvula Zondi] (", "ZAF"),
        (
            f"{_HOUSE} Three changes came from Cora Rahim of the Reform Union. Ms Rahim said so.",
            "[Ms Rahim] said",
            "ZAF",
        ),
        (f"{_HOUSE} Cora Rahim of the Taxi Union said so.", "[Cora Rahim] of", None),
        (
            f"{_HOUSE} The head of the Free Coast bench, Ana Reis, said so.",
            "[The head of the Free Coast bench]",
            "ZAF",
        ),
        (
            f"{_HOUSE} The head of the Free Coast choir, Ana Reis, said so.",
            "[The head of the Free Coast choir]",
            None,
        ),
        ("The council of Halifax met. The treasurer, Gail Zinck, said so.", "[The treasurer], Gail", "CAN"),
        ("The choir of Halifax met. The treasurer, Gail Zinck, said so.", "[The treasurer], Gail", None),
        (
            "Ann Parata has chaired New Zealand’s Shellfish Council since 2017. Parata said so.",
            "[Parata] said",
            "NZL",
        ),
        (
            "Ann Parata has run New Zealand’s longest marathon since 2017. Parata said so.",
            "[Parata] said",
            None,
        ),
        (
            "Bats in Fiji are many. Jone Seru, who ran the census for the fisheries department, said so.",
            "[Jone Seru], who",
            "FJI",
        ),
        (
            "Bats in Fiji are many. Jone Seru, who ran the race for the bakery, said so.",
            "[Jone Seru], who",
            None,
        ),
        (f"{_UN} The Chair said so.", "[The Chair] said", "UN"),
        (f"{_UN} The Secretary of the Committee said so.", "[The Secretary of the Committee] said", "UN"),
        (
            f"{_UN} An observer for the European Union said so.",
            "[An observer for the European Union] said",
            "EU",
        ),
        (f"{_UN} A Swiss university study said so.", "[A Swiss university study] said", None),
        ("NEW YORK, 4 March - The choir of Nepal sang. The chair said so.", "[The chair] said", None),
        ("Brussels stays out of it. A Commission letter said so.", "[A Commission letter] said", "EU"),
        (
            "COPENHAGEN, March 4 (Amber) - It rained. People’s Party MP Else Friis said so.",
            "[People’s Party MP Else Friis]",
            "DNK",
        ),
        (
            "COPENHAGEN, March 4 (Amber) - It rained. People’s Party clerk Else Friis said so.",
            "[People’s Party clerk Else Friis]",
            None,
        ),
        (
            "ODESSA, Ukraine, March 4 (Amber) - It rained. The regional military administration said so.",
            "[The regional military administration]",
            "UKR",
        ),
        (
            "The Pacific Islands Forum met in Apia, Samoa. A Forum official said so.",
            "[A Forum official] said",
            "PIF",
        ),
        (
            "The International Monetary Fund left Brunei. Its mission chief for Brunei, Una Dahl, said so.",
            "[Its mission chief for Brunei], Una",
            "IMF",
        ),
        (
            "The Kenya Wildlife Service built it. Senior warden Tom Oloo said so.",
            "[Senior warden Tom Oloo]",
            "KEN",
        ),
        ("The scouts built it in Kenya. Senior warden Tom Oloo said so.", "[Senior warden Tom Oloo]", None),
        (
            "A member of Kenya’s parliament, Tom Oloo, tabled a motion that asks for tea.",
            "[a motion] that",
            "KEN",
        ),
        (
            "BANJUL, March 4 (Amber) - Senegal’s transport ministry said no. Ministry spokesman Pape Diouf said so.",
            "[Ministry spokesman Pape Diouf]",
            "SEN",
        ),
        (
            "It rained in Cork, Ireland. BirdWatch Ireland’s Niall Tuohy said so.",
            "[BirdWatch Ireland’s Niall Tuohy]",
            None,
        ),
        ("Latvian bakers met. Riga’s environment ministry said so.", "[Riga’s environment ministry]", "LVA"),
        (
            "JAKARTA, March 4 (Amber) - The foreign ministry held its weekly briefing. Spokesperson Ratna Dewi said so.",
            "[Spokesperson Ratna Dewi]",
            "IDN",
        ),
        (
            "JAKARTA, March 4 (Amber) - The bakers held a briefing. Spokesperson Ratna Dewi said so.",
            "[Spokesperson Ratna Dewi]",
            None,
        ),
        (
            "Tonga tabled it. Palau withdrew its signature; its envoy in Suva, Mia Ask, said so.",
            "[its envoy in Suva], Mia",
            "PLW",
        ),
    ],
)
def test_for_whom_they_speak(text: str, mark: str, actor: str | None) -> None:
    (found,) = marked_sources(text, (mark,))
    assert found is not None
    assert found.actor == actor


def test_the_writer_of_an_interview_is_nobody_whom_she_can_be() -> None:
    text = (
        "Ann Parata chairs the choir. “It sang,” says Parata. I ask whether it was late. “He rang,” she says."
    )
    first, second = marked_sources(text, ("[I] ask", "[she] says"))
    assert first is not None
    assert (first.type, first.name, first.role) == ("unnamed", None, "reporter")
    assert second is not None
    assert second.name == "Ann Parata"


def test_all_before_a_place_begins_a_name() -> None:
    text = "On Monday it rained. The All Kerala Umbrella Federation said so. All Kerala was wet."
    (found,) = marked_sources(text, ("[The All Kerala Umbrella Federation] said",))
    assert found is not None
    assert found.name == "All Kerala Umbrella Federation"


def test_an_age_is_no_role_where_one_is_told() -> None:
    text = "The taster, 61-year-old Crispin Dalisay, said so. Eleven-year-old Mia Roe said no."
    first, second = marked_sources(text, ("[The taster], 61", "[Eleven-year-old Mia Roe] said"))
    assert first is not None
    assert (first.name, first.role) == ("Crispin Dalisay", "taster")
    assert second is not None
    assert second.role is None
