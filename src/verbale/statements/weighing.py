"""How likely a candidate is to be a statement."""

from __future__ import annotations

from verbale.statements.candidates import Candidate, Parsed
from verbale.statements.trees import conditional, modal, negated

_ALWAYS = frozenset(
    {"that", "zero", "quote", "fronted", "around", "as", "according", "words", "colon", "n-that", "adverb"}
)
_THING = frozenset({"obj", "obj+of", "obj+as", "obj+oprd", "obj+inf", "prep:for", "prep:on"})


def weigh(parsed: Parsed, candidate: Candidate) -> float | None:
    """The likelihood that ``candidate`` is a statement, or ``None`` where it is to be left out."""
    verb = candidate.token
    if verb.tag_.startswith("VB") and candidate.frame != "quote":
        if candidate.cue.mode != "thought" and (negated(verb) or modal(verb)):
            return None
        if conditional(verb):
            return None
    if candidate.frame in _ALWAYS:
        return 0.8
    if candidate.source is None:
        return None
    if candidate.frame in ("inf", "ing", "whether", "wh", "n-inf"):
        return 0.6
    if candidate.frame in _THING and candidate.cue.act not in ("state",) and candidate.cue.mode == "speech":
        return 0.5
    return None
