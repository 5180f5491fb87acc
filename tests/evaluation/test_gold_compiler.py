"""The gold compiler finds strings, and refuses what it cannot find once."""

import copy
import json
import re

import gold
import pytest

from verbale.places import states

LISTED = (gold.FOLDER / "bodies.txt").read_text(encoding="utf-8").splitlines()
BODIES = {line.split()[0] for line in LISTED if line and not line.startswith("#")}

ARTICLE = {
    "story": "form",
    "style": "wire",
    "hand": "a",
    "title": "Form is short, says minister",
    "outlet": "The Paper",
    "published": "2026-03-04",
    "text": [
        "Form is short, says minister",
        "The form is short, Ama Okafor said on Tuesday. She said that it was “very short”.",
        "“It is long,” he said, “too long.” Oslo denied it. Accra denied it.",
    ],
    "who": {"okafor": {"name": "Ama Okafor", "type": "person", "role": "minister", "actor": "GHA"}},
    "statements": [
        {
            "id": "s1",
            "source": "minister",
            "who": "okafor",
            "cue": "says",
            "content": ["Form is short"],
            "act": "state",
            "said": {"date": "2026-03-03", "basis": "context"},
        },
        {
            "id": "s2",
            "source": "Ama Okafor",
            "who": "okafor",
            "cue": "said",
            "content": ["The form is short"],
            "act": "state",
            "said": {"date": "2026-03-03", "basis": "stated", "text": "on Tuesday"},
        },
        {
            "id": "s3",
            "source": "he",
            "type": "unnamed",
            "cue": "said",
            "content": ["“It is long,”", "“too long.”"],
            "act": "state",
            "said": "publication",
        },
    ],
    "acts": [],
    "disputes": [{"kind": "contradiction", "a": "s2", "b": "s3", "reason": "short and long"}],
}
DENIAL = {
    "id": "s4",
    "source": "Oslo",
    "name": "Government of Norway",
    "type": "government",
    "actor": "NOR",
    "cue": "denied",
    "content": [{"text": "it", "in": "Oslo denied it"}],
    "act": "deny",
    "said": None,
}


def article(statement=None, **changes):
    made = copy.deepcopy(ARTICLE)
    if statement is not None:
        made["statements"].append({**DENIAL, **statement})
    return {**made, **changes}


def test_strings_become_offsets_that_hold():
    reading = gold.compile_article(article({}))
    text = reading["article"]["text"]
    for one in reading["statements"]:
        for span in [*one["content"], one["cue"], one["source"]]:
            assert text[span["start"] : span["end"]] == span["text"]
    assert [one["id"] for one in reading["statements"]] == ["s1", "s2", "s3", "s4"]
    assert [one["kind"] for one in reading["statements"]] == ["indirect", "indirect", "direct", "indirect"]


def test_a_cue_is_the_occurrence_beside_its_content():
    reading = gold.compile_article(ARTICLE)
    text = reading["article"]["text"]
    third = reading["statements"][2]
    assert text[third["cue"]["start"] - 3 : third["cue"]["end"]] == "he said"
    assert third["said"] == {"date": "2026-03-04", "precision": "day", "basis": "publication", "text": None}


def test_first_and_last_words_stand_for_all_between():
    text = gold.Text("One two three. Two four.", "file")
    assert text.span(text.only("One … three"))["text"] == "One two three"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"content": ["it"]}, "found 3 times"),
        ({"content": ["nothing of the kind"]}, "found 0 times"),
        ({"content": [{"text": "it", "in": "Bonn denied it"}]}, "found 0 times"),
        ({"source": "Bergen"}, "not found beside the content"),
        ({"cue": "said"}, "its cue is also that of"),
        ({"kind": "direct"}, "by its quotation marks indirect"),
        ({"act": "shout"}, "no act 'shout'"),
        ({"mode": "song"}, "no mode 'song'"),
        ({"type": "city"}, "no type 'city'"),
        ({"type": None}, "without a type"),
        ({"type": "unnamed"}, "unnamed, but with the name"),
        ({"name": None}, "a government without a name"),
        ({"actor": "nor"}, "no actor 'nor'"),
        ({"within": "s9"}, "no other statement"),
        ({"within": "s2"}, "is not in its content"),
        ({"id": "s1"}, "two statements have one id"),
        ({"said": {"date": "2026-03-03", "basis": "stated"}}, "needs the words"),
        ({"said": {"date": "2026-03-02", "basis": "stated", "text": "on Tuesday"}}, "is no Tuesday"),
        ({"said": {"date": "2026-13", "basis": "context"}}, "there is no 2026-13"),
        ({"said": {"date": "2026-03", "precision": "day", "basis": "context"}}, "not of precision day"),
        ({"who": "nobody"}, "no 'nobody'"),
        ({"channel": "letter"}, "mode is not writing"),
        ({"type": "document"}, "mode is not writing"),
        ({"channel": "pigeon"}, "no channel 'pigeon'"),
        ({"chanel": "letter"}, "unknown keys"),
        ({"content": [], "cue": {"text": "denied", "in": "Oslo denied"}}, "no content"),
    ],
)
def test_a_wrong_statement_is_refused_with_its_place(change, message):
    with pytest.raises(gold.GoldError, match=message) as caught:
        gold.compile_article(article(change), "form-01.json")
    assert str(caught.value).startswith("form-01.json: ")


