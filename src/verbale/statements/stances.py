"""What somebody holds without a verb of speaking: "is adamant that …", "In her view, …", "by the council's own estimate"."""

from __future__ import annotations

from verbale.statements.lexicon import Cue, Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.phrases import around
from verbale.statements.trees import Range, Token, child, conditional, modal, negated, noun_phrase, subject

_COPULAS = words(
    "is are was were be been being 's ’s am 're ’re remain remains remained feel feels felt stay stays stayed"
)
_OWN = words("my our your")
_NOBODY = words("it there this that what which these those")
_DOUBTED = words("convinced sure certain confident persuaded aware")
"""What says something when it is negated too: "is not sure that …"."""
_VIEWS = {
    "in": words(
        "view opinion estimation judgment judgement eyes reading assessment telling version words mind analysis interpretation"
    ),
    "by": words("account reckoning estimate estimates calculation calculations count admission telling own"),
    "on": words("account reading telling"),
    "to": words("mind"),
    "from": words("perspective"),
}


def stance_candidates(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """The candidates of the passage whose cue is an adjective, or a noun behind a preposition."""
    found = []
    for token in parsed.doc:
        if parsed.holes[token.i] >= 0:
            continue
        candidate = None
        if token.lower_ in lexicon.adjectives and token.tag_ in ("JJ", "VBN", "VBD", "RB"):
            candidate = _adjective(parsed, token, lexicon.adjectives[token.lower_])
        elif token.lower_ in _VIEWS and token.tag_ in ("IN", "TO"):
            candidate = _view(parsed, token)
        if candidate is not None and candidate.content:
            found.append(candidate)
    return found


def _adjective(parsed: Parsed, token: Token, cue: Cue) -> Candidate | None:
    """The candidate of "the mayor is adamant that the line will close" and of "Confident that it would rain, she …"."""
    clause = _clause(token)
    if clause is None or parsed.holes[clause.i] >= 0:
        return None
    verb = token if child(token, "nsubj", "nsubjpass") is not None else token.head
    linked = token.dep_ in ("acomp", "oprd", "attr") and verb.lower_ in _COPULAS
    apart = token.dep_ in ("advcl", "acl") and verb.tag_.startswith(("VB", "MD"))
    if not (verb.i == token.i or linked or apart):
        return None
    head = child(verb, "nsubj", "nsubjpass") if verb.i == token.i else subject(verb)
    if head is None or head.lower_ in _NOBODY or parsed.holes[head.i] >= 0:
        return None
    if conditional(verb) or modal(verb) or (negated(verb) and cue.lemma not in _DOUBTED):
        return None
    start, end = clause.left_edge.i, clause.right_edge.i
    start = max(start, token.i + 1)
    start += parsed.doc[start].lower_ == "that"
    if start > end:
        return None
    content = [(start, end)]
    return Candidate(cue, token, "adjective", (token.i, token.i), noun_phrase(head), content, {}, head)


def _clause(token: Token) -> Token | None:
    """The clause that an adjective leads: right behind it, with a subject of its own."""
    for kid in (*token.rights, *token.head.rights):
        if kid.dep_ != "ccomp" or not _follows(token, kid.left_edge):
            continue
        if child(kid, "nsubj", "nsubjpass", "expl", "csubj") is None:
            continue
        asks = kid.left_edge.tag_ in ("WRB", "WP", "WDT") or kid.left_edge.lower_ in ("whether", "if")
        return None if asks else kid
    return None


def _follows(token: Token, first: Token) -> bool:
    """Whether a clause follows right behind an adjective, or behind a day: "was categorical on Wednesday that …"."""
    between = token.doc[token.i + 1 : first.i]
    days = all(t.tag_ in ("IN", "NNP", "CD", "NN", "DT", "JJ") for t in between)
    return token.i < first.i and (
        len(between) == 0 or (len(between) <= 3 and days and first.lower_ == "that")
    )


def _view(parsed: Parsed, token: Token) -> Candidate | None:
    """The candidate of "In the mayor's view, the bridge is safe" and "in the opinion of the growers"."""
    noun = child(token, "pobj")
    if noun is None or noun.lower_ not in _VIEWS[token.lower_] or noun.i > token.i + 9:
        return None
    owner, last = child(noun, "poss"), noun.i
    source = (noun_phrase(owner)[0], owner.i) if owner is not None else None
    if owner is None and token.lower_ == "in" and noun.lower_ != "words":
        of = child(noun, "prep")
        owner = child(of, "pobj") if of is not None and of.lower_ == "of" and of.i == noun.i + 1 else None
        source = noun_phrase(owner) if owner is not None else None
        last = owner.right_edge.i if owner is not None else last
    if owner is None or source is None or owner.lower_ in _OWN or not _set_apart(parsed, token.i, last):
        return None
    cue = Cue(noun.lower_, "speech", "state")
    content = _last_clause(parsed, around(parsed, token, (token.i, last)), token.i)
    return Candidate(cue, noun, "in-view", (noun.i, noun.i), source, content, {}, owner)


def _last_clause(parsed: Parsed, content: list[Range], phrase: int) -> list[Range]:
    """What stands behind the last colon or semicolon before a phrase that closes its sentence: "…; it would cost 90, by its own count"."""
    doc = parsed.doc
    if not content or any(
        doc[i].is_alpha for low, high in content if low > phrase for i in range(low, high + 1)
    ):
        return content
    start, end = content[0]
    cut = max((i for i in range(start, end) if doc[i].text in (":", ";")), default=start - 1)
    return [(cut + 1, end)] if parsed.holes[min(cut + 1, end)] < 0 else content


def _set_apart(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a phrase opens its sentence before a comma, or stands between commas or at the end behind one."""
    doc = parsed.doc
    opens = first == doc[first].sent.start or doc[first - 1].lower_ in ("but", "and", "yet")
    behind = last + 1 >= len(doc) or doc[last + 1].text in (",", ".", ":", ";", "?", "!", "–", "—")
    return behind and (opens or doc[first - 1].text in (",", "–", "—"))
