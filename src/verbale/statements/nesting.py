"""From drafts to statements: ids in text order, kinds by quotation marks, and which statement reports which."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from verbale.records import Document, Kind, Source, Span, Statement
from verbale.statements.drafts import Draft, Place


def nest(document: Document, drafts: list[Draft]) -> list[Statement]:
    """The statements of ``drafts``, which stand in text order."""
    drafts = [_within_its_report(one, drafts[max(i - 3, 0) : i + 4]) for i, one in enumerate(drafts)]
    enclosing = _enclosing(drafts)
    statements = []
    for index, one in enumerate(drafts):
        outer = enclosing[index]
        statements.append(
            Statement(
                id=f"s{index + 1}",
                kind=kind_of(document, one.content),
                mode=one.mode,
                source=_source(document.text, one.source),
                cue=Span.of(document.text, *one.cue) if one.cue and one.lemma != ":" else None,
                content=tuple(Span.of(document.text, *span) for span in one.content),
                act=one.act,
                confidence=_confidence(one),
                within=f"s{outer + 1}" if outer is not None else None,
            )
        )
    return statements


def _within_its_report(one: Draft, near: list[Draft]) -> Draft:
    """``one`` without what runs on over the cue and source of the report that it stands in: "X has proposed Y, Z told reporters"."""
    if one.cue is None or not one.content:
        return one
    start, end = one.content[-1]
    for outer in near:
        if outer is one or outer.cue is None or outer.inside != one.inside:
            continue
        parts = [part for part in (outer.source, outer.cue) if part is not None]
        for low, high in outer.content:
            inside = low <= one.cue[0] and one.cue[1] <= high and low <= start < high < end
            if inside and any(high <= part[0] < end for part in parts):
                return replace(one, content=(*one.content[:-1], (start, high)))
    return one


def _confidence(one: Draft) -> float | None:
    """The likelihood where it was measured (``evaluation/fit_weights.py`` prints how well it is calibrated), else ``None``."""
    return round(one.weight, 2) if one.measured else None


def _source(text: str, where: Place | None) -> Source | None:
    return Source(text[slice(*where)], *where) if where else None


def _enclosing(drafts: list[Draft]) -> list[int | None]:
    """For each draft the one with the smallest content that holds its cue."""
    result: list[int | None] = [None] * len(drafts)
    spans = sorted((start, end, index) for index, one in enumerate(drafts) for start, end in one.content)
    sizes = [sum(end - start for start, end in one.content) for one in drafts]
    order = sorted(range(len(drafts)), key=lambda i: _anchor(drafts[i]))
    active: list[tuple[int, int, int]] = []
    cursor = 0
    for index in order:
        anchor = _anchor(drafts[index])
        while cursor < len(spans) and spans[cursor][0] <= anchor:
            active.append(spans[cursor])
            cursor += 1
        active = [span for span in active if span[1] > anchor]
        holders = [
            span[2] for span in active
            if span[2] != index and _holds(drafts[span[2]], drafts[index]) and (sizes[span[2]], -span[2]) > (sizes[index], -index)
        ]  # fmt: skip
        if holders:
            result[index] = min(holders, key=lambda i: (sizes[i], i))
    return result


def _holds(outer: Draft, inner: Draft) -> bool:
    """Whether the whole of ``inner``, cue and content, lies in the content of ``outer``."""
    parts = [*inner.content, *([inner.cue] if inner.cue else [])]
    return all(any(low <= start and end <= high for low, high in outer.content) for start, end in parts)


def _anchor(one: Draft) -> int:
    return one.cue[0] if one.cue else one.content[0][0]


def kind_of(document: Document, content: tuple[Place, ...]) -> Kind:
    """Whether all, none or part of the content stands between quotation marks that open and close in it."""
    quotations = document.quotations
    total = quoted = 0
    for start, end in content:
        covered = start
        total += _words(document.text, start, end)
        index = bisect_left(quotations, start, key=lambda q: q.start)
        while index < len(quotations) and quotations[index].start < end:
            one = quotations[index]
            if one.start >= covered and one.end <= end + 1:
                quoted += _words(document.text, one.start, min(one.end, end))
                covered = one.end
            index += 1
    if not quoted:
        return "indirect"
    return "direct" if quoted >= total else "mixed"


def _words(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end]))
