"""The gold set: invented articles, annotated by hand, and how they become readings.

Usage:
    python evaluation/gold.py                    check every file, print what the set holds
    python evaluation/gold.py FILE…              check these files
    python evaluation/gold.py --show FILE…       print each statement with its spans marked, for proof-reading
    python evaluation/gold.py --jsonl FILE       write the compiled readings, one a line ("-": standard output)

A gold file (``gold/<split>/<story>-<nn>.json``) is written with strings, not offsets; ``gold/GUIDELINES.md`` says
how. The compiler here finds the strings and gives a reading in the public format ``verbale.reading/1``, with one more
key, ``gold`` (file, split, story, style, hand). A string that is not found, or is found twice, is an error that names
the file and the statement.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checks import problems, quoted_kind
from listing import show, summary

FOLDER = Path(__file__).parent / "gold"
SPLITS = ("dev", "test")
FOLDERS = (*SPLITS, "fresh")
ELISION = " … "
_ARTICLE_KEYS = {
    "story",
    "style",
    "hand",
    "title",
    "outlet",
    "published",
    "text",
    "who",
    "statements",
    "acts",
    "disputes",
}
_WHO_KEYS = ("name", "type", "role", "actor")
_STATEMENT_KEYS = {
    "id", "source", "cue", "content", "in", "kind", "mode", "who", "name", "type", "role", "actor", "act", "said",
    "channel", "addressee", "within", "marks", "note",
}  # fmt: skip
_ACT_KEYS = {"id", "type", "actors", "object", "body", "date", "count", "text", "in", "within", "note"}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_STYLES = (
    "wire", "broadsheet", "analysis", "state-agency", "briefing", "tabloid", "live-blog", "interview", "feature",
    "regional", "science", "business", "translated",
)  # fmt: skip
_CHANNELS = (
    "statement", "press conference", "briefing", "interview", "social media", "letter", "email", "text message",
    "phone call", "television", "state television", "radio", "speech", "parliament", "meeting", "report", "website",
    "video", "court", "podcast", "behind the scenes", None,
)  # fmt: skip
_WRITTEN = ("statement", "letter", "email", "text message", "report", "website", "social media")
Range = tuple[int, int]


class GoldError(ValueError):
    """A gold file that does not compile: the file, the statement, and what is wrong."""


class Text:
    """An article's text, and where strings stand in it. ``where`` names the part being read, for messages."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.where = "article"

    def fail(self, message: str) -> GoldError:
        return GoldError(f"{self.file}: {self.where}: {message}")

    def occurrences(self, needle: str, inside: Range | None = None) -> list[Range]:
        """All places where ``needle`` stands as whole words, in the range or anywhere."""
        if not needle.strip():
            raise self.fail("an empty string")
        low, high = inside or (0, len(self.text))
        head = r"(?<!\w)" if needle[0].isalnum() else ""
        tail = r"(?!\w)" if needle[-1].isalnum() else ""
        pattern = re.compile(head + re.escape(needle) + tail)
        return [(m.start(), m.end()) for m in pattern.finditer(self.text, low, high)]

    def only(self, needle: str, inside: Range | None = None) -> Range:
        """The one place where ``needle`` stands; ``first … last`` stands for all between, in one paragraph."""
        found = self.occurrences(needle, inside)
        if not found and ELISION in needle:
            first, last = needle.split(ELISION, 1)
            start, end = self.only(first, inside)
            stop = self.paragraph(start)[1]
            if inside is not None:
                stop = min(stop, inside[1])
            low = end
            return start, self.only(last, (low, stop))[1]
        if len(found) != 1:
            raise self.fail(f"{needle!r} is found {len(found)} times{' in its context' if inside else ''}")
        return found[0]

    def paragraph(self, offset: int) -> Range:
        """The line of the text that holds ``offset``."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return start, len(self.text) if end < 0 else end

    def nearest(self, needle: str, anchors: list[Range], barred: list[Range]) -> Range:
        """Of the places of ``needle`` in an anchor's paragraph, the nearest to an anchor that is not in ``barred``."""
        spaces = {self.paragraph(anchor[0]) for anchor in anchors}
        found = [
            place
            for space in sorted(spaces)
            for place in self.occurrences(needle, space)
            if not any(low <= place[0] and place[1] <= high for low, high in barred)
        ]
        if not found:
            raise self.fail(f"{needle!r} is not found beside the content: give it an 'in'")
        ranked = sorted((min(_gap(place, anchor) for anchor in anchors), place) for place in found)
        if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
            raise self.fail(f"{needle!r} stands equally near on both sides: give it an 'in'")
        return ranked[0][1]

    def span(self, place: Range) -> dict[str, Any]:
        """A range as the contract writes a span."""
        return {"text": self.text[place[0] : place[1]], "start": place[0], "end": place[1]}


