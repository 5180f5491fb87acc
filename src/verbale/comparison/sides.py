"""Who can be on two sides, also where one is a body without a name ("the city", "the union"), and which statements face each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from verbale.comparison.bonds import bond
from verbale.comparison.pool import Pool
from verbale.comparison.stories import Stories
from verbale.comparison.voices import BODIES, OFFICIAL, VAGUE

_GROUP = frozenset({"group", "organisation", "government"})
_ANY = re.compile(r"^(?:it|they|he|she|who|this|that|we|i)$", re.I)


def two_sides(pool: Pool, a: int, b: int) -> bool:
    """As :meth:`Pool.apart`, and also where one speaker is a body without a name and nothing that is told of both is the same."""
    if pool.apart(a, b):
        return True
    if pool.utterance[a] == pool.utterance[b]:
        return False
    first, second = pool.voices[a], pool.voices[b]
    if first.key and second.key:
        return False
    if bond(first, second) != "open" or first.type == second.type == "person":
        return False
    for index, voice, other in ((a, first, second), (b, second, first)):
        source = pool.items[index].statement.source
        if source is None or _ANY.match(source.text) or not voice.around:
            return False
        if not voice.key and voice.type not in _GROUP and not voice.around & BODIES:
            return False
        if voice.around & (other.around | other.body):
            return False
    return not (first.around - VAGUE <= OFFICIAL and second.around - VAGUE <= OFFICIAL)


def facing(
    pool: Pool,
    stories: Stories,
    able: Sequence[bool],
    back: int,
    *,
    asks: Callable[[int], bool] = lambda index: True,
    meets: Callable[[int, int], bool] = lambda index, other: True,
    close: bool = False,
) -> Iterator[tuple[int, int]]:
    """Each two items by speakers who can be on two sides, the lower first, each once: up to ``back`` places apart in one article, or in
    two reports of one story.

    Both are ``able``, and the one ``meets`` the other; one of them is wanted and ``asks``. Where they are to be ``close``, two of different
    reports share two stems.
    """
    seen: set[tuple[int, int]] = set()
    for index in range(len(pool.items)):
        if not able[index] or not pool.wanted(index) or not asks(index):
            continue
        elsewhere = stories.with_two(index) if close else stories.beside(index)
        for other in (*pool.near(index, back, 0), *elsewhere):
            pair = (min(index, other), max(index, other))
            if not able[other] or pair in seen:
                continue
            seen.add(pair)
            if not meets(*pair):
                continue
            inside = pool.articles[index] == pool.articles[other]
            if pool.apart_inside(*pair) if inside else two_sides(pool, *pair):
                yield pair
