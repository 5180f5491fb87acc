"""Denials inside one article: what a denial answers stands near it, mostly in what the last other speaker says before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.comparison.clauses import clauses_of, supposed
from verbale.comparison.denial_words import (
    BARE,
    CLAIMS,
    EMPTY,
    admits,
    corrects,
    denies,
    negative,
    points_back,
    stands_against,
)
from verbale.comparison.items import Item
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool
from verbale.comparison.refers import means, refers_to
from verbale.comparison.telling import listed, passage, told_when, who
from verbale.comparison.wording import stem

_BACK, _AHEAD = 6, 4
_SHARED, _NAMED, _NAMING, _HEAD, _TURN, _TURN_OF_STATE, _INNER, _FIRST = (
    0.8,
    0.4,
    0.25,
    0.3,
    0.45,
    0.2,
    0.8,
    0.1,
)
_ENOUGH, _ENOUGH_OF_STATE = 0.5, 0.7
"""What an account needs to be taken for what is denied, by a denial and by a negative statement; chosen on the dev articles
(evaluation/gold/dev), where 0.4 to 0.6 and 0.6 to 0.9 do as well."""
_WORDS = 1.0
_LITTLE = 0.4
_WHOLE = 0.85
_OF_HIM = re.compile(r"^\W*(?:he|she|they)\b", re.I)
_OF_ONESELF = re.compile(
    r"^\W*(?:I|he|she|we)\s(?:\w+\s)?(?:am|is|are|was|were|had|have|has|did|does|do)\b", re.I
)
_BY_NAME = re.compile(
    r"^\W*(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|[A-Z][\w’-]+)\.?\s)?(?P<name>[A-Z][\w’-]+)\s(?:(?:was|is|were|had|has|did|does|could|would)\s"
    r"(?:not|never)|\w+n[’']t|never)\b"
)
_WHOLLY = re.compile(
    r"\b(?:never|nobody|no one|no such|none|nothing|not (?:once|ever|at all|a single)|ever|any)\b", re.I
)
_PLANS = re.compile(
    r"\b(?:will|would|shall|plans?|planned|intends?|hopes?|expects?|next|going to|need|reason|comment|must|should|cannot|could)\b",
    re.I,
)
_INTENT = re.compile(r"^\W*to (?!have\b)\w+\W*$", re.I)
_REPORTING = re.compile(
    r"^\W*(?:(?:a|an|the|any|these|those|all|press|media|newspaper|\w+ly) )*(?:as\W+.{0,30}\W)?(?:(?:press|media|newspaper) )?"
    r"(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|accusations?|stor(?:y|ies)|assertions?|accounts?|charges?)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Tie:
    """What ties an account to a denial: the words for the same, their weight and their share of the denial, who names whom, and where the
    account stands (in the turn before, as the first of it, inside the denial's own words, in the headline); ``meant``: the denier is meant
    in the account, by name or as "the skipper"; ``supposed``: the account tells of what may or will be."""

    shared: frozenset[str]
    about: bool
    weight: float
    share: float
    named: bool
    naming: bool
    turn: bool
    first: bool
    inner: bool
    head: bool
    meant: bool
    supposed: bool


def find_answers(pool: Pool) -> Iterator[Found]:
    """Each denial, or plainly negative statement, beside the account in the same article that it answers; at most one for each.

    The account is by another speaker. It stands in the turn before and names the denier or shares words with the denial, or the denial
    says only that the account is false; or it stands farther off and shares more.
    """
    for index, item in enumerate(pool.items):
        if not pool.wanted(index):
            continue
        firm = pool.holds(denies, index)
        if pool.holds(admits, index):
            continue
        if not (firm or (item.negations and item.statement.act == "state")):
            if not item.negations and item.statement.act == "state" and item.statement.within is None:
                yield from _affirmed(pool, index)
            continue
        best: tuple[float, int, _Tie] | None = None
        turn = () if pool.headline(index) else pool.turn_before(index)
        around = [o for o in pool.near(index, _BACK, _AHEAD) if o not in turn] if firm else []
        for other in (*turn, *around):
            tie = _tie(pool, other, index, turn)
            if tie is None or not (_firmly(pool, other, index, tie) if firm else _as_state(pool, index, tie)):
                continue
            rank = _rank(tie, firm)
            if best is None or rank > best[0]:
                best = (rank, other, tie)
        if best is not None and best[0] >= (_ENOUGH if firm else _ENOUGH_OF_STATE):
            yield _found(pool, best[1], index, best[2], best[0])


def _affirmed(pool: Pool, index: int) -> Iterator[Found]:
    """The reverse: what the last speaker says is not so of the one who speaks next, who says that it is: "he never walks here", "I walk
    here every day"."""
    item = pool.items[index]
    if pool.headline(index) or supposed(item.text):
        return
    for other in reversed(pool.turn_before(index)[-2:]):
        account = pool.items[other]
        if (
            account.statement.act not in CLAIMS
            or account.statement.within is not None
            or pool.headline(other)
        ):
            continue
        shared, weight = pool.shared(other, index, EMPTY)
        about = shared - account.names - item.names
        if not about and _of_oneself(pool, other, index):
            yield _affirming(pool, other, index, weight, f"{who(account)} speaks of {who(item)}")
            return
        aimed = pool.speaks_of(other, index) or _OF_HIM.match(account.text) is not None
        if not (about and aimed and weight >= _LITTLE and negative(account, shared)) or negative(
            item, shared
        ):
            continue
        yield _affirming(pool, other, index, weight, f"both speak of {listed(item, about)}")
        return


def _of_oneself(pool: Pool, other: int, index: int) -> bool:
    """Whether the next speaker answers what was said not to be so of him by name: "Mr Karst was not there", "he was on the square"."""
    account, item = pool.items[other], pool.items[index]
    named = _BY_NAME.match(account.text)
    if named is None or not _OF_ONESELF.match(item.text) or _PLANS.search(item.text):
        return False
    return stem(named["name"].lower()) in pool.called[index] and pool.rank[index] - pool.rank[other] == 1


def _affirming(pool: Pool, other: int, index: int, weight: float, why: str) -> Found:
    account, item = pool.items[other], pool.items[index]
    reason = f"{who(account)} says {passage(account)}; {who(item)} says that it is so, {passage(item)} ({told_when(item)}): {why}."
    return Found("denial", other, index, 0.75, reason, weight, inside=True)


def _tie(pool: Pool, other: int, index: int, turn: Sequence[int]) -> _Tie | None:
    account, denial = pool.items[other], pool.items[index]
    held = account.statement.within == denial.statement.id
    inner = (
        held
        and account.statement.source is not None
        and bool(_REPORTING.match(denial.text))
        and not pool.one_speaker(other, index)
    )
    if (
        account.statement.act not in CLAIMS
        or _INTENT.match(account.text)
        or (held and not inner)
        or denial.statement.within == account.statement.id
    ):
        return None
    if not (inner or pool.apart_inside(other, index)):
        return None
    shared, weight = pool.shared(other, index, EMPTY)
    if shared and not (
        stands_against(account, denial, shared)
        if pool.holds(denies, index)
        else not negative(account, shared)
    ):
        return None
    return _Tie(
        shared=shared,
        about=bool(shared - account.names - denial.names),
        weight=weight,
        share=min(1.0, weight / max(pool.weight(pool.topics[index] - EMPTY), 0.3)),
        named=pool.speaks_of(other, index),
        naming=refers_to(pool, index, other),
        turn=other in turn,
        first=bool(turn) and other == turn[0],
        inner=inner,
        head=pool.headline(other),
        meant=means(pool, other, index),
        supposed=supposed(account.text),
    )


def _firmly(pool: Pool, other: int, index: int, tie: _Tie) -> bool:
    """Whether what ties an account to a denial can be enough."""
    bare = is_bare(pool, index) and not (corrects_named(pool.items[index]) and not tie.naming)
    if tie.head and not tie.about:
        return False
    if not bare and tie.share < _WHOLE and supposed(pool.items[index].text) and not tie.supposed:
        return False  # a plan is denied, and no plan was told of
    if tie.turn:
        return tie.about or tie.named or (bare and _points_at(pool, other, index, tie))
    return tie.inner or tie.named or (tie.about and tie.weight >= _WORDS)


def _points_at(pool: Pool, other: int, index: int, tie: _Tie) -> bool:
    """Whether a denial without words of its own means an account of the last speaker: one of a turn that ends right before it, a charge, or
    one whose speaker it names. Where others have spoken in between, it is as often something else."""
    if tie.naming or pool.items[other].statement.act == "accuse":
        return True
    return pool.rank[index] - pool.rank[pool.turn_before(index)[-1]] == 1


def corrects_named(item: Item) -> bool:
    """Whether a statement goes against somebody whom it names: "contradicted the mayor"."""
    return corrects(item) and not re.match(r"\W*(?:him|her|them)\b", item.text, re.I)


def is_bare(pool: Pool, index: int) -> bool:
    """Whether a denial says nothing of what it denies: "denies it", "called the claim nonsense"."""
    item = pool.items[index]
    return (
        not pool.topics[index] - EMPTY
        or BARE.match(item.text) is not None
        or points_back(item)
        or corrects(item)
    )


def _as_state(pool: Pool, index: int, tie: _Tie) -> bool:
    """Whether a negative statement answers what the last speaker said: it speaks of the same, or is short and by the one spoken of."""
    text = pool.items[index].text
    if not tie.turn or _PLANS.search(text):
        return False
    if tie.about and tie.share >= 0.8:
        return True
    if tie.named:
        if not tie.about and pool.items[index].names & pool.topics[index]:
            return False  # it speaks of somebody else: "he had never doubted Miss Reyes"
        return tie.about or (
            tie.meant
            and _of_nothing_else(pool, index)
            and (bool(_WHOLLY.search(text)) or len(pool.topics[index]) <= 3)
        )
    return tie.about and tie.weight >= _WORDS and tie.share >= 0.4


def _of_nothing_else(pool: Pool, index: int) -> bool:
    """Whether the subject of a statement is its speaker or left open, and nothing else: "Tulpar had never been beaten" is of another."""
    first = next(iter(clauses_of(pool.items[index].text)), None)
    return first is None or not first.subject or bool(first.subject & pool.called[index])


def _rank(tie: _Tie, firm: bool) -> float:
    near = (
        (_TURN if firm else _TURN_OF_STATE) * tie.turn
        + _FIRST * tie.first
        + _INNER * tie.inner
        - _HEAD * tie.head
    )
    return (
        near + _SHARED * tie.share * (1.0 if tie.about else 0.3) + _NAMED * tie.named + _NAMING * tie.naming
    )


def _found(pool: Pool, other: int, index: int, tie: _Tie, rank: float) -> Found:
    account, denial = pool.items[other], pool.items[index]
    if tie.about:
        why = f"both speak of {listed(denial, tie.shared)}"
    elif tie.named:
        why = f"what {who(account)} says is about {who(denial)}"
    else:
        why = "it is the last account before the denial"
    reason = f"{who(account)} says {passage(account)}; {who(denial)} denies it, {passage(denial)} ({told_when(denial)}): {why}."
    return Found("denial", other, index, min(0.95, 0.6 + 0.2 * rank), reason, rank, inside=True)
