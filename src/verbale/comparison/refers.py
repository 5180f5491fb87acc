"""Whether what one says speaks of another speaker: by name, by office, or as "the skipper" where the other is told of as one."""

from __future__ import annotations

import functools
import re

from verbale.comparison.items import Item
from verbale.comparison.pool import Pool
from verbale.comparison.rarity import meanings
from verbale.comparison.wording import stem

_HEAD = re.compile(
    r"^(?:(?:an?|the|its|their|his|her|our|my|former|one|another)\s)*(?P<told>(?:[\w’'-]+\s){0,4}?[\w’'-]+)"
    r"(?=\s(?:of|for|at|in|to|from|on|with|who|whose)\b|,|$)",
    re.I,
)
_ANYBODY_WORDS = """
    man woman person people member official expert critic resident head spokesman spokeswoman spokesperson source one others
    reporter journalist colleague neighbour neighbor witness
    """
_ANYBODY = frozenset(_ANYBODY_WORDS.split())
"""Descriptions that fit too many: "the man", "the resident"."""
_DEFINITE = r"(?:\b(?:the|its|their|his|her|our|my|this|that)\s|[’']s?\s)(?:[\w’'-]+\s){0,2}?"
_FIT = 2


def refers_to(pool: Pool, index: int, other: int) -> bool:
    """Whether the content of ``index`` speaks of the speaker of ``other``: by name, office or body, or by what that one is told to be."""
    if pool.speaks_of(index, other):
        return True
    text = pool.items[index].text
    return any(_definite(one).search(text) for one in described(pool.items[other]))


def means(pool: Pool, index: int, other: int) -> bool:
    """As :func:`refers_to`, by a name, an office or a noun for the speaker alone: "the radio" does not mean "the radio's maker"."""
    item, voice = pool.items[index], pool.voices[other]
    if voice.type == "person" and voice.key:
        return refers_to(pool, index, other)
    if any(
        stem(key) in item.names or stem(key) in pool.topics[index] for key in voice.key if len(key) > _FIT
    ):
        return True
    return any(_definite(one).search(item.text) for one in described(pool.items[other]))


def described(item: Item) -> frozenset[str]:
    """The nouns by which a speaker is told of: "skipper" for "the skipper, Gus Moran" and "Skipper Gus Moran"."""
    source = item.statement.source
    if source is None:
        return frozenset()
    told = [source.role or ""]
    if source.type != "person" or source.text != source.name:
        told.append(_without(source.text, source.name))
    found = {_noun(one) for one in told if one}
    return frozenset(found - _ANYBODY - {""})


def _without(text: str, name: str | None) -> str:
    return text.replace(name, " ").strip(" ,") if name else text


@functools.lru_cache(maxsize=65536)
def _noun(told: str) -> str:
    """The noun of a description, in lower case: "chief" of "Rescue chief", "mayor" of "mayor of Sandrup"."""
    match = _HEAD.match(told.strip())
    last = match["told"].split()[-1].lower() if match else ""
    return last if len(last) > _FIT and last.isalpha() else ""


@functools.lru_cache(maxsize=8192)
def _definite(noun: str) -> re.Pattern[str]:
    return re.compile(rf"{_DEFINITE}{re.escape(noun)}\b", re.I)


def alike(left: frozenset[str], right: frozenset[str]) -> frozenset[str]:
    """The stems of ``right`` that ``left`` has too, or another word for them."""
    both = left & right
    table = meanings()
    groups = frozenset[int]().union(*(table.get(one, frozenset()) for one in left - both))
    if not groups:
        return both
    return both | frozenset(one for one in right - both if not groups.isdisjoint(table.get(one, frozenset())))
