"""From prepared articles to batches: words in pieces, windows of whole paragraphs, candidates with their bearings, what is to be learned.

Arrays that the network reads are made once an article and sliced, so that a GPU need not wait.
"""

from __future__ import annotations

import json
import pickle
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from network import View
from torch import Tensor

from verbale.models.paths import CONTENT, CUE, SOURCE
from verbale.models.pieces import Pieces
from verbale.statements import tagging
from verbale.statements.drafts import Draft
from verbale.statements.signals import LEVELS, REACH, Labels, signals_of
from verbale.statements.tagging import AHEAD, BACK, Seeker, by_first_word, ruled
from verbale.statements.windows import WINDOW, cut
from verbale.statements.words import Words
from verbale.text import lay_out

sys.path.insert(0, str(Path(__file__).parents[1] / "evaluation"))
from attributions import plain

FIRST, LAST = 101, 102
"""The encoder's marks for the beginning and the end of a text."""


@dataclass(frozen=True)
class Roles:
    """The roles of the words from ``low`` on, in the reach of one cue; ``sure`` is how much they count."""

    low: int
    roles: np.ndarray
    sure: float = 1.0

    def within(self, low: int, high: int) -> np.ndarray:
        """The roles of the words from ``low`` to ``high``: none where they are not known."""
        found = np.zeros(high - low, np.int8)
        first, last = max(low, self.low), min(high, self.low + len(self.roles))
        if first < last:
            found[first - low : last - low] = self.roles[first - self.low : last - self.low]
        return found


@dataclass
class Taught:
    """What teachers say of an article: how likely each word begins a cue, and each candidate's likelihood and roles."""

    anchors: np.ndarray
    valid: dict[int, float]
    roles: dict[int, Roles]


@dataclass
class Prepared:
    """An article ready to learn from. ``gold`` has for each annotator a map from the first word of a cue to its roles; ``text`` and
    ``annotations`` are kept where they are needed to measure."""

    id: str
    outlet: str
    words: Words
    pieces: np.ndarray
    begins: np.ndarray
    signals: np.ndarray
    drafts: dict[int, Draft]
    gold: list[dict[int, Roles]]
    text: str = ""
    annotations: list[Any] = field(default_factory=list)
    taught: Taught | None = None
    views: dict[int, tuple[np.ndarray, int, int]] = field(default_factory=dict)

    def view(self, cue: int, labels: Labels) -> tuple[np.ndarray, int, int]:
        """The bearings of the words within reach of ``cue`` [V, 3], and the candidate's frame and weight."""
        if cue not in self.views:
            seeker = Seeker(self.words, 0, len(self.words), cue, self.drafts.get(cue))
            made = tagging.view_of([seeker], labels)
            self.views[cue] = (made.bearing[0].astype(np.uint8), int(made.kind[0, 0]), int(made.kind[0, 1]))
        return self.views[cue]

    @property
    def ruled(self) -> list[int]:
        """Words at which the rules have a candidate that is not out of the question."""
        return list(ruled(self.drafts))


def load_labels(folder: Path) -> Labels:
    return Labels.of(json.loads((folder / "labels.json").read_text()))


def sizes_of(labels: Labels) -> dict[str, Any]:
    return {
        "signals": (6, 3, 6, len(labels.tags) + 1, len(labels.relations) + 1, 7, 8),
        "branch": (len(labels.relations) + 2) * LEVELS,
        "reach": len(REACH) + 1,
        "frames": len(labels.frames) + 1,
    }


def load(path: Path, labels: Labels, pieces: Pieces, measured: bool) -> list[Prepared]:
    """The articles of a JSON Lines file that ``prepare.py`` wrote; ``measured`` keeps their text and relations."""
    with path.open(encoding="utf-8") as handle:
        return [_prepared(json.loads(line), labels, pieces, measured) for line in handle]


def _prepared(raw: dict[str, Any], labels: Labels, pieces: Pieces, measured: bool) -> Prepared:
    def ints(name: str) -> np.ndarray:
        return np.array(raw[name], np.int32)

    words = Words(
        ints("starts"),
        ints("ends"),
        ints("heads"),
        tuple(map(sys.intern, raw["tags"])),
        tuple(map(sys.intern, raw["relations"])),
        ints("paragraphs"),
    )
    document = lay_out(plain(raw["text"]), title=raw["title"])
    drafts = [
        Draft(
            tuple(d["cue"]) if d["cue"] else None, tuple(d["source"]) if d["source"] else None,
            tuple(map(tuple, d["content"])), d["mode"], d["act"], d["frame"], d["lemma"], d["paragraph"], weight=d["weight"],
        )
        for d in raw["drafts"]
    ]  # fmt: skip
    spelled = [pieces.of(document.text[s:e]) for s, e in zip(words.starts, words.ends, strict=True)]
    begins = np.cumsum([0, *map(len, spelled)])
    return Prepared(
        raw["id"],
        raw["outlet"],
        words,
        np.array([one for word in spelled for one in word], np.uint16),
        begins.astype(np.int32),
        signals_of(document, words, drafts, labels, raw.get("house", False)).table().astype(np.uint8),
        by_first_word(words, drafts),
        [_gold(words, relations) for relations in raw["annotations"]],
        raw["text"] if measured else "",
        raw["annotations"] if measured else [],
    )


