"""What people decided about findings, applied to a comparison. The rules are pure; :func:`apply_to_findings` reads the ledger."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, get_args

from verbale.errors import LedgerError
from verbale.findings import Change, Comparison, Disputed, Drift, Meaning, Ref, Same, Shift
from verbale.ledger.judgements import Judgement, holding, judgements_on
from verbale.ledger.judgements_anchors import Anchor, place
from verbale.ledger.judgements_applying import Applied, apply_judgements
from verbale.ledger.opening import Ledger
from verbale.ledger.reading_back import load_reading
from verbale.records import DisputeKind

KINDS = ("same", "drift", "dispute", "shift")
CORRECTABLE: dict[tuple[str, str], tuple[str, ...]] = {
    ("drift", "change"): get_args(Change),
    ("drift", "meaning"): get_args(Meaning),
    ("dispute", "kind"): get_args(DisputeKind),
}
"""What of a finding can be corrected, and to what."""

_T = TypeVar("_T", Drift, Disputed, Shift)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A judgement on a finding, with the statements of the current readings that it speaks of."""

    judgement: Judgement
    a: Ref
    b: Ref

    def meant(self, finding: Drift | Disputed | Shift) -> bool:
        """Whether the judgement speaks of this finding, in whichever order it names the two."""
        ends = {finding.earlier, finding.later} if isinstance(finding, Shift) else {finding.a, finding.b}
        return ends == {self.a, self.b}

    @property
    def words(self) -> str:
        """Who decided what, for the reason of a finding."""
        return self.judgement.words


@dataclass(frozen=True, slots=True)
class Ruled:
    """What is known of the articles that judgements on findings speak of.

    ``rejected`` are the statements that people rejected, ``passages`` the words of those a ruling names, ``unplaced`` the judgements
    whose statements are in no current reading.
    """

    rulings: tuple[Ruling, ...] = ()
    rejected: frozenset[Ref] = frozenset()
    passages: Mapping[Ref, Mapping[str, Any]] = dataclasses.field(default_factory=dict)
    unplaced: tuple[Judgement, ...] = ()


def apply_to_findings(
    ledger: Ledger, comparison: Comparison, articles: Iterable[str] | None = None
) -> Comparison:
    """The comparison with what people decided: rejected findings are gone, accepted ones are certain and are there even if the machine did
    not find them, corrected ones are as the person left them, and those left open say so. ``articles`` are the ids of
    those that were compared: accepted findings that the machine missed are added if one of their articles is among these (without
    ``articles``, if both are in some finding).

    Raises :class:`~verbale.errors.LedgerError` if the ledger fails.
    """
    refs = {ref for one in comparison.same for ref in one.members}
    refs |= {ref for one in comparison.drift for ref in (one.a, one.b)}
    refs |= {ref for one in comparison.disputes for ref in (one.a, one.b)}
    refs |= {ref for one in comparison.shifts for ref in (one.earlier, one.later)}
    told = {ref.article for ref in refs}
    return rule(comparison, rulings_on(ledger, told | set(articles or ())))


def rulings_on(ledger: Ledger, articles: Iterable[str]) -> Ruled:
    """The judgements on findings that speak of these articles, placed in their current readings."""
    wanted = set(articles)
    about = holding(judgements_on(ledger.connection, articles=wanted))
    findings = [row for row in about if row.target == "finding"]
    shas = {sha for row in about for sha in (row.article, row.other_article) if sha}
    applied = {sha: found for sha in shas if (found := _applied(ledger, sha, about)) is not None}
    rulings, unplaced, passages = [], [], {}
    for row in findings:
        a, b = (_ref(applied, sha, anchor) for sha, anchor in _ends(row))
        if a is None or b is None:
            unplaced.append(row)
            continue
        rulings.append(Ruling(row, a, b))
        passages.update({ref: _passage(applied[ref.article], ref.statement) for ref in (a, b)})
    rejected = {Ref(sha, number) for sha, found in applied.items() for number in found.rejected}
    return Ruled(tuple(rulings), frozenset(rejected), passages, tuple(unplaced))


def _applied(ledger: Ledger, sha: str, about: list[Judgement]) -> Applied | None:
    try:
        return apply_judgements(load_reading(ledger, sha), about)
    except LedgerError:
        return None  # forgotten: its judgements have no place


def _ends(row: Judgement) -> tuple[tuple[str | None, Anchor | None], tuple[str | None, Anchor | None]]:
    return (row.article, row.anchor), (row.other_article, row.other_anchor)


def _ref(applied: Mapping[str, Applied], sha: str | None, anchor: Anchor | None) -> Ref | None:
    found = applied.get(sha or "")
    if found is None or anchor is None or sha is None:
        return None
    machine = [statement for number, statement in found.machine.items() if number not in found.rejected]
    statement = place(anchor, machine)
    return Ref(sha, statement.id) if statement else None


