"""How far a content reaches: words of place and time that belong to the telling are out, quoted words that go on are in."""

from __future__ import annotations

from verbale.statements.lexicon import Lexicon, load_lexicon, words
from verbale.statements.parsed import Parsed
from verbale.statements.trees import Range, Token

_PLACES = words("in on by at during through via over")
_MONTHS = words(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday today yesterday overnight"
)
_JOINED = words("before until within without by between under near instead across")
_PLAIN = frozenset({"that", "zero", "whether", "wh", "if"})


def reach(parsed: Parsed, verb: Token, frame: str, content: list[Range]) -> list[Range]:
    """``content`` of a cue with its end set right: see the text of this module."""
    if not content or frame in ("quote", "beside", "words", "colon-next", "decline"):
        return content
    start, end = content[-1]
    if frame not in _PLAIN:
        if frame.startswith(("obj", "prep", "addr")):
            end = _with_adjuncts(verb, end)
            end = before_remark(parsed, start, end)
        end = _before_channel(parsed.doc, start, end, load_lexicon())
        if parsed.headline and frame.startswith("obj"):
            end = _to_break(parsed.doc, end)
    end = _with_quotation(parsed, end, frame)
    return [*content[:-1], (start, end)]


def before_remark(parsed: Parsed, start: int, end: int) -> int:
    """Where the content ends before a remark of the writer's: ", which has not stopped …"."""
    doc = parsed.doc
    for i in range(start + 1, end):
        inside = any(low < i < high for low, high in parsed.marks.items())
        if doc[i].text == "," and doc[i + 1].lower_ in ("which", "who", "whose") and not inside:
            return i - 1
    return end


def _with_adjuncts(verb: Token, end: int) -> int:
    """Take in phrases such as "before the summer break" that follow the thing asked for or shown."""
    for kid in verb.rights:
        if kid.i <= end or kid.left_edge.i != end + 1:
            continue
        joined = kid.dep_ == "prep" and kid.lower_ in _JOINED
        counted = kid.dep_ == "prep" and kid.lower_ == "from" and any(t.tag_ == "CD" for t in kid.subtree)
        if joined or counted or (kid.dep_ == "advmod" and kid.right_edge.i > kid.i):
            end = kid.right_edge.i
    return end


def _before_channel(doc: Token, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the content ends before "in a post on social media on Tuesday", if it closes with such words."""
    for i in range(start + 1, end + 1):
        token = doc[i]
        if token.lower_ not in _PLACES or token.dep_ != "prep":
            continue
        rest = doc[i : end + 1]
        noun = next((t for t in rest if t.dep_ == "pobj"), None)
        if noun is None or noun.lower_ not in lexicon.channels or noun.head.i != i:
            continue
        if any((t.tag_.startswith("VB") and t.tag_ != "VBN") or t.text in ("“", "‘", '"') for t in rest):
            continue
        if noun.i - i == 1 or doc[i + 1].lower_ in (
            "a",
            "an",
            "social",
            "state",
            "national",
            "live",
            "the",
            "his",
            "her",
        ):
            return i - 1
    return end


def _to_break(doc: Token, end: int) -> int:
    """In a headline a thing with all that follows it up to a comma, a colon or a second verb."""
    for i in range(end + 1, len(doc)):
        token = doc[i]
        if token.text in (",", ":", ";", "–", "—") or token.tag_ in ("VBZ", "VBD", "VBP", "CC"):
            return i - 1
        if token.lower_ in ("as", "after", "amid", "while", "but", "in", "at", "on"):
            return i - 1
    return len(doc) - 1


def _with_quotation(parsed: Parsed, end: int, frame: str) -> int:
    """Take in quoted words that follow at once, or after a comma where they close the sentence in small letters."""
    doc = parsed.doc
    at = end + 1
    if at in parsed.marks and (frame.startswith(("obj", "pass")) or frame in _PLAIN):
        return parsed.marks[at]
    if at + 1 < len(doc) and doc[at].text == "," and at + 1 in parsed.marks and at + 2 < len(doc):
        close = parsed.marks[at + 1]
        ends = close + 1 >= len(doc) or doc[close + 1].text in (".", ";", "?", "!")
        if ends and doc[at + 2].text[:1].islower():
            return close
    return end
