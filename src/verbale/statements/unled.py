"""Quotations that no verb leads: "Rennick is in a good mood at last. “Heart of an ox.”" The sentence before tells who is heard."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.statements.headlines import COLON
from verbale.statements.headquotes import UNLED
from verbale.statements.lexicon import Lexicon
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.trees import Range, Token, noun_phrase

_SENTENCE = frozenset('.!?…”"')
_SUBJECTS = ("nsubj", "nsubjpass")
_LEAST = 3
"""How many words a quotation must have to be one that is spoken; fewer may be a title or a cry."""
_AGENTS = ("man", "woman", "ist")
_THINGS = ("DATE", "TIME", "EVENT", "PRODUCT", "WORK_OF_ART", "FAC", "LAW")


def unled_quotations(
    text: str, parsed: Parsed, taken: Sequence[Candidate], lexicon: Lexicon
) -> list[Candidate]:
    """The quotations of a passage that stand as sentences of their own, behind a sentence in which nobody is said to say anything and whose
    subject is somebody. ``text`` is the document's; ``taken`` are the candidates that are likely by themselves.
    """
    doc = parsed.doc
    owned = {i for one in taken for start, end in one.content for i in range(start, end + 1)}
    cues = sorted(one.token.i for one in taken if one.cue.mode != "thought")
    found = []
    for start, end in parsed.hole_tokens:
        if start in owned or not _stands_alone(text, parsed, start, end):
            continue
        before = _sentence_before(doc, start)
        if before is None or any(before[0] <= cue < start for cue in cues):
            continue
        subject = _somebody(doc[before[0] : start], lexicon)
        if subject is not None:
            found.append(
                Candidate(
                    COLON, doc[start], UNLED, (start, start), _called(subject), [(start, end)], {}, subject
                )
            )
    return found


def _stands_alone(text: str, parsed: Parsed, start: int, end: int) -> bool:
    """Whether a quotation is a sentence or more: closed, ended by its own stop, and nothing goes on behind it in its sentence."""
    doc = parsed.doc
    hole = parsed.holes[start]
    if start == 0 or hole < 0 or doc[start - 1].text not in _SENTENCE:
        return False
    quotation = parsed.passage.holes[hole].quotation
    if not quotation.closed or quotation.depth or not parsed.passage.holes[hole].whole:
        return False
    words = text[quotation.inner_start : quotation.inner_end].split()
    if len(words) < _LEAST or words[-1][-1] not in ".?!…":
        return False
    return end + 1 >= len(doc) or not doc[end + 1].text[:1].islower()


def _sentence_before(doc: Token, start: int) -> tuple[int, int] | None:
    """Where the sentence before a place begins and ends."""
    low = start - 1
    while low > 0 and doc[low - 1].text not in _SENTENCE:
        low -= 1
    return (low, start - 1) if start - low > 2 else None


def _somebody(sentence: Token, lexicon: Lexicon) -> Token | None:
    """The subject of a sentence, where it is a person or a body of people: a name, "he", "the mayor"."""
    for token in sentence:
        name = token.tag_.startswith("NNP") or _bare(token)
        if token.dep_ in _SUBJECTS or (token.dep_ == "ROOT" and name):
            called = token.tag_ == "NN" and (
                token.lower_ in lexicon.speakers or token.lower_.endswith(_AGENTS)
            )
            person = (name and token.ent_type_ not in _THINGS) or called or token.lower_ in ("he", "she")
            return token if person else None
    return None


def _bare(token: Token) -> bool:
    """Whether a noun stands at the head of a sentence with a capital and without an article: a name that the parser does not know."""
    return bool(token.tag_ == "NN" and token.text.istitle() and token.left_edge.i == token.i)


def _called(subject: Token) -> Range:
    """The words of a subject: of a name no more than the name and its titles."""
    if subject.tag_.startswith("NN") and subject.text[:1].isupper():
        return int(noun_phrase(subject)[0]), int(subject.i)
    return noun_phrase(subject)
