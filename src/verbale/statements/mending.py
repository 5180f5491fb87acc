"""Mend what the parser often joins wrongly in news sentences, before anything is read from the tree.

The parser hangs a second report on the first one's content ("said that the figures were old and called on Oslo to act"), joins clauses
over semicolons and colons, and hangs a reported clause on the noun of "wrote in an e-mail that …". Each mending moves one token
to another head; nothing is moved out of its sentence, save where a semicolon, a colon or a closed quotation ends a clause.
"""

from __future__ import annotations

from collections.abc import Mapping

from verbale.statements.bare_nouns import free_cue
from verbale.statements.behind import free_participle, free_speaker
from verbale.statements.clauses import (
    free_answer,
    free_told,
    join_name,
    past_month,
    restore_verb,
    unhook_clause,
)
from verbale.statements.lexicon import Lexicon, words
from verbale.statements.trees import FINITE, MONTHS, REPORTING, WEEKDAYS, Range, Token, child, is_passive

_BESIDES = words("after as while although though whereas even before")
_REMARKS = words(
    "phrase word words term expression formula remark comment description figure charge claim allegation accusation "
    "suggestion statement reference label"
)
_PRONOUNS = words("i he she it they we")


def mend(doc: Token, lexicon: Lexicon, holes: tuple[int, ...], marks: Mapping[int, int]) -> None:
    """Move tokens of the parsed ``doc`` to the heads that the format needs. ``holes`` and ``marks`` are those of ``Parsed``."""
    quoted = _covered(doc, holes, marks)
    for token in list(doc):
        if token.text in (";", ":") and not quoted[token.i]:
            _part_clauses(doc, token.i, lexicon)
        elif holes[token.i] >= 0 and token.i + 1 < len(doc) and holes[token.i + 1] != holes[token.i]:
            _part_after_quotation(doc, token.i, holes)
            free_speaker(doc[token.i + 1], lexicon)
            free_participle(doc[token.i + 1], holes)
    for token in list(doc):
        if holes[token.i] >= 0:
            continue
        _close_with_cue(token, lexicon)
        _join_cue(token, lexicon)
        free_cue(token, lexicon)
        restore_verb(token, lexicon)
        join_name(token)
        past_month(token, lexicon)
        if not token.tag_.startswith("VB"):
            continue
        _free_figure(token, lexicon)
        free_told(token, lexicon)
        free_answer(token, lexicon)
        _past_date(token)
        unhook_clause(token, lexicon)
        _raise_verb(token, lexicon)
        _free_second_cue(token, lexicon)
        _free_side_report(token, lexicon)
        _free_remark(token, lexicon)
        _own_relative(token)


def _free_figure(verb: Token, lexicon: Lexicon) -> None:
    """In "told Lake Radio 40 of its boats had sunk" the figure begins what was told, not the name of who was told."""
    thing, clause = child(verb, "dobj"), child(verb, "ccomp")
    if verb.lower_ not in lexicon.verbs or thing is None or clause is None or clause.i < thing.i:
        return
    figure = next((k for k in thing.rights if k.dep_ == "nummod"), None)
    if figure is None or child(clause, "nsubj", "nsubjpass", "expl", "mark") is not None:
        return
    for token in [k for k in thing.rights if k.i > figure.i]:
        token.head = figure
    figure.head, figure.dep_ = clause, "nsubj"


def _past_date(verb: Token) -> None:
    """In "a resolution on 18 December which called on …" the clause is the resolution's, never the day's."""
    day, named = verb.head, child(verb, "nsubj", "nsubjpass")
    if verb.dep_ != "relcl" or named is None or named.lower_ not in ("which", "that", "who"):
        return
    if day.lower_ not in MONTHS | WEEKDAYS or day.head.dep_ != "prep":
        return
    top = day.head.head
    noun = top if top.tag_.startswith("NN") else child(top, "dobj", "nsubjpass")
    if noun is not None and noun.i < day.i:
        verb.head = noun


