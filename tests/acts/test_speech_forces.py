"""The force of contents and cues that are not on the reader's list: denials, charges, decisions, threats, praise."""

from __future__ import annotations

import time

import pytest
from tests.acts.test_speech import DOCUMENT, statement

from verbale.acts.speech import classify_speech, force_of
from verbale.records import Document, Source, Span, SpeechAct, Statement


@pytest.mark.parametrize(
    ("content", "quoted", "act"),
    [
        ("“Nobody offered us a lift,”", True, "deny"),
        ("“Nobody likes a wet sofa,”", True, None),
        ("“Nobody asked us,”", True, "criticise"),
        ("“No one warned us about the tide,”", True, None),
        ("“Nobody asked for money,”", True, "deny"),
        ("“I wrote nothing,”", True, "deny"),
        ("“I have nothing to wear,”", True, None),
        ("it’s simply not true that the oven was cold", False, "deny"),
        ("the club had no plan to sell the pond", False, "deny"),
        ("the club had no pond", False, None),
        ("the priest had been misquoted", False, "deny"),
        ("both accounts were wrong", False, "deny"),
        ("the ministry was not prepared to sign", False, "reject"),
        ("“We won’t be rushed,”", True, "reject"),
        ("the guild would oppose any toll", False, "reject"),
        ("the bakers would close their shops unless flour got cheaper", False, "threaten"),
        ("the bridge would stay shut unless it stopped raining", False, None),
        ("she would take the order to the highest court", False, "threaten"),
        ("the treasurer had pocketed the fees", False, "accuse"),
        ("“I pocketed the stone,”", True, None),
        ("the lake had not been tampered with", False, None),
        ("it would pay for new gutters", False, "promise"),
        ("it would pay off in the end", False, None),
        ("the board had decided to sell the organ", False, "announce"),
        ("it would appeal", False, "announce"),
        ("new lamps would be put up next year", False, "announce"),
        ("no one would be hurt", False, None),
        ("Tonga was ready to revise the timetable", False, "agree"),
        ("its members respected the ruling", False, "agree"),
        ("she was delighted", False, "support"),
        ("“Great news for the valley,”", True, "support"),
        ("“Great rivers run slowly,”", True, None),
        ("“What a shame for the choir,”", True, "criticise"),
        ("the form was half-baked", False, "criticise"),
        ("the form was not a waste of time", False, None),
        ("the envoy announced that Oslo would not accept it", False, None),
    ],
)
def test_what_the_words_do(content: str, quoted: bool, act: SpeechAct | None) -> None:
    assert force_of(content, quoted=quoted) == act


@pytest.mark.parametrize(
    ("cue", "content", "lexical", "act"),
    [
        ("swore", "not a single hedge would be cut", "state", "promise"),
        ("swore", "in front of the children", "state", "state"),
        ("assured", "the canal would be cleaned", "state", "promise"),
        ("assured", "the wine was good", "state", "state"),
        ("complained", "the bins were loud", "state", "criticise"),
        ("regrets", "the decision of the port", "state", "criticise"),
        ("dispelled", "the impression that kites would be taxed", "state", "deny"),
        ("voiced", "its full support for the pact", "state", "support"),
        ("voiced", "regret", "state", "state"),
        ("ruled", "the horn may sound", "reject", "announce"),
        ("ruled out", "a second tunnel", "reject", "reject"),
        ("reported", "a profit of two million", "state", "announce"),
        ("floated", "a joint buoy", "state", "ask"),
        ("suggested", "Hamburg", "state", "ask"),
        ("suggested", "the milk was sour", "state", "state"),
        ("wants", "the coach to resign", "state", "demand"),
        ("wants", "a cheaper paint", "state", "state"),
        ("told", "to leave their boots outside", "state", "demand"),
        ("warned", "drivers would be fined", "state", "threaten"),
        ("warned", "drivers would be late", "state", "state"),
        ("called", "us liars", "criticise", "accuse"),
        ("called", "the tale “a fable”", "criticise", "deny"),
        ("described", "it as a matter of depth", "criticise", "state"),
        ("denies", "plan to sell pond", "deny", "deny"),
    ],
)
def test_cues_beyond_the_list(cue: str, content: str, lexical: str, act: str) -> None:
    found = classify_speech(DOCUMENT, (statement(cue, content, kind="indirect", act=lexical),))
    assert found[0].act == act


