"""What two wordings share: stems of content words, and polarity.

Pure functions over strings. Offsets are code points into the string given.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

import snowballstemmer

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d[\d,.]*\d|\d")
_APOSTROPHE = re.compile("[’']s$|[’']$")
WORDS = tomllib.loads((files("verbale.wording") / "data" / "words.toml").read_text("utf-8"))
FUNCTION = frozenset(WORDS["function"].split())
_NEGATION = frozenset(WORDS["negation"].split())
_IRREGULAR: dict[str, str] = WORDS["irregular"]
_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a lower-case English word (Porter 2); irregular past forms have that of their present."""
    bare = _APOSTROPHE.sub("", word)
    return str(_STEMMER.stemWord(_IRREGULAR.get(bare, bare)))


def words(text: str) -> list[str]:
    """The words and numbers of ``text`` in lower case, in order; contractions of *not* give a ``not`` of their own."""
    found: list[str] = []
    for match in WORD.finditer(text):
        word = match.group().lower().replace("’", "'")
        if word.endswith("n't"):
            found += [word[:-3], "not"]
        else:
            found.append(word)
    return found


def stems(text: str) -> frozenset[str]:
    """The stems of the content words of ``text``: what it speaks of."""
    return frozenset(stem(word) for word in words(text) if word not in FUNCTION and word not in _NEGATION)


def shared_words(text: str, shared: frozenset[str]) -> list[str]:
    """The words of ``text`` whose stems are in ``shared``, as written there, each stem once, in text order."""
    found: dict[str, str] = {}
    for match in WORD.finditer(text):
        key = stem(match.group().lower())
        if key in shared:
            found.setdefault(key, match.group())
    return list(found.values())


def negations(text: str) -> int:
    """How many words of negation ``text`` holds."""
    return sum(word in _NEGATION for word in words(text))
