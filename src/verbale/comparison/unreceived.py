"""What one says was sent, given or is there, and another says is not: "we sent a letter in May", "no letter has reached us"; "the bell
on the roof rang twice", "the house has no bell"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.comparison.denial_words import admits, denies, negative
from verbale.comparison.denying import before
from verbale.comparison.items import Item
from verbale.comparison.one_thing import periods_differ
from verbale.comparison.pairs import Found
from verbale.comparison.pool import MOST_CLOSE, Pool
from verbale.comparison.stories import Stories
from verbale.comparison.telling import passage, told_when, who
from verbale.comparison.wording import stem

_NOUNS = (
    "letter|email|e-mail|message|note|request|complaint|objection|offer|invitation|invite|warning|notice|application|appeal|petition|"
    "proposal|report|reply|answer|response|call|payment|money|invoice|bill|order|permit|licence|license|permission|consent|contract|"
    "agreement|deal|apology|copy|document|paper|plan|list|sample|parcel|cheque|check|refund|questionnaire|form|summons|instruction"
)
_NONE = re.compile(
    rf"\b(?:no|not (?:a|one|any)|never (?:a|an|any))\s(?:such\s|formal\s|written\s|official\s|further\s|single\s)?(?P<noun>{_NOUNS})s?\b",
    re.I,
)
_HAD = re.compile(
    r"\b(?:receiv\w+|reach\w*|arriv\w+|g[eo]t(?:ten)?|seen|sees?|saw|had|has|have|came|come|given|shown|"
    r"been (?:sent|made|given|shown|signed|paid)|there (?:was|were|is|are|has|have|had)|"
    r"(?:was|were) (?:ever )?(?:sent|made|given|shown|signed|paid))\b",
    re.I,
)
_GAVE = re.compile(
    r"\b(?:sen[dt]\w*|wr(?:ote|ite|itten|ites)|submitt?\w*|filed?|lodged?|hand(?:ed|s)?|deliver\w*|posted|gave|given|gives?|issued?|made|"
    r"make|signed?|paid|pays?|present(?:ed|s)|passed on|put in|e?mail(?:ed|s)?|addressed|forward(?:ed|s)|served|"
    r"there (?:is|was|are|were)|(?:has|have|had) (?:an?|the|our|their))\b",
    re.I,
)
_PLANNED = re.compile(
    r"\b(?:will|would|shall|plan(?:s|ned)?|intend\w*|hop(?:es?|ed)|want(?:s|ed)?|should|must|could|may|might)\b",
    re.I,
)
_ACTS = frozenset({"state", "announce", "deny", "reject", None})
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ABSENT = re.compile(
    r"\b(?:there (?:is|was|were|are|(?:has|have|had) (?:never )?been) (?:no|not (?:a|any)|never (?:an?|any))|"
    r"(?:has|have|had|owns?|owned) (?:no|not (?:a|any)|never (?:had|owned|seen) (?:an?|any))|no such)\s(?:such\s)?"
    r"(?P<noun>[^\W\d_][\w-]{2,})\b"
    r"(?!\s[^\W\d_]+(?:ing|s)\b)",
    re.I,
)
INVENTED = re.compile(
    r"\b(?:invent|fabricat|made[- ]up|false|fake|phantom|alleged|supposed|so-called)\w*", re.I
)
"""Words by which a thing is told of as none."""
_HELD = (
    r"\b(?:by|an?|the|this|that|my|our|his|her|its|their|every|each|one|two|three|\d+)\s(?:[\w’'-]+\s){0,2}?"
)
_ABSTRACT_WORDS = """
    plan plans doubt doubts reason reasons comment need question questions problem problems idea intention intentions way time sign signs
    danger risk link difference money chance choice point truth longer more less matter one thing things evidence proof harm fault mistake
    mistakes change changes information knowledge hope sense case place part word words objection objections right rights such record
    records contact effect interest alternative people person man woman side year years day days hour hours first last other others
