"""Questions asked of a parsed sentence: noun phrases, subjects, voices. Tokens are spaCy's; ranges are inclusive token indices."""

from __future__ import annotations

from typing import Any

from verbale.statements.lexicon import words

Token = Any
Range = tuple[int, int]

RELATIVE = frozenset({"who", "which", "that", "whom"})
_OUTSIDE = frozenset(
    {"relcl", "acl", "appos", "parataxis", "advcl", "npadvmod", "dep", "ccomp", "advmod", "acomp", "nummod"}
)
_BEFORE = frozenset({"advmod", "prep", "advcl", "npadvmod"})
REPORTING = words(
    "said says say told tells tell added adds argued argues insisted insists claimed claims warned warns denied denies wrote "
    "writes replied replies asked asks announced announces"
)
_ASIDES = words(
    "saying adding telling insisting arguing claiming warning noting stressing explaining accusing calling describing citing "
    "blaming predicting suggesting urging vowing promising pledging declaring writing stating alleging pointing rejecting denying "
    "dismissing criticising condemning praising thanking welcoming backing demanding admitting acknowledging confirming "
    "threatening repeating asking appealing complaining conceding reiterating"
)
FINITE = ("VBD", "VBZ", "VBP", "MD")
"""The tags of a verb that makes a clause."""
MONTHS = words("january february march april may june july august september october november december")
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_DAYS = WEEKDAYS | {"today", "yesterday"}
_STAGES = words("conference briefing interview statement")
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def noun_phrase(head: Token) -> Range:
    """The noun phrase of ``head`` with what stands before it and its prepositional phrases; no apposition, no relative clause."""
    left = head.left_edge.i
    doc = head.doc
    while left < head.i and (
        doc[left].is_punct or doc[left].dep_ in ("cc", "advmod", "mark", "prep", "preconj")
    ):
        left += 1
    for part in head.lefts:
        if part.dep_ in _BEFORE and doc[part.right_edge.i + 1].text == ",":
            left = max(left, part.right_edge.i + 2)  # "Not so, according to Bert Howe, who says …"
    return int(left), max(_right_end(head), int(head.i))


def _right_end(head: Token) -> int:
    end: int = _hyphened(head)
    comma = False
    for child in head.rights:
        if child.dep_ == "punct":
            if child.text in ("(", "—", "–", "-", ":", ";"):
                break
            comma = comma or child.text == ","
            continue
        if child.dep_ == "cc":
            continue
        if child.dep_ == "conj":
            end = max(end, _right_end(child))
            continue
        if child.dep_ == "prep" and any(t.lower_ in _DAYS or t.lower_ in _STAGES for t in child.subtree):
            break
        if (
            child.dep_ == "appos"
            and not comma
            and child.left_edge.i == end + 1
            and child.tag_.startswith("NNP")
        ):
            end = _right_end(child)
            continue
        if comma or child.dep_ in _OUTSIDE:
            break
        end = max(end, _right_end(child) if child.dep_ in ("prep", "pobj") else child.right_edge.i)
        if child.dep_ == "prep":
            end = max(end, max((_right_end(grand) for grand in child.rights), default=child.i))
    return int(end)


def _hyphened(head: Token) -> int:
    """Where a word with hyphens ends: "son-in-law"."""
    doc, end = head.doc, int(head.i)
    while end + 2 < len(doc) and doc[end + 1].text == "-" and not doc[end].whitespace_:
        end += 2
    return end


