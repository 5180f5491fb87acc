"""Channels by the many names they have, and those that the sentence before gives."""

from __future__ import annotations

import pytest
from tests.dating.test_occasions import PUBLICATION, Said, read

from verbale.dating.channels import find_channel_in

PELL = "Ana Pell"


def through(words: str) -> str | None:
    """The channel of "Ana Pell said … that it rained"."""
    text = f"Ana Pell said {words} that it rained."
    return read(text, Said("Ana Pell", "said", "it rained", PELL))[0][2]


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("in a media release", "statement"),
        ("in a readout of the talks", "statement"),
        ("in a stock exchange filing", "statement"),
        ("in a filing", "court"),
        ("at short notice", None),
        ("in an emailed statement", "email"),
        ("in a telegram to the king", "letter"),
        ("on Telegram", "social media"),
        ("on the platform X", "social media"),
        ("in a post on its website", "website"),
        ("at a post-match press conference", "press conference"),
        ("in a message on Signal", "text message"),
        ("in a televised address", "television"),
        ("on cable television", "television"),
        ("in a diplomatic cable", "letter"),
        ("on a radio phone-in", "radio"),
        ("in an after-dinner speech", "speech"),
        ("in brief remarks", "speech"),
        ("on the floor of the House", "parliament"),
        ("in the Riigikogu", "parliament"),
        ("at a party congress", "meeting"),
        ("in Congress", "parliament"),
        ("from the dock", "court"),
        ("on the dock", None),
        ("under oath", "court"),
        ("during the clinical trial", None),
        ("at his trial", "court"),
        ("in a policy paper", "report"),
        ("in a briefing paper", "report"),
        ("by videolink", "video"),
        ("in private talks", "behind the scenes"),
    ],
)
def test_the_names_of_channels(words: str, channel: str | None) -> None:
    assert through(words) == channel


@pytest.mark.parametrize(
    ("before", "source", "channel"),
    [
        ("The mayor’s letter was read out in the square.", "She", "letter"),
        ("Two aldermen sent the mayor an angry letter.", "They", "letter"),
        ("A video message from the mayor was shown at noon.", "She", "video"),
        ("On Bluesky, her fans were less polite.", "one", "social media"),
        ("The airline apologised in an e-mail to its passengers.", "It", "email"),
        ("The mayor used her phone-in to talk of the weather.", "She", "radio"),
        ("The mayor read a letter.", "She", None),
        ("On Monday, her fans were less polite.", "one", None),
        ("Two aldermen sent the mayor an angry letter.", "The innkeeper", None),
    ],
)
def test_what_the_sentence_before_hands_over(before: str, source: str, channel: str | None) -> None:
    text = f"{before} {source} said it rained."
    assert read(text, Said(source, "said", "it rained", None, "person"))[0][2] == channel


def test_what_was_sent_has_its_day() -> None:
    text = "Two aldermen sent the mayor a letter on Tuesday. They said it rained."
    found = read(text, Said("They", "said", "it rained", None, "group"))
    assert found == [("2026-03-03", "context", "letter")]


def test_remarks_made_when_meeting_somebody_were_made_there() -> None:
    text = "Ana Pell said it rained.\nPell made the remarks when meeting the envoy Ole Brix. Brix said it snowed.\nLou Moss said it hailed."
    found = read(
        text,
        Said("Ana Pell", "said", "it rained", PELL),
        Said("Brix", "said", "it snowed", "Ole Brix"),
        Said("Lou Moss", "said", "it hailed", "Lou Moss"),
    )
    assert [one[2] for one in found] == ["meeting", "meeting", None]


def test_an_interview_is_one_though_the_two_met() -> None:
    text = "We met the singer, Ana Pell, on Tuesday. “It rained,” she says.\nThe opera declined to comment."
    found = read(
        text,
        Said("she", "says", "", PELL),
    )
    assert found[0][2] == "interview"
    text = "We spoke by telephone on Tuesday.\nShe said it rained."
    assert read(text, Said("She", "said", "it rained", PELL))[0][2] == "phone call"


def test_a_chamber_is_a_towns_where_councillors_sit() -> None:
    text = "Cllr Jo Rak yawned. Ana Pell told the chamber that it rained."
    assert read(text, Said("Ana Pell", "told", "it rained", PELL))[0][2] == "meeting"
    text = "Jo Rak yawned. Ana Pell told the chamber that it rained."
    assert read(text, Said("Ana Pell", "told", "it rained", PELL))[0][2] == "parliament"


def test_a_ceremony_is_spoken_at() -> None:
    assert find_channel_in("Speaking at the opening ceremony, she said") == "speech"
    text = "Ana Pell said it rained. The ceremony began late."
    assert read(text, Said("Ana Pell", "said", "it rained", PELL)) == [PUBLICATION]


def test_a_hearer_taken_into_the_content_tells_the_channel() -> None:
    text = "Ana Pell told the meeting it rained."
    assert read(text, Said("Ana Pell", "told", "the meeting it rained", PELL))[0][2] == "meeting"
    text = "Ana Pell told councillors that it rained."
    assert read(text, Said("Ana Pell", "told", "councillors that it rained", PELL))[0][2] == "meeting"
    text = "Ana Pell told “the meeting” a joke."
    assert read(text, Said("Ana Pell", "told", "“the meeting” a joke", PELL))[0][2] is None
