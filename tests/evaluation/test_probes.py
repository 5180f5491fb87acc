"""Probes: that they compile, and that the count of what is right can fail."""

from __future__ import annotations

import json
from pathlib import Path

import gold
import probes
import pytest
from scoring import Score

TEXT = "OSLO, 4 March - Norway vetoed the draft on Monday. Transport minister Kari Lund said the ferry would sail."
ACT = {"text": "Norway vetoed the draft", "type": "veto", "actors": ["NOR"], "object": "draft", "date": None}


def written(folder: Path, **asked: object) -> Path:
    path = folder / "one.json"
    path.write_text(json.dumps([{"text": TEXT, "published": "2026-03-04", **asked}]), "utf-8")
    return path


def statement(name: str, start: int, end: int) -> dict[str, object]:
    source = {"name": name, "actor": "NOR", "type": "person", "role": None}
    said = {"date": "2026-03-04"}
    content = [{"start": start, "end": end}]
    return {"content": content, "source": source, "said": said, "act": "state", "channel": None}


def test_every_probe_compiles() -> None:
    for path in probes.FOLDER.glob("*.json"):
        assert probes.load(path)


def test_words_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(gold.GoldError, match=r"one\.json 1"):
        probes.load(written(tmp_path, statements=[{"content": "the tram would sail"}]))


def test_unknown_keys_are_refused(tmp_path: Path) -> None:
    with pytest.raises(gold.GoldError, match="unknown keys"):
        probes.load(written(tmp_path, statements=[{"content": "the ferry would sail", "speaker": "x"}]))


def test_fields_are_asked_of_the_statement_that_covers_the_words(tmp_path: Path) -> None:
    asked = {"content": "the ferry would sail", "name": "Kari Lund", "day": "2026-03-03"}
    (passage,) = probes.load(written(tmp_path, statements=[asked]))
    start, end = passage["statements"][0]["start"], passage["statements"][0]["end"]
    reading = {"statements": [statement("Ola Dahl", 0, 10), statement("Kari Lund", start, end)]}
    assert [(name, right) for name, right, _ in probes.told(passage, reading)] == [
        ("found", True),
        ("name", True),
        ("day", False),
    ]
    none = {"statements": [statement("Kari Lund", start, start + 5)]}
    assert [(name, right) for name, right, _ in probes.told(passage, none)] == [("found", False)]


def test_acts_are_counted_only_where_all_are_given(tmp_path: Path) -> None:
    (passage,) = probes.load(written(tmp_path, acts=[ACT]))
    score = Score()
    probes.acts(passage, {"acts": []}, score)
    (silent,) = probes.load(written(tmp_path, statements=[]))
    probes.acts(silent, {"acts": [{"type": "veto"}]}, score)
    assert score.found["acts", "gold"] == 1
    assert score.found["acts", "predicted"] == 0
