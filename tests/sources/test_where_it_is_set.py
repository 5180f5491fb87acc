"""In which state an article is set: told by places, adjectives, money and landmarks; a foreign state named once does not win."""

from __future__ import annotations

import pytest

import verbale
from verbale.places import landmark_of
from verbale.sources import national
from verbale.sources.setting import set_scene
from verbale.sources.words import split
from verbale.text import lay_out

_CLOSED = "The old bridge at Thistlewick was closed to lorries on Monday."


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The old bridge in Thistlewick, Estonia, was closed on Monday.", "EST"),
        ("Rust was found on a bridge in the Philippines on Monday.", "PHL"),
        ("Kenya has 400 old bridges. The country’s oldest was closed on Monday.", "KEN"),
        ("The Indian town of Pell closed its old bridge on Monday.", "IND"),
        ("The New Zealand transport ministry closed a bridge on Monday.", "NZL"),
        ("The old bridge in Lublin was closed a day before a delegation from Chile was to see it.", "POL"),
        ("A bridge in Ghana was closed on Monday. Denmark closed two such bridges last year.", "GHA"),
        ("The old bridge in Curitiba was closed on Monday after Dutch tourists found a crack.", "BRA"),
        (f"{_CLOSED} A new one would cost three million zloty.", "POL"),
        (f"{_CLOSED} A new one would cost £3m.", "GBR"),
        ("The old bridge in Pine Hollow, Minn., was closed on Monday.", "USA"),
        ("The old bridge over the Loire was closed on Monday.", "FRA"),
        ("ATHENS, March 4 (Amber Wire) — A bridge was closed on Monday.", "GRC"),
        ("BUENOS AIRES (Agencia Faro) — A bridge was closed on Monday.", "ARG"),
        ("Residents of Kaitaia were told on Monday that the bridge was closed.", "NZL"),
        ("A bridge was closed on Monday by the mayor of Latacunga.", "ECU"),
        # The only capital of a town’s report is its own, however it is named; not where a state is named beside it, or none acts.
        (f"{_CLOSED} From Vilnius, the ministry said that the mayor had asked for it.", "LTU"),
        (f"{_CLOSED} Skopje sent an inspector, the council said.", "MKD"),
        (f"{_CLOSED} The public works ministry in Santiago had asked for it.", "CHL"),
        (f"{_CLOSED} Brussels sent an inspector, the council said.", None),
        (f"{_CLOSED} Skopje sent an inspector, the council said, and Albania two.", None),
        (f"{_CLOSED} A band from Skopje played.", None),
        # The seat of an international body that is named beside it is no sign, nor is the body’s own name.
        (
            f"{_CLOSED} The mayor wrote to the parliament in Guatemala City and to the Organization of American States; a cousin in "
            "Washington laughed.",
            "GTM",
        ),
        # A parish has a council in several states.
        (f"{_CLOSED} The parish council wrote to the roads board in Tallinn.", "EST"),
        (f"{_CLOSED} The parish council had asked for it.", "GBR"),
        (_CLOSED, None),
        ("Norway and Sweden closed a bridge between them on Monday.", None),
        (f"{_CLOSED} It was built by a firm from Italy.", None),
    ],
)
def test_the_setting(text: str, state: str | None) -> None:
    scene = set_scene(lay_out(text), "2026-03-04")
    assert scene.main == state


@pytest.mark.parametrize(
    ("text", "outlet", "state"),
    [
        # All signs together: the state named oftenest is only where letters and visitors come from.
        (
            "The Senate of Barbados passed the kite bill on Monday. Jamaica’s letter praised kites. A kite maker from Jamaica had come to "
            "watch, with a friend from Jamaica. The bill is the first of its kind in Barbados.",
            None,
            "BRB",
        ),
        # An expert and an envoy of another state weigh little, however often they are named.
        (
            "Lamps along the coast of Samoa are to be dimmed from May in Apia. Australian turtle expert Ann Pell asked for it, as did "
            "the Australian high commissioner. Australian red bulbs were offered.",
            None,
            "WSM",
        ),
        # The outlet’s name decides where the text is silent, and not against it.
        ("The council closed the old bridge on Monday.", "The Bridgetown Lantern", "BRB"),
        ("The old bridge in Lublin was closed on Monday.", "The Bridgetown Lantern", "POL"),
        ("The council closed the old bridge on Monday.", "The Lantern", None),
        # In a short report the first half counts double, not all of it.
        (
            "Kites are banned in Johor.\n\nThe council voted for it.\n\nIn Singapore, bakers laughed.",
            None,
            "MYS",
        ),
        # Two states alike: none, unless a dateline decides.
        ("Poland’s minister and Latvia’s minister met on Monday.", None, None),
        ("RIGA, March 4 (Amber Wire) — Poland’s minister and Latvia’s minister met on Monday.", None, "LVA"),
    ],
)
def test_all_signs_are_weighed_together(text: str, outlet: str | None, state: str | None) -> None:
    assert set_scene(lay_out(text), "2026-03-04", outlet).main == state


def test_a_story_of_two_states_is_set_in_neither() -> None:
    text = (
        "The Polish transport ministry wants a bridge. The Lithuanian transport ministry wants a ferry. "
        "Poland’s minister said so. Lithuania’s parliament voted on it."
    )
    assert set_scene(lay_out(text), None).main is None


def test_words_of_public_life_tell_their_state() -> None:
    assert national.told_by_words(split(lay_out("It cost 40 million hryvnias.")))["UKR"]
    assert national.told_by_words(split(lay_out("It cost NOK 400.")))["NOR"]
    assert not national.told_by_words(split(lay_out("It cost 400 pesos and a sum of money.")))


def test_landmarks() -> None:
    assert landmark_of("Loch Ness") == "GBR"
    assert landmark_of("Danube") is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        (
            "Officials from Vilnius visited Daugavpils on Tuesday. The Latvian city’s transport director, "
            "Ilze Kalna, told them that the seats were warm.",
            "Ilze Kalna",
            "LVA",
        ),
        (
            "The bus stop in Dubbo, Australia, was moved on Monday. Ann Pell of Hunter Valley Coaches said nobody had asked it.",
            "Ann Pell",
            None,
        ),
    ],
)
def test_whose_speakers(text: str, name: str, actor: str | None) -> None:
    reading = verbale.read(text, published="2026-03-04")
    assert {one.source.name: one.source.actor for one in reading.statements if one.source}[name] == actor
