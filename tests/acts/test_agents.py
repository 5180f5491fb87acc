"""Who did it, in the many forms in which news names bodies, states, offices and organisations: before the verb and after "by"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = list[tuple[str, tuple[str, ...]]]
ActsOf = Callable[[str], Told]


@pytest.mark.parametrize(
    ("who", "code"),
    [
        ("the Saeima", "LVA"),
        ("Hungary’s National Assembly", "HUN"),
        ("the lower house of the Thai parliament", "THA"),
        ("a committee of the Finnish parliament", "FIN"),
        ("members of Cyprus’s parliament", "CYP"),
        ("the parliament in Podgorica", "MNE"),
        ("Croatia’s competition commission", "HRV"),
        ("the Landtag of Thuringia", "DEU"),
        ("Tasmania’s parliament", "AUS"),
        ("the City of Rotterdam", "NLD"),
        ("the Icelandic Food Authority", "ISL"),
        ("the National People’s Congress", "CHN"),
        ("the Diet", "JPN"),
        ("Knesset members", "ISR"),
        ("the EU’s 27 member states", "EU"),
        ("NATO allies", "NATO"),
        ("the General Synod of the Church of Norway", "Church of Norway"),
        ("the senate of Uppsala University", "Uppsala University"),
        ("Havskatt ASA’s shareholders", "Havskatt ASA"),
        ("pilots at Skyfjord", "Skyfjord"),
        ("the RMT", "RMT"),
    ],
)
def test_a_body_is_known_before_the_verb_and_after_by(who: str, code: str, acts_of: ActsOf) -> None:
    assert acts_of(f"{who[0].upper()}{who[1:]} approved the merger on Monday.") == [("adopt", (code,))]
    assert acts_of(f"The merger was approved by {who} on Monday.") == [("adopt", (code,))]


@pytest.mark.parametrize(
    ("who", "actors"),
    [
        ("President Ada Reed of Liberia", ("LBR",)),
        ("Rep. Ann Pike (D-Ohio)", ("USA",)),
        ("the government in Lima", ("PER",)),
        ("Labour and the Greens", ("Labour", "Greens")),
        ("MPs from the Lantern Party", ("Lantern Party",)),
        ("Labour MPs", ("Labour",)),
        ("the Sweden Democrats", ("Sweden Democrats",)),
        ("the leaders of Fiji, Tonga and Samoa", ("FJI", "TON", "WSM")),
    ],
)
def test_who_tabled_a_motion_is_known_though_words_follow(
    who: str, actors: tuple[str, ...], acts_of: ActsOf
) -> None:
    assert acts_of(f"A motion tabled by {who} bans lamps.") == [("table-draft", actors)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada Reed, the Liberian president, signed the bill on Monday.", [("sign", ("LBR",))]),
        ("The bill was signed by Ada Reed, Liberia’s president, on Monday.", [("sign", ("LBR",))]),
        ("Sen. Ed Low of Texas tabled a motion on lamps.", [("table-draft", ("USA",))]),
        ("Labour MP Gwen Hale withdrew the amendment.", [("withdraw", ("GBR",))]),
        ("Peru and nine others tabled a draft resolution.", [("table-draft", ("PER",))]),
        ("In March the Danish Bakers’ Association withdrew its candidate.", [("withdraw", ("Danish Bakers’ Association",))]),
        ("Kenya’s High Court threw out the lamp law.", [("block", ("KEN",))]),
        ("Every party but ACT, which voted against, spoke for the bill.", [("vote", ("ACT",))]),
    ],
)  # fmt: skip
def test_a_person_acts_for_the_state_of_the_office_and_a_court_blocks(
    text: str, wanted: Told, acts_of: ActsOf
) -> None:
    assert acts_of(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Chad Wolf blocked the draft resolution.",
        "The Republicans entered the convention in May.",
        "The court upheld the law of Ohio.",
        "Ms Reed voted with Labour 69 per cent of the time.",
        "The plan was approved by Monday.",
        "The first bell law, passed by chance, was on wood.",
        "Victoria’s sister adopted a cat.",
    ],
)
def test_what_stands_after_by_need_be_nobody(text: str, acts_of: ActsOf) -> None:
    assert acts_of(text) == []
