"""Laying many reports side by side: readings in memory, or those of a ledger. Nothing here prints or exits."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy import Connection, func, select

from verbale.comparison import Comparing, Item, Nearby, compare_reported, prepare
from verbale.comparison.wording import stems_of, topics_of
from verbale.days import days_asked, days_of
from verbale.errors import UsageError
from verbale.findings import Comparison, Ref, Reported
from verbale.ledger import Ledger, Selection, reported, schema
from verbale.ledger.judgements import judgements_on
from verbale.ledger.judgements_findings import apply_to_findings
from verbale.ledger.judgements_overlay import freshen, judged_reading
from verbale.ledger.queries.people import People
from verbale.ledger.skimming import copies, reported_rows, skim
from verbale.models import load_meaning
from verbale.models.network import Floats
from verbale.records import Reading

MOST = 150_000
"""How many statements can be compared at once: more would not fit into a gigabyte of memory."""

Step = Callable[[str, int, int | None], None]
"""What is told of progress: the part of the work, how far it is, and how far it goes where that is known."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be compared.

    ``since`` and ``until`` are ISO 8601 days, weeks, months or years and bound the day of publication, ends included. ``speaker`` (a
    name or key) and ``about`` (words) keep only findings that have a statement of theirs, or with these words. With ``against`` the
    articles are also compared with those of that many days before ``since``, and findings have a member in the selection.
    """

    speaker: str | None = None
    since: str | None = None
    until: str | None = None
    about: str | None = None
    against: int | None = None


def compare(readings: Iterable[Reading]) -> Comparison:
    """Lay the readings of several reports side by side: who was reported to have said the same, how the wordings differ, where accounts
    stand against each other, and where a speaker's account has changed.

    The order of the readings does not matter; a reading of the same text twice counts once. Up to a thousand statements are compared by
    what they mean too, more of them by their words alone.

    Raises :class:`~verbale.errors.ModelError` if the files of the encoder are missing or are not those it shipped with.
    """
    known = {reading.article.id: reading for reading in readings}
    told = (one for reading in known.values() for one in statements_of(reading))
    return compare_reported(told, Comparing(meanings=meanings_of))


def meanings_of(passages: Sequence[str]) -> Floats:
    """What each of some passages means, as a vector of length 1, [N, D], by the encoder that ships.

    Raises :class:`~verbale.errors.ModelError` if its files are missing or are not those it shipped with.
    """
    return load_meaning().of(passages)


def statements_of(reading: Reading, speaker_of: Mapping[str, str] | None = None) -> Iterator[Reported]:
    """The statements of a reading as a comparison takes them. ``speaker_of`` leads from a key to the one that stands for it."""
    article = reading.article
    for statement in reading.statements:
        key = statement.source.speaker if statement.source else None
        yield Reported(
            Ref(article.id, statement.id),
            article,
            statement,
            (speaker_of or {}).get(key, key) if key else None,
            challenges=tuple(dispute for dispute in reading.disputes if dispute.b == statement.id),
        )


def compare_ledger(ledger: Ledger, question: Question | None = None, step: Step | None = None) -> Comparison:
    """The same for the articles of a ledger that the question selects, with what people decided before what the machine found.

    Raises :class:`~verbale.errors.UsageError` for a question that cannot be asked, :class:`~verbale.errors.LedgerError` if the ledger
    fails.
    """
    with _collector_at_rest():
        return _compared(ledger, question or Question(), step)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Without looks for garbage that refers to itself: none is made, and the looks at all the statements took a tenth of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _compared(ledger: Ledger, question: Question, step: Step | None) -> Comparison:
    told = step or (lambda part, done, whole: None)
    since, until = _days(question)
    _check_size(ledger, since, until)
    freshen(ledger)
    people = People(ledger.connection)
    speaker_of = {key: person.key for key, person in people.all().items()}
    wanted = _keys(people, question)
    stream = _judged(ledger, reported(ledger, Selection(since, until), speaker_of=speaker_of), speaker_of)
    found = list(_counted(stream, told))
    selected = frozenset(one.ref.article for one in found)
    prepared: Sequence[Item] = ()
    if question.against is not None and since is not None:
        prepared = prepare(found)
        found += _before(ledger, prepared, (since, question.against), speaker_of, told)
    how = Comparing(
        selected if question.against is not None else None,
        copies(ledger, {one.ref.article for one in found}),
        lambda part, count: told(part, count, None),
        meanings_of,
        {item.ref: item for item in prepared},
    )
    by_ref = {one.ref: one for one in found}
    comparison = apply_to_findings(ledger, compare_reported(found, how), selected)
    return _about(comparison, by_ref, wanted, question.about)


def _days(question: Question) -> tuple[str | None, str | None]:
    given = enumerate((question.since, question.until))
    ends = [None if value is None else days_asked(value)[place].isoformat() for place, value in given]
    if question.against is not None and ends[0] is None:
        raise UsageError(
            "--against wants --since.", hint="Say from which day on the articles are to be compared."
        )
    if question.against is not None and question.against < 1:
        raise UsageError(f"{question.against} is no number of days.", hint="Give 1 or more.")
    if ends[0] and ends[1] and ends[0] > ends[1]:
        raise UsageError(f"{question.since} is later than {question.until}.", hint="Exchange the two days.")
    return ends[0], ends[1]


def _check_size(ledger: Ledger, since: str | None, until: str | None) -> None:
    """Refuse a selection that would not fit into memory, before anything is read of it."""
    statements, articles = schema.statements, schema.articles
    query = (
        select(func.count())
        .select_from(statements)
        .join(articles, articles.c.reading_id == statements.c.reading_id)
    )
    if since is not None:
        query = query.where(articles.c.published_until >= since)
    if until is not None:
        query = query.where(articles.c.published_from <= until)
    count = ledger.connection.execute(query).scalar_one()
    if count > MOST:
        raise UsageError(
            f"That is {count:,} statements; {MOST:,} can be compared at once.",
            hint="Narrow it with --since and --until, and use --against DAYS for the time before.",
        )


def _keys(people: People, question: Question) -> frozenset[str] | None:
    if question.speaker is None:
        return None
    found = people.named(question.speaker)
    if not found:
        raise UsageError(
            f"Nobody in the ledger is called {question.speaker[:100]!r}.", hint="Try the surname alone."
        )
    return frozenset(key for person in found for key in (person.key, *person.keys))


def _counted(stream: Iterable[Reported], told: Step) -> Iterator[Reported]:
    for count, one in enumerate(stream):
        if count % 2048 == 0:
            told("read", count, None)
        yield one


def _judged(ledger: Ledger, stream: Iterable[Reported], speaker_of: Mapping[str, str]) -> Iterator[Reported]:
    """The statements as people have corrected them, where they have."""
    judged = _judged_articles(ledger.connection)
    done: set[str] = set()
    for one in stream:
        if one.ref.article not in judged:
            yield one
        elif one.ref.article not in done:
            done.add(one.ref.article)
            reading = judged_reading(ledger, one.ref.article, findings=False).reading
            yield from statements_of(replace(reading, article=one.article), speaker_of)


def _judged_articles(connection: Connection) -> frozenset[str]:
    """Those with a statement that a person judged, or gave to another speaker."""
    made = judgements_on(connection)
    return frozenset(row.article for row in made if row.article and row.target != "finding")


def _before(
    ledger: Ledger, own: Sequence[Item], when: tuple[str, int], speaker_of: Mapping[str, str], told: Step
) -> list[Reported]:
    """The statements of the days before that have anything to do with one of the selection."""
    days = days_of(when[0])
    if days is None:
        return []
    first, last = days[0] - timedelta(days=when[1]), days[0] - timedelta(days=1)
    near = Nearby(own)
    known = {item.article for item in own}
    numbers: list[int] = []
    done = 0
    for rows, speakers, texts in skim(ledger, first.isoformat(), last.isoformat()):
        keys = [speaker and speaker_of.get(speaker, speaker) for speaker in speakers]
        numbers += map(rows.__getitem__, near.met(keys, texts))
        done += len(rows)
        told("skim", done, None)
    room = max(MOST - len(own), 0)
    kept = reported_rows(ledger, numbers[-room:] if room else [], speaker_of=speaker_of)
    return [one for one in _judged_rows(ledger, kept, speaker_of) if one.ref.article not in known]


def _judged_rows(
    ledger: Ledger, kept: Iterable[Reported], speaker_of: Mapping[str, str]
) -> Iterator[Reported]:
    judged = _judged_articles(ledger.connection)
    corrected: dict[str, dict[Ref, Reported]] = {}
    for one in kept:
        article = one.ref.article
        if article not in judged:
            yield one
            continue
        if article not in corrected:
            reading = judged_reading(ledger, article, findings=False).reading
            reading = replace(reading, article=one.article)
            corrected[article] = {own.ref: own for own in statements_of(reading, speaker_of)}
        if one.ref in corrected[article]:
            yield corrected[article][one.ref]


def _about(
    found: Comparison, known: Mapping[Ref, Reported], keys: frozenset[str] | None, about: str | None
) -> Comparison:
    """Only the findings that have a statement of one of these speakers, or with these words."""
    if keys is None and about is None:
        return found
    stems = topics_of(about or "")
    if about is not None and not stems:
        raise UsageError(f"{about[:100]!r} holds no word to look for.", hint="Give a noun, or a name.")

    def fits(*refs: Ref) -> bool:
        told = [known[ref] for ref in refs if ref in known]
        own = keys is None or any(one.speaker in keys for one in told)
        return own and (not stems or any(stems <= _stems(one) for one in told))

    return replace(
        found,
        same=tuple(one for one in found.same if fits(*one.members)),
        drift=tuple(one for one in found.drift if fits(one.a, one.b)),
        disputes=tuple(one for one in found.disputes if fits(one.a, one.b)),
        shifts=tuple(one for one in found.shifts if fits(one.earlier, one.later)),
    )


def _stems(one: Reported) -> frozenset[str]:
    return stems_of(" ".join(span.text for span in one.statement.content))
