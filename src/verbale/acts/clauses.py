"""Sentences and clauses without a parser: where a sentence ends, where a clause begins, and whether a verb
tells of something done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.records import Document

LONGEST = 1200
_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-ZÀ-Þ0-9])")
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sens?|Reps?|Govs?|Lt|Col|Prof|Coun|Cllr|Cr|Hon|Capt|Sgt|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|vs|Res|Rev|Art|approx)"
    r"|\b[A-Z](?:\.[A-Z])*|\bU\.N|\bU\.S)\.$"
)
_BOUNDARY = re.compile(
    r"[;—(]|–(?!\d)|:(?!\d)|\s-\s"
    r"|,\s(?:and|but|while|whereas|although|though|with|as|after|before|when|where|because|since|which|who|so|yet)\s"
    r"|\b(?:that|after|before|when|while|whereas|because|although|though|if|whether|unless|but|where|than|until|which|who)\s"
    r"|\b(?:If|Unless|Whether|When|While|After|Before|Although|Though|Because|Since|Until|Where)\s"
)
_PLANNED = re.compile(
    r"\b(?:will|would|could|may|might|should|must|can|cannot|can[’']t|won[’']t|wouldn[’']t|shall|if|whether|unless|"
    r"(?:is|are|was|were)\sto|(?:from|without|avoid(?:ed|s|ing)?|against|prevent(?:s|ed|ing)?\s(?:[\w’']+\s){1,5}?from)\s(?:\w+\s)?being|"
    r"(?:threaten(?:s|ed|ing)?|vow(?:s|ed|ing)?|plan(?:s|ned|ning)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|expect(?:s|ed)?|set|due|ready|poised|likely|unlikely|"
    r"prepar(?:ed|ing|es?)|want(?:s|ed)?|try|trying|tried|hop(?:es?|ed|ing)|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|"
    r"decid(?:e|es|ed|ing)|intend(?:s|ed)?|need(?:s|ed)?|able|unable|free|right|power|willing|wish(?:es|ed)?|attempt(?:s|ed)?|seek(?:s|ing)?|sought|agreed|about|going|yet|scheduled|slated|readying|pressure[ds]?|persuade[ds]?|convince[ds]?|forced?|demand(?:s|ed|ing)?|propos(?:e|es|ed|ing)|bid|effort|efforts|move|push|pushed|chance|opportunity)"
    r"(?:\s[\w’']+){0,4}?\sto)(?:\s(?:also|again|not|then|soon|have|be|been|simply|formally|[\w-]+ly))*\s$",
    re.I,
)
_NEGATED = re.compile(
    r"\b(?:did|has|have|had|was|were|is|are|does|do)(?:\s(?:not|never)|n[’']t)(?:\s(?:once|yet|ever|been|even|actually|itself|so\sfar))*\s$"
    r"|\b(?:none|not\sone|neither)\sof\s(?:[\w’'-]+\s){1,4}$"
    r"|\b(?:never|without|nobody|no\s(?:country|state|member|power|one)(?:\s(?:has|have|had|ever))*)(?:\s(?:once|yet|ever|been|before))*\s$",
    re.I,
)


_SUPPOSED = re.compile(
    r"(?:^|[.!?“”\"‘:;—–,(]\s?|\b(?:and|but|or)\s)(?:Had|Were|Should|(?<=[,;—–]\s)(?:had|were|should)|(?<=and\s)had|(?<=but\s)had)"
    r"\s(?:the|a|an|it|they|he|she|we|I|any|its|their|his|her|one|both|[A-ZÀ-Þ][\w’'.-]*)\b(?!\s(?:that|which)\b)[^,;:.?!“”]{0,90}$"
)
"""An inverted condition: "Had Russia vetoed the text", "…, had it voted in time"."""
_ASKED = re.compile(
    r"\b(?:know|knows|knew|ask|asks|asked|asking|say|saying|reveal(?:ed)?|wonder(?:s|ed)?|unclear|clear|explain(?:ed)?|disclose[ds]?|establish|find\sout|guess|question(?:s|ed)?\sof)"
    r"\s(?:just\s|exactly\s|in\spublic\s)?(?:who|which\s\w+|how\smany)\s(?:(?:had|has|have|once|first)\s){0,2}$"
)
"""An embedded question: "wants to know *who signed* the contract"."""
_OPENERS = frozenset({"after", "before", "until", "when", "unless", "if", "whether", "because"})
_YET = re.compile(
    r"\b(?:until|unless|once|if|when|before|after|as\ssoon\sas|in\scase|provided|even\sif|so\sthat)\s(?![^,;.]*\b(?:was|were|had)\b)[^,;.]{1,80}?\b(?:is|are|gets|get|has\sbeen|have\sbeen)\s"
    r"(?:\w+ly\s|finally\s|also\s|not\s)?$"
    r"|\b(?:get|gets|getting)\s(?!to\b)(?:[\w’'-]+\s){1,6}$",
    re.I,
)
"""What is not done at the time of telling: "until a constitution is adopted", "to get the deal ratified"."""


def sentences(document: Document) -> Iterator[tuple[int, int]]:
    """The sentences of what is read of a document: half-open offsets into its text, page furniture left out,
    a headline as one. A sentence longer than ``LONGEST`` characters comes in pieces.
    """
    for start, end in _whole(document):
        while end - start > LONGEST:
            cut = document.text.rfind(" ", start + 1, start + LONGEST)
            cut = cut if cut > start else start + LONGEST
            yield start, cut
            start = cut
        yield start, end


def _whole(document: Document) -> Iterator[tuple[int, int]]:
    for number, (start, end) in enumerate(document.paragraphs):
        if any(low < end and start < high for low, high in document.skip):
            continue
        if number == document.headline:
            yield start, end
            continue
        at = start
        for stop in _STOP.finditer(document.text, start, end):
            if _SHORT.search(document.text[max(start, stop.start() - 6) : stop.start() + 1]):
                continue
            yield at, stop.end()
            at = stop.end()
        if at < end:
            yield at, end


def clause_start(text: str, start: int, at: int) -> int:
    """Where the clause that holds ``at`` begins, no earlier than ``start``."""
    last = start
    for boundary in _BOUNDARY.finditer(text, start, at):
        if boundary.end() <= at:
            last = boundary.end()
    return last


def boundary_word(text: str, start: int, at: int) -> str:
    """The word or mark that opens the clause beginning at ``at`` ("which", "that", ","), or an empty
    string."""
    found = ""
    for boundary in _BOUNDARY.finditer(text, start, at):
        if boundary.end() == at:
            found = boundary[0].strip(" ,").lower()
    return found


def clause_end(text: str, at: int, end: int) -> int:
    """Where the clause that holds ``at`` ends: at a semicolon, a dash, or a conjunction that opens a new
    one."""
    stop = re.compile(
        r"[;—]|–(?!\d)|,\s(?:but|while|whereas|although|though|after|before|when|because|so|and\s(?!(?:\w+|\d+)\s(?:abst|against|members|countries)))"
    ).search(text, at, end)
    return stop.start() if stop else end


def planned(text: str, start: int, at: int) -> bool:
    """Whether the words before a verb at ``at`` make it a plan, a threat, a wish or a condition rather than
    something done."""
    before = text[max(start, at - 110) : at]
    if _ASKED.search(before):
        return True
    return bool(_PLANNED.search(before[-70:]) or _SUPPOSED.search(before) or _YET.search(before))


def unfinished(text: str, start: int, at: int, verb: str) -> bool:
    """Whether a verb in the present stands after "after", "until" and the like: "once parliament adopts the bill"."""
    present = re.search(r"(?<!s)s$", verb.split()[0].lower()) is not None
    return present and boundary_word(text, start, clause_start(text, start, at)) in _OPENERS


_TO_COME = re.compile(
    r"[^.;]{0,80}?\b(?:next\s(?:week|month|year|session|spring|summer|autumn|fall|winter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|tomorrow|later\sthis\s(?:week|month|year)|in\sthe\scoming\s\w+)\b"
)
"""A day to come, with which a verb in the present tells a plan: "the council *adopts* its plan *next month*"."""


def to_come(text: str, at: int, end: int) -> bool:
    """Whether a verb in the present, that ends at ``at``, is told of a day to come."""
    word = re.search(r"\w+$", text[max(0, at - 20) : at])
    present = word is not None and re.search(r"(?<!s)s$", word[0]) is not None
    return present and _TO_COME.match(text, at, end) is not None


def negated(text: str, start: int, at: int) -> bool:
    """Whether the words before a verb at ``at`` say that it was not done."""
    return bool(_NEGATED.search(text[max(start, at - 60) : at]))
