"""Which words stand for one kind of deed: *ask* and *request*, *write* and *letter*, *threaten* and *threat*.

The table is ``data/families.txt``, written by us and kept narrow. No input or output but reading it once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from verbale.wording import stem


@cache
def families() -> Mapping[str, str]:
    """For each stem of the table (see :func:`verbale.wording.stem`), the name of its family: ``~`` and its first stem."""
    found: dict[str, str] = {}
    for line in _lines():
        members = [stem(word) for word in line.split()]
        found.update(dict.fromkeys(members, f"~{members[0]}"))
    return found


def _lines() -> list[str]:
    text = (files("verbale.wording") / "data" / "families.txt").read_text("utf-8")
    return [line.removeprefix("* ") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _messages() -> frozenset[str]:
    text = (files("verbale.wording") / "data" / "families.txt").read_text("utf-8")
    firsts = [line.split()[1] for line in text.splitlines() if line.startswith("* ")]
    return frozenset(f"~{stem(word)}" for word in firsts)


def joined(stems: Iterable[str]) -> frozenset[str]:
    """``stems`` with each that belongs to a family given by the family's name."""
    table = families()
    return frozenset(table.get(one, one) for one in stems)


def is_deed(one: str) -> bool:
    """Whether a stem, or the name of a family as :func:`joined` gives it, is one of a deed in the table."""
    return one.startswith("~") or one in families()


def is_message(one: str) -> bool:
    """Whether a stem, or the name of a family, is one of a deed by which one side turns to the other: asking, writing, promising."""
    return families().get(one, one) in _messages()