def child(token: Token, *labels: str) -> Token | None:
    """The first child of ``token`` whose relation is one of ``labels``."""
    return next((kid for kid in token.children if kid.dep_ in labels), None)


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive, as in "was asked" or in "Asked about it, she …"."""
    if any(kid.dep_ in ("auxpass", "nsubjpass") for kid in verb.children):
        return True
    return (
        verb.tag_ == "VBN"
        and verb.dep_ == "advcl"
        and not any(kid.dep_ in ("aux", "nsubj") for kid in verb.children)
    )


def is_eager(word: Token) -> bool:
    """Whether a word only says how readily something was said: "was quick to warn", "was at pains to stress"."""
    return word.lower_ in _EAGER and word.tag_ in ("JJ", "VBN", "RB")


_EAGER = words("quick keen eager careful anxious swift happy glad proud sorry forced obliged compelled moved")


def _own_subject(node: Token) -> Token | None:
    """The subject that the parser gives a verb. Of two before it the pronoun beside it: "In an e-mail to the paper she replied"."""
    own = next((kid for kid in node.children if kid.dep_ in _SUBJECTS), None)
    if own is None or own.i > node.i:
        return own
    beside = node.doc[node.i - 1]
    return beside if beside.lower_ in _NOMINATIVE and beside.head.i == node.i else own


def _apart(node: Token) -> Token | None:
    """The subject that the parser gave to a participle behind it: "another, standing nearby, says it was shut"."""
    if node.tag_ not in FINITE:
        return None
    aside = next((k for k in node.lefts if k.dep_ == "advcl" and k.tag_ in ("VBG", "VBN")), None)
    own = child(aside, "nsubj") if aside is not None else None
    if own is None or aside is None or own.i > aside.i or own.nbor(1).text != ",":
        return None
    return own


def _written_to(noun: Token) -> bool:
    """Whether somebody is written to: in "has written to the mayor asking for a bridge" it is not the mayor who asks."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lower_ in _WRITES


_WRITES = words("write writes wrote written writing")


def subject(verb: Token) -> Token | None:
    """The head of the noun phrase that does what ``verb`` says, found through coordination and control; ``None`` if unnamed.

    For a passive it is the agent after "by".
    """
    steps = 0
    passive = is_passive(verb)
    node = verb
    while steps < 8:
        steps += 1
        if passive:
            agent = child(node, "agent")
            return child(agent, "pobj", "pcomp") if agent is not None else None
        own = _own_subject(node) or _apart(node)
        if own is not None:
            return None if own.dep_ == "csubj" else _antecedent(own, node)
        if child(node, "expl") is not None:
            return None
        head = node.head
        if node.dep_ in ("acl", "relcl") and head.tag_.startswith(("NN", "PRP")):
            if node.tag_ == "VBG" and _written_to(head):
                return subject(head.head.head)
            return None if node.tag_ == "VBN" else head
        if node.dep_ == "advcl" and is_aside(node):
            while head.dep_ in ("ccomp", "conj") and head.head.i < head.i and head.head.lower_ in REPORTING:
                head = head.head
        if node.dep_ == "xcomp":
            controlled = child(head, "dobj", "dative")
            if controlled is not None and controlled.i < node.i and node.tag_ == "VB":
                return controlled
            if is_passive(head):
                return child(head, "nsubjpass")
        if head.i == node.i:
            return None
        if node.dep_ == "pcomp" and head.dep_ == "prep":
            quoted = child(head.head, "dobj") if head.lower_ == "as" else None
            if quoted is not None:
                return quoted
            head = head.head
        if node.dep_ == "xcomp" and is_eager(head):
            node, head = head, head.head
        if not head.tag_.startswith(("VB", "MD")):
            return head if node.dep_ == "acl" else None
        if node.dep_ not in _SHARES_SUBJECT:
            return None
        if is_passive(head):
            return child(head, "nsubjpass")
        node = head
    return None


_SHARES_SUBJECT = words("conj xcomp acomp advcl pcomp ccomp dep prep parataxis relcl aux")


def _antecedent(own: Token, verb: Token) -> Token:
    if own.lower_ == "that" and own.tag_ == "WDT" and verb.dep_ == "ccomp" and own.i:
        before: Token = own.nbor(-1)
        return before if before.tag_.startswith("NN") else own
    if (
        own.lower_ in RELATIVE
        and verb.dep_ == "relcl"
        and verb.head.tag_.startswith(("NN", "PRP", "DT", "CD"))
    ):
        head: Token = verb.head
        over = head.head.head
        named = head.dep_ == "pobj" and head.tag_ == over.tag_ == "NNP"
        if named and head.head.lower_ == "for":
            return over  # "the Royal Society for the Protection of Reptiles, which wrote"
        if (
            own.lower_ == "who"
            and own.i
            and head.dep_ == "pobj"
            and own.nbor(-1).text == ","
            and _person(over)
            and not _person(head)
        ):
            return over  # "the painter behind the plan, who argued"
        return head
    return own


