"""What two wordings share: stems of content words, figures with what they count, and polarity.

Pure functions over strings. Offsets are code points into the string given.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import snowballstemmer

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d[\d,.]*\d|\d")
_APOSTROPHE = re.compile("[’']s$|[’']$")
_WORDS = tomllib.loads((files("verbale.acts") / "data" / "words.toml").read_text("utf-8"))
_FUNCTION = frozenset(_WORDS["function"].split())
_NEGATION = frozenset(_WORDS["negation"].split())
_SCALES: dict[str, int] = _WORDS["scales"]
_SMALL: dict[str, int] = _WORDS["numbers"]
_STEMMER = snowballstemmer.stemmer("english")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text and the noun it counts: ``value``, the stem of the ``unit``, and where it stands."""

    value: float
    unit: str
    start: int
    end: int


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a lower-case English word (Porter 2)."""
    return str(_STEMMER.stemWord(_APOSTROPHE.sub("", word)))


def words(text: str) -> list[str]:
    """The words and numbers of ``text`` in lower case, in order; contractions of *not* give a ``not`` of their own."""
    found: list[str] = []
    for match in _WORD.finditer(text):
        word = match.group().lower().replace("’", "'")
        if word.endswith("n't"):
            found += [word[:-3], "not"]
        else:
            found.append(word)
    return found


def stems(text: str) -> frozenset[str]:
    """The stems of the content words of ``text``: what it speaks of."""
    return frozenset(stem(word) for word in words(text) if word not in _FUNCTION and word not in _NEGATION)


def shared_words(text: str, shared: frozenset[str]) -> list[str]:
    """The words of ``text`` whose stems are in ``shared``, as written there, each stem once, in text order."""
    found: dict[str, str] = {}
    for match in _WORD.finditer(text):
        key = stem(match.group().lower())
        if key in shared:
            found.setdefault(key, match.group())
    return list(found.values())


def negations(text: str) -> int:
    """How many words of negation ``text`` holds."""
    return sum(word in _NEGATION for word in words(text))


def figures(text: str) -> tuple[Figure, ...]:
    """The numbers of ``text`` with the noun each counts; years, days and numbers without a noun are left out."""
    tokens = list(_WORD.finditer(text))
    found: list[Figure] = []
    at = 0
    while at < len(tokens):
        value, after = _number(tokens, at, text)
        if value is None:
            at += 1
            continue
        unit = _unit(tokens, after, text)
        if unit is not None:
            found.append(Figure(value, unit, tokens[at].start(), tokens[after - 1].end()))
        at = after
    return tuple(found)


def _number(tokens: list[re.Match[str]], at: int, text: str) -> tuple[float | None, int]:
    word = tokens[at].group().lower()
    if word[0].isdigit():
        try:
            value = float(word.replace(",", "").rstrip("."))
        except ValueError:
            return None, at + 1
    elif word in _SMALL:
        value = float(_SMALL[word])
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if (
            value >= 20
            and after
            and text[tokens[at].end() : after.start()] == "-"
            and after.group().lower() in _SMALL
        ):
            value += _SMALL[after.group().lower()]
            at += 1
    else:
        return None, at + 1
    at += 1
    while (
        at < len(tokens)
        and tokens[at].group().lower() in _SCALES
        and not text[tokens[at - 1].end() : tokens[at].start()].strip("- ")
    ):
        value *= _SCALES[tokens[at].group().lower()]
        at += 1
    return value, at


def _unit(tokens: list[re.Match[str]], at: int, text: str) -> str | None:
    before = text[: tokens[at - 1].end()]
    if re.search(r"[$£€¥]\s?[\w,.]+(?: [a-z]+)?$", before):
        return "money"
    rest = text[tokens[at - 1].end() :]
    if re.match(r"\s?(?:%|per ?cent\b)", rest):
        return "percent"
    for token in tokens[at : at + 4]:
        gap = text[tokens[at - 1].end() : token.start()]
        if re.search(r"[.;:,()]", gap):
            return None
        word = token.group().lower()
        if word in _FUNCTION or word[0].isdigit():
            return None
        if _plural(word):
            return stem(word)
    return None


def _plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))) or word in {
        "people",
        "men",
        "women",
        "children",
        "percent",
    }