def test_a_source_in_a_content_must_be_nested_in_it():
    changed = article()
    changed["text"][2] = "“He said that Oslo denied it,” she said."
    changed["statements"] = [
        {"id": "s1", "source": "she", "type": "unnamed", "cue": "said", "content": ["“He said … it,”"], "act": "state", "said": None},
        {**DENIAL, "id": "s2"},
    ]  # fmt: skip
    changed["disputes"] = []
    with pytest.raises(gold.GoldError, match="stands in s1"):
        gold.compile_article(changed)
    changed["statements"][1]["within"] = "s1"
    assert gold.compile_article(changed)["statements"][1]["within"] == "s1"


def test_disputes_are_between_statements_of_the_article():
    with pytest.raises(gold.GoldError, match="are not two statements"):
        gold.compile_article(article(disputes=[{"kind": "denial", "a": "s1", "b": "s8", "reason": "?"}]))


@pytest.mark.parametrize(
    ("pieces", "kind"),
    [
        (["“All of it,”", "“and this.”"], "direct"),
        (['"All of it."'], "direct"),
        (["‘It’s the ministers’ plan,’"], "direct"),
        (["'It's all,'"], "direct"),
        (["the plan was “absurd”"], "mixed"),
        (["the ministers’ plan wasn’t one"], "indirect"),
        (["the class of '98 wasn't there"], "indirect"),
        (["“An open quotation that the next paragraph goes on with."], "direct"),
        (["“He said ‘no’ to me.”"], "direct"),
    ],
)
def test_kind_is_read_off_the_marks(pieces, kind):
    assert gold.quoted_kind(pieces) == kind


def every_gold_article():
    return [one for folder in gold.FOLDERS for one in gold.load(folder)]


def test_every_gold_file_compiles_and_a_story_keeps_to_its_split():
    readings = every_gold_article()
    assert readings
    splits = {}
    for one in readings:
        splits.setdefault(one["gold"]["story"], set()).add(one["gold"]["split"])
        assert one["gold"]["file"].startswith(one["gold"]["story"] + "-")
        assert 100 <= len(one["article"]["text"].split()) <= 700, one["gold"]["file"]
    assert all(len(found) == 1 for found in splits.values())


def parties(reading):
    for one in reading["statements"]:
        yield from (part for part in (one["source"], one["addressee"]) if part)


def test_codes_are_those_of_states_and_a_government_has_its_countrys_name():
    known = states()
    names = {one.name for one in known.values()}
    for reading in every_gold_article():
        for part in parties(reading):
            where = f"{reading['gold']['file']}: {part['text']}"
            if part["type"] == "government" and (part["name"] or "").startswith("Government of "):
                if part["actor"] is None:
                    continue
                name = part["name"].removeprefix("Government of ").removeprefix("the ")
                assert known[part["actor"]].name == name or name not in names, (
                    where
                )  # or of a part of a state
            assert part["actor"] is None or part["actor"] in known or part["actor"] in BODIES, where
        for act in reading["acts"]:
            assert all(
                name in known
                for name in act["actors"]
                if re.fullmatch("[A-Z]{3}", name) and name not in BODIES
            )


def test_the_texts_are_all_different():
    ids = [one["article"]["id"] for one in every_gold_article()]
    assert len(set(ids)) == len(ids)


def test_the_command_writes_readings_and_reports_bad_files(tmp_path, capsys):
    path = tmp_path / "form-01.json"
    path.write_text(json.dumps(ARTICLE), encoding="utf-8")
    out = tmp_path / "gold.jsonl"
    assert gold.main([str(path), "--jsonl", str(out)]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["gold"]["story"] == "form"
    path.write_text("{", encoding="utf-8")
    assert gold.main([str(path)]) == 1
    assert "form-01.json" in capsys.readouterr().err


def test_the_proof_marks_source_cue_and_content():
    shown = gold.show(gold.compile_article(ARTICLE))
    assert "[“It is long,”] <he> _said_, [“too long.”]" in shown
    assert "contradiction: s2 against s3: short and long" in shown
