"""brat standoff that people have annotated, read back: ``NAME.txt`` with ``NAME.ann`` beside it, as ``verbale export`` writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from verbale.days import days_of
from verbale.errors import DecodeError, NotFoundError, VerbaleError
from verbale.imports.lines import Imported
from verbale.imports.reading import check_nesting
from verbale.records import (
    Article,
    Basis,
    Kind,
    Mode,
    Reading,
    Source,
    SourceType,
    Span,
    SpeechAct,
    Statement,
    When,
    text_id,
)

_ENTITY = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)")
_RELATION = re.compile(r"(R\d+)\t(\w+) Arg1:(T\d+) Arg2:(T\d+)\s*")
_ATTRIBUTE = re.compile(r"([AM]\d+)\t(\w+) (T\d+)(?: (\S+))?\s*")
_NOTE = re.compile(r"#\d+\tAnnotatorNotes (T\d+)\t(.*)")
_CHOICES = {"Kind": get_args(Kind), "Mode": get_args(Mode), "Act": get_args(SpeechAct)}
_LENGTHS = {4: "year", 7: "month", 8: "week", 10: "day"}
_SAYS = "Mend the .ann file; offsets count Unicode code points of the .txt file from 0."


@dataclass(slots=True)
class _Entity:
    """One span of brat's: its pieces, and what is said of it."""

    name: str
    pieces: list[tuple[int, int]]
    attributes: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)


def brat_readings(folder: Path, by: str) -> Iterator[Imported]:
    """One outcome for each ``.ann`` file in ``folder``, in the order of the names. ``by`` is who annotated: the reader of each reading is
    named ``brat import by …``.

    Raises :class:`~verbale.errors.NotFoundError` where the folder has no such file.
    """
    files = sorted(folder.glob("*.ann"))
    if not files:
        raise NotFoundError(
            f"{folder} holds no .ann file.", hint="Name the folder with the .txt and .ann files."
        )
    for path in files:
        try:
            yield Imported(str(path), reading=_reading(path, by), partial=True)
        except VerbaleError as error:
            yield Imported(str(path), error=error)
        except (OSError, UnicodeDecodeError) as error:
            yield Imported(
                str(path),
                error=DecodeError(f"{path} cannot be read: {error}."[:300], hint="Save it as UTF-8."),
            )


def _reading(path: Path, by: str) -> Reading:
    source = path.with_suffix(".txt")
    if not source.is_file():
        raise NotFoundError(
            f"There is no {source.name} beside {path.name}.", hint="The text belongs in the same folder."
        )
    text = source.read_bytes().decode("utf-8")
    entities: dict[str, _Entity] = {}
    relations: list[tuple[str, str, str]] = []
    lines = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines, 1):
        _take(line, f"line {number} of {path.name}", text, (entities, relations))
    if not text.strip():
        raise DecodeError(f"{source.name} is empty.", hint="The text of the article belongs in it.")
    statements = _statements(text, entities, relations)
    check_nesting(statements)
    return Reading(Article(text_id(text), text), statements=statements, reader=f"brat import by {by}")


