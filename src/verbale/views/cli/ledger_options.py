"""The option that names a ledger, for every command that has one, also from ``VERBALE_LEDGER``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


def ledger_option(command: _Command) -> _Command:
    """Give a command ``--ledger``, which it takes as ``ledger``: a path or a ``postgresql://`` address."""
    return _option("The ledger: a file, or a postgresql:// address.", required=True)(command)


def optional_ledger_option(words: str) -> Callable[[_Command], _Command]:
    """Give a command ``--ledger`` that may be left out; ``words`` say what it is for."""
    return _option(words, required=False)


def _option(words: str, *, required: bool) -> Callable[[_Command], _Command]:
    return click.option(
        "--ledger",
        metavar="FILE",
        envvar="VERBALE_LEDGER",
        required=required,
        help=f"{words} Or set VERBALE_LEDGER.",
    )
