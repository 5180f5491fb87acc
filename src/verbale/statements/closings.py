"""A report that closes its sentence behind a long name: "Lessons will begin at nine, the head teacher, Dr Iris Sand, told parents".

The parser takes such a name for an apposition to the last word of what is said; here the order of the words decides.
"""

from __future__ import annotations

from verbale.statements.lexicon import Cue, Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import FINITE, Range, Token, clause_in

_CLOSERS = words(
    "say tell announce report explain add insist claim warn argue admit write reply confirm find rule disclose reveal promise predict "
    "estimate believe think conclude declare state note recall acknowledge concede assure inform calculate reckon suggest"
)
_CLEAR = Cue("make clear", "speech", "state")
_HEARD = words("tell assure inform warn")
_NAMING = ("NN", "DT", "JJ", "POS", "PRP$", "CD", "HYPH", "CC", "VBN", "VBG", "``", "''")
_JOINTS = words("of for in at from and to on with by into")
_AUXILIARIES = words("has have had 's ’s")
_TAIL = 16
"""Words that may follow the cue: who was told, where and when."""


def closing_candidates(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """One candidate at most for each sentence."""
    found = []
    for sentence in parsed.doc.sents:
        for verb in reversed(list(sentence)):
            if verb.lower_ in lexicon.verbs and (verb.tag_ in ("VBD", "VBN", "VBZ") or _last_word(verb)):
                made = _closing(parsed, verb, sentence, lexicon)
                if made is not None:
                    found.append(made)
                break
    return found


def _last_word(verb: Token) -> bool:
    """Whether a verb that the parser takes for a noun closes a sentence behind a document: "…, the paper states."."""
    doc = verb.doc
    at = verb.i
    closes = at + 1 < len(doc) and doc[at + 1].text == "."
    return bool(
        verb.tag_ == "NNS" and closes and at > 3 and doc[at - 2].tag_ == "DT" and doc[at - 3].text == ","
    )


def _closing(parsed: Parsed, verb: Token, sentence: Token, lexicon: Lexicon) -> Candidate | None:
    doc, cue = parsed.doc, lexicon.verbs[verb.lower_]
    clear = (
        verb.lower_ in ("made", "makes")
        and verb.i + 1 < len(doc)
        and doc[verb.i + 1].lower_ in ("clear", "plain")
    )
    if clear:
        cue = _CLEAR
    elif cue.lemma not in _CLOSERS:
        return None
    heard = clear or cue.lemma in _HEARD
    if not _tail(parsed, verb, sentence.end, heard=heard):
        return None
    last = verb.i - 1
    if doc[last].lower_ in _AUXILIARIES:
        last -= 1
    elif verb.tag_ == "VBN" and doc[last].tag_ in ("VBD", "VBZ", "VBP"):
        return None
    if doc[last].text == ",":
        last -= 1
    pieces = _pieces(doc, sentence.start, last)
    source = _speaker(doc, pieces)
    if source is None:
        return None
    content = (int(sentence.start), source[0] - 2)
    opens = doc[content[0]].lower_ in (
        "as",
        "if",
        "when",
        "after",
        "while",
        "although",
        "in",
        "on",
        "at",
        "speaking",
    )
    if opens or content[1] - content[0] < 2 or not clause_in(doc, content):
        return None
    if any(parsed.holes[i] >= 0 for i in range(content[0], source[1] + 1)):
        return None
    return Candidate(cue, verb, "interposed", (verb.i, verb.i + clear), source, [content], {}, doc[source[1]])


def _tail(parsed: Parsed, verb: Token, end: int, *, heard: bool) -> bool:
    """Whether only hearers, days and places follow ``verb`` up to the end of the sentence."""
    doc = parsed.doc
    rest = [doc[i] for i in range(verb.i + 1, end) if not doc[i].is_punct or doc[i].text not in '.?!”"']
    if len(rest) > _TAIL or any(parsed.holes[t.i] >= 0 or t.i in parsed.marks for t in rest):
        return False
    if any(t.tag_ in (*FINITE, "TO") or t.lower_ == "that" or t.text in (":", ";") for t in rest):
        return False
    first = rest[0] if rest else None
    return first is None or heard or first.tag_ in ("IN", "RB") or first.dep_ == "npadvmod"


def _pieces(doc: Token, low: int, last: int) -> list[Range]:
    """The noun phrases between commas that end at ``last``, the last one first, three at most."""
    pieces: list[Range] = []
    end = last
    while len(pieces) < 3:
        start = end
        while start > low and token_names(doc[start - 1]):
            start -= 1
        if start > end or not token_names(doc[start]) or start <= low or doc[start - 1].text != ",":
            break
        pieces.append((start, end))
        end = start - 2
        if end <= low:
            break
    return pieces


def token_names(token: Token) -> bool:
    """Whether a word can stand in a noun phrase with its prepositions."""
    return token.tag_.startswith(_NAMING) or token.lower_ in _JOINTS


def _speaker(doc: Token, pieces: list[Range]) -> Range | None:
    """Which of ``pieces`` is the source: the first of a title and a name, or the only one."""
    if not pieces or not stands(doc, pieces[0]):
        return None
    if len(pieces) > 1:
        start, (low, high) = pieces[0][0], pieces[1]
        title = doc[low].tag_ in ("DT", "PRP$") or (
            doc[low].tag_.startswith("NNP") and _owned(doc, pieces[1])
        )
        if title and _is_name(doc, pieces[0]) and doc[high].tag_.startswith("NN") and low < high:
            return pieces[1]
        if _is_name(doc, pieces[1]) and doc[start].tag_ in ("DT", "PRP$") and low < high:
            return pieces[1]
    return pieces[0]


def stands(doc: Token, piece: Range) -> bool:
    """Whether a phrase can be who speaks: it ends in a noun and begins like a name or a noun phrase."""
    first = doc[piece[0]].tag_.startswith(("NNP", "DT", "PRP$", "NN", "JJ"))
    return bool(first and doc[piece[1]].tag_.startswith("NN"))


def _is_name(doc: Token, piece: Range) -> bool:
    return all(t.tag_.startswith("NNP") for t in doc[piece[0] : piece[1] + 1])


def _owned(doc: Token, piece: Range) -> bool:
    return any(t.tag_ == "POS" for t in doc[piece[0] : piece[1] + 1])
