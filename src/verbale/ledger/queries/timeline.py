"""A timeline: the days on which something was said or done, with the first report of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from verbale.errors import UsageError
from verbale.ledger import rows, schema
from verbale.ledger.judgements_overlay import freshen
from verbale.ledger.opening import Ledger
from verbale.ledger.queries.found import found_of
from verbale.ledger.queries.grouping import Told, told
from verbale.ledger.queries.paging import cursor, place_after
from verbale.ledger.queries.people import People
from verbale.ledger.queries.search import Asked, Search, check
from verbale.ledger.queries.words import parse
from verbale.records import Act

MOST_STATEMENTS = 5000
"""Most statements that one timeline is made of."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What a timeline shows: of one ``speaker`` (name or key), ``about`` words as in a search, published from ``since`` ``until``.
    ``limit`` counts days."""

    speaker: str | None = None
    about: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int = 100
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """A formal act, with the article that reported it first and how many did."""

    article: str
    outlet: str | None
    published: str | None
    url: str | None
    act: Act
    reports: int = 1

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        act = self.act
        return {
            "article": self.article, "outlet": self.outlet, "published": self.published, "url": self.url, "act": act.id,
            "type": act.type, "actors": list(act.actors), "object": act.object, "body": act.body, "text": act.text,
            "start": act.start, "end": act.end, "reports": self.reports,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Day:
    """One day, ISO 8601, or ``None`` where none is known: what was said, and what was done."""

    day: str | None
    told: tuple[Told, ...]
    done: tuple[Done, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "day": self.day,
            "told": [one.to_dict() for one in self.told],
            "acts": [one.to_dict() for one in self.done],
        }


@dataclass(frozen=True, slots=True)
class Days:
    """A page of days, the earliest first, and the token to go on after it."""

    days: tuple[Day, ...]
    next: str | None = None


def timeline(ledger: Ledger, asked: Timeline) -> Days:
    """The days with what was said and done on them.

    A day is that on which it was said, where the text gives it, else that of the report. Formal acts are those of the articles that the
    statements stand in, or, where only days are given, of all articles published then.

    Raises :class:`~verbale.errors.UsageError` if more than 5,000 statements fit: ask for less.
    """
    bounds = check(asked)
    place = place_after(asked, (str,))
    terms = parse(asked.about) if asked.about is not None else ()
    freshen(ledger)
    people = People(ledger.connection)
    who = people.named(asked.speaker) if asked.speaker is not None else None
    if who == []:
        return Days(())
    question = Search(words=asked.about, speaker=asked.speaker)
    keys = tuple(key for one in who or () for key in one.keys)
    seen = Asked(ledger, question, bounds, terms, keys).rows(MOST_STATEMENTS + 1)
    if len(seen) > MOST_STATEMENTS:
        raise UsageError(
            f"More than {MOST_STATEMENTS} statements fit.", hint="Give a speaker, words, or a shorter time."
        )
    days: dict[str | None, tuple[list[Told], list[Done]]] = {}
    for one in told(found_of(ledger.connection, seen, people)):
        days.setdefault(one.day, ([], []))[0].append(one)
    for day, done in _acts(ledger, {row["reading_id"] for row in seen}).items():
        days.setdefault(day, ([], []))[1].extend(done)
    ordered = sorted(days, key=lambda day: day or "9999")
    if place is not None:
        ordered = [day for day in ordered if (day or "9999") > (place[0] or "9999")]
    kept = ordered[: asked.limit]
    made = tuple(Day(day, tuple(days[day][0]), tuple(days[day][1])) for day in kept)
    return Days(made, cursor(asked, [kept[-1]]) if len(ordered) > len(kept) else None)


def _acts(ledger: Ledger, readings: set[int]) -> dict[str | None, list[Done]]:
    """The formal acts of these readings by day, each shown by its first report."""
    table, articles = schema.acts, schema.articles
    seen: list[Mapping[Any, Any]] = []
    wanted = sorted(readings)
    for i in range(0, len(wanted), 500):
        query = (
            select(
                table,
                articles.c.sha,
                articles.c.outlet,
                articles.c.published,
                articles.c.url,
                articles.c.published_from,
            )
            .join(articles, articles.c.id == table.c.article_id)
            .where(table.c.reading_id.in_(wanted[i : i + 500]), table.c.current == 1)
        )
        seen += ledger.connection.execute(query).mappings()
    seen.sort(key=lambda row: (row["published_from"] or "9999", row["id"]))
    found: dict[tuple[Any, ...], list[Mapping[Any, Any]]] = {}
    for row in seen:
        day = row["date"] if row["date"] and len(row["date"]) == 10 else row["published_from"]
        found.setdefault(
            (day, row["type"], row["actors"], row["object"], row["body"], row["count"]), []
        ).append(row)
    days: dict[str | None, list[Done]] = {}
    for (day, *_), group in found.items():
        row = group[0]
        done = Done(row["sha"], row["outlet"], row["published"], row["url"], rows.act_of(row), len(group))
        days.setdefault(day, []).append(done)
    return days
