"""Turns of phrase that do something with words, wherever the cue was cut; and words that judge."""

from __future__ import annotations

import pytest

from verbale.acts.speech import classify_speech, force_of
from verbale.records import Document, Source, Span, SpeechAct, Statement

WHO = "The innkeeper"


def read(words: str, cue: str, content: str, act: SpeechAct = "state") -> SpeechAct | None:
    """What a sentence does whose statement has the cue and the content given."""
    text = f"{WHO} {words}."
    source = Source(WHO, 0, len(WHO), name=None, type="unnamed")
    low, at = text.index(cue, len(WHO)), text.index(content)
    made = Statement(
        "s1",
        "indirect",
        "speech",
        source,
        Span(cue, low, low + len(cue)),
        (Span(content, at, at + len(content)),),
        act=act,
    )
    return classify_speech(Document(text, (), ()), (made,))[0].act


@pytest.mark.parametrize(
    ("words", "cue", "content", "act"),
    [
        ("poured scorn on the new menu", "poured", "scorn on the new menu", "criticise"),
        ("took the cook to task over the soup", "took", "the cook", "criticise"),
        ("voiced quiet anger at the menu", "voiced", "quiet anger", "criticise"),
        ("cast doubt on the menu", "cast", "doubt on the menu", "criticise"),
        ("brushed aside claims that the soup was cold", "brushed aside", "claims that the soup", "deny"),
        ("batted away reports that the inn would shut", "reports", "the inn would shut", "deny"),
        ("brushed aside calls for a new cook", "brushed aside", "calls for a new cook", "reject"),
        ("pushed back against the new menu", "pushed", "the new menu", "reject"),
        ("hit back at rumours that the inn was sold", "hit", "rumours that the inn", "deny"),
        ("laid the blame on the oven", "laid", "the blame on the oven", "accuse"),
        ("gave her word that the soup would be hot", "word", "the soup would be hot", "promise"),
        ("said no to a second chimney", "said", "a second chimney", "reject"),
        ("threw her weight behind the cook", "threw", "her weight", "support"),
        ("spoke in favour of the cook", "spoke in", "the cook", "support"),
        ("voiced support for the cook", "voiced", "the cook", "support"),
        ("raised the possibility of a second chimney", "raised", "a second chimney", "ask"),
        ("pressed for a second chimney", "pressed", "a second chimney", "demand"),
        ("called upon other inns to wait", "called", "other inns to wait", "demand"),
        ("suggested lanterns", "suggested", "lanterns", "ask"),
        ("suggested the inn was old", "suggested", "the inn was old", "state"),
        ("told the cook to “calm down”", "told", "to “calm down”", "demand"),
        ("declared the inn closed", "declared", "the inn closed", "announce"),
        ("outlined a bold plan for the garden", "outlined", "plan for the garden", "announce"),
        ("expressed confidence that agreement was near", "expressed", "agreement was near", "state"),
        ("said nothing had changed", "said", "nothing had changed", "state"),
        ("put the tables in the garden, she said", "said", "the tables", "state"),
        ("took the soup off the menu, she said", "said", "the soup", "state"),
    ],
)
def test_turns_of_phrase(words: str, cue: str, content: str, act: SpeechAct) -> None:
    assert read(words, cue, content) == act


def test_a_denial_by_its_cue_stays_one() -> None:
    assert read("dismissed that as a fairy tale", "dismissed", "that as a fairy tale", "deny") == "deny"


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("the timetable was a missed opportunity", "criticise"),
        ("the timetable was utterly foolish", "criticise"),
        ("the timetable was not foolish", None),
        ("the road had a dead straight end", None),
        ("the fare makes no sense", "criticise"),
        ("she was appalled by the fare", "criticise"),
        ("he was disappointed and would stay at home", None),
        ("the fare was a step in the right direction", "support"),
        ("she was proud of the ferrymen", "support"),
        ("no lamp was stolen", "deny"),
        ("no lamp was needed", None),
        ("the handwriting was not his", "deny"),
        ("it had not sold the lamps", "deny"),
        ("it had not slept well", None),
        ("the harbour master was to blame", "accuse"),
        ("the harbour master was responsible for the delays", "accuse"),
        ("the harbour master was responsible for the timetable", None),
        ("the harbour master was not to blame", None),
        ("the council needs to mend the steps", "demand"),
        ("somebody has to be awake", None),
        ("it was time for the council to act", "demand"),
        ("she was against the fare", "reject"),
        ("there would be no second ferry", "reject"),
        ("there would be no rain", None),
    ],
)
def test_words_that_judge_charge_or_refuse(content: str, act: SpeechAct | None) -> None:
    assert force_of(content, quoted=False) == act


