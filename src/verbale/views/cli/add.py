"""``verbale add``: read reports and keep what was found in a ledger."""

from __future__ import annotations

import contextlib
import dataclasses
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import click

from verbale.articles import Given
from verbale.errors import UsageError, VerbaleError
from verbale.operations import Outcome, find, read_lines, read_source
from verbale.reading import Reader
from verbale.settings import Settings
from verbale.views.cli.ledger_options import ledger_option
from verbale.views.cli.read import EXIT_CODES, opened
from verbale.views.cli.refusals import exit_code, tell_refused
from verbale.views.wording import line, plural


@click.command(epilog=EXIT_CODES)
@click.argument("sources", metavar="SOURCE...", nargs=-1)
@ledger_option
@click.option("--title", metavar="TEXT", help="The headline, where it is not the one found.")
@click.option("--outlet", metavar="NAME", help="Who published it, where it is not the one found.")
@click.option(
    "--published", metavar="DATE", help="When it was published: 2024-05-03, 2024-W18, 2024-05 or 2024."
)
@click.option("--url", metavar="URL", help="Where it was published (nothing is fetched from there).")
@click.option("--force", is_flag=True, help="Read it even if it is not English.")
@click.option(
    "--keep-text", is_flag=True, help="Keep the text exactly as given: all offsets refer to the input."
)
@click.option(
    "--jsonl-in",
    metavar="FILE",
    help='Read JSON Lines ({"id", "text", …}) from FILE, or - for standard input.',
)
@click.option("--unforget", is_flag=True, help="Put back a text that was forgotten.")
@click.option(
    "--pipeline", metavar="NAME", default="", help="Another installed spaCy pipeline to parse with."
)
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON for each source.")
@click.option("-q", "--quiet", is_flag=True, help="No progress, notes or list of the refused.")
def add(sources: tuple[str, ...], *, ledger: str, jsonl_in: str | None, **rest: Any) -> int:
    """Read reports and keep them in a ledger.

    The ledger is made where there is none. Each SOURCE is as for "verbale read". The same text twice is one article; near-
    copies are linked as versions. Each article is on disk as
    soon as its line is printed; one that cannot be read never stops the others and is listed at the end.
    """
    from verbale.ledger import Adding, open_ledger
    from verbale.operations.keeping import add as keep
    from verbale.operations.sparing import SparingReader

    if bool(sources) == bool(jsonl_in):
        raise UsageError(
            "Name at least one SOURCE, or --jsonl-in FILE, and not both.", hint='See "verbale add --help".'
        )
    how = Adding(unforget=rest.pop("unforget"))
    show = _Show(rest.pop("as_json"), rest.pop("quiet"))
    pipeline = rest.pop("pipeline")
    given = Given(**rest)
    settings = Settings.from_environment()
    with open_ledger(ledger, create=True) as opened_ledger, contextlib.ExitStack() as stack:
        reader = SparingReader(
            opened_ledger, Reader(dataclasses.replace(settings, pipeline=pipeline or settings.pipeline))
        )
        outcomes: Iterator[Outcome]
        if jsonl_in:
            stream, total = stack.enter_context(opened(jsonl_in)), None
            outcomes = read_lines(stream, "standard input" if jsonl_in == "-" else jsonl_in, given, reader)
        else:
            found = list(find(sources))
            total = len(found)
            outcomes = (read_source(one, given, reader) for one in found)
        outcomes = stack.enter_context(_watched(outcomes, total, show))
        return show.all(keep(opened_ledger, outcomes, how), ledger)


@dataclasses.dataclass(slots=True)
class _Show:
    """How what became of each source is told."""

    json: bool
    quiet: bool
    done: int = 0
    new: int = 0
    statements: int = 0
    refused: list[tuple[str, VerbaleError]] = dataclasses.field(default_factory=list)

    def all(self, kept: Iterable[Any], where: str) -> int:
        """Tell of each, then of the whole; returns the exit code."""
        lines = False
        for one in kept:
            lines = lines or one.line is not None
            if self.json:
                sys.stdout.write(one.to_json() + "\n")
                sys.stdout.flush()
            if one.added is None:
                self.refused.append((one.label, one.error))
                continue
            self.done += 1
            self.new += one.added.added
            self.statements += one.added.statements
            if not self.json and not self.quiet:
                click.echo(_told(one))
        if not self.quiet:
            self._whole(where, lines)
        return exit_code(self.refused, self.done)

    def _whole(self, where: str, lines: bool) -> None:
        if self.done:
            click.echo(
                f"{line(where)}: {plural(self.done, 'article')}, {self.new} new, {plural(self.statements, 'statement')}.",
                err=True,
            )
        tell_refused(self.refused, self.done, alone=not lines)


def _told(one: Any) -> str:
    added = one.added
    what = "added" if added.added else "read again" if added.reread else "known already"
    near = f", a version of {', '.join(sha[:12] for sha in added.versions)}" if added.versions else ""
    return f"{added.article[:12]}  {what}, {plural(added.statements, 'statement')}{near}  {line(one.label)}"


@contextlib.contextmanager
def _watched(outcomes: Iterator[Outcome], total: int | None, show: _Show) -> Iterator[Iterator[Outcome]]:
    if show.quiet or not sys.stderr.isatty() or sys.stdout.isatty() or (total is not None and total <= 3):
        yield outcomes
        return
    from verbale.views.cli.progress import counted

    with counted(outcomes, total) as followed:
        yield followed
