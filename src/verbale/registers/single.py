"""A claim about one vote, told without its symbol: found by its day, its subject, who voted how, whose draft it was.

"differs" is said only where the register is known to be complete: a day on which it has other votes or none, a veto that nobody cast.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from verbale.records import Check
from verbale.registers.answers import answer, asked, uncovered
from verbale.registers.matching import Match, compare, row_words, subject_words
from verbale.registers.query import Query, day_in_words, days_in_words, naming, tally_words
from verbale.registers.table import Register, Row

MANY = 12
_RANK = {"sure": 0, "possible": 1, "none": 2}
RECENT = timedelta(days=14)
_SLIP = timedelta(days=31)
_LAST = re.compile(
    r"\blast\s(?:time\s)?(?:used|cast|vetoed|wielded|exercised|deployed|invoked)\b|\blast\sveto\b|\blast\stime\b",
    re.I,
)


def find_vote(query: Query, register: Register, sentence: str) -> Check:
    """The claim beside the rows that its day, subject, voters and draft lead to; ``sentence`` is where it stands."""
    seatless = [code for code in query.states if code not in register.permanent]
    if query.act.type == "veto" and register.permanent and seatless:
        who = " and ".join(map(naming, seatless))
        why = (
            f"{who} has no permanent seat, and the register has no veto of it"
            if len(seatless) == 1
            else f"{who} have no permanent seats"
        )
        return answer(query, register, "differs", f"{asked(query)} {why[:1].upper()}{why[1:]}.", [])
    matches = [compare(query, row, register) for row in pool(query, register)]
    full = [match for match in matches if match.full]
    if query.exact and query.strong and any(match.fit == "sure" for match in matches):
        full = [match for match in full if match.fit == "sure"]
    if not full and query.need == "veto" and not query.exact and query.low:
        matches = [compare(query, row, register) for row in register.between(query.low, query.high)]
    if full:
        return _found(query, register, full, sentence)
    if query.act.type == "block":
        return uncovered(
            query,
            register,
            "no veto of this kind is in the register; what is stopped before a vote is not in it.",
        )
    if _unsettled(query):
        return uncovered(
            query, register, f"the text says too little to tell which vote is meant. {asked(query)}"
        )
    if query.need == "adopt" and query.detail.outcome is None:
        return uncovered(
            query,
            register,
            f"no vote that can be told to be the one meant is in the register. {asked(query)}",
        )
    if query.exact and query.low:
        return _no_such_day(query, register, matches, query.low)
    return _none(query, register, matches)


def _found(query: Query, register: Register, full: list[Match], sentence: str) -> Check:
    sure = [match for match in full if match.fit == "sure"] or full
    sure = [match for match in sure if not match.unknown] or sure
    if query.subjects and sure[0].fit != "sure" and query.strong and not query.exact and len(sure) > 3:
        return uncovered(
            query,
            register,
            f"the register's items do not say which of {len(sure)} votes are on this subject. {asked(query)}",
        )
    undated = query.low is None and query.linked is None
    named = query.subjects or query.sponsors or tally_words(query.detail)
    if undated and not named and len(sure) > MANY:
        sure_of = f"{len(sure)} votes fit; the text does not say which one is meant."
        return uncovered(query, register, f"{sure_of} {asked(query)}")
    if undated and query.high and len(sure) > 1:
        sure = [m for m in sure if m.row.date >= query.high - RECENT] or sure
    vague = query.need != "veto" or not (query.subjects or query.sponsors)
    if undated and vague and len(sure) > MANY:
        return uncovered(
            query,
            register,
            f"{len(sure)} votes fit; the text does not say which one is meant. {asked(query)}",
        )
    if _LAST.search(sentence) and query.need == "veto" and query.low and query.high:
        later = [
            m.row
            for m in (compare(query, row, register) for row in register.vetoed if row.date > query.high)
            if m.full and (query.published is None or m.row.date <= query.published)
        ]
        if later:
            return answer(
                query,
                register,
                "differs",
                f"{asked(query)} The register has a later one: {row_words(later[-1])}.",
                later[-3:],
            )
    rows = [match.row for match in sure]
    if len(rows) > 1 and query.low is None:
        rows.sort(key=lambda row: row.date, reverse=True)
    listed = "; ".join(row_words(row) for row in rows[:3]) + (
        f" and {len(rows) - 3} more" if len(rows) > 3 else ""
    )
    open_points = " It does not have the sponsors of every draft." if sure[0].unknown else ""
    return answer(
        query, register, "consistent", f"{asked(query)} The register has {listed}.{open_points}", rows[:5]
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
            return uncovered(
                query, register, "no vote on that day is in the register, and procedural votes are not in it."
            )
        reason = f"{asked(query)} The register has no vote of the Council on {day_in_words(day)}.{where}"
        return answer(query, register, "differs", reason, [m.row for m in near])
    best = min(matches, key=lambda m: (_RANK[m.fit], len(m.points)))
    if best.fit == "none" and not best.points:
        there = "; ".join(dict.fromkeys(subject_words(m.row) for m in matches))
        points = f"none of the votes of that day is on this subject; they were on: {there}"
    else:
        points = f"{row_words(best.row)}: {'; '.join(best.points)}"
    return answer(
        query,
        register,
        "differs",
        f"{asked(query)} On {day_in_words(day)} the register has {points}.{where}",
        [best.row, *(m.row for m in near)],
    )


def told_ahead(query: Query, register: Register, day: date, published: date) -> Check:
    """An act told of a day after that of the article: it differs where the register has what is told on a day
    shortly before, and is not covered otherwise."""
    late = f"{day_in_words(day)} is after the day of the article, {day_in_words(published)}"
    near = [m.row for m in _nearest(query, register, day) if day - m.row.date <= _SLIP] if query.exact else []
    if not near:
        return uncovered(query, register, f"{late}.")
    listed = "; ".join(map(row_words, near))
    reason = f"{asked(query)} {late}; the register has what is told on another day: {listed}."
    return answer(query, register, "differs", reason, near)


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
        return answer(
            query,
            register,
            "differs",
            f"{asked(query)} The register has no such vote{when}.{there}",
            [m.row for m in likely[-3:]],
        )
    return uncovered(
        query, register, f"nothing in the register can be told to be the vote that is meant. {asked(query)}"
    )


def _nearest(query: Query, register: Register, day: date) -> list[Match]:
    """Rows that fit in everything but the day, on the same subject, from 400 days before it to 31 days after: the nearest three."""
    if not query.subjects and not query.sponsors and not query.detail.yes:
        return []
    last = day + timedelta(days=31)
    rows = register.between(
        day - timedelta(days=400), min(last, query.published) if query.published else last
    )
    matches = (compare(query, row, register) for row in rows)
    found = [match for match in matches if match.full and match.fit == "sure" and not match.unknown]
    return sorted(found, key=lambda m: abs((m.row.date - day).days))[:3]


def _unsettled(query: Query) -> bool:
    """Whether the text gives neither a day nor a draft nor a subject to go by."""
    return (
        query.low is None
        and query.linked is None
        and not query.strong
        and not (query.need == "veto" and query.subjects)
    )


def pool(query: Query, register: Register) -> Sequence[Row]:
    """The rows that the claim's day or span takes in; of a veto without a day only those that were vetoed."""
    if query.exact and query.low:
        return register.by_day.get(query.low, ())
    if query.need == "veto":
        return [
            row for row in register.vetoed if (query.low or row.date) <= row.date <= (query.high or row.date)
        ]
    return register.between(query.low, query.high)
