"""Which offices and bodies are a state's or a town's by their words alone, wherever they are: "parks director", "the coroner", "the
prison service", "Board of Education"; and which are private: "student leader", "advertising agency".

The words are in ``data/public-life.txt``. A *field* is what public life deals with ("fisheries"); a *rung* is a word for a part of the
state ("county"). A noun of office or of a body is public with one of them beside it. Whose state it is, is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from verbale.sources import lexicon
from verbale.sources.lexicon import read_sections
from verbale.sources.phrases import low, state_form
from verbale.sources.words import POSSESSIVE

Words = tuple[str, ...]
_PREPOSITIONS = ("of", "for", "at", "in", "to", "with", "on", "from")
_ARTICLES = ("the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my", "your")
_LONGEST = 5


def _plain(word: str) -> str:
    """A word without case and the mark of the possessive: "Mayor’s" as "mayor"."""
    word = low(word).replace("’", "'")
    return word.removesuffix("'s").removesuffix("'")


def _read(lines: Sequence[str]) -> frozenset[Words]:
    entries = (entry.strip() for line in lines for entry in line.split(";"))
    return frozenset(tuple(map(_plain, entry.split())) for entry in entries if entry)


_SECTIONS = {name: _read(lines) for name, lines in read_sections("public-life.txt").items()}


def _nouns(section: str) -> frozenset[str]:
    return frozenset(entry[0] for entry in _SECTIONS[section])


_OFFICE_NOUNS, _OFFICE_PHRASES = _nouns("office-nouns"), _SECTIONS["office-phrases"]
_GENERALS, _OFFICERS, _WEAK_OFFICERS = _nouns("generals"), _nouns("officers"), _nouns("weak-officers")
_FIELDS, _WEAK_FIELDS, _BUSINESS = (
    _SECTIONS["fields"],
    _SECTIONS["weak-fields"],
    _SECTIONS["business-fields"],
)
_LEVELS, _PROFESSIONS, _UNLEVELLED = _nouns("levels"), _nouns("professions"), _SECTIONS["unlevelled"]
_BODY_NOUNS, _BODY_PHRASES, _BODY_HEADS = (
    _nouns("body-nouns"),
    _SECTIONS["body-phrases"],
    _nouns("body-heads"),
)
_WEAK_HEADS, _BODY_FIELDS = _nouns("weak-heads"), _SECTIONS["body-fields"] | _FIELDS
_PRIVATE_BODIES, _PRIVATE_OFFICERS = _nouns("private-bodies"), _nouns("private-officers")
_PRIVATE = (lexicon.FREE_BODIES | lexicon.PRIVATE_WORDS | _PRIVATE_OFFICERS) - {"post", "school"}
_OVERSEERS = lexicon.words("commissioner ombudsman regulator inspector")
"""Officers whom only the state has over whatever it is: "competition commissioner"."""
_HIGH = lexicon.words("national federal state municipal government governmental provincial ministry cantonal")
"""Rungs that make public what may be private with a lower one: a "town centre" is none."""


_INSTITUTES, _SCIENCES = _nouns("institutes"), _SECTIONS["sciences"]


@dataclass(frozen=True, slots=True)
class _Parts:
    """A role or a body in small letters: whose it is by name, what stands before the first preposition, that, and what follows up to the
    next one of place.
    """

    owner: Words
    core: Words
    preposition: str
    tail: Words
    of_people: bool
    article: bool
    named_tail: bool


@lru_cache(maxsize=20_000)
def _parts(words: Words) -> _Parts:
    kept = [word for word in words if word != "."]
    mark = max((i for i, word in enumerate(kept) if word in POSSESSIVE and _in_core(kept, i)), default=-1)
    if mark > 0 and not any(word[0].isupper() for word in kept[1:mark] or kept[:mark]):
        mark = -1
    owner = tuple(kept[:mark]) if mark > 0 else ()
    rest = [word for word in kept[mark + 1 :] if word not in POSSESSIVE and word not in "'’"]
    if rest and rest[0].lower() in _ARTICLES:
        rest = rest[1:]
    cuts = [i for i, word in enumerate(rest) if i and word in _PREPOSITIONS]
    first = cuts[0] if cuts else len(rest)
    second = next((i for i in cuts[1:] if rest[i] in ("at", "in", "from", "on", "with")), len(rest))
    tail = rest[first + 1 : second]
    article = bool(tail) and tail[0].lower() in _ARTICLES
    if article and rest[first] == "with" and tail[0] in ("a", "an"):
        tail, article = [], False
    tail = tail[article:]
    return _Parts(
        owner,
        tuple(map(_plain, rest[:first])),
        rest[first] if cuts else "",
        tuple(map(_plain, tail)),
        _of_people(kept),
        article,
        len(tail) > 1 and all(word[0].isupper() for word in (tail[0], tail[-1])),
    )


def _of_people(words: Sequence[str]) -> bool:
    """Whether a body is that of people of one trade or kind: "the cheesemakers’ council"."""
    marks = [i for i, word in enumerate(words) if i and word in "'’" and words[i - 1].endswith("s")]
    owners = {words[i - 1].lower() for i in marks} | {
        w.lower()[:-1] for w in words if w.lower().endswith(("s’", "s'"))
    }
    return bool(owners - _WARDS)


_WARDS = lexicon.words("magistrates veterans families consumers pensioners justices commissioners")
"""People after whom organs of states are called."""


def _in_core(words: Sequence[str], at: int) -> bool:
    return not any(word in _PREPOSITIONS for word in words[1:at])


def _find(words: Words, table: frozenset[Words]) -> range | None:
    """Where the longest entry of a table stands among words, the last of equals."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for first in range(len(words) - length, -1, -1):
            if words[first : first + length] in table:
                return range(first, first + length)
    return None


