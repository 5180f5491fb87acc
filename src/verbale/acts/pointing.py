"""Whom "it", "they", "she" and "their leaders" can stand for before a verb of a formal act."""

from __future__ import annotations

import re

from verbale.acts.bodies import body_actors
from verbale.acts.parties import find_other_body, find_parties
from verbale.acts.scenes import Scene
from verbale.acts.surroundings import Surroundings

POINTS_BACK = re.compile(
    r"\b(?P<word>I|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|(?:[Ii]ts|[Tt]heir)\s(?:own\s)?(?:leaders?|leadership|members|delegates|delegation|representatives|negotiators))\s*$"
)
_MANY = re.compile(
    r"\b(?:MPs|peers|members|[a-z]*councill?ors|lawmakers|legislators|deputies|senators|directors|delegates|shareholders|ministers|commissioners|judges|governors)\b",
    re.I,
)
PERSON = re.compile(
    r"(?P<title>(?:\b[\w’'-]+\s){0,6}?)\b(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'.-]*){0,2})(?:,\s[^,;.]{3,60},|\s\([^()]{2,30}\))?\s*$"
)
REACH = 320
"""How many characters a pronoun reaches back to who acted before."""


def agrees(word: str, actors: tuple[str, ...], words: str, bodily: bool) -> bool:
    """Whether a pronoun can stand for those who acted, who are called by ``words``."""
    many = len(actors) > 1 or _MANY.search(words) is not None
    if word in ("he", "she"):
        return (
            not many
            and not bodily
            and PERSON.search(words.rstrip(" ,")) is not None
            and not words.lower().startswith("the ")
        )
    if word == "they":
        return many
    return word != "it" or not many


def are_members(words: str) -> bool:
    """Whether those who acted are called the members of a body: "MPs", "the councillors"."""
    return _MANY.search(words) is not None


def body_before(scene: Scene, around: Surroundings, at: int) -> tuple[tuple[str, ...], str | None] | None:
    """Whom the body that the sentence before speaks of last stands for, and its name."""
    text = scene.text
    low = max(0, scene.start - 220)
    earlier = text.rfind(". ", low, max(low, scene.start - 2))
    low = earlier + 2 if earlier > 0 else low
    for party in reversed(find_parties(text, low, scene.start, {})):
        if party.kind == "body" and party.code:
            opening = re.search(
                r"\b(?:[Tt]he|[Aa]n?)\s(?:[\w-]+\s){0,3}of\s(?:the\s)?$", text[low : party.start]
            )
            begin = low + opening.start() if opening else party.start
            return body_actors(around, begin, party.end)
    other = find_other_body(text, low, scene.start)
    if other:
        whose = re.search(r"\b[A-ZÀ-Þ][\w-]+(?:[’']s?)?\s$", text[low : other[1]])
        return body_actors(around, low + whose.start() if whose else other[1], other[2])
    organisation = around.organisation_before(at)
    return ((organisation,), organisation) if organisation else None


def opening_state(text: str, start: int) -> str | None:
    """The state that opens the sentence before ``start`` and does what it tells: "Fiji on Monday lifted its ban. *It* …"."""
    low = max(0, start - 260)
    stop = text.rfind(". ", low, max(low, start - 2))
    low = max(stop + 2 if stop >= 0 else low, text.rfind("\n", low, max(low, start - 1)) + 1)
    first = next(iter(find_parties(text, low, start, {})), None)
    if (
        first is None
        or first.kind != "state"
        or text[low : first.start].lower().strip() not in ("", "the", "but the", "but")
    ):
        return None
    return first.code if re.match(r"(?:,|[’']s?)?\s[a-z]", text[first.end : first.end + 4]) else None