def _close_with_cue(verb: Token, lexicon: Lexicon) -> None:
    """In "…, a pamphlet claims." and "…, the paper Lanterna wrote." the last word is the verb of the sentence."""
    following = verb.nbor(1).text if verb.i + 1 < len(verb.doc) else "."
    if verb.lower_ not in REPORTING or following not in (".", "?", "!"):
        return
    if verb.tag_ == "NNS" and verb.dep_ == "ROOT" and child(verb, "nsubj") and child(verb, "ccomp"):
        verb.tag_ = "VBZ"
    paper, named, top = verb.head, child(verb, "nsubj"), verb.sent.root
    if verb.dep_ != "relcl" or named is None or not named.tag_.startswith("NNP") or top.i >= paper.i:
        return
    left = paper.left_edge.i
    if named.left_edge.i != paper.i + 1 or verb.doc[left - 1].text != "," or paper.lower_ not in _PAPERS:
        return
    verb.head, verb.dep_ = verb, "ROOT"
    paper.head, paper.dep_ = named, "compound"
    top.head, top.dep_ = verb, "ccomp"


def _join_cue(token: Token, lexicon: Lexicon) -> None:
    """In "admitted that it rained, but insisted luck was earned" the second verb is a cue, not an adjective before "luck"."""
    if token.tag_ != "VBN" or token.dep_ != "amod" or token.i < 3:
        return
    cue, noun, top = lexicon.verbs.get(token.lower_), token.head, token.sent.root
    if cue is None or cue.lemma not in lexicon.core or token.nbor(-1).lower_ not in ("and", "but"):
        return
    clause, first = noun.head, lexicon.verbs.get(top.lower_)
    subject = noun.dep_ in ("nsubj", "nsubjpass") and clause.i > noun.i and clause.head.i == top.i
    if not subject or first is None or top.i >= token.i or child(top, "nsubj") is None:
        return
    token.head, token.dep_, token.tag_ = top, "conj", "VBD"
    clause.head, clause.dep_ = token, "ccomp"


_PAPERS = words(
    "paper newspaper daily weekly magazine journal broadcaster agency website party union charity"
)


def _covered(doc: Token, holes: tuple[int, ...], marks: Mapping[int, int]) -> list[bool]:
    covered = [hole >= 0 for hole in holes]
    for start, end in marks.items():
        covered[start : end + 1] = [True] * (end + 1 - start)
    return covered


def _part_clauses(doc: Token, at: int, lexicon: Lexicon) -> None:
    """Make the clause after a semicolon or colon a sentence of its own where it holds a report of its own."""
    sentence = doc[at].sent
    low, high = sentence.start, sentence.end
    following = next((i for i in range(at + 1, high) if doc[i].text in (";",)), high)
    right = (at + 1, following - 1)
    if at - low < 2 or right[1] - right[0] < 2 or not _reports_itself(doc, right, lexicon):
        return
    if doc[at].text == ":" and _awaits(doc, (low, at - 1), lexicon):
        return
    _part(doc, (low, at - 1), (at + 1, high - 1))
    doc[at].head = _top(doc, (low, at - 1))


def _part(doc: Token, left: Range, right: Range) -> None:
    """Cut every tie between two neighbouring ranges that make up a sentence."""
    for mine in (left, right):
        loose = [doc[i] for i in range(mine[0], mine[1] + 1) if not mine[0] <= doc[i].head.i <= mine[1]]
        own = [doc[i] for i in range(mine[0], mine[1] + 1) if doc[i].head.i == i]
        loose = own + loose
        verbs = [t for t in loose if t.tag_ in FINITE or t.tag_ == "VBN"]
        top = next(iter(verbs or loose), None)
        if top is None:
            continue
        for token in loose:
            if token.i != top.i:
                token.head = top
        _give_clause(top, loose, mine[1])
        top.head = top
        top.dep_ = "ROOT"


def _give_clause(top: Token, loose: list[Token], end: int) -> None:
    """Make what was cut off behind a cue its clause, if it has none: the head of it went with the other half."""
    behind = [t for t in loose if t.i > top.i and not t.is_punct]
    if any(k.dep_ == "ccomp" and k.i <= end for k in top.rights):
        return
    clause = next((t for t in behind if child(t, "nsubj", "nsubjpass") is not None), None)
    if clause is not None and top.tag_.startswith("VB"):
        clause.dep_ = "ccomp"
        return
    if len(behind) < 2 or behind[0].lower_ != "that":
        return
    behind[1].dep_ = "ccomp"
    behind[0].head, behind[0].dep_ = behind[1], "mark"
    for token in behind[2:]:
        token.head = behind[1]


