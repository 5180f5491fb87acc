"""Who is one speaker: joined where it is safe, suggested where it is not, decided by people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.ledger import Ledger
from verbale.ledger.judgements import Judgement, keep, subject, undo
from verbale.ledger.judgements_overlay import freshen
from verbale.ledger.judgements_tables import speaker_keys, speaker_names
from verbale.ledger.queries.people import People
from verbale.ledger.queries.reports import speaker_of
from verbale.ledger.queries.search import Search, search
from verbale.ledger.queries.speaking import Speaking, speakers
from verbale.ledger.speakers import Ties, cluster, leading
from verbale.ledger.speakers_matching import Known, compact, joins, suggestions, surname

IRN = frozenset({"IRN"})
OFFICE = frozenset({"waters minister"})
NAMES = st.sampled_from("abcdef")
PAIRS = st.lists(st.tuples(NAMES, NAMES), max_size=6)


def known(
    key: str, name: str, actors: frozenset[str] = frozenset(), first: str = "2026-05-01", **more: Any
) -> Known:
    return Known(
        key,
        name,
        actors=actors,
        first=first,
        last=more.pop("last", first),
        count=more.pop("count", 1),
        **more,
    )


@pytest.mark.parametrize(
    ("name", "last"),
    [("Ines Halloran", "halloran"), ("Ursula von der Leyen", "vonderleyen"), ("Hossein Amir-Abdollahian", "amirabdollahian"),
     ("Halloran", "halloran"), ("van Dyke", "vandyke"), ("José Ramos-Ørsted", "ramosorsted"), ("", "")],
)  # fmt: skip
def test_a_surname_takes_its_particles_along(name: str, last: str) -> None:
    assert surname(name) == last


def test_the_same_letters_are_one_name_unless_the_actors_contradict() -> None:
    a = known("a-b", "Hossein Amir-Abdollahian", IRN, count=5)
    b = known("ab", "Hossein Amirabdollahian", IRN)
    assert joins([a, b]) == {"ab": ("a-b", "spelling")}
    assert joins([a, known("ab", "Hossein Amirabdollahian")]) == {"ab": ("a-b", "spelling")}
    assert joins([a, known("ab", "Hossein Amirabdollahian", frozenset({"IRQ"}))]) == {}


@pytest.mark.parametrize(
    ("bare", "others", "joined"),
    [
        (known("halloran", "Halloran", IRN), [known("ih", "Ines Halloran", IRN)], True),
        (known("halloran", "Halloran", roles=OFFICE), [known("ih", "Ines Halloran", roles=OFFICE)], True),
        (known("halloran", "Halloran"), [known("ih", "Ines Halloran")], False),
        (known("halloran", "Halloran", IRN), [known("ih", "Ines Halloran")], False),
        (known("halloran", "Halloran", IRN), [known("ih", "Ines Halloran", IRN), known("ph", "Piet Halloran")], False),
        (known("halloran", "Halloran", IRN), [known("ih", "Ines Halloran", IRN), known("ph", "Piet Halloran", first="2024-01-01")], True),
        (known("halloran", "Halloran", IRN, first="2025-01-01"), [known("ih", "Ines Halloran", IRN)], False),
        (known("halloran", "Halloran", IRN, last="2026-12-01"), [known("ih", "Ines Halloran", IRN)], False),
        (known("halloran", "Halloran", IRN, first=""), [known("ih", "Ines Halloran", IRN)], False),
        (known("halloran", "Halloran", IRN), [known("ih", "Ines Halloran", frozenset({"NOR"}))], False),
        (known("halloran", "Halloran", IRN, type="organisation"), [known("ih", "Ines Halloran", IRN)], False),
    ],
)  # fmt: skip
def test_a_bare_surname_joins_only_one_who_is_vouched_for(
    bare: Known, others: list[Known], joined: bool
) -> None:
    assert joins([bare, *others]) == ({"halloran": ("ih", "surname")} if joined else {})


def test_a_bare_surname_goes_to_the_one_whom_two_spellings_mean() -> None:
    two = [known("a", "Ines O'Hara", IRN, count=3), known("b", "Ines OHara", IRN)]
    assert joins([known("ohara", "O'Hara", IRN), *two]) == {"b": ("a", "spelling"), "ohara": ("a", "surname")}


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Sergei Lavrentov", "Sergey Lavrentov", "spelled much alike"),
        ("Mohammed al-Hadidi", "Muhammad al-Hadidi", "spelled much alike"),
        ("I. Halloran", "Ines Halloran", "an initial that fits"),
        ("Halloran", "Ines Halloran", "stands alone"),
        ("Ines Maria Halloran", "Ines Halloran", "the same first name"),
        ("Piet Halloran", "Ines Halloran", None),
        ("Leonora Pike", "Ines Halloran", None),
    ],
)
def test_suggestions_say_why(one: str, other: str, why: str | None) -> None:
    found = suggestions(known(one.lower(), one), [known(other.lower() + "-", other)])
    assert [why in s.reason for s in found if why] == ([True] if why else [])
    assert bool(found) == (why is not None)


@given(PAIRS, PAIRS, PAIRS)
def test_no_tie_brings_together_what_a_person_told_apart(
    machine: list[tuple[str, str]], same: list[tuple[str, str]], different: list[tuple[str, str]]
) -> None:
    apart = [(a, b) for a, b in different if a != b]
    found = cluster(machine, Ties(tuple(same), tuple(apart)))
    for a, b in apart:
        assert b not in found.of(a)
    for key in "abcdef":
        assert key in found.of(key)
        assert all(found.of(other) == found.of(key) for other in found.of(key))
    assert cluster(reversed(machine), Ties(tuple(same), tuple(apart))) == found
    for pair in same:
        assert pair[1] in found.of(pair[0]) or pair in found.refused


def test_the_fullest_name_leads() -> None:
    assert (
        leading(
            ["pike", "leonora-pike", "lea-pike"],
            {"pike": (1, 90), "leonora-pike": (2, 5), "lea-pike": (2, 5)},
        )
        == "lea-pike"
    )


@pytest.fixture
def cast(ledger: Ledger, report: Callable[..., Any], add: Callable[..., Any]) -> Ledger:
    first = report("Norda", "2026-05-03")
    first.says("Ines Halloran", "no message was sent", actor="TAV", role="Waters Minister")
    first.says("Hossein Amir-Abdollahian", "the door is open", actor="IRN")
    second = report("The Courier", "2026-05-05")
    second.says("Halloran", "there was a note", actor="TAV")
    second.says("Hossein Amirabdollahian", "the door is shut", actor="IRN", key="hossein-amirabdollahian")
    second.says("Varady", "we were asked")
    third = report("The Echo", "2026-05-06")
    third.says("Anselm Varady", "we were asked twice")
    third.says("the text", "so it is", type="document", key="text", name="text")
    add(ledger, first, second, third)
    freshen(ledger)
    return ledger


def tie(verdict: Any, a: str, b: str) -> Judgement:
    return Judgement(
        "Ann", "speaker", subject("speakers", *sorted((a, b))), verdict, "so", speaker=a, other_speaker=b
    )


def people(ledger: Ledger) -> dict[str, str]:
    return speaker_of(ledger)


def test_only_what_is_safe_is_joined_by_the_machine(cast: Ledger) -> None:
    assert (
        people(cast)
        == {
            "halloran": "ines-halloran",
            "ines-halloran": "ines-halloran",
            "hossein-amir-abdollahian": "hossein-amir-abdollahian",
            "hossein-amirabdollahian": "hossein-amir-abdollahian",
        }
        or people(cast)["hossein-amir-abdollahian"] == people(cast)["hossein-amirabdollahian"]
    )
    assert people(cast)["halloran"] == "ines-halloran"
    assert "varady" not in people(cast)
    assert len(search(cast, Search(speaker="ines-halloran")).rows) == 2


def test_people_join_and_part_and_take_it_back(cast: Ledger) -> None:
    (row,) = keep(cast, [tie("same", "varady", "anselm-varady")])
    assert people(cast)["varady"] == "anselm-varady"
    assert People(cast.connection).one("varady").keys == ("anselm-varady", "varady")
    undo(cast, row.id, "Bo")
    assert "varady" not in people(cast)
    (apart,) = keep(cast, [tie("different", "ines-halloran", "halloran")])
    assert "halloran" not in people(cast)
    assert len(search(cast, Search(speaker="ines-halloran")).rows) == 1
    undo(cast, apart.id, "Bo")
    assert people(cast)["halloran"] == "ines-halloran"
    keep(cast, [tie("unsure", "varady", "anselm-varady")])
    assert "varady" not in people(cast)


def test_a_second_of_that_surname_dissolves_a_join(
    cast: Ledger, report: Callable[..., Any], add: Callable[..., Any]
) -> None:
    other = report("The Echo", "2026-05-08")
    other.says("Piet Halloran", "my boat lies dry")
    add(cast, other)
    assert "halloran" not in people(cast)


def test_one_article_of_a_key_can_be_given_to_another(cast: Ledger) -> None:
    row = search(cast, Search(speaker="halloran")).rows[0]
    assert row.speaker == "ines-halloran"
    article = next(r.article for r in search(cast, Search(words="note")).rows)
    ruling = Judgement(
        "Ann", "speaker", subject("speaker in article", "halloran", article), "different", None, article,
        speaker="halloran", other_speaker="piet-halloran",
    )  # fmt: skip
    keep(cast, [ruling])
    assert [r.content for r in search(cast, Search(speaker="piet-halloran")).rows] == ["there was a note"]
    assert [r.content for r in search(cast, Search(speaker="ines-halloran")).rows] == ["no message was sent"]


def test_the_list_tells_names_offices_counts_and_suggestions(cast: Ledger) -> None:
    found = {one.person.key: one for one in speakers(cast, Speaking()).speakers}
    assert "text" not in found
    assert "text" in {one.person.key for one in speakers(cast, Speaking(every=True)).speakers}
    ines = found["ines-halloran"]
    assert (ines.statements, [n.value for n in ines.names]) == (2, ["Halloran", "Ines Halloran"])
    assert [(r.value, r.first, r.last, r.count) for r in ines.roles] == [
        ("Waters Minister", "2026-05-03", "2026-05-03", 1)
    ]
    assert ines.machine == (("halloran", "ines-halloran", "surname"),)
    assert [s.key for s in found["varady"].suggestions] == ["anselm-varady"]
    keep(cast, [tie("different", "varady", "anselm-varady")])
    again = {one.person.key: one for one in speakers(cast, Speaking(name="Varady")).speakers}
    assert again["varady"].suggestions == ()
    assert [row.verdict for row in again["varady"].judgements] == ["different"]


def test_the_list_is_paged(cast: Ledger) -> None:
    whole = [one.person.key for one in speakers(cast, Speaking()).speakers]
    paged, after = [], None
    while True:
        page = speakers(cast, Speaking(limit=1, after=after))
        paged += [one.person.key for one in page.speakers]
        if (after := page.next) is None:
            break
    assert paged == whole


def snapshot(ledger: Ledger) -> list[list[tuple[Any, ...]]]:
    return [
        sorted(tuple(row) for row in ledger.connection.execute(table.select())) for table in (speaker_names,)
    ] + [
        sorted((row.speaker, row.joins or "", row.how or "") for row in ledger.connection.execute(speaker_keys.select()))
    ]  # fmt: skip


def test_step_by_step_gives_what_all_at_once_gives(
    cast: Ledger, report: Callable[..., Any], add: Callable[..., Any], reread: Callable[..., None]
) -> None:
    more = report("Norda", "2026-05-09")
    more.says("Ines Halloran", "a third word", role="minister")
    more.says("Noor Castellane", "a fourth")
    add(cast, more)
    freshen(cast)
    reread(cast, more, lambda old: old[:1])
    freshen(cast)
    stepwise = snapshot(cast)
    assert not any("castellane" in row[0] for row in stepwise[0])
    with cast.writing() as connection:
        for table in ("speaker_names", "speaker_keys"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
        connection.exec_driver_sql(
            "DELETE FROM about WHERE key IN ('statements_through', 'readings_through', 'judgements_through')"
        )
    freshen(cast)
    assert snapshot(cast) == stepwise


def test_a_name_leads_to_all_whom_it_may_mean(cast: Ledger) -> None:
    who = People(cast.connection)
    assert [one.key for one in who.named("Varady")] == ["anselm-varady", "varady"]
    assert [one.key for one in who.named("varady")] == ["varady"]
    assert [one.key for one in who.named("ANSELM  VARADY")] == ["anselm-varady"]
    assert who.named("Noor Castellane") == []
    assert compact("Noor Castellane") == "noorcastellane"
