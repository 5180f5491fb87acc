"""Which speakers are one: clusters made from what is safe to join and from what people decided. Pure: no database.

A cluster is recomputed from its ties each time and never stored as truth. A tie is made by a person ("same") or by the machine
(``speakers_matching.joins``); a person's "different" keeps two keys apart whatever else ties them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from verbale.ledger.judgements import Judgement, holding

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ties:
    """What people decided of pairs of keys: ``same`` and ``different``, the newest first, and those they were ``unsure`` of."""

    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()
    unsure: tuple[Pair, ...] = ()

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> Ties:
        """The ties that hold among judgements on speakers.

        Those on one article alone are no ties, save that somebody to whom another's words were given there is another: the name that
        stands in the text must not bring the two together again. A bare surname that was given to its owner says nothing of the kind.
        """
        found: dict[str, list[Pair]] = defaultdict(list)
        parted: list[Pair] = []
        for row in reversed(holding(judgements)):
            if row.target != "speaker" or not (row.speaker and row.other_speaker):
                continue
            pair = (row.speaker, row.other_speaker)
            if row.article is None:
                found[row.verdict].append(pair)
            elif row.verdict == "different" and not _owner(*pair):
                parted.append(pair)
        told = {frozenset(pair) for pairs in found.values() for pair in pairs}
        found["different"] += [pair for pair in dict.fromkeys(parted) if frozenset(pair) not in told]
        return cls(tuple(found["same"]), tuple(found["different"]), tuple(found["unsure"]))


def _owner(one: str, other: str) -> bool:
    """Whether one of two keys is a bare surname, and the other a full name that ends with it."""
    short, long = sorted((one, other), key=len)
    return "-" not in short and long.endswith(f"-{short}")


@dataclass(frozen=True, slots=True)
class Clusters:
    """``members`` leads from each key that is tied to another to all of its cluster, in order. ``refused`` are the ties by a person
    that a "different" stands against."""

    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    refused: tuple[Pair, ...] = ()

    def of(self, key: str) -> tuple[str, ...]:
        """The keys of the cluster that ``key`` is in; itself alone where it is tied to none."""
        return self.members.get(key, (key,))


def cluster(machine: Iterable[Pair], ties: Ties) -> Clusters:
    """Join keys by the ties of people, the newest first, then by those of the machine, in order.

    A tie that would bring two keys together that a person told apart is left out, so the result depends on the rows alone and not on
    the order in which they are read.
    """
    parent: dict[str, str] = {}
    groups: dict[str, set[str]] = {}
    apart: dict[str, set[str]] = defaultdict(set)
    for a, b in ties.different:
        apart[a].add(b)
        apart[b].add(a)

    def find(key: str) -> str:
        while parent.get(key, key) != key:
            key = parent[key]
        return key

    refused = []
    for by_person, pairs in ((True, ties.same), (False, sorted(set(machine)))):
        for a, b in pairs:
            first, second = find(a), find(b)
            if first == second:
                continue
            one, other = groups.get(first, {first}), groups.get(second, {second})
            small, large = sorted((one, other), key=len)
            if any(apart[key] & large for key in small if key in apart):
                if by_person:
                    refused.append((a, b))
                continue
            root = min(first, second)
            parent[first] = parent[second] = root
            groups[root] = one | other
    members = {
        key: keys
        for root in groups
        if find(root) == root
        for keys in [tuple(sorted(groups[root]))]
        for key in keys
    }
    return Clusters(members, tuple(refused))


def leading(keys: Iterable[str], weight: Mapping[str, tuple[int, int]]) -> str:
    """The key that stands for a cluster: that of the fullest name, then of the most statements, then the first.

    ``weight`` gives the number of words in a key's fullest name and of its statements.
    """
    return min(keys, key=lambda key: (*(-n for n in weight.get(key, (0, 0))), key))
