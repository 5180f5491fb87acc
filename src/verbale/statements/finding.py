"""The one door of this room: a document goes in, its statements and refusals come out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from verbale.models import Model
from verbale.records import Document, Quotation, Refusal, Statement
from verbale.statements.beside import beside_candidates
from verbale.statements.candidates import as_saying, carries_noun, verb_candidates
from verbale.statements.closings import closing_candidates
from verbale.statements.colons import colon_candidates
from verbale.statements.counts import count_candidates
from verbale.statements.drafts import Draft, draft
from verbale.statements.headlines import headline_candidates, mistagged_candidates
from verbale.statements.headquotes import addressed_headline, passive_headline, quoted_headline
from verbale.statements.interposed import interposed_candidates
from verbale.statements.inverted import closed_by_verb, inverted_candidates
from verbale.statements.joining import join
from verbale.statements.lexicon import Lexicon, load_lexicon
from verbale.statements.mending import mend
from verbale.statements.merging import Seen, decide
from verbale.statements.nesting import nest
from verbale.statements.parsed import Candidate, Parsed
from verbale.statements.passages import Passage, find_passages
from verbale.statements.phrases import bare_quotes, colon_candidate, phrase_candidates
from verbale.statements.pipeline import Pipeline
from verbale.statements.quoting import quote_candidates
from verbale.statements.ruling import ruled_out, unsaid
from verbale.statements.setphrases import set_phrase_candidates
from verbale.statements.stances import stance_candidates
from verbale.statements.talk import talk_candidates
from verbale.statements.trees import Token
from verbale.statements.unled import unled_quotations
from verbale.statements.weighing import (
    THRESHOLD,
    features_of,
    likelihood,
    load_weights,
    owed,
    weigh,
)
from verbale.statements.words import Words, put_together, words_of


@dataclass(frozen=True)
class Found:
    """What one document gave: statements in text order with ids ``s1``, ``s2`` …, and the passages that could not be read."""

    statements: tuple[Statement, ...]
    refusals: tuple[Refusal, ...]


def find_statements(document: Document, pipeline: Pipeline, model: Model | None = None) -> Found:
    """The statements of ``document``: who is said to have said, written or thought what.

    With a ``model`` the tagger decides together with the rules, without one the rules decide alone (four to five times faster, and less
    complete). Sources carry their words and place only; who is meant, when it was said and to whom is for other rooms. Passages are
    parsed in small batches and tagged in windows, so that memory stays bounded and time is linear in the length of the text. Offsets
    are code points into ``document.text``; ranges in ``document.skip`` give nothing.
    """
    refusals: list[Refusal] = []
    if model is None:
        drafts = find_drafts(document, pipeline, refusals)
    else:
        drafts = decide(document, see(document, pipeline, refusals), model)
    return Found(tuple(nest(document, drafts)), tuple(refusals))


def find_drafts(
    document: Document, pipeline: Pipeline, refusals: list[Refusal], threshold: float = THRESHOLD
) -> list[Draft]:
    """The drafts of ``document`` that the rules find at least as likely as ``threshold``, joined and in text order.

    Passages that cannot be read are added to ``refusals``. The weights are fitted on what this gives at threshold 0.
    """
    lexicon = load_lexicon()
    drafts: list[Draft] = []
    lifted: list[tuple[int, Quotation]] = []
    for parsed in _parse(document, pipeline, refusals):
        drafts.extend(_drafts(document, parsed, lexicon, set(), threshold))
        lifted.extend(_lifted(parsed))
    return join(document, drafts, lifted)


def see(document: Document, pipeline: Pipeline, refusals: list[Refusal]) -> Seen:
    """The words of ``document`` and every candidate of the rules, likely or not. Unreadable passages are added to ``refusals``."""
    lexicon = load_lexicon()
    drafts: list[Draft] = []
    lifted: list[tuple[int, Quotation]] = []
    parts: list[Words] = []
    barred: set[int] = set()
    for _, passages in groupby(_parse(document, pipeline, refusals), key=lambda one: one.passage.paragraph):
        together = list(passages)
        for parsed in together:
            drafts.extend(_drafts(document, parsed, lexicon, barred))
            barred.update(parsed.passage.starts[t.idx] for t in parsed.doc if _mute(parsed, t, lexicon))
            lifted.extend(_lifted(parsed))
        parts.append(words_of(together))
    return Seen(put_together(parts), drafts, lifted, frozenset(barred))


def _mute(parsed: Parsed, token: Token, lexicon: Lexicon) -> bool:
    """Whether a word, as a cue, would tell of nothing said, or only carries the noun that is one: "repeated the claim that …"."""
    if unsaid(token, lexicon):
        return True
    if as_saying(token) is not None and any(parsed.holes[kid.i] >= 0 for kid in token.children):
        return True  # "“…,” Ana Reis was quoted as saying"
    return (
        token.lower_ in lexicon.light and token.tag_.startswith("VB") and carries_noun(parsed, token, lexicon)
    )


def _parse(document: Document, pipeline: Pipeline, refusals: list[Refusal]) -> Iterator[Parsed]:
    waiting: deque[Passage] = deque()

    def texts() -> Iterator[str]:
        for passage in find_passages(document):
            if isinstance(passage, Refusal):
                refusals.append(passage)
            else:
                waiting.append(passage)
                yield passage.text

    for doc in pipeline.parse(texts()):
        yield Parsed.of(waiting.popleft(), doc, document)


def _lifted(parsed: Parsed) -> Iterator[tuple[int, Quotation]]:
    """The quotations that stand on their own in a passage, each with the index of its paragraph."""
    return ((parsed.passage.paragraph, hole.quotation) for hole in parsed.passage.holes)


def _drafts(
    document: Document, parsed: Parsed, lexicon: Lexicon, barred: set[int], threshold: float = 0.0
) -> Iterator[Draft]:
    """The drafts of a passage at least as likely as ``threshold``; where the format lays down that nothing is said goes to ``barred``."""
    mend(parsed.doc, lexicon, parsed.holes, parsed.marks)
    likely: list[Candidate] = []
    for candidate in _candidates(document, parsed, lexicon):
        if ruled_out(parsed, candidate, lexicon):
            barred.add(parsed.passage.starts[candidate.token.idx])
            continue
        made = _weighed(document, parsed, candidate, lexicon)
        if made is None:
            continue
        if made.weight >= THRESHOLD:
            likely.append(candidate)
        if made.weight >= threshold:
            yield made
    unled = (
        quoted_headline(parsed, likely, document.text)
        if parsed.headline
        else unled_quotations(document.text, parsed, likely, lexicon)
    )
    for candidate in unled:
        made = _weighed(document, parsed, candidate, lexicon)
        if made is not None:
            yield made


def _weighed(document: Document, parsed: Parsed, candidate: Candidate, lexicon: Lexicon) -> Draft | None:
    features = features_of(parsed, candidate)
    weight = likelihood(parsed, candidate, features, lexicon)
    made = draft(document, parsed, candidate, lexicon)
    if made is None:
        return None
    measured = weight == weigh(features, load_weights())
    due = not measured or owed(candidate, features, lexicon)
    return replace(made, weight=weight, features=features, measured=measured, owed=due)


def _candidates(document: Document, parsed: Parsed, lexicon: Lexicon) -> list[Candidate]:
    """Every candidate of a passage, those whose form is surest first."""
    first = interposed_candidates(parsed, lexicon)
    if parsed.headline:
        first += headline_candidates(parsed, lexicon) or addressed_headline(parsed, lexicon)
        first += passive_headline(parsed, lexicon)
    first += mistagged_candidates(parsed, lexicon)
    first += set_phrase_candidates(parsed, lexicon)
    first += colon_candidates(parsed, lexicon)
    first += stance_candidates(parsed, lexicon)
    first += count_candidates(parsed, lexicon)
    first += inverted_candidates(parsed, lexicon)
    first += closed_by_verb(parsed, lexicon)
    placed = {one.token.i for one in first}
    first += [one for one in closing_candidates(parsed, lexicon) if one.token.i not in placed]
    taken = {one.token.i for one in first}
    others = verb_candidates(parsed, lexicon) + phrase_candidates(parsed, lexicon)
    taken.update(
        i for one in first if one.frame == "phrase" for i in range(one.cue_range[0], one.cue_range[1] + 1)
    )
    candidates = first + [one for one in others if one.token.i not in taken]
    cues = {i for one in first for i in range(one.cue_range[0], one.cue_range[1] + 1)}
    for one in candidates:
        if one.source is not None and cues.intersection(range(one.source[0], one.source[1] + 1)):
            one.source = one.source_head = None
    candidates += quote_candidates(parsed, lexicon, candidates)
    talk = talk_candidates(parsed, lexicon, document.text)
    if parsed.hole_tokens:
        # a quotation is free where the only cue beside it is none by the format
        held = [one for one in candidates if not ruled_out(parsed, one, lexicon)]
        bare = bare_quotes(parsed, held, lexicon, document.text)
        talk = bare + talk + beside_candidates(parsed, held + bare + talk, lexicon)
    candidates += talk
    if parsed.headline or (parsed.passage.inside is None and parsed.passage.text[-1:] not in ".,;:!?”"):
        headed = colon_candidate(parsed, lexicon, document.text)
        if headed is not None:
            candidates.append(headed)
    return candidates
