"""A dossier: one speaker's names and offices over time, what was said when and where it was reported, and what stands against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, column, or_, select, text

from verbale.errors import UsageError
from verbale.findings import Ref
from verbale.ledger import rows, schema
from verbale.ledger.judgements_findings import Ruling, rulings_on
from verbale.ledger.judgements_overlay import freshen
from verbale.ledger.judgements_tables import judged, speaker_names
from verbale.ledger.opening import Ledger
from verbale.ledger.queries.found import Found, found_of, machine_holds, person_holds, with_article
from verbale.ledger.queries.grouping import Told, told
from verbale.ledger.queries.people import People, Person
from verbale.ledger.queries.search import Search, check, search
from verbale.records import Act

MOST_DISPUTES = 20
"""Most disputes of each side, and most formal acts, in a dossier."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Whose dossier: ``speaker`` is a name or key. The rest as in :class:`verbale.ledger.queries.search.Search`."""

    speaker: str
    since: str | None = None
    until: str | None = None
    limit: int = 50
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """One value (a name, an office, an actor) with the days of its first and last report and the number of statements."""

    value: str
    first: str | None
    last: str | None
    count: int

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {"value": self.value, "first": self.first, "last": self.last, "statements": self.count}


@dataclass(frozen=True, slots=True)
class Reporter:
    """How often one outlet reports the speaker, and how."""

    outlet: str | None
    statements: int
    direct: int
    indirect: int
    mixed: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A dispute inside an article: ``account`` and ``challenge`` with the reason, and what a person decided about it."""

    kind: str
    account: Found
    challenge: Found
    reason: str
    ruling: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "kind": self.kind,
            "account": self.account.to_dict(),
            "challenge": self.challenge.to_dict(),
            "reason": self.reason,
            "judged": self.ruling,
        }


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a ledger holds of one speaker. ``told`` is one page of statements by day; ``against`` are disputes in which an account of the
    speaker is challenged, ``by`` those in which the speaker challenges another; at most 20 of each, the newest first."""

    person: Person
    names: tuple[Naming, ...]
    roles: tuple[Naming, ...]
    actors: tuple[Naming, ...]
    acts: Mapping[str, int]
    reporters: tuple[Reporter, ...]
    told: tuple[Told, ...]
    against: tuple[Standing, ...] = ()
    by: tuple[Standing, ...] = ()
    formal: tuple[tuple[str, Act], ...] = ()
    next: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "speaker": self.person.key,
            "keys": list(self.person.keys),
            "names": [one.to_dict() for one in self.names],
            "roles": [one.to_dict() for one in self.roles],
            "actors": [one.to_dict() for one in self.actors],
            "acts": dict(self.acts),
            "outlets": [_plain(one) for one in self.reporters],
            "told": [one.to_dict() for one in self.told],
            "challenged": [one.to_dict() for one in self.against],
            "challenges": [one.to_dict() for one in self.by],
            "formal_acts": [
                {"article": sha, "id": act.id, "type": act.type, "date": act.date, "text": act.text,
                 "start": act.start, "end": act.end}
                for sha, act in self.formal
            ],
            "next": self.next,
        }  # fmt: skip


def _plain(one: Reporter) -> dict[str, Any]:
    return {name: getattr(one, name) for name in one.__slots__}


def dossier(ledger: Ledger, asking: Asking) -> Dossier:
    """The dossier of one speaker.

    Raises :class:`~verbale.errors.UsageError` if nobody is known by the name, or several are.
    """
    bounds = check(asking)
    freshen(ledger)
    people = People(ledger.connection)
    person = whom(people, asking.speaker)
    page = search(ledger, _search(asking, person))
    acts, reporters = _counts(ledger, person.keys, bounds)
    names = _namings(ledger, person.keys)
    against, by = _disputes(ledger, people, person)
    actors = [one.value for one in names["actor"]]
    return Dossier(
        person,
        names["name"],
        names["role"],
        names["actor"],
        acts,
        reporters,
        tuple(reversed(told(page.rows))),
        against,
        by,
        _formal(ledger, actors) if person.key.startswith("government-of-") else (),
        page.next,
    )


