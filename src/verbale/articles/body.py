"""The paragraphs of a page's report: trafilatura's careful extraction, put right by what else the page shows and says.

trafilatura is Barbaresi 2021, "Trafilatura: a web scraping library and command-line tool for text discovery and extraction". Its precision
mode leaves out paragraphs with many links; prose that its balanced mode finds between two paragraphs of the report is put back. Where the
page carries the whole text as ``articleBody``, lines that it does not have are left out, and what it has on top is taken from the page.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from verbale.articles.furniture import find_furniture, find_lines
from verbale.characters import clean

_PROSE = re.compile(r"[.!?…][\"”’»“')\]]*$|[。」।؟]$")
_BLOCKS = ("p", "h2", "h3", "h4", "li", "blockquote")
_LEADS = ("p", "h2", "div", "span", "h3", "strong")
_SHORTEST_PROSE = 60
_FEWEST_WORDS = 4
_FEWEST_ALIKE = 3
_LONGEST_REPORT = 300_000
_MOST_ELEMENTS = 5_000
_BULLET = re.compile(r"^[-•*]\s+")


def find_paragraphs(tree: Any, whole: str | None, summaries: list[str]) -> list[str]:
    """The paragraphs of the report on a parsed page, in order, without furniture; empty if there is none.

    ``whole`` is the text of the report as the page's structured data give it, ``summaries`` are candidates for the standfirst.
    """
    careful = _extracted(tree, careful=True)
    balanced = _extracted(tree, careful=False)
    lines = _merged(careful, balanced) or _extracted(tree, careful=False, thorough=True)
    lines = _completed(tree, lines)
    if whole:
        lines = _by_whole(tree, lines, whole)
    lines = _without_furniture(lines)
    return _with_standfirst(tree, lines, summaries) if _is_report(lines) else []


def key(text: str) -> str:
    """``text`` for comparison: letters and digits alone, case folded."""
    return "".join(filter(str.isalnum, text)).casefold()


def _is_report(lines: list[str]) -> bool:
    """Whether there is a sentence among ``lines``: a list of links has none."""
    return any(
        _PROSE.search(line) and (len(line.split()) >= _FEWEST_WORDS or not line.isascii()) for line in lines
    )


def _extracted(tree: Any, *, careful: bool, thorough: bool = False) -> list[str]:
    import trafilatura

    document = trafilatura.bare_extraction(
        tree,
        favor_precision=careful,
        fast=not (careful or thorough),
        include_comments=False,
        include_tables=False,
    )
    text = clean(getattr(document, "text", None) or "").text
    lines = (_BULLET.sub("", " ".join(line.split())) for line in text.split("\n"))
    return [line for line in lines if line]


def _merged(careful: list[str], balanced: list[str]) -> list[str]:
    """``careful`` with the prose that ``balanced`` has between, or just before, lines of it; ``balanced`` where that is all there is."""
    if not careful:
        return balanced
    known = {key(line): index for index, line in enumerate(careful)}
    places = [known.get(key(line), -1) for line in balanced]
    merged: list[str] = []
    done = 0
    waiting: list[str] = []
    for line, place in zip(balanced, places, strict=True):
        if place < 0:
            if len(line) >= _SHORTEST_PROSE and _PROSE.search(line) and key(line) not in known:
                waiting.append(line)
            continue
        if place < done:
            continue
        merged += careful[done:place]
        merged += waiting
        merged.append(careful[place])
        done, waiting = place + 1, []
    return merged + careful[done:]


def _completed(tree: Any, lines: list[str]) -> list[str]:
    """``lines`` with the prose that stands in containers of the same kind as most of them: some pages spread a report over several."""
    if sum(map(len, lines)) > _LONGEST_REPORT:
        return lines
    known = {key(line): index for index, line in enumerate(lines)}
    blocks: list[tuple[Any, str, str]] = []
    for count, element in enumerate(tree.iter("p")):
        if count > _MOST_ELEMENTS:
            return lines
        line = " ".join(clean(element.text_content()).text.split())
        if len(line) >= _SHORTEST_PROSE:
            blocks.append((_kind(element), line, key(line)))
    kinds = Counter(kind for kind, _, words in blocks if words in known and kind is not None)
    if not kinds or kinds.most_common(1)[0][1] < _FEWEST_ALIKE:
        return lines
    usual = kinds.most_common(1)[0][0]
    after: dict[int, list[str]] = {}
    place = -1
    everything = key(" ".join(lines))
    for kind, line, words in blocks:
        if words in known:
            place = known[words]
        elif kind == usual and place >= 0 and _PROSE.search(line) and words not in everything:
            after.setdefault(place, []).append(line)
    return [line for index, own in enumerate(lines) for line in (own, *after.get(index, ()))]


def _kind(element: Any) -> tuple[Any, ...] | None:
    """What containers a paragraph stands in, by their classes; ``None`` where these say nothing."""
    parent = element.getparent()
    if parent is None or not parent.get("class"):
        return None
    article = next(element.iterancestors("article"), None)
    return parent.tag, parent.get("class"), element.get("class"), article


def _by_whole(tree: Any, lines: list[str], whole: str) -> list[str]:
    """``lines`` put right by the ``whole`` text, if the two are about the same report."""
    text = key(whole)
    inside = [key(line) in text for line in lines]
    size = sum(len(key(line)) for line in lines)
    covered = sum(len(key(line)) for line, known in zip(lines, inside, strict=True) if known)
    if size and covered * 2 < size:
        return lines
    if covered * 10 < len(text) * 7:
        shown = _shown(tree, text)
        if sum(len(key(line)) for line in shown) > covered:
            return shown
        if not lines:
            return [
                line for line in (" ".join(part.split()) for part in clean(whole).text.split("\n")) if line
            ]
        return lines
    if covered * 10 < size * 7:
        return lines
    around = [False, *inside, False]
    single = [around[at] and around[at + 2] and len(lines[at]) < 120 for at in range(len(lines))]
    return [line for line, known, alone in zip(lines, inside, single, strict=True) if known or alone]


def _shown(tree: Any, text: str) -> list[str]:
    """The blocks of the page whose words stand in ``text`` (see :func:`key`), each once, in the order of the page."""
    found: list[str] = []
    seen: set[str] = set()
    for count, element in enumerate(tree.iter(*_BLOCKS)):
        if count > _MOST_ELEMENTS:
            break
        line = " ".join(clean(element.text_content()).text.split())
        words = key(line)
        if len(words) >= 15 and words not in seen and words in text:
            seen.add(words)
            found.append(line)
    return found


def _with_standfirst(tree: Any, lines: list[str], summaries: list[str]) -> list[str]:
    """``lines`` with the standfirst on top, if the page shows one of ``summaries`` and they lack it."""
    text = key(" ".join(lines))
    wanted = {key(summary): summary for summary in summaries if len(summary) >= 40}
    missing = {words: summary for words, summary in wanted.items() if words not in text}
    if not missing:
        return lines
    for count, element in enumerate(tree.iter(*_LEADS)):
        if count > _MOST_ELEMENTS:
            break
        own = _short_text(element, 1000)
        if own and key(own) in missing:
            return [" ".join(clean(own).text.split()), *lines]
    return lines


def _short_text(element: Any, most: int) -> str | None:
    """The text of an element, or ``None`` if it is longer than ``most``."""
    size = 0
    pieces: list[str] = []
    for count, piece in enumerate(element.itertext()):
        size += len(piece)
        if size > most or count > 50:
            return None
        pieces.append(piece)
    return "".join(pieces)


def _without_furniture(lines: list[str]) -> list[str]:
    text = "\n".join(lines)
    dropped = {start for start, _ in find_furniture(text)}
    return [text[start:end] for start, end in find_lines(text) if start not in dropped and start < end]
