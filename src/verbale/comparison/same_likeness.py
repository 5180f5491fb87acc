"""How alike two statements are: what the score of a pair is made from.

Every feature is a plain number, so that the weights (``data/same.json``) can be read and a reason be given. Containment of word
sequences follows Broder 1997 ("On the resemblance and containment of documents"); overlap of words is weighted by rarity.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from verbale.comparison.bonds import Bond, bond
from verbale.comparison.denying import admits, negative
from verbale.comparison.items import Item
from verbale.comparison.measures import numbers_of, one_measure
from verbale.comparison.rarity import SYNONYM, Rarity, meanings
from verbale.comparison.rounding import roughly_one
from verbale.comparison.said import days
from verbale.comparison.same_arrays import Arrays
from verbale.comparison.same_weights import FEATURES, probability_of
from verbale.comparison.standing import Standing, Standings
from verbale.comparison.voices import OFFICIAL, VAGUE, Cast, Voice
from verbale.comparison.wording import stem, words

Floats = NDArray[np.float32]
_REPEATS = frozenset(map(stem, ["again", "reaffirm", "reassert", "reiterate", "repeat", "restate", "stick"]))
"""Stems of verbs that tell that a thing had been said before."""
_YEARS = ("19", "20")
_DENIALS, _CHARGES = frozenset({"deny", "reject"}), frozenset({"accuse", "criticise"})
"""Acts of which the words that follow give the ground: *denied asking for money. "I paid for it," she said*; after a charge only where
they are quoted.
"""
_LONG = 20
"""From how many words on a quotation that follows is a long one: long ones say it again, short ones mostly comment."""
_ADVERB = 12
"""How many characters before the verb *again* may stand."""
_OUTLET = 40
_TOLD = re.compile(r"(?:tells?|told) (?:the |this )?([\w’']+(?: [\w’']+)?)")
_FAR, _NEAR = 0.2, 0.6
"""What two passages of one story on two matters have in common in meaning, and two that nearly always tell one thing."""
OTHER_VOICE = 0.1
"""The most that two speakers can have in common who are known to be two, and share no words of a quotation."""
_SOME = 2
"""How many stems two statements must share at least that one report leaves unnamed and another names."""
WORD_FOR_WORD = 4
"""How many words in a row two reports must share at least to count as one quotation."""
VERBATIM = 7
"""From how many words on they count as one even where neither report quotes them."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is compared of one item: each stem with its weight, the groups of meaning they stand in, how many
    statements its article has of the same speaker, where in the article it stands, whether it is told as said before, sequences of
    words, numbers, and the vector of what it means where that is known.
    """

    item: Item
    voice: Voice
    weights: Mapping[str, float]
    total: float
    groups: Mapping[int, float]
    rivals: int
    standing: Standing
    again: bool
    admits: bool
    to_own: bool
    twos: frozenset[tuple[str, str]]
    numbers: frozenset[str]
    meaning: Floats | None

    @property
    def threes(self) -> set[tuple[str, str, str]]:
        """Each three words in a row; made when asked for, as few pairs have three words in common."""
        words = self.item.words
        return set(zip(words, words[1:], words[2:], strict=False))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two statements are: the probability that they report one utterance, and what speaks for it.

    ``run`` is the longest sequence of words that both have, in lower case; ``shared`` the stems that both have, the rarest
    first.
    """

    probability: float
    bond: Bond
    run: tuple[str, ...]
    shared: tuple[str, ...]
    features: tuple[float, ...]


