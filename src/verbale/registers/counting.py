"""Claims that count: "has so far vetoed three resolutions", "17 times since 2011", "has never used its veto",
"its third veto".

A count depends on how it is read: which span of time, whether amendments and paragraphs are counted with
drafts, and how narrow the subject is. Every reading is computed; the claim is consistent if one of the open
readings gives its number, and differs only if none does.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from verbale.days import days_of
from verbale.records import ActDetail, Check
from verbale.registers.matching import compare, no_veto, row_words, subject_fit
from verbale.registers.names import ended
from verbale.registers.query import Context, Query, day_in_words, days_in_words, describe, naming
from verbale.registers.table import Register, Row
from verbale.registers.topics import widened

_CHOICES = {"yes": "Y", "no": "N", "abstain": "A"}
SHOWN = 8
# A vote on who joins or who leads is counted with those on a conflict by some and not by others.
_APART = frozenset({"membership", "secretary-general", "icj"})


@dataclass(frozen=True, slots=True)
class Span:
    """A span of time as one way to read a claim. ``words`` say which; ``main`` is the one taken first."""

    since: date
    until: date
    words: str
    main: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What the register gives for one span: the least and the most rows that a count may mean, and the
    rows."""

    span: Span
    low: int
    high: int
    rows: tuple[Row, ...]


def is_counted(query: Query) -> bool:
    """Whether the claim is about how many rather than about one vote."""
    act, detail = query.act, query.detail
    if detail.negated and query.need == "veto":
        return not (query.exact or detail.refers)
    return (
        (act.count is not None and act.count != 1)
        or detail.ordinal is not None
        or (act.count == 1 and detail.span is not None)
    )


def check_count(query: Query, register: Register, context: Context) -> Check:
    """The counted claim beside the register."""
    spans = _spans(query, register, context)
    claimed = query.detail.ordinal or query.act.count or 0
    main = next(span for span in spans if span.main)
    if main.since > register.until or main.until < register.since:
        return _not_covered(query, register, f"the register covers {_coverage(register)}.")
    if query.basis == "context":
        whole = replace(query, subjects=frozenset(), basis="none")
        every = _reading(whole, register, main)
        if _within(claimed, query.detail, every) or _all_years(query, main, register):
            query = whole
    readings = [_reading(query, register, span) for span in spans]
    first = next(reading for reading in readings if reading.span.main)
    asked = f"Asked: {_asked(query, first.span)}."
    fitting = next((r for r in [first, *readings] if _within(claimed, query.detail, r)), None)
    beyond = main.until > register.until
    if beyond and not (fitting is first and query.detail.bound == "at-least"):
        return _not_covered(
            query,
            register,
            f"the register ends on {day_in_words(register.until)}; up to then it has {_told(query, first)}. {asked}",
        )
    if fitting:
        return _fits(query, register, asked, first, fitting)
    if context.published is None and main.until == register.until and _open_ended(query):
        return _not_covered(
            query,
            register,
            f"the day of the report is not known, so the end of the span is not known. {asked}",
        )
    if query.basis == "context" and claimed <= every.high and not query.detail.negated:
        return _not_covered(
            query,
            register,
            f"the text leaves open on which subject. {asked} The register has {_told(query, first)}, and "
            f"{_number(every)} on all subjects.",
        )
    others = _others(query, register, first, readings, claimed)
    if not query.states and query.need == "veto":
        return _not_covered(query, register, f"it is not said whose vetoes are meant. {asked}")
    if query.basis == "context" and len(query.subjects) > 2:
        return _not_covered(
            query,
            register,
            f"the text leaves open which vetoes are meant. {asked} The register has {_told(query, first)}.",
        )
    return _check(
        query,
        register,
        "differs",
        f"{asked} The register has {_told(query, first)}, not {_claimed(query)}.{others}",
        first.rows,
    )


def _fits(query: Query, register: Register, asked: str, first: Reading, fitting: Reading) -> Check:
    """The count is found, in the span that was taken or in another reading of it."""
    told = f"{asked} The register has {_told(query, fitting)}."
    if fitting is not first:
        told += f" Read as {fitting.span.words}, the number is found; "
        told += f"for {first.span.words} it is {_told(query, first)}."
    return _check(query, register, "consistent", told, fitting.rows)


