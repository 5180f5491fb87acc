"""Readings made by hand, with what is hard to show: nesting, interruption, no source, no name, no content."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from verbale.records import Article, Reading, Refusal, Source, Span, Statement, When, text_id

TEXT = (
    "Harbour board denies plan to sell the pier\n\n"
    "“We have no plan to sell,” Mara Ellingsen, the harbour master, said on Monday. “None at all.”\n\n"
    "A clerk said that the mayor had called the offer “too low to answer”.\n\n"
    "The pier was reportedly worth little. The owner declined to comment."
)


def span(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(words, start, start + len(words))


def source(text: str, words: str, after: int = 0, **known: Any) -> Source:
    found = span(text, words, after)
    return Source(found.text, found.start, found.end, **known)


@pytest.fixture
def reading() -> Reading:
    master = {
        "name": "Mara Ellingsen",
        "speaker": "mara-ellingsen",
        "type": "person",
        "role": "the harbour master",
    }
    statements = (
        Statement(
            "s1", "indirect", "speech", source(TEXT, "Harbour board"), span(TEXT, "denies"),
            (span(TEXT, "plan to sell the pier"),), act="deny",
        ),
        Statement(
            "s2", "direct", "speech", source(TEXT, "Mara Ellingsen", **master), span(TEXT, "said"),
            (span(TEXT, "“We have no plan to sell,”"), span(TEXT, "“None at all.”")), act="deny",
            said=When("2026-05-04", "day", "stated", "on Monday"),
        ),
        Statement(
            "s3", "indirect", "speech", source(TEXT, "A clerk", type="unnamed"), span(TEXT, "said", TEXT.index("A clerk")),
            (span(TEXT, "the mayor had called the offer “too low to answer”"),), act="state",
        ),
        Statement(
            "s4", "mixed", "speech", source(TEXT, "the mayor"), span(TEXT, "called"),
            (span(TEXT, "the offer “too low to answer”"),), act="criticise", within="s3",
        ),
        Statement(
            "s5", "indirect", "thought", None, span(TEXT, "reportedly"),
            (span(TEXT, "The pier was"), span(TEXT, "worth little")),
        ),
        Statement(
            "s6", "indirect", "speech", source(TEXT, "The owner"), span(TEXT, "declined to comment"), (),
            act="decline-comment", addressee=source(TEXT, "Mara Ellingsen"), channel="a letter",
        ),
    )  # fmt: skip
    article = Article(
        text_id(TEXT), TEXT, title="Harbour board denies plan to sell the pier", outlet="The Quay", published="2026-05-05",
        byline="Ona Reyes", url="https://quay.example/pier",
    )  # fmt: skip
    return Reading(
        article, statements, refusals=(Refusal(3, 7, "too deep"),), reader="verbale 0.1.0 (test 1)"
    )


@pytest.fixture
def hostile() -> Reading:
    """A reading in which every string that an article or a page can set is hostile."""
    bad = "</style></script><script>alert(1)</script><img src=x onerror=alert(2)>\u202eevil\u2066\x1b[31m{{7*7}}&amp;[/red]"
    text = f"{bad}\n\nHe said “{bad}”."
    who = Source(
        "He", text.index("He said"), text.index("He said") + 2, name=bad, speaker=f'"{bad}', role=bad
    )
    words = Span(f"“{bad}”", text.index("“"), text.index("”") + 1)
    statement = Statement(
        "s1", "direct", "speech", who, span(text, "said", text.index("He said")), (words,), channel=bad
    )
    article = Article(
        text_id(text), text, title=bad, outlet=bad, byline=bad, url="javascript:alert(3)", published=bad
    )
    return Reading(article, (statement,), refusals=(Refusal(0, 1, bad),), reader=bad)


@pytest.fixture
def words() -> Callable[[str], str]:
    """What a person reads: the text with its white space evened out."""
    return lambda text: " ".join(text.split())
