"""The prepared form of a statement: what every part of the comparison reads, made once for each.

An :class:`Item` is lean: words and stems are shared strings, days are ordinals (``date.toordinal``), and the record it
was made from is kept only by reference.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from verbale.comparison.wording import NEGATIONS, content_stem, is_content, number, stem, words
from verbale.days import days_of
from verbale.findings import Ref, Reported
from verbale.records import Statement

GAP = " … "
"""What joins the content spans of one statement in :attr:`Item.text`."""

_MARKED = re.compile(
    r"“([^”]*)(?:”|$)|\"([^\"]*)(?:\"|$)|(?<!\w)‘((?:[^’]|’(?=\w))*)(?:’|$)|(?<!\w)'((?:[^']|'(?=\w))*)(?:'|$)"
)
_NOTHING: frozenset[str] = frozenset()
_CAPITAL = re.compile(r"(?<=[\w,;)–—-] )([A-Z][\w’'-]+)")


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One reported statement, prepared for comparing.

    ``text`` is the content, spans joined by :data:`GAP`; ``words`` its words in order, lower case (see
    :func:`verbale.comparison.wording.words`); ``stems`` the stems of the words that tell what it is about, in order;
    ``numbers`` the numbers as plain digits; ``names`` the stems of words with a capital inside a sentence; ``negations`` how many words
    negate; ``quoted`` the words that stand inside quotation marks, in order. ``speaker`` is the key of who is meant, after
    people's judgements, or ``None``. ``first`` and ``last`` bound the days on which it may have been said, as ordinals, or are
    ``None``; ``firm`` tells that the text gives the day, and that it is not merely the day of publication. ``published`` is the first
    day of publication. ``position`` is where the content (or else the cue, or the source) starts in the article; ``number`` is the
    place of the item in the sequence it was prepared in.
    """

    reported: Reported
    number: int
    text: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    numbers: frozenset[str]
    names: frozenset[str]
    negations: int
    quoted: tuple[str, ...]
    speaker: str | None
    first: int | None
    last: int | None
    firm: bool
    published: int | None
    position: int
    statement: Statement = field(init=False, repr=False)
    """The statement as it was read."""
    article: str = field(init=False, repr=False)
    """The id of the article."""

    def __post_init__(self) -> None:
        """Keep what is asked most often."""
        object.__setattr__(self, "statement", self.reported.statement)
        object.__setattr__(self, "article", self.reported.ref.article)

    @property
    def ref(self) -> Ref:
        """Which statement of which article this is."""
        return self.reported.ref

    @property
    def content_words(self) -> tuple[str, ...]:
        """The words that :attr:`stems` are the stems of, in the same order."""
        return tuple(word for word in self.words if is_content(word))

    @property
    def outlet(self) -> str | None:
        """The outlet that ran the article."""
        return self.reported.article.outlet


def prepare(reported: Iterable[Reported], known: Mapping[Ref, Item] | None = None) -> tuple[Item, ...]:
    """Each reported statement as an :class:`Item`, in the same order. ``known`` are items that were prepared before, in another order."""
    before = known or {}
    return tuple(
        replace(item, number=place)
        if (item := before.get(one.ref)) is not None and item.reported is one
        else prepare_one(one, place)
        for place, one in enumerate(reported)
    )


def prepare_one(reported: Reported, number_in_order: int = 0) -> Item:
    """One reported statement as an :class:`Item`."""
    statement = reported.statement
    text = GAP.join(span.text for span in statement.content)
    every = words(text)
    first, last, firm, published = _days(reported)
    speaker = reported.speaker or (statement.source.speaker if statement.source else None)
    return Item(
        reported=reported,
        number=number_in_order,
        text=text,
        words=every,
        stems=tuple(filter(None, map(content_stem, every))),
        numbers=frozenset(filter(None, map(number, every))) or _NOTHING,
        names=_names(text),
        negations=0 if NEGATIONS.isdisjoint(every) else sum(word in NEGATIONS for word in every),
        quoted=_quoted(statement, text, every),
        speaker=sys.intern(speaker) if speaker else None,
        first=first,
        last=last,
        firm=firm,
        published=published,
        position=_position(statement),
    )


def _days(reported: Reported) -> tuple[int | None, int | None, bool, int | None]:
    said = reported.statement.said
    run = days_of(reported.article.published)
    published = run[0].toordinal() if run else None
    if days := days_of(said.date):
        return days[0].toordinal(), days[1].toordinal(), said.basis in ("stated", "context"), published
    return None, None, False, published


def _quoted(statement: Statement, text: str, every: tuple[str, ...]) -> tuple[str, ...]:
    if statement.kind == "direct":
        return every
    if statement.kind == "indirect":
        return ()
    return tuple(
        word
        for match in _MARKED.finditer(text)
        for word in words(next((g for g in match.groups() if g is not None), ""))
    )


def _names(text: str) -> frozenset[str]:
    """The stems of words with a capital that do not begin a sentence or a quotation."""
    found = set()
    for match in _CAPITAL.finditer(text):
        lower = words(match.group(1))[0]
        if is_content(lower):
            found.add(stem(lower))
    return frozenset(found) if found else _NOTHING


def _position(statement: Statement) -> int:
    if statement.content:
        return statement.content[0].start
    if statement.cue:
        return statement.cue.start
    return statement.source.start if statement.source else 0
