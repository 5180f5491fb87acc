"""What is told of the sources that were refused, and the exit code that follows."""

from __future__ import annotations

from collections.abc import Sequence

import click

from verbale.errors import PARTIAL, VerbaleError
from verbale.views.cli.main import tell
from verbale.views.wording import line, plural

Refused = Sequence[tuple[str, VerbaleError]]
"""Each source that was refused, as the user knows it, and why."""


def tell_refused(refused: Refused, done: int, noun: str = "source", *, alone: bool = True) -> None:
    """List the refused on standard error, after ``done`` that went well. The only source there was is told as any other error,
    unless it was one of several (``alone`` is false).
    """
    if len(refused) == 1 and not done and alone:
        tell(refused[0][1])
    elif refused:
        click.echo(f"verbale: {len(refused)} of {plural(done + len(refused), noun)} refused:", err=True)
        for label, error in refused:
            click.echo(f"  {line(label)}: {line(error.line)}", err=True)


def exit_code(refused: Refused, done: int) -> int:
    """0 where nothing was refused, the code of "in part" where something went well, else that of the first refusal."""
    if not refused:
        return 0
    return PARTIAL if done else refused[0][1].exit_code
