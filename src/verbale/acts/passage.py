"""Texts that pass or fall by themselves: "the bill passed the Senate", "the resolution passed 240–187", "the motion fell by
two votes". Nobody is the subject; the body is that which the words name, or nobody.
"""

from __future__ import annotations

import re

from verbale.acts.bodies import body_actors
from verbale.acts.clauses import boundary_word, clause_end, clause_start, negated, planned
from verbale.acts.nouns import NOUN, thing_named
from verbale.acts.objects import Thing
from verbale.acts.scenes import Event, Scene
from verbale.acts.surroundings import Surroundings
from verbale.acts.undergoing import text_before

_BETWEEN = re.compile(
    r"(?:\s(?:on|for|of|to|about)\s[^,;.]{1,60}?(?=,\s))?(?:\sas\s(?:so\s)?amended)?(?:,\s[^,;.]{3,60},)?(?:\s(?:on|for|of|to|from|about|by)\s[^,;.]{1,80}?)?(?:\s(?:has|have|had|\w+ly|also|then|later|ultimately|eventually|finally|easily|since))*\s"
)
_BODY = re.compile(
    r"\s(?:both\s)?(?:the\s)?(?P<body>(?:(?:Democratic|Republican|[A-Z][a-z]+)-(?:controlled|led)\s)?(?:House(?:\sof\s(?:Representatives|Commons|Lords))?|Senate|Commons|Lords"
    r"|(?:[A-Z][a-z]+\s)?[Pp]arliament|lower\s(?:house|chamber)|upper\s(?:house|chamber)|(?:national\s)?assembly|legislature|council|committee|Congress|Tweede\sKamer|Bundestag|Bundesrat|Riksdag|Storting|Folketing|Sejm|Knesset|Duma|Dáil|Seanad|Senedd|Mazhilis|National\sAssembly))\b"
)
_NUMBERS = re.compile(
    r"(?:\s(?:along|on)\s(?:[a-z-]+\s)?party\slines)?,?\s(?:(?:on|by|with|in)\s(?:a\s|an\s)?(?:[\w-]+\s){0,2}?(?:votes?|majority|margin|abstentions?)|(?:by\s)?\d+\s?(?:-|–|to)\s?\d+|by\s\w+\svotes?\sto|unanimously|overwhelmingly|nem\scon|without\s(?:a\s(?:vote|division|murmur)|dissent|debate)|(?:on|by)\s(?:a\s)?show\sof\shands|on\s(?:the\svoices|a\svoice\svote|a\sdivision)|by\sacclamation)\b"
)
READING = re.compile(
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


_MOVED = re.compile(r"(?:motion|amendment|application|counter-motion)s?", re.I)
"""What is put to a vote, so that no more need be told of how it ended: "an amendment to keep the ban *fell*"."""
_STANDS = re.compile(
    r"(?:(?:[Bb]ut|[Aa]nd|[Yy]et)\s)?(?P<it>[Ii]t|[Tt]he\s(?:first|second|third|fourth|fifth|other|last|latter|former|one|remaining\sone)|[Aa]\s(?:second|third|fourth|fifth)|[Aa]nother|[Oo]ne)"
    r"(?:\s(?:on|about|concerning|from|by|to|of|for)\s[^,;.]{1,50})?(?:,\s[^;.]{2,80},)?(?:\s(?:has|had|have|then|also|duly|just|\w+ly))*\s"
)


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
    opened = clause_start(text, scene.start, at)
    stands = None if nouns else _stand_in(text, scene.start, at)
    if not (nouns or stands) or negated(text, scene.start, at):
        return None
    if boundary_word(text, scene.start, opened) in {"if", "unless", "whether"}:
        return None
    through = "through" in match[0]
    after = (
        match.end()
        if through or words in {"went", "goes", "gone", "found", "sailed", "sails"} or "majority" in match[0]
        else match.start() + len(words)
    )
    reading = READING.match(text, after)
    after = reading.end() if reading else after
    body, numbers = _BODY.match(text, after), _NUMBERS.match(text, after) or reading
    moved = bool(nouns) and _MOVED.fullmatch(nouns[-1][0]) and words in ("failed", "fell", "fails", "falls")
    numbers = numbers or (re.match(r"[.;,]", text[after : after + 1]) if moved else None)
    if not (
        numbers
        or "majority" in match[0]
        or match[0].lower().endswith("short")
        or (body and (through or words in _TELLING - _FELL))
    ):
        return None
    named = body_actors(around, body.start("body"), body.end("body")) if body else None
    if stands:
        start, thing = stands
    else:
        start, thing = _phrase(text, scene.start, nouns[-1])
    fell = words in _FELL and not through
    return Event(
        "vote" if fell else "adopt", at, start, clause_end(text, after, scene.end), after, named[0] if named else (), thing,
        outcome="not_adopted" if fell else "adopted", body=named[1] if named else None,
    )  # fmt: skip


def _phrase(text: str, low: int, noun: re.Match[str]) -> tuple[int, Thing]:
    """The noun of a text, and where its phrase begins."""
    thing = thing_named(text, noun)
    low = max(low, thing.start - 50)
    phrase = re.search(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?:[\w’'-]+\s){0,4}$", text[low : thing.start])
    return low + phrase.start() if phrase else thing.start, thing


def _stand_in(text: str, start: int, at: int) -> tuple[int, Thing] | None:
    """ "It", "the second", "a third, from the Greens,": the draft or motion named before, where that stands for it."""
    subject = _STANDS.fullmatch(text, start, at) or _STANDS.fullmatch(text, clause_start(text, start, at), at)
    thing = text_before(text, subject.start("it")) if subject else None
    return (subject.start("it"), thing) if subject and thing else None
