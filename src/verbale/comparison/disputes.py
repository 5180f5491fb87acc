"""Where accounts stand against each other over articles, speakers and days.

Four kinds: *denial* (one says that the other's account is not so), *contradiction* (both cannot hold), *figures* (different
numbers for one thing) and *accusation* (one charges the other with lying or bad faith over it). ``a`` is the account, ``b`` the
challenge. No side is taken. A wrong dispute is the worst that can be printed: when in doubt it is left out.

A dispute stands between two utterances; where several reports tell of either, one pair is given for each pair of utterances, the
clearest: one inside an article before one over two, and the pair that shares most words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verbale.comparison.accusing import find_accusations
from verbale.comparison.answering import find_answers
from verbale.comparison.at_odds import find_answers_of_opponents
from verbale.comparison.counting import find_figure_clashes
from verbale.comparison.denying import find_denials
from verbale.comparison.going_on import settled
from verbale.comparison.items import Item
from verbale.comparison.opposing import find_contradictions
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool, passage, told_when
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
    finders = (
        _told,
        find_answers,
        find_denials,
        find_accusations,
        find_turned_down,
        find_figure_clashes,
        find_unreceived,
        find_contradictions,
    )
    found = list(settled(pool, (one for find in finders for one in find(pool))))
    for one in (*found, *find_answers_of_opponents(pool, found)):
        pair = pool.utterance[one.a], pool.utterance[one.b]
        if pair[0] == pair[1] or pool.one_house(one.a, one.b):
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
