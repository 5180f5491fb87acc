"""``verbale import``: bring readings from files into a ledger."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale.errors import VerbaleError
from verbale.views.cli.ledger_options import ledger_option
from verbale.views.cli.read import opened
from verbale.views.cli.refusals import exit_code, tell_refused
from verbale.views.wording import line, plural

if TYPE_CHECKING:
    from verbale.imports import Imported


@click.command("import")
@click.argument("sources", metavar="FILE|FOLDER...", nargs=-1, required=True)
@ledger_option
@click.option("--by", metavar="NAME", help="Who annotated a brat folder; else the name of the user.")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON for each reading.")
@click.option("-q", "--quiet", is_flag=True, help="No notes or list of the refused.")
def import_(sources: tuple[str, ...], ledger: str, by: str | None, as_json: bool, quiet: bool) -> int:
    """Bring readings from files into a ledger.

    A FILE holds JSON Lines (- for standard input), a FOLDER brat standoff. Each becomes the current reading of its article;
    older ones are kept. A line or file that is off (words that do not stand where it says,
    another format) is refused with its reason, and the rest goes in.
    """
    from verbale.ledger import open_ledger
    from verbale.operations.exporting import bring_in

    done = 0
    refused: list[tuple[str, VerbaleError]] = []
    with open_ledger(ledger, create=True) as into:
        for kept in bring_in(into, _found(sources, by or _user())):
            if as_json:
                sys.stdout.write(kept.to_json() + "\n")
            if kept.error is not None:
                refused.append((kept.label, kept.error))
            else:
                done += 1
    if not quiet:
        if done:
            click.echo(f"{line(ledger)}: {plural(done, 'reading')} imported.", err=True)
        tell_refused(refused, done, "reading")
    return exit_code(refused, done)


def _found(sources: tuple[str, ...], by: str) -> Iterator[Imported]:
    from verbale.imports import brat_readings, reading_lines

    for name in sources:
        if name != "-" and Path(name).is_dir():
            yield from brat_readings(Path(name), by)
        else:
            with opened(name) as stream:
                yield from reading_lines(stream, "standard input" if name == "-" else name)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"
