"""Denials inside one article: which account a denial denies.

What a denial says decides where its account is sought. A *bare* one ("denied this", "dismissed the claim", "“False,”") points back: see
:mod:`verbale.acts.antecedents`. One with words of its own must repeat most of the account, and by name one of the two sides where
it leaves its subject out ("denied using …"). Written after reading what looser rules gave on 400 news articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from verbale.acts.accounts import (
    Account,
    apart,
    capitals,
    dispute,
    listed,
    modal,
    names_of,
    nearest_sentence,
    negative,
    neighbours,
    said_later,
    sentences,
    speaks_of,
    up_to,
)  # fmt: skip
from verbale.acts.antecedents import (
    ACCOUNT_WORDS,
    DISMISSAL,
    antecedent,
    both_last,
    dismisses_first,
    is_bare,
    names_nothing,
    rejects_account,
)  # fmt: skip
from verbale.acts.charged import charge_answered
from verbale.records import Dispute
from verbale.wording import stem, stems, words
from verbale.wording.families import is_deed, is_message, joined

_REPORTING = re.compile(
    rf"^\W*(?:(?:a|an|the|any|these|those|all|as|such|press|media|newspaper|[\w’'-]+) ){{0,6}}{ACCOUNT_WORDS}\b",
    re.I,
)
_CLAUSE = re.compile(
    rf"^(?P<head>\W*(?:[\w’'.,-]+ ){{0,8}}?{ACCOUNT_WORDS}\b.{{0,60}}?)\bthat (?P<said>.+)$", re.I | re.S
)
_FINITE = re.compile(
    r"^\W*(?:[\w’'-]+[ ,]+){0,7}?(?:had|has|have|was|were|is|are|did|does|do|would|will|could|can|ever|never|\w{3,}ed|made|met|said|sent"
    r"|asked|took|paid|wrote|knew|gave|sold|told|held|broke|stole|lost|won|went|came)\b",
    re.I,
)
_DENYING = re.compile(
    r"^(?:den(?:y|ied|ies|ying|ial)|dismiss|reject|refut|disput|rebut|rubbish|contest|contradict|objec|call|describ|brand|pour|scoff"
    r"|brush|hit|knock|disavow)",
    re.I,
)
_ABOUT = re.compile(r"^\W*(?:about|of|on|with|for|to)\b", re.I)
_ANAPHOR = re.compile(
    r"^\W*(?:that )?(?:there (?:was|were|had been|is) )?[“‘\"']?(?:any|anything|anyone|anybody|so|such|nothing|nobody|no)\b",
    re.I,
)
_ANY = re.compile(
    r"^\W*(?:that )?(?:there (?:was|were|had been|is) )?[“‘\"']?(?:any|anything|anyone|anybody|no such|such)\b",
    re.I,
)
_MOOT = re.compile(
    r"\b(?:(?:probe|inquiry|investigations?|look(?:ing|ed)?) into|whether|possible|allegations? (?:of|that)|claims? of|suspected"
    r"|promised to)\b",
    re.I,
)
_OWNED = re.compile(
    rf"^\W*(?:the )?(?P<who>[A-Z][\w.-]*(?: [A-Z][\w.-]*){{0,3}})[’'](?:s )?(?:\w+ ){{0,2}}?"
    rf"(?:{ACCOUNT_WORDS}|tweets?|words|comments?|statements?|letters?|interviews?|testimony|posts?)\b"
)
"""A denial of what somebody is named to have said ("Berg’s remarks"): nobody else's account."""
_UNTIL = re.compile(r"\b(?:until|before|only|just|merely|simply because|no longer)\b", re.I)
_COUNTERING = re.compile(
    r"\b(?:begg?(?:ed|s) to differ|(?:hits?|shot|shoots|struck|strikes|fire[ds]|snap(?:ped|s)) back|(?:took|takes) (?:issue|exception)|"
    r"contradict(?:ed|s)|countered|counters|retort(?:ed|s)|cuts? in|interrupt(?:ed|s)|object(?:s|ed)|disagree[ds]|"
    r"would (?:hear|have) none of|was having none of|"
    r"(?:saw|sees) (?:it|things|the matter) (?:\w+ )?differently|(?:told|tells|gave|gives) (?:a (?:very |quite )?different|another) "
    r"(?:story|account|version|picture)|(?:set|put)(?:s|ting)? the record straight|pushed back|"
    r"pour(?:ed|s) (?:cold water|scorn)|rebut(?:s|ted)|refut(?:ed|es)|corrected (?:him|her|them|the \w+))\b",
    re.I,
)
"""How a statement is told that goes against the last one."""
_IN_BETWEEN = re.compile(r"\b(?:retort|cuts? in|interrupt|object)", re.I)
"""Those that may go against a remark as a joke does, and say nothing of what is so."""
_FIRMLY = re.compile(r"(?:den(?:y|ied|ies|ying)|disput|refut|rebut|contest)", re.I)
"""Cues of a denial alone."""
_LIGHT_WORDS = """
    make do take have get put give place happen exist come go hold ever claim report account allegation accusation suggestion charge
    assertion story rumour rumor version figure false untrue wrong true baseless unfounded groundless nonsense absolutely completely
    entirely categorically strongly flatly such thing kind sort truth correct inaccurate invention fiction there anybody anyone
    anything nobody deny denied involvement involved involve responsibility role part link links monday tuesday wednesday thursday
    friday saturday sunday
    """
