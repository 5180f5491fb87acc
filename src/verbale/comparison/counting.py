"""Different figures for one thing, told by different speakers in one report or in several: measures and currencies are understood."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.comparison.items import Item
from verbale.comparison.one_thing import (
    PEOPLE,
    PERSONS,
    figures_of,
    foreign,
    of_a_part,
    of_one_state,
    of_one_subject,
    periods_differ,
)
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool
from verbale.comparison.rarity import meanings
from verbale.comparison.refers import refers_to
from verbale.comparison.telling import listed, passage, told_when, who
from verbale.comparison.wording import is_content, stem, stems_of, words
from verbale.wording import stem as unit_stem
from verbale.wording.figures import Figure

_WINDOW = 31
_MOST_FIGURES = 4
_NEAR = 90
_LEAST = 1.0
_SHARE = 0.4
_LEAST_OF_HEAT, _SHARE_OF_HEAT = 0.5, 0.2
"""What is enough for degrees, of which a story mostly gives one thing's."""
_ONLY = re.compile(
    r"^\W*(?:only|just|at most|at least|no more than|barely|hardly|more like|nearer)\s[\w,.-]+\s"
    r"(?:of (?:them|these|those|us)|was|were|had|have|has|did|came|are)\b",
    re.I,
)
"""A number for what was counted just before: "only two were on duty"."""
_OF_THAT = re.compile(
    r"\b(?:an?|one|two|three|nine)[ -](?:half|third|quarter|fifth|tenth)s? (?:of (?:that|this|it)|(?:as|so) (?:much|many))\b|"
    r"\bhalf (?:of )?(?:that|this|as (?:much|many))\b",
    re.I,
)
"""A figure given as a part of the one before: "it could be done for a tenth of that"."""
OWN = re.compile(
    r"\b(?:its|their|his|her|our|my) own\b(?!\W+(?:\w+ )?(?:counts?|counters?|figures?|numbers?|estimates?|"
    r"tally|meters?|samples?|data|records?)\b)",
    re.I,
)
_DISMISSED = re.compile(
    r"\b(?:fiction|wrong|false|untrue|nonsense|exaggerat\w+|invent\w+|not|rather than|mistaken|no such)\b",
    re.I,
)
_OWNED = re.compile(r"\b(?:its|their|his|her|our|my)\b", re.I)
_DATED = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s\d",
    re.I,
)
_COUNTED = re.compile(r"\b(?:number|count|total) of (\w+)", re.I)
MEASURES = ("length", "mass", "volume", "area", "percent", "seconds", "heat")
_EARLIER = re.compile(
    r"\b(?:previous|last|past|next) (?:week|month|year|season|spring|summer|autumn|winter|decade|century)\b|\ba (?:year|month|week|decade) "
    r"(?:ago|earlier|before)\b|\bin (?:1[89]|20)\d\d\b|\bso far\b|\bto date\b",
    re.I,
)
"""What tells of another time, or of one that is not over."""
_PART = re.compile(r"^\W*(?:of (?:us|them|these|those)\b|among (?:us|them)\b)", re.I)
"""A count of some of those who were counted before."""
_FURTHER = re.compile(r"\b(?:another|an? (?:further|additional|extra)|add(?:ed|s)?|contribut\w+)\b", re.I)
"""What comes on top of the figure before: "another 30 centimetres", "it would add 50,000"."""
_THEIR_DEED = re.compile(
    r"^\W*(?:they|we|he|she|I)(?: (?:had|have|has)|[’']ve|[’']d)? (?:won|lost|sold|bought|earned|made|slept|run|ran|lived|worked|scored|"
    r"got|spent|given|gave|taken|took|built|planted|harvested|caught|landed)\b",
    re.I,
)
"""What the speaker tells of what is his own: "they had won nine"."""
_FARTHEST = 12
_SHORT = 2
_IN_TURN = 0.6
_ABOUT_WORDS = """
    mark figur number total near close real true loss cost bill sum amount less few least most more put march right correct estim
    """
