"""Exports: each keeps to the rules of its format, and leads back to the exact characters."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld

from verbale.errors import DecodeError, NotFoundError
from verbale.findings import Comparison, Disputed, Drift, Ref, Same, Shift
from verbale.imports import brat_readings, reading_of
from verbale.records import Act, Article, Check, Reading, Source, Span, Statement, When, text_id
from verbale.views.cells import csv_lines, guarded
from verbale.views.exports import brat, conll, events, quotations, tables, web_annotation
from verbale.views.exports.parquet import write_parquet
from verbale.views.exports.rows import STATEMENTS

TEXT = "=Ferry 🛥 row\r\n\r\nInes Halloran said that the ferry,\nwhich is old, will sail; “on Sunday,” she added, “or never.”\n"


def span(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(words, start, start + len(words))


def reading() -> Reading:
    at = span("Ines Halloran")
    source = Source(
        at.text, at.start, at.end, "Ines Halloran", "ines-halloran", "person", "minister; of waters", "NOR"
    )
    statements = (
        Statement("s1", "indirect", "speech", source, span("said"), (span("the ferry,\nwhich is old, will sail"),), "deny", When("2026-05-03", "day", "stated", "x"), "radio", None, None, 0.9),  # noqa: E501
        Statement("s2", "direct", "speech", replace(source, text="she", start=TEXT.index("she added"), end=TEXT.index("she added") + 3), span("added"), (span("“on Sunday,”"), span("“or never.”")), "state", within="s1"),  # noqa: E501
        Statement("s3", "indirect", "thought", None, span("never"), (), "decline-comment"),
    )  # fmt: skip
    acts = (Act("a1", "veto", ("NOR", "SWE"), "motion", "UNSC", "2026-05", 2, TEXT[1:6], 1, 6),)
    checks = (Check("a1", "differs", "un-security-council", "another day"),)
    article = Article(
        text_id(TEXT),
        TEXT,
        "=Ferry 🛥 row",
        "Norda",
        published="2026-05-04",
        url="https://norda.example/1",
        language="en",
    )
    return Reading(article, statements, acts, (), checks, reader="r")


def test_text_that_a_spreadsheet_would_run_is_kept_from_it_and_numbers_stay_numbers() -> None:
    assert [guarded(value) for value in ("=1+1", "+x", "-x", "@x", "\tx", "plain", -3, 0.5, None)] == [
        "'=1+1", "'+x", "'-x", "'@x", "'\tx", "plain", -3, 0.5, "",
    ]  # fmt: skip
    rows = list(csv.reader(io.StringIO("".join(csv_lines(("a", "b"), [{"a": 'x "y", z\nw', "b": "=2"}])))))
    assert rows == [["a", "b"], ['x "y", z\nw', "'=2"]]
    assert list(csv_lines(("a",), [])) == ["a\n"]
    assert list(csv_lines(("a",), [{"a": 1, "b": 2}], end="\r\n")) == ["a\r\n1\r\n"]


@pytest.mark.parametrize("text", ["  =1+1", "\n=1", "\r@x", "＝1", "－2", "＋3", "＠sum", " \t=1"])
def test_what_a_spreadsheet_would_run_after_spaces_or_in_wide_signs_is_text_too(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert (guarded("a\0b"), guarded("\ud800")) == ("a\ufffdb", "?")


def test_csv_has_a_row_for_each_statement_and_act_that_leads_back_to_its_characters() -> None:
    one = reading()
    rows = list(csv.DictReader(io.StringIO("".join(tables.statements_csv([one])), newline="")))
    assert [row["statement"] for row in rows] == ["s1", "s2", "s3"]
    assert rows[0]["article_title"] == "'=Ferry 🛥 row"
    for row, statement in zip(rows, one.statements, strict=True):
        pieces = [tuple(map(int, piece.split("-"))) for piece in row["content_spans"].split()]
        assert [TEXT[a:b] for a, b in pieces] == [s.text for s in statement.content]
    (act,) = csv.DictReader(io.StringIO("".join(tables.acts_csv([one]))))
    assert (act["type"], act["actors"], act["verdict"]) == ("veto", "NOR SWE", "differs")


def test_json_lines_of_readings_come_back_equal() -> None:
    one = reading()
    (line,) = tables.readings_jsonl([one])
    assert reading_of(json.loads(line)) == one


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda v: v.update(format="verbale.reading/9"), "format"),
        (lambda v: v["article"].update(text=""), "no text"),
        (lambda v: v["article"].update(id="0" * 64), "id"),
        (lambda v: v["statements"][0].pop("kind"), "kind"),
        (lambda v: v["statements"][0].update(kind="shouted"), "shouted"),
        (lambda v: v["statements"][0]["cue"].update(start=0, end=4), "stands at"),
        (lambda v: v["statements"][0].update(within="s9"), "s9"),
        (lambda v: v["statements"][1].update(id="s1"), "one id"),
        (lambda v: v.update(statements={}), "no list"),
        (lambda v: v["acts"][0].update(count="two"), "count"),
        (lambda v: v.update(disputes=[{"kind": "denial", "a": "s1", "b": "s7", "reason": "x"}]), "s7"),
    ],
)
def test_a_line_that_is_off_says_what_is_off(change: Any, says: str) -> None:
    value = json.loads(reading().to_json())
    change(value)
    with pytest.raises(DecodeError, match=says) as caught:
        reading_of(value)
    assert caught.value.hint


def test_findings_are_pairs_with_their_reasons() -> None:
    a, b = Ref("a" * 64, "s1"), Ref("b" * 64, "s2")
    found = Comparison(
        (Same((a, b), "same words"),), (Drift(a, b, "trimmed", ("x",), ("y", "z"), "kept", "cut"),),
        (Disputed(a, b, "denial", 0.9, "denies"),), (Shift("ines-halloran", a, b, "turned"),), {a: {"outlet": "Norda", "text": "words"}},
    )  # fmt: skip
    rows = list(csv.DictReader(io.StringIO("".join(tables.findings_csv(found)))))
    assert [row["finding"] for row in rows] == ["same", "drift", "dispute", "shift"]
    assert {row["a_outlet"] for row in rows} == {"Norda"}
    assert rows[1]["dropped"] == "y | z"


def loader(url: str, options: object = None) -> dict[str, Any]:
    """The one context that an export names, in the few terms that are used; anything else would be a fetch."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    oa = "http://www.w3.org/ns/oa#"
    terms = {
        "id": "@id", "type": "@type", "oa": oa, "body": {"@id": f"{oa}hasBody"}, "target": {"@id": f"{oa}hasTarget"}, "items": {"@id": "as:items", "@container": "@list"},  # noqa: E501
        "source": {"@id": f"{oa}hasSource", "@type": "@id"}, "selector": {"@id": f"{oa}hasSelector"}, "exact": f"{oa}exact", "prefix": f"{oa}prefix",  # noqa: E501
        "suffix": f"{oa}suffix", "start": f"{oa}start", "end": f"{oa}end", "value": "rdf:value", "purpose": {"@id": f"{oa}hasPurpose", "@type": "@vocab"},  # noqa: E501
        "motivation": {"@id": f"{oa}motivatedBy", "@type": "@vocab"}, "format": "dc:format",
        **{name: f"{oa}{name}" for name in ("Annotation", "AnnotationPage", "TextualBody", "SpecificResource", "TextPositionSelector", "TextQuoteSelector", "identifying", "describing")},  # noqa: E501
    }  # fmt: skip
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": {"@context": terms},
    }


