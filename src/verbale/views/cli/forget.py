"""``verbale forget``: take the words of an article out of a ledger."""

from __future__ import annotations

import click

from verbale.views.cli.ledger_options import ledger_option
from verbale.views.wording import line, plural


@click.command()
@click.argument("article")
@ledger_option
@click.option("--why", metavar="TEXT", help="The reason, which is kept in its place.")
def forget(article: str, ledger: str, why: str | None) -> int:
    """Take the words of an article out of a ledger.

    Its text and every copy of its words leave the ledger and its file; a mark that says so stays. ARTICLE is an id, its first
    six digits or more, or a URL. The mark keeps the id, the outlet, the address, the day, when it
    was forgotten and why. The same text is not added again, save with "verbale add --unforget". Backups made before still
    hold it.
    """
    from verbale.ledger import open_ledger
    from verbale.operations.keeping import forget as take_out

    with open_ledger(ledger) as opened:
        done = take_out(opened, article, why)
    of = ", ".join(filter(None, (done.outlet, done.published, done.url)))
    click.echo(
        f"Forgot {done.article[:12]}{f' ({line(of)})' if of else ''}: {plural(done.statements, 'statement')} in "
        f"{plural(done.readings, 'reading')}."
    )
    return 0