def _take(
    line: str, where: str, text: str, into: tuple[dict[str, _Entity], list[tuple[str, str, str]]]
) -> None:
    entities, relations = into
    if match := _ENTITY.fullmatch(line):
        pieces = [(int(a), int(b)) for a, b in (piece.split() for piece in match[3].split(";"))]
        words = " ".join(text[a:b] for a, b in pieces)
        if any(not 0 <= a < b <= len(text) for a, b in pieces) or words != match[4]:
            raise DecodeError(f"{where}: {match[4][:40]!r} does not stand at {match[3]}.", hint=_SAYS)
        if match[1] in entities:
            raise DecodeError(f"{where}: {match[1]} is given twice.", hint=_SAYS)
        entities[match[1]] = _Entity(match[2], pieces)
    elif match := _RELATION.fullmatch(line):
        relations.append((match[2], match[3], match[4]))
    elif (match := _ATTRIBUTE.fullmatch(line)) and match[3] in entities:
        if match[2] in _CHOICES and match[4] not in _CHOICES[match[2]]:
            raise DecodeError(
                f"{where}: {match[2]} is {match[4]!r}.",
                hint=f"Choose one of: {', '.join(_CHOICES[match[2]])}.",
            )
        entities[match[3]].attributes[match[2]] = match[4] or ""
    elif (match := _NOTE.fullmatch(line)) and match[1] in entities:
        pairs = (part.partition("=") for part in match[2].split(";"))
        entities[match[1]].notes |= {name.strip(): value.strip() for name, sign, value in pairs if sign}
    elif line.strip() and not line.startswith(("#", "*", "E", "N")):
        raise DecodeError(f"{where} cannot be read: {line[:60]!r}.", hint=_SAYS)


def _statements(
    text: str, entities: dict[str, _Entity], relations: list[tuple[str, str, str]]
) -> tuple[Statement, ...]:
    for name, a, b in relations:
        if a not in entities or b not in entities:
            raise DecodeError(f"A relation {name} leads to {a} or {b}, which is not there.", hint=_SAYS)
    cued = {a: b for name, a, b in relations if name == "CuedBy"}
    said = {a: b for name, a, b in relations if name == "SaidBy"}
    within = {a: b for name, a, b in relations if name == "Within"}
    taken = set(cued.values())
    heads = [
        key
        for key, one in entities.items()
        if one.name == "Content" or (one.name == "Cue" and key not in taken)
    ]
    heads.sort(key=lambda key: (entities[key].pieces[0], key))
    ids = {key: f"s{number}" for number, key in enumerate(heads, 1)}
    made = []
    for key in heads:
        head = entities[key]
        cue = entities.get(cued.get(key, "")) if head.name == "Content" else head
        made.append(
            _statement(
                text, ids[key], (head, cue, entities.get(said.get(key, ""))), ids.get(within.get(key, ""))
            )
        )
    return tuple(made)


def _statement(
    text: str, number: str, parts: tuple[_Entity, _Entity | None, _Entity | None], within: str | None
) -> Statement:
    head, cue, source = parts
    content = tuple(Span.of(text, a, b) for a, b in head.pieces) if head.name == "Content" else ()
    words = head.attributes
    date = head.notes.get("said")
    if date and days_of(date) is None:
        raise DecodeError(
            f"The day of {text[head.pieces[0][0] : head.pieces[-1][1]][:40]!r} is {date[:40]!r}.",
            hint="Write it as 2024-05-03, 2024-W18, 2024-05 or 2024.",
        )
    basis = head.notes.get("basis")
    if basis not in get_args(Basis):
        basis = "stated"
    when = When(date, _LENGTHS[len(date)], basis) if date else When()  # type: ignore[arg-type]
    return Statement(
        number,
        words.get("Kind", "indirect"),  # type: ignore[arg-type]
        words.get("Mode", "speech"),  # type: ignore[arg-type]
        _source(text, source) if source else None,
        Span.of(text, cue.pieces[0][0], cue.pieces[-1][1]) if cue else None,
        content,
        act=words.get("Act"),  # type: ignore[arg-type]
        said=when,
        channel=head.notes.get("channel"),
        within=within,
    )


def _source(text: str, entity: _Entity) -> Source:
    start, end = entity.pieces[0][0], entity.pieces[-1][1]
    notes: dict[str, Any] = {
        k: v for k, v in entity.notes.items() if k in ("name", "speaker", "type", "role", "actor") and v
    }
    if notes.get("type") not in (None, *get_args(SourceType)):
        raise DecodeError(
            f"The type of {text[start:end][:40]!r} is {notes['type']!r}.",
            hint=f"Choose one of: {', '.join(get_args(SourceType))}.",
        )
    return Source(text[start:end], start, end, **notes)
