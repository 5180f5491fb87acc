"""Charges that the one accused answers right after: "accused the mayor of having cut the cable", "the mayor denied touching it".

The answer is a denial, a plain negation ("nobody in her office had scissors"), or speaks of the same ("the cable had been cut before").
"""

from __future__ import annotations

import re

from verbale.acts.accounts import Account, apart, capitals, modal, names_of, said_later, speaks_of
from verbale.wording import stems
from verbale.wording.families import joined

_WHOM = re.compile(r"^\W*(?P<who>(?:[\w’'.-]+ ){1,6}?)(?:of|over)\b(?! the)")
"""Whom a charge is made against: "the mayor of having", "Mr Berg’s party of taking"."""
_BACK = 3
_ITS = re.compile(r"(?:its|their)\s", re.I)
"""Who speaks for the body charged right before: "its president"."""
_COUNTERING = re.compile(
    r"\b(?:(?:shot|shoots|hit|hits|fired|fires|snapped|struck) back|counter(?:ed|s)|retort(?:ed|s))\b", re.I
)
_WHOLLY = re.compile(
    r"^\W*(?:not (?:for|one|a single|a|once)|no|never|nobody|nothing|none|neither|(?:I|we|he|she|they|it|the \w+) (?:\w+ )?"
    r"(?:never|not|did(?:n[’']t| not)|ha(?:d|s|ve)(?:n[’']t| not| never)|w(?:as|ere)(?:n[’']t| not| never)))\b",
    re.I,
)


def charge_answered(challenge: Account, accounts: list[Account]) -> Account | None:
    """The charge that a statement answers right after it, or after what the one who made it adds; ``None`` where there is none."""
    if challenge.statement.within is not None or challenge.statement.act not in ("deny", "state"):
        return None
    added: set[str | None] = set()
    for account in reversed(accounts[max(0, challenge.index - _BACK) : challenge.index]):
        if account.statement.act == "accuse" and account.statement.within is None:
            fits = (
                not added - {account.key} and apart(account, challenge) and not said_later(account, challenge)
            )
            return (
                account if fits and _is_accused(challenge, account) and _answers(challenge, account) else None
            )
        added.add(account.key)
    return None


def _answers(challenge: Account, account: Account) -> bool:
    """Whether a statement goes against a charge: as a denial, by its cue, by a plain negation, or by telling of the same."""
    cue = challenge.statement.cue
    if challenge.statement.act == "deny" or (cue is not None and _COUNTERING.search(cue.text)):
        return True
    if modal(challenge.content) or "?" in challenge.content:
        return False
    again = (challenge.topics & account.topics) - joined(names_of(challenge)) - capitals(challenge.content)
    return bool(again) or _WHOLLY.match(challenge.content) is not None


def _is_accused(challenge: Account, account: Account) -> bool:
    """Whether a charge begins with whoever answers it: by name, by office or by the state they speak for."""
    whom = _WHOM.match(account.content)
    if whom is None:
        return False
    source = challenge.statement.source
    if source is not None and _ITS.match(source.text) and challenge.index == account.index + 1:
        return True
    return speaks_of(f"{whom['who']} ", challenge, account) or bool(stems(whom["who"]) & names_of(challenge))
