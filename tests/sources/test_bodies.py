"""Bodies and papers: names that no noun explains, short forms, nouns that take them up, and what a paper is called."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import marked_sources


@pytest.mark.parametrize(
    ("text", "mark", "name", "kind"),
    [
        ("Shares in Plumwell fell. Plumwell said it was late.", "[Plumwell] said", "Plumwell", "organisation"),
        ("Plumwell said nothing. It added that it was late.", "[Plumwell] said", "Plumwell", "organisation"),
        ("Plumwell said no. The retailer was late. The retailer said yes.", "[The retailer] said", "Plumwell", "organisation"),
        ("Plumwell said no. He added that it was late.", "[Plumwell] said", "Plumwell", "person"),
        ("Tom Plumwell sings. Shares in Plumwell fell. Plumwell said so.", "[Plumwell] said", "Tom Plumwell", "person"),
        ("BlueFerry said it was late.", "[BlueFerry] said", "BlueFerry", "organisation"),
        ("Ines McHale sang. McHale said yes.", "[McHale] said", "Ines McHale", "person"),
        ("The distiller Oakrow said it was late.", "[The distiller Oakrow] said", "Oakrow", "organisation"),
        ("Ferry operator Oakrow said it was late.", "[Ferry operator Oakrow] said", "Oakrow", "organisation"),
        ("A spokesman for the rights group Still Water said no.", "[A spokesman for the rights group Still Water]", None, "unnamed"),
        ("Late. Neighbours for Silence said no.", "[Neighbours for Silence] said", "Neighbours for Silence", "organisation"),
        ("Workers for Oakrow Lines said no.", "[Workers for Oakrow Lines] said", None, "group"),
        ("Late. Save Our Bells said no.", "[Save Our Bells] said", "Save Our Bells", "organisation"),
        ("The group Hillside First was asked. It said no.", "[It] said", "Hillside First", "organisation"),
        ("Doctors at St Olave’s Hospital met. The hospital said no.", "[The hospital] said", "St Olave’s Hospital", "organisation"),
        ("Late. A third of them went. Half of the crew said no.", "[Half of the crew] said", None, "group"),
    ],
)  # fmt: skip
def test_bodies_are_known_by_how_the_article_uses_a_name(
    text: str, mark: str, name: str | None, kind: str
) -> None:
    (found,) = marked_sources(text, (mark,))
    assert found is not None
    assert (found.name, found.type) == (name, kind)


@pytest.mark.parametrize(
    ("text", "mark", "name"),
    [
        ("Trams for Leeds met. TfL said no.", "[TfL] said", "Trams for Leeds"),
        ("Rowing fans sang. Lakeside United lost. United said no.", "[United] said", "Lakeside United"),
        ("Oakrow plc was asked. Oakrow said no.", "[Oakrow] said", "Oakrow plc"),
        ("The Bank of Estonia was asked. The central bank said no.", "[The central bank] said", "Bank of Estonia"),
        ("Norrland Ferries was asked. The ferry operator said no.", "[The ferry operator] said", "Norrland Ferries"),
        ("The Tarn Gazette was sold. The paper said no.", "[The paper] said", "Tarn Gazette"),
        ("A paper in the Tarn Gazette was read. The paper said no.", "[The paper] said", "paper"),
        ("The Commons bell committee met. The committee said no.", "[The committee] said", "Commons bell committee"),
        ("Peru and Chile met. Both governments said no.", "[Both governments] said", "Government of Peru and Government of Chile"),
        ("Chad and Oman met. The two capitals said no.", "[The two capitals] said", "Government of Chad and Government of Oman"),
        ("Two firms met. Both governments said no.", "[Both governments] said", None),
        ("Peru’s judge spoke. Chile’s said no.", "[Chile’s] said", None),
    ],
)  # fmt: skip
def test_short_forms_and_nouns_take_up_a_body(text: str, mark: str, name: str | None) -> None:
    (found,) = marked_sources(text, (mark,))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "marks", "name"),
    [
        ("A poll by Tidewell said no. The poll said yes.", ("[A poll by Tidewell]", "[The poll] said"), "poll by Tidewell"),
        ("A joint note by two ministries came. The note said yes.", ("[The note] said",), "joint note by two ministries"),
        ("A note by the door was found. The note said yes.", ("[The note] said",), "note"),
        ("A poll in May said no.", ("[A poll in May] said",), "poll in May"),
        ("A late blog post said no. The blog post said yes.", ("[A late blog post]", "[The blog post]"), "late blog post"),
        ("A Department for Bells report said no.", ("[A Department for Bells report] said",), "Department for Bells report"),
        ("Its accounts said no.", ("[Its accounts] said",), "accounts"),
    ],
)  # fmt: skip
def test_papers_keep_the_fullest_description(text: str, marks: tuple[str, ...], name: str) -> None:
    found = marked_sources(text, marks)[-1]
    assert found is not None
    assert (found.name, found.type) == (name, "document")
