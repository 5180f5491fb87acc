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


STATEMENT = (
    "number", "kind", "mode", "act", "source_text", "source_start", "source_end", "name", "speaker", "type", "role", "actor",
    "cue_text", "cue_start", "cue_end", "content", "content_spans", "said_date", "said_precision", "said_basis", "said_text",
    "said_from", "said_until", "channel", "addressee", "within", "confidence",
)  # fmt: skip
"""The columns of ``statements`` that the statement itself fills, in the order of the table."""
_NO_SOURCE: tuple[None, ...] = (None,) * 8
_NO_CUE: tuple[None, ...] = (None,) * 3


def statement_columns(statement: Statement) -> dict[str, Any]:
    """The columns of ``statements`` that the statement itself fills, by name."""
    return dict(zip(STATEMENT, statement_values(statement), strict=True))


def statement_values(statement: Statement) -> tuple[Any, ...]:
    """The same in the order of :data:`STATEMENT`."""
    source, cue, said, content = statement.source, statement.cue, statement.said, statement.content
    first, last = day_range(said.date)
    return (
        statement.id,
        statement.kind,
        statement.mode,
        statement.act,
        *(_source_values(source) if source else _NO_SOURCE),
        *((cue.text, cue.start, cue.end) if cue else _NO_CUE),
        content[0].text if len(content) == 1 else JOINER.join([span.text for span in content]),
        " ".join([f"{span.start}-{span.end}" for span in content]),
        said.date,
        said.precision,
        said.basis,
        said.text,
        first,
        last,
        statement.channel,
        _json(dict(zip(_SOURCE, _source_values(statement.addressee), strict=True)))
        if statement.addressee
        else None,
        statement.within,
        statement.confidence,
    )


def _source_values(source: Source) -> tuple[Any, ...]:
    return (
        source.text,
        source.start,
        source.end,
        source.name,
        source.speaker,
        source.type,
        source.role,
        source.actor,
    )


def act_columns(act: Act) -> dict[str, Any]:
    """The columns of ``acts`` that the act itself fills."""
    columns = {name: getattr(act, name) for name in _ACT}
    return columns | {"number": act.id, "actors": _json(list(act.actors))}


def statement_of(row: Mapping[Any, Any]) -> Statement:
    """The statement that a row of ``statements`` keeps."""
    return statement_from([row[name] for name in STATEMENT])


def statement_from(values: Sequence[Any]) -> Statement:
    """The statement that values in the order of :data:`STATEMENT` keep."""
    (number, kind, mode, act, text, start, end, name, speaker, type_, role, actor, cue_text, cue_start, cue_end, content, spans,
     date, precision, basis, said_text, _, _, channel, addressee, within, confidence) = values  # fmt: skip
    return Statement(
        number,
        kind,
        mode,
        None if text is None else Source(text, start, end, name, speaker, type_, role, actor),
        None if cue_text is None else Span(cue_text, cue_start, cue_end),
        content_of(content, spans),
        act,
        When(date, precision, basis, said_text),
        channel,
        None if addressee is None else Source(**_loaded(addressee)),
        within,
        confidence,
    )


def content_of(content: str, spans: str) -> tuple[Span, ...]:
    """The spans of a content, from its joined text and its offsets: ``"12-40 52-80"``."""
    found, position = [], 0
    if spans and " " not in spans:
        start, _, end = spans.partition("-")
        return (Span(content, int(start), int(end)),)
    for pair in spans.split():
        first, last = (int(part) for part in pair.split("-"))
        found.append(Span(content[position : position + last - first], first, last))
        position += last - first + len(JOINER)
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
