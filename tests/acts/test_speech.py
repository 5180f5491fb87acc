"""What is done with the words: the act and the mode of a statement."""

from __future__ import annotations

from dataclasses import replace

import pytest

from verbale.acts.speech import classify_speech, force_of
from verbale.records import Document, Kind, Mode, Source, Span, Statement

DOCUMENT = Document("", (), ())


def statement(
    cue: str, content: str, *, kind: Kind = "direct", act: str = "state", channel: str | None = None
) -> Statement:
    return Statement(
        "s1",
        kind,
        "speech",
        None,
        Span(cue, 0, len(cue)),
        (Span(content, 0, len(content)),),
        act=act,
        channel=channel,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("“We will not accept a smaller fleet,”", "reject"),
        ("‘absolutely false.’", "deny"),
        ("“There was no such letter.”", "deny"),
        ("“That report is simply untrue,”", "deny"),
        ("“Publish the figures,”", "demand"),
        ("“The council must wait until June,”", "demand"),
        ("“But of course, stop the count at once,”", "demand"),
        ("“We will pay every club,”", "promise"),
        ("“Why did they wait so long?”", "ask"),
        ("“We welcome the report,”", "support"),
        ("“We agree with every line of it,”", "agree"),
        ("“The plan is a farce,”", "criticise"),
        ("“They have broken their word,”", "accuse"),
        ("“No comment,”", "decline-comment"),
        ("“If the fee stays, we will withdraw from the festival,”", "threaten"),
        ("“Every spring it is the same song,”", None),
        ("“The ice was thick this year.”", None),
        ("“I must say the tea was good,”", None),
    ],
)
def test_the_plain_force_of_quoted_words(content: str, act: str | None) -> None:
    assert force_of(content, quoted=True) == act


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("it would open a third office on 1 May", "announce"),
        ("Norway would not accept a larger quota", "reject"),
        ("the ferry was late", None),
        ("publish or perish was an old rule", None),
    ],
)
def test_the_plain_force_of_reported_words(content: str, act: str | None) -> None:
    assert force_of(content, quoted=False) == act


def test_a_telling_cue_wins_over_the_content() -> None:
    found = classify_speech(
        DOCUMENT, (statement("denied", "the council must wait", kind="indirect", act="deny"),)
    )
    assert found[0].act == "deny"


def test_a_neutral_cue_leaves_the_content_to_decide() -> None:
    found = classify_speech(DOCUMENT, (statement("added", "“We reject the fee,”"),))
    assert found[0].act == "reject"


@pytest.mark.parametrize(
    ("channel", "mode"), [("statement", "writing"), ("interview", "speech"), (None, "speech")]
)
def test_words_through_a_written_channel_are_written(channel: str | None, mode: str) -> None:
    assert classify_speech(DOCUMENT, (statement("said", "“Yes.”", channel=channel),))[0].mode == mode


@pytest.mark.parametrize(
    ("cue", "content", "before", "mode"),
    [
        ("reckons", "the repair at 40 crowns", "thought", "speech"),
        ("wants", "to know who signed it", "thought", "speech"),
        ("wants", "a larger quota", "thought", "thought"),
        ("believes", "the pier is safe", "thought", "thought"),
        ("found", "the order was void", "writing", "speech"),
        ("wrote", "the order was void", "writing", "writing"),
    ],
)
def test_a_thought_that_is_voiced_is_speech(cue: str, content: str, before: Mode, mode: Mode) -> None:
    told = replace(statement(cue, content, kind="indirect"), mode=before)

    assert classify_speech(DOCUMENT, (told,))[0].mode == mode


def test_what_a_document_says_is_written() -> None:
    told = statement("said", "the order was void", kind="indirect")
    paper = replace(told, source=Source("The report", 0, 10, type="document"))

    assert classify_speech(DOCUMENT, (paper,))[0].mode == "writing"


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("the claim", "deny"),
        ("press reports of a new toll", "deny"),
        ("Oslo’s allegation that the survey was late", "deny"),
        ("a plan to close the pier", "reject"),
        ("the demand for a larger quota", "reject"),
    ],
)
def test_to_reject_an_account_is_to_deny_it(content: str, act: str) -> None:
    assert (
        classify_speech(DOCUMENT, (statement("rejected", content, kind="indirect", act="reject"),))[0].act
        == act
    )


@pytest.mark.parametrize(
    ("cue", "content", "lexical", "act"),
    [
        ("called", "it “a farce”", "state", "criticise"),
        ("called", "the offer “a step forward”", "state", "support"),
        ("called", "that “nonsense”", "state", "deny"),
        ("calling", "a pause in painting", "demand", "demand"),
        ("described", "the report as timely", "state", "support"),
        ("warned", "Iceland would set a quota of its own if the talks failed", "state", "threaten"),
        ("warned", "the ice was thin", "state", "state"),
        ("offered", "to hold the core for both sides", "promise", "ask"),
        ("wanted", "to know if honey was next", "state", "ask"),
    ],
)
def test_cues_that_need_their_content_to_tell(cue: str, content: str, lexical: str, act: str) -> None:
    found = classify_speech(DOCUMENT, (statement(cue, content, kind="indirect", act=lexical),))
    assert found[0].act == act
