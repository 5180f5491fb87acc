"""Who can act in a sentence: states by any of their names, bodies by name or acronym, people whom a
statement has identified."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from verbale.places import find_states
from verbale.records import Statement

PartyKind = Literal["state", "demonym", "body", "person"]
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|from|around|outside|to|across|over)\s(?:the\s)?$", re.I)
_GENERIC = re.compile(
    r"(?:[Tt]he\s|[A-Z][\w’'-]+\s){0,4}?(?P<name>(?:(?:[A-Z][\w’'-]+|of|and|for|the|on)\s){0,5}"
    r"(?:Council|Assembly|Parliament|Senate|Congress|Committee|Commission|Board|Bundestag|Bundesrat|Knesset|Duma|Cabinet|Chamber"
    r"|House\sof\s(?:Commons|Lords|Representatives)|Storting|Riksdag|Folketing|Sejm|Cortes|Diet|Majlis|Verkhovna\sRada|Althing|Eduskunta"
    r"|Conference|Authority|Tribunal|Organi[sz]ation|Alliance|Bloc|Directorate|Confederation|Federation|Council\sof\sMinisters))\b"
)
_COMMON = re.compile(
    r"\b(?:the|its|their|his|country[’']s|national|lower|upper)\s(?:[A-ZÀ-Þ][a-zà-ÿ-]+\s)?(?P<name>(?:national\s|federal\s|state\s|city\s|town\s|county\s|regional\s|lower\s|upper\s)?(?:parliament|senate|congress|cabinet|lower\shouse|upper\shouse|city\scouncil|town\scouncil|county\scouncil|council|committee|commission|board|assembly|legislature|lawmakers|government))\b"
)

CONGRESS_IS_PARTY = frozenset({"IND"})
"""States in which "the Congress" is a party."""
_FIRST_NAMES = frozenset({"Chad", "Jordan", "Georgia", "Israel"})
"""States whose names are first names too."""
_SURNAME = re.compile(
    r"\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)[A-ZÀ-Þ][a-z]{2,}\b(?!\s(?:of|and)\s)"
)
UN_BODIES = (
    "UNSC",
    "UNGA",
    "HRC",
    "ECOSOC",
    "UNESCO",
    "WHO",
    "IAEA",
    "IMO",
    "ICAO",
    "ILO",
    "UN",
    "WMO",
    "FAO",
    "ITU",
    "WIPO",
    "UPU",
    "UNEP",
    "UNDP",
    "UNICEF",
    "UNCTAD",
    "UNIDO",
)
UMBRELLA = dict.fromkeys(UN_BODIES, "UN") | dict.fromkeys(("EP", "EC", "EU"), "EU")
"""Bodies whose actor is that of the organisation they belong to."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who can act, at ``text[start:end]``. ``code`` is ISO 3166-1 alpha-3 or a body's acronym;
    ``None`` for a body that has none.

    ``sure`` is false for a capital that may be the place (Paris, Vienna).
    """

    code: str | None
    kind: PartyKind
    start: int
    end: int
    sure: bool = True


def find_parties(text: str, start: int, end: int, people: Mapping[str, str]) -> list[Party]:
    """The parties in ``text[start:end]``, in order, none inside another. ``people`` leads from the words
    for a person to their code."""
    found = [Party(code, "body", at, last) for code, at, last in _bodies(text, start, end)]
    for mention in find_states(text, start, end):
        kind: PartyKind = "demonym" if mention.form.kind == "demonym" else "state"
        if mention.form.kind == "capital" and _PLACE_BEFORE.search(
            text[max(start, mention.start - 12) : mention.start]
        ):
            continue
        words = text[mention.start : mention.end]
        if words == "Victoria" or (words in _FIRST_NAMES and _SURNAME.match(text, mention.end)):
            continue
        code = "EU" if words == "Brussels" else mention.form.code
        found.append(
            Party(
                code,
                kind,
                mention.start,
                mention.end,
                mention.form.kind != "capital" or mention.form.sure,
            )
        )
    if people:
        for match in _people(tuple(sorted(people))).finditer(text, start, end):
            found.append(Party(people[match[0]], "person", match.start(), match.end()))
    found.sort(key=lambda party: (party.start, -party.end))
    kept: list[Party] = []
    for party in found:
        if not kept or party.start >= kept[-1].end:
            kept.append(party)
    return kept


def people_of(statements: tuple[Statement, ...]) -> dict[str, str]:
    """The names and surnames of the speakers that the statements identify, each with the code of whom they
    speak for.

    A surname that two speakers share leads nowhere.
    """
    found: dict[str, str | None] = {}
    for statement in statements:
        source = statement.source
        if source is None or source.type != "person" or not source.actor or not source.name:
            continue
        for words in {source.name, source.name.split()[-1]}:
            if words[:1].isupper() and len(words) > 2:
                found[words] = source.actor if found.get(words, source.actor) == source.actor else None
    return {words: code for words, code in found.items() if code}


def body_named(words: str) -> str | None:
    """The acronym of the body that ``words`` name, or ``None``."""
    return _table().get(words.removeprefix("the ").removeprefix("The "))


def is_body_code(words: str) -> bool:
    """Whether ``words`` are the acronym under which a known body acts."""
    return words in _codes()


@cache
def _codes() -> frozenset[str]:
    return frozenset(_table().values())


def find_other_body(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """A body that the table does not have ("the Harbour Commission", "the city council"): its name and
    where it stands."""
    match = _GENERIC.search(text, start, end) or _COMMON.search(text, start, end)
    if not match:
        return None
    name = re.sub(r"^(?:The|the|On|In|At|But|And|After|When|While|If|of|and|for|on)\s", "", match["name"])
    return name, match.end("name") - len(name), match.end("name")


def _bodies(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    return [
        (_table()[" ".join(m[0].split())], m.start(), m.end())
        for m in _body_pattern().finditer(text, start, end)
    ]


@cache
def _table() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in (files("verbale.acts") / "data" / "bodies.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, names = line.split("|")
            found.update(dict.fromkeys(names.split(";"), code))
    return found


@cache
def _body_pattern() -> re.Pattern[str]:
    names = sorted(_table(), key=len, reverse=True)
    return re.compile(
        rf"(?<![\w.])(?:{'|'.join(re.escape(n).replace(chr(92) + ' ', chr(92) + 's+') for n in names)})(?!\w|\.\w)"
    )


@cache
def _people(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(n) for n in sorted(names, key=len, reverse=True))})\b")
