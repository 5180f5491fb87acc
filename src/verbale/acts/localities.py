"""Councils of towns, counties and regions, and public boards: the state they lie in."""

from __future__ import annotations

import re

from verbale.acts.surroundings import Surroundings
from verbale.places import Organ, find_states, region_of

LOCAL = re.compile(
    r"\b(?:County|City|Town|Borough|District|Municipal|Regional|Provincial|Parish|Metropolitan|Village)\s(?:Council|Assembly)\b"
)
_COUNCIL_OF = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+)?)(?:[’']s?)?\s(?:city\s|town\s|county\s|parish\s|borough\s|district\s|municipal\s)?(?:council\b|councill?ors\b|aldermen\b)"
)
PUBLIC_BOARD = re.compile(
    r"\b(?:[Ss]chool\s(?:[Bb]oard|[Cc]ommittee|[Dd]istrict)|(?:City|County)\sCommission|Board\sof\s(?:Education|Aldermen|Supervisors|Selectmen|Commissioners)|(?:Planning|Zoning|Licensing|Water|Health|Transit)\s(?:Board|Commission|Committee|Authority)|State\s(?:Executive\s)?Council|State\sHouse\sof\sAssembly)\b"
)
_TOWNS = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w’'-]+(?:[\s-](?:[A-ZÀ-Þ][\w’'-]+|of|upon|on|de|del|la))*?)(?:\s(?:[Cc]ity|[Tt]own|[Cc]ounty|[Pp]arish|[Bb]orough|[Dd]istrict|[Rr]egional|[Cc]ommunity|[Mm]etropolitan|[Mm]unicipal|[Vv]illage|[Ss]hire|[Ii]sland))*\s(?:[Cc]ouncil|[Aa]ssembly|Corporation|Chamber)"
)
"""A council by the name of its town or region: "Auckland Council", "Malton Parish Council"."""


_PEOPLES = re.compile(r"\bPeople[’']s\s(?:Council|Committee|Congress|Assembly)\b")
"""What councils of provinces and towns are called in several states."""
_COMMONS = frozenset({"CAN"})
"""The states besides the United Kingdom whose lower house is a House of Commons."""


def local_code(around: Surroundings, name: str) -> str | None:
    """The state of a council that is called after its town or region, or is that of a parish or county of the article's state."""
    if PUBLIC_BOARD.search(name) or _PEOPLES.search(name):
        return around.home()
    match = _TOWNS.fullmatch(name)
    if match is None:
        return None
    beside = region_of(match["place"])
    return beside or (around.home() if LOCAL.search(name) else None)


def organ_code(around: Surroundings, organ: Organ, at: int) -> str:
    """The state of an organ named at ``at``; of one whose name other states have too ("the State Council", Canada's "Commons") that of the
    article, unless its own stands beside it."""
    home = around.home()
    if home is None or home == organ.code:
        return organ.code
    beside = find_states(around.document.text, max(0, at - 25), at)
    if beside and beside[-1].form.code == organ.code and at - beside[-1].end <= len("’s "):
        return organ.code
    own = organ.shared or (
        not organ.sure and home in _COMMONS and organ.text in ("Commons", "House of Commons")
    )
    return home if own else organ.code


def town_of(around: Surroundings) -> str | None:
    """The state of the town whose council an article tells of: "Scarborough councillors", "Calgary city council"."""
    for match in _COUNCIL_OF.finditer(around.document.text):
        if code := region_of(match["place"]) or around.home():
            return code
    return None


def of_local(around: Surroundings, council: str) -> tuple[tuple[str, ...], str]:
    """The state of a local council, and its name."""
    home = local_code(around, council) or around.home()
    return (home,) if home else (), council.split(" in ")[0]
