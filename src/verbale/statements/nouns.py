"""What a noun reports: "its threat to leave", "the claim that it is old", "Her argument is that it is old"."""

from __future__ import annotations

from verbale.statements.complements import DAYS
from verbale.statements.lexicon import words
from verbale.statements.parsed import Parsed
from verbale.statements.trees import FINITE, Range, Token, child

_NOUN_PREPOSITIONS = words("for of about on against over to with in")


def noun_complement(parsed: Parsed, noun: Token) -> tuple[str, list[Range]]:
    """The shape of what ``noun`` reports, and its ranges; nothing where it reports nothing."""
    for kid in noun.rights:
        if kid.dep_ in ("acl", "ccomp", "relcl") and parsed.holes[kid.i] < 0:
            marks = [k for k in kid.lefts if k.dep_ == "mark" and k.lower_ in ("that", "whether", "if")]
            end = _before_main_verb(noun, kid, kid.right_edge.i)
            if marks and marks[0].lower_ == "that":
                return "n-that", [(marks[0].i + 1, end)]
            if marks:
                return "n-whether", [(marks[0].i, kid.right_edge.i)]
            if kid.tag_ == "VB" and any(k.tag_ == "TO" for k in kid.lefts) and kid.dep_ == "acl":
                return "n-inf", [(kid.left_edge.i, end)]
    copula = _is_that(noun)
    if copula is not None:
        return "n-is", [copula]
    for kid in noun.rights:
        if kid.dep_ == "prep" and kid.lower_ in _NOUN_PREPOSITIONS:
            body = child(kid, "pobj", "pcomp")
            if body is not None and body.lower_ not in DAYS and body.tag_ != "CD":
                return f"n:{kid.lower_}", [(kid.i + 1, kid.right_edge.i)]
    return "", []


def _is_that(noun: Token) -> Range | None:
    """The clause of "Her argument is that …" and "The view of the growers was that …"."""
    copula = noun.head
    if noun.dep_ != "nsubj" or copula.lower_ not in _COPULAS:
        return None
    clause = next((k for k in copula.rights if k.dep_ in ("ccomp", "xcomp")), None)
    if clause is None or clause.i < copula.i:
        return None
    start = int(clause.left_edge.i)
    start += noun.doc[start].lower_ == "that"
    return start, int(clause.right_edge.i)


_COPULAS = words("is was 's ’s remains remained")


def _before_main_verb(noun: Token, clause: Token, end: int) -> int:
    """Where the clause of a noun ends that the parser let run into the verb of the sentence: "Her claim that it was old surprised us"."""
    doc = noun.doc
    if noun.dep_ != "ROOT" or noun.i - noun.sent.start > 6:
        return end
    for i in range(end, clause.i + 1, -1):
        verb = doc[i]
        if verb.tag_ not in FINITE or verb.dep_ in ("aux", "auxpass"):
            continue
        named = child(verb, "nsubj", "nsubjpass")
        led = any(k.dep_ in ("mark", "cc") and k.i > clause.i and k.lower_ != "for" for k in verb.lefts)
        if (
            led
            or verb.dep_ == "conj"
            or (named is not None and (named.lower_ in _RELATIVES or named.tag_ == "PRP"))
        ):
            return end
        first = min(
            [
                verb.i,
                *(
                    k.i
                    for k in verb.lefts
                    if k.dep_ in ("aux", "auxpass", "neg", "advmod") and k.i > clause.i
                ),
            ]
        )
        return int(first) - 1
    return end


_RELATIVES = words("who which that whom")
