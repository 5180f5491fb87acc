"""Offices and words of public life that one state has, or a few: "voivode", "Cllr", "barangay captain", "select board".

The table is ``data/offices-of-states.txt``. An office tells for whom its holder speaks where the article names no state, and chooses
among few; the other words tell where a report is set that names none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from verbale.sources import lexicon
from verbale.sources.lexicon import read_sections, words
from verbale.sources.phrases import low
from verbale.sources.words import Words

Table = Mapping[tuple[str, ...], tuple[str, ...]]
_LONGEST = 4


def _table(lines: list[str]) -> Table:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in lines:
        codes, _, names = line.partition(": ")
        found.update({tuple(name.split()): tuple(codes.split()) for name in names.split("; ")})
    return found


_SECTIONS = read_sections("offices-of-states.txt")
_OFFICES = _table(_SECTIONS["offices"])
_MARKS = _table(_SECTIONS["marks"])
_WEAK_MARKS = _table(_SECTIONS["weak-marks"])


def _signs(section: str) -> dict[str, str]:
    lines = (line.partition(": ") for line in _SECTIONS[section])
    return {name: code for code, _, names in lines for name in names.split("; ")}


_PROVINCES = _signs("provinces")
ACTING_PROVINCES = frozenset(name for line in _SECTIONS["acting-provinces"] for name in line.split("; "))
"""Provinces that act for themselves: an article that speaks of "the province" is set in their state."""
_MONEY = _signs("money")
_BEFORE = "|".join(map(re.escape, sorted(_MONEY, key=len, reverse=True)))
_AFTER = "|".join(re.escape(sign) for sign in _MONEY if sign.isalpha())
_AMOUNT = re.compile(rf"(?<!\w)({_BEFORE})\s?\d|\d\s?({_AFTER})\b")
"""A sum of money by its sign: "£3m", "NOK 400", "900 Kč"."""
_PUBLIC = frozenset(tuple(name.split()) for line in _SECTIONS["public"] for name in line.split("; "))
_CHAIRS = words(
    "chair chairman chairwoman chairperson vice-chair vice-chairman vice-chairwoman treasurer clerk"
)
_SEATED = words(
    "the council town assembly chair committee board commission select deputy vice acting permanent standing"
)
HOUSES = words(
    "council councillors councilors councillor senate parliament legislature lawmakers selectmen select congress"
)
SITTINGS = HOUSES | words("committee hearing inquiry chamber session assembly")
"""Houses and what is held in them: whoever chairs beside these is no chair of a firm."""


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The runs of a role in small letters, the longest first, up to a word that tells where it is held ("of", "for")."""
    lows = [low(word).rstrip(".") for word in words if word != "."]
    stop = next((i for i, word in enumerate(lows) if i and word in ("of", "for", "in", "to")), len(lows))
    for length in range(min(_LONGEST, stop), 0, -1):
        for first in range(stop - length + 1):
            yield tuple(lows[first : first + length])


def states_of_office(role: Sequence[str]) -> tuple[str, ...]:
    """The states that have the office a role names; empty for one that any state may have."""
    return next((_OFFICES[run] for run in _runs(role) if run in _OFFICES), ())


def state_of_office(role: Sequence[str], home: str | None, named: Collection[str]) -> str | None:
    """The state of an office in a passage set in ``home`` in an article that names the states ``named``.

    The passage decides where it can: "Cllr" is Irish in Ireland, and a "city manager" may be anywhere. A word that one state alone
    has ("voivode") needs no passage.
    """
    run = next((run for run in _runs(role) if run in _OFFICES), ())
    codes = _OFFICES[run] if run else ()
    if home in codes or not codes:
        return home
    if len(codes) == 1 and (home is None or len(run) == 1):
        return codes[0]
    among = [code for code in codes if code in named]
    return among[0] if len(among) == 1 else home


def is_public(role: Sequence[str]) -> bool:
    """Whether a role is an office of a state or a town wherever it is held: "town clerk", "majority leader"."""
    return any(run in _PUBLIC for run in _runs(role))


def chairs_house(text: Words, role: Sequence[str]) -> bool:
    """Whether a role is nothing but that of a chair, the chair of a committee or a board, or a speaker, in an article about a house that
    has such.
    """
    styled = len(role) > 1 and role[0] in ("The", "the") and role[-1][0].isupper()
    lows = {low(word) for word in (role[1:] if styled else role)}
    if lows <= _SPEAKERS and "speaker" in lows:
        return any(organ.kind == "parliament" for organ, _, _ in text.organs) or any(
            house in text.index for house in _PARLIAMENTS
        )
    return bool(lows & _CHAIRS) and lows <= _CHAIRS | _SEATED and any(house in text.index for house in HOUSES)


