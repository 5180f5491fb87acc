"""Quotations that no verb leads: the sentence before tells who is heard."""

from __future__ import annotations

import pytest

import verbale

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("Signe Holt was in the room and watched him do it. “Green ink. He shook the pen first.”", "Signe Holt", "Green ink"),
        ("Lund shook his head. “Nobody asked us about that.” The hall went quiet.", "Lund", "Nobody asked us"),
        ("The mayor, Ida Moen, opened the bridge in the rain. “It holds, as you can see.”", "The mayor", "It holds"),
        ("She measured the net this morning. “Fifty-two millimetres, wet.” So much for sixty.", "She", "Fifty-two"),
        ("19.40 Rennick at last, and he's in a good mood. “He has the heart of an ox.” We shall see.", "Rennick", "the heart"),
    ],
)  # fmt: skip
def test_a_sentence_about_somebody_lends_its_subject(text: str, source: str, words: str) -> None:
    (one,) = [s for s in verbale.read(text).statements if words in s.content[0].text]
    assert one.cue is None
    assert one.source is not None
    assert one.source.text == source


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was painted last year. “This is a sign on the bridge.” It hangs there still.",
        "A poster hangs in the hall. “Keep off the grass, please.” Nobody does.",
        "Holt sang for an hour. “Moon Over Mill Lane” was the last of her songs.",
        "It rained on Tuesday. “The roof of the hall will hold.”",
    ],
)
def test_what_nobody_is_there_to_say_is_left(text: str) -> None:
    assert not [s for s in verbale.read(text).statements if s.source is not None and s.cue is None]


def test_a_report_in_the_sentence_before_keeps_the_quotation() -> None:
    (one,) = verbale.read(
        "Moen said that the bridge was safe. “We looked at it twice, and it held.”"
    ).statements
    assert one.cue is not None
    assert "We looked at it twice" in " ".join(span.text for span in one.content)
