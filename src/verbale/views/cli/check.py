"""``verbale check``: what reports tell of formal acts, beside the official registers."""

from __future__ import annotations

import dataclasses
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from verbale.articles import Given
from verbale.errors import PARTIAL, UsageError
from verbale.operations import find, read_source
from verbale.reading import Reader
from verbale.records import Act, Check, Reading
from verbale.settings import Settings
from verbale.views.cli.main import tell
from verbale.views.wording import line

_WIDTH = 96


@click.command()
@click.argument("sources", metavar="[SOURCE...]", nargs=-1)
@click.option("--ledger", metavar="FILE", help="Check what is told in the articles of a ledger instead.")
@click.option("--since", metavar="DATE", help="Of the ledger only articles published on this day or later.")
@click.option("--until", metavar="DATE", help="Of the ledger only articles published on this day or earlier.")
@click.option(
    "--verdict",
    type=click.Choice(["consistent", "differs", "not-covered"]),
    help="Only acts with this verdict.",
)
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
    sources: tuple[str, ...], *, ledger: str | None, published: str | None, force: bool, **rest: Any
) -> int:
    """Lay the formal acts that a report tells beside the official registers.

    For each veto, vote, draft or resolution that is told: "consistent" with the register, "differs", or "not
    covered", with the question as it was understood, the register's rows and the reason. Verbale does not say
    who is right.
    """
    if bool(sources) == bool(ledger):
        raise UsageError(
            "Name at least one SOURCE, or --ledger FILE, and not both.", hint='See "verbale check --help".'
        )
    since, until = rest["since"], rest["until"]
    if (since or until) and not ledger:
        raise UsageError(
            "--since and --until choose among the articles of a ledger.", hint="Name one with --ledger FILE."
        )
    reader = Reader(Settings.from_environment(), extra_registers=rest["folders"])
    _ = reader.registers  # a register that is off is told before anything is read
    shown = _Shown(rest["as_json"], rest["verdict"])
    if ledger:
        _of_ledger(ledger, (since, until), reader if rest["folders"] else None, shown)
        return 0
    given = Given(published=published, force=force)
    refused = []
    for found in find(sources):
        outcome = read_source(found, given, reader)
        if outcome.error:
            refused.append(outcome.error)
            tell(outcome.error)
        elif outcome.reading:
            shown.put(outcome.reading)
    if not refused:
        return 0
    return PARTIAL if shown.count else refused[0].exit_code


@dataclass(slots=True)
class _Shown:
    """How readings are shown: as JSON, or for people, those with a verdict alone where one is asked for."""

    json: bool
    verdict: str | None
    count: int = 0
    told: int = 0

    def put(self, reading: Reading) -> None:
        """Show one reading."""
        self.count += 1
        if self.verdict:
            checks = tuple(one for one in reading.checks if one.verdict == self.verdict)
            acts = tuple(act for act in reading.acts if act.id in {one.act for one in checks})
            if not acts:
                return
            reading = dataclasses.replace(reading, acts=acts, checks=checks)
        if self.json:
            sys.stdout.write(reading.to_json() + "\n")
        else:
            click.echo("\n".join([""] * (self.told > 0) + lines(reading)))
        self.told += 1


def _of_ledger(where: str, span: tuple[str | None, str | None], reader: Reader | None, shown: _Shown) -> None:
    """Show the articles of a ledger that tell of formal acts. With registers of the user's own they are read again for the checks; what is
    kept is not changed.
    """
    from verbale.ledger import open_ledger
    from verbale.operations.exporting import Chosen, chosen_readings

    with open_ledger(where) as opened:
        for reading in chosen_readings(opened, Chosen(since=span[0], until=span[1])):
            if reading.acts:
                shown.put(reader.read(reading.article) if reader else reading)
    if not shown.told and not shown.json:
        click.echo("No formal act is told in it." if not shown.verdict else f"No check says {shown.verdict}.")


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
