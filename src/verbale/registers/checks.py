"""Formal acts that a report tells, beside the rows of a register: consistent, differs, or not covered, each
with its reason.

Never "true" or "false": a report and a record are laid side by side. "differs" is said only where the
register covers the claim and is known to be complete on that point; whatever it cannot settle is
"not-covered", with what it lacks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from verbale.records import Act, ActDetail, Check, Verdict
from verbale.registers.counting import check_count, is_counted, shown_row
from verbale.registers.matching import Match, compare, row_words, subject_words
from verbale.registers.query import (
    Context,
    Query,
    day_in_words,
    days_in_words,
    describe,
    make_query,
    naming,
    span_of,
)
from verbale.registers.table import Register, Row

MANY = 12
RECENT = timedelta(days=14)
_PROCEDURAL = re.compile(
    r"\bprocedural\b|\bagenda\s(?:of|item)\b|\binvite\b|\bpresidential\sstatement|\bpress\sstatement|\bjoint\sstatement|\bclosed[- ]door\b",
    re.I,
)
_LAST = re.compile(
    r"\blast\s(?:time\s)?(?:used|cast|vetoed|wielded|exercised|deployed|invoked)\b|\blast\sveto\b|\blast\stime\b",
    re.I,
)
_RELATED = frozenset(
    {
        "UNGA",
        "UN",
        "HRC",
        "ECOSOC",
        "IAEA",
        "ICJ",
        "ICC",
        "OPCW",
        "UNESCO",
        "EU",
        "AU",
        "NATO",
        "LAS",
        "OAS",
        "OAU",
        "OSCE",
    }
)
_VOTED = frozenset({"veto", "vote", "abstain", "adopt", "block", "table-draft", "amend", "withdraw"})


def check_acts(
    pairs: Sequence[tuple[Act, ActDetail]], context: Context, registers: Sequence[Register]
) -> tuple[Check, ...]:
    """Each act beside each register that may hold it, in the order of the acts.

    ``context`` is the article around them; its ``published`` closes open spans ("so far"). An act of a body
    that no register is for gets ``not-covered`` where the report speaks of the United Nations or a like body,
    and no check otherwise (a parliament's law, a treaty). A ruling is the same for the same input; nothing is
    read but the registers.
    """
    others = {act.id: (act, detail) for act, detail in pairs}
    checks = []
    for act, detail in pairs:
        for register in registers:
            found = _check(act, detail, others, context, register)
            if found:
                checks.append(found)
    return tuple(checks)


def _check(
    act: Act,
    detail: ActDetail,
    others: dict[str, tuple[Act, ActDetail]],
    context: Context,
    register: Register,
) -> Check | None:
    if act.type not in _VOTED or act.type == "sign":
        return None
    if act.body != register.body:
        if act.body in _RELATED and act.body is not None:
            return Check(
                act.id,
                "not-covered",
                register.name,
                f"This is told of another body ({act.body}); {_holds(register)}",
            )
        return None
    query = make_query(act, detail, others, context)
    if act.type in ("amend", "withdraw"):
        return _uncovered(
            query,
            register,
            "changes made to a draft before the vote, and drafts taken back, are not in the register.",
        )
    sentence = context.text[slice(*detail.about)] if detail.about else act.text
    if _PROCEDURAL.search(sentence) and not query.symbols:
        return _uncovered(
            query, register, "procedural votes and statements of the Council are not in the register."
        )
    if (
        detail.date_words
        and not detail.date
        and not detail.span
        and (context.published or re.search(r"\d{4}", detail.date_words))
    ):
        return _uncovered(query, register, f"“{detail.date_words}” cannot be read as a date.")
    if is_counted(query):
        return check_count(query, register, context)
    if query.symbols:
        return _by_symbol(query, register)
    if (query.low and query.low > register.until) or (query.high and query.high < register.since):
        return _uncovered(
            query,
            register,
            f"the register covers {day_in_words(register.since)} to {day_in_words(register.until)}.",
        )
    if query.need == "table":
        return _tabled(query, register)
    if query.need == "any" and not query.exact and query.linked is None and not query.detail.yes:
        return _uncovered(query, register, "the text does not say which vote is meant.")
    if detail.negated:
        return _negated(query, register)
    return _event(query, register, act, sentence)


def _by_symbol(query: Query, register: Register) -> Check:
    rows = [row for symbol in query.symbols for row in register.by_symbol.get(symbol.normal, ())]
    named = ", ".join(symbol.normal for symbol in query.symbols)
    if not rows:
        return _uncovered(query, register, f"{named} is not in the register.")
    wrong = [
        s
        for s in query.symbols
        if s.year and register.by_symbol.get(s.normal) and s.year != register.by_symbol[s.normal][0].date.year
    ]
    points = (
        [
            f"{wrong[0].normal} is of {register.by_symbol[wrong[0].normal][0].date.year}, not of {wrong[0].year}"
        ]
        if wrong
        else []
    )
    matches = sorted((compare(query, row, register) for row in rows), key=lambda m: len(m.points))
    best = matches[0]
    dated = span_of(query.detail.date)
    if dated and query.detail.date and not any(_on(row, *dated) for row in rows):
        points.append(
            f"the register has the vote on {day_in_words(best.row.date)}, not {days_in_words(*dated)}"
        )
    points += best.points
    if best.fit == "none" and query.strong:
        points.append(f"the register has it under “{subject_words(best.row)}”")
    if points:
        return _answer(
            query,
            register,
            "differs",
            f"{_asked(query)} {row_words(best.row)}: {'; '.join(points)}.",
            [best.row],
        )
    return _answer(
        query, register, "consistent", f"{_asked(query)} The register has {row_words(best.row)}.", [best.row]
    )


def _tabled(query: Query, register: Register) -> Check:
    """A draft tabled: the register knows who tabled what was voted on, not when, and not what was never put
    to the vote."""
    since = query.low
    month = timedelta(days=75)
    pool: Sequence[Row] = ()
    if since:
        pool = register.between(since - timedelta(days=3), since + month)
    elif query.high:
        pool = register.between(query.high - month, query.high)
    if not query.states or not pool:
        return _uncovered(query, register, "the days on which drafts were tabled are not in the register.")
    full = [m for m in (compare(query, row, register) for row in pool) if m.full and not m.unknown]
    if not full:
        return _uncovered(
            query,
            register,
            "no vote on such a draft is in the register; drafts that were never put to the vote are not in it.",
        )
    best = min(
        full, key=lambda m: (m.fit != "sure", abs((m.row.date - (since or query.high or m.row.date)).days))
    )
    reason = (
        f"{_asked(query)} The register has a draft by {' and '.join(map(naming, query.states))} "
        f"put to the vote: {row_words(best.row)}; it does not give the day on which it was tabled."
    )
    return _answer(query, register, "consistent", reason, [best.row])


def _negated(query: Query, register: Register) -> Check:
    rows = [row for row in _pool(query, register) if compare(query, row, register).full]
    if not rows or not (query.exact or query.linked):
        return _uncovered(query, register, "the text does not say which vote is meant.")
    return _answer(
        query,
        register,
        "consistent" if query.need != "veto" else "differs",
        f"{_asked(query)} The register has {row_words(rows[0])}.",
        rows[:3],
    )


def _event(query: Query, register: Register, act: Act, sentence: str) -> Check:
    pool = _pool(query, register)
    matches = [compare(query, row, register) for row in pool]
    full = [match for match in matches if match.full]
    if not full and query.need == "veto" and not query.exact and query.low:
        matches = [compare(query, row, register) for row in register.between(query.low, query.high)]
    if full:
        return _found(query, register, full, sentence)
    if query.act.type == "block":
        return _uncovered(
            query,
            register,
            "no veto of this kind is in the register; what is stopped before a vote is not in it.",
        )
    if _unsettled(query):
        return _uncovered(
            query, register, f"the text says too little to tell which vote is meant. {_asked(query)}"
        )
    if query.need == "adopt" and query.detail.outcome is None:
        return _uncovered(
            query,
            register,
            f"no vote that can be told to be the one meant is in the register. {_asked(query)}",
        )
    if query.exact and query.low:
        return _no_such_day(query, register, matches, query.low)
    return _none(query, register, matches)


def _found(query: Query, register: Register, full: list[Match], sentence: str) -> Check:
    sure = [match for match in full if match.fit == "sure"] or full
    if query.subjects and sure[0].fit != "sure" and query.strong and not query.exact and len(sure) > 3:
        return _uncovered(
            query,
            register,
            f"the register's items do not say which of {len(sure)} votes are on this subject. {_asked(query)}",
        )
    undated = query.low is None and query.linked is None
    if undated and query.high and len(sure) > 1:
        sure = [m for m in sure if m.row.date >= query.high - RECENT] or sure
    vague = query.need != "veto" or not (query.subjects or query.sponsors)
    if undated and vague and len(sure) > MANY:
        return _uncovered(
            query,
            register,
            f"{len(sure)} votes fit; the text does not say which one is meant. {_asked(query)}",
        )
    if _LAST.search(sentence) and query.need == "veto" and query.low and query.high:
        later = [
            m.row
            for m in (compare(query, row, register) for row in register.vetoed if row.date > query.high)
            if m.full
        ]
        if later:
            return _answer(
                query,
                register,
                "differs",
                f"{_asked(query)} The register has a later one: {row_words(later[-1])}.",
                later[-3:],
            )
    rows = [match.row for match in sure]
    if len(rows) > 1 and query.low is None:
        rows.sort(key=lambda row: row.date, reverse=True)
    listed = "; ".join(row_words(row) for row in rows[:3]) + (
        f" and {len(rows) - 3} more" if len(rows) > 3 else ""
    )
    open_points = " It does not have the sponsors of every draft." if sure[0].unknown else ""
    return _answer(
        query, register, "consistent", f"{_asked(query)} The register has {listed}.{open_points}", rows[:5]
    )


def _no_such_day(query: Query, register: Register, matches: list[Match], day: date) -> Check:
    """Nothing fits on the day that the text names: what the register has on that day, and where it has what
    is told."""
    near = _nearest(query, register, day)
    where = (
        f" It has what is told on another day: {'; '.join(row_words(m.row) for m in near)}." if near else ""
    )
    if not matches:
        if query.need == "any":
            return _uncovered(
                query, register, "no vote on that day is in the register, and procedural votes are not in it."
            )
        reason = f"{_asked(query)} The register has no vote of the Council on {day_in_words(day)}.{where}"
        return _answer(query, register, "differs", reason, [m.row for m in near])
    best = min(matches, key=lambda m: (m.fit == "none", len(m.points), m.fit != "sure"))
    if best.fit == "none" and not best.points:
        there = "; ".join(dict.fromkeys(subject_words(m.row) for m in matches))
        points = f"none of the votes of that day is on this subject; they were on: {there}"
    else:
        points = f"{row_words(best.row)}: {'; '.join(best.points)}"
    return _answer(
        query,
        register,
        "differs",
        f"{_asked(query)} On {day_in_words(day)} the register has {points}.{where}",
        [best.row, *(m.row for m in near)],
    )


def _none(query: Query, register: Register, matches: list[Match]) -> Check:
    """Nothing fits in a longer span: that differs only where the register is complete and the claim says
    what it is on."""
    likely = [m for m in matches if m.fit == "sure" and len(m.points) == 1]
    said = bool(query.strong) or (query.low is not None and query.basis == "none")
    telling = query.need == "veto" and bool(query.states) and (said or query.linked is not None)
    spanned = query.low is not None and query.high is not None and (query.high - query.low).days <= 400
    if telling or (likely and query.strong and spanned and query.need in ("adopt", "fail", "vote")):
        there = (
            f" It has {'; '.join(f'{row_words(m.row)}: {m.points[0]}' for m in likely[-3:])}."
            if likely
            else ""
        )
        when = f" {days_in_words(query.low, query.high)}" if query.low else ""
        return _answer(
            query,
            register,
            "differs",
            f"{_asked(query)} The register has no such vote{when}.{there}",
            [m.row for m in likely[-3:]],
        )
    return _uncovered(
        query, register, f"nothing in the register can be told to be the vote that is meant. {_asked(query)}"
    )


def _nearest(query: Query, register: Register, day: date) -> list[Match]:
    """Rows that fit in everything but the day, on the same subject, within 400 days: the nearest three."""
    if not query.subjects and not query.sponsors and not query.detail.yes:
        return []
    span = timedelta(days=400)
    rows = register.between(day - span, day + span)
    found = [
        match
        for match in (compare(query, row, register) for row in rows)
        if match.full and match.fit == "sure"
    ]
    return sorted(found, key=lambda m: abs((m.row.date - day).days))[:3]


def _unsettled(query: Query) -> bool:
    """Whether the text gives neither a day nor a draft nor a subject to go by."""
    return (
        query.low is None
        and query.linked is None
        and not query.strong
        and not (query.need == "veto" and query.subjects)
    )


def _pool(query: Query, register: Register) -> Sequence[Row]:
    if query.exact and query.low:
        return register.by_day.get(query.low, ())
    if query.need == "veto":
        return [
            row for row in register.vetoed if (query.low or row.date) <= row.date <= (query.high or row.date)
        ]
    return register.between(query.low, query.high)


def _on(row: Row, low: date, high: date) -> bool:
    """Whether a row is of that span of days; a row whose day is disputed is of both days that its note
    gives."""
    days = [row.date, *(date.fromisoformat(d) for d in re.findall(r"=(\d{4}-\d\d-\d\d)", row.note))]
    return any(low <= day <= high for day in days)


def _asked(query: Query) -> str:
    return f"Asked: {describe(query)}."


def _holds(register: Register) -> str:
    return f"the register holds {register.title[:1].lower()}{register.title[1:]}."


def _uncovered(query: Query, register: Register, why: str) -> Check:
    return Check(query.act.id, "not-covered", register.name, f"Not covered: {why}")


def _answer(query: Query, register: Register, verdict: Verdict, reason: str, rows: list[Row]) -> Check:
    shown = tuple(shown_row(row, query) for row in rows)
    return Check(query.act.id, verdict, register.name, reason, shown)
