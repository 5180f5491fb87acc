"""Who stands after "by": "approved by the Riksdag", "a motion tabled by Labour and the Greens", "won the approval of the board"."""

from __future__ import annotations

import re

from verbale.acts.bodies import body_actors, is_body
from verbale.acts.councils import BODY, by_body
from verbale.acts.doers import (
    ALONE,
    HONORIFIC,
    INSTITUTIONS,
    NAME,
    NOT_PARTY,
    ORGANISATION,
    PARTY,
    PLAIN_NAME,
    Doer,
    by_name,
    by_organ,
)
from verbale.acts.naming import by_phrase, named_by
from verbale.acts.numbers import NUMBER, value_of
from verbale.acts.officials import office_actors, person_actors
from verbale.acts.pointing import PERSON
from verbale.acts.scenes import Scene, codes_of
from verbale.acts.subjects import find_agents, find_counterpart
from verbale.acts.surroundings import Surroundings
from verbale.acts.together import several
from verbale.acts.voters import member_of, voters_named
from verbale.acts.wholes import sponsor_meant
from verbale.acts.whose import COUNTED
from verbale.places import find_states

_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Hon|Cllr|Sen|Senator|Councillor|Deputy|President|Minister)\.?\s)?"
_ABBREVIATION = (
    r"\b(?:[A-Z]|Hon|Engr|Gov|Sen|Sens|Rep|Reps|Mr|Mrs|Ms|Dr|St|Rev|Prof|Coun|Cllr|Cr|Lt|Gen)\.(?=\s)"
)
_AGENT_WORDS = re.compile(rf"(?:{_ABBREVIATION}|[^,;.()]){{2,90}}")
_AGENT_LIST = re.compile(rf"(?:{_ABBREVIATION}|[^;.()]){{2,110}}")
_AFTER_AGENT = re.compile(
    rf"\s(?:on|last|before|after|during|this|back|by|with|when|while|which|who|that|but|to|for\sthe|earlier|without|despite)\s|\s(?:only|just)\b|\s(?:an?|{NUMBER})\s(?:hour|day|week|month|year)s?\b"
    r"|\s(?:later|earlier|yesterday|already|unanimously)\b|\sin\s(?:\d|January|February|March|April|May|June|July|August|September|October|November|December|the\s(?:spring|summer|autumn|winter)|a\s(?:vote|ballot|secret))"
)
_SPONSORED = re.compile(
    r"(?P<word>(?:the|its|their)\s(?:[a-z]+\s)?(?:co-)?(?:sponsor|author|mover|proposer|drafter)s?)(?:,\s(?P<who>(?:(?:Rep|Sen|Gov|Cllr|Coun|Mr|Mrs|Ms|Dr|Rev)\.\s)?[^,;.]{3,60}))?"
)
"""Whoever brought a text in: "withdrawn by *its author, the senator Fabio Quiroz*"."""
_OF_A_NOUN = re.compile(
    r"(?<!\bof\s)\b(?:an?|the|its|their|another)\s(?:[\w-]+\s){0,2}?(?:proposal|motion|amendment|draft|text|request|report|letter|plan|call)\s$"
)
"""A noun whose author stands after "by", not the one who acts: "revised in line with *a proposal* by the Greens"."""
_ANOTHER = re.compile(
    r"\b(?:an?\s(?:second|third|fourth|rival|similar|different)|another|one)\b[^;:.]*$", re.I
)
"""A text that is not the one told of before, so that its author is another too."""
_FAR_OFF = 90
"""How far behind its verb "by" may stand."""
_OF_PARTY = re.compile(
    r"(?P<name>(?:[A-ZÀ-Þ]\.\s?){0,3}[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+){0,3}),?\sof\s(?:the\s)?[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+){0,3}"
)
"""A member by name and party: "moved by *C. Rahim of the Socialist Janata*"."""
_OF_STATES = re.compile(r"(?:the\s)?(?:[a-z]+\s){1,3}?(?:of|from)\s(?:the\s)?[A-ZÀ-Þ]")
_LED = re.compile(r"controlled|led|dominated|run|backed|owned")
_PLACE_AFTER = re.compile(r"\s(?:in|at|and)\s")