class Sketches:
    """The sketches of a selection, each made when it is first asked for."""

    def __init__(self, items: Sequence[Item], rarity: Rarity, meanings: Floats | None = None) -> None:
        """``meanings`` are the vectors of the items, [N, D], each of length 1, by the number of the item."""
        self.items = items
        self.rarity = rarity
        self.meanings = meanings
        self.cast = Cast(items)
        self.standings = Standings(items, self.cast)
        self.arrays = Arrays(items, rarity)
        self._known: dict[int, Sketch] = {}

    def of(self, item: Item) -> Sketch:
        """The sketch of an item."""
        known = self._known.get(id(item))
        if known is None:
            known = self._known[id(item)] = self._make(item)
        return known

    def _make(self, item: Item) -> Sketch:
        weights = {one: self.rarity.weight(one) for one in item.stems}
        groups: dict[int, float] = {}
        table = meanings()
        for one, weight in weights.items():
            for group in table.get(one, ()):
                groups[group] = max(groups.get(group, 0.0), weight)
        words, spoken = item.words, self.cast.voice(item)
        return Sketch(
            item, spoken, weights, sum(weights.values()), groups,
            self.cast.count(item.article, spoken.key), self.standings.of(item), _again(item),
            admits(item), _to_own(item),
            frozenset(itertools.pairwise(words)), numbers_of(item),
            None if self.meanings is None else self.meanings[item.number],
        )  # fmt: skip


def likeness(a: Sketch, b: Sketch) -> Likeness:
    """How alike two statements are. The order does not matter."""
    return cast("Likeness", if_alike(a, b, 0.0))


def if_alike(a: Sketch, b: Sketch, least: float) -> Likeness | None:
    """The same where the probability is ``least`` or more, and else ``None``, sooner."""
    if (b.total, b.item.number) < (a.total, a.item.number):
        a, b = b, a
    held = _bond(a, b)
    run = _run(a, b)
    if (
        held == "different"
        and least > OTHER_VOICE
        and len(run) < WORD_FOR_WORD
        and not _described_as_one(a, b)
    ):
        return None
    both, of_less, of_more = _overlap(a, b)
    values = _values(a, b, held, run)
    values["parity"] = len(both) > 1 and negative(a.item, both) != negative(b.item, both)
    less, more = (a, b)
    run_weight = sum(weight for word in set(run) if (weight := less.weights.get(stem(word))))
    cover_less = of_less / less.total if less.total else 0.0
    values |= {
        "run": min(run_weight, 3.0) / 3,
        "run_share": len(run) / max(len(less.item.words), 1),
        "threes": _threes(less, more) if len(run) > 2 else 0.0,
        "cover_less": cover_less,
        "cover_more": of_more / more.total if more.total else 0.0,
        "shared": min(of_less, 4.0) / 4,
        "cover_shared": cover_less * min(of_less, 4.0) / 4,
    }
    if values.get("headline") or values.get("headline_open"):
        values["headline_cover"] = cover_less
    _meant_alike(a, b, cover_less, values)
    probability = probability_of(values)
    if held == "different" and not values["verbatim"] and not values.get("unnamed"):
        probability = min(probability, OTHER_VOICE)
    if probability < least:
        return None
    shared = sorted(both, key=lambda one: (-less.weights[one], one))
    vector = tuple(map(values.get, FEATURES, itertools.repeat(0.0)))
    return Likeness(probability, held, run, tuple(shared), vector)


def _meant_alike(a: Sketch, b: Sketch, covered: float, values: dict[str, float]) -> None:
    """How near what two statements mean is, where that is known: at all, very near, and near without the words."""
    if a.meaning is None or b.meaning is None:
        return
    near = float(a.meaning @ b.meaning)
    values["meaning"] = max(near - _FAR, 0.0) / (1 - _FAR)
    values["meaning_near"] = max(near - _NEAR, 0.0) / (1 - _NEAR)
    values["meaning_wordless"] = values["meaning"] * (1 - covered)


def may_be_one(a: Sketch, b: Sketch) -> bool:
    """Whether the speakers of two statements may be one."""
    return _bond(a, b) != "different" or _left_unnamed(a, b)


def _bond(a: Sketch, b: Sketch) -> Bond:
    held = bond(a.voice, b.voice)
    if held == "different" and (_loose(a) or _loose(b) or _described(a, b)):
        return "open"
    return held


