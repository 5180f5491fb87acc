from __future__ import annotations

import dataclasses
import io
import re

import pytest

from verbale.operations import Outcome
from verbale.records import Act, Check, Dispute, Reading
from verbale.views.cli.terminal import Terminal


def shown(reading: Reading, *, encoding: str = "utf-8", terminal: bool = False) -> str:
    buffer = io.BytesIO()
    stream = io.TextIOWrapper(buffer, encoding=encoding, errors="backslashreplace")
    stream.isatty = lambda: terminal  # type: ignore[method-assign]
    view = Terminal(stream)
    view.put(Outcome("x", reading=reading))
    view.close(True)
    stream.flush()
    return buffer.getvalue().decode(encoding)


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120, 300])
def test_every_line_fits_the_terminal(reading: Reading, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert max(map(len, shown(reading).splitlines())) <= max(width, 40)


def test_all_words_of_every_statement_are_there(reading: Reading) -> None:
    text = " ".join(re.sub("[┃┊]", "", shown(reading)).split())
    for statement in reading.statements:
        for span in statement.content:
            assert span.text in text


def test_the_head_the_speakers_and_the_counts_are_told(reading: Reading) -> None:
    text = shown(reading)
    for part in (
        "Harbour board denies plan to sell the pier\nThe Quay · 5 May 2026 · Ona Reyes\n",
        "Mara Ellingsen, the harbour master · said",
        "A clerk (unnamed) · said",
        "no source given · reportedly",
        "6 statements by 5 speakers",
        "Not read: characters 3 to 7, too deep",
    ):
        assert part in text


def test_quoted_words_and_paraphrase_are_told_apart_without_colour(reading: Reading) -> None:
    lines = [line.strip() for line in shown(reading).splitlines()]
    assert "┃ “We have no plan to sell,”" in lines
    assert "┊ plan to sell the pier" in lines


def test_a_statement_inside_another_is_indented(reading: Reading) -> None:
    lines = shown(reading).splitlines()
    assert [line.index("A clerk") for line in lines if "A clerk" in line] == [3]
    assert [line.index("the mayor") for line in lines if line.strip().startswith("4")] == [6]


def test_colour_is_for_terminals_only(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in shown(reading)
    assert "\x1b[" in shown(reading, terminal=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[[\d;]*3\d", shown(reading, terminal=True))


def test_hostile_text_steers_nothing(hostile: Reading) -> None:
    text = shown(hostile)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert "[/red]" in "".join(re.sub(r"\n\s*[┃┊]?\s*", "", text))


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_terminals_without_unicode_get_plain_marks(reading: Reading, encoding: str) -> None:
    text = shown(reading, encoding=encoding)
    assert not re.search("[┃┊─]", text)
    assert "\\u250" not in text
    assert "plan to sell the pier" in text


def test_disputes_and_acts_follow_the_statements(reading: Reading) -> None:
    act = Act("a1", "veto", ("USA",), None, "UNSC", None, 1, "Harbour", 0, 7)
    disputes = (Dispute("denial", "s1", "s2", "the one denies the other"),)
    checks = (Check("a1", "differs", "register", "two, not one"),)
    text = shown(dataclasses.replace(reading, acts=(act,), disputes=disputes, checks=checks))
    assert "stand against each other\n    1 and 2, denial: the one denies the other\n" in text
    assert (
        "Formal acts\n    veto by USA: “Harbour” (characters 0–7)\n      register: differs. two, not one\n"
        in text
    )


def test_no_line_begins_with_a_dot(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    lines = shown(reading).splitlines()
    assert not [line for line in lines if line.strip().startswith("·")]
    assert "   indirect · decline-comment" in lines
