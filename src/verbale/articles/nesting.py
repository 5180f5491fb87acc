"""A quick look at a page before it is parsed: one that is nested beyond reason, or made of nothing but tags, is refused."""

from __future__ import annotations

import re

from verbale.errors import ArticleError, TooLargeError
from verbale.settings import Settings

MOST_TAGS = 300_000
MOST_ATTRIBUTES = 2_000
_TOKEN = re.compile(
    r"<!--(?:.*?-->|.*)|<(?P<raw>script|style|noscript|template|textarea|title|svg|xmp|iframe)\b(?P<inner>[^>]*)>(?:.*?</(?P=raw)\s*>|.*)"
    r"|<(?P<close>/?)(?P<name>[a-z][a-z0-9:-]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>?",
    re.IGNORECASE | re.DOTALL,
)  # fmt: skip
_FLAT = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "option", "optgroup", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "html", "body", "head"]
)  # fmt: skip


def check_structure(html: str, settings: Settings) -> None:
    """One linear pass over the tags of ``html``; comments, scripts and styles are skipped. Nothing is parsed.

    Raises :class:`~verbale.errors.ArticleError` if the tags are nested deeper than the settings allow, and
    :class:`~verbale.errors.TooLargeError` if there are too many tags, or too many attributes in one.
    """
    depth = tags = 0
    for match in _TOKEN.finditer(html):
        name = (match["name"] or "").lower()
        if not name:
            continue
        tags += 1
        if tags > MOST_TAGS:
            raise TooLargeError(
                f"The page has more than {MOST_TAGS:,} tags.",
                hint="Save the report as plain text and read that.",
            )
        rest = match["rest"]
        if len(rest) > 2 * MOST_ATTRIBUTES and len(rest.split(None, MOST_ATTRIBUTES)) > MOST_ATTRIBUTES:
            raise TooLargeError(
                f"The page has a tag with more than {MOST_ATTRIBUTES:,} attributes.",
                hint="Save the report as plain text and read that.",
            )
        if name in _FLAT or rest.endswith("/"):
            continue
        depth = max(0, depth - 1) if match["close"] else depth + 1
        if depth > settings.max_depth:
            raise ArticleError(
                f"The page is nested more than {settings.max_depth:,} tags deep.",
                hint="Save the report as plain text and read that.",
            )
