"""What each kind of formal act can be done to: the nouns for drafts, laws, plans and treaties, as patterns."""

from __future__ import annotations

import re

from verbale.acts.objects import Thing
from verbale.records import ActType

_TREATY = (
    r"treat(?:y|ies)|agreements?|accords?|pacts?|conventions?|protocols?|memorand(?:um|a)(?:\sof\sunderstanding)?|letters?\sof\sintent"
    r"|declarations?|joint\sstatements?|communiqu[eé]s?|charters?|compacts?|covenants?|truces?|ceasefires?|armistices?"
)
BILL = (
    r"draft\s(?:resolution|law|text|decree|declaration|bill|budget|amendment|proposal|plan)s?|drafts?|bills?|motions?"
    r"|amendments?|resolutions?|texts?|proposals?|petitions?|counter-(?:proposal|application|motion|draft|offer)s?"
)
_LAW = (
    r"laws?|acts?|legislation|budgets?|measures?|constitutions?|decrees?|ordinances?|by-?laws?|regulations?|directives?"
    r"|rules?|codes?|quotas?|statutes?|mandates?"
)
_PLAN = (
    r"plans?|program(?:me)?s?|calendars?|strateg(?:y|ies)|packages?|frameworks?|guidelines|timetables?|schemes?|limits?|tariffs?|sanctions|bans?|moratori(?:um|a)"
    r"|levy|levies|mergers?|deals?|contracts?|compromises?|statements?|renewals?|requests?|roadmaps?|labels?|schedules?|reforms?|agendas?|accounts|dividends?"
    r"|nominations?|appointments?|applications?|accessions?|ratifications?|standards?|definitions?|amnest(?:y|ies)|listings?|resolutions?|recommendations?|decisions?|caps?|ceilings?|restrictions?|covenants?|constitutions?|sales?|grants?|loans?|projects?|funding|fees?|tax(?:es)?|articles\sof\simpeachment|permits?|licen[cs]es?|purchases?|leases?"
    r"|offers?|bids?"
)
ON: dict[ActType, str] = {
    "adopt": rf"{BILL}|{_LAW}|{_TREATY}|{_PLAN}|documents?",
    "amend": rf"{BILL}|{_LAW}|{_TREATY}|articles?|paragraphs?|clauses?|program(?:me)?s?|calendars?|plans?|guidelines|lists?",
    "sign": rf"{_TREATY}|settlements?"
    r"|annex(?:es)?|pledges?|circulars?|regulations?|orders?|permits?|documents?|texts?|contracts?|deals?|leases?|codes?"
    r"|statements?|decrees?|executive\sorders?|bills?"
    r"|laws?|acts?|measures?|legislation|ordinances?|proclamations?",
    "withdraw": rf"{BILL}|legislation|compromises?|candidac(?:y|ies)|candidatures?|nominations?"
    r"|candidates?|signatures?|applications?|entr(?:y|ies)|requests?|appeals?|bids?|reservations?|versions?|offers?|objections?|papers?|circulars?|notifications?"
    r"|(?:draft\s)?(?:orders?|decrees?|plans?|regulations?|rules?|directives?|laws?|budgets?)",
    "block": rf"{BILL}|{_TREATY}|laws?|legislation|budgets?|sanctions|renewals?|statements?|compromises?|consensus|nominations?"
    r"|decisions?|rules?|orders?|decrees?|positions?|conclusions?|versions?|candidates?"
    r"|appointments?"
    r"|applications?|accessions?|mandates?|plans?|regulations?|directives?|sales?|mergers?|takeovers?|acquisitions?"
    r"|deals?|purchases?|contracts?|projects?|schemes?|tariffs?|bans?|reforms?|measures?|votes?|bids?|permits?|licen[cs]es?|increases?",
    "table-draft": rf"{BILL}|legislation|compromises?|bids?|applications?"
    r"|(?:plan|law|regulation|directive|nomination|budget|candidature|protocol|convention|declaration|charter|ordinance|by-?law|decree|repeal|statement)s?|treat(?:y|ies)"
    r"|candidac(?:y|ies)|tariffs?|quotas?|bans?|changes?|reforms?|schemes?|codes?|versions?|rules|guidelines|plebiscites?|adjournments?|referendums?|deferrals?|censure|measures?",
    "veto": rf"{BILL}|{_LAW}|{_PLAN}|articles?|clauses?|provisions?|items?|line[- ]items?|versions?|increases?|lists?|nominees?",
    "vote": rf"{BILL}|{_LAW}|{_PLAN}|{_TREATY}|attempts?|moves?(?=\\sto\\s)|takeovers?|approach(?:es)?",
}
NOUN = {kind: re.compile(rf"(?<![-‑])\b(?:{words})\b(?![-‑]\w)", re.I) for kind, words in ON.items()}
TEXT = re.compile(rf"(?<![-‑])\b(?:{BILL})\b(?![-‑]\w)", re.I)
FROM = re.compile(rf"\b(?:{_TREATY}|deals?)\b", re.I)
MEMBERSHIP = re.compile(
    rf"\b(?:{_TREATY}|deals?|commission|union|organi[sz]ation|federation|league|alliance|bloc|court|fund|(?:joint\s|patrol\s|regional\s|multinational\s|standby\s)*force|mission|currency\sunion|customs\sunion|council(?!\schamber)|agency|community|forum|confederation)\b",
    re.I,
)
"""What a state or an association can withdraw from."""
OWN = re.compile(r"(?:its|their|his|her|our|my|[A-ZÀ-Þ][\w’'-]+[’']s?)\s", re.I)
"""What makes a draft or a candidacy that of those who give it up."""
_PAPER = (
    r"(?:draft\s)?(?:resolution|motion|amendment|bill|petition|counter-(?:proposal|motion|draft))s?|drafts?"
    r"|draft\s(?:law|text|decision|declaration|code)s?"
)
_RULED = (
    r"laws?|acts?|legislation|decrees?|edicts?|circulars?|notifications?|ordinances?|by-?laws?|orders?|executive\sorders?|regulations?|directives?|rules?|decisions?|caps?|restrictions?|bans?|tariffs?"
    r"|statutes?|levy|levies|permits?|licen[cs]es?|contracts?|mergers?|elections?|ratifications?|accessions?"
)
RULED = re.compile(
    rf"(?:{_RULED}|articles|provisions?|clauses?|enforcement|application(?=\sof\b)|implementation|plans?|bills?|measures?|tax(?:es)?|fees?|schemes?)",
    re.I,
)
"""What a court can strike down; what it rejects besides are claims and appeals."""
PART = re.compile(
    r"(?<![-‑])\b(?:clauses?|paragraphs?|articles?(?!\sof\sfaith)|lines?|sentences?|sections?|subsections?|provisions?|schedules?|passages?|references?|words?|rule\s\d+|annex(?:es)?)\b(?![-‑]\w)",
    re.I,
)
"""What a text is made of, and is amended by being struck out or added."""
_CLASSES = {
    "text": re.compile(
        rf"(?<![-‑])\b(?:{BILL}|budgets?|legislation|plans?|nominations?|accessions?)\b(?![-‑]\w)", re.I
    ),
    "paper": re.compile(rf"(?<![-‑])\b(?:{_PAPER})\b(?![-‑]\w)", re.I),
    "part": PART,
    "upheld": re.compile(r"(?<![-‑])\b(?:laws?|bills?|acts?|budgets?|statutes?)\b(?![-‑]\w)", re.I),
    "merger": re.compile(r"\b(?:mergers?|takeovers?|acquisitions?|deals?|sales?|buyouts?)\b", re.I),
    "deposited": re.compile(rf"(?<![-‑])\b(?:{_PAPER}|texts?)\b(?![-‑]\w)", re.I),
    "moved": re.compile(r"(?<![-‑])\b(?:motions?|applications?|proposals?)\b(?![-‑]\w)", re.I),
    "law": re.compile(rf"(?<![-‑])\b(?:{BILL}|{_LAW}|charters?|treat(?:y|ies))\b(?![-‑]\w)", re.I),
    "own": re.compile(
        rf"(?<![-‑])\b(?:{BILL}|candidac(?:y|ies)|candidatures?|nominations?|applications?|bids?|reservations?)\b(?![-‑]\w)",
        re.I,
    ),
    "signed": re.compile(rf"(?<![-‑])\b(?:{BILL}|{_TREATY})\b(?![-‑]\w)", re.I),
    "lawpart": re.compile(
        rf"(?<![-‑])\b(?:{BILL}|{_LAW}|charters?|treat(?:y|ies)|articles|clauses|paragraphs|sections|provisions)\b(?![-‑]\w)",
        re.I,
    ),
    "veto": re.compile(r"\bveto(?:es)?\b(?!-)", re.I),
    "treaty": re.compile(
        rf"(?<![-‑])\b(?!conventions?\b(?!\son\b)|(?-i:[A-Z][\w-]+\s[Nn]ational\s[Cc]onvention))(?:{_TREATY})\b(?![-‑]\w)|(?-i:(?<!National\s)\bConvention)\b",
        re.I,
    ),
    "decided": re.compile(rf"(?<![-‑])\b(?:{BILL}|{_LAW}|{_PLAN})\b(?![-‑]\w)", re.I),
    "ruled": re.compile(
        rf"(?<![-‑])\b(?:{_RULED}|articles|provisions?|clauses?|enforcement|application|implementation)\b(?![-‑]\w)",
        re.I,
    ),
}
"""What a wording can be done to, by the word for it in ``data/wordings.txt``; all others are done to whatever their type has."""


