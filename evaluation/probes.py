"""Probes: short invented passages, each with what a reader must get right in it, and how much of that the reader does.

Usage:
    python evaluation/probes.py [NAME…] [--mistakes] [--reader rules|learned|tagger]

Where the gold set annotates whole articles, a probe asks for a few fields alone, so that a hundred passages can be written in an hour
about one phenomenon. ``probes/<field>-<n>.json`` is a list of passages::

    {"text": "…", "published": "2026-03-04", "title": null,
     "statements": [{"content": "the mill would close", "name": "Ana Ruiz", "actor": "ESP", "day": "2026-03-03"}],
     "acts": [{"text": "signed the lease", "type": "sign", "actors": ["Lorvia"], "object": "lease", "date": null}]}

A statement is known by words of its content (found once in the text; ``in`` gives context); of ``name``, ``actor``, ``day``, ``type``,
``role``, ``act``, ``channel`` only those that stand there are asked, ``null`` included. ``acts``, where it stands, is all formal acts of
the passage, as in the gold set; ``[]`` says that there is none. Whoever writes probes writes the whole file before the reader sees it;
the first figures belong in ``probes/README.md``.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gold as gold_set
import scoring

from verbale.articles import Given, from_text
from verbale.reading import Reader
from verbale.settings import Settings

FOLDER = Path(__file__).parent / "probes"
FIELDS = ("name", "actor", "day", "type", "role", "act", "channel")
Passage = dict[str, Any]
Reading = dict[str, Any]


def load(path: Path) -> list[Passage]:
    """The passages of a file, with the places of what is asked. Raises :class:`gold.GoldError` if a string is not there once."""
    passages: list[Passage] = json.loads(path.read_text("utf-8"))
    for number, passage in enumerate(passages, 1):
        text = gold_set.Text(passage["text"], f"{path.name} {number}")
        for one in passage.get("statements", []):
            if unknown := set(one) - {"content", "in", *FIELDS}:
                raise text.fail(f"unknown keys {sorted(unknown)}")
            context = text.only(one["in"]) if one.get("in") else None
            one["start"], one["end"] = text.only(one["content"], context)
        for index, act in enumerate(passage.get("acts", []), 1):
            act.setdefault("id", f"a{index}")
        passage["gold"] = {"file": text.file}
    return passages


def told(passage: Passage, reading: Reading) -> Iterator[tuple[str, bool, str]]:
    """Each thing that is asked of the statements: its name (``found`` first), whether it is right, and what was seen for what."""
    for asked in passage.get("statements", []):
        statement = _at(asked, reading)
        yield "found", statement is not None, f"{'found' if statement else 'missed'}: {asked['content']!r}"
        if statement is None:
            continue
        source = statement["source"] or {}
        seen = {key: source.get(key) for key in ("name", "actor", "type", "role")}
        seen |= {
            "day": statement["said"]["date"],
            "act": statement["act"],
            "channel": statement["channel"] or None,
        }
        for name in FIELDS:
            if name in asked:
                same = {"name": scoring.same_name, "role": scoring.same_role}.get(name, _equal)
                yield (
                    name,
                    same(asked[name], seen[name]),
                    f"{seen[name]!r} for {asked[name]!r}: {asked['content']!r}",
                )


def _equal(wanted: Any, seen: Any) -> bool:
    return bool(wanted == seen)


def _at(asked: dict[str, Any], reading: Reading) -> Reading | None:
    """The statement whose content has most of the words asked for, at least half; of two, the one with least beside them."""
    wanted = set(range(asked["start"], asked["end"]))
    best: tuple[tuple[int, int], Reading] | None = None
    for statement in reading["statements"]:
        own = {i for span in statement["content"] for i in range(span["start"], span["end"])}
        rank = (len(own & wanted), -len(own - wanted))
        if 2 * rank[0] >= len(wanted) and (best is None or rank > best[0]):
            best = (rank, statement)
    return best[1] if best else None


def acts(passage: Passage, reading: Reading, score: scoring.Score) -> None:
    """Count the formal acts of a passage that gives them all."""
    if "acts" in passage:
        text = gold_set.Text(passage["text"], passage["gold"]["file"])
        wanted = [gold_set.place_act(text, one) for one in passage["acts"]]
        scoring.score_acts(wanted, reading["acts"], passage["gold"]["file"], score)


def main() -> int:
    """Print how much is right, a file a block; with ``--mistakes`` what is not."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="files of the probes folder, without the ending"
    )
    parser.add_argument("--mistakes", action="store_true")
    parser.add_argument("--reader", default="learned", choices=("learned", "rules", "tagger"))
    options = parser.parse_args()
    reader = Reader(dataclasses.replace(Settings.from_environment(), reader=options.reader))
    for path in sorted(FOLDER.glob("*.json")):
        if not options.names or path.stem in options.names:
            print(f"== {path.stem}")
            for line in report(path, reader, mistakes=options.mistakes):
                print(line)
    return 0


def report(path: Path, reader: Reader, *, mistakes: bool) -> Iterator[str]:
    """The lines that tell of one file."""
    score, count = scoring.Score(), 0
    for passage in load(path):
        given = Given(published=passage.get("published"), title=passage.get("title"))
        article = from_text(passage["text"], given, Settings())
        reading = json.loads(reader.read(article).to_json())
        count += 1
        for name, right, seen in told(passage, reading):
            score.judge(name, right)
            if not right:
                row = {"file": passage["gold"]["file"], "statement": "", "field": name, "seen": seen}
                score.mistakes.append(row)
        acts(passage, reading, score)
    if mistakes:
        yield from (f"{row['file']} {row['field']}: {row['seen']}" for row in score.mistakes)
    for name in ("found", *FIELDS):
        if score.asked[name]:
            yield f"{name:<10}{100 * score.right[name] / score.asked[name]:>7.1f} of {score.asked[name]}"
    if score.found["acts", "gold"] or score.found["acts", "predicted"]:
        both, seen_acts, wanted = (score.found["acts", key] for key in ("both", "predicted", "gold"))
        yield f"{'acts':<10}P {100 * both / max(seen_acts, 1):.1f} of {seen_acts}, R {100 * both / max(wanted, 1):.1f} of {wanted}"
    yield f"{count} passages"


if __name__ == "__main__":
    raise SystemExit(main())
