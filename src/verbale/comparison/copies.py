"""Which articles are near-copies of one another, as their statements show: syndicated reports are no independent witnesses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verbale.comparison.items import Item

_ENOUGH = 3
_SHARE = 0.7
_LONG = 6
_LARGEST = 200


def find_copies(items: Sequence[Item]) -> dict[str, str]:
    """Leads from each near-copy to the article, earlier in ``items``, that it has most statements of, word for word.

    Two articles are near-copies where at least three statements of six words or more, and seven tenths of those of the shorter article,
    are the same in both.
    """
    told: dict[tuple[str, ...], dict[str, None]] = {}
    sizes: Counter[str] = Counter()
    for item in items:
        if len(item.words) >= _LONG and item.article not in told.setdefault(item.words, {}):
            told[item.words][item.article] = None
            sizes[item.article] += 1
    shared: Counter[tuple[str, str]] = Counter()
    for articles in told.values():
        known = list(articles)[:_LARGEST]
        shared.update((a, b) for place, a in enumerate(known) for b in known[place + 1 :])
    first = {article: place for place, article in enumerate(dict.fromkeys(item.article for item in items))}
    found: dict[str, str] = {}
    for (a, b), count in sorted(shared.items(), key=lambda one: (first[one[0][1]], first[one[0][0]])):
        if count >= _ENOUGH and count >= _SHARE * min(sizes[a], sizes[b]):
            earlier, later = sorted((a, b), key=first.__getitem__)
            found.setdefault(later, found.get(earlier, earlier))
    return found
