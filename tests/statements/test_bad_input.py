"""Texts that no newspaper prints: no crash, time in step with length, and a refusal with its reason where nothing can be read."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from verbale.statements import Found, Pipeline, find_statements
from verbale.text import lay_out

pytestmark = pytest.mark.model


@pytest.mark.parametrize("text", ["", "a", ".", "“", "“”\"'‘’", "😀", "1234", "…", ":", "“a", "a”", "\n\n"])
def test_the_shortest_texts_give_nothing(text: str, read: Callable[[str], Found]) -> None:
    assert read(text) == Found((), ())


def test_an_unclosed_quotation_at_the_start_is_read(read: Callable[[str], Found]) -> None:
    found = read("“The bridge is safe, said the mayor.\n\nThe company said that it was not.")
    assert "The company" in [one.source.text for one in found.statements if one.source]


def test_a_passage_in_another_script_is_refused_and_the_rest_is_read(read: Callable[[str], Found]) -> None:
    foreign = "قال الوزير إن الجسر آمن."
    found = read(f"{foreign}\n\nThe mayor said that the bridge was safe.")
    assert [(one.start, one.end, one.reason) for one in found.refusals] == [
        (0, len(foreign), "not written in Latin letters")
    ]
    assert len(found.statements) == 1


def test_a_run_without_a_space_is_refused(read: Callable[[str], Found]) -> None:
    (refusal,) = read("x" * 1_000_000).refusals
    assert "without a space" in refusal.reason


def test_ten_thousand_nested_quotations_are_survived(read: Callable[[str], Found]) -> None:
    started = time.perf_counter()
    read("“a " * 10_000 + "she said so " + "b” " * 10_000)
    assert time.perf_counter() - started < 60


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_text_in_one_case_still_gives_its_quotations(
    change: Callable[[str], str], read: Callable[[str], Found]
) -> None:
    found = read(
        change("“The bridge is safe,” the mayor said. The company said that the bridge was too low.")
    )
    assert [one.cue.text.lower() for one in found.statements if one.cue] == ["said", "said"]


@pytest.mark.slow
def test_time_grows_in_step_with_the_length_of_one_paragraph(read: Callable[[str], Found]) -> None:
    sentence = "The mayor said that the bridge was safe. “It is safe,” she said. "
    seconds = []
    for times in (400, 1600):
        started = time.perf_counter()
        assert len(read(sentence * times).statements) >= times
        seconds.append(time.perf_counter() - started)
    assert seconds[1] < 12 * seconds[0] + 1


def test_what_is_skipped_gives_no_statement(pipeline: Pipeline) -> None:
    text = "The mayor said that the bridge was safe.\n\nThe company said that it was not."
    document = lay_out(text, skip=((0, 40),))
    assert [one.source.text for one in find_statements(document, pipeline).statements if one.source] == [
        "The company"
    ]


def test_the_same_text_gives_the_same_statements(read: Callable[[str], Found]) -> None:
    text = "“It is safe,” the mayor said, adding that engineers had called it “sound”."
    assert read(text) == read(text)