def _loose(a: Sketch) -> bool:
    """Whether a statement stands in a headline under a word that may stand for several: *Astronomers say*, *Port: crane was in dock*."""
    return a.standing.headline and may_be_several(a.voice)


def may_be_several(voice: Voice) -> bool:
    """Whether a voice is told of by a word that in a headline may stand for others."""
    return voice.type != "person" or len(voice.key) < 2


def _described(a: Sketch, b: Sketch) -> bool:
    """Whether one report leaves unnamed, by the same calling, whom another may name: *a local vet* and *the vet Ama Lindqvist*."""
    if a.item.article == b.item.article or a.voice.unnamed == b.voice.unnamed:
        return False
    return described_alike(a.voice, b.voice)


def described_alike(first: Voice, second: Voice) -> bool:
    """Whether two voices are told of by one calling: "vet"."""
    return bool((first.around & second.around) - OFFICIAL - VAGUE)


def _left_unnamed(a: Sketch, b: Sketch) -> bool:
    """Whether one report leaves unnamed whom another names: *a woman of the neighbourhood* may be *Judith Orme*."""
    return a.voice.unnamed != b.voice.unnamed and a.item.article != b.item.article


def _described_as_one(a: Sketch, b: Sketch) -> bool:
    """Whether such a pair shares some words, so that it is worth a closer look."""
    return _left_unnamed(a, b) and len(a.weights.keys() & b.weights.keys()) >= _SOME


def _values(a: Sketch, b: Sketch, held: Bond, run: tuple[str, ...]) -> dict[str, float]:
    x, y = a.item, b.item
    shaky = not (a.voice.told and b.voice.told)
    values: dict[str, float] = {"bias": 1.0}
    if held == "different":
        values["unnamed" if _left_unnamed(a, b) else "different_shaky" if shaky else "different"] = 1.0
    elif held != "same":
        values[held] = 1.0
    values[f"day_{days(x, y)}"] = 1.0
    if a.numbers and b.numbers:
        common = a.numbers & b.numbers
        agree = common or one_measure(x, y)
        values["numbers_agree" if agree else "numbers_differ"] = 1.0
        values["numbers_about"] = not agree and roughly_one(x.text, y.text)
        values["numbers_rare"] = any(len(one) > 2 and not one.startswith(_YEARS) for one in common)
    values["names"] = min(sum(a.weights.get(name, 0.5) for name in x.names & y.names), 2.0) / 2
    values["negation"] = says_not(x) != says_not(y)
    values["quotes_apart"] = x.statement.kind == y.statement.kind == "direct" and len(run) < 3
    values["one_article"] = x.article == y.article
    values["act"] = x.statement.act == y.statement.act and x.statement.act != "state"
    values["short"] = min(len(a.weights), len(b.weights)) < 3
    inner = (x.statement.within is not None) + (y.statement.within is not None)
    values["nested"], values["both_nested"] = inner == 1, inner == 2
    values["verbatim"] = len(run) >= WORD_FOR_WORD and (
        len(run) >= VERBATIM or _quoted(run, x) or _quoted(run, y)
    )
    values["tail"] = len(run) == len(x.words) > 1 or len(run) == len(y.words) > 1
    known = held in ("same", "variant", "office")
    values["rivals"] = math.log2(max(a.rivals * b.rivals, 1)) / 4 if known else 0.0
    values["occasion"] = known and bool(values.get("day_firm"))
    values["asked"] = (x.statement.act == "ask") != (y.statement.act == "ask")
    values["again"] = a.again != b.again
    values["admits"] = a.admits != b.admits
    values["to_own"] = a.to_own and b.to_own and x.outlet != y.outlet
    if x.article == y.article:
        _one_article(a, b, held, values)
    return values


