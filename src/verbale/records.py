"""The frozen records that the rooms hand to each other. No input or output happens here.

Every position is a half-open offset in Unicode code points into ``Article.text``; ``text[start:end]`` always equals the
``text`` stored beside it. What the article does not give is ``None``. The JSON made from these records is the public
format ``verbale.reading/1``: fields may be added, none is renamed or dropped without a major version.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

FORMAT = "verbale.reading/1"

Kind = Literal["direct", "indirect", "mixed"]
Mode = Literal["speech", "writing", "thought"]
SourceType = Literal["person", "organisation", "government", "document", "group", "unnamed"]
SpeechAct = Literal[
    "state", "deny", "accuse", "criticise", "demand", "promise", "threaten", "reject", "agree", "support", "ask",
    "announce", "decline-comment",
]  # fmt: skip
Precision = Literal["day", "week", "month", "year"]
Basis = Literal["stated", "context", "publication"]
ActType = Literal["veto", "vote", "abstain", "table-draft", "amend", "adopt", "block", "sign", "withdraw"]
DisputeKind = Literal["denial", "contradiction", "figures", "accusation"]
Verdict = Literal["consistent", "differs", "not-covered"]


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of an article: ``article.text[start:end] == text``."""

    text: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text):
            raise ValueError(
                f"a span from {self.start} to {self.end} cannot hold {len(self.text)} characters"
            )

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of ``text`` from ``start`` to ``end``.

        Raises ``ValueError`` if the offsets do not lie in ``text``.
        """
        return cls(text[start:end], start, end)


@dataclass(frozen=True, slots=True)
class Article:
    """One report as a reader sees it: headline first, page furniture left out.

    ``id`` is the SHA-256 of ``text`` (see :func:`text_id`), so the same text has the same id everywhere. ``raw_sha256`` is
    that of the bytes the article came from. ``raw_map`` leads from ``text`` back to the decoded source where that is
    possible (plain text): runs ``(start in text, start in source, length)``; it is ``None`` for pages, whose text the
    extraction library puts together. ``furniture`` are the half-open ranges of ``text`` that are page furniture and are not read: empty
    unless the text was to be kept whole. ``published`` is an ISO 8601 date as precise as the source gives it.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    raw_sha256: str | None = None
    raw_map: tuple[tuple[int, int, int], ...] | None = field(default=None, repr=False)
    furniture: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks, the marks included: ``text[start:end]``; the words are ``text[inner_start:inner_end]``.

    ``mark`` is the opening mark as written. ``depth`` is 0 for an outermost quotation, 1 for one inside it. ``closed`` is false where
    a paragraph ends without a closing mark; ``continues`` is true where this one carries on the quotation that the paragraph
    before left open (the newspaper habit of opening each paragraph of a long quotation anew).
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    mark: str
    depth: int = 0
    closed: bool = True
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its layout: what the readers of statements, dates and acts work on. All offsets are into ``text``.

    ``paragraphs`` are half-open ranges in order, without surrounding white space; ``headline`` is the index of the paragraph that is the
    headline, or ``None``; ``skip`` are ranges that are page furniture and are not read.
    """

    text: str
    paragraphs: tuple[tuple[int, int], ...]
    quotations: tuple[Quotation, ...]
    headline: int | None = None
    skip: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Who a statement is ascribed to: the words in the text, and who is meant by them.

    ``text``, ``start`` and ``end`` are as in :class:`Span`. ``name`` is the fullest name in the article (``None`` for unnamed
    sources), ``speaker`` a key that is the same across articles, ``role`` the office as the article states it and ``actor`` whom they
    speak for: ISO 3166-1 alpha-3, or the body's acronym.
    """

    text: str
    start: int
    end: int
    name: str | None = None
    speaker: str | None = None
    type: SourceType | None = None
    role: str | None = None
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """The time at which something was said: an ISO 8601 date, its precision, and on what ground it is given."""

    date: str | None = None
    precision: Precision | None = None
    basis: Basis | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution relation: source, cue and content (Pareti 2015, "Attribution: a computational approach").

    ``content`` holds several spans when the cue interrupts it or when it goes on over paragraphs. ``within`` is the id of the
    statement whose content reports this one. ``confidence`` is ``None`` where the reader that found the statement gives none.
    """

    id: str
    kind: Kind
    mode: Mode
    source: Source | None
    cue: Span | None
    content: tuple[Span, ...]
    act: SpeechAct | None = None
    said: When = When()
    channel: str | None = None
    addressee: Source | None = None
    within: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """A formal act of a body or a state that the article reports: a veto, a vote, a draft."""

    id: str
    type: ActType
    actors: tuple[str, ...]
    object: str | None
    body: str | None
    date: str | None
    count: int | None
    text: str
    start: int
    end: int
    within: str | None = None


@dataclass(frozen=True, slots=True)
class ActDetail:
    """What the text says of a formal act beyond its :class:`Act`: what a comparison with an official record
    needs.

    ``act`` is the act's id. ``negated`` is true for "has never vetoed", "did not abstain". ``bound`` says how
    ``Act.count`` is meant. ``choice`` is the vote that the actors cast, ``outcome`` what became of the draft,
    as told. ``yes``, ``no`` and ``abstain`` are numbers of votes as told. ``sponsors`` are the states that
    tabled the draft; ``symbols`` the document and resolution symbols beside the act. ``date`` is the day of
    the event where the text gives it, here or at another mention of it, with ``Act.date`` the one stated; ``date_words`` are the
    words for it, also where they can be no date ("31 February").
    ``since`` and ``until`` bound a span of time (ISO 8601), and ``span`` are the words for it ("so far",
    "since 2011"). ``about`` is the stretch of text, as offsets, that says what the draft is about. ``refers``
    is the id of an earlier act whose draft is meant.
    """

    act: str
    negated: bool = False
    bound: Literal["exactly", "at-least", "at-most", "about"] | None = None
    ordinal: int | None = None
    choice: Literal["yes", "no", "abstain"] | None = None
    outcome: Literal["adopted", "vetoed", "not_adopted"] | None = None
    yes: int | None = None
    no: int | None = None
    abstain: int | None = None
    unanimous: bool = False
    alone: bool = False
    sponsors: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    date: str | None = None
    date_words: str | None = None
    since: str | None = None
    until: str | None = None
    span: str | None = None
    about: tuple[int, int] | None = None
    refers: str | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two statements of one article that stand against each other: ``a`` is the account, ``b`` the challenge."""

    kind: DisputeKind
    a: str
    b: str
    reason: str


