"""Who held which office on a given day: a table of terms that ships with the package (see ``data/README.md``).

It is read once, when first asked. A term whose end was open when its source was read counts as held for
:data:`GRACE_YEARS` years after the source's own date, and no longer: beyond that it would be a guess.
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from verbale.sources.words import fold

HEADS_READ = "2026-05-17"
OFFICES_READ = "2022-08-15"
GRACE_YEARS = 2
_MINISTERS = frozenset(("minister", "secretary", "premier", "chancellor"))


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office: ``start`` and ``end`` are ISO dates as precise as the source; ``head`` is true for heads of
    state or government.
    """

    name: str
    country: str
    start: str
    end: str
    head: bool
    position: str


@cache
def _terms() -> Mapping[str, tuple[Term, ...]]:
    """The terms by the folded last word of the name."""
    packed = (files("verbale.sources") / "data" / "officeholders.tsv.gz").read_bytes()
    found: dict[str, list[Term]] = defaultdict(list)
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        name, country, start, end, rank, position = line.split("\t")
        term = Term(name, country, start, end, rank == "H", position)
        for word in {fold(part) for part in name.split(",")[0].split()[-3:]}:
            found[word].append(term)
    return {word: tuple(terms) for word, terms in found.items()}


def holders(name: Sequence[str], day: str | None) -> list[Term]:
    """The terms held on ``day`` by somebody of this full name, middle names and accents aside; empty without a day or
    a first name.
    """
    if day is None or len(name) < 2:
        return []
    folded = [fold(word) for word in name]
    whole = "".join(folded)
    found = [t for t in _terms().get(folded[-1], ()) if _bears(t, folded, whole)]
    return [term for term in found if held(term, day)]


def _bears(term: Term, folded: Sequence[str], whole: str) -> bool:
    theirs = [fold(word) for word in term.name.split(",")[0].split()]
    if "".join(theirs) == whole:
        return True
    shorter, longer = sorted((set(theirs), set(folded)), key=len)
    return len(shorter) > 1 and shorter <= longer and (theirs[-1] == folded[-1] or theirs[0] == folded[0])


def held(term: Term, day: str) -> bool:
    """Whether the term covers the day, at the precision that both have."""
    if not term.start or term.start > day[: len(term.start)]:
        return False
    if term.end:
        return day[: len(term.end)] <= term.end
    read = HEADS_READ if term.head else OFFICES_READ
    limit = str(int(read[:4]) + GRACE_YEARS) + read[4:]
    return day <= limit


def country_of_person(name: Sequence[str], heads: frozenset[str], day: str | None) -> str | None:
    """The country for which a person of this name held office on ``day``, if the table leaves no doubt.

    A surname alone is taken only for a head of state or government, or for a title that the office carries ("Foreign
    Minister Lavrov"), and only where one country is left.
    """
    if day is None or not name:
        return None
    if len(name) > 1:
        countries = {term.country for term in holders(name, day)}
        return countries.pop() if len(countries) == 1 else None
    terms = [
        t
        for t in _terms().get(fold(name[0]), ())
        if held(t, day) and fold(t.name.split(",")[0].split()[-1]) == fold(name[0])
    ]
    chiefs = {t.country for t in terms if t.head}
    leading = heads & {"president", "minister", "king", "queen", "chancellor", "premier", "leader", "emir"}
    if (leading or not heads) and len(chiefs) == 1:
        return chiefs.pop()
    titled = {t.country for t in terms if heads & _words(t.position)}
    return titled.pop() if heads and len(titled) == 1 else None


def _words(position: str) -> set[str]:
    return {
        word
        for word in position.lower().replace("-", " ").split()
        if word in _MINISTERS or word in ("president", "ambassador", "premier")
    }
