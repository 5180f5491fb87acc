"""``verbale search``, ``speaker``, ``speakers``, ``timeline`` and ``outlets`` at the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from verbale.records import Reading
from verbale.views.cli.tables import FOUND

ASKS = ("search", "speaker", "speakers", "timeline", "outlets")
WHAT = {"search": [], "speaker": ["Ines Halloran"], "speakers": [], "timeline": [], "outlets": []}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (["ferry"], {"Norda s1", "Norda s2", "The Echo s1"}),
        (["ferry", "Tuesday"], {"Norda s1", "The Echo s1"}),
        (["--phrase", "will", "sail", "this"], {"Norda s2"}),
        (['"ferry will sail"', "year"], {"Norda s2"}),
        (["sail will ferry", "--phrase"], set()),
        (["FERRY", "--direct"], {"Norda s1"}),
        (["--kind", "direct"], {"Norda s1"}),
        (["--act", "deny"], {"Norda s2"}),
        (["--actor", "nor"], {"Norda s1", "The Echo s1", "The Echo s2"}),
        (["--speaker", "Dev Marchetti"], {"Norda s2"}),
        (["--speaker", "nobody-at-all"], set()),
        (["--outlet", "The Echo"], {"The Echo s1", "The Echo s2"}),
        (["--unnamed"], {"Norda s3"}),
        (["--named", "--until", "2026-05-03"], {"Norda s1", "Norda s2"}),
        (["--since", "2026-05-04", "--until", "2026-05-04"], {"The Echo s1", "The Echo s2"}),
        (["--said-from", "2026-W18", "--said-until", "2026-05-03"], {"Norda s1", "Norda s2", "Norda s3", "The Echo s1"}),
    ],
)  # fmt: skip
def test_search_finds_what_fits(
    ask: Callable[..., Any], asked: list[str], found: set[str], statements: Callable[..., Any]
) -> None:
    assert {" ".join(one) for one in statements(ask("search", "--json", *asked))} == found


def test_search_as_json_has_offsets_and_as_csv_one_row_for_each(
    ask: Callable[..., Any], table: Callable[..., Any], first_reading: Reading
) -> None:
    plain = json.loads(ask("search", "--json", "Tuesday", "--direct").out)
    assert (plain["format"], plain["next"]) == ("verbale.search/1", None)
    assert (
        plain["rows"][0]["content_spans"]
        == f"{first_reading.statements[0].content[0].start}-{first_reading.statements[0].content[0].end}"
    )
    run = ask("search", "--csv", "Tuesday")
    assert run.out.splitlines()[0] == ",".join(FOUND)
    assert [(row["outlet"], row["content"]) for row in table(run)] == [
        ("The Echo", "the ferry will sail every Tuesday"),
        ("Norda", "“the ferry will sail every Tuesday”"),
    ]


def test_search_for_people_names_speaker_words_and_place(ask: Callable[..., Any]) -> None:
    run = ask("search", "Tuesday", "--direct")
    for words in (
        "Ines Halloran, Minister of Waters, NOR",
        "“the ferry will sail every Tuesday”",
        "direct · promise",
        "Norda, 3 May 2026",
        ":s1",
    ):
        assert words in run.out
    assert ask("search", "submarine").out.strip() == "Nothing fits."


def test_a_dossier_tells_names_days_reports_and_what_stands_against_it(
    ask: Callable[..., Any], table: Callable[..., Any]
) -> None:
    plain = json.loads(ask("speaker", "--json", "ines-halloran").out)
    assert (plain["format"], plain["speaker"]) == ("verbale.dossier/1", "ines-halloran")
    assert [(one["value"], one["statements"]) for one in plain["roles"]] == [("Minister of Waters", 2)]
    assert [(one["outlet"], one["direct"]) for one in plain["outlets"]] == [("Norda", 1), ("The Echo", 0)]
    assert [(one["kind"], one["challenge"]["name"]) for one in plain["challenged"]] == [
        ("denial", "Dev Marchetti")
    ]
    rows = table(ask("speaker", "--csv", "Ines", "Halloran"))
    assert [(row["day"], row["outlet"]) for row in rows] == [
        ("2026-05-03", "Norda"),
        ("2026-05-03", "The Echo"),
    ]
    shown = ask("speaker", "Ines Halloran").out
    for words in (
        "offices: Minister of Waters, 2026-05-03 to 2026-05-04, 2 statements",
        "acts: promise 2",
        "also The Echo",
        "s2 says that none will sail",
    ):
        assert words in shown


def test_speakers_are_listed_with_who_else_each_may_be(
    ask: Callable[..., Any], table: Callable[..., Any]
) -> None:
    plain = json.loads(ask("speakers", "--json").out)
    by_key = {one["speaker"]: one for one in plain["speakers"]}
    assert by_key["ines-halloran"]["statements"] == 2
    assert "i.-halloran" in {s["speaker"] for s in by_key["ines-halloran"]["suggestions"]}
    assert {row["speaker"] for row in table(ask("speakers", "--csv", "Halloran"))} == {
        "ines-halloran",
        "i.-halloran",
    }
    assert "may be i.-halloran: the same surname" in ask("speakers", "Ines", "Halloran").out
    assert ask("speakers", "Quux").out.strip() == "Nobody fits."


def test_the_timeline_goes_from_the_first_day_on(ask: Callable[..., Any], table: Callable[..., Any]) -> None:
    plain = json.loads(ask("timeline", "--json").out)
    assert [day["day"] for day in plain["days"]] == ["2026-05-02", "2026-05-03", "2026-05-04", "2026-05-05"]
    rows = table(ask("timeline", "--csv", "--about", "ferry Tuesday"))
    assert [(row["day"], row["what"], row["reports"]) for row in rows if row["what"] == "statement"] == [
        ("2026-05-03", "statement", "2")
    ]
    shown = ask("timeline", "--speaker", "Ines Halloran").out
    assert "3 May 2026" in shown
    assert "also The Echo" in shown
    assert "Nothing fits." in ask("timeline", "--about", "submarine", "--since", "2027").out


def test_outlets_are_counted_with_whom_they_quote(ask: Callable[..., Any], table: Callable[..., Any]) -> None:
    plain = {one["outlet"]: one for one in json.loads(ask("outlets", "--json").out)["outlets"]}
    norda = plain["Norda"]
    assert (norda["articles"], norda["statements"], norda["direct"], norda["unnamed"]) == (1, 3, 1, 1)
    (row,) = table(ask("outlets", "--csv", "--outlet", "Norda", "--top", "1"))
    assert (row["outlet"], row["statements"]) == ("Norda", "3")
    shown = ask("outlets", "--since", "2026-05-03", "--until", "2026-05-03").out
    assert "1 (33%)" in shown
    assert "Norda quotes most: " in shown
    assert "The Echo" not in shown
    assert ask("outlets", "--outlet", "None Such").out.strip() == "No outlet fits."


@pytest.mark.parametrize(
    ("command", "rows"),
    [
        ("search", "rows"),
        ("speaker", "told"),
        ("speakers", "speakers"),
        ("timeline", "days"),
        ("outlets", "outlets"),
    ],
)
def test_pages_follow_one_another_in_every_form(ask: Callable[..., Any], command: str, rows: str) -> None:
    asked = WHAT[command]
    whole = json.loads(ask(command, *asked, "--json", "--limit", "1000").out)
    assert whole["next"] is None
    pages, after = [], list[str]()
    for _ in range(20):
        page = json.loads(ask(command, *asked, "--json", "--limit", "1", *after).out)
        pages.append(page[rows])
        if page["next"] is None:
            break
        shown = ask(command, *asked, "--limit", "1", *after)
        assert f"More: --after {page['next']}" in "".join(shown.out.split("\n")).replace("  ", " ")
        listed = ask(command, *asked, "--csv", "--limit", "1", *after)
        assert "More:" not in listed.out
        assert listed.err == f"More: --after {page['next']}\n"
        after = ["--after", page["next"]]
    assert len(pages) > 1
    if command != "speaker":  # there the reports of one day are brought together on each page
        assert [one for page in pages for one in page] == whole[rows]
    else:
        assert sum(1 + len(one["others"]) for page in pages for one in page) == 2


def test_a_file_is_written_whole_with_a_mark_for_spreadsheets(
    ask: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "found.csv"
    run = ask("search", "ferry", "--csv", "-o", path)
    assert (run.code, run.out) == (0, "")
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfarticle,")
    assert raw.count(b"\r\n") == 4
    refused = ask("search", "ferry", "--csv", "-o", tmp_path / "no" / "found.csv")
    assert (refused.code, refused.err.count("\n")) == (5, 1)


@pytest.mark.parametrize("command", ASKS)
@pytest.mark.parametrize(
    ("given", "says"),
    [
        (["--since", "yesterday"], "is no date"),
        (["--until", "2026-02-30"], "is no date"),
        (["--limit", "0"], "limit"),
        (["--limit", "1001"], "limit"),
        (["--after", "e30"], "token"),
        (["--after", "\u2603*"], "token"),
        (["--json", "--csv"], "two forms"),
    ],
)
def test_what_cannot_be_asked_is_one_line_and_code_2(
    ask: Callable[..., Any], command: str, given: list[str], says: str
) -> None:
    if command == "speakers" and given[0] in ("--since", "--until"):
        says = "No such option"
    run = ask(command, *WHAT[command], *given)
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert says in run.err


@pytest.mark.parametrize("command", [*ASKS, "judge"])
def test_a_ledger_that_is_none_is_one_line_and_code_9(
    verbale: Callable[..., Any], command: str, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.db"
    bad.write_text("this is no ledger, it is a note about ferries\n" * 40)
    more = ["--list"] if command == "judge" else WHAT[command]
    for path in (tmp_path / "none.db", bad, tmp_path):
        run = verbale(command, "--ledger", path, *more)
        assert (run.code, run.out, run.err.count("\n")) == (9, "", 1)
    run = verbale(command, *more)
    assert (run.code, "--ledger" in run.err) == (2, True)


def test_a_token_of_another_question_is_refused(ask: Callable[..., Any]) -> None:
    token = json.loads(ask("search", "ferry", "--json", "--limit", "1").out)["next"]
    run = ask("search", "lamps", "--after", token)
    assert (run.code, "another question" in run.err) == (2, True)


def test_a_name_that_nobody_has_or_several_is_told(ask: Callable[..., Any]) -> None:
    run = ask("speaker", "Quux")
    assert (run.code, "Nobody in the ledger is called Quux." in run.err) == (2, True)
    run = ask("speaker", "Halloran")
    assert (run.code, "may be 2 speakers" in run.err) == (2, True)
    assert "The name may mean" in ask("search", "--speaker", "Halloran").out
    for command in (["speaker", " "], ["search", "--speaker", ""], ["timeline", "--speaker", "\t"]):
        assert ask(*command).code == 2


@pytest.mark.parametrize("given", [["search"], ["timeline", "--about"]])
def test_a_query_of_10_000_words_is_refused_in_one_line(ask: Callable[..., Any], given: list[str]) -> None:
    run = ask(*given, " ".join(f"word{n}" for n in range(10_000)))
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert len(run.err) < 300


@pytest.mark.parametrize(
    "words",
    ['ferry"', '"', '""', "*", "ferr*", "ferry AND", "NEAR(ferry sail)", "content : ferry", "^ferry", "-ferry", "fer%", "f_rry",
     "'; DROP TABLE statements; --", "ferry OR lamps", "(((", "\\", "\x00ferry", "fer\x1bry", "{ferry}", "+ferry", "\ud800", "ﬀ", "𝒇"],
)  # fmt: skip
@pytest.mark.parametrize("command", ["search", "speakers", "timeline"])
def test_signs_in_a_query_have_no_power(
    ask: Callable[..., Any], command: str, words: str, statements: Callable[..., Any]
) -> None:
    given = ["--about", words] if command == "timeline" else ["--", words]
    run = ask(command, "--json", *given)
    assert run.code in (0, 2), run.err
    assert run.err.count("\n") == (run.code == 2)
    if command == "search" and run.code == 0 and words in ("ferr*", "fer%", "f_rry"):
        assert statements(run) == []


@pytest.mark.parametrize("command", ASKS)
def test_hostile_text_is_harmless_in_every_form(
    ask: Callable[..., Any], command: str, table: Callable[..., Any], evil: str
) -> None:
    asked = [evil.lower()] if command == "speaker" else []
    shown = ask(command, *asked)
    assert shown.code == 0, shown.err
    assert not {"\x1b", "\u202e"} & set(shown.out)
    assert "[/failed]" in shown.out
    if command not in ("speakers", "outlets"):
        assert "[bold]lamp[/bold]" in " ".join(shown.out.split())
    for row in table(ask(command, *asked, "--csv")):
        for name, text in row.items():
            assert not text.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r")), name
    plain = json.dumps(json.loads(ask(command, *asked, "--json").out), ensure_ascii=False)
    assert "[/failed]" in plain
