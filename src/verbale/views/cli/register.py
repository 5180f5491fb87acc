"""``verbale register show``: rows of one official register."""

from __future__ import annotations

import csv
import sys
from datetime import datetime
from pathlib import Path

import click

from verbale.errors import UsageError
from verbale.records import encode
from verbale.registers import Filter, find_register, registers, select
from verbale.views.exports.vote import headline

_DAY = click.DateTime(["%Y-%m-%d"])


@click.group()
def register() -> None:
    """Look into one official register."""


@register.command()
@click.argument("name")
@click.option("--since", type=_DAY, metavar="DATE", help="From this day (YYYY-MM-DD).")
@click.option("--until", type=_DAY, metavar="DATE", help="Up to this day (YYYY-MM-DD).")
@click.option("--outcome", metavar="WORD", help="adopted, vetoed or not_adopted.")
@click.option("--vetoed-by", metavar="STATE", help="Only what this state vetoed.")
@click.option("--sponsor", metavar="STATE", help="Only drafts that this state tabled.")
@click.option("--subject", metavar="WORDS", help='Only votes on this subject ("Cyprus", "Gaza", "climate").')
@click.option("--state", metavar="STATE", help="Only votes in which this state took part.")
@click.option("--vote", metavar="VOTE", help="With --state: yes, no, abstain or absent.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=50,
    show_default=True,
    help="Print at most so many, the latest.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines: every column.")
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV: every column.")
@click.option(
    "--registers",
    "folders",
    metavar="DIR",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Also look in the register in DIR.",
)
def show(
    name: str,
    *,
    limit: int,
    as_json: bool,
    as_csv: bool,
    folders: tuple[Path, ...],
    since: datetime | None,
    until: datetime | None,
    **named: str | None,
) -> int:
    """Print rows of the register NAME, oldest first; filters narrow them down."""
    if as_json and as_csv:
        raise UsageError("--json and --csv exclude each other.", hint="Take one.")
    found = find_register(registers(folders), name)
    wanted = Filter(since=since.date() if since else None, until=until.date() if until else None, **named)
    rows = select(found, wanted)
    shown = rows[-limit:]
    if as_csv:
        writer = csv.DictWriter(sys.stdout, [column.name for column in found.columns], lineterminator="\n")
        writer.writeheader()
        writer.writerows(row.plain for row in shown)
    for row in () if as_csv else shown:
        click.echo(encode(dict(row.plain)) if as_json else f"{headline(row)}\n    {row.title or row.item}")
    if len(rows) > len(shown):
        click.echo(f"{len(rows)} rows; the last {len(shown)} are shown (--limit).", err=True)
    elif not rows:
        click.echo("No row fits.", err=True)
    return 0
