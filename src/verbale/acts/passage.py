"""Texts that pass or fall by themselves: "the bill passed the Senate", "the resolution passed 240–187", "the motion fell by
two votes". Nobody is the subject; the body is that which the words name, or nobody.
"""

from __future__ import annotations

import re

from verbale.acts.bodies import body_actors
from verbale.acts.clauses import boundary_word, clause_end, clause_start, negated, planned
from verbale.acts.nouns import NOUN, thing_named
from verbale.acts.scenes import Event, Scene
from verbale.acts.surroundings import Surroundings

_BETWEEN = re.compile(
    r"(?:\sas\s(?:so\s)?amended)?(?:,\s[^,;.]{3,60},)?(?:\s(?:on|for|of|to|from|about|by)\s[^,;.]{1,80}?)?(?:\s(?:has|have|had|\w+ly|also|then|later|ultimately|eventually|finally|easily|since))*\s"
)
_BODY = re.compile(
    r"\s(?:both\s)?(?:the\s)?(?P<body>(?:(?:Democratic|Republican|[A-Z][a-z]+)-(?:controlled|led)\s)?(?:House(?:\sof\s(?:Representatives|Commons|Lords))?|Senate|Commons|Lords"
    r"|(?:[A-Z][a-z]+\s)?[Pp]arliament|lower\s(?:house|chamber)|upper\s(?:house|chamber)|(?:national\s)?assembly|legislature|council|committee|Congress|Tweede\sKamer|Bundestag|Bundesrat|Riksdag|Storting|Folketing|Sejm|Knesset|Duma|Dáil|Seanad|Senedd|Mazhilis|National\sAssembly))\b"
)
_NUMBERS = re.compile(
    r"(?:\s(?:along|on)\s(?:[a-z-]+\s)?party\slines)?,?\s(?:(?:on|by|with|in)\s(?:a\s|an\s)?(?:[\w-]+\s){0,2}?(?:votes?|majority|margin|abstentions?)|(?:by\s)?\d+\s?(?:-|–|to)\s?\d+|by\s\w+\svotes?\sto|unanimously|overwhelmingly|nem\scon|without\sa\svote)\b"
)
_READING = re.compile(
    r"\s(?:(?:its|their|a|the)\s)?(?:(?:first|second|third|final|last|penultimate)\s(?:and\sfinal\s)?)reading\b"
)
_FELL = frozenset(
    {
        "got",
        "won",
        "did",
        "failed",
        "fell",
        "falls",
        "fails",
        "fallen",
        "went",
        "goes",
        "gone",
        "lost",
        "found",
    }
)
_TELLING = _FELL | {"passed", "passes", "carried", "carries", "cleared", "clears", "sailed", "sails"}


def find_passage(scene: Scene, around: Surroundings, match: re.Match[str]) -> Event | None:
    """The act that "passed" or "failed" at ``match`` tells of the text before it, or ``None``."""
    text, at = scene.text, match.start()
    words = match[0].lower().split()[0]
    if words not in _TELLING or planned(text, scene.start, at):
        return None
    nouns = [
        n
        for n in NOUN["vote"].finditer(text, max(scene.start, at - 110), at)
        if _BETWEEN.fullmatch(text, n.end(), at)
    ]
    if not nouns or negated(text, scene.start, at):
        return None
    if boundary_word(text, scene.start, clause_start(text, scene.start, at)) in {"if", "unless", "whether"}:
        return None
    after = (
        match.end()
        if words in {"went", "goes", "gone", "found", "sailed", "sails"} or "majority" in match[0]
        else match.start() + len(words)
    )
    reading = _READING.match(text, after)
    after = reading.end() if reading else after
    body, numbers = _BODY.match(text, after), _NUMBERS.match(text, after) or reading
    if not (numbers or "majority" in match[0] or (body and words in _TELLING - _FELL)):
        return None
    named = body_actors(around, body.start("body"), body.end("body")) if body else None
    thing = thing_named(text, nouns[-1])
    phrase = re.search(
        r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?:[\w’'-]+\s){0,4}$",
        text[max(scene.start, thing.start - 50) : thing.start],
    )
    start = max(scene.start, thing.start - 50) + phrase.start() if phrase else thing.start
    fell = words in _FELL
    return Event(
        "vote" if fell else "adopt", at, start, clause_end(text, after, scene.end), after, named[0] if named else (), thing,
        outcome="not_adopted" if fell else "adopted", body=named[1] if named else None,
    )  # fmt: skip
