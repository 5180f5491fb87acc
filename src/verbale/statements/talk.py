"""Lines of talk: "Baxter: we never had a report", "10.22 The porter, Sonja Auer, from the gallery: it is not my voice"."""

from __future__ import annotations

import re
from functools import lru_cache

from verbale.statements.headlines import COLON
from verbale.statements.lexicon import Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import Range, Token, clause_in

_FIRST = words("i we my our me us i'm i've we've")
_STOPS = (".", "!", "?", "…")
COLONS = frozenset({":", "):"})
"""A colon, as the parser cuts words: it takes the one in "Bauer (Greens): …" together with the bracket."""


def talk_candidates(parsed: Parsed, lexicon: Lexicon, text: str) -> list[Candidate]:
    """The line that a paragraph of the body is, without quotation marks. ``text`` is the whole article's: a bare name counts if
    somebody of that name is called so in full, or speaks, elsewhere in it.
    """
    doc = parsed.doc
    if parsed.headline or parsed.passage.inside is not None:
        return []
    colon = next((t.i for t in doc[: _LONGEST_LINE + 1] if t.text in COLONS), 0)
    if not 0 < colon < len(doc) - 1 or parsed.holes[colon + 1] >= 0 or colon + 1 in parsed.marks:
        return []
    if any(hole >= 0 for hole in parsed.holes[:colon]):
        return []
    line = line_of_talk(doc, colon) or bare_name(doc, colon, text) or _office(doc, colon, lexicon)
    if line is None or not _known(doc, line, lexicon, text):
        return []
    content = _said(parsed, colon + 1)
    if content is None:
        return []
    return [Candidate(COLON, doc[colon], "talk", (colon, colon), line, [content], {}, doc[line[1]])]


def bare_name(doc: Token, colon: int, text: str) -> Range | None:
    """Who speaks in "Baeza: …" and "Kemboi, by phone: …", where the parser does not know the name but the article gives it in full."""
    first = doc[0]
    if not first.text.istitle() or doc[1].text not in (":", ",", "(") or not _a_name(first.text, text):
        return None
    return (0, 0) if _nothing_done(doc[1:colon]) else None


@lru_cache(maxsize=2)
def _names_in(text: str) -> frozenset[str]:
    """The words that are names in ``text``: with a name, a title or initials before them, with a capital in the middle of a sentence, or
    before a verb of saying. Worked out once for an article, so that time grows with its length and no faster."""
    return frozenset(_NAME.findall(text)) | frozenset(_SAYS.findall(text))


_NAME = re.compile(r"(?:\b[A-Z][\w’'.-]*|[a-z,])(?=[ \u00a0]([A-Z][\w’-]*))")
_SAYS = re.compile(
    r"\b([A-Z][\w’-]*) (?:also |had |has |then )?(?:said|says|told|tells|added|adds|wrote|writes)\b"
)


def _a_name(word: str, text: str) -> bool:
    """Whether ``word`` is a name elsewhere in ``text``."""
    return word in _names_in(text)


def _nothing_done(rest: Token) -> bool:
    return not any(t.tag_ in ("VBZ", "VBD", "VBP", "MD", "WRB", "WP") for t in rest)


def _office(doc: Token, colon: int, lexicon: Lexicon) -> Range | None:
    """Who speaks in "The ministry: …", a noun for somebody without a name."""
    if colon <= 4 and all(t.tag_.startswith((*_TITLES, "NN")) for t in doc[:colon]):
        last = doc[colon - 1]
        if last.lower_ in lexicon.speakers and not last.tag_.startswith("NNP"):
            return 0, colon - 1
    return None


def _known(doc: Token, line: Range, lexicon: Lexicon, text: str) -> bool:
    here = [doc[i] for i in range(line[0], line[1] + 1)]
    called = any(t.lower_ in lexicon.speakers for t in here)
    if called or sum(t.tag_.startswith("NNP") for t in here) > 2:
        return True
    return _a_name(here[-1].text, text)


def _said(parsed: Parsed, start: int) -> Range | None:
    """The sentence behind the colon, and those after it where somebody goes on in the first person."""
    doc = parsed.doc
    end = _sentence_end(doc, start)
    if any(parsed.holes[i] >= 0 for i in range(start, end + 1)):
        return None
    if not clause_in(doc, (start, end)) and not doc[start].text[:1].islower():
        return None
    while end + 1 < len(doc):
        more = _sentence_end(doc, end + 1)
        here = range(end + 1, more + 1)
        if any(parsed.holes[i] >= 0 or i in parsed.marks for i in here):
            break
        if not any(doc[i].lower_ in _FIRST for i in here):
            break
        end = more
    return start, end


def _sentence_end(doc: Token, start: int) -> int:
    end = start
    while end + 1 < len(doc) and doc[end].text not in _STOPS:
        end += 1
    return end


def line_of_talk(doc: Token, colon: int) -> Range | None:
    """Who speaks in "Ambassador Marta Lund: “…”" and "10.22 Lund, to reporters in the corridor: “…”": a name with its titles opens it,
    and nothing but where, how or to whom stands between it and the colon."""
    low = 0
    while low < colon and (
        doc[low].tag_ in ("CD", ":", "-LRB-", "-RRB-", "HYPH") or not doc[low].text[0].isalpha()
    ):
        low += 1
    high = low
    while high < colon and doc[high].tag_.startswith(_TITLES):
        high += 1
    if high < colon and doc[high].text == "(" and doc[colon].text == "):":
        colon = high
    part = doc[high + 1 : colon] if high < colon and doc[high].lower_ in ("for", "of") else ()
    if len(part) and all(t.tag_.startswith((*_TITLES, "CC")) for t in part):
        high = colon  # "The Minister for Parks:"
    if high == low + 1 and doc[low].tag_ == "NN" and doc[low].text.istitle() and doc[high].lower_ in _STILL:
        return low, low
    if (
        high < colon
        and doc[high].text == ","
        and doc[high + 1 : colon]
        and doc[high + 1].tag_.startswith("NNP")
    ):
        apposition = high + 1
        while apposition < colon and doc[apposition].tag_.startswith(_TITLES):
            apposition += 1
        if doc[low:high][-1:] and not doc[high - 1].tag_.startswith("NNP"):
            low, high = high + 1, apposition  # "the mill's lawyer, Katrin Goos"
    if not low < high <= low + 8 or colon > _LONGEST_LINE or not doc[high - 1].tag_.startswith("NNP"):
        return None
    rest = doc[high:colon]
    if not _nothing_done(rest):
        return None
    if len(rest) and rest[0].text != "," and rest[0].tag_ not in ("IN", "TO", "RB", "VBG"):
        return None
    return low, high - 1


_STILL = frozenset({"again", "now", "on", "then", "continues", "still"})
_LONGEST_LINE = 20
_TITLES = ("NN", "DT", "POS", "HYPH", "JJ")
