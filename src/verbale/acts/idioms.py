"""Turns of phrase that do something with words: "poured scorn on", "gave the green light to", "brushed aside claims".

The cue of a statement may hold the whole turn, its verb alone ("poured | scorn on the plan") or its noun alone ("her *word* that"): what
is read is the text from the verb on. Table: ``data/idioms.toml``.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from verbale.records import SpeechAct, Statement

_GAP = r"(?:(?!(?:that|which|who|whether|to|and|but|said)\b)[\w’'.-]+,?\s+){1,4}?"
_UP_TO = re.compile(
    r"\s+(?:(?:on|at|against|with)\s+)?(?:(?:the|any|all|such|these|those|a|an|his|her|its|their)\s+)?(?:\w+\s+)?"
)
_LONGEST = 110
_BEFORE = 60
_ADVERB = r"(?:\w+ly\s+)?"
_WORD = re.compile(r"[a-z][a-z-]*", re.IGNORECASE)
_VOWEL_END = re.compile(r"[^aeiou]y$")


@dataclass(frozen=True, slots=True)
class Idiom:
    """What a turn of phrase does, where it ends, and whether it denies when it is aimed at an account."""

    act: SpeechAct
    end: int
    dismissing: bool


@dataclass(frozen=True, slots=True)
class _Turn:
    act: SpeechAct
    rest: re.Pattern[str]
    dismissing: bool


def find_idiom(statement: Statement, text: str) -> Idiom | None:
    """The turn of phrase that the cue of ``statement`` is, begins or ends; the longest where there are several."""
    cue = statement.cue
    if cue is None:
        return None
    source = statement.source
    low = (
        max(source.end, cue.start - _BEFORE) if source is not None and source.end <= cue.start else cue.start
    )
    found: Idiom | None = None
    for word in _WORD.finditer(text, low, cue.start + _first_word(cue.text)):
        for turn in _turns().get(word[0].lower(), ()):
            match = turn.rest.match(text, word.end(), word.end() + _LONGEST)
            if match is None or not _reaches(text, match.end(), cue.start, dismissing=turn.dismissing):
                continue
            if found is None or match.end() > found.end:
                found = Idiom(turn.act, match.end(), turn.dismissing)
        if found is not None:
            return found
    return None


def _reaches(text: str, end: int, cue: int, *, dismissing: bool) -> bool:
    """Whether a turn that ends at ``end`` is that of the cue: it takes in the cue, or dismisses what the cue names ("batted
    away | the claims")."""
    return end > cue or (dismissing and _UP_TO.fullmatch(text, end, cue) is not None)


def _first_word(cue: str) -> int:
    return len(cue.split()[0]) if cue.split() else 0


@cache
def _turns() -> dict[str, tuple[_Turn, ...]]:
    """The turns of phrase by every form of their verb."""
    table = tomllib.loads((files("verbale.acts") / "data" / "idioms.toml").read_text("utf-8"))
    irregular: dict[str, str] = table["irregular"]
    made: dict[str, list[_Turn]] = {}
    for section in ("dismissing", "acts"):
        for act, phrases in table[section].items():
            for phrase in phrases:
                verbs, _, rest = phrase.partition(" ")
                turn = _Turn(cast(SpeechAct, act), _pattern(rest), section == "dismissing")
                for verb in verbs.split("|"):
                    for form in _forms(verb, irregular.get(verb)):
                        made.setdefault(form, []).append(turn)
    return {form: tuple(turns) for form, turns in made.items()}


def _pattern(rest: str) -> re.Pattern[str]:
    pieces = [_GAP if word == "*" else rf"(?:{word.replace(',', '(?=,)')})" for word in rest.split()]
    made = ""
    for piece in pieces:
        made += piece if piece == _GAP else piece + r"\s+"
    made = made.removesuffix(r"\s+")
    return re.compile(rf"\s+{_ADVERB}{made}(?!\w)" if made else "(?!\\w)", re.IGNORECASE)


def _forms(verb: str, irregular: str | None) -> set[str]:
    """The inflected forms of an English verb; ``irregular`` are those that do not follow the rule."""
    stem = verb[:-1] if verb.endswith("e") else verb
    third = verb + "es" if verb.endswith(("s", "sh", "ch", "x")) else verb + "s"
    past = stem + "ed"
    if _VOWEL_END.search(verb):
        third, past = verb[:-1] + "ies", verb[:-1] + "ied"
    regular = {verb, third, stem + "ing"}
    return regular | (set(irregular.split()) if irregular else {past})
