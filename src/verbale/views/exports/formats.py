"""The table of export formats: what each is called, what it holds, and what makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from verbale.records import Reading
from verbale.views.exports import conll, events, quotations, tables, web_annotation

Lines = Callable[[Iterable[Reading]], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Format:
    """One format. ``lines`` makes its text from readings; ``None`` for those that are no text, or need more than readings."""

    name: str
    help: str
    lines: Lines | None = None


FORMATS = {
    one.name: one
    for one in (
        Format("jsonl", "readings, one a line (verbale.reading/1); can be imported", tables.readings_jsonl),
        Format("statements-jsonl", "statements, one a line", tables.statements_jsonl),
        Format("csv", "statements, one a row", tables.statements_csv),
        Format("acts-csv", "formal acts with their checks, one a row", tables.acts_csv),
        Format("acts-jsonl", "formal acts, one a line", tables.acts_jsonl),
        Format("findings-csv", "what a comparison finds, a pair of passages a row"),
        Format("findings-jsonl", "the same, one a line"),
        Format("events-csv", "an event table with PLOVER and CAMEO codes", events.events_csv),
        Format("web-annotation", "W3C Web Annotation, JSON-LD", web_annotation.annotation_page),
        Format("quotation", "schema.org Quotation, JSON-LD", quotations.quotations),
        Format("claim", "schema.org Claim, ready to be reviewed by somebody, JSON-LD", quotations.claims),
        Format("conll", "a token a line with BIO labels", conll.conll),
        Format("brat", "a folder of brat standoff; can be imported"),
        Format("parquet", "statements as a typed table (needs pyarrow)"),
        Format("dossier", "a page about one speaker to print or mail (needs --ledger and --speaker)"),
    )
}
"""Every format by its name, in the order in which they are told."""
