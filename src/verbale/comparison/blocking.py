"""Which pairs of statements are worth comparing: without it, a month would be billions of pairs.

Statements meet in a block: over a sequence of four words that both have, over a rare stem that both have, or over a stem or a
meaning that both have when the speaker is the same. Blocks that are too large tell too little and are left out. Days
then decide: what cannot have been said on one day does not meet.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from verbale.comparison.items import Item
from verbale.comparison.rarity import meanings
from verbale.comparison.same_likeness import Sketches, days
from verbale.comparison.wording import stem

_WINDOW = 45
"""How many days may lie between two reports of one utterance that do not have four words in common."""
_VERBATIM = 400
_SPOKEN = 300
_BUDGET = 600_000
_FEW = 5000
"""How many statements a block may hold, by what makes it; a rare stem's block shrinks as the selection grows."""

_COMMON = 60
_PROLIFIC = 40
_RAREST = 6
"""In how many statements of a day a stem may stand to count as rare there; from how many statements on a speaker is a prolific one,
with whom one word in common tells nothing; of how many of its rarest stems a statement is known by."""
_SPLIT = re.compile(r"\w[\w’']*")


class Nearby:
    """A quick look whether a statement has anything to do with one of a selection, by its speaker and its bare words.

    Meant for a stream of many more statements than can be compared: most are passed over at the cost of splitting them into words.
    A statement is near that has two of the rarest stems of one statement of the selection, or one of the same speaker's.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        """``items`` are the statements of the selection."""
        counts = Counter(one for item in items for one in set(item.stems))
        spoken = Counter(_voice(item.speaker) for item in items if item.speaker)
        self._rank = {one: count for one, count in counts.items() if count <= _COMMON}
        self._voices = frozenset(voice for voice, count in spoken.items() if count <= _PROLIFIC)
        self._known: dict[str, str | None] = {}
        self._keys: set[tuple[str, str]] = set()
        for item in items:
            rarest = sorted({one for one in item.stems if one in self._rank}, key=self._order)[:_RAREST]
            self._keys.update(itertools.combinations(rarest, 2))
            if item.speaker and (voice := _voice(item.speaker)) in self._voices:
                self._keys.update((voice, one) for one in rarest)

    def meets(self, speaker: str | None, text: str) -> bool:
        """Whether a statement of that speaker (a key, or ``None``) with these words is worth a closer look."""
        found = {one for word in _SPLIT.findall(text) if (one := self._stem(word)) is not None}
        if not found:
            return False
        voice = _voice(speaker) if speaker else None
        if voice in self._voices and any((voice, one) in self._keys for one in found):
            return True
        rarest = sorted(found, key=self._order)[: _RAREST + 2]
        return not self._keys.isdisjoint(itertools.combinations(rarest, 2))

    def _stem(self, word: str) -> str | None:
        """The stem of a word as written, if it is rare in the selection."""
        known = self._known.get(word, "")
        if known == "":
            one = stem(word.lower().replace("’", "'"))
            known = self._known[word] = one if one in self._rank else None
        return known

    def _order(self, one: str) -> tuple[int, str]:
        return self._rank[one], one


def shingles(item: Item) -> set[int]:
    """The hashes of each four words in a row that stand in the item."""
    words = item.words
    return {hash(words[place : place + 4]) for place in range(len(words) - 3)}


def spoken(item: Item) -> Iterator[tuple[str, str | int]]:
    """The last part of the speaker's key with each stem, and with each meaning, of the item."""
    if not item.speaker:
        return
    voice = _voice(item.speaker)
    table = meanings()
    for one in set(item.stems):
        yield voice, one
        for group in table.get(one, ()):
            yield voice, group


def _voice(speaker: str) -> str:
    """The first letters of the last part of a key, which spellings of one name mostly share."""
    return speaker.rsplit("-", 1)[-1][:5]


def pairs(
    items: Sequence[Item], sketches: Sketches, selected: Set[str] | None = None
) -> Iterator[tuple[int, int]]:
    """The pairs of places in ``items``, the lower first, that are worth comparing; each once.

    With ``selected`` (ids of articles) only pairs of which one at least is of these articles.
    """
    wanted = [selected is None or item.article in selected for item in items]
    met: set[int] = set()
    total = len(items)
    rare = max(12, min(80, _BUDGET // max(total, 1)))
    spoken_by = max(40, min(_SPOKEN, 4 * _BUDGET // max(total, 1)))
    for verbatim, block in _blocks(items, rare, spoken_by):
        for left, a in enumerate(block):
            for b in block[left + 1 :]:
                if not (wanted[a] or wanted[b]):
                    continue
                code = a * total + b
                if code not in met:
                    met.add(code)
                    told = verbatim or total <= _FEW or _enough(sketches, items[a], items[b])
                    if told and _meet(items[a], items[b], verbatim=verbatim):
                        yield a, b


def _enough(sketches: Sketches, x: Item, y: Item) -> bool:
    """Whether two statements have two stems in common, or one where one of them has hardly more."""
    a, b = sketches.of(x).weights.keys(), sketches.of(y).weights.keys()
    return len(a & b) >= min(2, len(a) // 2, len(b) // 2)


def _blocks(items: Sequence[Item], rare: int, spoken_by: int) -> Iterator[tuple[bool, list[int]]]:
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
    yield from ((False, block) for block in voices.values() if 1 < len(block) <= spoken_by)


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
