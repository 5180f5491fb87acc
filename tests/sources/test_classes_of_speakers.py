"""Classes of speakers that new articles showed to go wrong: officers of houses and of international bodies, deputies, people "there",
parts of private bodies, relatives of the speaker.
"""

from __future__ import annotations

import pytest
from tests.sources.marked import marked_sources

from verbale.records import Source, Span, Statement
from verbale.sources import resolve_sources
from verbale.text import lay_out

_IN_LIMA = "LIMA (Amber Wire) — The kite accord is signed. Peru and Japan had talked for a year, and Japan had asked for it.\n\n"
_IN_BRUSSELS = "BRUSSELS (Amber Wire) — The European Commission has a plan for kites.\n\n"
_AT_THE_UN = "UNITED NATIONS, New York — The Second Committee spoke of kites. Chad, Fiji and Peru were against; Chad and Fiji twice.\n\n"


def _one(text: str, mark: str) -> tuple[str | None, str | None]:
    source = marked_sources(text, (mark,))[0]
    assert source is not None
    return source.name, source.actor


@pytest.mark.parametrize(
    ("text", "mark", "name", "actor"),
    [
        # The counterpart beside an official is the other state’s, and so is he where the counterpart is of this one.
        (
            f"{_IN_LIMA}It was signed by Deputy Minister Kenji Ito and his Peruvian counterpart. Ito said it was short.",
            "[Ito] said",
            "Kenji Ito",
            "JPN",
        ),
        (
            f"{_IN_LIMA}It was signed by Deputy Minister Rosa Ruiz and her Japanese counterpart. Ruiz said it was short.",
            "[Ruiz] said",
            "Rosa Ruiz",
            "PER",
        ),
        (
            f"{_IN_LIMA}It was signed by Deputy Minister Rosa Ruiz and a clerk. Ruiz said it was short.",
            "[Ruiz] said",
            "Rosa Ruiz",
            "PER",
        ),
        # "There" and "that country" are the place named last, and not where something came from.
        (
            "A line came from Riga. A foreign ministry official there said no.",
            "[A foreign ministry official] there",
            None,
            "LVA",
        ),
        (
            "Ghana’s cocoa board blocked a bid from Oslo. An official there said so.",
            "[An official] there",
            None,
            "GHA",
        ),
        (
            "Lorries from Kenya waited in Uganda. The ambassador of that country said no.",
            "[The ambassador of that country] said",
            None,
            "UGA",
        ),
        ("The road to Riga is long. An official said so.", "[An official] said", None, None),
        # Officers of the Union in an article about it; a commissioner elsewhere is none of them.
        (
            f"{_IN_BRUSSELS}Consumer Commissioner Ilze Kalna said no.",
            "[Consumer Commissioner Ilze Kalna]",
            "Ilze Kalna",
            "EU",
        ),
        (
            f"{_IN_BRUSSELS}The rapporteur on the file, Rui Pinho (S&D, Portugal), said no.",
            "[The rapporteur on the file]",
            "Rui Pinho",
            "EU",
        ),
        (
            f"{_IN_BRUSSELS}Police commissioner Ann Pell said no.",
            "[Police commissioner Ann Pell]",
            "Ann Pell",
            "BEL",
        ),
        (
            "The county of Kerry in Ireland has a plan for kites. Water Commissioner Ann Pell said no.",
            "[Water Commissioner Ann Pell]",
            "Ann Pell",
            "IRL",
        ),
        # The Secretariat and the chair of a committee are the United Nations’.
        (
            f"{_AT_THE_UN}A spokesman for the Secretary-General said no.",
            "[A spokesman for the Secretary-General]",
            None,
            "UN",
        ),
        (
            f"{_AT_THE_UN}An official of the Secretariat said no.",
            "[An official of the Secretariat]",
            None,
            "UN",
        ),
        (f"{_AT_THE_UN}The Chair said no.", "[The Chair]", None, "UN"),
        (
            "The Poultry Club of Kent met. Its chair said no. The UN was not asked.",
            "[Its chair]",
            None,
            None,
        ),
        # A speaker is one of a parliament where there is one.
        (
            "Live from Vilnius, where the Seimas votes. The speaker, Rimas Butka, opened it.",
            "[The speaker]",
            "Rimas Butka",
            "LTU",
        ),
        (
            "Four hundred beekeepers met in Vilnius. The speaker, Rimas Butka, opened it.",
            "[The speaker]",
            "Rimas Butka",
            None,
        ),
        # "The mayor" is no deputy mayor, where there is a mayor.
        (
            "Mayor Ann Pell spoke in Leeds. Deputy Mayor Bob Moe spoke last. The mayor said no.",
            "The mayor",
            "Ann Pell",
            "GBR",
        ),
        (
            "Mayor Ann Pell spoke in Leeds. Deputy Mayor Bob Moe spoke last. The deputy mayor said no.",
            "The deputy mayor",
            "Bob Moe",
            "GBR",
        ),
        (
            "Deputy Mayor Bob Moe spoke last in Leeds. The mayor laughed.",
            "The mayor",
            "Bob Moe",
            "GBR",
        ),
        # "The president" is not one of a union who comes later.
        (
            "LIMA (Amber Wire) — Kites are to be taxed.\n\nThe president hopes for rain. Eva Ruiz, the president of the union, does not.",
            "[The president] hopes",
            None,
            None,
        ),
        # A part of a private body is private; one of a public body is not.
        (
            "NAIROBI (Amber Wire) — The tribunal of the African Kite Union said no.",
            "[The tribunal of the African Kite Union]",
            "tribunal of the African Kite Union",
            None,
        ),
        (
            "NAIROBI (Amber Wire) — The disciplinary tribunal said no.",
            "[The disciplinary tribunal]",
            "disciplinary tribunal",
            "KEN",
        ),
        # A colleague speaks for whom the colleague speaks; a delegation for its head’s state.
        (
            "The magistrate Ines Ruiz of Peru’s Supreme Court wrote it. Her colleague Juan Soto said no.",
            "[Her colleague Juan Soto]",
            "Juan Soto",
            "PER",
        ),
        (
            "The baker Ines Ruiz of Lima baked it. Her colleague Juan Soto said no.",
            "[Her colleague Juan Soto]",
            "Juan Soto",
            None,
        ),
        (
            "Peru’s ambassador, Ines Ruiz, spoke. She said that her delegation had asked for time.",
            "[her delegation]",
            "Government of Peru",
            "PER",
        ),
        # The one who recalls her mother is not her mother.
        (
            "Ines Ruiz grew up in Lima. Her mother, she recalls, kept kites.",
            "[she] recalls",
            "Ines Ruiz",
            None,
        ),
        # Whoever comes from a place is meant by "who", not the place.
        (
            "Deputies from Imereti, who had promised a vote, were away.",
            "[who] had",
            None,
            "GEO",
        ),
        # A body of one state is not one of another, though both have to do with weather.
        (
            "The Russian Weather Council met. The Norwegian weather office said no.",
            "[The Norwegian weather office]",
            "weather office",
            "NOR",
        ),
        # A person’s adjective does not set the sentences after it; an official’s does.
        (
            "The hall is in Malmö, Sweden. Norwegian tuba-maker Gunnar Vik came. The head of culture, Leif Dahl, said no.",
            "[The head of culture]",
            "Leif Dahl",
            "SWE",
        ),
        # A byline tells the place.
        (
            "By our correspondent in La Paz\n\nPublic works minister Rolando Soto said no.",
            "[Public works minister Rolando Soto]",
            "Rolando Soto",
            "BOL",
        ),
        (
            "The fete saw a row. Sue Stone, 44, came first. The mum-of-two said no.",
            "[The mum-of-two]",
            "Sue Stone",
            None,
        ),
    ],
)
def test_who_is_meant_and_for_whom_they_speak(
    text: str, mark: str, name: str | None, actor: str | None
) -> None:
    assert _one(text, mark if "[" in mark else f"[{mark}]") == (name, actor)


