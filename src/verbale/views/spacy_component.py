"""A spaCy component that puts statements on a ``Doc``: ``nlp.add_pipe("verbale")``.

It works in any English pipeline, a blank one too: the reading is made from the text by Verbale's own parser. Statements are found in
``doc._.verbale`` (a reading in the form of ``verbale.reading/1``), in ``doc._.verbale_statements`` (the same statements with spans of the
document), and in ``doc.spans["verbale_source"]``, ``["verbale_cue"]`` and ``["verbale_content"]``, labelled with the statement's id. A span
that ends inside a token is widened to the whole token. Documents that went to bytes and back keep them all.
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from verbale.operations import read
from verbale.records import Reading

PARTS = ("source", "cue", "content")
"""The groups of spans, without ``verbale_`` before them."""


@Language.factory("verbale", default_config={"published": None, "outlet": None})
def make(nlp: Language, name: str, published: str | None, outlet: str | None) -> Component:
    """The component; ``published`` (ISO 8601) and ``outlet`` hold for every document that does not say otherwise in
    ``doc.user_data["verbale_given"]``.
    """
    return Component(published, outlet)


class Component:
    """Reads each document and puts what was found on it."""

    def __init__(self, published: str | None = None, outlet: str | None = None) -> None:
        self.published, self.outlet = published, outlet

    def __call__(self, doc: Doc) -> Doc:
        """Read ``doc.text`` as it is; a document without words gets no statements.

        Raises :class:`~verbale.errors.VerbaleError` for a text that cannot be read.
        """
        reading = None
        if doc.text.strip():
            given: dict[str, Any] = doc.user_data.get("verbale_given", {})
            reading = read(
                doc.text if "\n" in doc.text else doc.text + "\n",
                published=given.get("published", self.published),
                outlet=given.get("outlet", self.outlet),
                force=True,
                keep_text=True,
            )
        doc.user_data["verbale_reading"] = reading.to_dict() if reading else None
        for part, spans in _spans(reading).items():
            doc.spans[f"verbale_{part}"] = [
                span for number, a, b in spans if (span := _span(doc, a, b, number)) is not None
            ]
        return doc


def _reading_of(doc: Doc) -> dict[str, Any] | None:
    found: dict[str, Any] | None = doc.user_data.get("verbale_reading")
    return found


def _statements_of(doc: Doc) -> list[dict[str, Any]]:
    """The statements of ``doc._.verbale``, with spans of the document for source, cue and content; ``speaker``, ``name`` and the like of
    the source stand in ``who``."""
    return [
        one
        | {
            "who": one["source"],
            "source": _part(doc, one["source"], one["id"]),
            "cue": _part(doc, one["cue"], one["id"]),
            "content": [_part(doc, span, one["id"]) for span in one["content"]],
        }
        for one in (_reading_of(doc) or {}).get("statements", [])
    ]


def _part(doc: Doc, part: dict[str, Any] | None, number: str) -> Span | None:
    return _span(doc, part["start"], part["end"], number) if part else None


def _span(doc: Doc, start: int, end: int, number: str) -> Span | None:
    """The span of whole tokens that takes in ``start`` to ``end``; ``None`` where there are no words between them."""
    if start == end:
        return None
    found: Span | None = doc.char_span(start, end, label=number, alignment_mode="expand")
    return found


for _name, _getter in (("verbale", _reading_of), ("verbale_statements", _statements_of)):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, getter=_getter)


def _spans(reading: Reading | None) -> dict[str, list[tuple[str, int, int]]]:
    found: dict[str, list[tuple[str, int, int]]] = {part: [] for part in PARTS}
    for one in reading.statements if reading else ():
        if one.source and one.source.end > one.source.start:
            found["source"].append((one.id, one.source.start, one.source.end))
        if one.cue:
            found["cue"].append((one.id, one.cue.start, one.cue.end))
        found["content"] += [(one.id, span.start, span.end) for span in one.content]
    return found
