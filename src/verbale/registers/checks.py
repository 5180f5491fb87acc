"""Formal acts that a report tells, beside the rows of a register: consistent, differs, or not covered, each with its reason.

Never "true" or "false": a report and a record are laid side by side. "differs" is said only where the register covers the claim
and is known to be complete on that point; whatever it cannot settle is "not-covered", with what it lacks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from verbale.days import days_of
from verbale.records import Act, ActDetail, Check
from verbale.registers.answers import answer, asked, uncovered
from verbale.registers.counting import check_count, is_counted
from verbale.registers.matching import compare, row_words, subject_words
from verbale.registers.query import Context, Query, day_in_words, days_in_words, make_query, naming
from verbale.registers.single import find_vote, pool, told_ahead
from verbale.registers.symbols import normal
from verbale.registers.table import Register, Row

_PROCEDURAL = re.compile(
    r"\bprocedural\b|\bagenda\s(?:of|item)\b|\binvite\b|\bpresidential\sstatement|\bpress\sstatement|\bjoint\sstatement|\bclosed[- ]door\b",
    re.I,
)
_DRAFT = re.compile(r"draft|resolution|text|motion|amendment|proposal|measure|membership|application|bid")
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
    checks: list[Check] = []
    for act, detail in pairs:
        for register in registers:
            found = _check(act, detail, others, context, register)
            if found:
                found = _on_the_same(found, checks, others, context, register)
                checks.append(found)
    return tuple(checks)


def _check(
    act: Act,
    detail: ActDetail,
    others: dict[str, tuple[Act, ActDetail]],
    context: Context,
    register: Register,
) -> Check | None:
    if act.type not in _VOTED:
        return None
    if act.body != register.body:
        if act.body not in _RELATED:
            return None
        why = f"This is told of another body ({act.body}); {_holds(register)}"
        return Check(act.id, "not-covered", register.name, why)
    if detail.choice and not act.actors:
        return None
    query = make_query(act, detail, others, context)
    sentence = context.text[slice(*detail.about)] if detail.about else act.text
    outside = _outside(query, register, context, sentence)
    if outside:
        return uncovered(query, register, outside)
    if is_counted(query):
        return check_count(query, register, context)
    if query.symbols:
        return _by_symbol(query, register)
    if query.published and query.low and query.low > query.published:
        return told_ahead(query, register, query.low, query.published)
    if (query.low and query.low > register.until) or (query.high and query.high < register.since):
        days = f"{day_in_words(register.since)} to {day_in_words(register.until)}"
        return uncovered(query, register, f"the register covers {days}.")
    if query.need == "table":
        return _tabled(query, register)
    if query.need == "any" and not query.exact and query.linked is None and not query.detail.yes:
        return uncovered(query, register, "the text does not say which vote is meant.")
    return _negated(query, register) if detail.negated else find_vote(query, register, sentence)


def _on_the_same(
    found: Check,
    before: list[Check],
    others: dict[str, tuple[Act, ActDetail]],
    context: Context,
    register: Register,
) -> Check:
    """A vote or an abstention on the draft of an act told before, beside the one row that this act was found in."""
    query = make_query(*others[found.act], others, context)
    if query.need != "vote" or query.linked is None or is_counted(query) or query.symbols:
        return found
    if query.detail.date_words or _PROCEDURAL.search(query.act.text):
        return found
    of = next(
        (check for check in before if check.act == query.linked.id and check.record == register.name), None
    )
    if of is None or of.verdict != "consistent" or len(of.rows) != 1 or query.linked.type == "table-draft":
        return found
    row = next((row for row in register.by_symbol.get(normal(str(of.rows[0]["symbol"])), ())), None)
    if row is None or not row.votes:
        return found
    match = compare(query, row, register)
    if (
        match.unknown
        or (match.fit == "none" and query.strong)
        or (found.verdict == "differs" and match.points)
    ):
        return found
    if not match.points:
        return answer(
            query, register, "consistent", f"{asked(query)} The register has {row_words(row)}.", [row]
        )
    return answer(
        query, register, "differs", f"{asked(query)} {row_words(row)}: {'; '.join(match.points)}.", [row]
    )


def _outside(query: Query, register: Register, context: Context, sentence: str) -> str | None:
    """Why an act lies outside what the register holds, or ``None``."""
    detail = query.detail
    if query.act.type in ("amend", "withdraw"):
        return "changes made to a draft before the vote, and drafts taken back, are not in the register."
    if query.act.type == "block" and not _DRAFT.search(query.act.object or "draft"):
        return "what members block before any vote is not in the register."
    if _PROCEDURAL.search(sentence) and not query.symbols:
        return "procedural votes and statements of the Council are not in the register."
    words = detail.date_words
    unread = words and not detail.date and not detail.span
    if words and unread and (context.published or re.search(r"\d{4}", words)):
        return f"“{words}” cannot be read as a date."
    return None


def _by_symbol(query: Query, register: Register) -> Check:
    rows = [row for symbol in query.symbols for row in register.by_symbol.get(symbol.normal, ())]
    named = ", ".join(symbol.normal for symbol in query.symbols)
    if not rows:
        return uncovered(query, register, f"{named} is not in the register.")
    if query.published:
        known = [row for row in rows if row.date <= query.published]
        if not known:
            first = min(row.date for row in rows)
            late = f"the register has {named} on {day_in_words(first)}, after the day of the article"
            return uncovered(query, register, f"{late}, {day_in_words(query.published)}.")
        rows = known
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
    dated = days_of(query.detail.date)
    if dated and query.detail.date and not any(_on(row, *dated) for row in rows):
        points.append(
            f"the register has the vote on {day_in_words(best.row.date)}, not {days_in_words(*dated)}"
        )
    points += best.points
    if best.fit == "none" and query.strong:
        points.append(f"the register has it under “{subject_words(best.row)}”")
    if points:
        return answer(
            query,
            register,
            "differs",
            f"{asked(query)} {row_words(best.row)}: {'; '.join(points)}.",
            [best.row],
        )
    return answer(
        query, register, "consistent", f"{asked(query)} The register has {row_words(best.row)}.", [best.row]
    )


def _tabled(query: Query, register: Register) -> Check:
    """A draft tabled: the register knows who tabled what was voted on, not when, and not what was never put
    to the vote."""
    since = query.low
    month = timedelta(days=75)
    pool: Sequence[Row] = ()
    if since:
        until = min(since + month, query.published) if query.published else since + month
        pool = register.between(since - timedelta(days=3), until)
    elif query.high:
        pool = register.between(query.high - month, query.high)
    if not query.states or not pool:
        return uncovered(query, register, "the days on which drafts were tabled are not in the register.")
    full = [m for m in (compare(query, row, register) for row in pool) if m.full and not m.unknown]
    if not full:
        return uncovered(
            query,
            register,
            "no vote on such a draft up to then is in the register; drafts that were never put to the vote are not in it.",
        )
    best = min(
        full, key=lambda m: (m.fit != "sure", abs((m.row.date - (since or query.high or m.row.date)).days))
    )
    reason = (
        f"{asked(query)} The register has a draft by {' and '.join(map(naming, query.states))} "
        f"put to the vote: {row_words(best.row)}; it does not give the day on which it was tabled."
    )
    return answer(query, register, "consistent", reason, [best.row])


def _negated(query: Query, register: Register) -> Check:
    rows = [row for row in pool(query, register) if compare(query, row, register).full]
    if not rows or not (query.exact or query.linked):
        return uncovered(query, register, "the text does not say which vote is meant.")
    return answer(
        query,
        register,
        "consistent" if query.need != "veto" else "differs",
        f"{asked(query)} The register has {row_words(rows[0])}.",
        rows[:3],
    )


def _on(row: Row, low: date, high: date) -> bool:
    """Whether a row is of that span of days; a row whose day is disputed is of both days that its note
    gives."""
    days = [row.date, *(date.fromisoformat(d) for d in re.findall(r"=(\d{4}-\d\d-\d\d)", row.note))]
    return any(low <= day <= high for day in days)


def _holds(register: Register) -> str:
    return f"the register holds {register.title[:1].lower()}{register.title[1:]}."