def by(name: str, one: Statement) -> Statement:
    source = Source(name, 0, len(name), name=name, type="person")
    return Statement(
        one.id, one.kind, one.mode, source, one.cue, one.content, act=one.act, channel=one.channel
    )


@pytest.mark.parametrize(
    ("before", "answer", "act"),
    [
        (
            statement("accused", "the town of draining the pond", act="accuse"),
            statement("replied", "no pond was drained", kind="indirect"),
            "deny",
        ),
        (
            statement("accused", "the town of draining the pond", act="accuse"),
            statement("replied", "the weather was not good", kind="indirect"),
            "state",
        ),
        (
            statement("said", "the well had a lid"),
            statement("rejected", "that", kind="indirect", act="reject"),
            "deny",
        ),
        (
            statement("demanded", "a lid", act="demand"),
            statement("rejected", "that", kind="indirect", act="reject"),
            "reject",
        ),
    ],
)
def test_an_answer_to_what_another_said(before: Statement, answer: Statement, act: str) -> None:
    assert classify_speech(DOCUMENT, (by("Ana", before), by("Ben", answer)))[1].act == act


def test_nobody_denies_themselves() -> None:
    same = (
        by("Ana", statement("said", "the pond was drained")),
        by("Ana", statement("said", "the pond was not drained")),
    )
    assert classify_speech(DOCUMENT, same)[1].act == "state"


@pytest.mark.parametrize(
    "words", ["the gate was not open and ", "it would if unless ", "we of had been ", "a " * 5]
)
def test_time_does_not_run_away_with_the_length(words: str) -> None:
    started = time.perf_counter()
    force_of(words * 1500, quoted=True)
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("content", "actor", "act"),
    [
        ("Fiji will lease two boats", "FJI", "announce"),
        ("Fiji will be glad", "FJI", "state"),
        ("Tonga will lease two boats", "FJI", "state"),
        ("her government would rent out the mill", "FJI", "announce"),
        ("Fiji will lease two boats", None, "state"),
    ],
)
def test_what_ones_own_state_will_do_is_a_decision_made_public(
    content: str, actor: str | None, act: str
) -> None:
    one = statement("said", content, kind="indirect")
    source = Source("Ana", 0, 3, name="Ana", type="person", actor=actor)
    made = Statement("s1", one.kind, one.mode, source, one.cue, one.content, act=one.act)
    assert classify_speech(DOCUMENT, (made,))[0].act == act


@pytest.mark.parametrize(
    ("rest", "act"),
    [(", refuting a media report.", "deny"), (", rejecting cold soup.", "state"), (".", "state")],
)
def test_a_sentence_may_go_on_to_say_that_it_denied(rest: str, act: str) -> None:
    content = "the mill was open"
    text = f"{content}{rest} She said."
    one = Statement(
        "s1",
        "indirect",
        "speech",
        None,
        Span("said", text.rindex("said"), len(text) - 1),
        (Span(content, 0, len(content)),),
        act="state",
    )
    assert classify_speech(Document(text, (), ()), (one,))[0].act == act


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("sellers of such kites would be fined", "threaten"),
        ("the kites would be mended", None),
        ("the ban would take effect on May 1", "announce"),
        ("the tablets would take effect at once", None),
    ],
)
def test_penalties_and_dates_of_effect(content: str, act: SpeechAct | None) -> None:
    assert force_of(content, quoted=False) == act


@pytest.mark.parametrize(
    ("answer", "act"),
    [
        ("The ferries did not carry any passengers", "deny"),
        ("The kettle does not boil. The ferries and their passengers can wait", "state"),
    ],
)
def test_a_denial_in_reply_shares_words_in_its_first_sentence(answer: str, act: str) -> None:
    claim = "the ferries carried nine hundred passengers"
    text = f"{claim} {answer}"
    speakers = (Source("Ana", 0, 3, name="Ana", type="person"), Source("Bo", 0, 2, name="Bo", type="person"))
    spans = (Span(claim, 0, len(claim)), Span(answer, len(claim) + 1, len(text)))
    made = tuple(
        Statement(f"s{n}", "indirect", "speech", who, Span("said", 0, 4), (span,), act="state")
        for n, (who, span) in enumerate(zip(speakers, spans, strict=True), 1)
    )
    assert classify_speech(Document(text, (), ()), made)[1].act == act
