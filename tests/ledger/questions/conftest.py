"""A ledger with small invented reports, on SQLite and on PostgreSQL where that is there; no parser is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from verbale.ledger import Ledger, open_ledger, put
from verbale.records import Act, Article, Dispute, Reading, Source, Span, Statement, When, text_id


@dataclass
class Report:
    """An article that grows statement by statement; :meth:`reading` is what a reader would make of it."""

    outlet: str | None
    published: str | None
    url: str | None = None
    text: str = "A headline\n\n"
    made: list[Statement] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    disputes: list[Dispute] = field(default_factory=list)

    def says(self, who: str | None, content: str, **more: Any) -> str:
        """Add one statement; returns its id. ``who`` is the name, ``unnamed=True`` keeps only the words."""
        start = len(self.text)
        words, cue = who or "It was reported", more.get("cue", "said")
        self.text += f"{words} {cue} {content}.\n"
        source = None
        if who is not None:
            key = None if more.get("unnamed") else more.get("key", who.lower().replace(" ", "-"))
            source = Source(
                who, start, start + len(who), None if more.get("unnamed") else more.get("name", who), key,
                more.get("type", "unnamed" if more.get("unnamed") else "person"), more.get("role"), more.get("actor"),
            )  # fmt: skip
        at = start + len(words) + 1
        cue_span = Span(cue, at, at + len(cue)) if who is not None else None
        begin = at + len(cue) + 1
        said = more.get("said", self.published)
        number = f"s{len(self.made) + 1}"
        self.made.append(
            Statement(
                number,
                more.get("kind", "indirect"),
                more.get("mode", "speech"),
                source,
                cue_span,
                (Span(content, begin, begin + len(content)),),
                more.get("act", "state"),
                When(said, "day", more.get("basis", "stated")) if said else When(),
                within=more.get("within"),
            )
        )
        return number

    def does(self, kind: Any, words: str, *actors: str, date: str | None = None) -> None:
        """Add a formal act."""
        start = len(self.text)
        self.text += f"{words}\n"
        number = f"a{len(self.acts) + 1}"
        self.acts.append(
            Act(number, kind, actors, "motion", None, date, None, words, start, start + len(words))
        )

    def disputed(self, account: str, challenge: str, kind: Any = "denial") -> None:
        """Add a dispute between two statements."""
        self.disputes.append(Dispute(kind, account, challenge, f"{challenge} denies {account}"))

    def reading(self, reader: str = "one") -> Reading:
        article = Article(
            text_id(self.text), self.text, "A headline", self.outlet, None, self.url, self.published, "en"
        )
        return Reading(article, tuple(self.made), tuple(self.acts), tuple(self.disputes), reader=reader)


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new ledger may be made."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger.db")
    try:
        address = request.getfixturevalue("postgresql")
    except pytest.FixtureLookupError:
        pytest.skip("no PostgreSQL for the tests")
    return str(address)


@pytest.fixture
def ledger(where: str) -> Iterator[Ledger]:
    """An empty ledger."""
    with open_ledger(where, create=True) as opened:
        yield opened


@pytest.fixture
def sqlite_ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger in a file."""
    with open_ledger(tmp_path / "one.db", create=True) as opened:
        yield opened


@pytest.fixture
def report() -> Callable[..., Report]:
    """Makes reports."""
    return Report


@pytest.fixture
def add() -> Callable[..., list[str]]:
    """Puts reports into a ledger and gives the ids of their articles."""

    def put_all(ledger: Ledger, *reports: Report) -> list[str]:
        return [put(ledger, one.reading()).article for one in reports]

    return put_all


@pytest.fixture
def reread() -> Callable[..., None]:
    """Puts a newer reading of an article in place of the one there is: ``change`` makes its statements from the old ones."""

    def again(
        ledger: Ledger, report: Report, change: Callable[[tuple[Statement, ...]], tuple[Statement, ...]]
    ) -> None:
        reading = report.reading("two")
        put(ledger, replace(reading, statements=change(reading.statements)))

    return again
