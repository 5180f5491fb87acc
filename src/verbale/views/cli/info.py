"""``verbale info``: what a ledger holds."""

from __future__ import annotations

import click

from verbale.records import encode
from verbale.views.cli.ledger_options import ledger_option
from verbale.views.wording import line

_COUNTS = (
    "articles",
    "forgotten",
    "appearances",
    "readings",
    "statements",
    "acts",
    "speakers",
    "versions",
    "judgements",
)


@click.command()
@ledger_option
@click.option("--json", "as_json", is_flag=True, help="Print it as one JSON object.")
@click.option("--quick", is_flag=True, help="Do not look at every page for damage.")
def info(ledger: str, as_json: bool, quick: bool) -> int:
    """Tell what a ledger holds and whether it is whole.

    Counts, span of days, outlets, readers, size.
    """
    from verbale.ledger import open_ledger
    from verbale.operations.keeping import info as look

    with open_ledger(ledger) as opened:
        found = look(opened, check=not quick)
    if as_json:
        click.echo(encode(found.to_dict()))
        return 0
    click.echo(f"{line(found.where)} ({found.database}, tables of step {found.version})")
    for name in _COUNTS:
        click.echo(f"  {name:<12}{getattr(found, name):>12,}")
    if found.first:
        click.echo(f"  published   {found.first} to {found.last}")
    click.echo(f"  size        {found.bytes / 2**20:>12,.1f} MB")
    for title, counts in (("outlets", found.outlets), ("readers", found.readers)):
        for place, (name, count) in enumerate(list(counts.items())[:12]):
            click.echo(f"  {title if place == 0 else '':<12}{count:>12,}  {line(name)}")
    click.echo(f"  whole       {line(found.integrity)}")
    return 0 if found.integrity in ("ok", "not checked") or quick else 9
