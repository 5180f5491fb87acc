"""W3C Web Annotation (JSON-LD): each statement as an annotation on its article, found again by position and by its words.

The model is that of the W3C recommendation of 23 February 2017. Targets carry a TextPositionSelector (half-open, in code points of the
article's text) and a TextQuoteSelector (the words with up to 32 characters before and behind).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from verbale.records import Article, Reading, Source, Span, Statement, encode

_AROUND = 32
CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "verbale": "urn:verbale:terms#",
        "kind": "verbale:kind",
        "mode": "verbale:mode",
        "act": "verbale:act",
        "speaker": "verbale:speaker",
        "name": "verbale:name",
        "role": "verbale:role",
        "actor": "verbale:actor",
        "said": "verbale:said",
        "channel": "verbale:channel",
        "within": {"@id": "verbale:within", "@type": "@id"},
        "confidence": "verbale:confidence",
        "part": "verbale:part",
    },
]
"""The context: that of the recommendation, by its name, and our own terms. Nothing is fetched: readers have the first built in."""


def annotation_page(readings: Iterable[Reading]) -> Iterator[str]:
    """One JSON-LD document: an AnnotationPage with an annotation for each statement."""
    yield f'{{"@context": {encode(CONTEXT)}, "type": "AnnotationPage", "items": ['
    first = True
    for reading in readings:
        for statement in reading.statements:
            yield ("\n" if first else ",\n") + encode(annotation(reading.article, statement))
            first = False
    yield "\n]}\n"


def annotation(article: Article, statement: Statement) -> dict[str, Any]:
    """One statement as an annotation: its fields as the body, content, source and cue as targets."""
    source = statement.source
    values: dict[str, Any] = {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "value": " … ".join(span.text for span in statement.content)
        or (statement.cue.text if statement.cue else ""),
        "kind": statement.kind,
        "mode": statement.mode,
        "act": statement.act,
        "said": statement.said.date,
        "channel": statement.channel,
        "confidence": statement.confidence,
        "within": identifier(article, statement.within) if statement.within else None,
    }
    if source is not None:
        values |= {"name": source.name, "speaker": source.speaker, "role": source.role, "actor": source.actor}
    targets = [_target(article, span, "content") for span in statement.content]
    targets += [
        _target(article, span, part)
        for part, span in (("source", source), ("cue", statement.cue))
        if span is not None
    ]
    return {
        "id": identifier(article, statement.id),
        "type": "Annotation",
        "motivation": "identifying",
        "body": {key: value for key, value in values.items() if value is not None},
        "target": targets,
    }


def identifier(article: Article, number: str) -> str:
    """The name of a statement as a URN, the same wherever the article is."""
    return f"urn:verbale:{article.id}:{number}"


def _target(article: Article, span: Span | Source, part: str) -> dict[str, Any]:
    text, start, end = article.text, span.start, span.end
    return {
        "type": "SpecificResource",
        "part": part,
        "source": article.url or f"urn:sha256:{article.id}",
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - _AROUND) : start],
                "suffix": text[end : end + _AROUND],
            },
        ],
    }
