"""The key to the demo reports tells the truth about them: passages stand in the reports, weekdays agree with their dates."""

import datetime
import html
import re
from pathlib import Path

import pytest

DEMO = Path(__file__).parents[2] / "src" / "verbale" / "demo"
REPORTS = {path.name: path for path in sorted((DEMO / "reports").iterdir())}
KEY = (DEMO / "README.md").read_text(encoding="utf-8")
CHANGES = {"fullest", "verbatim", "trimmed", "reworded", "paraphrased", "translated"}
KINDS = {"denial", "contradiction", "figures", "accusation"}
ACTS = {"veto", "vote", "abstain", "table-draft", "amend", "adopt", "block", "sign", "withdraw"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def visible(path: Path) -> str:
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        raw = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", "", raw, flags=re.DOTALL)
    return html.unescape(raw)


TEXTS = {name: visible(path) for name, path in REPORTS.items()}


def rows() -> list[list[str]]:
    lines = [line for line in KEY.splitlines() if line.startswith("| ") or line.startswith("|-")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if not set(row[0]) <= {"-"}]


def quoted(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def passages() -> list[tuple[str, str]]:
    """Each passage with the report named last before it in its row."""
    found = []
    for row in rows():
        report = None
        for piece in (piece for cell in row for piece in quoted(cell)):
            if piece in REPORTS:
                report = piece
            elif report:
                found.append((report, piece))
    return found


def group_rows(prefix: str) -> list[list[str]]:
    return [row for row in rows() if re.match(rf"{prefix}\d+\b", row[0])]


def test_there_are_nine_reports_of_five_outlets_of_the_promised_kinds() -> None:
    assert len(REPORTS) == 9
    assert sum(name.endswith(".html") for name in REPORTS) == 2
    assert [name[0] for name in REPORTS] == [str(number) for number in range(1, 10)]
    outlets = {row[1] for row in rows() if len(row) == 4 and quoted(row[0]) and re.match(r"\d{4}-", row[2])}
    assert len(outlets) == 5


@pytest.mark.parametrize(("report", "passage"), passages())
def test_a_passage_of_the_key_stands_in_its_report(report: str, passage: str) -> None:
    assert passage in TEXTS[report]


def test_the_key_names_many_passages_of_every_report() -> None:
    counted = {name: sum(report == name for report, _ in passages()) for name in REPORTS}
    assert min(counted.values()) >= 8, counted


@pytest.mark.parametrize("row", group_rows("U"), ids=lambda row: row[0])
def test_a_change_is_one_of_the_words_of_the_format(row: list[str]) -> None:
    assert re.match(r"\w+", row[3]).group() in CHANGES
    assert not row[4] or row[4].split(":")[0].split(";")[0] in {"kept", "changed", "cannot-say"}


def test_every_utterance_is_told_in_more_than_one_report() -> None:
    reports: dict[str, set[str]] = {}
    for row in group_rows("U"):
        reports.setdefault(row[0].split()[0], set()).update(quoted(row[1]))
    assert len(reports) >= 12
    assert all(len(names) > 1 for names in reports.values()), reports


@pytest.mark.parametrize(("prefix", "column", "allowed"), [("D", 1, KINDS), ("A", 1, ACTS)])
def test_kinds_and_act_types_are_words_of_the_format(prefix: str, column: int, allowed: set[str]) -> None:
    assert group_rows(prefix)
    assert {row[column] for row in group_rows(prefix)} <= allowed


@pytest.mark.parametrize(
    ("report", "words", "day"),
    [(*quoted(row[0]), *quoted(row[1]), row[2]) for row in rows() if len(row) == 3 and re.fullmatch(r"2026-\d\d-\d\d", row[2])],
)  # fmt: skip
def test_a_weekday_agrees_with_its_date(report: str, words: str, day: str) -> None:
    (weekday,) = (name for name in WEEKDAYS if name in words)
    assert WEEKDAYS[datetime.date.fromisoformat(day).weekday()] == weekday
    assert words in TEXTS[report]


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_neither_too_short_nor_too_long(name: str) -> None:
    assert 250 <= len(TEXTS[name].split()) <= 1200


def test_every_full_date_with_a_weekday_in_a_report_is_a_real_day() -> None:
    named = "|".join(WEEKDAYS)
    months = "January|February|March|April|May|June"
    found = [
        match
        for text in TEXTS.values()
        for match in re.finditer(rf"({named}),? (\d+) ({months}) (\d{{4}})", text)
    ]
    assert len(found) >= 2
    for match in found:
        day = datetime.datetime.strptime(" ".join(match.groups()[1:]), "%d %B %Y").replace(
            tzinfo=datetime.UTC
        )
        assert day.strftime("%A") == match[1]