@pytest.mark.parametrize(
    ("text", "mark", "name", "actor"),
    [
        # The captain of a team speaks for nobody, one of a force for its state.
        ("Uganda captain Ida Moe said no.", "[Uganda captain Ida Moe]", "Ida Moe", None),
        ("Ugandan army captain Ida Moe said no.", "[Ugandan army captain Ida Moe]", "Ida Moe", "UGA"),
        # An office that stands for its holder keeps whose it is.
        (
            "The Prime Minister’s office in Lima said no.",
            "[The Prime Minister’s office in Lima]",
            "Prime Minister’s office in Lima",
            "PER",
        ),
        # The possessor of an apposition is a name, and the words before it are not part of it.
        (
            "Hungary’s minister, Ana Barta, is late. Kites were promised by Barta’s deputy, Gell Soos, who said so.",
            "[who] said",
            "Gell Soos",
            "HUN",
        ),
        # A chairman with a capital in an article about a house; a firm’s chairman is none.
        (
            "MUSCAT (Amber Wire) — The Senate met. The Chairman replied that it was late.",
            "[The Chairman]",
            None,
            "OMN",
        ),
        (
            "MUSCAT (Amber Wire) — Kite Holdings met. The chairman replied that it was late.",
            "[The chairman]",
            None,
            None,
        ),
        # For whom somebody from abroad works.
        (
            "HONIARA (Amber Wire) — Australian kite expert Ann Pell, who works for the ministry, said no.",
            "[Australian kite expert Ann Pell]",
            "Ann Pell",
            "SLB",
        ),
        (
            "HONIARA (Amber Wire) — Australian kite expert Ann Pell, who works for the company, said no.",
            "[Australian kite expert Ann Pell]",
            "Ann Pell",
            None,
        ),
        # "Its" is the subject’s of the same sentence.
        (
            "Malaysia’s minister liked the label. Brunei abstained, its delegation said.",
            "[its delegation]",
            "Government of Brunei",
            "BRN",
        ),
        # A province that acts is a government, a city a city.
        ("Tamil Nadu wants kites.", "[Tamil Nadu]", "Tamil Nadu", "IND"),
        ("Leeds wants kites.", "[Leeds]", "Leeds", None),
        # Papers: the office that they are by is no part of their name, and tells for whom they speak.
        (
            "Peru’s minister, Ana Ruiz, said no. A letter sent in May by her ministry to the mayors said yes.",
            "[A letter]",
            "letter",
            "PER",
        ),
        (
            "Peru’s minister, Ana Ruiz, said no. A letter from her office said yes.",
            "[A letter from her office]",
            "letter",
            "PER",
        ),
        (
            "The baker Ana Ruiz said no in Lima. A letter from her shop said yes.",
            "[A letter from her shop]",
            "letter",
            None,
        ),
        # In whose name a president of a council says to speak.
        (
            f"{_AT_THE_UN}The Council President, speaking in her national capacity as representative of Latvia, said no.",
            "[The Council President]",
            None,
            "LVA",
        ),
        (
            f"{_AT_THE_UN}The Council President, speaking slowly, said no.",
            "[The Council President]",
            None,
            "UN",
        ),
        (
            f"{_AT_THE_UN}The representative of Latvia said no.",
            "[The representative of Latvia]",
            None,
            "LVA",
        ),
    ],
)
def test_for_whom_offices_and_papers_speak(text: str, mark: str, name: str | None, actor: str | None) -> None:
    assert _one(text, mark) == (name, actor)


