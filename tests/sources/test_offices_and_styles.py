"""Offices told by a portfolio, a work or a style, and reports that greet from a place."""

from __future__ import annotations

import pytest

import verbale


def _last(text: str) -> tuple[str | None, str | None, str | None]:
    source = verbale.read(text, published="2026-06-18").statements[-1].source
    assert source is not None
    return source.name, source.role, source.actor


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "role", "actor"),
    [
        (
            "TALLINN, May 3. /BNS/. Ambassador-at-Large Mart Kask told reporters that the ferry would sail."
            " “It will sail,” the diplomat noted.",
            "Mart Kask",
            "Ambassador-at-Large",
            "EST",
        ),
        (
            "Her Excellency Maria Lopes, Minister of Fisheries of Cabo Verde, said that the boats would sail.",
            "Maria Lopes",
            "Minister of Fisheries",
            "CPV",
        ),
        (
            "MUSCAT, 3 May (ONA) — Oman and Jordan signed an accord on goats today.\n\nHis Excellency Dr. Omar bin Said Al Lawati,"
            " Minister of Transport, said the goats were well. His Jordanian counterpart, Eng. Zaid Haddad, praised Oman’s goats."
            " The Jordanian minister explained that his goats would arrive in June. His Excellency denied that any goat was ill.",
            "Zaid Haddad",
            "counterpart",
            "JOR",
        ),
        (
            "Good morning from Wellington, where MPs have a long day.\n\n10.05am Labour MP Jo Kerr says the rain was late.",
            "Jo Kerr",
            "Labour MP",
            "NZL",
        ),
        (
            "Fernhill town council turned down the bandstand on Monday. The old one, built by Manitoba in 1950, leaks, and the province"
            " will not pay. Mayor Ida Roy said it was a shame.",
            "Ida Roy",
            "Mayor",
            "CAN",
        ),
        (
            "LAGOS — On Monday director of public parks Lou Marsh told the meeting that the benches would rot.",
            "Lou Marsh",
            "director of public parks",
            None,
        ),
    ],
)
def test_an_office_tells_who_speaks(text: str, name: str, role: str, actor: str | None) -> None:
    found = _last(text)
    assert found[:2] == (name, role)
    assert actor is None or found[2] == actor


@pytest.mark.model
def test_a_portfolio_is_no_name() -> None:
    text = "Norway’s Minister of State for Bridges said on Monday that the bridge would open."
    assert _last(text)[0] is None


@pytest.mark.model
def test_a_rank_tells_two_who_have_one_office_apart() -> None:
    text = (
        "Deputy spokesperson Carla Hill opened the briefing. Hill said the note was short. A Peruvian embassy spokesman said later that"
        " it was long. On Chile, the deputy spokesperson said there was no note."
    )
    assert _last(text)[0] == "Carla Hill"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Live: rain men face the MPs\n\n9.02am Good morning from Wellington, where MPs have the Weather Office for three hours."
            " Chief executive Hana Ropata is in the chair.\n\n9.20am Ropata says the rain was right.",
            "NZL",
        ),
        (
            "Foreign Ministry takes questions on stamps\n\nLONDON — Deputy spokesperson Mark Dunne opened the briefing."
            " Dunne said that the stamps would be found.",
            "GBR",
        ),
        (
            "Acme Toys recalls wooden ducks after Safety Agency warning\n\nBERLIN — Chief executive Petra Lohse said the ducks were safe.",
            None,
        ),
        (
            "Supermarket chain cuts bread prices\n\nOSLO — Bread will be cheaper, and the Health Directorate is glad."
            " Deputy chief executive Per Lie said so on Monday.",
            None,
        ),
    ],
)
def test_officers_without_a_body_speak_for_the_one_the_report_is_about(text: str, actor: str | None) -> None:
    assert _last(text)[2] == actor


@pytest.mark.model
def test_a_portrait_tells_an_office_by_the_title_alone() -> None:
    portrait = "Anna Weir is early. At a bakery in Leith, Scotland’s Minister for Ferries, 48, orders two buns.\n\n“I eat,” Weir says."
    assert _last(portrait) == ("Anna Weir", "Minister for Ferries", "GBR")
    tribute = "Anna Weir was a baker. Scotland’s Minister for Ferries said she was missed.\n\nWeir once said that bread was life."
    assert _last(tribute) == ("Anna Weir", None, None)


@pytest.mark.model
def test_whoever_put_the_question_does_not_answer_it() -> None:
    opening = "OSLO — Spokesperson Ingrid Dahl opened the briefing. Dahl said the bridge was sound."
    answer = "Pressed by a reporter on whether that meant yes, she said that it meant sound."
    assert _last(f"{opening} {answer}")[0] == "Ingrid Dahl"
    assert (
        _last(f"{opening} A reporter from Bergen asked about the bridge. She said it was short.")[0] is None
    )


@pytest.mark.model
def test_a_place_in_capitals_may_close_with_a_full_stop() -> None:
    assert (
        _last("LIMA. The bakers met again. Mayor Ida Roy said on Monday that the ovens were warm.")[2]
        == "PER"
    )
    assert (
        _last("BREAD. The bakers met again. Mayor Ida Roy said on Monday that the ovens were warm.")[2]
        is None
    )