def whom(people: People, name: str) -> Person:
    """The one speaker that ``name`` means. Raises :class:`~verbale.errors.UsageError` if there is none, or several."""
    found = people.named(name)
    if not found:
        raise UsageError(
            f"Nobody in the ledger is called {name[:200]}.", hint="verbale speakers lists who is there."
        )
    if len(found) > 1:
        keys = ", ".join(one.key for one in found[:8]) + (", …" if len(found) > 8 else "")
        raise UsageError(
            f"{name[:200]} may be {len(found)} speakers: {keys}.", hint="Give one of these keys."
        )
    return found[0]


def _search(asking: Asking, person: Person) -> Search:
    return Search(
        speaker=person.key, since=asking.since, until=asking.until, limit=asking.limit, after=asking.after
    )


def _namings(ledger: Ledger, keys: Sequence[str]) -> dict[str, tuple[Naming, ...]]:
    table = speaker_names
    query = select(table).where(table.c.speaker.in_(keys))
    seen = ledger.connection.execute(query).mappings().all()
    return {name: namings(seen, name) for name in ("name", "role", "actor")}


def namings(seen: Iterable[Mapping[Any, Any]], column: str) -> tuple[Naming, ...]:
    """The values of one column of ``speaker_names`` (``name``, ``role``, ``actor``), the most frequent first."""
    found: dict[str, list[Mapping[Any, Any]]] = {}
    for row in seen:
        if row[column]:
            found.setdefault(row[column], []).append(row)
    made = [
        Naming(
            value,
            min((row["first_day"] for row in group if row["first_day"]), default=None),
            max((row["last_day"] for row in group), default=None) or None,
            sum(row["count"] for row in group),
        )
        for value, group in found.items()
    ]
    return tuple(sorted(made, key=lambda one: (-one.count, one.value)))


_COUNTED = """
SELECT a.outlet AS outlet, s.kind AS kind, s.act AS act, count(*) AS n
FROM {table} AS s JOIN articles AS a {led} ON a.id = s.article_id
WHERE s.speaker IN :keys AND {holds} {bounds} GROUP BY a.outlet, s.kind, s.act
"""
_HOLDS = {
    "statements": "s.current = 1 AND s.id NOT IN (SELECT id FROM judged)",
    "judged": "s.shown = 1",
}


def _counts(
    ledger: Ledger, keys: Sequence[str], bounds: Mapping[str, str]
) -> tuple[dict[str, int], tuple[Reporter, ...]]:
    """Speech acts, and outlets with kinds, over all statements: from indexes alone, without a look at articles and their texts."""
    acts: Counter[str] = Counter()
    outlets: dict[str | None, Counter[str]] = {}
    within = [
        f"AND s.day {sign} :{name}" for name, sign in (("since", ">="), ("until", "<=")) if name in bounds
    ]
    for table, holds in _HOLDS.items():
        line = _COUNTED.format(
            table=table,
            holds=holds,
            bounds=" ".join(within),
            led="INDEXED BY articles_outlets" if ledger.sqlite else "",
        )
        query = text(line).bindparams(bindparam("keys", expanding=True, type_=schema.Words()))
        rows = query.columns(column("outlet", schema.Words()), column("kind"), column("act"), column("n"))
        for outlet, kind, act, count in ledger.connection.execute(rows, {"keys": list(keys), **bounds}):
            acts[act or "none"] += count
            outlets.setdefault(outlet, Counter())[kind] += count
    reporters = [
        Reporter(outlet, kinds.total(), kinds["direct"], kinds["indirect"], kinds["mixed"])
        for outlet, kinds in outlets.items()
    ]
    reporters.sort(key=lambda one: (-one.statements, one.outlet or ""))
    return dict(acts.most_common()), tuple(reporters)