def _person(noun: Token) -> bool:
    """Whether a noun is by its form what somebody does: "painter", "chairwoman"."""
    doing = noun.tag_ in ("NN", "NNS") and noun.lower_.rstrip("s").endswith(_DOERS)
    return bool(doing and noun.lower_ not in _THINGS)


_DOERS = ("er", "or", "ist", "ian", "man", "woman", "men", "women")
_THINGS = words("letter order paper offer answer number matter power poster folder register specimen")


def is_aside(verb: Token) -> bool:
    """Whether a participle after a comma reports on: "said it was safe, adding that …" (it is the speaker who adds)."""
    if verb.tag_ != "VBG" or verb.lower_ not in _ASIDES or verb.i < 1:
        return False
    return bool(verb.nbor(-1).text == ",")


def negated(verb: Token) -> bool:
    """Whether the verb itself is denied: "did not say", "has never said", "without saying"."""
    if any(kid.dep_ == "neg" or kid.lower_ == "never" for kid in verb.children):
        return True
    left = verb.left_edge
    opened = left.lower_ == "nor" or (left.i and left.nbor(-1).lower_ == "nor")
    if opened and not any(kid.dep_ == "ccomp" and kid.left_edge.i == left.i for kid in verb.lefts):
        return True
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return True
    sub = child(verb, "nsubj")
    return sub is not None and (
        sub.lower_ in ("nobody", "none", "neither") or any(k.lower_ in ("no", "neither") for k in sub.lefts)
    )


def modal(verb: Token) -> str:
    """The modal auxiliary of the verb, lower-case, or an empty string."""
    for kid in verb.lefts:
        if kid.dep_ == "aux" and kid.tag_ == "MD":
            return {
                "'ll": "will",
                "’ll": "will",
                "'d": "would",
                "’d": "would",
                "wo": "will",
                "ca": "can",
            }.get(kid.lower_, str(kid.lower_))
    return ""


def conditional(verb: Token) -> bool:
    """Whether the verb stands in a condition or a purpose: "if she were to say", "to say"."""
    node = verb
    for _ in range(4):
        if any(
            kid.dep_ == "mark" and kid.lower_ in ("if", "unless", "whether", "lest") and kid.text != "IF"
            for kid in node.lefts
        ):
            return True
        if _inverted(node):
            return True
        if node.dep_ in ("xcomp", "conj", "ccomp") and node.head.i != node.i:
            if node.dep_ == "ccomp" and node.head.tag_.startswith("VB"):
                return False
            node = node.head
        else:
            return False
    return False


def _inverted(verb: Token) -> bool:
    """Whether the order of words makes a condition: "had she insisted on a vote", "should he ask", "were they to say"."""
    first = next(iter(verb.lefts), verb)
    if first.lower_ not in ("had", "should", "were") or first.dep_ not in ("aux", "auxpass"):
        return False
    named = child(verb, "nsubj", "nsubjpass")
    asked = next((t.text for t in verb.doc[verb.i : verb.sent.end] if t.text in ("?", ".", ";")), ".") == "?"
    return named is not None and first.i < named.i < verb.i and not asked


def only_day(said: Token) -> bool:
    """Whether words are nothing but a day: "on Friday", "on 3 May"."""
    named = _DAYS | MONTHS
    return all(t.lower_ in named or t.tag_ in ("CD", "IN", "DT") for t in said) and any(
        t.lower_ in named for t in said
    )


def clause_in(doc: Token, where: Range) -> bool:
    """Whether a finite verb stands in a range."""
    return any(doc[i].tag_ in FINITE for i in range(where[0], where[1] + 1))
