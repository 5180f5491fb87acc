"""One statement as an answer: what it says, who said it, where it was reported, and what a person decided about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, exists, select

from verbale.ledger import rows, schema
from verbale.ledger.judgements_tables import judged
from verbale.ledger.queries.people import People
from verbale.records import Statement

_SOME = 500
_ARTICLE = ("sha", "title", "outlet", "url", "published")


@dataclass(frozen=True, slots=True)
class Judged:
    """Whose judgement stands behind a statement."""

    verdict: str
    by: str
    at: str
    why: str | None
    id: int


@dataclass(frozen=True, slots=True)
class Found:
    """A statement with the article that reports it. ``number`` is the row in the ledger, ``speaker`` the key of who is meant after all
    judgements; ``also`` are other outlets and addresses that ran the same text."""

    number: int
    day: str | None
    article: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    statement: Statement
    speaker: str | None = None
    also: tuple[tuple[str | None, str | None], ...] = ()
    judged: Judged | None = None

    @property
    def content(self) -> str:
        """The content, its spans joined by `` … ``."""
        return schema.JOINER.join(span.text for span in self.statement.content)

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain values: flat, save the judgement and the other places."""
        statement = self.statement
        source, cue, said = statement.source, statement.cue, statement.said
        return {
            "article": self.article,
            "statement": statement.id,
            "outlet": self.outlet,
            "published": self.published,
            "title": self.title,
            "url": self.url,
            "kind": statement.kind,
            "mode": statement.mode,
            "act": statement.act,
            "name": source.name if source else None,
            "speaker": self.speaker,
            "type": source.type if source else None,
            "role": source.role if source else None,
            "actor": source.actor if source else None,
            "source": source.text if source else None,
            "source_start": source.start if source else None,
            "source_end": source.end if source else None,
            "cue": cue.text if cue else None,
            "cue_start": cue.start if cue else None,
            "cue_end": cue.end if cue else None,
            "content": self.content,
            "content_spans": " ".join(f"{span.start}-{span.end}" for span in statement.content),
            "said": said.date,
            "said_precision": said.precision,
            "said_basis": said.basis,
            "channel": statement.channel,
            "addressee": statement.addressee.text if statement.addressee else None,
            "within": statement.within,
            "confidence": statement.confidence,
            "also": [{"outlet": outlet, "url": url} for outlet, url in self.also],
            "judged": None
            if self.judged is None
            else {
                "verdict": self.judged.verdict,
                "by": self.judged.by,
                "at": self.judged.at,
                "why": self.judged.why,
                "judgement": self.judged.id,
            },
        }


def machine_holds(table: FromClause) -> tuple[ColumnElement[bool], ...]:
    """Which rows of ``statements`` (or an alias of it) hold: those of current readings that nobody has judged."""
    return table.c.current == 1, ~exists().where(judged.c.id == table.c.id)


def person_holds(table: FromClause) -> tuple[ColumnElement[bool], ...]:
    """Which rows of ``judged`` hold: those that nobody rejected."""
    return (table.c.shown == 1,)


def with_article(table: FromClause) -> Select[Any]:
    """Every column of the statement, and those of its article as ``article_sha`` and so on."""
    articles = schema.articles
    of = [articles.c[name].label(f"article_{name}") for name in _ARTICLE]
    return select(table, *of).join(articles, articles.c.id == table.c.article_id)


def found_of(connection: Connection, found: Sequence[Mapping[Any, Any]], people: People) -> list[Found]:
    """Rows of :func:`with_article` as answers, in the same order."""
    speakers = people.of({row["speaker"] for row in found if row["speaker"]})
    also = _appearances(connection, {row["article_id"] for row in found})
    by_whom = _judgements(connection, {row["judgement"] for row in found if row.get("judgement")})
    return [
        Found(
            row["id"],
            row["day"],
            row["article_sha"],
            row["article_title"],
            row["article_outlet"],
            row["article_url"],
            row["article_published"],
            rows.statement_of(row),
            speakers[row["speaker"]].key if row["speaker"] else None,
            tuple(
                place
                for place in also.get(row["article_id"], ())
                if place != (row["article_outlet"], row["article_url"])
            ),
            by_whom.get(row.get("judgement") or 0),
        )
        for row in found
    ]


def _appearances(
    connection: Connection, numbers: Iterable[int]
) -> dict[int, list[tuple[str | None, str | None]]]:
    table = schema.appearances
    found: dict[int, list[tuple[str | None, str | None]]] = {}
    for part in _parts(numbers):
        query = select(table.c.article_id, table.c.outlet, table.c.url).where(table.c.article_id.in_(part))
        for row in connection.execute(query.order_by(table.c.id)):
            places = found.setdefault(row.article_id, [])
            if (row.outlet, row.url) not in places:
                places.append((row.outlet, row.url))
    return found


def _judgements(connection: Connection, numbers: Iterable[int]) -> dict[int, Judged]:
    table = schema.judgements
    found = {}
    for part in _parts(numbers):
        for row in connection.execute(select(table).where(table.c.id.in_(part))):
            found[row.id] = Judged(row.verdict, row.made_by, row.made_at, row.why, row.id)
    return found


def _parts(numbers: Iterable[int]) -> Iterable[list[int]]:
    wanted = sorted(numbers)
    return (wanted[i : i + _SOME] for i in range(0, len(wanted), _SOME))