def _one_article(a: Sketch, b: Sketch, held: Bond, values: dict[str, float]) -> None:
    """What speaks for two statements of one article: a headline taken up below it, a reporting clause with the words after it."""
    if a.standing.headline != b.standing.headline:
        body = b if a.standing.headline else a
        values["headline_open" if held == "open" else "headline"] = held != "different"
        values["lede"] = held != "different" and body.standing.place == 0
        values["headline_second"] = body.standing.place == 1
        values["headline_quote"] = body.item.statement.kind == "direct"
        return
    first, then = sorted((a, b), key=lambda one: one.standing.place)
    if first.standing.turn < 0 or first.standing.turn != then.standing.turn:
        return
    values["turn"] = 1.0
    if then.standing.place - first.standing.place == 1 and not then.standing.bare:
        follow = first.item.statement.kind == "indirect" and then.item.statement.kind == "direct"
        act = first.item.statement.act
        charge = act in _DENIALS or (follow and act in _CHARGES)
        values["words_follow"] = followed = follow and not charge and not first.standing.bare
        values["follow_long"] = followed * min(len(then.item.words), _LONG) / _LONG
        values["follow_admits"] = followed and a.admits != b.admits
        values["charge_follow"] = charge and not first.standing.bare
        values["bare_follow"] = first.standing.bare


def _quoted(run: tuple[str, ...], item: Item) -> bool:
    return item.statement.kind == "direct" or " ".join(run) in " ".join(item.quoted)


def _again(item: Item) -> bool:
    """Whether the words that report a statement tell that it had been said before: that is another utterance."""
    cue = item.statement.cue
    if cue is None:
        return False
    told = item.reported.article.text[max(0, cue.start - _ADVERB) : cue.end]
    return not _REPEATS.isdisjoint(map(stem, words(told.rpartition(".")[2])))


def _to_own(item: Item) -> bool:
    """Whether a statement was made to the outlet that reports it: what another outlet was told is another utterance."""
    cue, outlet = item.statement.cue, item.outlet
    if cue is None or not outlet:
        return False
    told = item.reported.article.text[cue.start : cue.end + _OUTLET]
    match = _TOLD.match(told)
    return match is not None and not set(words(match.group(1))).isdisjoint(
        {*words(outlet), "newspaper", "magazine"}
    )


def says_not(item: Item) -> bool:
    """Whether a statement says that something is not so, by its own words or by the verb that reports it."""
    return item.negations > 0 or item.statement.act in ("deny", "reject")


def _run(a: Sketch, b: Sketch) -> tuple[str, ...]:
    """The longest sequence of words of ``a`` whose every two neighbours are neighbours in ``b`` too."""
    if a.twos.isdisjoint(b.twos):
        return ()
    words, best, start, length = a.item.words, (0, 0), 0, 1
    for place in range(1, len(words)):
        if (words[place - 1], words[place]) in b.twos:
            length += 1
            if length > best[1]:
                best = (start, length)
        else:
            start, length = place, 1
    return words[best[0] : best[0] + best[1]]


def _threes(a: Sketch, b: Sketch) -> float:
    """How much of the three words in a row of the one the other has; asked only where they have that many in common."""
    ours, theirs = a.threes, b.threes
    return len(ours & theirs) / max(min(len(ours), len(theirs)), 1)


def _overlap(a: Sketch, b: Sketch) -> tuple[frozenset[str], float, float]:
    """The stems that both have, and how much of each one's weight the other covers, synonyms in part."""
    both = frozenset(a.weights.keys() & b.weights.keys())
    weight = sum(sorted(map(a.weights.__getitem__, both)))
    return both, weight + _meant(a, b, both), weight + _meant(b, a, both)


def _meant(a: Sketch, b: Sketch, both: frozenset[str]) -> float:
    groups = a.groups.keys() & b.groups.keys()
    if not groups:
        return 0.0
    table, found = meanings(), 0.0
    for one, weight in a.weights.items():
        if one not in both:
            common = table.get(one, frozenset()) & groups
            if common:
                found += SYNONYM * min(weight, max(b.groups[group] for group in common))
    return found
