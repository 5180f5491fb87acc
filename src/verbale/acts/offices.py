"""Holders of public office by name, and the state for which they act: "President Alba Quiroga", "Afghan President
Hamid Karzai", "Gov. Ann Hale", "Senator Raúl Etchart".

Read off the titles in an article: the state beside the title, or else the state whose parliament and government the
article means without naming it. No list of office-holders.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from verbale.acts.members import titles
from verbale.places import find_regions, find_states

OFFICES = (
    r"(?:vice[- ])?president|minister(?:\s(?:for|of)\s[a-z]+(?:\sand\s[a-z]+)?)?|judge|chancellor|king|queen|emir|sultan"
    r"|monarch|governor|mayor|ambassador|envoy"
    r"|taoiseach|t[aá]naiste|premier|(?:attorney|solicitor|governor|prosecutor)[ -]general|speaker|(?:majority|minority)\sleader"
    r"|head\sof\s(?:state|government)"
    r"|(?:foreign|home|justice|defen[cs]e)\ssecretary|secretary\sof\sstate|ombudsman|chief\swhip|first\sminister"
)
"""Public offices as common nouns."""
_NATIONAL = (
    r"(?:[Vv]ice[ -])?[Pp]resident(?!-)|[Pp]rime\s[Mm]inister|[Pp]remier|[Cc]hancellor|(?:King|Queen|Emir|Sultan)"
    r"|(?:[A-Z][a-z]+(?:\s(?:and\s)?[A-Z][a-z]+){0,2}\s)?(?:Minister|Secretary)(?:\sof\sState|\sfor\s[A-Z][a-z]+)?|[a-z]+\sminister"
    r"|[Aa]mbassador|[Gg]overnor|Gov\.|[Ss]enator|Sen\.|Rep\.|Reps\.|Representative|Congress(?:man|woman)|[Dd]eputy|MP|TD|MSP|MNA|MLA"
    r"|(?:(?:House|Parliament)\s)?Speaker|(?:Senate\s)?(?:Majority|Minority)\sLeader|[Mm]ayor|Attorney\sGeneral|Taoiseach|"
    + titles()
)
_OFFICE = re.compile(
    rf"(?P<before>(?:\b[A-Z][\w.]*(?:[’']s?)?\s|[Tt]he\s|(?:former|then|acting|interim|outgoing|Republican|Democratic|Conservative|Labour|Socialist)[\s-]){{0,3}})"
    rf"\b(?P<office>{_NATIONAL})\s(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s(?:(?:de|da|van|von|al|bin|[A-Z]\.)\s)?[A-ZÀ-Þ][\w’'-]+){{0,2}})"
)
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?:\s(?:(?:de|da|van|von|al|bin|[A-Z]\.)\s)?[A-ZÀ-Þ][\w’'-]+){1,2}"
_PLAIN = rf"(?:{OFFICES}|(?:prime|deputy|[a-z]+)\sminister|senator|lawmaker|legislator|MP|MEP|deputy|councillor|congress(?:man|woman))"
_APPOSED = re.compile(
    rf"(?P<name>{_NAME}),\s(?P<whose>(?:(?:the|an?)\s)?(?!(?:former|ex|then|late)\b)(?:[\w’'-]+\s){{0,3}}?)(?P<office>{_PLAIN})(?P<place>\s(?:of|for|from|in)\s(?:the\s)?[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)?(?=[,.;])"
)
"""An official with the office after the name: "Adam Wilk, the Polish president, …"."""
_BEFORE_NAME = re.compile(
    rf"(?P<whose>(?:[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?[’']s?|[Tt]he(?:\s[A-ZÀ-Þ][\w-]+)?|[Ii]ts)\s(?:new\s|deputy\s|acting\s)?)(?P<office>{_PLAIN})(?P<place>\s(?:of|for|from|in)\s(?:the\s)?[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)?,\s(?P<name>{_NAME})(?=[,.;])"
)
"""An official with the name after the office: "Lamu's governor, *Halima Omar*, …"."""
_SURELY = re.compile(
    r"minister|senator|lawmaker|legislator|MP|deputy|councillor|congress|governor|mayor|leader|secretary|speaker|taoiseach"
)
_AMERICAN = re.compile(r"\(?(?:R|D)-[A-Z]|(?:Sen|Rep|Reps|Gov)\.|Congress|Attorney")
_SHARED_TITLES = frozenset({"Sen.", "Rep.", "Reps.", "Gov."})
_UNITED_STATES = re.compile(
    r"\b(?:U\.S\.|US\b|United\sStates|America|Republicans?|Democrats?|Democratic|GOP|\([RD]-)|\b(?:R|D)-[A-Z][a-z]"
)
"""Titles that Nigerian and Philippine news abbreviates too: American only where the article speaks of the United States."""
_AFTER = re.compile(r",?\s(?:of|from)\s(?:the\s)?|\s\(")
_OF_FIRM = re.compile(
    r"\b(?:union|club|bank|company|federation|board|association|university|museum|firm|group)[’']s?\s"
)


def office_holders(text: str, home: Callable[[], str | None]) -> dict[str, str]:
    """The names and surnames of those whom ``text`` calls by a public office, each with the code of their state.

    ``home`` gives the state that is meant where none is named beside the office. A name that leads to two states leads
    nowhere.
    """
    seen: dict[str, Counter[str]] = {}
    for match in _OFFICE.finditer(text):
        if _OF_FIRM.search(text[max(0, match.start() - 20) : match.start("office")]):
            continue
        code = _state(text, match, home) or home()
        if code is None:
            continue
        for words in {match["name"], match["name"].split()[-1]}:
            if len(words) > 2 and not find_states(words):
                seen.setdefault(words, Counter())[code] += 1
    for match in (*_APPOSED.finditer(text), *_BEFORE_NAME.finditer(text)):
        beside = f"{match['whose']}{match['place'] or ''}"
        states = {mention.form.code for mention in find_states(beside)} or {
            code for code, _, _ in find_regions(beside)
        }
        code = states.pop() if len(states) == 1 else None
        code = code or (home() if not states and _SURELY.search(match["office"]) else None)
        for words in {match["name"], match["name"].split()[-1]} if code else ():
            if not find_states(words):
                seen.setdefault(words, Counter())[str(code)] += 1
    return {words: next(iter(codes)) for words, codes in seen.items() if len(codes) == 1}


def _state(text: str, match: re.Match[str], home: Callable[[], str | None]) -> str | None:
    low = max(0, match.start("office") - 30)
    beside = [m for m in find_states(text, low, match.start("office")) if m.form.sure]
    if beside and re.fullmatch(
        r"(?:[’']s?)?\s(?:[\w-]+\s){0,2}", text[beside[-1].end : match.start("office")]
    ):
        return beside[-1].form.code
    after = _AFTER.match(text, match.end())
    if after:
        states = find_states(text, after.end(), after.end() + 25)
        if states and states[0].start == after.end():
            return states[0].form.code
        regions = find_regions(text, after.end(), after.end() + 25)
        if regions and regions[0][1] == after.end():
            return regions[0][0]
    if match["office"] in _SHARED_TITLES and not _UNITED_STATES.search(text) and (own := home()):
        return own
    marked = any(_AMERICAN.match(text, match.end() + gap) for gap in (1, 2))
    return "USA" if marked or _AMERICAN.search(match["office"]) else None
