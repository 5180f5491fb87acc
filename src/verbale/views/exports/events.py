"""An event table in the manner of PLOVER (Halterman and others 2023): who did what, towards whom, on what day, in which report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verbale.days import days_of
from verbale.records import Reading, Statement
from verbale.views.cells import csv_lines
from verbale.views.exports.rows import Row

PLOVER: dict[str, str | None] = {
    "state": None,
    "decline-comment": None,
    "deny": None,
    "accuse": "ACCUSE",
    "criticise": "ACCUSE",
    "demand": "REQUEST",
    "ask": None,
    "promise": None,
    "announce": None,
    "threaten": "THREATEN",
    "reject": "REJECT",
    "agree": "AGREE",
    "support": "SUPPORT",
    "veto": "REJECT",
    "block": "REJECT",
    "sign": "SUPPORT",
    "vote": None,
    "abstain": None,
    "table-draft": None,
    "amend": None,
    "adopt": None,
    "withdraw": None,
}
"""The PLOVER type of each speech act and formal act, where there is one (docs/reference/acts.md)."""
CAMEO: dict[str, str | None] = {
    "state": "010",
    "decline-comment": "011",
    "deny": "016",
    "accuse": "112",
    "criticise": "111",
    "demand": "10",
    "ask": "02",
    "promise": "03",
    "announce": "010",
    "threaten": "13",
    "reject": "12",
    "agree": "03",
    "support": "051",
    "veto": "129",
    "block": "12",
    "sign": "057",
    "vote": None,
    "abstain": None,
    "table-draft": None,
    "amend": None,
    "adopt": None,
    "withdraw": None,
}
"""The CAMEO code of each, where there is one."""
COLUMNS = (
    "event", "day", "last_day", "source_actor", "source_name", "target_actor", "target_name", "act", "plover", "cameo", "text", "start",
    "end", "article_id", "outlet", "published", "url",
)  # fmt: skip


def events_csv(readings: Iterable[Reading]) -> Iterator[str]:
    """The table as CSV: one row for each speech act or formal act that has a code in either scheme."""
    return csv_lines(COLUMNS, event_rows(readings))


def event_rows(readings: Iterable[Reading]) -> Iterator[Row]:
    """One row for each event: speech acts other than plain statements, then formal acts, of each article."""
    for reading in readings:
        for statement in reading.statements:
            if statement.act and (PLOVER[statement.act] or CAMEO[statement.act] not in (None, "010")):
                yield _speech(reading, statement)
        for act in reading.acts:
            days = days_of(act.date)
            for actor in act.actors or ("",):
                yield _common(reading, act.type, f"{act.id}:{actor}".rstrip(":")) | {
                    "day": days[0].isoformat() if days else None,
                    "last_day": days[1].isoformat() if days else None,
                    "source_actor": actor or None,
                    "target_actor": act.body,
                    "target_name": act.object,
                    "text": act.text,
                    "start": act.start,
                    "end": act.end,
                }


def _speech(reading: Reading, statement: Statement) -> Row:
    source, addressee = statement.source, statement.addressee
    days = days_of(statement.said.date)
    spans = statement.content or ((statement.cue,) if statement.cue else ())
    return _common(reading, statement.act or "", statement.id) | {
        "day": days[0].isoformat() if days else None,
        "last_day": days[1].isoformat() if days else None,
        "source_actor": source.actor if source else None,
        "source_name": (source.name or source.text) if source else None,
        "target_actor": addressee.actor if addressee else None,
        "target_name": (addressee.name or addressee.text) if addressee else None,
        "text": " … ".join(span.text for span in spans),
        "start": spans[0].start if spans else None,
        "end": spans[-1].end if spans else None,
    }


def _common(reading: Reading, act: str, number: str) -> Row:
    article = reading.article
    return {
        "event": f"{article.id[:12]}:{number}",
        "act": act,
        "plover": PLOVER.get(act),
        "cameo": CAMEO.get(act),
        "article_id": article.id,
        "outlet": article.outlet,
        "published": article.published,
        "url": article.url,
    }
