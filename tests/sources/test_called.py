"""People taken up by nationality, age, trade or deed, and people whom a clause after a description names."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import marked_sources

STRIKER = "Coach Ed Orr said so. City’s Ole Berg disagreed. “It was out,” the Danish striker said."


@pytest.mark.parametrize(
    ("text", "marks", "name"),
    [
        ("Rider Carla Venti said so. The Italian said it was mud.", ("[Rider Carla Venti] said", "[The Italian] said"), "Carla Venti"),
        ("“It rang twice,” said Piet Maas, who mends it. The welder said no.", ("said [Piet Maas], who", "[The welder] said"), "Piet Maas"),
        ("Piet Maas said it rang. The judge said it had not.", ("[Piet Maas] said", "[The judge] said"), None),
        ("Piet Maas, a baker, said it rang. The welder said it had not.", ("[Piet Maas], a", "[The welder] said"), None),
        ("Anna Roe, a nurse, said so. The mother of three said it was late.", ("[Anna Roe], a", "[The mother of three] said"), "Anna Roe"),
        ("Anna Roe, a nurse, said so. The father of three said it was late.", ("[Anna Roe], a", "[The father of three] said"), None),
        ("Anna Foss, who chairs the choir, sang. Ulf Rand sang. The chairwoman said no.", ("[The chairwoman] said",), "Anna Foss"),
        (STRIKER, ("[Coach Ed Orr] said", "[the Danish striker] said"), "Ole Berg"),
        ("“It is small,” says the 33-year-old. Potter Ines Calvo made it.", ("[the 33-year-old]",), "Ines Calvo"),
        ("The singer says it was late. On Monday Otto Brill told Hej that he had sung.", ("[The singer] says",), "Otto Brill"),
        ("The frontman says it was late. On Monday Ella Brill told Hej that he had sung.", ("[The frontman] says",), None),
    ],
)  # fmt: skip
def test_descriptions_take_up_a_speaker_near_by(text: str, marks: tuple[str, ...], name: str | None) -> None:
    found = marked_sources(text, marks)[-1]
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "mark", "name"),
    [
        ("A driver who gave his name only as Musa said it was late.", "[A driver] who", "Musa"),
        ("One woman, who asked to be identified as Rosa, said it was late.", "[One woman], who", "Rosa"),
        ("A driver who gave the letter to the mayor as a joke said it was late.", "[A driver] who", None),
        ("Mr Bell’s shadow, Dora Flint, said no.", "[Mr Bell’s shadow], Dora", "Dora Flint"),
        ("A spokesman for the bank, Creda Alpina, said no.", "[A spokesman for the bank], Creda", None),
        ("A spokesman for the bank, Peter Alpina, said no.", "[A spokesman for the bank], Peter", "Peter Alpina"),
        ("The US Tide Survey was asked. The USTS said no.", "[The USTS] said", "US Tide Survey"),
        ("Minister of Forests Tran Thi Lan spoke. Lan said no.", "[Lan] said", "Tran Thi Lan"),
    ],
)  # fmt: skip
def test_names_beside_a_description(text: str, mark: str, name: str | None) -> None:
    (found,) = marked_sources(text, (mark,))
    assert found is not None
    assert found.name == name


REEL = "Film director Agnes Roy said so. The Golden Reel winner said yes."


@pytest.mark.parametrize(
    ("text", "marks", "name", "kind"),
    [
        ("Amity International was asked. The rights group said yes.", ("[The rights group] said",), "Amity International", "organisation"),
        ("The Institute for Tides sat. The think tank said yes.", ("[The think tank] said",), "Institute for Tides", "organisation"),
        ("The Council of Tides was asked. The airline said yes.", ("[The airline] said",), "airline", "organisation"),
        ("Late. Chief Secretary A. K. Bhatta said yes.", ("[Chief Secretary A. K. Bhatta] said",), "A. K. Bhatta", "person"),
        ("Late. Plan A. The others said yes.", ("[The others] said",), None, "group"),
        ("Its clerk, Leïla Ben Slimane, said yes.", ("[Leïla Ben Slimane], said",), "Leïla Ben Slimane", "person"),
        ("Late. Astronaut Yuko Tana said yes.", ("[Astronaut Yuko Tana] said",), "Yuko Tana", "person"),
        ("Her crewmate, American Buck Rilo, said yes.", ("[American Buck Rilo], said",), "Buck Rilo", "person"),
        ("Manager Ned Wick said so. The Scot said yes.", ("[Manager Ned Wick] said", "[The Scot] said"), "Ned Wick", "person"),
        ("Archbishop Tomi Ade said so. The cleric said yes.", ("[The cleric] said",), "Tomi Ade", "person"),
        ("Local MP Rhys Pugh sat. The Harbour Party politician said yes.", ("[The Harbour Party politician] said",), "Rhys Pugh", "person"),
        ("Its owner, a Mr. Bala, said yes.", ("[Its owner], a",), "Bala", "person"),
        ("The contractor, Menara Maju Sdn Bhd, said yes.", ("[The contractor], Menara",), "Menara Maju Sdn Bhd", "organisation"),
        ("Two traders, who declined to be named, said yes.", ("[Two traders], who",), None, "unnamed"),
        ("Two traders, who declined to pay, said yes.", ("[Two traders], who",), None, "group"),
        ("Runner-up Bo Friis, head of sports, sat. The Danish runner said yes.", ("[The Danish runner] said",), "Bo Friis", "person"),
        ("Ana Blom swam. Aho’s own deputy, Tuula Rinne, sat. She said yes.", ("[She] said",), "Tuula Rinne", "person"),
        ("Late. Volkmar AG said yes.", ("[Volkmar AG] said",), "Volkmar AG", "organisation"),
        ("Late. Searchers said yes.", ("[Searchers] said",), None, "group"),
        ("Late. Ed Rogers sat. Rogers said yes.", ("[Rogers] said",), "Ed Rogers", "person"),
        ("One minister sat. A third, Dame Hilary Moss, said yes.", ("[A third], Dame",), "Hilary Moss", "person"),
        (REEL, ("[Film director Agnes Roy]", "[The Golden Reel winner] said"), "Agnes Roy", "person"),
        ("The World Mint Programme sat. The UN agency said yes.", ("[The UN agency] said",), "World Mint Programme", "organisation"),
        ("The Archbishop of Tallow, Simon Peel, said yes.", ("[The Archbishop of Tallow], Simon",), "Simon Peel", "person"),
        ("A court fined a man. The 62-year-old said yes. Ines Calvo said no.", ("[The 62-year-old] said",), None, "unnamed"),
    ],
)  # fmt: skip
def test_bodies_and_names_that_no_noun_explains(
    text: str, marks: tuple[str, ...], name: str | None, kind: str
) -> None:
    found = marked_sources(text, marks)[-1]
    assert found is not None
    assert (found.name, found.type) == (name, kind)
