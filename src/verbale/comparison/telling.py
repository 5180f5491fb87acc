"""How a reason tells of a statement: who said it, where and when it was reported, its words, and those it shares with another."""

from __future__ import annotations

import re
from datetime import date

from verbale.comparison.items import Item


def told_when(item: Item) -> str:
    """The outlet and day of a statement, for a reason: "Norda, 3 May 2026"."""
    said = item.statement.said.date or item.reported.article.published
    parts = [item.outlet or "an unnamed outlet"]
    if said and re.fullmatch(r"\d{4}-\d{2}-\d{2}", said):
        try:
            day = date.fromisoformat(said)
            parts.append(f"{day.day} {day:%B %Y}")
        except ValueError:
            parts.append(said)
    elif said:
        parts.append(said)
    return ", ".join(parts)


def who(item: Item) -> str:
    """Who speaks, by the fullest name, or in the words of the text."""
    source = item.statement.source
    return (source.name or source.text) if source else "an unnamed source"


def passage(item: Item, most: int = 90) -> str:
    """The words of a statement, cut to ``most`` characters, inside quotation marks."""
    text = " ".join(item.text.split()).strip("“”‘’\"' ,")
    return f"“{text if len(text) <= most else text[: most - 2].rsplit(' ', 1)[0] + ' …'}”"


def listed(item: Item, stems: frozenset[str]) -> str:
    """Up to four of the shared words, as the item writes them."""
    from_stem: dict[str, str] = {}
    for one, word in zip(item.stems, item.content_words, strict=False):
        if one in stems:
            from_stem.setdefault(one, word)
    return ", ".join(f"“{word}”" for word in list(from_stem.values())[:4])
