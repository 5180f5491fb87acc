"""Headlines that report without a verb of saying: "‘Nobody asked us’", "Hall floor ‘could give way’", "Minister accused of waste"."""

from __future__ import annotations

import re

from verbale.statements.headlines import COLON
from verbale.statements.lexicon import Cue, Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import Range, Token

UNLED = "unled"
"""The frame of what has no cue at all."""
_FINITE = ("VBD", "VBZ", "VBP", "MD", "VB")
_NAMING = ("NN", "DT", "POS", "JJ", "HYPH", "CC", "CD", "PRP$", "VBG", "VBN")
_PARTS = words(": ! – — - |")
_TOPICS = words("on over about after as amid")
_CALLED = words("brand label dub call describe")
_CHARGED = words(
    "accuse urge blame criticise criticize slam blast condemn hail praise warn tell ask order reject dismiss back defend mock"
)
_SPOKE = "said|says|say|told|tells|added|adds|wrote|writes|announced|insisted|insists|warned|warns|denied|denies|claimed|claims"


def quoted_headline(parsed: Parsed, taken: list[Candidate], text: str = "") -> list[Candidate]:
    """What a headline holds between quotation marks, where no cue takes it: all of it, or the verb of a clause. A name before a colon
    speaks ("Rauno: ‘I stay’") if ``text``, the whole article, knows it; so does one right before what it is: "Tavria ‘ready for talks’".
    """
    doc = parsed.doc
    owned = {i for one in taken for start, end in one.content for i in range(start, end + 1)}
    ranges = sorted([*parsed.marks.items(), *parsed.hole_tokens])
    for start, end in ranges:
        if start in owned or end - start < 2 or _is_title(doc[start + 1 : end]):
            continue
        low = start
        while low > 0 and doc[low - 1].text not in _PARTS:
            low -= 1
        closes = end + 2 >= len(doc) or doc[end + 1].text in _PARTS
        alone = low == start and closes and end - start > 3 and _clause(doc[start : end + 1])
        said = (
            low < start
            and doc[start + 1].tag_ in ("MD", "VBZ", "VBD", "VBP")
            and doc[start + 1].text.islower()
        )
        if alone or (said and all(t.tag_.startswith(_NAMING) or t.tag_ == "IN" for t in doc[low:start])):
            content = (low, end if alone else _end(doc, end))
            if not owned.intersection(range(content[0], content[1] + 1)):
                source = _before(doc, low, text) if alone else None
                head = doc[source[1]] if source else None
                return [Candidate(COLON, doc[start], UNLED, (start, start), source, [content], {}, head)]
        if low < start and not alone and _state_of_mind(doc, low, start):
            content = (start, _end(doc, end))
            if not owned.intersection(range(content[0], content[1] + 1)):
                source, head = (low, start - 1), doc[start - 1]
                return [Candidate(COLON, doc[start], UNLED, (start, start), source, [content], {}, head)]
    return []


def _before(doc: Token, low: int, text: str) -> Range | None:
    """Who is named before the colon in "Rauno: ‘I will not run again’"."""
    if low < 2 or low > 6 or doc[low - 1].text != ":":
        return None
    last = doc[low - 2].text
    known = re.search(rf"(?:[a-z,]|\b[A-Z][\w’'.-]*) {re.escape(last)}\b", text.partition("\n")[2])
    return (0, low - 2) if last.istitle() and known is not None else None


def _state_of_mind(doc: Token, low: int, start: int) -> bool:
    """Whether a name stands right before quoted words that tell how it is minded: "EU ‘deeply concerned’ about the river"."""
    named = all(t.tag_.startswith(("NNP", "DT")) for t in doc[low:start])
    return bool(
        named and low == 0 and doc[start + 1].tag_ in ("JJ", "RB", "VBN") and doc[start + 1].text.islower()
    )


def _clause(inner: Token) -> bool:
    return any(t.tag_ in _FINITE for t in inner)


def _is_title(inner: Token) -> bool:
    """Whether the words begin with capitals, as those of a song do, unless all of them are capitals."""
    long = [t.text for t in inner if len(t.text) > 3 and t.text.isalpha()]
    return (
        len(long) > 1 and all(word[0].isupper() for word in long) and not all(word.isupper() for word in long)
    )


