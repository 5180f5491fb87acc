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
    r"|scientific\s(?:committee|council)|joint\scommittee|technical\scommittee|standing\scommittee|secretariat|house\sof\s(?:laity|clergy|bishops|deputies\sand\sbishops))\b",
    re.I,
)
"""Organs that only an organisation has, or a body inside another."""
_KIND = (
    r"Federation|Union|Association|Organi[sz]ation|Confederation|Commission|Council|League|Alliance|Forum|Agency|Authority|Assembly|Convention"
    r"|Conference|Society|Community|Institute|Secretariat|Bank|Fund|Network|Cooperative|Initiative|Treaty|Pact|Bloc|Church"
)
_NAME = re.compile(
    rf"\b(?:Federation|Union|Association|League|Alliance|Confederation|Society|Guild|Board|Bank|Council|Church)\sof\s(?:the\s)?[A-ZÀ-Þ][\w’'-]*(?:\s(?:and\s)?[A-ZÀ-Þ][\w’'-]*){{0,3}}"
    rf"|\b[A-ZÀ-Þ][\w’'-]*(?:\s(?:[A-ZÀ-Þ][\w’'-]*|of|for|and|the|on)){{0,6}}?\s(?:{_KIND})\b(?!\s(?:[A-Z][\w-]*\s)?(?:{_KIND})\b)"
)
_STOPS = re.compile(
    r"^(?:(?:The|A|An|In|At|On|But|And|After|When|As|Its|How|Why|What|Where|Who|Then|Now|That|This|For|By|From|With|Of|Like|Since|Until|Leaders\sof(?:\sthe)?|Members\sof(?:\sthe)?|[A-Z][a-z]+day)\s(?:the\s)?)+"
)
_PROPER = (
    r"\b[A-ZÀ-Þ](?:[\w&-]|[’'](?!s\s[A-ZÀ-Þ]))*"
    r"(?:\s(?:(?:of|for|de|del|la|&)\s(?:the\s)?)?[A-ZÀ-Þ](?:[\w&-]|(?<=s)[’'](?=\s[A-ZÀ-Þ]))*){0,4}"
)
_FIRMS = frozenset(
    re.findall(
        r"\w+",
        "company firm maker mill group retailer airline producer brewer manufacturer operator supplier"
        " chain utility fund insurer publisher builder shipyard carrier",
    )
)
_ARM = 240
_OFTEN = 2


def named_before(text: str, start: int, low: int = 0) -> str | None:
    """The organisation that ``text`` names last in the sentence or two before ``start``, by its acronym if it is a known
    body: "The World Skittles Federation …, after *its* congress"; ``None`` where a state is named later, or nothing.
    """
    low = max(low, start - _ARM)
    found = [(party.end, party.code) for party in find_parties(text, low, start, {}) if party.kind == "body"]
    found += [(end, name) for name, end in _names(text, low, start)]
    last = max(found, key=lambda pair: pair[0], default=None)
    states = [mention.end for mention in find_states(text, low, start) if mention.form.kind == "name"]
    return last[1] if last and not any(end > last[0] for end in states) else None


def whole_of(text: str, noun: str) -> str | None:
    """The organisation whose "general assembly" or "congress" an article names in full, later "the assembly": "the congress of *the Bowls
    Union*"; ``None`` where it is that of a state or a place."""
    for match in re.finditer(rf"\b(?i:{re.escape(noun)})\sof\s(?:the\s)?(?P<name>{_PROPER})", text):
        name = bare(match["name"])
        known = [
            party.code
            for party in find_parties(name, 0, len(name), {})
            if party.kind == "body" and party.start == 0
        ]
        if known or (re.search(rf"\b(?:{_KIND})\b", name) and not find_states(name)):
            return known[0] if known and known[0] else name
    return None


