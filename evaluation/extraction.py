"""How well articles are taken out of real news pages, beside the extraction library's own defaults on the same pages.

    python evaluation/extraction.py --data ../shared/data [--json] [--half odd|even]

Reads ``pages/gold.jsonl`` in the data folder: one page a line, with ``html``, ``title``, ``authors``, ``publishing_date``, ``body`` and
``publisher``. The pages on odd lines (1, 3, 5 …) were looked at while the rules were written; those on even lines never were, so theirs is
the number to quote.

body     F1 over shingles of four words (as a multiset), averaged over pages; the headline on top of our text is left out
day      the share of pages whose exact day is given
title    the share whose title is the same but for case, white space and punctuation
authors  F1 over the names, on pages that have some
outlet   the share whose outlet is the publisher but for case, white space and punctuation (a yardstick only: the gold names are labels)

The gold bodies are near-gold: made by hand-written rules for each publisher, not typed by people.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import trafilatura

from verbale.articles import Given, from_page
from verbale.errors import VerbaleError
from verbale.settings import Settings

MEASURES = ("body", "day", "title", "authors", "outlet")


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    size = min(4, len(words)) or 1
    return Counter(tuple(words[at : at + size]) for at in range(max(0, len(words) - size + 1)))


def f1(found: Counter[Any], gold: Counter[Any]) -> float:
    common = sum((found & gold).values())
    return (
        2 * common / (sum(found.values()) + sum(gold.values())) if common else float(not found and not gold)
    )


def plain(text: str | None) -> str:
    return re.sub(r"[\W_]+", "", (text or "").casefold())


def names(text: str | Iterable[str] | None) -> Counter[str]:
    parts = re.split(r"[;,]| and ", text) if isinstance(text, str) else list(text or [])
    return Counter({plain(part) for part in parts} - {""})


def score(found: dict[str, Any], gold: dict[str, Any]) -> dict[str, float]:
    scores = {
        "body": f1(shingles(found["body"] or ""), shingles(gold["body"] or "")),
        "day": float((found["published"] or "")[:10] == (gold["publishing_date"] or "")[:10]),
        "outlet": float(plain(found["outlet"]) == plain(gold["publisher"])),
    }
    if gold["title"]:
        scores["title"] = float(plain(found["title"]) == plain(gold["title"]))
    if gold["authors"]:
        scores["authors"] = f1(names(found["byline"]), names(gold["authors"]))
    return scores


def ours(data: bytes) -> dict[str, Any]:
    try:
        article = from_page(data, Given(force=True), Settings())
    except VerbaleError as error:
        return {
            "body": "",
            "published": None,
            "title": None,
            "outlet": None,
            "byline": None,
            "error": str(error),
        }
    body = (
        article.text[len(article.title or "") :]
        if article.title and article.text.startswith(article.title)
        else article.text
    )
    return {
        "body": body,
        "published": article.published,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
    }


def defaults(data: bytes) -> dict[str, Any]:
    found = trafilatura.bare_extraction(data, with_metadata=True)
    if found is None:
        return {"body": "", "published": None, "title": None, "outlet": None, "byline": None}
    return {
        "body": found.text,
        "published": found.date,
        "title": found.title,
        "outlet": found.sitename,
        "byline": found.author,
    }


def measure(folder: Path, half: str | None) -> dict[str, Any]:
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    result: dict[str, Any] = {}
    pages = []
    for number, gold in enumerate(rows, 1):
        side = "odd" if number % 2 else "even"
        if half in (None, side):
            pages.append((side, gold, gzip.decompress((folder / gold["html"]).read_bytes())))
    for name, extract in (("verbale", ours), ("defaults", defaults)):
        start = time.perf_counter()
        scored = [(side, score(extract(data), gold)) for side, gold, data in pages]
        seconds = (time.perf_counter() - start) / len(pages)
        for part in ("odd", "even", "all"):
            chosen = [scores for side, scores in scored if part in (side, "all")]
            if chosen:
                result.setdefault(part, {"pages": len(chosen)})[name] = summary(chosen)
        result.setdefault("seconds_per_page", {})[name] = round(seconds, 4)
    return result


def summary(scored: list[dict[str, float]]) -> dict[str, Any]:
    found = {}
    for measure_name in MEASURES:
        values = [scores[measure_name] for scores in scored if measure_name in scores]
        found[measure_name] = round(sum(values) / len(values), 4) if values else None
        if measure_name in ("day", "title"):
            found[f"{measure_name}_count"] = f"{sum(values):.0f}/{len(values)}"
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--data", type=Path, required=True, help="the data folder: it holds pages/gold.jsonl")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--half", choices=("odd", "even"), help="only the pages on odd or even lines")
    options = parser.parse_args()
    folder = options.data / "pages"
    if not (folder / "gold.jsonl").is_file():
        print(
            f"extraction: there is no {folder / 'gold.jsonl'}; name the data folder with --data",
            file=sys.stderr,
        )
        return 3
    result = measure(folder, options.half)
    if options.json:
        print(json.dumps(result))
        return 0
    for part in ("odd", "even", "all"):
        for name in ("verbale", "defaults") if part in result else ():
            row = result[part][name]
            print(
                f"{part:5}{name:9} pages {result[part]['pages']:4}  "
                + "  ".join(f"{key} {row[key]}" for key in (*MEASURES, "day_count", "title_count"))
            )
    print(
        "seconds a page: "
        + "  ".join(f"{name} {seconds}" for name, seconds in result["seconds_per_page"].items())
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