@pytest.mark.parametrize(
    ("text", "mark", "name", "actor"),
    [
        # A pronoun keeps what is told of somebody without a name.
        (
            "A spokeswoman for the Vietnamese mission in Jakarta knew of no paper, she said.",
            "[she] said",
            None,
            "VNM",
        ),
        ("The delegate from Cameroon disagreed: silver, she said, was better.", "[she] said", None, "CMR"),
        ("A spokeswoman for the kite club knew of no paper, she said.", "[she] said", None, None),
        # "Its" head is the body’s that a state’s name opens; a delegation’s leader is not the state’s.
        (
            "Thailand’s board of investment confirmed the talks. Its secretary, Suda Charoen, said no.",
            "[Its secretary]",
            "Suda Charoen",
            "THA",
        ),
        (
            "Austria’s delegation left the hall. Its leader, Resi Haas, said no.",
            "[Its leader]",
            "Resi Haas",
            None,
        ),
        # Two states that meet in one sentence, though a third is named after.
        (
            "Mongolian Prime Minister Bat Dorj met Sri Lankan Foreign Minister Kumudini Ratna, both sides pledging tea. China was glad.",
            "[both sides]",
            "Government of Mongolia and Government of Sri Lanka",
            None,
        ),
        (
            "The Sultanate of Oman and the Hashemite Kingdom of Jordan met. The two sides praised tea.",
            "[The two sides]",
            "Government of Oman and Government of Jordan",
            None,
        ),
        ("Two clubs met in Oman. The two sides praised tea.", "[The two sides]", None, None),
        # The subject after an opening phrase is no apposition to the name in it.
        (
            "In a post on Facebook, the guild of cheese makers thanked Ana Ruiz.",
            "[the guild of cheese makers]",
            "guild of cheese makers",
            None,
        ),
        (
            "In a letter to Halden, the kite maker, the guild of cheese makers said no.",
            "[the guild of cheese makers]",
            "guild of cheese makers",
            None,
        ),
        # An office that somebody had then.
        (
            "VIENNA (Amber Wire) — Nina Kapa, then a clerk at the city council, signed it. She said so.",
            "[She]",
            "Nina Kapa",
            None,
        ),
        (
            "VIENNA (Amber Wire) — Nina Kapa, a clerk at the city council, signed it. She said so.",
            "[She]",
            "Nina Kapa",
            "AUT",
        ),
        # An embassy is that of the ambassador spoken of.
        (
            "WELLINGTON (Amber Wire) — Australia’s high commissioner was asked in for tea. The high commission said no.",
            "[The high commission]",
            "high commission",
            "AUS",
        ),
        # A long name that begins with an international body.
        (
            "The United Nations Economic and Social Commission for Asia and the Pacific praised it.",
            "[The United Nations Economic and Social Commission for Asia and the Pacific]",
            "United Nations Economic and Social Commission for Asia and the Pacific",
            "UN",
        ),
    ],
)
def test_what_a_description_goes_on_to_tell(
    text: str, mark: str, name: str | None, actor: str | None
) -> None:
    assert _one(text, mark) == (name, actor)


