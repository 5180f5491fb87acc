"""9. Official records, and what a report tells beside them: consistent, differs, or not covered; never who
is right."""

from verbale.registers.checks import check_acts
from verbale.registers.links import find_links
from verbale.registers.loading import load, registers
from verbale.registers.query import Context
from verbale.registers.selection import Filter, find_register, find_votes, select
from verbale.registers.symbols import Symbol, find_symbols
from verbale.registers.table import Column, Register, Row
from verbale.registers.topics import label as subject_label

__all__ = [
    "Column",
    "Context",
    "Filter",
    "Register",
    "Row",
    "Symbol",
    "check_acts",
    "find_links",
    "find_register",
    "find_symbols",
    "find_votes",
    "load",
    "registers",
    "select",
    "subject_label",
]
