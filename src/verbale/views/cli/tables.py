"""How answers of a ledger reach people: as JSON, as CSV that a spreadsheet may open, or as text for reading."""

from __future__ import annotations

import contextlib
import functools
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from verbale.errors import UsageError
from verbale.ledger.queries.found import Found
from verbale.records import encode
from verbale.views.cells import csv_lines
from verbale.views.wording import harmless, line, spoken_date
from verbale.writing import writing

_WIDEST = 110


@dataclass(frozen=True, slots=True)
class Form:
    """In which form an answer is given, and into which file (``None`` to print it)."""

    json: bool = False
    csv: bool = False
    output: str | None = None


def form_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of :class:`Form`, which it takes as ``form``."""

    @functools.wraps(command)
    def called(*args: Any, json: bool, csv: bool, output: str | None, **rest: Any) -> Any:
        if json and csv:
            raise UsageError("--json and --csv are two forms.", hint="Choose one.")
        return command(*args, form=Form(json, csv, output), **rest)

    for option in reversed(_OPTIONS):
        called = option(called)
    return called


def paging_options(limit: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command ``--limit`` and ``--after``."""

    def give(command: Callable[..., Any]) -> Callable[..., Any]:
        command = click.option(
            "--after", metavar="TOKEN", help="Go on after a page: the token that it ended with."
        )(command)
        return click.option(
            "--limit", type=int, default=limit, show_default=True, help="How many on a page, at most 1000."
        )(command)

    return give


_OPTIONS = (
    click.option("--json", is_flag=True, help="Print JSON: everything, with offsets."),
    click.option("--csv", is_flag=True, help="Print CSV: one row for each, safe to open in a spreadsheet."),
    click.option(
        "-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all, instead of printing."
    ),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer in its three forms: ``plain`` for JSON, ``rows`` with the same names in each for CSV, ``draw`` for people.

    ``next`` is the token of the next page.
    """

    plain: Mapping[str, Any]
    rows: Iterable[Mapping[str, Any]]
    draw: Callable[[Sheet], None]
    columns: Sequence[str]
    next: str | None = None


def show(answer: Answer, form: Form) -> None:
    """Give the answer in the form that was asked for.

    Raises :class:`~verbale.errors.OutputError` if a file cannot be written.
    """
    with writing(form.output) if form.output is not None else contextlib.nullcontext(sys.stdout) as stream:
        if form.json:
            stream.write(encode(answer.plain, indent=2 if stream.isatty() else None) + "\n")
        elif form.csv:
            if form.output is not None:
                stream.write("\ufeff")
            stream.writelines(csv_lines(answer.columns, answer.rows, end="\r\n"))
        else:
            sheet = Sheet(stream)
            answer.draw(sheet)
            if answer.next is not None:
                sheet.note(f"More: --after {answer.next}")
    if form.csv and answer.next is not None:
        click.echo(f"More: --after {answer.next}", err=True)


FOUND = (
    "article", "statement", "outlet", "published", "title", "url", "kind", "mode", "act", "name", "speaker", "type", "role",
    "actor", "source", "source_start", "source_end", "cue", "cue_start", "cue_end", "content", "content_spans", "said",
    "said_precision", "said_basis", "channel", "addressee", "within", "confidence", "also", "judged", "judged_by",
)  # fmt: skip
"""The columns of a statement in CSV."""


def found_row(found: Found) -> dict[str, Any]:
    """A statement as one flat row with the columns :data:`FOUND`."""
    row = found.to_dict()
    row["also"] = "; ".join(" ".join(filter(None, place)) for place in found.also) or None
    row["judged"] = found.judged.verdict if found.judged else None
    row["judged_by"] = found.judged.by if found.judged else None
    return row


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the command line, which ends quietly."""
        raise BrokenPipeError


class Sheet:
    """Text for people on a stream; colours only where it is a terminal. Words of articles are never taken for markup."""

    def __init__(self, stream: TextIO) -> None:
        self.console = _Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=False)
        self.console.width = max(40, min(self.console.width, _WIDEST))

    def title(self, words: str) -> None:
        """A heading."""
        self._print(Text(line(words), style="bold"))

    def text(self, words: str, *, indent: int = 0, style: str = "") -> None:
        """A paragraph, its lines kept, indented."""
        for part in harmless(words).split("\n"):
            if part.strip():
                for wrapped in Text(part, style=style).wrap(
                    self.console, max(20, self.console.width - indent)
                ):
                    wrapped.rstrip()
                    self._print(Text(" " * indent).append_text(wrapped))

    def note(self, words: str, *, indent: int = 0) -> None:
        """A discreet line."""
        self.text(line(words), indent=indent, style="dim")

    def gap(self) -> None:
        """An empty line."""
        self._print(Text())

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """A table; numbers stand to the right."""
        drawn = Table(box=None, pad_edge=False, header_style="bold")
        filled = [list(row) for row in rows]
        for place, name in enumerate(columns):
            number = bool(filled) and all(isinstance(row[place], int | float | None) for row in filled)
            drawn.add_column(
                name, justify="right" if number else "left", overflow="fold", min_width=len(name)
            )
        for row in filled:
            drawn.add_row(*(Text("" if value is None else line(str(value))) for value in row))
        self.console.print(drawn)

    def found(self, one: Found, *, who: bool = True, others: Sequence[Found] = (), indent: int = 0) -> None:
        """A statement: who, by which act, the words, and where it stands."""
        statement = one.statement
        if who:
            self._print(Text(" " * indent).append_text(speaker_line(one)))
        self.text(one.content or "(no words)", indent=indent + 2)
        said = f"said {spoken_date(statement.said.date)}" if statement.said.date else None
        parts = [statement.kind, statement.act, said, None if statement.mode == "speech" else statement.mode]
        self.note(" · ".join(filter(None, parts)), indent=indent + 2)
        self.note(where(one), indent=indent + 2)
        for other in others:
            self.note(f"also {where(other)}", indent=indent + 4)
        if one.judged is not None:
            why = f": {one.judged.why}" if one.judged.why else ""
            self.note(
                f"judged: {one.judged.verdict} by {one.judged.by}, {one.judged.at[:10]}{why}",
                indent=indent + 2,
            )

    def _print(self, text: Text) -> None:
        self.console.print(text, no_wrap=True, overflow="ignore", crop=False)


def speaker_line(one: Found) -> Text:
    """Who said it, with office and actor."""
    source = one.statement.source
    if source is None:
        return Text("no source given", style="italic")
    unnamed = source.name is None
    text = Text(line(source.name or source.text) or "no source given", style="italic" if unnamed else "bold")
    if unnamed:
        text.append(" (unnamed)", style="not bold not italic")
    for extra in filter(None, (source.role, source.actor)):
        text.append(f", {line(extra)}", style="not bold not italic")
    if one.speaker:
        text.append(f"  {line(one.speaker)}", style="not bold dim")
    return text


def where(one: Found) -> str:
    """Where a statement stands: outlet, day, article and statement, address, offsets, other places."""
    spans = ", ".join(f"{span.start}–{span.end}" for span in one.statement.content)
    parts = [
        one.outlet or "no outlet",
        spoken_date(one.published),
        f"{one.article[:12]}:{one.statement.id}",
        f"characters {spans}" if spans else None,
        one.url,
    ]
    also = [place for place in (outlet or url for outlet, url in one.also) if place]
    return ", ".join(filter(None, parts)) + (f" (also in {', '.join(also)})" if also else "")


def days(first: str | None, last: str | None) -> str:
    """A span of days in words."""
    if first is None or last is None:
        return "day not known"
    return first if first == last else f"{first} to {last}"