def test_a_role_may_be_of_somebody_else_s_body() -> None:
    text = "The secretary of their union, Alhaji Sani Lawal, said no."
    source = marked_sources(text, ("[The secretary of their union]",))[0]
    assert source is not None
    assert (source.name, source.role) == ("Sani Lawal", "secretary of their union")


_DENIED = "Ann Pell, the mayor, denied press reports that the kite was torn."
_ASKED = "Asked whether the kite was torn, Ann Pell said no."


@pytest.mark.parametrize(
    ("text", "source", "cue", "name"),
    [
        # Nobody is named as the maker of what is turned down, or of a question.
        (_DENIED, "Ann Pell", "reports", None),
        (_DENIED, "Ann Pell", "denied", "Ann Pell"),
        ("Ann Pell brushed aside suggestions that the kite was torn.", "Ann Pell", "suggestions", None),
        ("Ann Pell repeated her claims that the kite was torn.", "Ann Pell", "claims", "Ann Pell"),
        (
            "Ann Pell rejected Bob Moe’s suggestion that the kite was torn.",
            "Bob Moe",
            "suggestion",
            "Bob Moe",
        ),
        (_ASKED, "Ann Pell", "Asked", None),
        (_ASKED, "Ann Pell", "said", "Ann Pell"),
        ("Ann Pell, asked whether the kite was torn, said no.", "Ann Pell", "asked", None),
        ("Ann Pell asked whether the kite was torn.", "Ann Pell", "asked", "Ann Pell"),
        ("The club’s head, Ann Pell, asked who had torn the kite.", "The club’s head", "asked", "Ann Pell"),
        # The question may be somebody's all the same.
        (
            "Asked by the Halden Echo if the kite was torn, Ann Pell laughed.",
            "Ann Pell",
            "Asked",
            "Halden Echo",
        ),
    ],
)
def test_whoever_denies_or_answers_is_not_the_source(
    text: str, source: str, cue: str, name: str | None
) -> None:
    start, at = text.index(source), text.index(cue)
    given = Source(source, start, start + len(source))
    statement = Statement(
        "s1", "indirect", "speech", given, Span(cue, at, at + len(cue)), (), confidence=None
    )
    found = resolve_sources(lay_out(text), (statement,), "2026-03-04")[0].source
    assert (found.name if found is not None else None) == name