def _spans(query: Query, register: Register, context: Context) -> list[Span]:
    detail = query.detail
    end = context.published or register.until
    sentence = context.text[slice(*detail.about)] if detail.about else query.act.text
    lasts = [last for code in query.states if (last := ended(code, sentence))]
    end = min([end, *(last for last in lasts if last.isoformat() > (detail.since or ""))])
    stated = days_of(detail.date) if detail.date and (detail.ordinal or query.exact) else None
    if stated:
        end = stated[1]
    since = days_of(detail.since)
    if since and detail.span:
        until = days_of(detail.until)
        first = since[0]
        year_long = "since" in detail.span and len(detail.span.split()[-1]) == 4
        if year_long and (detail.negated or detail.ordinal):
            first = date(first.year + 1, 1, 1)
        return [Span(first, until[1] if until else end, detail.span, main=True)]
    dated = days_of(detail.date)
    if dated and not detail.ordinal:
        last = min(dated[1], max(dated[0], end)) if context.published else dated[1]
        return [Span(dated[0], last, days_in_words(dated[0], last), main=True)]
    everything = Span(register.since, end, f"all years since {register.since.year}", main=False)
    if detail.negated:
        return [Span(everything.since, everything.until, everything.words, main=True)]
    episode = _episode(query, end)
    year = Span(date(end.year, 1, 1), end, f"the calendar year {end.year}")
    twelve = Span(end - timedelta(days=365), end, "the twelve months before")
    if episode:
        return [episode, year, twelve, everything]
    open_start = bool(detail.span) and query.subjects
    if open_start:
        run = _run(query, register, end)
        if run:
            return [run, year, twelve, everything]
    return [
        Span(everything.since, everything.until, everything.words, main=True),
        *([year, twelve] if detail.span else []),
    ]


def _all_years(query: Query, span: Span, register: Register) -> bool:
    """Whether a count is said to be of all years ("since 1946", "in its history"), and so of all subjects."""
    words = query.detail.span or ""
    stated = bool(query.detail.since) and span.since.year <= register.since.year
    return stated or words == "ever" or words.endswith("history")


def _open_ended(query: Query) -> bool:
    """Whether a count runs up to the day of the report, as far as the text tells."""
    return days_of(query.detail.date) is None and not query.detail.until


def _episode(query: Query, end: date) -> Span | None:
    """The episode that the report is in the middle of, by the claim's subjects and the day of publication."""
    found = None
    for entry in _episodes():
        last = entry.get("until")
        if (
            entry["since"] <= end
            and (last is None or end <= last + timedelta(days=365))
            and query.subjects & set(entry["subjects"])
        ) and (found is None or entry["since"] > found["since"]):
            found = entry
    if found is None:
        return None
    words = f"{found['name']}, from {day_in_words(found['since'])} to {day_in_words(end)}"
    return Span(found["since"], end, words, main=True)


def _run(query: Query, register: Register, end: date) -> Span | None:
    """The run of votes on the subject that ends at ``end``: back to the first gap of two years."""
    days = sorted(
        {row.date for row in register.between(None, end) if subject_fit(query, row) == "sure"}, reverse=True
    )
    if not days or end - days[0] > timedelta(days=730):
        return None
    first = days[0]
    for day in days[1:]:
        if first - day > timedelta(days=730):
            break
        first = day
    return Span(
        first,
        end,
        f"the present run of votes on the subject, from {day_in_words(first)} to {day_in_words(end)}",
        main=True,
    )


