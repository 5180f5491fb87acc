"""Contradictions inside one article: two speakers say of one thing what cannot both be so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.acts.accounts import (
    Account,
    apart,
    capitals,
    dispute,
    listed,
    modal,
    names_of,
    negative,
    neighbours,
    sentences,
    speaks_of,
    up_to,
)  # fmt: skip
from verbale.records import Dispute
from verbale.wording import negations, stem, stems
from verbale.wording.families import is_deed, joined

_BORDER = re.compile(
    r"[,;:.!?…—–“”\"]\s*|\s(?:and|but|because|although|while|whereas|which|who|so that|as if)\s", re.I
)
_OPPOSITE = re.compile(r"^\W*the (?:very |exact )?opposite\b", re.I)
_SUBJECT = re.compile(r"^\W*(?:i|we|he|she|they|it)\b", re.I)
_FRAGMENT = re.compile(
    r"^\W*(?:not\b|(?:that|this|these|those|there|it) (?:is|was|are|were|isn[’']t|wasn[’']t)\b|if\b|why\b|when\b)",
    re.I,
)
_NOT = re.compile(r"\b(?:not|no|never|nobody|nothing|none|neither|cannot)\b|n[’']t\b", re.I)
_FAILING = re.compile(r"\b(?:fail|refus|avoid|stop|lack|prevent|declin|neglect)\w*\b", re.I)
_TURNED_AFTER = re.compile(r"\W*(?:\w+ ){0,2}(?:not|never)\b|\W*\w+n[’']t\b", re.I)
"""What turns a clause behind its subject: "the light had not come on"."""
_CLEFT = re.compile(
    r"\b(?:it (?:is|was|had been) (?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)) (?:that|who) (?P<did>.+)",
    re.S,
)
_LIMIT = re.compile(
    r"\b(?:not only|not just|not merely|until|yet|before|no longer|no more than|no doubt|not all|not every|not always)\b",
    re.I,
)
_LIGHT_WORDS = """
    make do take have get put give ever place happen exist come go such time way thing people anybody anyone anything
    """
_LIGHT = frozenset(stem(word) for word in _LIGHT_WORDS.split())
_LEAST = 2
_NEAR = 5
_LIKE = 0.75
_SPREAD = 4


def find_contradictions(accounts: list[Account]) -> Iterator[Dispute]:
    """Pairs of which one says with a negation what the other says without it, says the opposite, or names another as the doer.

    The words must be nearly the same, and neither may be about what will, may or should be: views and plans differ without a dispute.
    """
    for first in accounts:
        if not _states(first):
            continue
        for second in neighbours(accounts, first):
            if second.index <= first.index or not _states(second) or not apart(first, second):
                continue
            shared = _at_odds(first, second)
            if shared:
                a, b = (first, second) if negations(second.content) else (second, first)
                both = listed(b, shared)
                yield dispute(
                    "contradiction",
                    a,
                    b,
                    f"{a.who} says it and {b.who} says it is not so: both speak of {both}.",
                )
                continue
            shared = _other_doer(first, second)
            if shared:
                reason = f"{first.who} and {second.who} name different doers of one thing: both speak of {listed(second, shared)}."
                yield dispute("contradiction", first, second, reason)
            elif second.index - first.index <= _NEAR:
                yield from _other(first, second)


def _states(account: Account) -> bool:
    return (
        account.statement.act in ("state", "accuse")
        and bool(account.stems)
        and account.statement.mode != "thought"
    )


def _at_odds(first: Account, second: Account) -> frozenset[str]:
    """What two accounts share where a sentence of one is a sentence of the other with a negation more."""
    for one in sentences(first):
        for other in sentences(second):
            if sorted((_nots(one), _nots(other))) != [0, 1] or "?" in one + other:
                continue
            left, right = stems(one), stems(other)
            shared = left & right
            if len(shared) >= _LEAST + 1 and len(shared) >= _LIKE * len(left | right):
                return shared
    return frozenset()


def _other(first: Account, second: Account) -> Iterator[Dispute]:
    if _OPPOSITE.match(second.content) and second.index == first.index + 1:
        yield dispute(
            "contradiction", first, second, f"{second.who} says the opposite of what {first.who} says."
        )
        return
    for account, challenge in ((first, second), (second, first)):
        shared = _denied_clause(account, challenge)
        if shared:
            both = listed(challenge, shared)
            reason = f"{account.who} says it and {challenge.who} says it is not so: both speak of {both}."
            yield dispute("denial" if _nothing(challenge) else "contradiction", account, challenge, reason)
            return


def _nothing(challenge: Account) -> bool:
    return re.match(r"\W*(?:no|never|nobody|nothing|none)\b", challenge.content, re.I) is not None


def _nots(text: str) -> int:
    """How many words turn a clause: "not" and its like, and no verbs of denying."""
    return len(_NOT.findall(text))


def _denied_clause(account: Account, challenge: Account) -> frozenset[str]:
    """The topics of a short negative clause of the challenge that the account asserts as a whole."""
    names = joined(names_of(challenge)) | joined(names_of(account)) | capitals(challenge.content)
    for clause in (part for one in sentences(challenge) if "?" not in one for part in _BORDER.split(one)):
        if not clause or _nots(clause) != 1 or modal(clause) or _LIMIT.search(clause):
            continue
        said = joined(stems(clause)) - joined(_LIGHT)
        subject = _SUBJECT.match(clause)
        if not said or len(said) > 6 or _FRAGMENT.match(clause):
            continue
        for sentence in sentences(account):
            shared = joined(stems(sentence)) & said
            start = up_to(sentence, shared)
            if not shared or negative(start) or _TURNED_AFTER.match(sentence[len(start) :]):
                continue
            if _FAILING.search(start) or modal(start):
                continue
            ours = speaks_of(sentence, challenge, account)
            if subject is not None and not ours:
                continue
            if len(said - names) >= _LEAST and said <= shared and len(stems(start)) <= _SPREAD + len(said):
                return said
            deeds = frozenset(one for one in shared if is_deed(one))
            if deeds and len(said) <= _LEAST and ours and _nothing(challenge):
                return deeds
    return frozenset()


def _other_doer(first: Account, second: Account) -> frozenset[str]:
    """The topics shared with a cleft ("it was Tajikistan that had proposed the releases") that names another doer than the account."""
    cleft = _CLEFT.search(second.content)
    if cleft is None or negations(first.content) or negations(second.content):
        return frozenset()
    if cleft["who"].split()[-1] in first.content:
        return frozenset()
    did = joined(stems(cleft["did"])) - joined(_LIGHT)
    shared = did & first.topics
    return shared if len(shared) >= _LEAST and len(shared) >= 0.5 * len(did) else frozenset()
