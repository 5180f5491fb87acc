"""What a register is once it is loaded: its description, its columns and its rows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

ColumnType = Literal["text", "date", "integer", "words", "codes", "votes"]
Choice = Literal["Y", "N", "A", "NV"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its ``type``, the ``role`` that the checks know it by, and the ``values`` it may hold
    (empty: any)."""

    name: str
    type: ColumnType
    role: str | None = None
    values: tuple[str, ...] = ()
    help: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One vote. ``plain`` is the row as the data file has it; the rest is what the checks read, by role.

    ``symbols`` are the draft's, the resolution's and the meeting's. Numbers of votes are ``None`` where the
    register has none.
    """

    key: str
    date: date
    symbols: tuple[str, ...] = ()
    title: str = ""
    item: str = ""
    subjects: frozenset[str] = frozenset()
    sponsors: tuple[str, ...] = ()
    kind: str = ""
    outcome: str = ""
    yes: int | None = None
    no: int | None = None
    abstain: int | None = None
    vetoed_by: frozenset[str] = frozenset()
    votes: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    plain: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def tally(self) -> str:
        """The numbers as "12-1-2" (for, against, abstaining), or an empty string."""
        if self.yes is None or self.no is None or self.abstain is None:
            return ""
        return f"{self.yes}-{self.no}-{self.abstain}"

    def summary(self) -> dict[str, Any]:
        """What a check shows of the row: symbol, date, title, outcome, numbers, vetoes, sponsors."""
        return {
            "symbol": self.key,
            "date": self.date.isoformat(),
            "title": self.title or self.item,
            "kind": self.kind,
            "outcome": self.outcome,
            "yes": self.yes,
            "no": self.no,
            "abstain": self.abstain,
            "vetoed_by": sorted(self.vetoed_by),
            "sponsors": list(self.sponsors),
            **{name: self.plain[name] for name in ("resolution", "meeting") if self.plain.get(name)},
        }


@dataclass(frozen=True, slots=True)
class Register:
    """An official record: where it comes from, how far it reaches, and its rows in order of date.

    ``body`` is the acronym of the body whose votes it holds, ``body_names`` how reports name it. ``since``
    and ``until`` bound the coverage. ``permanent`` are the members that can veto (empty: none); ``needed``
    are the votes that a draft needs, from a day on.
    """

    name: str
    title: str
    version: str
    body: str
    body_names: tuple[str, ...]
    about: str
    since: date
    until: date
    left_out: tuple[str, ...]
    source: Mapping[str, str]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = field(repr=False)
    permanent: frozenset[str] = frozenset()
    needed: tuple[tuple[date, int], ...] = ()
    by_day: Mapping[date, tuple[Row, ...]] = field(default_factory=dict, repr=False)
    by_symbol: Mapping[str, tuple[Row, ...]] = field(default_factory=dict, repr=False)
    days: Sequence[date] = field(default=(), repr=False)
    vetoed: tuple[Row, ...] = field(default=(), repr=False)

    def between(self, low: date | None, high: date | None) -> tuple[Row, ...]:
        """The rows from ``low`` to ``high``, both included; ``None`` leaves that end open."""
        start = bisect_left(self.days, low) if low else 0
        return self.rows[start : bisect_right(self.days, high) if high else len(self.rows)]

    def votes_needed(self, day: date) -> int | None:
        """How many votes in favour a draft needed on ``day``, or ``None`` where the register has no such
        rule."""
        found = None
        for since, votes in self.needed:
            if since <= day:
                found = votes
        return found

    def members(self, year: int) -> frozenset[str]:
        """The members that cast a vote in ``year``."""
        return frozenset(code for row in self.rows if row.date.year == year for code in row.votes)
