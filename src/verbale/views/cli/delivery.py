"""How outcomes reach people: printed, as JSON, as a page, into a file; and what is told of those that were
refused.
"""

from __future__ import annotations

import contextlib
import functools
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol, TextIO

import click

from verbale.errors import UsageError, VerbaleError
from verbale.operations import Outcome
from verbale.records import Reading
from verbale.views.cli.refusals import exit_code, tell_refused
from verbale.views.wording import plural
from verbale.writing import writing


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where the outcomes go and in what form.

    ``total`` is the number of sources where it is known; one source makes one JSON object. ``before`` and
    ``after`` are lines for people around the readings.
    """

    json: bool = False
    html: str | None = None
    output: str | None = None
    quiet: bool = False
    total: int | None = None
    before: str = ""
    after: str = ""


class Form(Protocol):
    """A form in which outcomes are written, one by one."""

    def put(self, outcome: Outcome) -> None:
        """Write one outcome."""

    def close(self, whole: bool) -> None:
        """Write what comes at the end; ``whole`` is false where nothing was read."""


def delivery_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of :class:`Delivery`, which it takes as ``delivery``."""

    @functools.wraps(command)
    def called(*args: Any, json: bool, html: str | None, output: str | None, quiet: bool, **rest: Any) -> Any:
        return command(*args, delivery=Delivery(json, html, output, quiet), **rest)

    for option in reversed(_OPTIONS):
        called = option(called)
    return called


_OPTIONS = (
    click.option("--json", is_flag=True, help="Print JSON: everything that was found, with its offsets."),
    click.option(
        "--html", metavar="FILE", help="Write one self-contained web page with everything on it to FILE."
    ),
    click.option(
        "-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all, instead of printing."
    ),
    click.option(
        "-q",
        "--quiet",
        is_flag=True,
        help="No progress, notes or list of the refused; the exit code still tells.",
    ),
)


def deliver(outcomes: Iterator[Outcome], how: Delivery) -> int:
    """Write each outcome as it comes, tell of the refused at the end, and return the exit code.

    Raises :class:`~verbale.errors.OutputError` if a file cannot be written, and then leaves it as it was.
    """
    if (
        how.html is not None
        and how.output is not None
        and os.path.realpath(how.html) == os.path.realpath(how.output)
    ):
        raise UsageError("--html and --output name the same file.", hint="Name two files.")
    tally = _Tally()
    with contextlib.suppress(_NothingRead), contextlib.ExitStack() as stack:
        forms = (
            [stack.enter_context(_text_or_json(how))]
            if how.json or how.output is not None or how.html is None
            else []
        )
        if how.html is not None:
            forms.append(stack.enter_context(_page(how.html)))
        for outcome in stack.enter_context(_watched(outcomes, how)):
            tally.add(outcome)
            for form in forms:
                form.put(outcome)
        for form in forms:
            form.close(tally.read > 0)
        if not tally.lines and not tally.read:
            raise _NothingRead
    if not how.quiet:
        tally.tell(how)
    return tally.exit_code


class _NothingRead(Exception):
    """Leaves the files as they were when there is nothing to put into them."""


class _Tally:
    def __init__(self) -> None:
        self.read = 0
        self.statements = 0
        self.lines = False
        self.refused: list[tuple[str, VerbaleError]] = []

    def add(self, outcome: Outcome) -> None:
        self.lines = self.lines or outcome.line is not None
        if outcome.reading is not None:
            self.read += 1
            self.statements += len(outcome.reading.statements)
        elif outcome.error is not None:
            self.refused.append((outcome.label, outcome.error))

    @property
    def exit_code(self) -> int:
        return exit_code(self.refused, self.read)

    def tell(self, how: Delivery) -> None:
        for path in (how.output, how.html):
            if path and self.read:
                click.echo(
                    f"Wrote {path}: {plural(self.read, 'article')}, {plural(self.statements, 'statement')}.",
                    err=True,
                )
        tell_refused(self.refused, self.read, alone=not self.lines)


@contextlib.contextmanager
def _text_or_json(how: Delivery) -> Iterator[Form]:
    with writing(how.output) if how.output is not None else contextlib.nullcontext(sys.stdout) as stream:
        if how.json:
            yield _Json(stream, how)
        else:
            from verbale.views.cli.terminal import Terminal

            yield Terminal(stream, quiet=how.quiet, before=how.before, after=how.after)


class _Json:
    """One object for one source; one line for each article otherwise."""

    def __init__(self, stream: TextIO, how: Delivery) -> None:
        self.stream = stream
        self.indent = 2 if how.total == 1 and not how.output and stream.isatty() else None

    def put(self, outcome: Outcome) -> None:
        if outcome.reading is not None or outcome.line is not None:
            self.stream.write(outcome.to_json(indent=self.indent) + "\n")
            self.stream.flush()

    def close(self, whole: bool) -> None:
        pass


@contextlib.contextmanager
def _page(path: str) -> Iterator[Form]:
    with writing(path) as stream:
        yield _Page(stream)


class _Page:
    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.readings: list[Reading] = []

    def put(self, outcome: Outcome) -> None:
        if outcome.reading is not None:
            self.readings.append(outcome.reading)

    def close(self, whole: bool) -> None:
        from verbale.views.exports.page import render

        if whole:
            self.stream.writelines(render(self.readings))


@contextlib.contextmanager
def _watched(outcomes: Iterator[Outcome], how: Delivery) -> Iterator[Iterator[Outcome]]:
    """The outcomes, with a progress bar on standard error where there are more than three and a person
    looks on.
    """
    free = how.output or (how.html and not how.json) or not sys.stdout.isatty()
    if how.quiet or not free or not sys.stderr.isatty() or (how.total is not None and how.total <= 3):
        yield outcomes
        return
    from verbale.views.cli.progress import counted

    with counted(outcomes, how.total) as followed:
        yield followed
