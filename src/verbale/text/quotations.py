"""Find what stands between quotation marks, in every style that English news uses.

Marks are read from left to right, paragraph by paragraph, with a stack: curly and straight, double and single, guillemets, low
marks, and doubled single ones. A single mark is told from an apostrophe by what stands on both sides of it and by whether a
partner follows in the same paragraph. A long quotation opens each of its paragraphs anew and closes only the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from verbale.records import Quotation

MAX_DEPTH = 12
"""Quotation marks nested deeper than this are passed over: no report nests more than three."""

_MARK = re.compile("''|``|[“”„‟«»‹›‘’‚‛\"'`]")
_FAMILY = dict.fromkeys(("“", "”", "„", "‟", '"', "''", "``"), "double")
_FAMILY |= (
    dict.fromkeys("‘’‚‛'`", "single") | dict.fromkeys("«»", "angle") | dict.fromkeys("‹›", "small angle")
)
_ALWAYS_OPEN = frozenset("„‟‚‛`") | {"``"}
_ELIDED = re.compile(
    r"(?:tis|twas|twere|twill|em|til|till|cause|cos|bout|round|n|kay|sup|ere|\d0s|\d\d)(?!\w)", re.IGNORECASE
)
_BEFORE_OPENING = frozenset("([{<—–-/“„‟«‹‘‚\"'`:,;.!?…")
_AFTER_WORD = re.compile(r"[ \n]+[a-zA-Z]")


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    inner: int
    family: str


@dataclass(slots=True)
class _State:
    """The marks open at one place of a paragraph, and how many of each family."""

    stack: list[_Open] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    overflow: int = 0

    def push(self, entry: _Open) -> None:
        if len(self.stack) >= MAX_DEPTH:
            self.overflow += 1
            return
        self.stack.append(entry)
        self.counts[entry.family] = self.counts.get(entry.family, 0) + 1

    def pop(self) -> _Open:
        entry = self.stack.pop()
        self.counts[entry.family] -= 1
        return entry


def find_quotations(text: str, paragraphs: Iterable[tuple[int, int]]) -> tuple[Quotation, ...]:
    """The quotations of ``text`` in the order of their starts; an enclosing one stands before what it holds.

    ``paragraphs`` are half-open ranges of ``text`` in order. Offsets are code points into ``text``; time is linear in its length.
    """
    ranges = list(paragraphs)
    found: list[Quotation] = []
    left_open: str | None = None
    for index, (start, end) in enumerate(ranges):
        following = ranges[index + 1][0] if index + 1 < len(ranges) else None
        here, now_open = _paragraph(text, start, end, following, left_open)
        found.extend(here)
        left_open = now_open
    return tuple(found)


def _paragraph(
    text: str, start: int, end: int, following: int | None, left_open: str | None
) -> tuple[list[Quotation], str | None]:
    marks = [(m.start(), m.end(), m.group()) for m in _MARK.finditer(text, start, end)]
    partners = _next_partner(text, start, end, marks)
    state = _State()
    closed: list[Quotation] = []
    for index, (at, stop, mark) in enumerate(marks):
        role = _role(text, (start, end), (at, stop, mark), state, partners[index])
        if role == "open":
            state.push(_Open(mark, at, stop, _FAMILY[mark]))
        elif role == "close":
            if state.overflow:
                state.overflow -= 1
            else:
                closed.extend(_close(state, at, stop, _FAMILY[mark]))
    now_open = _leave_open(text, (start, end), state, closed, following)
    closed = [q for q in closed if _holds_words(text, q)]
    closed.sort(key=lambda q: (q.start, -q.end))
    quotations = [_numbered(q, depth) for q, depth in _depths(closed)]
    if quotations and left_open and quotations[0].start == start and _FAMILY[quotations[0].mark] == left_open:
        first = quotations[0]
        quotations[0] = Quotation(
            first.start, first.end, first.inner_start, first.inner_end, first.mark, 0, first.closed, True
        )
    return quotations, now_open


def _holds_words(text: str, quotation: Quotation) -> bool:
    return any(c.isalnum() or c > "\u2100" for c in text[quotation.inner_start : quotation.inner_end])


def _opens_here(text: str, at: int, stop: int, start: int, end: int) -> bool:
    """Whether the sides of a mark look like an opening: nothing or a break before it, a word or another mark after it."""
    before = text[at - 1] if at > start else " "
    after = text[stop] if stop < end else " "
    return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace() and after not in ",.;:!?)"


def _closes_here(text: str, at: int, stop: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[stop] if stop < end else " "
    return not before.isspace() and not after.isalnum()


def _next_partner(text: str, start: int, end: int, marks: list[tuple[int, int, str]]) -> list[bool]:
    """For each mark, whether a single mark that could close follows before the next single one that could open."""
    result = [False] * len(marks)
    closer_ahead = False
    for index in range(len(marks) - 1, -1, -1):
        at, stop, mark = marks[index]
        result[index] = closer_ahead
        if _FAMILY[mark] != "single":
            continue
        if mark == "‘" or (mark in "'`" and _opens_here(text, at, stop, start, end)):
            closer_ahead = False
        elif _closes_here(text, at, stop, start, end):
            closer_ahead = True
    return result


def _role(
    text: str, bounds: tuple[int, int], mark: tuple[int, int, str], state: _State, partner: bool
) -> str:
    at, stop, sign = mark
    start, end = bounds
    family = _FAMILY[sign]
    is_open = state.counts.get(family, 0) > 0
    opening = _opens_here(text, at, stop, start, end)
    if family == "single":
        return _single_role(text, bounds, mark, is_open, partner)
    if sign in _ALWAYS_OPEN:
        return "open"
    if sign == "“":
        german = is_open and any(entry.mark in "„‟" for entry in state.stack)
        return "close" if german and not opening else "open"
    if sign in "«‹»›":
        if is_open:
            inward = any(entry.mark == sign for entry in state.stack)
            return "open" if inward and opening and sign in "«‹" else "close"
        return "open" if sign in "«‹" or opening else "none"
    if is_open:
        straight = state.stack[-1].mark == sign if state.stack else False
        reopened = sign in ('"', "''") and straight and opening and at > start and text[at - 1].isspace()
        if reopened:
            state.pop()
            return "open"
        return "close"
    if sign == '"' and at > start and text[at - 1].isdigit():
        return "none"
    return "open" if opening else "none"


def _single_role(
    text: str, bounds: tuple[int, int], mark: tuple[int, int, str], is_open: bool, partner: bool
) -> str:
    at, stop, sign = mark
    start, end = bounds
    opening = _opens_here(text, at, stop, start, end)
    closing = _closes_here(text, at, stop, start, end)
    if sign in "‚‛":
        return "open" if opening else "none"
    if opening and sign != "’":
        if is_open and sign == "'" and closing and not (at > start and text[at - 1].isspace()):
            return "close"
        if _ELIDED.match(text, stop, end) and not partner:
            return "none"
        return "open"
    if is_open and closing:
        possessive = at > start and text[at - 1] in "sS" and _AFTER_WORD.match(text, stop, end)
        return "none" if possessive and partner else "close"
    if sign == "’" and opening and partner and not is_open and not _ELIDED.match(text, stop, end):
        return "open"
    return "none"


def _close(state: _State, at: int, stop: int, family: str) -> list[Quotation]:
    """Close the innermost open mark of ``family``; what was left open inside it was no quotation."""
    if not state.counts.get(family, 0):
        return []
    while True:
        entry = state.pop()
        if entry.family == family:
            return [Quotation(entry.start, stop, entry.inner, at, entry.mark)] if at > entry.inner else []


def _leave_open(
    text: str, bounds: tuple[int, int], state: _State, closed: list[Quotation], following: int | None
) -> str | None:
    """Take up the outermost mark that the paragraph leaves open, where it can be a quotation; its family or ``None``."""
    start, end = bounds
    for entry in state.stack:
        goes_on = following is not None and _FAMILY.get(text[following : following + 1]) == entry.family
        at_start = entry.start == start
        sure = at_start or (entry.mark == "‘" and _after_sentence(text, start, entry.start))
        if entry.family == "single" and not (sure and goes_on):
            continue
        if entry.inner >= end:
            continue
        closed.append(Quotation(entry.start, end, entry.inner, end, entry.mark, closed=False))
        return entry.family
    return None


def _after_sentence(text: str, start: int, at: int) -> bool:
    """Whether a sentence ends right before ``at``."""
    return text[start:at].rstrip()[-1:] in (".", "?", "!", ":", ",")


def _depths(quotations: list[Quotation]) -> Iterable[tuple[Quotation, int]]:
    ends: list[int] = []
    for quotation in quotations:
        while ends and ends[-1] <= quotation.start:
            ends.pop()
        yield quotation, len(ends)
        ends.append(quotation.end)


def _numbered(quotation: Quotation, depth: int) -> Quotation:
    return Quotation(
        quotation.start,
        quotation.end,
        quotation.inner_start,
        quotation.inner_end,
        quotation.mark,
        depth,
        quotation.closed,
    )