def most_named(text: str) -> str | None:
    """The organisation that an article is about: the one named most, by its full name, its acronym or "the federation";
    ``None`` where none is named twice.
    """
    names = [name for name, _ in _names(text, 0, len(text))]
    counts = Counter(names)
    for name in set(names):
        counts[name] += len(re.findall(rf"\b(?:[Tt]he|[Ii]ts)\s{name.split()[-1].lower()}\b", text))
    for party in find_parties(text, 0, len(text), {}):
        if party.kind == "body" and party.code:
            counts[party.code] += 1
    ranked = counts.most_common(1)
    return ranked[0][0] if ranked and ranked[0][1] >= _OFTEN else None


def only_named(text: str) -> str | None:
    """The organisation that an article names, where it names but one."""
    names = {name for name, _ in _names(text, 0, len(text))}
    return names.pop() if len(names) == 1 else None


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


def called(text: str, noun: str) -> str | None:
    """The name of the organisation that an article calls by a common noun: "the federation" of the Federation of Dock Workers,
    "the company" of "the port company Muelles del Sur" or of "Brennholm, a coffee company"; ``None`` where there is none.
    """
    kind = "|".join(sorted(_FIRMS)) if noun.lower() in _FIRMS else re.escape(noun.lower())
    own = rf"(?P<own>{_PROPER}\s{noun.capitalize()}\b(?:\sof\s{_PROPER})?|\b{noun.capitalize()}\sof\s(?:the\s)?{_PROPER})"
    beside = rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?:[a-z’'-]+\s){{0,3}}(?:{kind})\s(?P<named>{_PROPER})(?![’']s)"
    if noun.lower() in _FIRMS:
        beside += (
            rf"|(?:^|[.:]\s|\n)(?:[A-Z][a-z-]+\s)(?:[a-z-]+\s)?(?:{kind})\s(?P<opening>{_PROPER})(?![’']s)"
        )
    after = rf"(?P<first>{_PROPER}),\s(?:an?|the)\s(?:[\w’'-]+\s){{0,5}}?(?:{kind})\b"
    found = [
        (match.start(), next(filter(None, match.groups())))
        for pattern in (own, beside, after)
        for match in re.finditer(pattern, text)
    ]
    names = [bare(name) for _, name in sorted(found) if not find_states(name)] or [
        bare(name) for _, name in sorted(found)
    ]
    named = next((name for name in names if " " in name or name.lower() != noun.lower()), None)
    plain = None if named else re.search(rf"\b[Tt]he\s(?P<name>[a-z]+[’']s?\s{re.escape(noun)})\b", text)
    owner = re.match(r"([a-z]+)[’']s\s", plain["name"]) if plain else None
    whole = called(text, owner[1]) if owner and owner[1] != noun else None
    return whole or (plain["name"] if plain else named)


def _names(text: str, low: int, high: int) -> list[tuple[str, int]]:
    """The names of organisations in ``text[low:high]``, with what follows "of", and where each ends."""
    found = []
    for match in _NAME.finditer(text, low, high):
        more = re.match(rf"\sof\s(?:the\s)?{_PROPER}", text[match.end() : high])
        name = bare(match[0] + more[0] if more and " of " not in bare(match[0]) else match[0])
        if " " in name:
            found.append((name, match.end() + (more.end() if more else 0)))
    return found


def bare(name: str) -> str:
    """A name without the words that only open its sentence and without the state that owns it ("Uruguay’s Federation of …")."""
    name = " ".join(_STOPS.sub("", name).split())
    own = re.match(r"(?P<state>[A-ZÀ-Þ][\w.]+(?:\s[A-Z][\w.]+)?)[’']s?\s(?=[A-ZÀ-Þ])", name)
    states = find_states(own["state"]) if own else ()
    whole = states and states[0].end - states[0].start == len(own["state"]) if own else False
    return name[own.end() :] if own and whole else name


def state_before(text: str, start: int) -> str | None:
    """The one state that the sentence before names, none being named in this one: "Armenia signed an agreement. It was
    ratified by *the National Assembly*".
    """
    here = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    low = max(text.rfind(". ", 0, max(0, here - 2)), text.rfind("\n", 0, max(0, here - 1)), here - 300) + 1
    codes = {mention.form.code for mention in find_states(text, low, here)}
    return codes.pop() if len(codes) == 1 and not find_states(text, here, start) else None
