"""``verbale compare``: many reports of a ledger laid side by side."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

import click

from verbale.operations.comparing import Question, Step, compare_ledger
from verbale.views.cli.ledger_options import ledger_option


@click.command()
@ledger_option
@click.option(
    "--json", "as_json", is_flag=True, help="Print every finding as one JSON object, with the passages."
)
@click.option("--speaker", metavar="NAME", help="Only findings with a statement of this speaker.")
@click.option(
    "--since",
    metavar="DATE",
    help="Only articles published on this day or later: 2024-05-03, 2024-W18, 2024-05, 2024.",
)
@click.option("--until", metavar="DATE", help="Only articles published on this day or earlier.")
@click.option("--about", metavar="WORDS", help="Only findings with a statement that has all these words.")
@click.option(
    "--against",
    metavar="DAYS",
    type=int,
    help="Compare them also with the articles of that many days before --since.",
)
@click.option(
    "--limit",
    metavar="N",
    type=click.IntRange(min=0),
    default=40,
    show_default=True,
    help="Most findings of each kind that are printed for people; 0 for all. JSON always has all.",
)
def compare(ledger: str, as_json: bool, limit: int, **asked: str | int | None) -> None:
    """Lay the reports of a ledger side by side: who said the same, and where accounts differ.

    What several of them report, how their wordings differ, where accounts stand against each other, and where a speaker's account has
    changed. Without --since and --until all articles are compared with one another. Verbale does not say who is right: each finding
    gives the passages and the reason.
    """
    from verbale.ledger import open_ledger

    question = Question(**asked)  # type: ignore[arg-type]
    with open_ledger(ledger) as opened, _bar() as step:
        found = compare_ledger(opened, question, step)
    if as_json:
        sys.stdout.write(found.to_json() + "\n")
        return
    from verbale.views.cli.findings import print_comparison

    print_comparison(found, sys.stdout, limit)


_PARTS = {
    "read": "Reading the ledger",
    "skim": "Looking back",
    "same": "Comparing wordings",
    "drift": "Comparing wordings",
    "disputes": "Comparing accounts",
    "shifts": "Comparing accounts",
}


@contextlib.contextmanager
def _bar() -> Iterator[Step | None]:
    """A bar on standard error that says what is being done and how far it is; nothing where nobody looks on."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[count]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(_PARTS["read"], total=None, count="")

        def step(part: str, done: int, whole: int | None) -> None:
            shown = f"{done:,}" if done else ""
            progress.update(task, description=_PARTS.get(part, part), count=shown, total=whole)

        yield step
