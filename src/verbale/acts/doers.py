"""Who did a formal act, where the words before its verb name a body, an institution, a party or a person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.acts.localities import organ_code
from verbale.acts.offices import OFFICES
from verbale.acts.officials import office_actors, person_actors
from verbale.acts.organisations import bare
from verbale.acts.parties import find_parties
from verbale.acts.pointing import PERSON
from verbale.acts.scenes import Scene
from verbale.acts.surroundings import Surroundings
from verbale.places import find_organs, find_regions, find_states

_PREPOSITION = re.compile(
    r"\b(?:of|in|at|to|for|from|with|by|against|before|into|between|within|through|over|outside)\s$", re.I
)
PARTY = re.compile(
    r"\b(?:(?:the|The)\s(?P<other>[A-ZÀ-Þ][a-zà-ÿ’'-]+(?:\s[A-ZÀ-Þ][a-zà-ÿ]+)?(?:s|\sParty))\sand\s)?(?:the|The)\s(?P<name>[A-ZÀ-Þ][a-zà-ÿ]+(?:\s[A-ZÀ-Þ][a-zà-ÿ]+)?s)\s*$"
)
NAME = re.compile(
    r"(?:\b[Tt]he\s)?(?P<name>\b[A-ZÀ-Þ][\w&’'-]+(?:\s(?:[A-ZÀ-Þ][\w&’'-]+|(?:of|for|and|on)(?:\sthe)?)){0,7})\s*$"
)
ORGANISATION = re.compile(
    r"\s(?:Office|Organi[sz]ation|Union|Forum|Federation|Association|Cooperative|Secretariat|Synod|League|Alliance|Guild|Confederation|Authority|Diet)$"
    r"|^(?:Federation|Union|Association|League|Alliance|Society|Guild|Confederation|Congress|Assembly|Synod|Diet|Convention|Council|Board)\sof\s[A-Z]"
)
_BARE_PARTY = re.compile(
    r"(?:(?<![\w’']\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bwhile\s)|(?<=\bthe\s)|(?<=\bThe\s)|(?<=\bopposition\s)|(?<=\bruling\s)|(?<=\bparty\s))\b(?P<name>Labou?r|(?:[Tt]he\s)?opposition(?!\s[A-Z])|Sinn\sF[eé]in|Fianna\sF[aá]il|Fine\sGael|Likud|Fidesz|Vox|Podemos|Syriza|(?:(?:Senate|House)\s)?(?:Republicans|Democrats)|Greens|Tories|Conservatives|Liberals|Socialists"
    r"|(?:[Tt]he\s)?(?:[A-ZÀ-Þ][\w-]+\s){1,3}(?:Party|Democrats|Front|Movement|Coalition))\s*$"
)
INSTITUTION = (
    r"(?:[A-ZÀ-Þ][\w’'&-]*\s){0,3}?(?:Museum|Library|University|Institute|Gallery|Archives?|Foundation|Trust|Railways?|Society|Theatre"
    r"|Orchestra|College|Hospital|Observatory|Academy|Company|Bank)"
    r"(?:\s(?:of|for)\s(?:the\s)?[A-ZÀ-Þ][\w’'-]+(?:\s(?:and\s)?[A-ZÀ-Þ][\w’'-]+){0,3}?)?"
)
INSTITUTIONS = re.compile(
    rf"\b(?:(?:[Tt]he\s)?(?P<first>{INSTITUTION})\sand\s)?(?:[Tt]he\s)?(?P<name>{INSTITUTION})\s*$"
)
NOT_PARTY = re.compile(r"(?:Nations|States|Times|News|Press|Lords|Commons|Games|Series|Giants)$")
_OFFICE_HOLDER = re.compile(
    r"\b(?P<words>(?:[Tt]he|[Aa]|[A-ZÀ-Þ][\w-]+[’']s?|[A-ZÀ-Þ][\w-]+)\s(?:[a-zA-Z-]+\s){0,2}?"
    rf"(?i:{OFFICES})(?:\sin\s[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)?)"
    r"(?P<name>,?\s[A-ZÀ-Þ][\w’. -]{2,40},?)?(?:[’']s\soffice)?\s*$"
)
_ORGAN_REST = re.compile(r"(?:[’']s?(?:\s[a-z]+){1,3})?(?:\s(?:in|of|under|at)\s[^,;:.]{2,40})?\s*")
_MEMBERS_OF = re.compile(
    r"\b(?:[Mm]embers|[Dd]elegates|[Rr]epresentatives|[Ll]eaders)\s(?:of|from|to)\s(?:the\s)?$"
)
_MEMBERS_NAMED = re.compile(r"^(?:Members|Delegates|Representatives|Leaders)\s(?:of|from)\s(?:the\s)?")
PLAIN_NAME = re.compile(
    r"\b(?:[Tt]he|[Aa]|[Ii]ts)\s(?:(?:opposition|ruling|governing|main|centre-\w+|far-\w+)\s)*(?P<name>(?:[A-ZÀ-Þ]?[a-zà-ÿ’'-]+\s){1,3}?(?:synod|federation|union|association|league|guild|confederation|alliance|party|caucus|diet|chapter|trust|cooperative|club|society))(?:\sof\s[A-ZÀ-Þ]\w+)?\s*$"
)
_ORGANISED = re.compile(
    r"\b(?:[Tt]he|[Aa]|[Ii]ts|[Hh]is|[Hh]er)\s(?:[a-z-]+\s){0,2}?(?P<noun>union|federation|association|league|alliance|forum|company|firm|bank|club|museum|fund|guild|organi[sz]ation|party|university|college|hospital|theatre|orchestra|institute|school|foundation|church|society|charity|foundation|network)(?:[’']s\s(?:own\s)?(?:members|delegates|leaders)|\s(?P<name>[A-ZÀ-Þ][\w&’-]+(?:\s[A-ZÀ-Þ][\w&-]+){0,3}))?\s*$"
)
_OWNED = re.compile(
    r"company|firm|bank|club|museum|fund|university|college|hospital|theatre|orchestra|institute|school|foundation"
)
"""Organisations that act through those who run them rather than by a decision of their members."""
ALONE = re.compile(
    r"(?:(?:The\sday\sbefore|Earlier|Later|Meanwhile|Instead|(?:In|On|Last)\s[^,;]{2,40}),\s|In\s(?:\d{4}|[A-Z][a-z]+\s\d{4})\s|.*:\s)?(?:[Tt]he\s)?(?P<name>[A-ZÀ-Þ][\w&’-]+(?:\s(?:(?:of|for|&)\s(?:the\s)?)?[A-ZÀ-Þ][\w&’-]+){0,4})"
)
_DECIDING = re.compile(
    r"\b(?:union|association|federation|league|council|committee|congress|synod|assembly|guild|alliance)$"
)
HONORIFIC = re.compile(
    r"^(?:(?:The\s)?(?:Canon|Bishop|Archbishop|Archdeacon|Reverend|Rev\.?|Father|Fr\.?|Sister|Cardinal|Rabbi|Imam|Sheikh|Pastor|Deacon|Dean|Professor|Prof\.?|Doctor|Dr\.?|Sir|Dame|Captain|Chief|Chairman|Chairwoman|Chairperson|Chair|Vice-?[Cc]hair(?:man|woman)?|Commissioner|Delegate|Trustee|Director|Mr|Mrs|Ms|Miss)\s)+(?=[A-ZÀ-Þ])"
)
"""Titles and forms of address that are no part of a name."""
_COMMA = re.compile(r",\s(?:(?:and|but|while)\s)?(?=(?:the\s)?[A-ZÀ-Þ])")
_ROLE_NAMED = re.compile(
    r"\b(?P<role>(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?:[a-z’'-]+\s){0,4}[a-z-]+),\s(?:the\s)?(?P<name>[A-ZÀ-Þ][\w&’-]+(?:\s(?:of\s)?[A-ZÀ-Þ][\w&’-]+){0,4}),\s(?:has\s|had\s|\w+ly\s)*$"
)
_NO_NAME = re.compile(
    r"(?:It|They|He|She|We|You|I|This|That|These|Those|Both|Some|Most|Many|All|One(?!\s[A-Z])|Nobody|Others|Police|Officials|Ministers|Voters|Members|Critics|People|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|What|Who|Which|There|Then|Mr|Ms|Mrs|Dr|Delegates)\b"
)


@dataclass(frozen=True, slots=True)
class Doer:
    """Who did it: the codes or names (none for members told by number), where the words start, the body,
    how many, and whether a body did it rather than a state, a party or a person."""

    actors: tuple[str, ...]
    start: int
    body: str | None = None
    count: int | None = None
    bodily: bool = False


def is_governed(text: str, low: int, at: int) -> bool:
    """Whether a preposition stands right before ``at``, and not before ``low``: "of the council" does nothing."""
    return _PREPOSITION.search(text[max(low, at - 9) : at]) is not None


def _free(pattern: re.Pattern[str], text: str, start: int, stop: int) -> re.Match[str] | None:
    """What ``pattern`` finds in the words, unless a preposition governs it."""
    match = pattern.search(text, start, stop)
    return None if match is None or is_governed(text, start, match.start()) else match


def by_organ(around: Surroundings, text: str, start: int, stop: int) -> Doer | None:
    """An organ of a state by its own name ("the Majlis in Tehran", "the CRTC’s commissioners")."""
    for organ, low, high in reversed(find_organs(text, start, stop)):
        if not organ.sure and text.startswith(" of ", high):
            continue
        if not _PREPOSITION.search(
            text[max(start, low - 9) : low].removesuffix("the ")
        ) and _ORGAN_REST.fullmatch(text, high, stop):
            return Doer((organ_code(around, organ, low),), low, organ.text, bodily=True)
    return None


def by_institution(text: str, start: int, stop: int) -> Doer | None:
    """Museums, libraries and firms by their full names, one or two."""
    match = _free(INSTITUTIONS, text, start, stop)
    if not match:
        return None
    return Doer(tuple(filter(None, (match["first"], match["name"]))), match.start())


def by_name(around: Surroundings, text: str, start: int, stop: int) -> Doer | None:
    """An organisation by its own name, known to the article or plain from its words, or its members."""
    match = NAME.search(text, start, stop)
    name = bare(_MEMBERS_NAMED.sub("", match["name"])).split(" and the ")[-1] if match else ""
    unknown = bool(ORGANISATION.search(name)) and not find_parties(name, 0, len(name), {})
    actor = around.organisation(name) or (name if unknown else None)
    if match is None or actor is None:
        return None
    members = _MEMBERS_OF.search(text, start, match.start())
    if not members and is_governed(text, start, match.start()):
        return None
    return Doer((actor,), members.start() if members else match.start(), name, bodily=True)


def by_party(text: str, start: int, stop: int) -> Doer | None:
    """One party or two by name."""
    match = PARTY.search(text, start, stop)
    bare = None if match and match["other"] else _BARE_PARTY.search(text, start, stop)
    if bare:
        return Doer((bare["name"].removeprefix("the ").removeprefix("The "),), bare.start())
    if not match or NOT_PARTY.search(match["name"]) or find_states(match["name"]):
        return None
    if is_governed(text, start, match.start()):
        return None
    return Doer(tuple(filter(None, (match["other"], match["name"]))), match.start())


def by_office(around: Surroundings, text: str, start: int, stop: int) -> Doer | None:
    """Whoever holds an office of a state, by the office."""
    match = _free(_OFFICE_HOLDER, text, start, stop)
    if not match:
        return None
    actors = office_actors(around, match["words"])
    return Doer(actors, match.start()) if actors else None


def by_person(around: Surroundings, text: str, start: int, stop: int) -> Doer | None:
    """A minister, a member of parliament or a councillor by name: the state, as the words or the article give it."""
    match = _free(PERSON, text, start, stop)
    if not match:
        return None
    actors = person_actors(around, match["title"], match["name"])
    return Doer(actors, match.start()) if actors else None


def by_plain_name(text: str, start: int, stop: int) -> Doer | None:
    """ "The diocesan synod", "the German federation": by that name."""
    match = _free(PLAIN_NAME, text, start, stop)
    if not match:
        return None
    name = re.sub(r"^[a-z]+[’']s\s(?=\w+\s)|^(?:[a-z-]+\s)+(?=[A-ZÀ-Þ])", "", match["name"])
    party = name.endswith(("party", "caucus"))
    return Doer((name,), match.start(), None if party else name, bodily=not party)


def by_common_noun(around: Surroundings, text: str, start: int, stop: int) -> Doer | None:
    """ "The federation", "the union": the organisation that the article calls so."""
    match = _free(_ORGANISED, text, start, stop)
    if not match:
        return None
    name = match["name"] or around.called(match["noun"])
    decides = not _OWNED.fullmatch(match["noun"])
    return Doer((name,), match.start(), name if decides else None, bodily=decides) if name else None


def by_proper_name(around: Surroundings, text: str, start: int, stop: int) -> Doer | None:
    """Whoever is named by a proper name alone that is no state's: by the fullest form of it in the article."""
    start += max((found.end() for found in _COMMA.finditer(text[start:stop])), default=0)
    match = ALONE.fullmatch(text[start:stop].rstrip())
    if not match or find_states(match["name"]) or _NO_NAME.match(match["name"]):
        return None
    region = find_regions(match["name"])
    if len(region) == 1 and region[0][1:] == (0, len(match["name"])):
        return Doer((region[0][0],), start + match.start("name"))
    name = HONORIFIC.sub("", match["name"].removeprefix("The "))
    name = HONORIFIC.sub("", (around.fullest(name) or "").removeprefix("The "))
    if HONORIFIC.match(match["name"]):
        name = name.split(" of ")[0]
    return Doer((name,), start + match.start("name")) if name else None


def by_apposition(scene: Scene, around: Surroundings, start: int, at: int) -> Doer | None:
    """ "The dean, Giles Amory, had tabled": the person named between the commas."""
    match = _ROLE_NAMED.search(scene.text, start, at)
    if not match or find_states(match["name"]):
        return None
    decides = _DECIDING.search(match["role"]) is not None
    name = match["name"]
    return Doer((around.person(name) or name,), match.start(), name if decides else None, bodily=decides)