@pytest.mark.parametrize(
    ("text", "mark", "name", "role", "actor"),
    [
        # Brackets: a party in a report on a house, a group of the European Parliament, the state of a delegate.
        (
            "LISBON (Amber Wire) — Deputies met. Ana Silva (PSD) said no.",
            "[Ana Silva] (PSD)",
            "Ana Silva",
            None,
            "PRT",
        ),
        (
            "LISBON (Amber Wire) — Deputies met. Ana Silva (Greens) said no.",
            "[Ana Silva] (Greens)",
            "Ana Silva",
            None,
            "PRT",
        ),
        (
            "LISBON (Amber Wire) — Bakers met. Ana Silva (PSD) said no.",
            "[Ana Silva] (PSD)",
            "Ana Silva",
            None,
            None,
        ),
        (
            "LISBON (Amber Wire) — Deputies met. Ana Silva (RTP News) said no.",
            "[Ana Silva] (RTP",
            "Ana Silva",
            None,
            None,
        ),
        (
            "The baker Ana Silva (PSD) told deputies in Lisbon: no.",
            "[The baker Ana Silva]",
            "Ana Silva",
            "baker",
            None,
        ),
        ("The European Parliament met. Jan Hudec (ECR) said no.", "[Jan Hudec]", "Jan Hudec", None, "EU"),
        ("The committee met. Tom Wrona (Poland) said no.", "[Tom Wrona]", "Tom Wrona", None, "POL"),
        ("The runners met. Tom Wrona (Poland) said no.", "[Tom Wrona]", "Tom Wrona", None, None),
        # Whoever is quoted next is the officer who spoke last.
        (
            "The Accra Assembly will paint kerbs, its chief executive said.\n\n“A white kerb is safe,” said Elsie Quart.",
            "[its chief executive]",
            "Elsie Quart",
            "chief executive",
            "GHA",
        ),
        (
            "The Accra Assembly will paint kerbs, its chief executive said.\n\nThe baker Elsie Quart laughed. “Safe,” said Bob Moe.",
            "[its chief executive]",
            None,
            "chief executive",
            "GHA",
        ),
        # An office with its field before the name, and the counterpart by another word.
        (
            "Jordanian secretary-general for agriculture Lina Hadd said no.",
            "[Jordanian secretary-general for agriculture Lina Hadd]",
            "Lina Hadd",
            "secretary-general for agriculture",
            "JOR",
        ),
        (
            "Jordan’s minister, Lina Hadd, said no. Her Iraqi opposite number, Karim Saad, laughed.",
            "[Her Iraqi opposite number]",
            "Karim Saad",
            "counterpart",
            "IRQ",
        ),
        # The possessor may be several.
        (
            "The traders’ spokeswoman, Akos Teth, said no.",
            "[The traders’ spokeswoman]",
            "Akos Teth",
            "spokeswoman",
            None,
        ),
        # A name alone after what tells that it is one, and a letter before its capital.
        ("A baker surnamed Zhao said no.", "[A baker]", "Zhao", "baker", None),
        (
            "The head of the ministry, ʻAna Folau, said no in Tonga.",
            "[The head of the ministry]",
            "ʻAna Folau",
            "head of the ministry",
            "TON",
        ),
    ],
)
def test_names_with_their_roles(
    text: str, mark: str, name: str | None, role: str | None, actor: str | None
) -> None:
    source = marked_sources(text, (mark,))[0]
    assert source is not None
    assert (source.name, source.role, source.actor) == (name, role, actor)


