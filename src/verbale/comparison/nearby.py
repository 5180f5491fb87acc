"""A quick look over many more statements than can be compared: which of them have anything to do with one of a selection."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from verbale.comparison.items import Item
from verbale.comparison.rows import Known, Numbers, distinct
from verbale.comparison.spelled import Spelled
from verbale.comparison.wording import stem

_COMMON = 60
_PROLIFIC = 40
_RAREST = 6
"""In how many statements of a day a stem may stand to count as rare there; from how many statements on a speaker is a prolific one,
with whom one word in common tells nothing; of how many of its rarest stems a statement is known by."""
_LOOKED_AT = _RAREST + 2
_REMEMBERED = 500_000
_SPLIT = re.compile(r"\w[\w’']*")
_NONE = -1


class Nearby:
    """A quick look whether statements have anything to do with one of a selection, by their speaker and their bare words.

    Meant for a stream of many more statements than can be compared: most are passed over at the cost of a look at their letters.
    A statement is near that has two of the rarest stems of one statement of the selection, or one of the same speaker's.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        """``items`` are the statements of the selection."""
        counts = Counter(one for item in items for one in set(item.stems))
        spoken = Counter(surname_of(item.speaker) for item in items if item.speaker)
        rare = sorted((count, one) for one, count in counts.items() if count <= _COMMON)
        ranks = {one: rank for rank, (_, one) in enumerate(rare)}
        self._many = len(rare)
        self._ranks = _Ranks(ranks)
        self._spelled = Spelled(self._ranks.__getitem__)
        self._voices = _Voices(voice for voice, count in spoken.items() if count <= _PROLIFIC)
        beside: list[int] = []
        told: list[int] = []
        for item in items:
            rarest = sorted({ranks[one] for one in item.stems if one in ranks})[:_RAREST]
            for place, one in enumerate(rarest):
                beside += [one * self._many + other for other in rarest[place + 1 :]]
            if (voice := self._voices[item.speaker]) != _NONE:
                told += [voice * self._many + one for one in rarest]
        self._beside, self._told = Known(np.array(beside, np.int64)), Known(np.array(told, np.int64))
        """Which rare stems, by their ranks, stand beside which more common ones; and which are of which speaker."""

    def met(self, speakers: Sequence[str | None], texts: Sequence[str]) -> list[int]:
        """Which of some statements, by their places, are worth a closer look: for each its speaker (a key, or ``None``) and its words."""
        places, ranks = self._found(texts)
        if not len(places):
            return []
        voices = np.fromiter(map(self._voices.__getitem__, speakers), np.int64, len(speakers))[places]
        known = voices != _NONE
        told = places[known][self._told.hold(voices[known] * self._many + ranks[known])]
        found: list[int] = distinct(np.concatenate((told, self._with_two(places, ranks)))).tolist()
        return found

    def _found(self, texts: Sequence[str]) -> tuple[Numbers, Numbers]:
        """The rare stems that stand in some texts, each once for each: the places of the texts, and the ranks, in order."""
        places, numbers = self._spelled.of(texts)
        held = np.flatnonzero(numbers != _NONE)
        places, numbers = places[held], numbers[held]
        single = numbers >= 0
        several = [
            place * self._many + rank
            for place, number in zip(places[~single].tolist(), numbers[~single].tolist(), strict=True)
            for rank in self._ranks.several[number]
        ]
        keys = np.concatenate((places[single] * self._many + numbers[single], np.array(several, np.int64)))
        return np.divmod(distinct(keys), max(self._many, 1))

    def _with_two(self, places: Numbers, ranks: Numbers) -> Numbers:
        """The places of those of which two of the rarest stems stand beside each other in the selection."""
        firsts = np.flatnonzero(np.diff(places, prepend=-1))
        order = np.arange(len(places)) - np.repeat(firsts, np.diff(firsts, append=len(places)))
        rarest = order < _LOOKED_AT
        places, ranks = places[rarest], ranks[rarest]
        met = []
        for step in range(1, _LOOKED_AT):
            one = np.flatnonzero(places[step:] == places[:-step])
            met.append(places[one[self._beside.hold(ranks[one] * self._many + ranks[one + step])]])
        return np.concatenate(met)


class _Ranks(dict[str, int]):
    """The rank of the rare stem in what stands between two spaces, worked out once for each; ``_NONE`` where there is none, and where
    there are several a number below that, which leads to them in ``several``."""

    def __init__(self, ranks: dict[str, int]) -> None:
        super().__init__()
        self._ranks = ranks
        self.several: dict[int, tuple[int, ...]] = {}

    def __missing__(self, spelled: str) -> int:
        stems = (stem(word.lower().replace("’", "'")) for word in _SPLIT.findall(spelled))
        found = tuple(self._ranks[one] for one in stems if one in self._ranks)
        number = found[0] if found else _NONE
        if len(found) > 1:
            number = _NONE - 1 - len(self.several)
            self.several[number] = found
        if len(self) >= _REMEMBERED:
            self.clear()
        self[spelled] = number
        return number


class _Voices(dict[str | None, int]):
    """The number of whom a key may stand for, by the surname alone; ``_NONE`` where that is nobody of some."""

    def __init__(self, surnames: Iterable[str]) -> None:
        """``surnames`` are those of the speakers that count, as :func:`surname_of` gives them."""
        super().__init__({None: _NONE, "": _NONE})
        self._numbers = {one: number for number, one in enumerate(surnames)}

    def __missing__(self, speaker: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
            self.update({None: _NONE, "": _NONE})
        number = self[speaker] = self._numbers.get(surname_of(speaker), _NONE)
        return number


def surname_of(speaker: str) -> str:
    """The first letters of the last part of a key, which spellings of one name mostly share."""
    return speaker.rsplit("-", 1)[-1][:5]
