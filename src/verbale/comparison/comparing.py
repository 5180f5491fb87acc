"""Many statements in, one comparison out: the only file that knows the order of the parts of this room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from verbale.comparison.copies import find_copies
from verbale.comparison.disputes import disputes_in
from verbale.comparison.drift import find_drift
from verbale.comparison.items import Item, prepare
from verbale.comparison.pool import Pool
from verbale.comparison.same import Group, Matched, match
from verbale.comparison.same_likeness import Floats
from verbale.comparison.same_reasons import reason
from verbale.comparison.shifts import shifts_in
from verbale.findings import Comparison, Ref, Reported, Same

MOST_MEANT = 1000
"""How many statements are compared by what they mean too, and not by their words alone."""
Step = Callable[[str, int], None]
"""What is told of progress: the part of the work ("same", "drift", "disputes", "shifts"), and how far it is."""


@dataclass(frozen=True, slots=True)
class Comparing:
    """How statements are compared.

    ``selected`` are the ids of the articles that a finding must have a member of (all where ``None``); ``copies`` leads from an article
    to the one it is a near-copy of, where that is known beyond what the statements themselves show. ``meanings`` gives a vector of length 1
    for each of some passages, [N, D]; it is asked where no more than :data:`MOST_MEANT` statements are compared. ``prepared`` are items
    of some of the statements, where they were made already.
    """

    selected: frozenset[str] | None = None
    copies: Mapping[str, str] = field(default_factory=dict)
    step: Step | None = None
    meanings: Callable[[Sequence[str]], Floats] | None = None
    prepared: Mapping[Ref, Item] = field(default_factory=dict)


def compare(reported: Iterable[Reported], how: Comparing | None = None) -> Comparison:
    """What many reported statements say together: reports of one utterance, drift, disputes, shifts.

    The order of the statements does not matter; findings come in the order of publication. Never raises; pure.
    """
    how = how or Comparing()
    step = how.step or (lambda part, count: None)
    items = prepare(sorted(reported, key=_order), how.prepared)
    copies = {**find_copies(items), **how.copies}
    step("same", 0)
    matched = match(items, lambda count: step("same", count), how.selected, _meanings(items, how))
    every = [_same(items, group, matched, copies) for group in matched.groups]
    step("drift", 0)
    groups = [
        (group, same) for group, same in zip(matched.groups, every, strict=True) if _told(same.members, how)
    ]
    drift = tuple(
        one
        for group, _ in groups
        for one in find_drift(items, group.members, group.hub)
        if _told((one.a, one.b), how)
    )
    step("disputes", 0)
    pool = Pool(items, every, selected=how.selected, cast=matched.sketches.cast)
    told = tuple(same for _, same in groups)
    del matched, groups  # the sketches take much memory
    disputes = tuple(one for one in disputes_in(pool) if _told((one.a, one.b), how))
    step("shifts", 0)
    shifts = tuple(one for one in shifts_in(pool) if _told((one.earlier, one.later), how))
    found = Comparison(told, drift, disputes, shifts)
    return Comparison(found.same, found.drift, found.disputes, found.shifts, passages(items, found))


def _meanings(items: Sequence[Item], how: Comparing) -> Floats | None:
    """The vectors of what is compared, where it is little enough: reading a thousand statements for their meaning takes some seconds."""
    if how.meanings is None or len(items) > MOST_MEANT:
        return None
    return how.meanings([item.text for item in items])


def _order(one: Reported) -> tuple[str, str, int, str]:
    content = one.statement.content
    start = content[0].start if content else one.statement.cue.start if one.statement.cue else 0
    return (one.article.published or "9999", one.ref.article, start, one.ref.statement)


def _told(refs: Iterable[Ref], how: Comparing) -> bool:
    return how.selected is None or any(ref.article in how.selected for ref in refs)


def _same(items: Sequence[Item], group: Group, matched: Matched, copies: Mapping[str, str]) -> Same:
    likest = {
        member: matched.between(items, member, group.hub) for member in group.members if member != group.hub
    }
    sure = sum(found.probability for found in likest.values()) / len(likest)
    return Same(
        tuple(items[member].ref for member in group.members),
        reason(items, group.hub, likest, copies),
        round(min(sure, 0.99), 2),
    )


def passages(items: Iterable[Item], found: Comparison) -> dict[Ref, Mapping[str, Any]]:
    """For each statement in a finding, the words and where they stand, as the public format gives them."""
    wanted: Counter[Ref] = Counter(ref for one in found.same for ref in one.members)
    wanted.update(ref for drift in found.drift for ref in (drift.a, drift.b))
    wanted.update(ref for dispute in found.disputes for ref in (dispute.a, dispute.b))
    wanted.update(ref for shift in found.shifts for ref in (shift.earlier, shift.later))
    return {item.ref: passage(item) for item in items if item.ref in wanted}


def passage(item: Item) -> dict[str, Any]:
    """The words of one statement and where they stand."""
    article, statement = item.reported.article, item.statement
    return {
        "outlet": article.outlet,
        "published": article.published,
        "speaker": item.speaker,
        "name": statement.source.name if statement.source else None,
        "source": statement.source.text if statement.source else None,
        "said": statement.said.date,
        "text": item.text,
        "content": [{"text": s.text, "start": s.start, "end": s.end} for s in statement.content],
    }