def test_web_annotations_are_json_ld_whose_selectors_find_the_words_again() -> None:
    one = reading()
    document = json.loads("".join(web_annotation.annotation_page([one])))
    (page,) = jsonld.expand(document, {"documentLoader": loader})
    assert page["@type"] == ["http://www.w3.org/ns/oa#AnnotationPage"]
    assert len(document["items"]) == 3
    for item in document["items"]:
        for target in item["target"]:
            position, quote = target["selector"]
            assert TEXT[position["start"] : position["end"]] == quote["exact"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert around in TEXT
    assert document["items"][1]["body"]["within"] == document["items"][0]["id"]


def test_quotations_and_claims_are_schema_org_without_any_rating() -> None:
    text = "".join(quotations.quotations([reading()])) + "\0" + "".join(quotations.claims([reading()]))
    made, claimed = (json.loads(part) for part in text.split("\0"))
    jsonld.expand(made, {"documentLoader": loader})
    assert [one["@type"] for one in made["@graph"]] == ["Quotation", "Quotation"]
    assert made["@graph"][1]["text"] == "“on Sunday,” … “or never.”"
    assert made["@graph"][0]["creator"]["name"] == "Ines Halloran"
    assert made["@graph"][0]["spokenByCharacter"] == made["@graph"][0]["creator"]
    assert [one["@type"] for one in claimed["@graph"]] == ["Claim", "Claim"]
    assert "ating" not in text


def test_the_event_table_takes_its_codes_from_the_reference() -> None:
    page = (Path(__file__).resolve().parents[3] / "docs" / "reference" / "acts.md").read_text("utf-8")
    listed = {}
    for line in page.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) in (3, 4) and cells[0].startswith("`") and cells[0] not in ("`act`", "`type`"):
            for act in cells[0].replace("`", "").split(", "):
                listed[act] = (cells[1], cells[-1])
    assert set(listed) == set(events.PLOVER) == set(events.CAMEO)
    for act, (cameo, plover) in listed.items():
        code = events.CAMEO[act]
        assert cameo.split(" ")[0] == (code or "none"), act
        kind = events.PLOVER[act]
        assert plover.split(" ")[0].rstrip(":") == (kind or "none") or (act == "promise" and kind is None), (
            act
        )
    rows = list(csv.DictReader(io.StringIO("".join(events.events_csv([reading()])))))
    assert [(row["act"], row["plover"], row["source_actor"]) for row in rows] == [
        ("deny", "", "NOR"), ("decline-comment", "", ""), ("veto", "REJECT", "NOR"), ("veto", "REJECT", "SWE"),
    ]  # fmt: skip
    assert (rows[2]["day"], rows[2]["last_day"]) == ("2026-05-01", "2026-05-31")


