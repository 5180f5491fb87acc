"""The public JSON of a comparison: its schema, and the records it is made from."""

from __future__ import annotations

import json
import typing
from pathlib import Path

import jsonschema
import pytest

from verbale import findings, records
from verbale.findings import Comparison, Disputed, Drift, Ref, Same, Shift

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs" / "reference" / "comparison.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
A = Ref("a" * 64, "s1")
B = Ref("b" * 64, "s12")


def whole() -> Comparison:
    words = "the tram will run on Sundays"
    passage = {
        "outlet": "Norda",
        "text": words,
        "content": [{"text": words, "start": 4, "end": 4 + len(words)}],
    }
    return Comparison(
        same=(Same((A, B), "one speaker, one day, the same words"),),
        drift=(Drift(A, B, "trimmed", (), ("on Sundays",), "cannot-say", "two words are left out"),),
        disputes=(Disputed(A, B, "denial", 0.9, "B denies what A says"),),
        shifts=(Shift("ines-halloran", A, B, "no message, then a note"),),
        passages={A: passage},
    )


def test_the_schema_is_itself_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_comparison_with_every_kind_of_finding_keeps_to_the_schema() -> None:
    plain = json.loads(whole().to_json())
    VALIDATOR.validate(plain)
    assert plain["same"][0]["members"][0]["text"] == "the tram will run on Sundays"
    assert plain["shifts"][0]["from"]["statement"] == "s1"
    assert plain["shifts"][0]["to"] == {"article": "b" * 64, "statement": "s12"}


def test_an_empty_comparison_names_its_format_and_every_list() -> None:
    plain = Comparison().to_dict()
    VALIDATOR.validate(plain)
    assert list(plain) == SCHEMA["required"]


@pytest.mark.parametrize(
    ("alias", "where"),
    [
        (findings.Change, ("drift", "change")),
        (findings.Meaning, ("drift", "meaning")),
        (records.DisputeKind, ("disputed", "kind")),
    ],
)
def test_the_schema_lists_the_same_words_as_the_records(alias: object, where: tuple[str, str]) -> None:
    assert SCHEMA["$defs"][where[0]]["properties"][where[1]]["enum"] == list(typing.get_args(alias))


@pytest.mark.parametrize(
    ("part", "definition"),
    [("same", "same"), ("drift", "drift"), ("disputes", "disputed"), ("shifts", "shift")],
)
def test_the_schema_asks_for_every_field_that_is_written(part: str, definition: str) -> None:
    written = whole().to_dict()[part][0]
    assert list(written) == SCHEMA["$defs"][definition]["required"]
