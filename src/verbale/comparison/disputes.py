"""Where accounts stand against each other over articles, speakers and days.

Four kinds: *denial* (one says that the other's account is not so), *contradiction* (both cannot hold), *figures* (different
numbers for one thing) and *accusation* (one charges the other with lying or bad faith over it). ``a`` is the account, ``b`` the
challenge. No side is taken. A wrong dispute is the worst that can be printed: when in doubt it is left out.

A dispute stands between two utterances; where several reports tell of either, one pair is given for each pair of utterances, the
clearest: one inside an article before one over two, and the pair that shares most words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verbale.comparison.accusing import find_accusations
from verbale.comparison.answering import find_answers
from verbale.comparison.at_odds import find_answers_of_opponents
from verbale.comparison.contrary import find_contraries
from verbale.comparison.counting import find_figure_clashes
from verbale.comparison.denying import find_denials
from verbale.comparison.going_on import settled
from verbale.comparison.items import Item
from verbale.comparison.measured import find_measured
from verbale.comparison.missing import find_missing
from verbale.comparison.opposing import find_contradictions
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool
from verbale.comparison.slots import find_other_answers
from verbale.comparison.stories import Stories
from verbale.comparison.telling import passage, told_when
from verbale.comparison.turned_down import find_turned_down
from verbale.comparison.unreceived import find_unreceived
from verbale.findings import Disputed, Ref, Same

_INSIDE = {"denial": 0.86, "accusation": 0.84, "figures": 0.88, "contradiction": 0.82}
"""How often a dispute that the reading of one article gives is one; see evaluation/comparison."""


def find_disputes(
    items: Sequence[Item], same: Sequence[Same], selected: frozenset[str] | None = None
) -> tuple[Disputed, ...]:
    """The disputes between statements of one or many articles, in the order of the challenges.

    ``items`` are the statements, ``same`` the utterances that several of them report. With ``selected`` a
    dispute has a member in one of these articles. Disputes that a reading found inside its own article come with the statements
    (``Reported.challenges``). Never raises; pure.
    """
    return disputes_in(Pool(items, same, selected=selected))


def disputes_in(pool: Pool) -> tuple[Disputed, ...]:
    """The same for a pool that is there already."""
    items = pool.items
    best: dict[tuple[int, int], Found] = {}
    stories = Stories(pool)
    finders = (
        _told,
        find_answers,
        lambda one: find_denials(one, stories),
        lambda one: find_accusations(one, stories),
        find_turned_down,
        find_figure_clashes,
        lambda one: find_measured(one, stories),
        lambda one: find_unreceived(one, stories),
        lambda one: find_missing(one, stories),
        find_contradictions,
        lambda one: find_contraries(one, stories),
        lambda one: find_other_answers(one, stories),
    )
    found = list(settled(pool, (one for find in finders for one in find(pool))))
    for one in (*found, *find_answers_of_opponents(pool, found)):
        pair = pool.utterance[one.a], pool.utterance[one.b]
        if pair[0] == pair[1] or pool.one_house(one.a, one.b) or own_office(items[one.a], items[one.b]):
            continue
        known = best.get(pair) or best.get((pair[1], pair[0]))
        if known is None:
            best[pair] = one
        elif _clearer(one, known):
            best.pop((pair[1], pair[0]), None)
            best[pair] = one
    kept = sorted(best.values(), key=lambda f: (items[f.b].number, items[f.a].number))
    return tuple(
        Disputed(items[f.a].ref, items[f.b].ref, f.kind, round(f.confidence, 2), f.reason) for f in kept
    )


def own_office(first: Item, second: Item) -> bool:
    """Whether one of two speaks for the other by name: "Ms Orban" and "Ms Orban's office"."""
    for one, other in ((first, second), (second, first)):
        names, told = one.statement.source, other.statement.source
        if names is None or told is None or not names.name:
            continue
        last = names.name.split()[-1]
        if re.search(rf"\b{re.escape(last)}[’'](?:s\b)?\s+\w", f"{told.name or ''} {told.text}"):
            return True
    return False


def _clearer(one: Found, other: Found) -> bool:
    return (one.inside, one.weight, one.confidence) > (other.inside, other.weight, other.confidence)


def _told(pool: Pool) -> Iterator[Found]:
    """The disputes that the readings of single articles found."""
    for index, item in enumerate(pool.items):
        for told in item.reported.challenges:
            account = pool.place.get(Ref(item.article, told.a))
            if account is None or not pool.apart_inside(account, index):
                continue
            reason = f"{told.reason} ({told_when(item)}: {passage(pool.items[account], 60)} against {passage(item, 60)}.)"
            weight = pool.shared(account, index)[1]
            yield Found(told.kind, account, index, _INSIDE[told.kind], reason, weight, inside=True)
