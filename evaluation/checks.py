"""The contract's rules, checked on any reading: ours by hand, or one that the reader made."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterator
from typing import Any

KINDS = ("direct", "indirect", "mixed")
MODES = ("speech", "writing", "thought")
TYPES = ("person", "organisation", "government", "document", "group", "unnamed")
ACTS = (
    "state", "deny", "accuse", "criticise", "demand", "promise", "threaten", "reject", "agree", "support",
    "ask", "announce", "decline-comment",
)  # fmt: skip
FORMAL = ("veto", "vote", "abstain", "table-draft", "amend", "adopt", "block", "sign", "withdraw")
BASES = ("stated", "context", "publication")
DISPUTES = ("denial", "contradiction", "figures", "accusation")
DATES = {"day": r"\d{4}-\d\d-\d\d", "week": r"\d{4}-W\d\d", "month": r"\d{4}-\d\d", "year": r"\d{4}"}
_ACTOR = re.compile(r"[A-Z]{2,12}")
_OPENING = {"“": "”", "«": "»", "„": "“", '"': '"', "‘": "’", "'": "'"}


def problems(reading: dict[str, Any], kinds_excused: Collection[str] = ()) -> Iterator[str]:
    """What breaks the contract in a reading, one line each; nothing for a sound one.

    ``kinds_excused`` are ids of statements whose quotation marks report no speech (titles, nicknames), so that
    the kind is not read off the marks.
    """
    text, published = reading["article"]["text"], reading["article"]["published"]
    statements = {one["id"]: one for one in reading["statements"]}
    if len(statements) != len(reading["statements"]):
        yield "two statements have one id"
    for one in reading["statements"]:
        for problem in _statement(one, statements, text, one["id"] in kinds_excused):
            yield f"statement {one['id']}: {problem}"
        said = one["said"]
        if said["basis"] == "publication" and said["date"] != published:
            yield f"statement {one['id']}: the day of publication is {published}, not {said['date']}"
    acts = [one["id"] for one in reading["acts"]]
    if len(set(acts)) != len(acts):
        yield "two acts have one id"
    for one in reading["acts"]:
        for problem in _act(one, statements, text):
            yield f"act {one['id']}: {problem}"
    for one in reading["disputes"]:
        if one["kind"] not in DISPUTES:
            yield f"dispute: no kind {one['kind']!r}"
        if one["a"] == one["b"] or one["a"] not in statements or one["b"] not in statements:
            yield f"dispute: {one['a']} and {one['b']} are not two statements"
        if not one["reason"]:
            yield f"dispute {one['a']} and {one['b']}: no reason"


def _statement(one: dict[str, Any], statements: dict[str, Any], text: str, excused: bool) -> Iterator[str]:
    for key, values in (("kind", KINDS), ("mode", MODES), ("act", ACTS)):
        if one[key] not in values:
            yield f"no {key} {one[key]!r}"
    spans = [*one["content"], *(part for part in (one["source"], one["cue"], one["addressee"]) if part)]
    for span in spans:
        if text[span["start"] : span["end"]] != span["text"] or not span["text"]:
            yield f"{span['text']!r} does not stand at {span['start']}"
    if not one["content"] and one["act"] != "decline-comment":
        yield "no content"
    if not one["content"] and not one["cue"]:
        yield "neither content nor cue"
    for before, after in zip(one["content"], one["content"][1:], strict=False):
        if before["end"] > after["start"]:
            yield "its contents overlap or are out of order"
    kind = quoted_kind([span["text"] for span in one["content"]])
    if one["content"] and kind != one["kind"] and not excused:
        yield f"kind {one['kind']}, but by its quotation marks {kind}"
    for part in (one["source"], one["addressee"]):
        if part:
            yield from _source(part)
    yield from when(one["said"])
    yield from _within(one, statements)


def _source(source: dict[str, Any]) -> Iterator[str]:
    if source["type"] not in TYPES:
        yield f"no type {source['type']!r}"
    if source["type"] == "unnamed" and source["name"] is not None:
        yield f"unnamed, but with the name {source['name']!r}"
    if source["type"] in ("person", "organisation", "government", "document") and not source["name"]:
        yield f"a {source['type']} without a name: {source['text']!r}"
    if source["actor"] is not None and not _ACTOR.fullmatch(source["actor"]):
        yield f"no actor {source['actor']!r}"


def when(said: dict[str, Any]) -> Iterator[str]:
    """What is wrong with a time: parts missing, no real date, or a precision that is not the date's."""
    parts = [said["date"], said["precision"], said["basis"]]
    if parts == [None, None, None]:
        return
    if None in parts:
        yield "said: date, precision and basis go together"
    elif said["basis"] not in BASES:
        yield f"said: no basis {said['basis']!r}"
    elif said["precision"] not in DATES or not re.fullmatch(DATES[said["precision"]], said["date"]):
        yield f"said: {said['date']} is not of precision {said['precision']}"
    elif not _exists(said["date"]):
        yield f"said: there is no {said['date']}"


