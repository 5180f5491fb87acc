"""Who speaks in a statement, as far as all reports compared tell: name, office, the body spoken for, or nobody named."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from verbale.comparison.items import Item
from verbale.comparison.wording import stem, stems_of, words
from verbale.records import Source

_INDEFINITE = re.compile(
    r"(?:an?|one|two|three|four|five|several|some|many|other|another|both|multiple)\b", re.IGNORECASE
)
_DEFINITE = re.compile(r"(?:the|its|their)\s\w", re.IGNORECASE)
_NEXT = 500
"""How many characters later the name may stand."""
_BEFORE = 400
"""How many characters before a pronoun that the reading left open the statement of the one it stands for may begin."""
_ITS = re.compile(r"\b(?:its|their)\s", re.IGNORECASE)
_APPOSED, _OWNED_BY = 40, 90
"""How many characters before a name *its president* may begin, and how many before that the body may be named."""
_INTRODUCED = 80
"""How many characters before and after a name the body may be told that its bearer speaks for: *Hest Opera's director, Ida Moen*."""
_MENTIONS = 3
_CLAUSE = re.compile(r"[.!?;:\n“”\"()]|\b(?:said|says|told|who|whose)\b")
_FULL_NAME = re.compile(r"[A-Z][\w’-]+ [A-Z][\w-]+")
_SINGLE = frozenset({"he", "she"})
_PRONOUN = frozenset({"he", "she", "it", "they", "i", "we", "who", "his", "her", "their"})
OFFICIAL = frozenset(
    [
        "minister", "ministri", "spokesman", "spokeswoman", "spokesperson", "envoy", "ambassador", "president", "premier",
        "govern", "official", "delegate", "diplomat", "secretari", "chancellor", "representativ", "foreign", "offic",
        "depart", "cabinet", "mayor", "council", "citi", "town", "chief", "director", "head", "chairman", "chairwoman", "chair",
        "manag", "compani", "agenc", "agenci", "board", "union", "commission", "authoriti", "committe", "spox", "counterpart",
        "party", "firm", "boss", "leader", "~head",
    ]
)  # fmt: skip
_HEADS = frozenset(
    map(stem, ["boss", "chair", "chairman", "chairwoman", "chief", "director", "head", "leader", "manager"])
)
"""Words for one who heads a body, which reports put for one another: all of them stand as ``~head`` in :attr:`Voice.around`."""
SPOKES = frozenset(map(stem, ["spokesman", "spokeswoman", "spokesperson", "spox"]))
VAGUE = frozenset(
    ["new", "old", "local", "nation", "state", "govern", "offici", "public", "person", "senior", "former"]
)
"""Stems that describe too many to tell who is meant."""
OTHERS = frozenset({"counterpart", "rival", "opponent", "successor", "predecessor", "colleagu"})
BODIES = frozenset(
    [
        "bank", "club", "council", "court", "festiv", "hospit", "institut", "ministri", "museum", "observatori", "polic", "port",
        "union", "univers",
    ]
)  # fmt: skip
"""Kinds of bodies by which their people are told: *port director*, *union secretary*."""
WEAK = frozenset({"of", "the", "and", "for", "a", "in", "on", "s", "to", "at"})


@dataclass(frozen=True, slots=True)
class Voice:
    """What is known of who speaks: the parts of the key; the stems of the words in the text, the role and the name, for a named
    speaker those of the whole selection; whether the name stands at the statement (``told``) or was found over a pronoun or a noun
    phrase; whether it is somebody whom the text leaves unnamed on purpose; for somebody told of as *its president*, the stems of the words
    before that, among which is the body.
    """

    key: tuple[str, ...]
    type: str | None
    around: frozenset[str]
    told: bool
    unnamed: bool
    actor: str | None
    body: frozenset[str] = frozenset()


