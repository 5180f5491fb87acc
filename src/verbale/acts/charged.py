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
_WHOLLY = re.compile(
    r"^\W*(?:not (?:for|one|a single|a|once)|no|never|nobody|nothing|none|neither|(?:I|we|he|she|they|it|the \w+) (?:\w+ )?"
    r"(?:never|not|did(?:n[’']t| not)|ha(?:d|s|ve)(?:n[’']t| not| never)|w(?:as|ere)(?:n[’']t| not| never)))\b",
    re.I,
)


def charge_answered(challenge: Account, accounts: list[Account]) -> Account | None:
    """The charge that a statement answers right after it, or ``None``."""
    account = accounts[challenge.index - 1] if challenge.index else None
    if (
        account is None
        or account.statement.act != "accuse"
        or account.statement.within is not None
        or challenge.statement.within is not None
        or not apart(account, challenge)
        or said_later(account, challenge)
        or not _is_accused(challenge, account)
    ):
        return None
    if challenge.statement.act == "deny":
        return account
    if challenge.statement.act != "state" or modal(challenge.content) or "?" in challenge.content:
        return None
    again = (challenge.topics & account.topics) - joined(names_of(challenge)) - capitals(challenge.content)
    return account if again or _WHOLLY.match(challenge.content) else None


def _is_accused(challenge: Account, account: Account) -> bool:
    """Whether a charge begins with whoever answers it: by name, by office or by the state they speak for."""
    whom = _WHOM.match(account.content)
    if whom is None:
        return False
    return speaks_of(f"{whom['who']} ", challenge, account) or bool(stems(whom["who"]) & names_of(challenge))
