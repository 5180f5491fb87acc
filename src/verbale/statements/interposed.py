"""Cues between commas in what they report, or at its end: "The price, she said, is low", "It will rain, says Ana Reis, a pilot"."""

from __future__ import annotations

from verbale.statements.candidates import cue_range_of
from verbale.statements.lexicon import Cue, Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import (
    FINITE,
    RELATIVE,
    REPORTING,
    Range,
    Token,
    child,
    clause_in,
    negated,
    noun_phrase,
)

_TAKEN = words(
    "say tell add argue insist claim warn write reply explain announce recall note admit assure promise report believe think "
    "confide joke complain state declare acknowledge concede remark observe predict estimate vow ask suggest reckon stress "
    "recount respond reveal maintain"
)
_SUBORDINATE = words("when after as if while although though because since before until unless once whether")
_BREAKS = frozenset({",", "–", "—", "("})
_SPARE = frozenset({"of", "that", "to", "for", "how", "why", "what", "which", "whether", "if"})


def interposed_candidates(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """One candidate for each cue that the sentence goes on after, or that closes it, with all of the rest as content."""
    found = []
    for verb in parsed.doc:
        made = cue_range_of(verb, verb.i)
        cue = lexicon.verbs.get(verb.lower_)
        if verb.lower_ in _POINTS and made[1] > verb.i:
            cue = _POINTS_OUT
        if cue is None or not _takes(cue, verb, made) or verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
            continue
        named = _named(verb)
        if named is None or named.lower_ in RELATIVE or abs(named.i - verb.i) > 12 or negated(verb):
            continue
        if child(verb, "aux", "mark", "auxpass") is not None:
            continue
        unit = _unit(parsed, verb, named)
        content = _rest(parsed, verb, unit) if unit is not None else []
        if unit is not None and content:
            source = (max(noun_phrase(named)[0], _after_comma(named)), noun_phrase(named)[1])
            if verb.dep_ == "ccomp" and verb.head.i < verb.i:
                for kid in [k for k in verb.rights if k.dep_ in ("conj", "cc") and k.i > unit[1]]:
                    kid.head = verb.head
                verb.dep_ = "parataxis"
            found.append(Candidate(cue, verb, "interposed", made, source, content, {}, named))
    return found


_POINTS = words("pointed points")
_POINTS_OUT = Cue("point out", "speech", "state")


def _takes(cue: Cue, verb: Token, made: Range) -> bool:
    """Whether a cue may stand between commas: "she said", but only with its particle "she made clear", "she went on"."""
    if cue.lemma in ("go", "point out") or verb.lower_ in ("made", "makes"):
        return made[1] > int(verb.i)
    return cue.lemma in _TAKEN


def _named(verb: Token) -> Token | None:
    """The subject, or the name that stands between the last comma and the cue where the parser took another."""
    doc = verb.doc
    named = child(verb, "nsubj")
    if verb.i and doc[verb.i - 1].text in _BREAKS:
        named = next((k for k in verb.rights if k.dep_ == "nsubj"), None) or _drawn_away(verb) or named
    if named is None or named.i > verb.i or verb.i < 3:
        return named
    first = verb.i - 1
    while first > 0 and doc[first].tag_.startswith(("NN", "DT", "JJ", "POS", "PRP$")):
        first -= 1
    if doc[first].text in _BREAKS and named.i < first < verb.i - 1 and doc[verb.i - 1].tag_.startswith("NN"):
        return doc[verb.i - 1]
    return named


def _drawn_away(verb: Token) -> Token | None:
    """The name behind a cue that the parser made the subject of what is said: "The fee, says Ana Reis, who teaches law, would be low"."""
    following = verb.doc[verb.i + 1 : verb.i + 7]
    name = next((t for t in following if t.dep_ == "nsubj" and t.left_edge.i == verb.i + 1), None)
    if name is None or name.tag_ != "NNP" or name.head.head.i != verb.i or name.i + 1 == len(verb.doc):
        return None
    return name if name.nbor(1).text == "," else None


def _unit(parsed: Parsed, verb: Token, named: Token) -> Range | None:
    """The words from comma to comma (or the end) that hold the cue, its subject and nothing that is reported."""
    doc = parsed.doc
    source = noun_phrase(named)
    start = min(source[0], verb.i)
    if start == 0 or doc[start - 1].text not in _BREAKS or start == verb.sent.start:
        return None
    if parsed.holes[start - 1] >= 0 or (start > 1 and parsed.holes[start - 2] >= 0):
        return None
    at = max(source[1], verb.i) + 1
    if verb.i < source[0]:
        at = _past_apposition(doc, at, verb.sent.end)
    first = at
    while at < verb.sent.end and doc[at].text not in (",", ".", ":", ";", "—", "–", "?", "!", ")"):
        token = doc[at]
        if token.tag_ in FINITE or parsed.holes[at] >= 0 or at in parsed.marks or at - first > 14:
            return None
        heard = token.lower_ == "to" and token.tag_ == "IN"  # "she explained to the council"
        if at == verb.i + 1 and token.lower_ in _SPARE and not heard:
            return None
        if token.tag_ == "TO" or token.lower_ == "that":
            return None
        at += 1
    return start, at


def _after_comma(named: Token) -> int:
    for i in range(named.i - 1, named.left_edge.i - 1, -1):
        if named.doc[i].text == ",":
            return i + 1
    return int(named.left_edge.i)


def _past_apposition(doc: Token, at: int, end: int) -> int:
    """Behind ", an economist in Trieste," or ", who drives a bus," after the name that follows a cue."""
    if (
        at + 1 < end
        and doc[at].text == ","
        and (doc[at + 1].lower_ in ("a", "an", "the", "who", "whose", "its"))
    ):
        for i in range(at + 2, min(at + 20, end)):
            if doc[i].text in (",", ".", ";"):
                return i
    if at < end and doc[at].text == ",":  # ", says the ambassador, Ana Reis: …"
        last = at + 1
        while last < end and doc[last].tag_.startswith("NNP"):
            last += 1
        return last if last > at + 1 and last < end and doc[last].text in (",", ":", ".") else at
    return at


def _rest(parsed: Parsed, verb: Token, unit: Range) -> list[Range]:
    doc = parsed.doc
    start, end = verb.sent.start, verb.sent.end - 1
    left, right = (_past_colon(parsed, start, unit[0] - 2), unit[0] - 2), (unit[1] + 1, end)
    closes = unit[1] >= end or doc[unit[1]].text in (".", "?", "!", ";")
    if doc[left[0]].tag_ in ("VBN", "VBG") and not closes:
        return []
    if not closes and doc[unit[1]].text == ":":
        quoted = parsed.marks.get(right[0], -1)
        if right[0] < len(doc) and parsed.holes[right[0]] >= 0:
            quoted = parsed.hole_tokens[parsed.holes[right[0]]][1]
        if quoted >= 0:  # "It promised one in May, too, a forester recalled: “It is still coming.”"
            return [left, (right[0], quoted)] if clause_in(doc, left) else []
        right = (right[0], doc[right[0]].sent.end - 1 if right[0] < len(doc) else end)
    if closes:
        opening = doc[left[0]]
        if opening.lower_ in _SUBORDINATE and not any(t.text == "," for t in doc[left[0] : left[1] + 1]):
            return []
        ordered = opening.tag_ == "VB" and opening.dep_ == "ROOT"  # "Expect snow, the bureau said"
        if not (clause_in(doc, left) or ordered) or left[1] - left[0] < 1:
            return []
        goes_on = unit[1] < end and doc[unit[1]].text == ";" and not _speaks(parsed, right)
        return [left, right] if goes_on and clause_in(doc, right) else [left]
    if not (clause_in(doc, left) or clause_in(doc, right)):
        return []
    if doc[left[0]].lower_ in _SUBORDINATE and clause_in(doc, left):
        return []
    if doc[left[0]].lower_ == "as" and not clause_in(doc, left):
        return [right]
    if doc[left[1]].lower_ in ("is", "are", "was", "were"):
        return [left, right]  # "She was, her office stresses, joking"
    if doc[right[0]].tag_ == "VBG" or doc[right[0]].lower_ in ("who", "which", "after", "as"):
        return [left] if clause_in(doc, left) else []
    if doc[right[0]].lower_ in ("and", "but") and (_second_cue(parsed, right) or _speaks(parsed, right)):
        return [left] if clause_in(doc, left) else []
    return [one for one in (left, right) if one[0] <= one[1]]


def _speaks(parsed: Parsed, where: Range) -> bool:
    """Whether a stretch holds a report or a figure of somebody else: "; the registry counted 310", "but one of them said that …"."""
    return any(
        t.tag_ in FINITE and (t.lower_ in REPORTING or t.lower_ in _COUNTED)
        for t in parsed.doc[where[0] : where[1] + 1]
    )


_COUNTED = words("counted counts put puts makes estimates estimated")


def _past_colon(parsed: Parsed, start: int, end: int) -> int:
    """Behind the colon or semicolon of an earlier clause: "Not true, traders retorted: the insurers, they say, were never asked"."""
    doc = parsed.doc
    at = next((i for i in range(end, start, -1) if doc[i].text in (":", ";") and parsed.holes[i] < 0), None)
    return start if at is None or at == end or not clause_in(doc, (start, at)) else at + 1


_AUXILIARIES = words("had has would will could can")
"""What carries on a clause behind its cue: "The board had been told, he said, and had raised no objection"."""


def _second_cue(parsed: Parsed, where: Range) -> bool:
    """Whether a finite verb of reporting without a subject follows the joint: ", she said, and called for calm"."""
    doc = parsed.doc
    following = doc[where[0] + 1] if where[0] + 1 <= where[1] else None
    return following is not None and following.tag_ in ("VBD", "VBZ") and following.lower_ not in _AUXILIARIES