@cache
def _episodes() -> tuple[Mapping[str, Any], ...]:
    text = (files("verbale.registers") / "data" / "episodes.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["episode"])


def _reading(query: Query, register: Register, span: Span) -> Reading:
    drafts: list[Row] = []
    others: list[Row] = []
    possible = 0
    for row in _candidates(query, register, span):
        if not _counts(query, row, register):
            continue
        fit = subject_fit(query, row) if query.subjects else "sure"
        if fit == "sure" and query.subjects and row.subjects & _APART - query.subjects:
            fit = "possible"
        if fit == "possible" and (
            (query.need == "veto" and query.basis != "context") or widened(row.subjects) & query.subjects
        ):
            possible += 1
        elif fit == "sure":
            (drafts if row.kind == "draft_resolution" else others).append(row)
    rows = tuple(drafts + others)
    return Reading(span, len(drafts), len(rows) + possible, rows)


def _candidates(query: Query, register: Register, span: Span) -> Iterable[Row]:
    if query.need == "veto":
        return (row for row in register.vetoed if span.since <= row.date <= span.until)
    return register.between(span.since, span.until)


def _counts(query: Query, row: Row, register: Register) -> bool:
    if query.need == "veto":
        if row.outcome != "vetoed" or not set(query.states) <= row.vetoed_by:
            return False
        return not query.detail.alone or not query.states or set(query.states) == row.vetoed_by
    if query.need == "adopt":
        return row.outcome == "adopted"
    if query.need == "vote":
        wanted = _CHOICES.get(query.detail.choice or "", "")
        return all(row.votes.get(code) == wanted for code in query.states)
    return compare(query, row, register).full


def _within(claimed: int, detail: ActDetail, reading: Reading) -> bool:
    if detail.bound == "at-least":
        return reading.high >= claimed
    if detail.bound == "at-most":
        return reading.low <= claimed
    if detail.bound == "about":
        margin = max(2, claimed // 10)
        return reading.low - margin <= claimed <= reading.high + margin
    return reading.low <= claimed <= reading.high


def _others(query: Query, register: Register, first: Reading, readings: list[Reading], claimed: int) -> str:
    """What else the number may have counted: "no" votes that were no vetoes; and what other spans give."""
    told = []
    if query.need == "veto" and query.states:
        against = [
            row
            for row in register.between(first.span.since, first.span.until)
            if row.outcome != "vetoed"
            and all(row.votes.get(code) == "N" for code in query.states)
            and (not query.subjects or subject_fit(query, row) == "sure")
        ]
        if against:
            told.append(_against(query, register, first, against, claimed))
    wider = [f"{r.span.words}: {_number(r)}" for r in readings if r is not first]
    if wider:
        told.append(f" Other readings of the span: {'; '.join(wider)}.")
    return "".join(told)


def _against(query: Query, register: Register, first: Reading, against: list[Row], claimed: int) -> str:
    """The votes against that were no vetoes, those on drafts apart from those on amendments and the like, and
    whether they make up the number that is told."""
    drafts = [row for row in against if row.kind == "draft_resolution"]
    rest = [row for row in against if row.kind != "draft_resolution"]
    parts = []
    for rows, one, many in (
        (drafts, "a draft", "drafts"),
        (rest, "an amendment or another motion", "amendments or other motions"),
    ):
        if rows:
            listed = "; ".join(map(row_words, rows[:6])) + (
                f" and {len(rows) - 6} more" if len(rows) > 6 else ""
            )
            parts.append(f"{len(rows)} on {one if len(rows) == 1 else many}: {listed}")
    why = no_veto(against[0], list(query.states), register)
    if all(row.outcome == "not_adopted" for row in against):
        needed = register.votes_needed(against[0].date)
        if needed and needed == register.votes_needed(against[-1].date):
            why = f"what does not get {needed} votes fails without a veto"
    total = first.low + len(drafts)
    same = ""
    if drafts and total == claimed:
        same = f" {_units(first.low, 'veto', 'vetoes')} and {_units(len(drafts), 'vote', 'votes')} against drafts make {total}"
        same += "; amendments and other motions are counted apart." if rest else "."
    elif first.high + len(against) == claimed:
        same = f" {_units(first.high, 'veto', 'vetoes')} and all {len(against)} votes against make {claimed}."
    return f" It also has {_units(len(against), 'vote', 'votes')} against that were no veto, {'; and '.join(parts)} ({why}).{same}"


def _units(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _number(reading: Reading) -> str:
    return str(reading.low) if reading.low == reading.high else f"{reading.low} to {reading.high}"


def _told(query: Query, reading: Reading) -> str:
    noun = {"veto": "veto", "adopt": "adopted draft", "vote": "such vote"}.get(query.need, "vote")
    plural = {"veto": "vetoes"}.get(noun, noun + "s")
    if reading.low == 0 < reading.high:
        return f"no {noun} that is surely meant, and up to {reading.high} on items that do not say more"
    number = _number(reading)
    words = f"{'no' if number == '0' else number} {noun if number == '1' else plural}"
    if reading.low == reading.high:
        return words
    return f"{words} (the higher number with amendments, parts of drafts or votes on a wider item)"


def _asked(query: Query, span: Span) -> str:
    bare = describe(replace(query, low=span.since, high=span.until)).rsplit(", ", 1)[0]
    for one, many in (
        ("veto by", "vetoes by"),
        ("adoption", "adoptions"),
        ("abstention by", "abstentions by"),
        ("vote against by", "votes against by"),
    ):
        if bare.startswith(one):
            bare = many + bare[len(one) :]
            break
    return f"{bare}, {day_in_words(span.since)} to {day_in_words(span.until)} ({span.words})"


def _claimed(query: Query) -> str:
    detail = query.detail
    if detail.ordinal:
        return f"{detail.ordinal}"
    prefix = {"at-least": "at least ", "at-most": "at most ", "about": "about "}.get(detail.bound or "", "")
    return f"{prefix}{query.act.count}"


def _coverage(register: Register) -> str:
    return f"{day_in_words(register.since)} to {day_in_words(register.until)}"


def _check(query: Query, register: Register, verdict: Any, reason: str, rows: tuple[Row, ...]) -> Check:
    rows = tuple(sorted(rows, key=lambda row: row.date))
    shown = tuple(shown_row(row, query) for row in rows[-SHOWN:])
    more = f" ({len(rows)} rows; the last {SHOWN} are given.)" if len(rows) > SHOWN else ""
    return Check(query.act.id, verdict, register.name, reason + more, shown)


def _not_covered(query: Query, register: Register, why: str) -> Check:
    return Check(query.act.id, "not-covered", register.name, why[:1].upper() + why[1:])


def shown_row(row: Row, query: Query) -> dict[str, Any]:
    """A row as a check gives it: its summary, with the votes of the states that the claim names."""
    summary = row.summary()
    voted = {naming(code).removeprefix("the "): row.votes[code] for code in query.states if code in row.votes}
    return {**summary, "votes": voted} if voted else summary
