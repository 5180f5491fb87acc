"""Figures that somebody gives by counting: "The police counted 7,000", "The federation makes it 21", and "…; the embassy at twelve"."""

from __future__ import annotations

from verbale.statements.headlines import AGENTS, COLON
from verbale.statements.headquotes import UNLED
from verbale.statements.lexicon import Cue, Lexicon, words
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.ruling import unsaid
from verbale.statements.trees import MONTHS, WEEKDAYS, Range, Token, child, noun_phrase

_BARE = words("measure measures measured give gives gave")
"""Cues that give a figure only where nothing but a measure follows it: "measured 38.9 metres"."""
_COUNTS = words("count counts counted tally tallies tallied claim claims claimed") | _BARE
_UNITS = words(
    "metres meters kilometres kilometers feet miles tonnes tons litres liters percent degrees centimetres millimetres"
)
_MAKES = words("make makes made")
_NEARLY = words(
    "about around some only just nearly almost roughly over under more less fewer than at least most no"
)
_GIVERS = words(
    "put puts counted counts count make makes made claim claims claimed estimate estimates estimated reckon reckons reckoned say says said"
)
_BODIES = words(
    "police council ministry union office board agency association federation club company firm government committee commission "
    "institute university embassy organisation organization museum operator opposition league society cooperative authority department "
    "bureau service administration army court campaign charity group initiative chamber bank hospital clinic school parish diocese"
)
_WHEN = (
    MONTHS | WEEKDAYS | words("month week year day season night morning evening winter spring summer autumn")
)
_PHRASE = ("NN", "DT", "JJ", "POS", "PRP$", "HYPH")
_LONGEST = 8


def count_candidates(parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """The figures that somebody is said to have counted, and those that a second one gives in the same sentence without a verb."""
    found = []
    for verb in parsed.doc:
        if parsed.holes[verb.i] >= 0 or not (verb.tag_ in ("VBD", "VBZ", "VBP", "VBN") or _mistaken(verb)):
            continue
        if verb.lower_ in _COUNTS | _MAKES and not unsaid(verb, lexicon):
            made = _counted(parsed, verb, lexicon)
            if made is not None:
                found.append(made)
        if verb.lower_ in _GIVERS and any(t.tag_ == "CD" for t in verb.subtree):
            found.extend(_second(parsed, verb, lexicon))
    return found


def _counted(parsed: Parsed, verb: Token, lexicon: Lexicon) -> Candidate | None:
    doc, head = parsed.doc, child(verb, "nsubj")
    if head is None and _mistaken(verb):
        head = doc[verb.i - 1 - (doc[verb.i - 1].lower_ == "itself")]
    if head is None or verb.dep_ in ("relcl", "acl", "advcl") or not _somebody(head, lexicon):
        return None
    first = verb.i + 1
    if verb.lower_ in _MAKES:
        if first + 1 >= len(doc) or doc[first].lower_ != "it":
            return None
        first += 1
    else:
        first = _past_when(doc, first)
    number = first
    while number < len(doc) and doc[number].lower_ in _NEARLY:
        number += 1
    if number >= len(doc) or doc[number].tag_ not in ("CD", "$"):
        return None
    end = _figure_end(doc, number)
    things = any(doc[i].tag_ == "NNS" for i in range(number, end + 1))
    if verb.lower_ in _BARE and any(
        doc[i].tag_.startswith("NN") and doc[i].lower_ not in _UNITS for i in range(number, end + 1)
    ):
        return None  # "gave 40 euros", "measured two beams"
    one = head.tag_ in ("PRP", "NN") and head.lower_ not in _BODIES
    if verb.lower_ in _COUNTS and things and one:
        return None  # "Its captain counted nine gannets"
    cue = lexicon.verbs.get(verb.lower_) or Cue("count", "speech", "state")
    cue = Cue("make", "speech", "state") if verb.lower_ in _MAKES else cue
    last = verb.i + (verb.lower_ in _MAKES)
    source = (noun_phrase(head)[0], verb.i - 1) if _mistaken(verb) else noun_phrase(head)
    return Candidate(cue, verb, "counted", (verb.i, last), source, [(first, end)], {}, head)


def _past_when(doc: Token, at: int) -> int:
    """Behind words of time between a cue and its figure: "counted in July 4,100 nests", "gives for the same month 2,950"."""
    if at >= len(doc) or doc[at].lower_ not in ("in", "on", "for", "last"):
        return at
    end = at + 1
    while end < min(at + 5, len(doc)) and doc[end].tag_.startswith(("NN", "DT", "JJ")):
        end += 1
    return end if end < len(doc) and doc[end - 1].lower_ in _WHEN and doc[end].tag_ == "CD" else at


def _mistaken(verb: Token) -> bool:
    """Whether the parser takes "counts" in "The office counts 23" for a noun."""
    following = verb.i + 1 < len(verb.doc) and verb.doc[verb.i + 1].tag_ == "CD"
    return bool(verb.tag_ == "NNS" and verb.lower_ == "counts" and verb.i and following)


def _figure_end(doc: Token, number: int) -> int:
    """Where a figure with what it counts ends: "7,000 people on both banks"."""
    end = number
    while end + 1 < len(doc) and doc[end + 1].tag_.startswith(
        ("NN", "CD", "JJ", "$", "IN", "DT", "RB", "PRP$")
    ):
        if doc[end + 1].lower_ in ("and", "but", "while", "as", "after", "before", "since", "because"):
            break
        end += 1
    while end > number and doc[end].tag_ in ("IN", "DT"):
        end -= 1
    return end


def _second(parsed: Parsed, verb: Token, lexicon: Lexicon) -> list[Candidate]:
    """The candidates of "; the Kenyan embassy at twelve" and ", and the union 700" behind a figure that somebody gives."""
    doc, found = parsed.doc, []
    for i in range(verb.i + 2, min(verb.sent.end, verb.i + 40)):
        if doc[i].text not in (",", ";") or parsed.holes[i] >= 0:
            continue
        low = i + 1
        if low < len(doc) and doc[low].lower_ in ("and", "but", "while"):
            low += 1
        at = low
        while at < len(doc) and doc[at].tag_.startswith(_PHRASE) and at - low < _LONGEST:
            at += 1
        if at == low or not _somebody(doc[at - 1], lexicon):
            continue
        scale = at < len(doc) and doc[at].lower_ == "at"
        number = at + scale
        while number < len(doc) and doc[number].lower_ in _NEARLY:
            number += 1
        if number >= len(doc) or doc[number].tag_ not in ("CD", "$"):
            continue
        end = number
        while (
            end + 1 < len(doc)
            and doc[end + 1].tag_.startswith(("NN", "CD", "$"))
            and not doc[end + 1].tag_.startswith("NNP")
        ):
            end += 1
        if end + 1 < len(doc) and doc[end + 1].text not in (".", ";", ",", "?", "!"):
            continue
        source: Range = (low, at - 1)
        found.append(
            Candidate(COLON, doc[number], UNLED, (number, number), source, [(at, end)], {}, doc[at - 1])
        )
    return found


def _somebody(head: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is a name, a body or people: "the police", "the organisers", "Kofler", "she"."""
    if head.tag_.startswith("NNP") or head.tag_ == "PRP":
        return head.lower_ not in ("it", "i", "we", "you", "them", "us")
    if head.lower_ in _BODIES or (head.tag_ == "NNS" and head.lemma_.lower() in _BODIES):
        return True
    return bool(head.lower_ in lexicon.speakers or (head.tag_ == "NNS" and head.lower_.endswith(AGENTS)))
