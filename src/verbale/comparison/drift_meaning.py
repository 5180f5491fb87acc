"""Whether a change of wording changed what is meant, and the words that show it.

Only marks that a reader sees at a glance are looked at: words of negation, numbers, hedges and modal verbs, verbs of another
strength, conditions and qualifiers, each where the two wordings speak of the same. Where the words differ wholly, it cannot be said.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from importlib.resources import files

from verbale.comparison.drift_words import Alignment, Piece, Token
from verbale.comparison.wording import NEGATIONS, stem
from verbale.wording.figures import Figure, find_figures

_HEDGES = frozenset(
    {
        "may", "might", "could", "perhaps", "possibly", "probably", "maybe", "likely", "reportedly", "allegedly", "apparently",
        "seemingly", "presumably", "arguably", "supposedly", "potentially", "seems", "appears", "appeared", "seemed", "unlikely",
    }
)  # fmt: skip
_QUALIFIERS = frozenset(
    {
        "further", "only", "partly", "partially", "almost", "nearly", "about", "roughly", "around", "approximately", "some", "most",
        "all", "every", "few", "several", "many", "always", "sometimes", "often", "rarely", "mostly", "largely", "mainly",
        "usually", "temporarily", "initially", "privately", "publicly", "officially", "directly", "deliberately", "fully",
        "completely", "entirely", "least", "hardly", "barely", "yet", "alone", "alleged", "personally", "slightly", "somewhat",
    }
)  # fmt: skip
_CONDITIONS = frozenset(
    {"if", "unless", "until", "except", "provided", "without", "unlike", "despite", "whether"}
)
_RELATIVE = frozenset({"who", "which", "that", "whose", "where", "when"})
_BEFORE_RELATIVE = frozenset(
    {"anybody", "anyone", "nobody", "everybody", "everyone", "somebody", "someone", "those", "all", "any"}
)
_REFUSING = frozenset(
    {"deny", "denied", "denies", "denying", "refused", "refuses", "rejected", "rejects", "dismissed", "untrue", "false", "fails", "failed",
     "lack", "lacks", "lacked", "little", "unable", "hardly", "dispute", "disputed", "disputes", "impossible"}
)  # fmt: skip
_MODALS = frozenset({"may", "might", "could", "will", "should", "must"})
_NEAR = 3
_SOON = 5


def changes(found: Alignment, *, quoted: bool) -> list[str]:
    """What changed the meaning from the first wording to the second: short phrases that quote the words, empty if nothing did.

    ``found`` is laid by words where ``quoted`` (the second gives the speaker's words), else by stems.
    """
    told = [
        *_negation(found, quoted=quoted),
        *_numbers(found),
        *_hedges(found, quoted=quoted),
        *_strength(found, modals=quoted),
    ]
    if quoted:
        told += _left_out(found)
    return list(dict.fromkeys(told))


def _negation(found: Alignment, *, quoted: bool) -> Iterator[str]:
    for piece in found.pieces if quoted else ():
        if piece.kind == "equal":
            continue
        gone, come = _in(found.a, piece.a, NEGATIONS), _in(found.b, piece.b, NEGATIONS)
        if gone and not come and _governs(found, piece, gone[-1]):
            yield f"“{gone[-1].word}” is left out"
        if come and not gone and piece.b[1] < len(found.b):
            yield f"“{come[0].word}” is added"
    if not quoted:
        sentences = found.told_sentences()
        every = [t for t in found.a if t.sentence in sentences and t.word in NEGATIONS | _REFUSING]
        other = [t.word for t in found.b if t.word in NEGATIONS | _REFUSING]
        first = [t.word for t in every if other or _told_after(found, t)]
        if len(sentences) == 1 and found.kept * 2 >= len(found.b) and bool(first) != bool(other):
            yield f"“{(first or other)[0]}” is {'left out' if first else 'added'}"


def _told_after(found: Alignment, gone: Token) -> bool:
    """Whether a word soon after one that negates is kept: what the report leaves out whole, with its "not", changes nothing."""
    place = found.a.index(gone)
    after = range(place + 1, place + 1 + _SOON)
    return any(
        piece.kind == "equal" and piece.a[0] < after.stop and piece.a[1] > after.start
        for piece in found.pieces
    )


def _governs(found: Alignment, piece: Piece, gone: Token) -> bool:
    """Whether a word that is left out stands close before words that are kept, in their sentence and clause."""
    end = piece.a[1]
    if end >= len(found.a) or found.a[end].sentence != gone.sentence:
        return False
    place = found.a.index(gone)
    between = found.a[place + 1 : end]
    return len(between) < _NEAR and not any(token.word in _RELATIVE for token in between)


def _numbers(found: Alignment) -> Iterator[str]:
    sentences = found.told_sentences()
    first = [f for f in find_figures(found.text_a) if _sentence(found.a, f.start) in sentences]
    other = list(find_figures(found.text_b))
    known = list(find_figures(found.text_a))
    new = [f for f in other if not any(_equal(f, g) for g in known)]
    lost = [f for f in first if not any(_equal(f, g) for g in other)]
    for one in new:
        for was in lost:
            if was.unit == one.unit:
                yield f"“{found.text_a[was.start : was.end]}” has become “{found.text_b[one.start : one.end]}”"
                lost.remove(was)
                break


def _equal(one: Figure, other: Figure) -> bool:
    return one.unit == other.unit and abs(one.value - other.value) <= max(one.grain, other.grain) / 2 + 1e-9


def _sentence(found: tuple[Token, ...], start: int) -> int:
    return next((token.sentence for token in found if token.end > start), -1)


def _hedges(found: Alignment, *, quoted: bool) -> Iterator[str]:
    sentences = found.told_sentences()
    first = [t for t in found.a if t.sentence in sentences and t.word in _HEDGES]
    other = [t for t in found.b if t.word in _HEDGES]
    if first and not other and found.kept * 2 >= len(found.b):
        near = [t for t in first if _beside_kept(found, t)]
        if near:
            yield f"“{near[0].word}” is left out"
    if other and not [t for t in found.a if t.word in _HEDGES] and found.kept * 2 >= len(found.b) and quoted:
        yield f"“{other[0].word}” is added"


def _beside_kept(found: Alignment, token: Token) -> bool:
    place = found.a.index(token)
    for piece in found.pieces:
        if piece.kind == "equal":
            near = range(piece.a[0] - _NEAR, piece.a[1] + 1)
            if place in near and found.a[min(piece.a[0], len(found.a) - 1)].sentence == token.sentence:
                return True
    return False


def _strength(found: Alignment, *, modals: bool) -> Iterator[str]:
    """A word replaced by one of its kind that is stronger or weaker, in the sentences that both tell."""
    sentences, scales = found.told_sentences(), strengths()
    kept = {stem(t.word) for t in found.a} & {stem(t.word) for t in found.b}
    first = {stem(t.word): t.word for t in found.a if t.sentence in sentences}
    for token in found.b:
        one = stem(token.word)
        if one in kept or one not in scales or (token.word in _MODALS and not modals):
            continue
        for was, word in first.items():
            if was in kept or was not in scales:
                continue
            common = scales[one].keys() & scales[was].keys()
            steps = [scales[one][scale] - scales[was][scale] for scale in common]
            if steps and all(steps):
                yield f"“{word}” has become “{token.word}”, which is {'stronger' if steps[0] > 0 else 'weaker'}"
                break


def _left_out(found: Alignment) -> Iterator[str]:
    """Qualifiers, conditions and clauses that narrow, left out right beside words that are kept."""
    for piece in found.pieces:
        start, end = piece.a
        if piece.kind == "equal" or start == end:
            continue
        gone = found.a[start:end]
        after = found.a[start - 1] if start else None
        if after is not None and after.sentence == gone[0].sentence:
            yield from _behind(found, gone, after)
        before = found.a[end] if end < len(found.a) else None
        if before is not None and before.sentence == gone[-1].sentence and gone[-1].word in _QUALIFIERS:
            yield f"“{_words(found, gone[-1:])}” is left out"


def _behind(found: Alignment, gone: tuple[Token, ...], after: Token) -> Iterator[str]:
    same = tuple(token for token in gone if token.sentence == after.sentence)
    if gone[0].word in _QUALIFIERS:
        yield f"“{_words(found, gone[:1])}” is left out"
    elif gone[0].word in _CONDITIONS or (
        gone[0].word == "only" and gone[1:2] and gone[1].word in _CONDITIONS
    ):
        yield f"the condition “{_words(found, same)}” is left out"
    elif gone[0].word in _RELATIVE and after.word in _BEFORE_RELATIVE:
        yield f"“{_words(found, same)}” is left out"


def _words(found: Alignment, some: tuple[Token, ...]) -> str:
    return found.text_a[some[0].start : some[-1].end]


def _in(found: tuple[Token, ...], where: tuple[int, int], wanted: frozenset[str]) -> list[Token]:
    return [token for token in found[where[0] : where[1]] if token.word in wanted]


@functools.cache
def strengths() -> Mapping[str, Mapping[int, int]]:
    """For each stem in the table of strengths, its step in each scale it stands in."""
    table: dict[str, dict[int, int]] = {}
    text = (files("verbale.comparison") / "data" / "strength.txt").read_text("utf-8")
    for scale, line in enumerate(line for line in text.splitlines() if line and line[0] != "#"):
        for step, group in enumerate(line.split("<")):
            for word in group.split():
                table.setdefault(stem(word), {}).setdefault(scale, step)
    return table
