"""Where accounts inside one article stand against each other.

Four kinds, each found by a rule of its own that can give its reason in one line: *denial* (one says that the other's account
is not so), *contradiction* (both cannot hold), *figures* (different numbers for one thing) and *accusation* (one charges the
other with lying or bad faith over it). ``a`` is the account, ``b`` the challenge. No side is taken. A wrong dispute is the worst
that can be printed: when in doubt it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.acts.wording import Figure, figures, negations, shared_words, stems
from verbale.records import Dispute, DisputeKind, Document, Statement

_LYING = re.compile(
    r"\b(?:l(?:ying|ied|iar|iars)|(?:a|the|these|those|outright|deliberate) lies?|mislead(?:ing|s)?|misled|deceiv\w+"
    r"|deception|dishonest\w*|hypocri\w+"
    r"|bad faith|fabricat\w+|disinformation|twist(?:ing|ed) (?:the|her|his|their|its) words)\b",
    re.I,
)
_DISMISSAL = re.compile(
    r"\b(?:(?:absolutely|completely|entirely|totally|simply|plainly|categorically|utterly|wholly|flatly)? ?"
    r"(?:false|untrue|wrong|inaccurate|incorrect)|not (?:true|so|the case|accurate|correct)|no truth|unfounded|baseless"
    r"|groundless|without foundation|nonsense|pure invention|invented|(?:did|does|has|had|have|was|were) (?:not|never)"
    r"|never (?:did|made|sent|said|asked|offered|happened)|no such|nothing of the (?:sort|kind))\b",
    re.I,
)
_BARE = re.compile(
    r"^\W*(?:(?:the|this|that|those|these|her|his|its|their|any|all) )?(?:\w+ly )?"
    r"(?:claims?|reports?|accounts?|allegations?|suggestions?|charges?|accusations?|assertions?|figures?|story|it|this|that|version|remarks?)?\W*"
    r"(?:(?:was|were|is|are|as) )?(?:\w+ly )?(?:false|untrue|wrong|inaccurate|incorrect|unfounded|baseless|nonsense|not true|denied)?\W*$",
    re.I,
)
_SENTENCES = re.compile(r"(?<=[.!?])[”’\"'»]?\s+")
_LEAST_SHARED = 2
_LEAST_OVERLAP = 0.34


@dataclass(frozen=True, slots=True)
class _Account:
    """A statement with what its content says, as words."""

    index: int
    statement: Statement
    content: str
    stems: frozenset[str]
    figures: tuple[Figure, ...]

    @property
    def who(self) -> str:
        source = self.statement.source
        if source is None:
            return "an unnamed source"
        return source.name or source.text

    @property
    def key(self) -> str | None:
        source = self.statement.source
        if source is None:
            return None
        return source.speaker or (source.name or source.text).casefold()


def find_disputes(document: Document, statements: tuple[Statement, ...]) -> tuple[Dispute, ...]:
    """The disputes between the statements of one article, in the order of the challenges; at most one for each pair.

    Works on statements whose sources and acts are resolved; with unresolved ones it finds less, never more. Never raises.
    """
    accounts = [_account(index, statement, document.text) for index, statement in enumerate(statements)]
    found: dict[tuple[str, str], Dispute] = {}
    for find in (_denials, _accusations, _figures, _contradictions):
        for dispute in find(accounts):
            pair = (min(dispute.a, dispute.b), max(dispute.a, dispute.b))
            found.setdefault(pair, dispute)
    order = {statement.id: index for index, statement in enumerate(statements)}
    return tuple(sorted(found.values(), key=lambda d: (order[d.b], order[d.a])))


def _account(index: int, statement: Statement, text: str) -> _Account:
    content = " ".join(span.text for span in statement.content)
    return _Account(index, statement, content, stems(content), figures(content))


def _dispute(kind: DisputeKind, a: _Account, b: _Account, reason: str) -> Dispute:
    return Dispute(kind, a.statement.id, b.statement.id, reason)


def _holds(outer: _Account, inner: _Account) -> bool:
    """Whether the content of ``inner`` lies in that of ``outer``: its words are then shared by being the same words."""
    spans = inner.statement.content or ((inner.statement.cue,) if inner.statement.cue else ())
    return any(o.start <= i.start and i.end <= o.end for o in outer.statement.content for i in spans)


def _apart(a: _Account, b: _Account) -> bool:
    """Whether the two may be held against each other: other speakers, both known, neither inside the other's words."""
    if a.key is None or b.key is None or a.key == b.key or _same_party(a, b):
        return False
    return not _holds(a, b) and not _holds(b, a)


def _same_party(a: _Account, b: _Account) -> bool:
    """Whether one speaks for the government that the other is."""
    first, second = a.statement.source, b.statement.source
    if first is None or second is None or first.actor is None or first.actor != second.actor:
        return False
    return "government" in (first.type, second.type)


def _overlap(a: _Account, b: _Account) -> tuple[float, frozenset[str]]:
    shared = a.stems & b.stems
    smaller = min(len(a.stems), len(b.stems))
    return (len(shared) / smaller if smaller else 0.0), shared


def _best(challenge: _Account, accounts: list[_Account]) -> tuple[_Account, frozenset[str]] | None:
    """The account whose content the challenge repeats most, or ``None`` where none shares enough."""
    best: tuple[float, int, _Account, frozenset[str]] | None = None
    for account in accounts:
        if (
            account.index == challenge.index
            or not _apart(account, challenge)
            or account.statement.act == "deny"
        ):
            continue
        share, shared = _overlap(account, challenge)
        if len(shared) < _LEAST_SHARED or share < _LEAST_OVERLAP:
            continue
        rank = (share * len(shared) ** 0.5, -abs(account.index - challenge.index))
        if best is None or rank > best[:2]:
            best = (*rank, account, shared)
    return (best[2], best[3]) if best else None


