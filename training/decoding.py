"""From likelihoods to relations, and their score on dev."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from network import Tagger
from windows import Prepared, batches, collate, likely_by_rule, view_of, windows

from verbale.statements.signals import Labels
from verbale.statements.tagging import BACK

sys.path.insert(0, str(Path(__file__).parents[1] / "evaluation"))
from attributions import MEASURES, character_sets, figures, tally


@dataclass
class Guess:
    """One candidate of an article: its first word, its likelihoods, and for all words from ``low`` the four roles' likelihoods."""

    cue: int
    anchor: float
    valid: float
    low: int
    roles: np.ndarray


def guesses(tagger: Tagger, articles: list[Prepared], labels: Labels, cheap: float) -> dict[str, list[Guess]]:
    """Every candidate of each article, by its id."""
    tagger.eval()
    found: dict[str, list[Guess]] = {a.id: [] for a in articles}
    with torch.inference_mode():
        for group in batches(windows(articles, None), 4096, None):
            batch = collate(group)
            words = tagger.encode(batch.pieces, batch.mask, batch.first, batch.signals)
            likely = torch.sigmoid(tagger.anchor(words)[..., 0])
            chosen = []
            for row, w in enumerate(group):
                here = {i for i in torch.nonzero(likely[row] > cheap)[:, 0].tolist() if i < w.high - w.low}
                chosen.extend((row, c) for c in sorted(here | set(likely_by_rule(w))))
            if not chosen:
                continue
            view = view_of(group, chosen, labels)
            row, cue = torch.tensor([r for r, _ in chosen]), torch.tensor([c for _, c in chosen])
            said, valid = tagger.relate(words, row, cue, view)
            said, valid = torch.softmax(said, -1).numpy(), torch.sigmoid(valid).numpy()
            for k, (r, c) in enumerate(chosen):
                w = group[r]
                low, length = w.low + max(0, c - BACK), int(view.seen[k].sum())
                found[w.article.id].append(
                    Guess(w.low + c, float(likely[r, c]), float(valid[k]), low, said[k, :length])
                )
    return found


def relation(article: Prepared, guess: Guess) -> dict[str, list[list[int]]]:
    """The spans of one candidate's roles."""
    roles = guess.roles.argmax(-1)
    roles[guess.cue - guess.low] = 2
    words = article.words
    result: dict[str, list[list[int]]] = {"source": [], "cue": [], "content": []}
    for number, name in ((1, "source"), (2, "cue"), (3, "content")):
        for i in np.flatnonzero(roles == number):
            start, end = int(words.starts[guess.low + i]), int(words.ends[guess.low + i])
            result[name].append([start, end])
    return result


def evaluate(tagger: Tagger, articles: list[Prepared], labels: Labels, cheap: float) -> dict[str, float]:
    """F1 of every measure on ``articles`` at the threshold that is best for whole attributions."""
    found = guesses(tagger, articles, labels, cheap)
    made = {a.id: [(g.valid, character_sets(relation(a, g), a.text)) for g in found[a.id]] for a in articles}
    best: dict[str, float] = {}
    for step in range(5, 16):
        threshold = step * 0.04
        counts: Counter[tuple[str, str]] = Counter()
        for article in articles:
            mine = [one for valid, one in made[article.id] if valid >= threshold and one["content"]]
            for relations in article.annotations:
                theirs = [character_sets(one, article.text) for one in relations if one.get("content")]
                tally(mine, theirs, 1 / len(article.annotations), counts)
        scores = {name: figures(counts, name)["f1"] for name in MEASURES}
        if scores["attribution"] > best.get("attribution", -1):
            best = {**scores, "threshold": round(threshold, 2)}
    return best
