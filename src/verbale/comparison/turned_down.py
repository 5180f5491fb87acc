"""Figures that are turned down by name: "nine people, not 26", "disputed the figure of 400", beside the account that gives them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from verbale.comparison.counting import MEASURES
from verbale.comparison.denial_words import denies
from verbale.comparison.denying import before, claims
from verbale.comparison.items import Item
from verbale.comparison.one_thing import figures_of
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool
from verbale.comparison.telling import passage, told_when, who
from verbale.comparison.wording import number, words
from verbale.records import DisputeKind
from verbale.wording.figures import Figure

_DAYS = 21
_SMALL = 12
"""Numbers up to this are given for so many things that they must count the same."""
_LEAST, _LEAST_OF_UNIT = 0.9, 0.45
"""What words the two must share, by weight, where they count the same and where that does not show."""
_MOST = 60
_NOT_BEFORE = re.compile(
    r"\b(?:(?<!if )not|rather than|instead of|nowhere near|nothing like) (?:the |some |about |around |as many as )?$",
    re.I,
)
_WRONG_AFTER = re.compile(
    r"^[^.;:!?]{0,40}?\b(?:is|are|was|were)\s(?:\w+ly\s|all\s|just\s|pure\s)?(?:an?\s)?(?:wrong|false|untrue|nonsense|fiction|fantasy|invention|"
    r"invented|exaggerat\w+|inflated|made up|myth|plucked from the air|pulled out of the air|mistaken|incorrect|rubbish)\b",
    re.I,
)
_HINT = re.compile(
    r"\b(?:not|rather than|instead of|nowhere near|nothing like|wrong|false|untrue|nonsense|fiction|fantasy|invent\w+|exaggerat\w+|"
    r"inflated|made up|myth|air|mistaken|incorrect|rubbish)\b",
    re.I,
)
"""Words without which no figure is turned down."""
_FIGURE = re.compile(
    r"\b(?:figures?|numbers?|estimates?|totals?|counts?|sums?|tally|price|claims? of)\b", re.I
)


def find_turned_down(pool: Pool) -> Iterator[Found]:
    """Each figure that a statement turns down by name, beside the account of another speaker, of the weeks before, that gives it.

    Where several accounts give it, the one that most reports tell, and the earliest of those. It is a denial where the statement says
    nothing but that the figure is wrong, and else two figures for one thing.
    """
    holders: dict[str, list[int]] | None = None
    for index, item in enumerate(pool.items):
        if not item.numbers or not (_HINT.search(item.text) or denies(item)):
            continue
        for figure in _refused(item):
            if holders is None:
                holders = _holders(pool)
            found = [
                one for one in _givers(pool, holders, index, figure) if _answers(pool, one, index, figure)
            ]
            if found:
                yield _found(
                    pool, min(found, key=lambda o: (-len(pool.members[pool.utterance[o]]), o)), index, figure
                )
                break


def _holders(pool: Pool) -> dict[str, list[int]]:
    """For each number, as plain digits, the items that hold it."""
    found: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(pool.items):
        for one in item.numbers:
            found[one].append(index)
    return found


def _givers(pool: Pool, holders: dict[str, list[int]], index: int, figure: Figure) -> list[int]:
    """The accounts that give a figure and do not turn it down: of the same story, and the latest of others that have the same digits."""
    told = pool.items[index].text[figure.start : figure.end]
    tokens = [value for word in words(told) if (value := number(word)) is not None]
    held = holders.get(tokens[0], []) if tokens else []
    if index not in pool.asked:
        held = [one for one in held if one in pool.asked]
    beside = (one for one in pool.told_beside(index) if pool.items[one].numbers)
    return [
        one
        for one in sorted({*held[-_MOST:], *beside})
        if claims(pool, one)
        and any(f.value == figure.value for f in figures_of(pool.items[one]))
        and all(f.value != figure.value for f in _refused(pool.items[one]))
    ]


def _refused(item: Item) -> list[Figure]:
    """The figures of a statement that it says are wrong."""
    found = []
    for one in figures_of(item):
        low, high = item.text[max(0, one.start - 40) : one.start], item.text[one.end : one.end + 90]
        named = denies(item) and _FIGURE.search(low[-20:] + " " + high[:12]) is not None
        if named or _NOT_BEFORE.search(low) or _WRONG_AFTER.match(high):
            found.append(one)
    return found


def _answers(pool: Pool, other: int, index: int, figure: Figure) -> bool:
    account, item = pool.items[other], pool.items[index]
    if not before(account, item, _DAYS) or not (pool.wanted(other) or pool.wanted(index)):
        return False
    inside = account.article == item.article
    if not (pool.apart_inside(other, index) if inside else pool.apart(other, index)):
        return False
    units = {one.unit for one in figures_of(account) if one.value == figure.value}
    unit = next((one.unit for one in (figure, *figures_of(item)) if one.unit is not None), None)
    same_unit = unit is not None and unit in units
    if not same_unit and (figure.value <= _SMALL or (unit in MEASURES and None not in units)):
        return False
    both = {one for one in set(account.stems) & set(item.stems) if not one[0].isdigit()}
    if pool.weight(both) >= (_LEAST_OF_UNIT if same_unit else _LEAST):
        return True
    return same_unit and (pool.speaks_of(index, other) or pool.speaks_of(other, index))


def _found(pool: Pool, other: int, index: int, figure: Figure) -> Found:
    account, item = pool.items[other], pool.items[index]
    kind: DisputeKind = "figures" if len(figures_of(item)) > 1 else "denial"
    told = item.text[figure.start : figure.end]
    reason = (
        f"{who(account)} gives “{told}” ({told_when(account)}: {passage(account)}); {who(item)} says that it is not so "
        f"({told_when(item)}: {passage(item)})."
    )
    weight = 0.5 + pool.shared(other, index)[1]
    return Found(kind, other, index, 0.85, reason, weight, inside=account.article == item.article)
