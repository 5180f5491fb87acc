"""``verbale backup``: copy a ledger while it is in use."""

from __future__ import annotations

import click

from verbale.views.cli.ledger_options import ledger_option
from verbale.views.wording import line


@click.command()
@click.argument("to", metavar="FILE")
@ledger_option
def backup(to: str, ledger: str) -> int:
    """Copy a ledger while it is in use.

    FILE is written whole or not at all, and checked.
    """
    from verbale.ledger import open_ledger
    from verbale.operations.keeping import backup as copy

    with open_ledger(ledger) as opened:
        size = copy(opened, to)
    click.echo(f"Copied {line(ledger)} to {line(to)}: {size / 2**20:,.1f} MB, checked.", err=True)
    return 0