_ABOUT_FIGURES = frozenset(_ABOUT_WORDS.split())
_ACTS = frozenset({"state", "accuse", "announce", "criticise", "deny", None})


def find_figure_clashes(pool: Pool) -> Iterator[Found]:
    """Two statements by speakers that are apart which give clashing figures for one thing.

    That it is one thing must show: the words near both figures are mostly the same (by weight), the names and the span of time are not
    different ones, and neither report gives the other's figure as well. The earlier statement is the account.
    """
    seen: set[tuple[int, int]] = set()
    yield from _in_turn(pool)
    counted = [counted_for(item) for item in pool.items]
    for index, item in enumerate(pool.items):
        mine = figures_of(item) if counted[index] and pool.wanted(index) else ()
        if not 0 < len(mine) <= _MOST_FIGURES:
            continue
        units = _kinds(mine)
        for other in pool.close(index, lambda one: counted[one]):
            pair = (min(index, other), max(index, other))
            if pair in seen:
                continue
            seen.add(pair)
            if not units & _kinds(figures_of(pool.items[other])) or not pool.apart(*pair):
                continue
            found = _clash(pool, *_ordered(pool, *pair))
            if found is not None:
                yield found


def counted_for(item: Item) -> bool:
    """Whether a statement can give a figure of its speaker's own."""
    return bool(item.numbers) and item.statement.act in _ACTS and item.statement.within is None


def _in_turn(pool: Pool) -> Iterator[Found]:
    """One gives a figure, the next speaker another: "put the crowd at 9,000; the police said 3,500"."""
    for index, second in enumerate(pool.items):
        if (
            not (second.numbers or _OF_THAT.search(second.text))
            or not pool.wanted(index)
            or second.statement.act not in _ACTS
            or second.statement.within is not None
            or pool.headline(index)
        ):
            continue
        for other in reversed(pool.turn_before(index)[-2:]):
            first = pool.items[other]
            if (
                pool.rank[index] - pool.rank[other] > 2
                or first.statement.act not in _ACTS
                or pool.headline(other)
            ):
                continue
            found = _answered(pool, other, index)
            if found is not None:
                yield found
                break


def _kinds(figures: tuple[Figure, ...]) -> set[str | None]:
    """The units of some figures, people under one name."""
    return {"peopl" if f.unit in PERSONS or f.unit in PEOPLE else f.unit for f in figures}


def _answered(pool: Pool, a: int, b: int) -> Found | None:
    first, second = pool.items[a], pool.items[b]
    mine, theirs = _outside(first), figures_of(second)
    if len(mine) != 1 or len(theirs) > 1 or len(first.numbers) > 3 or len(second.numbers) > 2:
        return None
    if (
        periods_differ(first, second)
        or foreign(first, second)
        or not of_one_state(first, second)
        or not of_one_subject(first, second)
    ):
        return None
    if of_a_part(first, second) or _of_another_time(first, second) or _PART.match(second.text):
        return None
    if _FURTHER.search(second.text) or (_THEIR_DEED.match(second.text) and not refers_to(pool, a, b)):
        return None
    if mine[0].unit is None and theirs and theirs[0].unit is None and not pool.shared(a, b)[0]:
        return None
    told, sure = _other_figure(pool, a, b, mine[0], theirs)
    if not told or (not sure and (_own_things(first, second) or _of_other_things(pool, a, b, mine[0]))):
        return None
    if not sure and theirs and _far(mine[0], theirs[0]):
        return None
    counted = _COUNTED.search(second.text)
    if counted and stem(counted.group(1).lower()) not in pool.topics[a]:
        return None
    weight = pool.shared(a, b)[1]
    said = first.text[mine[0].start : mine[0].end]
    reason = (
        f"{who(first)} gives “{said}”, {who(second)} “{told}”, one after the other ({told_when(second)}): {passage(first)} against "
        f"{passage(second)}."
    )
    return Found("figures", a, b, min(0.92, 0.8 + 0.1 * weight), reason, weight + 0.5, inside=True)


def _of_another_time(first: Item, second: Item) -> bool:
    """Whether one of two tells of an earlier time, or only of a part of it, and the other does not: "11,000 the previous year"."""
    return (_EARLIER.search(first.text) is None) != (_EARLIER.search(second.text) is None)


