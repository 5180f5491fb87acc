"""What a formal act is done to: the noun for the draft or the agreement, who tabled it, and whether it was
met before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.acts.parties import Party

_DRAFT = (
    r"draft\s(?:UN\s|U\.N\.\s|Security\sCouncil\s|ceasefire\s|peace\s)*resolutions?|resolutions?"
    r"|draft\s(?:text|statement|law|agreement|treaty|declaration|amendment|proposal|budget|bill"
    r"|plan)s?"
    r"|drafts?|texts?|motions?|amendments?|bills?|proposals?|measures?|compromises?"
)
_OTHER = (
    r"presidential\sstatements?|joint\sstatements?|statements?|declarations?|treaty|treaties"
    r"|agreements?|accords?|pacts?|conventions?|protocols?|memorand(?:um|a)(?:\sof\sunderstanding)?"
    r"|deals?|laws?"
    r"|legislation|decrees?|executive\sorders?|orders?|budgets?|charters?|mandates?|sanctions"
    r"|communiqu[eé]s?|by-?laws?|ordinances?|regulations?|directives?|petitions?|truces?|ceasefires?"
    r"|contracts?|moratori(?:um|a)|quotas?"
    r"|constitutions?|covenants?|packages?|plans?|limits?|bans?|embargo(?:es)?|appointments?"
    r"|applications?|membership|bids?|requests?|nominations?|missions?|forces?|nominees?|listings?"
    r"|releases?|funding|aid|letters?|acts?|schemes?|rules?|guidelines|frameworks?|strateg(?:y"
    r"|ies)|roadmaps?|timetables?|levy|levies|tariffs?|fees?|permits?|licen[cs]es?"
)
DRAFT = re.compile(rf"\b(?:{_DRAFT})\b(?!\s(?:message|book|messages))", re.I)
FORMAL = re.compile(rf"\b(?:{_DRAFT}|{_OTHER})\b", re.I)
_MADE = (
    r"(?:drafted|sponsored|co-sponsored|cosponsored|proposed|authored|penned|tabled|submitted"
    r"|written|introduced|circulated|presented|put\sforward|brought(?:\sforward)?|moved|prepared)"
)
_HYPHEN = re.compile(rf"^[-‑]\s?(?:and\s[\w-]+\s)?{_MADE}\b", re.I)
_ASIDE = re.compile(
    r"\s(?:has\s|had\s)?(?:said|says|noted|notes|added|adds|recalled|argued|told|wrote|announced|complained|claimed|reported)\b"
)
"""After a name between commas: the name of one who tells, not of one who acts ("Russia, Berg noted, had vetoed")."""
_DEFINITE = re.compile(r"\b(?:the|this|that|its|their|his|her|same|it)\s(?:[\w’'-]+\s){0,3}$", re.I)


@dataclass(frozen=True, slots=True)
class Thing:
    """What an act is done to: its noun phrase's ``name`` ("draft resolution"), and where the noun stands.

    ``plural`` and ``definite`` are as written; ``draft`` is false for what is signed or imposed rather than
    tabled.
    """

    name: str
    start: int
    end: int
    plural: bool
    definite: bool
    draft: bool


def find_thing(text: str, start: int, end: int, *, last: bool = False) -> Thing | None:
    """The first (or ``last``) formal object in ``text[start:end]``, or ``None``."""
    matches = list(FORMAL.finditer(text, start, end))
    if not matches:
        return None
    match = matches[-1] if last else matches[0]
    name = " ".join(match[0].lower().split())
    plural = bool(re.search(r"(?<!s)s$", name)) and name != "sanctions"
    name = re.sub(r"\b(?:un|u\.n\.|security council|ceasefire|peace)\s", "", name)
    if plural:
        name = re.sub(r"ies$", "y", name) if name.endswith("ies") else name[:-1]
    before = text[max(start, match.start() - 40) : match.start()]
    return Thing(
        name,
        match.start(),
        match.end(),
        plural,
        bool(_DEFINITE.search(before)),
        bool(DRAFT.fullmatch(match[0])),
    )


def find_sponsors(text: str, start: int, end: int, groups: list[list[Party]]) -> tuple[str, ...]:
    """Who tabled the draft that ``text[start:end]`` speaks of: "US-drafted", "a Brazilian draft", "tabled
    by Malta". Codes, in order."""
    found: list[str] = []
    for group in groups:
        if group[0].start < start or group[-1].end > end:
            continue
        after = text[group[-1].end : min(end, group[-1].end + 60)]
        before = text[max(start, group[0].start - 40) : group[0].start]
        attributive = all(party.kind in ("demonym", "state") for party in group) and bool(
            re.match(
                rf"(?:[’']s)?\s(?:(?:own|draft|rival|competing|counter|counter-|failed|compromise|alternative"
                rf"|revised|humanitarian|ceasefire|peace|joint|proposed|latest|first|second|third|new|UN"
                rf"|Security|Council)[\s-])*(?:{_DRAFT})\b",
                after,
                re.I,
            )
        )
        if (
            _HYPHEN.match(after)
            or attributive
            or re.search(rf"{_MADE}(?:\s[\w-]+){{0,4}}\sby\s(?:the\s|both\s)?$", before, re.I)
            or re.search(rf"\b(?:{_DRAFT})\sby\s(?:the\s|both\s)?$", before, re.I)
        ):
            found += [party.code for party in group if party.code and party.code not in found]
    return tuple(found)


def grouped(text: str, parties: list[Party]) -> list[list[Party]]:
    """Parties joined by commas and "and" put together: "Russia, China and Algeria" is one group."""
    groups: list[list[Party]] = []
    for party in parties:
        if groups:
            gap = text[groups[-1][-1].end : party.start]
            alike = (groups[-1][-1].kind == "body") == (party.kind == "body")
            if gap.strip() == "," and re.match(
                r"\s(?:abstaining|voting|vetoing|alone|taking)\b", text[party.end :][:12]
            ):
                alike = False
            if gap.strip() == "," and _ASIDE.match(text, party.end):
                alike = False
            opening = text[: groups[-1][0].start][-14:]
            if gap.strip().removesuffix("the").strip() == "," and re.search(
                r"\b(?:with|in|at|from|like|unlike|on|over|about|against)\s(?:the\s)?$", opening, re.I
            ):
                alike = False
            if (alike or gap.strip() in ("and", "and the")) and re.fullmatch(
                r"[’']?s?(?:\s?,\s(?:and\s)?|\sand\s|\s&\s|\s?/\s?|-|\sor\s|\sas\swell\sas\s|\s(?:along"
                r"|together)\swith\s|\sand\sfellow\s|\sand\sits\sally\s|,\salong\swith\s)(?:the\s|its\sally\s)?",
                gap,
            ):
                groups[-1].append(party)
                continue
        groups.append([party])
    return groups
