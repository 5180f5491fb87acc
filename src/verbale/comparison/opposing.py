"""Contradictions: two speakers say of one thing what cannot both be so."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from verbale.comparison.counting import foreign, periods_differ
from verbale.comparison.denying import before, negative
from verbale.comparison.items import Item
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool, listed, passage, told_when, who
from verbale.comparison.wording import stem

_ACTS = frozenset({"state", "announce", "promise", None})
_LEAST_SHARED = 3
_LIKE = 0.6
_CONTAINED = 0.6
_LEAST = 1.4
_WEIGHTY = 1.55
_OPPOSITES = """
open closed | opened closed | up down | rose fell | rise fall | increase decrease | increased decreased | more fewer | more less |
early late | on-time late | before after | first last | full empty | safe unsafe | safe dangerous | legal illegal | lawful unlawful |
agreed refused | accepted rejected | accepted refused | approved rejected | present absent | inside outside | north south | east west |
public private | voluntary forced | paid unpaid | invited uninvited | told untold | accident deliberate | alive dead | new old | won lost |
began ended | started stopped | started ended | signed unsigned | complete incomplete | finished unfinished | possible impossible |
likely unlikely |
recover fall | recovering falling | willing unwilling | aware unaware | fit unfit | all none |
everybody nobody | everyone nobody | always never |
knew unaware | cleaner dirtier | higher lower | larger smaller | faster slower | cheaper dearer | better worse | kept broke | arrived left |
shut open | locked open | hid told | hidden told | hiding told | concealed told | concealed disclosed |
hid disclosed | intact damaged | sealed opened | asleep awake | crowded empty | wet dry | hot cold | warm cold | clean dirty |
genuine forged | genuine fake | real fake | original copy | original photocopy | healthy sick | calm rough | deep shallow | thick thin |
wide narrow | loud quiet | strong weak | occupied vacant | guilty innocent | profit loss | stayed left | remained left | passed failed |
succeeded failed | worked failed | attended missed | remembered forgot | temporary permanent | minor serious | same different |
included excluded | allowed forbidden | allowed banned | permitted banned | permitted forbidden | sober drunk | on-time delayed
"""


def find_contradictions(pool: Pool) -> Iterator[Found]:
    """Two statements by speakers that are apart which say nearly the same words, one with a negation or with an opposite word.

    They must share at least three weighty stems and most of what they say; what names other people, places or spans of time is left out.
    The one with the negation, or else the later one, is the challenge.
    """
    seen: set[tuple[int, int]] = set()
    can = [
        item.statement.act in _ACTS
        and item.statement.within is None
        and len(pool.topics[index]) >= _LEAST_SHARED - 1
        for index, item in enumerate(pool.items)
    ]
    turned = [can[index] and _turns(item) for index, item in enumerate(pool.items)]
    for index in range(len(pool.items)):
        if not turned[index]:
            continue
        for other in pool.close(index, lambda one: can[one]):
            pair = (min(index, other), max(index, other))
            if pair in seen:
                continue
            if turned[other]:
                seen.add(pair)
            found = _against(pool, *pair)
            if found is not None:
                yield found


def _turns(item: Item) -> bool:
    """Whether a statement can be what contradicts another: it negates, or has a word that has an opposite."""
    return item.negations > 0 or negative(item) or not _sides().isdisjoint(item.stems)


def _against(pool: Pool, a: int, b: int) -> Found | None:
    first, second = pool.items[a], pool.items[b]
    if (
        second.statement.act not in _ACTS
        or second.statement.within is not None
        or first.numbers != second.numbers
    ):
        return None
    both = pool.topics[a] & pool.topics[b]
    if (
        len(both) < _LEAST_SHARED - 1
        or pool.weight(both) < _LEAST
        or not pool.apart(a, b)
        or not (before(first, second) or before(second, first))
    ):
        return None
    either = pool.topics[a] | pool.topics[b]
    turned = negative(first, both) != negative(second, both)
    swapped = opposites(first, second)
    if turned == bool(swapped):  # neither, or both, which says the same again
        return None
    counted = both | swapped
    likeness = pool.weight(counted) / max(pool.weight(either), 0.01)
    least = min(pool.weight(pool.topics[a] | swapped), pool.weight(pool.topics[b] | swapped))
    poorer = pool.weight(counted) / max(least, 0.01)
    weighty = pool.weight(both) >= _WEIGHTY
    if len(both) < _LEAST_SHARED - bool(swapped or weighty):
        return None
    if not (likeness >= _LIKE or (turned and poorer >= _CONTAINED and likeness >= _LIKE / 2)):
        return None
    if foreign(first, second) or periods_differ(first, second):
        return None
    if turned and negative(first, both):
        a, b, first, second = b, a, second, first
    how = f"with “{'” for “'.join(sorted(swapped))}”" if swapped else "with a negation"
    reason = (
        f"{who(first)} says {passage(first)} ({told_when(first)}), {who(second)} says nearly the same {how}: {passage(second)} "
        f"({told_when(second)}). Both speak of {listed(second, both)}."
    )
    return Found("contradiction", a, b, min(0.9, 0.6 + 0.3 * likeness), reason, pool.weight(both))


@functools.cache
def _pairs() -> frozenset[tuple[str, str]]:
    found = set()
    for pair in _OPPOSITES.replace("\n", " ").split("|"):
        left, right = (stem(word) for word in pair.split())
        if left != right:
            found |= {(left, right), (right, left)}
    return frozenset(found)


@functools.cache
def _sides() -> frozenset[str]:
    return frozenset(one for pair in _pairs() for one in pair)


@functools.lru_cache(maxsize=65536)
def _sided(words: tuple[str, ...]) -> frozenset[str]:
    """The stems among these words that have an opposite."""
    return _sides() & {stem(word) for word in words}


def opposites(first: Item, second: Item) -> frozenset[str]:
    """The stems of two opposite words of which each statement has one, and not the other's."""
    left, right = _sided(first.words), _sided(second.words)
    for one in left - right:
        for other in right - left:
            if (one, other) in _pairs():
                return frozenset({one, other})
    return frozenset()