def _gold(words: Words, relations: list[Any]) -> dict[int, Roles]:
    found: dict[int, Roles] = {}
    for one in relations:
        roles = np.zeros(len(words), np.int8)
        for number, name in ((CONTENT, "content"), (SOURCE, "source"), (CUE, "cue")):
            for start, end in one.get(name, ()):
                for i in words.at(start, end):
                    low, high = int(words.starts[i]), int(words.ends[i])
                    if 2 * (min(high, end) - max(low, start)) >= high - low:
                        roles[i] = number
        cue = np.flatnonzero(roles == CUE)
        if len(cue) and ((roles == CONTENT).any() or not one.get("content")):
            first = int(cue[0])
            low = max(0, first - BACK)
            found[first] = Roles(low, roles[low : first + AHEAD].copy())
    return found


def save(what: Any, path: Path) -> None:
    """Keep prepared articles, or what teachers say of them, for another process: our own file, read by :func:`reload` alone."""
    path.write_bytes(pickle.dumps(what, protocol=5))


def reload(path: Path) -> Any:
    return pickle.loads(path.read_bytes())


@dataclass
class Window:
    article: Prepared
    low: int
    high: int
    gold: dict[int, Roles]
    hidden: bool = False

    @property
    def size(self) -> int:
        return int(self.article.begins[self.high] - self.article.begins[self.low]) + 2


def windows(articles: Sequence[Prepared], rng: random.Random | None) -> list[Window]:
    """The windows of ``articles``; with ``rng``, cut at random places and with one annotator an article."""
    found = []
    for article in articles:
        gold: dict[int, Roles] = {}
        if article.gold:
            gold = article.gold[rng.randrange(len(article.gold)) if rng else 0]
        sizes = np.diff(article.begins).tolist()
        for low, high in cut(article.words, sizes, rng.randrange(60, WINDOW + 1) if rng else WINDOW):
            here = {c: roles for c, roles in gold.items() if low <= c < high}
            found.append(Window(article, low, high, here))
    return found


def batches(found: list[Window], size: int, rng: random.Random | None) -> Iterator[list[Window]]:
    """Windows of like length together, at most ``size`` pieces a batch."""
    order = sorted(found, key=lambda w: w.size + (rng.random() * 30 if rng else 0))
    groups: list[list[Window]] = []
    for w in order:
        if not groups or (len(groups[-1]) + 1) * w.size > size:
            groups.append([])
        groups[-1].append(w)
    if rng:
        rng.shuffle(groups)
    yield from groups


@dataclass
class Batch:
    pieces: Tensor
    mask: Tensor
    first: Tensor
    signals: Tensor


def collate(group: list[Window], device: str) -> Batch:
    longest = max(w.size for w in group)
    most = max(w.high - w.low for w in group)
    pieces = np.zeros((len(group), longest), np.int64)
    first = np.zeros((len(group), most), np.int64)
    signals = np.zeros((len(group), most, group[0].article.signals.shape[-1]), np.int64)
    mask = np.zeros((len(group), longest), bool)
    for row, w in enumerate(group):
        begins = w.article.begins[w.low : w.high + 1]
        pieces[row, 0], pieces[row, w.size - 1] = FIRST, LAST
        pieces[row, 1 : w.size - 1] = w.article.pieces[begins[0] : begins[-1]]
        mask[row, : w.size] = True
        first[row, : w.high - w.low] = begins[:-1] - begins[0] + 1
        signals[row, : w.high - w.low] = w.article.signals[w.low : w.high]
        if w.hidden:
            signals[row, :, 5:] = 0
    return Batch(*(torch.from_numpy(a).to(device) for a in (pieces, mask, first, signals)))


@dataclass
class Seen:
    """Views of K candidates, with the row and the word of the window of each, and where each view begins in its article (``low``) and how
    many words it has (``length``)."""

    view: View
    row: Tensor
    cue: Tensor
    low: np.ndarray
    length: np.ndarray


def look(group: list[Window], chosen: list[tuple[int, int]], labels: Labels, device: str) -> Seen:
    """What the candidates ``chosen`` (row, word of the article) look at, as the package lays it out."""
    count = len(chosen)
    low = np.array([max(group[row].low, cue - BACK) for row, cue in chosen])
    high = np.array([min(group[row].high, cue + AHEAD) for row, cue in chosen])
    begin = np.array([group[row].low for row, _ in chosen])
    cues = np.array([cue for _, cue in chosen])
    most = int((high - low).max())
    seen = np.arange(most) < (high - low)[:, None]
    at = np.where(seen, np.arange(most) + (low - begin)[:, None], 0)
    bearing, kind = np.zeros((count, most, 3), np.int64), np.zeros((count, 2), np.int64)
    for k, (row, cue) in enumerate(chosen):
        w = group[row]
        known, frame, weight = w.article.view(cue, labels)
        start = low[k] - max(0, cue - BACK)
        bearing[k, : high[k] - low[k]] = known[start : start + high[k] - low[k]]
        kind[k] = frame, weight
        if w.hidden:
            bearing[k, :, 2] = 0
            kind[k] = 0
    parts = (at, seen, cues - low, bearing, kind, np.array([r for r, _ in chosen]), cues - begin)
    at, seen, here, bearing, kind, row, cue = (torch.from_numpy(part).to(device) for part in parts)
    return Seen(View(at, seen, here, bearing, kind), row, cue, low, high - low)
