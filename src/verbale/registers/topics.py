"""What a vote or a report is about: a lexicon of subjects, found in text, and how two sets of subjects fit.

States are subjects by every name that :mod:`verbale.places` has for them, seats of government left out;
conflicts, places, missions and general questions come from ``data/topics.txt``. A wider subject ("the Middle
East") takes in narrower ones.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from verbale.places import find_states, name_of

Fit = Literal["sure", "possible", "none"]
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject: its ``key``, a ``label`` for people, and the keys of the narrower subjects it ``holds``."""

    key: str
    label: str
    holds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """A subject found at ``text[start:end]``. ``state`` is true where it is a state's own name or demonym."""

    key: str
    start: int
    end: int
    state: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    keys: tuple[str, ...]
    open_end: bool
    exact: str | None


def subjects() -> Mapping[str, Subject]:
    """Every subject of the lexicon by key, states that it does not name left out."""
    return _lexicon()[0]


def label(key: str) -> str:
    """The words for a subject: its label in the lexicon, or the name of the state with this code."""
    subject = subjects().get(key)
    return subject.label if subject else (name_of(key) or key)


def find_topics(text: str, start: int = 0, end: int | None = None) -> tuple[Found, ...]:
    """The subjects that the words of ``text[start:end]`` lead to, in text order; offsets are into ``text``."""
    end = len(text) if end is None else end
    found = [
        Found(mention.form.code, mention.start, mention.end, True)
        for mention in find_states(text, start, end)
        if mention.form.sure and mention.form.kind != "seat"
    ]
    inner = [(f.start, f.end) for f in found]
    words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text, start, end)]
    phrases = _lexicon()[1]
    for index, (word, at, _) in enumerate(words):
        for phrase in phrases.get(_first(word), ()):
            last = _match(phrase, words, index)
            if last is not None and (phrase.exact is None or text[at:last] == phrase.exact):
                if not any(s <= at and last <= e and (s, e) != (at, last) for s, e in inner):
                    found += [Found(key, at, last) for key in phrase.keys]
                break
    return tuple(sorted(found, key=lambda f: (f.start, f.end, f.key)))


@lru_cache(maxsize=65536)
def widened(keys: frozenset[str]) -> frozenset[str]:
    """``keys`` with the narrower subjects that they hold."""
    held: set[str] = set(keys)
    for key in keys:
        subject = subjects().get(key)
        if subject:
            held |= subject.holds
    return frozenset(held)


@lru_cache(maxsize=65536)
def fits(claim: frozenset[str], row: frozenset[str], *, broad: bool = False) -> Fit:
    """How the subjects of a claim fit those of a row.

    ``sure`` where they share one (a claim on a wider subject takes in rows on what it holds); ``possible``
    where the row names nothing specific, or only something wider that holds the claim's, or where ``broad``
    says that the row's agenda item covers many things; ``none`` otherwise. A claim without subjects fits
    every row.
    """
    if not claim or widened(claim) & row:
        return "sure"
    if not row or broad or widened(row) & claim or row <= _GENERAL:
        return "possible"
    return "none"


_GENERAL = frozenset({"africa", "peacekeeping", "sanctions", "disarmament"})


def _first(word: str) -> str:
    return word.casefold()[:4]


def _match(phrase: _Phrase, words: list[tuple[str, int, int]], index: int) -> int | None:
    if index + len(phrase.words) > len(words):
        return None
    last = len(phrase.words) - 1
    for offset, wanted in enumerate(phrase.words):
        word = words[index + offset][0].casefold()
        if word == wanted:
            continue
        if offset == last and phrase.open_end and word.startswith(wanted):
            continue
        return None
    _, at, end = words[index + last]
    return at + len(phrase.words[last]) if phrase.exact else end


@cache
def _lexicon() -> tuple[dict[str, Subject], dict[str, list[_Phrase]]]:
    found: dict[str, Subject] = {}
    phrases: dict[str, list[_Phrase]] = {}
    for line in (files("verbale.registers") / "data" / "topics.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        key, name, forms, held = line.split("|")
        listed = [part for part in held.split(";") if part]
        also = tuple(part[1:] for part in listed if part.startswith(">"))
        found[key] = Subject(key, name, frozenset(part for part in listed if not part.startswith(">")))
        for form in filter(None, forms.split(";")):
            _add(phrases, form, (key, *also))
    merged = {first: sorted(group, key=lambda p: -len(" ".join(p.words))) for first, group in phrases.items()}
    return found, merged


def _add(phrases: dict[str, list[_Phrase]], form: str, keys: tuple[str, ...]) -> None:
    exact = form[1:] if form.startswith("=") else None
    plain = form.removeprefix("=").casefold()
    words = tuple(_WORD.findall(plain.rstrip("*")))
    group = phrases.setdefault(_first(words[0]), [])
    for index, phrase in enumerate(group):
        if phrase.words == words and phrase.exact == exact:
            group[index] = _Phrase(words, phrase.keys + keys, form.endswith("*"), exact)
            return
    group.append(_Phrase(words, keys, form.endswith("*"), exact))
