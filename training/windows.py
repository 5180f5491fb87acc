"""From prepared articles to batches: words in pieces, windows of whole paragraphs, candidates with their bearings, gold roles."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from network import View
from torch import Tensor

from verbale.statements import tagging
from verbale.statements.drafts import Draft
from verbale.statements.pieces import Pieces
from verbale.statements.signals import LEVELS, REACH, Labels, signals_of
from verbale.statements.tagging import CONTENT, CUE, SOURCE, Seeker, by_first_word, ruled
from verbale.statements.windows import WINDOW, cut
from verbale.statements.words import Words
from verbale.text import lay_out

sys.path.insert(0, str(Path(__file__).parents[1] / "evaluation"))
from attributions import plain


@dataclass
class Prepared:
    """An article ready to learn from. ``gold`` has for each annotator a map from the first word of a cue to the roles of all words."""

    id: str
    outlet: str
    text: str
    words: Words
    pieces: list[list[int]]
    signals: np.ndarray
    drafts: dict[int, Draft]
    gold: list[dict[int, np.ndarray]]
    annotations: list[Any]


def load_labels(folder: Path) -> Labels:
    return Labels.of(json.loads((folder / "labels.json").read_text()))


def sizes_of(labels: Labels) -> dict[str, Any]:
    return {
        "signals": (6, 3, 6, len(labels.tags) + 1, len(labels.relations) + 1, 7, 8),
        "branch": (len(labels.relations) + 2) * LEVELS,
        "reach": len(REACH) + 1,
        "frames": len(labels.frames) + 1,
    }


def load(path: Path, labels: Labels, pieces: Pieces, limit: int | None = None) -> list[Prepared]:
    found = []
    with path.open(encoding="utf-8") as handle:
        for number, line in enumerate(handle):
            if limit is not None and number >= limit:
                break
            found.append(_prepared(json.loads(line), labels, pieces))
    return found


def _prepared(raw: dict[str, Any], labels: Labels, pieces: Pieces) -> Prepared:
    def ints(name: str) -> np.ndarray:
        return np.array(raw[name], np.int32)

    raw.setdefault("house", False)
    words = Words(
        ints("starts"),
        ints("ends"),
        ints("heads"),
        tuple(raw["tags"]),
        tuple(raw["relations"]),
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
    signals = signals_of(document, words, drafts, labels, raw["house"])
    known = by_first_word(words, drafts)
    spelled = [pieces.of(document.text[s:e]) for s, e in zip(words.starts, words.ends, strict=True)]
    gold = [_gold(words, relations) for relations in raw["annotations"]]
    return Prepared(
        raw["id"],
        raw["outlet"],
        raw["text"],
        words,
        spelled,
        signals.table(),
        known,
        gold,
        raw["annotations"],
    )


def _gold(words: Words, relations: list[Any]) -> dict[int, np.ndarray]:
    found: dict[int, np.ndarray] = {}
    for one in relations:
        roles = np.zeros(len(words), np.int64)
        for number, name in ((CONTENT, "content"), (SOURCE, "source"), (CUE, "cue")):
            for start, end in one.get(name, ()):
                for i in words.at(start, end):
                    low, high = int(words.starts[i]), int(words.ends[i])
                    if 2 * (min(high, end) - max(low, start)) >= high - low:
                        roles[i] = number
        cue = np.flatnonzero(roles == CUE)
        if len(cue) and ((roles == CONTENT).any() or not one.get("content")):
            found[int(cue[0])] = roles
    return found


@dataclass
class Window:
    article: Prepared
    low: int
    high: int
    gold: dict[int, np.ndarray]


def windows(articles: Sequence[Prepared], rng: random.Random | None) -> list[Window]:
    """The windows of ``articles``; with ``rng``, cut at random places and with one annotator an article."""
    found = []
    for article in articles:
        gold = article.gold[rng.randrange(len(article.gold)) if rng else 0]
        for low, high in cut(
            article.words, [len(p) for p in article.pieces], rng.randrange(60, WINDOW + 1) if rng else WINDOW
        ):
            here = {c: roles for c, roles in gold.items() if low <= c < high}
            found.append(Window(article, low, high, here))
    return found


def batches(found: list[Window], size: int, rng: random.Random | None) -> Iterator[list[Window]]:
    """Windows of like length together, at most ``size`` pieces a batch."""

    def length(w: Window) -> int:
        return sum(len(p) for p in w.article.pieces[w.low : w.high]) + 2

    order = sorted(found, key=lambda w: length(w) + (rng.random() * 30 if rng else 0))
    groups: list[list[Window]] = []
    for w in order:
        if not groups or (len(groups[-1]) + 1) * length(w) > size:
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
    words: Tensor
    signals: Tensor


def collate(group: list[Window]) -> Batch:
    longest = max(sum(len(p) for p in w.article.pieces[w.low : w.high]) for w in group) + 2
    most = max(w.high - w.low for w in group)
    pieces = np.zeros((len(group), longest), np.int64)
    first = np.zeros((len(group), most), np.int64)
    signals = np.zeros((len(group), most, group[0].article.signals.shape[-1]), np.int64)
    mask = np.zeros((len(group), longest), bool)
    for row, w in enumerate(group):
        flat = [101]
        for i, spelled in enumerate(w.article.pieces[w.low : w.high]):
            first[row, i] = len(flat)
            flat.extend(spelled)
        flat.append(102)
        pieces[row, : len(flat)] = flat
        mask[row, : len(flat)] = True
        signals[row, : w.high - w.low] = w.article.signals[w.low : w.high]
    tensors = [torch.from_numpy(a) for a in (pieces, mask, first)]
    return Batch(*tensors, torch.from_numpy(first > 0), torch.from_numpy(signals))


def view_of(group: list[Window], chosen: list[tuple[int, int]], labels: Labels) -> View:
    """What the candidates ``chosen`` (row, word of the window) look at, as the package lays it out."""
    seekers = []
    for row, cue in chosen:
        w = group[row]
        seekers.append(Seeker(w.article.words, w.low, w.high, w.low + cue, w.article.drafts.get(w.low + cue)))
    view = tagging.view_of(seekers, labels)
    parts = (view.at, view.seen, view.here, view.bearing, view.kind)
    return View(*(torch.from_numpy(part if part.dtype == bool else part.astype(np.int64)) for part in parts))


def likely_by_rule(w: Window) -> list[int]:
    """Words of the window at which the rules have a candidate that is not out of the question."""
    return [c - w.low for c in ruled(w.article.drafts) if w.low <= c < w.high]
