"""What disputes and shifts are sought in: the statements, the utterances they report, and what each speaks of."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from verbale.comparison.bonds import bond
from verbale.comparison.items import Item
from verbale.comparison.kin import KinOf
from verbale.comparison.rarity import SYNONYM, Rarity
from verbale.comparison.standing import in_headline
from verbale.comparison.voices import BODIES, OFFICIAL, VAGUE, Cast, Voice
from verbale.comparison.wording import stem
from verbale.findings import Ref, Same

MOST_SHARERS = 250
"""A stem that more statements share than this leads to no pairs by itself: the work stays near linear."""
MOST_CLOSE = 150
"""The same for pairs that must share two stems."""
_RAREST = 6
_DAYS = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december today yesterday tomorrow week month year day morn night afternoon even
    """
_TIMES = frozenset(_DAYS.split())
_PRONOUNS = frozenset(["he", "she", "it", "they", "i", "we", "who"])
_DEFINITE = re.compile(
    r"(?:the|his|her|its|their)\s(?:[\w’'-]+\s){0,3}(?:minister|secretary|spokes\w+|ministry|government|president|mayor|official|envoy|"
    r"ambassador|premier|chancellor|chair\w*|director|head|chief)$",
    re.I,
)
_NO, _YES = 1, 2
_SKIPPED = 5
_LONGEST = 6


