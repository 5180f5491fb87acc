"""Two numbers for one thing, told by what is measured: "a mesh of 38 millimetres", "the mesh amounts to 60 millimetres"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from verbale.comparison.clauses import Clause, clauses_of
from verbale.comparison.counting import MEASURES, OWN, clashing, counted_for
from verbale.comparison.denial_words import admits
from verbale.comparison.denying import before
from verbale.comparison.items import Item
from verbale.comparison.one_thing import (
    PEOPLE,
    PERSONS,
    figures_of,
    foreign,
    of_one_state,
    periods_differ,
)
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool
from verbale.comparison.refers import alike
from verbale.comparison.sides import facing
from verbale.comparison.stories import Stories
from verbale.comparison.telling import listed, passage, told_when, who
from verbale.comparison.wording import is_content, stem, stems_of, words
from verbale.wording import WORDS
from verbale.wording.figures import Figure

_BACK = 6
_MOST = 3
_SLOT = re.compile(
    r"(?P<noun>[^\W\d_]+)(?:\s(?:is|are|was|were|has|had|have|been|would|will|may|could|be|put|set|placed|estimated|reckoned))*"
    r"\s(?:of|at|to|is|are|was|were|as|by|amount(?:s|ed) to|c[ao]me(?:s)? to|stood at|reached|totall?ed|cost|costs|weigh(?:s|ed)|"
    r"measure[sd]?|last(?:s|ed))\s"
    r"(?:an?\s|only\s|just\s|about\s|around\s|some\s|nearly\s|almost\s|over\s|at (?:most|least)\s|up to\s|more than\s|"
    r"less than\s|the\s|[$£€¥])*$",
    re.I,
)
_SIDES = {
    "long": "length", "length": "length", "high": "height", "height": "height", "tall": "height", "wide": "width", "width": "width",
    "deep": "depth", "depth": "depth", "away": "distance", "distance": "distance", "thick": "thickness", "old": "age", "age": "age",
}  # fmt: skip
"""Words for what a length or a span of time is one of."""
_VAGUE_WORDS = """
    figure number total year day week month part share rest case time place people amount level cent percent
"""
_VAGUE = frozenset(stem(one) for one in _VAGUE_WORDS.split())
_LEAST = 0.3
_MORE = 1.15
_BEGUN = 5
_NONE = re.compile(r"\b(?:fiction|fantasy|nonsense|invention|invented|untrue|false|myth|fairy tale)\b", re.I)
_RARE = frozenset({"area", "mass", "volume", "heat"})
_AT_MOST, _TELLING = 10.0, 0.4
_CROWD = re.compile(
    r"\b(?:numbers?|crowds?|turnout|attendance|total|count|march|rally|audience)\b[^.;,]{0,30}\s(?:at|to|was|is|of|around|about|some)\s$",
    re.I,
)
_COINS = """
    crown mark thaler florin guilder zloti forint koruna dinar taka shekel tenge hryvnia lari real sol bolivar colon quetzal leu lev ringgit
    rupiah dong kip riel birr cent penni ducat
    """
_MONEY = frozenset(WORDS["currencies"].values()) | frozenset(_COINS.split())
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LAST_YEAR = re.compile(r"\b(?:last|previous|past) year\b", re.I)


def find_measured(pool: Pool, stories: Stories) -> Iterator[Found]:
    """Two statements by different speakers, near each other in one article or in reports of one story, that give clashing figures for what
    both name as the thing measured. The earlier one is the account."""
    able = [_can(pool, index) for index in range(len(pool.items))]
    for pair in facing(pool, stories, able, _BACK, asks=lambda index: not pool.holds(admits, index)):
        found = _clash(pool, *pair)
        if found is not None:
            yield found


def _can(pool: Pool, index: int) -> bool:
    item = pool.items[index]
    return counted_for(item) and 0 < len(figures_of(item)) <= _MOST and not pool.headline(index)


def _clash(pool: Pool, a: int, b: int) -> Found | None:
    first, second = pool.items[a], pool.items[b]
    if not before(first, second) and not before(second, first):
        return None
    pair = clashing(first, second) or _crowds(first, second)
    if pair is None or _of_another(first, second, pair) or not of_one_state(first, second):
        return None
    if any(_called_none(item, figure) for item, figure in zip((first, second), pair, strict=True)):
        return None
    slots = [_slot(item, figure) for item, figure in zip((first, second), pair, strict=True)]
    sides = [_side(item, figure) for item, figure in zip((first, second), pair, strict=True)]
    shared = alike(*slots) - first.names - second.names
    if clashing(first, second) is None:  # people, told in two ways
        shared = pool.shared(a, b)[0] or _begun_alike(first, second)
    if all(sides) and sides[0] != sides[1]:
        return None
    if not shared or pool.weight(shared) < _LEAST:
        shared = _rare_measure(pool, (a, b), pair)
        if not shared:
            return None
    elif (
        pair[0].unit == pair[1].unit
        and not _is_measure(pair[0])
        and not _same_deed(first, second, pair, shared)
    ):
        return None
    said, told = (item.text[f.start : f.end] for item, f in zip((first, second), pair, strict=True))
    reason = (
        f"{who(first)} gives “{said}” ({told_when(first)}: {passage(first)}), {who(second)} gives “{told}” ({told_when(second)}: "
        f"{passage(second)}): both tell of {listed(second, shared)}."
    )
    return Found("figures", a, b, 0.8, reason, pool.weight(shared), inside=first.article == second.article)


def _called_none(item: Item, figure: Figure) -> bool:
    """Whether a figure is another's, which this statement calls wrong: "the seven passengers were a fiction"."""
    clause = _clause(item, figure)
    return clause is not None and _NONE.search(clause.text) is not None


