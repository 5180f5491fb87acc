"""``verbale registers``, ``register show``, ``vote`` and ``check``."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

import pytest

from verbale.records import Act, Article, Check, Reading, text_id
from verbale.views.cli import check


def test_the_registers_are_listed_with_coverage_source_and_licence(verbale):
    run = verbale("registers")
    assert run.code == 0
    for words in ("un-security-council", "3217 rows", "1946-01-25 to 2025-12-29", "CC BY 4.0", "Left out"):
        assert words in run.out


def test_the_list_as_json_describes_every_column(verbale):
    entry = json.loads(verbale("registers", "--json").out)
    assert entry["rows"] == 3217
    assert {"key", "date", "votes"} <= {column["name"] for column in entry["columns"]}


def test_a_vote_is_shown_with_each_member_and_its_blocks(verbale):
    run = verbale("vote", "S/2023/773")
    assert run.code == 0
    assert "vetoed by United States, 12-1-2" in run.out
    assert "USA  United States         against  (veto)" in run.out
    assert "■ ■ ■ ■ ■ ■ ■ ■ ■ ■ ■ ■  12" in run.out
    assert "Tabled by: Brazil" in run.out


@pytest.mark.parametrize("words", [["2712"], ["2712", "(2023)"], ["resolution 2712"], ["S/RES/2712"]])
def test_a_resolution_is_found_by_its_number(verbale, words):
    run = verbale("vote", *words)
    assert run.code == 0
    assert run.out.startswith("S/2023/876, 15 November 2023: adopted, 12-0-3")


def test_a_vote_as_a_picture_is_well_formed_and_names_every_member(verbale, tmp_path):
    target = tmp_path / "vote.svg"
    run = verbale("vote", "S/18016/Rev.1", "--svg", target)
    assert run.code == 0
    root = ElementTree.fromstring(target.read_text("utf-8"))
    words = "".join(root.itertext())
    assert words.count("veto") >= 3
    for code in ("USA", "GBR", "FRA", "AUS", "VEN"):
        assert code in words


def test_an_unknown_symbol_is_one_line_and_an_exit_code(verbale):
    run = verbale("vote", "S/1/2")
    assert run.code == 3
    assert run.err.count("\n") == 1


def test_rows_are_filtered_and_the_rest_is_told(verbale):
    run = verbale("register", "show", "un-security-council", "--vetoed-by", "France", "--limit", 2)
    assert run.code == 0
    assert run.out.count("vetoed by") == 2
    assert "17 rows; the last 2 are shown" in run.err


def test_rows_as_csv_are_the_columns_of_the_register(verbale):
    run = verbale(
        "register", "show", "un-security-council", "--subject", "Cyprus", "--outcome", "vetoed", "--csv"
    )
    rows = list(csv.DictReader(io.StringIO(run.out)))
    assert [row["date"] for row in rows] == ["1974-07-31", "1993-05-11", "2004-04-21"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["un-security-council", "--outcome", "won"],
        ["un-security-council", "--since", "yesterday"],
        ["un-security-council", "--csv", "--json"],
        ["harbour"],
    ],
)
def test_a_filter_that_is_off_is_refused(verbale, arguments):
    run = verbale("register", "show", *arguments)
    assert run.code == 2
    assert run.out == ""


def test_a_folder_that_is_no_register_is_refused_in_one_line(verbale, tmp_path):
    run = verbale("registers", "--registers", tmp_path)
    assert run.code == 8
    assert "register.toml is missing" in run.err


class Stub:
    """Tells one veto and its check, without a parser."""

    registers = ()

    def __init__(self, settings: object) -> None:
        self.settings = settings

    def read(self, article: Article) -> Reading:
        act = Act("a1", "veto", ("FRA",), "draft", "UNSC", None, None, article.text, 0, len(article.text))
        made = Check("a1", "differs", "un-security-council", "The register has no such vote.")
        return Reading(
            Article(text_id(article.text), article.text, title="A vote"), acts=(act,), checks=(made,)
        )


@pytest.fixture
def report(tmp_path, monkeypatch):
    from verbale.settings import Settings

    monkeypatch.setattr(check, "Reader", lambda settings, extra_registers=(): Stub(Settings()))
    place = tmp_path / "report.txt"
    place.write_text(
        "France vetoed the draft on Monday, and the members of the council went home for the holidays."
    )
    return place


def test_a_check_shows_the_act_the_verdict_and_the_reason(verbale, report):
    run = verbale("check", report)
    assert run.code == 0
    assert "France vetoed the draft" in run.out
    assert "DIFFERS (un-security-council): The register has no such vote." in run.out
    assert "true" not in run.out.lower()


def test_a_check_as_json_is_the_reading(verbale, report):
    reading = json.loads(verbale("check", "--json", report).out)
    assert reading["checks"][0]["verdict"] == "differs"
    assert reading["acts"][0]["type"] == "veto"


def test_a_missing_source_is_told_and_the_others_are_checked(verbale, report, tmp_path):
    run = verbale("check", report, tmp_path / "none.txt")
    assert run.code == 7
    assert "none.txt" in run.err
    assert "DIFFERS" in run.out


@pytest.mark.model
def test_a_report_is_checked_against_a_register_of_the_users_own(verbale, tmp_path):
    folder = tmp_path / "harbour-council"
    folder.mkdir()
    (folder / "register.toml").write_text(
        'name = "harbour-council"\ntitle = "Votes of the Harbour Council"\nversion = "1"\nbody = "Harbour Council"\n'
        'data = "rows.csv"\n[coverage]\nfrom = "2001-01-01"\nto = "2002-12-31"\n[source]\nname = "Minutes"\n'
        'licence = "CC0"\n[columns]\nkey = { type = "text", role = "key" }\ndate = { type = "date", role = "date" }\n'
        'outcome = { type = "text", role = "outcome", values = ["adopted", "not_adopted"] }\n'
        'votes = { type = "votes", role = "votes" }\n',
        "utf-8",
    )
    (folder / "rows.csv").write_text(
        "key,date,outcome,votes\nHC/1,2001-02-03,adopted,NOR=Y DNK=Y SWE=Y\n"
        "HC/2,2001-04-05,not_adopted,NOR=N DNK=A SWE=NV\n",
        "utf-8",
    )
    report = tmp_path / "report.txt"
    report.write_text(
        "Harbour Council rejects toll\n\nNorway voted against a draft on tolls in the Harbour Council on 5 April 2001, "
        "officials said. Sweden voted against a draft in the Harbour Council on 7 March 2001.",
        "utf-8",
    )
    run = verbale("check", str(report), "--published", "2001-04-06", "--registers", str(folder), "--json")
    assert run.code == 0
    checks = json.loads(run.out)["checks"]
    assert [(check["record"], check["verdict"]) for check in checks] == [
        ("harbour-council", "consistent"),
        ("harbour-council", "differs"),
    ]


def test_a_register_that_is_not_there_is_told_before_anything_is_read(verbale, tmp_path):
    run = verbale("check", "report.txt", "--registers", str(tmp_path))
    assert run.code == 8
    assert "register.toml is missing" in run.err


def test_a_picture_of_a_meeting_of_several_votes_says_which_it_shows(verbale, tmp_path):
    run = verbale("vote", "S/PV.9442", "--svg", tmp_path / "vote.svg")
    assert run.code == 0
    assert "the first of 3 votes; the others: S/2023/775, S/2023/776" in run.err
