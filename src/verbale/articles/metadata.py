"""What a page says about its article: JSON-LD, OpenGraph and other meta elements, ``<time>`` and the headings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from verbale.articles.dates import DATE, TIME, from_iso, parse
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
_SUFFIX = re.compile(r"\s*(?:[|»·•：]|\s[-–—:])\s*(?P<name>[^|»·•：]{2,60})$")
_WRITTEN = re.compile(rf"(?P<date>{DATE}){TIME}", re.IGNORECASE)
_MOST_NODES = 20_000
_LONGEST_META = 5_000
_LONGEST_WHOLE = 200_000


@dataclass(slots=True)
class Found:
    """What a page says about its article; each field ``None`` where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    whole: str | None = None
    summaries: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)


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
    text = text.strip()
    for mark in ("<!--", "//<![CDATA[", "// <![CDATA[", "<![CDATA["):
        text = text.removeprefix(mark).strip()
    for mark in (";", "-->", "]]>", "//"):
        text = text.removesuffix(mark).strip()
    flat = _CONTROL.sub(" ", text)
    for attempt in (text, flat, _TRAILING_COMMA.sub(r"\1", flat)):
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


def find_metadata(tree: Any, url: str | None = None) -> Found:
    """What the parsed page, which came from ``url``, says about its article. Scripts and styles are taken out of ``tree``."""
    page = read_page(tree)
    _lighten(tree)
    found = Found(
        title=find_title(page, tree),
        outlet=find_outlet(page),
        byline=find_byline(page),
        published=find_published(page, tree),
        url=find_url(page),
        whole=find_whole(page),
        summaries=find_summaries(page),
    )
    found.headings = _headings(tree)
    if found.outlet is None:
        found.outlet = _outlet_of_title(tree, found.headings)
    if found.byline is None or found.published is None:
        _fill_in(found, tree, url)
    return found


def _lighten(tree: Any) -> None:
    """Take out of a page what the libraries should not search with their patterns: scripts, styles and overlong meta elements."""
    from lxml import etree

    etree.strip_elements(tree, "script", "style", with_tail=False)
    for element in tree.iter("meta"):
        if len(element.get("content") or "") > _LONGEST_META:
            element.set("content", "")


def find_url(page: Page) -> str | None:
    """The web address that the page gives as its own."""
    named = [*_linked_texts(page, "url"), page.meta.get("og:url", "").strip()]
    return next((url for url in named if re.match(r"https?://[^\s<>\"]+$", url) and len(url) < 2000), None)


def find_whole(page: Page) -> str | None:
    """The text of the article as the structured data carry it, the longest there is."""
    texts = [node["articleBody"] for node in page.linked if isinstance(node.get("articleBody"), str)]
    best = max((text for text in texts if len(text) <= _LONGEST_WHOLE), key=len, default="")
    return unescape(_TAG.sub(" ", best)) if best.strip() else None


def find_summaries(page: Page) -> list[str]:
    """What the page gives as a summary of the article: most often its standfirst."""
    found = [text for node in page.linked if (text := tidy(node.get("description"), 1000))]
    found += [
        text
        for name in ("og:description", "description", "twitter:description")
        if (text := tidy(page.meta.get(name), 1000))
    ]
    return list(dict.fromkeys(found))


def _fill_in(found: Found, tree: Any, url: str | None) -> None:
    """What the extraction library sees on the page, where the page's own data name no author or day; not its guesses from running text."""
    from trafilatura.metadata import extract_metadata

    seen = extract_metadata(deepcopy(tree), default_url=url or found.url, extensive=False)
    author = tidy(seen.author)
    if found.byline is None and author:
        found.byline = ", ".join(part.strip() for part in author.split(";"))
    if found.published is None and seen.date:
        found.published = from_iso(seen.date)


def _first(meta: dict[str, str], *names: str) -> str | None:
    return next((text for name in names if (text := tidy(meta.get(name)))), None)


def _linked_texts(page: Page, key: str) -> Iterator[str]:
    for node in page.linked:
        text = tidy(node.get(key))
        if text:
            yield text