@pytest.mark.parametrize(
    ("text", "mark", "name", "role", "actor"),
    [
        # Where somebody comes from is no part of the name.
        ("Brisbane-born Ann Pell said no.", "[Brisbane-born Ann Pell]", "Ann Pell", None, None),
        # A courtesy between an office and a name, as in translated news.
        (
            "Deputy Minister of Finance of Laos Mr. Boun Sinxay said no.",
            "[Deputy Minister of Finance of Laos Mr. Boun Sinxay]",
            "Boun Sinxay",
            "Deputy Minister of Finance",
            "LAO",
        ),
        (
            "Savannakhet Governor Mdm. Kham Silakoun said no in Laos.",
            "[Savannakhet Governor Mdm. Kham Silakoun]",
            "Kham Silakoun",
            "Savannakhet Governor",
            "LAO",
        ),
        # A captain in a report on sport; a captain of a force.
        (
            "REYKJAVIK (Amber Wire) — The coach packed socks. Captain Hekla Moe said no.",
            "[Captain Hekla Moe]",
            "Hekla Moe",
            "Captain",
            None,
        ),
        (
            "REYKJAVIK (Amber Wire) — The police packed socks. Captain Hekla Moe said no.",
            "[Captain Hekla Moe]",
            "Hekla Moe",
            "Captain",
            "ISL",
        ),
        # A description with a clause keeps what it tells.
        (
            "According to a geographer who has mapped the coast, Lucie Pell, the lagoon moves.",
            "[a geographer]",
            "Lucie Pell",
            "geographer",
            None,
        ),
        # An agency is the one spoken of, at home only where that is none of the world’s.
        (
            "VIENNA (Amber Wire) — The International Atomic Energy Agency has umbrellas. An agency spokesperson said no.",
            "[An agency spokesperson]",
            None,
            "agency spokesperson",
            "UN",
        ),
        (
            "VIENNA (Amber Wire) — The roads agency has umbrellas. An agency spokesperson said no.",
            "[An agency spokesperson]",
            None,
            "agency spokesperson",
            "AUT",
        ),
    ],
)
def test_origins_courtesies_and_teams(
    text: str, mark: str, name: str | None, role: str | None, actor: str | None
) -> None:
    source = marked_sources(text, (mark,))[0]
    assert source is not None
    assert (source.name, source.role, source.actor) == (name, role, actor)


def test_where_somebody_is_from_may_stand_before_the_comma_that_closes_a_title() -> None:
    text = f"{_AT_THE_UN}The committee’s chair, Hilda Aguirre of Paraguay, said no."
    source = marked_sources(text, ("[The committee’s chair]",))[0]
    assert source is not None
    assert (source.name, source.role, source.actor) == ("Hilda Aguirre", "chair", "UN")


@pytest.mark.parametrize(
    ("text", "mark", "name", "actor"),
    [
        # In a headline another word may stand for an office that the report tells; not for any office.
        (
            "Kites to be free — diplomat\n\nRIGA (Amber Wire) — Ambassador-at-Large Oleg Moe said so.",
            "— [diplomat]",
            "Oleg Moe",
            "LVA",
        ),
        (
            "Kites to be free — engineer\n\nRIGA (Amber Wire) — Mayor Oleg Moe said so.",
            "— [engineer]",
            None,
            None,
        ),
        # A party’s man or woman in a report on a house is a member of it.
        (
            "CANBERRA (Amber Wire) — Senators met. Labor’s Con Moe said no.",
            "[Labor’s Con Moe]",
            "Con Moe",
            "AUS",
        ),
        (
            "CANBERRA (Amber Wire) — Bakers met. Labor’s Con Moe said no.",
            "[Labor’s Con Moe]",
            "Con Moe",
            None,
        ),
        (
            "CANBERRA (Amber Wire) — Senators met. Acme’s Con Moe said no.",
            "[Acme’s Con Moe]",
            "Con Moe",
            None,
        ),
    ],
)
def test_headlines_and_members(text: str, mark: str, name: str | None, actor: str | None) -> None:
    assert _one(text, mark) == (name, actor)


@pytest.mark.parametrize(
    ("house", "inside", "actor"),
    [
        ("Senators", "One Kite", "AUS"),
        ("Bakers", "One Kite", None),
        ("Senators", "Halden Bank", None),
        ("Senators", "New York", None),
    ],
)
def test_a_party_of_any_name_among_senators(house: str, inside: str, actor: str | None) -> None:
    text = f"CANBERRA (Amber Wire) — {house} met. First came Ann Moe ({inside}). She said no."
    assert _one(text, "[She]") == ("Ann Moe", actor)
