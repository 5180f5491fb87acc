"""Where accounts inside one article stand against each other.

Four kinds, each found by a rule of its own that can give its reason in one line: *denial* (one says that the other's account
is not so), *contradiction* (both cannot hold), *figures* (different numbers for one thing) and *accusation* (one charges the
other with lying or bad faith over it). ``a`` is the account, ``b`` the challenge. No side is taken. A wrong dispute is the worst
that can be printed: when in doubt it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.acts.accounts import Account, account_of, apart, dispute, listed, neighbours, overlap
from verbale.acts.figure_disputes import find_figure_disputes
from verbale.records import Dispute, Document, Statement
from verbale.wording import negations, shared_words, stem, stems, words

_LYING = re.compile(
    r"\b(?:l(?:ying|ied|iar|iars)|(?:a|the|these|those|outright|deliberate) lies?|mislead(?:ing|s)?|misled|deceiv\w+"
    r"|deception|dishonest\w*|hypocri\w+"
    r"|bad faith|untruths?|fabricat\w+|invent(?:ing|ed)|disinformation|twist(?:ing|ed) (?:the|her|his|their|its) words)\b",
    re.I,
)
_LIE = re.compile(r"l(?:ying|ied|iars?|ies?)\b|untruth|(?:a|the|these|those|outright|deliberate) lies?", re.I)
_DISMISSAL = re.compile(
    r"\b(?:(?:absolutely|completely|entirely|totally|simply|plainly|categorically|utterly|wholly|flatly)? ?"
    r"(?:false|untrue|wrong|inaccurate|incorrect)|not (?:true|so|the case|accurate|correct)|no truth|unfounded|baseless"
    r"|groundless|without foundation|nonsense|pure invention|invented|(?:did|does|has|had|have|was|were) (?:not|never)"
    r"|never (?:did|made|sent|said|asked|offered|happened)|no such|nothing of the (?:sort|kind))\b",
    re.I,
)
_ACCOUNT_WORDS = (
    r"(?:claims?|reports?|accounts?|allegations?|suggestions?|charges?|accusations?|assertions?|figures?|story|stories|versions?"
    r"|remarks?|rumours?|rumors?|insinuations?)"
)
_FALSE = r"(?:false|untrue|wrong|inaccurate|incorrect|unfounded|baseless|nonsense|not true|denied)"
_BARE = re.compile(
    rf"^\W*(?:(?:the|this|that|those|these|any|all|(?P<whose>(?:[\w’'-]+ ){{0,3}}?[\w’'-]+[’']s?|his|her|its|their)) )?(?:\w+ )?"
    rf"(?:{_ACCOUNT_WORDS}|it|this|that)?\W*(?:as .{{1,60}}|(?:(?:was|were|is|are) )?(?:\w+ly )?{_FALSE})?\W*$",
    re.I,
)
_REPORTING = re.compile(
    r"^\W*(?:(?:a|an|the|any|these|those|all|press|media|newspaper|\w+ly) )*(?:reports?|claims?|rumours?|allegations?"
    r"|suggestions?|accusations?|stor(?:y|ies)|assertions?|accounts?|charges?)\b",
    re.I,
)
_ANAPHOR = re.compile(r"\b(?:any|anything|anyone|so|such|it|that|this|these|those|nothing|ever)\b", re.I)
_HEARSAY = re.compile(
    r"\W*(?:(?:the|these|those|all|any|such|press|media) )*(?:reports?|rumou?rs?|stor(?:y|ies))\W*$", re.I
)
_TOPIC = re.compile(
    r"\W*(?:(?:of|about|regarding|concerning|on hearing|in reply to|over)\s(?!course\b)|(?:when|if)?\s*asked\b|when told\b)",
    re.I,
)
_OF_FIGURES = re.compile(r"\b(?:figures?|numbers?|estimates?|count)\b", re.I)
_THAT = re.compile(r"\W*(?:that|this|it|which)\b", re.I)
_PRONOUN = re.compile(r"his|her|its|their", re.I)
_PARAGRAPH = re.compile(r"\n\s*")
_SENTENCES = re.compile(r"(?<=[.!?])[”’\"'»]?\s+")
_LEAST_SHARED = 2
_LEAST_OVERLAP = 0.34
_FAR = 6
_BACK = 10
_REACH = 60
_NO_SUCH = re.compile(r"\bno such (\w+)", re.I)


def find_disputes(document: Document, statements: tuple[Statement, ...]) -> tuple[Dispute, ...]:
    """The disputes between the statements of one article, in the order of the challenges; at most one for each pair.

    Works on statements whose sources and acts are resolved; with unresolved ones it finds less, never more. Never raises.
    """
    accounts = [account_of(index, statement, document.text) for index, statement in enumerate(statements)]
    found: dict[tuple[str, str], Dispute] = {}
    found_by = (
        _denials(accounts, document.text),
        _accusations(accounts),
        find_figure_disputes(accounts),
        _contradictions(accounts),
    )
    for finds in found_by:
        for one in finds:
            found.setdefault((min(one.a, one.b), max(one.a, one.b)), one)
    order = {statement.id: index for index, statement in enumerate(statements)}
    return tuple(sorted(found.values(), key=lambda d: (order[d.b], order[d.a])))


def _best(challenge: Account, accounts: list[Account]) -> tuple[Account, frozenset[str]] | None:
    """The account whose content the challenge repeats most, or ``None`` where none shares enough."""
    best: tuple[float, int, Account, frozenset[str]] | None = None
    for account in neighbours(accounts, challenge):
        if account.index == challenge.index or not apart(account, challenge) or not _claims(account):
            continue
        share, shared = overlap(account, challenge)
        least = _LEAST_SHARED + (abs(account.index - challenge.index) > _FAR)
        if len(challenge.stems) <= 4 and _last_stem(challenge) not in account.stems:
            continue
        if all(word[:1].isupper() for word in shared_words(challenge.content, shared)):
            continue
        if len(shared) < least or share < _LEAST_OVERLAP or _itself_denies(account, shared):
            continue
        rank = (share * len(shared) ** 0.5, -abs(account.index - challenge.index))
        if best is None or rank > best[:2]:
            best = (*rank, account, shared)
    return (best[2], best[3]) if best else None


def _last_stem(challenge: Account) -> str | None:
    """The stem of the last word that carries meaning: in a short denial mostly the thing that is denied."""
    found = [stem(word) for word in words(challenge.content)]
    return next((one for one in reversed(found) if one in challenge.stems), None)


def _itself_denies(account: Account, shared: frozenset[str]) -> bool:
    """Whether the sentence of the account that holds most of the shared words is a negative one: it then says the same."""
    nearest = max(_SENTENCES.split(account.content), key=lambda sentence: len(stems(sentence) & shared))
    return negations(nearest) % 2 == 1


def _is_bare(challenge: Account) -> bool:
    if _TOPIC.match(challenge.setting):
        return False  # "said Berg of the forecast": what is dismissed is named, and is no statement
    if _BARE.match(challenge.content):
        return True
    return len(challenge.stems) <= 2 and bool(_DISMISSAL.search(challenge.content))


def _breaks(account: Account, challenge: Account, text: str) -> int:
    """How many times a new paragraph begins between the account and the challenge."""
    start = max((span.end for span in account.statement.content), default=0)
    end = min((span.start for span in challenge.statement.content), default=len(text))
    return len(_PARAGRAPH.findall(text[start:end])) if start < end else 0


def _last_before(
    challenge: Account, accounts: list[Account], by_id: dict[str, Account], text: str
) -> Account | None:
    """What a bare "absolutely false" answers: the last account before it by the one who reports the denial, or else by another."""
    outer = by_id.get(challenge.statement.within or "")
    near = [
        a for a in accounts[max(0, challenge.index - 4) : challenge.index] if _breaks(a, challenge, text) <= 1
    ]
    earlier = [a for a in near if a is not outer and apart(a, challenge) and _claims(a)]
    earlier = [
        a for a in earlier if a.statement.content and "\n" in text[: a.statement.content[0].start]
    ] or earlier
    if outer is not None:
        earlier = [a for a in earlier if a.key == outer.key]
    else:
        earlier = [a for a in earlier if a.statement.within is None]
    whose = _BARE.match(challenge.content)
    if whose and whose["whose"] and not _PRONOUN.fullmatch(whose["whose"]):
        owner = stems(whose["whose"])
        earlier = [
            a for a in earlier if a.statement.source and owner & stems(f"{a.who} {a.statement.source.text}")
        ]
    if _HEARSAY.match(challenge.content):
        earlier = [
            a
            for a in earlier
            if a.statement.source is None or a.statement.source.type in ("organisation", "unnamed", None)
        ]
    if _OF_FIGURES.search(challenge.content):
        earlier = [a for a in earlier if a.figures]
    since = earlier[-1].index if earlier else 0
    if outer is None and any(a.statement.act == "deny" for a in accounts[since + 1 : challenge.index]):
        return None
    such = _NO_SUCH.search(challenge.content)
    if such:
        earlier = [a for a in earlier if stem(such.group(1).lower()) in a.stems]
    if not earlier:
        return None
    if _THAT.match(challenge.content):
        return earlier[-1]
    # Of what that speaker says, the first that the reporter tells is the account; the quotations after it bear it out.
    back = accounts[max(0, challenge.index - _BACK) : challenge.index]
    told = [a for a in back if a.key == earlier[-1].key and a.statement.kind != "direct" and _claims(a)]
    told = [a for a in told if a.statement.within is None and "\n" in text[: a.statement.content[0].start]]
    return told[0] if told and not such else earlier[-1]


def _claims(account: Account) -> bool:
    return account.statement.act in ("state", "accuse", "announce", None) and bool(account.statement.content)


def _denials(accounts: list[Account], text: str) -> Iterator[Dispute]:
    by_id = {account.statement.id: account for account in accounts}
    for challenge in accounts:
        if challenge.statement.act != "deny":
            continue
        told = _told_within(challenge, accounts)
        match = None if told else _best(challenge, accounts) or _just_before(challenge, accounts)
        if told:
            reason = f"{challenge.who} denies what {told.who} is said to say."
            yield dispute("denial", told, challenge, reason)
        elif match:
            both = listed(challenge, match[1])
            reason = f"{challenge.who} denies what {match[0].who} says: both speak of {both}."
            yield dispute("denial", match[0], challenge, reason)
        elif _is_bare(challenge):
            account = _last_before(challenge, accounts, by_id, text)
            if account:
                reason = (
                    f"{challenge.who} dismisses an account; the last one before it is that of {account.who}."
                )
                yield dispute("denial", account, challenge, reason)


def _told_within(challenge: Account, accounts: list[Account]) -> Account | None:
    """In "the agency dismissed a report by the paper that …" the paper's account lies in what is dismissed."""
    inner = [a for a in neighbours(accounts, challenge) if a.statement.within == challenge.statement.id]
    if (
        len(inner) != 1
        or inner[0].key is None
        or inner[0].key == challenge.key
        or inner[0].statement.act != "state"
    ):
        return None
    return inner[0] if _REPORTING.match(challenge.content) else None