def _gap(one: Range, other: Range) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def _words(spec: Any) -> tuple[str, str | None]:
    """The string and its context, from ``"he"`` or ``{"text": "he", "in": "he added"}``."""
    return (spec, None) if isinstance(spec, str) else (spec["text"], spec.get("in"))


def load(split: str | None = None, folder: Path = FOLDER) -> list[dict[str, Any]]:
    """The compiled articles of one split, or of ``SPLITS``, in the order of their file names.

    Raises :class:`GoldError` at the first file that does not compile.
    """
    splits = SPLITS if split is None else (split,)
    return [compile_file(path) for name in splits for path in sorted((folder / name).glob("*.json"))]


def compile_file(path: Path) -> dict[str, Any]:
    """One gold file as a reading. Raises :class:`GoldError`."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise GoldError(f"{path.name}: no JSON: {error}") from None
    return compile_article(raw, path.name, path.parent.name)


def compile_article(raw: dict[str, Any], file: str = "article", split: str = "dev") -> dict[str, Any]:
    """A gold article, as written, as a reading with offsets. Raises :class:`GoldError`."""
    joined = raw["text"] if isinstance(raw["text"], str) else "\n\n".join(raw["text"])
    text = Text(joined, file)
    if unknown := set(raw) - _ARTICLE_KEYS:
        raise text.fail(f"unknown keys {sorted(unknown)}")
    if raw["title"] is not None and not joined.startswith(raw["title"] + "\n"):
        raise text.fail("the text does not begin with the title")
    if raw["style"] not in _STYLES:
        raise text.fail(f"no style {raw['style']!r}")
    statements = [_statement(text, one, raw) for one in raw["statements"]]
    statements.sort(key=_place)
    acts = [place_act(text, one) for one in raw.get("acts", [])]
    disputes = [{key: one[key] for key in ("kind", "a", "b", "reason")} for one in raw.get("disputes", [])]
    reading = {
        "format": "verbale.reading/1",
        "article": {
            "id": hashlib.sha256(joined.encode()).hexdigest(),
            "title": raw["title"],
            "outlet": raw["outlet"],
            "byline": None,
            "url": None,
            "published": raw["published"],
            "language": "en",
            "text": joined,
        },
        "statements": statements,
        "acts": sorted(acts, key=lambda one: (one["start"], one["id"])),
        "disputes": disputes,
        "checks": [],
        "refusals": [],
        "gold": {"file": file, "split": split} | {key: raw[key] for key in ("story", "style", "hand")},
    }
    marks = {one["id"] for one in raw["statements"] if one.get("marks")}
    text.where = "article"
    for problem in problems(reading, kinds_excused=marks):
        raise text.fail(problem)
    _check_places(text, statements)
    return reading


def _statement(text: Text, one: dict[str, Any], article: dict[str, Any]) -> dict[str, Any]:
    text.where = f"statement {one.get('id')}"
    if unknown := set(one) - _STATEMENT_KEYS:
        raise text.fail(f"unknown keys {sorted(unknown)}")
    context = text.only(one["in"]) if one.get("in") else None
    content = []
    for spec in one["content"]:
        words, inside = _words(spec)
        content.append(text.only(words, text.only(inside) if inside else context))
    cue = _beside(text, one.get("cue"), content, content, context)
    anchors = [cue] if cue else content
    source = _beside(text, one.get("source"), anchors, content, context)
    who = _who(text, one, article)
    if one.get("channel") not in _CHANNELS:
        raise text.fail(f"no channel {one['channel']!r}")
    if (one.get("channel") in _WRITTEN or who["type"] == "document") and one.get("mode") != "writing":
        raise text.fail("a document or a written channel, but the mode is not writing")
    kind = quoted_kind([text.text[low:high] for low, high in content])
    return {
        "id": one["id"],
        "kind": one.get("kind", kind),
        "mode": one.get("mode", "speech"),
        "source": text.span(source) | who if source else None,
        "cue": text.span(cue) if cue else None,
        "content": [text.span(place) for place in content],
        "act": one["act"],
        "said": _said(text, one.get("said"), article["published"]),
        "channel": one.get("channel"),
        "addressee": _addressee(text, one.get("addressee"), anchors, content, article),
        "within": one.get("within"),
        "confidence": None,
    }


def _beside(
    text: Text, spec: Any, anchors: list[Range], barred: list[Range], context: Range | None
) -> Range | None:
    """Where a cue or a source stands: in its own context, in the statement's, or nearest to the anchors."""
    if spec is None:
        return None
    words, inside = _words(spec)
    if inside:
        return text.only(words, text.only(inside))
    if not anchors:
        return text.only(words, context)
    if context:
        found = text.occurrences(words, context)
        if len(found) == 1:
            return found[0]
    return text.nearest(words, anchors, barred)


