"""Search: what is found, in which order, page by page, and that no text breaks it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verbale.errors import UsageError
from verbale.ledger import Ledger, put
from verbale.ledger.queries import search as searching
from verbale.ledger.queries.search import Search, search
from verbale.ledger.queries.words import MOST_WORDS, Term, parse, to_fts5


@pytest.fixture
def full(ledger: Ledger, report: Callable[..., Any], add: Callable[..., Any]) -> Ledger:
    first = report("Norda", "2026-05-03", "https://norda.example/1")
    first.says(
        "Ines Halloran", "the ferry will stop at Sandry quay", actor="TAV", role="minister", kind="direct"
    )
    first.says("A diplomat", "the ferry may not stop", unnamed=True)
    first.says(None, "boats were seen", act="ask")
    second = report("The Courier", "2026-05-05")
    second.says("Dev Marchetti", "no ferry had been asked for", act="deny", said="2026-05-04", mode="writing")
    second.says("Ines Halloran", "the quay was painted green", actor="TAV")
    third = report(None, None)
    third.says("Ines Halloran", "an undated ferry")
    add(ledger, first, second, third)
    return ledger


def contents(ledger: Ledger, **question: Any) -> list[str]:
    return [row.content for row in search(ledger, Search(**question)).rows]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ({"words": "ferry"}, 4),
        ({"words": "FERRIES"}, 4),
        ({"words": "ferry quay"}, 1),
        ({"words": '"stop at"'}, 1),
        ({"words": "at stop"}, 1),
        ({"words": "at stop", "phrase": True}, 0),
        ({"words": "ferry", "speaker": "Ines Halloran"}, 2),
        ({"words": "ferry", "speaker": "Halloran"}, 2),
        ({"speaker": "ines-halloran"}, 3),
        ({"speaker": "Nobody Known"}, 0),
        ({"actor": "tav"}, 2),
        ({"act": "deny"}, 1),
        ({"kind": "direct"}, 1),
        ({"mode": "writing"}, 1),
        ({"outlet": "Norda"}, 3),
        ({"outlet": "Norda", "words": "ferry"}, 2),
        ({"outlet": "Norda", "speaker": "ines-halloran"}, 1),
        ({"since": "2026-05-04"}, 2),
        ({"until": "2026-05-04"}, 3),
        ({"since": "2026-05", "until": "2026-05"}, 5),
        ({"words": "ferry", "until": "2026-05-04"}, 2),
        ({"said_from": "2026-05-04", "said_until": "2026-05-04"}, 1),
        ({"named": False}, 1),
        ({"named": True}, 4),
        ({}, 6),
    ],
)  # fmt: skip
def test_each_part_of_a_question_narrows_it(full: Ledger, question: dict[str, Any], found: int) -> None:
    assert len(contents(full, **question)) == found


def test_a_row_leads_back_to_the_exact_characters(full: Ledger) -> None:
    row = search(full, Search(words="painted")).rows[0]
    plain = row.to_dict()
    start, end = (int(n) for n in plain["content_spans"].split("-"))
    text = put_text(full, row.article)
    assert text[start:end] == plain["content"] == "the quay was painted green"
    assert text[plain["source_start"] : plain["source_end"]] == "Ines Halloran"
    assert (plain["outlet"], plain["published"], plain["speaker"]) == (
        "The Courier",
        "2026-05-05",
        "ines-halloran",
    )


def put_text(ledger: Ledger, sha: str) -> str:
    from verbale.ledger import load_reading

    return load_reading(ledger, sha).article.text


def test_an_outlet_that_ran_the_text_later_is_found_too(full: Ledger, report: Callable[..., Any]) -> None:
    again = report("Norda", "2026-05-03", "https://norda.example/1")
    again.says(
        "Ines Halloran", "the ferry will stop at Sandry quay", actor="TAV", role="minister", kind="direct"
    )
    again.says("A diplomat", "the ferry may not stop", unnamed=True)
    again.says(None, "boats were seen", act="ask")
    reading = again.reading()
    put(
        full,
        replace(reading, article=replace(reading.article, outlet="The Echo", url="https://echo.example/9")),
    )
    rows = search(full, Search(outlet="The Echo")).rows
    assert len(rows) == 3
    assert rows[0].outlet == "Norda"
    assert rows[0].also == (("The Echo", "https://echo.example/9"),)


@pytest.mark.parametrize(
    "question", [Search(), Search(words="ferry"), Search(speaker="Halloran"), Search(outlet="Norda")]
)
def test_pages_hold_every_row_once_in_the_order_of_the_whole(full: Ledger, question: Search) -> None:
    whole = [row.number for row in search(full, replace(question, limit=100)).rows]
    paged: list[int] = []
    after = None
    while True:
        page = search(full, replace(question, limit=1, after=after))
        paged += [row.number for row in page.rows]
        after = page.next
        if after is None:
            break
    assert paged == whole
    assert len(whole) > 1


def test_what_comes_while_paging_neither_repeats_nor_hides(
    full: Ledger, report: Callable[..., Any], add: Any
) -> None:
    whole = [row.number for row in search(full, Search()).rows]
    first = search(full, Search(limit=2))
    late = report("The Echo", "2026-05-06")
    late.says("Noor Castellane", "a late word")
    add(full, late)
    rest = search(full, Search(limit=100, after=first.next)).rows
    assert [row.number for row in (*first.rows, *rest)] == whole


@pytest.mark.parametrize("token", ["", "x", "%", "WyJhIiwxXQ", "[" * 500, "é", "bnVsbA", "e30"])
def test_a_token_of_somebody_else_is_refused(full: Ledger, token: str) -> None:
    with pytest.raises(UsageError, match="none of ours"):
        search(full, Search(after=token))


def test_a_token_of_another_question_is_refused(full: Ledger) -> None:
    token = search(full, Search(limit=1)).next
    with pytest.raises(UsageError, match="another question"):
        search(full, Search(words="ferry", after=token))


@pytest.mark.parametrize(
    "question", [{"limit": 0}, {"limit": 1001}, {"since": "yesterday"}, {"words": "***"}, {"words": ""}]
)
def test_a_question_that_cannot_be_asked_is_refused(full: Ledger, question: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        search(full, Search(**question))


def test_ten_thousand_words_are_refused_in_one_line(full: Ledger) -> None:
    with pytest.raises(UsageError, match="10000 words"):
        search(full, Search(words="word " * 10_000))
    assert contents(full, words="ferry " * MOST_WORDS)


@pytest.mark.parametrize(
    "words",
    [
        '"', '""', '"ferry', "ferry*", "ferry AND", "NEAR(ferry quay, 2)", "ferry NOT quay", "content:ferry", "^ferry", "-ferry",
        "ferry\0quay", "(ferry", "ferry; DROP TABLE statements", "'ferry'", "fe%", "\ud800ferry", "{a b}:c", "ferry + quay", "|", "&",
        "ferry:*", "\\", "<->", "!ferry",
    ],
)  # fmt: skip
def test_signs_have_no_power(full: Ledger, words: str) -> None:
    try:
        search(full, Search(words=words))
    except UsageError as error:
        assert "no word" in error.line  # noqa: PT017


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60), st.booleans())
def test_no_text_breaks_full_text(sqlite_ledger: Ledger, words: str, phrase: bool) -> None:
    try:
        search(sqlite_ledger, Search(words=words, phrase=phrase))
    except UsageError as error:
        assert "no word" in error.line  # noqa: PT017


def test_terms_are_words_and_phrases() -> None:
    assert parse('ferry "the  quay" “no boat” ferry *') == (Term("ferry"), Term("the quay"), Term("no boat"))
    assert parse('the "quay" now', phrase=True) == (Term("the quay now"),)
    assert to_fts5((Term('a"b'), Term("c")), ("D E",)) == '("a""b" AND "c") AND name : ("D E")'


def plan(ledger: Ledger, question: Search) -> str:
    """What SQLite does to answer, in one line."""
    bounds = searching.check(question)
    keys = ("ines-halloran",) if question.speaker else ()
    terms = parse(question.words) if question.words else ()
    asked = searching.Asked(ledger, question, bounds, terms, keys)
    lines = []
    for undated in [False] if not terms else [None]:
        for query in asked._queries(undated, None):
            text = query.limit(20).compile(ledger.engine, compile_kwargs={"literal_binds": True})
            found = ledger.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}")
            lines += [row[3] for row in found]
            break
    return " | ".join(lines)


@pytest.mark.parametrize(
    ("question", "index"),
    [
        (Search(), "USING INDEX statements_by_day"),
        (Search(speaker="x"), "USING INDEX statements_by_speaker (speaker=?"),
        (Search(speaker="x", actor="NOR", act="deny"), "USING INDEX statements_by_speaker (speaker=?"),
        (Search(actor="NOR"), "USING INDEX statements_by_actor (actor=?"),
        (Search(act="deny", actor="NOR"), "USING INDEX statements_by_act (act=?"),
        (Search(outlet="Norda"), "USING INDEX articles_by_outlet (outlet=?"),
        (Search(words="ferry"), "SCAN statements_fts VIRTUAL TABLE"),
        (Search(words="ferry", speaker="x", act="deny", since="2026"), "SCAN statements_fts VIRTUAL TABLE"),
    ],
)
def test_the_index_that_narrows_most_leads(sqlite_ledger: Ledger, question: Search, index: str) -> None:
    found = plan(sqlite_ledger, question)
    assert index in found
    assert "SCAN statements " not in f"{found} ".replace("SCAN statements USING INDEX", "")
    assert "SCAN statements_fts" not in found.split(" | ", 1)[-1] or question.words


@pytest.mark.parametrize(
    "question", [Search(), Search(speaker="x"), Search(actor="NOR"), Search(words="ferry")]
)
def test_a_page_is_not_sorted_from_all_that_fits(sqlite_ledger: Ledger, question: Search) -> None:
    assert "TEMP B-TREE FOR ORDER BY" not in plan(sqlite_ledger, question)
