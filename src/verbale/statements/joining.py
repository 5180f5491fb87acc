"""Put drafts in order: quotations that go on are joined to the statement they belong to, and rivals give way."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from verbale.records import Document, Quotation
from verbale.statements.drafts import Draft, Place, tidy

_STOP = re.compile(r"[.!?](?:\s|$)")
_CLOSE = 120
"""Characters that may follow a report in its sentence where a quotation after the sentence still carries it on."""
_MARKS = '“”"«»‘:'


@dataclass(slots=True)
class _Line:
    """The state of joining: the draft that spoke last, where its last word stands, and the quotations that it took on."""

    draft: int
    end: int
    paragraph: int
    open_end: bool


def join(document: Document, drafts: list[Draft], lifted: list[tuple[int, Quotation]]) -> list[Draft]:
    """The drafts in text order, one for each cue, with the quotations that carry them on.

    ``lifted`` are the quotations that stand on their own, in text order, each with the index of its paragraph.
    """
    best: dict[Place, Draft] = {}
    for one in drafts:
        key = one.cue or one.content[0]
        known = best.get(key)
        if known is None or one.weight > known.weight:
            best[key] = one
    chosen = _continued(document, list(best.values()), lifted)
    chosen = [_with_next(document, one, chosen) for one in chosen]
    chosen = [tidy(document.text, one) for one in chosen]
    led = {one.content for one in chosen if one.cue is not None}
    chosen = [one for one in chosen if one.cue is not None or one.content not in led]
    chosen = [one for one in chosen if one.content or one.frame == "decline"]
    return sorted(
        chosen,
        key=lambda d: (
            min([*d.content, d.cue or (0, 0)] if not d.content else d.content)[0],
            d.cue or (0, 0),
        ),
    )


def _with_next(document: Document, one: Draft, drafts: list[Draft]) -> Draft:
    """Give "Ms Lund wrote:" the next paragraph where that has no quotation marks and no cue of its own."""
    following = one.paragraph + 1
    if one.frame != "colon-next" or one.content or one.cue is None or following >= len(document.paragraphs):
        return one
    start, end = document.paragraphs[following]
    rest = document.text[one.cue[1] : document.paragraphs[one.paragraph][1]].rstrip()
    if not rest.endswith(":") or len(rest.split()) > 4:
        return one
    if any(other.paragraph == following for other in drafts) or document.text[end - 1] not in ".!?…":
        return one
    if any(q.start < end and start < q.end for q in document.quotations):
        return one
    if any(low < end and start < high for low, high in document.skip):
        return one
    return replace(one, content=((start, end),))


def _continued(document: Document, drafts: list[Draft], lifted: list[tuple[int, Quotation]]) -> list[Draft]:
    owner: dict[int, int] = {}
    starts = {quotation.start: quotation for _, quotation in lifted}
    ranked = sorted(starts)
    for index, one in enumerate(drafts):
        if one.inside is None:
            for start, end in one.content:
                quotation = starts.get(start)
                if quotation is not None and quotation.end <= end:
                    owner.setdefault(start, index)
                elif quotation is None:
                    for at in ranked[bisect_left(ranked, start) : bisect_left(ranked, end)]:
                        owner.setdefault(at, index)
    closing = {
        max(end for _, end in (*one.content, one.cue, one.source)): index
        for index, one in enumerate(drafts)
        if one.cue and one.content and one.source and one.inside is None and one.mode != "thought"
    }
    introducing = {one.paragraph: index for index, one in enumerate(drafts) if one.frame == "colon-next"}
    added: dict[int, list[Place]] = {}
    for (_, earlier), (_, later) in zip(reversed(lifted[:-1]), reversed(lifted[1:]), strict=True):
        keeper = owner.get(later.start)
        if later.continues and keeper is not None and earlier.start not in owner and not earlier.closed:
            owner[earlier.start] = keeper
            added.setdefault(keeper, []).append((earlier.start, earlier.end))
    last: _Line | None = None
    for paragraph, quotation in lifted:
        heir = owner.get(quotation.start)
        if heir is None:
            heir = _heir(document, drafts, (paragraph, quotation), last, introducing)
            if heir is None:
                heir = _just_before(document, quotation, closing)
            if heir is not None:
                added.setdefault(heir, []).append((quotation.start, quotation.end))
        if heir is None:
            last = None
            continue
        cue = drafts[heir].cue or (0, 0)
        end = max(
            quotation.end,
            cue[1] if drafts[heir].paragraph == paragraph and cue[0] < quotation.end + 200 else 0,
        )
        last = _Line(heir, end, paragraph, not quotation.closed)
    return [
        replace(one, content=tuple(sorted({*one.content, *added[i]}))) if i in added else one
        for i, one in enumerate(drafts)
    ]


def _just_before(document: Document, quotation: Quotation, closing: dict[int, int]) -> int | None:
    """The report whose sentence ends right before a quotation that stands alone: "She says it was dark. “Very dark.”"."""
    behind = document.text[quotation.end : quotation.end + 3].lstrip(" ")
    ends = document.text[quotation.inner_start : quotation.inner_end].rstrip()[-1:] in (".", "?", "!", "…")
    if not quotation.closed or quotation.depth or not ends or behind[:1].islower():
        return None
    before = document.text[max(0, quotation.start - 4) : quotation.start]
    end = quotation.start - len(before) + len(before.rstrip())
    if document.text[end - 1 : end] != "." or "\n" in document.text[end : quotation.start]:
        return None
    known = closing.get(end - 1)
    if known is not None:
        return known
    low = max(document.text.rfind("\n", 0, end), end - _CLOSE)
    return next(
        (closing[at] for at in range(end - 2, low, -1) if at in closing and _in_one(document, at, end)), None
    )


def _in_one(document: Document, low: int, high: int) -> bool:
    """Whether a stretch up to a full stop is the rest of one sentence, without quotation marks and about the same
    speaker: ", and had been there since May."."""
    between = document.text[low:high]
    return (
        len(_STOP.findall(between)) == 1
        and not any(mark in between for mark in _MARKS)
        and " whose " not in between
        and between[:1] in ",; "
    )


def _heir(
    document: Document,
    drafts: list[Draft],
    here: tuple[int, Quotation],
    last: _Line | None,
    introducing: dict[int, int],
) -> int | None:
    """The draft that a quotation without a cue of its own carries on."""
    paragraph, quotation = here
    text = document.text
    at_start = document.paragraphs[paragraph][0] == quotation.start
    if at_start and paragraph - 1 in introducing:
        return introducing[paragraph - 1]
    if last is None:
        return None
    if quotation.continues and last.open_end:
        return last.draft
    if paragraph == last.paragraph + 1 and at_start and _whole(document, paragraph, quotation):
        rest = text[last.end : document.paragraphs[last.paragraph][1]]
        return None if any(map(str.isalnum, rest)) else last.draft
    if paragraph == last.paragraph:
        between = text[last.end : quotation.start]
        stops = _STOP.findall(between)
        return last.draft if len(between) < 400 and len(stops) <= 1 and not _after_stop(between) else None
    return None


def _whole(document: Document, paragraph: int, quotation: Quotation) -> bool:
    """Whether a paragraph is nothing but one quotation."""
    start, end = document.paragraphs[paragraph]
    return quotation.start == start and quotation.end >= end - 1


def _after_stop(between: str) -> bool:
    match = _STOP.search(between)
    return match is not None and any(c.isalnum() for c in between[match.end() :])
