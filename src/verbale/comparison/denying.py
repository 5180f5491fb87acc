"""Denials: one says that the account of another, in whatever report it stands, is not so."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from verbale.comparison.items import Item
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool, listed, passage, told_when, who
from verbale.comparison.wording import NEGATIONS, stem, words

_WINDOW = 21
"""Days after an account within which a denial is taken to answer it."""
_CLAIMS = frozenset({"state", "accuse", "announce", "promise", "criticise", None})
_CUES = re.compile(
    r"^(?:den(?:y|ied|ies|ying|ial)|dismiss\w*|reject\w*|refut\w*|disput\w*|contest\w*|rebut\w*|disavow\w*|contradict\w*|rubbish\w*)\b",
    re.I,
)
_OF_ACCOUNT = re.compile(
    r"\b(?:claims?|reports?|accounts?|allegations?|suggestions?|accusations?|assertions?|figures?|story|stories|versions?|remarks?|"
    r"rumou?rs?|insinuations?|statements?|words)\b",
    re.I,
)
_FALSE = re.compile(
    r"\b(?:false|untrue|wrong|inaccurate|incorrect|unfounded|baseless|groundless|nonsense|invent(?:ed|ion)|fiction|fantasy|rubbish|"
    r"not (?:true|so|correct|accurate|the case)|no truth|mistaken|without foundation|made[- ]up)\b",
    re.I,
)
_TELLING_NOTHING = """
    fals untru wrong inaccurat incorrect unfound baseless groundles nonsens invent fiction true correct accurat case truth mistaken deni
    dismiss reject
    absolut complet entir total simp plain categorical utter whol flat claim report account alleg suggest accus assert stori version
    remark rumor insinuat statement word such any descri call
    """
_EMPTY = frozenset(_TELLING_NOTHING.split())
_BORDER = re.compile(
    r"[,;:.!?…—–]\s|\s(?:and|but|because|although|while|whereas|which|who|rather than|instead of|not by)\s",
    re.I,
)
_CONTRAST = re.compile(
    r"^\W*(?:not (?:only|just|merely|even)\b|no doubt\b|no more than\b|no fewer\b|no less\b|none the less\b)",
    re.I,
)
_LEAST = 1.1
_LEAST_SHARE = 0.34


def find_denials(pool: Pool) -> Iterator[Found]:
    """Each denial beside the account that it denies, over articles; at most one account for each denial.

    The two must speak of the same things (by weighted words, see :class:`~verbale.comparison.rarity.Rarity`), be by speakers that are
    apart, the account not later than the denial, and one of them must name the other's side, or share most of its words.
    """
    for index, item in enumerate(pool.items):
        if not denies(item):
            continue
        found = _by_words(pool, index) or _by_name(pool, index)
        if found is not None:
            yield found


def denies(item: Item) -> bool:
    """Whether a statement says that something is not so: as its act, or by its cue."""
    statement = item.statement
    if statement.act == "deny":
        return True
    return bool(statement.act == "reject" and _OF_ACCOUNT.search(item.text) and _FALSE.search(item.text))


def negative(item: Item, about: frozenset[str] = frozenset()) -> bool:
    """Whether the account that results is a negative one: "denied that it wrote" and "did not write" are.

    With ``about``, some stems, only the clause that holds most of them counts: "dry weather, and not the gates" says nothing negative
    about the weather.
    """
    by_cue = bool(item.statement.cue and _CUES.match(item.statement.cue.text))
    if not item.negations:
        return by_cue
    clauses = _clauses(item.text)
    if about and len(clauses) > 1:
        clauses = [max(clauses, key=lambda clause: len(about & clause[1]))]
    count = sum(negations for negations, _ in clauses)
    return (count + by_cue) % 2 == 1


@functools.lru_cache(maxsize=65536)
def _clauses(text: str) -> list[tuple[int, frozenset[str]]]:
    """How many words negate, and the stems, of each clause of a text."""
    found = []
    for part in _BORDER.split(text):
        every = words(part)
        if every:
            count = 0 if _CONTRAST.match(part) else sum(word in NEGATIONS for word in every)
            found.append((count, frozenset(stem(word) for word in every)))
    return found


def claims(pool: Pool, index: int) -> bool:
    """Whether an item is an account that can be denied: told as its speaker's own, and no denial itself."""
    statement = pool.items[index].statement
    return statement.act in _CLAIMS and bool(pool.topics[index])


