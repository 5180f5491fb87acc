from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from verbale.views.cli import main
from verbale.views.cli import read as command

TEXT = "Pier opens\n\nThe board spoke on Monday about the old pier by the harbour. “It will open in the spring,” it said."
Call = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    here = tmp_path / "news"
    here.mkdir()
    for name in ("a.txt", "b.txt"):
        (here / name).write_text(TEXT)
    return here


def test_one_source_gives_one_json_object(verbale: Call, folder: Path) -> None:
    done = verbale("read", folder / "a.txt", "--json", "--outlet", "The Quay", "--published", "2024-05-03")
    value = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert (value["article"]["outlet"], value["article"]["published"]) == ("The Quay", "2024-05-03")
    assert value["statements"][0]["content"][0]["text"] == "“It will open in the spring,”"
    assert "input_id" not in value


def test_a_folder_gives_json_lines(verbale: Call, folder: Path) -> None:
    done = verbale("read", folder, "--json")
    assert [json.loads(line)["format"] for line in done.out.splitlines()] == ["verbale.reading/1"] * 2


def test_standard_input_is_read_for_a_minus(verbale: Call) -> None:
    assert "The Quay" in verbale("read", "-", "--outlet", "The Quay", stdin=TEXT.encode()).out


def test_one_error_is_one_line_and_its_code(verbale: Call, tmp_path: Path) -> None:
    done = verbale("read", tmp_path / "none.txt", "--json")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("verbale: There is no file")
    assert done.err.count("\n") == 1


