#!/usr/bin/env python3
"""Measure the reader of statements outside the domain of its training: GUM's news and interviews, and MEANTIME.

    python evaluation/out_of_domain.py [--data ../shared/data] [--reader learned|rules] [--json]

GUM v11 (Zeldes 2017) gives attributions derived from discourse trees, whose contents are lower bounds; MEANTIME (Minard et al. 2016) links
a verb of saying to one event of what is said, and to who says it. So the same shares are measured on both and, to compare, on PolNeAR dev:
``found`` attributions whose content is covered by half or more by one statement's; of those, ``source`` that shares a character with the
gold's (where the gold names one) and ``cue`` that does; ``whole`` are found with the right source. What the reader finds beyond is no
mistake here, so there is no precision. Exit codes: 0 measured, 3 the data is not there.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attributions import Relation, characters, model_of, predict, read_lines

from verbale.statements import load_pipeline

GENRES = ("news", "interview")
Set = frozenset[int]


@dataclass(frozen=True)
class Gold:
    """One attribution as far as a corpus gives it; ``sources`` are the places that would be right, ``cue`` may be empty."""

    content: Set
    sources: Set
    cue: Set


@dataclass(frozen=True)
class Text:
    article: dict[str, Any]
    golds: list[Gold]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--reader", choices=("learned", "rules"), default="learned")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    paths = {
        "PolNeAR dev": options.data / "polnear" / "dev.jsonl",
        "GUM": options.data / "gum" / "attributions.jsonl",
        "MEANTIME": options.data / "meantime" / "meantime.jsonl",
    }
    for path in paths.values():
        if not path.is_file():
            print(
                f"No annotated texts at {path}: give the folder that holds them with --data.", file=sys.stderr
            )
            return 3
    texts = {"PolNeAR dev": list(polnear(paths["PolNeAR dev"]))}
    for genre in GENRES:
        texts[f"GUM {genre}"] = list(gum(paths["GUM"], genre))
    texts["MEANTIME"] = list(meantime(paths["MEANTIME"]))
    pipeline = load_pipeline()
    result = {}
    for name, some in texts.items():
        found, _ = predict([one.article for one in some], pipeline, model_of(options.reader))
        result[name] = shares(some, found)
    if options.json:
        print(json.dumps(result, indent=1))
        return 0
    print(f"{'':<16}{'texts':>7}{'gold':>7}{'found':>8}{'source':>8}{'cue':>8}{'whole':>8}")
    for name, row in result.items():
        figures = "".join(f"{row[key]:>8.1f}" for key in ("found", "source", "cue", "whole"))
        print(f"{name:<16}{row['texts']:>7.0f}{row['gold']:>7.0f}{figures}")
    return 0


def polnear(path: Path) -> Iterator[Text]:
    for article in read_lines(path):
        text = article["text"]
        golds = [
            Gold(*(characters(one.get(role, ()), text) for role in ("content", "source", "cue")))
            for one in article["annotations"][0]["attributions"]
            if one.get("content")
        ]
        yield Text(article, golds)


def gum(path: Path, genre: str) -> Iterator[Text]:
    for document in read_lines(path):
        if document["genre"] != genre:
            continue
        text = document["text"]
        golds = []
        for one in document["attributions"]:
            frame = one["attribution_spans"]
            source = (one.get("source") or {}).get("text") or ""
            places = [
                [at, at + len(source)]
                for start, end in frame
                if source and (at := text.find(source, start, end)) >= 0
            ]
            cue = one.get("cue") or ""
            at = min((p for s, e in frame if (p := text.find(cue, s, e)) >= 0), default=-1)
            cues = [[at, at + len(cue)]] if cue and at >= 0 and one.get("cue_upos") == "VERB" else []
            content = characters(one["content_spans"], text)
            golds.append(Gold(content, characters(places, text), characters(cues, text)))
        yield Text({"text": text, "title": document["title"]}, golds)


def meantime(path: Path) -> Iterator[Text]:
    for document in read_lines(path):
        mentions, text = document["mentions"], document["text"]
        golds = []
        for link in document["relations"]:
            if link["tag"] != "SLINK":
                continue
            said, told = (mentions.get(link[end][0]) for end in ("source", "target"))
            if said is None or told is None:
                continue
            who = [
                mentions[other["target"][0]]["span"]
                for other in document["relations"]
                if other["tag"] == "HAS_PARTICIPANT"
                and other.get("sem_role") == "Arg0"
                and other["source"] == link["source"]
                and other["target"][0] in mentions
            ]
            golds.append(
                Gold(
                    characters([told["span"]], text), characters(who, text), characters([said["span"]], text)
                )
            )
        yield Text({"text": text}, golds)


def shares(texts: list[Text], found: list[list[Relation]]) -> dict[str, float]:
    """The shares in per cent, and the numbers of texts and gold attributions."""
    total = covered = whole = named = right = cued = cues = 0
    for one, relations in zip(texts, found, strict=True):
        text = one.article["text"]
        mine = [
            {role: characters(relation[role], text) for role in ("source", "cue", "content")}
            for relation in relations
        ]
        for gold in one.golds:
            total += 1
            best = _best(gold, mine)
            if best is None:
                continue
            covered += 1
            same = bool(best["source"] & gold.sources)
            named += bool(gold.sources)
            right += bool(gold.sources) and same
            cues += bool(gold.cue)
            cued += bool(best["cue"] & gold.cue)
            whole += same or not gold.sources
    return {
        "texts": len(texts),
        "gold": total,
        "found": 100 * covered / max(total, 1),
        "source": 100 * right / max(named, 1),
        "cue": 100 * cued / max(cues, 1),
        "whole": 100 * whole / max(total, 1),
    }


def _best(gold: Gold, mine: list[dict[str, Set]]) -> dict[str, Set] | None:
    """The statement that covers the gold content, by half or more; the one with the same cue first, then the shortest."""
    covering = [one for one in mine if 2 * len(one["content"] & gold.content) >= max(len(gold.content), 1)]
    return min(covering, key=lambda one: (not one["cue"] & gold.cue, len(one["content"])), default=None)


if __name__ == "__main__":
    raise SystemExit(main())
