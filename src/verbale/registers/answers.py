"""How a verdict is put: the question as it was understood, the reason, and the rows."""

from __future__ import annotations

from verbale.records import Check, Verdict
from verbale.registers.counting import shown_row
from verbale.registers.query import Query, describe
from verbale.registers.table import Register, Row


def asked(query: Query) -> str:
    """The question as it was understood, as a sentence."""
    return f"Asked: {describe(query)}."


def uncovered(query: Query, register: Register, why: str) -> Check:
    """ "not-covered", with what the register or the text lacks."""
    return Check(query.act.id, "not-covered", register.name, f"Not covered: {why}")


def answer(query: Query, register: Register, verdict: Verdict, reason: str, rows: list[Row]) -> Check:
    """A verdict with its reason and the rows it rests on."""
    shown = tuple(shown_row(row, query) for row in rows)
    return Check(query.act.id, verdict, register.name, reason, shown)
