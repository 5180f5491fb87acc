"""The clauses of a statement: what each speaks of, what it says of that, and whether it says so, says not so, or only supposes.

No parser is asked: a statement in indirect speech begins with its subject, and the first finite verb ends it.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from verbale.comparison.wording import NEGATIONS, is_content, stem, words

_BORDER = re.compile(
    r"[;!?…—–“”\"]\s*|[,:.](?!\d)\s*|"
    r"\s(?:and|but|because|although|though|while|whereas|which|who|whom|so that|until|rather than|instead of|not by)\s",
    re.I,
)
_CLEFT = re.compile(
    r"^\W*it (?:is|was|had been|has been) (?P<who>.{2,60}?) (?:that|who|which) (?P<did>.+)", re.I | re.S
)
_CLEFT_WHO = re.compile(r"^(\W*it (?:is|was|had been|has been) .{2,60}?) (?:who|which) ", re.I)
_AUXILIARIES = """
    is are was were be has have had does did do can could will would shall should may might must isn aren wasn weren hasn haven hadn
    doesn didn don
"""
_AUXILIARY = frozenset(_AUXILIARIES.split())
_PAST_FORMS = """
    became began bent bit bled blew bought broke brought built burst came caught chose clung cost crept cut dealt drank drew drove dug fell
    fed felt fled flew forbade forgot fought found froze gave got grew held heard hid hit hung hurt kept knelt knew laid lay led left lent
    lost made met paid put quit ran rang read rode rose said sang sank sat saw sent set shook shot shrank shut slept slid sold sought
    spent spoke split sprang spread stole stood stuck struck swam swore swung taught threw told took tore understood went woke won wore
    withdrew wrote
"""
_PAST = frozenset(_PAST_FORMS.split())
_FORM_WORDS = """
    break broke broken | freeze froze frozen | forbid forbade forbidden | ride rode ridden | ring rang rung | sing sang sung |
    sink sank sunk | swim swam swum | swear swore sworn | tear tore torn | sweep swept | sleep slept asleep | feed fed | lend lent |
    catch caught | light lit | bind bound | hang hung | dig dug | stick stuck | shake shook shaken | blow blew blown | fly flew flown |
    bite bit bitten | creep crept | flee fled | lay laid | rob robbed | shrink shrank shrunk | spring sprang sprung | wake woke woken
"""
_FORMS = {one: stem(row.split()[0]) for row in _FORM_WORDS.split("|") for one in row.split()}
"""Forms that the stems leave apart."""
_NO_PAST_WORDS = "hundred indeed need speed weed seed breed shed red bed feed bleed sacred naked wicked"
_NO_PAST = frozenset(_NO_PAST_WORDS.split())
_PRONOUN_WORDS = "i we you he she it they this that these those there nobody none everybody nothing all both"
_PRONOUNS = frozenset(_PRONOUN_WORDS.split())
_SOMEBODY_WORDS = "everyone somebody someone anybody anyone something anything"
_INDEFINITE = NEGATIONS | _PRONOUNS | frozenset(_SOMEBODY_WORDS.split())
_SUPPOSED = re.compile(
    r"\b(?:will|would|shall|should|must|may|might|can|could|cannot|if|unless|whether|plan(?:s|ned)?|intend(?:s|ed)?|hope[sd]?|expect(?:s|ed)?|"
    r"want(?:s|ed)?|wish(?:es|ed)?|fear(?:s|ed)?|going to|ought|about to|likely|perhaps|possibly|risk(?:s|ed)?|"
    r"threaten(?:s|ed)?|need(?:s|ed)? to|try(?:ing)? to|tried to)\b|[’'](?:ll|d)\b|\?",
    re.I,
)
_CONTRAST = re.compile(
    r"^\W*(?:not (?:only|just|merely|even|all|every|always)\b|no doubt\b|no (?:more|fewer|less|later|longer) \b|none the less\b)",
    re.I,
)
_IDIOM = re.compile(
    r"\b(?:for nothing|in no time|no doubt|no matter|nothing (?:but|if not|less than|short of)|not least|none other than|no sooner|"
    r"without (?:a |any )?(?:doubt|question|exception|further ado|delay)|nothing to do with)\b",
    re.I,
)
"""Where a word of negation negates nothing."""
FAILING = re.compile(
    r"\b(?:fail(?:ed|s|ing)? to|refus(?:e|ed|es|ing) to|neglect(?:ed|s|ing)? to|declin(?:ed|es|ing) to|unable to|"
    r"(?:broke|broken|breaking) (?:an?|the|its|his|her|their|our) (?:pledge|promise|word|vow|undertaking) to)\b",
    re.I,
)
"""What turns a clause as *not* does: "failed to", "broke a promise to"."""
_MOST = 400


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: the stems of its ``subject`` (none where that is a ``pronoun``), of the ``rest``, and how it is meant.

    ``turned`` tells that it says that something is not so, ``supposed`` that it tells of what may, will or should be.
    """

    text: str
    words: tuple[str, ...]
    subject: frozenset[str]
    rest: frozenset[str]
    pronoun: str
    turned: bool
    supposed: bool

    @property
    def stems(self) -> frozenset[str]:
        """All that it speaks of."""
        return self.subject | self.rest


@functools.lru_cache(maxsize=65536)
def clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses of the words of a statement, in their order; of a very long one, those of its beginning."""
    found = []
    for sentence in re.split(r"(?<=[.!?])[”’\"']?\s", text[:_MOST]):
        only = supposed(sentence)
        found += [_clause(part, every, only) for part, every in _parts(sentence)]
    return tuple(found)


def _parts(sentence: str) -> list[tuple[str, tuple[str, ...]]]:
    """The clauses of a sentence, with their words; what has no finite verb goes with what stands before it: "moored and stationary"."""
    parts: list[tuple[str, tuple[str, ...]]] = []
    whole = False
    sentence = _CLEFT_WHO.sub(r"\1 that ", sentence)
    for part in _BORDER.split(sentence):
        every = words(part)
        if not every:
            continue
        verb = any(map(finite, every))
        if parts and not (verb and whole):
            parts[-1] = f"{parts[-1][0]} {part}", parts[-1][1] + every
            whole = whole or verb
        else:
            parts.append((part, every))
            whole = verb
    return parts


@functools.lru_cache(maxsize=65536)
def supposed(text: str) -> bool:
    """Whether a statement as a whole tells of what may, will or should be."""
    return _SUPPOSED.search(text) is not None


def _clause(part: str, every: tuple[str, ...], only: bool) -> Clause:
    cleft = _CLEFT.match(part)
    if cleft is not None:
        subject, rest = words(cleft["who"]), words(cleft["did"])
    else:
        verb = next((n for n, one in enumerate(every) if n and finite(one)), 0)
        subject, rest = every[:verb], every[verb:]
    nots = len(FAILING.findall(part))
    if not NEGATIONS.isdisjoint(every):
        nots += sum(one in NEGATIONS for one in words(_IDIOM.sub(" ", part)))
    turned = nots % 2 == 1 and _CONTRAST.match(part) is None
    return Clause(
        part, every, _topics(subject), _topics(rest), every[0] if every[0] in _PRONOUNS else "", turned, only
    )


def _topics(every: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        _FORMS.get(one) or stem(one)
        for one in every
        if is_content(one) and not one[0].isdigit() and one not in _INDEFINITE
    )


def finite(word: str) -> bool:
    """Whether a word in lower case can end a subject: an auxiliary or a past form."""
    if word in _AUXILIARY or word in _PAST:
        return True
    return len(word) > 4 and word.endswith("ed") and word not in _NO_PAST