def _beside(words: Words, found: range) -> set[str]:
    return {word for i, word in enumerate(words) if i not in found}


def is_office(role: Sequence[str]) -> bool:
    """Whether a role is an office of a state or a town wherever it is held: "town clerk", "head of parks", "port authority
    spokeswoman".
    """
    parts = _parts(tuple(role))
    return bool(parts.core) and (_is_named_office(parts) or _is_office_by_words(parts))


def _is_named_office(parts: _Parts) -> bool:
    """Whether a role is an office whose whole name is listed ("chief medical officer", "coroner", "auditor general")."""
    core = parts.core
    whole = (*core, parts.preposition, *parts.tail) if parts.preposition == "of" else core
    place = _find(whole, _OFFICE_PHRASES)
    if place is not None:
        return not _PRIVATE & (_beside(whole, place) - set(parts.tail))
    if len(core) > 1 and core[-1] == "general" and core[-2] in _GENERALS:
        return True
    return core[-1] in _OFFICE_NOUNS and not _PRIVATE_OFFICERS & set(core[:-1])


def _is_office_by_words(parts: _Parts) -> bool:
    """Whether a field, a rung or a body of public life beside a noun of office makes it public."""
    head, before = parts.core[-1], parts.core[:-1]
    if not (head in _OFFICERS or head in _PROFESSIONS) or _is_owned_privately(parts):
        return False
    if before and _is_body(before, "", ()):
        return True
    if parts.preposition and parts.tail and _is_body(parts.tail, "", ()) and not _PRIVATE & set(before):
        return True
    if head in _PROFESSIONS and any(word in _LEVELS for word in before):
        level = next(word for word in reversed(before) if word in _LEVELS)
        return (level, head) not in _UNLEVELLED and not _PRIVATE & set(before)
    return head in _OFFICERS and (_has_field(head, before) or _is_of_field(parts, head))


def _is_owned_privately(parts: _Parts) -> bool:
    """Whether a role is somebody's who is no state, town or public body: "Skanska’s planning director"; a name after "at" or "for"
    counts as such.
    """
    if parts.owner:
        bare = [word for word in parts.owner if word.lower() not in _ARTICLES]
        named = " ".join(bare)
        return bool(bare) and not (
            state_form(named) is not None or _is_place(bare) or is_body(parts.owner) or bare[0].islower()
        )
    return parts.named_tail and parts.preposition in ("at", "for") and not _is_body(parts.tail, "", ())


