"""What people decided, applied to a reading: records in, records out. Nothing here touches a database."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

from verbale.days import days_of
from verbale.ledger.judgements import Judgement, holding
from verbale.ledger.judgements_anchors import Anchor, place
from verbale.records import (
    Dispute,
    DisputeKind,
    Kind,
    Mode,
    Reading,
    Source,
    SourceType,
    Span,
    SpeechAct,
    Statement,
    When,
)

FIELDS = (
    "speaker",
    "name",
    "type",
    "role",
    "actor",
    "extent",
    "cue",
    "act",
    "said",
    "kind",
    "mode",
    "channel",
)
"""What of a statement can be corrected."""

_CHOICES: dict[str, tuple[str, ...]] = {
    "kind": get_args(Kind), "mode": get_args(Mode), "act": get_args(SpeechAct), "type": get_args(SourceType),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Applied:
    """A reading as people left it.

    ``machine`` holds each statement by its id as it was read, ``every`` as people left it, also those that were rejected and are not in
    ``reading``.
    ``newest`` leads from the id of a judged statement to its newest judgement, ``rejected`` are the ids of those rejected. ``unplaced``
    are the judgements that no statement of this reading answers to, or whose value does not fit the text, each with why. The disputes of
    ``reading`` are those that people left, with who decided what in the reason.
    """

    reading: Reading
    machine: dict[str, Statement] = field(default_factory=dict)
    every: dict[str, Statement] = field(default_factory=dict)
    newest: dict[str, Judgement] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()
    unplaced: tuple[tuple[Judgement, str], ...] = ()


def apply_judgements(reading: Reading, judgements: Iterable[Judgement]) -> Applied:
    """The reading with what people decided about its statements and the disputes between them; ``judgements`` may be all there are.

    They are applied in the order in which they were made. A rejected statement leaves the reading, with the disputes that name it, and
    what it encloses moves up; its id is given to no other. A later acceptance or correction brings it back. A rejected dispute leaves
    the reading; one that a person accepted and the machine missed is added.
    """
    machine = {statement.id: statement for statement in reading.statements}
    every, newest = dict(machine), dict[str, Judgement]()
    rejected: set[str] = set()
    unplaced: list[tuple[Judgement, str]] = []
    sha = reading.article.id
    rows = holding(row for row in judgements if row.article == sha)
    for row in rows:
        ids = _meant(row, machine)
        if ids is None:
            continue
        if (
            row.verdict == "correct"
            and row.value is None
            and row.quoted is None
            and row.anchor
            and row.anchor.content
        ):
            unplaced.append((row, "its value was forgotten with the article"))
            continue
        if not ids:
            unplaced.append((row, "no statement of the reading stands there"))
        for number in ids:
            try:
                every[number] = _changed(row, every[number], reading.article.text)
            except (ValueError, TypeError, KeyError, IndexError) as error:
                unplaced.append((row, f"its value does not fit: {error}"))
                continue
            newest[number] = row
            if row.target == "statement" and row.verdict != "unsure":
                (rejected.add if row.verdict == "reject" else rejected.discard)(number)
    kept = tuple(_within(every[s.id], machine, rejected) for s in reading.statements if s.id not in rejected)
    disputes = _disputes(
        reading.disputes, rows, [s for number, s in machine.items() if number not in rejected]
    )
    if not newest and disputes == reading.disputes:
        return Applied(reading, machine, every, unplaced=tuple(unplaced))
    left = dataclasses.replace(reading, statements=kept, disputes=disputes)
    return Applied(left, machine, every, newest, frozenset(rejected), tuple(unplaced))


def _disputes(
    disputes: tuple[Dispute, ...], rows: Iterable[Judgement], statements: Sequence[Statement]
) -> tuple[Dispute, ...]:
    """The disputes between these statements, as people left them."""
    known = {statement.id for statement in statements}
    left = [one for one in disputes if one.a in known and one.b in known]
    for row in rows:
        if row.target != "finding" or row.kind != "dispute" or row.other_article != row.article:
            continue
        a, b = (place(anchor, statements) if anchor else None for anchor in (row.anchor, row.other_anchor))
        if a is None or b is None:
            continue
        meant = [one for one in left if {one.a, one.b} == {a.id, b.id}]
        kind: Any = row.value if row.value in get_args(DisputeKind) else None
        if row.verdict == "reject":
            left = [one for one in left if one not in meant]
        elif not meant and row.verdict == "accept":
            left.append(Dispute(kind or "contradiction", a.id, b.id, row.words))
        else:
            left = [_ruled(one, row, kind) if one in meant else one for one in left]
    return tuple(left)


def _ruled(dispute: Dispute, row: Judgement, kind: DisputeKind | None) -> Dispute:
    changed = kind if row.verdict == "correct" and kind else dispute.kind
    return dataclasses.replace(dispute, kind=changed, reason=f"{dispute.reason} {row.words}")


def _meant(row: Judgement, machine: dict[str, Statement]) -> list[str] | None:
    """The ids of the statements a judgement speaks of; ``None`` for one that speaks of something else."""
    if row.target == "statement":
        found = place(row.anchor, machine.values()) if row.anchor else None
        return [found.id] if found else []
    if row.target != "speaker" or row.verdict not in ("same", "different"):
        return None
    if row.anchor is not None:
        found = place(row.anchor, machine.values())
        return [found.id] if found else []
    return [s.id for s in machine.values() if s.source and s.source.speaker == row.speaker]


def _changed(row: Judgement, statement: Statement, text: str) -> Statement:
    if row.target == "speaker":
        source = statement.source or Source("", 0, 0)
        return dataclasses.replace(statement, source=dataclasses.replace(source, speaker=row.other_speaker))
    return correct(statement, row.field, row.value, text) if row.verdict == "correct" else statement


def _within(statement: Statement, machine: dict[str, Statement], rejected: set[str]) -> Statement:
    outer, seen = statement.within, {statement.id}
    while outer in rejected and outer not in seen:
        seen.add(outer)
        outer = machine[outer].within
    return statement if outer == statement.within else dataclasses.replace(statement, within=outer)


def correct(statement: Statement, name: str | None, value: Any, text: str) -> Statement:
    """The statement with one field of :data:`FIELDS` corrected; ``text`` is that of its article.

    Values: a string or ``None`` for ``name``, ``role``, ``actor``, ``channel``, ``act``, ``kind``, ``mode`` and ``type``;
    ``[[start, end], …]``
    for ``extent`` (the content spans); ``[start, end]`` or ``None`` for ``cue``; an ISO 8601 date or ``None`` for ``said``; for ``speaker``
    ``{"speaker": key, "name": name}``, and ``type``, ``role`` and ``actor`` if they change, or ``None`` for a source without a name.

    Raises ``ValueError`` if the field is none of these or the value does not fit.
    """
    if name in ("kind", "mode"):
        return dataclasses.replace(statement, **{name: _choice(name, value)})
    if name == "act":
        return dataclasses.replace(statement, act=None if value is None else _choice(name, value))
    if name == "channel":
        return dataclasses.replace(statement, channel=_words(value))
    if name in ("name", "role", "actor", "type"):
        given: Any = _choice(name, value) if name == "type" and value is not None else _words(value)
        source = statement.source or Source("", 0, 0)
        change: dict[str, Any] = {name: given}
        return dataclasses.replace(statement, source=dataclasses.replace(source, **change))
    larger = _LARGER.get(name or "")
    if larger is None:
        raise ValueError(f"{name} cannot be corrected")
    return larger(statement, value, text)


def _choice(name: str, value: Any) -> Any:
    if value not in _CHOICES[name]:
        raise ValueError(f"{value!r} is no {name}; it is one of {', '.join(_CHOICES[name])}")
    return value


def _words(value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")
    return value or None


def _speaker(statement: Statement, value: Any, text: str) -> Statement:
    source = statement.source or Source("", 0, 0)
    if value is None:
        source = dataclasses.replace(source, name=None, speaker=None, type="unnamed")
        return dataclasses.replace(statement, source=source)
    given: dict[str, Any] = {
        name: _words(value[name]) for name in ("speaker", "name", "type", "role", "actor") if name in value
    }
    if given.get("type") is not None:
        _choice("type", given["type"])
    if not given.get("speaker") or not given.get("name"):
        raise ValueError("a speaker needs a name and a key")
    if "type" not in given and source.type in (None, "unnamed"):
        given["type"] = "person"
    return dataclasses.replace(statement, source=dataclasses.replace(source, **given))


def _extent(statement: Statement, value: Any, text: str) -> Statement:
    spans = [_span(pair, text) for pair in value]
    if any(a.end > b.start for a, b in itertools.pairwise(spans)):
        raise ValueError("the spans overlap or are out of order")
    return dataclasses.replace(statement, content=tuple(spans))


def _cue(statement: Statement, value: Any, text: str) -> Statement:
    return dataclasses.replace(statement, cue=None if value is None else _span(value, text))


def _span(pair: Any, text: str) -> Span:
    start, end = pair
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
        raise ValueError(f"{start} to {end} is no place in a text of {len(text)} characters")
    return Span.of(text, start, end)


def _said(statement: Statement, value: Any, text: str) -> Statement:
    if value is None:
        return dataclasses.replace(statement, said=When())
    if not isinstance(value, str) or days_of(value) is None:
        raise ValueError(f"{value!r} is no date such as 2024-05-03, 2024-W18, 2024-05 or 2024")
    precision: Any = "week" if "W" in value else {4: "year", 7: "month"}.get(len(value), "day")
    return dataclasses.replace(statement, said=When(value, precision, "stated", statement.said.text))


_LARGER: dict[str, Callable[[Statement, Any, str], Statement]] = {
    "speaker": _speaker, "extent": _extent, "cue": _cue, "said": _said,
}  # fmt: skip


def anchor_of(reading: Reading, number: str) -> tuple[Anchor, str] | None:
    """The anchor of the statement ``number`` of a machine's reading, with its words; ``None`` if there is none."""
    for statement in reading.statements:
        if statement.id == number:
            return Anchor.of(statement), " … ".join(span.text for span in statement.content)
    return None