"""
ABSTRACT = frozenset(stem(word) for word in _ABSTRACT_WORDS.split())
"""What may be wanting to one and be there for another: nobody disputes that."""
_TWO = 1.0
_NEAR = 50
_DAYS = 31
_FEW = 4
"""Within how many days two reports of one story, which share only the noun, tell of one thing."""
_BELIEVED = re.compile(r"\b(?:believ|thought|assum|suppos|understood|expect)\w*\b", re.I)


def find_unreceived(pool: Pool, stories: Stories) -> Iterator[Found]:
    """Each statement that there was no such letter, request or deed, beside the account of another speaker that one was sent or made.

    Both must be about the same thing by its noun, and by a second word, by naming the other's side or by standing in reports of one story.
    The account may be told after the challenge, as an answer to it.
    """
    yield from _absent(pool, stories)
    givers: dict[str, list[int]] = {}
    for index, item in enumerate(pool.items):
        none = _NONE.search(item.text)
        if none is None or item.statement.act not in _ACTS:
            continue
        around = item.text[max(0, none.start() - _NEAR) : none.end() + _NEAR]
        if not _HAD.search(around) or _PLANNED.search(around):
            continue
        noun = stem(none["noun"].lower())
        held = pool.holders.get(noun, [])
        if len(held) > MOST_CLOSE:
            continue
        if noun not in givers:
            givers[noun] = [one for one in held if _gives(pool.items[one], noun)]
        found = [
            (pool.items[one].article == item.article, pool.shared(one, index)[1], -one)
            for one in givers[noun]
            if _stands(pool, stories, (one, index), noun)
        ]
        if found:
            yield _found(pool, -max(found)[2], index, none["noun"])


def _absent(pool: Pool, stories: Stories) -> Iterator[Found]:
    """Each statement that there is no such thing, beside one of the same story, of another speaker, that tells of it as being there."""
    for index, item in enumerate(pool.items):
        none = _ABSENT.search(item.text) if item.negations and item.statement.act in _ACTS else None
        if none is None or item.statement.within is not None or pool.headline(index):
            continue
        noun = stem(none["noun"].lower())
        if noun in ABSTRACT or _PLANNED.search(item.text) or len(pool.holders.get(noun, ())) > MOST_CLOSE:
            continue
        found = [
            (pool.items[one].article == item.article, pool.shared(one, index)[1], -one)
            for one in pool.holders.get(noun, ())
            if one != index
            and (pool.one_story(one, index) or pool.shared(one, index)[1] >= _TWO)
            and not pool.headline(one)
            and _holds(pool.items[one], noun)
            and _stands(pool, stories, (one, index), noun)
        ]
        if found:
            yield _found(pool, -max(found)[2], index, none["noun"])


def _holds(item: Item, noun: str) -> bool:
    """Whether a statement tells of a thing as being there."""
    if (
        item.statement.act not in _ACTS | {"accuse"}
        or item.statement.within is not None
        or denies(item)
        or admits(item)
    ):
        return False
    if negative(item, frozenset((noun,))) or _PLANNED.search(item.text) or INVENTED.search(item.text):
        return False
    return any(
        stem(word.group().lower()) == noun and re.search(_HELD + "$", item.text[: word.start()], re.I)
        for word in _WORD.finditer(item.text)
    )


def _gives(item: Item, noun: str) -> bool:
    """Whether an account says that the thing was sent, given or made."""
    if (
        item.statement.act not in _ACTS
        or item.statement.within is not None
        or negative(item, frozenset((noun,)))
        or _BELIEVED.search(item.text)
    ):
        return False
    for word in _WORD.finditer(item.text):
        if stem(word.group().lower()) == noun:
            around = item.text[max(0, word.start() - _NEAR) : word.end() + _NEAR]
            if _GAVE.search(around) and not _PLANNED.search(around):
                return True
    return False


def _stands(pool: Pool, stories: Stories, pair: tuple[int, int], noun: str) -> bool:
    other, index = pair
    account, item = pool.items[other], pool.items[index]
    if not pool.wanted(other) and not pool.wanted(index):
        return False
    inside = account.article == item.article
    if not (pool.apart_inside(other, index) if inside else pool.apart(other, index)):
        return False
    if not (before(account, item, _DAYS) or before(item, account, _DAYS)) or periods_differ(account, item):
        return False
    more = pool.shared(other, index, frozenset((noun,)))[0]
    return (
        bool(more)
        or pool.one_story(other, index)
        or (stories.one(other, index) and (before(account, item, _FEW) or before(item, account, _FEW)))
        or pool.speaks_of(other, index)
        or pool.speaks_of(index, other)
    )


def _found(pool: Pool, other: int, index: int, noun: str) -> Found:
    account, item = pool.items[other], pool.items[index]
    article = "an" if noun[0].lower() in "aeiou" else "a"
    reason = (
        f"{who(account)} tells of {article} {noun} ({told_when(account)}: {passage(account)}); "
        f"{who(item)} says that there was none ({told_when(item)}: {passage(item)})."
    )
    inside = account.article == item.article
    return Found("contradiction", other, index, 0.76, reason, pool.shared(other, index)[1], inside=inside)
