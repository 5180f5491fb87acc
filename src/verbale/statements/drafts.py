"""From a candidate in tokens to spans of the document, with marks and stray punctuation in order."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace

from verbale.records import Document, Mode, Quotation, SpeechAct
from verbale.statements.headquotes import UNLED
from verbale.statements.lexicon import Lexicon
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import Range

Place = tuple[int, int]
_EDGE = " \n,;:.—–-"
_DANGLING = re.compile(r"[\s,;]+(?:and|but|or|while|as)$")


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in the making. All offsets are into the document's text; ``frame`` is the candidate's.

    ``told`` is what the tagger said of it, if it was asked: a likelihood and a margin. ``owed`` says that the format counts it whatever
    annotators of news make of it.
    """

    cue: Place | None
    source: Place | None
    content: tuple[Place, ...]
    mode: Mode
    act: SpeechAct
    frame: str
    lemma: str
    paragraph: int
    inside: Quotation | None = None
    weight: float = 0.0
    measured: bool = True
    told: tuple[float, float] | None = None
    owed: bool = False
    features: tuple[str, ...] = field(default=(), repr=False, compare=False)


def draft(document: Document, parsed: Parsed, candidate: Candidate, lexicon: Lexicon) -> Draft | None:
    """The candidate as a draft; ``None`` where nothing is left of its content."""
    text = document.text
    limit = parsed.passage.inside
    cue = _trim(text, place(parsed, candidate.cue_range), "")
    source = None
    if candidate.source is not None:
        source = _trim(text, place(parsed, candidate.source), _EDGE + '“”"‘')
        if source is not None and source[0] >= source[1]:
            source = None
    content = []
    for one in candidate.content:
        placed = settle(document, place(parsed, one), limit)
        if placed is not None:
            content.append(placed)
    if candidate.frame == UNLED and content:
        cue = None
    elif cue is None or (not content and candidate.frame not in ("colon-next", "decline")):
        return None
    act = "decline-comment" if candidate.frame == "decline" else lexicon.act(candidate.cue, candidate.frame)
    return Draft(
        cue, source, tuple(content), candidate.cue.mode, act, candidate.frame, candidate.cue.lemma,
        parsed.passage.paragraph, limit,
    )  # fmt: skip


def _unbracketed(text: str, source: Place | None) -> Place | None:
    """``source`` up to a bracket that does not close in it: "Ms Bell (Ind.) said"."""
    if source is None:
        return None
    opened = text.find("(", *source)
    if opened <= source[0] or ")" in text[opened : source[1]]:
        return source
    return source[0], source[0] + len(text[source[0] : opened].rstrip())


def tidy(text: str, one: Draft) -> Draft:
    """``one`` with its content in order, without overlaps, and clear of its source and cue."""
    one = replace(one, source=_unbracketed(text, one.source))
    spans: list[Place] = []
    for start, end in sorted(one.content):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    blocked = False
    for block in (one.source, one.cue):
        if block is not None and any(start < block[1] and block[0] < end for start, end in spans):
            blocked = True
            spans = [piece for span in spans for piece in _less(span, block)]
    if blocked:
        spans = [
            kept
            for span in spans
            if (kept := _trim(text, span, _EDGE)) and any(map(str.isalnum, text[slice(*kept)]))
        ]
    return replace(one, content=tuple(spans))


def _less(span: Place, block: Place) -> list[Place]:
    if block[1] <= span[0] or span[1] <= block[0]:
        return [span]
    return [piece for piece in ((span[0], block[0]), (block[1], span[1])) if piece[0] < piece[1]]


def place(parsed: Parsed, tokens: Range) -> Place:
    """Where a range of tokens stands in the document."""
    doc, passage = parsed.doc, parsed.passage
    first, last = doc[tokens[0]], doc[tokens[1]]
    return passage.starts[first.idx], passage.ends[last.idx + len(last) - 1]


def settle(document: Document, where: Place, inside: Quotation | None = None) -> Place | None:
    """``where`` without loose punctuation at its edges and with quotation marks kept in pairs; ``None`` if no word is left."""
    text = document.text
    start, end = where
    for quotation in touching(document.quotations, start, end):
        if inside is not None and quotation.start <= inside.start and quotation.end >= inside.end:
            continue
        if start <= quotation.start < end < quotation.end:
            end = quotation.end
        elif (
            quotation.start < start < quotation.inner_end
            and quotation.end <= end + 1
            and start - quotation.inner_start <= 1
        ):
            start = quotation.start
    trimmed = _trim(text, (start, end), _EDGE)
    if trimmed is None:
        return None
    start, end = trimmed
    dangling = _DANGLING.search(text, max(start, end - 12), end)
    if dangling:
        return settle(document, (start, dangling.start()), inside)
    if any(q.start == end - 1 for q in touching(document.quotations, end - 1, end)):
        trimmed = _trim(text, (start, end - 1), _EDGE)
    if trimmed is None or not any(c.isalnum() for c in text[slice(*trimmed)]):
        return None
    return trimmed


def touching(quotations: tuple[Quotation, ...], start: int, end: int, reach: int = 2000) -> list[Quotation]:
    """The quotations that end after ``start`` and begin no later than ``end``, nor more than ``reach`` characters before ``start``."""
    low = bisect_left(quotations, start - reach, key=lambda q: q.start)
    high = bisect_right(quotations, end, key=lambda q: q.start)
    return [q for q in quotations[low:high] if q.end > start]


def _trim(text: str, where: Place, edges: str) -> Place | None:
    start, end = where
    while start < end and (text[start].isspace() or text[start] in edges):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in edges):
        end -= 1
    return (start, end) if start < end else None
