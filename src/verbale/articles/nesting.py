"""A quick look at a page before it is parsed: one that is nested beyond reason, or made of nothing but tags, is refused."""

from __future__ import annotations

import re

from verbale.errors import ArticleError, TooLargeError
from verbale.settings import Settings

MOST_TAGS = 30_000
"""Most opening tags in a page that is read; the largest of 129 real news pages has 2,426."""
MOST_ATTRIBUTES = 1_000
"""Most attributes in one tag; the time a parser takes grows with their square. Real pages have up to twenty, or some hundred where a
quotation mark is missing."""
MOST_ATTRIBUTES_TOGETHER = 200_000
"""Most attributes in a page."""

_TOKEN = re.compile(
    r"<!--(?:.*?-->|.*)|<(?P<raw>script|style)\b[^>]*>(?:.*?</(?P=raw)\s*>|.*)"
    r"|<(?P<close>/?)(?P<name>[a-z][a-z0-9:-]*)(?P<rest>(?:[^>=]++|=\s*+\"[^\"]*+\"|=\s*+'[^']*+'|=)*+)>?",
    re.IGNORECASE | re.DOTALL,
)
_VALUE = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*')")
_FLAT = frozenset(
    (
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "option",
        "optgroup", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "html", "body", "head",
    )
)  # fmt: skip
_HINT = "Save the report as plain text and read that."


def check_structure(html: str, settings: Settings) -> None:
    """One linear pass over the tags of ``html``; comments, scripts and styles are skipped. Nothing is parsed.

    Elements that a parser closes by itself (paragraphs, list items, cells) do not count as nested.

    Raises :class:`~verbale.errors.ArticleError` if the tags are nested deeper than the settings allow, and
    :class:`~verbale.errors.TooLargeError` if there are too many tags, or too many attributes in one.
    """
    depth = tags = attributes = 0
    for match in _TOKEN.finditer(html):
        name = (match["name"] or "").lower()
        if not name:
            continue
        if match["close"]:
            depth -= name not in _FLAT and depth > 0
            continue
        tags += 1
        if tags > MOST_TAGS:
            raise TooLargeError(f"The page has more than {MOST_TAGS:,} tags.", hint=_HINT)
        rest = match["rest"]
        count = len(_VALUE.sub(" ", rest).split()) if rest else 0
        attributes += count
        if count > MOST_ATTRIBUTES or attributes > MOST_ATTRIBUTES_TOGETHER:
            raise TooLargeError("The page has tags with too many attributes.", hint=_HINT)
        if name not in _FLAT and not rest.endswith("/"):
            depth += 1
            if depth > settings.max_depth:
                raise ArticleError(
                    f"The page is nested more than {settings.max_depth:,} tags deep.", hint=_HINT
                )
