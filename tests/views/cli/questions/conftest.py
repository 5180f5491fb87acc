"""A small ledger with plain and with hostile reports, asked and judged at the command line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from verbale.ledger import open_ledger, put
from verbale.records import Act, Article, Dispute, Reading, Source, Span, Statement, When, text_id

EVIL = '=HYPERLINK("x")[/failed]'
STEERS = "\x1b[31mred [bold]lamp[/bold] \u202egnat {{7*7}}"


class Report:
    """An article that grows statement by statement."""

    def __init__(self, outlet: str | None, published: str, title: str = "Ferry news") -> None:
        self.about = (
            title,
            outlet,
            f"https://{(outlet or 'x').split()[-1].lower()}.example/{published}",
            published,
        )
        self.text, self.made = f"{title}\n\n", list[Statement]()

    def says(self, who: str | None, content: str, cue: str = "said", **more: Any) -> Report:
        start = len(self.text)
        self.text += f"{who or 'A clerk'} {cue} {content}.\n"
        words = who or "A clerk"
        key = who.lower().replace(" ", "-") if who else None
        kind = more.pop("type", "person" if who else "unnamed")
        source = Source(
            words, start, start + len(words), who, key, kind, more.pop("role", None), more.pop("actor", None)
        )
        at = start + len(words) + 1
        begin = at + len(cue) + 1
        said = When(more.pop("said", self.about[3]), "day", "stated")
        spans = (Span(content, begin, begin + len(content)),)
        number, form = f"s{len(self.made) + 1}", more.pop("kind", "indirect")
        self.made.append(
            Statement(
                number,
                form,
                "speech",
                source,
                Span(cue, at, at + len(cue)),
                spans,
                more.pop("act", "state"),
                said,
            )
        )
        return self

    def reading(self, *disputes: Dispute, acts: tuple[Act, ...] = ()) -> Reading:
        title, outlet, url, day = self.about
        article = Article(text_id(self.text), self.text, title, outlet, None, url, day, "en")
        return Reading(article, tuple(self.made), acts, disputes, reader="one")


def readings() -> Iterator[Reading]:
    minister = {"role": "Minister of Waters", "actor": "NOR"}
    first = Report("Norda", "2026-05-03")
    first.says(
        "Ines Halloran", "“the ferry will sail every Tuesday”", kind="direct", act="promise", **minister
    )
    first.says("Dev Marchetti", "no ferry will sail this year", act="deny", actor="SWE")
    first.says(None, "the quay had been dry since April")
    act = Act("a1", "adopt", ("UN",), "text", "UNSC", "2026-05-02", None, "Ferry news", 0, 10)
    yield first.reading(Dispute("denial", "s1", "s2", "s2 says that none will sail"), acts=(act,))
    second = Report("The Echo", "2026-05-04")
    second.says(
        "Ines Halloran", "the ferry will sail every Tuesday", said="2026-05-03", act="promise", **minister
    )
    second.says("I. Halloran", "the lamps of the pier are 30 years old", actor="NOR")
    yield second.reading()
    third = Report("+Evil\tPost", "2026-05-05", title=f"@{STEERS}")
    third.says(EVIL, f"-{STEERS}", role="=1+1")
    yield third.reading()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "l.db"
    with open_ledger(path, create=True) as ledger:
        for reading in readings():
            put(ledger, reading)
    return path


@pytest.fixture
def ask(verbale: Callable[..., Any], made: Path) -> Callable[..., Any]:
    """Ask the ledger something."""
    return lambda command, *arguments: verbale(command, "--ledger", made, *arguments)


@pytest.fixture
def own(made: Path, tmp_path: Path) -> Path:
    """A copy of the ledger, to be judged."""
    path = tmp_path / "own.db"
    with open_ledger(path, create=True) as ledger:
        for reading in readings():
            put(ledger, reading)
    return path


@pytest.fixture
def judge(verbale: Callable[..., Any], own: Path) -> Callable[..., Any]:
    """Judge in the copy; ``n:s1`` stands for the statement s1 of the report of Norda, ``e:`` for The Echo."""
    norda, echo, _ = (reading.article.id[:12] for reading in readings())

    def call(*arguments: str, by: str | None = "Ann") -> Any:
        full = [
            {"n": norda, "e": echo}[a[0]] + a[1:] if a[:2] in ("n:", "e:") or a in ("n", "e") else a
            for a in arguments
        ]
        return verbale("judge", "--ledger", own, *full, *(["--by", by] if by else []))

    return call


@pytest.fixture
def evil() -> str:
    """The name of a speaker that a hostile article sets."""
    return EVIL


@pytest.fixture
def first_reading() -> Reading:
    """The report of Norda."""
    return next(readings())


@pytest.fixture
def statements() -> Callable[[Any], list[tuple[str, str]]]:
    """Outlet and statement of the rows of a search."""

    def rows(run: Any) -> list[tuple[str, str]]:
        assert run.code == 0, run.err
        return [(row["outlet"], row["statement"]) for row in json.loads(run.out)["rows"]]

    return rows


@pytest.fixture
def table() -> Callable[[Any], list[dict[str, str]]]:
    """The rows of CSV."""

    def rows(run: Any) -> list[dict[str, str]]:
        assert run.code == 0, run.err
        return list(csv.DictReader(io.StringIO(run.out, newline="")))

    return rows
