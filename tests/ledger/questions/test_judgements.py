"""Judgements: they win everywhere, survive re-reading, are taken back by rows and never lost."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import UsageError
from verbale.findings import Comparison, Disputed, Drift, Ref, Same, Shift
from verbale.ledger import Adding, Ledger, find_article, forget, load_reading, put
from verbale.ledger.judgements import Judgement, holding, judgements_on, keep, subject, taken_back, undo
from verbale.ledger.judgements_anchors import Anchor, place
from verbale.ledger.judgements_applying import apply_judgements
from verbale.ledger.judgements_findings import Ruled, Ruling, apply_to_findings, rule
from verbale.ledger.judgements_overlay import freshen, judged_reading
from verbale.ledger.judgements_tables import judged
from verbale.ledger.queries.outlets import Audit, outlets
from verbale.ledger.queries.reports import judged_reports
from verbale.ledger.queries.search import Search, search
from verbale.ledger.reporting import reported
from verbale.records import Span, Statement


@pytest.fixture
def held(ledger: Ledger, report: Callable[..., Any], add: Callable[..., Any]) -> tuple[Ledger, Any, str]:
    one = report("Norda", "2026-05-03")
    one.says("Ines Halloran", "no message was sent to Kestria", act="deny")
    one.says("Dev Marchetti", "the lake fell by 14 centimetres")
    one.says("Mayor Adeyemi", "the quay is dry", within="s2")
    one.disputed("s2", "s1")
    return ledger, one, add(ledger, one)[0]


def ruling(held: tuple[Ledger, Any, str], number: str, verdict: Any, **more: Any) -> Judgement:
    ledger, _, sha = held
    statement = next(s for s in load_reading(ledger, sha).statements if s.id == number)
    anchor = Anchor.of(statement)
    about = subject("statement", sha, anchor, more.get("field", "verdict"))
    words = statement.content[0].text if statement.content else None
    return Judgement("Ann", "statement", about, verdict, "because", sha, anchor, words, **more)


def found(ledger: Ledger, **question: Any) -> list[str]:
    return [row.statement.id for row in search(ledger, Search(**question)).rows]


def test_a_rejected_statement_is_in_no_view_and_the_machines_row_is_untouched(
    held: tuple[Ledger, Any, str],
) -> None:
    ledger, one, sha = held
    before = load_reading(ledger, sha)
    keep(ledger, [ruling(held, "s2", "reject")])
    assert found(ledger, words="lake") == []
    assert found(ledger, speaker="Dev Marchetti") == []
    assert outlets(ledger, Audit()).outlets[0].statements == 2
    assert [r.ref.statement for r in judged_reports(ledger, reported(ledger))] == ["s1", "s3"]
    left = judged_reading(ledger, sha).reading
    assert [s.id for s in left.statements] == ["s1", "s3"]
    assert left.disputes == ()
    assert left.statements[1].within is None
    assert load_reading(ledger, sha) == before == one.reading()


def test_a_corrected_value_is_found_and_the_old_one_is_not(held: tuple[Ledger, Any, str]) -> None:
    ledger, _, sha = held
    keep(ledger, [
        ruling(held, "s2", "correct", field="speaker", value={"name": "Piet Halloran", "speaker": "piet-halloran"}),
        ruling(held, "s2", "correct", field="act", value="announce"),
        ruling(held, "s2", "correct", field="said", value="2026-04-30"),
    ])  # fmt: skip
    assert found(ledger, speaker="piet-halloran") == ["s2"]
    assert found(ledger, words="piet") == ["s2"]
    assert found(ledger, speaker="dev-marchetti") == []
    assert found(ledger, act="announce") == ["s2"]
    assert found(ledger, said_until="2026-04-30") == ["s2"]
    row = search(ledger, Search(act="announce")).rows[0]
    assert row.judged is not None
    assert (row.judged.verdict, row.judged.by, row.judged.why) == ("correct", "Ann", "because")
    (one,) = [r for r in judged_reports(ledger, reported(ledger)) if r.ref == Ref(sha, "s2")]
    assert (one.speaker, one.statement.act) == ("piet-halloran", "announce")


def test_the_extent_can_be_corrected_within_the_text_only(held: tuple[Ledger, Any, str]) -> None:
    ledger, _, sha = held
    text = load_reading(ledger, sha).article.text
    start = text.index("the lake fell")
    keep(ledger, [ruling(held, "s2", "correct", field="extent", value=[[start, start + 8]])])
    assert search(ledger, Search(words="lake")).rows[0].content == "the lake"
    assert found(ledger, words="centimetres") == []
    keep(ledger, [ruling(held, "s2", "correct", field="extent", value=[[start, 10**6]])])
    (unplaced,) = judged_reading(ledger, sha).unplaced
    assert "no place in a text" in unplaced[1]


def test_undo_brings_back_what_was_before_and_can_be_undone(held: tuple[Ledger, Any, str]) -> None:
    ledger, _, _ = held
    (first,) = keep(ledger, [ruling(held, "s2", "reject")])
    back = undo(ledger, first.id, "Bo", "a mistake")
    assert found(ledger, words="lake") == ["s2"]
    with pytest.raises(UsageError, match="already"):
        undo(ledger, first.id, "Bo")
    undo(ledger, back.id, "Ann")
    assert found(ledger, words="lake") == []
    assert len(judgements_on(ledger.connection)) == 3
    with pytest.raises(UsageError, match="no judgement 99"):
        undo(ledger, 99, "Bo")


def test_a_later_verdict_replaces_an_earlier_one(held: tuple[Ledger, Any, str]) -> None:
    ledger, _, _ = held
    keep(ledger, [ruling(held, "s2", "reject")])
    keep(ledger, [ruling(held, "s2", "accept")])
    row = search(ledger, Search(words="lake")).rows[0]
    assert row.judged is not None
    assert row.judged.verdict == "accept"
    keep(ledger, [ruling(held, "s2", "unsure")])
    assert search(ledger, Search(words="lake")).rows[0].judged.verdict == "unsure"  # type: ignore[union-attr]


def test_a_judgement_survives_re_reading_by_its_place_in_the_text(
    held: tuple[Ledger, Any, str], reread: Callable[..., None]
) -> None:
    ledger, one, sha = held
    keep(ledger, [ruling(held, "s2", "correct", field="act", value="announce"), ruling(held, "s3", "reject")])
    assert found(ledger, act="announce") == ["s2"]

    def renumbered(old: tuple[Statement, ...]) -> tuple[Statement, ...]:
        span = old[1].content[0]
        longer = dataclasses.replace(
            old[1], id="s7", content=(Span(span.text[4:], span.start + 4, span.end),)
        )
        return (dataclasses.replace(old[0], id="s6"), longer)

    reread(ledger, one, renumbered)
    assert found(ledger, act="announce") == ["s7"]
    assert found(ledger, words="quay") == []
    ((row, why),) = judged_reading(ledger, sha).unplaced
    assert (row.verdict, "no statement" in why) == ("reject", True)


def test_forgetting_an_article_takes_its_words_out_of_every_table(held: tuple[Ledger, Any, str]) -> None:
    ledger, one, sha = held
    keep(ledger, [ruling(held, "s2", "correct", field="name", value="Devon Marchetti")])
    freshen(ledger)
    forget(ledger, find_article(ledger, sha), "asked for by a court")
    freshen(ledger)
    assert found(ledger) == []
    for table in ("judged", "speaker_names", "speaker_keys", "disputed"):
        assert ledger.connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() == 0
    assert len(judgements_on(ledger.connection)) == 1
    put(ledger, one.reading(), None, Adding(unforget=True))
    assert search(ledger, Search(words="lake")).rows[0].statement.source.name == "Dev Marchetti"
    assert "forgotten" in judged_reading(ledger, sha).unplaced[0][1]


def test_nothing_is_done_when_nothing_has_happened(
    held: tuple[Ledger, Any, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger, _, _ = held
    keep(ledger, [ruling(held, "s2", "accept")])
    freshen(ledger)
    monkeypatch.setattr(Ledger, "writing", None)
    freshen(ledger)
    assert ledger.connection.execute(judged.select()).mappings().one()["number"] == "s2"


def test_a_judgement_without_a_name_is_refused(held: tuple[Ledger, Any, str]) -> None:
    with pytest.raises(UsageError, match="name of who"):
        keep(held[0], [dataclasses.replace(ruling(held, "s2", "accept"), made_by="  ")])
    assert judgements_on(held[0].connection) == []


@given(st.lists(st.tuples(st.integers(0, 2), st.booleans()), max_size=12))
def test_of_each_subject_the_newest_that_is_not_taken_back_holds(steps: list[tuple[int, bool]]) -> None:
    rows: list[Judgement] = []
    stacks: dict[int, list[int]] = {0: [], 1: [], 2: []}
    for what, taken in steps:
        number = len(rows) + 1
        if taken and stacks[what]:
            rows.append(Judgement("a", "statement", str(what), "undo", undoes=stacks[what].pop(), id=number))
        else:
            rows.append(Judgement("a", "statement", str(what), "accept", id=number))
            stacks[what].append(number)
    assert {row.id for row in holding(rows)} == {stack[-1] for stack in stacks.values() if stack}
    assert holding(list(reversed(rows))) == holding(rows)
    assert set(taken_back(rows)) == {row.undoes for row in rows if row.verdict == "undo"}


@pytest.mark.parametrize(
    ("content", "cue", "fits"),
    [(((10, 20),), (0, 4), "exact"), (((10, 15),), (0, 4), "half"), (((10, 14),), (0, 4), None), (((10, 20),), (1, 4), None),
     (((12, 40),), (0, 4), "half")],
)  # fmt: skip
def test_an_anchor_finds_what_overlaps_by_half_and_has_the_same_cue(
    content: Any, cue: Any, fits: str | None
) -> None:
    text = "x" * 60
    spans = tuple(Span.of(text, a, b) for a, b in content)
    other = Statement("s9", "direct", "speech", None, Span.of(text, *cue), spans)
    found = place(Anchor(((10, 20),), (0, 4)), [other])
    assert (found is other) == (fits is not None)


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "x",
        "[]",
        "{}",
        '{"content":[[3,1]]}',
        '{"content":"ab"}',
        '{"content":[[1]]}',
        "null",
        "[" * 50,
    ],
)
def test_an_anchor_that_is_none_is_none(text: str | None) -> None:
    assert Anchor.from_json(text) is None


def test_anchors_come_back_from_json() -> None:
    anchor = Anchor(((1, 5), (9, 12)), None, (0, 1))
    assert Anchor.from_json(anchor.to_json()) == anchor
    assert Anchor.from_json(json.dumps({"content": []})) == Anchor(())


A, B, C, D = (Ref(name, "s1") for name in "abcd")


def ruled(kind: str, verdict: Any, a: Ref, b: Ref, **more: Any) -> Ruled:
    judgement = Judgement(
        "Ann", "finding", "x", verdict, "so", a.article, other_article=b.article, kind=kind, **more
    )
    return Ruled((Ruling(judgement, a, b),), passages={a: {"speaker": "x"}, b: {"speaker": "x"}})


WHOLE = Comparison(
    (Same((A, B, C), "alike"),),
    (Drift(A, B, "reworded", (), (), "changed", "why"),),
    (Disputed(A, D, "denial", 0.9, "why"),),
    (Shift("x", A, D, "why"),),
)


def test_a_rejected_pair_leaves_its_group_with_its_drift() -> None:
    found = rule(WHOLE, ruled("same", "reject", A, B))
    assert found.same[0].members == (A, C)
    assert found.drift == ()
    assert rule(Comparison((Same((A, B), "x"),)), ruled("same", "reject", A, B)).same == ()


def test_an_accepted_pair_joins_groups_and_is_certain() -> None:
    assert rule(WHOLE, ruled("same", "accept", A, B)).same[0].confidence == 1.0
    joined = rule(WHOLE, ruled("same", "accept", C, D)).same
    assert [set(one.members) for one in joined] == [{A, B, C, D}]
    assert rule(Comparison(), ruled("same", "accept", A, B)).same[0].members == (A, B)


@pytest.mark.parametrize("kind", ["dispute", "shift", "drift"])
def test_a_rejected_finding_is_gone(kind: str) -> None:
    found = rule(WHOLE, ruled(kind, "reject", *((A, B) if kind == "drift" else (D, A))))
    assert not getattr(found, {"dispute": "disputes", "shift": "shifts", "drift": "drift"}[kind])


def test_a_finding_that_the_machine_missed_is_added_when_a_person_accepts_it() -> None:
    found = rule(Comparison(), ruled("dispute", "accept", A, B, field="kind", value="figures"))
    assert found.disputes == (Disputed(A, B, "figures", 1.0, "Accepted by Ann: so"),)
    assert found.passages[A]["speaker"] == "x"
    assert rule(Comparison(), ruled("shift", "accept", A, B)).shifts[0].speaker == "x"
    assert rule(Comparison(), ruled("shift", "unsure", A, B)) == rule(
        Comparison(), Ruled(passages=ruled("shift", "unsure", A, B).passages)
    )


def test_a_correction_changes_one_field_and_says_by_whom() -> None:
    found = rule(WHOLE, ruled("drift", "correct", B, A, field="meaning", value="kept"))
    assert (found.drift[0].meaning, found.drift[0].reason) == ("kept", "why Corrected by Ann: so")
    assert (
        rule(WHOLE, ruled("drift", "correct", B, A, field="reason", value="evil")).drift[0].meaning
        == "changed"
    )


def test_findings_about_a_rejected_statement_are_gone() -> None:
    found = rule(WHOLE, Ruled(rejected=frozenset({A})))
    assert found.same[0].members == (B, C)
    assert (found.drift, found.disputes, found.shifts) == ((), (), ())


def test_judged_findings_are_found_in_a_ledger(
    held: tuple[Ledger, Any, str], report: Callable[..., Any]
) -> None:
    ledger, _, sha = held
    other = report("The Echo", "2026-05-04")
    other.says("Dev Marchetti", "the lake fell by 40 centimetres")
    second = put(ledger, other.reading()).article
    a, b = (Anchor.of(load_reading(ledger, s).statements[n]) for s, n in ((sha, 1), (second, 0)))
    rows = [
        Judgement(
            "Ann",
            "finding",
            subject("f"),
            "accept",
            None,
            sha,
            a,
            None,
            second,
            b,
            kind="dispute",
            value="figures",
        )
    ]
    keep(ledger, rows)
    found = apply_to_findings(ledger, Comparison(), [sha])
    assert [(d.a, d.b, d.kind) for d in found.disputes] == [(Ref(sha, "s2"), Ref(second, "s1"), "figures")]
    assert found.passages[Ref(second, "s1")]["text"] == "the lake fell by 40 centimetres"
    assert apply_to_findings(ledger, Comparison()).disputes == ()


def test_applying_nothing_changes_nothing(held: tuple[Ledger, Any, str]) -> None:
    reading = load_reading(held[0], held[2])
    assert apply_judgements(reading, []).reading is reading
