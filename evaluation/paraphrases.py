"""Paraphrases: how far words alone tell that several outlets report one utterance.

    python evaluation/paraphrases.py [NAME…] [--missed] [--wrong]

Each file of ``paraphrases/`` is one invented story: who said what, each utterance as four or five outlets put it (quoted, told, quoted
in part, as a headline, and as a direct quotation that went through another language). Each telling is taken as a statement that was read
rightly, alone in its article, with its speaker and its act; every pair of tellings of one speaker is asked for. The other utterances of
the same speaker on the same matter are the lookalikes.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from verbale.comparison.items import Item, prepare
from verbale.comparison.rarity import Rarity
from verbale.comparison.same import ALIKE
from verbale.comparison.same_likeness import Likeness, Sketches, likeness
from verbale.findings import Ref, Reported
from verbale.records import Article, Source, Span, Statement, When

FOLDER = Path(__file__).parent / "paraphrases"
_DAY = "2026-10-05"
Example = tuple[Item, Item, bool, Likeness]


def main() -> int:
    """Print the share of pairs found, by how the two are told, and the share of lookalikes taken for one utterance."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--missed", action="store_true", help="tell the pairs that are missed")
    parser.add_argument("--wrong", action="store_true", help="tell the lookalikes taken for one utterance")
    options = parser.parse_args()
    every = list(examples(options.names or None))
    for x, y, one, found in sorted(every, key=lambda told: -told[3].probability):
        if (one and options.missed and found.probability < ALIKE) or (
            not one and options.wrong and found.probability >= ALIKE
        ):
            print(f"{found.probability:.2f}  {x.text}  |  {y.text}  ({', '.join(found.shared)})")
    kinds = sorted({tuple(sorted((x.outlet or "", y.outlet or ""))) for x, y, *_ in every})
    for kind in kinds:
        print(
            f"{kind[0]:>9} – {kind[1]:<9}{_told([e for e in every if {e[0].outlet, e[1].outlet} == {*kind}])}"
        )
    print(f"{'all':>21}{_told(every)}")
    return 0


def _told(some: Sequence[Example]) -> str:
    ones = [found.probability for _, _, one, found in some if one]
    others = [found.probability for _, _, one, found in some if not one]
    found, wrong = (sum(p >= ALIKE for p in part) for part in (ones, others))
    return (
        f"  found {found:>4} of {len(ones):>4} ({100 * found / max(len(ones), 1):.0f} %), lookalikes joined {wrong:>3} of "
        f"{len(others):>4} ({100 * wrong / max(len(others), 1):.1f} %), area under the curve {area(ones, others):.3f}"
    )


def area(ones: Sequence[float], others: Sequence[float]) -> float:
    """How often a pair of one utterance is held for likelier than one of two."""
    a, b = np.array(ones)[:, None], np.array(others)[None, :]
    return float(((a > b) + 0.5 * (a == b)).mean()) if a.size and b.size else 1.0


def examples(names: Iterable[str] | None = None) -> Iterator[Example]:
    """Each pair of tellings of one speaker in one story, whether they are of one utterance, and how alike they are."""
    for path in sorted(FOLDER.glob("*.toml")):
        if names is None or path.stem in names:
            items, told = _items(tomllib.loads(path.read_text("utf-8"))["said"])
            sketches = Sketches(items, Rarity.of(items))
            for a, b in combinations(range(len(items)), 2):
                if items[a].speaker == items[b].speaker:
                    x, y = items[a], items[b]
                    yield x, y, told[a] == told[b], likeness(sketches.of(x), sketches.of(y))


def features(names: Iterable[str] | None = None) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The features of each pair, and whether it is of one utterance."""
    rows = [(found.features, one) for _, _, one, found in examples(names)]
    return np.array([row for row, _ in rows], float), np.array([one for _, one in rows], float)


def _items(said: Sequence[dict[str, object]]) -> tuple[tuple[Item, ...], list[int]]:
    """The tellings of one story as items, and the number of the utterance that each tells."""
    reported, told = [], []
    for number, one in enumerate(said):
        for place, (kind, words) in enumerate(one["tellings"]):
            reported.append(_reported(f"{number}-{place}", str(one["speaker"]), str(one["act"]), kind, words))
            told.append(number)
    return prepare(reported), told


def _reported(name: str, speaker: str, act: str, kind: str, words: str) -> Reported:
    """One telling as the statement of an article of its own."""
    content = f"“{words}”" if kind == "direct" else words
    text = f"{speaker} said: {content}"
    key = "-".join(speaker.lower().split())
    source = Source(speaker, 0, len(speaker), speaker, key, "person")
    start = text.index(content)
    statement = Statement(
        id="s1",
        kind=kind if kind in ("direct", "mixed") else "indirect",  # type: ignore[arg-type]
        mode="speech",
        source=source,
        cue=Span.of(text, len(speaker) + 1, len(speaker) + 5),
        content=(Span.of(text, start, len(text)),),
        act=act,  # type: ignore[arg-type]
        said=When(_DAY, "day", "publication", None),
    )
    article = Article(id=name, text=text, title="", outlet=kind, published=_DAY)
    return Reported(Ref(name, "s1"), article, statement)


if __name__ == "__main__":
    sys.exit(main())
