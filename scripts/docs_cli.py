#!/usr/bin/env python3
"""Write docs/reference/cli.md and settings.md from the commands and the table of settings; --check only says if they are stale."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from verbale.settings import table
from verbale.views.cli.main import COMMANDS, verbale

HERE = Path(__file__).resolve().parents[1] / "docs" / "reference"
NOTE = "<!-- Written by scripts/docs_cli.py: change the code, then run it again. -->\n"
WIDTH = 88


def pages() -> dict[str, str]:
    """Each generated page by its file name."""
    return {"cli.md": commands_page(), "settings.md": settings_page()}


def commands_page() -> str:
    """The help of every command, as it is shown in a terminal."""
    parts = [
        NOTE,
        "# The command line",
        "Run `verbale` after `pip install`, or `scripts/verbale` from a checkout. This page is the help that the commands print.",
        f"## verbale\n\n{shown(verbale, 'verbale')}",
    ]
    root = click.Context(verbale, info_name="verbale")
    for name in COMMANDS:
        command = verbale.get_command(root, name)
        assert command is not None
        parts.append(f"## verbale {name}\n\n{shown(command, name, root)}")
    return "\n\n".join(parts).replace(NOTE + "\n\n", NOTE + "\n") + "\n"


def shown(command: click.Command, name: str, parent: click.Context | None = None) -> str:
    """The help of one command as a block of text."""
    context = click.Context(
        command, info_name=name, parent=parent, terminal_width=WIDTH, max_content_width=WIDTH
    )
    context.help_option_names = ["-h", "--help"]
    return f"```text\n{command.get_help(context)}\n```"


def settings_page() -> str:
    """The table of settings."""
    head = (
        "# Settings\n\nEach setting is read from the environment; a command's own flag wins over it. A value of the wrong type or "
        "out of range is refused with exit code 2.\n\n"
        "| variable | what it does | type | default | range |\n|---|---|---|---|---|\n"
    )
    debug = (
        "\nBesides these, `VERBALE_DEBUG=1` shows where an unexpected error happened, and `NO_COLOR` turns colours off "
        "(see <https://no-color.org>).\n"
    )
    return f"{NOTE}\n{head}{''.join(map(row, table()))}{debug}"


def row(setting: dict[str, Any]) -> str:
    """One line of the table."""
    default = f"`{setting['default']}`" if setting["default"] != "" else "empty"
    low, high = setting["low"], setting["high"]
    reach = "" if low is None and high is None else f"{low} to {high}"
    return f"| `{setting['variable']}` | {setting['help']} | {setting['type']} | {default} | {reach} |\n"


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` name those that are stale and return 1 if there are any."""
    stale = [
        name
        for name, text in pages().items()
        if not (HERE / name).is_file() or (HERE / name).read_text("utf-8") != text
    ]
    if "--check" in arguments:
        for name in stale:
            print(f"docs/reference/{name} is stale: run scripts/docs_cli.py", file=sys.stderr)
        return int(bool(stale))
    HERE.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (HERE / name).write_text(pages()[name], encoding="utf-8")
        print(f"wrote docs/reference/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