def _just_before(challenge: Account, accounts: list[Account]) -> tuple[Account, frozenset[str]] | None:
    """For a short denial that points back ("any officer had said so"): the last account before it that shares a word."""
    if len(challenge.stems) > 4 or not _ANAPHOR.search(challenge.content):
        return None
    for account in reversed(accounts[max(0, challenge.index - 4) : challenge.index]):
        shared = account.stems & challenge.stems
        told = account.statement.act in ("state", "accuse", "announce")
        if shared and told and apart(account, challenge) and not _itself_denies(account, shared):
            return account, shared
    return None


def _accusations(accounts: list[Account]) -> Iterator[Dispute]:
    charged: set[tuple[int, str | None]] = set()
    for challenge in accounts:
        word = _LYING.search(challenge.content)
        strong = word is not None and _LIE.match(word.group()) is not None
        if word is None or not (
            challenge.statement.act == "accuse"
            or (strong and challenge.statement.act in ("state", "criticise"))
        ):
            continue
        before = challenge.content[max(0, word.start() - _REACH) : word.start()]
        others = [
            a
            for a in neighbours(accounts, challenge)
            if apart(a, challenge) and _claims(a) and _names(before, a) and _over(a, challenge)
        ]
        near = min(
            others,
            key=lambda a: (-len(overlap(a, challenge)[1]), abs(a.index - challenge.index)),
            default=None,
        )
        if near is not None and (near.index, challenge.key) not in charged:
            charged.add((near.index, challenge.key))
            reason = f"{challenge.who} charges {near.who} with bad faith (“{word.group()}”)."
            yield dispute("accusation", near, challenge, reason)


