"""Ask the tagger: for each likely cue, how likely it reports something, and which words are its source, cue and content.

Deciding what becomes of that is for :mod:`verbale.statements.merging`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from verbale.models import Model, View
from verbale.models.network import Floats, Ints
from verbale.records import Document
from verbale.statements.drafts import Draft, Place
from verbale.statements.pieces import Pieces
from verbale.statements.signals import STEPS, Labels, Signals, bearing_of, signals_of
from verbale.statements.windows import cut
from verbale.statements.words import Words

BACK, AHEAD = 72, 88
"""How many words before and after the first word of a cue are looked at: 99 of 100 relations of PolNeAR lie within."""
CHEAP = 0.08
"""Words at least this likely to begin a cue are looked at closely, beside those at which the rules have a candidate."""
MOST = 40
"""Words that are looked at closely in one window, at most."""
_START, _END = "[CLS]", "[SEP]"
SOURCE, CUE, CONTENT = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the tagger makes of one cue: its ``likelihood``, how sure the roles are (``margin``, the mean likelihood of the words'
    roles), and the places of its parts, words in text order with nothing merged."""

    first: int
    likelihood: float
    margin: float
    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]


def tag(document: Document, words: Words, drafts: Sequence[Draft], model: Model) -> list[Tagged]:
    """What the tagger makes of every likely cue of ``document``; ``drafts`` are the rules' candidates at any likelihood.

    Windows are read one at a time: time is linear in the length, memory bounded.
    """
    if not len(words):
        return []
    labels, pieces = _labels(model), _pieces(model)
    spelled = [pieces.of(document.text[s:e]) for s, e in zip(words.starts, words.ends, strict=True)]
    signals = signals_of(document, words, drafts, labels)
    known = by_first_word(words, drafts)
    found: list[Tagged] = []
    for low, high in cut(words, [len(one) for one in spelled]):
        found.extend(_window(document, words, _Window(low, high, spelled, signals, known), model))
    return found


def by_first_word(words: Words, drafts: Sequence[Draft]) -> dict[int, Draft]:
    """The likeliest draft for each word that begins a cue."""
    known: dict[int, Draft] = {}
    for draft in drafts:
        at = words.at(*draft.cue) if draft.cue is not None else range(0)
        if at and (at.start not in known or known[at.start].weight < draft.weight):
            known[at.start] = draft
    return known


@dataclass(frozen=True, slots=True)
class _Window:
    low: int
    high: int
    spelled: Sequence[Sequence[int]]
    signals: Signals
    drafts: Mapping[int, Draft]


def _window(document: Document, words: Words, window: _Window, model: Model) -> list[Tagged]:
    low, high = window.low, window.high
    flat = [model.vocabulary.index(_START)]
    first = []
    for spelled in window.spelled[low:high]:
        first.append(len(flat))
        flat.extend(spelled)
    flat.append(model.vocabulary.index(_END))
    ids = np.array(flat, np.int32)
    table = window.signals.table()[low:high]
    vectors = model.network.encode(model.vectors(ids), np.array(first, np.int32), table)
    likely = model.network.anchors(vectors)
    cues = _chosen(window, likely)
    if not cues:
        return []
    view = _view(words, window, cues, _labels(model))
    roles, valid = model.network.relate(vectors, np.array(cues, np.int32), view)
    return [
        _tagged(
            words, low + cue, float(valid[k]), low + int(view.at[k, 0]), roles[k, : int(view.seen[k].sum())]
        )
        for k, cue in enumerate(cues)
    ]


def _chosen(window: _Window, likely: Floats) -> list[int]:
    ruled = {
        first - window.low: draft.weight
        for first, draft in window.drafts.items()
        if window.low <= first < window.high and draft.weight >= STEPS[0]
    }
    chosen = ruled.keys() | set(np.flatnonzero(likely > CHEAP).tolist())
    ranked = sorted(chosen, key=lambda i: (-max(float(likely[i]), ruled.get(i, 0.0)), i))
    return sorted(ranked[:MOST])


def _view(words: Words, window: _Window, cues: list[int], labels: Labels) -> View:
    length = window.high - window.low
    lows = [max(0, cue - BACK) for cue in cues]
    highs = [min(length, cue + AHEAD) for cue in cues]
    most = max(high - low for low, high in zip(lows, highs, strict=True))
    at = np.zeros((len(cues), most), np.int32)
    seen = np.zeros((len(cues), most), bool)
    bearing = np.zeros((len(cues), most, 3), np.int32)
    kind = np.zeros((len(cues), 2), np.int32)
    for k, (cue, low, high) in enumerate(zip(cues, lows, highs, strict=True)):
        known = bearing_of(words, window.low + cue, window.drafts.get(window.low + cue), labels)
        part = slice(window.low + low, window.low + high)
        bearing[k, : high - low] = np.stack([known.branch[part], known.reach[part], known.role[part]], -1)
        kind[k] = known.frame, known.weight
        at[k, : high - low] = np.arange(low, high)
        seen[k, : high - low] = True
    here = np.array(cues, np.int32) - np.array(lows, np.int32)
    return View(at, seen, here, bearing, kind)


def _tagged(words: Words, first: int, likelihood: float, low: int, roles: Floats) -> Tagged:
    best: Ints = roles.argmax(-1).astype(np.int32)
    best[first - low] = CUE
    told = best > 0
    margin = float(roles.max(-1)[told].mean()) if told.any() else 0.0
    places = {
        role: tuple(
            (int(words.starts[low + i]), int(words.ends[low + i])) for i in np.flatnonzero(best == role)
        )
        for role in (SOURCE, CUE, CONTENT)
    }
    return Tagged(first, likelihood, margin, places[SOURCE], places[CUE], places[CONTENT])


def joined(places: Sequence[Place], text: str) -> tuple[Place, ...]:
    """``places`` in text order, those put together between which there is no letter or digit."""
    merged: list[Place] = []
    for start, end in places:
        if merged and not any(map(str.isalnum, text[merged[-1][1] : start])):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)


@cache
def _pieces(model: Model) -> Pieces:
    return Pieces(model.vocabulary)


@cache
def _labels(model: Model) -> Labels:
    return Labels(
        *({name: i for i, name in enumerate(model.labels[key])} for key in ("tags", "relations", "frames"))
    )
