"""Ask the tagger: for each likely cue, how likely it reports something, and which words are its source, cue and content.

Deciding what becomes of that is for :mod:`verbale.statements.merging`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from verbale.models import Model, View
from verbale.models.network import Floats, Ints
from verbale.models.paths import CONTENT, CUE, SOURCE, likeliest
from verbale.models.pieces import Pieces
from verbale.models.threads import one_core
from verbale.records import Document
from verbale.statements.drafts import Draft, Place
from verbale.statements.signals import STEPS, Labels, bearing_of, signals_of
from verbale.statements.windows import cut
from verbale.statements.words import Words

BACK, AHEAD = 72, 88
"""How many words before and after the first word of a cue are looked at: 99 of 100 relations of PolNeAR lie within."""
CHEAP = 0.08
"""Words at least this likely to begin a cue are looked at closely, beside those at which the rules have a candidate."""
MOST = 40
"""Words that are looked at closely in one window, at most."""
TOGETHER = 3
"""Windows that are encoded at once: matrices of that many rows take five per cent less time than those of one window."""
_START, _END = "[CLS]", "[SEP]"
NONE_TO_CONTENT, CONTENT_TO_NONE, NONE_TO_OTHER, OTHERS = 1.0, 2.0, 0.7, 0.7
"""What it costs, in logarithms of likelihood, that a word has another role than the one before: no content is broken for one doubtful word.

Swept on PolNeAR dev: without any cost 74.4 whole, 59.3 contents exact, 80.1 sources exact, 72.9 cues exact; with these 74.4, 62.3, 80.6
and 73.6. Of eight other settings (1 to 3 for contents, 0.3 to 1 for the rest) only that with 3 is worse by more than half a point.
"""


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the tagger makes of one cue: its ``likelihood``, how sure the roles are (``margin``, the likelihood that every word's is right),
    and the places of its parts, words in text order with nothing merged."""

    first: int
    likelihood: float
    margin: float
    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]


def tag(document: Document, words: Words, drafts: Sequence[Draft], model: Model) -> list[Tagged]:
    """What the tagger makes of every likely cue of ``document``; ``drafts`` are the rules' candidates at any likelihood.

    A few windows are read at a time: time is linear in the length, memory bounded.
    """
    if not len(words):
        return []
    pieces = _pieces(model)
    starts, ends = words.starts.tolist(), words.ends.tolist()
    spelled = [pieces.of(document.text[s:e]) for s, e in zip(starts, ends, strict=True)]
    table = signals_of(document, words, drafts, _labels(model)).table()
    known = by_first_word(words, drafts)
    windows = cut(words, [len(one) for one in spelled])
    found: list[Tagged] = []
    with one_core():
        for at in range(0, len(windows), TOGETHER):
            base = windows[at][0]
            vectors = _encoded(windows[at : at + TOGETHER], spelled, table, model)
            likely = model.network.anchors(vectors)
            for window in windows[at : at + TOGETHER]:
                seekers = _seekers(words, window, known, likely[slice(*(i - base for i in window))])
                if seekers:
                    found.extend(_read(seekers, base, vectors, model))
    return found


def by_first_word(words: Words, drafts: Sequence[Draft]) -> dict[int, Draft]:
    """The likeliest draft for each word that begins a cue, in the order of the words."""
    known: dict[int, Draft] = {}
    for draft in drafts:
        at = words.at(*draft.cue) if draft.cue is not None else range(0)
        if at and (at.start not in known or known[at.start].weight < draft.weight):
            known[at.start] = draft
    return {first: known[first] for first in sorted(known)}


def ruled(drafts: Mapping[int, Draft]) -> dict[int, Draft]:
    """The candidates that the rules do not hold to be out of the question."""
    return {first: draft for first, draft in drafts.items() if draft.weight >= STEPS[0]}


def _encoded(
    windows: Sequence[tuple[int, int]], spelled: Sequence[Sequence[int]], table: Ints, model: Model
) -> Floats:
    """A vector for each word of ``windows``, which follow each other; no word looks beyond its window."""
    start, end = model.vocabulary.index(_START), model.vocabulary.index(_END)
    flat: list[int] = []
    first: list[int] = []
    bounds = [0]
    for low, high in windows:
        flat.append(start)
        for one in spelled[low:high]:
            first.append(len(flat))
            flat.extend(one)
        flat.append(end)
        bounds.append(len(flat))
    pieces = model.vectors(np.array(flat, np.int32))
    within = table[windows[0][0] : windows[-1][1]]
    return model.network.encode(pieces, np.array(first, np.int32), within, bounds)


