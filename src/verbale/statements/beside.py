"""Quotations beside a verb that is in no list of verbs of saying: "“A fable,” sweeps aside Ines Okafor", "“We knew,” the cook let slip".

The comma inside the closing mark and the order of the words tell that somebody is quoted, whatever the verb is.
"""

from __future__ import annotations

from collections.abc import Sequence

from verbale.statements.lexicon import Cue, Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import Range, Token, noun_phrase, subject

_AUXILIARIES = words(
    "is are was were be been being am has have had do does did 's ’s 're ’re will would can could may might shall should must"
)
_NAMING = ("NN", "DT", "JJ", "POS", "PRP$", "HYPH", "CD")
_LONGEST = 14
"""Words that may stand between a quotation and the verb behind who is quoted."""


def beside_candidates(parsed: Parsed, taken: Sequence[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """Candidates for the quotations that no cue of ``taken`` has, and that end in a comma before who is quoted."""
    doc = parsed.doc
    owned = {i for one in taken for start, end in one.content for i in range(start, end + 1)}
    cues = {one.token.i for one in taken}
    found = []
    for start, end in parsed.hole_tokens:
        if start in owned or end + 2 >= len(doc):
            continue
        spoken = _with_these_words(parsed, (start, end))
        if spoken is not None:
            found.append(spoken)
        if spoken is not None or not _goes_on(doc, end):
            continue
        made = _verb_first(parsed, end + 1, lexicon) or _name_first(parsed, end + 1, lexicon)
        if made is None or made[0].i in cues:
            continue
        verb, last, source = made
        cue = lexicon.verbs.get(verb.lower_) or Cue(verb.lemma_.lower() or verb.lower_, "speech", "state")
        found.append(
            Candidate(cue, verb, "beside-any", (verb.i, last), source, [(start, end)], {}, doc[source[1]])
        )
    return found


def _with_these_words(parsed: Parsed, quoted: Range) -> Candidate | None:
    """The candidate of "“The lake is ours.” With these words the minister opened the season"."""
    doc, at = parsed.doc, quoted[1] + 1
    at += doc[at].text in ("–", "—", "-")
    if [t.lower_ for t in doc[at : at + 3]] != ["with", "these", "words"] or not doc[at].head.tag_.startswith(
        "VB"
    ):
        return None
    named = subject(doc[at].head)
    if named is None or named.i < at:
        return None
    cue = Cue("with these words", "speech", "state")
    return Candidate(cue, doc[at + 2], "beside-any", (at, at + 2), noun_phrase(named), [quoted], {}, named)


def _goes_on(doc: Token, end: int) -> bool:
    """Whether the sentence goes on behind a quotation: a comma stands inside the closing mark or right behind it."""
    return bool(doc[end].text == "," or doc[end - 1].text == ",")


def _finite(token: Token) -> bool:
    return token.tag_ in ("VBD", "VBZ", "VBP", "VBN") and token.lower_ not in _AUXILIARIES


def _verb_first(parsed: Parsed, at: int, lexicon: Lexicon) -> tuple[Token, int, Range] | None:
    """The verb, where its particle ends, and who is quoted: "sweeps aside Ines Okafor, technical director"."""
    doc = parsed.doc
    verb = doc[at]
    if not _finite(verb) and not (verb.tag_ == "NNS" and verb.lower_ in lexicon.verbs):
        return None
    last = at
    if at + 1 < len(doc) and doc[at + 1].tag_ in ("RP", "RB") and doc[at + 1].lower_ != "not":
        last = at + 1
    source = _phrase(doc, last + 1)
    if source is None or any(parsed.holes[i] >= 0 for i in range(at, source[1] + 1)):
        return None
    behind = doc[source[1] + 1] if source[1] + 1 < len(doc) else None
    if behind is not None and behind.text not in ".,;:" and behind.tag_ not in ("IN", "RB", "TO"):
        return None
    return (verb, last, source) if _somebody(doc, source, lexicon) else None


def _name_first(parsed: Parsed, at: int, lexicon: Lexicon) -> tuple[Token, int, Range] | None:
    """The same where who is quoted stands before the verb: "Rodrigo Baeza, manager of the works, let loose"."""
    doc = parsed.doc
    source = (at, at) if doc[at].lower_ in ("he", "she", "they") else _phrase(doc, at)
    if source is None or not (_somebody(doc, source, lexicon) or source == (at, at)):
        return None
    i = source[1] + 1
    if i < len(doc) and doc[i].text == ",":
        i = next((k + 1 for k in range(i + 1, min(i + _LONGEST, len(doc))) if doc[k].text == ","), len(doc))
    while i < len(doc) and doc[i].tag_ == "RB":
        i += 1
    if i >= len(doc) or not _finite(doc[i]) or any(parsed.holes[k] >= 0 for k in range(at, i + 1)):
        return None
    particle = i + 1 < len(doc) and doc[i + 1].tag_ == "RP"
    return doc[i], i + particle, source


def _phrase(doc: Token, at: int) -> Range | None:
    """The noun phrase that begins at a place, up to its last noun."""
    end = at
    while end < len(doc) and doc[end].tag_.startswith(_NAMING):
        end += 1
    while end > at and not (doc[end - 1].tag_.startswith("NN") or _aged(doc, end - 1)):
        end -= 1
    return (at, end - 1) if end > at else None


def _somebody(doc: Token, source: Range, lexicon: Lexicon) -> bool:
    last = doc[source[1]]
    return bool(last.tag_.startswith("NNP") or last.lower_ in lexicon.speakers or _aged(doc, last.i))


def _aged(doc: Token, at: int) -> bool:
    """Whether a word ends an age that stands for somebody: "the 54-year-old confessed"."""
    return bool(doc[at].lower_ == "old" and at > 3 and doc[at - 2].lower_ in ("year", "years"))
