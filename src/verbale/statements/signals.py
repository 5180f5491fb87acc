"""What the tagger is told of each word besides its letters: its place in the tree, its marks, and what the rules make of it.

Everything is a small whole number, so that the network can look up a vector for it. The tables of names below are part of the model:
their order must not change without training anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from verbale.records import Document
from verbale.statements.drafts import Draft, Place
from verbale.statements.words import Ints, Words, branches

STEPS = (0.05, 0.15, 0.3, 0.5, 0.7)
"""The likelihoods between which the rules' candidates are told apart."""
LEVELS = 3
"""How far up the tree a branch is still told apart (see :func:`~verbale.statements.words.branches`)."""
REACH = (-64, -32, -16, -8, -4, -2, -1, 0, 1, 2, 4, 8, 16, 32, 64)
"""Distances in words from the cue, between which words are told apart."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The names that the parser gives, by number: parts of speech, dependency relations and frames of candidates."""

    tags: Mapping[str, int]
    relations: Mapping[str, int]
    frames: Mapping[str, int]

    @classmethod
    def of(cls, names: Mapping[str, Sequence[str]]) -> Labels:
        """The labels whose names stand in order under ``tags``, ``relations`` and ``frames``."""
        tags, relations, frames = (
            {name: i for i, name in enumerate(names[key])} for key in ("tags", "relations", "frames")
        )
        return cls(tags, relations, frames)


@dataclass(frozen=True, slots=True)
class Signals:
    """One number a word in each: ``shape`` of its letters, ``quoted`` (depth), ``place`` in the layout, ``tag``, ``relation``, how likely
    the rules find a cue here (``weight``), and which roles they give it (``roles``)."""

    shape: Ints
    quoted: Ints
    place: Ints
    tag: Ints
    relation: Ints
    weight: Ints
    roles: Ints

    def table(self) -> Ints:
        """All signals side by side, [words, 7]."""
        columns = (self.shape, self.quoted, self.place, self.tag, self.relation, self.weight, self.roles)
        return np.stack(columns, -1)


def signals_of(
    document: Document, words: Words, drafts: Sequence[Draft], labels: Labels, house: bool = False
) -> Signals:
    """The signals of ``words``, with what the rules' ``drafts`` (at any likelihood) say of them.

    ``house`` asks the tagger for what Verbale's format counts as a statement; without it, for what PolNeAR's annotators marked.
    """
    count = len(words)
    text = document.text
    shape = [_shape(text[s:e]) for s, e in zip(words.starts, words.ends, strict=True)]
    quoted = np.zeros(count, np.int32)
    for one in document.quotations:
        inner = words.at(one.inner_start, one.inner_end)
        quoted[inner.start : inner.stop] = np.minimum(one.depth + 1, 2)
    place = np.zeros(count, np.int32)
    place[:1] = 1
    place[1:] = words.paragraphs[1:] != words.paragraphs[:-1]
    if document.headline is not None:
        place[words.paragraphs == document.headline] = 2
    if house:
        place += 3
    weight = np.zeros(count, np.int32)
    roles = np.zeros(count, np.int32)
    for draft in drafts:
        step = 1 + int(np.searchsorted(STEPS, draft.weight))
        if draft.cue is not None:
            first = words.at(*draft.cue)
            if first:
                weight[first.start] = max(int(weight[first.start]), step)
        if draft.weight >= STEPS[2]:
            for bit, spans in ((1, _some(draft.source)), (2, _some(draft.cue)), (4, draft.content)):
                for span in spans:
                    inner = words.at(*span)
                    roles[inner.start : inner.stop] |= bit
    unknown = len(labels.tags)
    tag = np.array([labels.tags.get(one, unknown) for one in words.tags], np.int32)
    unknown = len(labels.relations)
    relation = np.array([labels.relations.get(one, unknown) for one in words.relations], np.int32)
    return Signals(np.array(shape, np.int32), quoted, place, tag, relation, weight, roles)


def _some(place: Place | None) -> tuple[Place, ...]:
    return (place,) if place is not None else ()


def _shape(word: str) -> int:
    if not any(map(str.isalpha, word)):
        return 5 if any(map(str.isdigit, word)) else 0
    if word.islower():
        return 1
    if word.isupper() and len(word) > 1:
        return 3
    return 2 if (word[0].isupper() and word[1:].islower()) or len(word) == 1 else 4


@dataclass(frozen=True, slots=True)
class Bearing:
    """How each word stands to one cue: ``branch`` in the tree, ``reach`` in words, ``role`` in the rules' candidate for that cue (0 no
    candidate, 1 none, 2 source, 3 cue, 4 content); and the candidate's ``frame`` and ``weight`` (0 where there is none)."""

    branch: Ints
    reach: Ints
    role: Ints
    frame: int
    weight: int


def bearing_of(
    words: Words, cue: int, within: tuple[int, int], draft: Draft | None, labels: Labels
) -> Bearing:
    """How the words of the half-open range ``within`` stand to the one that begins a cue; ``draft`` is the rules' candidate for it."""
    low, high = within
    branch = branches(words, cue, within, labels.relations, LEVELS)
    assert (len(labels.relations) + 2) * LEVELS > int(branch.max(initial=0))
    reach = np.searchsorted(REACH, np.arange(low, high) - cue).astype(np.int32)
    role = np.full(high - low, int(draft is not None), np.int32)
    if draft is None:
        return Bearing(branch, reach, role, 0, 0)
    for number, spans in ((4, draft.content), (2, _some(draft.source)), (3, _some(draft.cue))):
        for span in spans:
            inner = words.at(*span)
            role[max(inner.start - low, 0) : max(inner.stop - low, 0)] = number
    frame = labels.frames.get(draft.frame, 0)
    return Bearing(branch, reach, role, frame, 1 + int(np.searchsorted(STEPS, draft.weight)))
