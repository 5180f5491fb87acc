"""The scorer of comparisons counts as the rules of the gold set say."""

import json
from collections import Counter

import comparison_scoring as scoring
import pytest

import comparison
from verbale.findings import Comparison, Disputed, Drift, Ref, Same, Shift
from verbale.records import Article, Reading, Span, Statement

TEXTS = {
    "x": "“The pond is deep,” Ada Brook said. “The pond is cold,” said Bo Lind.",
    "y": "The pond is very deep, according to Brook. The pond is shallow, Lind said. It rained.",
}
GOLD = {
    "story": "A pond",
    "articles": [],
    "same": [
        {
            "id": "U1",
            "about": "deep",
            "members": [
                ["x", "“The pond is deep,”", "fullest", "kept"],
                ["y", "The pond is very deep", "paraphrased", "changed"],
            ],
        }
    ],
    "disputes": [{"kind": "denial", "a": "U1", "b": ["y", "The pond is shallow"], "why": "how deep"}],
    "lookalikes": [{"a": "U1", "b": ["x", "“The pond is cold,”"], "why": "not its depth"}],
    "shifts": [
        {"speaker": "bo-lind", "from": ["x", "“The pond is cold,”"], "to": ["y", "The pond is shallow"]}
    ],
}
CONTENT = {
    "x": ("“The pond is deep,”", "“The pond is cold,”"),
    "y": ("The pond is very deep", "The pond is shallow", "It rained"),
}


def reading(name, contents=CONTENT):
    text = TEXTS[name]
    spans = [(c, text.index(c)) for c in contents[name]]
    statements = tuple(
        Statement(
            id=f"s{number}",
            kind="indirect",
            mode="speech",
            source=None,
            cue=None,
            content=(Span(content, start, start + len(content)),),
            act="state",
            said=None,
            channel=None,
            addressee=None,
            within=None,
            confidence=0.9,
        )
        for number, (content, start) in enumerate(spans, 1)
    )
    return Reading(Article(id=name, text=text), statements)


DEEP, COLD = Ref("x", "s1"), Ref("x", "s2")
VERY_DEEP, SHALLOW, RAIN = Ref("y", "s1"), Ref("y", "s2"), Ref("y", "s3")


def tally(found, **changed):
    story = scoring.Story("pond", GOLD | changed, {name: reading(name) for name in TEXTS}, found)
    counts: Counter[str] = Counter()
    told: list[str] = []
    scoring.score(story, counts, told)
    return counts, scoring.measures(counts), told


def disputed(a, b, kind="denial"):
    return Comparison(disputes=(Disputed(a, b, kind, 0.9, "because"),))


def same(*members):
    return Comparison(same=(Same(members, "because"),))


def test_a_passage_leads_to_the_statement_that_overlaps_it_best():
    story = scoring.Story("pond", GOLD, {name: reading(name) for name in TEXTS})
    assert story.statement("x", "pond is cold") == COLD
    assert story.statement("y", "It rained.") == RAIN
    assert story.statement("y", "according to Brook") is None
    assert story.side("U1") == {DEEP, VERY_DEEP}


def test_a_passage_leads_to_the_whole_statement_rather_than_to_one_inside_it():
    inside = {"x": (*CONTENT["x"], "pond is deep"), "y": CONTENT["y"]}
    story = scoring.Story("pond", GOLD, {name: reading(name, inside) for name in TEXTS})
    assert story.statement("x", "“The pond is deep,”") == DEEP
    assert story.statement("x", "pond is deep") == Ref("x", "s3")


def test_a_pair_of_one_utterance_is_right_and_one_of_two_is_wrong():
    assert tally(same(DEEP, VERY_DEEP))[1]["same.f1"] == 100
    counts, measures, _ = tally(same(DEEP, VERY_DEEP, SHALLOW))
    assert (counts["same.right"], counts["same.wrong"]) == (1, 2)
    assert measures["same.recall"] == 100


def test_a_pair_with_a_statement_that_nobody_annotated_is_counted_beside():
    counts, measures, _ = tally(same(DEEP, VERY_DEEP, RAIN))
    assert (counts["same.wrong"], counts["same.unannotated"]) == (0, 2)
    assert measures["same.precision"] == 100


def test_a_pair_that_was_not_read_counts_against_recall():
    unread = {
        "same": [
            {
                **GOLD["same"][0],
                "members": [*GOLD["same"][0]["members"], ["y", "to Brook", "trimmed", "kept"]],
            }
        ]
    }
    counts, measures, _ = tally(same(DEEP, VERY_DEEP), **unread)
    assert (counts["same.right"], counts["same.wanted"], counts["same.unread"]) == (1, 3, 1)
    assert measures["same.recall"] == 33.3


