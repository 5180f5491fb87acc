"""Who speaks in a ledger: each speaker with spellings, offices, actors, counts, and who else it may be."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from verbale.ledger.judgements import Judgement, holding, judgements_on
from verbale.ledger.judgements_overlay import freshen
from verbale.ledger.judgements_tables import speaker_keys, speaker_names
from verbale.ledger.opening import Ledger
from verbale.ledger.queries.dossier import Naming, namings
from verbale.ledger.queries.paging import cursor, place_after
from verbale.ledger.queries.people import People, Person
from verbale.ledger.queries.search import check
from verbale.ledger.speakers_facts import known
from verbale.ledger.speakers_matching import NEAR, Suggestion, compact, suggestions, surname

_LISTED = ("person", "organisation", "government")


@dataclass(frozen=True, slots=True)
class Speaking:
    """Which speakers: those that ``name`` may mean, or all. Documents and groups are left out unless ``every``, for their keys
    ("text", "both sides") stand for another thing in each article. ``suggest`` asks who else each may be."""

    name: str | None = None
    every: bool = False
    suggest: bool = True
    limit: int = 20
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """One speaker. ``types`` counts statements by type of source; ``machine`` are keys joined without a person, with why
    (``spelling`` or ``surname``); ``judgements`` are what people decided about the keys; ``several_actors`` marks a key whose reports speak
    for different actors: perhaps two speakers."""

    person: Person
    statements: int
    types: dict[str, int]
    names: tuple[Naming, ...]
    roles: tuple[Naming, ...]
    actors: tuple[Naming, ...]
    machine: tuple[tuple[str, str, str], ...] = ()
    judgements: tuple[Judgement, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def several_actors(self) -> bool:
        """Whether the reports give more than one actor."""
        return len(self.actors) > 1

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "speaker": self.person.key,
            "keys": list(self.person.keys),
            "statements": self.statements,
            "types": self.types,
            "names": [one.to_dict() for one in self.names],
            "roles": [one.to_dict() for one in self.roles],
            "actors": [one.to_dict() for one in self.actors],
            "several_actors": self.several_actors,
            "joined": [{"key": a, "to": b, "by": how} for a, b, how in self.machine],
            "judgements": [one.to_dict() for one in self.judgements],
            "suggestions": [
                {"speaker": s.key, "reason": s.reason, "closeness": round(s.closeness, 1)}
                for s in self.suggestions
            ],
        }


@dataclass(frozen=True, slots=True)
class Speakers:
    """A page of speakers, the most reported first, and the token to go on after it."""

    speakers: tuple[Speaker, ...]
    next: str | None = None


def speakers(ledger: Ledger, asked: Speaking) -> Speakers:
    """Who speaks in the ledger.

    Raises :class:`~verbale.errors.UsageError` for a question that cannot be asked.
    """
    check(asked)
    place = place_after(asked, (int, str))
    freshen(ledger)
    people = People(ledger.connection)
    ordered = _ordered(ledger, asked, people)
    if place is not None:
        ordered = [one for one in ordered if (-one[0], one[1].key) > (-place[0], place[1])]
    kept = ordered[: asked.limit]
    about = _About(ledger, people, kept, suggest=asked.suggest)
    following = cursor(asked, [kept[-1][0], kept[-1][1].key]) if len(ordered) > len(kept) else None
    return Speakers(tuple(about.speaker(count, person) for count, person in kept), following)


def _ordered(ledger: Ledger, asked: Speaking, people: People) -> list[tuple[int, Person]]:
    table = speaker_names
    query = select(table.c.speaker, table.c.type, func.sum(table.c.count).label("n"))
    query = query.group_by(table.c.speaker, table.c.type)
    tied: dict[str, Person]
    if asked.name is not None:
        persons = people.named(asked.name)
        tied = {key: person for person in persons for key in person.keys}
        query = query.where(table.c.speaker.in_(tied))
    else:
        tied = people.all()
    counts: Counter[Person] = Counter()
    listed: set[Person] = set()
    for key, kind, count in ledger.connection.execute(query):
        person = tied.get(key) or Person(key, (key,))
        counts[person] += int(count)
        if asked.every or asked.name is not None or kind in _LISTED:
            listed.add(person)
    return sorted(((counts[one], one) for one in listed), key=lambda item: (-item[0], item[1].key))


class _About:
    """What is asked once for all speakers of a page."""

    def __init__(
        self, ledger: Ledger, people: People, kept: Sequence[tuple[int, Person]], *, suggest: bool
    ) -> None:
        self.connection = ledger.connection
        self.people = people
        keys = {key for _, person in kept for key in person.keys}
        self.rows: dict[str, list[Any]] = defaultdict(list)
        for part in _parts(sorted(keys)):
            query = select(speaker_names).where(speaker_names.c.speaker.in_(part))
            for row in self.connection.execute(query).mappings():
                self.rows[row["speaker"]].append(row)
        self.judged = holding(judgements_on(self.connection, target="speaker"))
        table = speaker_keys
        self.forms = (
            list(self.connection.execute(select(table.c.speaker, table.c.compact, table.c.surname)))
            if suggest
            else []
        )
        self.joins = {
            row.speaker: (row.joins, row.how)
            for part in _parts(sorted(keys))
            for row in self.connection.execute(
                select(table.c.speaker, table.c.joins, table.c.how).where(
                    table.c.speaker.in_(part), table.c.joins.is_not(None)
                )
            )
        }

    def speaker(self, count: int, person: Person) -> Speaker:
        """What is known of one speaker."""
        seen = [row for key in person.keys for row in self.rows[key]]
        types: Counter[str] = Counter()
        for row in seen:
            types[row["type"] or "unknown"] += row["count"]
        of = {name: namings(seen, name) for name in ("name", "role", "actor")}
        joined = [(key, *self.joins[key]) for key in person.keys if key in self.joins]
        inside = set(person.keys)
        return Speaker(
            person,
            count,
            dict(types.most_common()),
            of["name"],
            of["role"],
            of["actor"],
            tuple((key, other, how) for key, other, how in joined if other in inside),
            tuple(row for row in self.judged if {row.speaker, row.other_speaker} & inside),
            tuple(self._suggested(person)) if self.forms else (),
        )

    def _suggested(self, person: Person) -> list[Suggestion]:
        from rapidfuzz import fuzz, process

        own = {one.key: one for one in known(self.connection, person.keys)}
        one = own.get(person.key) or next(iter(own.values()), None)
        if one is None or one.type != "person":
            return []
        near = process.extract(
            compact(one.name),
            [row.compact for row in self.forms],
            scorer=fuzz.ratio,
            limit=20,
            score_cutoff=NEAR,
        )
        mine = surname(one.name)
        keys = {self.forms[at].speaker for _, _, at in near}
        keys |= {row.speaker for row in self.forms if row.surname == mine}
        apart = {frozenset(pair) for pair in self.people.ties.different}
        keys = {
            key
            for key in keys - set(person.keys)
            if not any(frozenset({key, k}) in apart for k in person.keys)
        }
        found: dict[str, Suggestion] = {}
        leaders = self.people.of(keys)
        for suggestion in suggestions(one, list(known(self.connection, sorted(keys)[:200]))):
            leader = leaders[suggestion.key].key
            found.setdefault(leader, Suggestion(leader, suggestion.reason, suggestion.closeness))
        return list(found.values())


def _parts(keys: Sequence[str]) -> list[Sequence[str]]:
    return [keys[i : i + 500] for i in range(0, len(keys), 500)]
