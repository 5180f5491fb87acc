"""How well the comparison finds reports of one utterance, drift, disputes and shifts, on the gold set of stories.

    python evaluation/comparison.py [--split dev|test] [--mistakes] [--json] [--check]

Reads the articles of each story of ``evaluation/comparison/SPLIT``, compares them, and scores what is found against the annotation
(rules in ``comparison/GUIDELINES.md``). ``--mistakes`` lists what is missed and what is wrong, for dev alone; ``--check`` returns 1 where a
measure lies under its floor in ``comparison/floors.json``.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import verbale
from verbale.findings import Comparison, Ref
from verbale.records import Reading

HERE = Path(__file__).parent / "comparison"
Spot = tuple[str, str]


@dataclass
class Story:
    """One story of the set with its readings: where each passage leads, and which utterance each statement belongs to."""

    name: str
    gold: dict[str, Any]
    readings: dict[str, Reading] = field(default_factory=dict)
    found: Comparison = field(default_factory=Comparison)

    def statement(self, spot: Spot) -> Ref | None:
        """The statement that overlaps a passage best, or ``None`` where none covers half of the shorter one."""
        reading = self.readings[spot[0]]
        start = reading.article.text.find(spot[1])
        if start < 0:
            return None
        wanted = set(letters(reading.article.text, start, start + len(spot[1])))
        best: tuple[float, str] | None = None
        for statement in reading.statements:
            own = {i for s in statement.content for i in letters(reading.article.text, s.start, s.end)}
            both = len(own & wanted)
            if both * 2 >= min(len(own), len(wanted)) and both:
                share = both / len(own | wanted)
                if best is None or share > best[0]:
                    best = (share, statement.id)
        return Ref(reading.article.id, best[1]) if best else None

    def side(self, side: str | list[str]) -> frozenset[Ref]:
        """The statements of one side of a pair: every report of an utterance, or the one at a passage."""
        if isinstance(side, str):
            spots = [tuple(m[:2]) for one in self.gold["same"] if one["id"] == side for m in one["members"]]
        else:
            spots = [(side[0], side[1])]
        return frozenset(ref for spot in spots if (ref := self.statement(spot)) is not None)  # type: ignore[arg-type]


def letters(text: str, start: int, end: int) -> Iterator[int]:
    """The places of letters and digits in a stretch of text."""
    return (i for i in range(start, end) if text[i].isalnum())


def stories(split: str) -> Iterator[Story]:
    """The stories of a split, read and compared."""
    for path in sorted((HERE / split).glob("*.toml")):
        story = Story(path.stem, tomllib.loads(path.read_text("utf-8")))
        for article in story.gold["articles"]:
            story.readings[article["id"]] = verbale.read(
                article["text"].strip(), outlet=article["outlet"], published=article["published"]
            )
        story.found = compared(list(story.readings.values()))
        yield story


def compared(readings: list[Reading]) -> Comparison:
    from verbale.comparison.comparing import compare
    from verbale.findings import Reported
    return compare([Reported(Ref(r.article.id, s.id), r.article, s, challenges=tuple(d for d in r.disputes if d.b == s.id)) for r in readings for s in r.statements])


def score(story: Story, tally: Counter[str], told: list[str]) -> None:
    """Add one story to the tally; what is wrong is told in words."""
    _same(story, tally, told)
    _drift(story, tally, told)
    _disputes(story, tally, told)
    _shifts(story, tally, told)


def _same(story: Story, tally: Counter[str], told: list[str]) -> None:
    owner: dict[Ref, str] = {}
    for one in story.gold["same"]:
        refs = [story.statement((m[0], m[1])) for m in one["members"]]
        tally["same.passages"] += len(refs)
        tally["same.unread"] += refs.count(None)
        for ref in refs:
            if ref is not None:
                owner[ref] = one["id"]
        known = {ref for ref in refs if ref is not None}
        wanted = len(refs) * (len(refs) - 1) // 2 - sum(
            n * (n - 1) // 2 for n in Counter(r for r in refs if r).values()
        )
        tally["same.wanted"] += wanted
        grouped = _grouped(story)
        right = sum(grouped.get(a, 1) == grouped.get(b, 2) for a, b in combinations(sorted(known), 2))
        tally["same.right"] += right
        if right < wanted:
            told.append(f"{story.name} same {one['id']}: {right} of {wanted} pairs ({one['about']})")
    for side in _other_sides(story):
        for ref in story.side(side):
            owner.setdefault(ref, f"{side}")
    for group in story.found.same:
        for a, b in combinations(group.members, 2):
            if a in owner and b in owner and owner[a] != owner[b]:
                tally["same.wrong"] += 1
                told.append(f"{story.name} same, wrongly: {words(story, a)} | {words(story, b)}")
            elif a not in owner or b not in owner:
                tally["same.unannotated"] += 1


def _other_sides(story: Story) -> Iterator[Any]:
    for table in ("disputes", "lookalikes", "not_same"):
        for one in story.gold.get(table, []):
            yield from (side for side in (one["a"], one["b"]) if isinstance(side, list))


def _grouped(story: Story) -> dict[Ref, int]:
    return {ref: number for number, group in enumerate(story.found.same) for ref in group.members}


def _drift(story: Story, tally: Counter[str], told: list[str]) -> None:
    given = {frozenset((d.a, d.b)): d for d in story.found.drift}
    for one in story.gold["same"]:
        fullest = story.statement((one["members"][0][0], one["members"][0][1]))
        for article, passage, change, meaning in one["members"][1:]:
            ref = story.statement((article, passage))
            drift = given.get(frozenset((fullest, ref))) if fullest and ref and ref != fullest else None
            if drift is None:
                continue
            tally["drift.told"] += 1
            tally["drift.change"] += drift.change == change
            tally["drift.meaning"] += drift.meaning == meaning
            if drift.change != change or drift.meaning != meaning:
                told.append(
                    f"{story.name} drift {one['id']}: wanted {change}/{meaning}, found {drift.change}/{drift.meaning}: {passage[:80]}"
                )


def _pairs(
    story: Story, table: str, ends: tuple[str, str]
) -> list[tuple[dict[str, Any], frozenset[Ref], frozenset[Ref]]]:
    return [(one, story.side(one[ends[0]]), story.side(one[ends[1]])) for one in story.gold.get(table, [])]


def _fits(pair: tuple[Ref, Ref], left: frozenset[Ref], right: frozenset[Ref]) -> bool:
    return (pair[0] in left and pair[1] in right) or (pair[1] in left and pair[0] in right)


def _disputes(story: Story, tally: Counter[str], told: list[str]) -> None:
    wanted = _pairs(story, "disputes", ("a", "b"))
    met: set[int] = set()
    for dispute in story.found.disputes:
        fitting = [
            i for i, (_, left, right) in enumerate(wanted) if _fits((dispute.a, dispute.b), left, right)
        ]
        closed = [i for i in fitting if not wanted[i][0].get("open")]
        if fitting and not closed:
            continue
        tally["disputes.given"] += 1
        tally[f"disputes.given.{dispute.kind}"] += 1
        if closed:
            tally["disputes.right"] += 1
            tally[f"disputes.right.{dispute.kind}"] += 1
            tally["disputes.kind"] += any(wanted[i][0]["kind"] == dispute.kind for i in closed)
            met.update(closed)
        else:
            told.append(
                f"{story.name} dispute, wrongly ({dispute.kind} {dispute.confidence}): {words(story, dispute.a)} | {words(story, dispute.b)}"
            )
    for i, (one, left, right) in enumerate(wanted):
        if one.get("open"):
            continue
        tally["disputes.wanted"] += 1
        tally["disputes.found"] += i in met
        tally[f"disputes.wanted.{one['kind']}"] += 1
        tally[f"disputes.found.{one['kind']}"] += i in met
        if i not in met:
            unread = "" if left and right else " (a side was not read)"
            told.append(f"{story.name} dispute missed ({one['kind']}): {one['a']} | {one['b']}{unread}")
    for one, left, right in _pairs(story, "lookalikes", ("a", "b")):
        tally["lookalikes"] += 1
        hit = [d for d in story.found.disputes if _fits((d.a, d.b), left, right)]
        tally["lookalikes.left"] += not hit
        if hit:
            told.append(
                f"{story.name} lookalike taken for a dispute: {one['a']} | {one['b']}: {hit[0].reason}"
            )


def _shifts(story: Story, tally: Counter[str], told: list[str]) -> None:
    wanted = _pairs(story, "shifts", ("from", "to"))
    met = set()
    for shift in story.found.shifts:
        fitting = [
            i for i, (_, left, right) in enumerate(wanted) if _fits((shift.earlier, shift.later), left, right)
        ]
        if fitting and all(wanted[i][0].get("open") for i in fitting):
            continue
        tally["shifts.given"] += 1
        tally["shifts.right"] += bool(fitting)
        met.update(fitting)
        if not fitting:
            told.append(
                f"{story.name} shift, wrongly: {words(story, shift.earlier)} | {words(story, shift.later)}"
            )
    for i, (one, _, _) in enumerate(wanted):
        if not one.get("open"):
            tally["shifts.wanted"] += 1
            tally["shifts.found"] += i in met
            if i not in met:
                told.append(f"{story.name} shift missed: {one['from']} | {one['to']}")


def words(story: Story, ref: Ref) -> str:
    """A statement in words, for the list of mistakes."""
    for name, reading in story.readings.items():
        for statement in reading.statements:
            if (reading.article.id, statement.id) == (ref.article, ref.statement):
                source = statement.source.name or statement.source.text if statement.source else "-"
                return f"[{name} {statement.id} {source}] {' … '.join(s.text for s in statement.content)[:110]!r}"
    return str(ref)


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


def measured(split: str) -> tuple[dict[str, float], Counter[str], list[str]]:
    """The measures of a split, the counts behind them, and what is wrong in words."""
    tally: Counter[str] = Counter()
    told: list[str] = []
    for story in stories(split):
        score(story, tally, told)
    return measures(tally), tally, told


def main() -> int:
    """Print the measures; 1 where ``--check`` finds one under its floor."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument(
        "--mistakes", action="store_true", help="list what is missed and what is wrong (dev alone)"
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--check", action="store_true", help="compare with the floors")
    options = parser.parse_args()
    if options.mistakes and options.split == "test":
        parser.error("the mistakes of the test split are nobody's to read")
    found, tally, told = measured(options.split)
    if options.mistakes:
        print("\n".join(told))
    if options.json:
        print(json.dumps({"split": options.split, "measures": found, "counts": dict(sorted(tally.items()))}))
    else:
        print(f"{options.split}: " + ", ".join(f"{name} {value}" for name, value in found.items()))
        print("  " + ", ".join(f"{name} {value}" for name, value in sorted(tally.items())))
    if options.check:
        floors = json.loads((HERE / "floors.json").read_text("utf-8"))[options.split]
        low = {name: (found[name], floor) for name, floor in floors.items() if found[name] < floor}
        print("no measure is below its floor" if not low else f"below the floor: {low}")
        return int(bool(low))
    return 0


if __name__ == "__main__":
    sys.exit(main())
