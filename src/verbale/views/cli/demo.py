"""``verbale demo``: read the invented reports that come with Verbale."""

from __future__ import annotations

import dataclasses

import click

from verbale.operations import read_demo
from verbale.reading import Reader
from verbale.settings import Settings
from verbale.views.cli.delivery import Delivery, deliver, delivery_options

_BEFORE = (
    "These reports are invented: places, people and papers. They come with Verbale to show what it does."
)
_AFTER = (
    "Next: verbale read FILE reads a report of your own; verbale demo --html demo.html makes a page to look at "
    "and to mail; verbale demo --json shows everything that was found."
)


@click.command()
@delivery_options
def demo(*, delivery: Delivery) -> int:
    """Read the invented reports that come with Verbale."""
    reader = Reader(Settings.from_environment())
    return deliver(read_demo(reader), dataclasses.replace(delivery, before=_BEFORE, after=_AFTER))