def test_conll_gives_the_text_again_and_labels_every_part() -> None:
    lines = "".join(conll.conll([reading()])).splitlines()
    tokens = [line.split("\t") for line in lines if line and not line.startswith("#")]
    rebuilt = list(" " * len(TEXT))
    for _, token, start, end, _ in tokens:
        assert TEXT[int(start) : int(end)] == token
        rebuilt[int(start) : int(end)] = token
    assert "".join(rebuilt).split() == TEXT.split()
    labels = {label for token in tokens for label in token[4].split("|")}
    assert {"B-SOURCE:s1", "I-SOURCE:s1", "B-CUE:s1", "B-CONTENT:s2", "_"} <= labels


def test_parquet_holds_the_rows_with_their_types(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    with (tmp_path / "x.parquet").open("wb") as stream:
        assert write_parquet([reading()], stream) == 3
    table = pq.read_table(tmp_path / "x.parquet")
    assert table.column_names == list(STATEMENTS)
    first = table.to_pylist()[0]
    assert (first["cue_start"], first["confidence"], first["said_first_day"].isoformat()) == (
        TEXT.index("said"),
        0.9,
        "2026-05-03",
    )


def save(folder: Path, one: Reading) -> Path:
    name = brat.file_name(one)
    (folder / f"{name}.txt").write_bytes(one.article.text.encode())
    (folder / f"{name}.ann").write_bytes(brat.ann(one).encode())
    return folder / f"{name}.ann"


def test_brat_comes_back_with_spans_sources_cues_and_fields(tmp_path: Path) -> None:
    one = reading()
    save(tmp_path, one)
    (found,) = brat_readings(tmp_path, "Ada")
    assert found.reading is not None
    back = found.reading
    assert (back.article.text, back.reader) == (TEXT, "brat import by Ada")
    assert [s.content for s in back.statements][1:] == [s.content for s in one.statements][1:]
    pieces = back.statements[0].content
    assert [(pieces[0].start, pieces[-1].end)] == [
        (one.statements[0].content[0].start, one.statements[0].content[-1].end)
    ]
    for got, given_ in zip(back.statements, one.statements, strict=True):
        assert (got.kind, got.mode, got.act, got.cue, got.within) == (
            given_.kind,
            given_.mode,
            given_.act,
            given_.cue,
            given_.within,
        )
    assert back.statements[0].source is not None
    assert (back.statements[0].source.name, back.statements[0].source.role) == (
        "Ines Halloran",
        "minister of waters",
    )
    assert (back.statements[0].said.date, back.statements[0].channel) == ("2026-05-03", "radio")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("T9\tContent 0 5\twrong", "does not stand"),
        ("T9\tContent 0 99999\tx", "does not stand"),
        ("R9\tSaidBy Arg1:T77 Arg2:T1", "T77"),
        ("A9\tKind T1 shouted", "shouted"),
        ("what is this", "cannot be read"),
    ],
)
def test_a_brat_file_that_is_off_is_refused_with_its_line(tmp_path: Path, line: str, says: str) -> None:
    path = save(tmp_path, reading())
    path.write_text(path.read_text("utf-8") + line + "\n", "utf-8", newline="\n")
    (found,) = brat_readings(tmp_path, "Ada")
    assert found.reading is None
    assert found.error is not None
    assert says in found.error.message


def test_a_brat_folder_without_its_texts_or_annotations_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"no \.ann"):
        list(brat_readings(tmp_path, "Ada"))
    path = save(tmp_path, reading())
    path.with_suffix(".txt").unlink()
    (found,) = brat_readings(tmp_path, "Ada")
    assert "no " in str(found.error)


@settings(max_examples=60, deadline=None)
@given(
    data=st.data(), text=st.text(alphabet=st.sampled_from("ab é\u0301🛥“”\r\n\t;x=#"), min_size=3, max_size=60)
)
def test_any_statement_survives_brat(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, text: str
) -> None:
    places = [i for i, sign in enumerate(text) if sign not in "\r\n\t "]
    if not places or not text.strip():
        return
    start = data.draw(st.sampled_from(places))
    end = data.draw(st.sampled_from([place + 1 for place in places if place >= start]))
    one = Reading(
        Article(text_id(text), text),
        (Statement("s1", "direct", "speech", None, None, (Span.of(text, start, end),), "state"),),
    )
    folder = tmp_path_factory.mktemp("brat")
    save(folder, one)
    (found,) = brat_readings(folder, "x")
    assert found.reading is not None, found.error
    (back,) = found.reading.statements
    assert (back.content[0].start, back.content[-1].end) == (start, end)
    assert all(text[s.start : s.end] == s.text for s in back.content)
