"""Nouns that lead to what is said without a verb of saying: "Her message is simple: pay up", "“Not yet,” was the minister's answer"."""

from __future__ import annotations

from verbale.statements.candidates import aside
from verbale.statements.lexicon import Cue, Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import FINITE, Range, Token, child, noun_phrase

_LINKS = words(
    "is was are were 's ’s remains remained came comes followed follows ran runs read reads went goes"
)
_LEAD = 6
"""Words that may stand between such a noun and its colon: "came by telegram on Friday"."""
_PARTS = ("nsubj", "nsubjpass", "ROOT", "attr", "dep", "dobj", "npadvmod", "appos")


def colon_candidates(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """The candidates whose cue is a noun before a colon, or after a quotation that it is said to be."""
    found = []
    for token in parsed.doc:
        if token.text == ":" and parsed.holes[token.i] < 0:
            made = _before_colon(parsed, token.i, lexicon)
            if made is not None:
                found.append(made)
        elif token.lower_ in ("was", "is", "came", "ran") and token.i and parsed.holes[token.i] < 0:
            made = _after_quotation(parsed, token.i, lexicon)
            if made is not None:
                found.append(made)
    return found


def _before_colon(parsed: Parsed, colon: int, lexicon: Lexicon) -> Candidate | None:
    """The candidate of "The mayor's answer: no", "The verdict of the jury was clear: it is too sweet"."""
    doc = parsed.doc
    low = colon
    while low > 0 and doc[low - 1].text not in (".", "!", "?", ";", ":", "”") and parsed.holes[low - 1] < 0:
        low -= 1
    for i in range(colon - 1, max(low, colon - 16) - 1, -1):
        noun = doc[i]
        cue = lexicon.nouns.get(noun.lower_) if noun.tag_.startswith("NN") else None
        if cue is None or noun.dep_ not in _PARTS:
            continue
        source, last = owner_of(noun)
        if source is None or source[0] < low or not _leads(doc, max(last, noun.i) + 1, colon):
            continue
        content = _following(parsed, colon)
        low, high = content[0] if content else (0, -1)
        if not content or _is_list(doc, content[0]) or any(aside(doc, i) for i in range(low + 1, high)):
            return None
        return Candidate(cue, noun, "n-colon", (noun.i, noun.i), source, content, {}, doc[source[1]])
    return None


_TOPICAL = words(
    "talk claim claims report reports allegation allegations suggestion suggestions rumour rumours threat threats promise promises charge "
    "charges accusation accusations warning warnings fear fears hope hopes"
)


def owner_of(noun: Token) -> tuple[Range | None, int]:
    """Whose word a noun is ("the mayor's answer", "the answer of the mayor"), and where the words for that end."""
    owner = child(noun, "poss")
    if owner is not None:
        return (noun_phrase(owner)[0], int(owner.i)), int(noun.i)
    for kid in noun.rights:
        if kid.lower_ == "of" and noun.lower_ in _TOPICAL:
            continue  # "talk of starvation" is nobody's
        if kid.dep_ == "prep" and kid.lower_ in ("of", "from", "by", "among") and kid.i == noun.i + 1:
            owner = child(kid, "pobj")
            if owner is not None and owner.tag_ in ("NN", "NNS", "NNP", "NNPS"):
                return noun_phrase(owner), int(noun_phrase(owner)[1])
    return None, int(noun.i)


def _leads(doc: Token, start: int, colon: int) -> bool:
    """Whether nothing but a linking verb and a few words stand from ``start`` to the colon."""
    between = doc[start:colon]
    if len(between) > 1 and between[0].text == "," and between[1].tag_ in ("IN", "TO"):
        between = between[1:]
    if len(between) == 0:
        return True
    finite = [t for t in between if t.tag_ in FINITE]
    if len(between) > _LEAD or len(finite) > 1:
        return False
    if finite:
        return bool(between[0].lower_ in _LINKS)
    return bool(between[0].tag_ in ("IN", "TO") and len(between) <= 4)


def _following(parsed: Parsed, colon: int) -> list[Range]:
    """What stands behind a colon: the quotation there, or the rest of the sentence."""
    doc = parsed.doc
    first = colon + 1
    if first >= len(doc):
        return []
    hole = parsed.holes[first]
    if hole >= 0:
        return [parsed.hole_tokens[hole]]
    if first in parsed.marks:
        return [(first, parsed.marks[first])]
    end = first
    while end + 1 < len(doc) and doc[end].text not in (".", "!", "?") and parsed.holes[end + 1] < 0:
        end += 1
    return [(first, end)]


def _is_list(doc: Token, content: Range) -> bool:
    """Whether a few names or things are counted up behind the colon, and nothing is said."""
    start, end = content
    said = any(doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD", "VB") for i in range(start, end + 1))
    quoted = doc[start].text in "“‘\"'«"
    return not said and not quoted and end - start > 6


def _all_that(doc: Token, link: int) -> Range | None:
    """Who speaks in "“No comment,” was all the palace had to offer" and "“Odd” was how Petra Hahn summed it up"."""
    if (
        link + 3 >= len(doc)
        or doc[link].lower_ not in ("was", "is")
        or doc[link + 1].lower_ not in ("all", "how", "what")
    ):
        return None
    verb = next((t for t in doc[link + 2 : link + 14] if t.tag_ in FINITE), None)
    named = doc[link + 2 : verb.i] if verb is not None else ()
    if not len(named) or not all(t.tag_.startswith(("NN", "DT", "JJ", "POS", "PRP")) for t in named):
        return None
    return link + 2, int(verb.i) - 1 if verb is not None else link + 2


def _after_quotation(parsed: Parsed, link: int, lexicon: Lexicon) -> Candidate | None:
    """The candidate of "“Not yet,” was the minister's answer"."""
    doc = parsed.doc
    before = link - 1
    if parsed.holes[before] >= 0:
        content = parsed.hole_tokens[parsed.holes[before]]
    else:
        content = next(((a, b) for a, b in parsed.marks.items() if b == before), (0, -1))
    if content[0] > content[1]:
        return None
    whole = _all_that(doc, link)
    if whole is not None:
        be = Cue("be", "speech", "state")
        return Candidate(be, doc[link], "n-colon", (link, link + 1), whole, [content], {}, doc[whole[1]])
    for i in range(link + 1, min(link + 9, len(doc))):
        noun = doc[i]
        if noun.tag_ in FINITE or noun.text in (",", ".", ":", ";"):
            return None
        cue = lexicon.nouns.get(noun.lower_) if noun.tag_.startswith("NN") else None
        if cue is None or noun.dep_ == "compound":
            continue
        source, _ = owner_of(noun)
        if (
            source is None
            and doc[link].lower_ == "came"
            and all(t.tag_ in ("DT", "JJ") for t in doc[link + 1 : i])
        ):
            return Candidate(cue, noun, "n-colon", (noun.i, noun.i), None, [content], {}, None)
        if source is None or source[0] <= link:
            return None
        return Candidate(cue, noun, "n-colon", (noun.i, noun.i), source, [content], {}, doc[source[1]])
    return None
