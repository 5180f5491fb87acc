"""Formal acts of unlisted bodies, of people in office, and acts told by a noun."""

from __future__ import annotations

import pytest

from verbale.acts import find_formal_acts
from verbale.text import lay_out


def _acts(text: str, published: str = "2026-06-18") -> list[tuple[str, tuple[str, ...], str | None]]:
    return [(act.type, act.actors, act.date) for act in find_formal_acts(lay_out(text), (), published)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The withdrawal of the draft by Ghana came on Monday.", [("withdraw", ("GHA",), "2026-06-15")]),
        ("Peru welcomed Chile’s ratification of the treaty.", [("adopt", ("CHL",), None)]),
        ("The tabling of the amendment by Italy delayed the session.", [("table-draft", ("ITA",), None)]),
        ("The Swiss tabled four amendments.", [("table-draft", ("CHE",), None)]),
        ("Lithuania tabled the draft with Latvia.", [("table-draft", ("LTU", "LVA"), None)]),
        ("The Majlis in Tehran ratified the agreement in 2019.", [("adopt", ("IRN",), "2019")]),
        ("The Rajya Sabha adopted a motion on Monday.", [("adopt", ("IND",), "2026-06-15")]),
        ("The Michigan Senate passed a resolution on Tuesday.", [("adopt", ("USA",), "2026-06-16")]),
        (
            "Kuwait’s National Assembly gave final approval to the bill on Sunday.",
            [("adopt", ("KWT",), "2026-06-14")],
        ),
        ("Kenya’s Senate threw out the bill on Tuesday.", [("vote", ("KEN",), "2026-06-16")]),
        (
            "The World Meteorological Organization and Armenia signed an agreement."
            " The document was ratified by the National Assembly in March.",
            [("sign", ("UN", "ARM"), None), ("adopt", ("ARM",), "2026-03")],
        ),
        (
            "Galle Leaf PLC, the largest blender, reported a profit. Its board on Monday approved a dividend.",
            [("adopt", ("Galle Leaf",), "2026-06-15")],
        ),
        ("Labour voted against the motion.", [("vote", ("Labour",), None)]),
        (
            "The resolution was adopted and the opposition abstained.",
            [("adopt", (), None), ("abstain", ("opposition",), None)],
        ),
        (
            "The Agrarian Party withdrew a draft and the Greens withdrew another.",
            [("withdraw", ("Agrarian Party",), None), ("withdraw", ("Greens",), None)],
        ),
        (
            "ISLAMABAD, Mar 31 (INS): Pakistan and China met. China smiled, China waved. The National Assembly adopted a resolution.",
            [("adopt", ("PAK",), None)],
        ),
        ("Ghana pulled out of the cocoa agreement in 2021.", [("withdraw", ("GHA",), "2021")]),
        (
            "The World Skittles Federation has abolished the tenth pin, after its congress adopted by 88 votes to 31 a motion on balls.",
            [("adopt", ("World Skittles Federation",), None)],
        ),
        (
            "The European Cyclists’ Assembly met in Ghent. A draft to boycott the bridge was blocked by the executive board.",
            [("block", ("European Cyclists’ Assembly",), None)],
        ),
        (
            "UNESCO’s heritage committee met on Monday. The committee’s bureau this morning adopted the agenda.",
            [("adopt", ("UN",), None)],
        ),
    ],
)
def test_who_did_what(text: str, wanted: list[tuple[str, tuple[str, ...], str | None]]) -> None:
    found = _acts(text)
    assert [(kind, actors) for kind, actors, _ in found] == [(kind, actors) for kind, actors, _ in wanted]
    for (_, _, date), (_, _, day) in zip(found, wanted, strict=True):
        assert day is None or date == day


@pytest.mark.parametrize(
    "text",
    [
        "Norway called for the adoption of the draft by the council.",
        "The adoption of the draft by the assembly would be a first.",
        "A veto by Hungary alone would not be enough.",
        "“We never vetoed a vegetable,” the minister of Hungary said.",
        "Ratification by Chile’s congress is expected in July.",
        "The session of the Gulf Commission ended with two adopted resolutions.",
        "Peru awaits the signing of the treaty by Fiji.",
    ],
)
def test_what_is_wished_or_denied_is_no_act(text: str) -> None:
    assert _acts(text) == []


def test_an_act_told_as_done_is_not_dated_after_publication() -> None:
    text = "The assembly of Samoa on Tuesday adopted a resolution proclaiming 2028 the Year of the Lentil."
    assert [date for _, _, date in _acts(text)] == ["2026-06-16"]


def test_a_headline_and_the_named_house_tell_of_one_act() -> None:
    text = "Danish parliament passes bell law\n\nDenmark’s Folketing on Thursday passed a law on bells.\n"
    assert [(kind, actors) for kind, actors, _ in _acts(text)] == [("adopt", ("DNK",))]


def test_a_number_of_members_is_a_count_and_no_actor() -> None:
    text = "Chile’s Senate on Tuesday approved a bill. Two senators abstained."
    acts = find_formal_acts(lay_out(text), (), "2026-06-18")
    assert [(act.type, act.actors, act.count) for act in acts] == [
        ("adopt", ("CHL",), None),
        ("abstain", (), 2),
    ]
