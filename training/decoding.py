"""From likelihoods to relations, and their score on dev; several taggers may be asked together."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from network import Tagger
from windows import Prepared, Roles, Window, batches, collate, look, windows

from verbale.models.paths import likeliest
from verbale.statements.signals import Labels
from verbale.statements.tagging import CHEAP

sys.path.insert(0, str(Path(__file__).parents[1] / "evaluation"))
from attributions import MEASURES, character_sets, figures, tally

LEAST = 0.2
"""The lowest threshold that is tried."""


@dataclass
class Guess:
    """One candidate of an article: its first word, its likelihood, and the roles of the words in its reach with theirs."""

    cue: int
    valid: float
    roles: Roles


def precision(device: str) -> AbstractContextManager[None]:
    """16-bit arithmetic on a GPU, 32-bit elsewhere."""
    return torch.autocast("cuda", torch.bfloat16) if device == "cuda" else nullcontext()


def guesses(
    taggers: Sequence[Tagger], found: Sequence[Window], labels: Labels, device: str, size: int = 4096
) -> list[tuple[Window, np.ndarray, list[Guess]]]:
    """For each window: itself, how likely each of its words begins a cue, and every candidate; scores are means over ``taggers``."""
    for tagger in taggers:
        tagger.eval()
    result = []
    for group in batches(list(found), size, None):
        with torch.inference_mode(), precision(device):
            batch = collate(group, device)
            words = [t.encode(batch.pieces, batch.mask, batch.first, batch.signals) for t in taggers]
            scores = [t.anchor(w)[..., 0].float() for t, w in zip(taggers, words, strict=True)]
            likely = torch.sigmoid(torch.stack(scores)).mean(0).cpu().numpy()
            chosen: list[tuple[int, int]] = []
            for row, w in enumerate(group):
                here = {w.low + int(i) for i in np.flatnonzero(likely[row, : w.high - w.low] > CHEAP)}
                here.update(c for c in w.article.ruled if w.low <= c < w.high)
                chosen.extend((row, c) for c in sorted(here))
            made: list[list[Guess]] = [[] for _ in group]
            if chosen:
                seen = look(group, chosen, labels, device)
                said = [
                    t.relate(w, seen.row, seen.cue, seen.view) for t, w in zip(taggers, words, strict=True)
                ]
                roles, steps = (torch.stack([one[i] for one in said]).mean(0).cpu().numpy() for i in (0, 1))
                valid = torch.sigmoid(torch.stack([one[2] for one in said])).mean(0).cpu().numpy()
                paths, sure = likeliest(roles, steps, seen.length, seen.view.here.cpu().numpy())
                for k, (row, cue) in enumerate(chosen):
                    kept = paths[k, : seen.length[k]].astype(np.int8)
                    made[row].append(
                        Guess(cue, float(valid[k]), Roles(int(seen.low[k]), kept, float(sure[k])))
                    )
        result += [(w, likely[row, : w.high - w.low], made[row]) for row, w in enumerate(group)]
    return result


def relation(article: Prepared, guess: Guess) -> dict[str, list[list[int]]]:
    """The spans of one candidate's roles."""
    words = article.words
    result: dict[str, list[list[int]]] = {"source": [], "cue": [], "content": []}
    for number, name in ((1, "source"), (2, "cue"), (3, "content")):
        for i in np.flatnonzero(guess.roles.roles == number):
            at = guess.roles.low + i
            result[name].append([int(words.starts[at]), int(words.ends[at])])
    return result


def evaluate(
    taggers: Sequence[Tagger], articles: list[Prepared], labels: Labels, device: str
) -> dict[str, float]:
    """F1 of every measure on ``articles`` at the threshold that is best for whole attributions."""
    made: dict[str, list[tuple[float, dict[str, frozenset[int]]]]] = {a.id: [] for a in articles}
    for w, _, found in guesses(taggers, windows(articles, None), labels, device):
        made[w.article.id] += [
            (g.valid, character_sets(relation(w.article, g), w.article.text))
            for g in found
            if g.valid >= LEAST
        ]
    best: dict[str, float] = {}
    for step in range(11):
        threshold = LEAST + step * 0.04
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
