"""``verbale check``: what reports tell of formal acts, beside the official registers."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

import click

from verbale.articles import Given
from verbale.errors import PARTIAL
from verbale.operations import find, read_source
from verbale.reading import Reader
from verbale.records import Act, Check, Reading
from verbale.settings import Settings
from verbale.views.cli.main import tell
from verbale.views.wording import line

_WIDTH = 96


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--published", metavar="DATE", help="When it was published: 2024-05-03, 2024-W18, 2024-05 or 2024."
)
@click.option("--json", "as_json", is_flag=True, help="Print the reading as JSON, with its acts and checks.")
@click.option("--force", is_flag=True, help="Read it even if it is not English.")
@click.option(
    "--registers",
    "folders",
    metavar="DIR",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Also lay it beside the register in DIR.",
)
def check(
    sources: tuple[str, ...], published: str | None, as_json: bool, force: bool, folders: tuple[Path, ...]
) -> int:
    """Lay the formal acts that a report tells beside the official registers.

    For each veto, vote, draft or resolution that is told: "consistent" with the register, "differs", or "not
    covered", with the question as it was understood, the register's rows and the reason. Verbale does not say
    who is right.
    """
    reader = Reader(Settings.from_environment(), extra_registers=folders)
    _ = reader.registers  # a register that is off is told before anything is read
    given = Given(published=published, force=force)
    read, refused = 0, []
    for found in find(sources):
        outcome = read_source(found, given, reader)
        if outcome.error:
            refused.append(outcome.error)
            tell(outcome.error)
        elif outcome.reading and as_json:
            sys.stdout.write(outcome.to_json() + "\n")
        elif outcome.reading:
            click.echo("\n".join([""] * (read > 0) + lines(outcome.reading)))
        read += outcome.reading is not None
    if not refused:
        return 0
    return PARTIAL if read else refused[0].exit_code


def lines(reading: Reading) -> list[str]:
    """The acts of a reading and their checks, for people."""
    article = reading.article
    told = [
        line(article.title or "(no headline)"),
        line(", ".join(filter(None, (article.outlet, article.published)))),
        "",
    ]
    checks: dict[str, list[Check]] = {}
    for found in reading.checks:
        checks.setdefault(found.act, []).append(found)
    for act in reading.acts:
        told += _act(act, checks.get(act.id, []))
    if not reading.acts:
        told.append("No formal act is told in it.")
    return told


def _act(act: Act, checks: list[Check]) -> list[str]:
    told = textwrap.wrap(line(act.text), _WIDTH - 2, initial_indent="“", subsequent_indent=" ")
    told[-1:] = [told[-1] + "”"] if told else []
    for found in checks:
        words = f"{found.verdict.replace('-', ' ').upper()} ({found.record}): {line(found.reason)}"
        told += textwrap.wrap(words, _WIDTH - 4, initial_indent="    ", subsequent_indent="    ")
    if not checks:
        told.append("    No register is kept for this.")
    return [*told, ""]
