"""Small readings by number, for the processes that the tests start."""

from __future__ import annotations

import random

from verbale.records import Article, Reading, Span, Statement, text_id

_WORDS = [
    "quay",
    "ferry",
    "lamp",
    "clock",
    "cheese",
    "goat",
    "tower",
    "paint",
    "bell",
    "tram",
    "otter",
    "cloud",
    "bread",
    "stamp",
    "radio",
    "kelp",
    "slate",
    "plum",
]


def article_reading(number: int) -> Reading:
    """A reading of an article of its own for each number; its reader is named after the number."""
    chance = random.Random(number)
    text = f"Report {number}. " + " ".join(chance.choice(_WORDS) for _ in range(60)) + "."
    spans = [Span.of(text, start, start + 12) for start in range(12, 72, 20)]
    statements = tuple(
        Statement(f"s{place}", "indirect", "speech", None, None, (span,))
        for place, span in enumerate(spans, 1)
    )
    article = Article(text_id(text), text, outlet="Norda", published="2026-05-04")
    return Reading(article, statements, reader=f"reader {number}")
