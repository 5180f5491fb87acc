"""The option that names a ledger, for every command that has one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


def ledger_option(command: _Command) -> _Command:
    """Give a command ``--ledger``, which it takes as ``ledger``: a path or a ``postgresql://`` address."""
    return click.option(
        "--ledger",
        metavar="FILE",
        envvar="VERBALE_LEDGER",
        required=True,
        help="The ledger: a file, or a postgresql:// address. Or set VERBALE_LEDGER.",
    )(command)
