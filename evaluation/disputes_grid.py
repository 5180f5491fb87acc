"""Which ways of standing against an account are found, and which lookalikes are taken for it, on a grid of invented pairs.

    python evaluation/disputes_grid.py [--mistakes] [--cell WORDS]

Each pair of ``disputes-grid/pairs.txt`` is two passages: an account, and what stands against it or only looks as if it did. It is read
*inside* one article; *over* two articles of two outlets, the second a day later, which have nothing else in common; and in two such
articles of one *story*, which report the same saying of a third speaker besides. The articles of twelve pairs are compared together. A
dispute between the two passages is right where the pair is one, of whatever kind; any other that is given is wrong.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import verbale
from verbale.findings import Comparison
from verbale.operations.comparing import compare
from verbale.records import Reading

PAIRS = Path(__file__).parent / "disputes-grid" / "pairs.txt"
_HEAD = "Notes from the region"
_TAIL = "Mild weather lies over the country, and the roads are dry."
_THIRD = (
    "Chronicler {0} said that {0} Street would have a lamp of its own before the first snow.",
    "Anders Lindgren Bettany Carlisle Dorfman Eastwick Fairbairn Goldoni Hartwell Ingleby Jankovic Kilbride",
)
_TOGETHER = 12
_DAYS = ("2026-04-14", "2026-04-15")


@dataclass(frozen=True)
class Pair:
    """One pair of the grid: its cell, its kind (``none`` for a lookalike), where it is read, and the two passages."""

    cell: str
    kind: str
    where: str
    account: str
    challenge: str


@dataclass(frozen=True)
class Outcome:
    """What was given for one pair: whether it was found, and the reasons of what should not have been given."""

    pair: Pair
    where: str
    found: bool
    wrong: tuple[str, ...]


def pairs(path: Path = PAIRS) -> list[Pair]:
    """The pairs of a file."""
    found = []
    for part in re.split(r"^== ", path.read_text("utf-8"), flags=re.M)[1:]:
        head, account, challenge = part.strip().split("\n")
        cell, kind, where = (one.strip() for one in head.split("|"))
        found.append(Pair(cell, kind, where, account, challenge))
    return found


def outcomes(every: list[Pair]) -> Iterator[Outcome]:
    """What is given for each pair, in each place where it is read."""
    for where in ("inside", "over", "story"):
        these = [one for one in every if one.where in ("over" if where == "story" else where, "both")]
        for at in range(0, len(these), _TOGETHER):
            yield from _together(these[at : at + _TOGETHER], where)


def _together(some: list[Pair], where: str) -> Iterator[Outcome]:
    owner: dict[str, int] = {}
    readings: list[Reading] = []
    for number, one in enumerate(some):
        for place, text in enumerate(_texts(one, where, number)):
            reading = verbale.read(text, outlet=f"Paper {number} {place}", published=_DAYS[place])
            owner[reading.article.id] = number
            readings.append(reading)
    found, wrong = _sorted(compare(readings), {r.article.id: r for r in readings}, owner, some)
    for number, one in enumerate(some):
        yield Outcome(one, where, number in found, tuple(wrong[number]))


def _texts(pair: Pair, where: str, number: int) -> list[str]:
    if where == "inside":
        return ["\n\n".join((_HEAD, pair.account, pair.challenge, _TAIL))]
    third = _THIRD[0].format(_THIRD[1].split()[number]) if where == "story" else _TAIL
    return ["\n\n".join((_HEAD, one, third, _TAIL)) for one in (pair.account, pair.challenge)]


def _sorted(
    comparison: Comparison, readings: dict[str, Reading], owner: dict[str, int], some: list[Pair]
) -> tuple[set[int], dict[int, list[str]]]:
    """The numbers of the pairs that were found, and for each the reasons of wrong disputes."""
    found: set[int] = set()
    wrong: dict[int, list[str]] = defaultdict(list)
    for one in comparison.disputes:
        sides = [
            _side(readings[ref.article], ref.statement, some[owner[ref.article]]) for ref in (one.a, one.b)
        ]
        number = owner[one.b.article]
        pair = some[number]
        if pair.kind != "none" and number == owner[one.a.article] and set(sides) == {"account", "challenge"}:
            found.add(number)
        else:
            wrong[number].append(f"{one.kind}: {one.reason}")
    return found, wrong


def _side(reading: Reading, statement: str, pair: Pair) -> str:
    """Which passage a statement stands in."""
    told = next(one for one in reading.statements if one.id == statement)
    span = next(one for one in (*told.content, told.cue, told.source) if one is not None)
    start = reading.article.text.find(pair.challenge)
    return "challenge" if 0 <= start <= span.start else "account"


def main() -> int:
    """Print what was found and what was wrong by group of cells, and with ``--mistakes`` each of them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--mistakes", action="store_true", help="list what is missed and what is wrong")
    parser.add_argument("--cell", default="", help="only the cells whose name holds these words")
    parser.add_argument("--file", type=Path, default=PAIRS, help="another file of pairs")
    options = parser.parse_args()
    given = list(outcomes([one for one in pairs(options.file) if options.cell in one.cell]))
    wanted, right, wrong = (Counter[tuple[str, str]]() for _ in range(3))
    for one in given:
        key = (one.pair.cell.partition(":")[0], one.where)
        wanted[key] += one.pair.kind != "none"
        right[key] += one.found
        wrong[key] += len(one.wrong)
        if options.mistakes:
            _tell(one)
    for key in wanted:
        print(f"{key[0]:<16}{key[1]:<8}found {right[key]:>3} of {wanted[key]:<4} wrong {wrong[key]}")
    alike = [one for one in given if one.pair.kind == "none"]
    left = sum(not one.wrong for one in alike)
    both = right.total() + wrong.total()
    print(
        f"recall {100 * right.total() / max(wanted.total(), 1):.1f} of {wanted.total()}, "
        f"precision {100 * right.total() / max(both, 1):.1f} of {both}, lookalikes left {left} of {len(alike)}"
    )
    return 0


def _tell(one: Outcome) -> None:
    if one.pair.kind != "none" and not one.found:
        print(f"MISSED {one.where} [{one.pair.cell}] {one.pair.account} | {one.pair.challenge}")
    for reason in one.wrong:
        print(f"WRONG {one.where} [{one.pair.cell}] {reason}")


if __name__ == "__main__":
    raise SystemExit(main())
