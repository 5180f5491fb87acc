"""Time expressions in a text, each with the date it stands for where that can be said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from verbale.dating import periods, resolving
from verbale.dating.anchors import Anchors, Kind, Outcome
from verbale.dating.patterns import FINDER, PATTERNS
from verbale.dating.periods import Period
from verbale.dating.ranges import Cover
from verbale.dating.sentences import find_sentences
from verbale.dating.tense import Tense, tense_at
from verbale.dating.words import TRIGGERS
from verbale.records import Document, Precision

Direction = Literal["past", "present", "future"]
_ISO_UNITS: tuple[Precision, ...] = ("day", "week", "month", "year")
_WORDS = re.compile(r"[a-z]+\d?|\d{4}|\d+(?=[./]\d)|'\d0s")
_BOUND = re.compile(
    r"\b(since|until|till|before|after|by|from|ahead\s+of|prior\s+to|as\s+of|starting|beginning|between|through|for|up\s+to)\s+(?:the\s+|on\s+)?$",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?:\b(?:an?|the|his|her|its|their|our|this|that|\w+['’]s?)\s+)$", re.IGNORECASE)
_PAPERS = re.compile(
    r"\s+(?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|World|Independent|People|Sun|Age|Night\s+Football|Night\s+Live|Club)\b"
)
_NAMED_DAY = re.compile(r"\b(?:Black|Bloody|Super|Ash|Palm|Cyber|Holy|Maundy|Shrove|Fat|Man)\s+$")
_NAMED_SHAPES = frozenset({"dmy", "mdy", "month", "quarter", "holiday"})
DATELINE = "dateline"
"""The ``bound`` of the day in a date line: the day of writing, which is spoken of by nobody."""
_TOP, _DATELINE_REACH = 5, 90
_DATELINE_END = re.compile(
    r"(?:\s*,?\s*\d{4})?\s*(?:\([^)\n]{1,40}\)|/[\w ]{2,30}/|\[[^\]\n]{1,40}\])?\s*(?:[-–—]{1,2}|:)(?=\s|$)"
)
_NOT_SPOKEN_OF = frozenset(
    {"since", "until", "till", "by", "for", "from", "before", "ahead of", "prior to", "starting", "beginning"}
)
_RARE_SHORT = frozenset({"mon", "wed", "sat", "sun"})
_TENSED = frozenset({"dmy", "mdy", "month", "weekday", "weekend", "unit_of", "quarter", "holiday", "in_time"})
_MODAL_MONTHS = frozenset({"may", "march", "mar"})


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression: ``text`` stands at ``start`` to ``end`` (half-open, Unicode code points) of the
    document's text.

    ``date`` is the smallest ISO 8601 day, week, month or year that holds all of what is meant, ``precision``
    which of them it is; both are ``None`` where it cannot be said, and then ``reason`` tells why. ``value``
    is what is meant as exactly as the text gives it: EDTF (``199X``, ``2023-21``, ``2023-11-04/2023-11-05``)
    for dates, an ISO 8601 duration (``P3D``, ``PXY`` without a number) for durations and sets. ``kind`` is
    absolute (needs nothing else), deictic (counted from the day of publication), relative (needs the day last
    spoken of, or the year), duration or set. ``direction`` is where it lies from publication. ``bound`` is
    the preposition that makes it a limit ("since", "until"), ``modifier`` is true where it only qualifies a
    noun ("Tuesday's vote", "the 2015 treaty").
    """

    text: str
    start: int
    end: int
    date: str | None
    precision: Precision | None
    kind: Kind
    direction: Direction | None = None
    value: str | None = None
    unit: str | None = None
    bound: str | None = None
    modifier: bool = False
    reason: str | None = None


@dataclass(slots=True)
class _Thread:
    """What has been spoken of so far: the last period, and the year that the present paragraph is set in."""

    spoken: Period | None = None
    year: int | None = None
    paragraph: int = -1


