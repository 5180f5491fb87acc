"""Plain text to an article: characters cleaned, furniture left out, the header read, with the way back to the text given."""

from __future__ import annotations

import hashlib

from verbale.articles import header
from verbale.articles.furniture import Range, find_furniture, find_lines
from verbale.articles.given import Given
from verbale.articles.language import require_english
from verbale.characters import Cleaned, clean, select
from verbale.errors import EmptyArticleError, TooLargeError
from verbale.records import Article, text_id
from verbale.settings import Settings


def from_text(text: str, given: Given, settings: Settings, *, raw: bytes | None = None) -> Article:
    """The article in a plain text. ``raw`` are the bytes it came from, for their hash; without them it is taken of the UTF-8 form.

    Raises :class:`~verbale.errors.TooLargeError`, :class:`~verbale.errors.EmptyArticleError` and
    :class:`~verbale.errors.LanguageError`.
    """
    check_length(text, settings)
    cleaned = clean(text)
    if not _has_words([cleaned.text]):
        raise EmptyArticleError("The text is empty.", hint="Give a report with at least one sentence.")
    furniture = find_furniture(cleaned.text, title=given.title)
    kept = [_unmarked(cleaned.text, *place) for place in _kept(cleaned.text, furniture)]
    lines = header.stripped(cleaned.text, iter(kept))
    if not _has_words(lines):
        raise EmptyArticleError(
            "The text holds page furniture only, no report.", hint="Copy the report itself."
        )
    language = require_english("\n".join(lines), force=given.force)
    found = header.find_header(lines)
    kept, labels = _without_labels(kept, lines)
    furniture = sorted([*furniture, *labels])
    body = _whole(text) if given.keep_text else select(cleaned, _pieces(cleaned.text, kept))
    return Article(
        id=text_id(body.text),
        text=body.text,
        title=given.title or found.title,
        outlet=given.outlet or found.outlet,
        byline=given.byline or found.byline,
        url=given.url,
        published=given.published or found.published,
        language=language,
        raw_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass") if raw is None else raw).hexdigest(),
        raw_map=body.runs,
        furniture=tuple(cleaned.raw_range(*place) for place in furniture) if given.keep_text else (),
    )


def check_length(text: str, settings: Settings) -> None:
    """Raises :class:`~verbale.errors.TooLargeError` if ``text`` has more characters than the settings allow."""
    if len(text) > settings.max_characters:
        raise TooLargeError(
            f"The text has {len(text):,} characters, more than the {settings.max_characters:,} that are read.",
            hint="Split it into single reports, or set VERBALE_MAX_CHARACTERS higher.",
        )


def _has_words(lines: list[str]) -> bool:
    return any(character.isalnum() for line in lines for character in line)


def _whole(text: str) -> Cleaned:
    return Cleaned(text, ((0, 0, len(text)),) if text else ())


def _kept(text: str, furniture: list[Range]) -> list[Range]:
    """The lines of ``text`` (trailing white space left out) without ``furniture``; blank lines are empty ranges."""
    kept: list[Range] = []
    at = 0
    for start, end in find_lines(text):
        while at < len(furniture) and furniture[at][1] <= start:
            at += 1
        if at < len(furniture) and furniture[at][0] < end:
            end = furniture[at][0]
            if not text[start:end].strip():
                continue
        end = start + len(text[start:end].rstrip())
        start += len(text[start:end]) - len(text[start:end].lstrip())
        kept.append((start, end))
    return kept


def _unmarked(text: str, start: int, end: int) -> Range:
    """A kept line without the marks of a Markdown heading or of emphasis around it."""
    first, last = header.unmarked(text[start:end])
    return start + first, start + last


def _without_labels(kept: list[Range], lines: list[str]) -> tuple[list[Range], list[Range]]:
    """``kept`` without the labelled lines of the head, and these; all stay where nothing else is left."""
    full = [place for place in kept if place[0] < place[1]]
    labels = [full[index] for index in header.find_labels(lines)] if len(full) == len(lines) else []
    if len(labels) == len(full):
        return kept, []
    return [place for place in kept if place not in labels], labels


def _pieces(text: str, kept: list[Range]) -> list[Range]:
    """``kept`` with the line feeds after them: no blank line at the ends, never more than one between paragraphs."""
    pieces: list[Range] = []
    blank = False
    for start, end in kept:
        if start == end:
            blank = True
            continue
        if pieces:
            feed = text.rfind("\n", 0, start)
            pieces += _feeds(text, pieces[-1][1], feed + 1, 2 if blank else 1)
        pieces.append((start, end))
        blank = False
    return pieces


def _feeds(text: str, low: int, high: int, count: int) -> list[Range]:
    """The places of the last ``count`` line feeds of ``text[low:high]``, ascending."""
    places: list[Range] = []
    while len(places) < count:
        at = text.rfind("\n", low, high)
        if at < 0:
            break
        places.insert(0, (at, at + 1))
        high = at
    return places
