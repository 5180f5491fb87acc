"""Cut a document into the short texts that are parsed, each with a way back to the document.

The parser was trained on plain sentences and loses its way in long quotations. So a quotation that stands on its own (not a few
words inside a sentence) is lifted out: its frame is parsed with a short clause in its place, and its inside is parsed apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.records import Document, Quotation, Refusal
from verbale.statements.lexicon import words

LIMIT = 2000
"""Longest text that is parsed at once, in characters: longer ones are cut after a sentence or at white space."""
SECTION = 40_000
"""Longest stretch of one paragraph that is laid out for parsing at once, in characters."""
WORD_LIMIT = 400
"""A run of characters without a space longer than this is no word and is not read."""

_SENTENCE_END = re.compile(r"[.!?…][\"”’'»)]*\s+(?=[\"“‘'«(]*[A-Z0-9])")
_WORD = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_UNBROKEN = re.compile(rf"\S{{{WORD_LIMIT},}}")
_CLAUSE = {",": "This is it,", "?": "Is this it?", "!": "This is it!", ".": "This is it.", "": "This is it"}


@dataclass(frozen=True, slots=True)
class Hole:
    """Where a lifted quotation stands in a passage: ``passage.text[start:end]`` takes the place of ``quotation``.

    ``whole`` is false where only the later sentences of a quotation were lifted out.
    """

    start: int
    end: int
    quotation: Quotation
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """A text to parse. ``starts[i]`` and ``ends[i]`` are the document's offsets before and after its character ``i``.

    ``paragraph`` is the index of its paragraph; ``inside`` is the quotation that it is the inside of, if any.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    paragraph: int
    holes: tuple[Hole, ...] = ()
    inside: Quotation | None = None


def find_passages(document: Document) -> Iterator[Passage | Refusal]:
    """The passages of ``document`` in order: of each paragraph first the frame, then the insides of the quotations lifted out.

    What cannot be read (no English letters, no word boundaries) comes as a :class:`~verbale.records.Refusal`; what lies in
    ``document.skip`` is passed over.
    """
    cursor = 0
    quotations = document.quotations
    for index, (start, end) in enumerate(document.paragraphs):
        mine: list[Quotation] = []
        while cursor < len(quotations) and quotations[cursor].start < end:
            if quotations[cursor].start >= start:
                mine.append(quotations[cursor])
            cursor += 1
        if any(low < end and start < high for low, high in document.skip):
            continue
        reason = unreadable(document.text, start, end)
        if reason:
            yield Refusal(start, end, reason)
        else:
            yield from _sections(document.text, index, (start, end), mine)


def unreadable(text: str, start: int, end: int) -> str | None:
    """Why ``text[start:end]`` cannot be read as English, or ``None``."""
    piece = text[start:end]
    if _UNBROKEN.search(piece):
        return f"a run of more than {WORD_LIMIT} characters without a space"
    latin = len(_LATIN.findall(piece))
    letters = len(_WORD.findall(piece)) if latin * 2 < len(piece) else latin
    if letters > 2 * latin:
        return "not written in Latin letters"
    return None


def _sections(
    text: str, index: int, bounds: tuple[int, int], quotations: list[Quotation]
) -> Iterator[Passage]:
    """The passages of a paragraph, one that has no end taken in sections cut outside quotations, so that memory stays bounded."""
    start, end = bounds
    cursor = 0
    while end - start > SECTION:
        stop = _break(text, start, start + SECTION)
        mine: list[Quotation] = []
        while cursor < len(quotations) and quotations[cursor].start < stop:
            mine.append(quotations[cursor])
            if quotations[cursor].depth == 0:
                stop = max(stop, quotations[cursor].end)
            cursor += 1
        yield from _paragraph(text, index, (start, stop), mine)
        start = stop
    if start < end:
        yield from _paragraph(text, index, (start, end), quotations[cursor:])


def _paragraph(
    text: str, index: int, bounds: tuple[int, int], quotations: list[Quotation]
) -> Iterator[Passage]:
    lifted: list[Hole] = []
    bounds = (_after_dateline(text, *bounds), bounds[1])
    quotations = [q for q in quotations if q.start >= bounds[0]]
    outer = [q for q in quotations if q.depth == 0]
    for number, quotation in enumerate(outer):
        before = outer[number - 1] if number else None
        if stands_alone(text, bounds, quotation, before):
            lifted.append(Hole(quotation.start, quotation.end, quotation))
        else:
            tail = _tail(text, quotation)
            if tail is not None:
                lifted.append(Hole(tail, quotation.inner_end, quotation, False))
    yield from _cut(_framed(text, index, bounds, lifted))
    for hole in lifted:
        low = hole.quotation.inner_start if hole.whole else hole.start
        high = hole.quotation.inner_end
        while low < high:
            stop = high if high - low <= SECTION else _break(text, low, low + SECTION)
            if _WORD.search(text, low, stop):
                yield from _cut(_plain(text, index, low, stop, hole.quotation))
            low = stop


def stands_alone(
    text: str, bounds: tuple[int, int], quotation: Quotation, previous: Quotation | None
) -> bool:
    """Whether a quotation is a clause or more of its own, rather than some words of the sentence around it."""
    start, end = bounds
    before = text[max(start, quotation.start - 80) : quotation.start].rstrip()
    after = text[quotation.end : min(end, quotation.end + 3)].lstrip()
    inner = text[quotation.inner_start : quotation.inner_end].strip()
    if not _WORD.search(inner):
        return False
    last = inner.rstrip("\"'”’»")[-1:] or inner[-1]
    ends_well = last in ",.?!…—–;" or after[:1] in ("", ",") or not quotation.closed
    capital = next((c for c in inner if c.isalpha()), "").isupper()
    if not before:
        return ends_well
    if before[-1] == ":":
        return True
    if before[-1] in '.?!”"’)…':
        return ends_well
    words = inner.count(" ") + 1
    if before[-1] == "," and after[:1] == "," and inner[-1] not in ",.?!…" and _is_title(inner):
        return False
    if before[-1] in ",—–-;":
        return (
            (ends_well or after[:1] == ".") and (capital or previous is not None) and (words > 1 or capital)
        )
    asks = before.rsplit(" ", 1)[-1].lower()
    return capital and words >= 4 and last in ",.?!…" and asks in _SAID


