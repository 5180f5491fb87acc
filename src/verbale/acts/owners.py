"""Whose board, shareholders or central bank is meant: the firm or organisation beside the words, before them, or that the
article is about.
"""

from __future__ import annotations

import re

from verbale.acts.organisations import bare, named_before
from verbale.acts.parties import UMBRELLA, find_parties
from verbale.acts.surroundings import DATELINE, Surroundings
from verbale.places import find_states

_FIRM = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w&’'-]+(?:\s[A-ZÀ-Þ][\w&-]+){0,2}?)(?:,\s[^,.]{2,60}?\b(?:company|firm|maker|roaster|bank|club|group|retailer"
    r"|airline|producer|brewer|manufacturer|operator|insurer|university|museum|charity|foundation|utility|supplier|chain)\b"
    r"|\s(?:AG|Inc|Ltd|plc|PLC|Corp|Group|GmbH|SA|NV|ASA|AB|Oyj|SpA|Holdings?)\b)"
)
_NAMED = r"[A-ZÀ-Þ][\w’&-]*(?:\s(?:(?:of|for|and|the|&)\s)?[A-ZÀ-Þ][\w&-]*){0,4}"
_OF = re.compile(rf"\b(?:of|at)\s(?:the\s)?(?:[a-z-]+\s){{0,3}}(?P<name>{_NAMED})")
_SAYS = re.compile(
    rf"\s*(?:[Tt]he\s)?(?P<name>{_NAMED})(?:,\s[^,]{{2,60}},)?\s(?:said|says|announced|reported|added|confirmed|disclosed)\s[^.]{{0,60}}$"
)
_OWN = re.compile(rf"(?P<name>{_NAMED})[’']s?\s$")
_COMMON = re.compile(r"(?:[Tt]he|[Ii]ts)\s(?:[a-z-]+\s)?(?P<noun>[a-z]+)[’']s?\s")
_BANK = re.compile(
    r"(?:Central\s|National\s|Reserve\s)?Bank\sof\s(?:the\s)?[A-Z]|(?:Central|Reserve)\sBank\b"
)

_HOLDERS = re.compile(
    rf"\b(?:[Ss]hareholders|[Ss]hares|[Bb]oard|[Mm]embers|[Dd]irectors)\sof\s(?:the\s)?(?P<name>{_NAMED})"
)


def owner_of(around: Surroundings, start: int, end: int) -> str | None:
    """The firm or organisation whose board or shareholders ``text[start:end]`` are: its name, the acronym of a known body, or
    the state of a central bank; ``None`` where it cannot be told.
    """
    text = around.document.text
    before, phrase = text[max(0, start - 200) : start], text[start:end]
    beside = _with_whose(text, start) or _beside(before, phrase)
    if beside:
        return beside
    common = _COMMON.match(phrase)
    if common and (name := around.called(common["noun"])):
        return code_of_name(name)
    own = re.match(r"[Ii]ts\s", phrase)
    acted = around.acted if own else None
    if (
        acted
        and len(acted.actors) == 1
        and not re.fullmatch(r"[A-Z]{3}", acted.actors[0])
        and 0 <= start - acted.end < 3
    ):
        return acted.actors[0]
    return (
        own
        and (
            _subject_before(text, start)
            or _opening_before(text, start)
            or around.organisation_before(start)
            or _of_paragraph(around, start)
            or named_before(text, start)
        )
    ) or _elsewhere(around, start)


def _subject_before(text: str, start: int) -> str | None:
    """The name that opens the sentence and says it: "Telstar Chile said *its* shareholders had approved the sale"."""
    here = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    opening = _SAYS.match(text, here, start)
    name = bare(opening["name"]) if opening else ""
    states = find_states(name)
    whole = states and states[0].end - states[0].start == len(name)
    return code_of_name(name) if name and not whole else None