def _is_place(words: Sequence[str]) -> bool:
    return (
        len(words) <= 3
        and words[-1][0].isupper()
        and low(words[-1]) not in lexicon.NAME_ENDS | lexicon.ORGANISATIONS
    )


def _has_field(head: str, before: Words) -> bool:
    place = _find(before, _FIELDS)
    if place is None or _PRIVATE & _beside(before, place):
        return False
    return _counts(head, before[place.start : place.stop])


def _counts(head: str, field: Words) -> bool:
    if head in _OVERSEERS:
        return True
    return field not in _BUSINESS and not (field in _WEAK_FIELDS and head in _WEAK_OFFICERS)


def _is_of_field(parts: _Parts, head: str) -> bool:
    """Whether a role is one of fields of public life alone: "director of agriculture", "head of parks and gardens"."""
    if parts.preposition not in ("of", "for") or _PRIVATE & set(parts.core):
        return False
    place = _find(parts.tail, _FIELDS)
    if place is None or place.start or not _counts(head, parts.tail[place.start : place.stop]):
        return False
    rest = parts.tail[place.stop :]
    return not rest or (rest[0] in ("and", ",") and _find(rest, _FIELDS) is not None)


def is_body(name: Sequence[str]) -> bool:
    """Whether a body is one of a state or a town by its words: "the prison service", "Kandy Water Board", "town hall"."""
    parts = _parts(tuple(name))
    return bool(parts.core) and not parts.of_people and _is_body(parts.core, parts.preposition, parts.tail)


def _is_body(core: Words, preposition: str, tail: Words) -> bool:
    if not core:
        return False
    whole = (*core, preposition, *tail) if preposition in ("of", "and") else core
    if any(core[-length:] in _BODY_PHRASES for length in range(1, 5)):
        return True
    if any(whole[-length:] in _BODY_PHRASES for length in range(2, 6)):
        return True
    head, before = core[-1], core[:-1]
    if head in _BODY_NOUNS:
        return True
    if head not in _BODY_HEADS:
        return False
    weak = head in _WEAK_HEADS
    for words in (before, tail if preposition in ("of", "for") else ()):
        place = _find(words, _BODY_FIELDS)
        counts = place is not None and _makes_body(head, words[place.start : place.stop])
        if place is not None and counts:
            beside = _beside(words, place) if words is before else set(before)
            return not _PRIVATE_BODIES & beside
    levelled = any(word in (_HIGH if weak else _LEVELS) for word in before)
    return levelled and not _PRIVATE_BODIES & set(before)


def _makes_body(head: str, field: Words) -> bool:
    """Whether a field makes a noun for a body public: a "weather service", no "energy services"; of institutes only those of the sciences
    that states keep.
    """
    if head in _INSTITUTES:
        return field in _SCIENCES
    return not (head in _WEAK_HEADS and field in _WEAK_FIELDS)


def is_private_body(name: Sequence[str]) -> bool:
    """Whether the words before a noun for a body make it private: "advertising agency", "parents’ council"."""
    parts = _parts(tuple(name))
    if parts.of_people:
        return True
    return not _is_body(parts.core, parts.preposition, parts.tail) and bool(
        _PRIVATE_BODIES & set(parts.core[:-1])
    )


def is_private_office(role: Sequence[str]) -> bool:
    """Whether the words before a noun of office make it private: "student leader", "trawler captain"."""
    parts = _parts(tuple(role))
    if parts.article and parts.preposition in ("of", "at", "for", "with") and parts.tail:
        free = parts.tail[-1] in lexicon.FREE_BODIES and not _is_body(parts.tail, "", ())
        if free or is_private_body(parts.tail):
            return True
    return any(word in _PRIVATE_OFFICERS for word in parts.core[:-1])
