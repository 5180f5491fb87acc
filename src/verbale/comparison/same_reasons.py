"""Why statements are taken for reports of one utterance, in words that can be checked in five seconds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from verbale.comparison.items import Item
from verbale.comparison.said import days
from verbale.comparison.same_likeness import Likeness

_LONGEST_RUN = 9
_SHARED = 4
_NAMED = 3


def reason(items: Sequence[Item], hub: int, likest: Mapping[int, Likeness], copies: Mapping[str, str]) -> str:
    """The reason for one group. ``likest`` gives, for each other member, how like the fullest report (``hub``) it is; ``copies``
    leads from an article to the one that it is a near-copy of.
    """
    members = [hub, *likest]
    parts = [
        _who(items, members),
        _when(items, hub, members),
        _words(items, hub, likest),
        _where(items, members, copies),
    ]
    return "; ".join(part for part in parts if part) + "."


def _who(items: Sequence[Item], members: Sequence[int]) -> str:
    sources = [items[m].statement.source for m in members]
    names = list(dict.fromkeys(source.name for source in sources if source and source.name))
    texts = list(dict.fromkeys(source.text for source in sources if source and not source.name))
    if not names:
        return f"one source in every report: {texts[0]}" if texts else "no source is named in any of them"
    longest = max(names, key=len)
    others = [name for name in names if name != longest][:_NAMED]
    if others:
        return f"{longest}, also as {', '.join(others)}"
    return longest


def _when(items: Sequence[Item], hub: int, members: Sequence[int]) -> str:
    firm = [items[m].statement.said.date for m in members if items[m].firm]
    dates = list(dict.fromkeys(date for date in firm if date))
    if not dates:
        return "undated, reported within days" if _near(items, hub, members) else "the day is not given"
    return f"said on {min(dates, key=lambda d: (-len(d), d))}"


def _near(items: Sequence[Item], hub: int, members: Sequence[int]) -> bool:
    return all(days(items[hub], items[m]) in ("near", "mid", "firm") for m in members if m != hub)


def _words(items: Sequence[Item], hub: int, likest: Mapping[int, Likeness]) -> str:
    best = max(likest.values(), key=lambda found: len(found.run), default=None)
    if best and len(best.run) >= _NAMED:
        told = sum(len(found.run) >= _NAMED for found in likest.values()) + 1
        run = " ".join(best.run[:_LONGEST_RUN]) + (" …" if len(best.run) > _LONGEST_RUN else "")
        return f"{told} of {len(likest) + 1} have words in a row such as “{run}”"
    if best and (shared := _spelled(items[hub], max(likest.values(), key=lambda found: len(found.shared)))):
        return f"both speak of {', '.join(shared)}"
    return "the same in other words"


def _spelled(hub: Item, found: Likeness) -> list[str]:
    from_stem = dict(zip(hub.stems, hub.content_words, strict=True))
    return [f"“{from_stem[one]}”" for one in found.shared[:_SHARED] if one in from_stem]


def _where(items: Sequence[Item], members: Sequence[int], copies: Mapping[str, str]) -> str:
    articles = list(dict.fromkeys(items[m].article for m in sorted(members)))
    outlets = {items[m].outlet or items[m].article for m in members}
    own = {copies.get(article, article) for article in articles}
    told = f"{_count(len(articles), 'article')} of {_count(len(outlets), 'outlet')}"
    repeated = [m for m in sorted(members) if items[m].article in copies and copies[items[m].article] in own]
    names = list(dict.fromkeys(f"{items[m].outlet or 'an article'}" for m in repeated))
    if names and len(own) < len(articles):
        return f"{told}, {len(own)} of them independent ({', '.join(names[:_NAMED])}: near-copies)"
    return told


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
