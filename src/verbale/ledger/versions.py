"""Near-copies of an article: the same report, syndicated or edited again. Nothing here touches a database.

Candidates share a band of a MinHash (Broder 1997; banding after Leskovec, Rajaraman and Ullman, "Mining of massive datasets",
ch. 3) over runs of three words; each is then compared sentence by sentence. Two reports of one story by different hands share
quotations, not sentences, and are no versions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

_ROWS, _BANDS, _RUN = 3, 16, 3
_SEED = 1
_ODD, _MASK = 0x9E3779B97F4A7C15, (1 << 64) - 1
NEAR = 0.65
"""Least share of the words of two texts that stand in sentences both have, for the two to be versions.

Chosen on the 74 candidate pairs among 7,200 news articles, looked at by title and outlet: the 16 at 0.67 and above seem to be one report
each, most of those from 0.40 to 0.63 share quotations, background or page furniture; no two of the demo's reports reach 0.15.
``tests/ledger/test_keeping.py`` holds both sides on invented texts.
"""
WITHIN = 0.95
"""The same share of the shorter text alone: a report cut to less than half is a version too."""
_REWORDED = 60.0
_FEWEST = 12
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"\S(?:[^\n]*?[.!?]+[\"'”’)\]]*(?=\s|\Z)|[^\n]*)")


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence that two versions do not share as it is.

    ``here`` and ``there`` are half-open offsets into the later and the earlier text: ``added`` has no ``there``, ``dropped`` no ``here``.
    """

    kind: Literal["added", "dropped", "reworded"]
    here: tuple[int, int] | None
    there: tuple[int, int] | None

    def to_dict(self) -> dict[str, Any]:
        """The change as plain values, as ``versions.changes`` keeps it."""
        return {"change": self.kind, "here": self.here, "there": self.there}


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a later text stands to an earlier one: ``copy`` where every sentence is the same, else ``edited``; and what changed.

    ``similarity`` is the share of the words of both that stand in sentences which both have, from 0 to 1; ``within`` is that share
    of the shorter one.
    """

    kind: Literal["copy", "edited"]
    similarity: float
    within: float
    changes: tuple[Change, ...]

    @property
    def near(self) -> bool:
        """Whether the two are versions of one report."""
        return self.similarity >= NEAR or self.within >= WITHIN


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    end: int
    key: tuple[str, ...]


def sketch(text: str) -> tuple[int, ...]:
    """The bands of ``text``: signed numbers of 64 bits. Empty for a text of less than twelve words, which is like too many."""
    from rensa import RMinHash

    words = _WORD.findall(text.casefold())
    if len(words) < _FEWEST:
        return ()
    runs = [" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]
    hashed = RMinHash(num_perm=_ROWS * _BANDS, seed=_SEED)
    hashed.update(runs)
    digest = hashed.digest()
    return tuple(_band(i, digest[i * _ROWS : (i + 1) * _ROWS]) for i in range(_BANDS))


def likeness(here: str, there: str) -> Likeness:
    """How the later text ``here`` stands to the earlier ``there``, sentence by sentence."""
    ours, theirs = _sentences(here), _sentences(there)
    kept, changes = _changes(ours, theirs)
    here_words = sum(len(s.key) for s in ours)
    there_words = sum(len(s.key) for s in theirs)
    total = here_words + there_words
    shorter = min(here_words, there_words)
    return Likeness(
        "edited" if changes else "copy",
        round(2 * kept / total, 4) if total else 1.0,
        round(min(1.0, kept / shorter), 4) if shorter >= _FEWEST else 0.0,
        tuple(changes),
    )


def _band(index: int, values: Sequence[int]) -> int:
    """One number of 64 bits for a few: a polynomial in an odd constant, modulo 2**64 (multiplicative hashing, Knuth 6.4)."""
    mixed = index
    for value in values:
        mixed = (mixed * _ODD + value + 1) & _MASK
        mixed ^= mixed >> 29
    return mixed - (1 << 64) if mixed >> 63 else mixed


def _sentences(text: str) -> list[_Sentence]:
    found = []
    for match in _SENTENCE.finditer(text):
        key = tuple(_WORD.findall(match.group().casefold()))
        if key:
            found.append(_Sentence(match.start(), match.start() + len(match.group().rstrip()), key))
    return found


def _changes(ours: list[_Sentence], theirs: list[_Sentence]) -> tuple[float, list[Change]]:
    """How many words both share, and what changed, in the order of our text; sentences that moved count as kept."""
    moved = Counter(s.key for s in ours) & Counter(s.key for s in theirs)
    kept = float(sum(len(key) * count for key, count in moved.items()))
    spare_here, spare_there = _spare(ours, moved), _spare(theirs, moved)
    changes: list[Change] = []
    matcher = SequenceMatcher(None, [s.key for s in ours], [s.key for s in theirs], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        added = [s for s in ours[a:b] if id(s) in spare_here]
        dropped = [s for s in theirs[c:d] if id(s) in spare_there]
        words, found = _reworded(added, dropped)
        kept += words
        changes += found
    return kept, changes


def _spare(sentences: Iterable[_Sentence], shared: Counter[tuple[str, ...]]) -> set[int]:
    """The sentences that the other text has no match for, anywhere, by identity."""
    left = Counter(shared)
    spare = set()
    for sentence in sentences:
        if left[sentence.key] > 0:
            left[sentence.key] -= 1
        else:
            spare.add(id(sentence))
    return spare


def _reworded(added: list[_Sentence], dropped: list[_Sentence]) -> tuple[float, list[Change]]:
    from rapidfuzz import fuzz

    words, changes, next_there = 0.0, [], 0
    for sentence in added:
        ours = " ".join(sentence.key)
        scored = [
            (fuzz.ratio(ours, " ".join(other.key), score_cutoff=_REWORDED), -i)
            for i, other in enumerate(dropped[next_there:])
        ]
        score, back = max(scored, default=(0.0, 0))
        if score < _REWORDED:
            changes.append(Change("added", (sentence.start, sentence.end), None))
            continue
        at = next_there - back
        for other in dropped[next_there:at]:
            changes.append(Change("dropped", None, (other.start, other.end)))
        match = dropped[at]
        words += score / 100 * min(len(sentence.key), len(match.key))
        changes.append(Change("reworded", (sentence.start, sentence.end), (match.start, match.end)))
        next_there = at + 1
    for other in dropped[next_there:]:
        changes.append(Change("dropped", None, (other.start, other.end)))
    return words, changes
