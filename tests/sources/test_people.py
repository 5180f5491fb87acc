"""People by their names: surnames that are words, nicknames, letters and courtesies round a name, and clauses before it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import marked_sources


@pytest.mark.parametrize(
    ("text", "mark", "name"),
    [
        ("Ada Baker and Tom Bell came. “No,” Baker said.", "[Baker] said", "Ada Baker"),
        ("Ada Baker and Tom Bell came. “No,” the baker said.", "[the baker] said", None),
        ("Helen Page came. Page said no.", "[Page] said", "Helen Page"),
        ("Ilse Roth came. Page 4 was torn. Page said no.", "[Page] said", "Page"),
        ("Laura Major came. Ms Major said no.", "[Ms Major] said", "Laura Major"),
        ("William “Bix” Hartley came. Hartley said no.", "[Hartley] said", "William Hartley"),
        ("Hugo Lightfoot KC came. Mr Lightfoot said no.", "[Mr Lightfoot] said", "Hugo Lightfoot"),
        ("The Luton East MP, Hugo Hart, came. The Luton East MP said no.", "[The Luton East MP] said", "Hugo Hart"),
        ("Tan Sri Rahim Hamid came. Rahim said no.", "[Rahim] said", "Rahim Hamid"),
        ("Late. Professor Emerita Ruth Hale said no.", "[Professor Emerita Ruth Hale] said", "Ruth Hale"),
        ("Late. April Hale said no.", "[April Hale] said", "April Hale"),
        ("María de la Rosa came. De la Rosa said no.", "[De la Rosa] said", "María de la Rosa"),
        ("Late. Lib Dem Nina Shah said no.", "[Lib Dem Nina Shah] said", "Nina Shah"),
        ("The Duke of Harrow came. The duke said no.", "[The duke] said", "Duke of Harrow"),
        ("Director of Ports Said Al Amri came. Al Amri said no.", "[Al Amri] said", "Said Al Amri"),
        ("Peter King of Oakrow Lines said no.", "[Peter King of Oakrow Lines] said", "Peter King"),
        ("One passenger, Ulf Roth from Kiel, said no.", "[One passenger], Ulf", "Ulf Roth"),
        ("A woman who lives above him, Ilse Roth, said no.", "[A woman] who", "Ilse Roth"),
        ("A woman who lives above the baker, Ilse Roth’s son, said no.", "[A woman] who", None),
        ("Tom Hale, council leader, came. Pam Roe, a party leader, left. The council leader sat.", "[The council leader]", "Tom Hale"),
        ("Ida Vik, who is chairwoman of the choir, came. The chairwoman said no.", "[The chairwoman]", "Ida Vik"),
    ],
)  # fmt: skip
def test_people_are_known_by_their_names(text: str, mark: str, name: str | None) -> None:
    (found,) = marked_sources(text, (mark,))
    assert found is not None
    assert found.name == name


def test_a_title_of_the_church_is_a_role_only_where_nothing_else_is_told() -> None:
    text = "Its clerk, Rev Alban Pike, said no. Rev Otto Lund said yes."
    said = marked_sources(text, ("[Rev Alban Pike], said", "[Rev Otto Lund] said"))
    assert [one and one.role for one in said] == ["clerk", "Rev"]


@pytest.mark.parametrize(
    ("text", "mark", "name"),
    [
        ("Rain fell. The Scottish government said no.", "[The Scottish government]", "Scottish government"),
        ("Rain fell. The Irish government said no.", "[The Irish government]", "Government of Ireland"),
        ("The drought eased, according to the IFT. The fund said no.", "[The fund] said", "fund"),
        ("Rain fell, according to Oakrow. The insurer said no.", "[The insurer] said", "Oakrow"),
        ("“No,” Harrow’s said. The shop was shut.", "[Harrow’s] said", "Harrow"),
        ("King’s College Tarn sang. The college said no.", "[The college] said", "King’s College Tarn"),
        ("The Orrin council met. The council said no.", "[The council] said", "Orrin council"),
    ],
)  # fmt: skip
def test_bodies_near_by_are_taken_up(text: str, mark: str, name: str) -> None:
    (found,) = marked_sources(text, (mark,))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "mark", "name"),
    [
        ("Spokesperson Tomas Reed spoke. “No,” she said.", "[she] said", "Tomas Reed"),
        ("Mr Tomas Reed spoke. “No,” she said.", "[she] said", None),
        ("Tomas Reed and Otto Lund spoke. “No,” she said.", "[she] said", None),
        ("“Here,” said the bishop, Anne Lisle. The bishop said no.", "[The bishop] said", "Anne Lisle"),
        ("Hamza Rifai lost a wall. “It went,” the carpenter said. Mr Rifai sat.", "[the carpenter] said", "Hamza Rifai"),
        ("Late. Former Otter Lee Shand said no.", "[Former Otter Lee Shand] said", "Lee Shand"),
        ("Peru and Malta, which had said no, left.", "[which] had", "Government of Peru and Government of Malta"),
        ("The Swiss brewer Oakrow was asked. The Bern-based brewer said no.", "[The Bern-based brewer] said", "Oakrow"),
        ("The World Ski Union met. The Japanese union said no.", "[The Japanese union] said", "Japanese union"),
        ("Late. Save Crewby Bandstand said no.", "[Save Crewby Bandstand] said", "Save Crewby Bandstand"),
        ("It was the club’s own board. Its own board said no.", "[Its own board] said", "board"),
        ("Late. The speaker’s office said no.", "[The speaker’s office] said", "speaker’s office"),
        ("Late. The forum’s secretariat said no.", "[The forum’s secretariat] said", "secretariat"),
    ],
)  # fmt: skip
def test_who_is_meant_by_what_is_told_of_them(text: str, mark: str, name: str | None) -> None:
    (found,) = marked_sources(text, (mark,))
    assert found is not None
    assert found.name == name


def test_a_verb_before_a_trade_is_no_part_of_the_role() -> None:
    (found,) = marked_sources(
        "“It is late,” argues local artist Zeca Prates.", ("[local artist Zeca Prates]",)
    )
    assert found is not None
    assert found.role == "local artist"
