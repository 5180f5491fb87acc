"""A progress bar on standard error."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from verbale.operations import Outcome


@contextlib.contextmanager
def counted(outcomes: Iterator[Outcome], total: int | None) -> Iterator[Iterator[Outcome]]:
    """The same outcomes, counted by a bar that is gone when they are done. ``total`` may be unknown."""
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Reading", total=total)

        def follow() -> Iterator[Outcome]:
            for outcome in outcomes:
                yield outcome
                progress.advance(task)

        yield follow()
