"""``verbale registers``: the official registers that reports are laid beside."""

from __future__ import annotations

from pathlib import Path

import click

from verbale.records import encode
from verbale.registers import Register
from verbale.registers import registers as load_registers


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")
@click.option(
    "--registers",
    "folders",
    metavar="DIR",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Also the register in DIR.",
)
def registers(as_json: bool, folders: tuple[Path, ...]) -> int:
    """List the official registers: what each holds, how far it reaches, its source and licence."""
    for number, register in enumerate(load_registers(folders)):
        if as_json:
            click.echo(encode(described(register)))
            continue
        click.echo("\n".join([""] * (number > 0) + lines(register)))
    return 0


def described(register: Register) -> dict[str, object]:
    """A register's description as plain values."""
    return {
        "name": register.name,
        "title": register.title,
        "version": register.version,
        "body": register.body,
        "rows": len(register.rows),
        "from": register.since.isoformat(),
        "to": register.until.isoformat(),
        "left_out": list(register.left_out),
        "source": dict(register.source),
        "columns": [
            {"name": c.name, "type": c.type, "role": c.role, "help": c.help} for c in register.columns
        ],
    }


def lines(register: Register) -> list[str]:
    """A register's description for people."""
    source = register.source
    return [
        f"{register.name}  {register.title}, version {register.version}",
        f"  {len(register.rows)} rows, {register.since} to {register.until}. {register.about}",
        *(f"  Left out: {words}." for words in register.left_out),
        f"  Source: {source.get('name', 'not given')}. Licence: {source.get('licence', 'not given')}.",
        f"  Checked: {source.get('checked', 'not said')}",
    ]
