"""Statements as accounts: what each says, as words and figures, and whether two may be held against each other."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.records import Dispute, DisputeKind, Statement
from verbale.wording import shared_words, stems
from verbale.wording.figures import Figure, find_figures

_WINDOW = 60
_TAIL = 160
_SENTENCE = re.compile(r"(?<=[.!?])[”’\"'»]?\s|\n")


@dataclass(frozen=True, slots=True)
class Account:
    """A statement with what its content says, as words; ``setting`` is what stands behind it in its sentence."""

    index: int
    statement: Statement
    content: str
    stems: frozenset[str]
    figures: tuple[Figure, ...]
    setting: str

    @property
    def who(self) -> str:
        """The speaker as a reason names them."""
        source = self.statement.source
        if source is None:
            return "an unnamed source"
        return source.name or source.text

    @property
    def key(self) -> str | None:
        """What tells one speaker from another; ``None`` where the text names nobody."""
        source = self.statement.source
        if source is None:
            return None
        return source.speaker or (source.name or source.text).casefold()


def account_of(index: int, statement: Statement, text: str) -> Account:
    """The account that a statement of ``text`` gives; ``index`` is its place in text order."""
    content = " ".join(span.text for span in statement.content)
    return Account(index, statement, content, stems(content), find_figures(content), _after(statement, text))


def _after(statement: Statement, text: str) -> str:
    """What stands behind the last part of a statement, to the end of its sentence: "… of the forecast", "… in 2024"."""
    ends = [span.end for span in statement.content]
    ends += [part.end for part in (statement.cue, statement.source) if part is not None]
    end = max(ends, default=0)
    return _SENTENCE.split(text[end : end + _TAIL], maxsplit=1)[0]


def neighbours(accounts: list[Account], one: Account) -> list[Account]:
    """The accounts near ``one`` in the text, itself included: the work stays linear in the length of the article."""
    return accounts[max(0, one.index - _WINDOW) : one.index + _WINDOW + 1]


def dispute(kind: DisputeKind, a: Account, b: Account, reason: str) -> Dispute:
    """The finding that ``b`` challenges ``a``."""
    return Dispute(kind, a.statement.id, b.statement.id, reason)


def holds(outer: Account, inner: Account) -> bool:
    """Whether the content of ``inner`` lies in that of ``outer``: its words are then shared by being the same words."""
    spans = inner.statement.content or ((inner.statement.cue,) if inner.statement.cue else ())
    return any(o.start <= i.start and i.end <= o.end for o in outer.statement.content for i in spans)


def apart(a: Account, b: Account) -> bool:
    """Whether the two may be held against each other: other speakers, both known, neither inside the other's words."""
    if a.key is None or b.key is None or a.key == b.key or _same_party(a, b):
        return False
    return not holds(a, b) and not holds(b, a)


def _same_party(a: Account, b: Account) -> bool:
    """Whether one speaks for the government that the other is."""
    first, second = a.statement.source, b.statement.source
    if first is None or second is None or first.actor is None or first.actor != second.actor:
        return False
    return "government" in (first.type, second.type)


def overlap(a: Account, b: Account) -> tuple[float, frozenset[str]]:
    """The stems two accounts share, and their share of the smaller one (0 to 1)."""
    shared = a.stems & b.stems
    smaller = min(len(a.stems), len(b.stems))
    return (len(shared) / smaller if smaller else 0.0), shared


def listed(account: Account, shared: frozenset[str]) -> str:
    """Up to four of the shared words, as the account writes them."""
    return ", ".join(f"“{word}”" for word in shared_words(account.content, shared)[:4])
