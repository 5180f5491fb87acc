"""Where the comparison loses what the dev stories have: by which step a pair of one utterance, or a dispute, goes missing.

    python evaluation/comparison_losses.py [--story NAME] [--list CLASS]

Each pair of passages that the annotation calls one utterance falls into one class, the first that holds:

- *not read*: one of the two passages leads to no statement of the reading;
- *found*: the comparison has both statements in one group;
- *speaker*: the voices of the two are taken for two speakers;
- *not proposed*: the pair never met in a block;
- *score*: its probability stays below the least that is asked (apart where the speaker of one is not known, and where the
  statement that was read has less than half its letters in common with the passage: *score, bounds*);
- *not joined*: alike enough, but the groups were not held to go together.

Each dispute of the annotation that is looked for: *not read*, *found*, *speaker* (the sides count as one speaker, or one is not known),
*no denial* (a denial whose challenge is not seen to deny), *no word* (no pair of the two sides shares a stem or a meaning), *rule* (a rule
was there to find it, and did not). The test split is never looked at in this way.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product

import comparison_scoring as scoring

import comparison
from verbale.comparison import blocking
from verbale.comparison.denial_words import denies
from verbale.comparison.items import Item, prepare
from verbale.comparison.pool import Pool
from verbale.comparison.same import ALIKE, Matched, match
from verbale.comparison.standing import beside
from verbale.findings import Ref
from verbale.operations.comparing import compare, meanings_of, statements_of

Told = tuple[str, str]
"""A class of loss, and the pair in words."""


def main() -> int:
    """Print the two tables; with ``--list`` the pairs of one class as well."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--story", action="append", metavar="NAME", help="only this story; may be repeated")
    parser.add_argument(
        "--list", action="append", default=[], metavar="CLASS", help="tell the pairs of a class"
    )
    options = parser.parse_args()
    tables: dict[str, list[Told]] = {"same": [], "disputes": []}
    for story in scoring.load("dev", options.story):
        comparison.read(story)
        seen = Seen(story)
        tables["same"] += seen.pairs()
        tables["disputes"] += seen.disputes()
    for name, told in tables.items():
        _print(name, told, options.list)
    return 0


def _print(name: str, told: list[Told], listed: list[str]) -> None:
    counts = Counter(one for one, _ in told)
    print(f"== {name}: {len(told)} wanted")
    for one, count in counts.most_common():
        print(f"  {one:<28}{count:>5}  {scoring.share(count, len(told)):>5} %")
        if one in listed:
            print("\n".join(f"      {words}" for given, words in told if given == one))


class Seen:
    """One story with its readings, and each step of its comparison."""

    def __init__(self, story: scoring.Story) -> None:
        self.story = story
        reported = [one for reading in story.readings.values() for one in statements_of(reading)]
        story.found = compare(list(story.readings.values()))
        self.items = prepare(sorted(reported, key=lambda one: one.article.published or "9999"))
        self.place = {item.ref: index for index, item in enumerate(self.items)}
        self.matched: Matched = match(self.items, meanings=meanings_of([item.text for item in self.items]))
        sketches = self.matched.sketches
        self.met = {*blocking.pairs(self.items, sketches), *beside(self.items, sketches.standings)}
        self.group = {ref: number for number, one in enumerate(story.found.same) for ref in one.members}
        self.pool = Pool(self.items, story.found.same, cast=sketches.cast)

    def pairs(self) -> Iterator[Told]:
        """Each pair of one utterance with its class."""
        for one in self.story.gold["same"]:
            spots = [(m[0], m[1]) for m in one["members"]]
            for first, second in combinations(spots, 2):
                a, b = self.story.statement(*first), self.story.statement(*second)
                if a is None or b is None:
                    yield "not read", f"{self.story.name} {first if a is None else second}"
                elif a != b:
                    words = f"{self.story.name} {self.story.words(a)} | {self.story.words(b)}"
                    yield self._lost(a, b, min(self._fit(first, a), self._fit(second, b))), words

    def _lost(self, a: Ref, b: Ref, fit: float) -> str:
        if self.group.get(a, -1) == self.group.get(b, -2):
            return "found"
        pair = tuple(sorted((self.place[a], self.place[b])))
        known = self.matched.between(self.items, *pair)
        if known.bond == "different":
            return "speaker"
        if pair not in self.met:
            return "not proposed"
        if known.probability >= ALIKE:
            return "not joined"
        if fit < 0.5:
            return "score, bounds"
        return "score, speaker open" if known.bond == "open" else f"score, {self._where(*pair)}"

    def _where(self, a: int, b: int) -> str:
        x, y = self.items[a], self.items[b]
        return "in one article" if x.article == y.article else "over articles"

    def _fit(self, spot: tuple[str, str], ref: Ref) -> float:
        """How much a passage and the statement it leads to have in common, of the letters of either."""
        reading = self.story.readings[spot[0]]
        start = reading.article.text.find(spot[1])
        wanted = set(scoring.letters(reading.article.text, start, start + len(spot[1])))
        statement = next(one for one in reading.statements if one.id == ref.statement)
        own = {i for s in statement.content for i in scoring.letters(reading.article.text, s.start, s.end)}
        return len(own & wanted) / max(len(own | wanted), 1)

    def disputes(self) -> Iterator[Told]:
        """Each dispute that is looked for, with its class."""
        for pair in self.story.pairs("disputes"):
            if pair.open or pair.again:
                continue
            kind = pair.gold["kind"]
            words = f"{self.story.name} {pair.gold['a']} | {pair.gold['b']}"
            yield f"{kind}: {self._unsettled(pair)}", words

    def _unsettled(self, pair: scoring.Pair) -> str:
        if not pair.left or not pair.right:
            return "not read"
        if any(pair.fits(one.a, one.b) for one in self.story.found.disputes):
            return "found"
        sides = [(self.place[a], self.place[b]) for a, b in product(pair.left, pair.right)]
        apart = [(a, b) for a, b in sides if self._apart(a, b)]
        if not apart:
            return "speaker"
        if pair.gold["kind"] == "denial" and not any(self._denied(self.items[b]) for _, b in apart):
            return "no denial"
        return "rule" if any(self.pool.shared(a, b)[0] for a, b in apart) else "no word"

    def _apart(self, a: int, b: int) -> bool:
        inside = self.items[a].article == self.items[b].article
        return self.pool.apart_inside(a, b) if inside else self.pool.apart(a, b)

    @staticmethod
    def _denied(item: Item) -> bool:
        return denies(item) or item.negations > 0


if __name__ == "__main__":
    sys.exit(main())
