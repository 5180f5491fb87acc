"""What the rules' candidates and the tagger's words become together. What the tagger says is given here, so that no weights are needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from verbale.statements import Pipeline
from verbale.statements.drafts import Draft
from verbale.statements.finding import see
from verbale.statements.merging import calibrated, logit, merge
from verbale.statements.tagging import Tagged, joined
from verbale.text import lay_out

THRESHOLDS = {"statement": 0.4, "new": 0.6, "content": 0.85}
Place = tuple[int, int]
Merge = Callable[..., list[Draft]]


def places(text: str, words: str) -> tuple[Place, ...]:
    """The place of each word of ``words`` in ``text``, in order."""
    found = []
    at = max(text.find(words), 0)
    for word in words.split():
        at = text.index(word, at)
        found.append((at, at + len(word)))
        at += len(word)
    return tuple(found)


@pytest.fixture(scope="module")
def merged(pipeline: Pipeline) -> Merge:
    """The statements of a text as drafts, with what the tagger is made to say: likelihood, source, cue and content in words."""

    def of(text: str, *told: tuple[float, str, str, str]) -> list[Draft]:
        document = lay_out(text)
        seen = see(document, pipeline, [])
        tagged = []
        for likelihood, source, cue, content in told:
            cues = places(text, cue)
            first = seen.words.at(*cues[0]).start
            tagged.append(Tagged(first, likelihood, 0.9, places(text, source), cues, places(text, content)))
        return merge(document, seen, tagged, THRESHOLDS)

    return of


def shape(text: str, one: Draft) -> tuple[str | None, str | None, list[str]]:
    source = text[slice(*one.source)] if one.source else None
    cue = text[slice(*one.cue)] if one.cue else None
    return source, cue, [text[slice(*place)] for place in one.content]


PLAIN = "Anna Lind said the ferry would wait until Monday."


def test_a_candidate_that_the_tagger_confirms_takes_its_words(merged: Merge) -> None:
    (one,) = merged(PLAIN, (0.8, "Anna Lind", "said", "the ferry would wait"))
    assert shape(PLAIN, one) == ("Anna Lind", "said", ["the ferry would wait"])
    assert one.told == (0.8, 0.9)


def test_a_candidate_that_the_tagger_does_not_believe_goes(merged: Merge) -> None:
    text = "The minister welcomed the new timetable for the ferry."
    assert merged(text)
    assert not merged(text, (0.01, "", "welcomed", "the new timetable"))


def test_what_the_format_counts_stays_where_the_tagger_thinks_it_unlikely(merged: Merge) -> None:
    text = "The minister welcomed the new timetable for the ferry."
    assert merged(text, (0.05, "", "welcomed", "the new timetable"))


def test_without_a_word_from_the_tagger_the_rules_decide(merged: Merge) -> None:
    (one,) = merged(PLAIN)
    assert one.told is None
    assert one.content


def test_what_only_the_tagger_finds_is_added_when_it_is_sure(merged: Merge) -> None:
    text = "The keeper made no bones about the lamp having been lit too early."
    known = len(merged(text))
    sure = merged(text, (0.9, "The keeper", "bones", "the lamp having been lit too early"))
    unsure = merged(text, (0.5, "The keeper", "bones", "the lamp having been lit too early"))
    assert ("The keeper", "bones", ["the lamp having been lit too early"]) in [
        shape(text, one) for one in sure
    ]
    assert len(unsure) == known


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lind did not declare the ferry would wait until Monday.",
        "If Anna Lind were to declare the ferry would wait, it would.",
    ],
)
def test_what_is_not_said_is_never_added(merged: Merge, text: str) -> None:
    assert not merged(text, (0.99, "Anna Lind", "declare", "the ferry would wait"))


def test_a_wider_cue_of_the_tagger_is_the_same_statement(merged: Merge) -> None:
    text = "Anna Lind has said the ferry would wait until Monday."
    (one,) = merged(text, (0.9, "Anna Lind", "has said", "the ferry would wait until Monday"))
    assert shape(text, one)[1] == "said"


def test_a_report_inside_a_quotation_is_left_to_the_rules(merged: Merge) -> None:
    text = "“Anna Lind said the ferry would wait until Monday, and we waited,” the harbour master said."
    found = merged(
        text, (0.01, "Anna Lind", "said", "the ferry would wait"), (0.99, "the harbour master", "said.", "")
    )
    assert any(shape(text, one)[0] == "Anna Lind" for one in found)


def test_words_are_joined_over_marks_but_not_over_words() -> None:
    text = "one, two three four"
    assert joined(places(text, "one two four"), text) == ((0, 8), (15, 19))


def test_calibration_turns_what_was_told_into_one_likelihood() -> None:
    one = Draft((0, 4), None, ((5, 9),), "speech", "state", "tagged", "say", 0, weight=0.7, told=(0.7, 0.5))
    assert calibrated(one, (0.0, 1.0, 0.0)).weight == pytest.approx(0.7)
    assert calibrated(one, (1.0, 1.0, 0.0)).weight > 0.7
    assert calibrated(replace(one, told=None), (9.0, 1.0, 0.0)).weight == 0.7
    assert logit(0.0) < -9 < 9 < logit(1.0)


def test_a_few_words_without_a_role_do_not_break_a_content(merged: Merge) -> None:
    text = "Anna Lind said the ferry would certainly wait until Monday."
    (one,) = merged(text, (0.9, "Anna Lind", "said", "the ferry would wait until Monday"))
    assert shape(text, one)[2] == ["the ferry would certainly wait until Monday"]


def test_a_content_takes_the_marks_of_the_quotation_that_it_is(merged: Merge) -> None:
    text = "Anna Lind called the plan “quite absurd” on Monday."
    (one,) = merged(text, (0.9, "Anna Lind", "called", "quite absurd"))
    assert shape(text, one)[2] == ["“quite absurd”"]


def test_a_report_inside_another_report_is_left_to_the_rules(merged: Merge) -> None:
    text = "Anna Lind said the council denied that the ferry would wait."
    told = (0.9, "Anna Lind", "said", "the council denied that the ferry would wait")
    doubted = (0.01, "the council", "denied", "the ferry would wait")
    assert [shape(text, one)[1] for one in merged(text, told, doubted)] == ["said", "denied"]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The council withdrew its plan for the ferry.", "withdrew", "its plan for the ferry"),
        ("The mayor put forward a plan for the ferry.", "put", "a plan for the ferry"),
        ("The states have vetoed the lamp tax.", "have vetoed", "the lamp tax"),
    ],
)
def test_what_a_body_does_is_no_report(merged: Merge, text: str, cue: str, content: str) -> None:
    assert not merged(text, (0.99, text[: text.index(cue)].strip(), cue, content))


def test_what_a_body_puts_in_quoted_words_is_a_report(merged: Merge) -> None:
    text = "The mayor put the loss at “forty lamps”."
    found = merged(text, (0.99, "The mayor", "put", "the loss at “forty lamps"))
    assert [shape(text, one)[1] for one in found] == ["put"]


def test_who_declines_to_comment_says_nothing_whatever_the_tagger_gives(merged: Merge) -> None:
    text = "The mill declined to comment on the lease of the barges."
    (one,) = merged(text, (0.9, "The mill", "declined to comment", "on the lease of the barges"))
    assert shape(text, one) == ("The mill", "declined to comment", [])
