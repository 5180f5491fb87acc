"""Readings from JSON: what no reader of ours would write is refused, with the field and what to do."""

from __future__ import annotations

import json
from typing import Any

import pytest

from verbale.errors import DecodeError
from verbale.imports import reading_of
from verbale.records import Act, Article, Check, Reading, Span, Statement, When, text_id

TEXT = "Quay to be green. The harbour office said it. The mayor said that the office said so."


def value() -> dict[str, Any]:
    outer = Statement("s1", "indirect", "speech", None, Span.of(TEXT, 36, 40), (Span.of(TEXT, 41, 43),), "state", When("2026-05", "month", "context"))  # fmt: skip  # noqa: E501
    inner = Statement("s2", "indirect", "speech", None, Span.of(TEXT, 57, 61), (), within="s1", confidence=1)
    act = Act("a1", "adopt", ("NOR",), None, None, "2026-05-03", 1, TEXT[0:4], 0, 4, "s1")
    checks = (Check("a1", "consistent", "register", "same day"),)
    article = Article(text_id(TEXT), TEXT, published="2026-W18")
    found: dict[str, Any] = json.loads(Reading(article, (outer, inner), (act,), (), checks).to_json())
    return found


def test_what_is_sound_is_taken() -> None:
    assert len(reading_of(value()).statements) == 2


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda v: v["article"].update(published="yesterday"), "yesterday"),
        (lambda v: v["article"].update(published="2026-02-31"), "2026-02-31"),
        (lambda v: v["statements"][0]["said"].update(date="2026-5"), "day of s1"),
        (lambda v: v["statements"][0].update(confidence=9.5), r"confidence is 9\.5"),
        (lambda v: v["statements"][0].update(confidence=float("nan")), "confidence is nan"),
        (lambda v: v["statements"][0].update(within="s2"), "within itself"),
        (lambda v: v["statements"][0].update(within="s1"), "within itself"),
        (lambda v: v["acts"][0].update(within="s7"), "a1 stands within s7"),
        (lambda v: v["acts"][0].update(count=10**30), "count is 1000"),
        (lambda v: v["acts"][0].update(count=True), "count is bool"),
        (lambda v: v["checks"][0].update(act="a9"), "a9"),
    ],
)
def test_what_cannot_be_is_refused(change: Any, says: str) -> None:
    off = value()
    change(off)
    with pytest.raises(DecodeError, match=says) as caught:
        reading_of(off)
    assert caught.value.hint
