"""Rows of a register by what a person asks for: a symbol, a span of days, an outcome, a state, a subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from verbale.errors import NotFoundError, UsageError
from verbale.places import country_of, name_of
from verbale.registers.symbols import Symbol, find_symbols, normal
from verbale.registers.table import Register, Row
from verbale.registers.topics import find_topics, fits, subjects

_NUMBER = re.compile(r"(\d{1,4})(?:\s*\((\d{4})\))?")
_SYMBOL = re.compile(r"(?<!\w)s/\S+", re.I)
_CHOICES = {"yes": "Y", "no": "N", "abstain": "A", "absent": "NV"}


@dataclass(frozen=True, slots=True)
class Filter:
    """What rows to take: every field that is set must hold.

    ``state`` with ``vote`` ("yes", "no", "abstain", "absent") takes the rows in which that member voted so.
    States are codes or names. ``subject`` is a key of the lexicon of subjects, or words that lead to some.
    """

    since: date | None = None
    until: date | None = None
    outcome: str | None = None
    vetoed_by: str | None = None
    sponsor: str | None = None
    subject: str | None = None
    state: str | None = None
    vote: str | None = None


def find_register(registers: Sequence[Register], name: str) -> Register:
    """The register of that name. Raises :class:`~verbale.errors.UsageError` if there is none."""
    for register in registers:
        if register.name == name:
            return register
    known = ", ".join(register.name for register in registers)
    raise UsageError(f"There is no register {name!r}.", hint=f"Known: {known}.")


def find_votes(registers: Sequence[Register], symbol: str) -> tuple[tuple[Register, Row], ...]:
    """Every row that a symbol names: ``S/2023/773``, ``S/RES/2712``, "resolution 2712 (2023)", ``2712``,
    ``S/PV.9442``.

    Case does not count. Raises :class:`~verbale.errors.NotFoundError` if no register has one of the symbols that the
    words hold, or has that resolution in another year.
    """
    words = _SYMBOL.sub(_in_case, symbol.strip())
    named = find_symbols(words)
    wanted = [(found.normal, found.year) for found in named] or [(normal(words), None)]
    number = _NUMBER.fullmatch(words)
    if number:
        wanted.append((f"S/RES/{int(number[1])}", int(number[2]) if number[2] else None))
    found: list[tuple[Register, Row]] = []
    missing = _unread(words, named)
    for name, year in wanted:
        rows = [(register, row) for register in registers for row in _named(register, name)]
        kept = [pair for pair in rows if year is None or pair[1].date.year == year]
        if rows and not kept:
            raise NotFoundError(
                f"{name} is of {rows[0][1].date.year}, not of {year}.", hint="Leave the year out, or mend it."
            )
        if not kept:
            missing.append(name)
        found += kept
    if missing and (named or not found):
        raise NotFoundError(
            f"No register has a vote {(', '.join(missing) if named else words)!r}.",
            hint='Write a symbol such as S/2023/773, S/PV.9442 or "2712 (2023)".',
        )
    return tuple(_unique(found))


def _in_case(match: re.Match[str]) -> str:
    return re.sub(r"(?<=/)(?:REV|ADD|CORR)(?=\.)", lambda part: part[0].title(), match[0].upper())


def _unread(words: str, named: Sequence[Symbol]) -> list[str]:
    """What stands between the symbols that were read and is written like one."""
    for found in reversed(named):
        words = words[: found.start] + " " * (found.end - found.start) + words[found.end :]
    return [word.strip(",;") for word in words.split() if "/" in word] if named else []


def _named(register: Register, name: str) -> Sequence[Row]:
    """The rows of a symbol, whatever its case."""
    rows = register.by_symbol.get(name) or register.by_symbol.get(name.upper())
    if rows:
        return rows
    folded = name.casefold()
    return next((rows for key, rows in register.by_symbol.items() if key.casefold() == folded), ())


def select(register: Register, wanted: Filter) -> tuple[Row, ...]:
    """The rows of a register that a filter takes, in order of date.

    Raises :class:`~verbale.errors.UsageError` for a state, an outcome, a vote or a subject that is not known.
    """
    vetoer, sponsor, state = (_state(words) for words in (wanted.vetoed_by, wanted.sponsor, wanted.state))
    about = _subjects(wanted.subject)
    outcomes = {row.outcome for row in register.rows}
    outcome = next((o for o in outcomes if o.casefold() == (wanted.outcome or "").casefold()), None)
    if wanted.outcome and outcome is None:
        raise UsageError(
            f"There is no outcome {wanted.outcome!r}.", hint=f"Known: {', '.join(sorted(outcomes))}."
        )
    vote = (wanted.vote or "").casefold()
    if vote and vote not in _CHOICES:
        raise UsageError(f"There is no vote {wanted.vote!r}.", hint=f"Known: {', '.join(_CHOICES)}.")
    if vote and not state:
        raise UsageError("A vote is asked for, but not whose.", hint="Name the state as well.")
    choice = _CHOICES.get(vote)
    return tuple(
        row
        for row in register.between(wanted.since, wanted.until)
        if (not wanted.outcome or row.outcome == outcome)
        and (not vetoer or vetoer in row.vetoed_by)
        and (not sponsor or sponsor in row.sponsors)
        and (not about or fits(about, row.subjects) == "sure")
        and (not state or (row.votes.get(state) == choice if choice else state in row.votes))
    )


def _unique(found: list[tuple[Register, Row]]) -> list[tuple[Register, Row]]:
    kept: list[tuple[Register, Row]] = []
    for pair in found:
        if all(pair[1] is not row for _, row in kept):
            kept.append(pair)
    return kept


def _state(words: str | None) -> str | None:
    if not words:
        return None
    code = words.upper() if name_of(words.upper()) else country_of(words)
    if not code:
        raise UsageError(
            f"{words!r} is no state that is known.", hint="Write its name or its code of three letters."
        )
    return code


def _subjects(words: str | None) -> frozenset[str]:
    if not words:
        return frozenset()
    if words in subjects() or name_of(words):
        return frozenset({words})
    found = frozenset(topic.key for topic in find_topics(words))
    if not found:
        raise UsageError(f"No subject is known for {words!r}.", hint="Name a state, a place or a conflict.")
    return found
