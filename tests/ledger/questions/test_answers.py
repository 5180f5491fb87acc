"""Dossier, timeline and source audit: the right counts, the right days, and people's judgements in all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from verbale.errors import UsageError
from verbale.ledger import Ledger, load_reading, put
from verbale.ledger.judgements import Judgement, keep, subject
from verbale.ledger.judgements_anchors import Anchor
from verbale.ledger.queries.dossier import Asking, dossier
from verbale.ledger.queries.outlets import Audit, outlets
from verbale.ledger.queries.timeline import Timeline, timeline


@pytest.fixture
def story(ledger: Ledger, report: Callable[..., Any], add: Callable[..., Any]) -> tuple[Ledger, list[str]]:
    first = report("Norda", "2026-05-03", "https://norda.example/1")
    first.says(
        "Anselm Varady",
        "they asked us to open the gates further",
        kind="direct",
        role="minister",
        said="2026-05-02",
    )
    first.says("Dev Marchetti", "the claim is absolutely untrue", act="deny", kind="mixed")
    first.says("An official", "letters may exist", unnamed=True)
    first.disputed("s1", "s2")
    first.does("veto", "Kestria vetoed the motion", "KES", date="2026-05-01")
    second = report("The Courier", "2026-05-05")
    second.says(
        "Anselm Varady",
        "they asked us to open the gates",
        kind="direct",
        role="water minister",
        said="2026-05-02",
    )
    second.says("Anselm Varady", "the lake fell by 9 centimetres", act="announce")
    second.says("Government of Kestria", "the veto stands", type="government", actor="KES")
    second.does("veto", "the veto by Kestria", "KES", date="2026-05-01")
    return ledger, add(ledger, first, second)


def judge(ledger: Ledger, sha: str, number: int, verdict: Any, **more: Any) -> None:
    anchor = Anchor.of(load_reading(ledger, sha).statements[number])
    keep(
        ledger,
        [
            Judgement(
                "Ann", "statement", subject(sha, anchor, verdict), verdict, None, sha, anchor, "words", **more
            )
        ],
    )


def test_a_dossier_tells_who_what_when_where_and_what_stands_against_it(
    story: tuple[Ledger, list[str]],
) -> None:
    found = dossier(story[0], Asking("Anselm Varady"))
    assert [(r.value, r.first, r.count) for r in found.roles] == [
        ("minister", "2026-05-03", 1),
        ("water minister", "2026-05-05", 1),
    ]
    assert dict(found.acts) == {"state": 2, "announce": 1}
    assert [(r.outlet, r.statements, r.direct, r.indirect) for r in found.reporters] == [
        ("The Courier", 2, 1, 1),
        ("Norda", 1, 1, 0),
    ]
    assert [(t.day, t.basis, t.first.outlet, [o.outlet for o in t.others]) for t in found.told] == [
        ("2026-05-05", "said", "The Courier", []),
        ("2026-05-02", "said", "Norda", ["The Courier"]),
    ]
    (standing,) = found.against
    assert (standing.kind, standing.account.outlet, standing.challenge.statement.act) == (
        "denial",
        "Norda",
        "deny",
    )
    assert found.by == ()
    assert [s.kind for s in dossier(story[0], Asking("dev-marchetti")).by] == ["denial"]


def test_a_dossier_of_a_government_has_its_formal_acts(story: tuple[Ledger, list[str]]) -> None:
    found = dossier(story[0], Asking("Government of Kestria"))
    assert [(act.type, act.text) for _, act in found.formal] == [
        ("veto", "the veto by Kestria"),
        ("veto", "Kestria vetoed the motion"),
    ]


def test_judgements_are_in_the_dossier(story: tuple[Ledger, list[str]]) -> None:
    ledger, (first, second) = story
    judge(ledger, second, 1, "reject")
    judge(
        ledger,
        first,
        1,
        "correct",
        field="speaker",
        value={"name": "Anselm Varady", "speaker": "anselm-varady"},
    )
    found = dossier(ledger, Asking("anselm-varady"))
    assert dict(found.acts) == {"state": 2, "deny": 1}
    assert (len(found.against), len(found.by)) == (1, 1)
    a, b = (Anchor.of(load_reading(ledger, first).statements[n]) for n in (0, 1))
    keep(
        ledger,
        [Judgement("Ann", "finding", "f", "reject", None, first, a, "w", first, b, "w", kind="dispute")],
    )
    assert dossier(ledger, Asking("anselm-varady")).against == ()


def test_a_dossier_can_be_bounded_and_paged(story: tuple[Ledger, list[str]]) -> None:
    ledger, _ = story
    assert dict(dossier(ledger, Asking("anselm-varady", since="2026-05-05")).acts) == {
        "state": 1,
        "announce": 1,
    }
    page = dossier(ledger, Asking("anselm-varady", limit=2))
    assert sum(1 + len(t.others) for t in page.told) == 2
    rest = dossier(ledger, Asking("anselm-varady", limit=2, after=page.next))
    assert ([t.first.outlet for t in rest.told], rest.next) == (["Norda"], None)


@pytest.mark.parametrize(
    ("name", "told"), [("Nobody", "Nobody in the ledger"), ("", "is empty"), ("Varady", "may be 2 speakers")]
)
def test_a_dossier_of_nobody_or_of_several_is_refused(
    story: tuple[Ledger, list[str]], report: Callable[..., Any], add: Callable[..., Any], name: str, told: str
) -> None:
    other = report("The Echo", "2026-05-06")
    other.says("Ludo Varady", "a word")
    add(story[0], other)
    with pytest.raises(UsageError, match=told):
        dossier(story[0], Asking(name))


def test_a_timeline_has_days_with_first_reports_and_acts(story: tuple[Ledger, list[str]]) -> None:
    found = timeline(story[0], Timeline())
    assert [day.day for day in found.days] == ["2026-05-01", "2026-05-02", "2026-05-03", "2026-05-05"]
    assert [(done.act.type, done.outlet, done.reports) for done in found.days[0].done] == [
        ("veto", "Norda", 2)
    ]
    assert [(t.first.outlet, len(t.others)) for t in found.days[1].told] == [("Norda", 1)]
    assert [
        len(day.told) for day in timeline(story[0], Timeline(speaker="anselm-varady", about="gates")).days
    ] == [0, 1]
    assert timeline(story[0], Timeline(about="nothing such")).days == ()


def test_a_timeline_is_paged_by_days(story: tuple[Ledger, list[str]]) -> None:
    days, after = [], None
    while True:
        page = timeline(story[0], Timeline(limit=1, after=after))
        days += [day.day for day in page.days]
        if (after := page.next) is None:
            break
    assert days == ["2026-05-01", "2026-05-02", "2026-05-03", "2026-05-05"]


def test_other_figures_are_never_shown_as_the_same_words(
    ledger: Ledger, report: Callable[..., Any], add: Callable[..., Any]
) -> None:
    first, second = report("Norda", "2026-05-03"), report("The Courier", "2026-05-03")
    first.says("Anselm Varady", "the lake has fallen by 14 centimetres since the spring")
    second.says("Anselm Varady", "the lake has fallen by 41 centimetres since the spring")
    add(ledger, first, second)
    assert [len(t.others) for t in timeline(ledger, Timeline()).days[0].told] == [0, 0]


def test_the_source_audit_counts_for_each_outlet_that_ran_a_text(story: tuple[Ledger, list[str]]) -> None:
    ledger, (first, _) = story
    reading = load_reading(ledger, first)
    put(
        ledger,
        replace(reading, article=replace(reading.article, outlet="The Echo", url="https://echo.example/2")),
    )
    found = {one.outlet: one for one in outlets(ledger, Audit()).outlets}
    assert list(found) == ["Norda", "The Courier", "The Echo"]
    one = found["Norda"]
    assert (one.articles, one.statements, one.direct, one.indirect, one.mixed) == (1, 3, 1, 1, 1)
    assert (one.named, one.unnamed, one.no_source, one.unnamed_share, one.direct_share) == (
        2,
        1,
        0,
        0.3333,
        0.3333,
    )
    assert replace(found["The Echo"], outlet="Norda") == one
    assert [(t.name, t.statements) for t in found["The Courier"].top] == [
        ("Anselm Varady", 2),
        ("Government of Kestria", 1),
    ]
    assert dict(found["The Courier"].types) == {"person": 2, "government": 1}
    judge(ledger, first, 2, "reject")
    assert outlets(ledger, Audit(outlet="Norda")).outlets[0].unnamed == 0
    assert [o.outlet for o in outlets(ledger, Audit(since="2026-05-04")).outlets] == ["The Courier"]


def test_the_source_audit_is_paged(story: tuple[Ledger, list[str]]) -> None:
    page = outlets(story[0], Audit(limit=1))
    rest = outlets(story[0], Audit(limit=1, after=page.next))
    assert [o.outlet for o in (*page.outlets, *rest.outlets)] == ["Norda", "The Courier"]
    assert rest.next is None
