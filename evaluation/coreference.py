"""Who is meant by a source: right name and right actor on our gold set, right entity and B-cubed on MEANTIME and GUM.

Usage:
    python evaluation/coreference.py                     our gold set, both splits
    python evaluation/coreference.py --split test        one split of it
    python evaluation/coreference.py --data ../shared/data   MEANTIME and GUM news too, where they are

Only the resolving of sources is measured: the statements come from the annotators, stripped to the words of their
sources, cues and contents. Right entity on the third-party sets: the name that we give is one of the names that the gold
chain of the source has (all words of one are in the other, accents and case aside; a government is its country), or we
give none and the chain has none. B-cubed (Bagga & Baldwin 1998) is over the sources alone, clustered by the key that we
give them. Nothing of those texts is kept.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import gold

from verbale.places import country_of
from verbale.records import Document, Quotation, Source, Span, Statement
from verbale.sources import resolve_sources
from verbale.sources.entities import fold

PRONOUNS = frozenset(
    (
        "he",
        "she",
        "it",
        "they",
        "i",
        "we",
        "you",
        "who",
        "which",
        "that",
        "his",
        "her",
        "their",
        "him",
        "them",
        "us",
        "me",
    )
)
Gold = tuple[str, str | None, list[tuple[int, int, str, str]], dict[str, list[str]]]
"""A document: text, date, sources (start, end, entity, kind of mention), and the names of each entity."""
_QUOTED = re.compile(r"“[^”\n]*(?:”|(?=\n|$))|(?<!\w)‘[^\n]*?’(?!\w)|(?<!\w)\"[^\"\n]*\"|``.*?''", re.DOTALL)


def document_of(text: str) -> Document:
    """A text with paragraphs by line and quotations by their marks, without loading the room that does this in earnest."""
    paragraphs = tuple((m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    quotations = tuple(
        Quotation(m.start(), m.end(), m.start() + 1, m.end() - 1, m[0][0]) for m in _QUOTED.finditer(text)
    )
    return Document(text, paragraphs, quotations, 0 if paragraphs else None)


def stripped(reading: dict[str, Any]) -> tuple[Document, tuple[Statement, ...]]:
    """A gold reading as the resolver gets it: sources with words and place only."""
    statements = []
    for one in reading["statements"]:
        source, cue = one["source"], one["cue"]
        statements.append(
            Statement(
                id=one["id"],
                kind=one["kind"],
                mode=one["mode"],
                source=Source(source["text"], source["start"], source["end"]) if source else None,
                cue=Span(cue["text"], cue["start"], cue["end"]) if cue else None,
                content=tuple(Span(c["text"], c["start"], c["end"]) for c in one["content"]),
                within=one["within"],
            )
        )
    return document_of(reading["article"]["text"]), tuple(statements)


def form(source: dict[str, Any]) -> str:
    """What kind of words a gold source is: a pronoun, a name, a title alone, a metonym, or the type where it has no person."""
    if source["text"].lower() in PRONOUNS:
        return "pronoun"
    if source["type"] == "government":
        return (
            "government, by name"
            if "overnment" in source["text"] or "inistry" in source["text"]
            else "government, by state or seat"
        )
    if source["type"] != "person":
        return str(source["type"])
    names = (source["name"] or "").split()
    return "person, by name" if any(word in source["text"] for word in names) else "person, by title"


def same(one: str | None, other: str | None) -> bool:
    """Whether two names are the same, case and the shape of apostrophes aside."""
    return (one or "").lower().replace("’", "'") == (other or "").lower().replace("’", "'")


def score_gold(split: str | None) -> Counter[tuple[str, str, str]]:
    """Counts of ("name" | "actor" | "type", form, "right" | "all") on the gold set; addressees under their own forms."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for reading in gold.load(split):
        document, statements = stripped(reading)
        for one, found in zip(
            reading["statements"],
            resolve_sources(document, statements, reading["article"]["published"]),
            strict=True,
        ):
            wanted, got = one["source"], found.source
            if wanted and got:
                right = {
                    "name": same(wanted["name"], got.name),
                    "actor": wanted["actor"] == got.actor,
                    "type": wanted["type"] == got.type,
                }
                for field, good in right.items():
                    for row in (form(wanted), "all"):
                        counts[field, row, "all"] += 1
                        counts[field, row, "right"] += good
            _count_addressee(counts, one["addressee"], found.addressee)
    return counts


def _count_addressee(
    counts: Counter[tuple[str, str, str]], wanted: dict[str, Any] | None, got: Source | None
) -> None:
    overlap = bool(wanted and got and wanted["start"] < got.end and got.start < wanted["end"])
    for row, present in (
        ("addressee, recall", wanted is not None),
        ("addressee, precision", got is not None),
    ):
        counts["name", row, "all"] += present
        counts["name", row, "right"] += overlap
    if overlap and wanted and got:
        counts["name", "addressee, right name", "all"] += 1
        counts["name", "addressee, right name", "right"] += same(wanted["name"], got.name)


def meantime(path: Path) -> Iterator[Gold]:
    """MEANTIME: for each document its text, date, sources (start, end, entity, kind of mention) and the names of each entity.

    A source is the Arg0 of an event mention of class SPEECH_COGNITIVE.
    """
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        entity_of: dict[str, str] = {}
        for relation in row["relations"]:
            if relation["tag"] == "REFERS_TO":
                entity_of.update(dict.fromkeys(relation["source"], relation["target"][0]))
        names: dict[str, list[str]] = defaultdict(list)
        for key, mention in row["mentions"].items():
            if mention["tag"] == "ENTITY_MENTION" and _proper(mention) and key in entity_of:
                names[entity_of[key]].append(mention["text"])
        for key, instance in row["instances"].items():
            reference = instance.get("external_ref")
            if reference and key in names:
                names[key].append(reference.rsplit("/", 1)[-1].replace("_", " "))
        sources = []
        for relation in row["relations"]:
            if relation["tag"] != "HAS_PARTICIPANT" or relation.get("sem_role") != "Arg0":
                continue
            event, speaker = relation["source"][0], relation["target"][0]
            speech = row["instances"].get(entity_of.get(event, ""), {}).get("class") == "SPEECH_COGNITIVE"
            mention = row["mentions"].get(speaker)
            if speech and mention and speaker in entity_of:
                sources.append((*mention["span"], entity_of[speaker], mention.get("syntactic_type", "other")))
        yield row["text"], row["dct"], sources, names


