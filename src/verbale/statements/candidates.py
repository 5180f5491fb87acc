"""Every verb of a parsed passage that could report something: the cue, who it is ascribed to, and what is ascribed."""

from __future__ import annotations

from verbale.statements.complements import ADDRESSED, KEPT_PREPOSITIONS, complement
from verbale.statements.extents import reach
from verbale.statements.lexicon import Cue, Lexicon, words
from verbale.statements.nouns import noun_complement
from verbale.statements.parsed import Candidate, Parsed, apart, merge
from verbale.statements.trees import (
    FINITE,
    REPORTING,
    Range,
    Token,
    child,
    clause_in,
    is_passive,
    modal,
    negated,
    noun_phrase,
    only_day,
    subject,
)


def verb_candidates(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """One candidate for each cue verb of the passage that has a complement."""
    found = []
    for token in parsed.doc:
        if parsed.holes[token.i] >= 0 or not token.tag_.startswith("VB"):
            continue
        cue = lexicon.verbs.get(token.lower_)
        if token.lower_ in lexicon.light | _HAVE and _no_comment(token) is not None:
            cue = _NO_COMMENT
        if cue is None and token.lower_ in _HAVE and (held := _made_known(parsed, token)) is not None:
            found.append(held)
        if cue is None or token.dep_ in ("aux", "auxpass", "amod", "compound"):
            continue
        if token.lower_ == "known" and [t.lower_ for t in parsed.doc[max(0, token.i - 2) : token.i]] == [
            "it",
            "be",
        ]:
            continue
        if token.lower_ in lexicon.light and carries_noun(parsed, token, lexicon):
            continue
        candidate = _verb_candidate(parsed, token, cue, lexicon)
        if candidate is not None:
            found.append(candidate)
    return found


def carries_noun(parsed: Parsed, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a light verb only carries a noun that is the cue: "repeated its promise to …"."""
    thing = child(verb, "dobj", "nsubjpass")
    owner = child(thing, "poss") if thing is not None else None
    return (
        thing is not None
        and (owner is None or owner.tag_ == "PRP$")
        and thing.lower_ in lexicon.nouns
        and noun_complement(parsed, thing)[0] in ("n-that", "n-inf")
    )


def _verb_candidate(parsed: Parsed, verb: Token, cue: Cue, lexicon: Lexicon) -> Candidate | None:
    known = _made_known(parsed, verb)
    if known is not None:
        return known
    frame, content, cue_end = complement(parsed, verb, cue)
    saying = as_saying(verb) if frame == "quote" else None
    if saying is not None:
        cue, (verb, named) = lexicon.verbs[saying[0].lower_], saying
        return Candidate(cue, verb, "quote", (verb.i, verb.i), noun_phrase(named), content, {}, named)
    if frame == "pass:on" and only_day(parsed.doc[content[0][0] : content[0][1] + 1]):
        thing = child(verb, "nsubjpass") or (verb.head if verb.dep_ == "acl" else None)
        content = [noun_phrase(thing)] if thing is not None else []
    said = _quoted_words(parsed, verb, cue)
    if said is not None and not any(start <= said[0] <= end for start, end in content):
        frame, content, cue_end = "words", [said], verb.i
    if not content and _introduces(parsed, verb):
        frame = "colon-next"
    declines = _declines(verb, cue)
    if declines is not None:
        frame, content, cue_end = "decline", [], declines
    if not content and frame not in ("colon-next", "decline"):
        return None
    head = subject(verb)
    by = _agent_inside(verb) if head is None and frame.startswith("pass:") else None
    if by is not None:
        head = child(by, "pobj")
        content = apart(content, [(by.i, by.right_edge.i)])
    heard = _heard(verb)
    if cue.lemma in _IMPERSONAL or heard:
        head = None
    if head is None and frame in ("quote", "fronted"):
        head = next(
            (k for k in verb.rights if k.dep_ in ("dobj", "attr", "oprd") and k.i <= verb.i + 4), None
        )
    content = _up_to_comma(parsed, content) if heard and content else content
    source = noun_phrase(head) if head is not None and parsed.holes[head.i] < 0 else None
    charged: list[Range] = []
    if source is not None and head is not None and frame.startswith("pass"):
        source, charged = _agent(head, source)
        content = merge(content + charged)
    cue_range = cue_range_of(verb, cue_end)
    blocks = [cue_range] + ([source] if source else [])
    content = _led_by_colon(parsed, verb, frame, cue.act, reach(parsed, verb, frame, content))
    content = apart(content, blocks)
    if not content and frame not in ("colon-next", "decline"):
        return None
    features: dict[str, str | bool] = {"charged": True} if charged else {}
    if heard or (verb.dep_ == "pcomp" and verb.head.lower_ == "as"):
        features["settled"] = True
    return Candidate(cue, verb, frame, cue_range, source, content, features, head if source else None)


_HEARD = words("told asked informed warned assured reminded questioned pressed")


def _heard(verb: Token) -> bool:
    """Whether a participle opens a sentence with what was said to its subject: "Told that the tree was old, the owner …"."""
    opens = verb.lower_ in _HEARD and verb.i == verb.sent.start and child(verb, "nsubj") is None
    opens = opens and verb.i + 1 < len(verb.doc)
    return bool(opens and verb.dep_ in ("advcl", "ROOT") and verb.doc[verb.i + 1].lower_ != "by")


def _up_to_comma(parsed: Parsed, content: list[Range]) -> list[Range]:
    """The first stretch of ``content`` up to its comma: "Told that the oak was old, the builder smiled"."""
    start, end = content[0]
    comma = next((i for i in range(start, end + 1) if parsed.doc[i].text == ","), end + 1)
    return [(start, comma - 1)]


def _agent_inside(verb: Token) -> Token | None:
    """The "by" that the parser hung on the complement: "was accused of a breach by the mayor"."""
    for kid in verb.rights:
        if kid.dep_ != "prep" or kid.lower_ not in KEPT_PREPOSITIONS:
            continue
        for token in verb.doc[kid.i + 1 : kid.right_edge.i + 1]:
            if (
                token.lower_ == "by"
                and token.dep_ in ("prep", "agent")
                and token.right_edge.i == kid.right_edge.i
            ):
                named = child(token, "pobj")
                if (
                    named is not None
                    and named.tag_ in ("NNP", "NN", "NNS", "NNPS", "PRP")
                    and not is_passive(token.head)
                ):
                    return token
    return None


def _agent(head: Token, source: Range) -> tuple[Range, list[Range]]:
    """The one who speaks in "was accused by growers of hiding it" and "dismissed by growers as dull", and what the parser hung on them."""
    for kid in head.rights:
        if kid.dep_ == "prep" and kid.left_edge.i > head.i and (kid.lower_ == "as" or child(kid, "pcomp")):
            return (source[0], min(source[1], kid.i - 1)), [(kid.i, kid.right_edge.i)]
    return source, []


_IMPERSONAL = frozenset({"emerge", "transpire"})
_KNOWN = Cue("let it be known", "speech", "announce")


def _made_known(parsed: Parsed, verb: Token) -> Candidate | None:
    """The candidate of "let it be known that …" and "let slip that …"."""
    doc = parsed.doc
    holds = verb.lower_ in ("has", "had", "have") and [t.lower_ for t in doc[verb.i + 1 : verb.i + 3]] == [
        "it",
        "that",
    ]
    if verb.lower_ not in ("let", "lets", "letting") and not holds:
        return None
    following = [t.lower_ for t in doc[verb.i + 1 : verb.i + 5]]
    words_in = 2 if holds else next((len(known) for known in _LET if following[: len(known)] == known), 0)
    if not words_in and following[:3] == ["it", "be", "known"]:
        that = next((t.i for t in doc[verb.i + 4 : verb.i + 14] if t.lower_ == "that"), 0)
        words_in = that - verb.i if that and not any(t.tag_ in FINITE for t in doc[verb.i + 4 : that]) else 0
    if not words_in and following[:1] == ["slip"]:
        that = next((t.i for t in doc[verb.i + 2 : verb.i + 6] if t.lower_ == "that"), 0)
        words_in = that - verb.i if that and only_day(doc[verb.i + 2 : that]) else 0
    head = subject(verb)
    if not words_in or head is None:
        return None
    that = verb.i + words_in
    last = doc[that]
    clause = next((k for k in verb.subtree if k.dep_ in ("ccomp", "relcl", "acl") and k.i > that), None)
    end = max(clause.right_edge.i if clause is not None else 0, last.head.right_edge.i)
    if end <= that:
        return None
    cue = (verb.i, verb.i + 1 if following[:1] == ["slip"] else min(that - 1, verb.i + 3))
    source = noun_phrase(head) if head.lower_ not in ("rumour", "rumor", "legend", "word") else None
    return Candidate(_HELD_THAT if holds else _KNOWN, verb, "known", cue, source, [(that + 1, end)], {}, head)


_HELD_THAT = Cue("have it that", "speech", "state")
_LET = (["it", "be", "known", "that"], ["slip", "that"], ["it", "slip", "that"], ["on", "that"])


_HAVE = words("has had")
_NO_COMMENT = Cue("have no comment", "speech", "decline-comment")


def _no_comment(verb: Token) -> Token | None:
    """The noun in "had no comment", "offered no immediate comment"."""
    thing = child(verb, "dobj")
    if thing is None or thing.lower_ != "comment" or thing.left_edge.i != verb.i + 1:
        return None
    return thing if thing.left_edge.lower_ == "no" else None


_SILENT = words("comment say elaborate answer respond confirm speculate add expand")
_MUTE = words("drawn")


def _declines(verb: Token, cue: Cue) -> int | None:
    """Where the cue ends if ``verb`` reports that somebody would not comment: "declined to comment", "declined comment", "would not
    comment"."""
    if (nothing := _no_comment(verb)) is not None:
        return int(nothing.i)
    if cue.lemma == "comment" and negated(verb) and modal(verb) in ("would", "will", "can"):
        return int(verb.i)
    if cue.lemma not in ("decline", "refuse"):
        return None
    thing = child(verb, "dobj")
    if thing is not None and thing.lower_ == "comment" and thing.i == verb.i + 1:
        return int(thing.i)
    what = child(verb, "xcomp")
    if what is None or what.i > verb.i + 3 or what.lower_ not in _SILENT | _MUTE:
        return None
    return int(what.i) if what.lower_ not in ("say", "confirm") else int(verb.i)


def _introduces(parsed: Parsed, verb: Token) -> bool:
    """Whether the paragraph ends in a colon after ``verb``, so that what is said stands in the next one."""
    doc = parsed.doc
    if parsed.passage.inside is not None or doc[-1].text != ":" or len(doc) - verb.i > 30:
        return False
    return all(
        not doc[i].tag_.startswith("VB") or doc[i].dep_ in ("acl", "relcl", "advcl")
        for i in range(verb.i + 1, len(doc))
    )


def _quoted_words(parsed: Parsed, verb: Token, cue: Cue) -> Range | None:
    """Words between quotation marks right after the cue: "they say ‘absolutely false’"."""
    if cue.mode == "thought":
        return None
    doc = parsed.doc
    first = verb.i + 1
    if first < len(doc) and cue.lemma in ADDRESSED and doc[first].dep_ in ("dobj", "dative"):
        first += 1
    for i in range(first, min(first + 2, len(doc))):
        if i in parsed.marks:
            return i, parsed.marks[i]
        if doc[i].text not in (",", ":"):
            return None
    return None


def _led_by_colon(parsed: Parsed, verb: Token, frame: str, act: str, content: list[Range]) -> list[Range]:
    """In "added that there were two choices: “Leave or fight”" what stands before the colon is reported too, and in "dismissed the
    charge: the door had been locked" what stands behind it."""
    if frame.startswith(("obj", "prep")) and content and verb.dep_ in ("ROOT", "conj"):
        return _and_clause(parsed, content)
    if frame not in ("quote", "beside") or not content or content[0][0] <= verb.i + 3:
        return content
    doc, start = parsed.doc, content[0][0]
    if doc[start - 1].text != ":" or any(parsed.holes[i] >= 0 for i in range(verb.i, start)):
        return content
    between = range(verb.i + 1, start - 1)
    thing = child(verb, "dobj")
    if thing is not None and thing.i in between and act in ANSWERS:
        return merge([(thing.left_edge.i, start - 2), *content])
    that = next((i for i in between if doc[i].lower_ == "that" and doc[i].tag_ == "IN"), None)
    if that is None or not clause_in(doc, (that, start - 1)):
        return content
    return merge([(that + 1, start - 1), *content])


ANSWERS = words("deny reject accuse criticise")
"""Acts whose object is what is answered, so that it is reported beside the quotation: "denies a feud: ‘We are like sisters’"."""


def _and_clause(parsed: Parsed, content: list[Range]) -> list[Range]:
    """``content`` with the clause that a colon right behind it leads."""
    doc, colon = parsed.doc, content[-1][1] + 1
    if (
        colon + 3 >= len(doc)
        or doc[colon].text != ":"
        or parsed.holes[colon + 1] >= 0
        or colon + 1 in parsed.marks
    ):
        return content
    end = colon + 1
    while end + 1 < len(doc) and doc[end].text not in (".", "!", "?", ";"):
        end += 1
    here = range(colon + 1, end + 1)
    clause = clause_in(doc, (colon + 1, end))
    reports = any(doc[i].lower_ in REPORTING or aside(doc, i) for i in here)
    if not clause or reports or any(parsed.holes[i] >= 0 or i in parsed.marks for i in here):
        return content
    return [*content, (colon + 1, end)]


def aside(doc: Token, at: int) -> bool:
    """Whether a pronoun between commas begins a report of its own: "the minister, he suggested, was late"."""
    named = doc[at].lower_ in ("he", "she", "they", "it") and doc[at - 1].text == ","
    if not named or at + 2 >= len(doc) or doc[at + 1].tag_ not in FINITE:
        return False
    return any(t.text == "," for t in doc[at + 2 : at + 4])


def as_saying(verb: Token) -> tuple[Token, Token] | None:
    """The cue and the speaker of "Ana Reis was quoted by local radio as saying"."""
    named = child(verb, "nsubjpass")
    for prep in verb.rights:
        saying = child(prep, "pcomp") if prep.lower_ == "as" else None
        if named is not None and saying is not None and saying.lower_ in ("saying", "telling"):
            return saying, named
    return None


def cue_range_of(verb: Token, end: int) -> Range:
    """The cue from ``verb`` to ``end``, with the particle it needs."""
    particle = child(verb, "prt")
    if particle is not None and particle.i == verb.i + 1:
        end = max(end, particle.i)
    if verb.lower_ in _MAKES:
        end = max(end, _made_plain(verb))
    return verb.i, end


_MAKES = words("make makes made making")
_PLAIN = words("clear plain known public")


def _made_plain(verb: Token) -> int:
    """Where "made clear" and "made it plain" end."""
    doc, at = verb.doc, verb.i + 1
    if at < len(doc) and doc[at].lower_ == "it":
        at += 1
    return int(at) if at < len(doc) and doc[at].lower_ in _PLAIN else int(verb.i)
