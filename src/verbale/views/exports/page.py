"""Readings as one web page that needs nothing else: no request, no script to be readable; it can be mailed
and printed.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import importlib.resources
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import DictLoader, Environment, StrictUndefined, Template

from verbale.records import Reading, Statement
from verbale.text import lay_out
from verbale.version import __version__
from verbale.views import wording
from verbale.views.exports.segments import Segment, anchors, cut, passages

_COLOURS = 8
_LINKED = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands for a speaker: a letter, and the class of its colour. The letter is the same all over one
    article, the colour of a resolved speaker all over the page."""

    letter: str
    colour: str
    label: str
    count: int = 0
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """What the page says of one statement, beside it. ``anchor`` is the passage's, ``anchor``-card its own."""

    anchor: str
    number: int
    mark: Mark
    role: str | None
    cue: str | None
    traits: list[str]
    spans: list[str]
    within: tuple[int, str] | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A segment of text with its classes, the cards it belongs to, and the cards that are opened before it."""

    text: str
    classes: str
    cards: str
    opens: list[Card]


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph, and the cards of the statements that begin in it."""

    pieces: list[Piece]
    cards: list[Card]


@dataclass(frozen=True, slots=True)
class Report:
    """One article as the template takes it. ``head`` is the row that holds the headline, where the text has
    it.
    """

    anchor: str
    headline: str
    head: Row | None
    rows: list[Row]
    marks: list[Mark]
    imprint: list[str]
    url: str | None
    linked: bool
    summary: str
    disputes: list[wording.Standing]
    acts: list[tuple[str, list[str]]]
    refusals: list[str]
    id: str
    reader: str


def render(readings: Sequence[Reading]) -> Iterator[str]:
    """The page that shows ``readings``, as pieces of HTML in order; their text joined is the whole file, in
    UTF-8.

    All text of an article is escaped; addresses are linked only if they are ``http(s)``.
    """
    style, script = _file("page.css"), _file("page.js")
    known: dict[str, str] = {}
    reports = [_report(f"a{number}", reading, known) for number, reading in enumerate(readings, 1)]
    title = (
        reports[0].headline
        if len(reports) == 1
        else f"{wording.plural(len(reports), 'report')}: who said what"
    )
    yield from _template().generate(
        title=title,
        titles={"disputes": wording.DISPUTES, "acts": wording.ACTS},
        reports=reports,
        version=__version__,
        style=style,
        script=script,
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'",
    )


@functools.cache
def _file(name: str) -> str:
    return (importlib.resources.files(__package__) / "templates" / name).read_text("utf-8")


@functools.cache
def _environment() -> Environment:
    return Environment(
        loader=DictLoader({"page.html": _file("page.html")}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _template() -> Template:
    return _environment().get_template("page.html")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _report(anchor: str, reading: Reading, known: dict[str, str]) -> Report:
    article = reading.article
    marks = _marks(reading.statements, known)
    cards = _cards(anchor, reading.statements, marks)
    document = lay_out(article.text, title=article.title)
    cuts = cut(document.paragraphs, passages(article, reading.statements), anchors(reading.statements))
    rows = [_row(article.text, segments, cards, reading.statements) for segments in cuts]
    head = rows.pop(0) if rows and document.headline == 0 else None
    return Report(
        anchor=anchor,
        headline=wording.headline(reading),
        head=head,
        rows=rows,
        marks=list(marks.values()),
        imprint=wording.imprint(reading),
        url=wording.line(article.url) if article.url else None,
        linked=bool(article.url and _LINKED.fullmatch(article.url)),
        summary=wording.summary(reading),
        disputes=wording.disputes(reading),
        acts=wording.acts(reading),
        refusals=[f"characters {r.start} to {r.end}: {wording.line(r.reason)}" for r in reading.refusals],
        id=article.id,
        reader=wording.line(reading.reader or "") or f"verbale {__version__}",
    )


def _marks(statements: Sequence[Statement], known: dict[str, str]) -> dict[str, Mark]:
    """A mark for each speaker, in the order in which they first speak; those with no name share one colour.

    ``known`` are the colours that speakers have on the page already; new ones are added. A new speaker gets
    the colour that the article uses least.
    """
    found = wording.speakers(statements)
    colours = {who.key: known.get(who.key, "") for who, _ in found if not who.unnamed}
    used = Counter({f"c-{number}": 0 for number in range(_COLOURS)})
    used.update(colour for colour in colours.values() if colour)
    for key in [key for key, colour in colours.items() if not colour]:
        colours[key] = min(used, key=used.__getitem__)
        used[colours[key]] += 1
    resolved = {s.source.speaker for s in statements if s.source and s.source.speaker}
    known.update((key, colour) for key, colour in colours.items() if key in resolved)
    return {
        who.key: Mark(_letter(index), colours.get(who.key, "c-none"), who.label, count, who.unnamed)
        for index, (who, count) in enumerate(found)
    }


def _letter(index: int) -> str:
    return (_letter(index // 26 - 1) if index >= 26 else "") + chr(ord("A") + index % 26)


def _cards(anchor: str, statements: Sequence[Statement], marks: dict[str, Mark]) -> list[Card]:
    numbers = {statement.id: number for number, statement in enumerate(statements, 1)}
    cards = []
    for number, statement in enumerate(statements, 1):
        outer = numbers.get(statement.within) if statement.within else None
        cards.append(
            Card(
                anchor=f"{anchor}-s{number}",
                number=number,
                mark=marks[wording.speaker(statement.source).key],
                role=wording.line(statement.source.role)
                if statement.source and statement.source.role
                else None,
                cue=wording.line(statement.cue.text) if statement.cue else None,
                traits=wording.traits(statement),
                spans=[f"{span.start}–{span.end}" for span in statement.content],
                within=(outer, f"{anchor}-s{outer}") if outer and outer != number else None,
            )
        )
    return cards


def _row(text: str, segments: list[Segment], cards: list[Card], statements: Sequence[Statement]) -> Row:
    pieces = [_piece(text, segment, cards, statements) for segment in segments]
    return Row(pieces, [card for piece in pieces for card in piece.opens])


def _piece(text: str, segment: Segment, cards: list[Card], statements: Sequence[Statement]) -> Piece:
    shown = wording.harmless(text[segment.start : segment.end])
    classes: list[str] = []
    content = [passage.statement for passage in segment.inside if passage.part == "content"]
    if content:
        classes += ["said", cards[content[-1]].mark.colour, statements[content[-1]].kind]
        classes += ["nested"] if len(content) > 1 else []
    for passage in segment.inside:
        if passage.part == "furniture":
            classes.append("furniture")
        elif passage.part in ("source", "cue"):
            classes += [passage.part, *([] if content else [cards[passage.statement].mark.colour])]
    touched = dict.fromkeys(
        cards[passage.statement].anchor for passage in segment.inside if passage.statement >= 0
    )
    return Piece(
        shown, " ".join(dict.fromkeys(classes)), " ".join(touched), [cards[index] for index in segment.opens]
    )
