"""Symbols of drafts, meetings and resolutions in a text, linked to the rows of the registers that hold them."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.records import Link
from verbale.registers.symbols import Symbol, find_symbols
from verbale.registers.table import Register, Row


def find_links(text: str, registers: Sequence[Register]) -> tuple[Link, ...]:
    """One link for each symbol in ``text`` that a register has a row for, in text order. Offsets are into ``text``.

    A resolution that the text gives with another year than the register's is not linked.
    """
    links = []
    for symbol in find_symbols(text):
        for register in registers:
            rows = [row for row in register.by_symbol.get(symbol.normal, ()) if _fits(symbol, row)]
            if rows:
                kept = tuple(
                    {"key": row.key, "date": row.date.isoformat(), "outcome": row.outcome} for row in rows
                )
                span = text[symbol.start : symbol.end]
                links.append(Link(span, symbol.start, symbol.end, symbol.normal, register.name, kept))
    return tuple(links)


def _fits(symbol: Symbol, row: Row) -> bool:
    return symbol.year is None or row.date.year == symbol.year
