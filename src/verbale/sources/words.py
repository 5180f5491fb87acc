"""A document as words with their places, sentences and paragraphs: what the other files of this room walk over.

One regular expression finds the words; a second pass numbers sentences and paragraphs. Both are linear in the length
of the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from verbale.places import Organ, find_organs
from verbale.records import Document, Quotation
from verbale.sources import lexicon

_L = r"[^\W_]"
_WORD = re.compile(
    rf"\n+|(?:[A-Z]\.){{2,}}|{_L}[\w\u0300-\u036f]*(?:(?:[-&]|['’](?!s(?!\w)))[\w\u0300-\u036f]+)*|['’]s(?!\w)|[^\w\s]"
)
_ABBREVIATED = lexicon.words(
    """
    mr mrs ms dr prof rev fr st gen col lt capt sgt maj adm sen rep gov pres jr sr hon no vs brig cpl
    supt insp messrs
    """
)
_ENDS = frozenset(".!?")
_CLOSERS = frozenset("\"'”’»)]")
POSSESSIVE = frozenset(("'s", "’s"))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text. All lists run in parallel: the word, its lower case, where it starts and ends, and the
    numbers of its sentence and paragraph. ``story`` numbers the sentences that are not all within quotation marks;
    ``index`` has the places of each word in lower case; ``organs`` are those of states, with their offsets. A
    paragraph break is a word of line feeds.
    """

    text: str
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    paragraphs: list[int]
    quotes: tuple[list[int], list[int]]
    story: list[int]
    index: dict[str, list[int]]
    organs: tuple[tuple[Organ, int, int], ...]

    def __len__(self) -> int:
        return len(self.words)

    def between(self, start: int, end: int) -> range:
        """The indices of the words that start in ``text[start:end]``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def before(self, offset: int) -> int:
        """The index of the last word that starts before ``offset``; -1 where there is none."""
        return bisect_left(self.starts, offset) - 1

    def occurrences(self, low: str, start: int, stop: int) -> Iterator[int]:
        """The indices in ``[start, stop)`` at which a word stands (given in lower case), the last first."""
        places = self.index.get(low, [])
        for place in range(bisect_left(places, stop) - 1, -1, -1):
            if places[place] < start:
                return
            yield places[place]

    def opens_sentence(self, index: int) -> bool:
        """Whether the word is the first of its sentence, opening marks aside."""
        before = index - 1
        if before >= 0 and self.words[before] in _OPENERS:
            return True
        while (
            before >= 0
            and self.sentences[before] == self.sentences[index]
            and (not self.words[before][0].isalnum() or self.words[before][0].isdigit())
        ):
            before -= 1
        return before < 0 or self.sentences[before] != self.sentences[index]

    def quotation(self, index: int) -> int | None:
        """The number of the outermost quotation that holds the word, or ``None``."""
        starts, ends = self.quotes
        found = bisect_right(starts, self.starts[index]) - 1
        return found if found >= 0 and self.starts[index] < ends[found] else None

    def phrase(self, indices: Sequence[int]) -> str:
        """The text that a run of words covers."""
        return (
            " ".join(self.text[self.starts[indices[0]] : self.ends[indices[-1]]].split()) if indices else ""
        )


_OPENERS = frozenset("\"“‘'«(")


def split(document: Document) -> Words:
    """The words of a document; what is to be skipped counts as a paragraph break. Linear in the length of the text."""
    text = document.text
    if document.skip:
        pieces, position = [], 0
        for start, end in document.skip:
            pieces += [text[position:start], "\n" * (end - start)]
            position = max(position, end)
        text = "".join([*pieces, text[position:]])
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _WORD.finditer(text):
        words.append(match[0])
        starts.append(match.start())
        ends.append(match.end())
    lows = [word.lower() for word in words]
    sentences, paragraphs = _number(words, lows)
    quotes = _outermost(document.quotations)
    story = _story(words, starts, sentences, quotes)
    index: dict[str, list[int]] = {}
    for place, word in enumerate(lows):
        index.setdefault(word, []).append(place)
    return Words(
        document.text, words, lows, starts, ends, sentences, paragraphs, quotes, story, index,
        find_organs(document.text),
    )  # fmt: skip


def _number(words: list[str], lows: list[str]) -> tuple[list[int], list[int]]:
    sentences: list[int] = []
    paragraphs: list[int] = []
    sentence = paragraph = 0
    ended = False
    for index, word in enumerate(words):
        first = word[0]
        if first == "\n":
            sentence += 1
            paragraph += 1
            ended = False
        elif ended and word not in _CLOSERS:
            if first.isupper() or not first.isalnum() or first.isdigit():
                sentence += 1
            ended = False
        sentences.append(sentence)
        paragraphs.append(paragraph)
        if word in _ENDS:
            ended = not (
                word == "."
                and index
                and (
                    lows[index - 1] in _ABBREVIATED
                    or (len(words[index - 1]) == 1 and words[index - 1].isupper())
                )
            )
    return sentences, paragraphs


def _story(
    words: list[str], starts: list[int], sentences: list[int], quotes: tuple[list[int], list[int]]
) -> list[int]:
    """For each word, how many sentences with words outside quotation marks have begun up to it."""
    begins, ends = quotes
    found: list[int] = []
    quote = told = 0
    seen = -1
    for index, start in enumerate(starts):
        while quote < len(ends) and ends[quote] <= start:
            quote += 1
        if (
            sentences[index] != seen
            and words[index][0].isalnum()
            and not (quote < len(begins) and begins[quote] <= start)
        ):
            told += 1
            seen = sentences[index]
        found.append(told)
    return found


def _outermost(quotations: tuple[Quotation, ...]) -> tuple[list[int], list[int]]:
    outer = sorted((quotation.start, quotation.end) for quotation in quotations if quotation.depth == 0)
    return [start for start, _ in outer], [end for _, end in outer]


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """A word without case, accents, hyphens and apostrophes: how names are compared."""
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if c.isalnum()).lower()
