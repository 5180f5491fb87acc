"""What a page says about its article: JSON-LD, OpenGraph and other meta elements, ``<time>`` and the headings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from verbale.articles.dates import from_iso
from verbale.characters import clean

_ARTICLE_TYPES = (
    "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle", "askpublicnewsarticle",
    "reviewnewsarticle", "article", "blogposting", "liveblogposting", "report", "socialmediaposting", "techarticle", "scholarlyarticle",
    "advertisercontentarticle", "satiricalarticle", "webpage",
)  # fmt: skip
_SPACE = re.compile(r"\s+")
_TAG = re.compile(r"<[^<>]{0,200}>")
_CONTROL = re.compile(r"[\x00-\x1f]+")
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_MOST_NODES = 20_000


@dataclass(slots=True)
class Found:
    """What a page says about its article; each field ``None`` where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(slots=True)
class Page:
    """The machine-readable parts of a page: ``meta`` by lower-case name, ``linked`` the JSON-LD objects of articles, best type first."""

    meta: dict[str, str] = field(default_factory=dict)
    linked: list[dict[str, Any]] = field(default_factory=list)
    publisher: str | None = None


def tidy(value: object, most: int = 300) -> str | None:
    """``value`` as one line of text without tags, entities and odd characters; ``None`` if it is no text or nothing is left."""
    if not isinstance(value, str):
        return None
    text = _SPACE.sub(" ", clean(unescape(_TAG.sub("", unescape(value[: 4 * most])))).text).strip()
    return text[:most].strip() or None


def read_page(tree: Any) -> Page:
    """The machine-readable parts of a parsed page (an lxml element)."""
    page = Page()
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and name.strip().lower() not in page.meta:
            page.meta[name.strip().lower()] = content
    nodes: list[dict[str, Any]] = []
    for element in tree.iter("script"):
        if "ld+json" in (element.get("type") or "").lower():
            nodes += _nodes(load_json(element.text or ""))
    ranked = [(rank, node) for node in nodes if (rank := _rank(node)) is not None]
    page.linked = [node for _, node in sorted(ranked, key=lambda pair: pair[0])]
    return page


def load_json(text: str) -> Any:
    """JSON as pages carry it: comment and CDATA wrappers, raw line feeds in strings and trailing commas are forgiven; else ``None``."""
    text = (
        re.sub(
            r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)+|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$",
            "",
            text.strip(),
            flags=re.DOTALL,
        )
        .strip()
        .rstrip(";")
    )
    for attempt in (text, _CONTROL.sub(" ", text), _TRAILING_COMMA.sub(r"\1", _CONTROL.sub(" ", text))):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> list[dict[str, Any]]:
    """Every object in a JSON-LD value, outermost first."""
    found: list[dict[str, Any]] = []
    waiting = [value]
    seen = 0
    while waiting and seen < _MOST_NODES:
        seen += 1
        item = waiting.pop(0)
        if isinstance(item, dict):
            found.append(item)
            waiting += [
                item[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
                if isinstance(item.get(key), dict | list)
            ]
        elif isinstance(item, list):
            waiting += item[:200]
    return found


def _rank(node: dict[str, Any]) -> int | None:
    kinds = node.get("@type")
    names = [
        kind.rsplit("/", 1)[-1].lower()
        for kind in (kinds if isinstance(kinds, list) else [kinds])
        if isinstance(kind, str)
    ]
    ranks = [_ARTICLE_TYPES.index(name) for name in names if name in _ARTICLE_TYPES]
    return min(ranks) if ranks else None


def find_metadata(tree: Any) -> Found:
    """What the parsed page says about its article."""
    page = read_page(tree)
    return Found(
        title=find_title(page, tree),
        outlet=find_outlet(page),
        byline=find_byline(page),
        published=find_published(page, tree),
        url=_first(page.meta, "og:url") or next(_linked_texts(page, "url"), None),
    )


def _first(meta: dict[str, str], *names: str) -> str | None:
    return next((text for name in names if (text := tidy(meta.get(name)))), None)


def _linked_texts(page: Page, key: str) -> Iterator[str]:
    for node in page.linked:
        text = tidy(node.get(key))
        if text:
            yield text


def find_title(page: Page, tree: Any) -> str | None:
    """The headline."""
    headings = [text for element in tree.iter("h1") if (text := tidy(" ".join(element.itertext())))]
    machine = [
        *_linked_texts(page, "headline"),
        *(text for name in ("og:title", "twitter:title") if (text := _first(page.meta, name))),
    ]
    element = tree.find(".//title")
    machine += [text] if element is not None and (text := tidy(element.text_content())) else []
    for heading in headings:
        if any(_alike(heading, other) for other in machine):
            return heading
    if machine:
        return machine[0]
    return headings[0] if headings else None


def _alike(a: str, b: str) -> bool:
    first, second = (re.sub(r"\W+", "", text).casefold() for text in (a, b))
    return bool(first) and (first == second or (len(first) > 15 and second.startswith(first)))


def find_outlet(page: Page) -> str | None:
    """The name of the outlet: the site's name, or the publisher in the structured data."""
    site = _first(page.meta, "og:site_name", "application-name")
    for node in page.linked:
        publisher = node.get("publisher")
        for item in publisher if isinstance(publisher, list) else [publisher]:
            name = tidy(item.get("name")) if isinstance(item, dict) else tidy(item)
            if name and not name.startswith("http"):
                return site or name
    return site


def find_byline(page: Page) -> str | None:
    """The authors' names, joined by commas."""
    names: list[str] = []
    for node in page.linked:
        names = [name for name in _names(node.get("author")) if name]
        if names:
            break
    if not names:
        author = _first(
            page.meta, "author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"
        )
        names = (
            [re.sub(r"^by\s+", "", author, flags=re.IGNORECASE)]
            if author and not author.startswith("http")
            else []
        )
    return ", ".join(dict.fromkeys(names)) or None


def _names(value: Any) -> list[str]:
    found = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        for part in name if isinstance(name, list) else [name]:
            text = tidy(part)
            if text and not text.startswith(("http", "@")):
                found.append(re.sub(r"^by\s+", "", text, flags=re.IGNORECASE))
    return found[:20]


def find_published(page: Page, tree: Any) -> str | None:
    """The day of publication, as the page states it."""
    for text in _linked_texts(page, "datePublished"):
        if stamp := from_iso(text):
            return stamp
    names = (
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date.issued",
        "dc.date", "dcterms.created", "dcterms.issued", "parsely-pub-date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime",
        "published_time", "publication_date", "og:published_time",
    )  # fmt: skip
    for name in names:
        if (value := _first(page.meta, name)) and (stamp := from_iso(value)):
            return stamp
    for element in tree.iter("time"):
        if stamp := from_iso(element.get("datetime") or ""):
            return stamp
    return None
