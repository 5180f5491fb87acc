"""The source audit: whom each outlet quotes, how often, directly or not, named or unnamed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, FromClause, Select, case, func, or_, select

from verbale.ledger import schema
from verbale.ledger.judgements_overlay import freshen
from verbale.ledger.judgements_tables import judged, speaker_names
from verbale.ledger.opening import Ledger
from verbale.ledger.queries.found import machine_holds, person_holds
from verbale.ledger.queries.paging import cursor, place_after
from verbale.ledger.queries.people import People
from verbale.ledger.queries.search import check


@dataclass(frozen=True, slots=True)
class Audit:
    """Which outlets: one, or all; articles published from ``since`` ``until``. ``top`` is how many sources to name for each."""

    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    top: int = 5
    limit: int = 100
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Top:
    """One of the sources an outlet quotes most."""

    speaker: str
    name: str | None
    statements: int


@dataclass(slots=True)
class _Tally:
    articles: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    speakers: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Outlet:
    """What one outlet's articles hold. ``named`` and ``unnamed`` count statements whose source has a name or none; ``no_source``
    those without a source; ``types`` counts named sources by type; ``speakers`` is how many different ones are quoted."""

    outlet: str | None
    articles: int
    statements: int
    direct: int
    indirect: int
    mixed: int
    named: int
    unnamed: int
    no_source: int
    types: Mapping[str, int]
    speakers: int
    top: tuple[Top, ...]

    @property
    def unnamed_share(self) -> float | None:
        """Unnamed sources of all sources, from 0 to 1; ``None`` where there is no source."""
        sources = self.named + self.unnamed
        return round(self.unnamed / sources, 4) if sources else None

    @property
    def direct_share(self) -> float | None:
        """Direct quotation of all statements, from 0 to 1."""
        return round(self.direct / self.statements, 4) if self.statements else None

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        plain = {name: getattr(self, name) for name in self.__slots__ if name not in ("types", "top")}
        return plain | {
            "unnamed_share": self.unnamed_share,
            "direct_share": self.direct_share,
            "types": dict(self.types),
            "top": [{"speaker": t.speaker, "name": t.name, "statements": t.statements} for t in self.top],
        }


@dataclass(frozen=True, slots=True)
class Outlets:
    """A page of outlets, in the order of their names, those without a name last; and the token to go on after it."""

    outlets: tuple[Outlet, ...]
    next: str | None = None


def outlets(ledger: Ledger, asked: Audit) -> Outlets:
    """Whom the outlets quote. A text that several outlets ran counts for each of them.

    Raises :class:`~verbale.errors.UsageError` for a question that cannot be asked.
    """
    bounds = check(asked)
    place = place_after(asked, (str,))
    freshen(ledger)
    connection = ledger.connection
    tallies: dict[str | None, _Tally] = defaultdict(_Tally)
    for outlet, count in connection.execute(_articles(asked, bounds)):
        tallies[outlet].articles = count
    for of, holds in ((schema.statements, machine_holds(schema.statements)), (judged, person_holds(judged))):
        for row in connection.execute(_statements(of, asked, bounds).where(*holds)):
            tally = tallies[row.outlet]
            tally.kinds[row.kind] += row.n
            tally.sources[row.how] += row.n
            if row.how == "named":
                tally.types[row.type or "unknown"] += row.n
                if row.speaker:
                    tally.speakers[row.speaker] += row.n
    ordered = sorted(tallies, key=_order)
    if place is not None:
        ordered = [name for name in ordered if _order(name) > _order(place[0])]
    kept = ordered[: asked.limit]
    people = People(connection)
    people.of({key for name in kept for key in tallies[name].speakers})
    made = [_outlet(tallies[name], people, asked.top) for name in kept]
    names = _names(connection, {one.speaker for _, most, _ in made for one in most})
    rows = tuple(
        _made(tally, [Top(t.speaker, names.get(t.speaker), t.statements) for t in top], name, speakers)
        for name, (tally, top, speakers) in zip(kept, made, strict=True)
    )
    return Outlets(rows, cursor(asked, [kept[-1]]) if len(ordered) > len(kept) else None)


def _order(name: str | None) -> tuple[bool, str]:
    return (name is None, name or "")


def _seen() -> FromClause:
    """Each article once for each outlet that ran it."""
    also = schema.appearances
    return select(also.c.article_id, also.c.outlet).distinct().subquery("ran")


def _bounded(
    query: Select[Any], asked: Audit, bounds: Mapping[str, str], outlet: Any, day: Any
) -> Select[Any]:
    if asked.outlet is not None:
        query = query.where(outlet == asked.outlet)
    if "since" in bounds:
        query = query.where(day >= bounds["since"])
    if "until" in bounds:
        query = query.where(day <= bounds["until"])
    return query


def _articles(asked: Audit, bounds: Mapping[str, str]) -> Select[Any]:
    ran, articles = _seen(), schema.articles
    query = (
        select(ran.c.outlet, func.count().label("n"))
        .join(articles, articles.c.id == ran.c.article_id)
        .where(articles.c.forgotten_at.is_(None))
        .group_by(ran.c.outlet)
    )
    return _bounded(query, asked, bounds, ran.c.outlet, articles.c.published_from)


def _statements(of: FromClause, asked: Audit, bounds: Mapping[str, str]) -> Select[Any]:
    ran = _seen()
    how = case(
        (of.c.source_text.is_(None), "no source"),
        (or_(of.c.name.is_(None), of.c.type == "unnamed"), "unnamed"),
        else_="named",
    ).label("how")
    query = (
        select(ran.c.outlet, of.c.kind, how, of.c.type, of.c.speaker, func.count().label("n"))
        .join(ran, ran.c.article_id == of.c.article_id)
        .group_by(ran.c.outlet, of.c.kind, how, of.c.type, of.c.speaker)
    )
    return _bounded(query, asked, bounds, ran.c.outlet, of.c.day)


def _outlet(tally: _Tally, people: People, top: int) -> tuple[_Tally, list[Top], int]:
    persons: Counter[str] = Counter()
    for key, one in people.of(tally.speakers).items():
        persons[one.key] += tally.speakers[key]
    most = sorted(persons.items(), key=lambda item: (-item[1], item[0]))[:top]
    return tally, [Top(key, None, count) for key, count in most], len(persons)


def _made(tally: _Tally, top: list[Top], name: str | None, speakers: int) -> Outlet:
    kinds, sources = tally.kinds, tally.sources
    return Outlet(
        name,
        tally.articles,
        kinds.total(),
        kinds["direct"],
        kinds["indirect"],
        kinds["mixed"],
        sources["named"],
        sources["unnamed"],
        sources["no source"],
        dict(tally.types.most_common()),
        speakers,
        tuple(top),
    )


def _names(connection: Connection, keys: set[str]) -> dict[str, str]:
    """The fullest spelling of each key."""
    table, found = speaker_names, dict[str, tuple[int, str]]()
    wanted = sorted(keys)
    for i in range(0, len(wanted), 500):
        query = select(table.c.speaker, table.c.name).where(table.c.speaker.in_(wanted[i : i + 500]))
        for key, name in connection.execute(query):
            found[key] = max(found.get(key, (0, "")), (len(name), name))
    return {key: name for key, (_, name) in found.items()}
