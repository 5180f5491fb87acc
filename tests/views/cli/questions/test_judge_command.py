"""``verbale judge`` at the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def test_each_verdict_on_a_statement_is_kept_and_followed(
    judge: Callable[..., Any], verbale: Callable[..., Any], own: Path, statements: Callable[..., Any]
) -> None:
    run = judge("n:s2", "--reject", "--why", "no speech")
    assert (run.code, run.out.startswith("Judgement 1 is kept: statement in ")) == (0, True)
    assert statements(verbale("search", "--ledger", own, "ferry", "year", "--json")) == []
    run = judge("n:s1", "--correct", "act=announce", "--correct", "said=2026-04", "--json")
    assert [one["field"] for one in json.loads(run.out)["judgements"]] == ["act", "said"]
    assert statements(verbale("search", "--ledger", own, "--act", "announce", "--json")) == [("Norda", "s1")]
    assert "judged: correct by Ann" in verbale("search", "--ledger", own, "--act", "announce").out
    assert judge("n:s3", "--unsure").code == judge("e:s1", "--accept").code == 0
    assert judge("--undo", "1", by="Bo").code == 0
    assert statements(verbale("search", "--ledger", own, "ferry", "year", "--json")) == [("Norda", "s2")]


def test_judgements_are_listed_in_three_forms_and_exported(
    judge: Callable[..., Any], tmp_path: Path, table: Callable[..., Any]
) -> None:
    assert "Nobody has judged anything." in judge("--list", by=None).out
    judge("n:s2", "--reject", "--why", "=1+1 [/failed] \x1b[31m")
    judge("n:s1", "e:s1", "--finding", "same", "--accept")
    judge("--undo", "1", by="Bo")
    plain = json.loads(judge("--list", "--json", by=None).out)
    assert plain["format"] == "verbale.judgements/1"
    assert [one["state"] for one in plain["judgements"]] == ["undone", "holds", "holds"]
    rows = table(judge("--list", "--csv", by=None))
    assert [(row["verdict"], row["made_by"]) for row in rows] == [
        ("reject", "Ann"),
        ("accept", "Ann"),
        ("undo", "Bo"),
    ]
    assert rows[0]["why"].startswith("'=1+1")
    shown = judge("--list", by=None).out
    assert "why: =1+1 [/failed]" in shown
    assert "\x1b" not in shown
    path = tmp_path / "data.jsonl"
    run = judge("--export", str(path), by=None)
    assert (run.code, "1 judgement" in run.err) == (0, True)
    assert json.loads(path.read_text())["person"] == "accept"


def test_speakers_are_joined_told_apart_and_split(
    judge: Callable[..., Any], verbale: Callable[..., Any], own: Path, statements: Callable[..., Any]
) -> None:
    assert judge("--speakers", "I. Halloran", "ines-halloran", "--same").code == 0
    one = json.loads(verbale("speaker", "--ledger", own, "i.-halloran", "--json").out)
    assert (one["speaker"], set(one["keys"])) == ("ines-halloran", {"ines-halloran", "i.-halloran"})
    assert judge("--speakers", "i.-halloran", "ines-halloran", "--different").code == 0
    assert json.loads(verbale("speaker", "--ledger", own, "i.-halloran", "--json").out)["keys"] == [
        "i.-halloran"
    ]
    run = judge("--split", "ines-halloran", "--to", "Tove Lindqvist", "e")
    assert (run.code, "ines-halloran in" in run.out, "is tove-lindqvist" in run.out) == (0, True, True)
    found = statements(verbale("search", "--ledger", own, "--speaker", "tove-lindqvist", "--json"))
    assert found == [("The Echo", "s1")]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (["n:s1"], "Give one of"),
        ([], "There are 0 targets"),
        (["n:s1", "e:s1", "--accept"], "There are 2 targets"),
        (["n", "--accept"], "names no statement"),
        (["n:s99", "--accept"], "has no statement s99"),
        (["n:s1", "--correct", "act"], "corrects nothing"),
        (["n:s1", "--correct", "act=fly"], "does not fit"),
        (["n:s1", "--correct", "colour=red"], "does not fit"),
        (["n:s1", "--correct", "said=2026-02-30"], "does not fit"),
        (["n:s1", "--correct", "extent=5-900000"], "does not fit"),
        (["n:s1", "--correct", "extent=here"], "no place in the text"),
        (["n:s1", "--correct", "speaker={"], "no JSON"),
        (["n:s1", "--accept", "--correct", "act=deny"], "Give one of"),
        (["n:s1", "--finding", "same", "--accept"], "There are 1 targets"),
        (["n:s1", "n:s1", "--finding", "same", "--accept"], "between two statements"),
        (["n:s1", "n:s2", "--finding", "dispute"], "Give one of"),
        (["n:s1", "n:s2", "--finding", "dispute", "--correct", "kind=war"], "does not fit"),
        (["n:s1", "n:s2", "--finding", "rumour", "--accept"], "rumour"),
        (["--speakers", "Dev Marchetti", "Ines Halloran"], "Nothing was decided"),
        (["--speakers", "Dev Marchetti", "Halloran", "--same"], "may be 2 speakers"),
        (["--speakers", "Dev Marchetti", "Quux", "--same"], "Nobody in the ledger"),
        (["--speakers", "Dev Marchetti", "dev-marchetti", "--same"], "the same key"),
        (["--split", "ines-halloran", "e"], "needs --to"),
        (["--split", "ines-halloran", "--to", "x"], "Nothing says which"),
        (["--undo", "7"], "no judgement 7"),
    ],
)  # fmt: skip
def test_a_judgement_that_cannot_be_made_is_one_line_and_nothing_is_kept(
    judge: Callable[..., Any], given: list[str], says: str
) -> None:
    run = judge(*given)
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert says in run.err or (says == "the same key" and "Both names mean the key" in run.err)
    assert json.loads(judge("--list", "--json", by=None).out)["judgements"] == []


@pytest.mark.parametrize("by", [None, "", "   "])
def test_a_judgement_needs_a_name(judge: Callable[..., Any], by: str | None) -> None:
    run = judge("n:s1", "--accept", by=by)
    assert (run.code, "Give --by NAME" in run.err) == (2, True)


def test_an_article_that_is_not_there_is_told(judge: Callable[..., Any]) -> None:
    run = judge("ffffffffffff:s1", "--accept")
    assert (run.code, run.err.count("\n")) in ((2, 1), (9, 1))