def _who(text: Text, one: dict[str, Any], article: dict[str, Any]) -> dict[str, Any]:
    """Who is meant: the named entry of the article's ``who`` table, and what the statement itself says."""
    table = article.get("who", {})
    if "who" in one and one["who"] not in table:
        raise text.fail(f"no {one['who']!r} in the article's 'who'")
    entry = dict.fromkeys(("name", "speaker", "type", "role", "actor")) | table.get(one.get("who"), {})
    entry |= {key: one[key] for key in _WHO_KEYS if key in one}
    if one.get("source") is not None and entry["type"] is None:
        raise text.fail("a source without a type: give 'who' or 'type'")
    return entry


def _addressee(
    text: Text, spec: Any, anchors: list[Range], content: list[Range], article: dict[str, Any]
) -> dict[str, Any] | None:
    if spec is None:
        return None
    place = _beside(text, spec, anchors, content, None)
    assert place is not None
    return text.span(place) | _who(text, {"source": spec["text"]} | spec, article)


def _said(text: Text, said: Any, published: str | None) -> dict[str, Any]:
    """The time as the contract writes it. ``"publication"`` is the day of publication with that basis."""
    empty = {"date": None, "precision": None, "basis": None, "text": None}
    if said is None:
        return empty
    if said == "publication":
        return {"date": published, "precision": "day", "basis": "publication", "text": None}
    made = empty | {"precision": precision_of(said["date"])} | said
    if made["basis"] == "stated" and not made["text"]:
        raise text.fail("said: 'stated' needs the words in the text")
    if made["text"]:
        if not text.occurrences(made["text"]):
            raise text.fail(f"said: {made['text']!r} is not in the text")
        _check_day(text, made)
    return made


def precision_of(date: str | None) -> str | None:
    """The precision that the form of a date has: ``2026-W10`` is a week."""
    if date is None:
        return None
    return "week" if "W" in date else {4: "year", 7: "month", 10: "day"}.get(len(date))


