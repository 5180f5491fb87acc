"""Denials: one says that the account of another, in whatever report it stands, is not so."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from verbale.comparison.clauses import FAILING, supposed
from verbale.comparison.items import Item
from verbale.comparison.pairs import Found
from verbale.comparison.pool import Pool, listed, passage, told_when, who
from verbale.comparison.refers import alike, refers_to
from verbale.comparison.sharing import Sharers
from verbale.comparison.sides import two_sides
from verbale.comparison.stories import Stories
from verbale.comparison.wording import NEGATIONS, stem, words
from verbale.wording.dismissals import ACCOUNT, calls_account_false, opens_with_dismissal, was_misquoted

_WINDOW = 21
"""Days after an account within which a denial is taken to answer it."""
CLAIMS = frozenset({"state", "accuse", "announce", "promise", "criticise", None})
_CUES = re.compile(
    r"^(?:den(?:y|ied|ies|ying|ial)|dismiss\w*|reject\w*|refut\w*|disput\w*|contest\w*|rebut\w*|disavow\w*|contradict\w*|rubbish\w*)\b",
    re.I,
)
ADMISSION = re.compile(
    r"^(?:now )?(?:admit\w*|conced\w*|acknowledg\w*|accept\w*|confess\w*|own(?:ed)? up|allow(?:ed|s)|recogni[sz]\w*|correct\w*|"
    r"retract\w*|withdr[ae]w\w*|backtrack\w*|apologi[sz]\w*|clarif\w*|revis\w*)\b",
    re.I,
)
"""Cues that tell of an admission."""
_AGAINST = re.compile(r"^(?:contradict\w*|correct(?:ed|s)|gainsa\w+|belied?)\b", re.I)
_SOMEBODY = re.compile(
    r"^\W*(?:him|her|them|(?:the|its|his|her|their) (?:[\w’'-]+ ){0,2}[\w’'-]+|(?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
    r"(?:\W*$|:)"
)
_DISMISSING = re.compile(r"^(?:dismiss|reject|turn(?:ed|s) down|brush)", re.I)
_AN_ACCOUNT = re.compile(
    rf"\b{ACCOUNT}\b|\b(?:ideas?|notions?|findings?|criticisms?|concerns?|fears?|complaints?|worries|doubts|evidence|results?|verdicts?|"
    r"photographs?|videos?|footage|that|this|it|these|those|them|as|any|all|both|having|being)\b|[“\"‘]",
    re.I,
)
"""What is dismissed as an account, and not a foreman for theft or bananas at the border."""
_ASKING = re.compile(r"^\W*(?:to know )?(?:whether|if)\b|\?\W*$", re.I)
_OPEN_GAP = re.compile(r"(?<![,.;:!?”’\"'])\s…\s")
"""Where a content is broken by its cue in the middle of a clause."""
_ANOTHERS = re.compile(
    rf"^\W*(?:(?:the|these|those|such|any|all|media|press)\s)*{ACCOUNT}\s(?:by|from|of\sthe|that)\b", re.I
)
"""What somebody only speaks of as another's account."""
_HOLDER = re.compile(
    rf"\b{ACCOUNT}\s(?:(?:by|from)\s(?:an?\s|the\s)?|of\sthe\s)(?P<who>(?:[\w’'-]+\s?){{1,3}}?)(?=\s(?:that|about|over|as|before|on|in|is|are|was|were)\b|[,.;]|\W*$)",
    re.I,
)
"""Whose account is denied: "the claims of the weather department"."""
_NOW_ADMITS = re.compile(
    r"\bafter all\W*$|^\W*(?:\w+ ){0,3}now (?:accepts?|admits?|concedes?|acknowledges?|agrees?)\b", re.I
)
_OF_ACCOUNT = re.compile(
    r"\b(?:claims?|reports?|accounts?|allegations?|suggestions?|accusations?|assertions?|figures?|story|stories|versions?|remarks?|"
    r"rumou?rs?|insinuations?|statements?|words)\b",
    re.I,
)
_FALSE = re.compile(
    r"\b(?:false|untrue|wrong|inaccurate|incorrect|unfounded|baseless|groundless|nonsense|invent(?:ed|ion)|fiction|fantasy|rubbish|"
    r"not (?:true|so|correct|accurate|the case)|no truth|mistaken|without foundation|made[- ]up|absurd|ridiculous|ludicrous|preposterous|"
    r"laughable|far-fetched|outlandish|fairy[- ]tales?|fables?|myths?|legends?|figment|hogwash|rot|claptrap|poppycock|smears?|"
    r"slander\w*)\b",
    re.I,
)
_CALLING = re.compile(
    r"^(?:call|describ|brand|label|term|dubb|characteri[sz]|dismiss|condemn|denounc)\w*\b", re.I
)
_THIS = re.compile(r"^\W*(?:this|that|it|all (?:this|that|of it))\b", re.I)
_BACKWARDS = re.compile(
    r"^\W*(?:(?:that|this|it) (?:is|was)(?: simply| just| quite)? (?:not (?:so|true|the case)|untrue|incorrect|false|wrong)\b|"
    r"(?:\w+ ){0,4}(?:no|any|never any) such thing\b|(?:\w+ ){0,3}(?:nothing|anything) of the (?:kind|sort)\b|"
    r"not a word of (?:it|that|this)\b|"
    r"none of (?:it|that|this) (?:is|was|ever|happened)\b|"
    r"(?:not (?:a single )?one|none|nothing|neither)(?: of (?:it|them|these|those))? "
    r"(?:(?:has|have|had|was|were|did|ever|yet)\s){1,3}(?:been )?"
    r"(?:arriv|reach|receiv|come|came|sent|delivered|paid|happen)\w*\b|"
    r"(?:quite )?(?:the opposite|the reverse|the contrary) (?:is|was) (?:true|the case)\b)",
    re.I,
)
"""What points back to another's account and says that it is not so: "nobody was told any such thing", "that is not so"."""
_TELLING_NOTHING = """
    fals untru wrong inaccurat incorrect unfound baseless groundles nonsens invent fiction true correct accurat case truth mistaken deni
    dismiss reject
    absolut complet entir total simp plain categorical utter whol flat claim report account alleg suggest accus assert stori version
    remark rumor insinuat statement word such any descri call pure absurd ridicul ludicrou preposterou fairi tale fabl myth legend
    work sheer thing kind sort lie liar rubbish rot humbug bunk twaddle drivel lies exaggerat mislead distort overblown inflat bogu
    foundation basi substanc evidenc context misquot
    """
