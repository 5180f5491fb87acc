"""Who is meant by a name, and which keys are one speaker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from verbale.errors import UsageError
from verbale.ledger.judgements import judgements_on
from verbale.ledger.judgements_tables import speaker_keys, speaker_names
from verbale.ledger.speakers import Clusters, Ties, cluster, leading
from verbale.ledger.speakers_facts import alike
from verbale.ledger.speakers_matching import compact, surname

_SOME = 500


@dataclass(frozen=True, slots=True)
class Person:
    """One speaker: ``key`` stands for the cluster of ``keys``."""

    key: str
    keys: tuple[str, ...]


class People:
    """Leads from keys to speakers, for the length of one question. What people decided is read once."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.ties = Ties.of(judgements_on(connection, target="speaker"))
        self._found: dict[str, Person] = {}

    def of(self, keys: Iterable[str]) -> dict[str, Person]:
        """The speaker that each key stands for."""
        wanted = set(keys)
        missing = wanted - self._found.keys()
        if missing:
            self._look_up(missing)
        return {key: self._found[key] for key in wanted}

    def one(self, key: str) -> Person:
        """The speaker that a key stands for."""
        return self.of([key])[key]

    def all(self) -> dict[str, Person]:
        """Every key that is tied to another, with its speaker; all others stand for themselves."""
        clusters = cluster(_machine_ties(self.connection, None), self.ties)
        self._keep(clusters, clusters.members)
        return {key: self._found[key] for key in clusters.members}

    def named(self, name: str) -> list[Person]:
        """The speakers that ``name`` may mean: by their key; else by a bare surname, all who have it; else by one of their
        spellings. The most reported first.

        Raises :class:`~verbale.errors.UsageError` if it is empty.
        """
        name = " ".join(name.split())
        if not name:
            raise UsageError("The name of the speaker is empty.", hint="Give a name, or a key.")
        keys = {name} if self.exact(name) else set()
        keys = keys or self._spelled(name)
        found = {person.key: person for person in self.of(keys).values()}
        counts = self._weights({key for person in found.values() for key in person.keys})
        return sorted(found.values(), key=lambda p: (-sum(counts.get(k, (0, 0))[1] for k in p.keys), p.key))

    def exact(self, key: str) -> bool:
        """Whether the ledger, or a judgement, has this very key."""
        known = select(speaker_names.c.speaker).where(speaker_names.c.speaker == key).limit(1)
        tied = any(key in pair for pair in (*self.ties.same, *self.ties.different))
        return tied or self.connection.execute(known).first() is not None

    def _spelled(self, name: str) -> set[str]:
        keys = alike(self.connection, [name])
        if compact(name) == surname(name):
            return set(keys)
        table = speaker_keys
        query = select(table.c.speaker, table.c.compact).where(table.c.speaker.in_(keys))
        rows = self.connection.execute(query).all()
        whole = {row.speaker for row in rows if row.compact == compact(name)}
        return whole or set(keys)

    def _look_up(self, missing: set[str]) -> None:
        """Follow ties from these keys until no new key turns up, then cluster what was found."""
        seen, edge, pairs = set(missing), set(missing), set[tuple[str, str]]()
        by_hand: dict[str, set[str]] = {}
        for a, b in self.ties.same:
            by_hand.setdefault(a, set()).add(b)
            by_hand.setdefault(b, set()).add(a)
        while edge:
            new = _machine_ties(self.connection, edge)
            pairs |= new
            reached = {key for pair in new for key in pair} | {
                o for key in edge for o in by_hand.get(key, ())
            }
            edge = reached - seen
            seen |= edge
        same = tuple(pair for pair in self.ties.same if pair[0] in seen)
        clusters = cluster(pairs, Ties(same, self.ties.different))
        self._keep(clusters, seen)

    def _keep(self, clusters: Clusters, keys: Iterable[str]) -> None:
        tied = {key for key in keys if len(clusters.of(key)) > 1}
        weights = self._weights(tied)
        for key in keys:
            members = clusters.of(key)
            self._found[key] = Person(leading(members, weights), members)

    def _weights(self, keys: Iterable[str]) -> dict[str, tuple[int, int]]:
        table, found, wanted = speaker_keys, {}, sorted(set(keys))
        for i in range(0, len(wanted), _SOME):
            query = select(table.c.speaker, table.c.words, table.c.count)
            for row in self.connection.execute(query.where(table.c.speaker.in_(wanted[i : i + _SOME]))):
                found[row.speaker] = (row.words, row._mapping["count"])
        return found


def _machine_ties(connection: Connection, keys: set[str] | None) -> set[tuple[str, str]]:
    """The ties that the machine made of these keys, or all."""
    table = speaker_keys
    query = select(table.c.speaker, table.c.joins).where(table.c.joins.is_not(None))
    if keys is None:
        return {(a, b) for a, b in connection.execute(query)}
    found: set[tuple[str, str]] = set()
    wanted = sorted(keys)
    for i in range(0, len(wanted), _SOME):
        some = wanted[i : i + _SOME]
        for column in (table.c.speaker, table.c.joins):
            found |= {(a, b) for a, b in connection.execute(query.where(column.in_(some)))}
    return found
