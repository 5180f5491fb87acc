"""``verbale read``: read reports and print who said what."""

from __future__ import annotations

import contextlib
import dataclasses
import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

import click

from verbale.articles import Given
from verbale.errors import NotFoundError, UsageError, WrongKindError
from verbale.operations import Outcome, find, read_lines, read_source
from verbale.reading import Reader
from verbale.settings import Settings
from verbale.views.cli.delivery import Delivery, deliver, delivery_options

EXIT_CODES = """\b
Exit codes:
  0  everything was read
  2  the call itself is off: an unknown option, a value out of range
  3  the source could not be read: missing, too large, not text, not reachable
  4  the source holds no article that can be used, or one that is not English
  5  the output could not be written
  6  the language pipeline is missing or does not fit
  7  some sources were read and others refused; these are listed at the end
  8  an official register that comes with Verbale is damaged
  9  the ledger cannot be opened, read or written
  1  anything else; 130 interrupted, 141 the output was closed, 143 told to stop"""


@click.command(epilog=EXIT_CODES)
@click.argument("sources", metavar="SOURCE...", nargs=-1)
@click.option("--title", metavar="TEXT", help="The headline, where it is not the one found.")
@click.option("--outlet", metavar="NAME", help="Who published it, where it is not the one found.")
@click.option(
    "--published", metavar="DATE", help="When it was published: 2024-05-03, 2024-W18, 2024-05 or 2024."
)
@click.option("--url", metavar="URL", help="Where it was published (nothing is fetched from there).")
@click.option("--force", is_flag=True, help="Read it even if it is not English.")
@click.option(
    "--keep-text", is_flag=True, help="Keep the text exactly as given: all offsets refer to the input."
)
@click.option(
    "--pipeline", metavar="NAME", default="", help="Another installed spaCy pipeline to parse with."
)
@click.option(
    "--jsonl-in",
    metavar="FILE",
    help='Read JSON Lines ({"id", "text", …}) from FILE, or - for standard input.',
)
@delivery_options
def read(
    sources: tuple[str, ...], *, pipeline: str, jsonl_in: str | None, delivery: Delivery, **given: Any
) -> int:
    """Read reports and print who said what.

    Each SOURCE is a file (text or a saved web page), a folder of such files, an http(s) URL, or - for
    standard input. The options --title, --outlet, --published and --url apply to each source and win over
    what is found in it. With --json, one article gives one JSON object, several sources or a folder give
    JSON Lines.
    """
    if bool(sources) == bool(jsonl_in):
        raise UsageError(
            "Name at least one SOURCE, or --jsonl-in FILE, and not both.", hint='See "verbale read --help".'
        )
    settings = Settings.from_environment()
    reader = Reader(dataclasses.replace(settings, pipeline=pipeline or settings.pipeline))
    if jsonl_in:
        with opened(jsonl_in) as stream:
            label = "standard input" if jsonl_in == "-" else jsonl_in
            return deliver(read_lines(stream, label, Given(**given), reader), delivery)
    found = list(find(sources))
    outcomes: Iterator[Outcome] = (read_source(source, Given(**given), reader) for source in found)
    return deliver(outcomes, dataclasses.replace(delivery, total=len(found)))


@contextlib.contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """A file of JSON Lines to read from, or standard input for ``-``; errors of ours where it cannot be opened."""
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = open(name, "rb")  # noqa: SIM115 - closed below; only opening it is tried here
    except FileNotFoundError:
        raise NotFoundError(f"There is no file {name}.", hint="Check the name.") from None
    except IsADirectoryError:
        raise WrongKindError(f"{name} is a folder.", hint="Name a file of JSON Lines.") from None
    except OSError as error:
        raise WrongKindError(
            f"{name} cannot be opened: {error.strerror or error}.", hint="Check the name."
        ) from None
    with stream:
        yield stream
