"""What a comparison of a story's articles gets right, beside the annotation of the story (rules in ``comparison/GUIDELINES.md``)."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from verbale.findings import Comparison, Ref
from verbale.records import Reading

FOLDER = Path(__file__).parent / "comparison"
SPLITS = ("dev", "test")
KINDS = ("denial", "contradiction", "figures", "accusation")
CHANGES = ("fullest", "verbatim", "trimmed", "reworded", "paraphrased", "translated")
MEANINGS = ("kept", "changed", "cannot-say")

PAIRED = (("disputes", ("a", "b")), ("lookalikes", ("a", "b")), ("not_same", ("a", "b")))

Side = str | list[str]


@dataclass
class Story:
    """One story of the set: its annotation, the readings of its articles by their short names, and what the comparison found."""

    name: str
    gold: dict[str, Any]
    readings: dict[str, Reading] = field(default_factory=dict)
    found: Comparison = field(default_factory=Comparison)

    def statement(self, article: str, passage: str) -> Ref | None:
        """The statement that covers a passage best, of those that cover nine tenths of it the one that has least beside it.

        ``None`` where none shares half of the shorter one's letters with the passage.
        """
        reading = self.readings[article]
        text = reading.article.text
        start = text.find(passage)
        if start < 0:
            return None
        wanted = set(letters(text, start, start + len(passage)))
        best: tuple[tuple[float, float], str] | None = None
        for statement in reading.statements:
            own = {i for s in statement.content for i in letters(text, s.start, s.end)}
            both = len(own & wanted)
            if both and both * 2 >= min(len(own), len(wanted)):
                fit = (min(both / len(wanted), 0.9), both / len(own | wanted))
                if best is None or fit > best[0]:
                    best = (fit, statement.id)
        return Ref(reading.article.id, best[1]) if best else None

    def side(self, side: Side) -> frozenset[Ref]:
        """The statements of one side of a pair: every report of an utterance, or the one at a passage."""
        spots = self.members(side) if isinstance(side, str) else [(side[0], side[1])]
        return frozenset(ref for spot in spots if (ref := self.statement(*spot)) is not None)

    def members(self, utterance: str) -> list[tuple[str, str]]:
        """Where an utterance is reported: article and passage."""
        return [(m[0], m[1]) for one in self.gold["same"] if one["id"] == utterance for m in one["members"]]

    def pairs(self, table: str, ends: tuple[str, str] = ("a", "b")) -> list[Pair]:
        """The pairs of a table of the annotation."""
        return [
            Pair(one, self.side(one[ends[0]]), self.side(one[ends[1]])) for one in self.gold.get(table, [])
        ]

    @cached_property
    def owners(self) -> dict[Ref, frozenset[str]]:
        """The utterances that each annotated statement reports, or may report; one that stands for itself has a name of its own."""
        owners: dict[Ref, set[str]] = {}
        for one in self.gold["same"]:
            for ref in self.side(one["id"]):
                owners.setdefault(ref, set()).add(one["id"])
        joined = self._joined(owners.values())
        for one in self.gold["same"]:
            for article, passage in one.get("open", []):
                if ref := self.statement(article, passage):
                    owners.setdefault(ref, set()).add(one["id"])
        for table, ends in (*PAIRED, ("shifts", ("from", "to"))):
            for side in (one[end] for one in self.gold.get(table, []) for end in ends):
                if not isinstance(side, str):
                    for ref in self.side(side):
                        owners.setdefault(ref, {f"{side}"})
        return {ref: frozenset(joined.get(name, name) for name in names) for ref, names in owners.items()}

    @staticmethod
    def _joined(groups: Iterable[set[str]]) -> dict[str, str]:
        """One name for utterances that some statement tells together: joining them is no mistake."""
        name_of: dict[str, str] = {}
        for names in groups:
            old = {name_of.setdefault(name, name) for name in names}
            kept = min(old)
            name_of = {name: kept if root in old else root for name, root in name_of.items()}
        return name_of

    def words(self, ref: Ref) -> str:
        """A statement in words, for the list of mistakes."""
        for name, reading in self.readings.items():
            for statement in reading.statements:
                if (reading.article.id, statement.id) == (ref.article, ref.statement):
                    source = statement.source.name or statement.source.text if statement.source else "-"
                    content = " … ".join(s.text for s in statement.content)
                    return f"[{name} {statement.id} {source}] {content[:110]!r}"
        return str(ref)


@dataclass(frozen=True)
class Pair:
    """An annotated pair with the statements that either side leads to."""

    gold: dict[str, Any]
    left: frozenset[Ref]
    right: frozenset[Ref]

    @property
    def open(self) -> bool:
        """Whether careful readers may differ: not scored either way."""
        return bool(self.gold.get("open"))

    @property
    def again(self) -> bool:
        """Whether the pair only repeats another: right if it is given, no loss if it is not."""
        return bool(self.gold.get("again"))

    def holds(self, a: Ref, b: Ref) -> bool:
        """Whether the two statements are those of the pair, in its order."""
        return a in self.left and b in self.right

    def fits(self, a: Ref, b: Ref) -> bool:
        """Whether the two statements are those of the pair, in either order."""
        return self.holds(a, b) or self.holds(b, a)


def letters(text: str, start: int, end: int) -> Iterator[int]:
    """The places of letters and digits in a stretch of text."""
    return (i for i in range(start, end) if text[i].isalnum())


def load(split: str, names: Iterable[str] | None = None) -> Iterator[Story]:
    """The stories of a split, or those named; only annotated."""
    for path in sorted((FOLDER / split).glob("*.toml")):
        if names is None or path.stem in names:
            yield Story(path.stem, tomllib.loads(path.read_text("utf-8")))


def score(story: Story, tally: Counter[str], told: list[str]) -> None:
    """Add one story to the tally; what is wrong is told in words."""
    _same(story, tally, told)
    _drift(story, tally, told)
    _disputes(story, tally, told)
    _lookalikes(story, tally, told)
    _shifts(story, tally, told)


def _same(story: Story, tally: Counter[str], told: list[str]) -> None:
    group_of = {ref: number for number, group in enumerate(story.found.same) for ref in group.members}
    for one in story.gold["same"]:
        refs = [story.statement(m[0], m[1]) for m in one["members"]]
        tally["same.passages"] += len(refs)
        tally["same.unread"] += refs.count(None)
        # two passages that the reader took into one statement are no pair
        within = sum(n * (n - 1) // 2 for n in Counter(r for r in refs if r).values())
        wanted = len(refs) * (len(refs) - 1) // 2 - within
        known = sorted({ref for ref in refs if ref is not None})
        right = sum(group_of.get(a, -1) == group_of.get(b, -2) for a, b in combinations(known, 2))
        tally["same.wanted"] += wanted
        tally["same.right"] += right
        for first, second in combinations(known, 2):
            where = "across" if first.article != second.article else "inside"
            tally[f"same.{where}"] += 1
            tally[f"same.{where}-right"] += group_of.get(first, -1) == group_of.get(second, -2)
        for ref, member in zip(refs[1:], one["members"][1:], strict=True):
            if ref is not None and refs[0] not in (None, ref):
                tally[f"same.of.{member[2]}"] += 1
                tally[f"same.found.{member[2]}"] += group_of.get(ref, -1) == group_of.get(refs[0], -2)
        if right < wanted:
            told.append(f"{story.name} same {one['id']}: {right} of {wanted} pairs ({one['about']})")
    owners = story.owners
    for group in story.found.same:
        for a, b in combinations(group.members, 2):
            if a not in owners or b not in owners:
                tally["same.unannotated"] += 1
                told.append(f"{story.name} same, not annotated: {story.words(a)} | {story.words(b)}")
            elif not owners[a] & owners[b]:
                tally["same.wrong"] += 1
                told.append(f"{story.name} same, wrongly: {story.words(a)} | {story.words(b)}")


def _drift(story: Story, tally: Counter[str], told: list[str]) -> None:
    given = {frozenset((d.a, d.b)): d for d in story.found.drift}
    for one in story.gold["same"]:
        fullest = story.statement(one["members"][0][0], one["members"][0][1])
        for article, passage, change, meaning in one["members"][1:]:
            ref = story.statement(article, passage)
            if fullest is None or ref is None or ref == fullest:
                continue
            tally["drift.wanted"] += 1
            drift = given.get(frozenset((fullest, ref)))
            if drift is None:
                continue
            tally["drift.told"] += 1
            tally["drift.change"] += drift.change == change
            tally["drift.meaning"] += drift.meaning == meaning
            tally["drift.changed"] += meaning == "changed"
            tally["drift.changed-found"] += meaning == drift.meaning == "changed"
            if drift.change != change or drift.meaning != meaning:
                told.append(
                    f"{story.name} drift {one['id']}: wanted {change}/{meaning}, "
                    f"found {drift.change}/{drift.meaning}: {passage[:80]}"
                )


def _disputes(story: Story, tally: Counter[str], told: list[str]) -> None:
    wanted = story.pairs("disputes")
    met: set[int] = set()
    for given in story.found.disputes:
        fitting = [pair for pair in wanted if pair.fits(given.a, given.b)]
        closed = [pair for pair in fitting if not pair.open]
        if fitting and not closed:
            tally["disputes.open"] += 1
            continue
        tally["disputes.given"] += 1
        tally[f"disputes.given.{given.kind}"] += 1
        if not closed:
            told.append(
                f"{story.name} dispute, wrongly ({given.kind} {given.confidence}): "
                f"{story.words(given.a)} | {story.words(given.b)}: {given.reason}"
            )
            continue
        tally["disputes.right"] += 1
        tally[f"disputes.right.{given.kind}"] += 1
        tally["disputes.kind"] += any(pair.gold["kind"] == given.kind for pair in closed)
        tally["disputes.order"] += any(pair.holds(given.a, given.b) for pair in closed)
        met.update(number for number, pair in enumerate(wanted) if pair in closed)
    for number, pair in enumerate(wanted):
        if pair.open or pair.again:
            continue
        kind = pair.gold["kind"]
        tally["disputes.wanted"] += 1
        tally[f"disputes.wanted.{kind}"] += 1
        tally["disputes.found"] += number in met
        tally[f"disputes.found.{kind}"] += number in met
        if number not in met:
            unread = "" if pair.left and pair.right else " (a side was not read)"
            told.append(f"{story.name} dispute missed ({kind}): {pair.gold['a']} | {pair.gold['b']}{unread}")


def _lookalikes(story: Story, tally: Counter[str], told: list[str]) -> None:
    for pair in story.pairs("lookalikes"):
        hits = [given for given in story.found.disputes if pair.fits(given.a, given.b)]
        tally["lookalikes"] += 1
        tally["lookalikes.left"] += not hits
        if hits:
            told.append(
                f"{story.name} lookalike taken for a dispute: "
                f"{pair.gold['a']} | {pair.gold['b']}: {hits[0].reason}"
            )


def _shifts(story: Story, tally: Counter[str], told: list[str]) -> None:
    wanted = story.pairs("shifts", ("from", "to"))
    met: set[int] = set()
    for given in story.found.shifts:
        fitting = [n for n, pair in enumerate(wanted) if pair.holds(given.earlier, given.later)]
        if fitting and all(wanted[n].open for n in fitting):
            continue
        tally["shifts.given"] += 1
        tally["shifts.right"] += bool(fitting)
        met.update(fitting)
        if not fitting:
            told.append(
                f"{story.name} shift, wrongly: {story.words(given.earlier)} | {story.words(given.later)}"
            )
    for number, pair in enumerate(wanted):
        if not pair.open:
            tally["shifts.wanted"] += 1
            tally["shifts.found"] += number in met
            if number not in met:
                told.append(f"{story.name} shift missed: {pair.gold['from']} | {pair.gold['to']}")


def measures(tally: Counter[str]) -> dict[str, float]:
    """The measures of a tally, in per cent."""
    precision = share(tally["same.right"], tally["same.right"] + tally["same.wrong"])
    recall = share(tally["same.right"], tally["same.wanted"])
    return {
        "same.precision": precision,
        "same.recall": recall,
        "same.f1": round(2 * precision * recall / max(precision + recall, 1e-9), 1),
        "drift.change": share(tally["drift.change"], tally["drift.told"]),
        "drift.meaning": share(tally["drift.meaning"], tally["drift.told"]),
        "disputes.precision": share(tally["disputes.right"], tally["disputes.given"]),
        "disputes.recall": share(tally["disputes.found"], tally["disputes.wanted"]),
        "lookalikes.left": share(tally["lookalikes.left"], tally["lookalikes"]),
        "shifts.precision": share(tally["shifts.right"], tally["shifts.given"]),
        "shifts.recall": share(tally["shifts.found"], tally["shifts.wanted"]),
    }


def share(part: int, whole: int) -> float:
    """A share in per cent; 100 of nothing."""
    return round(100 * part / whole, 1) if whole else 100.0
