"""A reading printed for people: each statement with its speaker, cue and words, told apart in colour and
without it.
"""

from __future__ import annotations

from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from verbale.operations import Outcome
from verbale.records import Reading, Statement
from verbale.views import wording

_WIDEST = 96
_NARROWEST = 40
_DEEPEST = 4
_COLOURS = ("cyan", "magenta", "green", "yellow", "bright_blue", "bright_magenta")
_MARKS = {"own": "┃ ", "told": "┊ ", "inside": "└ ", "rule": "─", "dot": " · ", "more": "…"}
_PLAIN_QUOTES = str.maketrans("‘’“”–—", "''\"\"--")
_PLAIN_MARKS = {"own": '" ', "told": ": ", "inside": "- ", "rule": "-", "dot": " | ", "more": "..."}


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the command line, which ends quietly; the library would exit with another code."""
        raise BrokenPipeError


def _holds(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


class Terminal:
    """Prints outcomes one by one to a stream; colours only where the stream is a terminal and NO_COLOR is
    not set.
    """

    def __init__(self, stream: TextIO, *, quiet: bool = False, before: str = "", after: str = "") -> None:
        self.console = _Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=False)
        self.width = max(_NARROWEST, min(self.console.width, _WIDEST))
        self.before = "" if quiet else before
        self.after = "" if quiet else after
        encoding = stream.encoding or "utf-8"
        self.marks = _MARKS if _holds(encoding, "┃┊") else _PLAIN_MARKS
        self.quotes = {} if _holds(encoding, "‘’“”–—") else _PLAIN_QUOTES
        self.count = 0

    def put(self, outcome: Outcome) -> None:
        """Print one reading; the refused are told of elsewhere."""
        if outcome.reading is None:
            return
        if self.count == 0 and self.before:
            self._wrapped(Text(self.before, style="italic"), "", "")
            self._print(Text())
        if self.count:
            self._print(Text())
        self.count += 1
        self._reading(outcome.reading)
        self.console.file.flush()

    def close(self, whole: bool) -> None:
        """Print what to try next, if anything was read."""
        if whole and self.after:
            self._print(Text())
            self._wrapped(Text(self.after, style="italic"), "", "")

    def _reading(self, reading: Reading) -> None:
        self._wrapped(Text(wording.headline(reading), style="bold"), "", "")
        if imprint := wording.imprint(reading):
            self._wrapped(Text(self.marks["dot"].join(imprint), style="dim"), "", "")
        self._print(Text(self.marks["rule"] * self.width, style="dim"))
        found = wording.speakers(reading.statements)
        colours = {
            who.key: _COLOURS[index % len(_COLOURS)]
            for index, (who, _) in enumerate(s for s in found if s[0].key)
        }
        digits = len(str(len(reading.statements)))
        for placed in wording.ordered(reading.statements):
            key = wording.speaker(placed.statement.source).key
            self._statement(placed, digits, colours.get(key, "default"))
        self._findings(reading)
        self._wrapped(Text(wording.summary(reading), style="dim"), "", "")
        for refusal in reading.refusals:
            note = f"Not read: characters {refusal.start} to {refusal.end}, {wording.line(refusal.reason)}"
            self._wrapped(Text(note, style="dim"), "", "  ")

    def _findings(self, reading: Reading) -> None:
        standing = [f"{d.account} and {d.challenge}, {d.kind}: {d.reason}" for d in wording.disputes(reading)]
        acts = [
            item
            for words, checks in wording.acts(reading)
            for item in (words, *(f"  {check}" for check in checks))
        ]
        for title, items in ((wording.DISPUTES, standing), (wording.ACTS, acts)):
            if items:
                self._print(Text(title, style="bold"))
                for item in items:
                    margin = " " * (4 + len(item) - len(item.lstrip()))
                    self._wrapped(Text(item.lstrip()), margin, margin + "  ")
                self._print(Text())

    def _statement(self, placed: wording.Placed, digits: int, colour: str) -> None:
        statement = placed.statement
        depth = min(placed.depth, _DEEPEST)
        margin = " " * (depth * (digits + 2))
        number = f"{placed.number:>{digits}}"
        inside = " " * (digits + 2)
        self._wrapped(self._who(statement, colour), f"{margin}{number}  ", margin + inside)
        for span in statement.content:
            self._words(statement, span.text, margin + inside, colour)
        for facts in self._lines(wording.traits(statement), self.width - len(margin + inside)):
            self._wrapped(Text(facts, style="dim"), margin + inside, margin + inside)
        self._print(Text())

    def _lines(self, items: list[str], width: int) -> list[str]:
        """The items joined by dots, on as many lines as they need; no line begins with a dot."""
        lines = items[:1]
        for item in items[1:]:
            longer = lines[-1] + self.marks["dot"] + item
            if cell_len(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(item)
        return lines

    def _who(self, statement: Statement, colour: str) -> Text:
        who = wording.speaker(statement.source)
        text = Text(who.label, style=f"italic {colour}" if who.unnamed else f"bold {colour}")
        if statement.source and statement.source.role:
            text.append(f", {wording.line(statement.source.role)}", style="not bold default")
        if who.unnamed and statement.source is not None:
            text.append(" (unnamed)", style="not bold not italic default")
        if statement.cue:
            text.append(
                f"{self.marks['dot']}{wording.line(statement.cue.text)}", style="not bold not italic default"
            )
        return text

    def _words(self, statement: Statement, content: str, margin: str, colour: str) -> None:
        mark = self.marks["told" if statement.kind == "indirect" else "own"]
        for paragraph in (part for part in wording.harmless(content).split("\n") if part.strip()):
            text = Text()
            for piece, own in wording.pieces(statement, paragraph):
                text.append(piece, style=colour if own else "default")
            self._wrapped(text, margin + mark, margin + mark, colour)

    def _wrapped(self, text: Text, first: str, rest: str, colour: str = "dim") -> None:
        """Print ``text`` wrapped, the first line after ``first``, the others after ``rest``."""
        for index, part in enumerate(text.wrap(self.console, max(16, self.width - len(rest)))):
            part.rstrip()
            self._print(Text.assemble((rest if index else first, colour), part))

    def _print(self, text: Text) -> None:
        text.plain = text.plain.translate(self.quotes)
        self.console.print(text, no_wrap=True, overflow="ignore", crop=False)
