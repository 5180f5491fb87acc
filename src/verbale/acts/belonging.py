"""Whom a noun phrase names by what it belongs to: "Hungary's federation", "her country", "the Secretary-General of ASEAN"."""

from __future__ import annotations

import re

from verbale.acts.doers import Doer
from verbale.acts.parties import UMBRELLA, body_named
from verbale.acts.surroundings import Surroundings
from verbale.acts.voters import speaker_meant
from verbale.places import find_states

_OF_BODY = re.compile(
    r"(?:[Tt]he\s)?(?:[A-Za-z-]+\s){0,2}?(?i:secretary[-\s]general|president|chair(?:man|woman|person)?|director[-\s]general|commissioner|head|chief)"
    r"(?:\s[A-ZÀ-Þ][\w’.-]+){0,3}\s(?:of|for)\s(?:the\s)?(?P<body>[A-ZÀ-Þ].*)"
)
"""Who heads an organisation: "the Secretary-General of ASEAN"."""


def head_of_body(words: str) -> str | None:
    """The body whose head ``words`` name."""
    head = _OF_BODY.fullmatch(words)
    known = body_named(head["body"]) if head else None
    return UMBRELLA.get(known, known) if known else None


_STATES_PRIVATE = re.compile(
    r"(?P<state>[A-ZÀ-Þ][\w.]*(?:\s[A-ZÀ-Þ][\w.]*)?)[’']s?\s(?:[a-z]+\s)?(?:federation|association|union|club|league|team|society|church)"
)


def of_states_people(words: str, at: int) -> Doer | None:
    """ "Hungary's federation": by these words, for it acts for no state."""
    match = _STATES_PRIVATE.fullmatch(words)
    return Doer((words,), at, words, bodily=True) if match and find_states(match["state"]) else None


_THEIR_COUNTRY = re.compile(
    r"(?:[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir)\s(?:own\s)?(?:country|government|delegation|nation)"
)


def their_country(around: Surroundings, words: str, at: int) -> Doer | None:
    """ "Her country", "my delegation": the state for which they speak in whose words it stands, or who spoke or was named just before."""
    if not _THEIR_COUNTRY.fullmatch(words):
        return None
    code = around.speaker_at(at)
    meant = None if code else speaker_meant(around, "he", at)
    code = code or (meant.actors[0] if meant else None)
    return Doer((code,), at) if code and re.fullmatch(r"[A-Z]{3}", code) else None
