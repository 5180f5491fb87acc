"""Headlines that the parser does not see through: "Fares to fall, says minister", "Fares to fall: minister", "‘Nobody asked’: a talk"."""

from __future__ import annotations

from verbale.statements.lexicon import Cue, Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import FINITE, REPORTING, Range, Token

COLON = Cue(":", "speech", "state")
_NAMING = ("NN", "DT", "POS", "IN", "HYPH", "JJ", "CC", "PRP$")
AGENTS = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women")
_SHOWS = words("forecast show find predict reveal suggest estimate rule")
_HEARD = Cue("tell", "speech", "state")
_HEARERS = words("court inquiry tribunal jury hearing inquest trial")
_TELLS = words("tell tells told warn warns warned assure assures assured remind reminds reminded")
_STOPS = words(", ; : — – as after")


def headline_candidates(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """The candidates of a headline that stand in its order of words, not in its parse."""
    doc = parsed.doc
    found = [
        made
        for made in (
            _trailing(parsed, lexicon),
            _told_first(parsed),
            _speaker_last(parsed, lexicon),
            _quotation_first(parsed, lexicon),
            _verb_colon(parsed, lexicon),
        )
        if made is not None
    ]
    return found if len(doc) > 2 else []


def _trailing(parsed: Parsed, lexicon: Lexicon) -> Candidate | None:
    """ "…, says minister" and "…, minister says"."""
    doc = parsed.doc
    comma = max((t.i for t in doc if t.text == ","), default=0)
    rest = doc[comma + 1 :]
    if comma < 2 or not 2 <= len(rest) <= 10:
        return None
    start = next((i + 1 for i in range(comma - 2, 0, -1) if doc[i].text == ";"), 0)
    if rest[-1].lower_ in ("hears", "heard", "told") and rest[-2].lower_ in _HEARERS:
        return _before_court(rest[-1], [(start, comma - 1)])
    for verb, named in ((rest[0], rest[1:]), (rest[-1], rest[:-1])):
        cue = lexicon.verbs.get(verb.lower_)
        if cue is None or cue.lemma not in lexicon.core | _SHOWS or not _finite(verb, named):
            continue
        if all(t.tag_.startswith(_NAMING) for t in named) and named[-1].tag_.startswith("NN"):
            if verb.lower_ == "told":  # "…, inquiry told": nobody is named who told it
                return Candidate(
                    cue, verb, "headed", (verb.i, verb.i), None, [(start, comma - 1)], {"settled": True}
                )
            source = (named[0].i, named[-1].i)
            return Candidate(
                cue, verb, "headed", (verb.i, verb.i), source, [(start, comma - 1)], {}, named[-1]
            )
    told = next((t for t in rest[1:-1] if t.lower_ in _TELLS), None)
    if told is not None:  # "Leave our park alone, growers tell minister"
        parts = [*doc[comma + 1 : told.i], *doc[told.i + 1 :]]
        if all(t.tag_.startswith(_NAMING) for t in parts) and doc[told.i - 1].tag_.startswith("NN"):
            cue, source = lexicon.verbs[told.lower_], (comma + 1, told.i - 1)
            content = [(start, comma - 1)]
            return Candidate(cue, told, "headed", (told.i, told.i), source, content, {}, doc[told.i - 1])
    return None


def _before_court(verb: Token, content: list[Range]) -> Candidate:
    """What a court is told, in a headline that does not say by whom: "Cook lit match in anger, court hears"."""
    return Candidate(_HEARD, verb, "headed", (verb.i, verb.i), None, content, {"settled": True})


def _told_first(parsed: Parsed) -> Candidate | None:
    """ "Court told cook ‘lit match in anger’"."""
    doc = parsed.doc
    if len(doc) < 4 or doc[0].lower_ not in _HEARERS or doc[1].lower_ not in ("told", "hears"):
        return None
    start = 2 + (doc[2].lower_ == "that")
    clause = any(t.tag_ in FINITE or t.text in "‘“'\"" for t in doc[start:])
    if not clause or doc[start].lower_ in ("of", "how"):
        return None
    return _before_court(doc[1], [(start, len(doc) - 1)])


def _finite(verb: Token, named: Token) -> bool:
    """Whether a cue agrees with who is named: "minister says", "growers say"."""
    plural = bool(len(named)) and named[-1].tag_ in ("NNS", "NNPS")
    return verb.lower_.endswith(("s", "d")) or (plural and verb.tag_ in ("VBP", "VB", "NN", "NNP"))


def _speaker_last(parsed: Parsed, lexicon: Lexicon) -> Candidate | None:
    """ "Ferry fares to fall: minister"."""
    doc = parsed.doc
    colon = max((t.i for t in doc if t.text == ":" or _is_dash(t)), default=0)
    named = doc[colon + 1 :]
    if colon < 3 or not 1 <= len(named) <= 5 or not all(t.tag_.startswith(_NAMING) for t in named):
        return None
    whole = len(named) > 1 and all(t.tag_.startswith("NNP") for t in named) and doc[colon].text == ":"
    if whole and any(t.tag_ in (*FINITE, "TO") for t in doc[:colon]):
        source = (named[0].i, named[-1].i)
        return Candidate(COLON, doc[colon], "headed", (colon, colon), source, [(0, colon - 1)], {}, named[-1])
    if named[-1].lower_ not in lexicon.speakers and not (
        named[-1].lower_.endswith(AGENTS) and named[-1].tag_ in ("NN", "NNS") and len(named) <= 3
    ):
        return None
    source = (named[0].i, named[-1].i)
    return Candidate(COLON, doc[colon], "headed", (colon, colon), source, [(0, colon - 1)], {}, named[-1])


def _is_dash(token: Token) -> bool:
    """Whether a token is a dash between spaces, which sets the one who speaks apart: "Fares to fall - minister"."""
    spaced = token.i > 0 and bool(token.doc[token.i - 1].whitespace_ and token.whitespace_)
    return token.text in ("-", "–", "—") and spaced


def _quotation_first(parsed: Parsed, lexicon: Lexicon) -> Candidate | None:
    """ "‘Nobody asked us’: a morning with the pilot": the one named after "with" speaks, or a name that stands alone."""
    doc = parsed.doc
    end = parsed.marks.get(0)
    if end is None and parsed.hole_tokens and parsed.hole_tokens[0][0] == 0:
        end = parsed.hole_tokens[0][1]
    if end is None or end + 2 >= len(doc) or end < 3:
        return None
    if doc[end + 1].text != ":" and not _is_dash(doc[end + 1]):
        return None
    tail = doc[end + 2 :]
    colon = (end + 1, end + 1)
    source = _met(tail, lexicon)
    head = doc[source[1]] if source else None
    return Candidate(COLON, doc[end + 1], "headed", colon, source, [(0, end)], {}, head)


def _verb_colon(parsed: Parsed, lexicon: Lexicon) -> Candidate | None:
    """ "Museum admits: skater did come off the wall"."""
    doc = parsed.doc
    colon = next((t.i for t in doc if t.text == ":"), 0)
    if not 2 <= colon <= 7 or colon + 3 > len(doc):
        return None
    verb, named = doc[colon - 1], doc[: colon - 1]
    cue = lexicon.verbs.get(verb.lower_)
    if cue is None or cue.mode == "thought" or not _finite(verb, named) or verb.lower_.endswith("ss"):
        return None
    if not all(t.tag_.startswith(_NAMING) for t in named) or not named[-1].tag_.startswith("NN"):
        return None
    source, content = (0, colon - 2), [(colon + 1, len(doc) - 1)]
    return Candidate(cue, verb, "headed", (verb.i, verb.i), source, content, {}, named[-1])


def _met(tail: Token, lexicon: Lexicon) -> Range | None:
    for token in tail:
        if token.lower_ == "with" and token.i < tail[-1].i:
            last = token.i + 1
            while last < tail[-1].i and token.doc[last + 1].tag_.startswith(("NN", "JJ", "POS")):
                last += 1
            return token.i + 1, last
    first = tail[0]
    last = first.i
    while last < tail[-1].i and first.doc[last + 1].tag_.startswith(("NN", "POS")):
        last += 1
    alone = first.doc[last].lower_ in lexicon.speakers or (
        first.tag_ == "NNP" and first.doc[last].tag_ == "NNP" and last > first.i
    )
    goes_on = last < tail[-1].i and first.doc[last + 1].lower_ in ("on", "about")
    return (first.i, last) if alone or (goes_on and first.doc[last].tag_ == "NNS") else None


def mistagged_candidates(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """Cues that the tagger took for nouns: "Norland rejects call for talks", "The resolution thanks the islands"."""
    doc = parsed.doc
    if parsed.headline:
        made = _mistagged(doc, 0, len(doc), lexicon)
        return [made] if made is not None else []
    found = []
    for sentence in doc.sents:
        if any(t.tag_ in FINITE for t in sentence):
            continue
        end = sentence.end - (doc[sentence.end - 1].text in ".!?")
        made = _mistagged(doc, sentence.start, end, lexicon)
        if made is not None and parsed.holes[made.token.i] < 0:
            found.append(made)
    return found


def _mistagged(doc: Token, start: int, end: int, lexicon: Lexicon) -> Candidate | None:
    for i in range(start + 1, min(start + 5, end - 1)):
        token = doc[i]
        if token.text in _STOPS or (token.tag_.startswith("VB") and token.tag_ != "VB"):
            return None
        cue = lexicon.verbs.get(token.lower_)
        if cue is None or cue.mode == "thought" or not token.text.endswith("s") or not token.text.islower():
            continue
        before = doc[start:i]
        if not token.tag_.startswith("NN") or not all(
            t.tag_.startswith(("NN", "DT", "JJ", "PRP$")) for t in before
        ):
            continue
        if before[-1].tag_.startswith("NN") and i + 2 < end:
            stop = next((t.i for t in doc[i + 1 : end] if t.text in _STOPS), end)
            frame = "inf" if doc[i + 1].tag_ == "TO" else "headed"
            return Candidate(cue, token, frame, (i, i), (start, i - 1), [(i + 1, stop - 1)], {}, before[-1])
    return None


_SHORT = words(
    "want wants demand demands urge urges call calls slam slams say deny fear fears hail hails back backs reject rejects vow vows"
)


def headline_end(parsed: Parsed, clause: Token) -> int:
    """Where what a headline reports ends: at its end, or before a comma and a second verb of the same speaker."""
    doc = parsed.doc
    for i in range(clause.i + 1, len(doc) - 1):
        if doc[i].text == "," and doc[i + 1].tag_ == "VBZ":
            return i - 1
        if doc[i].lower_ in ("but", "while", "as", "after") and any(
            t.lower_ in REPORTING | _SHORT for t in doc[i + 2 : i + 6]
        ):
            return i - 1
    return len(doc) - 1
