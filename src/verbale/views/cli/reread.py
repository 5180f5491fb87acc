"""``verbale re-read``: read the articles of a ledger again with the present reader."""

from __future__ import annotations

import dataclasses
import sys

import click

from verbale.errors import PARTIAL, UsageError, VerbaleError
from verbale.reading import Reader
from verbale.settings import Settings
from verbale.views.cli.ledger_options import ledger_option
from verbale.views.cli.main import tell
from verbale.views.wording import line, plural


@click.command("re-read")
@click.argument("articles", metavar="[ARTICLE...]", nargs=-1)
@ledger_option
@click.option("--all", "every", is_flag=True, help="Every article that another reader read.")
@click.option(
    "--pipeline", metavar="NAME", default="", help="Another installed spaCy pipeline to parse with."
)
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON for each article.")
@click.option("-q", "--quiet", is_flag=True, help="No notes; the exit code still tells.")
def reread(
    articles: tuple[str, ...], ledger: str, every: bool, pipeline: str, as_json: bool, quiet: bool
) -> int:
    """Read articles of a ledger again with this version.

    Those that another version read get a new reading; the old one is kept. ARTICLE is an id, its first six digits or more, or
    a URL. What people judged stays.
    """
    from verbale.ledger import open_ledger
    from verbale.operations.keeping import reread as again

    if bool(articles) == every:
        raise UsageError(
            "Name at least one ARTICLE, or --all, and not both.", hint='See "verbale re-read --help".'
        )
    settings = Settings.from_environment()
    reader = Reader(dataclasses.replace(settings, pipeline=pipeline or settings.pipeline))
    new = same = 0
    refused: list[VerbaleError] = []
    with open_ledger(ledger) as opened:
        for kept in again(opened, reader, articles):
            if as_json:
                sys.stdout.write(kept.to_json() + "\n")
            if kept.error is not None:
                refused.append(kept.error)
                if not quiet:
                    tell(kept.error)
            elif kept.added is not None:
                new += kept.added.reread
                same += not kept.added.reread
                if not as_json and not quiet:
                    what = "read again" if kept.added.reread else "read by this version already"
                    click.echo(
                        f"{kept.added.article[:12]}  {what}, {plural(kept.added.statements, 'statement')}"
                    )
    if not quiet:
        click.echo(
            f"{line(ledger)}: {plural(new, 'article')} read again, {same} left as they were.", err=True
        )
    if not refused:
        return 0
    return PARTIAL if new or same else refused[0].exit_code