def test_a_statement_that_may_report_an_utterance_is_never_wrong_and_never_missed():
    may = {"same": [{**GOLD["same"][0], "open": [["y", "The pond is shallow"]]}]}
    counts, _, _ = tally(same(DEEP, VERY_DEEP, SHALLOW), **may)
    assert (counts["same.wrong"], counts["same.wanted"]) == (0, 1)


def test_two_utterances_that_one_statement_tells_together_may_be_joined():
    second = {
        "id": "U2",
        "about": "",
        "members": [["x", "pond is deep", "fullest", "kept"], ["y", "It rained", "paraphrased", "kept"]],
    }
    counts, _, _ = tally(same(DEEP, VERY_DEEP, RAIN), same=[GOLD["same"][0], second])
    assert (counts["same.right"], counts["same.wrong"]) == (2, 0)


def test_drift_is_scored_against_the_fullest_report():
    drift = Comparison(drift=(Drift(DEEP, VERY_DEEP, "paraphrased", (), (), "kept", "because"),))
    _, measures, told = tally(drift)
    assert (measures["drift.change"], measures["drift.meaning"]) == (100, 0)
    assert any("wanted paraphrased/changed, found paraphrased/kept" in line for line in told)


@pytest.mark.parametrize(("a", "b", "order"), [(DEEP, SHALLOW, 1), (SHALLOW, VERY_DEEP, 0)])
def test_a_dispute_is_right_between_any_reports_of_its_utterances_in_either_order(a, b, order):
    counts, measures, _ = tally(disputed(a, b))
    assert (measures["disputes.precision"], measures["disputes.recall"]) == (100, 100)
    assert (counts["disputes.order"], counts["disputes.kind"]) == (order, 1)


@pytest.mark.parametrize(("a", "b"), [(COLD, SHALLOW), (DEEP, RAIN)])
def test_any_other_dispute_is_wrong(a, b):
    _, measures, told = tally(disputed(a, b))
    assert (measures["disputes.precision"], measures["disputes.recall"]) == (0, 0)
    assert len(told) >= 2


def test_an_open_dispute_is_not_scored_either_way():
    counts, measures, _ = tally(disputed(DEEP, SHALLOW), disputes=[GOLD["disputes"][0] | {"open": True}])
    assert (counts["disputes.given"], counts["disputes.wanted"]) == (0, 0)
    assert measures["disputes.precision"] == 100


def test_a_dispute_that_repeats_another_is_right_and_not_missed():
    again = [GOLD["disputes"][0] | {"again": True}]
    assert tally(disputed(DEEP, SHALLOW), disputes=again)[0]["disputes.right"] == 1
    assert tally(Comparison(), disputes=again)[0]["disputes.wanted"] == 0


def test_a_lookalike_is_left_alone_or_not():
    assert tally(Comparison())[1]["lookalikes.left"] == 100
    assert tally(disputed(COLD, VERY_DEEP))[1]["lookalikes.left"] == 0


def test_a_shift_has_an_order():
    right = Comparison(shifts=(Shift("bo-lind", COLD, SHALLOW, "because"),))
    wrong = Comparison(shifts=(Shift("bo-lind", SHALLOW, COLD, "because"),))
    assert [tally(found)[1]["shifts.recall"] for found in (right, wrong)] == [100, 0]
    assert [tally(found)[1]["shifts.precision"] for found in (right, wrong)] == [100, 0]


def test_the_mistakes_of_the_test_split_are_refused(capsys):
    for asked in (["--mistakes"], ["--story", "tidal-pool"]):
        with pytest.raises(SystemExit):
            comparison.main(["--split", "test", *asked])
    assert "nobody's to read" in capsys.readouterr().err


@pytest.fixture(scope="module")
def floors():
    return json.loads(comparison.FLOORS.read_text(encoding="utf-8"))


def test_both_splits_have_floors_for_every_measure(floors):
    assert {split: set(kept) for split, kept in floors["floors"].items()} == {
        split: set(comparison.OF) for split in scoring.SPLITS
    }
    assert set(comparison.OF) == set(scoring.measures(Counter()))
    assert all(one["reason"].strip() for one in floors["lowered"])


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.parametrize("split", scoring.SPLITS)
def test_no_measure_is_below_its_floor(split, floors):
    assert comparison.below(floors, split) == []


@pytest.mark.model
@pytest.mark.slow
def test_a_ledger_gives_what_the_readings_give():
    name = [scoring.load("dev").__next__().name]
    assert comparison.measured("dev", comparison.from_ledger, name) == comparison.measured("dev", names=name)
