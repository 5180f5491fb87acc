"""Ways of telling a formal act besides the plain verbs, as a table of our own has them (``data/wordings.txt``): "gave the plan the green
light", "threw it out", "put a hold on the directive", "added a clause to the bill".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_SLOT = r"(?:(?!(?:was|were|is|are|had|has|and|but|who|which|that|while)\b)[\w’'“”–-]+\s){1,12}?"
_WORD = re.compile(r"(?<![-‑\w])\w+(?:[’'-]\w+)*")
_WHEN = (
    r"(?:(?:late\s|early\s)?on\s[A-Z]\w+day(?:\s(?:night|evening|morning))?|yesterday|last\s\w+|in\s[A-Z]\w+)"
)
"""A day that may stand before the last word of a wording: "gave final approval *on Tuesday* to"."""
_FILL = r"(?:[\w’'-]+\s){0,4}?"
"""Words that may stand inside a paragraph or clause named by its noun: "a *disputed* clause"."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """One line of the table: which forms, the words before and after what it is done to, and what that can be."""

    type: str
    forms: tuple[str, ...]
    between: tuple[str, ...]
    after: tuple[str, ...]
    objects: str

    def patterns(self) -> Iterator[tuple[int, str]]:
        """What follows the verb, as patterns with a rank: those with words before what it is done to first, the bare verb last."""
        if self.between:
            yield 0, rf"\s(?:{'|'.join(map(_words, self.between))})"
        if self.after:
            particles = "|".join(_words(words.removesuffix("+")) for words in self.after)
            slot = rf"(?:{_WHEN}\s|\w+ly\s)" if self.objects == "self" else f"(?:{_SLOT})"
            yield 1, rf"\s{slot}?(?:{particles})"
        if not (self.between or self.after):
            yield 2, ""


def _words(words: str) -> str:
    """Words as a pattern: "~a clause from" lets others stand in between ("a disputed clause on fees from")."""
    if not words.startswith("~"):
        escaped = re.escape(words).replace(r"\ ", r"\s")
        return re.sub(r"\\s(to|for|of|from)$", lambda last: rf"(?:\s{_WHEN})?\s{last[1]}", escaped)
    first, *inner, last = words[1:].split()
    return first + r"\s" + _FILL + "".join(rf"{word}\s" for word in inner) + (_FILL if inner else "") + last


@cache
def _table() -> tuple[_Wording, ...]:
    text = (files("verbale.acts") / "data" / "wordings.txt").read_text(encoding="utf-8")
    rows = (
        [cell.strip() for cell in line.split("|")]
        for line in text.splitlines()
        if line and not line.startswith("#")
    )
    return tuple(
        _Wording(type_, tuple(forms.split()), _listed(between), _listed(after), objects)
        for type_, forms, between, after, objects in rows
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(words for words in cell.split(";") if words)


@cache
def _by_form() -> Mapping[str, tuple[tuple[_Wording, re.Pattern[str]], ...]]:
    """For each form of a verb what can follow it, the patterns with more words first."""
    found: dict[str, list[tuple[int, _Wording, re.Pattern[str]]]] = {}
    for row in _table():
        for rank, rest in row.patterns():
            pattern = re.compile(rf"{rest}(?![-‑]?\w)", re.I)
            for form in row.forms:
                found.setdefault(form.lower(), []).append((rank, row, pattern))
    return {
        form: tuple((row, pattern) for _, row, pattern in sorted(rows, key=lambda row: row[0]))
        for form, rows in found.items()
    }


@cache
def _inside() -> re.Pattern[str]:
    """What stands between a verb and the words that end its wording."""
    ends = sorted({words.removesuffix("+") for row in _table() for words in row.after}, key=len, reverse=True)
    return re.compile(rf"\w+\s(?P<what>.+?)\s(?:{'|'.join(map(_words, ends))})", re.I)


_KINDS = {
    "adopt": "adopt", "vote": "fail", "block": "block", "veto": "veto", "table-draft": "table", "amend": "amend", "sign": "sign",
    "withdraw": "withdraw",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording as it stands in a text: the kind of verb it is like, what it can be done to (a word of the table), and where what it
    is done to stands inside it (``None`` where that stands before or after)."""

    kind: str
    objects: str
    start: int
    end: int
    inside: tuple[int, int] | None


def find_wordings(text: str, start: int, end: int) -> list[Wording]:
    """The wordings of the table in ``text[start:end]``, in order."""
    found: list[Wording] = []
    for word in _WORD.finditer(text, start, end):
        if found and word.start() < found[-1].end:
            continue
        for row, pattern in _by_form().get(word[0].lower(), ()):
            rest = pattern.match(text, word.end(), end)
            if rest is not None:
                low, high = word.start(), rest.end()
                inside = _inside().fullmatch(text, low, high) if row.after and row.objects != "self" else None
                found.append(
                    Wording(_KINDS[row.type], row.objects, low, high, inside.span("what") if inside else None)
                )
                break
    return found
