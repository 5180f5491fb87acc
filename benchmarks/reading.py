"""How long reading takes: start-up, the first article, each further one; as ratios against a named reference in the same run.

    python benchmarks/reading.py [--rounds N]

Reference: the interpreter alone for start-up, and the whole pipeline of the parser's package (spaCy's English small pipeline, which
most tools of this field stand on) for reading. Articles of 750 words are put together from the demo's reports. One core: set
OMP_NUM_THREADS=1 and pin the process to be sure.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

os.environ.setdefault("OMP_NUM_THREADS", "1")

import spacy

from verbale import demo
from verbale.articles import Given, from_text
from verbale.reading import Reader
from verbale.settings import Settings

WORDS = 750


def articles(count: int) -> list[str]:
    """``count`` texts of about 750 words each, made from the paragraphs of the demo's plain-text reports."""
    paragraphs = [
        p
        for path in demo.reports()
        if path.name.endswith(".txt")
        for p in path.read_text("utf-8").split("\n\n")
        if len(p) > 80
    ]
    made, at = [], 0
    for _ in range(count):
        parts: list[str] = []
        while sum(len(p.split()) for p in parts) < WORDS:
            parts.append(paragraphs[at % len(paragraphs)])
            at += 7
        made.append("\n\n".join(parts))
    return made


def process(code: list[str], rounds: int) -> float:
    """Median wall time of a whole process, in seconds; one run to warm up."""
    times = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, *code], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def paired(
    first: Callable[[str], object], second: Callable[[str], object], texts: list[str]
) -> tuple[float, float, float]:
    """Median seconds a text for both, taken in turn, and the median of the ratios pair by pair."""
    ours, theirs = [], []
    for text in texts:
        start = time.perf_counter()
        first(text)
        middle = time.perf_counter()
        second(text)
        ours.append(middle - start)
        theirs.append(time.perf_counter() - middle)
    ratios = [a / b for a, b in zip(ours, theirs, strict=True)]
    return statistics.median(ours), statistics.median(theirs), statistics.median(ratios)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds

    bare = process(["-c", "pass"], rounds)
    usage = process(["-m", "verbale", "--help"], rounds)
    print(
        f"verbale --help          {usage:6.3f} s   interpreter alone {bare:6.3f} s   ratio {usage / bare:5.2f}"
    )

    report = str(next(path for path in demo.reports() if path.name.endswith(".txt")))
    name = Reader(Settings()).pipeline.name
    parse = f"import spacy, pathlib; spacy.load({name!r})(pathlib.Path({report!r}).read_text('utf-8'))"
    first = process(["-m", "verbale", "read", report, "--json"], max(3, rounds // 2))
    reference = process(["-c", parse], max(3, rounds // 2))
    print(
        f"first article           {first:6.3f} s   spaCy, one text   {reference:6.3f} s   ratio {first / reference:5.2f}"
    )

    reader, whole = Reader(Settings()), spacy.load(name)
    texts = articles(rounds * 3)

    def read(text: str) -> object:
        return reader.read(from_text(text, Given(), Settings()))

    read(texts[0]), whole(texts[0])
    ours, theirs, ratio = paired(read, whole, texts)
    print(f"each further article    {ours:6.3f} s   spaCy, whole      {theirs:6.3f} s   ratio {ratio:5.2f}")
    words = statistics.mean(len(text.split()) for text in texts)
    print(f"words a second          {words / ours:6.0f}     spaCy, whole      {words / theirs:6.0f}")


if __name__ == "__main__":
    main()