def before(account: Item, denial: Item, window: int = _WINDOW) -> bool:
    """Whether an account can be what is answered: said no later, and not long before."""
    first = account.first if account.first is not None else account.published
    last = denial.last if denial.last is not None else denial.published
    if first is None or last is None:
        return True
    return -1 <= last - first <= window


def _by_words(pool: Pool, index: int) -> Found | None:
    denial = pool.items[index]
    own = pool.topics[index] - _EMPTY
    best: tuple[float, int, frozenset[str], float] | None = None
    for other in pool.partners(index):
        account = pool.items[other]
        if not claims(pool, other) or not pool.apart(other, index):
            continue
        if not before(account, denial) or _nested(pool, other, index):
            continue
        shared, weight = pool.shared(other, index, _EMPTY)
        names = account.names | denial.names
        about = shared - names
        if not about or weight < _LEAST or negative(account, shared):
            continue
        share = weight / max(min(pool.weight(own), pool.weight(pool.topics[other] - _EMPTY)), 0.01)
        named = pool.speaks_of(other, index) or pool.speaks_of(index, other)
        if share < (_LEAST_SHARE if named else 0.6) or (len(about) < 2 and not (named and share >= 0.6)):
            continue
        rank = (
            share
            * weight**0.5
            * (1.15 if named else 1.0)
            * (1.1 if account.article == denial.article else 1.0)
        )
        if best is None or rank > best[0]:
            best = (
                rank,
                other,
                shared,
                min(0.95, 0.55 + 0.2 * share + 0.06 * min(weight, 3.0) + 0.05 * named),
            )
    if best is None:
        return None
    account = pool.items[best[1]]
    reason = (
        f"{who(account)} says {passage(account)} ({told_when(account)}); {who(denial)} denies it: {passage(denial)} "
        f"({told_when(denial)}). Both speak of {listed(denial, best[2])}."
    )
    return Found("denial", best[1], index, best[3], reason, best[0])


def _nested(pool: Pool, account: int, denial: int) -> bool:
    """Whether one of the two stands in the other's words, or the account is only what somebody else says was said."""
    a, b = pool.items[account], pool.items[denial]
    if a.article != b.article:
        return a.statement.within is not None
    return a.statement.within == b.statement.id or b.statement.within == a.statement.id


def _by_name(pool: Pool, index: int) -> Found | None:
    """A denial that names whose account it denies ("dismissed Varady's claim as false") and says nothing of what was claimed: the account
    of that speaker of the last days that most reports tell, where it concerns the denier."""
    denial = pool.items[index]
    if not (_OF_ACCOUNT.search(denial.text) and _FALSE.search(denial.text)):
        return None
    own = pool.topics[index] - _EMPTY - denial.names
    found: list[tuple[int, int, int]] = []
    for name in denial.names:
        for other in pool.named(name):
            account = pool.items[other]
            if not claims(pool, other) or negative(account) or not pool.apart(other, index):
                continue
            if (
                not before(account, denial, 5)
                or not pool.speaks_of(index, other)
                or _nested(pool, other, index)
            ):
                continue
            if pool.speaks_of(other, index) or (own & pool.topics[other]):
                number = pool.utterance[other]
                found.append((len(pool.members[number]), -number, other))
    if not found:
        return None
    most = max(found)
    rivals = {pool.utterance[o] for size, _, o in found if size == most[0]}
    if len(rivals) > 1:
        return None
    account = pool.items[most[2]]
    reason = (
        f"{who(denial)} dismisses the account of {who(account)} ({told_when(denial)}: {passage(denial)}); what {who(account)} is "
        f"reported to have said is {passage(account)} ({told_when(account)})."
    )
    return Found("denial", most[2], index, 0.72, reason, 0.5)