class Cast:
    """The voices of a selection. Reports tell of one speaker's office in turn, so what any of them tells counts for all."""

    def __init__(self, items: Iterable[Item]) -> None:
        """Gather what the items tell of each speaker, and who is named in each article."""
        self._around: dict[str, set[str]] = {}
        self._named: dict[str, set[str]] = {}
        self._bodies: dict[str, set[str]] = {}
        self._counts: Counter[tuple[str, str]] = Counter()
        self._pronouns: dict[str, set[str]] = {}
        self._introduced: set[tuple[str, str | None]] = set()
        self._rows: dict[str, list[Item]] = {}
        self._known: dict[Item, Voice] = {}
        self._whole: dict[str, frozenset[str]] = {}
        self._told: dict[tuple[str, str | None, str | None], frozenset[str]] = {}
        self._alike: dict[Voice, Voice] = {}
        for item in items:
            self._rows.setdefault(item.article, []).append(item)
            source = item.statement.source
            if item.speaker and source and _resolved(item.speaker):
                self._counts[item.article, item.speaker.rsplit("-", 1)[-1]] += bool(item.stems)
                self._around.setdefault(item.speaker, set()).update(self._called_by(source))
                if (pronoun := source.text.lower()) in _SINGLE:
                    self._pronouns.setdefault(item.speaker, set()).add(pronoun)
                if source.type == "person" and (house := self._house(item)):
                    self._bodies.setdefault(item.speaker, set()).update(house)
                if source.type != "unnamed":
                    self._named.setdefault(item.article, set()).add(item.speaker)

        for row in self._rows.values():
            row.sort(key=lambda one: one.position)

    def _called_by(self, source: Source) -> frozenset[str]:
        """The stems of the words by which a source is told of."""
        told = source.text, source.role, source.name
        if told not in self._told:
            self._told[told] = _around(source)
        return self._told[told]

    def _house(self, item: Item) -> set[str]:
        """The stems of the words by which a statement, or the first mention of its speaker, tells for whom they speak."""
        found = _owner(item)
        if (item.article, item.speaker) not in self._introduced:
            self._introduced.add((item.article, item.speaker))
            found |= _introduction(item)
        return found

    def voice(self, item: Item) -> Voice:
        """The voice of an item. An office without a name is that of the only one in its article who holds it in any report.

        Voices that are equal are one object.
        """
        known = self._known.get(item)
        if known is None:
            own = self._heard(item)
            known = self._known[item] = self._alike.setdefault(own, own)
        return known

    def _heard(self, item: Item) -> Voice:
        source = item.statement.source
        if source is None:
            return Voice((), None, frozenset(), False, False, None)
        around = self._called_by(source)
        speaker = item.speaker if item.speaker and _resolved(item.speaker) else None
        unnamed = speaker is None and bool(_INDEFINITE.match(source.text))
        if speaker is None and source.text.lower() in _SINGLE:
            speaker = self._told_before(item, source.text.lower())
            if speaker is None:
                return self._spoken_before(item) or Voice((), source.type, around, False, False, source.actor)
        if speaker is None and not unnamed:
            speaker = (
                self._called(item.article, source.text)
                or self._holder(item.article, around)
                or self._named_next(item, source.text, around)
            )
        key = tuple(part for part in (speaker or "").split("-") if part)
        told = bool(key) and key[-1] in words(source.text)
        if speaker in self._around:
            if speaker not in self._whole:
                self._whole[speaker] = frozenset(self._around[speaker])
            around = self._whole[speaker] if around <= self._whole[speaker] else self._whole[speaker] | around
        body = frozenset(self._bodies.get(speaker or "", ()))
        return Voice(key, source.type, around, told, unnamed, source.actor, body)

    def count(self, article: str, key: tuple[str, ...]) -> int:
        """How many statements of an article are told of the speaker with that key; 1 for a speaker who is not known there."""
        return max(self._counts.get((article, key[-1]), 1), 1) if key else 1

    def _spoken_before(self, item: Item) -> Voice | None:
        """For a pronoun that the reading left open: the voice of the statement right before it, if that is one person's."""
        row = self._rows.get(item.article, [])
        place = next((k for k, one in enumerate(row) if one is item), 0)
        for other in reversed(row[:place]):
            if item.position - other.position > _BEFORE:
                return None
            source = other.statement.source
            if other.statement.within is None and source is not None and other.position < item.position:
                before = self.voice(other)
                if not self._called_so("-".join(before.key), (item.statement.source or source).text.lower()):
                    return None
                return replace(before, told=False) if before.type in ("person", "unnamed", None) else None
        return None

    def _told_before(self, item: Item, pronoun: str) -> str | None:
        """For a pronoun that the reading left open: the one speaker of the selection who is named before it in its paragraph."""
        source, text = item.statement.source, item.reported.article.text
        start = text.rfind("\n", 0, source.start if source else 0) + 1
        before = text[max(start, (source.start if source else 0) - _BEFORE) : source.start if source else 0]
        named = {"-".join(words(found.group())) for found in _FULL_NAME.finditer(before)}
        fitting = {one for one in named if one in self._around and self._called_so(one, pronoun)}
        return fitting.pop() if len(fitting) == 1 else None

    def _called_so(self, speaker: str, pronoun: str) -> bool:
        """Whether nothing speaks against it that a speaker is meant by *he*, or by *she*."""
        known = self._pronouns.get(speaker)
        return not known or pronoun in known

    def _called(self, article: str, words_of: str) -> str | None:
        """Who is named in an article by the last word of a source that the reading left open: *Ms Castellan*."""
        said = words(words_of)
        if not said or words_of.split()[-1][:1].islower():
            return None
        named = [one for one in self._named.get(article, ()) if one.rsplit("-", 1)[-1] == said[-1]]
        return named[0] if len(named) == 1 else None

    def _named_next(self, item: Item, words_of: str, around: frozenset[str]) -> str | None:
        """Who is named right after an office without a name: "The director of the observatory said …" and then "…, Imre Vastag told
        reporters", where that is the first time that the name speaks.
        """
        if not _DEFINITE.match(words_of):
            return None
        row = self._rows.get(item.article, [])
        place = next((k for k, one in enumerate(row) if one is item), None)
        if place is None:
            return None
        for other in row[place + 1 : place + 3]:
            source = other.statement.source
            if other.statement.within is not None or source is None:
                continue
            fresh = source.type == "person" and other.speaker and "-" in other.speaker
            first = fresh and not any(one.speaker == other.speaker for one in row[:place])
            said = words(source.text)
            named = bool(first) and bool(said) and said[-1] == (other.speaker or "").split("-")[-1]
            near = named and other.position - item.position < _NEXT
            return other.speaker if near and self._may_be(other.speaker or "", around) else None
        return None

    def _may_be(self, speaker: str, around: frozenset[str]) -> bool:
        """Whether an office that is told of does not speak against a speaker: *the minister* is not whoever heads a weather centre."""
        offices, own = around & OFFICIAL, self._around.get(speaker, set()) & OFFICIAL
        return not offices or not own or bool(offices & own)

    def _holder(self, article: str, around: frozenset[str]) -> str | None:
        if not around or around & OTHERS:
            return None
        named = self._named.get(article, ())
        holders = [one for one in named if around <= self._around[one]]
        if not holders and around & OFFICIAL:
            holders = [one for one in named if around & OFFICIAL <= self._around[one]]
        return holders[0] if len(holders) == 1 else None


