"""The frozen records of a comparison: what many readings say together. No input or output happens here.

The JSON made from them is the public format ``verbale.comparison/1``: fields may be added, none is renamed or dropped
without a major version. A finding never says who is right: it names passages, and why they belong together or stand
against each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from verbale.records import Article, Dispute, DisputeKind, Statement, encode

COMPARISON_FORMAT = "verbale.comparison/1"

Change = Literal["verbatim", "trimmed", "reworded", "paraphrased", "translated"]
Meaning = Literal["kept", "changed", "cannot-say"]


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A statement of an article: the article's id (SHA-256 of its text) and the statement's id in its reading."""

    article: str
    statement: str


@dataclass(frozen=True, slots=True)
class Reported:
    """One statement with what a comparison needs to know of its article: what the ledger hands to ``comparison``.

    ``article`` may come without its text where only the statement's own words are needed. ``speaker`` is the key of who
    is meant after people's judgements on who is who; it may differ from ``statement.source.speaker``. ``before`` is the text
    of the sentence around the statement where it is known, for reading what "it" or "that" refers to.
    """

    ref: Ref
    article: Article
    statement: Statement
    speaker: str | None = None
    before: str | None = None
    challenges: tuple[Dispute, ...] = ()


@dataclass(frozen=True, slots=True)
class Same:
    """Reports of one utterance, in any wording. ``members`` are in the order of publication, then of the text."""

    members: tuple[Ref, ...]
    reason: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Drift:
    """How the report ``b`` of an utterance differs from ``a``, its fullest report.

    ``added`` and ``dropped`` are the stretches of words that only ``b``, or only ``a``, has.
    """

    a: Ref
    b: Ref
    change: Change
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    meaning: Meaning
    reason: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """Two statements, of one or of two articles, that stand against each other: ``a`` is the account, ``b`` the challenge."""

    a: Ref
    b: Ref
    kind: DisputeKind
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Shift:
    """One speaker whose account has changed, from an earlier statement to a later one."""

    speaker: str
    earlier: Ref
    later: Ref
    reason: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What many readings say together. ``passages`` holds, for each reference in a finding, the words and where they stand."""

    same: tuple[Same, ...] = ()
    drift: tuple[Drift, ...] = ()
    disputes: tuple[Disputed, ...] = ()
    shifts: tuple[Shift, ...] = ()
    passages: Mapping[Ref, Mapping[str, Any]] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """The comparison as plain dictionaries and lists, in the public format.

        Each reference carries its passage: ``article``, ``statement``, ``outlet``, ``published``, ``speaker``, ``name``,
        ``said`` and ``text``, with the ``content`` spans and their offsets.
        """
        return {
            "format": COMPARISON_FORMAT,
            "same": [
                {"members": [self._ref(m) for m in s.members], "reason": s.reason, "confidence": s.confidence}
                for s in self.same
            ],
            "drift": [
                {
                    "a": self._ref(d.a), "b": self._ref(d.b), "change": d.change, "added": list(d.added),
                    "dropped": list(d.dropped), "meaning": d.meaning, "reason": d.reason,
                }
                for d in self.drift
            ],
            "disputes": [
                {
                    "a": self._ref(d.a), "b": self._ref(d.b), "kind": d.kind, "confidence": d.confidence,
                    "reason": d.reason,
                }
                for d in self.disputes
            ],
            "shifts": [
                {
                    "speaker": s.speaker, "from": self._ref(s.earlier), "to": self._ref(s.later),
                    "reason": s.reason, "confidence": s.confidence,
                }
                for s in self.shifts
            ],
        }  # fmt: skip

    def to_json(self, *, indent: int | None = None) -> str:
        """The comparison as JSON, one line unless ``indent`` is given."""
        return encode(self.to_dict(), indent=indent)

    def _ref(self, ref: Ref) -> dict[str, Any]:
        return {"article": ref.article, "statement": ref.statement, **self.passages.get(ref, {})}
