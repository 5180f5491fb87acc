"""How a reading is put into words for people: what the terminal and the page have in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.records import Kind, Reading, Source, Statement, When

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:-W(\d{2})|-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_CONTROL = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)"
    r"|(?<!\w)‘[^’]*(?:(?:’(?=\w)[^’]*)*(?:’|$))|(?<!\w)'[^']*(?:(?:'(?=\w)[^']*)*(?:'(?!\w)|$))"
)
DISPUTES = "Accounts that stand against each other"
ACTS = "Formal acts"
NO_SOURCE = "no source given"
KINDS: tuple[Kind, ...] = ("direct", "indirect", "mixed")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a statement is shown under. ``key`` is equal for one speaker; ``unnamed`` where the text gives no
    name.
    """

    key: str
    label: str
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement with its number in the reading (from 1) and how deep it lies inside others (0 for none)."""

    number: int
    depth: int
    statement: Statement


@dataclass(frozen=True, slots=True)
class Standing:
    """A dispute: the number of the statement with the account, that of the challenge, its kind and the
    reason.
    """

    account: int
    challenge: int
    kind: str
    reason: str


def speaker(source: Source | None) -> Speaker:
    """The speaker that ``source`` stands for: the name where it is known, else the words of the text."""
    if source is None:
        return Speaker("", NO_SOURCE, unnamed=True)
    label = line(source.name or source.text) or NO_SOURCE
    if source.type == "unnamed":
        return Speaker(f"unnamed {label.casefold()}", label, unnamed=True)
    return Speaker(source.speaker or label.casefold(), label)


def line(text: str) -> str:
    """``text`` on one line, harmless to show."""
    return " ".join(harmless(text).split())


def harmless(text: str) -> str:
    """``text`` with the characters that steer a terminal or turn the reading direction replaced, one for one.

    Line feeds stay; tabs and line separators become spaces, control characters their pictures (``\\x1b`` →
    ``␛``), other characters of this kind U+FFFD.
    """
    return _CONTROL.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    code = ord(match.group())
    if match.group() in "\t\r\x0b\x0c\x85\u2028\u2029":
        return " "
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"


def spoken_date(date: str | None) -> str | None:
    """An ISO 8601 date in words: ``7 November 2023``, ``November 2023``, ``week 45 of 2023``, ``2023``;
    else as it is.
    """
    match = _DATE.fullmatch(date) if date else None
    if not date or not match:
        return line(date) if date else None
    year, week, month, day = match.groups()
    if week:
        return f"week {int(week)} of {year}"
    if month and not 1 <= int(month) <= 12:
        return date
    return " ".join([*([str(int(day))] if day else []), *([_MONTHS[int(month) - 1]] if month else []), year])


def said(when: When) -> str | None:
    """When something was said, with the ground it is given on, or ``None`` where the article does not tell."""
    date = spoken_date(when.date)
    if date is None or when.basis != "publication":
        return f"said {date}" if date else None
    return f"said {date} (the report’s date)"


def traits(statement: Statement) -> list[str]:
    """The discreet facts about a statement, in the order in which they are shown."""
    found: list[str | None] = [
        statement.kind,
        None if statement.mode == "speech" else statement.mode,
        statement.act,
    ]
    found.append(said(statement.said))
    if statement.channel:
        found.append(f"through {line(statement.channel)}")
    if statement.addressee:
        found.append(f"to {speaker(statement.addressee).label}")
    if words := _other_words(statement.source):
        found.append(f"in the text “{words}”")
    return [item for item in found if item]


def _other_words(source: Source | None) -> str | None:
    """The words of the text for a source, unless they hold the name or are part of it: "he", "the minister"."""
    if source is None or not source.name:
        return None
    name, words = set(line(source.name).casefold().split()), set(line(source.text).casefold().split())
    bare = words - {"the", "mr", "mrs", "ms"}
    return None if bare <= name or name <= bare else line(source.text)


def ordered(statements: Sequence[Statement]) -> list[Placed]:
    """The statements in text order, each one that another reports after the one that reports it, one level
    deeper.
    """
    number = {statement.id: index for index, statement in enumerate(statements, 1)}
    inside: dict[str | None, list[Statement]] = {}
    for statement in statements:
        parent = statement.within if statement.within in number and statement.within != statement.id else None
        inside.setdefault(parent, []).append(statement)
    found: list[Placed] = []
    _walk(inside, number, found)
    seen = {placed.number for placed in found}
    found.extend(Placed(number[s.id], 0, s) for s in statements if number[s.id] not in seen)
    return found


def _walk(inside: dict[str | None, list[Statement]], number: dict[str, int], found: list[Placed]) -> None:
    pending = [(statement, 0) for statement in reversed(inside.get(None, []))]
    while pending:
        statement, depth = pending.pop()
        found.append(Placed(number[statement.id], depth, statement))
        pending.extend((child, depth + 1) for child in reversed(inside.get(statement.id, [])))


def pieces(statement: Statement, text: str) -> Iterator[tuple[str, bool]]:
    """``text``, one content span of ``statement``, in pieces, each with whether it is in the speaker's own
    words.
    """
    if statement.kind != "mixed":
        yield text, statement.kind == "direct"
        return
    position = 0
    for match in _QUOTED.finditer(text):
        if match.start() > position:
            yield text[position : match.start()], False
        yield match.group(), True
        position = match.end()
    if position < len(text):
        yield text[position:], False


def speakers(statements: Sequence[Statement]) -> list[tuple[Speaker, int]]:
    """The speakers in the order in which they first speak, each with the number of their statements."""
    first: dict[str, Speaker] = {}
    counts: Counter[str] = Counter()
    for statement in statements:
        found = speaker(statement.source)
        first.setdefault(found.key, found)
        counts[found.key] += 1
    return [(found, counts[key]) for key, found in first.items()]


def disputes(reading: Reading) -> list[Standing]:
    """The disputes of a reading by the numbers of their statements; one that names a statement that is not
    there is left out.
    """
    number = {statement.id: index for index, statement in enumerate(reading.statements, 1)}
    return [
        Standing(number[found.a], number[found.b], found.kind, line(found.reason))
        for found in reading.disputes
        if found.a in number and found.b in number
    ]


def acts(reading: Reading) -> list[tuple[str, list[str]]]:
    """Each formal act in words, with what the official records say of it."""
    found = []
    for act in reading.acts:
        who = f" by {', '.join(map(line, act.actors))}" if act.actors else ""
        date = f", {spoken_date(act.date)}" if act.date else ""
        words = f"{act.type}{who}{date}: “{line(act.text)}” (characters {act.start}–{act.end})"
        checks = [
            f"{line(c.record)}: {c.verdict}. {line(c.reason)}" for c in reading.checks if c.act == act.id
        ]
        found.append((words, checks))
    return found


def plural(count: int, noun: str) -> str:
    """``1 statement``, ``2 statements``."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def summary(reading: Reading) -> str:
    """What was found, in one line."""
    if not reading.statements:
        return "No statements found."
    named = [found for found, _ in speakers(reading.statements) if found.key]
    counts = Counter(statement.kind for statement in reading.statements)
    kinds = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind])
    return f"{plural(len(reading.statements), 'statement')} by {plural(len(named), 'speaker')}: {kinds}."


def headline(reading: Reading) -> str:
    """The headline, or the first line of a text that has none."""
    article = reading.article
    first = article.title or next((part for part in article.text.split("\n") if part.strip()), "")
    text = line(first)
    return text if len(text) <= 200 else text[:199] + "…"


def imprint(reading: Reading) -> list[str]:
    """Outlet, date and byline, as far as they are known."""
    article = reading.article
    found = [
        article.outlet and line(article.outlet),
        spoken_date(article.published),
        article.byline and line(article.byline),
    ]
    return [item for item in found if item]
