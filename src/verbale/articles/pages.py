"""A saved or fetched web page to an article."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from verbale.articles import decoding
from verbale.articles.body import find_paragraphs, key
from verbale.articles.given import Given
from verbale.articles.header import find_header, find_labels
from verbale.articles.language import require_english
from verbale.articles.metadata import Found, find_metadata
from verbale.articles.nesting import check_structure
from verbale.articles.plain import check_length
from verbale.errors import EmptyArticleError
from verbale.records import Article, text_id
from verbale.settings import Settings

_UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_NO_ARTICLE = "Check that the page shows the whole report, or save the report as plain text."


def from_page(data: bytes, given: Given, settings: Settings, *, url: str | None = None) -> Article:
    """The article on a web page. ``data`` are the page's bytes, ``url`` is where it was fetched from; nothing is fetched here.

    Raises :class:`~verbale.errors.EmptyArticleError` for a page with no article in it, :class:`~verbale.errors.ArticleError` for one that
    is nested too deeply, :class:`~verbale.errors.TooLargeError`, :class:`~verbale.errors.LanguageError`, and what
    :func:`~verbale.articles.decoding.decode` raises.
    """
    return article_of_page(decoding.decode(data, name="The page"), data, given, settings, url=url)


def article_of_page(
    html: str, data: bytes, given: Given, settings: Settings, *, url: str | None = None
) -> Article:
    """The article on a page that is decoded already; see :func:`from_page`."""
    html = html.lstrip("\ufeff")
    check_structure(html, settings)
    found, paragraphs = _extract(html, given.url or url)
    title = given.title or found.title
    paragraphs = _without_title(paragraphs, [title or "", *found.headings])
    if not paragraphs:
        raise EmptyArticleError("The page has no article in it.", hint=_NO_ARTICLE)
    language = require_english("\n".join(paragraphs), force=given.force)
    seen = find_header([title or "", *paragraphs])
    labels = find_labels(paragraphs)
    if len(labels) < len(paragraphs):
        paragraphs = [line for index, line in enumerate(paragraphs) if index not in labels]
    text = "\n\n".join([title, *paragraphs] if title else paragraphs)
    check_length(text, settings)
    return Article(
        id=text_id(text),
        text=text,
        title=title,
        outlet=given.outlet or found.outlet or seen.outlet,
        byline=given.byline or found.byline or seen.byline,
        url=given.url or url or found.url,
        published=given.published or found.published or seen.published,
        language=language,
        raw_sha256=hashlib.sha256(data).hexdigest(),
    )


def _extract(html: str, url: str | None) -> tuple[Found, list[str]]:
    """The metadata and the paragraphs of a page."""
    import trafilatura

    try:
        tree = trafilatura.load_html(html)
    except (ValueError, AssertionError, RecursionError):
        tree = None
    if tree is None:
        raise EmptyArticleError("The page has no article in it.", hint=_NO_ARTICLE)
    found = find_metadata(tree, url)
    _drop_hidden(tree)
    return found, find_paragraphs(tree, found.whole, found.summaries)


def _drop_hidden(tree: Any) -> None:
    """Take out of a page what its own markup says is not shown."""
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in ("html", "body") or element.getparent() is None:
            continue
        hidden = element.get("hidden")
        if (hidden is not None and hidden.strip().lower() != "until-found") or _UNSEEN.search(
            element.get("style") or ""
        ):
            element.drop_tree()


def _without_title(paragraphs: list[str], titles: list[str]) -> list[str]:
    wanted = {key(title) for title in titles} - {""}
    return [line for index, line in enumerate(paragraphs) if index > 3 or key(line) not in wanted]
