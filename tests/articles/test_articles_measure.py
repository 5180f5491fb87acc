"""The measuring command for extraction: its arithmetic, and what it does without data."""

import gzip
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "evaluation" / "extraction.py"


@pytest.fixture(scope="module")
def measure():
    spec = importlib.util.spec_from_file_location("measure_extraction", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_without_data_it_says_so_in_one_line(tmp_path):
    done = subprocess.run(
        [sys.executable, SCRIPT, "--data", tmp_path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("found", "gold", "score"),
    [
        ("a b c d e", "a b c d e", 1.0),
        ("A, b. C d", "a b c d", 1.0),
        ("a b c d", "e f g h", 0.0),
        ("a b c d e", "a b c d", 2 / 3),
        ("", "", 1.0),
        ("", "a", 0.0),
    ],
)
def test_body_is_compared_by_shingles(measure, found, gold, score):
    assert measure.f1(measure.shingles(found), measure.shingles(gold)) == pytest.approx(score)


def test_titles_are_compared_without_case_space_and_punctuation(measure):
    assert measure.plain("The ‘Old’  Bridge!") == measure.plain("the old bridge")
    assert measure.plain("The old bridge") != measure.plain("The new bridge")


def test_names_are_compared_as_a_set(measure):
    assert measure.names("Jane Roe, John Doe") == measure.names(["John Doe", "Jane Roe"])


def test_both_halves_are_measured(measure, tmp_path):
    text = [
        f"The council will mend bridge number {n} before the winter, the mayor said on Friday, after years of delay."
        for n in range(6)
    ]
    page = (
        "<html><head><title>Bridges</title></head><body><article><h1>Bridges</h1>"
        + "".join(f"<p>{line}</p>" for line in text)
        + "</article></body></html>"
    )
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(page.encode()))
    row = {
        "html": "a.html.gz",
        "title": "Bridges",
        "authors": [],
        "publishing_date": None,
        "body": "\n".join(text),
        "publisher": "Post",
    }
    (tmp_path / "gold.jsonl").write_text(f"{json.dumps(row)}\n{json.dumps(row)}\n")
    result = measure.measure(tmp_path, None)
    assert result["odd"]["pages"] == result["even"]["pages"] == 1
    assert result["all"]["verbale"]["body"] == 1.0
    assert result["all"]["verbale"]["title_count"] == "2/2"
    assert list(measure.measure(tmp_path, "even")) == ["even", "all", "seconds_per_page"]
