"""Reports closed by a verb and who speaks, in that order: "Cormorants, say the fishermen", "It is full, answers the hotel"."""

from __future__ import annotations

from verbale.statements.closings import stands, token_names
from verbale.statements.lexicon import Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import FINITE, Range, Token, child, clause_in


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
        behind = piece[1] + 1 >= len(doc) or doc[piece[1] + 1].text in ".,:;" or _told_of(doc, piece[1] + 1)
        short = comma.text != "," or not clause_in(doc, (low, comma.i - 1))
        opens = low == 0 or doc[low - 1].text in ".!?:;”"
        if comma.text == "," and (
            verb.text.startswith("ask") or any(t.text == "," for t in doc[low : comma.i])
        ):
            continue
        if piece[1] < piece[0] or not behind or not short or not opens or not stands(doc, piece):
            continue
        content = (low, comma.i - (comma.text == ","))
        more = _behind_colon(parsed, piece[1] + 1)
        if any(parsed.holes[i] >= 0 for i in range(low, comma.i)) or any(
            start <= content[0] <= end for start, end in parsed.marks.items()
        ):
            continue
        features: dict[str, str | bool] = {"laid": True} if more else {}
        parts = [content, *more]
        found.append(
            Candidate(cue, verb, "interposed", (verb.i, verb.i), piece, parts, features, doc[piece[1]])
        )
    return found


def _behind_colon(parsed: Parsed, colon: int) -> list[Range]:
    """What goes on behind "Not so, says the firm:" or "…, says the planner, Tom Rees:", a quotation or a clause."""
    doc = parsed.doc
    if colon < len(doc) and doc[colon].text == ",":
        colon += 1
        while colon < len(doc) and token_names(doc[colon]):
            colon += 1
    if colon + 2 >= len(doc) or doc[colon].text != ":":
        return []
    if parsed.holes[colon + 1] >= 0:
        return [parsed.hole_tokens[parsed.holes[colon + 1]]]
    end = colon + 1
    while end + 1 < len(doc) and doc[end].text not in (".", "!", "?") and parsed.holes[end + 1] < 0:
        end += 1
    return [(colon + 1, end)]


_ANSWERS = words(
    "say says said reply replies replied answer answers answered ask asks asked add adds added counter counters countered "
    "insist insists insisted write writes wrote retort retorts retorted respond responds responded shrug shrugs shrugged"
)


def _piece_end(doc: Token, start: int) -> int:
    end = start - 1
    while end + 1 < len(doc) and token_names(doc[end + 1]):
        end += 1
    return end


_CLOSERS = words(
    "say add announce explain insist claim argue admit write reply confirm disclose reveal promise predict estimate conclude declare "
    "state note recall acknowledge concede assure calculate reckon suggest answer counter retort respond correct shrug scoff sigh "
    "shout whisper joke quip blast fume huff grumble complain protest maintain allege assert contend observe remark lament boast "
    "vow swear warn growl correct storm grant chorus roar snap object interject muse report stress assume fear believe think hope "
    "affirm specify wonder contradict certify"
)
_LONG_WORDS = 60
_CROWDS = ("ers", "ors", "ists", "ians", "men", "ist", "man", "woman")


def closed_by_verb(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """The same behind a whole clause, where the parser takes the speaker for what the verb is about.

    The sentence ends with the speaker, or goes on with a place, a day or an apposition.
    """
    found = []
    for sentence in parsed.doc.sents:
        made = _closed(parsed, sentence, lexicon)
        if made is not None:
            found.append(made)
    return found


def _closed(parsed: Parsed, sentence: Token, lexicon: Lexicon) -> Candidate | None:
    doc, low, end = parsed.doc, int(sentence.start), int(sentence.end)
    for i in range(end - 2, low + 1, -1):
        verb = doc[i]
        cue = lexicon.verbs.get(verb.lower_)
        if cue is None or cue.lemma not in _CLOSERS or verb.tag_ not in ("VBZ", "VBD", "NNS", "VBN", "VBP"):
            continue
        if doc[i - 1].text not in (",", "?", "!") or verb.text != verb.lower_:
            continue
        piece = (i + 1, _piece_end(doc, i + 1))
        while piece[1] > piece[0] and not doc[piece[1]].tag_.startswith("NN"):
            piece = (piece[0], piece[1] - 1)
        if piece[1] < piece[0] or not stands(doc, piece) or not _somebody(doc, piece, lexicon):
            continue
        if _told_already(verb, piece) or not _ends(doc, piece[1] + 1, end):
            continue
        content = (low, i - 1 - (doc[i - 1].text == ","))
        if content[1] < low or content[1] - low > _LONG_WORDS:
            return None
        if any(parsed.holes[k] >= 0 or k in parsed.marks for k in range(low, end)):
            return None
        return Candidate(cue, verb, "interposed", (i, i), piece, [content], {}, doc[piece[1]])
    return None


def _told_already(verb: Token, piece: Range) -> bool:
    """Whether the parser has seen that who stands behind the verb is its subject, and a clause what is said."""
    named, said = child(verb, "nsubj"), child(verb, "ccomp")
    return named is not None and named.i >= piece[0] and said is not None


def _somebody(doc: Token, piece: Range, lexicon: Lexicon) -> bool:
    last = doc[piece[1]]
    if last.tag_.startswith("NNP") or any(
        doc[i].lower_ in lexicon.speakers for i in range(piece[0], piece[1] + 1)
    ):
        return True
    return bool(last.lower_.endswith(_CROWDS) and last.tag_.startswith("NN"))


def _told_of(doc: Token, at: int) -> bool:
    """Whether a relative clause begins that tells of who speaks: "says a clerk who was there"."""
    return bool(doc[at].lower_ in ("who", "whose"))


def _ends(doc: Token, start: int, end: int) -> bool:
    """Whether nothing but an apposition, a place or a day stands between who speaks and the end of the sentence."""
    rest = [doc[i] for i in range(start, end) if not doc[i].is_space]
    if rest and _told_of(doc, start):
        return True
    if any(t.tag_ in FINITE or t.text in (":", ";") for t in rest):
        return False
    return not rest or rest[0].text in (".", ",", "?", "!", "…") or rest[0].tag_ in ("IN", "RB", "TO")