def _far(one: Figure, other: Figure) -> bool:
    """Whether two numbers lie so far apart that they hardly count one thing."""
    low, high = sorted((one.value, other.value))
    return high > _FARTHEST * max(low, 0.0)


def _outside(item: Item) -> tuple[Figure, ...]:
    """The figures of an item without those that repeat one in brackets: "30,000 crowns ($2,900)"."""
    found = figures_of(item)
    return tuple(one for one in found if "(" not in item.text[max(0, one.start - 2) : one.start]) or found


def _other_figure(pool: Pool, a: int, b: int, mine: Figure, theirs: tuple[Figure, ...]) -> tuple[str, bool]:
    """The words of another figure in ``b``, or none; and whether they show by themselves that it is one for the same thing."""
    second = pool.items[b]
    part = _OF_THAT.search(second.text) if theirs and theirs[0].unit == "percent" else None
    if part is not None and mine.unit != "percent":
        return part.group(), True
    if theirs:
        named = _named_unit(pool, (a, mine), (b, theirs[0]))
        if not mine.clashes(theirs[0]) or not (named or _of_one_unit(mine, theirs[0])):
            return "", False
        return second.text[theirs[0].start : theirs[0].end], named
    if len(second.numbers) != 1 or _DATED.search(second.text) or mine.unit in MEASURES:
        return "", False
    told = next(iter(second.numbers))
    if _ONLY.match(second.text) and _number(told) != mine.value:
        return told, True
    about = pool.topics[b] - _ABOUT_FIGURES - second.names
    return ("" if _number(told) == mine.value or (about and not pool.shared(a, b)[0]) else told), False


def _of_other_things(pool: Pool, a: int, b: int, mine: Figure) -> bool:
    """Whether the second says much that the first does not, and shares little with it."""
    unit = stems_of(pool.items[a].text[mine.start : mine.end])
    rest = pool.topics[b] - _ABOUT_FIGURES - unit - pool.items[b].names
    shared, weight = pool.shared(a, b, unit if mine.unit in MEASURES else frozenset())
    return len(rest) > (_SHORT if mine.unit != "percent" else 0) and (not shared or weight < _IN_TURN)


def _of_one_unit(one: Figure, other: Figure) -> bool:
    """Whether two numbers may count one thing: both in one unit, or one says what and is no measure, and the other leaves it unsaid."""
    if one.unit is None or other.unit is None:
        return one.unit not in MEASURES and other.unit not in MEASURES
    return one.unit == other.unit


def _named_unit(pool: Pool, one: tuple[int, Figure], other: tuple[int, Figure]) -> bool:
    """Whether what the one counts is told in the other by another word: "312 carriers have reported faults", "we have had 40 reports"."""
    for (_, mine), (place, theirs) in ((one, other), (other, one)):
        if {mine.unit, theirs.unit} & set(MEASURES):
            return False
        if mine.unit is not None and mine.unit in pool.topics[place]:
            return True
    return False


def _own_things(first: Item, second: Item) -> bool:
    """Whether each counts what is the speaker's own: "its boats landed 900 tonnes, theirs 700"."""
    return bool(_OWNED.search(first.text) and _OWNED.search(second.text)) or bool(OWN.search(second.text))


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None


def _ordered(pool: Pool, a: int, b: int) -> tuple[int, int]:
    def key(index: int) -> tuple[int, int]:
        item = pool.items[index]
        day = item.first if item.first is not None else item.published
        return (day if day is not None else 0, item.number)

    return (a, b) if key(a) <= key(b) else (b, a)