_LIGHT = frozenset(stem(word) for word in _LIGHT_WORDS.split())
_NEARLY = 0.75
_MOST = 0.6
_HALF = 0.5
_NEAR = 3
_FAR = 6
_LEAD = 3
_LEAST = 2
_SHORT = 5


@dataclass(frozen=True, slots=True)
class _Denied:
    """What a denial says is not so: its words, its topics in order, and whether it leaves out who is meant."""

    text: str
    topics: tuple[str, ...]
    untold: bool


def find_denials(accounts: list[Account], text: str) -> Iterator[Dispute]:
    """Each denial beside the account it denies: at most one, but for "both were wrong". ``text`` is the article's."""
    denied: dict[int, Account] = {}
    by_id = {account.statement.id: account for account in accounts}
    for challenge in accounts:
        if denies(challenge) or _counters(challenge, accounts) or charge_answered(challenge, accounts):
            for one in _denials(challenge, accounts, text, denied):
                denied[challenge.index] = by_id[one.a]
                yield one


def _denials(
    challenge: Account, accounts: list[Account], text: str, denied: Mapping[int, Account]
) -> Iterator[Dispute]:
    told = _told_within(challenge, accounts)
    if told:
        yield dispute("denial", told, challenge, f"{challenge.who} denies what {told.who} is said to say.")
        return
    both = both_last(challenge, accounts, text)
    for account in both:
        reason = f"{challenge.who} says that both accounts are wrong; one is that of {account.who}."
        yield dispute("denial", account, challenge, reason)
    if not both:
        yield from _one(challenge, accounts, text, denied)


def denies(account: Account) -> bool:
    """Whether a statement says that an account is not so: by its act, or because it rejects an account, a figure or "this"."""
    act, content = account.statement.act, account.content
    if act == "reject":
        return is_bare(account) and rejects_account(account)
    return act == "deny" or (
        act in ("state", "criticise")
        and (dismisses_first(account) or names_nothing(content) or both_wrong(account))
    )


def _counters(challenge: Account, accounts: list[Account]) -> Account | None:
    """The account that a statement is told as an answer against ("begged to differ, saying", "countered that"): the last one before it, by
    another speaker, where both tell of what is so and the two speak of the same or of each other."""
    cue = challenge.statement.cue
    told = f"{challenge.lead} {cue.text if cue else ''}"
    if (
        not _COUNTERING.search(told)
        or challenge.statement.act not in ("state", "deny")
        or challenge.statement.within is not None
        or modal(challenge.content)
    ):
        return None
    for account in reversed(accounts[max(0, challenge.index - _NEAR) : challenge.index]):
        if account.key == challenge.key or account.statement.within is not None:
            continue
        if (
            not account.claims
            or not apart(account, challenge)
            or modal(account.content)
            or len(account.stems) < _LEAST
        ):
            return None
        right_after = challenge.index - account.index == 1 and not (
            _IN_BETWEEN.search(told) and account.statement.kind == "direct"
        )
        near = bool(account.topics & challenge.topics) or right_after
        return account if near or speaks_of(account.content, challenge, account) else None
    return None


def both_wrong(account: Account) -> bool:
    """Whether a statement says that two accounts are wrong."""
    return (
        re.match(
            r"\W*(?:both|neither)\b.{0,30}\b(?:wrong|false|untrue|right|true|correct|mistaken)\b\W*$",
            account.content,
            re.I,
        )
        is not None
    )


