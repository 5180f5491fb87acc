"""Which pairs of statements are worth comparing: without it, a month would be billions of pairs.

Statements meet in a block: over a sequence of four words that both have, over a rare stem that both have, or over a stem or a
meaning that both have when the speaker is the same. Blocks that are too large tell too little and are left out. Days
then decide: what cannot have been said on one day does not meet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verbale.comparison.items import Item
from verbale.comparison.rarity import meanings
from verbale.comparison.same_likeness import Sketches, days

_WINDOW = 45
"""How many days may lie between two reports of one utterance that do not have four words in common."""
_VERBATIM = 400
_SPOKEN = 300
_BUDGET = 600_000
"""How many statements a block may hold, by what makes it; a rare stem's block shrinks as the selection grows."""

Key = tuple[str | int, ...]


def shingles(item: Item) -> set[int]:
    """The hashes of each four words in a row that stand in the item."""
    words = item.words
    return {hash(words[place : place + 4]) for place in range(len(words) - 3)}


def spoken(item: Item) -> Iterator[tuple[str, str | int]]:
    """The last part of the speaker's key with each stem, and with each meaning, of the item."""
    if not item.speaker:
        return
    voice = item.speaker.rsplit("-", 1)[-1][:5]
    table = meanings()
    for one in set(item.stems):
        yield voice, one
        for group in table.get(one, ()):
            yield voice, group


def pairs(items: Sequence[Item], sketches: Sketches) -> Iterator[tuple[int, int]]:
    """The pairs of places in ``items``, the lower first, that are worth comparing; each once."""
    met: set[int] = set()
    total = len(items)
    rare = max(12, min(80, _BUDGET // max(total, 1)))
    for verbatim, block in _blocks(items, rare):
        for left, a in enumerate(block):
            for b in block[left + 1 :]:
                code = a * total + b
                if code not in met:
                    met.add(code)
                    if _meet(items[a], items[b], verbatim=verbatim):
                        yield a, b


def _blocks(items: Sequence[Item], rare: int) -> Iterator[tuple[bool, list[int]]]:
    runs: dict[int, list[int]] = {}
    stems: dict[str | int, list[int]] = {}
    voices: dict[tuple[str, str | int], list[int]] = {}
    table = meanings()
    for place, item in enumerate(items):
        if not item.stems:
            continue
        for run in shingles(item):
            runs.setdefault(run, []).append(place)
        seen: set[str | int] = set(item.stems)
        for one in item.stems:
            seen.update(table.get(one, ()))
        for key in seen:
            stems.setdefault(key, []).append(place)
        for pair in spoken(item):
            voices.setdefault(pair, []).append(place)
    yield from ((True, block) for block in runs.values() if 1 < len(block) <= _VERBATIM)
    yield from ((False, block) for block in stems.values() if 1 < len(block) <= rare)
    yield from ((False, block) for block in voices.values() if 1 < len(block) <= _SPOKEN)


def _one_in_the_other(x: Item, y: Item) -> bool:
    return x.statement.within == y.statement.id or y.statement.within == x.statement.id


def _meet(x: Item, y: Item, *, verbatim: bool) -> bool:
    if x.article == y.article and _one_in_the_other(x, y):
        return False
    if verbatim:
        return True
    if x.published is not None and y.published is not None and abs(x.published - y.published) > _WINDOW:
        return False
    return days(x, y) != "apart"