def _seekers(
    words: Words, window: tuple[int, int], drafts: Mapping[int, Draft], likely: Floats
) -> list[Seeker]:
    """The words of ``window`` that are looked at closely; ``likely`` is how likely each begins a cue."""
    low, high = window
    firsts = list(drafts)
    here = {i: drafts[i] for i in firsts[bisect_left(firsts, low) : bisect_left(firsts, high)]}
    return [Seeker(words, low, high, cue, here.get(cue)) for cue in _chosen(low, here, likely)]


def _read(seekers: Sequence[Seeker], base: int, vectors: Floats, model: Model) -> list[Tagged]:
    """What the tagger makes of ``seekers`` in one window; ``vectors`` has those of the words from ``base`` on."""
    view = view_of(seekers, _labels(model))
    view = replace(view, at=view.at + np.int32(seekers[0].low - base))
    cues = np.array([one.cue - base for one in seekers], np.int32)
    roles, steps, valid = model.network.relate(vectors, cues, view)
    lengths = view.seen.sum(1, dtype=np.int32)
    paths, sure = likeliest(roles, _steps() if steps is None else steps, lengths, view.here)
    return [
        _tagged(seeker, float(valid[k]), float(sure[k]), paths[k, : lengths[k]], roles[k, : lengths[k]])
        for k, seeker in enumerate(seekers)
    ]


@cache
def _steps() -> Floats:
    """The score of each role (columns) after each one of the word before (rows), for weights that have learned none."""
    steps = np.full((4, 4), -OTHERS, np.float32)
    steps[0, :], steps[:, 0] = -NONE_TO_OTHER, -NONE_TO_OTHER
    steps[0, CONTENT], steps[CONTENT, 0] = -NONE_TO_CONTENT, -CONTENT_TO_NONE
    np.fill_diagonal(steps, 0)
    steps.setflags(write=False)
    return steps


def _chosen(low: int, drafts: Mapping[int, Draft], likely: Floats) -> list[int]:
    """The words of one window, which begins at ``low``, that are looked at closely."""
    weights = {first: draft.weight for first, draft in ruled(drafts).items()}
    chosen = weights.keys() | {low + i for i in np.flatnonzero(likely > CHEAP).tolist()}
    ranked = sorted(chosen, key=lambda i: (-max(float(likely[i - low]), weights.get(i, 0.0)), i))
    return sorted(ranked[:MOST])


@dataclass(frozen=True, slots=True)
class Seeker:
    """A cue that looks for its source and content: the word ``cue`` of ``words``, in the window from ``low`` to ``high``, and the rules'
    candidate there, if any."""

    words: Words
    low: int
    high: int
    cue: int
    draft: Draft | None

    @property
    def reach(self) -> tuple[int, int]:
        """The words that it looks at."""
        return max(self.low, self.cue - BACK), min(self.high, self.cue + AHEAD)


def view_of(seekers: Sequence[Seeker], labels: Labels) -> View:
    """What the ``seekers`` look at, side by side; places are counted from the beginning of each one's window."""
    count, most = len(seekers), max(high - low for low, high in (one.reach for one in seekers))
    at, seen = np.zeros((count, most), np.int32), np.zeros((count, most), bool)
    bearing, kind = np.zeros((count, most, 3), np.int32), np.zeros((count, 2), np.int32)
    here = np.zeros(count, np.int32)
    for k, one in enumerate(seekers):
        low, high = one.reach
        known = bearing_of(one.words, one.cue, (low, high), one.draft, labels)
        bearing[k, : high - low] = np.stack([known.branch, known.reach, known.role], -1)
        kind[k] = known.frame, known.weight
        at[k, : high - low] = np.arange(low, high) - one.low
        seen[k, : high - low] = True
        here[k] = one.cue - low
    return View(at, seen, here, bearing, kind)


def _tagged(seeker: Seeker, likelihood: float, sure: float, path: Ints, roles: Floats) -> Tagged:
    """``path`` are the roles decided together, ``roles`` the scores of each word's alone: a source may be one short word, which takes
    two changes of role, so that where the path has none the words have it that are likeliest one."""
    low, _ = seeker.reach
    if not (path == SOURCE).any():
        path = np.where((roles.argmax(-1) == SOURCE) & (path != CUE), SOURCE, path).astype(np.int32)
    starts, ends = seeker.words.starts, seeker.words.ends
    places = {
        role: tuple((int(starts[low + i]), int(ends[low + i])) for i in np.flatnonzero(path == role))
        for role in (SOURCE, CUE, CONTENT)
    }
    return Tagged(seeker.cue, likelihood, sure, places[SOURCE], places[CUE], places[CONTENT])


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
    return Labels.of(model.labels)