def _one(
    challenge: Account, accounts: list[Account], text: str, denied: Mapping[int, Account]
) -> Iterator[Dispute]:
    bare = is_bare(challenge) or dismisses_first(challenge)
    match = None
    if not bare:
        match = (
            _best(challenge, accounts)
            or _just_before(challenge, accounts)
            or _right_before(challenge, accounts)
        )
    if match:
        both = listed(challenge, match[1])
        reason = f"{challenge.who} denies what {match[0].who} says: both speak of {both}."
        yield dispute("denial", match[0], challenge, reason)
        return
    if match is None and not bare:
        charge = charge_answered(challenge, accounts)
        if charge is not None:
            reason = f"{charge.who} accuses {challenge.who}, who answers right after it that it is not so."
            yield dispute("denial", charge, challenge, reason)
            return
    account = antecedent(challenge, accounts, text, denied) if bare else _counters(challenge, accounts)
    again = [accounts[index] for index, known in denied.items() if known is account]
    if account and all(one.key != challenge.key for one in again):
        how = "dismisses an account" if bare else "speaks against an account"
        reason = f"{challenge.who} {how}; the last one before it is that of {account.who}."
        yield dispute("denial", account, challenge, reason)


def _denied(challenge: Account) -> _Denied:
    clause = _CLAUSE.match(challenge.content)
    text = clause["said"] if clause else challenge.content
    if challenge.statement.kind == "direct":
        against = [one for one in sentences(challenge) if negative(one) or DISMISSAL.search(one)]
        text = against[0] if against else text
    kept = []
    for word in words(text):
        kept += [
            one for one in joined({stem(word)} & challenge.stems) if one not in _LIGHT and one not in kept
        ]
    return _Denied(
        text, tuple(kept), clause is None and challenge.statement.kind != "direct" and not _FINITE.match(text)
    )


def _best(challenge: Account, accounts: list[Account]) -> tuple[Account, frozenset[str]] | None:
    """The account that the denial repeats most, or ``None`` where none is repeated enough."""
    said = _denied(challenge)
    if not said.topics or _turned(said.text):
        return None
    outer = next((a.key for a in accounts if a.statement.id == challenge.statement.within), None)
    ranked = []
    for account in neighbours(accounts, challenge):
        rank = _rank(account, challenge, said) if outer is None or account.key == outer else None
        if rank is not None:
            ranked.append((rank[0], -abs(account.index - challenge.index), account.index, account, rank[1]))
    best = max(ranked, default=None, key=lambda one: one[:3])
    return (best[3], best[4]) if best else None


def _turned(text: str) -> bool:
    """Whether a negation only sets a limit: "had told nobody until 2012" does not say that nobody was told."""
    return negative(text) and _UNTIL.search(text) is not None


def _rank(account: Account, challenge: Account, said: _Denied) -> tuple[float, frozenset[str]] | None:
    """How well an account is what is denied, and the topics they share; ``None`` where it is not."""
    far = abs(account.index - challenge.index)
    if not _may_be(account, challenge, far):
        return None
    shared = frozenset(said.topics) & account.topics
    telling = shared - capitals(said.text)
    if not telling or not _asserts(account, shared, said):
        return None
    mention = speaks_of(account.content, challenge, account)
    named = mention or speaks_of(said.text, account, challenge)
    if said.untold and not mention:
        return None
    coverage = len(shared) / len(said.topics)
    head = said.topics[0] in shared or coverage >= _NEARLY
    enough = (
        head
        and len(shared) >= 2
        and ((coverage >= _MOST and (far <= _FAR or named)) or (named and coverage > _HALF))
    )
    alone = len(said.topics) == 1 and mention and far <= _FAR
    deed = said.topics[0] in telling and is_message(said.topics[0]) and named and far <= _NEAR
    if not (enough or alone or deed) or (far > 2 * _FAR and not named):
        return None
    return coverage * len(shared) ** 0.5 * (1.2 if named else 1.0), shared


def _may_be(account: Account, challenge: Account, far: int) -> bool:
    """Whether an account can be what is denied, whatever its words: by another, a claim of its own, not later, not far behind."""
    if far == 0 or not account.claims or not apart(account, challenge) or said_later(account, challenge):
        return False
    if len(account.stems) < 2 or _ABOUT.match(account.content):
        return False
    owner = _OWNED.match(challenge.content)
    if owner and not stems(owner["who"]) & stems(
        f"{account.who} {account.statement.source.text if account.statement.source else ''}"
    ):
        return False
    behind = account.index > challenge.index
    return not (behind and (account.statement.act == "criticise" or (far > _FAR and challenge.index > _LEAD)))