def objects_of(type_: ActType, objects: str) -> re.Pattern[str]:
    """The nouns for what an act of this type can be done to, where its wording has ``objects`` of its own."""
    return _CLASSES.get(objects, NOUN[type_])


_BETWEEN = re.compile(
    r"(?:\s(?:in|at)\s[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+)?(?=\s(?:an?|the|its|their|two|three|last|on|yesterday|today)\s))?(?:\s(?:yesterday|today|last\s\w+|on\s\w+day))?(?:,\s(?:by|after|in|at|on|with)\s[^;.]{2,90}?,)?\s(?:(?:(?:but|and|or)\s(?:not\s)?\w+ed|in\sits\splace|unanimously|formally|finally|on\s\w+day|last\s\w+|yesterday|today|in\sprinciple|by\sconsensus|by\sacclamation|by\sa\s(?:\w+\s)?(?:majority|vote|margin)(?:\sof\s[\w-]+(?:\svotes)?\sto\s[\w-]+)?"
    r"|by\s[\w-]+\svotes?\sto\s[\w-]+|by\s(?:one|a\ssingle)\svote|by\s\d+\s?(?:-|–|to)\s?\d+)\s)?"
    r"(?:(?:all\sstages|the\s(?:first|second|third|final)\sreading|the\sgeneralities|(?:an?|the|its|another)\s(?:[a-z]+\s)?(?:package|set|series|raft|pair|batch|slate|range|number|couple|handful|string|bundle|version|draft)"
    r"|dozens|hundreds|scores|thousands|parts|one|two|three|four|five|some|all|most|both)\sof\s(?=(?:the|its|an?|their|his|her)\s|[a-z]+|[A-ZÀ-Þ]))?"
    r"(?:(?:this|these|those|that(?=\s[a-z]+[^s\W]\b(?!\s(?:is|was|are|were|be|has|had|have|will|would|should|must|can|could)\b)))\s)?"
    r"(?:(?!(?:to|that|of|for|in|on|with|and|by|from|at|as|into|which|who|over|after|before|when|but|through)\b)(?:[€£$][\d.,]*\d[\w-]*|\([^()]{2,40}\)|[\w.’'“”‘&-]+)\s){0,6}"
)

