"""Accusations inside one article: one speaker charges another with lying or bad faith over an account of theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from verbale.acts.accounts import Account, apart, dispute, names_of, neighbours, said_later
from verbale.acts.antecedents import is_bare
from verbale.places import find_states
from verbale.records import Dispute
from verbale.wording import stem
from verbale.wording.families import joined

_WORDS = re.compile(
    r"\b(?:l(?:ying|ied)|liars?|(?:telling|told|tells|spreading|of) (?:\w+ )?(?:lies|fibs|falsehoods?|untruths?|stories)"
    r"|(?:an? )?(?:outright|deliberate) lies?|fibb(?:ing|ed)|mislead(?:ing|s)?|misled|deceiv\w+|deception|deceit\w*|dishonest\w*|bad faith"
    r"|untruths?|fabricat\w+|invent(?:ing|ed)|mak(?:ing|es) (?:it|things|this|that|them) up|made (?:it|this|that|them) up|distort(?:ing|ed)"
    r"|falsif(?:ying|ied)|double game|duplicit\w+|misrepresent\w*|twist(?:ing|ed) (?:the|her|his|their|its) words)\b",
    re.I,
)
_LIE = re.compile(r"l(?:ying|ied)\b|(?:telling|told|tells)|fibb", re.I)
_LOCATED = re.compile(r"lying (?:in|on|at|about the (?:place|floor)|down|there|idle|under|beneath)\b", re.I)
_BETWEEN = re.compile(
    r"(?:[’']s?)?(?:\W|\b(?:of|is|was|are|were|has|had|have|been|again|once|also|simply|repeatedly|knowingly|deliberately|openly|and|the|its|their"
    r"|government|officials|ministers?|leaders?|authorities|side|for|having|side|team|lawyers?|being|an?|outright|in|with|act(?:ed|ing)|telling|told"
    r"|administration|citing|using|spreading)\b)*",
    re.I,
)
"""What may stand between the one charged and the charge."""
_THE = re.compile(
    r"\b(?:the|its|their) (?:[\w’'-]+ )?([a-z]{4,})(?:[’']s?)?(?:\W+(?:of|is|was|are|were|had|has|for|having|been)\b)?\W*$"
)
_COUNTED = re.compile(r"\b(?:figures?|numbers?|counts?|estimates?|totals?)\b", re.I)
_SPOKEN = re.compile(
    r"\b(?:claims?|accounts?|stor(?:y|ies)|statements?|words|versions?|remarks?|answers?)\b", re.I
)
_NOT_CHARGED = re.compile(
    r"\b(?:no (?:evidence|proof|sign|indication)|not|never|nobody|without|whether|if|unless|would|could|might)\b[^.;:?!]{0,60}$"
    r"|n[’']t\b[^.;:?!]{0,60}$",
    re.I,
)
"""Before the word for lying: nobody is charged with it."""
_TO_THEM = re.compile(r"\w+\W{0,2} to (?:him|her|them|me|us)\b")
"""A lie told to somebody, of which nothing more is said: no account in the article."""
_THEM = re.compile(r"^\W*(him|her|them|it)\b", re.I)
_ADDED = re.compile(r"^(?:add|went on|continu)", re.I)
_NEAR = 8
_LAST = 2
_EMPTY_WORDS = """
    lying lied lie liar tell telling told spread untruth untruths fib fibs falsehood bad faith mislead misled deceive deception
    dishonest dishonesty fabricate fabricated fabricating invent inventing invented make made distort distorting falsify double game
    public people parliament congress press side please again simply outright deliberate deliberately accuse act acting show showing
    """
_EMPTY = frozenset(stem(word) for word in _EMPTY_WORDS.split())


def find_accusations(accounts: list[Account], denials: Iterable[Dispute] = ()) -> Iterator[Dispute]:
    """Each charge of lying or bad faith beside the account it is over; at most one for each.

    The one charged must be named, and be the speaker of the account; what the charge speaks of must be in the account, and where it
    speaks of nothing ("of telling an untruth"), the account is the last that the one charged gave. ``denials`` are those found before: a
    denial speaks of what it denies.
    """
    taken: set[tuple[int, str | None]] = set()
    nouns = _nouns(accounts)
    by_id = {account.statement.id: account for account in accounts}
    topics = [account.topics for account in accounts]
    for one in denials:
        topics[by_id[one.b].index] |= by_id[one.a].topics
    for challenge in accounts:
        word = _charge(challenge)
        if word is None:
            continue
        account = _over(
            challenge,
            word,
            [replace(a, topics=topics[a.index]) for a in neighbours(accounts, challenge)],
            nouns,
        )
        if account is not None and (account.index, challenge.key) not in taken:
            taken.add((account.index, challenge.key))
            reason = f"{challenge.who} charges {account.who} with bad faith (“{word.group()}”)."
            yield dispute("accusation", account, challenge, reason)


def _nouns(accounts: list[Account]) -> Mapping[str, frozenset[str]]:
    """For each speaker who is no person, the nouns by which the article calls them ("the agency", "Wellington Police": police)."""
    found: dict[str, set[str]] = {}
    for account in accounts:
        source = account.statement.source
        if source is not None and account.key is not None and source.type != "person":
            called = [text.split()[-1].lower() for text in (source.name or "", source.text) if text.split()]
            found.setdefault(account.key, set()).update(called)
    return {key: frozenset(words) for key, words in found.items()}


def _charge(challenge: Account) -> re.Match[str] | None:
    word = _WORDS.search(challenge.content)
    if word is None or _LOCATED.match(challenge.content, word.start()):
        return None
    if _NOT_CHARGED.search(challenge.content[: word.start()]):
        return None
    if challenge.statement.act == "accuse":
        return word
    adjective = re.match(r"\s+[a-z]+", challenge.content[word.end() :]) and word.group().lower() == "lying"
    plain = _LIE.match(word.group()) and not adjective
    return word if plain and challenge.statement.act in ("state", "criticise") else None


def _over(
    challenge: Account, word: re.Match[str], accounts: list[Account], nouns: Mapping[str, frozenset[str]]
) -> Account | None:
    """The account that the charge is over."""
    before, after = challenge.content[: word.start()], challenge.content[word.start() :]
    charged = [
        a
        for a in accounts
        if (a.claims or a.statement.act == "deny")
        and max(len(a.stems), len(a.topics)) > 1
        and apart(a, challenge)
        and not said_later(a, challenge)
    ]
    charged = [a for a in charged if a.index < challenge.index or a.earlier or _headed(challenge, word, a)]
    named = [a for a in charged if charges(before, a, nouns.get(a.key or "", frozenset()))]
    charged = named or _pointed_at(challenge, before, accounts, charged)
    if _COUNTED.search(after):
        counted = [a for a in charged if a.figures and abs(a.index - challenge.index) <= _NEAR]
        return min(counted, key=lambda a: abs(a.index - challenge.index), default=None)
    topic = challenge.topics - joined(_EMPTY) - joined(names_of(challenge))
    for one in charged:
        topic -= joined(names_of(one)) | nouns.get(one.key or "", frozenset())
    if topic and not _SPOKEN.search(after):
        about = [
            (len(a.topics & topic), len(a.stems & topic), -abs(a.index - challenge.index), a.index, a)
            for a in charged
        ]
        best = max(
            (one for one in about if one[0] >= min(2, (len(topic) + 1) // 2) and one[0]),
            key=lambda one: one[:4],
            default=None,
        )
        return best[4] if best else None
    if _TO_THEM.match(after):
        return None
    last = [a for a in charged if 0 < challenge.index - a.index <= _NEAR]
    return _before_added(last) if last else None


def _before_added(last: list[Account]) -> Account:
    """The last of some accounts; where it only adds to what the same speaker said just before, that."""
    for one in reversed(last):
        cue = one.statement.cue
        if cue is None or not _ADDED.match(cue.text) or one.key != last[-1].key:
            return one if one.key == last[-1].key else last[-1]
    return last[-1]


def _pointed_at(
    challenge: Account, before: str, accounts: list[Account], charged: list[Account]
) -> list[Account]:
    """The accounts of whom "him", "her", "them" or "it" means as the one who is charged: the last other speaker before, if
    that is a person or a body as the word wants it, and no more than two statements back."""
    word = _THEM.match(before)
    if word is None or not _BETWEEN.fullmatch(before[word.end() :]):
        return []
    back = [
        a for a in accounts if 0 < challenge.index - a.index <= _LAST and a.key not in (None, challenge.key)
    ]
    last = back[-1].statement.source if back else None
    if last is None or (last.type == "person") != (word[1].lower() in ("him", "her")):
        return []
    return [a for a in charged if a.key == back[-1].key and 0 < challenge.index - a.index <= _LAST]


def _headed(challenge: Account, word: re.Match[str], account: Account) -> bool:
    """Whether the charge is a headline's, of lying, and the account a denial with words of its own that the report tells below."""
    denial = account.statement.act == "deny" and not is_bare(account)
    return challenge.index == 0 and denial and _LIE.match(word.group()) is not None


def charges(before: str, account: Account, nouns: frozenset[str] = frozenset()) -> bool:
    """Whether what stands before the charge names the speaker of ``account`` as the one who is charged.

    A person by the last name; a government, and who speaks for it, by the state; a body by one of its ``nouns`` ("the police").
    """
    source = account.statement.source
    if source is None:
        return False
    if source.name:
        last = source.name.split()[-1]
        _, found, between = before.rpartition(last)
        if found and last[:1].isupper() and _BETWEEN.fullmatch(between):
            return True
    if nouns:
        noun = _THE.search(before)
        if noun is not None and noun[1].lower() in nouns:
            return True
    mentions = find_states(before) if source.actor and source.type != "unnamed" else ()
    if mentions and mentions[-1].form.code == source.actor:
        return _BETWEEN.fullmatch(before[mentions[-1].end :]) is not None
    return False
