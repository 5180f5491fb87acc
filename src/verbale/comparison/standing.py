"""Where a statement stands in its article: in the headline, and in whose turn.

A turn is a run of statements of one source that no other source interrupts. A headline is taken up again below it, and a reporting clause
is often followed by the words themselves: such pairs are reports of one utterance though they share few words.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from verbale.comparison.items import Item
from verbale.comparison.voices import Cast

_ANAPHORS = frozenset(
    [
        "account",
        "accus",
        "alleg",
        "assert",
        "charg",
        "claim",
        "critic",
        "report",
        "reproach",
        "suggest",
        "suggestion",
        "version",
        "word",
    ]
)
"""Stems of words that stand for what somebody else has said."""
_UNDER_HEADLINE = 3
"""How many statements of the body a headline meets that has no word in common with them."""
_CHALLENGES = frozenset({"deny", "reject", "agree", "accuse", "criticise"})


@dataclass(frozen=True, slots=True)
class Standing:
    """``place`` counts the statements of the body that stand in no other statement, from 0, and ``turn`` the runs of one source; both are
    -1 for a headline and for what is told inside another statement. ``bare`` tells that the content has no words of its own
    (*denied it*, *rejected the claim*).
    """

    headline: bool
    place: int
    turn: int
    bare: bool


class Standings:
    """Where the items of a selection stand; worked out for a whole article when one of its items is first asked for."""

    def __init__(self, items: Iterable[Item], cast: Cast) -> None:
        self._cast = cast
        self._rows: dict[str, list[Item]] = {}
        self._known: dict[int, Standing] = {}
        for item in items:
            self._rows.setdefault(item.article, []).append(item)

    def of(self, item: Item) -> Standing:
        """Where an item of the selection stands."""
        known = self._known.get(id(item))
        if known is None:
            self._work_out(self._rows.get(item.article, [item]))
            known = self._known[id(item)]
        return known

    def _work_out(self, row: Iterable[Item]) -> None:
        place = turn = -1
        last: str | None = None
        for item in sorted(row, key=lambda one: one.position):
            headline = in_headline(item)
            if headline or item.statement.within is not None:
                self._known[id(item)] = Standing(headline, -1, -1, is_bare(item))
                continue
            who = self._who(item)
            place, turn = place + 1, turn + (who is None or who != last)
            last = who
            self._known[id(item)] = Standing(False, place, turn, is_bare(item))

    def _who(self, item: Item) -> str | None:
        """The last part of the key of who speaks, or what the text calls them."""
        key = tuple((item.speaker or "").split("-")) if item.speaker else self._cast.voice(item).key
        source = item.statement.source
        return key[-1] if key else source.text.lower() if source else None


def beside(
    items: Sequence[Item], standings: Standings, selected: Set[str] | None = None
) -> Iterator[tuple[int, int]]:
    """Pairs of places in ``items``, the lower first, that need no word in common to be worth comparing: a headline and what stands first
    below it, two statements that follow each other in one turn. With ``selected`` only those of these articles.
    """
    rows: dict[str, list[int]] = {}
    for place, item in enumerate(items):
        if selected is None or item.article in selected:
            rows.setdefault(item.article, []).append(place)
    for row in rows.values():
        stands = {place: standings.of(items[place]) for place in row}
        heads = [place for place, one in stands.items() if one.headline]
        body = sorted(
            (place for place, one in stands.items() if one.place >= 0), key=lambda place: stands[place].place
        )
        for a in heads:
            yield from ((min(a, b), max(a, b)) for b in body[:_UNDER_HEADLINE])
        for a, b in itertools.pairwise(body):
            if stands[a].turn == stands[b].turn:
                yield min(a, b), max(a, b)


def in_headline(item: Item) -> bool:
    """Whether a statement stands in the headline."""
    return item.position < len(item.reported.article.title or "")


def is_bare(item: Item) -> bool:
    """Whether a statement only points at what another one says: *denied it*, *rejected the account*."""
    return item.statement.act in _CHALLENGES and all(one in _ANAPHORS for one in item.stems)