_FUNCTION = r"of|to|by|in|on|for|with|at|from|as|under|and|or|but|that|what|how|which|who|after|before|when|into|over|against|than"
_ANY_PHRASE = re.compile(
    rf"(?:,\s[^,;.]{{2,30}},)?\s(?:(?:unanimously|narrowly|finally|formally|on\s\w+day|yesterday|last\s\w+)\s)?(?P<det>the|this|these|those|that(?=\s[a-z]+[^s\W]\b(?!\s(?:is|was|are|were|be|has|had|have|will|would|should|must|can|could)\b))|an?|its|their|his|her|all|both|two|three|four|five|another|several|such\sa|one|\d+|no)\s"
    rf"(?:(?!(?:{_FUNCTION})\b)(?:[€£$][\d.,]*\d[\w-]*|[\w’'“”‘-]+)\s){{0,4}}?(?P<head>[a-z][a-z-]{{2,}})(?<!\bthe)"
    rf"(?=\s(?:{_FUNCTION}|last|this|while|yesterday|worth|whose|would|will|earlier|again|unanimously|overwhelmingly|narrowly|(?:a|two|three|four|five|six)\s(?:days?|weeks?|months?|years?))\b|[.,;:?!”)]|$|\s[—–-]\s)"
)
_SUM = re.compile(
    r"\s(?:(?:about|some|nearly|over|almost|a\stotal\sof)\s)?(?P<head>(?:(?:US|CA?|AU?|NZ|HK|SG?|R|Rs\.?\s?)?[€£$₦₹¥₩]\s?\d[\d.,]*\d?(?:\s?(?:bn|m|k|million|billion|trillion|crore|lakh))?"
    r"|(?:Rs\.?|N|R|K|Sh|CHF|EUR|USD|kr)\s?\d[\d.,]*(?:\s?(?:bn|m|million|billion|crore|lakh))?|\d[\d.,]*\s(?:million|billion|trillion|crore)(?:\s[a-z]+)?))(?=\s(?:for|to|in|towards?|of|over|from)\b|[.,;]|$)"
)
"""A sum of money that is approved: "US$2.1 million for the secretariat", "N4bn for wells"."""
_ANY_PLURAL = re.compile(
    rf"\s(?:(?!(?:{_FUNCTION}|the|not|all|him|her|it|them|up|down|out)\b)[a-z-]+\s){{1,2}}(?P<head>[a-z][a-z-]+[a-rt-z]s)(?=\s(?:{_FUNCTION}|last|this)\b|[.,;:]|$)"
)
_ANY_SUBJECT = re.compile(
    rf"(?:^|(?<=[,;:—–]\s)|(?<=\b(?:and|but)\s)|(?<=\bthat\s)|\b)(?P<det>[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Aa]nother|[Bb]oth|[Aa]ll|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|(?:[Tt]hir|[Ff]our|[Ff]if|[Ss]ix)teen|\d+)\s"
    rf"(?:(?!(?:{_FUNCTION}|was|were|is|are|had|has|have)\b)[\w’'“”‘-]+\s){{0,4}}?(?P<head>[a-z][a-z-]{{2,}})"
    rf"(?:\s(?:{_FUNCTION})\s[^,;:.]{{1,60}}?|,\s[^,;:.]{{2,60}},)?\s(?:has\s|had\s|have\s)?(?:was|were|been|is|are)(?:\s\w+){{0,2}}?\s$"
)
SIMILAR = re.compile(
    r"\s(?:an?|the|its|their|another)\s(?:similar|comparable|rival|competing|earlier|previous|cheaper|stricter|revised|watered-down|milder|tougher|second|third|identical|parallel)\s(?:[\w’'-]+\s){0,2}?[a-z-]{4,}"
)
"""What is like the text that an article is about, whatever its noun: "blocked *a similar redesign*"."""
_WORDS_ONLY = re.compile(
    r"(?:claim|allegation|accusation|charge|criticism|report|suggestion|idea|notion|view|blame|responsibility|resignation|apolog\w*|argument"
    r"|assertion|explanation|invitation|excuse|verdict|reason|advice|challenge|risk|need|evidence|award|prize|complaint|call|account|rumou?r|comparison|characteri[sz]ation|description|evidence|theory|finding|question|approach|tone|stance|habit|style|fact|way|road|street|entrance"
    r"|traffic|access|door|number|people|man|woman|men|women|child|children|day|week|month|year|time|night|morning|evening)s?",
    re.I,
)


