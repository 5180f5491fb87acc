"""Judging: what a person decides about statements, findings and speakers, kept as rows that are never taken away.

Nothing here prints or exits.

Every function raises :class:`~verbale.errors.LedgerError` if the ledger cannot be opened or written, and
:class:`~verbale.errors.UsageError` for a judgement that cannot be made.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

from verbale.errors import LedgerError, UsageError
from verbale.ledger.judgements import Judgement, Verdict, holding, judgements_on, keep, subject, taken_back
from verbale.ledger.judgements import undo as _undo
from verbale.ledger.judgements_anchors import Anchor
from verbale.ledger.judgements_applying import apply_judgements, correct
from verbale.ledger.judgements_findings import CORRECTABLE, KINDS, rulings_on
from verbale.ledger.judgements_overlay import freshen
from verbale.ledger.lookup import find_article
from verbale.ledger.opening import Ledger, open_ledger
from verbale.ledger.queries.people import People
from verbale.ledger.reading_back import load_reading
from verbale.records import Reading, Statement
from verbale.sources.referents import slug

Where = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Hand:
    """Who judges, and why."""

    by: str
    why: str | None = None


@dataclass(frozen=True, slots=True)
class On:
    """A statement by its article (id, first digits of it, or URL) and its id in the current reading ("s4")."""

    article: str
    statement: str

    @classmethod
    def of(cls, text: str) -> On:
        """From ``ARTICLE:STATEMENT``. Raises :class:`~verbale.errors.UsageError` if it is none."""
        article, colon, statement = text.rpartition(":")
        if not (article and colon and statement):
            raise UsageError(
                f"{text[:100]!r} names no statement.", hint="Write ARTICLE:STATEMENT, such as 3fa2b1:s4."
            )
        return cls(article, statement)


def judge_statement(where: Where, on: On, verdict: Verdict, hand: Hand) -> Judgement:
    """Accept or reject a statement, or say that you are ``unsure``."""
    if verdict not in ("accept", "reject", "unsure"):
        raise UsageError(f"A statement cannot be judged {verdict!r}.")
    with open_ledger(where) as ledger:
        meant = _meant(ledger, on)
        ruling = _on_statement(meant, verdict, hand)
        return _kept(ledger, ruling)


def correct_statement(where: Where, on: On, field: str, value: Any, hand: Hand) -> Judgement:
    """Correct one field of a statement; values as in :func:`verbale.ledger.judgements_applying.correct`.

    For ``speaker`` a plain name will do: its key is made as the reader makes it. ``None`` says that the source has no name.
    """
    with open_ledger(where) as ledger:
        meant = _meant(ledger, on)
        given = _speaker(ledger, value) if field == "speaker" and isinstance(value, str) else value
        try:
            correct(meant.statement, field, given, meant.reading.article.text)
        except (ValueError, TypeError, KeyError) as error:
            raise UsageError(
                f"The correction does not fit: {error}.",
                hint="verbale judge --help tells what can be corrected, and how.",
            ) from None
        return _kept(ledger, _on_statement(meant, "correct", hand, field, given))


def judge_finding(
    where: Where,
    kind: str,
    ends: tuple[On, On],
    verdict: Verdict,
    hand: Hand,
    change: tuple[str, str] | None = None,
) -> Judgement:
    """Accept, reject or correct a finding (``same``, ``drift``, ``dispute`` or ``shift``) between two statements, or say that you are
    ``unsure``; accepting one that the machine did not find adds it.

    ``change`` is ``(field, value)``: ``change`` or ``meaning`` of a drift, ``kind`` of a dispute (also of one that is added).
    """
    if kind not in KINDS or verdict not in ("accept", "reject", "unsure", "correct"):
        raise UsageError(
            f"{kind!r} cannot be judged {verdict!r}.", hint=f"A finding is one of {', '.join(KINDS)}."
        )
    field, value = change or (None, None)
    if (verdict == "correct") != (change is not None) and not (
        verdict == "accept" and kind == "dispute" and change
    ):
        raise UsageError("A correction names what it changes, and to what; nothing else does.")
    if change is not None and value not in CORRECTABLE.get((kind, field or ""), ()):
        choices = "; ".join(
            f"{k} {f}: {', '.join(values)}" for (k, f), values in CORRECTABLE.items() if k == kind
        )
        raise UsageError(
            f"{field}={value} does not fit a {kind}.", hint=choices or "Nothing of it can be corrected."
        )
    with open_ledger(where) as ledger:
        a, b = _meant(ledger, ends[0]), _meant(ledger, ends[1])
        if a.sha == b.sha and a.anchor == b.anchor:
            raise UsageError("A finding is between two statements.", hint="Name two.")
        pair = [[a.sha, a.anchor.to_json()], [b.sha, b.anchor.to_json()]]
        about = subject("finding", kind, sorted(pair), field if verdict == "correct" else "verdict")
        ruling = Judgement(
            hand.by, "finding", about, verdict, hand.why, a.sha, a.anchor, a.words, b.sha, b.anchor, b.words,
            kind=kind, field=field, value=value,
        )  # fmt: skip
        return _kept(ledger, ruling)


def judge_speakers(where: Where, one: str, other: str, verdict: Verdict, hand: Hand) -> Judgement:
    """Say that two speakers (keys or names) are the ``same``, ``different``, or that you are ``unsure``."""
    if verdict not in ("same", "different", "unsure"):
        raise UsageError(f"Two speakers cannot be judged {verdict!r}.")
    with open_ledger(where) as ledger:
        freshen(ledger)
        keys = (_key(ledger, one), _key(ledger, other))
        if keys[0] == keys[1]:
            raise UsageError(
                f"Both names mean the key {keys[0]}.",
                hint="To part one key, say which article or statement is somebody else's: --split.",
            )
        ruling = Judgement(
            hand.by,
            "speaker",
            subject("speakers", *sorted(keys)),
            verdict,
            hand.why,
            speaker=keys[0],
            other_speaker=keys[1],
        )
        return _kept(ledger, ruling)


def part_speaker(where: Where, key: str, other: str, parts: list[str], hand: Hand) -> list[Judgement]:
    """Say that what ``key`` says in these articles, or in these statements (``ARTICLE:STATEMENT``), is said by ``other`` (a key or name).

    So one key that stands for two speakers is parted, and a bare surname in one article is given to its owner.
    """
    if not parts:
        raise UsageError("Nothing says which articles or statements are meant.", hint="Name at least one.")
    with open_ledger(where) as ledger:
        freshen(ledger)
        mine, theirs = _key(ledger, key), _key(ledger, other, new=True)
        if mine == theirs:
            raise UsageError(
                f"Both names mean the key {mine}.", hint="Give the other speaker a key of its own."
            )
        rulings = [_part(ledger, mine, theirs, part, hand) for part in parts]
        kept = keep(ledger, rulings)
        freshen(ledger)
        return kept


def undo(where: Where, number: int, hand: Hand) -> Judgement:
    """Take a judgement back by another row; an undo can be taken back too."""
    with open_ledger(where) as ledger:
        kept = _undo(ledger, number, hand.by, hand.why)
        freshen(ledger)
        return kept


@dataclass(frozen=True, slots=True)
class Listed:
    """A judgement with how it stands: ``holds``, ``replaced`` by a newer one, ``undone``, or ``unplaced``, with why in ``note``."""

    judgement: Judgement
    state: str
    note: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {**self.judgement.to_dict(), "state": self.state, "note": self.note}


def judgements(where: Where) -> list[Listed]:
    """Every judgement in the order in which they were made, with how it stands."""
    with open_ledger(where) as ledger:
        every = judgements_on(ledger.connection)
        gone, hold = taken_back(every), {row.id for row in holding(every)}
        unplaced = _unplaced(ledger, [row for row in every if row.id in hold])
    listed = []
    for row in every:
        if row.id in gone:
            listed.append(Listed(row, "undone", f"by {gone[row.id]}"))
        elif row.id in unplaced:
            listed.append(Listed(row, "unplaced", unplaced[row.id]))
        else:
            listed.append(Listed(row, "holds" if row.id in hold or row.verdict == "undo" else "replaced"))
    return listed


def _unplaced(ledger: Ledger, rows: list[Judgement]) -> dict[int, str]:
    found: dict[int, str] = {}
    by_article: dict[str, list[Judgement]] = {}
    for row in rows:
        if row.article is not None and row.target != "finding":
            by_article.setdefault(row.article, []).append(row)
    for sha, some in by_article.items():
        try:
            applied = apply_judgements(load_reading(ledger, sha), some)
        except LedgerError:
            found.update({row.id: "the article is not in the ledger, or was forgotten" for row in some})
            continue
        found.update({row.id: why for row, why in applied.unplaced})
    findings = {
        sha for row in rows if row.target == "finding" for sha in (row.article, row.other_article) if sha
    }
    for row in rulings_on(ledger, findings).unplaced:
        found[row.id] = "one of its statements stands in no current reading"
    return found


@dataclass(frozen=True, slots=True)
class _Meant:
    sha: str
    reading: Reading
    statement: Statement
    anchor: Anchor

    @property
    def words(self) -> str:
        return " … ".join(span.text for span in self.statement.content)


def _meant(ledger: Ledger, on: On) -> _Meant:
    sha = find_article(ledger, on.article)["sha"]
    reading = load_reading(ledger, sha)
    for statement in reading.statements:
        if statement.id == on.statement:
            return _Meant(sha, reading, statement, Anchor.of(statement))
    raise UsageError(
        f"The article {sha[:12]} has no statement {on.statement[:40]}.",
        hint=f"It has {len(reading.statements)}: verbale search shows their ids.",
    )


def _on_statement(
    meant: _Meant, verdict: Verdict, hand: Hand, field: str | None = None, value: Any = None
) -> Judgement:
    about = subject("statement", meant.sha, meant.anchor, field or "verdict")
    return Judgement(
        hand.by,
        "statement",
        about,
        verdict,
        hand.why,
        meant.sha,
        meant.anchor,
        meant.words,
        field=field,
        value=value,
    )


def _kept(ledger: Ledger, ruling: Judgement) -> Judgement:
    kept = keep(ledger, [ruling])[0]
    freshen(ledger)
    return kept


def _part(ledger: Ledger, mine: str, theirs: str, part: str, hand: Hand) -> Judgement:
    article, colon, statement = part.rpartition(":")
    if colon and statement.startswith("s") and statement[1:].isdigit():
        meant = _meant(ledger, On(article, statement))
        about = subject("speaker in statement", mine, meant.sha, meant.anchor)
        return Judgement(
            hand.by, "speaker", about, "different", hand.why, meant.sha, meant.anchor, meant.words,
            speaker=mine, other_speaker=theirs,
        )  # fmt: skip
    sha = find_article(ledger, part)["sha"]
    about = subject("speaker in article", mine, sha)
    return Judgement(
        hand.by, "speaker", about, "different", hand.why, sha, speaker=mine, other_speaker=theirs
    )


def _speaker(ledger: Ledger, name: str) -> dict[str, str]:
    """What a plain name stands for: its spelling, and the key that the reader would give it."""
    clean = " ".join(name.split())
    key = slug(clean)
    if not key:
        raise UsageError(
            f"{name[:100]!r} is no name.",
            hint='Give a name with letters, or JSON: {"name": …, "speaker": …}.',
        )
    return {"name": clean, "speaker": key}


def _key(ledger: Ledger, name: str, *, new: bool = False) -> str:
    """The key that a name or key stands for; with ``new`` one that the ledger need not hold yet."""
    people = People(ledger.connection)
    clean = " ".join(name.split())
    exact = people.exact(clean)
    if exact:
        return clean
    found = [] if new else people.named(clean)
    if len(found) == 1:
        return found[0].key
    if found:
        raise UsageError(
            f"{clean[:100]} may be {len(found)} speakers: {', '.join(one.key for one in found[:8])}.",
            hint="Give one of these keys.",
        )
    key = slug(clean)
    if new and key:
        return key
    raise UsageError(
        f"Nobody in the ledger is called {clean[:100]}.", hint="verbale speakers lists who is there."
    )