def _end(doc: Token, end: int) -> int:
    while end + 1 < len(doc) and doc[end + 1].text not in (*_PARTS, ",", ";"):
        end += 1
    return end


def addressed_headline(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """Who speaks in "Islanders to museum: Hands off" and "Reis on the bridge: ‘It stays’"."""
    doc = parsed.doc
    colon = next((t.i for t in doc if t.text == ":"), 0)
    if not 2 < colon < min(len(doc) - 1, 9):
        return []
    joint = next((t.i for t in doc[1:colon] if t.lower_ == "to" or t.lower_ in _TOPICS), 0)
    if not joint or not all(t.tag_.startswith(("NN", "DT", "JJ", "POS")) for t in doc[:joint]):
        return []
    last, quoted = doc[joint - 1], doc[colon + 1].text in "“‘\"'«"
    if doc[joint].lower_ != "to" and not quoted:
        return []
    if not (last.tag_ in ("NNP", "NNPS", "NNS") or last.lower_ in lexicon.speakers):
        return []
    if any(t.tag_ in _FINITE and t.lower_ not in lexicon.speakers for t in doc[joint:colon]):
        return []
    source, content = (0, joint - 1), [(colon + 1, len(doc) - 1)]
    return [Candidate(COLON, doc[colon], "headed", (colon, colon), source, content, {}, last)]


def passive_headline(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """What is said in "Minister accused of waste", "Plan slammed by growers" and "Plan branded ‘a farce’"."""
    doc = parsed.doc
    for i in range(1, min(7, len(doc) - 1)):
        cue = lexicon.verbs.get(doc[i].lower_)
        if doc[i].text == ":" or (doc[i].tag_ in ("VBZ", "VBP", "MD")):
            return []
        if cue is None or not doc[i].lower_.endswith("ed") or doc[i].tag_ not in ("VBN", "VBD", "JJ"):
            continue
        following = doc[i + 1].lower_
        quoted = i + 1 in parsed.marks
        fits = (following == "by" and cue.lemma in _CHARGED | _CALLED) or (
            following == "of" and cue.lemma == "accuse"
        )
        if not (fits or (quoted and cue.lemma in _CALLED)) or not doc[i - 1].tag_.startswith("NN"):
            return []
        if not all(t.tag_.startswith(_NAMING) or t.tag_ == "IN" for t in doc[:i]):
            return []
        return [_passive(doc, i, cue)]
    return []


def _passive(doc: Token, verb: int, cue: Cue) -> Candidate:
    end = _end(doc, verb)
    stop = (
        next(
            (t.i for t in doc[verb + 1 : end + 1] if t.lower_ in ("after", "amid", "as") and t.i > verb + 2),
            end + 1,
        )
        - 1
    )
    by = next((t.i for t in doc[verb + 1 : stop + 1] if t.lower_ == "by"), 0)
    source: Range | None = None
    content: list[Range] = [(0, verb - 1)]
    if by:
        high = by
        while high < stop and doc[high + 1].tag_.startswith(("NN", "DT", "JJ", "POS", "PRP$", "CC", "CD")):
            high += 1
        source = (by + 1, high) if high > by else None
        content += [one for one in ((verb + 1, by - 1), (high + 1, stop)) if one[0] <= one[1]]
    elif verb < stop:
        content.append((verb + 1, stop))
    head = doc[source[1]] if source else None
    features: dict[str, str | bool] = {"charged": True}
    return Candidate(cue, doc[verb], "headed", (verb, verb), source, content, features, head)


def speaks_in(text: str, name: str) -> bool:
    """Whether somebody of this ``name`` is said to speak in ``text``, right beside a verb of saying."""
    word = re.escape(name)
    beside = rf"\b{word}(?:,[^,.\n]{{1,60}},)?(?: (?:also|has|had|then|\w+ly))? (?:{_SPOKE})\b"
    return (
        re.search(rf"{beside}|\b(?:said|says|according to)(?: the)? {word}\b", text, re.IGNORECASE)
        is not None
    )
