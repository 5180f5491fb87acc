"""Give a clause that the parser hung on a noun to the verb that it belongs to."""

from __future__ import annotations

from verbale.statements.lexicon import Lexicon, words
from verbale.statements.trees import MONTHS, RELATIVE, WEEKDAYS, Token, child

_PLACES = words("in by on at during through via to with from over")
_MANNERS = words("smile grin laugh chuckle shrug sigh wink nod grimace snort sniff frown")
_TOLD = words("told tells tell telling informed assured reminded warned")
_ANSWERED = words(
    "answered answers replied replies responded responds retorted retorts objected objects countered counters"
)


def free_told(verb: Token, lexicon: Lexicon) -> None:
    """In "told a packed meeting he had every sympathy" the clause is what was told, not which meeting it was."""
    thing = child(verb, "dobj")
    clause = child(thing, "relcl") if thing is not None else None
    if verb.lower_ not in _TOLD or thing is None or clause is None or thing.lower_ in lexicon.nouns:
        return
    named = child(clause, "nsubj")
    complete = child(clause, "dobj", "attr", "acomp", "ccomp") is not None
    if named is None or named.lower_ in RELATIVE or not complete:
        return
    if clause.left_edge.i == named.left_edge.i == thing.i + 1:
        clause.head, clause.dep_ = verb, "ccomp"


def unhook_clause(verb: Token, lexicon: Lexicon) -> None:
    """In "wrote in an e-mail that …" and "had asked in private to go" the clause is the verb's, not the noun's."""
    if verb.lower_ not in lexicon.verbs or child(verb, "ccomp", "xcomp", "dobj") is not None:
        return
    phrases = [k for k in verb.rights if k.dep_ == "prep" and k.lower_ in _PLACES]
    for kid in verb.rights:
        to = any(k.tag_ == "TO" for k in kid.lefts)
        if phrases and kid.dep_ == "advcl" and kid.tag_ == "VB" and to and kid.left_edge.tag_ == "TO":
            if phrases[-1].i < kid.i and kid.doc[kid.left_edge.i - 1].text != ",":
                kid.dep_ = "xcomp"
            return
    for phrase in phrases:
        noun = child(phrase, "pobj")
        if noun is None or not (noun.lower_ in lexicon.channels or noun.lower_ in _MANNERS):
            continue
        # "said in a note dated 3 May that …"
        told = [k for k in noun.rights if k.dep_ == "acl" and k.tag_ == "VBN"]
        for kid in [*noun.rights, *(k for one in told for k in one.rights)]:
            mark = kid.left_edge
            if kid.dep_ in ("acl", "relcl", "ccomp") and mark.lower_ == "that" and _complete(kid):
                mark.head, mark.dep_, mark.tag_ = kid, "mark", "IN"
                kid.head, kid.dep_ = verb, "ccomp"
                return
            if kid.dep_ == "acl" and kid.tag_ == "VB" and mark.tag_ == "TO":
                kid.head, kid.dep_ = verb, "xcomp"
                return


def _complete(clause: Token) -> bool:
    """Whether a clause after "that" has a subject besides it, so that "that" is no relative pronoun."""
    return any(k.dep_ in ("nsubj", "nsubjpass", "expl") and k.lower_ != "that" for k in clause.lefts)


def free_answer(verb: Token, lexicon: Lexicon) -> None:
    """In "demanded an apology, to which the mayor answered that he had made one" and "accused it of waste, a charge the mayor called
    absurd" the second report is no part of the first: it hangs on the first one's verb."""
    thing, named = verb.head, child(verb, "nsubj")
    if (
        verb.dep_ != "relcl"
        or named is None
        or verb.lower_ not in lexicon.verbs
        or not thing.tag_.startswith("NN")
    ):
        return
    doc, first = verb.doc, verb.left_edge
    if verb.lower_ in _ANSWERED and first.lower_ == "to" and first.nbor(1).lower_ == "which":
        top, start = thing, first
    elif (
        thing.lower_ in lexicon.nouns
        and thing.dep_ in ("appos", "npadvmod", "dobj")
        and first.i == thing.i + 1
    ):
        top, start = thing.head, thing.left_edge
    else:
        return
    while top.dep_ not in ("ROOT", "conj") and top.head.i < top.i:
        top = top.head
    if start.i and doc[start.i - 1].text == "," and top.tag_.startswith("VB") and top.i < start.i:
        if top.lower_ not in lexicon.verbs:
            return
        moved = verb if start.i == first.i else thing
        moved.head, moved.dep_ = top, "parataxis"