def _passage(applied: Applied, number: str) -> Mapping[str, Any]:
    article, statement = applied.reading.article, applied.every[number]
    source = statement.source
    return {
        "outlet": article.outlet,
        "published": article.published,
        "speaker": source.speaker if source else None,
        "name": source.name if source else None,
        "said": statement.said.date,
        "text": " … ".join(span.text for span in statement.content),
        "content": [{"text": s.text, "start": s.start, "end": s.end} for s in statement.content],
    }


def rule(comparison: Comparison, ruled: Ruled) -> Comparison:
    """The comparison with the rulings applied, in the order in which they were made. Pure."""
    same = [one for one in map(_without(ruled.rejected), comparison.same) if one is not None]
    drift = [d for d in comparison.drift if not {d.a, d.b} & ruled.rejected]
    disputes = [d for d in comparison.disputes if not {d.a, d.b} & ruled.rejected]
    shifts = [s for s in comparison.shifts if not {s.earlier, s.later} & ruled.rejected]
    for ruling in ruled.rulings:
        kind = ruling.judgement.kind
        if kind == "same":
            same = _same(same, ruling)
            if ruling.judgement.verdict == "reject":
                drift = [d for d in drift if {d.a, d.b} != {ruling.a, ruling.b}]
        elif kind == "drift":
            drift = _ruled(drift, ruling, ruling.meant, None)
        elif kind == "dispute":
            disputes = _disputes(disputes, ruling)
        elif kind == "shift":
            shifts = _shifts(shifts, ruling, ruled.passages)
    passages = {**{ref: dict(told) for ref, told in ruled.passages.items()}, **comparison.passages}
    return Comparison(tuple(same), tuple(drift), tuple(disputes), tuple(shifts), passages)


def _without(rejected: frozenset[Ref]) -> Callable[[Same], Same | None]:
    def left(one: Same) -> Same | None:
        members = tuple(ref for ref in one.members if ref not in rejected)
        if members == one.members:
            return one
        return dataclasses.replace(one, members=members) if len(members) > 1 else None

    return left


def _same(groups: list[Same], ruling: Ruling) -> list[Same]:
    """Two reports told to be of one utterance, or not: then the second leaves the group."""
    a, b, verdict = ruling.a, ruling.b, ruling.judgement.verdict
    of_a = next((g for g in groups if a in g.members), None)
    of_b = next((g for g in groups if b in g.members), None)
    if verdict == "reject":
        if of_a is None or of_a is not of_b:
            return groups
        left = tuple(ref for ref in of_a.members if ref != b)
        rest = [g for g in groups if g is not of_a]
        if len(left) < 2:
            return rest
        at = groups.index(of_a)
        return [*rest[:at], dataclasses.replace(of_a, members=left), *rest[at:]]
    if verdict == "unsure":
        return [_worded(g, ruling) if g is of_a and of_a is of_b else g for g in groups]
    if of_a is not None and of_a is of_b:
        return [_worded(g, ruling, sure=True) if g is of_a else g for g in groups]
    members = dict.fromkeys([*(of_a.members if of_a else [a]), *(of_b.members if of_b else [b])])
    joined = Same(tuple(members), ruling.words, 1.0)
    rest = [g for g in groups if g is not of_a and g is not of_b]
    return [*rest, joined]


def _worded(one: Same, ruling: Ruling, *, sure: bool = False) -> Same:
    return dataclasses.replace(
        one, reason=f"{one.reason} {ruling.words}", confidence=1.0 if sure else one.confidence
    )


def _ruled(found: list[_T], ruling: Ruling, meant: Callable[[_T], bool], new: _T | None) -> list[_T]:
    """Findings with one ruling applied to those ``meant``; ``new`` is added where it was accepted and none was found."""
    verdict = ruling.judgement.verdict
    if verdict == "reject":
        return [one for one in found if not meant(one)]
    if not any(meant(one) for one in found):
        return found + [new] if verdict == "accept" and new is not None else found  # noqa: RUF005
    return [_told(one, ruling) if meant(one) else one for one in found]


def _told(one: _T, ruling: Ruling) -> _T:
    judgement = ruling.judgement
    changed: dict[str, Any] = {"reason": f"{one.reason} {ruling.words}"}
    if judgement.verdict == "accept" and not isinstance(one, Drift):
        changed["confidence"] = 1.0
    if judgement.verdict == "correct" and judgement.value in CORRECTABLE.get(
        (judgement.kind or "", judgement.field or ""), ()
    ):
        changed[judgement.field or ""] = judgement.value
    return dataclasses.replace(one, **changed)


def _disputes(found: list[Disputed], ruling: Ruling) -> list[Disputed]:
    kind: Any = ruling.judgement.value if ruling.judgement.value in get_args(DisputeKind) else "contradiction"
    new = Disputed(ruling.a, ruling.b, kind, 1.0, ruling.words)
    return _ruled(found, ruling, ruling.meant, new)


def _shifts(found: list[Shift], ruling: Ruling, passages: Mapping[Ref, Mapping[str, Any]]) -> list[Shift]:
    speaker = passages.get(ruling.a, {}).get("speaker") or ""
    new = Shift(speaker, ruling.a, ruling.b, ruling.words, 1.0) if speaker else None
    return _ruled(found, ruling, ruling.meant, new)
