"""What people annotate in brat's files comes back, and what those files cannot hold stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from verbale.imports import brat_readings, with_the_rest
from verbale.records import Act, Article, Dispute, Reading, Source, Span, Statement, When, text_id
from verbale.views.exports import brat

TEXT = "Lamp row\n\nAda Brook told the guild on Monday that the lamp,\nthe old one, works. Tove Lind denied it.\n"


def span(words: str) -> Span:
    return Span.of(TEXT, TEXT.index(words), TEXT.index(words) + len(words))


def reading() -> Reading:
    at, other, guild = span("Ada Brook"), span("Tove Lind"), span("the guild")
    ada = Source(at.text, at.start, at.end, "Ada Brook", "ada-brook", "person", "keeper; of = lamps")
    tove = Source(other.text, other.start, other.end, "Tove Lind", "tove-lind", "person")
    said = When("2026-05-04", "day", "context", "on Monday")
    statements = (
        Statement("s4", "indirect", "speech", ada, span("told"), (span("the lamp,\nthe old one, works"),), "state", said, None, Source(guild.text, guild.start, guild.end), None, 0.8),  # noqa: E501
        Statement("s7", "indirect", "speech", tove, span("denied"), (span("it"),), "deny", confidence=0.7),
    )  # fmt: skip
    act = Act("a1", "adopt", ("NOR",), None, None, None, None, TEXT[0:4], 0, 4, "s4")
    article = Article(text_id(TEXT), TEXT, outlet="Norda")
    return Reading(article, statements, (act,), (Dispute("denial", "s4", "s7", "denies it"),), reader="r")


def through_brat(one: Reading, folder: Path, *edits: tuple[str, str]) -> Reading:
    """The reading as a person gives it back who made ``edits`` (old, new) in the annotations."""
    marks = brat.ann(one)
    for old, new in edits:
        assert old in marks
        marks = marks.replace(old, new)
    (folder / "a.txt").write_bytes(TEXT.encode())
    (folder / "a.ann").write_bytes(marks.encode())
    (found,) = brat_readings(folder, "Ada")
    assert found.reading is not None, found.error
    assert found.partial
    return with_the_rest(found.reading, one)


def test_what_nobody_changed_comes_back_as_it_was(tmp_path: Path) -> None:
    one = reading()
    back = through_brat(one, tmp_path)
    numbered = tuple(replace(s, id=f"s{n}") for n, s in enumerate(one.statements, 1))
    assert back.statements == numbered
    assert back.acts == (replace(one.acts[0], within="s1"),)
    assert back.disputes == (Dispute("denial", "s1", "s2", "denies it"),)
    assert back.reader == "brat import by Ada"


def test_what_was_changed_is_changed_and_is_no_longer_the_machines_confidence(tmp_path: Path) -> None:
    back = through_brat(
        reading(), tmp_path, ("name=Ada Brook", "name=Ada Brook-Hay"), ("T4 deny", "T4 reject")
    )
    first, second = back.statements
    assert first.source is not None
    assert (first.source.name, first.confidence) == ("Ada Brook-Hay", None)
    assert first.addressee is not None
    assert first.said.basis == "context"
    assert (second.act, second.confidence) == ("reject", None)


def test_a_statement_that_was_taken_out_takes_its_dispute_along_but_no_formal_act(tmp_path: Path) -> None:
    one = reading()
    marks = [line for line in brat.ann(one).splitlines(keepends=True) if "T4" not in line]
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "a.ann").write_text("".join(line for line in marks if "T5" not in line), "utf-8")
    (found,) = brat_readings(tmp_path, "Ada")
    assert found.reading is not None, found.error
    back = with_the_rest(found.reading, one)
    assert ([s.act for s in back.statements], back.disputes, len(back.acts)) == (["state"], (), 1)


def test_files_that_an_editor_saved_with_carriage_returns_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "a.ann").write_bytes(b"\xef\xbb\xbf" + brat.ann(reading()).replace("\n", "\r\n").encode())
    (found,) = brat_readings(tmp_path, "Ada")
    assert found.reading is not None, found.error
    assert len(found.reading.statements) == 2


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("said=2026-05-04", "said=Monday", "'Monday'"),
        ("type=person", "type=ghost", "'ghost'"),
        ("\tAnnotatorNotes", "\tAnnotatorNotes", ""),
    ],
)
def test_notes_that_cannot_be_are_told_of(tmp_path: Path, old: str, new: str, says: str) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "a.ann").write_text(brat.ann(reading()).replace(old, new), "utf-8")
    (found,) = brat_readings(tmp_path, "Ada")
    assert (found.reading is None) == bool(says)
    assert says in (found.error.message if found.error else "")


def test_two_statements_that_stand_within_each_other_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    marks = brat.ann(reading()) + "R8\tWithin Arg1:T1 Arg2:T4\nR9\tWithin Arg1:T4 Arg2:T1\n"
    (tmp_path / "a.ann").write_text(marks, "utf-8")
    (found,) = brat_readings(tmp_path, "Ada")
    assert found.error is not None
    assert "within itself" in found.error.message