def _asserts(account: Account, shared: frozenset[str], said: _Denied) -> bool:
    """Whether the account says of the shared topics that something is so, and not only that it may or should be."""
    sentence = nearest_sentence(account, shared)
    start = up_to(sentence, shared)
    start += "".join(re.findall(r"^(?: (?:no|nothing|nobody)\b)", sentence[len(start) :], re.I))
    return not negative(start) and not _MOOT.search(start) and (modal(said.text) or not modal(start))


def _told_within(challenge: Account, accounts: list[Account]) -> Account | None:
    """In "the agency dismissed a report by the paper that …" the paper's account lies in what is dismissed."""
    inner = [a for a in neighbours(accounts, challenge) if a.statement.within == challenge.statement.id]
    if len(inner) != 1 or inner[0].statement.act not in ("state", "accuse") or not inner[0].stems:
        return None
    cue, ours = inner[0].statement.cue, challenge.statement.cue
    if (
        (inner[0].key is not None and inner[0].key == challenge.key)
        or cue is None
        or ours is None
        or not _DENYING.match(ours.text)
    ):
        return None
    noun = re.fullmatch(ACCOUNT_WORDS, cue.text, re.I) is not None
    by = re.search(rf"{ACCOUNT_WORDS} by\b", challenge.content[:120], re.I) is not None
    return inner[0] if _REPORTING.match(challenge.content) and (noun or by) else None


def _just_before(challenge: Account, accounts: list[Account]) -> tuple[Account, frozenset[str]] | None:
    """For a short denial that points back ("any officer had said so", "no such letter existed"): the last account before it that
    speaks of the same; and one told right after it in the past perfect ("the paper had reported that …")."""
    said = _denied(challenge)
    if _turned(said.text) or challenge.statement.within is not None:
        return None
    after = next((a for a in accounts if a.index == challenge.index + 1 and a.earlier), None)
    before = list(reversed(accounts[max(0, challenge.index - _FAR) : challenge.index]))
    short = 0 < len(said.topics) <= 3 and _ANAPHOR.match(challenge.content)
    for account in ([after] if after else []) + (before if short else []):
        shared = frozenset(said.topics) & account.topics
        telling = shared - capitals(said.text)
        if (
            not telling
            or not account.claims
            or not apart(account, challenge)
            or _ABOUT.match(account.content)
        ):
            continue
        if account is not after and not _suffice(shared, said, challenge, account):
            continue
        if _asserts(account, shared, said):
            return account, shared
    return None


def _right_before(challenge: Account, accounts: list[Account]) -> tuple[Account, frozenset[str]] | None:
    """For what is told as a denial right after an account of whose deed or subject it speaks ("the whistle was blown", "denies blowing it
    at all"), or whose figure it disputes ("disputes the 17 days")."""
    cue, account = challenge.statement.cue, accounts[challenge.index - 1] if challenge.index else None
    if (
        account is None
        or cue is None
        or not _FIRMLY.match(cue.text)
        or challenge.statement.within is not None
    ):
        return None
    if not _may_be(account, challenge, 1) or account.statement.within is not None:
        return None
    said = _denied(challenge)
    shared = frozenset(said.topics) & account.topics
    given = [
        one
        for one in challenge.figures
        if any(one.value == f.value and one.unit == f.unit for f in account.figures)
    ]
    if given and len(challenge.stems) <= _SHORT:
        return account, challenge.stems & account.stems
    telling = shared - capitals(said.text) - joined(names_of(challenge))
    head = bool(telling) and (said.topics[0] in telling or any(map(is_deed, telling)))
    enough = head and len(said.topics) <= _SHORT and not _turned(said.text)
    return (account, shared) if enough and _asserts(account, shared, said) else None


def _suffice(shared: frozenset[str], said: _Denied, challenge: Account, account: Account) -> bool:
    """Whether what a short denial shares with an account before it is enough: half of it, or the deed; and more than one word where it
    neither points back ("no such letter", "any threat") nor is by one of whom the account speaks."""
    if len(shared) * 2 < len(said.topics) and not any(is_deed(one) for one in shared):
        return False
    return (
        len(shared) > 1
        or _ANY.match(challenge.content) is not None
        or speaks_of(account.content, challenge, account)
    )
