"""The command line: the table of commands, and how errors become one line and an exit code."""

from __future__ import annotations

import errno
import importlib
import keyword
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

import click

from verbale.errors import OutputError, UsageError, VerbaleError
from verbale.version import __version__

COMMANDS = {
    "read": ("verbale.views.cli.read", "Read reports and print who said what."),
    "demo": ("verbale.views.cli.demo", "Read the invented reports that come with Verbale."),
    "check": (
        "verbale.views.cli.check",
        "Lay the formal acts that a report tells beside the official registers.",
    ),
    "registers": (
        "verbale.views.cli.registers",
        "List the official registers: what each holds, how far it reaches, its source and licence.",
    ),
    "register": ("verbale.views.cli.register", "Look into one official register."),
    "vote": (
        "verbale.views.cli.vote",
        "Print one vote of a register with each member: a table and a small picture.",
    ),
    "add": ("verbale.views.cli.add", "Read reports and keep them in a ledger."),
    "re-read": ("verbale.views.cli.reread", "Read articles of a ledger again with this version."),
    "forget": ("verbale.views.cli.forget", "Take the words of an article out of a ledger."),
    "info": ("verbale.views.cli.info", "Tell what a ledger holds and whether it is whole."),
    "export": ("verbale.views.cli.export", "Write what was found in the format of another tool."),
    "import": ("verbale.views.cli.import_", "Bring readings from files into a ledger."),
    "backup": ("verbale.views.cli.backup", "Copy a ledger while it is in use."),
    "compare": (
        "verbale.views.cli.compare",
        "Lay the reports of a ledger side by side: who said the same, and where accounts differ.",
    ),
    "search": ("verbale.views.cli.search", "Find statements in a ledger."),
    "speaker": (
        "verbale.views.cli.speaker",
        "Print a dossier of one speaker: what was said, when, and where it was reported.",
    ),
    "speakers": ("verbale.views.cli.speakers", "List the speakers of a ledger, and who else each may be."),
    "timeline": ("verbale.views.cli.timeline", "Print the days on which something was said or done."),
    "outlets": ("verbale.views.cli.outlets", "Print the source audit: whom each outlet quotes, and how."),
    "judge": (
        "verbale.views.cli.judge",
        "Decide about a statement, a finding or a speaker; list and export what was decided.",
    ),
}
"""Each command, the module that holds it (under its own name), and its one-line help; loaded only when
called.
"""


def _function(name: str) -> str:
    """The name of a command's function: without hyphens, and no word of Python's own."""
    plain = name.replace("-", "")
    return f"{plain}_" if keyword.iskeyword(plain) else plain


class Commands(click.Group):
    """A group that loads a command when it is called, so that ``--help`` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or ``None``."""
        if cmd_name not in COMMANDS:
            return None
        found = getattr(importlib.import_module(COMMANDS[cmd_name][0]), _function(cmd_name))
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_line) for name, (_, help_line) in COMMANDS.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="verbale %(version)s")
def verbale() -> None:
    """Read news reports and keep the record of who said what, to whom, when and through which channel.

    Try "verbale demo" first, then "verbale read FILE". "verbale COMMAND --help" tells what a command takes.
    """


_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG})


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 when all went well, else the code that ``verbale.errors`` documents."""
    signal.signal(signal.SIGTERM, _stop)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
    try:
        code = run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        code = _closed()
    except KeyboardInterrupt:
        code = 130
    except OSError as error:
        code = _unwritable(error)
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code; errors of ours and of the call are told on standard error.

    ``BrokenPipeError`` and ``KeyboardInterrupt`` pass through.
    """
    try:
        with verbale.make_context("verbale", arguments) as context:
            result = verbale.invoke(context)
            return result if isinstance(result, int) else 0
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        hint = (
            f"See '{error.ctx.command_path} --help'."
            if isinstance(error, click.UsageError) and error.ctx
            else None
        )
        tell(UsageError(error.format_message(), hint=hint))
        return error.exit_code
    except VerbaleError as error:
        tell(error)
        return error.exit_code
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except OSError as error:
        if error.errno in _DISK:
            return _unwritable(error)
        return _unexpected(error)
    except Exception as error:  # noqa: BLE001 - people are shown a line, not a traceback
        return _unexpected(error)


def _unexpected(error: Exception) -> int:
    wrapped = VerbaleError(f"Unexpected {type(error).__name__}: {error}", hint="Please report it.")
    wrapped.__cause__ = error
    tell(wrapped)
    return wrapped.exit_code


def _unwritable(error: OSError) -> int:
    """Standard output cannot be written, as on a full disk."""
    told = OutputError(
        f"The output could not be written: {error.strerror or error}.", hint="Free some room, or use -o FILE."
    )
    tell(told)
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return told.exit_code


def tell(error: VerbaleError) -> None:
    """Print one error on standard error, as one line; with ``VERBALE_DEBUG=1`` also where it happened."""
    click.echo(f"verbale: {error.line}", err=True)
    if os.environ.get("VERBALE_DEBUG") == "1":
        import traceback

        traceback.print_exception(error)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    sys.exit(128 + number)


def _closed() -> int:
    """Nobody reads the output any more: be quiet, also when the interpreter flushes it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 128 + signal.SIGPIPE
