"""One speaker whose account has changed: what was said later cannot stand beside what was said earlier.

Not a shift: more detail, a plan that was overtaken, a figure that has grown with time, the same words said again, or somebody else of
the same name.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from verbale.comparison.climbing_down import climbs_down, left_behind
from verbale.comparison.counting import clashing, near
from verbale.comparison.denying import admits, denies, negative
from verbale.comparison.items import Item
from verbale.comparison.one_thing import foreign, periods
from verbale.comparison.opposing import opposites
from verbale.comparison.pool import Pool
from verbale.comparison.telling import listed, passage, told_when
from verbale.comparison.wording import is_content, stem, words
from verbale.findings import Same, Shift

_ACTS = frozenset(
    {"state", "deny", "announce", "accuse", "agree", "criticise", "support", "reject", "promise", None}
)
_TURN = re.compile(
    r"\b(?:changed (?:his|her|its|their|my) (?:mind|account|story|position)|on reflection|with hindsight|in hindsight|after all|"
    r"I was wrong|was mistaken|"
    r"\d,?\d+ .{0,40}?\b(?:too|a little|rather|somewhat|perhaps|slightly) (?:high|low)|"
    r"had been wrong|no longer|stands? corrected|misspoke|in error|mistaken|"
    r"(?:I|we|he|she|it|they|who) (?:had )?(?:believed|thought|were told|was told|assumed)\b.{0,120}?\b(?:not|wrong|untrue|mistaken|"
    r"wasn|weren|"
    r"didn))\b|\bwe said that .{3,120}\. (?:It|They|He|She|We) (?:had|did|were|was|does|do|is|are)\b",
    re.I | re.S,
)
_PLANS = re.compile(
    r"\b(?:will|would(?! (?:cost|take))|shall|plans?|planned|intends?|hopes?|expects?|next|won't|going to)\b",
    re.I,
)
_GROWING = re.compile(
    r"\b(?:now|so far|by (?:now|then|\w+day)|rise|risen|rose|grown|grew|climbed|increased|fallen|dropped|another|further|more|additional|"
    r"latest|updated|since)\b",
    re.I,
)
_OTHERS = re.compile(r"\b(?:other|others|another|else|elsewhere)\b", re.I)
_FEWEST = 1.2
_LIKE = 0.55
_ADMITTED = 0.55
_TIED = 0.7
_DENYING = frozenset(
    stem(word) for word in ("ruled", "excluded", "denied", "disputed", "rejected", "contested")
)
_MOST_OF_ONE = 400
_GIVEN_UP = 0.62


def find_shifts(
    items: Sequence[Item], same: Sequence[Same], selected: frozenset[str] | None = None
) -> tuple[Shift, ...]:
    """The shifts of the speakers of many articles, at most one for each pair of utterances, in the order of the later ones.

    Needs two different days, known from the text or from publication, or a cue that tells of a turn (*admitted*, *conceded*,
    *accepted*). Never raises; pure.
    """
    return shifts_in(Pool(items, same, selected=selected))


def shifts_in(pool: Pool) -> tuple[Shift, ...]:
    """The same for a pool that is there already."""
    items = pool.items
    best: dict[tuple[int, int], tuple[float, int, int, str]] = {}
    climbing: dict[int, list[int]] = {}
    for earlier, later in _pairs(pool):
        if climbs_down(items[later]):
            climbing.setdefault(later, []).append(earlier)
        found = _turned(pool, earlier, later)
        if found is None:
            continue
        key = pool.utterance[earlier], pool.utterance[later]
        if key not in best or found[0] > best[key][0]:
            best[key] = (found[0], earlier, later, found[1])
    turned = {later for _, _, later, _ in best.values()}
    for later, others in climbing.items():
        if later not in turned and (one := left_behind(pool, later, others)) is not None:
            how = _reason(
                items[one], items[later], "the later words are told as giving up something said before"
            )
            best[pool.utterance[one], pool.utterance[later]] = (_GIVEN_UP, one, later, how)
    kept = sorted(best.values(), key=lambda f: (items[f[2]].number, items[f[1]].number))
    return tuple(
        Shift(items[b].speaker or "", items[a].ref, items[b].ref, reason, round(sure, 2))
        for sure, a, b, reason in kept
    )


def _pairs(pool: Pool) -> Iterator[tuple[int, int]]:
    by_last: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(pool.items):
        own = pool.voices[index]
        if own.key and item.statement.act in _ACTS and pool.topics[index] and item.statement.within is None:
            by_last[own.key[-1]].append(index)
    for group in by_last.values():
        latest = group[-_MOST_OF_ONE:]
        asked = [index for index in latest if index in pool.asked]
        for place, a in enumerate(latest if asked else ()):
            topics = pool.topics[a]
            others = latest[place + 1 :] if a in pool.asked else asked[bisect_right(asked, a) :]
            for b in others:
                if topics.isdisjoint(pool.topics[b]):
                    continue
                order = _in_order(pool, a, b)
                if order is None or pool.utterance[a] == pool.utterance[b] or not pool.one_speaker(a, b):
                    continue
                yield order


def _in_order(pool: Pool, a: int, b: int) -> tuple[int, int] | None:
    """The earlier and the later of two statements, or ``None`` where that cannot be told."""
    first, second = _day(pool.items[a]), _day(pool.items[b])
    if first is None or second is None or first == second:
        return None
    return (a, b) if first < second else (b, a)


def _day(item: Item) -> int | None:
    """The day on which a statement was made, as an ordinal: by the text, or for undated news that of publication."""
    return item.last


def _turned(pool: Pool, a: int, b: int) -> tuple[float, str] | None:
    first = pool.items[a]
    shared = pool.topics[a] & pool.topics[b]
    alike, weight = pool.shared(a, b)
    if not alike or weight < 0.4:
        return None
    poorer = max(min(pool.weight(pool.topics[a]), pool.weight(pool.topics[b])), 0.01)
    plan = _plans(first.text)
    return (
        _disowned(pool, a, b, weight)
        or _flipped(pool, a, b, weight / poorer, plan)
        or _recounted(pool, a, b)
        or (None if plan else _admitted(pool, a, b, shared or alike, weight))
    )


def _disowned(pool: Pool, a: int, b: int, weight: float) -> tuple[float, str] | None:
    """The later statement says that the speaker had been wrong: "we believed that we had an agreement, and we did not"."""
    first, second = pool.items[a], pool.items[b]
    turn = _turn(second.text)
    if turn is None or admits(first) or _turn(first.text) or weight < 0.4:
        return None
    shared = pool.shared(a, b)[0] - (first.names | second.names)
    if not shared or not _tied(pool, a, b, turn.lower(), shared):
        return None
    return 0.8, _reason(first, second, f"the later words disown it (“{' '.join(turn.split())[:60]}”)")


def _tied(pool: Pool, a: int, b: int, turn: str, shared: frozenset[str]) -> bool:
    """Whether words that only tell that something has changed are about the earlier statement: what is so *after all* was not so there, and
    what is *no longer* so was; and the two share more than a word in passing."""
    if turn not in ("after all", "no longer"):
        return True
    first, second = pool.items[a], pool.items[b]
    if turn == "after all":
        return negative(first, shared) != negative(second, shared)
    after = second.text.lower().split("no longer", 1)[-1]
    given_up = [stem(word) for word in words(after) if is_content(word)]
    if given_up[:1] and given_up[0] in _DENYING:
        return True
    if pool.weight(shared) < _TIED or negative(first, shared):
        return False
    return bool(given_up) and (given_up[0] in shared or len(shared.intersection(given_up)) > 1)


def _flipped(pool: Pool, a: int, b: int, share: float, plan: bool) -> tuple[float, str] | None:
    """One says it, later says it is not so."""
    first, second = pool.items[a], pool.items[b]
    both = pool.topics[a] & pool.topics[b]
    if plan or len(both) < 2 or pool.headline(b) or _OTHERS.search(second.text):
        return None
    turned, swapped = negative(first, both) != negative(second, both), opposites(first, second)
    if turned == bool(swapped):
        return None
    days = (second.last or 0) - (first.last or 0)
    apart = first.firm and second.firm and days > 1
    if pool.weight(both) < (_FEWEST if not apart else 1.0) or share < (_LIKE if not apart else 0.42):
        return None
    if foreign(first, second):
        return None
    return min(0.9, 0.5 + 0.4 * share), _reason(
        first, second, f"now the opposite; both speak of {listed(second, both)}"
    )


def _recounted(pool: Pool, a: int, b: int) -> tuple[float, str] | None:
    """One thing, another figure: not one that has grown with time."""
    first, second = pool.items[a], pool.items[b]
    pair = clashing(first, second)
    if pair is None or foreign(first, second) or (periods(first.text) ^ periods(second.text)):
        return None
    shared, weight, share = near(pool, a, b, pair)
    if len(shared) < 2 or weight < 1.0 or share < _LIKE:
        return None
    turn = _turns(second)
    if not turn and (_GROWING.search(second.text) or _plans(first.text)):
        return None
    said, told = first.text[pair[0].start : pair[0].end], second.text[pair[1].start : pair[1].end]
    return min(0.9, 0.55 + 0.3 * share), _reason(first, second, f"“{said}” has become “{told}”")


def _admitted(pool: Pool, a: int, b: int, shared: frozenset[str], weight: float) -> tuple[float, str] | None:
    """A denial, or a figure of one's own, and later an admission of what was denied, or that another's figure holds."""
    first, second = pool.items[a], pool.items[b]
    if denies(second) or negative(second, shared) or not (denies(first) or negative(first, shared)):
        return None
    names = first.names | second.names
    about = shared - names
    if not about or weight < (_ADMITTED if _turns(second) else 1.3):
        return None
    if not _turns(second) and not (first.firm and second.firm):
        return None
    return (0.78 if _turns(second) else 0.66), _reason(
        first, second, f"what was denied is now said to be so; both speak of {listed(second, about)}"
    )


def _turns(item: Item) -> bool:
    """Whether the later statement is told as a turn: by its cue or by its words."""
    return admits(item) or _turn(item.text) is not None


def disowns(item: Item) -> bool:
    """Whether the words of a statement tell that its speaker had been wrong, or thinks otherwise now."""
    return _turn(item.text) is not None


@functools.lru_cache(maxsize=65536)
def _turn(text: str) -> str | None:
    """The words of a text that tell of a turn."""
    found = _TURN.search(text)
    return found.group() if found else None


@functools.lru_cache(maxsize=65536)
def _plans(text: str) -> bool:
    return _PLANS.search(text) is not None


def _reason(first: Item, second: Item, how: str) -> str:
    return f"{passage(first)} ({told_when(first)}), later {passage(second)} ({told_when(second)}): {how}."
