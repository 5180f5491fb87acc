"""schema.org (JSON-LD): statements as Quotation, and as Claim that a ClaimReview of somebody's own can refer to.

No rating is ever given: who is right is not ours to say. The terms are those of schema.org 28.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from verbale.records import Article, Reading, Source, Statement, encode
from verbale.views.exports.web_annotation import identifier

CONTEXT = {"@vocab": "https://schema.org/"}
"""A vocabulary without an address to fetch: every term is schema.org's."""
_KINDS = {"organisation": "Organization", "government": "GovernmentOrganization", "person": "Person"}


def quotations(readings: Iterable[Reading]) -> Iterator[str]:
    """One JSON-LD document with a Quotation for each statement that is spoken or written."""
    return _graph(readings, quotation)


def claims(readings: Iterable[Reading]) -> Iterator[str]:
    """One JSON-LD document with a Claim for each statement that says that something is so."""
    return _graph(readings, claim)


def _graph(readings: Iterable[Reading], make: Any) -> Iterator[str]:
    yield f'{{"@context": {encode(CONTEXT)}, "@graph": ['
    first = True
    for reading in readings:
        for statement in reading.statements:
            made = make(reading.article, statement)
            if made is not None:
                yield ("\n" if first else ",\n") + encode(made)
                first = False
    yield "\n]}\n"


def quotation(article: Article, statement: Statement) -> dict[str, Any] | None:
    """One statement as a Quotation; ``None`` for thoughts and for what has no words."""
    if statement.mode == "thought" or not statement.content:
        return None
    made: dict[str, Any] = {
        "@type": "Quotation",
        "@id": identifier(article, statement.id),
        "text": _words(statement),
        "isPartOf": report(article),
        "creativeWorkStatus": statement.kind,
    }
    if statement.source is not None:
        made["creator"] = made["spokenByCharacter"] = speaker(statement.source)
    if statement.said.date:
        made["dateCreated"] = statement.said.date
    return made


def claim(article: Article, statement: Statement) -> dict[str, Any] | None:
    """One statement as a Claim, ready to be reviewed by somebody; ``None`` where nothing is said to be so."""
    if statement.act not in ("state", "deny", "accuse", "announce") or not statement.content:
        return None
    made: dict[str, Any] = {
        "@type": "Claim",
        "@id": identifier(article, statement.id) + ":claim",
        "text": _words(statement),
        "appearance": report(article),
    }
    if statement.source is not None:
        made["author"] = speaker(statement.source)
    if statement.said.date:
        made["datePublished"] = statement.said.date
    return made


def report(article: Article) -> dict[str, Any]:
    """The article as a NewsArticle."""
    made: dict[str, Any] = {"@type": "NewsArticle", "@id": f"urn:sha256:{article.id}"}
    if article.title:
        made["headline"] = article.title
    if article.outlet:
        made["publisher"] = {"@type": "Organization", "name": article.outlet}
    if article.published:
        made["datePublished"] = article.published
    if article.url:
        made["url"] = article.url
    return made


def speaker(source: Source) -> dict[str, Any]:
    """Who is meant, or for somebody unnamed the words of the text as a description."""
    made: dict[str, Any] = {"@type": _KINDS.get(source.type or "", "Thing")}
    if source.name:
        made["name"] = source.name
    else:
        made["description"] = source.text
    if source.role:
        made["jobTitle" if made["@type"] == "Person" else "disambiguatingDescription"] = source.role
    if source.speaker:
        made["identifier"] = source.speaker
    return made


def _words(statement: Statement) -> str:
    return " … ".join(span.text for span in statement.content)