def head_after(text: str, nouns: re.Pattern[str], at: int, end: int) -> re.Match[str] | None:
    """The head noun of the phrase after a verb, where it is one of ``nouns``."""
    gap = _BETWEEN.match(text, at, end)
    if not gap:
        return None
    best = None
    for match in nouns.finditer(text, at, min(end, gap.end() + 40)):
        if match.start() <= gap.end() + 1 and _BETWEEN.fullmatch(text, at, match.start()):
            best = match
    return best


_PLACES = re.compile(r"(?:way|road|street|entrance|access|door|week|day)s?")


def any_head(text: str, at: int, end: int, *, approved: bool = False) -> re.Match[str] | None:
    """The head (``head``) of the noun phrase after a verb, whatever the noun: for bodies that can only decide ("approved
    the *fox*", "rejected a *third*"). Claims, charges and the like are left out: those are words, not drafts.
    """
    if approved and (money := _SUM.match(text, at, end)):
        return money
    found = _ANY_PHRASE.match(text, at, end) or _ANY_PLURAL.match(text, at, end)
    if found is None or (approved and _PLACES.fullmatch(found["head"])):
        return found
    return None if _WORDS_ONLY.fullmatch(found["head"]) else found


def any_subject(text: str, start: int, at: int) -> re.Match[str] | None:
    """The head (``head``) of the noun phrase that a passive verb at ``at`` has as its subject, whatever the noun."""
    return _ANY_SUBJECT.search(text, start, at)


def thing_named(text: str, match: re.Match[str], group: str | int = 0) -> Thing:
    """What a noun found by one of these patterns (or by a ``group`` of another) stands for, with whether it is plural and
    met before."""
    name = " ".join(match[group].lower().split())
    plural = name.endswith("s") and name not in {"sanctions", "guidelines"} and not name.endswith("ss")
    if plural:
        name = name[:-3] + "y" if name.endswith("ies") else name[:-1]
    before = text[max(0, match.start(group) - 40) : match.start(group)]
    definite = bool(
        re.search(r"\b(?:the|this|that|its|their|his|her|same)\s(?:[\w’'-]+\s){0,3}$", before, re.I)
    )
    return Thing(
        name,
        match.start(group),
        match.end(group),
        plural,
        definite,
        bool(re.fullmatch(BILL, match[group], re.I)),
    )


def last_named(text: str, nouns: re.Pattern[str], start: int, end: int) -> Thing | None:
    """The last of ``nouns`` in ``text[start:end]`` that nothing is said to belong to."""
    found = None
    for match in nouns.finditer(text, start, end):
        after = text[match.end() : match.end() + 8]
        if not re.match(r"[’']s?\s", after):
            found = match
    return thing_named(text, found) if found else None
