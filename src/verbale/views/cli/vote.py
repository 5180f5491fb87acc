"""``verbale vote``: one vote of an official register, with each member."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from verbale.places import name_of
from verbale.records import encode
from verbale.registers import Register, Row, find_votes, registers
from verbale.views.exports.vote import CHOICES, headline, members, picture, svg
from verbale.writing import writing


@click.command()
@click.argument("symbol", nargs=-1, required=True)
@click.option("--svg", "target", metavar="FILE", help="Write the vote as a picture (SVG) to FILE.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: every column of the row.")
@click.option(
    "--registers",
    "folders",
    metavar="DIR",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Also look in the register in DIR.",
)
def vote(symbol: tuple[str, ...], target: str | None, as_json: bool, folders: tuple[Path, ...]) -> int:
    """Print one vote of a register with each member: a table and a small picture.

    SYMBOL is that of the draft (S/2023/773), of the resolution (S/RES/2712, "2712 (2023)") or of the meeting
    (S/PV.9442), which may have held several votes.
    """
    found = find_votes(registers(folders), " ".join(symbol))
    if target:
        register, row = found[0]
        with writing(target) as stream:
            stream.write(svg(row, register.permanent))
        click.echo(f"Wrote {target}.", err=True)
        if len(found) > 1:
            others = ", ".join(other.key for _, other in found[1:])
            click.echo(
                f"It shows {row.key}, the first of {len(found)} votes; the others: {others}.", err=True
            )
        return 0
    for number, (register, row) in enumerate(found):
        if as_json:
            click.echo(encode({"register": register.name, **row.plain}))
        else:
            click.echo("\n".join([""] * (number > 0) + lines(register, row)))
    return 0


def lines(register: Register, row: Row) -> list[str]:
    """One vote for people: what it was on, the picture, and every member."""
    plain = not _holds("■✕□·")
    told = [headline(row), row.title or row.item]
    if row.item and row.item != row.title:
        told.append(f"Agenda: {row.item}")
    if row.sponsors:
        told.append(f"Tabled by: {', '.join(name_of(code) or code for code in row.sponsors)}")
    told += [
        f"{name}: {row.plain[name]}" for name in ("resolution", "meeting", "note") if row.plain.get(name)
    ]
    told += ["", *picture(row, plain=plain), ""]
    listed = members(row, register.permanent)
    width = max((len(name) for _, name, _, _ in listed), default=0)
    words = dict(CHOICES)
    told += [
        f"  {code}  {name:<{width}}  {words[choice]}{f'  ({remark})' if remark else ''}"
        for code, name, choice, remark in listed
    ]
    told += [
        "",
        f"{register.title}. {register.source.get('name', '')}, {register.source.get('licence', '')}.",
    ]
    return told


def _holds(text: str) -> bool:
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
