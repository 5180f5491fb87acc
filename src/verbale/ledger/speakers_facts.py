"""What a ledger knows of each speaker, kept in step: names, roles, actors, days and counts, and the keys that are safely one.

Judged statements count as the person left them. New statements are added to what is there; a speaker who lost a statement is counted anew.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, text, update

from verbale.ledger import schema
from verbale.ledger.judgements_tables import speaker_keys, speaker_names, stale
from verbale.ledger.speakers_matching import Known, compact, folded, joins, surname

_SOME = 500
_ALL = 5000
"""From so many changed speakers on, all are gone through at once."""

_GROUPED = """
INSERT INTO speaker_names (speaker, name, type, role, actor, first_day, last_day, count)
SELECT speaker, coalesce(name, ''), coalesce(type, ''), coalesce(role, ''), coalesce(actor, ''),
    coalesce(min(day), ''), coalesce(max(day), ''), count(*)
FROM {table} WHERE speaker IS NOT NULL AND {only}
GROUP BY 1, 2, 3, 4, 5
ON CONFLICT (speaker, name, type, role, actor) DO UPDATE SET
    count = speaker_names.count + excluded.count,
    first_day = CASE WHEN speaker_names.first_day = '' OR (excluded.first_day <> '' AND excluded.first_day < speaker_names.first_day)
        THEN excluded.first_day ELSE speaker_names.first_day END,
    last_day = CASE WHEN excluded.last_day > speaker_names.last_day THEN excluded.last_day ELSE speaker_names.last_day END
"""
_OF_STALE = "speaker IN (SELECT key FROM stale WHERE what = 'speaker')"
_UNJUDGED = "current = 1 AND id <= :last AND id NOT IN (SELECT id FROM judged)"


def bring_up(connection: Connection, first: int, last: int) -> None:
    """Take in the statements after ``first`` up to ``last``, and count the speakers in ``stale`` anew."""
    table = schema.statements
    again = {key for (key,) in connection.execute(select(stale.c.key).where(stale.c.what == "speaker"))}
    came = (
        select(table.c.speaker)
        .distinct()
        .where(table.c.id > first, table.c.id <= last, table.c.speaker.is_not(None))
    )
    touched = again | {key for (key,) in connection.execute(came)}
    if again:
        connection.execute(text(f"DELETE FROM speaker_names WHERE {_OF_STALE}"))  # noqa: S608 - our own words
        machine = _GROUPED.format(table="statements", only=f"{_UNJUDGED} AND {_OF_STALE}")
        connection.execute(text(machine), {"last": last})
        connection.execute(text(_GROUPED.format(table="judged", only=f"shown = 1 AND {_OF_STALE}")))
    if last > first:
        only = f"{_UNJUDGED} AND id > :first" + (f" AND NOT {_OF_STALE}" if again else "")
        new = _GROUPED.format(table="statements", only=only)
        connection.execute(text(new), {"first": first, "last": last})
    if touched:
        _keys(connection, touched)


def _keys(connection: Connection, touched: set[str]) -> None:
    everything = len(touched) > _ALL
    old = list(_columns(connection, touched)) if not everything else []
    fresh = {one.key: one for one in known(connection, None if everything else touched)}
    for part in _parts(sorted(touched)):
        connection.execute(delete(speaker_keys).where(speaker_keys.c.speaker.in_(part)))
    if everything:
        connection.execute(delete(speaker_keys))
    made = [_row(one) for one in fresh.values()]
    if made:
        connection.execute(insert(speaker_keys), made)
    block = fresh if everything else _block(connection, fresh.values(), old)
    found = joins(block.values())
    if not everything:
        for part in _parts(sorted(block)):
            connection.execute(
                update(speaker_keys)
                .where(speaker_keys.c.speaker.in_(part), speaker_keys.c.joins.is_not(None))
                .values(joins=None, how=None)
            )
    for key, (other, how) in sorted(found.items()):
        connection.execute(
            update(speaker_keys).where(speaker_keys.c.speaker == key).values(joins=other, how=how)
        )


def _row(one: Known) -> dict[str, Any]:
    words = folded(one.name)
    return {
        "speaker": one.key,
        "compact": compact(one.name),
        "surname": surname(one.name),
        "words": len(words),
        "count": one.count,
        "joins": None,
        "how": None,
    }


def _columns(connection: Connection, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    table = speaker_keys
    for part in _parts(sorted(keys)):
        for row in connection.execute(
            select(table.c.compact, table.c.surname).where(table.c.speaker.in_(part))
        ):
            yield row.compact, row.surname


def _block(
    connection: Connection, fresh: Iterable[Known], old: Sequence[tuple[str, str]]
) -> dict[str, Known]:
    """All that share a surname or the letters of a name with what has changed, and with what it was before."""
    forms = {(compact(one.name), surname(one.name)) for one in fresh} | set(old)
    keys: set[str] = set()
    for column, place in ((speaker_keys.c.compact, 0), (speaker_keys.c.surname, 1)):
        for part in _parts(sorted({form[place] for form in forms} - {""})):
            keys |= {
                key for (key,) in connection.execute(select(speaker_keys.c.speaker).where(column.in_(part)))
            }
    return {one.key: one for one in known(connection, keys)}


def known(connection: Connection, keys: Iterable[str] | None = None) -> Iterator[Known]:
    """What is known of these speakers, or of all."""
    table = speaker_names
    rows: dict[str, list[Any]] = defaultdict(list)
    if keys is None:
        for row in connection.execute(select(table)):
            rows[row.speaker].append(row)
    else:
        for part in _parts(sorted(set(keys))):
            for row in connection.execute(select(table).where(table.c.speaker.in_(part))):
                rows[row.speaker].append(row)
    for key, found in rows.items():
        yield _known(key, found)


def _known(key: str, rows: Sequence[Any]) -> Known:
    names: Counter[str] = Counter()
    types: Counter[str] = Counter()
    for row in rows:
        names[row.name] += row.count
        types[row.type] += row.count
    name = max(names, key=lambda name: (len(folded(name)), names[name], name))
    return Known(
        key,
        name,
        max(types, key=lambda kind: (types[kind], kind)),
        frozenset(row.actor for row in rows if row.actor),
        frozenset(row.role for row in rows if row.role),
        min((row.first_day for row in rows if row.first_day), default=""),
        max((row.last_day for row in rows), default=""),
        sum(row.count for row in rows),
    )


def _parts(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for i in range(0, len(keys), _SOME):
        yield keys[i : i + _SOME]


def alike(connection: Connection, names: Iterable[str]) -> list[str]:
    """The keys whose fullest name folds to one of these, or whose surname alone does."""
    forms = {compact(name) for name in names} - {""}
    query = select(speaker_keys.c.speaker).where(
        or_(speaker_keys.c.compact.in_(forms), speaker_keys.c.surname.in_(forms))
    )
    return [key for (key,) in connection.execute(query)]
