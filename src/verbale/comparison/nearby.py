"""A quick look over many more statements than can be compared: which of them have anything to do with one of a selection."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from verbale.comparison.items import Item
from verbale.comparison.wording import stem

_COMMON = 60
_PROLIFIC = 40
_RAREST = 6
"""In how many statements of a day a stem may stand to count as rare there; from how many statements on a speaker is a prolific one,
with whom one word in common tells nothing; of how many of its rarest stems a statement is known by."""
_REMEMBERED = 500_000
_SPLIT = re.compile(r"\w[\w’']*")


class Nearby:
    """A quick look whether a statement has anything to do with one of a selection, by its speaker and its bare words.

    Meant for a stream of many more statements than can be compared: most are passed over at the cost of splitting them into words.
    A statement is near that has two of the rarest stems of one statement of the selection, or one of the same speaker's.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        """``items`` are the statements of the selection."""
        counts = Counter(one for item in items for one in set(item.stems))
        spoken = Counter(surname_of(item.speaker) for item in items if item.speaker)
        rare = sorted((count, one) for one, count in counts.items() if count <= _COMMON)
        ranks = {one: rank for rank, (_, one) in enumerate(rare)}
        self._partners: list[set[int]] = [set() for _ in rare]
        """For each rare stem, by its rank, the ranks of the more common ones that stand beside it."""
        self._spoken: dict[str, set[int]] = {
            voice: set() for voice, count in spoken.items() if count <= _PROLIFIC
        }
        self._tokens = _Tokens(ranks)
        for item in items:
            rarest = sorted({ranks[one] for one in item.stems if one in ranks})[:_RAREST]
            for place, one in enumerate(rarest):
                self._partners[one].update(rarest[place + 1 :])
            if item.speaker and (words := self._spoken.get(surname_of(item.speaker))) is not None:
                words.update(rarest)

    def meets(self, speaker: str | None, text: str) -> bool:
        """Whether a statement of that speaker (a key, or ``None``) with these words is worth a closer look."""
        found = self._found(text)
        if not found:
            return False
        words = self._spoken.get(surname_of(speaker)) if speaker else None
        if words is not None and not words.isdisjoint(found):
            return True
        if len(found) < 2:
            return False
        rarest, partners = sorted(found)[: _RAREST + 2], self._partners
        return any(not partners[one].isdisjoint(rarest) for one in rarest)

    def _found(self, text: str) -> set[int]:
        """The ranks of the rare stems that stand in a text."""
        return set().union(*filter(None, map(self._tokens.__getitem__, text.split())))


class _Tokens(dict[str, tuple[int, ...]]):
    """The ranks of the rare stems in what stands between two spaces, worked out once for each."""

    def __init__(self, ranks: dict[str, int]) -> None:
        super().__init__()
        self._ranks = ranks

    def __missing__(self, token: str) -> tuple[int, ...]:
        stems = (stem(word.lower().replace("’", "'")) for word in _SPLIT.findall(token))
        found = tuple(self._ranks[one] for one in stems if one in self._ranks)
        if len(self) >= _REMEMBERED:
            self.clear()
        self[token] = found
        return found


def surname_of(speaker: str) -> str:
    """The first letters of the last part of a key, which spellings of one name mostly share."""
    return speaker.rsplit("-", 1)[-1][:5]
