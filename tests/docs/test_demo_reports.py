"""The demo reports are read as their key says: outlet and day, no furniture, and nearly every passage of the key in a statement."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

import verbale
from verbale import demo
from verbale.articles import Given, load
from verbale.settings import Settings

REPORTS = Path(demo.__file__).parent / "reports"


def _key() -> ModuleType:
    spec = importlib.util.spec_from_file_location("demo_key", Path(__file__).with_name("test_demo_key.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


KEY = _key()
OUTLETS = [
    (KEY.quoted(row[0])[0], row[1], row[2])
    for row in KEY.rows()
    if len(row) == 4 and KEY.quoted(row[0]) and re.match(r"\d{4}-", row[2])
]
FURNITURE = (
    "Your email address",
    "Share",
    "Facebook",
    "Sign up",
    "Subscribe",
    "cookie",
    "Comments",
    "Advertisement",
    "in your inbox",
    "said the fish",
    "said the script",
    "drawer of letters",
    "No fishing",
    "All rights reserved",
    "obligatory",
    "MORE FROM THE ECHO",
    "Swan holds up traffic",
    "bought a canoe",
    "Cheesemakers",
    "212 partners",
)


@pytest.mark.parametrize(("name", "outlet", "published"), OUTLETS)
def test_outlet_and_day_are_found(name: str, outlet: str, published: str) -> None:
    article = load(str(REPORTS / name), Given(), Settings())
    assert (article.outlet, article.published, article.language) == (outlet, published, "en")


@pytest.mark.parametrize("name", [name for name, _, _ in OUTLETS])
def test_the_headline_comes_first_and_furniture_is_left_out(name: str) -> None:
    article = load(str(REPORTS / name), Given(), Settings())
    assert article.title
    assert article.text.startswith(article.title)
    assert [words for words in FURNITURE if words in article.text] == []
    assert len(article.text.split()) >= 250


@pytest.fixture(scope="module")
def contents() -> dict[str, list[str]]:
    """The words of each statement of each report, in lower case without punctuation."""
    return {
        name: [
            _plain(" ".join(span.text for span in one.content))
            for one in verbale.read(REPORTS / name).statements
        ]
        for name, _, _ in OUTLETS
    }


def _plain(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words).strip().lower()


@pytest.mark.model
def test_nearly_every_passage_of_the_key_is_in_a_statement(contents: dict[str, list[str]]) -> None:
    """53 of 56 when this was written; the floor is what a reader of statements must not fall below."""
    passages = [(KEY.quoted(row[1])[0], _plain(KEY.quoted(row[2])[0])) for row in KEY.group_rows("U")]
    missed = [
        (report, words)
        for report, words in passages
        if not any(
            words in found or (found in words and 2 * len(found) > len(words))
            for found in contents[report]
            if found
        )
    ]
    assert len(passages) >= 45
    assert len(missed) <= len(passages) // 10, missed


@pytest.mark.model
@pytest.mark.parametrize(
    "words", ["ferry promise", "low water", "ferry crisis", "no fishing", "open the gates said the fish"]
)
def test_quotation_marks_that_report_no_speech_are_no_statement(
    words: str, contents: dict[str, list[str]]
) -> None:
    assert not any(found == words for report in contents.values() for found in report)
