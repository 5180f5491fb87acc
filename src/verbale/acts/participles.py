"""Acts told by a participle: "the council met until midnight, *rejecting the plan*", "after *adopting* the budget, the Sejm went home",
"having *approved* the statutes".

Who did it is the subject of the sentence: before the participle, or after the comma where the participle opens the sentence.
"""

from __future__ import annotations

import re

from verbale.acts.doers import Doer
from verbale.acts.scenes import Scene
from verbale.acts.surroundings import Surroundings
from verbale.acts.whose import find_first_subject
from verbale.acts.wordings import Wording

_KINDS = {
    "adopt": r"adopting|approving|passing|endorsing|ratifying|enacting|backing|green-lighting|rubber-stamping"
    r"|waving\sthrough|nodding\sthrough|(?<=Having\s)(?:adopted|approved|passed|endorsed|ratified)",
    "fail": r"(?<=Having\s)rejected|rejecting|defeating|voting\sdown|throwing\sout|turning\sdown|shooting\sdown|knocking\sback|killing",
    "block": r"blocking|quashing|annulling|striking\sdown|overturning|suspending|freezing",
    "table": r"tabling|submitting|introducing|moving|filing|lodging|circulating|putting\sforward",
    "amend": r"amending|revising|rewording|rewriting|watering\sdown",
    "sign": r"signing|initialling|initialing|acceding\sto|promulgating",
    "withdraw": r"withdrawing(?!\s(?:its|their|the)\s(?:support|troops|backing))|pulling\sout\sof|denouncing",
    "veto": r"vetoing",
}
PARTICIPLE = re.compile("|".join(f"(?P<{kind}>(?i:{words}))" for kind, words in _KINDS.items()))
_BEFORE = re.compile(
    r"(?:,\s(?:\w+ly\s|thereby\s|in\sthe\sprocess\s|instead\s)?|\b(?:[Bb]y|[Aa]fter|[Ii]n|[Oo]n|[Ff]ollowing|[Bb]esides)\s(?:\w+ly\s)?)$"
)
_OPENING = re.compile(r"\s*(?:(?:Having|After|By|On|In|Since|Besides|Following|Upon)\s)?(?:\w+ly\s)?$")
_FAILED = re.compile(r"\b(?:not|never|fail(?:ed|s|ing)?|[a-z]+n[’']t)\s(?:\w+\s){0,2}in\s$")
_OPEN = re.compile(
    r"\b(?:will|would|could|may|might|should|must|can|cannot|if|unless|whether|without|before|instead\sof|rather\sthan|against|about|considering|considers?|planned|plans?|urged|asked|called|wants?|wanted|hopes?|threatened|threatens"
    r"|refused|avoid(?:ed|s)?|risk(?:ed|s)?|mull(?:ed|s|ing)|discuss(?:ed|es|ing)?|debat(?:ed|es|ing)|accused|suspected|denied|denies|is\sto|are\sto|short\sof|due|expected|ready|try(?:ing)?|tried|tries|works?\son|working|busy|start(?:ed|ing)?|began|begin|by\shaving)\b"
)


_MANNER = re.compile(r",\s(?:thereby\s)?$")
_SAID = re.compile(
    r"\b(?:called|urged|asked|against|about|before|without|discussed|debated|denied|accused)\b"
)
"""What the main clause says, which leaves open nothing of the participle behind its comma: "*called* for calm, adopting a report"."""


def find_participles(scene: Scene, around: Surroundings) -> list[tuple[Wording, Doer]]:
    """The participles of a sentence that tell an act, each with who did it, in text order."""
    text, found = scene.text, []
    for match in PARTICIPLE.finditer(text, scene.start, scene.end):
        before = text[scene.start : match.start()]
        opens = _OPENING.fullmatch(before) is not None
        manner = _MANNER.search(before)
        if not (opens or _BEFORE.search(before)) or _FAILED.search(before):
            continue
        if _OPEN.search(_SAID.sub("", before) if manner else before):
            continue
        doer = (
            _after_comma(scene, around, match.end())
            if opens
            else find_first_subject(scene, around, match.start())
        )
        if doer is not None and doer.actors:
            told = Wording(match.lastgroup or "", "", match.start(), match.end(), None)
            found.append((told, doer))
    return found


def _after_comma(scene: Scene, around: Surroundings, at: int) -> Doer | None:
    """The subject of the sentence where the participle opens it: "After rejecting the bill, *the Sejm* went home"."""
    comma = scene.text.find(", ", at, scene.end)
    if comma < 0 or _OPEN.search(scene.text, comma, scene.end):
        return None
    return find_first_subject(scene, around, scene.end, comma + 2)
