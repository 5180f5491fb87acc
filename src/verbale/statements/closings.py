"""A report that closes its sentence behind a long name: "Lessons will begin at nine, the head teacher, Dr Iris Sand, told parents".

The parser takes such a name for an apposition to the last word of what is said; here the order of the words decides.
"""

from __future__ import annotations

from verbale.statements.lexicon import Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import Range, Token

_CLOSERS = words(
    "say tell announce report explain add insist claim warn argue admit write reply confirm find rule disclose reveal promise predict "
    "estimate believe think conclude declare state note recall acknowledge concede assure inform calculate reckon suggest"
)
_HEARD = words("tell assure inform warn")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NAMING = ("NN", "DT", "JJ", "POS", "PRP$", "CD", "HYPH", "CC", "VBN", "VBG", "``", "''")
_JOINTS = words("of for in at from and to on with")
_AUXILIARIES = words("has have had 's ’s")
_TAIL = 16
"""Words that may follow the cue: who was told, where and when."""


def inverted_candidates(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """Answers in a word or two, with who gives them behind: "Cormorants, say the fishermen", "Nonsense, says the mayor"."""
    doc, found = parsed.doc, []
    for comma in doc:
        if (
            comma.text not in (",", "?", "!")
            or comma.i < 1
            or comma.i + 2 >= len(doc)
            or parsed.holes[comma.i] >= 0
        ):
            continue
        verb = doc[comma.i + 1]
        cue = lexicon.verbs.get(verb.lower_)
        if cue is None or verb.text not in _ANSWERS or parsed.holes[verb.i] >= 0:
            continue
        low = comma.i
        while low > 0 and doc[low - 1].text not in ".!?:;”" and comma.i - low < 10:
            low -= 1
        piece = (verb.i + 1, _piece_end(doc, verb.i + 1))
        behind = piece[1] + 1 >= len(doc) or doc[piece[1] + 1].text in ".,:;"
        short = comma.text != "," or not _clause(doc, (low, comma.i - 1))
        opens = low == 0 or doc[low - 1].text in ".!?:;”"
        if comma.text == "," and (
            verb.text.startswith("ask") or any(t.text == "," for t in doc[low : comma.i])
        ):
            continue
        if piece[1] < piece[0] or not behind or not short or not opens or not _stands(doc, piece):
            continue
        content = (low, comma.i - (comma.text == ","))
        if any(parsed.holes[i] >= 0 for i in range(low, comma.i)) or any(
            start <= content[0] <= end for start, end in parsed.marks.items()
        ):
            continue
        found.append(
            Candidate(cue, verb, "interposed", (verb.i, verb.i), piece, [content], {}, doc[piece[1]])
        )
    return found


_ANSWERS = words(
    "say says said reply replies replied answer answers answered ask asks asked add adds added counter counters countered "
    "insist insists insisted write writes wrote retort retorts retorted respond responds responded shrug shrugs shrugged"
)


def _piece_end(doc: Token, start: int) -> int:
    end = start - 1
    while end + 1 < len(doc) and _names(doc[end + 1]):
        end += 1
    return end


def closing_candidates(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """One candidate at most for each sentence."""
    found = []
    for sentence in parsed.doc.sents:
        for verb in reversed(list(sentence)):
            if verb.lower_ in lexicon.verbs and verb.tag_ in ("VBD", "VBN", "VBZ"):
                made = _closing(parsed, verb, sentence, lexicon)
                if made is not None:
                    found.append(made)
                break
    return found


def _closing(parsed: Parsed, verb: Token, sentence: Token, lexicon: Lexicon) -> Candidate | None:
    doc, cue = parsed.doc, lexicon.verbs[verb.lower_]
    if cue.lemma not in _CLOSERS or not _tail(parsed, verb, sentence.end, heard=cue.lemma in _HEARD):
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
    if opens or content[1] - content[0] < 2 or not _clause(doc, content):
        return None
    if any(parsed.holes[i] >= 0 for i in range(content[0], source[1] + 1)):
        return None
    return Candidate(cue, verb, "interposed", (verb.i, verb.i), source, [content], {}, doc[source[1]])


def _tail(parsed: Parsed, verb: Token, end: int, *, heard: bool) -> bool:
    """Whether only hearers, days and places follow ``verb`` up to the end of the sentence."""
    doc = parsed.doc
    rest = [doc[i] for i in range(verb.i + 1, end) if not doc[i].is_punct or doc[i].text not in '.?!”"']
    if len(rest) > _TAIL or any(parsed.holes[t.i] >= 0 or t.i in parsed.marks for t in rest):
        return False
    if any(t.tag_ in (*_FINITE, "TO") or t.lower_ == "that" or t.text in (":", ";") for t in rest):
        return False
    first = rest[0] if rest else None
    return first is None or heard or first.tag_ in ("IN", "RB") or first.dep_ == "npadvmod"


def _pieces(doc: Token, low: int, last: int) -> list[Range]:
    """The noun phrases between commas that end at ``last``, the last one first, three at most."""
    pieces: list[Range] = []
    end = last
    while len(pieces) < 3:
        start = end
        while start > low and _names(doc[start - 1]):
            start -= 1
        if start > end or not _names(doc[start]) or start <= low or doc[start - 1].text != ",":
            break
        pieces.append((start, end))
        end = start - 2
        if end <= low:
            break
    return pieces


def _names(token: Token) -> bool:
    return token.tag_.startswith(_NAMING) or token.lower_ in _JOINTS


def _speaker(doc: Token, pieces: list[Range]) -> Range | None:
    """Which of ``pieces`` is the source: the first of a title and a name, or the only one."""
    if not pieces or not _stands(doc, pieces[0]):
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


def _stands(doc: Token, piece: Range) -> bool:
    """Whether a phrase can be who speaks: it ends in a noun and begins like a name or a noun phrase."""
    first = doc[piece[0]].tag_.startswith(("NNP", "DT", "PRP$", "NN", "JJ"))
    return bool(first and doc[piece[1]].tag_.startswith("NN"))


def _is_name(doc: Token, piece: Range) -> bool:
    return all(t.tag_.startswith("NNP") for t in doc[piece[0] : piece[1] + 1])


def _owned(doc: Token, piece: Range) -> bool:
    return any(t.tag_ == "POS" for t in doc[piece[0] : piece[1] + 1])


def _clause(doc: Token, where: Range) -> bool:
    return any(doc[i].tag_ in _FINITE for i in range(where[0], where[1] + 1))
