"""Cues of several words that report only together: "cast doubt on the survey", "paid tribute to the volunteers", "brushed it aside"."""

from __future__ import annotations

from verbale.statements.extents import reach
from verbale.statements.lexicon import Lexicon
from verbale.statements.parsed import Candidate, Parsed, apart
from verbale.statements.trees import Token, child, is_passive, noun_phrase, subject

_BETWEEN = ("JJ", "JJR", "JJS", "RB", "DT", "PRP$")
_SPARE = 2
"""Words such as "serious" that may stand inside a phrase."""


def set_phrase_candidates(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """One candidate for each set phrase of the passage that has a subject and an object."""
    found = []
    for verb in parsed.doc:
        if parsed.holes[verb.i] >= 0 or not verb.tag_.startswith("VB") or verb.lower_ not in lexicon.phrases:
            continue
        head = None if is_passive(verb) else subject(verb)
        if head is None or parsed.holes[head.i] >= 0:
            continue
        for rest, cue in lexicon.phrases[verb.lower_]:
            end = _end_of(verb, rest)
            if end is None and len(rest) == 2 and (split := _split(verb, rest)) is not None:
                source = noun_phrase(head)
                content = apart([split], [source])
                found.append(Candidate(cue, verb, "phrase", (verb.i, verb.i), source, content, {}, head))
                break
            between = end is None and len(rest) == 1 and _parted(verb, rest[0])
            if end is None and not between:
                continue
            cue_range = (verb.i, verb.i if end is None else end)
            content = _between(verb) if end is None else _behind(verb.doc, end)
            source = noun_phrase(head)
            content = apart(reach(parsed, verb, "obj", content), [cue_range, source])
            if content:
                found.append(Candidate(cue, verb, "phrase", cue_range, source, content, {}, head))
            break
    return found


def _end_of(verb: Token, rest: tuple[str, ...]) -> int | None:
    """Where the words of ``rest`` that follow ``verb`` end, a few modifiers apart: "cast serious doubt on"."""
    doc, at, spare = verb.doc, verb.i + 1, _SPARE
    for word in rest:
        while at < len(doc) and doc[at].lower_ != word and doc[at].tag_ in _BETWEEN and spare:
            at, spare = at + 1, spare - 1
        if at >= len(doc) or doc[at].lower_ != word:
            return None
        at += 1
    return int(at) - 1


def _parted(verb: Token, particle: str) -> bool:
    """Whether the object stands before the particle: "brushed the criticism aside"."""
    return any(k.lower_ == particle and k.dep_ in ("prt", "advmod") for k in verb.rights)


def _split(verb: Token, rest: tuple[str, ...]) -> tuple[int, int] | None:
    """From the object to the end of the phrase, where the object stands before both words: "put the delay down to fog"."""
    thing, doc = child(verb, "dobj"), verb.doc
    if thing is None or thing.i < verb.i:
        return None
    at = next((i for i in range(thing.i + 1, min(thing.i + 12, len(doc) - 2)) if doc[i].lower_ == rest[0]), 0)
    if not at or doc[at + 1].lower_ != rest[1]:
        return None
    held = child(doc[at + 1], "pobj", "pcomp")
    return (int(thing.left_edge.i), int(held.right_edge.i)) if held is not None else None


def _between(verb: Token) -> list[tuple[int, int]]:
    thing = child(verb, "dobj")
    return [] if thing is None else [(thing.left_edge.i, thing.right_edge.i)]


def _behind(doc: Token, end: int) -> list[tuple[int, int]]:
    """The phrase that begins right after ``end``."""
    if end + 1 >= len(doc) or (doc[end + 1].is_punct and doc[end + 1].text not in "“‘\"'«"):
        return []
    top = doc[end + 1]
    while top.head.i != top.i and top.head.left_edge.i > end:
        top = top.head
    return [(end + 1, int(max(top.right_edge.i, end + 1)))]
