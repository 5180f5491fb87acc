"""Search: the statements that fit, a page at a time, whoever holds their values, the machine or a person.

With words, the newest in the ledger come first (the order that full text gives without sorting); without, those published last. Both
orders are total, so pages neither repeat nor leave out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    and_,
    column,
    func,
    literal_column,
    or_,
    select,
    table,
)

from verbale.days import days_asked
from verbale.errors import UsageError
from verbale.ledger import schema
from verbale.ledger.judgements_overlay import freshen
from verbale.ledger.judgements_tables import judged, speaker_names
from verbale.ledger.opening import Ledger
from verbale.ledger.queries.found import Found, found_of, machine_holds, person_holds, with_article
from verbale.ledger.queries.paging import cursor, place_after
from verbale.ledger.queries.people import People, Person
from verbale.ledger.queries.words import Term, parse, to_fts5

MOST = 1000
"""Most rows on one page."""
_NAMES = 50


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for; every part that is given must hold.

    ``words`` as in :func:`verbale.ledger.queries.words.parse`; ``speaker`` a name or key; ``actor`` a code such as ``NOR`` or ``UN``;
    ``act``, ``kind``, ``mode`` as in the reading. ``said_from`` and ``said_until`` bound the day it was said, ``since`` and
    ``until`` the day of publication: ISO 8601 days, weeks, months or years, ends included. ``named`` false asks for sources without
    a name. ``after`` is the token of the page before.
    """

    words: str | None = None
    phrase: bool = False
    speaker: str | None = None
    actor: str | None = None
    act: str | None = None
    outlet: str | None = None
    kind: str | None = None
    mode: str | None = None
    said_from: str | None = None
    said_until: str | None = None
    since: str | None = None
    until: str | None = None
    named: bool | None = None
    limit: int = 20
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of answers. ``next`` is the token to go on after it, ``None`` at the end. ``speakers`` are those that the name asked for may
    mean."""

    rows: tuple[Found, ...]
    next: str | None = None
    speakers: tuple[Person, ...] = ()


def search(ledger: Ledger, question: Search) -> Page:
    """The statements that fit the question.

    Raises :class:`~verbale.errors.UsageError` for a question that cannot be asked, :class:`~verbale.errors.LedgerError` if the
    ledger fails.
    """
    bounds = check(question)
    place = place_after(question, (str, int))
    terms = parse(question.words, phrase=question.phrase) if question.words is not None else ()
    freshen(ledger)
    people = People(ledger.connection)
    who = people.named(question.speaker) if question.speaker is not None else None
    if who == []:
        return Page(())
    asked = Asked(ledger, question, bounds, terms, tuple(key for one in who or () for key in one.keys))
    rows = asked.rows(question.limit + 1, place)
    kept = rows[: question.limit]
    more = len(rows) > question.limit
    following = cursor(question, [kept[-1]["day"], kept[-1]["id"]]) if more else None
    return Page(tuple(found_of(ledger.connection, kept, people)), following, tuple(who or ()))


def check(question: Any) -> Mapping[str, str]:
    """The bounds of days in ``question`` as ISO days.

    Raises :class:`~verbale.errors.UsageError` for what is no date, or a limit out of range.
    """
    if not 1 <= question.limit <= MOST:
        raise UsageError(f"The limit is {question.limit}.", hint=f"It must lie between 1 and {MOST}.")
    bounds = {}
    for name in ("said_from", "said_until", "since", "until"):
        value = getattr(question, name, None)
        if value is not None:
            bounds[name] = days_asked(value)[1 if name.endswith("until") else 0].isoformat()
    return bounds


@dataclass(frozen=True, slots=True)
class Asked:
    """A question made ready: finds the rows of ``statements`` and ``judged`` that fit, in order."""

    ledger: Ledger
    question: Search
    bounds: Mapping[str, str]
    terms: tuple[Term, ...]
    keys: tuple[str, ...]

    def rows(self, count: int, place: list[Any] | None = None) -> list[Mapping[Any, Any]]:
        """The first ``count`` rows after ``place`` (day and id)."""
        found: list[Mapping[Any, Any]] = []
        phases = [False, True] if not self.terms else [None]
        for undated in phases:
            if undated is False and place is not None and place[0] is None:
                continue
            part = [
                row
                for query in self._queries(undated, place)
                for row in self.ledger.connection.execute(query.limit(count - len(found))).mappings()
            ]
            part.sort(
                key=lambda row: (row["day"] or "", row["id"]) if not self.terms else row["id"], reverse=True
            )
            found += part[: count - len(found)]
            if len(found) >= count:
                break
        return found

    def _queries(self, undated: bool | None, place: list[Any] | None) -> list[Select[Any]]:
        by_outlet = self.leader == "outlet"
        machine, person = with_article(schema.statements), with_article(judged)
        queries = [
            (machine, schema.statements, machine_holds(schema.statements)),
            (person, judged, person_holds(judged)),
        ]
        made = []
        for query, of, holds in queries:
            query = query.where(*holds, *self._fits(of), *_after(of, undated, place))
            if self.terms:
                query = self._with_words(query, of)
            elif undated is not None:
                query = (
                    query.order_by(of.c.day.desc(), of.c.id.desc())
                    if not undated
                    else query.order_by(of.c.id.desc())
                )
            if by_outlet and of is schema.statements:
                made += self._of_outlet(query)
            else:
                made.append(query.where(*self._outlet()))
        return made

    def _fits(self, of: FromClause) -> list[ColumnElement[bool]]:
        asked, bounds, c = self.question, self.bounds, of.c
        tests: list[ColumnElement[bool]] = []
        if self.keys:
            tests.append(self._led(c.speaker).in_(self.keys))
        if asked.actor is not None:
            tests.append(self._led(c.actor) == asked.actor.strip().upper())
        if asked.act is not None:
            tests.append(self._led(c.act) == asked.act)
        tests += [
            c[name] == value for name in ("kind", "mode") if (value := getattr(asked, name)) is not None
        ]
        if asked.named is not None:
            tests.append(
                c.name.is_not(None) if asked.named else and_(c.name.is_(None), c.source_text.is_not(None))
            )
        if "said_from" in bounds:
            tests.append(c.said_until >= bounds["said_from"])
        if "said_until" in bounds:
            tests.append(c.said_from <= bounds["said_until"])
        if "since" in bounds:
            tests.append(self._led(c.day) >= bounds["since"])
        if "until" in bounds:
            tests += [self._led(c.day) <= bounds["until"], c.day.is_not(None)]
        return tests

    @property
    def leader(self) -> str:
        """What narrows the question most: the rows are looked up by it, and the rest is checked."""
        asked = self.question
        if self.terms:
            return "words"
        if self.keys:
            return "speaker"
        if asked.outlet is not None:
            return "outlet"
        if asked.act is not None and (asked.act != "state" or asked.actor is None):
            return "act"
        return "actor" if asked.actor is not None else "day"

    def _led(self, of: ColumnElement[Any]) -> ColumnElement[Any]:
        """The column; on SQLite, whose planner knows no counts, kept from leading unless it is the leader or sorts within it."""
        name = getattr(of, "name", "")
        by_day = name == "day" and self.leader not in ("words", "outlet")
        return of if name == self.leader or by_day or not self.ledger.sqlite else func.coalesce(of, "")

    def _outlet(self) -> list[ColumnElement[bool]]:
        name = self.question.outlet
        if name is None:
            return []
        return [or_(schema.articles.c.outlet == name, schema.articles.c.id.in_(_reprints(name)))]

    def _of_outlet(self, query: Select[Any]) -> list[Select[Any]]:
        """The query led by the articles of the outlet, and by those that it ran later."""
        articles, name = schema.articles, self.question.outlet or ""
        led = query.where(schema.statements.c.reading_id == articles.c.reading_id)
        first = led.where(articles.c.outlet == name)
        if self.ledger.sqlite:
            first = first.order_by(None).order_by(
                articles.c.published_from.desc(), schema.statements.c.id.desc()
            )
        return [first, led.where(articles.c.id.in_(_reprints(name)))]

    def _with_words(self, query: Select[Any], of: FromClause) -> Select[Any]:
        if not self.ledger.sqlite:
            tokens: ColumnElement[Any] = literal_column(
                "statements.words" if of is schema.statements else "judged.tokens"
            )
            wanted: ColumnElement[Any] = func.phraseto_tsquery("verbale", self.terms[0].words)
            for term in self.terms[1:]:
                wanted = wanted.op("&&")(func.phraseto_tsquery("verbale", term.words))
            return query.where(tokens.op("@@")(wanted)).order_by(of.c.id.desc())
        name = "statements_fts" if of is schema.statements else "judged_fts"
        words = table(name, column("rowid"))
        match = to_fts5(self.terms, self._names() if of is schema.statements else ())
        return query.where(words.c.rowid == of.c.id, literal_column(name).op("MATCH")(match)).order_by(
            words.c.rowid.desc()
        )

    def _names(self) -> tuple[str, ...]:
        """The spellings of the speaker, so that full text need not go through the statements of all others."""
        if not self.keys:
            return ()
        query = (
            select(speaker_names.c.name)
            .distinct()
            .where(speaker_names.c.speaker.in_(self.keys))
            .limit(_NAMES + 1)
        )
        names = tuple(name for (name,) in self.ledger.connection.execute(query))
        return names if len(names) <= _NAMES and all(names) else ()


def _reprints(outlet: str) -> Select[Any]:
    """The articles that the outlet ran after another had."""
    also, articles = schema.appearances, schema.articles.alias("first")
    return (
        select(also.c.article_id)
        .join(articles, articles.c.id == also.c.article_id)
        .where(also.c.outlet == outlet, articles.c.outlet.is_distinct_from(outlet))
    )


def _after(of: FromClause, undated: bool | None, place: list[Any] | None) -> list[ColumnElement[bool]]:
    """The rows of one phase after ``place``: with words by id; else those with a day, by day and id; then those without, by id."""
    if undated is None:
        return [] if place is None else [of.c.id < place[1]]
    if undated:
        below = [of.c.id < place[1]] if place is not None and place[0] is None else []
        return [of.c.day.is_(None), *below]
    if place is None:
        return [of.c.day.is_not(None)]
    day, number = place
    return [of.c.day <= day, or_(of.c.day < day, of.c.id < number)]