@dataclass(frozen=True, slots=True)
class Found:
    """An expression with what it was resolved from, so that it can be read again in another tense."""

    expression: Expression
    shape: str
    match: re.Match[str]
    anchors: Anchors

    def told_as_past(self) -> Expression:
        """The expression as it reads where the sentence tells what has happened."""
        return (
            self.expression
            if self.anchors.tense == "past"
            else self._again(replace(self.anchors, tense="past"))
        )

    def counted_from(self, spoken: Period | None) -> Found:
        """The same, if it is counted from the day last spoken of, with another such day."""
        if self.expression.kind != "relative" or self.shape in _NAMED_SHAPES or spoken == self.anchors.spoken:
            return self
        anchors = replace(self.anchors, spoken=spoken)
        return replace(self, expression=self._again(anchors), anchors=anchors)

    def _again(self, anchors: Anchors) -> Expression:
        outcome = resolving.resolve(self.shape, self.match, anchors)
        if outcome is None:
            return self.expression
        return replace(_expression(self.match, outcome, anchors), bound=self.expression.bound)


def find_expressions(document: Document, published: str | None) -> tuple[Expression, ...]:
    """All time expressions of ``document``, in order, never overlapping.

    ``published`` is the ISO 8601 date of publication, as precise as it is known; without it, or with less
    than it takes, what depends on it keeps ``date`` ``None``. Page furniture (``document.skip``) is passed
    over. Time grows with the length of the text. Method: shapes by pattern, resolved by granularity and
    tense, as in HeidelTime and SUTime (Strötgen and Gertz 2013; Chang and Manning 2012), with rules of our
    own.
    """
    return tuple(one.expression for one in scan(document, published))


def scan(document: Document, published: str | None) -> list[Found]:
    """As :func:`find_expressions`, with what each was resolved from."""
    here = periods.parse(published)
    text, thread = document.text, _Thread()
    starts = [start for start, _ in document.paragraphs]
    quoted = Cover([(quotation.start, quotation.end) for quotation in document.quotations])
    skipped = Cover(list(document.skip))
    found: list[Found] = []
    for low, high in find_sentences(text, document.paragraphs):
        paragraph = bisect_right(starts, low) - 1
        if paragraph != thread.paragraph:
            thread.paragraph, thread.year = paragraph, None
        for name, match in _matches(text, low, high):
            if skipped.holds(match.start()):
                continue
            tense = tense_at(text, match.start(), match.end(), (low, high)) if name in _TENSED else None
            anchors = Anchors(here, thread.spoken, tense, thread.year)
            outcome = resolving.resolve(name, match, anchors)
            if outcome is None:
                continue
            expression = _expression(match, outcome, anchors)
            if paragraph <= _TOP and _is_dateline(text, document.paragraphs[max(paragraph, 0)], expression):
                expression = replace(expression, bound=DATELINE)
            found.append(Found(expression, name, match, anchors))
            if not quoted.holds(match.start()):
                _follow(thread, expression, outcome, (here, low))
    return found


def _is_dateline(text: str, paragraph: tuple[int, int], one: Expression) -> bool:
    """Whether a day stands in the date line ("OSLO, 3 May (Agency) -") or in a line that holds little else
    ("Posted 3 May 2024")."""
    low, high = paragraph
    if one.start - low <= _DATELINE_REACH and _DATELINE_END.match(text, one.end, high):
        return not re.search(r"[.!?]\s|\b(?:said|says|told)\b", text[low : one.start])
    return (
        high - low <= _DATELINE_REACH
        and text[high - 1] not in ".!?”\"'’"
        and one.kind in ("absolute", "relative")
    )


def _matches(text: str, low: int, high: int) -> Iterator[tuple[str, re.Match[str]]]:
    """The matches in one sentence that are worth resolving, each with the name of its pattern."""
    words = _WORDS.findall(text[low:high].lower())
    if (
        TRIGGERS.isdisjoint(words)
        and not any(word[0].isdigit() or word[0] == "'" for word in words)
        and "’" not in text[low:high]
    ):
        return
    position = low
    while (hit := FINDER.search(text, position, high)) is not None:
        position = hit.end()
        name = hit.lastgroup or ""
        match = PATTERNS[name].match(text, hit.start(), high)
        if match is not None and not _is_something_else(name, match):
            yield name, match


