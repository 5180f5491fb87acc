"""What reads like a report and is a deed: a body's vote on a matter ("the council rejected the closure by five votes to four").

The format records those as formal acts. What a body says of a claim ("the committee rejected the allegation") is a report all the same.
"""

from __future__ import annotations

import re

from verbale.statements.lexicon import words
from verbale.statements.parsed import Candidate
from verbale.statements.trees import Token, child

_DECISIONS = words("accept approve back confirm endorse oppose refuse reject support turn")
_BODIES = words(
    "assembly assemblies bundestag chamber commons congress congresses convention council councils councillors dáil deputies delegates "
    "diet electorate folketing holyrood house houses knesset lawmakers legislators legislature lords mps parliament parliaments peers "
    "riksdag seanad sejm senate senators senedd shareholders stockholders storting subcommittee synod voters committee committees board"
)
_WORDS = words(
    "accusation accusations allegation allegations appeal appeals argument assertion assertions call calls charge charges claim claims "
    "criticism demand demands invitation notion offer offers plea pleas report reports request requests suggestion suggestions that "
    "this view account accounts blame comment comments comparison conclusion conclusions criticisms description explanation explanations "
    "figure figures finding findings idea remark remarks rumor rumors rumour rumours statement statements story stories suspicion "
    "suspicions talk theory version versions"
)
"""What is itself somebody's words: to reject it is an answer."""
_NUMBER = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)"
)
_TALLY = re.compile(
    rf"\b{_NUMBER}(?:–|-| to ){_NUMBER}\b(?! per ?cent|%)(?= vote|[,.;]|$)"
    rf"|\b{_NUMBER} (?:votes?\b|in favou?r\b|against\b)|\bby a show of hands\b",
    re.IGNORECASE,
)
"""How a vote ended: "by 88 to three", "104 in favour", "31–29"."""


def voted(candidate: Candidate) -> bool:
    """Whether ``candidate`` is a vote of a body: "The Senate approved the bill", "The plan was rejected by 41 votes to 30"."""
    verb = candidate.token
    if candidate.cue.lemma not in _DECISIONS or not candidate.frame.startswith(("obj", "pass")):
        return False
    doc, thing = verb.doc, child(verb, "dobj", "nsubjpass")
    if thing is None or thing.lower_ in _WORDS or _quotes(candidate):
        return False
    head = candidate.source_head
    if head is not None and head.lower_ in _BODIES:
        return True
    around = doc[verb.left_edge.i : verb.right_edge.i + 1].text
    return _TALLY.search(around) is not None


def _quotes(candidate: Candidate) -> bool:
    doc = candidate.token.doc
    return any(
        doc[i].tag_ in ("``", "''") or doc[i].text in _MARKS
        for start, end in candidate.content
        for i in range(start, end + 1)
    )


_MARKS = frozenset('“”"«»„‘’')
_SCALE = frozenset({"at", "as", "above", "below", "over", "under", "between"})


def figured(candidate: Candidate) -> bool:
    """Whether something is put at a figure: "puts the number at 900", "put the cost of the run at some 61,000 euros"."""
    doc = candidate.token.doc
    if child(candidate.token, "prt") is not None or not candidate.content:
        return False
    start, end = candidate.content[0]
    return any(doc[i].lower_ in _SCALE and _measured(doc, i + 1, end) for i in range(start, end))


def _measured(doc: Token, first: int, end: int) -> bool:
    """Whether a figure that is no hour of the day stands within a few words from ``first``."""
    for i in range(first, min(first + 5, end + 1)):
        if doc[i].tag_ == "CD" or doc[i].lower_ in _ROUGH:
            return i == end or doc[i + 1].lower_ not in _HOURS
        if doc[i].lower_ in ("a", "an") and i < end and doc[i + 1].lower_ in _SPANS:
            return True
        if doc[i].tag_ not in _BEFORE and doc[i].text not in _MARKS:
            return False
    return False


_ROUGH = words("half dozens hundreds thousands millions")
_SPANS = words(
    "dozen hundred thousand million billion quarter third half fifth tenth hour day week fortnight month year decade century "
    "kilometre kilometer mile metre meter tonne ton euro dollar pound"
)
_HOURS = words("am pm a.m. p.m. o'clock o’clock")
_BEFORE = frozenset({"IN", "RB", "JJ", "JJR", "JJS", "DT", "$", "SYM", "RBR"})
