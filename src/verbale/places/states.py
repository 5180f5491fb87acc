"""The table of states, read once, and the finder of its forms in a text.

Codes are ISO 3166-1 alpha-3, with withdrawn codes for states that are no more and XKX for Kosovo. A former
name stays with the code that the United Nations' records keep for the seat (the Soviet Union is RUS, Zaire
COD, the United Arab Republic EGY).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

FormKind = Literal["name", "demonym", "capital", "seat"]
_KINDS: tuple[FormKind, ...] = get_args(FormKind)
_CAPITALISED = re.compile(r"(?<![\w.])[A-ZÀ-ÖØ-Þ]\w*")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to name a state. ``sure`` is false for forms that often mean something else (Jordan,
    Washington, Victoria)."""

    text: str
    code: str
    kind: FormKind
    sure: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """A state: ``code``, its common English ``name``, and every ``form`` the table has; ``since`` and
    ``until`` are years."""

    code: str
    name: str
    forms: tuple[Form, ...]
    since: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A form found in a text: ``text[start:end]`` is ``form.text`` as written there."""

    form: Form
    start: int
    end: int


@cache
def states() -> Mapping[str, State]:
    """Every state by its code, in the order of the table."""
    return _table()[0]


def form_of(words: str) -> Form | None:
    """The form that ``words`` are as a whole ("the Kremlin", "Iranian", "the US's"), or ``None``.

    A leading "the" and a possessive ending are passed over. Capitals count for abbreviations ("US" is a
    state, "us" is not); other forms must start with a capital.
    """
    return _forms().get(_key(words))


def country_of(words: str, kinds: tuple[FormKind, ...] = _KINDS) -> str | None:
    """The code of the state that ``words`` name, by name, demonym, capital or seat of government; ``None`` if
    they name none.

    ``kinds`` limits the ways of naming: ``("name", "demonym")`` leaves out "Washington" and "the Kremlin".
    See :func:`form_of` for how words are compared.
    """
    form = form_of(words)
    return form.code if form and form.kind in kinds else None


def name_of(code: str) -> str | None:
    """The common English name of the state with this code ("USA" gives "United States"), or ``None``."""
    state = states().get(code)
    return state.name if state else None


def demonyms(code: str) -> tuple[str, ...]:
    """The adjectives and nouns for people of a state, the usual one first; empty for an unknown code."""
    state = states().get(code)
    return tuple(form.text for form in state.forms if form.kind == "demonym") if state else ()


def find_states(text: str, start: int = 0, end: int | None = None) -> tuple[Mention, ...]:
    """The forms of states in ``text[start:end]``, longest first where they overlap, in text order; offsets
    are into ``text``.

    Phrases that hold a form and mean no state ("Latin American", "the Washington Post") are passed over.
    """
    end = len(text) if end is None else end
    found = []
    forms, patterns, position = _forms(), _patterns(), start
    for word in _CAPITALISED.finditer(text, start, end):
        pattern = patterns.get(word[0])
        if pattern is None or word.start() < position:
            continue
        match = pattern.match(text, word.start(), end)
        if match is None:
            continue
        position = match.end()
        form = forms.get(_apostrophes(" ".join(match[0].split())))
        if form:
            found.append(Mention(form, match.start(), match.end()))
    return tuple(found)


def _key(words: str) -> str:
    words = _apostrophes(" ".join(words.split()))
    if words in _forms():
        return words
    if words.endswith("'s"):
        words = words[:-2]
    elif words.endswith("s'"):
        words = words[:-1]
    for article in ("the ", "The "):
        if words.startswith(article) and words not in _forms():
            words = words[4:]
    return words


def _apostrophes(words: str) -> str:
    return words.replace("’", "'")


@cache
def _table() -> tuple[dict[str, State], frozenset[str]]:
    found: dict[str, State] = {}
    passed: set[str] = set()
    lines = (files("verbale.places") / "data" / "states.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith("!|"):
            passed.update(line[2:].split(";"))
            continue
        code, name, *columns, years = line.split("|")
        forms = list(_read_forms(code, "name", name))
        for kind, column in zip(("name", "demonym", "capital", "seat"), columns, strict=True):
            forms += _read_forms(code, kind, column)  # type: ignore[arg-type]
        since, _, until = years.partition("-")
        found[code] = State(
            code, forms[0].text, tuple(forms), int(since) if since else None, int(until) if until else None
        )
    return found, frozenset(passed)


def _read_forms(code: str, kind: FormKind, column: str) -> list[Form]:
    return [
        Form(text.removeprefix("~"), code, kind, not text.startswith("~"))
        for text in column.split(";")
        if text
    ]


@cache
def _forms() -> Mapping[str, Form]:
    forms: dict[str, Form] = {}
    for state in _table()[0].values():
        for form in state.forms:
            forms.setdefault(_apostrophes(form.text), form)
    return forms


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """For each first word of a form or a passed-over phrase, what may follow: the longest first."""
    groups: dict[str, list[str]] = {}
    for phrase in {*_forms(), *map(_apostrophes, _table()[1])}:
        first = _CAPITALISED.match(phrase)
        if first:
            groups.setdefault(first[0], []).append(phrase)
    return {first: _alternatives(phrases) for first, phrases in groups.items()}


def _alternatives(phrases: list[str]) -> re.Pattern[str]:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    escaped = (re.escape(phrase).replace("'", "['’]").replace(r"\ ", r"\s+") for phrase in ordered)
    return re.compile(rf"(?:{'|'.join(escaped)})(?!\w|\.\w)")
