"""Constructions met in reports that nobody had tuned on: pronouns for bodies, people in office by name, decisions by vote,
texts that pass by themselves, and what only seems to be an act."""

from __future__ import annotations

import pytest

from verbale.acts import find_formal_act_details, find_formal_acts
from verbale.text import lay_out

Told = list[tuple[str, tuple[str, ...], str | None, int | None]]


def _acts(text: str, published: str = "2026-06-18") -> Told:
    found = find_formal_acts(lay_out(text), (), published)
    return [(act.type, act.actors, act.date, act.count) for act in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The World Kite Federation adopted a charter in May. It also voted down a proposal by Chile.",
            [
                ("adopt", ("World Kite Federation",), "2026-05", None),
                ("vote", ("World Kite Federation",), None, None),
            ],
        ),
        (
            "Norway’s harbour authority vetoed a timetable in May. It has blocked three such plans since 2022.",
            [("veto", ("NOR",), "2026-05", None), ("block", ("NOR",), None, 3)],
        ),
        (
            "The German federation had moved an amendment; it withdrew it before the vote.",
            [
                ("table-draft", ("German federation",), None, None),
                ("withdraw", ("German federation",), None, None),
            ],
        ),
        (
            "Uruguay’s President Alba Quiroga signed the bill on Monday. She vetoed one article.",
            [("sign", ("URY",), "2026-06-15", None), ("veto", ("URY",), None, None)],
        ),
        (
            "Members of the Lamplighters’ Union voted by 412 to 38 on Monday to reject the agreement that their leaders had signed in May.",
            [
                ("vote", ("Lamplighters’ Union",), "2026-06-15", None),
                ("sign", ("Lamplighters’ Union",), "2026-05", None),
            ],
        ),
    ],
)
def test_a_pronoun_for_who_acted_before_leads_back_to_them(text: str, wanted: Told) -> None:
    assert _acts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The diocesan synod approved the agreement in May.",
            [("adopt", ("diocesan synod",), "2026-05", None)],
        ),
        (
            "In May the Federation of Organ Builders had adopted, by acclamation, a resolution on pipes.",
            [("adopt", ("Federation of Organ Builders",), "2026-05", None)],
        ),
        (
            "The opposition Rivera Front, which abstained on Monday, was silent.",
            [("abstain", ("Rivera Front",), "2026-06-15", None)],
        ),
        (
            "The first bell law was passed by the Diet of Worms in 1921.",
            [("adopt", ("Diet of Worms",), "1921", None)],
        ),
        (
            "Senate Republicans blocked the amendment on Monday.",
            [("block", ("Senate Republicans",), "2026-06-15", None)],
        ),
        (
            "Peru’s Foreign Minister Ana Reis spoke. The motion was tabled by Ana Reis in May.",
            [("table-draft", ("PER",), "2026-05", None)],
        ),
        (
            "Norway was calm. The parliament in Oslo voted on Monday to keep the lamps lit.",
            [("adopt", ("NOR",), "2026-06-15", None)],
        ),
        (
            "The Swiss tabled four amendments, three of which were carried.",
            [("table-draft", ("CHE",), None, 4), ("adopt", (), None, 3)],
        ),
        ("Russia, Ana Berg noted, had vetoed the draft.", [("veto", ("RUS",), None, None)]),
    ],
)
def test_who_acts_is_found_in_unlisted_shapes(text: str, wanted: Told) -> None:
    assert _acts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The kite bill passed the Senate in Canberra. Australia cheered.", "adopt"),
        ("The motion passed by 240 votes to 187.", "adopt"),
    ],
)
def test_a_text_passes_or_falls_by_itself(text: str, wanted: str) -> None:
    assert [act[0] for act in _acts(text)] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Had France abstained then, the question would have been settled.",
        "The rocks, had Russia vetoed the draft, would be bare.",
        "An agreement on pilots is to be signed by Peru in September.",
        "Talks go on until a new constitution is adopted by Kenya’s parliament.",
        "Kenya failed three times to get the treaty ratified by its parliament.",
        "Kenya kept the treaty from being ratified by its parliament.",
        "Argentina, which has signed neither agreement, asked for a copy.",
        "The resolution would pass the Senate by 60 votes to 40.",
    ],
)
def test_what_was_not_done_is_no_act(text: str) -> None:
    assert _acts(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The UN Security Council met. Russia on Monday killed a resolution on gulls, casting its first veto of the year.",
            [("veto", ("RUS",), "2026-06-15", None)],
        ),
        (
            "The UN Security Council met. Russia killed the draft resolution with its veto on Monday.",
            [("veto", ("RUS",), "2026-06-15", None)],
        ),
        (
            "The UN Security Council met on Monday. Three permanent members vetoed the resolution.",
            [("veto", (), "2026-06-15", 3)],
        ),
    ],
)
def test_a_veto_is_told_in_other_words(text: str, wanted: Told) -> None:
    assert _acts(text) == wanted


def test_members_who_vote_in_the_security_council_are_counted() -> None:
    found = _acts("The Security Council adopted the draft resolution on Monday with two abstentions.")
    assert ("abstain", (), "2026-06-15", 2) in found
    told = find_formal_act_details(
        lay_out("All members of the Security Council voted for the resolution."), (), None
    )
    assert all(detail.unanimous for _, detail in told)


def test_the_cabinet_and_the_parliament_adopt_one_bill_each() -> None:
    text = "The Estonian cabinet approved the bill on 21 May. On Monday the Riigikogu adopted the bill."
    assert [act[2] for act in _acts(text)] == ["2026-05-21", "2026-06-15"]
