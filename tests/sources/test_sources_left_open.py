"""What the article does not tell stays open: unnamed people, borrowed countries, shared names, several at once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import marked_sources

from verbale.records import Document, Source, Statement
from verbale.sources import resolve_sources


def last_source(text: str, *marks: str) -> Source:
    """The source of the last of some statements, each marked by brackets at the one place where its words stand."""
    found = marked_sources(text, marks)[-1]
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "marks", "actor"),
    [
        (
            "Aino Salo, a Finnish diplomat, left early. A diplomat briefed on the talks said the mood "
            "was poor. “We are stuck,” the diplomat said.",
            ("[A diplomat briefed on the talks] said", "[the diplomat] said"),
            None,
        ),
        (
            "A diplomat briefed on the talks said the mood was poor. Aino Salo, the Finnish diplomat, "
            "left. “We are stuck,” the diplomat said.",
            ("[A diplomat briefed on the talks] said", "[the diplomat] said"),
            None,
        ),
        (
            "Mart Tamm, an Estonian official, came. A second official said the tents were wet. The official added that nobody slept.",
            ("[A second official] said", "[The official] added"),
            None,
        ),
        (
            "A senior US official and two aides met John Kiprono, a Kenyan official. The official later said the talks were long.",
            ("[The official] later",),
            "USA",
        ),
        (
            "Otto Rebane, the minister for tea, was absent. A minister told us the tea was cold but "
            "would not be named. The minister said it was late.",
            ("[A minister] told", "[The minister] said"),
            None,
        ),
        (
            "President Aaron Mwenda met President Luis Ferraz of Cape Verde. The president said the talks were warm.",
            ("[The president] said",),
            None,
        ),
        (
            "Ines Halloran, the Tavonian water minister, came. Kestria’s water minister said the well was dry.",
            ("[Kestria’s water minister] said",),
            None,
        ),
        ("The Minister of Water Affairs said it rained.", ("[The Minister of Water Affairs] said",), None),
        ("The Waters Minister said it rained.", ("[The Waters Minister] said",), None),
    ],
)
def test_leaves_somebody_without_a_name_unnamed(text: str, marks: tuple[str, ...], actor: str | None) -> None:
    found = last_source(text, *marks)
    assert (found.name, found.type, found.actor) == (None, "unnamed", actor)


@pytest.mark.parametrize(
    ("text", "marks", "name"),
    [
        (
            "Ama Boateng, the Ghanaian minister, arrived. A reporter asked about fish. The minister said it was fresh.",
            ("[The minister] said",),
            "Ama Boateng",
        ),
        (
            "A lawyer for the club sighed. Jane Roe, the lawyer of the league, said it was late. The lawyer added that she was tired.",
            ("[Jane Roe], the", "[The lawyer] added"),
            "Jane Roe",
        ),
        (
            "Banana tax is dead, says the minister\n\nLucía Benalcázar, Ecuador’s trade minister, "
            "spoke. Dov Lapidar, the Israeli trade minister, agreed.",
            ("[the minister]\n",),
            "Lucía Benalcázar",
        ),
    ],
)
def test_still_finds_the_holder_of_a_title(text: str, marks: tuple[str, ...], name: str) -> None:
    assert last_source(text, *marks).name == name


@pytest.mark.parametrize(
    ("text", "mark", "role", "actor"),
    [
        (
            "Finnish envoy Aino Salo met Estonian envoy Mart Tamm. Mr Tamm said yes.",
            "[Mr Tamm] said",
            "envoy",
            "EST",
        ),
        (
            "Swiss envoy Nadia Frei greets Austrian minister Paul Lechner. Mr Lechner said yes.",
            "[Mr Lechner] said",
            "minister",
            "AUT",
        ),
        ("Ann Lee, a Washington Post reporter, said yes.", "[Ann Lee], a", "Washington Post reporter", None),
        ("The papers lay there. The same source said yes.", "[The same source] said", "source", None),
        ("Russia’s Vitaly Chernin said yes.", "[Russia’s Vitaly Chernin] said", None, "RUS"),
        ("It rained. India’s Mr. Jha said yes.", "[India’s Mr. Jha] said", None, "IND"),
        (
            "Washington’s delegate Harold Finch agreed.",
            "[Washington’s delegate Harold Finch] agreed",
            "delegate",
            "USA",
        ),
    ],
)
def test_reads_a_role_up_to_the_verb_before_it(
    text: str, mark: str, role: str | None, actor: str | None
) -> None:
    found = last_source(text, mark)
    assert (found.role, found.actor) == (role, actor)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        (
            "Russia and China vetoed the text. Police spokesman Wayne Bvuma said the road was open.",
            "[Police spokesman Wayne Bvuma] said",
        ),
        ("Russia vetoed the text. Mayor Linda Okoro said the bridge was open.", "[Mayor Linda Okoro] said"),
        ("“Chad is late,” said Mayor Okoro. Chad Burke, a driver, laughed.", "[Mayor Okoro]. Chad"),
        ("Russia vetoed the text. The Council rejected the claim.", "[The Council] rejected"),
        (
            "President Aaron Mwenda met President Luis Ferraz of Cape Verde. Mr Mwenda said it was warm.",
            "[Mr Mwenda] said",
        ),
    ],
)
def test_lends_nobody_the_country_of_a_state_that_acts(text: str, mark: str) -> None:
    assert last_source(text, mark).actor is None


def test_takes_the_country_in_which_a_passage_is_set() -> None:
    text = "The bridge in Ghana was closed for a week. Police spokesman Kofi Addo said it was open again."
    assert last_source(text, "[Police spokesman Kofi Addo] said").actor == "GHA"


@pytest.mark.parametrize(
    ("text", "mark", "name", "kind"),
    [
        (
            "France, Germany and Italy said the form was long.",
            "[France, Germany and Italy] said",
            "Government of France, Government of Germany and Government of Italy",
            "government",
        ),
        (
            "Ukraine, Bosnia and Herzegovina, and Georgia asked for forms.",
            "[Ukraine, Bosnia and Herzegovina, and Georgia] asked",
            "Government of Ukraine, Government of Bosnia and Herzegovina and Government of Georgia",
            "government",
        ),
        (
            "Chad Moore, Jordan Hill and Israel Hands said it rained.",
            "[Chad Moore, Jordan Hill and Israel Hands] said",
            "Chad Moore, Jordan Hill and Israel Hands",
            "person",
        ),
        (
            "The ferry company Fjordlinjen and the seamen’s union said it rained.",
            "[The ferry company Fjordlinjen and the seamen’s union] said",
            "Fjordlinjen and seamen’s union",
            "organisation",
        ),
        (
            "Rwanda’s trade ministry and the tea board of Kenya said it rained.",
            "[Rwanda’s trade ministry and the tea board of Kenya] said",
            "trade ministry and tea board",
            "group",
        ),
    ],
)
def test_keeps_all_who_speak_together(text: str, mark: str, name: str, kind: str) -> None:
    found = last_source(text, mark)
    assert (found.name, found.type, found.actor) == (name, kind, None)


def test_takes_several_up_by_they_and_never_by_it() -> None:
    text = "France, Germany and Italy said the form was long. They asked for a short one. It came on Monday."
    names = "Government of France, Government of Germany and Government of Italy"
    assert last_source(text, "[France, Germany and Italy] said", "[They] asked").name == names
    assert last_source(text, "[France, Germany and Italy] said", "[It] came").name != names


@pytest.mark.parametrize(
    ("text", "mark", "name", "kind", "actor"),
    [
        (
            "The White House, a guesthouse in Linz, said it was full.",
            "[The White House], a",
            "White House",
            "organisation",
            None,
        ),
        ("It was late. Korea said it was late.", "[Korea] said", None, "government", None),
        ("It was late. Congo said it was late.", "[Congo] said", None, "government", None),
        (
            "The Democratic Republic of the Congo wrote. Congo said it was late.",
            "[Congo] said",
            "Government of the Democratic Republic of the Congo",
            "government",
            "COD",
        ),
        (
            "The US state of Georgia said it was late.",
            "[The US state of Georgia] said",
            "Georgia",
            "government",
            "USA",
        ),
        (
            "Kalovia said it was late. The Kalovian coast is long.",
            "[Kalovia] said",
            "Government of Kalovia",
            "government",
            None,
        ),
        (
            "The government of Zembria said it was late. Japan waited in Tokyo, Japan’s capital.",
            "[The government of Zembria] said",
            "Government of Zembria",
            "government",
            None,
        ),
        (
            "The Japanese delegation said yes.",
            "[The Japanese delegation] said",
            "Government of Japan",
            "government",
            "JPN",
        ),
        (
            "The Russian mission said yes.",
            "[The Russian mission] said",
            "Government of Russia",
            "government",
            "RUS",
        ),
        ("The tally sheet says nine.", "[The tally sheet] says", "tally sheet", "document", None),
        ("The same pamphlet says so.", "[The same pamphlet] says", "pamphlet", "document", None),
        (
            "The Daily Steamer printed the list. The newspaper said it was long.",
            "[The newspaper] said",
            "Daily Steamer",
            "organisation",
            None,
        ),
        (
            "Finch accused the council of hiding the keys. The council rejected the charge.",
            "[The council] rejected",
            "council",
            "organisation",
            None,
        ),
        ("US envoy Dora Hale spoke. Mr Hale said it was late.", "[Mr Hale] said", "Hale", "person", None),
        (
            "Rosa Mueller, Anna Mueller and Ines Mueller came. Ms Mueller said it was late.",
            "[Ms Mueller] said",
            "Mueller",
            "person",
            None,
        ),
        (
            "iran said it was late. nobody else wrote.",
            "[iran] said",
            "Government of Iran",
            "government",
            "IRN",
        ),
        ("it was late. daneshvar said it was late.", "[daneshvar] said", None, "unnamed", None),
        (
            "IRANIAN FOREIGN MINISTER HOSSEIN DANESHVAR SAID IT WAS LATE.",
            "[IRANIAN FOREIGN MINISTER HOSSEIN DANESHVAR] SAID",
            "HOSSEIN DANESHVAR",
            "person",
            "IRN",
        ),
    ],
)
def test_names_only_what_the_words_tell(
    text: str, mark: str, name: str | None, kind: str, actor: str | None
) -> None:
    found = last_source(text, mark)
    assert (found.name, found.type, found.actor) == (name, kind, actor)


@pytest.mark.parametrize(
    ("text", "marks", "name"),
    [
        (
            "Nato warned of a bad winter. Ukraine was cold. It called the roads safe.",
            ("[Nato] warned", "[It] called"),
            "Nato",
        ),
        ("Nato met Russia on Monday. Russia laughed. It called the roads safe.", ("[It] called",), None),
        (
            "A spokesman for the ministry said it was late. Olga Petrova, a spokeswoman, came. The spokeswoman said it was cold.",
            ("[A spokesman for the ministry] said", "[The spokeswoman] said"),
            "Olga Petrova",
        ),
    ],
)
def test_takes_up_what_agrees_and_leaves_doubt_open(
    text: str, marks: tuple[str, ...], name: str | None
) -> None:
    assert last_source(text, *marks).name == name


def test_lends_no_country_from_an_envoy_abroad() -> None:
    text = "Russia’s envoy left. Russia’s delegation stayed. Japan waited. Mayor Linda Okoro said the bridge was open."
    assert last_source(text, "[Mayor Linda Okoro] said").actor is None


def test_goes_on_with_a_surname_in_capitals() -> None:
    text = "FOREIGN MINISTER HOSSEIN DANESHVAR SAID IT WAS LATE. DANESHVAR ADDED THAT IT RAINED."
    marks = ("[FOREIGN MINISTER HOSSEIN DANESHVAR] SAID", "[DANESHVAR] ADDED")
    assert last_source(text, *marks).name == "HOSSEIN DANESHVAR"


def test_takes_no_town_before_a_colon_for_a_person() -> None:
    found = last_source("Ostrava-on-Sea: the pier is shut\n\nIt rained.", "[Ostrava-on-Sea]: the")
    assert (found.name, found.type) == (None, "government")


@pytest.mark.parametrize(("outlet", "name"), [("The Quay Gazette", "The Quay Gazette"), (None, None)])
def test_names_this_newspaper_by_the_outlet_alone(outlet: str | None, name: str | None) -> None:
    text = "It was late. This newspaper said so on Monday."
    start = text.index("This")
    one = Statement("s1", "indirect", "speech", Source("This newspaper", start, start + 14), None, ())
    source = resolve_sources(Document(text, ((0, len(text)),), (), 0), (one,), None, outlet=outlet)[0].source
    assert source is not None
    assert (source.name, source.actor) == (name, None)


@pytest.mark.parametrize(
    ("text", "mark", "actor"),
    [
        (
            "TOKYO, May 3 - Japan will mend the clock tower, Japan’s mint said. An official said it was slow.",
            "[An official] said",
            "JPN",
        ),
        (
            "TOKYO, May 3 - Japan will mend the clock tower, Japan’s mint said. An official of the club said it was slow.",
            "[An official of the club] said",
            None,
        ),
    ],
)
def test_an_official_of_whom_nothing_is_told_is_of_the_state_that_the_article_is_about(
    text: str, mark: str, actor: str | None
) -> None:
    assert last_source(text, mark).actor == actor
