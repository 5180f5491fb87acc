"""Which utterances of the invented affairs stand against each other, and what the comparison finds of that.

    python evaluation/at_odds.py [--set older|x|y|z]… [--affair NAME]… [--anew]
    python evaluation/at_odds.py --wrong --missed [--list CLASS]    what is wrong and what is missed; not for y

Each file of ``training/paraphrases`` is one affair: utterances, each as four or five outlets tell it (``[[said]]``), and which of
them stand against each other (``[[at_odds]]``, by their places, from 0; every pair that is not listed does not). The tellings make one
short article an outlet: a paragraph an utterance, its speaker with a plain cue where the telling brings none. Where an affair has a
speaker who changes an account, the articles are cut in two before that, two days apart. The articles are read and compared, and what is
found is led back to the utterances of the paragraphs.

``y`` (files that begin with *y-*) is held out: its totals alone are shown. ``x`` and ``y`` were written for conflicts, so an answer
stands right behind its account in most of them; ``older`` and ``z`` (*z1-*, *z2-* and *z3-*) were written for other ends, and their
utterances follow no such order.

Precision is of what is given: two pairs of statements on one pair of utterances count twice. Recall is of pairs of utterances. Each one
missed falls into the first class that holds: *not read* (a side led to no statement anywhere), *speaker* (no two statements of its sides
have speakers that are known to be two; for a shift: to be one), *no denial* (nothing on either side is seen to deny), *no word* (its
sides share no stem and no meaning), *rule* (a rule was there to find it, and did not).

Readings are kept as JSON in ``at-odds.tmp`` beside this file; ``--anew`` reads everything again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import comparison_scoring as scoring

import verbale
from verbale.comparison.denial_words import denies
from verbale.comparison.items import prepare
from verbale.comparison.pool import Pool
from verbale.findings import Comparison, Ref
from verbale.imports.reading import reading_of
from verbale.operations.comparing import compare, statements_of
from verbale.records import Reading

FOLDER = Path(__file__).parents[1] / "training" / "paraphrases"
KEPT = Path(__file__).parent / "at-odds.tmp"
SETS = ("older", "x", "y", "z")
HELD_OUT = "y"
KINDS = (*scoring.KINDS, "shift")
DAYS = ("2026-10-05", "2026-10-07")
Known = dict[str, Reading]


@dataclass
class Affair:
    """One affair: its utterances, which pairs of them stand against each other, and its articles with the utterance of each paragraph."""

    name: str
    said: Sequence[Mapping[str, Any]]
    at_odds: Mapping[frozenset[int], str]
    readings: list[Reading] = field(default_factory=list)
    found: Comparison = field(default_factory=Comparison)
    utterance: dict[Ref, int] = field(default_factory=dict)

    def pair(self, a: Ref, b: Ref) -> frozenset[int]:
        """The utterances that two statements lead to."""
        return frozenset(self.utterance[one] for one in (a, b) if one in self.utterance)

    def statements(self, number: int) -> list[Ref]:
        """The statements that lead to an utterance."""
        return [ref for ref, one in self.utterance.items() if one == number]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the totals, what is lost where, and what is wrong or missed if asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--set", action="append", choices=SETS, help="which affairs; older and x by default")
    parser.add_argument("--affair", action="append", metavar="NAME")
    parser.add_argument("--anew", action="store_true", help="read the articles again")
    parser.add_argument("--wrong", action="store_true", help="tell what is given and is not annotated")
    parser.add_argument("--missed", action="store_true", help="tell what is missed")
    parser.add_argument("--list", metavar="CLASS", help="of what is missed only this, as “denial: rule”")
    options = parser.parse_args(arguments)
    sets = tuple(options.set or ("older", "x"))
    if HELD_OUT in sets and (options.wrong or options.missed or options.list or options.affair):
        parser.error("the affairs of y are for the number alone: their mistakes are nobody's to read")
    tally: Counter[str] = Counter()
    told: list[str] = []
    known = {} if options.anew else kept()
    for affair in load(sets, options.affair):
        read(affair, known)
        affair.found = compare(affair.readings)
        score(affair, tally, told)
    KEPT.write_text(json.dumps({key: json.loads(one.to_json()) for key, one in known.items()}), "utf-8")
    if options.wrong:
        print("\n".join(one for one in told if one.startswith("wrong")))
    if options.missed or options.list:
        wanted = f"missed, {options.list or ''}"
        print("\n".join(one for one in told if one.startswith(wanted)))
    print(
        f"== {', '.join(sets)}: {tally['affairs']} affairs, {tally['utterances']} utterances\n{table(tally)}"
    )
    return 0


def load(sets: Iterable[str], names: Sequence[str] | None = None) -> Iterator[Affair]:
    """The affairs of some sets, or of these the ones named."""
    wanted = set(sets)
    for path in sorted(FOLDER.glob("*.toml")):
        if set_of(path.stem) in wanted and (names is None or path.stem in names):
            yield affair_of(path.stem, tomllib.loads(path.read_text("utf-8")))


def set_of(name: str) -> str:
    """The set that an affair belongs to, by the name of its file."""
    head = name.split("-", 1)[0].rstrip("123")
    return head if head in SETS else "older"


def affair_of(name: str, told: Mapping[str, Any]) -> Affair:
    """An affair as its file tells it."""
    return Affair(
        name, told["said"], {frozenset((one["a"], one["b"])): one["kind"] for one in told.get("at_odds", ())}
    )


def kept() -> Known:
    """The readings kept from the call before."""
    if not KEPT.exists():
        return {}
    return {key: reading_of(told) for key, told in json.loads(KEPT.read_text("utf-8")).items()}


def read(affair: Affair, known: Known) -> None:
    """Read the articles of an affair, those that are not ``known``, and lead their statements back to the utterances."""
    for outlet, day, paragraphs in articles(affair):
        text = "\n\n".join(words for _, words in paragraphs)
        key = hashlib.sha256(f"{outlet} {day} {text}".encode()).hexdigest()
        if key not in known:
            known[key] = verbale.read(text, outlet=outlet, published=day)
        reading = known[key]
        affair.readings.append(reading)
        places = _places(reading.article.text, paragraphs)
        for statement in reading.statements:
            if statement.content:
                start = statement.content[0].start
                number = next((one for low, high, one in places if low <= start < high), None)
                if number is not None:
                    affair.utterance[Ref(reading.article.id, statement.id)] = number


def _places(text: str, paragraphs: Sequence[tuple[int, str]]) -> list[tuple[int, int, int]]:
    """From where to where each paragraph stands, and its utterance; one that the reading took for no part of the article is left out."""
    found, start = [], 0
    for number, words in paragraphs:
        place = text.find(words, start)
        if place >= 0:
            start = place + len(words)
            found.append((place, start, number))
    return found


def articles(affair: Affair) -> Iterator[tuple[str, str, list[tuple[int, str]]]]:
    """The articles of an affair: outlet, day, and the paragraphs with the utterance of each."""
    cut = _cut(affair)
    most = max(len(one["tellings"]) for one in affair.said)
    for outlet in range(most):
        for day, numbers in zip(DAYS, (range(cut), range(cut, len(affair.said))), strict=True):
            paragraphs = [
                (
                    number,
                    sentence(
                        affair.said[number]["speaker"],
                        affair.said[number]["tellings"][outlet],
                        outlet,
                        number % 2 == 1,
                    ),
                )
                for number in numbers
                if outlet < len(affair.said[number]["tellings"])
            ]
            if paragraphs:
                yield f"Outlet {outlet + 1}", day, paragraphs


def _cut(affair: Affair) -> int:
    """Before which utterance the second day begins: so that it parts as many of the changed accounts as can be."""
    shifts = [sorted(pair) for pair, kind in affair.at_odds.items() if kind == "shift"]
    if not shifts:
        return len(affair.said)
    return max(range(1, len(affair.said)), key=lambda cut: (sum(a < cut <= b for a, b in shifts), cut))


def sentence(speaker: str, telling: str | Sequence[str], outlet: int, turned: bool = False) -> str:
    """One telling as the paragraph of a report.

    A list brings its cue; of the plain ones the first outlet quotes, and so does another where it is a whole sentence. With ``turned`` what
    was said comes before who said it.
    """
    who = speaker if speaker[0].islower() or speaker.split()[-1][0].isupper() else f"the {_small(speaker)}"
    if not isinstance(telling, str):
        return _sentence(f"{who} {telling[0]} {telling[1]}")
    words = telling.strip("“”\"'’ ")
    quoted = outlet == 0 or words[0].isupper()
    if quoted:
        last = words[:-1] if words.endswith(".") else words
        return _sentence(f"“{last}{'' if last.endswith(('!', '?')) else ','}” {who} said")
    return _sentence(f"{words.rstrip('.')}, {who} said" if turned else f"{who} said that {words}")


def _small(words: str) -> str:
    return words[0].lower() + words[1:]


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + ("" if words.endswith((".", "!", "?", "…")) else ".")


def score(affair: Affair, tally: Counter[str], told: list[str]) -> None:
    """Add what was found of one affair to the tally; what is wrong or missed is told in words."""
    tally["affairs"] += 1
    tally["utterances"] += len(affair.said)
    met: set[frozenset[int]] = set()
    given: list[tuple[str, Ref, Ref, str]]
    given = [(one.kind, one.a, one.b, one.reason) for one in affair.found.disputes]
    given += [("shift", one.earlier, one.later, one.reason) for one in affair.found.shifts]
    for kind, a, b, reason in given:
        pair = affair.pair(a, b)
        annotated = affair.at_odds.get(pair)
        right = annotated is not None and (annotated == "shift") == (kind == "shift")
        tally[f"given.{kind}"] += 1
        tally[f"right.{kind}"] += right
        tally["right.named"] += right and annotated == kind
        if right:
            met.add(pair)
        else:
            told.append(f"wrong, {kind}: {affair.name} {sorted(pair)} {reason}")
    seen = Seen(affair)
    for pair, kind in affair.at_odds.items():
        tally[f"wanted.{kind}"] += 1
        tally[f"found.{kind}"] += pair in met
        if pair not in met:
            why = seen.lost(pair, kind)
            tally[f"lost.{kind}: {why}"] += 1
            a, b = sorted(pair)
            told.append(f"missed, {kind}: {why}: {affair.name} {a} {b}")


class Seen:
    """One affair with the steps of its comparison, to tell where a pair is lost."""

    def __init__(self, affair: Affair) -> None:
        self._affair = affair
        reported = [one for reading in affair.readings for one in statements_of(reading)]
        items = prepare(sorted(reported, key=lambda one: (one.article.published or "", one.ref.article)))
        self._pool = Pool(items, affair.found.same)

    def lost(self, pair: frozenset[int], kind: str) -> str:
        """The class of a pair that was not found."""
        sides = [[self._pool.place[ref] for ref in self._affair.statements(one)] for one in sorted(pair)]
        if not all(sides):
            return "not read"
        met = [(a, b) for a, b in product(*sides) if self._can(a, b, kind)]
        if not met:
            return "speaker"
        items = self._pool.items
        if kind == "denial" and not any(denies(items[b]) or items[b].negations for ab in met for b in ab):
            return "no denial"
        return "rule" if any(self._pool.shared(a, b)[0] for a, b in met) else "no word"

    def _can(self, a: int, b: int, kind: str) -> bool:
        if kind == "shift":
            return self._pool.one_speaker(a, b)
        inside = self._pool.articles[a] == self._pool.articles[b]
        return self._pool.apart_inside(a, b) if inside else self._pool.apart(a, b)


def table(tally: Mapping[str, int]) -> str:
    """The tally as lines to read."""
    lines = [_line("disputes", tally, scoring.KINDS)]
    lines += [_line(f"  {kind}", tally, (kind,)) for kind in scoring.KINDS]
    lines += [_line("shifts", tally, ("shift",)), f"  of the right kind: {tally['right.named']}"]
    for kind in KINDS:
        lost = {name: count for name, count in tally.items() if name.startswith(f"lost.{kind}:")}
        told = (
            f"{name.split(': ')[1]} {count}" for name, count in sorted(lost.items(), key=lambda one: -one[1])
        )
        lines.append(f"  missed of {kind}: {', '.join(told)}")
    return "\n".join(lines)


def _line(name: str, tally: Mapping[str, int], kinds: Sequence[str]) -> str:
    given, right, wanted, found = (
        sum(tally.get(f"{what}.{kind}", 0) for kind in kinds)
        for what in ("given", "right", "wanted", "found")
    )
    return f"{name:<18}P {scoring.share(right, given):>5} of {given:<5} R {scoring.share(found, wanted):>5} of {wanted}"


if __name__ == "__main__":
    sys.exit(main())