def _is_bare(challenge: _Account) -> bool:
    return len(challenge.stems) <= 2 and (
        bool(_BARE.match(challenge.content)) or bool(_DISMISSAL.search(challenge.content))
    )


def _last_before(challenge: _Account, accounts: list[_Account]) -> _Account | None:
    """What a bare "absolutely false" answers: the last account before it by the one who reports the denial, or else by another."""
    by_id = {account.statement.id: account for account in accounts}
    outer = by_id.get(challenge.statement.within or "")
    earlier = [
        a
        for a in accounts[: challenge.index]
        if a is not outer and _apart(a, challenge) and a.statement.act != "deny"
    ]
    if outer is not None:
        earlier = [a for a in earlier if a.key == outer.key] or ([outer] if _apart(outer, challenge) else [])
    near = [a for a in earlier if challenge.index - a.index <= 3]
    return near[-1] if near else None


def _denials(accounts: list[_Account]) -> Iterator[Dispute]:
    for challenge in accounts:
        if challenge.statement.act != "deny":
            continue
        match = _best(challenge, accounts)
        if match:
            words = _listed(challenge, match[1])
            yield _dispute(
                "denial",
                match[0],
                challenge,
                f"{challenge.who} denies what {match[0].who} says: both speak of {words}.",
            )
        elif _is_bare(challenge):
            account = _last_before(challenge, accounts)
            if account:
                yield _dispute(
                    "denial",
                    account,
                    challenge,
                    f"{challenge.who} dismisses an account; the last one before it is that of {account.who}.",
                )


def _accusations(accounts: list[_Account]) -> Iterator[Dispute]:
    for challenge in accounts:
        if not _LYING.search(challenge.content):
            continue
        others = [a for a in accounts if _apart(a, challenge) and _names(challenge.content, a)]
        near = min(
            others,
            key=lambda a: (-len(_overlap(a, challenge)[1]), abs(a.index - challenge.index)),
            default=None,
        )
        if near is not None:
            word = _LYING.search(challenge.content)
            yield _dispute(
                "accusation",
                near,
                challenge,
                f"{challenge.who} charges {near.who} with bad faith (“{word.group() if word else ''}”).",
            )


def _names(text: str, account: _Account) -> bool:
    source = account.statement.source
    if source is None or not source.name:
        return False
    last = source.name.split()[-1]
    return last[:1].isupper() and re.search(rf"\b{re.escape(last)}\b", text) is not None


def _figures(accounts: list[_Account]) -> Iterator[Dispute]:
    for index, first in enumerate(accounts):
        for second in accounts[index + 1 :]:
            if not first.figures or not second.figures or not _apart(first, second):
                continue
            clash = _clash(first, second)
            if clash:
                one, other, shared = clash
                a, b = first.content[one.start : one.end], second.content[other.start : other.end]
                yield _dispute(
                    "figures",
                    first,
                    second,
                    f"{first.who} gives {a}, {second.who} gives {b}, for the same thing: both speak of {_listed(first, shared)}.",
                )


def _clash(first: _Account, second: _Account) -> tuple[Figure, Figure, frozenset[str]] | None:
    for one in first.figures:
        for other in second.figures:
            if one.unit != other.unit or one.value == other.value:
                continue
            if any(f.unit == one.unit and f.value == one.value for f in second.figures):
                continue
            shared = (first.stems & second.stems) - {one.unit}
            shared = frozenset(word for word in shared if not word[0].isdigit())
            if len(shared) >= _LEAST_SHARED and _close(first, one, shared) and _close(second, other, shared):
                return one, other, shared
    return None


def _close(account: _Account, figure: Figure, shared: frozenset[str]) -> bool:
    """Whether a shared word stands within eighty characters of the figure: the same thing is counted, not just spoken of."""
    around = account.content[max(0, figure.start - 80) : figure.end + 80]
    return bool(stems(around) & shared)


def _contradictions(accounts: list[_Account]) -> Iterator[Dispute]:
    for index, first in enumerate(accounts):
        for second in accounts[index + 1 :]:
            if first.statement.act != "state" or second.statement.act != "state" or not _apart(first, second):
                continue
            shared = _at_odds(first, second)
            if shared:
                a, b = (first, second) if negations(second.content) else (second, first)
                words = _listed(b, shared)
                reason = f"{a.who} says it and {b.who} says it is not so: both speak of {words}."
                yield _dispute("contradiction", a, b, reason)


def _at_odds(first: _Account, second: _Account) -> frozenset[str]:
    """What two accounts share where a sentence of one is a sentence of the other with a negation more."""
    for one in _SENTENCES.split(first.content):
        for other in _SENTENCES.split(second.content):
            if (negations(one) + negations(other)) % 2 == 0:
                continue
            left, right = stems(one), stems(other)
            shared = left & right
            if len(shared) >= _LEAST_SHARED + 1 and len(shared) >= 0.6 * len(left | right):
                return shared
    return frozenset()


def _listed(account: _Account, shared: frozenset[str]) -> str:
    return ", ".join(f"“{word}”" for word in shared_words(account.content, shared)[:4])


__all__ = ["find_disputes"]