def _rare_measure(pool: Pool, places: tuple[int, int], pair: tuple[Figure, Figure]) -> frozenset[str]:
    """What two statements share besides their figures, where these are the only ones of a measure by which a story mostly tells one thing:
    "the fire covered 40 hectares", "the burnt area at 121 hectares"; nothing where they may tell of two."""
    items = [pool.items[one] for one in places]
    alone = not any(OWN.search(one.text) for one in items) and all(
        sum(f.unit == pair[0].unit for f in figures_of(one)) == 1 for one in items
    )
    if pair[0].unit not in _RARE or not alone or foreign(*items):
        return frozenset()
    low, high = sorted(figure.value for figure in pair)
    if high > _AT_MOST * max(low, 0.0):
        return frozenset()
    own = stems_of(" ".join(one.text[f.start : f.end] for one, f in zip(items, pair, strict=True)))
    shared = pool.shared(*places, own)[0] - items[0].names - items[1].names
    return shared if pool.weight(shared) >= _TELLING else frozenset()


def _crowds(first: Item, second: Item) -> tuple[Figure, Figure] | None:
    """Two figures for people, of which one is told as a number alone: "the number of marchers at 25,000"."""
    for one in figures_of(first):
        for other in figures_of(second):
            counts = [figure.unit in PEOPLE or figure.unit in PERSONS for figure in (one, other)]
            bare = [
                figure.unit is None and _CROWD.search(item.text[: figure.start]) is not None
                for figure, item in ((one, first), (other, second))
            ]
            if ((counts[0] and bare[1]) or (bare[0] and counts[1])) and _apart(one, other):
                return one, other
    return None


def _begun_alike(first: Item, second: Item) -> frozenset[str]:
    """The stems of the second that begin as one of the first: *march* and *marcher*."""
    return frozenset(
        one
        for one in second.stems
        if any(one[:_BEGUN] == two[:_BEGUN] and len(two) >= _BEGUN <= len(one) for two in first.stems)
    )


def _apart(one: Figure, other: Figure) -> bool:
    low, high = sorted((one.value, other.value))
    return high > _MORE * low


def _is_measure(figure: Figure) -> bool:
    return figure.unit is None or figure.unit in MEASURES or figure.unit in _MONEY


def _of_another(first: Item, second: Item, pair: tuple[Figure, Figure]) -> bool:
    """Whether the clauses of two figures name other people, places or years; a count of things must name the same ones."""
    years = [_years(item) for item in (first, second)]
    if (all(years) and not years[0] & years[1]) or (not all(years) and periods_differ(first, second)):
        return True
    if foreign(first, second) and not _is_measure(pair[0]):
        return True
    names = [_names(item, figure) for item, figure in zip((first, second), pair, strict=True)]
    if _is_measure(pair[0]):
        return bool(names[0] - names[1] and names[1] - names[0])
    return names[0] != names[1]


def _years(item: Item) -> frozenset[int]:
    """The years that a statement names, also as *last year*."""
    told = {int(one) for one in _YEAR.findall(item.text)}
    year = date.fromordinal(item.published).year if item.published else None
    if year is not None and _LAST_YEAR.search(item.text):
        told.add(year - 1)
    return frozenset(told)


def _names(item: Item, figure: Figure) -> frozenset[str]:
    clause = _clause(item, figure)
    return item.names & frozenset(clause.stems if clause else ()) - _speaker(item)


def _speaker(item: Item) -> frozenset[str]:
    source = item.statement.source
    return stems_of(f"{source.name or ''} {source.text}") if source else frozenset()


def _slot(item: Item, figure: Figure) -> frozenset[str]:
    """The stems of what a figure measures: the noun that it is given for, and the subject of its clause."""
    found: set[str] = set()
    noun = _SLOT.search(item.text[: figure.start])
    if noun is not None:
        found.add(noun["noun"].lower())
    own = stems_of(item.text[figure.start : figure.end])
    clause = _clause(item, figure)
    subject = clause.subject if clause is not None else frozenset()
    measured = frozenset(stem(one) for one in found if is_content(one)) | subject
    if figure.unit is not None and not _is_measure(figure):
        return (measured | {figure.unit}) - _VAGUE
    return measured - own - _VAGUE


def _clause(item: Item, figure: Figure) -> Clause | None:
    told = item.text[figure.start : figure.end]
    return next((one for one in clauses_of(item.text) if told in one.text), None)


def _side(item: Item, figure: Figure) -> str:
    """Whether a measure is of a length, a height, an age …"""
    around = words(item.text[max(0, figure.start - 25) : figure.end + 12])
    return next((_SIDES[one] for one in around if one in _SIDES), "")


def _same_deed(first: Item, second: Item, pair: tuple[Figure, Figure], shared: frozenset[str]) -> bool:
    """Whether what is counted is said to do or undergo the same: "60 schools had no heating", "four schools had no heating"."""
    rests = [_clause(item, figure) for item, figure in zip((first, second), pair, strict=True)]
    if not all(rests):
        return False
    left, right = (one.rest if one is not None else frozenset() for one in rests)
    done = alike(left, right) - {pair[0].unit, pair[1].unit} - first.names
    return bool(done)
