"""The scorer, on predictions made by hand from the gold."""

import copy
import json

import gold
import measure
import pytest
import scoring


@pytest.fixture(scope="module")
def readings():
    return gold.load()


@pytest.fixture
def pair(readings):
    """One gold article and a prediction that is a copy of it."""
    one = next(one for one in readings if one["gold"]["file"] == "herring-quota-01.json")
    return copy.deepcopy(one), copy.deepcopy(one)


def figures(pair):
    return scoring.score([pair]).figures()


def statement(reading, identifier):
    return next(one for one in reading["statements"] if one["id"] == identifier)


def test_the_gold_itself_scores_full_marks(readings):
    made = scoring.score([(one, one) for one in readings]).figures()
    assert all(made[name]["f1"] == 100 for name in scoring.FOUND)
    assert all(made[name]["right"] == 100 for name in scoring.FIELDS)


def test_an_empty_reading_finds_nothing(pair):
    wanted, seen = pair
    seen.update(statements=[], acts=[], disputes=[])
    made = figures(pair)
    assert all(made[name]["f1"] == 0 for name in scoring.FOUND)
    assert made["name"]["of"] == 0
    assert made["statements"]["gold"] == len(wanted["statements"])


def test_another_text_is_refused(pair):
    pair[1]["article"]["text"] += " "
    with pytest.raises(ValueError, match="another text"):
        figures(pair)


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (lambda s: s["source"].update(name="Henrik Vold"), "name"),
        (lambda s: s["source"].update(type="unnamed"), "type"),
        (lambda s: s["source"].update(actor="SWE"), "actor"),
        (lambda s: s["said"].update(date="2026-03-01"), "day"),
        (lambda s: s["said"].update(precision="week"), "day"),
        (lambda s: s["said"].update(basis="context"), "basis"),
        (lambda s: s.update(act="threaten"), "act"),
        (lambda s: s.update(kind="mixed"), "kind"),
        (lambda s: s.update(mode="writing"), "mode"),
        (lambda s: s.update(channel="letter"), "channel"),
        (lambda s: s.update(addressee=s["source"]), "addressee"),
    ],
)
def test_one_wrong_field_costs_that_field_alone(pair, change, name):
    change(statement(pair[1], "s3"))
    made = figures(pair)
    wrong = {field for field in scoring.FIELDS if made[field]["right"] < 100} - {"name-named"}
    assert wrong == {name}
    assert made["statements"]["f1"] == 100


def test_contents_pair_from_half_overlap_on(pair):
    seen = pair[1]
    content = statement(seen, "s3")["content"][0]
    half = (content["end"] - content["start"]) * 3 // 4
    content.update(end=content["start"] + half, text=content["text"][:half])
    assert figures(pair)["statements"]["f1"] == 100
    quarter = half // 3
    content.update(end=content["start"] + quarter, text=content["text"][:quarter])
    assert figures(pair)["statements"]["recall"] < 100


def test_the_right_source_is_asked_for_apart(pair):
    seen = statement(pair[1], "s3")
    seen["source"] = dict(statement(pair[1], "s18")["source"])
    made = figures(pair)
    assert made["statements"]["f1"] == 100
    assert made["attributions"]["f1"] < 100


def test_no_comment_is_paired_by_its_cue(pair):
    for reading in pair:
        reading["statements"] = [one for one in reading["statements"] if not one["content"]]
        reading["disputes"] = []
    assert figures(pair)["statements"] == {
        "precision": 100,
        "recall": 100,
        "f1": 100,
        "predicted": 1,
        "gold": 1,
    }


def test_no_comment_is_paired_though_its_cue_is_shorter(pair):
    cue = statement(pair[1], "s16")["cue"]
    cue.update(text="declined", end=cue["start"] + len("declined"))
    assert figures(pair)["statements"]["f1"] == 100


def test_nesting_counts_pairs_by_the_paired_statements(pair):
    seen = pair[1]
    statement(seen, "s2")["within"] = None
    statement(seen, "s6")["within"] = "s5"
    made = figures(pair)["nesting"]
    assert (made["predicted"], made["gold"], made["f1"]) == (1, 1, 0)


@pytest.mark.parametrize(
    ("change", "right"),
    [
        (lambda act: act.update(text="tabled", start=0, end=6), 100.0),
        (lambda act: act.update(text="tabled", start=0, end=6, date=None), 66.67),
        (lambda act: act.update(date=None), 100.0),
        (lambda act: act.update(type="adopt"), 66.67),
        (lambda act: act.update(actors=["NOR"]), 66.67),
    ],
)
def test_formal_acts_match_by_type_actors_and_place_or_date(pair, change, right):
    change(pair[1]["acts"][0])
    assert figures(pair)["acts"]["recall"] == right


