"""Compiled gold articles for people: what a set holds, and one article laid out for proof-reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any


def summary(readings: Iterable[dict[str, Any]]) -> dict[str, dict[str, int]]:
    """Counts of what a set holds: articles, statements, and the values of each field that has a fixed list."""
    counts: dict[str, Counter[str]] = {}

    def count(table: str, value: str) -> None:
        counts.setdefault(table, Counter())[value] += 1

    for one in readings:
        for key in ("split", "style", "hand"):
            count(key, one["gold"][key])
        for statement in one["statements"]:
            count("all", "statements")
            count("statements", one["gold"]["split"])
            count("nested", "yes" if statement["within"] else "no")
            for key in ("kind", "mode", "act"):
                count(key, statement[key])
            count("basis", str(statement["said"]["basis"]))
            count("channel", str(statement["channel"]))
            count("source", statement["source"]["type"] if statement["source"] else "none")
        for act in one["acts"]:
            count("acts", act["type"])
        for dispute in one["disputes"]:
            count("disputes", dispute["kind"])
        count("all", "articles")
    return {table: dict(sorted(rows.items())) for table, rows in counts.items()}


def show(reading: dict[str, Any]) -> str:
    """A compiled article for proof-reading: what each statement is, and its passage with source, cue and content marked."""
    lines = [f"== {reading['gold']['file']}  {reading['article']['title']}"]
    for one in reading["statements"]:
        source, said, to = one["source"], one["said"], one["addressee"]
        who = (
            " | ".join(str(source[key]) for key in ("name", "type", "role", "actor")) if source else "nobody"
        )
        what = [one["kind"], one["mode"], one["act"]]
        what += [f"{said['date']} {said['basis']}"] if said["date"] else []
        what += [f"by {one['channel']}"] if one["channel"] else []
        what += [f"to {to['text']}"] if to else []
        what += [f"within {one['within']}"] if one["within"] else []
        lines += [
            f"{one['id']}  {who}",
            f"    {', '.join(what)}",
            f"    {marked(one, reading['article']['text'])}",
        ]
    for act in reading["acts"]:
        named = [act["type"], *act["actors"], "·", act["object"], act["body"], act["date"], act["count"]]
        lines += [f"{act['id']}  {' '.join(str(part) for part in named if part)}", f"    {act['text']}"]
    lines += [f"{one['kind']}: {one['a']} against {one['b']}: {one['reason']}" for one in reading["disputes"]]
    return "\n".join(lines)


def marked(statement: dict[str, Any], text: str) -> str:
    """The passage of a statement, with its source as ``<…>``, its cue as ``_…_`` and its contents as ``[…]``."""
    parts = [("[", "]", span) for span in statement["content"]]
    parts += [("_", "_", statement["cue"])] if statement["cue"] else []
    parts += [("<", ">", statement["source"])] if statement["source"] else []
    marks = sorted(
        (span[key], key == "start", sign)
        for *signs, span in parts
        for key, sign in zip(("start", "end"), signs, strict=True)
    )
    pieces, last = [], marks[0][0]
    for offset, _, sign in marks:
        pieces += [text[last:offset], sign]
        last = offset
    return " ".join("".join(pieces).split())
