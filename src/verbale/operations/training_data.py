"""People's judgements as data to learn from. Nothing here prints or exits."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from verbale.errors import LedgerError
from verbale.ledger.judgements import Judgement, holding, judgements_on
from verbale.ledger.judgements_anchors import place
from verbale.ledger.judgements_applying import Applied, apply_judgements
from verbale.ledger.opening import Ledger, open_ledger
from verbale.ledger.reading_back import load_reading
from verbale.records import Reading, Statement

Where = str | os.PathLike[str]


def training_rows(where: Where) -> Iterator[dict[str, Any]]:
    """The judgements that hold, as data to learn from: each with the paragraph (``text``, from ``offset`` in the article), the spans of the
    statement in it, what the machine had and what the person says, who and when.

    Offsets of ``spans`` are into ``text``. Those that have no place in the current reading are left out, as are judgements on speakers
    over all articles, which speak of no text.
    """
    with open_ledger(where) as ledger:
        rows = [row for row in holding(judgements_on(ledger.connection)) if row.article is not None]
        applied: dict[str, Applied | None] = {}
        for row in rows:
            for sha in (row.article, row.other_article):
                if sha is not None and sha not in applied:
                    applied[sha] = _applied(ledger, sha, [other for other in rows if other.article == sha])
            one = _training(applied, row)
            if one is not None:
                yield one


def _applied(ledger: Ledger, sha: str, rows: list[Judgement]) -> Applied | None:
    try:
        return apply_judgements(load_reading(ledger, sha), rows)
    except LedgerError:
        return None


def _training(applied: dict[str, Applied | None], row: Judgement) -> dict[str, Any] | None:
    ends = [(row.article, row.anchor), (row.other_article, row.other_anchor)]
    passages = []
    for sha, anchor in ends if row.target == "finding" else ends[:1]:
        found = applied.get(sha or "")
        statement = place(anchor, found.machine.values()) if found and anchor else None
        if found is None or statement is None:
            return None
        passages.append(_passage(found, statement))
    head = {
        name: getattr(row, name)
        for name in ("id", "made_at", "made_by", "why", "target", "verdict", "kind", "field")
    }
    if row.target == "finding":
        return {
            **head,
            "a": passages[0],
            "b": passages[1],
            "person": row.value if row.verdict == "correct" else row.verdict,
        }
    machine = passages[0].pop("machine")
    was = (
        machine.get("speaker") if row.target == "speaker" else _was(machine, row.field) if row.field else True
    )
    said = (
        row.other_speaker
        if row.target == "speaker"
        else row.value
        if row.verdict == "correct"
        else row.verdict
    )
    return {**head, **passages[0], "machine": was, "person": said, "statement": machine}


def _was(machine: dict[str, Any], field: str) -> Any:
    if field == "extent":
        return [[int(n) for n in pair.split("-")] for pair in machine["content_spans"].split()]
    if field == "cue":
        return None if machine["cue_start"] is None else [machine["cue_start"], machine["cue_end"]]
    if field == "speaker":
        return {"speaker": machine["speaker"], "name": machine["name"]}
    return machine.get(field)


def _passage(found: Applied, statement: Statement) -> dict[str, Any]:
    article = found.reading.article
    parts = [part for part in (statement.source, statement.cue, *statement.content) if part is not None]
    first, last = min((p.start for p in parts), default=0), max((p.end for p in parts), default=0)
    start = article.text.rfind("\n", 0, first) + 1
    end = article.text.find("\n", last)
    end = len(article.text) if end < 0 else end
    row = Reading(article, (statement,)).to_rows()[0]

    def span(part: Any) -> list[int] | None:
        return None if part is None else [part.start - start, part.end - start]

    return {
        "article": article.id,
        "offset": start,
        "text": article.text[start:end],
        "spans": {
            "source": span(statement.source),
            "cue": span(statement.cue),
            "content": [span(part) for part in statement.content],
        },
        "machine": row,
    }
