"""Who casts a vote, where the words name neither a body nor a state: a part of an organisation ("the Kaunas branch"), people told together
("investors with a third of the shares"), a person who speaks or was named before ("she", "I", "Jana Malá, who").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from verbale.acts.doers import Doer
from verbale.acts.officials import office_actors, person_actors
from verbale.acts.surroundings import Surroundings
from verbale.places import find_states
from verbale.records import Span

_PART = r"branch(?:es)?|wing|faction|section|caucus|chapters?|locals?|lodges?|groups?|benches|delegation|division|dioceses?|committee"
_PEOPLE = (
    r"members|deputies|senators|lawmakers|investors|shareholders|delegates|councill?ors|bishops|clergy|backbenchers|rebels|directors|governors|judges"
    r"|farmers|growers|owners|players|clubs|unions|parties|funds|moderates|hardliners|dissidents|loyalists|independents|minority|trustees|ministers"
)
_SUBJECT = re.compile(
    rf"(?:(?:In|On|At|Last|Earlier|By)\s(?:[\w-]+,?\s){{1,4}}?(?=[Tt]he\s))?(?:(?:[Bb]ut|[Aa]nd|[Aa]lthough|[Tt]hough|[Ww]hile|[Oo]nly|[Ee]ven)\s)?(?P<words>(?P<the>[Tt]he\s|[Ii]ts\s)?(?:(?!(?:of|in|on|for|at|that|which|who|was|were)\b)[\w’'-]+\s){{0,4}}?"
    rf"(?:(?P<part>{_PART})|(?P<people>{_PEOPLE}))(?:\s(?:of|from|in|with|on)\s[^,;:]{{2,60}})?)(?:,\s[^;:.]{{4,90}},)?\s*$",
    re.I,
)
_PERSON = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s(?:(?:de|da|van|von|al|bin|of)\s)?[A-ZÀ-Þ][\w’'-]+){0,3})$"
)
_PERSON_APART = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s(?:(?:de|da|van|von|al|bin)\s)?[A-ZÀ-Þ][\w’'-]+){1,3}),\s(?:an?|the|its|their)\s(?:[\w’'-]+\s){0,4}[\w’'-]+$"
)
"""Somebody with what they are after the name: "*Carl Bode*, a Republican who sponsored the measure"."""
_OFFICES = re.compile(
    r"(?:[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?[’']s?|\b[Tt]he)\s(?:[a-z]+\s)?(?:president|prime\sminister|premier|chancellor|governor|mayor|king|queen|emir|sultan|minister|speaker)\b(?![’'])"
)
_HIM = 400


def voters_named(text: str, start: int, stop: int) -> Doer | None:
    """Part of an organisation by its name, or people told together, of whom nobody is named (no actors): the whole subject
    ``text[start:stop]``."""
    subject = _SUBJECT.fullmatch(text, start, stop)
    if subject is None:
        return None
    if subject["part"] and subject["the"]:
        name = re.sub(r"^(?:[Tt]he|[Ii]ts)\s", "", subject["words"])
        return Doer((name,), subject.start("words"))
    return (
        None if "’s " in subject["words"] or "'s " in subject["words"] else Doer((), subject.start("words"))
    )


def part_named(text: str, start: int, stop: int) -> Doer | None:
    """Part of an organisation or party by its name: "the SVP group", "the youth wing"."""
    subject = voters_named(text, start, stop)
    return subject if subject and subject.actors else None


def person_before(around: Surroundings, text: str, start: int, stop: int) -> Doer | None:
    """Who is named right before "who": "*Jana Malá*, who voted for the scheme"."""
    match = _PERSON_APART.search(text, start, stop) or _PERSON.search(text, start, stop)
    if (
        match is None
        or find_states(match["name"])
        or (" " not in match["name"] and not (around.person(match["name"]) or around.fullest(match["name"])))
    ):
        return None
    name = match["name"]
    known = around.person(name)
    apart = re.search(r",\s(?P<what>.+)$", text[match.start() : stop]) if not known else None
    public = person_actors(around, f"{apart['what']} ", name) if apart else ()
    return Doer(public or (known or around.fullest(name) or name,), match.start())


def speaker_meant(around: Surroundings, word: str, at: int) -> Doer | None:
    """Whom "I" in somebody's words means, or "she" where nobody has acted yet: the one who speaks them, or spoke last."""
    near: list[tuple[int, str | None]] = [
        (source.start, around.acting_for(source))
        for statement in around.statements
        if (source := statement.source) is not None
        and source.type == "person"
        and (source.actor or source.name)
        and (_within(statement.content, at) if word == "i" else 0 <= at - source.start < _HIM)
    ]
    if word != "i":
        near += _officials(around, max(0, at - _HIM), at)
    last = max(near, key=lambda pair: pair[0], default=None)
    return Doer((last[1],), at) if last and last[1] else None


def _officials(around: Surroundings, low: int, at: int) -> list[tuple[int, str | None]]:
    """Where the holders of public office stand that the passage names: "*President Lis* has not said whether he will sign. He …"."""
    text, people = around.document.text, around.people()
    names = re.finditer(r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?", text[low:at])
    found: list[tuple[int, str | None]] = [
        (low + name.start(), people[name[0]]) for name in names if name[0] in people
    ]
    for office in _OFFICES.finditer(text, low, at):
        actors = office_actors(around, office[0])
        found += [(office.start(), actors[0])] if len(actors) == 1 else []
    return found


def _within(content: Iterable[Span], at: int) -> bool:
    return any(span.start <= at < span.end for span in content)


def member_of(around: Surroundings, actor: str, before: Doer | None = None) -> str:
    """Whom a person stands for who votes where the body of a state has just acted: that state; else the person, by ``actor``."""
    acted = before if before is not None and before.bodily else around.acted
    if " " not in actor or acted is None or acted.body is None or len(acted.actors) != 1:
        return actor
    return acted.actors[0] if re.fullmatch(r"[A-Z]{3}", acted.actors[0]) else actor
