"""How a denial and an admission are told, and which of two accounts says that something is not so."""

from __future__ import annotations

import functools
import re

from verbale.comparison.clauses import FAILING
from verbale.comparison.items import Item
from verbale.comparison.refers import alike
from verbale.comparison.wording import NEGATIONS, stem, words
from verbale.wording.dismissals import ACCOUNT, calls_account_false, opens_with_dismissal, was_misquoted

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
_OPEN_GAP = re.compile(r"(?<![,.;:!?”’\"'])\s…\s")
"""Where a content is broken by its cue in the middle of a clause."""
_NOW_ADMITS = re.compile(
    r"\bafter all\W*$|^\W*(?:\w+ ){0,3}now (?:accepts?|admits?|concedes?|acknowledges?|agrees?)\b", re.I
)
OF_ACCOUNT = re.compile(
    r"\b(?:claims?|reports?|accounts?|allegations?|suggestions?|accusations?|assertions?|figures?|story|stories|versions?|remarks?|"
    r"rumou?rs?|insinuations?|statements?|words)\b",
    re.I,
)
FALSE = re.compile(
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
BARE = re.compile(
    r"^\W*(?:(?:that|this|it|so|the|any|all|such|both|these|those|as|her|his|its|their|(?:[\w’'.-]+\s){0,3}?[\w-]+[’']s?)\W+)*"
    r"(?:\w+ )?(?:claims?|reports?|accounts?|"
    r"allegations?|"
    r"suggestions?|idea|ideas|notion|finding|findings|accusations?|assertions?|figures?|story|stories|versions?|remarks?|rumou?rs?|talk|charge|charges|"
    r"were wrong|false|nonsense|untrue|not true|not so|wrong)?\W*(?:as\b.{0,60}|from\b.{0,40})?$",
    re.I,
)


def denies(item: Item) -> bool:
    """Whether a statement says that something is not so: as its act, or by its cue."""
    statement = item.statement
    cue = statement.cue.text if statement.cue else ""
    if _DISMISSING.match(cue) and not _AN_ACCOUNT.search(item.text):
        return False
    if statement.act == "deny":
        return True
    if statement.act == "reject" and (
        BARE.match(item.text) or (OF_ACCOUNT.search(item.text) and FALSE.search(item.text))
    ):
        return True
    if _called_false(cue, item.text):
        return True
    return statement.act in ("state", "criticise") and (
        _said_false(item.text) or points_back(item) or was_misquoted(item.text) or corrects(item)
    )


def denies_by_cue(item: Item) -> bool:
    """Whether a statement is told as a denial: "denied", "rejected", and not merely "said that it had never met her"."""
    cue = item.statement.cue
    return cue is not None and _denies_by(cue.text)


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
def calls_false(text: str) -> bool:
    """Whether a text has words that call something untrue: "nonsense", "not a word of it is true"."""
    return FALSE.search(text) is not None


@functools.lru_cache(maxsize=65536)
def _called_false(cue: str, text: str) -> bool:
    """Whether an account is called by a word for what is not so: "called the allegation pure invention"."""
    return bool(_CALLING.match(cue) and (OF_ACCOUNT.search(text) or _THIS.match(text)) and FALSE.search(text))


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
    if not item.negations and not _fails(item.text):
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


@functools.lru_cache(maxsize=65536)
def _fails(text: str) -> bool:
    """Whether a text has a word for what does not come about: "failed to"."""
    return FAILING.search(text) is not None


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