def _opening_before(text: str, start: int) -> str | None:
    """The name that opens the sentence before: "The Lagune Opera … . In March *its* board …"."""
    here = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    low = max(text.rfind(". ", 0, max(0, here - 2)), text.rfind("\n", 0, max(0, here - 1))) + 1
    opening = re.match(rf"\s*The\s(?P<name>{_NAMED})\s(?=[a-z])", text[low:here])
    name = bare(opening["name"]) if opening else ""
    return code_of_name(name) if " " in name and not find_states(name) else None


def _elsewhere(around: Surroundings, start: int) -> str | None:
    return (
        _of_paragraph(around, start)
        or around.once("owner", "", lambda: _of_headline(around) or _of_article(around))
        or around.organisation_told_of()
    )


def _with_whose(text: str, start: int) -> str | None:
    """The body before "whose board"."""
    found = None
    for party in find_parties(text, max(0, start - 200), start, {}):
        if party.kind == "body" and re.search(
            r"\bwhose\s(?:board|directors)\b", text[party.end : party.end + 60]
        ):
            found = party.code
    return UMBRELLA.get(found, found) if found else None


def _beside(before: str, phrase: str) -> str | None:
    """Who is named in the words themselves: "the board *of the Bank of Latvia*", "*Brennholm’s* shareholders"."""
    of, own = _OF.search(phrase), _OWN.search(before + phrase[:60])
    inside = re.match(rf"(?:[Tt]he\s)?(?P<name>{_NAMED})[’']s?\s", phrase) or re.match(
        rf"(?:[Tt]he\s)(?P<name>{_NAMED})\s(?=board)", phrase
    )
    for match in (of, own, inside):
        if match and (
            not find_states(match["name"]) or _BANK.match(match["name"]) or " " in bare(match["name"])
        ):
            return code_of_name(bare(match["name"]))
    return None


def code_of_name(name: str) -> str:
    """The acronym of a known body, the state of a central bank, or the name as it is."""
    for party in find_parties(name, 0, len(name), {}):
        if party.kind == "body" and party.code and party.start == 0:
            return UMBRELLA.get(party.code, party.code)
    states = find_states(name)
    return states[0].form.code if states and _BANK.match(name) else name


def _of_paragraph(around: Surroundings, start: int) -> str | None:
    """The firm that the paragraph opens with."""
    text = around.document.text
    for low, high in around.document.paragraphs:
        if not low <= start < high:
            continue
        opening = DATELINE.match(text, low, high)
        firm = _FIRM.match(text, opening.end() if opening else low, start)
        if firm and not find_states(firm["name"]):
            return firm["name"]
    return None


def _of_headline(around: Surroundings) -> str | None:
    """The name that opens the headline, where the article repeats it."""
    text, headline = around.document.text, around.document.headline
    if headline is None:
        return None
    low, high = around.document.paragraphs[headline]
    first = re.match(r"[A-ZÀ-Þ][\w&-]+", text[low:high])
    often = first and len(re.findall(rf"\b{re.escape(first[0])}\b", text)) >= 3
    common = first and re.search(rf"\b{first[0].lower()}\b", text)
    return first[0] if first and often and not common and not find_states(first[0]) else None


def _of_article(around: Surroundings) -> str | None:
    """The board, bank or firm that the article names in full."""
    owned = _HOLDERS.search(around.document.text)
    named = [bare(owned["name"])] if owned and not find_states(owned["name"]) else []
    name = next(filter(None, (*named, *(around.called(noun) for noun in ("board", "company", "bank")))), None)
    return code_of_name(name) if name else None


def whose_it_is(around: Surroundings, start: int) -> str | None:
    """Whose "its" is at ``start``: the one that acted just before, else the organisation named last before it or told of most."""
    acted = around.acted
    if (
        acted
        and len(acted.actors) == 1
        and 0 <= start - acted.end < 3
        and not re.fullmatch(r"[A-Z]{3}", acted.actors[0])
    ):
        return acted.actors[0]
    own = named_before(around.document.text, start) or around.organisation_told_of()
    return UMBRELLA.get(own, own) if own else None