_DISPUTED = """
SELECT d.a AS a, d.b AS b, d.kind AS kind, d.reason AS reason, d.reading_id AS reading_id, s.day AS day
FROM {table} AS s {join} disputed AS d ON d.{end} = s.id
WHERE s.speaker IN :keys AND {holds} ORDER BY s.day DESC NULLS LAST, s.id DESC LIMIT :most
"""


def _disputes(
    ledger: Ledger, people: People, person: Person
) -> tuple[tuple[Standing, ...], tuple[Standing, ...]]:
    """The newest disputes with an account, and with a challenge, of this speaker. The speaker's statements lead, from the newest on."""
    seen: list[Any] = []
    for end in "ab":
        for table, holds in (("statements", "s.current = 1"), ("judged", "s.shown = 1")):
            join = "CROSS JOIN" if ledger.sqlite else "JOIN"
            line = _DISPUTED.format(table=table, join=join, end=end, holds=holds)
            query = text(line).bindparams(bindparam("keys", expanding=True, type_=schema.Words()))
            rows = query.columns(
                *(column(name) for name in ("a", "b", "kind")),
                column("reason", schema.Words()),
                column("reading_id"),
                column("day"),
            )
            asked = {"keys": list(person.keys), "most": 2 * MOST_DISPUTES}
            seen += ledger.connection.execute(rows, asked).mappings()
    found = {
        one.number: one for one in _by_number(ledger, people, {row[name] for row in seen for name in "ab"})
    }
    standing: tuple[list[Standing], list[Standing]] = ([], [])
    rulings = _rulings(ledger, found.values())
    done = set()
    for row in sorted(seen, key=lambda row: (row["day"] or "", row["reading_id"]), reverse=True):
        account, challenge = found.get(row["a"]), found.get(row["b"])
        if account is None or challenge is None or (row["a"], row["b"], row["kind"]) in done:
            continue
        done.add((row["a"], row["b"], row["kind"]))
        ruling = rulings.get(frozenset({account.number, challenge.number}))
        one = Standing(row["kind"], account, challenge, row["reason"], ruling.words if ruling else None)
        if account.speaker == person.key:
            standing[0].append(one)
        if challenge.speaker == person.key:
            standing[1].append(one)
    return tuple(standing[0][:MOST_DISPUTES]), tuple(standing[1][:MOST_DISPUTES])


def _by_number(ledger: Ledger, people: People, numbers: set[int]) -> list[Found]:
    """The statements with these row numbers, as they hold."""
    seen: list[Mapping[Any, Any]] = []
    wanted = sorted(numbers)
    for of, holds in ((schema.statements, machine_holds(schema.statements)), (judged, person_holds(judged))):
        for i in range(0, len(wanted), 500):
            query = with_article(of).where(of.c.id.in_(wanted[i : i + 500]), *holds)
            seen += ledger.connection.execute(query).mappings()
    return found_of(ledger.connection, seen, people)


def _rulings(ledger: Ledger, found: Iterable[Found]) -> dict[frozenset[int], Ruling]:
    of = {Ref(one.article, one.statement.id): one.number for one in found}
    return {
        frozenset({of[ruling.a], of[ruling.b]}): ruling
        for ruling in rulings_on(ledger, {ref.article for ref in of}).rulings
        if ruling.judgement.kind == "dispute" and ruling.a in of and ruling.b in of
    }


def _formal(ledger: Ledger, actors: Sequence[str]) -> tuple[tuple[str, Act], ...]:
    """The last formal acts that reports tell of these actors."""
    if not actors:
        return ()
    table, articles = schema.acts, schema.articles
    named = or_(*(table.c.actors.contains(f'"{actor}"', autoescape=True) for actor in actors))
    query = (
        select(table, articles.c.sha)
        .join(articles, articles.c.reading_id == table.c.reading_id)
        .where(table.c.current == 1, named)
        .order_by(table.c.id.desc())
        .limit(MOST_DISPUTES)
    )
    return tuple((row["sha"], rows.act_of(row)) for row in ledger.connection.execute(query).mappings())
