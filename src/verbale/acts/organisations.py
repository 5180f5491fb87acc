"""Whose congress, bureau or executive board is meant: that of the organisation named beside it, named before in the passage,
or most in the article.

Rules over the words; no list of the world's federations.
"""

from __future__ import annotations

import re
from collections import Counter

from verbale.acts.parties import find_parties
from verbale.places import find_states

INNER = re.compile(
    r"\b(?:(?:annual\s|general\s|extraordinary\s)?congress|executive\s(?:board|committee|council|body)|bureau|presidium|plenary"
    r"|(?:annual\s|extraordinary\s)?general\s(?:meeting|assembly)|governing\s(?:body|council|board)|board\sof\sgovernors|steering\scommittee"
    r"|scientific\s(?:committee|council)|joint\scommittee|technical\scommittee|standing\scommittee|secretariat)\b",
    re.I,
)
"""Organs that only an organisation has, or a body inside another."""
_KIND = (
    r"Federation|Union|Association|Organi[sz]ation|Confederation|Commission|Council|League|Alliance|Forum|Agency|Authority|Assembly|Convention"
    r"|Conference|Society|Community|Institute|Secretariat|Bank|Fund|Network|Initiative|Treaty|Pact|Bloc"
)
_NAME = re.compile(
    rf"\b[A-ZÀ-Þ][\w’'-]*(?:\s(?:[A-ZÀ-Þ][\w’'-]*|of|for|and|the|on)){{0,6}}?\s(?:{_KIND})\b(?!\s(?:[A-Z][\w-]*\s)?(?:{_KIND})\b)"
)
_STOPS = re.compile(r"^(?:The|A|An|In|At|On|But|And|After|When|As|Its)\s")
_ARM = 240
_OFTEN = 2


def named_before(text: str, start: int, low: int = 0) -> str | None:
    """The organisation that ``text`` names last in the sentence or two before ``start``, by its acronym if it is a known
    body: "The World Skittles Federation …, after *its* congress"; ``None`` where a state is named later, or nothing.
    """
    low = max(low, start - _ARM)
    found = [(party.end, party.code) for party in find_parties(text, low, start, {}) if party.kind == "body"]
    found += [(match.end(), _bare(match[0])) for match in _NAME.finditer(text, low, start)]
    last = max(found, key=lambda pair: pair[0], default=None)
    states = [mention.end for mention in find_states(text, low, start) if mention.form.kind == "name"]
    return last[1] if last and not any(end > last[0] for end in states) else None


def most_named(text: str) -> str | None:
    """The organisation that an article is about: the one named most, by its full name, its acronym or "the federation";
    ``None`` where none is named twice.
    """
    names = [_bare(match[0]) for match in _NAME.finditer(text)]
    counts = Counter(names)
    for name in set(names):
        counts[name] += len(re.findall(rf"\b(?:[Tt]he|[Ii]ts)\s{name.split()[-1].lower()}\b", text))
    for party in find_parties(text, 0, len(text), {}):
        if party.kind == "body" and party.code:
            counts[party.code] += 1
    ranked = counts.most_common(1)
    return ranked[0][0] if ranked and ranked[0][1] >= _OFTEN else None


def owner_in(text: str, start: int, end: int) -> str | None:
    """Whose a body is by the words of its phrase: "the *commission’s* Joint Committee" gives the words before the
    possessive, a known body its acronym.
    """
    own = re.match(r"(?:[Tt]he\s)?(?P<own>[\w’'.& -]{2,60}?)[’']s?\s", text[start:end])
    if not own:
        return None
    codes = [p.code for p in find_parties(text, start, start + own.end(), {}) if p.kind == "body" and p.code]
    return codes[-1] if codes else own["own"]


def owned(text: str, noun: str) -> str | None:
    """The known body that a committee or council in lower case belongs to where the article first names it: "UNESCO’s
    heritage committee", later "the committee".
    """
    for match in re.finditer(
        rf"(?P<own>\b[A-Z][\w.]*(?:\s(?:[A-Z][\w.]*|of|for)){{0,5}})[’']s?\s(?:[\w-]+\s){{0,2}}{re.escape(noun)}\b",
        text,
    ):
        codes = [p.code for p in find_parties(text, match.start(), match.end("own"), {}) if p.kind == "body"]
        if codes:
            return codes[-1]
    return None


def _bare(name: str) -> str:
    return " ".join(_STOPS.sub("", name).split())


def state_before(text: str, start: int) -> str | None:
    """The one state that the sentence before names, none being named in this one: "Armenia signed an agreement. It was
    ratified by *the National Assembly*".
    """
    here = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    low = max(text.rfind(". ", 0, max(0, here - 2)), text.rfind("\n", 0, max(0, here - 1)), here - 300) + 1
    codes = {mention.form.code for mention in find_states(text, low, here)}
    return codes.pop() if len(codes) == 1 and not find_states(text, here, start) else None
