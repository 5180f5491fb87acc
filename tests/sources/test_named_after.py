"""Names that follow a description with words between, listed fields of ministries, houses before names, offices in two parts."""

from __future__ import annotations

import pytest
from tests.sources.marked import marked_sources


@pytest.mark.parametrize(
    ("text", "mark", "name"),
    [
        (
            "The ward was full. A doctor there, Jonas Eira, recommended rest.",
            "[A doctor] there",
            "Jonas Eira",
        ),
        (
            "The talks stood still. The mediator whom the ministry has chosen, former judge Arne Lund, hopes so.",
            "[The mediator] whom",
            "Arne Lund",
        ),
        (
            "The lamp was lit. The Authority’s outgoing keeper, the Ivorian Marcelline Kouadio, said so.",
            "[The Authority’s outgoing keeper], the",
            "Marcelline Kouadio",
        ),
        (
            "It rained. Former president of the Senate Eulalia Rojas said so.",
            "[Former president of the Senate Eulalia Rojas] said",
            "Eulalia Rojas",
        ),
        (
            "It rained. The Department for Culture, Media and Sport said so.",
            "[The Department for Culture, Media and Sport] said",
            "Department for Culture, Media and Sport",
        ),
        (
            "It rained. Opposition leader Runa Solli said so. The leader of the employers’ association said no.",
            "[The leader of the employers’ association] said",
            None,
        ),
    ],
)
def test_who_is_named(text: str, mark: str, name: str | None) -> None:
    (found,) = marked_sources(text, (mark,))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "mark", "actor"),
    [
        (
            "QUITO, March 4 (Faro) - The court sat. Judge-rapporteur Carmen Inga said so.",
            "[Judge-rapporteur Carmen Inga]",
            "ECU",
        ),
        (
            "QUITO, March 4 (Faro) - The choir sat. Singer-composer Carmen Inga said so.",
            "[Singer-composer Carmen Inga]",
            None,
        ),
        (
            "Ecuador’s then water minister said yes. His successor, Vera Sandoval, said no.",
            "[His successor], Vera",
            "ECU",
        ),
    ],
)
def test_for_whom_they_speak(text: str, mark: str, actor: str | None) -> None:
    (*_, found) = marked_sources(
        text, ("[Ecuador’s then water minister] said", mark) if "Ecuador" in text else (mark,)
    )
    assert found is not None
    assert found.actor == actor


@pytest.mark.parametrize(
    ("text", "marks", "names"),
    [
        ("An institute in Pogradec said so.", ("[An institute in Pogradec]",), ["institute in Pogradec"]),
        (
            "A committee of the society said so.",
            ("[A committee of the society]",),
            ["committee of the society"],
        ),
        ("A firm said so.", ("[A firm]",), [None]),
        ("The Group of 77 said so.", ("[The Group of 77]",), ["Group of 77"]),
        (
            "Fiji’s finance ministry said six. Samoa’s said nine.",
            ("[Fiji’s finance ministry] said", "[Samoa’s] said"),
            ["finance ministry", "finance ministry"],
        ),
        (
            "Fiji said six. Samoa’s said nine.",
            ("[Fiji] said", "[Samoa’s] said"),
            ["Government of Fiji", None],
        ),
        (
            "Peru, Chad vow to count kites",
            ("[Peru, Chad] vow",),
            ["Government of Peru and Government of Chad"],
        ),
        (
            "Ann Pell sat down. It rained. It rained. The tea was cold. The cake was dry. It rained. It was late. The dog left. It "
            "rained. The cat came. It rained. The bus left. “No,” she said.",
            ("[she] said",),
            ["Ann Pell"],
        ),
        (
            "Ann Pell and Mary Roe sat down. It rained. It rained. The tea was cold. The cake was dry. It rained. It was late. The "
            "dog left. It rained. The cat came. It rained. The bus left. “No,” she said.",
            ("[she] said",),
            [None],
        ),
    ],
)
def test_what_they_are_called(text: str, marks: tuple[str, ...], names: list[str | None]) -> None:
    assert [one and one.name for one in marked_sources(text, marks)] == names


@pytest.mark.parametrize(
    ("text", "mark", "name", "actor"),
    [
        (
            "Assam, India, has leopards. Deputy Commissioner (Jorhat) Pooja Chetia said so.",
            "[Deputy Commissioner (Jorhat) Pooja Chetia]",
            "Pooja Chetia",
            "IND",
        ),
        (
            "BERN, March 4 (Amber) - The economy ministry met. Farmers’ president Ueli Hofer said so.",
            "[Farmers’ president Ueli Hofer]",
            "Ueli Hofer",
            None,
        ),
        (
            "BRUSSELS - MEPs were split. German Christian Democrat Ulrike Pahl said so.",
            "[German Christian Democrat Ulrike Pahl]",
            "Ulrike Pahl",
            "EU",
        ),
        ("Chile’s minister Ana Ruiz left. Her union said so.", "[Her union] said", "Ana Ruiz’s union", None),
        (
            "BERN, March 4 (Amber) - A survey by the Forest Department and the Tea Association found so.",
            "[A survey by the Forest Department and the Tea Association]",
            "survey by the Forest Department and the Tea Association",
            "CHE",
        ),
    ],
)
def test_names_and_whose_they_are(text: str, mark: str, name: str, actor: str | None) -> None:
    (found,) = marked_sources(text, (mark,))
    assert found is not None
    assert (found.name, found.actor) == (name, actor)
