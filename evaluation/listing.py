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
    """A compiled article for proof-reading: one block for each statement."""
    lines = [f"== {reading['gold']['file']}  {reading['article']['title']}"]
    for one in reading["statements"]:
        source, cue, said = one["source"], one["cue"], one["said"]
        who = (
            f"{source['text']} = {source['name']} ({source['type']}, {source['role']}, {source['actor']})"
            if source
            else "nobody"
        )
        lines.append(f"{one['id']} [{one['kind']} {one['mode']} {one['act']}] {who}")
        lines.append(
            f"   cue {cue['text'] if cue else None!r}  said {said['date']} {said['basis']}  channel {one['channel']}"
        )
        if one["addressee"] or one["within"]:
            lines.append(f"   to {one['addressee'] and one['addressee']['text']}  within {one['within']}")
        lines.append("   " + " ‖ ".join(piece["text"] for piece in one["content"]))
    lines += [
        f"{a['id']} {a['type']} {a['actors']} {a['object']} {a['body']} {a['date']} {a['count']}: {a['text']}"
        for a in reading["acts"]
    ]
    lines += [f"{d['kind']}: {d['a']} against {d['b']}: {d['reason']}" for d in reading["disputes"]]
    return "\n".join(lines)