def _clash(pool: Pool, a: int, b: int) -> Found | None:
    first, second = pool.items[a], pool.items[b]
    for item in (first, second):
        if item.statement.within is not None or item.statement.act not in _ACTS or OWN.search(item.text):
            return None
    days = [i.published if i.published is not None else i.first for i in (first, second)]
    if None not in days and abs(days[0] - days[1]) > _WINDOW:  # type: ignore[operator]
        return None
    pair = clashing(first, second)
    if (
        pair is None
        or _given(pool, a, second)
        or _given(pool, b, first)
        or not of_one_state(first, second)
        or not of_one_subject(first, second)
    ):
        return None
    shared, weight, share = near(pool, a, b, pair)
    heat = pair[0].unit == "heat"
    if (
        weight < (_LEAST_OF_HEAT if heat else _LEAST)
        or share < (_SHARE_OF_HEAT if heat else _SHARE)
        or len(shared) < (1 if heat else 2)
        or not shared - first.names - second.names
        or (heat and not pool.one_story(a, b))
        or foreign(first, second)
        or periods_differ(first, second)
        or of_a_part(first, second)
    ):
        return None
    one, other = pair
    said, told = first.text[one.start : one.end], second.text[other.start : other.end]
    reason = (
        f"{who(first)} gives “{said}” ({told_when(first)}: {passage(first)}), {who(second)} gives “{told}” ({told_when(second)}: "
        f"{passage(second)}), for the same thing: both speak of {listed(second, shared)}."
    )
    return Found("figures", a, b, min(0.93, 0.62 + 0.22 * share + 0.04 * weight), reason, weight)


def clashing(first: Item, second: Item) -> tuple[Figure, Figure] | None:
    """Two figures of one unit, one from each item, that cannot both be right for one thing; ``None`` where there are none."""
    mine, theirs = figures_of(first), figures_of(second)
    if not 0 < len(mine) <= _MOST_FIGURES or not 0 < len(theirs) <= _MOST_FIGURES:
        return None
    for one in mine:
        for other in theirs:
            if one.unit is None or not _counts_alike(one, other) or not one.clashes(other):
                continue
            if (_has(one, theirs) and not _DISMISSED.search(second.text)) or _has(other, mine):
                continue
            return one, other
    return None


def _counts_alike(one: Figure, other: Figure) -> bool:
    """Whether two figures count one kind of thing: in one unit, by two words for it, or people by a word for some and by the plain one."""
    if one.unit == other.unit or _one_noun(one.unit, other.unit):
        return True
    return (one.unit in PEOPLE and other.unit in PERSONS) or (other.unit in PEOPLE and one.unit in PERSONS)


def _one_noun(one: str | None, other: str | None) -> bool:
    """Whether two units are words for one thing: "passengers", "travellers"."""
    table = meanings(unit_stem)
    return bool(one and other and table.get(one, frozenset()) & table.get(other, frozenset()))


def _has(figure: Figure, others: tuple[Figure, ...]) -> bool:
    return any(f.unit == figure.unit and not f.clashes(figure) for f in others)


def _given(pool: Pool, index: int, other: Item) -> bool:
    """Whether another report of the same utterance gives a figure that the other statement gives, and does not turn down."""
    theirs = () if _DISMISSED.search(other.text) else figures_of(other)
    return any(
        _has(figure, theirs)
        for member in pool.members[pool.utterance[index]]
        for figure in figures_of(pool.items[member])
    )


def near(pool: Pool, a: int, b: int, pair: tuple[Figure, Figure]) -> tuple[frozenset[str], float, float]:
    """The stems near both figures that two items share, their weight, and that as a share of what the poorer one has there."""
    around = [_around(pool.items[i], f) for i, f in ((a, pair[0]), (b, pair[1]))]
    shared = around[0] & around[1]
    weight = pool.weight(shared)
    poorer = min(pool.weight(around[0]), pool.weight(around[1]))
    return shared, weight, weight / max(poorer, 0.01)


def _around(item: Item, figure: Figure) -> frozenset[str]:
    text = (
        item.text[max(0, figure.start - _NEAR) : figure.start]
        + " ; "
        + item.text[figure.end : figure.end + _NEAR]
    )
    own = stems_of(item.text[figure.start : figure.end])
    measured = frozenset() if figure.unit in MEASURES else own
    found = frozenset(stem(word) for word in words(text) if is_content(word) and not word[0].isdigit())
    return (found | measured) & (frozenset(item.stems) | measured)