def _top(doc: Token, where: Range) -> Token:
    token = doc[where[0]]
    for _ in range(100):
        if token.head.i == token.i or not where[0] <= token.head.i <= where[1]:
            break
        token = token.head
    return token


def _reports_itself(doc: Token, where: Range, lexicon: Lexicon) -> bool:
    """Whether a range holds a finite cue with a subject of its own, or "according to"."""
    for i in range(where[0], where[1] + 1):
        token = doc[i]
        if token.lower_ == "according":
            return True
        if token.tag_ not in FINITE and token.tag_ != "VBN":
            continue
        cue = lexicon.verbs.get(token.lower_)
        if cue is None or token.dep_ in ("relcl", "acl"):
            continue
        if any(k.dep_ == "nsubj" and where[0] <= k.i <= where[1] for k in token.children):
            return True
    return False


def _awaits(doc: Token, where: Range, lexicon: Lexicon) -> bool:
    """Whether what stands before a colon ends in a cue whose content is still to come: "The minister said on Monday:"."""
    for i in range(where[1], max(where[0], where[1] - 12) - 1, -1):
        token = doc[i]
        if token.tag_.startswith("VB"):
            cue = lexicon.verbs.get(token.lower_)
            filled = child(token, "ccomp", "xcomp", "dobj", "acomp")
            return cue is not None and (filled is None or filled.i > where[1] or filled.i < token.i)
    return False


def _part_after_quotation(doc: Token, at: int, holes: tuple[int, ...]) -> None:
    """Cut a sentence where a quotation with a full stop closes and a clause with a complement of its own begins."""
    first = doc[at + 1]
    if doc[at - 1].text != "." or not first.text[:1].isupper() or first.sent.start == first.i:
        return
    sentence = first.sent
    verb = next(
        (doc[i] for i in range(at + 1, sentence.end) if doc[i].tag_ in FINITE and doc[i].tag_ != "MD"), None
    )
    named = child(verb, "nsubj") if verb is not None else None
    if verb is None or named is None or named.i <= at:
        return
    if any(k.dep_ in ("dobj", "ccomp", "xcomp", "prep", "acomp") and holes[k.i] < 0 for k in verb.rights):
        _part(doc, (sentence.start, at), (at + 1, sentence.end - 1))


def _raise_verb(verb: Token, lexicon: Lexicon) -> None:
    """In "Its envoy, Ana Reis, joked in a film that …" the cue is the verb of the sentence, not a participle."""
    noun = verb.head
    if verb.tag_ != "VBN" or verb.dep_ != "acl" or noun.head.i != noun.i or verb.lower_ not in lexicon.verbs:
        return
    if not noun.tag_.startswith("NN") or verb.nbor(-1).text != "," or child(verb, "ccomp") is None:
        return
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    for token in list(noun.sent):
        if token.i > verb.i and token.head.i == noun.i:
            token.head = verb
    noun.head, noun.dep_ = verb, "nsubj"


def _free_second_cue(verb: Token, lexicon: Lexicon) -> None:
    """Give "called on" in "said that the figures were old and called on Oslo to act" to the one who said the first."""
    if (
        verb.dep_ != "conj"
        or verb.lower_ not in lexicon.verbs
        or lexicon.verbs[verb.lower_].mode == "thought"
    ):
        return
    if any(k.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "mark", "expl") for k in verb.lefts):
        return
    if not any(k.dep_ in ("ccomp", "xcomp", "dobj", "prep", "prt") for k in verb.rights):
        return
    clause = verb.head
    while clause.dep_ == "conj" and clause.head.i < clause.i:
        clause = clause.head
    cue = clause.head
    if clause.dep_ != "ccomp" or not cue.i < clause.i < verb.i or cue.lower_ not in lexicon.verbs:
        return
    if cue.tag_ not in ("VBD", "VBZ") or not _same_tense(cue, clause, verb):
        return
    named = child(clause, "nsubj", "nsubjpass")
    if named is None or (
        _is_core(clause, lexicon) and named.lower_ not in _PRONOUNS and not is_passive(clause)
    ):
        return
    joint = next((t for t in verb.doc[clause.i + 1 : verb.i] if t.dep_ == "cc" and t.i >= verb.i - 4), None)
    if joint is None:
        return
    joint.head = cue
    verb.head = cue


