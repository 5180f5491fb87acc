"""Invented readings in any number, for measures of scale: the shapes of the demo's statements with other names, words and days.

    readings(count, seed) -> Iterator[Reading]

Names are drawn from 20,000 and words from 40,000, both by Zipf's law, so that full text and speakers are as uneven as in life. Two
articles of a day share what was said that day (two in five statements repeat an utterance of that day, whole or trimmed), never a passage.
2,000 articles carry each day. The same count and seed give the same readings.
"""

from __future__ import annotations

import datetime
import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.operations import read_demo
from verbale.reading import Reader
from verbale.records import Article, Reading, Source, Span, Statement, When, text_id

A_DAY, SPEAKERS, VOCABULARY, OUTLETS, EACH = 2000, 20_000, 40_000, 60, 20
FIRST = datetime.date(2025, 1, 1)
_ONSETS = [
    "b",
    "br",
    "c",
    "cl",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "w",
]
_NUCLEI = ["a", "e", "i", "o", "u", "ai", "ea", "oo"]
_CODAS = ["l", "n", "r", "s", "t", "nd", "rk", "lm", "th", "ss"]
_ACTORS = ("USA", "GBR", "FRA", "NOR", "UN", "EU", None, None, None)


@dataclass(frozen=True, slots=True)
class Shape:
    """What is kept of a statement of the demo: everything but its words, names and days."""

    statement: Statement
    words: tuple[str | None, ...]
    """The words of its content; ``None`` where another word is put in."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something said on one day, to be reported by several."""

    speaker: int
    words: tuple[str, ...]


def readings(count: int, seed: int = 1) -> Iterator[Reading]:
    """``count`` invented readings in the order of their days."""
    yield from Maker(seed).readings(count)


class Maker:
    """Holds the lists that readings are drawn from."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.shapes = _shapes()
        self.vocabulary = _words(self.random, VOCABULARY)
        self.word_weights = _zipf(VOCABULARY)
        first, last = _words(self.random, 400), _words(self.random, 3000)
        self.names = [
            f"{self.random.choice(first).title()} {self.random.choice(last).title()}" for _ in range(SPEAKERS)
        ]
        self.speaker_weights = _zipf(SPEAKERS)
        self.said: list[Utterance] = []

    def readings(self, count: int) -> Iterator[Reading]:
        for number in range(count):
            if number % A_DAY == 0:
                self.said = []
            yield self.reading(number)

    def reading(self, number: int) -> Reading:
        draw = self.random
        day = (FIRST + datetime.timedelta(days=number // A_DAY)).isoformat()
        words = iter(draw.choices(self.vocabulary, cum_weights=self.word_weights, k=EACH * 30))
        title = " ".join(itertools.islice(words, 6)).capitalize()
        pieces, at = [title, "\n\n"], len(title) + 2
        statements = []
        for index in range(1, EACH + 1):
            text, statement = self.sentence(f"s{index}", at, day, words)
            pieces.append(text)
            at += len(text)
            statements.append(statement)
        text = "".join(pieces).rstrip()
        outlet = f"The {self.vocabulary[number * 7 % OUTLETS].title()} Post"
        url = f"https://news{number % OUTLETS}.example/{day}/{number}"
        article = Article(text_id(text), text, title, outlet, None, url, day, "en")
        return Reading(article, tuple(statements), reader="verbale 0.1.0 (invented 1.0)")

    def sentence(self, number: str, at: int, day: str, words: Iterator[str]) -> tuple[str, Statement]:
        draw = self.random
        shape = draw.choice(self.shapes)
        if self.said and draw.random() < 0.4:
            said = draw.choice(self.said)
            content = " ".join(said.words[: len(said.words) - draw.choice((0, 0, 0, 2))])
        else:
            speaker = draw.choices(range(SPEAKERS), cum_weights=self.speaker_weights)[0]
            said = Utterance(speaker, tuple(word or next(words, "said") for word in shape.words))
            self.said.append(said)
            content = " ".join(said.words)
        base, name = shape.statement, self.names[said.speaker]
        cue = base.cue.text if base.cue else "said"
        quoted = base.kind == "direct"
        content = f"“{content}”" if quoted else content
        lead = f"{name} {cue} " if quoted else f"{name} {cue} that "
        start = at + len(lead)
        source = Source(
            name,
            at,
            at + len(name),
            name,
            name.lower().replace(" ", "-"),
            "person",
            base.source.role if base.source else None,
            _ACTORS[said.speaker % len(_ACTORS)],
        )
        statement = Statement(
            number,
            base.kind,
            base.mode,
            source,
            Span(cue, at + len(name) + 1, at + len(name) + 1 + len(cue)),
            (Span(content, start, start + len(content)),),
            base.act,
            When(day, "day", "publication"),
            base.channel,
            None,
            None,
            base.confidence,
        )
        end = "\n\n" if int(number[1:]) % 3 == 0 else " "
        return f"{lead}{content}.{end}", statement


def _shapes() -> list[Shape]:
    found = []
    for outcome in read_demo(Reader()):
        for statement in outcome.reading.statements if outcome.reading else ():
            words = [word for span in statement.content for word in span.text.strip("“”‘’\"'.,").split()]
            if len(words) >= 4:
                found.append(
                    Shape(
                        statement,
                        tuple(None if len(w) > 3 else w.lower().strip("“”‘’.,") for w in words[:28]),
                    )
                )
    return found


def _words(draw: random.Random, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        syllables = draw.choices((1, 2, 3), (1, 5, 4))[0]
        word = "".join(draw.choice(_ONSETS) + draw.choice(_NUCLEI) for _ in range(syllables))
        found[word + draw.choice(_CODAS)] = None
    return list(found)


def _zipf(count: int) -> list[float]:
    return list(itertools.accumulate(1 / (rank + 10) for rank in range(count)))
