"""A comparison printed for people: passages under one another or side by side, with outlet and day, and what differs coloured."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from verbale.findings import Comparison, Drift, Ref, Same
from verbale.views import wording

_WIDEST = 110
_BESIDE = 72
_ADDED = "green"
_DROPPED = "red"
_CHANGED = "bold yellow"
_WORD = re.compile(r"\w+")
_MEANING = {"kept": "", "changed": "meaning changed", "cannot-say": "cannot say whether the meaning is kept"}


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the command line, which ends quietly."""
        raise BrokenPipeError


def print_comparison(found: Comparison, stream: TextIO, limit: int = 0) -> None:
    """Print the findings: disputes and shifts with their two passages side by side, then each utterance with its reports.

    At most ``limit`` of each kind (0: all); colours only where the stream is a terminal and NO_COLOR is not set.
    """
    console = _Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=False)
    console.width = max(40, min(console.width, _WIDEST))
    _Printing(console, found, limit).whole()


class _Printing:
    def __init__(self, console: Console, found: Comparison, limit: int) -> None:
        self.console = console
        self.found = found
        self.limit = limit

    def whole(self) -> None:
        found = self.found
        self._part("Accounts that stand against each other", len(found.disputes))
        for dispute in self._first(found.disputes):
            self._pair(
                dispute.a, dispute.b, f"{dispute.kind}, confidence {dispute.confidence:.2f}", dispute.reason
            )
        self._part("Accounts that have changed", len(found.shifts))
        for shift in self._first(found.shifts):
            self._pair(shift.earlier, shift.later, "shift", shift.reason)
        self._part("Told by several reports", len(found.same))
        drift: dict[Ref, list[Drift]] = {}
        for one in found.drift:
            drift.setdefault(one.b, []).append(one)
        for same in self._first(found.same):
            self._same(same, drift)
        self.console.print(Text(self._summary(), style="dim"))

    def _summary(self) -> str:
        found = self.found
        changed = sum(one.meaning == "changed" for one in found.drift)
        parts = [
            wording.plural(len(found.same), "utterance") + " told by several reports",
            f"{wording.plural(changed, 'report')} that changed the meaning",
            wording.plural(len(found.disputes), "dispute"),
            wording.plural(len(found.shifts), "shift"),
        ]
        return ", ".join(parts) + "."

    def _part(self, title: str, count: int) -> None:
        if not count:
            return
        more = (
            f" (the first {self.limit} of {count}; --limit 0 prints all)"
            if self.limit and count > self.limit
            else ""
        )
        self.console.print(Text(title, style="bold").append(more, style="not bold dim"))
        self.console.print()

    def _first(self, findings: Sequence[Any]) -> Sequence[Any]:
        return findings[: self.limit] if self.limit else findings

    def _pair(self, a: Ref, b: Ref, kind: str, reason: str) -> None:
        """Two passages side by side, or under one another on a narrow screen."""
        cells = [(self._head(ref, named=True), self._passage(ref)) for ref in (a, b)]
        if self.console.width >= _BESIDE:
            table = Table.grid(padding=(0, 2), expand=True)
            for _ in cells:
                table.add_column(ratio=1, overflow="fold")
            for row in zip(*cells, strict=True):
                table.add_row(*row)
            self.console.print(table)
        else:
            for cell in cells:
                for text in cell:
                    self._print(text)
        self._note(f"{kind}: {reason}")
        self.console.print()

    def _same(self, same: Same, drift: Mapping[Ref, Sequence[Drift]]) -> None:
        fullest = next(
            (one.a for member in same.members for one in drift.get(member, ()) if one.a in same.members),
            same.members[0],
        )
        self.console.print(Text(self._name(fullest), style="bold"))
        self._note(same.reason)
        self._member(fullest, "the fullest report", None)
        for member in same.members:
            if member != fullest:
                found = next((one for one in drift.get(member, ()) if one.a == fullest), None)
                self._member(member, found.change if found else "", found)
        self.console.print()

    def _member(self, ref: Ref, label: str, drift: Drift | None) -> None:
        head = self._head(ref, named=False)
        if label:
            head.append(f" · {label}", style="default")
        if drift and (meaning := _MEANING[drift.meaning]):
            head.append(f" · {meaning}", style=_CHANGED if drift.meaning == "changed" else "default")
        self._print(head, 2)
        self._print(self._passage(ref, drift.added if drift else ()), 4)
        if drift and drift.dropped and drift.change in ("trimmed", "reworded"):
            gone = Text("left out: ", style="dim")
            gone.append(" … ".join(wording.line(part) for part in drift.dropped), style=_DROPPED)
            self._print(gone, 4)
        if drift and drift.meaning == "changed":
            self._note(drift.reason, 4)

    def _print(self, text: Text, margin: int = 0) -> None:
        for part in text.wrap(self.console, max(16, self.console.width - margin)):
            part.rstrip()
            self.console.print(
                Text(" " * margin).append_text(part), no_wrap=True, overflow="ignore", crop=False
            )

    def _passage(self, ref: Ref, added: Sequence[str] = ()) -> Text:
        return _marked(wording.line(str(self._of(ref).get("text") or "(no words)")), added)

    def _head(self, ref: Ref, *, named: bool) -> Text:
        passage = self._of(ref)
        outlet = wording.line(str(passage.get("outlet") or f"article {ref.article[:8]}"))
        parts = [outlet, *filter(None, [wording.spoken_date(passage.get("published"))])]
        head = Text(", ".join(parts), style="cyan")
        return (
            Text(self._name(ref), style="bold").append(" · ", style="not bold").append_text(head)
            if named
            else head
        )

    def _name(self, ref: Ref) -> str:
        passage = self._of(ref)
        return wording.line(str(passage.get("name") or passage.get("source") or wording.NO_SOURCE))

    def _note(self, words: str, margin: int = 2) -> None:
        self._print(Text(wording.line(words), style="italic dim"), margin)

    def _of(self, ref: Ref) -> Mapping[str, Any]:
        return self.found.passages.get(ref, {})


def _marked(words: str, added: Sequence[str]) -> Text:
    """The words with the stretches that only this report has in colour."""
    text, place = Text(words), 0
    for start, end in _places(words, added):
        text.stylize(_ADDED, max(start, place), end)
        place = end
    return text


def _places(words: str, added: Sequence[str]) -> Iterator[tuple[int, int]]:
    place = 0
    for stretch in added:
        plain = wording.line(stretch)
        found = words.find(plain, place) if _WORD.search(plain) else -1
        if found >= 0:
            place = found + len(plain)
            yield found, place