def test_the_refused_are_listed_at_the_end_with_reasons(verbale: Call, folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    (folder / "fault.txt").write_text(TEXT + " It breaks the reader.")
    done = verbale("read", folder, "--json")
    assert done.code == 7
    assert len(done.out.splitlines()) == 2
    assert "2 of 4 sources refused" in done.err
    assert "empty.txt" in done.err
    assert "Unexpected RuntimeError: a fault of ours" in done.err
    assert "Traceback" not in done.err


def test_all_refused_gives_the_code_of_the_error(verbale: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text(" \n")
    assert verbale("read", tmp_path).code == 4


def test_quiet_says_nothing_on_standard_error(verbale: Call, folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    done = verbale("read", folder, "--json", "--quiet")
    assert (done.code, done.err) == (7, "")


def test_lines_out_are_lines_in(verbale: Call) -> None:
    lines = [json.dumps({"id": "a", "text": TEXT}), "no json", json.dumps({"id": "c", "text": TEXT})]
    done = verbale("read", "--jsonl-in", "-", "--json", stdin="\n".join(lines).encode())
    values = [json.loads(line) for line in done.out.splitlines()]
    assert [value["input_id"] for value in values] == ["a", None, "c"]
    assert values[1]["error"]["type"] == "DecodeError"
    assert done.code == 7
    assert "line 2 of standard input" in done.err


def test_lines_that_are_all_bad_give_the_code_of_the_error(verbale: Call, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("no json\n{}\n")
    out = tmp_path / "out.jsonl"
    done = verbale("read", "--jsonl-in", tmp_path / "in.jsonl", "--json", "-o", out)
    assert done.code == 3
    assert len(out.read_text().splitlines()) == 2


def test_no_lines_are_no_error(verbale: Call, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("")
    done = verbale("read", "--jsonl-in", tmp_path / "in.jsonl", "--json")
    assert (done.code, done.out) == (0, "")


@pytest.mark.parametrize("name", ["none.jsonl", "."])
def test_a_file_of_lines_that_is_not_there_is_told_in_one_line(
    verbale: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = verbale("read", "--jsonl-in", name, "--json")
    assert done.code == 3
    assert done.err.count("\n") == 1


def test_text_kept_whole_comes_back_as_given(verbale: Call) -> None:
    text = TEXT.replace("\n", "\r\n") + "\r\n\r\nLeave a Reply\u00ad"
    record = json.dumps({"id": 1, "text": text}).encode()
    done = verbale("read", "--jsonl-in", "-", "--json", "--keep-text", stdin=record)
    assert json.loads(done.out)["article"]["text"] == text


def test_output_goes_to_a_file_and_nothing_is_printed(verbale: Call, folder: Path, tmp_path: Path) -> None:
    done = verbale("read", folder, "--json", "-o", tmp_path / "out.jsonl")
    assert (done.code, done.out) == (0, "")
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 2
    assert "2 articles, 2 statements" in done.err


@pytest.mark.parametrize("option", ["-o", "--html"])
def test_the_old_file_stays_when_nothing_could_be_read(verbale: Call, tmp_path: Path, option: str) -> None:
    (tmp_path / "out").write_text("old")
    assert verbale("read", tmp_path / "none", option, tmp_path / "out").code == 3
    assert (tmp_path / "out").read_text() == "old"


def test_an_interrupt_leaves_the_old_file_and_no_rest(verbale: Call, folder: Path, tmp_path: Path) -> None:
    (folder / "c.txt").write_text(TEXT + " It interrupts the reader.")
    (tmp_path / "out").write_text("old")
    with pytest.raises(KeyboardInterrupt):
        verbale("read", folder, "--json", "-o", tmp_path / "out")
    assert (tmp_path / "out").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news", "out"]


def test_a_folder_to_write_to_is_refused_in_one_line(verbale: Call, folder: Path, tmp_path: Path) -> None:
    done = verbale("read", folder, "-o", tmp_path)
    assert done.code == 5
    assert "is a folder" in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("option", ["-o", "--html"])
def test_an_empty_name_is_no_file(verbale: Call, folder: Path, option: str) -> None:
    done = verbale("read", folder, option, "")
    assert (done.code, done.out) == (5, "")


def test_a_page_is_written_and_the_readings_are_not_printed(
    verbale: Call, folder: Path, tmp_path: Path
) -> None:
    done = verbale("read", folder, "--html", tmp_path / "page.html")
    assert (done.code, done.out) == (0, "")
    assert (tmp_path / "page.html").read_text().count("<article") == 2


def test_a_page_and_json_can_be_had_at_once(verbale: Call, folder: Path, tmp_path: Path) -> None:
    done = verbale("read", folder / "a.txt", "--json", "--html", tmp_path / "page.html")
    assert json.loads(done.out)["statements"]
    assert (tmp_path / "page.html").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.txt", "--jsonl-in", "b"],
        ["a.txt", "--html", "x", "-o", "x"],
        ["a.txt", "--published", "soon"],
        ["a.txt", "--nonsense"],
    ],
)
def test_a_call_that_is_off_gives_code_2(verbale: Call, arguments: list[str]) -> None:
    done = verbale("read", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err


def test_a_setting_out_of_range_gives_code_2(verbale: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERBALE_MAX_BYTES", "3")
    assert verbale("read", "-").code == 2


def test_the_help_lists_every_exit_code(verbale: Call) -> None:
    shown = verbale("read", "--help").out
    assert all(re.search(rf"\n +{code}  ", shown) for code in range(9))
    assert "130" in shown


def test_every_command_in_the_table_says_what_the_table_says() -> None:
    context = click.Context(main.verbale)
    for name, (_, help_line) in main.COMMANDS.items():
        found = main.verbale.get_command(context, name)
        assert isinstance(found, click.Command)
        assert (found.help or "").split("\n")[0] == help_line


def test_an_unknown_command_gives_code_2(verbale: Call) -> None:
    assert verbale("nonsense").code == 2


def test_the_version_is_told(verbale: Call) -> None:
    assert verbale("--version").out.startswith("verbale ")


def test_a_fault_outside_of_any_article_is_one_line(
    verbale: Call, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    def broken(names: object) -> object:
        raise RuntimeError("broken")

    monkeypatch.setattr(command, "find", broken)
    done = verbale("read", folder)
    assert (done.code, done.err.count("\n")) == (1, 1)
    monkeypatch.setenv("VERBALE_DEBUG", "1")
    assert "Traceback" in verbale("read", folder).err


def test_the_demo_reads_every_report_and_says_what_to_try_next(verbale: Call) -> None:
    done = verbale("demo")
    assert done.code == 0
    assert done.out.startswith("These reports are invented")
    assert "verbale read FILE" in done.out
    assert len(verbale("demo", "--json").out.splitlines()) >= 6
