"""9. Official records, and what a report tells beside them: consistent, differs, or not covered; never who
is right."""

from verbale.registers.checks import check_acts
from verbale.registers.loading import load, registers
from verbale.registers.query import Context
from verbale.registers.symbols import Symbol, find_symbols
from verbale.registers.table import Column, Register, Row

__all__ = [
    "Column",
    "Context",
    "Register",
    "Row",
    "Symbol",
    "check_acts",
    "find_symbols",
    "load",
    "registers",
]