def _resolved(speaker: str) -> bool:
    return not speaker.startswith(("of-", "the-"))


def voice(item: Item) -> Voice:
    """The voice of an item by itself, without what other items tell of its speaker."""
    return Cast(()).voice(item)


def _around(source: Source) -> frozenset[str]:
    said = (*words(source.text), *words(source.role or ""), *words(source.name or ""))
    found = frozenset(map(stem, said)) - WEAK - _PRONOUN
    return found - _HEADS | {"~head"} if found & _HEADS else found


def _owner(item: Item) -> set[str]:
    """For a person told of as *its president*: the stems of the words right before that."""
    source = item.statement.source
    if source is None:
        return set()
    text = item.reported.article.text
    start = max(0, source.start - _APPOSED)
    its = max((found.start() for found in _ITS.finditer(text, start, source.end)), default=-1)
    if its < 0:
        return set()
    before = text[max(0, its - _OWNED_BY) : its]
    return set(stems_of(before) - WEAK)


def _introduction(item: Item) -> set[str]:
    """The stems of the words beside the first mention of a person's name that tells an office: *Hest Opera's director, Ida Moen*, *Ida
    Moen, director of Hest Opera*.
    """
    name, text = item.statement.source and item.statement.source.name, item.reported.article.text
    if not name:
        return set()
    found: set[str] = set()
    for start in itertools.islice(_places(name, text), _MENTIONS):
        end = start + len(name)
        before = _CLAUSE.split(text[max(0, start - _INTRODUCED) : start])[-1]
        after = _CLAUSE.split(text[end : end + _INTRODUCED])[0]
        beside = [before.rstrip(" ,").rpartition(",")[2]]
        beside += after.split(",")[1:2] if after.startswith(",") else []
        for part in beside:
            told = stems_of(part)
            if told & (OFFICIAL | _HEADS | SPOKES):
                found |= told - WEAK - _PRONOUN - OFFICIAL - _HEADS - SPOKES
        if found:
            break
    return found


def _places(name: str, text: str) -> Iterator[int]:
    """Where a name stands in a text."""
    place = text.find(name)
    while place >= 0:
        yield place
        place = text.find(name, place + len(name))