def _check_day(text: Text, said: dict[str, Any]) -> None:
    """A weekday or a day and month in the words must be those of the date."""
    if said["precision"] != "day":
        return
    day = datetime.date.fromisoformat(said["date"])
    words = said["text"].lower()
    named = [name for name in _DAYS if name in words]
    if named and named[0] != _DAYS[day.weekday()]:
        raise text.fail(f"said: {said['date']} is no {named[0].title()}")
    months = [name for name in _MONTHS if re.search(rf"\b{name}\b", words)]
    numbers = re.findall(r"\b\d{1,2}\b", words)
    if months and numbers and (months[0] != _MONTHS[day.month - 1] or int(numbers[0]) != day.day):
        raise text.fail(f"said: {said['date']} is not {said['text']!r}")


def place_act(text: Text, one: dict[str, Any]) -> dict[str, Any]:
    """A formal act as the contract writes it, from its words. Raises :class:`GoldError`."""
    text.where = f"act {one.get('id')}"
    if unknown := set(one) - _ACT_KEYS:
        raise text.fail(f"unknown keys {sorted(unknown)}")
    place = text.only(one["text"], text.only(one["in"]) if one.get("in") else None)
    made = {key: one.get(key) for key in ("id", "type", "actors", "object", "body", "date", "count")}
    return made | text.span(place) | {"within": one.get("within")}


def _place(statement: dict[str, Any]) -> tuple[int, int, int]:
    """Where a statement begins, where its content does, and where it ends: the order of the text."""
    parts = [*statement["content"], *(part for part in (statement["source"], statement["cue"]) if part)]
    content = (statement["content"] or [statement["cue"]])[0]["start"]
    return min(part["start"] for part in parts), content, -max(part["end"] for part in parts)


def _check_places(text: Text, statements: list[dict[str, Any]]) -> None:
    """Each cue serves one statement; a part in another statement's content belongs to one nested in that."""
    above = {one["id"]: one["within"] for one in statements}
    cues: dict[int, str] = {}
    for one in statements:
        text.where = f"statement {one['id']}"
        if one["cue"] and cues.setdefault(one["cue"]["start"], one["id"]) != one["id"]:
            raise text.fail(f"its cue is also that of {cues[one['cue']['start']]}")
        outer = set(_chain(one["id"], above))
        for name in ("source", "cue"):
            part = one[name]
            for other in statements if part else ():
                inside = any(c["start"] <= part["start"] < c["end"] for c in other["content"])
                if inside and other["id"] != one["id"] and other["id"] not in outer:
                    raise text.fail(
                        f"its {name} {part['text']!r} stands in {other['id']}, but it is not within it"
                    )


def _chain(identifier: str, above: dict[str, str | None]) -> Iterator[str]:
    upper = above.get(identifier)
    seen = {identifier}
    while upper and upper not in seen:
        yield upper
        seen.add(upper)
        upper = above.get(upper)


def main(arguments: list[str] | None = None) -> int:
    """Check, show or write the set; 1 if a file does not compile."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--show", action="store_true", help="print each statement with its spans")
    parser.add_argument(
        "--jsonl", metavar="FILE", help='write the compiled readings, "-" for standard output'
    )
    options = parser.parse_args(arguments)
    files = options.files or [path for name in FOLDERS for path in sorted((FOLDER / name).glob("*.json"))]
    readings, failed = [], 0
    for path in files:
        try:
            readings.append(compile_file(path))
        except (GoldError, KeyError) as error:
            failed += 1
            print(
                error if isinstance(error, GoldError) else f"{path.name}: the key {error} is missing",
                file=sys.stderr,
            )
    if options.jsonl:
        lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in readings)
        if options.jsonl == "-":
            sys.stdout.write(lines)
        else:
            Path(options.jsonl).write_text(lines, encoding="utf-8")
    elif options.show:
        print("\n\n".join(show(one) for one in readings))
    else:
        for table, rows in summary(readings).items():
            print(f"{table:<12}" + "  ".join(f"{name} {number}" for name, number in rows.items()))
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
