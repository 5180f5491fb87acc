"""Quotations that the parse left without a cue: the nearest cue in the same sentence takes them."""

from __future__ import annotations

from verbale.statements.candidates import ANSWERS, cue_range_of
from verbale.statements.lexicon import Lexicon
from verbale.statements.parsed import Candidate, Parsed, merge
from verbale.statements.trees import Token, noun_phrase, subject


def quote_candidates(parsed: Parsed, lexicon: Lexicon, taken: list[Candidate]) -> list[Candidate]:
    """Candidates for lifted quotations that the parse left without a cue: the nearest cue in the same sentence takes them."""
    owned = {i for one in taken for start, end in one.content for i in range(start, end + 1)}
    used = {one.token.i for one in taken if one.frame in ("quote", "that", "zero")}
    found: list[Candidate] = []
    for number, (start, end) in enumerate(parsed.hole_tokens):
        if start in owned or end < start:
            continue
        carrier = _interrupted(parsed, end, taken)
        if carrier is not None:
            carrier.content = merge([*carrier.content, (start, end)])
            continue
        verb = _neighbour(parsed, number, lexicon, used)
        if verb is None:
            continue
        answer = _answered(parsed, start, verb, taken)
        if answer is not None:
            answer.content = merge([*answer.content, (start, end)])
            continue
        mine = next((c for c in found if c.token.i == verb.i), None)
        if mine is not None:
            mine.content = merge([*mine.content, (start, end)])
            continue
        head = subject(verb) or _beside(parsed, verb)
        source = noun_phrase(head) if head is not None and parsed.holes[head.i] < 0 else None
        cue = lexicon.verbs[verb.lower_]
        found.append(
            Candidate(
                cue,
                verb,
                "beside",
                cue_range_of(verb, verb.i),
                source,
                [(start, end)],
                {},
                head if source else None,
            )
        )
    return found


def _interrupted(parsed: Parsed, end: int, taken: list[Candidate]) -> Candidate | None:
    """The candidate whose cue breaks a quotation in two: "“It is good,” she says, “and it floats.”"."""
    doc = parsed.doc
    if doc[end].text != "," and doc[end - 1].text != ",":
        return None
    for one in taken:
        if one.frame not in ("quote", "beside") or one.source is None or not one.content:
            continue
        first = min(one.source[0], one.cue_range[0])
        behind = max(one.source[1], one.cue_range[1])
        if first == end + 1 and behind < one.content[0][0] and parsed.holes[one.content[0][0]] >= 0:
            return one if one.content[0][0] - behind <= _BREAK else None
    return None


def _answered(parsed: Parsed, start: int, verb: Token, taken: list[Candidate]) -> Candidate | None:
    """The candidate whose cue answers something, where a colon leads the words of the answer: "took to the air to deny it: “Never.”"."""
    if not start or parsed.doc[start - 1].text != ":":
        return None
    return next(
        (
            one
            for one in taken
            if one.token.i == verb.i
            and one.frame.startswith("obj")
            and one.cue.act in ANSWERS
            and one.content[-1][1] == start - 2
        ),
        None,
    )


_BREAK = 8
"""Words that may stand between a cue and the quotation that goes on behind it: "she told reporters on Monday, “and …”"."""
_REACH = 24


def _neighbour(parsed: Parsed, number: int, lexicon: Lexicon, used: set[int]) -> Token | None:
    start, end = parsed.hole_tokens[number]
    doc = parsed.doc
    stop = doc[end].text in ("”",) and doc[end - 1].text == "."
    stop = stop or (start > 0 and doc[start - 1].text == ":" and doc[end - 1].text in ("?", "!"))
    if not stop:
        for i in range(end + 1, min(end + _REACH, len(doc))):
            if parsed.holes[i] >= 0 or doc[i].text in (".", "?", "!", ";"):
                break
            if _reports(doc[i], lexicon) and i not in used:
                return doc[i]
    for i in range(start - 1, max(start - _REACH, -1), -1):
        if parsed.holes[i] >= 0 or doc[i].text in (".", "?", "!", ";"):
            break
        if _reports(doc[i], lexicon) and i not in used:
            return doc[i]
    return None


def _reports(token: Token, lexicon: Lexicon) -> bool:
    cue = lexicon.verbs.get(token.lower_)
    if cue is None or cue.mode == "thought":
        return False
    return token.tag_.startswith("VB") and token.dep_ not in (
        "aux",
        "auxpass",
        "amod",
        "compound",
        "relcl",
        "acl",
    )


def _beside(parsed: Parsed, verb: Token) -> Token | None:
    """The noun next to a cue that the parser gave no subject: "said the minister"."""
    doc = parsed.doc
    for step in (1, -1):
        i = verb.i + step
        while 0 <= i < len(doc) and doc[i].tag_ in ("RB", "DT", "JJ", "PRP$") and abs(i - verb.i) < 4:
            i += step
        if 0 <= i < len(doc) and doc[i].tag_.startswith(("NN", "PRP")) and parsed.holes[i] < 0:
            token = doc[i]
            while token.dep_ in ("compound", "poss", "amod", "nmod") and token.head.i != token.i:
                token = token.head
            return token
    return None
