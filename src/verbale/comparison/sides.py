"""Whether two speakers can be on two sides, where one of them is a body without a name: "the city", "the union"."""

from __future__ import annotations

import re

from verbale.comparison.bonds import bond
from verbale.comparison.pool import Pool
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