def _over(account: Account, challenge: Account) -> bool:
    """Whether the charge is over this account: they share a word that is no name of a speaker, or it follows at once."""
    if (account.stems & challenge.stems) - stems(f"{account.who} {challenge.who}"):
        return True
    return challenge.statement.act == "accuse" and 0 < challenge.index - account.index <= 2


def _names(before: str, account: Account) -> bool:
    """Whether what stands before the charge names the speaker of the account, and nobody else after that."""
    source = account.statement.source
    if source is None or not source.name:
        return False
    last = source.name.split()[-1]
    _, found, between = before.rpartition(last)
    return bool(found) and last[:1].isupper() and re.search(r"\b[A-Z]\w", between) is None


def _contradictions(accounts: list[Account]) -> Iterator[Dispute]:
    for first in accounts:
        if first.statement.act != "state":
            continue
        for second in neighbours(accounts, first):
            if second.index <= first.index or second.statement.act != "state" or not apart(first, second):
                continue
            shared = _at_odds(first, second)
            if shared:
                a, b = (first, second) if negations(second.content) else (second, first)
                both = listed(b, shared)
                reason = f"{a.who} says it and {b.who} says it is not so: both speak of {both}."
                yield dispute("contradiction", a, b, reason)


def _at_odds(first: Account, second: Account) -> frozenset[str]:
    """What two accounts share where a sentence of one is a sentence of the other with a negation more."""
    for one in _SENTENCES.split(first.content):
        for other in _SENTENCES.split(second.content):
            if (negations(one) + negations(other)) % 2 == 0:
                continue
            left, right = stems(one), stems(other)
            shared = left & right
            if len(shared) >= _LEAST_SHARED + 1 and len(shared) >= 0.75 * len(left | right):
                return shared
    return frozenset()


__all__ = ["find_disputes"]
