"""Mend what the parser misses right behind a quotation, where a speaker stands that it takes for something else."""

from __future__ import annotations

from verbale.statements.lexicon import Lexicon
from verbale.statements.trees import FINITE, Token, child


def free_speaker(first: Token, lexicon: Lexicon) -> None:
    """Give the verb behind a quotation its subject. ``first`` is the first token after the quotation."""
    _free_lead(first)
    _free_age(first, lexicon)


def free_participle(first: Token, holes: tuple[int, ...]) -> None:
    """In "The firm said: “It works,” adding that it was cheap" the participle is the speaker's, not a part of what is quoted."""
    verb = first.head
    if first.tag_ == "VBG" and first.dep_ == "advcl" and holes[verb.i] >= 0 and holes[verb.head.i] < 0:
        first.head = verb.head


def _free_lead(lead: Token) -> None:
    """In "“It is small,” lead author Ana Reis laughed" the verb is the one behind the name, not the word behind the quotation."""
    doc = lead.doc
    if lead.lower_ != "lead" or not lead.tag_.startswith("VB") or lead.i + 1 == len(doc):
        return
    at = lead.i + 1
    while at + 1 < len(doc) and doc[at].tag_.startswith("NN"):
        at += 1
    verb, named = doc[at], doc[at - 1]
    if at == lead.i + 1 or verb.tag_ not in FINITE:
        return
    verb.head, verb.dep_ = (verb, "ROOT") if lead.head.i == lead.i else (lead.head, lead.dep_)
    for token in list(lead.sent):
        if token.head.i == lead.i and token.i != verb.i:
            token.head = verb
    lead.head, lead.dep_, lead.tag_ = named, "amod", "JJ"
    named.head, named.dep_ = verb, "nsubj"


def _free_age(first: Token, lexicon: Lexicon) -> None:
    """In "“It was me,” the 54-year-old confessed to reporters" an age stands for somebody, and the verb is the sentence's."""
    doc, at = first.doc, first.i + 1
    if first.lower_ not in ("the", "a") or at + 5 >= len(doc) or doc[at + 4].lower_ != "old":
        return
    named, verb = doc[at + 4], doc[at + 5]
    if verb.lower_ not in lexicon.verbs or verb.tag_ not in ("VBN", *FINITE):
        return
    if child(verb, "nsubj", "aux", "auxpass") is not None:
        return
    for token in (first, doc[at]):
        token.head = named
    first.dep_, named.dep_, named.tag_, named.head, verb.tag_ = "det", "nsubj", "NN", verb, "VBD"