@dataclass(frozen=True, slots=True)
class Check:
    """A formal act beside an official record: what the record's rows say, and how they compare."""

    act: str
    verdict: Verdict
    record: str
    reason: str
    rows: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A symbol of a document, meeting or resolution in the text, and the rows of the register that hold it.

    ``symbol`` is its normal form; each row has ``key``, ``date`` and ``outcome``.
    """

    text: str
    start: int
    end: int
    symbol: str
    record: str
    rows: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A passage that could not be read, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article becomes. ``reader`` names the version and the pipeline that made it."""

    article: Article
    statements: tuple[Statement, ...] = ()
    acts: tuple[Act, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    checks: tuple[Check, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    links: tuple[Link, ...] = ()
    reader: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The reading as plain dictionaries and lists, in the order of the public format."""
        plain = {name: _plain(getattr(self, name)) for name in _PARTS}
        article = plain.pop("article")
        for inner in ("raw_map", "furniture"):
            article.pop(inner)
        return {"format": FORMAT, "reader": self.reader, "article": article, **plain}

    def to_json(self, *, indent: int | None = None) -> str:
        """The reading as JSON, one line unless ``indent`` is given. Always valid UTF-8: lone surrogates are escaped."""
        return encode(self.to_dict(), indent=indent)

    def to_rows(self) -> list[dict[str, str | int | float | None]]:
        """One flat dictionary for each statement, which pandas, polars or ``csv.DictWriter`` take as they are.

        Columns of the article start with ``article_``; several content spans are joined by `` … `` in ``content`` and kept
        apart in ``content_spans`` as ``start-end`` pairs separated by spaces.
        """
        return [_row(self.article, statement) for statement in self.statements]


_PARTS = ("article", "statements", "acts", "disputes", "checks", "refusals", "links")
_SURROGATE = re.compile("[\ud800-\udfff]")


def text_id(text: str) -> str:
    """The id of an article: the SHA-256 of its text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def encode(value: object, *, indent: int | None = None) -> str:
    """``value`` as JSON in readable UTF-8; lone surrogates, which UTF-8 cannot hold, are escaped."""
    separators = None if indent is not None else (", ", ": ")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators, allow_nan=False)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return value


def _row(article: Article, statement: Statement) -> dict[str, str | int | float | None]:
    source, addressee, cue = statement.source, statement.addressee, statement.cue
    return {
        "article_id": article.id,
        "article_title": article.title,
        "article_outlet": article.outlet,
        "article_published": article.published,
        "article_url": article.url,
        "statement": statement.id,
        "kind": statement.kind,
        "mode": statement.mode,
        "act": statement.act,
        "source": source.text if source else None,
        "source_start": source.start if source else None,
        "source_end": source.end if source else None,
        "name": source.name if source else None,
        "speaker": source.speaker if source else None,
        "type": source.type if source else None,
        "role": source.role if source else None,
        "actor": source.actor if source else None,
        "cue": cue.text if cue else None,
        "cue_start": cue.start if cue else None,
        "cue_end": cue.end if cue else None,
        "content": " … ".join(span.text for span in statement.content),
        "content_spans": " ".join(f"{span.start}-{span.end}" for span in statement.content),
        "said": statement.said.date,
        "said_precision": statement.said.precision,
        "said_basis": statement.said.basis,
        "channel": statement.channel,
        "addressee": addressee.text if addressee else None,
        "within": statement.within,
        "confidence": statement.confidence,
    }
