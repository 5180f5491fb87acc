"""The floors of the gold set: how often the verdicts are right, and how often "differs" is."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def loaded(name):
    place = ROOT / "evaluation" / "registers" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"evaluation_registers_{name}", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def script():
    return loaded("evaluate")


@pytest.mark.parametrize("split", ["dev", "test"])
def test_the_verdicts_stay_above_their_floors(script, split):
    results = list(script.judged(script.GOLD, split))
    numbers = script.measured(results)
    assert len(results) >= 70
    for name, floor in script.FLOORS.items():
        assert numbers[name] >= floor, (name, numbers)


def test_there_are_enough_claims_of_each_kind(script):
    verdicts = [
        result["verdict"] for split in ("dev", "test") for result in script.judged(script.GOLD, split)
    ]
    for verdict in ("consistent", "differs", "not-covered"):
        assert verdicts.count(verdict) >= 50


def test_sentences_made_from_the_rows_are_told_apart_from_changed_ones(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["templates.py", "--seed", "3", "--rows", "15"])
    assert loaded("templates").main() == 0, capsys.readouterr().out