def find_title(page: Page, tree: Any) -> str | None:
    """The headline: as the structured data give it, else the page's own heading, else what the page calls itself elsewhere.

    A heading that only goes on where another form was cut off is preferred to that; the outlet's name at the end is taken off.
    """
    outlet = find_outlet(page)
    headings = _headings(tree)
    element = tree.find(".//title")
    linked = [_without_outlet(text, outlet) for text in _linked_texts(page, "headline")]
    named = [
        _without_outlet(text, outlet)
        for name in ("og:title", "twitter:title")
        if (text := _first(page.meta, name))
    ]
    if element is not None and (text := tidy(element.text_content())):
        named.append(_without_outlet(text, outlet))
    for heading in headings:
        if any(_goes_on(heading, other) for other in linked or named):
            return heading
        if not linked and outlet is None and any(_before_name(other) == _letters(heading) for other in named):
            return heading
    if linked or named:
        return (linked or named)[0]
    return headings[0] if headings else None


def _headings(tree: Any) -> list[str]:
    return [text for element in tree.iter("h1") if (text := tidy(" ".join(element.text_content().split())))]


def _outlet_of_title(tree: Any, headings: list[str]) -> str | None:
    """The name after the headline in the page's ``<title>``: an outlet's where the rest is the page's own heading."""
    element = tree.find(".//title")
    title = (tidy(element.text_content()) if element is not None else None) or ""
    match = _SUFFIX.search(title)
    known = match and any(_before_name(title) == _letters(text) for text in headings)
    return match["name"].strip() if match and known else None


def _before_name(title: str) -> str | None:
    """The letters of a title before the name at its end; ``None`` where there is no such name."""
    match = _SUFFIX.search(title)
    return (_letters(title[: match.start()]) or None) if match and ":" not in match[0] else None


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _without_outlet(title: str, outlet: str | None) -> str:
    match = _SUFFIX.search(title)
    if match and outlet and _same_name(match["name"], outlet):
        return title[: match.start()].strip()
    return title


def _same_name(a: str, b: str) -> bool:
    first, second = (
        re.sub(r"\W+|^the\b|\.(?:com|co\.uk|de|org|net)\b", "", text.casefold()) for text in (a, b)
    )
    return bool(first) and bool(second) and (first in second or second in first)


def _goes_on(heading: str, other: str) -> bool:
    first, second = (re.sub(r"\W+", "", text).casefold() for text in (heading, other.rstrip(" .…")))
    return bool(second) and (
        first == second or ((other.endswith(("…", "...")) or len(other) >= 100) and first.startswith(second))
    )


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
    for node in page.linked:
        names = _names(node.get("author"))
        if names:
            return ", ".join(names)
    author = _first(
        page.meta, "author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"
    )
    return ", ".join(_names(author)) or None


def _names(value: Any) -> list[str]:
    found = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        for part in name if isinstance(name, list) else [name]:
            text = re.sub(
                r"^by\s+|\s*\([^()]*\)|\S+@\S+\.\w+", "", tidy(part) or "", flags=re.IGNORECASE
            ).strip(" ,")
            if text and not re.match(r"https?:|www\.|@", text):
                found.append(text)
    return list(dict.fromkeys(found[:20]))


def _written(text: str) -> str | None:
    """The date in a stamp that is written for readers (``May 4, 2026``)."""
    match = _WRITTEN.fullmatch(text.strip())
    day = parse(match["date"]) if match else None
    return day.iso() if day else None


def find_published(page: Page, tree: Any) -> str | None:
    """The day of publication, as the page states it."""
    for text in _linked_texts(page, "datePublished"):
        if stamp := from_iso(text) or _written(text):
            return stamp
    names = (
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date",
        "dc.date.issued", "dc.date", "dcterms.created", "dcterms.issued", "parsely-pub-date", "sailthru.date", "article.published",
        "cxenseparse:recs:publishtime",
        "published_time", "publication_date", "og:published_time",
    )  # fmt: skip
    for name in names:
        if (value := _first(page.meta, name)) and (stamp := from_iso(value) or _written(value)):
            return stamp
    for element in tree.iter("time"):
        if stamp := from_iso(element.get("datetime") or ""):
            return stamp
    return None