def sits_in_house(text: Words, role: Sequence[str]) -> bool:
    """Whether a role is that of a deputy and nothing else, in an article about a parliament: "deputy Aizada Osmonova", "a deputy for
    the north".
    """
    stop = next((i for i, word in enumerate(role) if word in ("for", "from", "of", "with")), len(role))
    core = [low(word) for word in role[:stop] if low(word) not in _BEFORE_SEATS]
    return core in _SEATS and any(house in text.index for house in _LEGISLATING)


_BEFORE_SEATS = (
    "a",
    "an",
    "the",
    "one",
    "another",
    "its",
    "bill",
    "law",
    "motion",
    "’s",
    "'s",
    "main",
    "lead",
    "chief",
)
_SEATS = (["deputy"], ["co-sponsor"], ["mover"], ["proposer"], ["floor", "manager"])
"""What somebody in a house is, alone or for a text before it: "its co-sponsor", "the bill’s mover"."""


def leads_bench(text: Words, role: Sequence[str]) -> bool:
    """Whether a role is that of whoever leads or speaks for a group in a house: "head of the Reform bench", "Greens caucus chair"."""
    lows = {low(word) for word in role}
    led = bool(lows & _BENCHES) or {"parliamentary", "group"} <= lows or {"parliamentary", "party"} <= lows
    return led and bool(lows & _LEADERS) and any(house in text.index for house in HOUSES | _LEGISLATING)


def briefs_for_ministry(text: Words, role: Sequence[str]) -> bool:
    """Whether a role is that of a spokesperson written as a title and nothing else, in a report on a briefing at a ministry: "the
    Spokesperson replied".
    """
    core = [word for word in role if low(word) not in ("the", "deputy")]
    title = len(core) == 1 and core[0][0].isupper() and low(core[0]) in lexicon.SPOKES
    return title and "ministry" in text.index and any(word in text.index for word in ("briefing", "briefed"))


_BENCHES = words("bench bloc caucus faction benches fraction")
_LEADERS = words(
    "head leader chair chairman chairwoman chairperson president spokesman spokeswoman spokesperson whip member coordinator"
)


def heads_state(text: Words, role: Sequence[str]) -> bool:
    """Whether a role is "the president" and nothing else, in an article about laws, ministers or a palace."""
    bare = [low(word) for word in role] in (["the", "president"], ["the", "vice-president"])
    return bare and any(word in text.index for word in _OF_PRESIDENTS)


_OF_PRESIDENTS = words(
    "vetoed veto parliament congress senate minister ministers decree palace lawmakers deputies presidency presidential senators"
)

_LEGISLATING = words(
    "parliament congress assembly deputies bill senate legislature duma sejm majlis knesset rada seimas chamber"
)
_SPEAKERS = words("speaker deputy the house acting")
_PARLIAMENTS = ("parliament", "senate", "congress", "lawmakers", "mps", "legislature", "deputies")
_JUDGES = words("judge justice")
_COURTS = words(
    "court courts trial tribunal verdict lawsuit prosecutor prosecutors defendant magistrate magistrates"
)


def sits_in_court(text: Words, role: Sequence[str]) -> bool:
    """Whether a role is that of a judge in an article about a court, and not one of a show or a contest."""
    return low(role[-1]) in _JUDGES and len(role) <= _LONGEST and any(word in text.index for word in _COURTS)


def told_by_words(text: Words) -> Counter[str]:
    """The states that the words of public life in an article tell, with how often: "the parish council", "forints", "Police Scotland"."""
    counts: Counter[str] = Counter()
    for run, codes in (*_MARKS.items(), *_OFFICES.items()):
        if len(codes) == 1 and _stands(text, run):
            counts[codes[0]] += 1
    counts.update(organ.code for organ, _, _ in text.organs if not organ.shared)
    counts.update({_MONEY[match[1] or match[2]] for match in _AMOUNT.finditer(text.text)})
    counts.update(dict.fromkeys(_provinces(text), _SURE))
    return counts


def told_weakly(text: Words) -> set[str]:
    """The states whose words of public life are used of other states in translation too: "the parish council" of Estonia."""
    return {codes[0] for run, codes in _WEAK_MARKS.items() if _stands(text, run)}


_SURE = 2
"""How many words of public life a place with its province is worth."""


def _provinces(text: Words) -> set[str]:
    """The states whose provinces stand in short after a place: "in Pine Hollow, Minn., a bridge"."""
    found = set()
    for name, code in _PROVINCES.items():
        for at in text.index.get(name.lower(), ())[:20]:
            placed = at > 1 and text.words[at - 1] == "," and text.words[at - 2][0].isupper()
            if placed and text.words[at] == name:
                found.add(code)
    return found


def _stands(text: Words, run: tuple[str, ...]) -> bool:
    return any(
        tuple(text.lows[at : at + len(run)]) == run and text.quotation(at) is None
        for at in text.index.get(run[0], ())[:20]
    )