def _proper(mention: dict[str, Any]) -> bool:
    """Whether a mention is a name, or has one in it: a capital beyond its first word."""
    words = mention["text"].split()
    return mention.get("syntactic_type") == "NAM" or any(word[:1].isupper() for word in words[1:])


def gum(path: Path, genres: Iterable[str] = ("news",)) -> Iterator[Gold]:
    """GUM and GENTLE of some genres, in the same shape as :func:`meantime`; sources are those of attribution relations."""
    wanted = frozenset(genres)
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        if row["genre"] not in wanted:
            continue
        names: dict[str, list[str]] = defaultdict(list)
        for mention in row["mentions"]:
            if mention.get("wiki") or _proper(mention):
                title = (mention.get("wiki") or mention["text"]).replace("_", " ")
                names[mention["eid"]] += [mention["text"], title]
        sources = []
        for one in row["attributions"]:
            source, near = one.get("source"), (one["attribution_spans"] or [[0]])[0][0]
            same_words = [
                m["span"]
                for m in row["mentions"]
                if source and m["eid"] == source["eid"] and m["text"] == source["text"]
            ]
            if same_words:
                start, end = min(same_words, key=lambda span: abs(span[0] - near))
                sources.append((start, end, source["eid"], _kind(row["text"][start:end])))
        yield row["text"], row["dateCreated"], sources, names


def _kind(text: str) -> str:
    if text.lower() in PRONOUNS:
        return "PRO"
    return "NAM" if any(c.isupper() for c in text[1:]) else "NOM"


def score_corpus(documents: Iterable[Any]) -> tuple[Counter[tuple[str, str]], list[float]]:
    """Right entities by kind of mention, and B-cubed precision and recall of each source, over a third-party set."""
    counts: Counter[tuple[str, str]] = Counter()
    cubed: list[float] = []
    for text, date, sources, names in documents:
        unique = sorted(set(sources))
        statements = tuple(
            Statement(f"s{n}", "indirect", "speech", Source(text[a:b], a, b), None, ())
            for n, (a, b, _, _) in enumerate(unique)
        )
        found = resolve_sources(
            document_of(text), statements, date[:10] if date and re.match(r"\d{4}", date) else None
        )
        keys = []
        for (_, _, entity, kind), statement in zip(unique, found, strict=True):
            assert statement.source is not None
            good = right_entity(statement.source, names.get(entity, []))
            for row in (kind, "all"):
                counts[row, "all"] += 1
                counts[row, "right"] += good
            keys.append((entity, statement.source.speaker or f"{statement.id}"))
        for entity, key in keys:
            both = sum(1 for e, k in keys if e == entity and k == key)
            cubed.append(both / sum(1 for _, k in keys if k == key))
            cubed.append(both / sum(1 for e, _ in keys if e == entity))
    return counts, cubed


def right_entity(source: Source, names: list[str]) -> bool:
    """Whether the name that a source was given is one of an entity's names; no name is right for an entity without one."""
    if source.name is None:
        return not names
    if source.type == "government" and any(country_of(name) == source.actor for name in names):
        return True
    ours = {fold(word) for word in re.findall(r"\w+", source.name)}
    for name in names:
        theirs = {fold(word) for word in re.findall(r"\w+", name)}
        if ours <= theirs or theirs <= ours:
            return True
    return not names and source.type in ("document", "organisation", "government")


def show(counts: Counter[tuple[str, str, str]]) -> None:
    """The table of the gold set."""
    for field in ("name", "actor", "type"):
        print(f"right {field}")
        for row in sorted({r for f, r, _ in counts if f == field}):
            total, right = counts[field, row, "all"], counts[field, row, "right"]
            if total:
                print(f"  {row:32} {right:4}/{total:<4} {right / total:.3f}")


def main(arguments: list[str] | None = None) -> int:
    """Run what there is data for; 0 always, because floors are kept elsewhere."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--split", choices=gold.SPLITS, help="only this split of the gold set")
    parser.add_argument("--data", type=Path, help="folder that holds meantime/ and gum/")
    options = parser.parse_args(arguments)
    for split in [options.split] if options.split else gold.SPLITS:
        print(f"== gold set, {split}")
        show(score_gold(split))
    if options.data is None:
        return 0
    for name, path, reader in (
        ("MEANTIME", options.data / "meantime" / "meantime.jsonl", meantime),
        ("GUM news", options.data / "gum" / "attributions.jsonl", gum),
    ):
        if not path.is_file():
            print(f"== {name}: no data at {path}; nothing measured")
            continue
        began = time.perf_counter()
        counts, cubed = score_corpus(reader(path))
        precision, recall = (sum(part) / max(1, len(part)) for part in (cubed[::2], cubed[1::2]))
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        print(f"== {name} ({time.perf_counter() - began:.1f} s)")
        for row in sorted({r for r, _ in counts}):
            print(
                f"  right entity, {row:12} {counts[row, 'right']:4}/{counts[row, 'all']:<4} {counts[row, 'right'] / counts[row, 'all']:.3f}"
            )
        print(f"  B-cubed of sources: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