def _exists(date: str) -> bool:
    whole = f"{date}-1" if "W" in date else (date + "-01-01")[:10]
    try:
        datetime.date.fromisoformat(whole)
    except ValueError:
        return False
    return True


def _within(one: dict[str, Any], statements: dict[str, Any]) -> Iterator[str]:
    outer = statements.get(one["within"])
    if one["within"] is None:
        return
    if outer is None or outer is one:
        yield f"within {one['within']}, which is no other statement"
        return
    seen = {one["id"]}
    upper: str | None = one["within"]
    while upper:
        if upper in seen:
            yield "within itself"
            return
        seen.add(upper)
        upper = statements[upper]["within"] if upper in statements else None
    for span in one["content"]:
        if not any(
            part["start"] <= span["start"] and span["end"] <= part["end"] for part in outer["content"]
        ):
            yield f"within {outer['id']}, but {span['text']!r} is not in its content"


def _act(one: dict[str, Any], statements: dict[str, Any], text: str) -> Iterator[str]:
    if one["type"] not in FORMAL:
        yield f"no type {one['type']!r}"
    if text[one["start"] : one["end"]] != one["text"] or not one["text"]:
        yield f"{one['text']!r} does not stand at {one['start']}"
    if not isinstance(one["actors"], list) or not all(
        isinstance(name, str) and name for name in one["actors"]
    ):
        yield "its actors are no list of names"
    if one["count"] is not None and not isinstance(one["count"], int):
        yield f"the count {one['count']!r} is no number"
    if one["date"] is not None and not any(
        re.fullmatch(form, one["date"]) and _exists(one["date"]) for form in DATES.values()
    ):
        yield f"no date {one['date']!r}"
    if one["within"] is not None and one["within"] not in statements:
        yield f"within {one['within']}, which is no statement"


def quoted_kind(pieces: list[str]) -> str:
    """The kind of a content by its own quotation marks: direct, indirect or mixed."""
    inside = outside = False
    for piece in pieces:
        for letter, quoted in _letters(piece):
            if letter.isalnum():
                inside, outside = inside or quoted, outside or not quoted
    return "mixed" if inside and outside else "direct" if inside else "indirect"


def _letters(piece: str) -> Iterator[tuple[str, bool]]:
    """Each character with whether it stands in quotation marks; an open quotation runs to the end of the piece."""
    stack: list[str] = []
    for index, letter in enumerate(piece):
        before = piece[index - 1] if index else " "
        after = piece[index + 1] if index + 1 < len(piece) else " "
        if stack and letter == stack[-1] and not (letter in "’'" and _apostrophe(piece, index)):
            stack.pop()
        elif (
            letter in _OPENING
            and not before.isalnum()
            and not after.isspace()
            and _paired(piece, index, letter)
        ):
            stack.append(_OPENING[letter])
        yield letter, bool(stack)


def _apostrophe(piece: str, index: int) -> bool:
    """Whether a mark in an open quotation is an apostrophe: a letter follows, or it is a plural's possessive
    (``the ministers’ plan``) with another mark to close the quotation later.
    """
    rest = piece[index + 1 :]
    if rest[:1].isalnum():
        return True
    closes = re.search(r"[^\s‘]’(?!\w)" if piece[index] == "’" else r"\S'(?!\w)", rest)
    opens = rest.find("‘") if piece[index] == "’" else -1
    later = closes is not None and (opens < 0 or closes.start() < opens)
    return later and piece[index - 1 : index] == "s" and re.match(r" [a-z]", rest) is not None


def _paired(piece: str, index: int, letter: str) -> bool:
    """A straight single mark opens a quotation only if one closes it; else it is an apostrophe."""
    return letter != "'" or re.search(r"\S'(?!\w)", piece[index + 1 :]) is not None
