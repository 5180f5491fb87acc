"""The commands that keep a ledger, and those that bring readings out of it and in again."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from verbale.ledger import info, load_reading, open_ledger, put
from verbale.records import Act, Article, Check, Reading, text_id
from verbale.views.cli import add, reread

TEXT = (
    "The harbour board met on Monday in Lissom. “The quay will be green by the summer,” it was announced, and nobody in the room "
    "spoke against it.\n"
)


@pytest.fixture
def call(verbale: Callable[..., object], monkeypatch: pytest.MonkeyPatch) -> Callable[..., object]:
    """``verbale`` with the reader that needs no parser in these commands too."""
    from verbale.views.cli import read

    class Named(read.Reader):  # type: ignore[name-defined, misc]
        name = "stub"

    monkeypatch.setattr(add, "Reader", Named)
    monkeypatch.setattr(reread, "Reader", Named)
    return verbale


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_add_makes_the_ledger_and_tells_what_became_of_each_source(
    call: Callable[..., object], report: Path, tmp_path: Path
) -> None:
    ledger = tmp_path / "l.db"
    run = call(
        "add",
        "--ledger",
        ledger,
        "--published",
        "2026-05-04",
        "--outlet",
        "Norda",
        report,
        tmp_path / "none.txt",
    )
    assert run.code == 7  # type: ignore[attr-defined]
    assert "added, 1 statement" in run.out  # type: ignore[attr-defined]
    assert "1 of 2 sources refused" in run.err  # type: ignore[attr-defined]
    with open_ledger(ledger) as opened:
        found = info(opened)
        assert (found.articles, found.statements, found.outlets) == (1, 1, {"Norda": 1})


def test_add_json_gives_a_line_for_each_and_knows_a_text_again(
    call: Callable[..., object], report: Path, tmp_path: Path
) -> None:
    ledger = tmp_path / "l.db"
    lines = [json.loads(call("add", "--json", "--ledger", ledger, report).out) for _ in range(2)]  # type: ignore[attr-defined]
    assert [line["added"] for line in lines] == [True, False]
    assert lines[0]["article"] == lines[1]["article"]
    assert [line["statements"] for line in lines] == [1, 1]


def test_add_reads_json_lines_and_loses_no_line_to_a_bad_one(
    call: Callable[..., object], tmp_path: Path
) -> None:
    lines = [
        json.dumps({"id": 1, "text": TEXT}),
        "{broken",
        json.dumps({"id": 3, "text": TEXT.replace("green", "blue")}),
    ]
    run = call(
        "add", "--json", "--ledger", tmp_path / "l.db", "--jsonl-in", "-", stdin="\n".join(lines).encode()
    )
    told = [json.loads(line) for line in run.out.splitlines()]  # type: ignore[attr-defined]
    assert [("error" in one, one["input_id"]) for one in told] == [(False, 1), (True, None), (False, 3)]
    assert run.code == 7  # type: ignore[attr-defined]


def test_forget_info_and_backup(call: Callable[..., object], report: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "l.db"
    article = json.loads(call("add", "--json", "--ledger", ledger, report).out)["article"]  # type: ignore[attr-defined]
    assert call("backup", "--ledger", ledger, tmp_path / "copy.db").code == 0  # type: ignore[attr-defined]
    run = call("forget", "--ledger", ledger, article[:8], "--why", "asked by the family")
    assert "Forgot" in run.out  # type: ignore[attr-defined]
    plain = json.loads(call("info", "--json", "--ledger", ledger).out)  # type: ignore[attr-defined]
    assert (plain["articles"], plain["forgotten"], plain["integrity"]) == (0, 1, "ok")
    refused = call("add", "--ledger", ledger, report)
    assert (refused.code, "asked by the family" in refused.err) == (9, True)  # type: ignore[attr-defined]
    assert json.loads(call("info", "--json", "--ledger", tmp_path / "copy.db").out)["articles"] == 1  # type: ignore[attr-defined]


def test_reading_again_with_the_same_reader_changes_nothing(
    call: Callable[..., object], report: Path, tmp_path: Path
) -> None:
    ledger = tmp_path / "l.db"
    call("add", "--ledger", ledger, report)
    run = call("re-read", "--all", "--ledger", ledger)
    assert (run.code, "0 articles read again" in run.err) == (0, True)  # type: ignore[attr-defined]
    assert call("re-read", "--ledger", ledger).code == 2  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "command",
    [
        ("info",),
        ("search", "x"),
        ("compare",),
        ("export", "--format", "csv"),
        ("re-read", "--all"),
        ("outlets",),
    ],
)
def test_a_ledger_that_is_not_there_is_one_line_and_code_9(
    call: Callable[..., object], tmp_path: Path, command: tuple[str, ...]
) -> None:
    run = call(*command, "--ledger", tmp_path / "none.db")
    assert run.code == 9  # type: ignore[attr-defined]
    assert run.err.count("\n") == 1  # type: ignore[attr-defined]
    assert "none.db" in run.err  # type: ignore[attr-defined]


def test_what_is_exported_as_json_lines_or_brat_can_be_imported(
    call: Callable[..., object], report: Path, tmp_path: Path
) -> None:
    ledger = tmp_path / "l.db"
    article = json.loads(call("add", "--json", "--published", "2026-05-04", "--ledger", ledger, report).out)[
        "article"
    ]  # type: ignore[attr-defined]
    lines, folder = tmp_path / "r.jsonl", tmp_path / "brat"
    assert call("export", "--ledger", ledger, "--format", "jsonl", "-o", lines).code == 0  # type: ignore[attr-defined]
    assert call("export", "--ledger", ledger, "--format", "brat", "-o", folder).code == 0  # type: ignore[attr-defined]
    assert call("import", "--ledger", tmp_path / "m.db", lines).code == 0  # type: ignore[attr-defined]
    with open_ledger(ledger) as one, open_ledger(tmp_path / "m.db") as other:
        assert load_reading(one, article).to_dict() == load_reading(other, article).to_dict()
    assert call("import", "--ledger", tmp_path / "m.db", "--by", "Ada", folder).code == 0  # type: ignore[attr-defined]
    with open_ledger(tmp_path / "m.db") as other:
        back = load_reading(other, article)
        assert (back.reader, back.article.published) == ("brat import by Ada", "2026-05-04")
        with open_ledger(ledger) as one:
            was = load_reading(one, article)
        assert dataclasses.replace(back, reader=was.reader).to_dict() == was.to_dict()
        assert info(other).readings == 2


def test_an_import_with_wrong_offsets_is_refused_and_the_rest_goes_in(
    call: Callable[..., object], report: Path, tmp_path: Path
) -> None:
    ledger = tmp_path / "l.db"
    call("add", "--ledger", ledger, report)
    good = call("export", "--ledger", ledger, "--format", "jsonl").out  # type: ignore[attr-defined]
    bad = json.loads(good)
    bad["statements"][0]["content"][0]["start"] += 1
    bad["statements"][0]["content"][0]["end"] += 1
    source = tmp_path / "both.jsonl"
    source.write_text(json.dumps(bad) + "\n" + good + "not json\n", "utf-8")
    run = call("import", "--ledger", tmp_path / "m.db", source)
    assert run.code == 7  # type: ignore[attr-defined]
    assert "line 1 of" in run.err  # type: ignore[attr-defined]
    assert "line 3 of" in run.err  # type: ignore[attr-defined]
    assert "stands at" in run.err  # type: ignore[attr-defined]
    with open_ledger(tmp_path / "m.db") as other:
        assert info(other).articles == 1


def test_formats_that_need_a_file_or_a_speaker_say_so(
    call: Callable[..., object], report: Path, tmp_path: Path
) -> None:
    ledger = tmp_path / "l.db"
    call("add", "--ledger", ledger, report)
    for form, says in (("brat", "-o PATH"), ("parquet", "-o PATH"), ("dossier", "--speaker")):
        run = call("export", "--ledger", ledger, "--format", form)
        assert (run.code, says in run.err) == (2, True)  # type: ignore[attr-defined]
    for more in (("an-article",), ("--machine",)):
        for form in ("dossier", "findings-csv"):
            run = call("export", "--ledger", ledger, "--format", form, "--speaker", "x", *more)
            assert (run.code, form in run.err) == (2, True)  # type: ignore[attr-defined]
    full = tmp_path / "full"
    full.mkdir()
    (full / "a").touch()
    assert call("export", "--ledger", ledger, "--format", "brat", "-o", full).code == 5  # type: ignore[attr-defined]
    assert [one.name for one in full.iterdir()] == ["a"]


def test_check_lays_the_acts_of_a_ledger_beside_the_registers(
    call: Callable[..., object], tmp_path: Path
) -> None:
    text = "Council adopts a text. The draft on lamps was vetoed by nobody at all.\n"
    act = Act("a1", "adopt", ("UN",), "text", "UNSC", "2026-05-03", None, text[0:14], 0, 14)
    told = Check("a1", "not-covered", "un-security-council", "after the days that the register covers")
    reading = Reading(
        Article(text_id(text), text, outlet="Norda", published="2026-05-04"),
        (),
        (act,),
        (),
        (told,),
        reader="one",
    )
    ledger = tmp_path / "l.db"
    with open_ledger(ledger, create=True) as opened:
        put(opened, reading)
    run = call("check", "--ledger", ledger)
    assert run.code == 0  # type: ignore[attr-defined]
    assert "NOT COVERED (un-security-council)" in run.out  # type: ignore[attr-defined]
    assert "No check says differs" in call("check", "--ledger", ledger, "--verdict", "differs").out  # type: ignore[attr-defined]
    assert json.loads(call("check", "--json", "--ledger", ledger).out) == json.loads(reading.to_json())  # type: ignore[attr-defined]
    assert "No formal act" in call("check", "--ledger", ledger, "--since", "2026-06").out  # type: ignore[attr-defined]
    assert call("check").code == call("check", "x.txt", "--ledger", ledger).code == 2  # type: ignore[attr-defined]