_SAID_FALSE = re.compile(
    r"\b(?:claims?|reports?|accounts?|allegations?|suggestions?|accusations?|assertions?|figures?|story|stories|versions?|rumou?rs?|both|it|that|"
    r"this)\b[^.;]{0,60}?\b(?:is|are|was|were)\s(?:\w+ly\s|all\s|simply\s|just\s)?[“\"‘']?(?:a\s)?(?:untrue|false|wrong|nonsense|baseless|unfounded|"
    r"incorrect|inaccurate|not true|not so|fiction|fantasy|invention|typing error|fairy tale|legend|myth)\b",
    re.I,
)
_ACCOUNT_IS = re.compile(
    r"^\W*(?:[\w.’']+\s){1,4}?(?:claims?|reports?|accounts?|allegations?|suggestions?|accusations?|assertions?|story|stories|versions?|rumou?rs?)"
    r"\s(?:is|are|was|were)\b",
    re.I,
)
EMPTY = frozenset(_TELLING_NOTHING.split())
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
_LEAST_IN_STORY, _SHARE_IN_STORY = 0.5, 0.4
"""What is enough for a firm denial in a report of the same story."""
_WHOLE, _LEAST_WHOLE = 0.85, 1.1
"""What is enough where one of the two says hardly anything that the other does not."""
BARE = re.compile(
    r"^\W*(?:(?:that|this|it|so|the|any|all|such|both|these|those|as|her|his|its|their|(?:[\w’'.-]+\s){0,3}?[\w-]+[’']s?)\W+)*"
    r"(?:\w+ )?(?:claims?|reports?|accounts?|"
    r"allegations?|"
    r"suggestions?|idea|ideas|notion|finding|findings|accusations?|assertions?|figures?|story|stories|versions?|remarks?|rumou?rs?|talk|charge|charges|"
    r"were wrong|false|nonsense|untrue|not true|not so|wrong)?\W*(?:as\b.{0,60}|from\b.{0,40})?$",
    re.I,
)


