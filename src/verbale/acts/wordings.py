"""Ways of telling a formal act besides the plain verbs, as a table of our own has them (``data/wordings.txt``): "gave the plan the green
light", "threw it out", "put a hold on the directive", "added a clause to the bill".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_GROUP = "row"
_SLOT = r"(?:(?!(?:was|were|is|are|had|has|and|but|who|which|that|while)\b)[\w’'“”–-]+\s){1,9}?"
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

    def pattern(self) -> str:
        """The words of the verb as a pattern, with what it is done to inside where words follow that."""
        verb = rf"(?:{'|'.join(map(_words, self.forms))})"
        found = [rf"{verb}\s(?:{'|'.join(map(_words, self.between))})"] if self.between else []
        for words in self.after:
            particle = words.removesuffix("+")
            inside = rf"{verb}\s(?:{_SLOT})?{_words(particle)}"
            found.append(inside)
        return "|".join(found or [verb])


def _words(words: str) -> str:
    """Words as a pattern: "~a clause from" lets others stand in between ("a disputed clause on fees from")."""
    if not words.startswith("~"):
        return re.escape(words).replace(r"\ ", r"\s")
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
def _pattern() -> re.Pattern[str]:
    """All wordings, those of several words first, each row a group by its number."""
    rows = sorted(enumerate(_table()), key=lambda pair: 0 if pair[1].between else 1 if pair[1].after else 2)
    told = "|".join(f"(?P<{_GROUP}{number}>{row.pattern()})" for number, row in rows)
    return re.compile(rf"(?<![-‑\w])(?=\w)(?:{told})(?![-‑]?\w)", re.I)


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
    found = []
    for match in _pattern().finditer(text, start, end):
        row = _table()[int((match.lastgroup or "").removeprefix(_GROUP))]
        inside = _inside().fullmatch(match[0]) if row.after else None
        span = (match.start() + inside.start("what"), match.start() + inside.end("what")) if inside else None
        found.append(Wording(_KINDS[row.type], row.objects, match.start(), match.end(), span))
    return found
