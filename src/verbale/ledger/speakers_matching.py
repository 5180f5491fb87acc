"""Whether two speakers may be one: joined where that is safe, suggested with a reason where it is not. Pure: no database.

A wrong join is worse than none. Two keys are joined without a person only if

- *spelling*: both are persons whose full names are the same letters ("Amir-Abdollahian", "Amir Abdollahian"), and their
  actors do not contradict; or
- *surname*: one is a bare surname, exactly one person of that surname spoke within 90 days of every day on which the bare one
  did, and both speak for the same actor or hold the same office.

All else is a suggestion: fitting first names or initials, spellings that are near (rapidfuzz's ratio, as for transliterations).
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

AROUND = 90
"""Days that may lie between the uses of a bare surname and of the full name."""
NEAR = 86.0
"""Least ratio (0 to 100) of two spellings that are suggested as one. Chosen on pairs of transliterated names of our own making
(``tests/ledger/test_ledger_speakers_matching.py``), not swept."""

_PARTICLES = frozenset(
    "abu al ap bin da das de del della den der di do dos du el ibn la le lo st ter van von zu".split()  # noqa: SIM905
)
_FOLD = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
)
_NOT_LETTERS = re.compile(r"[^\w]|_")


@dataclass(frozen=True, slots=True)
class Known:
    """What a ledger knows of one key: ``name`` is its fullest name, ``first`` and ``last`` the days of its first and last report
    (ISO, empty if none is known)."""

    key: str
    name: str
    type: str = "person"
    actors: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    first: str = ""
    last: str = ""
    count: int = 0

    @property
    def bare(self) -> bool:
        """Whether the name is a surname alone, and so is the key: a person may have given a bare name to somebody's full key."""
        last = surname(self.name)
        return compact(self.name) == last == compact(self.key.replace("-", " "))


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another key that may be the same speaker, and why; ``closeness`` from 0 to 100 orders them."""

    key: str
    reason: str
    closeness: float


def folded(name: str) -> list[str]:
    """The words of a name in lower case, without accents and signs: ``["hossein", "amirabdollahian"]``."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_FOLD))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return [word for part in letters.split() if (word := _NOT_LETTERS.sub("", part))]


def compact(name: str) -> str:
    """The letters and digits of a name, folded and run together."""
    return "".join(folded(name))


def surname(name: str) -> str:
    """The last word of a name with the particles before it, folded and run together: ``vanderberg``."""
    words = folded(name)
    start = len(words) - 1
    while start > 0 and words[start - 1] in _PARTICLES:
        start -= 1
    return "".join(words[max(start, 0) :])


def contradict(a: Known, b: Known) -> bool:
    """Whether both speak for somebody, and never for the same one."""
    return bool(a.actors and b.actors and not a.actors & b.actors)


def joins(known: Iterable[Known]) -> dict[str, tuple[str, str]]:
    """Which keys are taken for which other, without a person: ``{key: (other, "spelling" | "surname")}``.

    ``known`` must hold every key that shares a surname or the letters of its name with one that is asked about. No target is itself
    joined to another.
    """
    people = [one for one in known if one.type == "person" and folded(one.name)]
    found = _by_spelling(people)
    by_surname: dict[str, list[Known]] = defaultdict(list)
    for one in people:
        if not one.bare:
            by_surname[surname(one.name)].append(one)
    for one in people:
        if one.bare:
            near = [other for other in by_surname[surname(one.name)] if _around(one, other)]
            targets = {found[other.key][0] if other.key in found else other.key for other in near}
            if len(targets) == 1 and any(_vouched(one, other) for other in near):
                found[one.key] = (targets.pop(), "surname")
    return found


def _by_spelling(people: Sequence[Known]) -> dict[str, tuple[str, str]]:
    same: dict[str, list[Known]] = defaultdict(list)
    for one in people:
        if not one.bare:
            same[compact(one.name)].append(one)
    found = {}
    for group in same.values():
        group.sort(key=lambda one: (-one.count, one.key))
        if not any(contradict(a, b) for i, a in enumerate(group) for b in group[i + 1 :]):
            found.update({other.key: (group[0].key, "spelling") for other in group[1:]})
    return found


def _around(bare: Known, full: Known) -> bool:
    """Whether ``full`` spoke within :data:`AROUND` days of the uses of ``bare``; true where a day is not known."""
    if not (bare.first and full.first):
        return True
    return _day(full.first) - AROUND <= _day(bare.last) and _day(bare.first) <= _day(full.last) + AROUND


def _day(text: str) -> int:
    return datetime.date.fromisoformat(text).toordinal()


def _vouched(bare: Known, full: Known) -> bool:
    """Whether something besides the surname says that the two are one: the same actor or office, and all days near."""
    if not (bare.first and full.first) or contradict(bare, full):
        return False
    near = _day(full.first) - AROUND <= _day(bare.first) and _day(bare.last) <= _day(full.last) + AROUND
    offices = {" ".join(folded(role)) for role in bare.roles} & {
        " ".join(folded(role)) for role in full.roles
    }
    return near and bool(bare.actors & full.actors or offices - {""})


def suggestions(one: Known, others: Sequence[Known], most: int = 5) -> list[Suggestion]:
    """Other persons that may be ``one``, the likeliest first. Keys that are joined already are not to be among ``others``."""
    from rapidfuzz import fuzz, process

    if one.type != "person":
        return []
    people = [other for other in others if other.key != one.key and other.type == "person"]
    found: dict[str, Suggestion] = {}
    own = compact(one.name)
    choices = [compact(other.name) for other in people]
    for text, ratio, at in process.extract(
        own, choices, scorer=fuzz.ratio, limit=3 * most, score_cutoff=NEAR
    ):
        other = people[at]
        if text and not one.bare and not other.bare:
            why = "the same letters" if text == own else "spelled much alike"
            found[other.key] = _suggest(one, other, why, ratio)
    mine = surname(one.name)
    for other in people:
        if other.key not in found and surname(other.name) == mine and (fit := _first_names(one, other)):
            found[other.key] = _suggest(one, other, f"the same surname, {fit}", 80.0)
    return sorted(found.values(), key=lambda s: (-s.closeness, s.key))[:most]


def _suggest(one: Known, other: Known, why: str, closeness: float) -> Suggestion:
    shared = sorted(one.actors & other.actors)
    if shared:
        why, closeness = f"{why}; both speak for {', '.join(shared)}", closeness + 10
    elif contradict(one, other):
        words = f"{', '.join(sorted(one.actors))} and {', '.join(sorted(other.actors))}"
        why, closeness = f"{why}; but they speak for {words}", closeness - 30
    if not _around(one, other):
        why, closeness = f"{why}; not at the same time", closeness - 10
    return Suggestion(other.key, why, closeness)


def _first_names(one: Known, other: Known) -> str | None:
    """Why the words before the surname fit, or ``None`` where they do not."""
    if one.bare or other.bare:
        return "which stands alone for one of them"
    a, b = folded(one.name)[:1], folded(other.name)[:1]
    if a == b:
        return "the same first name"
    initial = min(a[0], b[0], key=len)
    return "an initial that fits" if len(initial) == 1 and a[0][0] == b[0][0] else None