@dataclass(frozen=True, eq=False)
class Pool:
    """The statements of a comparison with all that is worked out once about them.

    ``utterance`` gives for each item (by its place in ``items``) the number of the utterance it reports: those of one *same* finding have
    one number, every other statement has its own.
    """

    items: Sequence[Item]
    same: Sequence[Same] = ()
    rarity: Rarity = field(default_factory=lambda: Rarity({}, 2))
    """How much a stem tells, by news English at large: the same for one article and for a thousand."""
    selected: frozenset[str] | None = None
    """The articles that a finding must have a member of; all where ``None``."""
    cast: Cast | None = None
    """The voices of the items, where they are known already."""

    @cached_property
    def place(self) -> dict[Ref, int]:
        """Where each statement stands in ``items``."""
        return {item.ref: index for index, item in enumerate(self.items)}

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """The article of each item."""
        return tuple(item.article for item in self.items)

    @cached_property
    def utterance(self) -> tuple[int, ...]:
        """The number of the utterance of each item."""
        found = list(range(len(self.items)))
        for one in self.same:
            known = [self.place[ref] for ref in one.members if ref in self.place]
            for index in known[1:]:
                found[index] = found[known[0]]
        return tuple(found)

    @cached_property
    def members(self) -> dict[int, list[int]]:
        """The items of each utterance."""
        found: dict[int, list[int]] = defaultdict(list)
        for index, number in enumerate(self.utterance):
            found[number].append(index)
        return found

    @cached_property
    def _linked(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for members in self.members.values():
            articles = {self.items[index].article for index in members[:MOST_CLOSE]}
            for one in articles:
                found[one] |= articles
        return found

    def one_story(self, a: int, b: int) -> bool:
        """Whether two items stand in one article, or in two that report one utterance both."""
        first, second = self.articles[a], self.articles[b]
        return second in self._linked[first]

    def told_beside(self, index: int) -> list[int]:
        """The items of an item's article and of those that report one utterance with it, at most :data:`MOST_SHARERS`, the latest."""
        found = [one for name in self._linked[self.items[index].article] for one in self.rows[name]]
        return sorted(found)[-MOST_SHARERS:]

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """The voice of each item, without the body that stands before *its president*: others stand near it with whom one may differ."""
        bare: dict[Voice, Voice] = {}
        found = []
        for item in self.items:
            own = self._cast.voice(item)
            if own not in bare:
                bare[own] = replace(own, body=frozenset()) if own.body else own
            found.append(bare[own])
        return tuple(found)

    @cached_property
    def _cast(self) -> Cast:
        return self.cast or Cast(self.items)

    @cached_property
    def topics(self) -> tuple[frozenset[str], ...]:
        """The stems that tell what each item is about: no numbers, no days."""
        return tuple(
            frozenset(s for s in item.stems if not s[0].isdigit() and s not in _TIMES) for item in self.items
        )

    @cached_property
    def rows(self) -> dict[str, list[int]]:
        """The items of each article in the order of the text."""
        found: dict[str, list[int]] = defaultdict(list)
        for index, item in enumerate(self.items):
            found[item.article].append(index)
        for row in found.values():
            row.sort(key=lambda index: self.items[index].position)
        return found

    @cached_property
    def rank(self) -> tuple[int, ...]:
        """The place of each item in its article, from 0."""
        found = [0] * len(self.items)
        for row in self.rows.values():
            for place, index in enumerate(row):
                found[index] = place
        return tuple(found)

    def near(self, index: int, back: int, ahead: int) -> Sequence[int]:
        """The items of the same article up to so many places before and behind one, itself left out."""
        row, place = self.rows[self.articles[index]], self.rank[index]
        return row[max(0, place - back) : place] + row[place + 1 : place + 1 + ahead]

    @cached_property
    def by_name(self) -> dict[str, list[int]]:
        """For the stem of each longer word by which a speaker is named, the items of that speaker."""
        found: dict[str, list[int]] = defaultdict(list)
        for index, own in enumerate(self.voices):
            for part in {p for key in own.key if len(key) > 3 for p in (key, stem(key))}:
                found[part].append(index)
        return found

    def named(self, name: str) -> Sequence[int]:
        """The items of the speakers that a word in a text may name: at most :data:`MOST_SHARERS`, the latest."""
        return self.by_name.get(name, [])[-MOST_SHARERS:]

    @cached_property
    def asked(self) -> frozenset[int]:
        """The items that a finding is asked for."""
        every = enumerate(self.articles)
        return frozenset(
            index for index, article in every if self.selected is None or article in self.selected
        )

    @cached_property
    def holders(self) -> dict[str, list[int]]:
        """For each stem the items that hold it."""
        found: dict[str, list[int]] = defaultdict(list)
        for index, stems in enumerate(self.topics):
            for one in stems:
                found[one].append(index)
        return found

    @cached_property
    def _asked_holders(self) -> Mapping[str, Sequence[int]]:
        """The same, of the items that a finding is asked for."""
        if self.selected is None:
            return self.holders
        found: dict[str, list[int]] = defaultdict(list)
        for index in sorted(self.asked):
            for one in self.topics[index]:
                found[one].append(index)
        return found

    @cached_property
    def _rareness(self) -> dict[str, int]:
        """The place of each stem when those that fewest items hold come first."""
        order = sorted(self.holders, key=lambda one: (len(self.holders[one]), one))
        return {one: place for place, one in enumerate(order)}

    def close(self, index: int, among: Callable[[int], bool]) -> list[int]:
        """The items that share at least two of the six rarest stems of one and are ``among`` those wanted; what too many share is passed
        over. For an item that no finding is asked for, only those that one is asked for.
        """
        rarest = sorted(self.topics[index], key=self._rareness.__getitem__)[:_RAREST]
        held = self.holders if index in self.asked else self._asked_holders
        lists = (held.get(one, ()) for one in rarest if len(self.holders[one]) <= MOST_CLOSE)
        counts = Counter(chain.from_iterable(lists))
        return [other for other, count in counts.items() if count > 1 and other != index and among(other)]

    def wanted(self, index: int) -> bool:
        """Whether a finding about an item is asked for."""
        return index in self.asked

    def holds(self, question: Callable[[Item], bool], index: int) -> bool:
        """Whether a question about an item is to be answered with yes; it is put once."""
        known = self._answers.get(question)
        if known is None:
            known = self._answers[question] = bytearray(len(self.items))
        if not known[index]:
            known[index] = _YES if question(self.items[index]) else _NO
        return known[index] == _YES

    def apart(self, a: int, b: int) -> bool:
        """Whether two items have different speakers, both known, neither of whom speaks for the other."""
        first, second = self.voices[a], self.voices[b]
        known = all(v.key or v.unnamed for v in (first, second))
        if not known or self.utterance[a] == self.utterance[b]:
            return False
        if "document" in (first.type, second.type) and first.key and second.key and first.key != second.key:
            return bond(first, second) != "variant"
        if first.actor and first.actor == second.actor and "government" in (first.type, second.type):
            return False
        return bond(first, second) == "different" and not self._one_side(first, second)

    def apart_inside(self, a: int, b: int) -> bool:
        """As :meth:`apart`, for two items of one article: what the reading kept apart counts for more, also where it could not say who
        they are."""
        article = self.articles[a]
        if self.articles[b] != article:
            return self._apart_inside(a, b)
        many, known = len(self.rows[article]), self._inside.get(article)
        if known is None:
            known = self._inside[article] = bytearray(many**2)
        place = self.rank[a] * many + self.rank[b]
        if not known[place]:
            known[place] = _YES if self._apart_inside(a, b) else _NO
        return known[place] == _YES

    def _apart_inside(self, a: int, b: int) -> bool:
        first, second = self.voices[a], self.voices[b]
        if self.utterance[a] == self.utterance[b] or self._nobody(a) or self._nobody(b):
            return False
        if first.key and second.key:
            how = bond(first, second)
            if how in ("same", "variant"):
                return False
            return how == "different" or bool(first.actor and second.actor and first.actor != second.actor)
        if any(not v.key and _DEFINITE.match(self._called(i)) for v, i in ((first, a), (second, b))):
            return False  # "the minister" may be anybody who was named before
        return bool(first.around and second.around) and not first.around & second.around

    def _called(self, index: int) -> str:
        source = self.items[index].statement.source
        return source.text if source else ""

    def _one_side(self, first: Voice, second: Voice) -> bool:
        """Whether somebody unnamed is described by a word, of no office, that also describes the other: "a Tavonian official"."""
        if first.key and second.key:
            return False
        return bool((first.around & second.around) - VAGUE - OFFICIAL)

    def _nobody(self, index: int) -> bool:
        source = self.items[index].statement.source
        return source is None or (not self.voices[index].key and source.text.lower() in _PRONOUNS)

    def headline(self, index: int) -> bool:
        """Whether an item stands in the headline of its article."""
        return self.holds(in_headline, index)

    def turn_before(self, index: int) -> Sequence[int]:
        """What the last other speaker before an item says there, in the order of the text: a turn may be broken by statements inside it."""
        known = self._turns.get(index)
        if known is None:
            known = self._turns[index] = self._turn_before(index)
        return known

    def _turn_before(self, index: int) -> Sequence[int]:
        row = self.rows[self.items[index].article]
        place = self.rank[index] - 1
        while place >= 0 and self.rank[index] - place <= _SKIPPED:
            inner = self.items[row[place]].statement.within is not None
            if not inner and self.apart_inside(row[place], index):
                break
            place -= 1
        else:
            return ()
        turn = [row[place]]
        while place > 0 and len(turn) < _LONGEST:
            place -= 1
            other = row[place]
            if self.items[other].statement.within is not None:
                continue
            if self.headline(other) or not self._goes_on(other, turn[0]):
                break
            turn.append(other)
        return turn[::-1]

    def _goes_on(self, a: int, b: int) -> bool:
        first, second = self.voices[a], self.voices[b]
        if first.key and second.key:
            return bond(first, second) in ("same", "variant")
        return not (first.key or second.key) and bool(first.around & second.around)

    def one_speaker(self, a: int, b: int) -> bool:
        """Whether two items are by one person or body, by name."""
        first, second = self.voices[a], self.voices[b]
        return bool(first.key and second.key) and bond(first, second) in ("same", "variant")

    def one_house(self, a: int, b: int, beside: bool = False) -> bool:
        """Whether one of two speakers is a body and the other is told of as its own: "the Halm estate", "a keeper of the Halm estate"; for
        two who speak one after the other (``beside``) also by "its": "the estate denied it. Its keeper said"."""
        cast = self._cast
        first, second = cast.voice(self.items[a]), cast.voice(self.items[b])
        for body, own in ((first, second), (second, first)):
            if body.type == "person" or not body.key:
                continue
            words = {stem(key) for key in body.key if len(key) > 3} - VAGUE
            if words and (words <= own.around or (beside and stem(body.key[-1]) in own.body)):
                return True
        return False

    def weight(self, stems: Iterable[str]) -> float:
        """The weight of some stems together."""
        return sum(map(self.rarity.weights.__getitem__, stems))

    def shared(self, a: int, b: int, besides: frozenset[str] = frozenset()) -> tuple[frozenset[str], float]:
        """The stems of ``b`` that ``a`` has too, or another word for them, save those ``besides``; and their weight."""
        left, right = self._kin[a], self._kin[b]
        both = (self.topics[a] & self.topics[b]) - besides
        weight, alike, known = self.weight(both), set[str](), both | besides
        for tie in left.keys() & right.keys():
            if not left[tie] <= known:
                alike.update(right[tie])
        alike -= known
        return (both.union(alike), weight + SYNONYM * self.weight(sorted(alike))) if alike else (both, weight)

    @cached_property
    def _kin(self) -> KinOf:
        """For each item, its stems by what another word for them would have in common with them."""
        return KinOf(self.topics)

    @cached_property
    def _answers(self) -> dict[Callable[[Item], bool], bytearray]:
        """For each question put before, what it came to for each item."""
        return {}

    @cached_property
    def _inside(self) -> dict[str, bytearray]:
        """For each article, whether each two of its items are apart, as far as that was asked."""
        return {}

    @cached_property
    def _turns(self) -> dict[int, Sequence[int]]:
        """The turns before the items for which they were asked."""
        return {}

    @cached_property
    def called(self) -> tuple[frozenset[str], ...]:
        """The longer stems by which the speaker of each item is named: in the key, and of what else is told of a person the words for an
        office or a body, since a park or a bridge is not named by whoever is its keeper.
        """
        known: dict[int, frozenset[str]] = {}
        found = []
        for own in self.voices:
            at = id(own)  # voices that are equal are one object
            if at not in known:
                parts = {p for key in own.key for p in (key, stem(key))}
                told = own.around & (OFFICIAL | BODIES) if own.type == "person" and own.key else own.around
                known[at] = frozenset(one for one in told | parts if len(one) > 3)
            found.append(known[at])
        return tuple(found)

    def speaks_of(self, index: int, other: int) -> bool:
        """Whether the content of ``index`` names the speaker of ``other``, the state or body that one speaks for, or the office."""
        item, called = self.items[index], self.called[other]
        if any(_alike(name, word) for name in item.names for word in called):
            return True
        return bool(called & self.topics[index] - VAGUE)


def _alike(name: str, word: str) -> bool:
    keep = max(5, min(len(name), len(word)) - 2)
    return name[:keep] == word[:keep]