def _is_core(verb: Token, lexicon: Lexicon) -> bool:
    cue = lexicon.verbs.get(verb.lower_)
    return cue is not None and cue.lemma in lexicon.core


def _same_tense(cue: Token, clause: Token, verb: Token) -> bool:
    force = [k.lower_ for k in clause.lefts if k.dep_ in ("aux", "auxpass")]
    if verb.tag_ == cue.tag_:
        return "had" not in force or child(verb, "ccomp", "prt") is not None
    finite = verb.tag_ == "VBN" and child(verb, "dobj", "ccomp") is not None
    return cue.tag_ == "VBD" and finite and not {"had", "has", "have"} & set(force)


def _free_side_report(verb: Token, lexicon: Lexicon) -> None:
    """In "denied that it had stopped, after the operator claimed that …" the second report is not what was denied."""
    cue = lexicon.verbs.get(verb.lower_)
    if cue is None or cue.mode == "thought" or verb.tag_ not in FINITE or child(verb, "nsubj") is None:
        return
    start = _beside(verb)
    if (
        start is None
        or verb.head.i >= start
        or not any(k.dep_ in ("ccomp", "dobj", "xcomp") for k in verb.rights)
    ):
        return
    top = verb.head
    while top.dep_ in ("ccomp", "conj", "xcomp") and top.head.i < top.i:
        top = top.head
        if top.lower_ in lexicon.verbs and top.tag_ in ("VBD", "VBZ"):
            break
    if top.lower_ not in lexicon.verbs or child(top, "ccomp") is None:
        return
    for token in list(verb.doc[start : verb.i]):
        if token.head.i < start:
            token.head = verb
    verb.head, verb.dep_ = top, "dep"


def _beside(verb: Token) -> int | None:
    """Where a clause begins that a comma and a word such as "after" set apart, if ``verb`` is its first verb."""
    doc = verb.doc
    for i in range(verb.i - 1, max(verb.i - 14, verb.sent.start), -1):
        if doc[i].tag_ in FINITE:
            return None
        if doc[i].text == ",":
            beside = any(doc[k].lower_ in _BESIDES for k in range(i + 1, min(i + 5, verb.i)))
            return i + 1 if beside else None
    return None


_NAMING = words(
    "call calls called dub dubs dubbed describe describes described brand brands branded label labels labelled"
)


def _own_relative(verb: Token) -> None:
    """In "a charge its delegation called “fiction”" the delegation calls, and nobody calls the delegation."""
    named = verb.head
    if verb.lower_ not in _NAMING or verb.dep_ != "acl" or verb.tag_ != "VBN" or named.i != verb.i - 1:
        return
    start = named.left_edge.i
    thing = verb.doc[start - 1] if start else None
    if (
        thing is None
        or not thing.tag_.startswith("NN")
        or verb.doc[start].tag_ not in ("PRP$", "DT", "NNS", "NNP")
    ):
        return
    named.head, named.dep_ = verb, "nsubj"
    verb.head, verb.dep_, verb.tag_ = thing, "relcl", "VBD"


def _free_remark(verb: Token, lexicon: Lexicon) -> None:
    """In "said it would ‘go green’, a phrase that critics say means nothing" the writer speaks after the comma."""
    cue = lexicon.verbs.get(verb.lower_)
    noun = verb.head
    if cue is None or verb.dep_ != "relcl" or noun.lower_ not in _REMARKS or child(verb, "nsubj") is None:
        return
    start = noun.left_edge.i
    if start < 2 or verb.doc[start - 1].text != "," or noun.dep_ not in ("dobj", "appos", "npadvmod", "attr"):
        return
    top = noun.head
    while top.dep_ in ("ccomp", "conj", "xcomp") and top.head.i < top.i:
        top = top.head
    if top.i != noun.head.i:
        noun.head, noun.dep_ = top, "parataxis"