def find_denials(pool: Pool, stories: Stories) -> Iterator[Found]:
    """Each denial beside the account that it denies in another article; at most one for each denial.

    The two must speak of the same things (by weighted words) and one of them must name the
    other's side, or they must share most of their words; the account may not be later than the denial.
    """
    sharers = Sharers(pool, lambda one: claims(pool, one))
    for index, item in enumerate(pool.items):
        firm = denies(item)
        if admits(item):
            continue
        if not firm and not (item.negations and item.statement.act == "state"):
            continue
        others = sharers.of(index) if firm else pool.close(index, lambda one: claims(pool, one))
        found = _by_words(pool, stories, index, firm, others) or (_by_name(pool, index) if firm else None)
        if found is not None:
            yield found


def denies(item: Item) -> bool:
    """Whether a statement says that something is not so: as its act, or by its cue."""
    statement = item.statement
    cue = statement.cue.text if statement.cue else ""
    if _DISMISSING.match(cue) and not _AN_ACCOUNT.search(item.text):
        return False
    if statement.act == "deny":
        return True
    if statement.act == "reject" and (
        BARE.match(item.text) or (_OF_ACCOUNT.search(item.text) and _FALSE.search(item.text))
    ):
        return True
    if _called_false(cue, item.text):
        return True
    return statement.act in ("state", "criticise") and (
        _said_false(item.text) or points_back(item) or was_misquoted(item.text) or corrects(item)
    )


def corrects(item: Item) -> bool:
    """Whether a statement is told as going against somebody, of whom nothing more is said: "contradicted the mayor", "corrected him"."""
    cue = item.statement.cue
    return cue is not None and _AGAINST.match(cue.text) is not None and _SOMEBODY.match(item.text) is not None


def points_back(item: Item) -> bool:
    """Whether a statement only points back to an account, and says that it is not so: "the firm's account is a fairy tale"."""
    if _BACKWARDS.match(item.text) is not None or opens_with_dismissal(item.text):
        return True
    return _ACCOUNT_IS.match(item.text) is not None and _said_false(item.text)


@functools.lru_cache(maxsize=65536)
def _called_false(cue: str, text: str) -> bool:
    """Whether an account is called by a word for what is not so: "called the allegation pure invention"."""
    return bool(
        _CALLING.match(cue) and (_OF_ACCOUNT.search(text) or _THIS.match(text)) and _FALSE.search(text)
    )


@functools.lru_cache(maxsize=65536)
def _said_false(text: str) -> bool:
    return _SAID_FALSE.search(text) is not None or calls_account_false(text)


def admits(item: Item) -> bool:
    """Whether a statement is told as an admission: "conceded that it was not", which challenges nobody else."""
    cue = item.statement.cue
    return bool((cue and ADMISSION.match(cue.text) and not corrects(item)) or _NOW_ADMITS.match(item.text))


def negative(item: Item, about: frozenset[str] = frozenset()) -> bool:
    """Whether the account that results is a negative one: "denied that it wrote" and "did not write" are.

    With ``about``, some stems, only the clause that holds most of them counts: "dry weather, and not the gates" says nothing negative
    about the weather.
    """
    cue = item.statement.cue
    by_cue = cue is not None and _denies_by(cue.text)
    if not item.negations and not FAILING.search(item.text):
        return by_cue
    clauses = _clauses(item.text)
    if about and len(clauses) > 1:
        clauses = [max(clauses, key=lambda clause: len(alike(clause[1], about)))]
    count = sum(negations for negations, _ in clauses)
    return (count + by_cue) % 2 == 1


def stands_against(account: Item, denial: Item, about: frozenset[str]) -> bool:
    """Whether of what both speak ``about`` one says that it is so and the other that it is not, where the denial is firm.

    "It was made here" stands against "denied that it was made here", and "it was never made here" against "rejected the claim that it was
    never made here".
    """
    cue = denial.statement.cue
    if cue is not None and _denies_by(cue.text):
        return negative(account, about) != negative(denial, about)
    return not negative(account, about)


@functools.lru_cache(maxsize=4096)
def _denies_by(cue: str) -> bool:
    return _CUES.match(cue) is not None


@functools.lru_cache(maxsize=65536)
def _clauses(text: str) -> list[tuple[int, frozenset[str]]]:
    """How many words negate, and the stems, of each clause of a text."""
    found = []
    for part in _BORDER.split(_OPEN_GAP.sub(" ", text)):
        every = words(part)
        if every:
            nots = sum(word in NEGATIONS for word in every) + len(FAILING.findall(part))
            count = 0 if _CONTRAST.match(part) else nots
            found.append((count, frozenset(stem(word) for word in every)))
    return found