def _is_something_else(name: str, match: re.Match[str]) -> bool:
    """Words that look like a time expression and are a name or a verb: "the Sunday Times", "Bloody Sunday",
    "sat", "may"."""
    text, start, end = match.string, match.start(), match.end()
    if name == "weekday":
        day = match["weekday"]
        short = day.lower().strip(".")
        if len(short) <= 5 and (not day[0].isupper() or (short in _RARE_SHORT and not day.endswith("."))):
            return True
        return bool(_PAPERS.match(text, end) or _NAMED_DAY.search(text[max(0, start - 12) : start]))
    if name == "unit_of":
        return match["unit"].lower() in _MODAL_MONTHS and match["unit"][0].islower()
    if name in ("dmy", "mdy"):
        month, day = match["month"], match["day"]
        if not month[0].isupper() and (not day[0].isdigit() or month.lower().strip(".") in _MODAL_MONTHS):
            return not (match["year"] or text[max(0, start - 3) : start].lower() == "on ")
        return name == "mdy" and not day[0].isdigit() and not month[0].isupper()
    return False


def _expression(match: re.Match[str], outcome: Outcome, anchors: Anchors) -> Expression:
    text, start, end = match.string, match.start(), match.end()
    while end > start and text[end - 1] in " \t\n":
        end -= 1
    before = text[max(0, start - 20) : start]
    bound = _BOUND.search(before)
    date, precision = _iso(outcome.period)
    return Expression(
        text=text[start:end],
        start=start,
        end=end,
        date=date,
        precision=precision,
        kind=outcome.kind,
        direction=_direction(outcome.period, anchors.published, anchors.tense),
        value=outcome.period.edtf if outcome.period else outcome.value,
        unit=outcome.period.unit if outcome.period else outcome.unit,
        bound=" ".join(bound[1].lower().split()) if bound else None,
        modifier=_modifies(text, before, end, outcome),
        reason=outcome.reason
        or (f"no ISO 8601 date holds a {outcome.period.unit}" if outcome.period and date is None else None),
    )


_THING = re.compile(
    r"\s+(?!(?:that|which|who|whose|to|in|on|at|after|as|and|but|before|with|without|for|by|while|when|over|because|from|against|amid|despite|if|or)\b)[a-z]"
)
"""What a day may stand before as an adjective: "the Thursday vote", not "vetoed a bill Thursday that …"."""


def _modifies(text: str, before: str, end: int, outcome: Outcome) -> bool:
    if re.match(r"\s?['’](?:s\b|\s)", text[end : end + 4]):
        return True
    unit = outcome.period.unit if outcome.period else outcome.unit
    return unit in ("day", "month", "year") and bool(_OWNER.search(before)) and bool(_THING.match(text, end))


def _iso(period: Period | None) -> tuple[str | None, Precision | None]:
    if period is None:
        return None, None
    for unit in _ISO_UNITS:
        whole = period if period.unit == unit and period.iso else periods.coarser(period, unit)
        if whole is not None and whole.iso:
            return whole.iso, unit
    return None, None


def _direction(period: Period | None, here: Period | None, tense: Tense | None) -> Direction | None:
    if period is None or here is None:
        return tense
    if period.last < here.first:
        return "past"
    return "future" if period.first > here.last else "present"


def _follow(
    thread: _Thread, expression: Expression, outcome: Outcome, place: tuple[Period | None, int]
) -> None:
    period, (here, start) = outcome.period, place
    if period is None or period.iso is None or expression.bound in _NOT_SPOKEN_OF:
        return
    thread.spoken = period
    if outcome.dated and here is not None and (period.unit != "year" or expression.start - start < 4):
        thread.year = period.first.year if period.first.year != here.first.year else None
