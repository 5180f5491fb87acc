"""What one says there was none of, or never took place, and another tells of as something that is: "there had been no outage"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from verbale.comparison.clauses import clauses_of, finite, supposed
from verbale.comparison.denial_words import admits, denies
from verbale.comparison.denying import before
from verbale.comparison.items import Item
from verbale.comparison.one_thing import periods_differ
from verbale.comparison.pairs import BY_CLAUSE, Found
from verbale.comparison.pool import Pool
from verbale.comparison.refers import alike, refers_to
from verbale.comparison.sides import two_sides
from verbale.comparison.stories import Stories
from verbale.comparison.telling import passage, told_when, who
from verbale.comparison.unreceived import ABSTRACT, INVENTED
from verbale.comparison.wording import FUNCTION, stem, words

_ACTS = frozenset({"state", "announce", "deny", "reject", "criticise", None})
_TELLING = frozenset({"state", "announce", "accuse", "criticise", "promise", None})
_BACK = 8
_WORD = r"[^\W\d_][\w’'-]*"
_HAVING = (
    r"(?:there (?:is|are|was|were|has been|have been|had been|exists?|existed)|receiv\w+|got|seen|saw|found|find|knew of|knows? of|know of|"
    r"aware of|heard of|recorded|registered|has|have|had|owns?|owned|holds?|held|keeps?|kept|sent|issued|made|signed|gave|given|paid|wrote|"
    r"written|promised|announced|approved|ordered|asked for|proposed|planned)"
)
_NO = r"(?:no|not (?:a|an|one|any|a single)|never (?:a|an|any|received (?:a|an|any)))"
_NONE = re.compile(
    rf"\b{_HAVING}\s{_NO}\s(?:such\s|formal\s|official\s|single\s|other\s)?(?P<np>{_WORD}(?:\s{_WORD}){{0,4}})",
    re.I,
)
_NO_SUBJECT = re.compile(
    rf"^\W*(?:that\s)?(?:no|not (?:a|an|one|a single)|not any)\s(?:such\s)?(?P<np>(?:{_WORD}\s){{1,5}}?)"
    r"(?:(?:has|have|had|was|were|is|are)\b|(?:ever\s)?(?:exist\w*|reach\w*|came|arrived|took|happened|occurred|took place)\b)",
    re.I,
)
_NEVER = re.compile(
    rf"^\W*(?:that\s)?(?P<np>(?:the|this|that|those|these|such an?|any|his|her|its|their|our)\s(?:{_WORD}\s){{1,4}}?)[….,\s]*"
    r"(?:(?:has|have|had)\s)?"
    r"(?:(?:never|not)\s(?:taken place|took place|happened|existed|occurred|been (?:held|made|given|signed|sent|there))|"
    r"(?:does|do|did|has|have|had|is|was|were)(?:n[’']t| not)\s"
    r"(?:exist\w*|take place|taken place|happen\w*|occur\w*|been held)|never (?:was|were)\b)",
    re.I,
)
_STOP_WORDS = """
    of for in at on from to about with by before after since until over between during against
"""
_STOP = frozenset(_STOP_WORDS.split())
_OF_MANY_KINDS = frozenset(["text"])
"""Stems of nouns that may stand for a message, and mostly do not: an amended text is no letter."""


def find_missing(pool: Pool, stories: Stories) -> Iterator[Found]:
    """Each statement that there was no such thing, beside one by another speaker, of the same article or story, that tells of one."""
    for index, item in enumerate(pool.items):
        if not _negates(pool, index):
            continue
        for head, more in missing(item.text):
            found = [
                (
                    pool.articles[one] == pool.articles[index],
                    len(more & pool.topics[one]),
                    pool.shared(one, index)[1],
                    -one,
                )
                for one in _near(pool, stories, index)
                if (head in pool.topics[one] or alike(pool.topics[one] - _OF_MANY_KINDS, frozenset((head,))))
                and _stands(pool, one, index, head, more)
            ]
            if found:
                yield _found(pool, -max(found)[3], index, head)
                break


def _near(pool: Pool, stories: Stories, index: int) -> list[int]:
    return [*pool.near(index, _BACK, 1), *stories.beside(index)]


def _negates(pool: Pool, index: int) -> bool:
    item = pool.items[index]
    return (
        item.negations > 0
        and item.statement.act in _ACTS
        and item.statement.within is None
        and pool.wanted(index)
        and not pool.headline(index)
        and not supposed(item.text)
        and not admits(item)
    )


@functools.lru_cache(maxsize=65536)
def missing(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """What a text says there was none of: the stem of the noun, and those of what is told of it."""
    found = []
    for part in re.split(r"(?<=[.!?])\s|[;:]\s|,\s", text):
        part = part.strip("“”‘’\"' ")
        for pattern in (_NO_SUBJECT, _NEVER, _NONE):
            match = pattern.search(part)
            if match is not None:
                phrase = _phrase(match["np"])
                if phrase is not None:
                    found.append(phrase)
                break
    return tuple(found)


def _phrase(text: str) -> tuple[str, frozenset[str]] | None:
    """The noun of a phrase and what is told of it: "letter" and "resign" for "letter of resignation"."""
    every = words(text)
    own: list[str] = []
    more: list[str] = []
    told = own
    for word in every:
        if word in _STOP:
            told = more
        elif told is own and own and finite(word):
            break
        elif word not in FUNCTION:
            told.append(word)
    if not own:
        return None
    head = stem(own[-1])
    if head in ABSTRACT or len(head) < 3:
        return None
    return head, frozenset(stem(one) for one in (*own[:-1], *more))


def _stands(pool: Pool, other: int, index: int, head: str, more: frozenset[str]) -> bool:
    account, item = pool.items[other], pool.items[index]
    if (
        account.statement.act not in _TELLING
        or account.statement.within is not None
        or denies(account)
        or admits(account)
    ):
        return False
    inside = account.article == item.article
    if not (pool.apart_inside(other, index) if inside else two_sides(pool, other, index)):
        return False
    if (
        not (before(account, item) or before(item, account))
        or periods_differ(account, item)
        or not _tells(account, head)
    ):
        return False
    shared = alike(pool.topics[other], pool.topics[index]) - {head} - account.names - item.names
    if more:
        return bool(shared & more) or (bool(shared) and inside)
    return bool(shared) or refers_to(pool, other, index) or refers_to(pool, index, other)


def _tells(account: Item, head: str) -> bool:
    """Whether an account tells of such a thing as being there."""
    return INVENTED.search(account.text) is None and any(
        not one.turned and not one.supposed and bool(alike(one.stems, frozenset((head,))))
        for one in clauses_of(account.text)
    )


def _found(pool: Pool, other: int, index: int, head: str) -> Found:
    account, item = pool.items[other], pool.items[index]
    reason = (
        f"{who(account)} tells of one ({told_when(account)}: {passage(account)}); {who(item)} says that there was none "
        f"({told_when(item)}: {passage(item)})."
    )
    return Found(
        "denial",
        other,
        index,
        0.76,
        reason,
        BY_CLAUSE * pool.shared(other, index)[1],
        inside=account.article == item.article,
    )