def claims(pool: Pool, index: int) -> bool:
    """Whether an item is an account that can be denied: told as its speaker's own, and no denial itself."""
    statement = pool.items[index].statement
    text = pool.items[index].text
    return (
        statement.act in CLAIMS
        and bool(pool.topics[index])
        and not _ASKING.search(text)
        and not _ANOTHERS.match(text)
    )


def before(account: Item, denial: Item, window: int = _WINDOW) -> bool:
    """Whether an account can be what is answered: said no later, and not long before."""
    first = account.first if account.first is not None else account.published
    last = denial.last if denial.last is not None else denial.published
    if first is None or last is None:
        return True
    return -1 <= last - first <= window


def _by_words(pool: Pool, stories: Stories, index: int, firm: bool, others: Iterable[int]) -> Found | None:
    denial = pool.items[index]
    if pool.headline(index):
        return None
    own = pool.weight(pool.topics[index] - EMPTY)
    told_of = _HOLDER.search(denial.text)
    holder = frozenset(map(stem, words(told_of["who"]))) if told_of else frozenset()
    best: tuple[float, int, frozenset[str], float] | None = None
    here = pool.articles[index]
    for other in others:
        account = pool.items[other]
        if (
            pool.articles[other] == here
            or account.statement.within is not None
            or not before(account, denial)
        ):
            continue
        if firm and _FALSE.search(account.text) and not _FALSE.search(denial.text):
            continue  # it says itself that something is not so
        shared, weight = pool.shared(other, index, EMPTY)
        if weight < _LEAST_IN_STORY or not shared - account.names - denial.names:
            continue
        if holder and shared <= holder:
            continue
        share = weight / max(min(own, pool.weight(pool.topics[other] - EMPTY)), 0.01)
        if not _answers(weight, share, (True, True), firm=True) and not _in_story(shared, weight, share):
            continue  # not enough under any condition
        if not (two_sides(pool, other, index) if firm else pool.apart(other, index)):
            continue
        if firm and supposed(denial.text) and not supposed(account.text) and share < _WHOLE:
            continue
        if firm and not stands_against(account, denial, shared):
            continue
        if not firm and (negative(account, shared) or not negative(denial, shared)):
            continue
        named = refers_to(pool, other, index)
        told = (
            firm
            and _in_story(shared - account.names - denial.names, weight, share)
            and stories.one(other, index)
        )
        if not told and not _answers(weight, share, (named, pool.speaks_of(index, other)), firm):
            continue
        rank = share * weight**0.5 * (1.15 if named else 1.0)
        if best is None or rank > best[0]:
            best = (rank, other, shared, min(0.95, 0.55 + 0.2 * min(share, 1.0) + 0.06 * min(weight, 3.0)))
    if best is None:
        return None
    account = pool.items[best[1]]
    reason = (
        f"{who(account)} says {passage(account)} ({told_when(account)}); {who(denial)} denies it: {passage(denial)} "
        f"({told_when(denial)}). Both speak of {listed(denial, best[2])}."
    )
    return Found("denial", best[1], index, best[3], reason, best[0])


def _in_story(about: frozenset[str], weight: float, share: float) -> bool:
    """Whether what a firm denial shares with an account of the same story is enough: two words, or nearly all that it says."""
    return weight >= _LEAST_IN_STORY and share >= _SHARE_IN_STORY and (len(about) > 1 or share >= _WHOLE)


def _answers(weight: float, share: float, named: tuple[bool, bool], firm: bool) -> bool:
    """Whether what two statements of two articles share is enough: less where the account is about the denier, or the denial names whose
    account it is."""
    if named[0]:
        return (weight >= 1.0 or share >= 0.6) and share >= (_LEAST_SHARE if firm else 0.5)
    if named[1] and firm:
        return weight >= _LEAST and share >= _LEAST_SHARE
    if firm and share >= _WHOLE:
        return weight >= _LEAST_WHOLE
    return weight >= (1.1 if firm else 1.9) and share >= (0.5 if firm else 0.6)


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
    own = pool.topics[index] - EMPTY - denial.names
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