def find_agent(scene: Scene, around: Surroundings, start: int, end: int, word: str = "by") -> Doer | None:
    """Who stands after "by" (or another ``word``) in ``text[start:end]``."""
    text = scene.text
    first = re.search(rf"\b{word}\s", text[start : min(end, start + 70)])
    noun = first is not None and _OF_A_NOUN.search(text, start, start + first.start()) is not None
    codes = () if noun else find_agents(scene, start, min(end, start + 70), word)
    for match in re.finditer(rf"\b{word}\s", text[start : min(end, start + _FAR_OFF)]):
        at = start + match.end()
        rest = _AGENT_WORDS.match(text, at, end)
        if not rest or _OF_A_NOUN.search(text, start, start + match.start()):
            continue
        named = _agent_named(around, text, at, rest)
        if named is not None and (
            not codes or set(named.actors) > set(codes) or (named.bodily and set(named.actors) == set(codes))
        ):
            return named
    body = next(
        (
            g[0].code
            for g in scene.groups
            if g[0].kind == "body" and start <= g[0].start < end and codes_of(g) == codes
        ),
        None,
    )
    return Doer(codes, start, body, bodily=body is not None) if codes else None


def _agent_named(around: Surroundings, text: str, at: int, rest: re.Match[str]) -> Doer | None:
    """Whom the words after "by" name: the whole of them, else what stands before "in", else as much of them as names somebody."""
    many = re.match(rf"({NUMBER})\s(?:[Mm]ember\s)?(?:{COUNTED})\b", rest[0], re.I)
    if many and (count := value_of(many[1])) and count > 4:
        return Doer((), at, None, count)
    sponsor = _SPONSORED.match(text, at)
    if sponsor:
        named = (
            _agent_by_kind(around, text, sponsor.start("who"), sponsor["who"].strip())
            if sponsor["who"]
            else None
        )
        another = _ANOTHER.search(text[max(0, at - 70) : at])
        return named or (None if another else sponsor_meant(around, sponsor["word"], at))
    longest = re.sub(r"\s(?:and|or|but)$", "", _AFTER_AGENT.split(rest[0], maxsplit=1)[0].rstrip())
    listed = _AGENT_LIST.match(text, at, rest.end() + 60)
    group = () if _OF_STATES.match(rest[0]) else several(around, rest[0], ())
    if group:
        return Doer(group, at)
    joined = _AFTER_AGENT.split(listed[0], maxsplit=1)[0].rstrip() if listed and "," in listed[0] else ""
    phrases = [longest, *_shorter(longest)]
    phrases = [joined, *_shorter(joined), *phrases] if joined else phrases
    for phrase in phrases:
        whole = by_organ(around, text, at, at + len(phrase)) or named_by(around, phrase, at)
        if whole is not None and whole.actors:
            return whole
    body = _agent_body(around, at, longest)
    return body or _agent_by_kind(around, text, at, _PLACE_AFTER.split(longest)[0].rstrip())


def _agent_body(around: Surroundings, at: int, phrase: str) -> Doer | None:
    """The body that a phrase as a whole names with its place: "the government in Lima"."""
    if not re.search(r"\s(?:in|at)\s[A-ZÀ-Þ]", phrase) or not is_body(phrase) or not BODY.match(phrase):
        return None
    named = body_actors(around, at, at + len(phrase))
    return Doer(named[0], at, named[1], bodily=True) if named and named[0] else None


def _shorter(phrase: str) -> list[str]:
    """A phrase without what follows "in" or "and", and then without one word after the other at its end, the longest first."""
    cut = [phrase[: found.start()] for found in reversed(list(_PLACE_AFTER.finditer(phrase)))]
    words = phrase.split()
    ends = range(len(words) - 1, max(0, len(words) - 7), -1)
    return [
        " ".join(words[:length])
        for length in ends
        if words[length][:1].islower() and not _LED.match(words[length])
    ] + cut