@pytest.mark.parametrize(
    ("content", "quoted", "act"),
    [
        ("“That never happened,”", True, "deny"),
        ("he had nothing to do with the fire", False, "deny"),
        ("no money changed hands", False, "deny"),
        ("everything had been done by the book", False, "deny"),
        ("nobody had touched the cake", False, "deny"),
        ("nobody had slept", False, None),
        ("it is not", False, "deny"),
        ("no horse was on the road", False, None),
        ("it had received no letter", False, None),
        ("“Absolutely not,”", True, "reject"),
        ("she would not step aside", False, "reject"),
        ("“We are not going to sell,”", True, "reject"),
        ("it would not rain", False, None),
        ("“We will fix the clock,”", True, "promise"),
        ("no jobs would be lost", False, "promise"),
        ("prices would not rise", False, "promise"),
        ("prices would rise", False, None),
        ("there would be consequences", False, "threaten"),
        ("it would sue the circus", False, "threaten"),
        ("“Fair enough,”", True, "agree"),
        ("it had no objection", False, "agree"),
        ("it had no umbrella", False, None),
        ("“Congratulations to the choir,”", True, "support"),
        ("“It was excellent soup,”", True, None),
        ("“I couldn’t be happier,”", True, "support"),
        ("the cook had forged the recipe", False, "accuse"),
        ("“It’s a cover-up,”", True, "accuse"),
        ("the mayor does not listen", False, "criticise"),
        ("“I do not listen to the radio,”", True, None),
        ("he did not think so", False, None),
        ("the sign was badly written", False, "criticise"),
        ("“Heads must roll,”", True, "demand"),
        ("the prisoners should be released", False, "demand"),
        ("Tonga believes that the boats should be released", False, None),
        ("“I am stepping down,”", True, "announce"),
        ("“He was opening a shop,”", True, None),
        ("a new line would open in June", False, "announce"),
        ("it could not discuss individual cases", False, "decline-comment"),
    ],
)
def test_forces_that_are_plain_from_a_turn_of_phrase(
    content: str, quoted: bool, act: SpeechAct | None
) -> None:
    assert force_of(content, quoted=quoted) == act


@pytest.mark.parametrize(
    ("content", "quoted", "act"),
    [
        ("the ferry should never have been sold", False, "criticise"),
        ("the ferry should never be sold", False, "demand"),
        ("the party will not join a coalition", False, "reject"),
        ("the town would not rise before ten", False, None),
        ("it could live with the fare", False, "agree"),
    ],
)
def test_what_should_never_have_been_and_what_a_body_will_not_do(
    content: str, quoted: bool, act: SpeechAct | None
) -> None:
    assert force_of(content, quoted=quoted) == act


@pytest.mark.parametrize(
    ("answer", "act"),
    [
        ("the crane had not been checked", "deny"),
        ("the crane had not been painted", "state"),
        ("the crane was not safe", "state"),
    ],
)
def test_a_deed_told_undone_in_reply(answer: str, act: SpeechAct) -> None:
    claim = "it had been checked in May and was safe"
    text = f"{claim} {answer}"
    spans = (Span(claim, 0, len(claim)), Span(answer, len(claim) + 1, len(text)))
    speakers = (Source("Ana", 0, 3, name="Ana", type="person"), Source("Bo", 0, 2, name="Bo", type="person"))
    made = tuple(
        Statement(f"s{n}", "indirect", "speech", who, Span("said", 0, 4), (span,), act="state")
        for n, (who, span) in enumerate(zip(speakers, spans, strict=True), 1)
    )
    assert classify_speech(Document(text, (), ()), made)[1].act == act
