"""Cues that the parser takes for adjectives before a noun without an article: "The charity said demand had doubled"."""

from __future__ import annotations

from verbale.statements.lexicon import Lexicon
from verbale.statements.trees import FINITE, Token, child

_NEAR = 6
"""Words that may stand between such a noun and its verb."""


def free_cue(verb: Token, lexicon: Lexicon) -> None:
    """Make ``verb`` the verb of its sentence, what stands before it its subject and the clause behind it what is said."""
    cue = lexicon.verbs.get(verb.lower_)
    if cue is None or cue.lemma not in lexicon.core or verb.tag_ not in ("VBN", "VBD") or verb.dep_ != "amod":
        return
    doc, noun = verb.doc, verb.head
    if noun.i != verb.i + 1 or not noun.tag_.startswith("NN") or verb.i == verb.sent.start:
        return
    if not doc[verb.i - 1].tag_.startswith(("NN", "CD", "PRP")) or doc[verb.i - 1].tag_ == "PRP$":
        return
    finite = next((t for t in doc[noun.i + 1 : noun.i + 1 + _NEAR] if t.tag_ in FINITE), None)
    if finite is None or finite.sent.start != verb.sent.start:
        return
    clause = finite.head if finite.dep_ in ("aux", "auxpass") and finite.head.i > finite.i else finite
    speaker = doc[verb.i - 1]
    while speaker.head.i != speaker.i and verb.sent.start <= speaker.head.i < verb.i:
        speaker = speaker.head
    passive = child(clause, "auxpass") is not None
    for one, head, relation in (
        (verb, verb, "ROOT"),
        (speaker, verb, "nsubj"),
        (noun, clause, "nsubjpass" if passive else "nsubj"),
        (clause, verb, "ccomp"),
    ):
        one.head, one.dep_ = head, relation
    verb.tag_ = "VBD"
