"""Two wordings laid word by word beside each other."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from verbale.comparison.items import GAP
from verbale.comparison.wording import WORD, stem, words

_SENTENCE = re.compile(r"[.!?…][\"'”’)]*\s+|\n+")
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a wording: as compared, and where it stands in the text (half-open)."""

    word: str
    start: int
    end: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that was kept, dropped, added or replaced: half-open ranges of tokens in both wordings."""

    kind: str
    a: tuple[int, int]
    b: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two wordings beside each other, as pieces in order: ``equal``, ``delete``, ``insert``, ``replace``."""

    text_a: str
    text_b: str
    a: tuple[Token, ...]
    b: tuple[Token, ...]
    pieces: tuple[Piece, ...]

    @property
    def kept(self) -> int:
        """How many words both have, in the same order."""
        return sum(piece.a[1] - piece.a[0] for piece in self.pieces if piece.kind == "equal")

    def dropped(self) -> tuple[str, ...]:
        """The stretches of words that only the first wording has, as written."""
        return tuple(s for p in self.pieces if p.kind != "equal" for s in _stretch(self.text_a, self.a, p.a))

    def added(self) -> tuple[str, ...]:
        """The stretches of words that only the second wording has, as written."""
        return tuple(s for p in self.pieces if p.kind != "equal" for s in _stretch(self.text_b, self.b, p.b))

    def told_sentences(self) -> frozenset[int]:
        """The sentences of the first wording of which the second keeps something."""
        return frozenset(
            token.sentence for p in self.pieces if p.kind == "equal" for token in self.a[p.a[0] : p.a[1]]
        )


@functools.lru_cache(maxsize=256)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text with their places. *cannot* and *can't* are two words at one place."""
    found: list[Token] = []
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    sentence = 0
    for match in WORD.finditer(text):
        while sentence < len(ends) and match.start() >= ends[sentence]:
            sentence += 1
        found += [Token(word, match.start(), match.end(), sentence) for word in words(match.group())]
    return tuple(found[:_LONGEST])


def align(text_a: str, text_b: str, *, by_stem: bool = False) -> Alignment:
    """Lay two wordings beside each other, word by word (by the stems of the words with ``by_stem``)."""
    a, b = tokens(text_a), tokens(text_b)
    key = [stem(token.word) for token in a] if by_stem else [token.word for token in a]
    other = [stem(token.word) for token in b] if by_stem else [token.word for token in b]
    matcher = SequenceMatcher(None, key, other, autojunk=False)
    pieces = tuple(Piece(tag, (i, j), (k, m)) for tag, i, j, k, m in matcher.get_opcodes())
    return Alignment(text_a, text_b, a, b, pieces)


def _stretch(text: str, found: tuple[Token, ...], where: tuple[int, int]) -> list[str]:
    """The text of a run of tokens; one that goes over the gap between two content spans is two."""
    if where[0] == where[1]:
        return []
    whole = text[found[where[0]].start : found[where[1] - 1].end]
    return [part.strip(" \n\"“”‘’'") for part in whole.split(GAP) if part.strip(" \n\"“”‘’'")]