def restore_verb(noun: Token, lexicon: Lexicon) -> None:
    """Make a verb again of a cue that the tagger took for a noun in the plural: "The premier replies on air that …", "recommends a
    bridge and states that …"."""
    if noun.tag_ != "NNS" or noun.lower_ not in lexicon.verbs or not noun.lower_.endswith("s"):
        return
    if _between_commas(noun):
        subject = noun.nbor(-1)
        subject.head, subject.dep_, noun.tag_ = noun, "nsubj", "VBZ"
        for kid in [k for k in noun.lefts if k.i < subject.i]:
            kid.head = subject
        return
    if noun.dep_ == "ROOT" and child(noun, "nsubj") is not None:
        clause = next((k for k in noun.rights if k.dep_ == "advcl" and k.left_edge.lower_ == "that"), None)
        if clause is not None and child(noun, "ccomp") is None:
            clause.dep_ = "ccomp"
        if (
            clause is not None or noun.sent[-1].text in ".!?"
        ):  # a headline has nouns there: "Ministry rejects claims"
            noun.tag_ = "VBZ"
        return
    before = noun.nbor(-1) if noun.i else None
    clause = next(
        (k for k in noun.rights if k.left_edge.lower_ == "that" and k.left_edge.i == noun.i + 1), None
    )
    if noun.dep_ == "ROOT" and clause is not None and before is not None and before.text.istitle():
        if before.head.i == noun.i and before.i == noun.left_edge.i:  # "Karki replies that …"
            noun.tag_, before.tag_, before.dep_, clause.dep_ = "VBZ", "NNP", "nsubj", "ccomp"
        return
    verb = noun.head.head
    clause = child(verb, "ccomp")
    if (
        noun.dep_ != "conj"
        or not verb.tag_.startswith("VB")
        or clause is None
        or clause.left_edge.i != noun.i + 1
    ):
        return
    if clause.left_edge.lower_ == "that":
        noun.tag_, noun.head, clause.head = "VBZ", verb, noun


def _between_commas(noun: Token) -> bool:
    """Whether a word with a noun phrase before it stands between commas: "She was, her office stresses, joking"."""
    doc, at = noun.doc, noun.i - 1
    if noun.i + 1 >= len(doc) or doc[noun.i + 1].text != "," or at < 1 or doc[at].tag_ != "NN":
        return False
    while at > 0 and doc[at].tag_.startswith("NN"):
        at -= 1
    return bool(doc[at].tag_ in ("DT", "PRP$") and at > 1 and doc[at - 1].text == ",")


def past_month(day: Token, lexicon: Lexicon) -> None:
    """In "had warned in April of a flood" it is the verb's flood, not the month's."""
    if day.lower_ not in MONTHS | WEEKDAYS or day.dep_ != "pobj" or day.head.lower_ not in ("in", "on"):
        return
    verb = day.head.head
    if verb.tag_.startswith("VB") and verb.lower_ in lexicon.verbs:
        for kid in list(day.rights):
            if kid.dep_ == "prep" and kid.lower_ in ("of", "about", "against", "for"):
                kid.head = verb


def join_name(prep: Token) -> None:
    """Make "for the Protection of Reptiles" a part of the name before it: "asked the Royal Society for the Protection of Reptiles"."""
    thing = child(prep, "pobj")
    if prep.lower_ != "for" or not prep.head.tag_.startswith("VB") or thing is None or thing.tag_ != "NNP":
        return
    before = prep.nbor(-1) if prep.i else prep
    beside = before.tag_ == "NNP" and (before.head.i == prep.head.i or before.dep_ == "pobj")
    if beside and thing.i == prep.i + 2 and prep.nbor(1).lower_ == "the":
        prep.head = before
