"""Whether two voices may be one and the same speaker: spelling variants, surnames, offices, sources left open."""

from __future__ import annotations

import functools
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from verbale.comparison.voices import BODIES, OFFICIAL, OTHERS, SPOKES, VAGUE, WEAK, Voice
from verbale.comparison.wording import stem

Bond = Literal["same", "variant", "office", "open", "different"]
"""How two sources go together: one key; two spellings of one name; a government and who speaks for it; one of them is not
resolved; two speakers."""

_ORGANS = frozenset({"organisation", "government", "group"})
_PAPERS = frozenset(
    {
        "report",
        "data",
        "figur",
        "letter",
        "statement",
        "document",
        "note",
        "memo",
        "studi",
        "survey",
        "paper",
        "text",
        "draft",
        "releas",
    }
)


def bond(a: Voice, b: Voice) -> Bond:
    """How two voices go together."""
    if a.key and b.key:
        if a.key == b.key:
            return "same"
        if _variant(a.key, b.key):
            return "variant"
        if _office(a, b) or _office(b, a) or _of_one_owner(a, b):
            return "office"
        return "open" if _may_speak_for(a, b) or _may_speak_for(b, a) else "different"
    if a.unnamed != b.unnamed:
        return "open" if _may_speak_for(a, b) or _may_speak_for(b, a) else "different"
    if a.unnamed and b.unnamed:
        return "open" if len(a.around & b.around) * 2 >= max(len(a.around), len(b.around)) else "different"
    return _by_role(a, b)


def _speaks_for_some(one: Voice, body: Voice) -> bool:
    """Whether one of two is a spokesman of whom nothing tells for which body, and the other is a body."""
    if body.type not in ("organisation", "government") or not one.around & SPOKES:
        return False
    return len(one.around - OFFICIAL - SPOKES - frozenset(map(stem, one.key))) <= 1


def _may_speak_for(one: Voice, body: Voice) -> bool:
    return body.type in _ORGANS and (_speaks_for_some(one, body) or _of_its_kind(one, body))


def _of_its_kind(one: Voice, body: Voice) -> bool:
    """Whether somebody with an office and a body have a telling word in common: *its president*, told of beside *the hall's club*, and *the
    waltz club*; *heritage officials* and *the heritage office*.
    """
    if body.type not in _ORGANS or one.type not in ("person", "unnamed"):
        return False
    if not one.around & (OFFICIAL | SPOKES) or one.around & OTHERS:
        return False
    own = {stem(part) for part in one.key}
    return bool((one.around | one.body) & (body.around | set(map(stem, body.key))) - OFFICIAL - VAGUE - own)


def _by_role(a: Voice, b: Voice) -> Bond:
    """Two voices of which one at least has no name: *the Waters Minister* and *Ines Halloran, Minister of Waters*."""
    offices, others = a.around & OFFICIAL, b.around & OFFICIAL
    if not offices or not others:
        return "open"
    if not offices & others and not (offices | others) & OTHERS:
        return "different"
    if a.key and b.key:
        return "open"
    bare = min((a.around - OFFICIAL - OTHERS, b.around - OFFICIAL - OTHERS), key=len)
    return "office" if bare and a.around & b.around - OFFICIAL else "open"


def _of_one_owner(a: Voice, b: Voice) -> bool:
    """A document, and who issued it: *the clockmaker's report* and *the clockmaker*, *Customs Union data* and the union's *figures*."""
    if "document" not in (a.type, b.type):
        return False
    owner = min((v.around - _PAPERS for v in (a, b)), key=len)
    return bool(owner) and owner <= (a.around | _PAPERS) & (b.around | _PAPERS)


def _variant(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Two spellings of one name: *halloran* and *ines-halloran*, *zelensky* and *volodymyr-zelenskyy*."""
    if a[-1] == b[-1] or _close(a[-1], b[-1]):
        if len(a) == 1 or len(b) == 1:
            return True
        first, other = a[0], b[0]
        return first[0] == other[0] and (
            len(first) == 1
            or len(other) == 1
            or first.startswith(other)
            or other.startswith(first)
            or _close(first, other)
        )
    if len(a) < 2 or len(b) < 2 or set(a).isdisjoint(b):
        return False
    parts, others = set(a) - WEAK, set(b) - WEAK
    small, large = sorted((parts, others), key=len)
    return len(small) >= 2 and small <= large


@functools.lru_cache(maxsize=65536)
def _close(a: str, b: str) -> bool:
    if min(len(a), len(b)) < 5:
        return False
    return DamerauLevenshtein.distance(a, b) <= 1 or JaroWinkler.similarity(a, b) >= 0.94


def _office(body: Voice, other: Voice) -> bool:
    """A government, body or place, and a person or body that speaks for it, as the words around the name tell."""
    if body.actor and body.actor == other.actor:
        return body.type in ("government", "organisation") or other.type in ("government", "organisation")
    if other.type == "person" and _named_in(body, other):
        return True
    place = body.key[-1]
    if len(body.key) > 1 and body.type not in _ORGANS:
        return False
    if other.type == "person" and other.around & OFFICIAL and BODIES & other.around & body.around:
        return True
    return len(place) > 3 and any(_of_place(place, word) for word in other.around)


def _named_in(body: Voice, other: Voice) -> bool:
    """Whether all of a name is among the words by which somebody's house is told of."""
    last = body.key[-1]
    if len(last) > 3 and stem(last) not in other.body and stem(last) not in other.around:
        return False
    own = {stem(part) for part in body.key if len(part) > 3}
    return own <= (other.body | other.around) - set(map(stem, other.key)) and bool(own - VAGUE)


@functools.lru_cache(maxsize=65536)
def _of_place(place: str, word: str) -> bool:
    """*kestria* and *kestrian*, *norway* and *norwegian*: the first letters of the place begin the word."""
    keep = max(4, len(place) - 2)
    return word[:keep] == place[:keep]
