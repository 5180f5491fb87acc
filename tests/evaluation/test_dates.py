"""The script that measures time expressions and the days of statements."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import dates
import pytest


def days(low: str, high: str) -> tuple[datetime.date, datetime.date]:
    return datetime.date.fromisoformat(low), datetime.date.fromisoformat(high)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2023-11-06", "2023-11-06", "2023-11-06"),
        ("2009-12-15T18:00Z", "2009-12-15", "2009-12-15"),
        ("2023-W45", "2023-11-06", "2023-11-12"),
        ("2023-11", "2023-11-01", "2023-11-30"),
        ("199", "1990-01-01", "1999-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2011-FA", "2011-09-01", "2011-11-30"),
        ("2011-23", "2011-09-01", "2011-11-30"),
        ("2020-Q3", "2020-07-01", "2020-09-30"),
        ("2020-35", "2020-07-01", "2020-09-30"),
        ("2023-11-04/2023-11-05", "2023-11-04", "2023-11-05"),
    ],
)
def test_a_value_names_a_stretch_of_days(value: str, first: str, last: str) -> None:
    assert dates.stretch(value) == days(first, last)


@pytest.mark.parametrize("value", ["XXXX-XX-XX", "PAST_REF", "P1Y", "", None, "2023-02-31"])
def test_what_names_no_days_gives_none(value: str | None) -> None:
    assert dates.stretch(value) is None


def test_expressions_are_matched_one_to_one_and_vague_gold_is_left_out() -> None:
    monday, tuesday = days("2023-11-06", "2023-11-06"), days("2023-11-07", "2023-11-07")
    gold = [(0, 6, monday), (10, 17, tuesday), (20, 30, None)]
    found = [(0, 6, monday), (10, 17, monday), (22, 28, tuesday), (40, 44, tuesday)]
    assert dates.match(found, gold, False) == (2, 3, 2, 1)


def test_a_day_in_a_longer_stretch_is_right_only_loosely() -> None:
    november, monday = days("2023-11-01", "2023-11-30"), days("2023-11-06", "2023-11-06")
    assert dates.match([(0, 4, monday)], [(0, 4, november)], False)[3] == 0
    assert dates.match([(0, 4, monday)], [(0, 4, november)], True)[3] == 1


def test_missing_data_is_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["dates.py", "--data", str(tmp_path)])
    assert dates.main() == 3
    message = capsys.readouterr().err
    assert message.count("\n") == 1
    assert "--data" in message


@pytest.mark.parametrize("split", ["dev", "test"])
def test_days_on_the_gold_set_stay_right(split: str) -> None:
    figures = dates.on_gold(split)
    assert figures["statements"] > 100
    assert figures["day"] >= 0.8
    assert figures["channel"] >= 0.8
