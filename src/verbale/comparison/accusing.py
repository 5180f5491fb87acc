"""Accusations of lying or bad faith over what another said, in whatever report that stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.comparison.denial_words import admits, denies
from verbale.comparison.denying import before, claims
from verbale.comparison.one_thing import figures_of
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool
from verbale.comparison.refers import refers_to
from verbale.comparison.shifts import disowns
from verbale.comparison.sides import two_sides
from verbale.comparison.stories import Stories
from verbale.comparison.telling import listed, passage, told_when, who

CHARGE = re.compile(
    r"\b(?:l(?:ying|ied|iars?)|(?:a|the|these|those|outright|deliberate|telling) lies?|mislead(?:ing|s)?|misled|deceiv\w+|deception|"
    r"dishonest\w*|hypocri\w+|bad faith|untruths?|fabricat\w+|invent(?:ing|ed)|disinformation|double game|both sides of the|"
    r"made (?:it|that|this) up|making (?:it|that|this|things) up|twist(?:ing|ed) (?:the|her|his|their|its|my|our) words|"
    r"cook(?:ing|ed) the (?:books|figures|numbers)|fiddl(?:ing|ed)|play(?:ing|ed) (?:games|for time)|hid(?:ing|den) behind|"
    r"ma(?:d|k)(?:e|ing) (?:\w+ ){0,4}?up\b(?! (?:of|for|the (?:gap|time|ground|rest|difference))\b)|"
    r"stag(?:ed|ing) (?:it|this|that|the whole)|fairy tales?|inflat(?:ing|ed)|exaggerat(?:ing|ed)|"
    r"forg(?:ed|ing|ery|eries)|fak(?:ed|ery|ing)|doctored|backdat(?:ed|ing)|"
    r"concoct\w*|cook(?:ed|ing|s)? up|cover(?:ed|ing)? up|cover-ups?|whitewash\w*|"
    r"scapegoats?|(?:somebody|someone|somebody else|others) to blame|smear(?:s|ed|ing)?|slander\w*|propaganda|publicity stunts?|"
    r"economical with the (?:truth|facts)|not tell(?:s|ing)? (?:us |them )?the (?:whole |full )?truth|withh(?:eld|olding) the truth|"
    r"(?:kept|keeping|keeps) (?:\w+ ){1,3}in the dark|smoke-?screens?|red herrings?|two-faced|double standards|scaremonger\w*|"
    r"hid(?:ing|den|es?)? (?:something|the truth|the facts)|(?:lame|poor|feeble|cheap) excuses?|sham|charade|"
    r"(?:say|do|claim) anything to|dr(?:ew|awn) up (?:\w+ ){1,4}to)\b",
    re.I,
)
"""Words that charge somebody with lying or bad faith."""
_ACTS = frozenset({"accuse", "criticise", "state", "deny", None})
_ACCOUNTS = frozenset({"state", "announce", "deny", "accuse", "promise", "criticise", None})
_LIES = re.compile(
    r"l(?:ying|ied|iars?|ies?)\b|untruth|fib|forg|faked|doctored|backdat|concoct|"
    r"cook\w+ up|mak(?:e|ing) .{0,30}up|made .{1,30}up|stag|(?:say|do|claim) anything|drawn up|"
    r"(?:a|the|these|those|outright|deliberate|telling) lies?|economical with|not tell|withh|(?:lame|poor|feeble|cheap) excuse",
    re.I,
)
_OVER = re.compile(r"\b(?:about|over)\s(?!it\b|this\b|that\b)", re.I)
_PRONOUN = re.compile(r"^\W*(?:him|her|them|it)\b", re.I)
_OF_NUMBERS = re.compile(
    r"\b(?:numbers?|figures?|counts?|readings?|data|estimates?|statistics|sums?|totals?|measurements?)\b",
    re.I,
)
_INTENT = re.compile(r"^\W*to (?!have\b)\w+", re.I)
"""What somebody means or asks to do: no account."""
_CHARGED = re.compile(r"\b(?:allegations?|accusations?|charges?|claims?)\b", re.I)
_BACK, _AHEAD = 8, 2
_DAYS = 10
_LEAST = 0.55


def find_accusations(pool: Pool, stories: Stories) -> Iterator[Found]:
    """Each charge of bad faith beside the account over which it is made.

    Within an article: the nearest account or denial before the charge by the one whom it names (by name, office or pronoun), the one that
    shares most words first. Over articles: one by the speaker whom the charge names, of the days before, that shares a word with it that is
    no name.
    """
    for index, item in enumerate(pool.items):
        word = CHARGE.search(item.text) if item.statement.act in _ACTS else None
        if word is None:
            continue
        if item.statement.act != "accuse" and not _LIES.match(word.group()):
            continue
        if item.statement.act == "deny" and _CHARGED.search(item.text):
            continue  # it turns a charge down
        found = _inside(pool, index, word.group()) or _over(pool, stories, index, word.group())
        if found is not None:
            yield found


def _inside(pool: Pool, index: int, word: str) -> Found | None:
    charge = pool.items[index]
    aimed = _PRONOUN.match(charge.text) is not None
    best: tuple[float, int] | None = None
    for other in pool.near(index, _BACK, _AHEAD):
        account = pool.items[other]
        if (
            account.statement.act not in _ACCOUNTS
            or account.statement.within is not None
            or admits(account)
            or disowns(account)
            or _INTENT.match(account.text)
            or not pool.apart_inside(other, index)
        ):
            continue
        weight = pool.shared(other, index, charge.names | account.names)[1]
        if (not weight and _OVER.search(charge.text)) or (
            _OF_NUMBERS.search(charge.text) and not figures_of(account)
        ):
            continue  # it tells over what, and that is something else
        distance = pool.rank[index] - pool.rank[other]
        if distance < 0 and (account.negations or denies(account)):
            continue  # the answer to the charge
        named = pool.speaks_of(index, other)
        if not named and not (aimed and 0 < distance <= 3):
            continue
        rank = weight + (0.5 if 0 < distance <= 3 else 0.2 if distance > 0 else 0.0) - pool.headline(other)
        if rank >= (0.2 if charge.statement.act == "accuse" and named else 0.5) and (
            best is None or rank > best[0]
        ):
            best = (rank, other)
    if best is None:
        return None
    account = pool.items[best[1]]
    reason = (
        f"{who(charge)} charges {who(account)} with bad faith (“{word}”, {told_when(charge)}): {passage(charge)}; what "
        f"{who(account)} said is {passage(account)}."
    )
    return Found("accusation", best[1], index, min(0.9, 0.7 + 0.1 * best[0]), reason, best[0], inside=True)


def _over(pool: Pool, stories: Stories, index: int, word: str) -> Found | None:
    charge = pool.items[index]
    best: tuple[float, int, frozenset[str]] | None = None
    counted: list[tuple[int, int]] = []
    named = [o for name in charge.names | pool.topics[index] for o in pool.named(name)]
    for other in dict.fromkeys((*named, *stories.beside(index))):
        account = pool.items[other]
        if not claims(pool, other) and account.statement.act != "deny":
            continue
        if (
            not before(account, charge, _DAYS)
            or not refers_to(pool, index, other)
            or not two_sides(pool, other, index)
            or pool.articles[other] == pool.articles[index]
            or pool.headline(other)
        ):
            continue
        if account.statement.within is not None:
            continue
        shared, weight = pool.shared(other, index, charge.names | account.names)
        if not shared and figures_of(account) and _OF_NUMBERS.search(charge.text):
            counted.append((len(pool.members[pool.utterance[other]]), -other))
        if not shared or weight < (0.4 if pool.speaks_of(other, index) else _LEAST):
            continue
        if best is None or weight > best[0]:
            best = (weight, other, shared)
    if best is None and counted:
        return _over_numbers(pool, -max(counted)[1], index, word)
    if best is None:
        return None
    account = pool.items[best[1]]
    reason = (
        f"{who(charge)} charges {who(account)} with bad faith (“{word}”, {told_when(charge)}: {passage(charge)}) over what {who(account)} "
        f"said: {passage(account)} ({told_when(account)}). Both speak of {listed(charge, best[2])}."
    )
    return Found("accusation", best[1], index, min(0.9, 0.6 + 0.1 * best[0]), reason, best[0])


def _over_numbers(pool: Pool, other: int, index: int, word: str) -> Found:
    """A charge over numbers that it does not repeat ("inflating the number"), beside the one that the speaker charged gave."""
    account, charge = pool.items[other], pool.items[index]
    reason = (
        f"{who(charge)} charges {who(account)} with bad faith (“{word}”, {told_when(charge)}: {passage(charge)}) over numbers; what "
        f"{who(account)} gave is {passage(account)} ({told_when(account)})."
    )
    return Found("accusation", other, index, 0.7, reason, 0.5)