def _is_title(inner: str) -> bool:
    """Whether every longer word is written with a capital, as in the title of a book."""
    long = [word for word in inner.split() if len(word) > 3]
    return bool(long) and all(word[0].isupper() for word in long)


_SAID = words(
    "said says say saying asked asks wrote writes tweeted tweets added adds replied replies answered told declared shouted "
    "chanted posted stated warned yelled joked quipped continued responded announced read reads"
)


def _tail(text: str, quotation: Quotation) -> int | None:
    """Where the second sentence of a quotation inside a sentence begins, if it has one."""
    match = _SENTENCE_END.search(text, quotation.inner_start, quotation.inner_end)
    return match.end() if match and match.end() < quotation.inner_end else None


def _framed(text: str, index: int, bounds: tuple[int, int], holes: list[Hole]) -> Passage:
    start, end = bounds
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    placed: list[Hole] = []
    at = start
    for hole in holes:
        pieces.append(text[at : hole.start])
        starts.extend(range(at, hole.start))
        ends.extend(range(at + 1, hole.start + 1))
        at = hole.end
        if not hole.whole:
            continue
        words = _stand_in(text, end, hole.quotation)
        placed.append(Hole(len(starts), len(starts) + len(words), hole.quotation))
        pieces.append(words)
        starts.extend([hole.start] * len(words))
        ends.extend([hole.end] * len(words))
    pieces.append(text[at:end])
    starts.extend(range(at, end))
    ends.extend(range(at + 1, end + 1))
    joined = "".join(pieces).replace("\n", " ")
    return Passage(joined, tuple(starts), tuple(ends), index, tuple(placed))


def _stand_in(text: str, end: int, quotation: Quotation) -> str:
    inner = text[quotation.inner_start : quotation.inner_end].rstrip("\"'”’» ") or "-"
    after = text[quotation.end : min(end, quotation.end + 40)].lstrip()
    last = inner[-1] if inner[-1] in ",.?!" else ""
    if not last and after[:1] not in (",", ".", "?", "!"):
        last = "." if not after else ","
    words = after.split()
    if (
        last in "?!"
        and last
        and words
        and (words[0][0].islower() or any(w.strip(",.") in _SAID for w in words[:4]))
    ):
        last = ","
    return f"“{_CLAUSE[last]}”"


_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][\w. ]{1,20})?(?:, \w+\.? \d{1,2}(?:, \d{4})?|, \d{1,2} \w+(?: \d{4})?)?(?: ?\([^)\n]{1,40}\))?"
    r"|[A-Z][\w.'’ -]{2,30}(?:, [\w. ]{2,20}){0,2}(?:, \d{4})? ?\([A-Z][^)\n]{1,40}\)(?!:)"
    r"|\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{3,4})?"
    r"|(?:The )?[A-Z][\w.'’ -]{2,30}, (?:\w+\.? \d{1,2}|\d{1,2} \w+),? \d{4})\s*(?:[—–-]+|:(?!\s+[“\"‘«a-z]))\s+"
)


_AGENCY = re.compile(r"\((?:CNN|AP|AFP|Reuters|UPI|PA|[A-Z][\w ]{1,20} News)\)\s*(?:[—–-]+\s+)?")


_CLOCK = re.compile(r"\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{3,4}\b)?\s+(?=[A-Z“‘\"'])")


def _after_dateline(text: str, start: int, end: int) -> int:
    """Where a paragraph begins after a dateline such as "LONDON, 3 May (Agency) - "."""
    limit = min(end, start + 120)
    match = (
        _DATELINE.match(text, start, limit)
        or _AGENCY.match(text, start, limit)
        or _CLOCK.match(text, start, limit)
    )
    return match.end() if match and match.end() < end else start


def _plain(text: str, index: int, start: int, end: int, inside: Quotation) -> Passage:
    piece = text[start:end].replace("\n", " ")
    return Passage(piece, tuple(range(start, end)), tuple(range(start + 1, end + 1)), index, (), inside)


def _cut(passage: Passage) -> Iterator[Passage]:
    """``passage`` in pieces of at most :data:`LIMIT` characters."""
    at = 0
    while at < len(passage.text):
        stop = len(passage.text)
        if stop - at > LIMIT:
            stop = _break(passage.text, at, at + LIMIT)
            for hole in passage.holes:
                if hole.start < stop < hole.end:
                    stop = hole.end
        if at == 0 and stop == len(passage.text):
            yield passage
            return
        holes = tuple(
            Hole(h.start - at, h.end - at, h.quotation)
            for h in passage.holes
            if at <= h.start and h.end <= stop
        )
        yield Passage(
            passage.text[at:stop],
            passage.starts[at:stop],
            passage.ends[at:stop],
            passage.paragraph,
            holes,
            passage.inside,
        )
        at = stop


def _break(text: str, low: int, high: int) -> int:
    last = None
    for match in _SENTENCE_END.finditer(text, (low + high) // 2, high):
        last = match.end()
    if last:
        return last
    space = text.rfind(" ", low + 1, high)
    return space + 1 if space > low else high