def test_disputes_match_whichever_is_named_first_and_kind_is_apart(pair):
    seen = pair[1]["disputes"]
    seen[0].update(a=seen[0]["b"], b=seen[0]["a"], kind="contradiction")
    made = figures(pair)
    assert made["disputes"]["f1"] == 100
    assert made["disputes-with-kind"]["precision"] == 50


def test_a_dispute_between_statements_that_are_not_there_is_wrong(pair):
    extra = copy.deepcopy(statement(pair[1], "s3"))
    extra.update(id="x1", content=[{"text": "Oslo", "start": 0, "end": 4}])
    pair[1]["statements"].append(extra)
    pair[1]["disputes"] = [{"kind": "denial", "a": "x1", "b": "s10", "reason": "?"}]
    made = figures(pair)["disputes"]
    assert (made["precision"], made["predicted"]) == (0, 1)


@pytest.mark.parametrize(
    ("wanted", "seen", "same"),
    [
        ("Sigrún Hallsdóttir", "sigrun hallsdottir", True),
        ("Ama Okafor", "Ms Ama Okafor", True),
        ("Ama Okafor", "Okafor", False),
        ("Government of the United States", "Government of United States", True),
        ("institute’s report", "institute report", True),
        (None, "Ama Okafor", False),
        ("Ama Okafor", None, False),
        (None, None, True),
    ],
)
def test_names_are_compared_up_to_spelling_and_honorifics(wanted, seen, same):
    assert scoring.same_name(wanted, seen) is same


@pytest.mark.parametrize(
    ("wanted", "seen", "same"),
    [
        ("historian", "historian at the University of Leith", True),
        ("Foreign Minister", "foreign minister", True),
        ("minister", "spokesman", False),
        ("minister", None, False),
        (None, None, True),
    ],
)
def test_roles_are_compared_by_their_words(wanted, seen, same):
    assert scoring.same_role(wanted, seen) is same


def test_roles_are_asked_of_persons_alone(pair):
    statement(pair[1], "s13")["source"]["role"] = "people"
    assert figures(pair)["role"]["right"] == 100
    statement(pair[1], "s3")["source"]["role"] = "people"
    assert figures(pair)["role"]["right"] < 100


def test_what_was_missed_is_listed(pair):
    pair[1].update(acts=[], disputes=[], statements=pair[1]["statements"][1:])
    fields = [one["field"] for one in scoring.score([pair]).mistakes]
    assert (fields.count("missed"), fields.count("acts-missed"), fields.count("disputes-missed")) == (1, 3, 2)


def test_predictions_from_a_file_are_paired_by_text(readings, tmp_path):
    path = tmp_path / "made.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in readings), encoding="utf-8")
    made = measure.measure(readings, measure.from_file(path)).figures()
    assert made["statements"]["f1"] == 100
    assert measure.table(made).count("\n") == len(scoring.FOUND) + len(scoring.FIELDS) + 1


def test_floors_rise_by_themselves_and_fall_only_with_a_reason():
    kept = {"floors": {"dev": {"act": 80.0, "day": 90.0}}, "lowered": []}
    raised = measure.new_floors(kept, {"dev": {"act": 85.0, "day": 70.0}}, lower=False, reason=None)
    assert raised["floors"]["dev"] == {"act": 85.0, "day": 90.0}
    assert raised["lowered"] == []
    with pytest.raises(ValueError, match="reason"):
        measure.new_floors(kept, {"dev": {"act": 70.0}}, lower=True, reason=" ")
    lowered = measure.new_floors(
        kept, {"dev": {"act": 70.0, "day": 90.5}}, lower=True, reason="more articles"
    )
    assert lowered["lowered"] == [
        {"split": "dev", "reason": "more articles", "floors": {"act": [80.0, 70.0]}}
    ]


def test_floors_leave_room_for_two_statements(readings):
    made = scoring.score([(one, one) for one in readings]).figures()
    floors = measure.slackened(made)
    assert floors["act"] == round(100 - 200 / made["act"]["of"], 2)
    assert floors["acts.precision"] == round(100 - 200 / made["acts"]["predicted"], 2)
    assert measure.below(measure.floor_figures(made), floors) == []


def test_a_figure_below_its_floor_or_gone_is_named():
    assert measure.below({"act": 79.0, "day": 95.0}, {"act": 80.0, "day": 90.0, "kind": 50.0}) == [
        "act: 79.0 is below the floor of 80.0",
        "kind: None is below the floor of 50.0",
    ]


@pytest.mark.parametrize("option", [["--check"], ["--raise-floors"], ["--mistakes", "day"]])
def test_the_fresh_split_gives_totals_alone(option, capsys):
    with pytest.raises(SystemExit):
        measure.main(["--split", "fresh", *option])
    assert "the split fresh" in capsys.readouterr().err
