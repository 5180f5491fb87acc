"""Registers of the user's own: what is read, and the one line for each thing that is off."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from verbale.errors import RegisterError
from verbale.registers import load, registers

DESCRIPTION = """
name = "harbour-council"
title = "Votes of the Harbour Council"
version = "1"
body = "HC"
data = "rows.csv"
[coverage]
from = "2001-01-01"
to = "2002-12-31"
[source]
name = "Minutes of the council"
licence = "CC0"
[columns]
key = { type = "text", role = "key" }
date = { type = "date", role = "date" }
outcome = { type = "text", role = "outcome", values = ["adopted", "not_adopted"] }
yes = { type = "integer", role = "yes" }
votes = { type = "votes", role = "votes" }
"""
ROWS = "key,date,outcome,yes,votes\nHC/1,2001-02-03,adopted,3,NOR=Y DNK=Y SWE=Y\nHC/2,2001-04-05,not_adopted,,NOR=N DNK=A SWE=NV\n"


def folder(tmp_path: Path, description: str = DESCRIPTION, rows: str | bytes | None = ROWS) -> Path:
    (tmp_path / "register.toml").write_text(description, "utf-8")
    if rows is not None:
        (tmp_path / "rows.csv").write_bytes(rows if isinstance(rows, bytes) else rows.encode("utf-8"))
    return tmp_path


def test_a_folder_with_a_description_and_a_table_is_a_register(tmp_path):
    register = load(folder(tmp_path))
    assert [row.key for row in register.rows] == ["HC/1", "HC/2"]
    assert register.rows[0].votes == {"NOR": "Y", "DNK": "Y", "SWE": "Y"}
    assert register.rows[1].yes is None
    assert register.permanent == frozenset()


def test_it_stands_beside_the_shipped_one(tmp_path):
    assert [register.name for register in registers([folder(tmp_path)])] == [
        "un-security-council",
        "harbour-council",
    ]


def test_a_gzipped_table_and_a_byte_order_mark_are_read(tmp_path):
    place = folder(tmp_path, DESCRIPTION.replace("rows.csv", "rows.csv.gz"), None)
    (place / "rows.csv.gz").write_bytes(gzip.compress(b"\xef\xbb\xbf" + ROWS.encode()))
    assert len(load(place).rows) == 2


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("outcome,yes", "result,yes", "column 'outcome' is missing"),
        ("2001-02-03", "2001-02-30", "line 2: date is '2001-02-30', which is no date"),
        ("2001-02-03", "3 Feb 2001", "which is no date"),
        ("HC/2", "HC/1", "line 3: the key 'HC/1' stands on line 2 already"),
        ("HC/2", "", "the key is empty"),
        (",adopted", ",passed", "outcome is 'passed'"),
        (",3,", ",three,", "yes is 'three', which is no whole number"),
        ("DNK=A", "DNK=maybe", "votes has 'DNK=maybe'"),
        ("HC/1,", "HC/1,,", "not as many fields as columns"),
    ],
)
def test_a_row_that_is_off_is_named_in_one_line(tmp_path, old, new, told):
    with pytest.raises(RegisterError, match=r"rows\.csv") as caught:
        load(folder(tmp_path, rows=ROWS.replace(old, new, 1)))
    assert told in caught.value.line
    assert "\n" not in caught.value.line


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('type = "integer"', 'type = "number"', "the type 'number', which is not known"),
        ('role = "yes"', 'role = "ayes"', "the role 'ayes', which is not known"),
        ('role = "outcome", ', "", "no column has the role 'outcome'"),
        ('role = "yes"', 'role = "date"', "two columns have the role 'date'"),
        ('from = "2001-01-01"', 'from = "early"', "coverage.from is 'early'"),
        ('title = "Votes of the Harbour Council"', "", "gives no title"),
        ("[source]", "[sources]", "has no [source]"),
        ('data = "rows.csv"', 'data = "../rows.csv"', "must lie in the register's own folder"),
        ('data = "rows.csv"', 'data = "other.csv"', "the data file is missing"),
        ("[columns]", "[columns", "not TOML"),
    ],
)
def test_a_description_that_is_off_is_named_in_one_line(tmp_path, old, new, told):
    with pytest.raises(RegisterError) as caught:
        load(folder(tmp_path, DESCRIPTION.replace(old, new, 1)))
    assert told in caught.value.line
    assert "\n" not in caught.value.line


def test_another_encoding_is_told_with_its_line(tmp_path):
    rows = ROWS.replace("HC/2", "HC/2 Færøya").encode("latin-1")
    with pytest.raises(RegisterError, match=r"line 3: not UTF-8 at byte"):
        load(folder(tmp_path, rows=rows))


def test_a_cut_gzip_file_is_told(tmp_path):
    place = folder(tmp_path, DESCRIPTION.replace("rows.csv", "rows.csv.gz"), None)
    (place / "rows.csv.gz").write_bytes(gzip.compress(ROWS.encode())[:-12])
    with pytest.raises(RegisterError, match="not a whole gzip file"):
        load(place)


def test_a_folder_without_a_description_is_no_register(tmp_path):
    with pytest.raises(RegisterError, match="no register here"):
        load(tmp_path)


def test_two_registers_of_one_name_are_refused(tmp_path):
    place = folder(tmp_path, DESCRIPTION.replace("harbour-council", "un-security-council"))
    with pytest.raises(RegisterError, match="there is a register 'un-security-council' already"):
        registers([place])


@pytest.mark.parametrize(
    ("description", "rows", "told"),
    [
        (
            DESCRIPTION.replace("2002-12-31", "2001-03-01"),
            ROWS,
            "HC/2 is of 2001-04-05, outside the coverage",
        ),
        (DESCRIPTION.replace("2002-12-31", "2000-03-01"), ROWS, "is before coverage.from"),
        (DESCRIPTION, ROWS.splitlines()[0] + "\n", "has no rows"),
    ],
)
def test_coverage_and_rows_that_do_not_go_together_are_told(tmp_path, description, rows, told):
    with pytest.raises(RegisterError, match=told):
        load(folder(tmp_path, description, rows))
