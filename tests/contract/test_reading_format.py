"""The public JSON: its schema, the records it is made from, and what the demo gives."""

from __future__ import annotations

import dataclasses
import json
import typing
from pathlib import Path

import jsonschema
import pytest

import verbale
from verbale import records

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs" / "reference" / "reading.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_itself_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("record", "definition", "left_out"),
    [
        (records.Article, "article", {"raw_map", "furniture"}),
        (records.Statement, "statement", set()),
        (records.Source, "source", set()),
        (records.Span, "span", set()),
        (records.When, "when", set()),
        (records.Act, "act", set()),
        (records.Dispute, "dispute", set()),
        (records.Check, "check", set()),
        (records.Refusal, "refusal", set()),
        (records.Link, "link", set()),
    ],
)
def test_the_schema_names_every_field_of_the_record_in_its_order(
    record: type, definition: str, left_out: set[str]
) -> None:
    fields = [f.name for f in dataclasses.fields(record) if f.name not in left_out]
    assert list(SCHEMA["$defs"][definition]["properties"]) == fields
    assert SCHEMA["$defs"][definition]["required"] == fields


@pytest.mark.parametrize(
    ("alias", "where"),
    [
        (records.Kind, ("statement", "kind")),
        (records.Mode, ("statement", "mode")),
        (records.SpeechAct, ("statement", "act")),
        (records.SourceType, ("source", "type")),
        (records.Precision, ("when", "precision")),
        (records.Basis, ("when", "basis")),
        (records.ActType, ("act", "type")),
        (records.DisputeKind, ("dispute", "kind")),
        (records.Verdict, ("check", "verdict")),
    ],
)
def test_the_schema_lists_the_same_words_as_the_records(alias: object, where: tuple[str, str]) -> None:
    listed = [word for word in SCHEMA["$defs"][where[0]]["properties"][where[1]]["enum"] if word is not None]
    assert listed == list(typing.get_args(alias))


@pytest.fixture(scope="module")
def demo() -> list[records.Reading]:
    return [
        verbale.read(path)
        for path in sorted((ROOT / "src" / "verbale" / "demo" / "reports").iterdir())
        if path.suffix in {".txt", ".html"}
    ]


@pytest.mark.model
def test_readings_of_the_demo_keep_to_the_schema(demo: list[records.Reading]) -> None:
    assert len(demo) >= 6
    for reading in demo:
        VALIDATOR.validate(json.loads(reading.to_json()))


def spans(value: object) -> typing.Iterator[dict[str, typing.Any]]:
    if isinstance(value, dict):
        if {"text", "start", "end"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


@pytest.mark.model
def test_every_span_of_the_demo_is_the_text_it_says(demo: list[records.Reading]) -> None:
    checked = 0
    for reading in demo:
        plain = reading.to_dict()
        text = plain["article"].pop("text")
        for span in spans(plain):
            assert text[span["start"] : span["end"]] == span["text"]
            checked += 1
    assert checked > 100


@pytest.mark.model
def test_ids_are_unique_in_text_order_and_point_at_what_exists(demo: list[records.Reading]) -> None:
    for reading in demo:
        ids = [statement.id for statement in reading.statements]
        assert ids == [f"s{n}" for n in range(1, len(ids) + 1)]
        for statement in reading.statements:
            assert statement.within is None or (statement.within in ids and statement.within != statement.id)
            assert statement.content or statement.act == "decline-comment"
        assert {d.a for d in reading.disputes} | {d.b for d in reading.disputes} <= set(ids)
        assert {c.act for c in reading.checks} <= {a.id for a in reading.acts}
        assert reading.article.id == records.text_id(reading.article.text)
