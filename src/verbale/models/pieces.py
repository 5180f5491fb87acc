"""Words in word pieces, as BERT's uncased vocabulary has them (Devlin et al. 2019; greedy longest match of Wu et al. 2016)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

UNKNOWN = "[UNK]"
LONGEST = 60
"""Words with more characters than this are one unknown piece."""


class Pieces:
    """A vocabulary of word pieces; the number of a piece is its place in ``vocabulary``. Safe to share between threads."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._number = {piece: i for i, piece in enumerate(vocabulary)}
        self._unknown = self._number[UNKNOWN]
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of one word, at least one."""
        known = self._known.get(word)
        if known is None:
            known = tuple(n for part in _parts(word) for n in self._split(part)) or (self._unknown,)
            if len(self._known) < 100_000:
                self._known[word] = known
        return known

    def _split(self, word: str) -> list[int]:
        if len(word) > LONGEST:
            return [self._unknown]
        found: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                number = self._number.get(("##" if start else "") + word[start:end])
                if number is not None:
                    break
            else:
                return [self._unknown]
            found.append(number)
            start = end
        return found


def _parts(word: str) -> list[str]:
    """``word`` in lower case without accents, cut around every mark that is no letter or digit."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
    parts: list[str] = []
    run = ""
    for c in plain:
        if c.isalnum():
            run += c
            continue
        if run:
            parts.append(run)
            run = ""
        if not c.isspace():
            parts.append(c)
    if run:
        parts.append(run)
    return parts
