"""What a file of annotations cannot hold, taken over from the reading that was annotated."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import Any

from verbale.records import Reading, Source, Statement

_Place = tuple[tuple[int, int] | None, tuple[tuple[int, int], ...]]


def with_the_rest(new: Reading, former: Reading) -> Reading:
    """``new``, whose statements people annotated, with the rest of ``former``, the reading of the same text that they worked on.

    Formal acts, their checks, links and refusals are kept; disputes where both statements are still there. A statement whose cue and
    content stand where they stood keeps what nobody changed as it was: its addressee, the words and the precision of its date, and, if
    nothing at all was changed, its confidence.
    """
    at = {_place(new.article.text, one): one for one in former.statements}
    numbers: dict[str, str] = {}
    matched: dict[str, Statement] = {}
    for one in new.statements:
        before = at.get(_place(new.article.text, one))
        if before is not None and before.id not in numbers:
            numbers[before.id] = one.id
            matched[one.id] = before
    return dataclasses.replace(
        new,
        article=dataclasses.replace(
            new.article, raw_map=former.article.raw_map, furniture=former.article.furniture
        ),
        statements=tuple(
            _kept(one, matched[one.id], numbers) if one.id in matched else one for one in new.statements
        ),
        acts=tuple(
            dataclasses.replace(act, within=numbers.get(act.within or "")) if act.within else act
            for act in former.acts
        ),
        disputes=tuple(
            dataclasses.replace(one, a=numbers[one.a], b=numbers[one.b])
            for one in former.disputes
            if one.a in numbers and one.b in numbers
        ),
        checks=former.checks,
        refusals=former.refusals,
        links=former.links,
    )


def _place(text: str, one: Statement) -> _Place:
    """Where a statement stands, whether its lines are apart (as brat has them) or not."""
    pieces = tuple(
        (span.start + match.start(), span.start + match.end())
        for span in one.content
        for match in re.finditer(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+", text[span.start : span.end])
    )
    return (one.cue.start, one.cue.end) if one.cue else None, pieces


def _kept(one: Statement, before: Statement, numbers: Mapping[str, str]) -> Statement:
    held = before.source if before.source and before.source.text else None
    source = before.source if _alike(one.source, held) else one.source
    made = dataclasses.replace(
        one,
        content=before.content,
        cue=before.cue,
        source=source,
        said=before.said if before.said.date == one.said.date else one.said,
        channel=before.channel if _plain(before.channel) == _plain(one.channel) else one.channel,
        addressee=before.addressee,
    )
    was = dataclasses.replace(before, id=one.id, within=numbers.get(before.within) if before.within else None)
    same = dataclasses.replace(made, confidence=was.confidence) == was
    return dataclasses.replace(made, confidence=was.confidence) if same else made


def _alike(one: Source | None, before: Source | None) -> bool:
    def values(source: Source | None) -> list[Any]:
        return [_plain(value) for value in dataclasses.astuple(source)] if source else []

    return values(one) == values(before)


def _plain(value: Any) -> Any:
    """A value as a note of brat's holds it."""
    return re.sub(r"[\s;=]+", " ", value).strip() or None if isinstance(value, str) else value
