"""Records to rows and back: what is rebuilt equals what was kept. Nothing here touches a database."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, cast

from verbale.days import days_of
from verbale.ledger.schema import JOINER
from verbale.records import (
    Act,
    Article,
    Check,
    Dispute,
    Link,
    Reading,
    Refusal,
    Source,
    Span,
    Statement,
    When,
)

_ARTICLE = ("title", "outlet", "byline", "url", "published", "language", "raw_sha256")
_SOURCE = ("text", "start", "end", "name", "speaker", "type", "role", "actor")
_ACT = ("type", "object", "body", "date", "count", "text", "start", "end", "within")


def article_columns(article: Article) -> dict[str, Any]:
    """The columns of ``articles`` that follow the current reading."""
    first, last = day_range(article.published)
    return {name: getattr(article, name) for name in _ARTICLE} | {
        "published_from": first,
        "published_until": last,
    }


@functools.lru_cache(maxsize=4096)
def day_range(value: str | None) -> tuple[str | None, str | None]:
    """The first and the last day of an ISO 8601 date, as text; two ``None`` where there is none."""
    found = days_of(value)
    return (found[0].isoformat(), found[1].isoformat()) if found else (None, None)


def rest_of(reading: Reading) -> str:
    """What is in no column, as JSON: the article's own fields, disputes, checks, refusals, links."""
    article = reading.article
    about: dict[str, Any] = {name: getattr(article, name) for name in _ARTICLE}
    about |= {"raw_map": article.raw_map, "furniture": article.furniture}
    return _json(
        {
            "article": {name: value for name, value in about.items() if value not in (None, ())},
            "disputes": [asdict(dispute) for dispute in reading.disputes],
            "checks": [_with_rows(check) for check in reading.checks],
            "refusals": [asdict(refusal) for refusal in reading.refusals],
            "links": [_with_rows(link) for link in reading.links],
        }
    )


def statement_columns(statement: Statement) -> dict[str, Any]:
    """The columns of ``statements`` that the statement itself fills."""
    source, cue, said = statement.source, statement.cue, statement.said
    first, last = day_range(said.date)
    return {
        "number": statement.id,
        "kind": statement.kind,
        "mode": statement.mode,
        "act": statement.act,
        "source_text": source.text if source else None,
        "source_start": source.start if source else None,
        "source_end": source.end if source else None,
        "name": source.name if source else None,
        "speaker": source.speaker if source else None,
        "type": source.type if source else None,
        "role": source.role if source else None,
        "actor": source.actor if source else None,
        "cue_text": cue.text if cue else None,
        "cue_start": cue.start if cue else None,
        "cue_end": cue.end if cue else None,
        "content": JOINER.join([span.text for span in statement.content]),
        "content_spans": " ".join([f"{span.start}-{span.end}" for span in statement.content]),
        "said_date": said.date,
        "said_precision": said.precision,
        "said_basis": said.basis,
        "said_text": said.text,
        "said_from": first,
        "said_until": last,
        "channel": statement.channel,
        "addressee": _json({name: getattr(statement.addressee, name) for name in _SOURCE})
        if statement.addressee
        else None,
        "within": statement.within,
        "confidence": statement.confidence,
    }


def act_columns(act: Act) -> dict[str, Any]:
    """The columns of ``acts`` that the act itself fills."""
    columns = {name: getattr(act, name) for name in _ACT}
    return columns | {"number": act.id, "actors": _json(list(act.actors))}


def statement_of(row: Mapping[Any, Any]) -> Statement:
    """The statement that a row of ``statements`` keeps."""
    source = cue = addressee = None
    if row["source_text"] is not None:
        source = Source(
            row["source_text"],
            row["source_start"],
            row["source_end"],
            row["name"],
            row["speaker"],
            row["type"],
            row["role"],
            row["actor"],
        )
    if row["cue_text"] is not None:
        cue = Span(row["cue_text"], row["cue_start"], row["cue_end"])
    if row["addressee"] is not None:
        addressee = Source(**_loaded(row["addressee"]))
    return Statement(
        row["number"],
        row["kind"],
        row["mode"],
        source,
        cue,
        content_of(row["content"], row["content_spans"]),
        row["act"],
        When(row["said_date"], row["said_precision"], row["said_basis"], row["said_text"]),
        row["channel"],
        addressee,
        row["within"],
        row["confidence"],
    )


def content_of(content: str, spans: str) -> tuple[Span, ...]:
    """The spans of a content, from its joined text and its offsets: ``"12-40 52-80"``."""
    found, position = [], 0
    for pair in spans.split():
        start, end = (int(part) for part in pair.split("-"))
        found.append(Span(content[position : position + end - start], start, end))
        position += end - start + len(JOINER)
    return tuple(found)


def act_of(row: Mapping[Any, Any]) -> Act:
    """The act that a row of ``acts`` keeps."""
    columns = {name: row[name] for name in _ACT}
    return Act(id=row["number"], actors=tuple(_loaded(row["actors"])), **columns)


def article_of(row: Mapping[Any, Any], about: Mapping[Any, Any]) -> Article:
    """The article of a reading: ``row`` of ``articles`` gives the text, ``about`` (``rest["article"]``) what it said of itself."""
    furniture = tuple((start, end) for start, end in about.get("furniture", ()))
    raw_map = about.get("raw_map")
    return Article(
        row["sha"],
        row["text"],
        **{name: about.get(name) for name in _ARTICLE},
        raw_map=None if raw_map is None else tuple((a, b, n) for a, b, n in raw_map),
        furniture=furniture,
    )


def reading_of(
    row: Mapping[Any, Any], statements: Iterable[Mapping[Any, Any]], acts: Iterable[Mapping[Any, Any]]
) -> Reading:
    """The reading that rows keep: ``row`` has ``sha`` and ``text`` of the article, ``reader`` and ``rest`` of the reading."""
    rest = _loaded(row["rest"])
    return Reading(
        article_of(row, rest["article"]),
        statements=tuple(statement_of(found) for found in statements),
        acts=tuple(act_of(found) for found in acts),
        disputes=tuple(Dispute(**value) for value in rest["disputes"]),
        checks=tuple(_check(value) for value in rest["checks"]),
        refusals=tuple(Refusal(**value) for value in rest["refusals"]),
        links=tuple(_link(value) for value in rest["links"]),
        reader=row["reader"],
    )


def _check(value: dict[str, Any]) -> Check:
    return Check(**{**value, "rows": tuple(value["rows"])})


def _link(value: dict[str, Any]) -> Link:
    return Link(**{**value, "rows": tuple(value["rows"])})


def _with_rows(record: Check | Link) -> dict[str, Any]:
    names: Sequence[str] = (
        ("act", "verdict", "record", "reason")
        if isinstance(record, Check)
        else ("text", "start", "end", "symbol", "record")
    )
    return {name: getattr(record, name) for name in names} | {"rows": [dict(row) for row in record.rows]}


def _json(value: Any) -> str:
    """JSON with every code point as it is, lone surrogates too, so that they come back as they were."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _loaded(text: str) -> Any:
    return cast(Any, json.loads(text))
