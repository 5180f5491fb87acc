"""brat standoff (Stenetorp and others 2012), for people who annotate: the text, and beside it spans, relations and attributes.

Each statement has a ``Content`` (with several pieces where it is broken up), a ``Source`` and a ``Cue``; relations lead from the content,
or from the cue where there is none, to the other two and to the statement it stands within; attributes and notes carry the fields.
``verbale import`` reads it back. Offsets are code points into the ``.txt`` file, whose text is the article's, character for character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.records import Reading, Source, Span, Statement

ANNOTATION_CONF = """[entities]
Content
Source
Cue

[relations]
SaidBy\tArg1:Content|Cue, Arg2:Source
CuedBy\tArg1:Content, Arg2:Cue
Within\tArg1:Content|Cue, Arg2:Content|Cue

[events]

[attributes]
Kind\tArg:Content|Cue, Value:direct|indirect|mixed
Mode\tArg:Content|Cue, Value:speech|writing|thought
Act\tArg:Content|Cue, Value:state|deny|accuse|criticise|demand|promise|threaten|reject|agree|support|ask|announce|decline-comment
"""
VISUAL_CONF = """[labels]
Content | Content | C
Source | Source | S
Cue | Cue | Q

[drawing]
Content\tbgColor:#cfe3ff
Source\tbgColor:#ffe2b8
Cue\tbgColor:#d6f2d0
"""
_NOTES = ("name", "speaker", "type", "role", "actor")


def ann(reading: Reading) -> str:
    """The annotations of one reading in brat's standoff form."""
    return "".join(line + "\n" for line in _lines(reading))


def file_name(reading: Reading) -> str:
    """The name, without its ending, under which an article's two files are written: its outlet and day as far as known, and its id."""
    article = reading.article
    plain = re.sub(r"[^\w-]+", "-", f"{article.outlet or ''}-{article.published or ''}").strip("-").lower()
    short = plain.encode("utf-8", "surrogatepass")[:120].decode("utf-8", "ignore")
    return f"{short}-{article.id[:12]}".lstrip("-")


def _lines(reading: Reading) -> Iterator[str]:
    text = reading.article.text
    heads: dict[str, str] = {}
    numbers = {"T": 0, "R": 0, "A": 0, "#": 0}

    def new(letter: str) -> str:
        numbers[letter] += 1
        return f"{letter}{numbers[letter]}"

    for statement in reading.statements:
        content = _entity(new, "Content", statement.content, text) if statement.content else None
        cue = _entity(new, "Cue", (statement.cue,), text) if statement.cue else None
        source = (
            _entity(new, "Source", (statement.source,), text)
            if statement.source and statement.source.text
            else None
        )
        yield from (line for _, line in filter(None, (content, cue, source)))
        head = content or cue
        if head is None:
            continue
        heads[statement.id] = head[0]
        if source:
            yield f"{new('R')}\tSaidBy Arg1:{head[0]} Arg2:{source[0]}"
        if content and cue:
            yield f"{new('R')}\tCuedBy Arg1:{content[0]} Arg2:{cue[0]}"
        for name, value in (("Kind", statement.kind), ("Mode", statement.mode), ("Act", statement.act)):
            if value:
                yield f"{new('A')}\t{name} {head[0]} {value}"
        yield from _notes(new, head[0], source[0] if source else None, statement)
    for statement in reading.statements:
        if statement.within and statement.id in heads and statement.within in heads:
            yield f"{new('R')}\tWithin Arg1:{heads[statement.id]} Arg2:{heads[statement.within]}"


def _entity(new: object, name: str, spans: tuple[Span | Source, ...], text: str) -> tuple[str, str]:
    number = new("T")  # type: ignore[operator]
    pieces = [piece for span in spans for piece in _pieces(text, span.start, span.end)]
    places = ";".join(f"{start} {end}" for start, end in pieces)
    return number, f"{number}\t{name} {places}\t{' '.join(text[start:end] for start, end in pieces)}"


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A span cut at line breaks, which brat does not allow inside a piece; pieces that are empty are left out."""
    found = []
    for match in re.finditer(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+", text[start:end]):
        found.append((start + match.start(), start + match.end()))
    return found or [(start, end)]


def _notes(new: object, head: str, source: str | None, statement: Statement) -> Iterator[str]:
    said = statement.said
    values = {"said": said.date, "basis": said.basis if said.date else None, "channel": statement.channel}
    told = "; ".join(f"{name}={_plain(value)}" for name, value in values.items() if value)
    if told:
        yield f"{new('#')}\tAnnotatorNotes {head}\t{told}"  # type: ignore[operator]
    if source and statement.source:
        told = "; ".join(
            f"{name}={_plain(value)}"
            for name in _NOTES
            if (value := getattr(statement.source, name)) is not None
        )
        if told:
            yield f"{new('#')}\tAnnotatorNotes {source}\t{told}"  # type: ignore[operator]


def _plain(value: str) -> str:
    return re.sub(r"[\s;=]+", " ", value).strip()