def _agent_by_kind(around: Surroundings, text: str, at: int, phrase: str) -> Doer | None:
    """Whom the words after "by" name, by what they are: a person, a party, an institution, an office, a body."""
    title = re.match(_TITLE, phrase)
    bare = phrase[title.end() :] if title else phrase
    if re.match(r"(?:his|her|their|its)\s(?:own\s)?(?:country|government|delegation)\b", phrase):
        code = around.speaker_at(at)
        return Doer((code,), at) if code else None
    if re.match(r"(?:his|her|their|its)\s(?:predecessor|successor)\b", phrase):
        last = around.acted.actors if around.acted else ()
        code = around.home() or (last[0] if len(last) == 1 and re.fullmatch(r"[A-Z]{3}", last[0]) else None)
        return Doer((code,), at) if code else None
    person = around.person(bare) or _named_in(around, bare)
    if person:
        return Doer(_with_other_side(around, at, (person,)), at)
    titled = PERSON.fullmatch(bare)
    if titled and (
        acting := person_actors(around, phrase[: len(phrase) - len(bare)] + titled["title"], titled["name"])
    ):
        return Doer(_with_other_side(around, at, acting), at)
    seat = _OF_PARTY.fullmatch(bare)
    if seat and around.acted and around.acted.body:
        return Doer((member_of(around, seat["name"]),), at)
    party = PARTY.fullmatch(phrase)
    if party and not NOT_PARTY.search(party["name"]):
        return Doer((party["name"],), at)
    institution = INSTITUTIONS.fullmatch(phrase)
    if institution:
        return Doer(tuple(filter(None, (institution["first"], institution["name"]))), at)
    if ORGANISATION.search(phrase.removeprefix("the ")) and re.fullmatch(NAME, phrase):
        name = phrase.removeprefix("the ")
        return Doer((around.organisation(name) or name,), at, name, bodily=True)
    plain = PLAIN_NAME.fullmatch(phrase)
    if plain:
        return Doer((plain["name"],), at, plain["name"], bodily=True)
    organ = by_organ(around, text, at, at + len(phrase))
    if organ:
        return organ
    alone = ALONE.fullmatch(HONORIFIC.sub("", bare))
    if alone and " " in alone["name"] and not find_states(alone["name"]) and not is_body(phrase):
        return Doer((alone["name"],), at)
    seated = re.match(r"(?:the\s)?[Mm]ember\s(?:of\s[Pp]arliament\s)?for\s[A-ZÀ-Þ]", phrase) and around.home()
    office = (seated,) if seated else office_actors(around, phrase)
    if office:
        return Doer(office, at)
    if is_body(phrase) and BODY.search(phrase):
        named = body_actors(around, at, at + len(phrase))
        return Doer(named[0], at, named[1], bodily=True) if named else None
    part = voters_named(text, at, at + len(phrase))
    return part if part and part.actors else None


def _with_other_side(around: Surroundings, at: int, acting: tuple[str, ...]) -> tuple[str, ...]:
    """Those for whom an official acts who is named at ``at``, and the state of "and his Peruvian counterpart"; an official of no known
    state has the other that the article speaks of most."""
    other = find_counterpart(around.document.text, at, at + 90, ())
    if other and (set(acting) & set(other) or not all(re.fullmatch(r"[A-Z]{2,4}", one) for one in acting)):
        acting = next(((code,) for code in around.ranked() if code not in other), acting)
    return acting + tuple(code for code in other if code not in acting)


def find_named(scene: Scene, around: Surroundings, low: int, high: int) -> Doer | None:
    """Whom the words ``text[low:high]`` name, as a whole: a body, an organisation, a state."""
    text = scene.text
    return (
        by_phrase(around, text, low, high)
        or by_body(around, text, low, high, governed=True)
        or by_organ(around, text, low, high)
        or by_name(around, text, low, high)
    )


def _named_in(around: Surroundings, phrase: str) -> str | None:
    """Whom the official acts for with whose name a phrase ends ("Senate committee chairwoman Ann Hale")."""
    last = phrase.split()[-2:]
    return (
        around.person(" ".join(last)) if len(last) == 2 and all(word[:1].isupper() for word in last) else None
    )
