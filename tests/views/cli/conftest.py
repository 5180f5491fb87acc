"""The command line in this process, with a reader that needs no parser."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from verbale.reading import Reader
from verbale.records import Article, Reading, Source, Span, Statement
from verbale.views.cli import demo, main, read


class Stub(Reader):
    """Finds one statement where the text has a quotation; breaks, or is interrupted, on the words that say so."""

    def read(self, article: Article) -> Reading:
        if "breaks the reader" in article.text:
            raise RuntimeError("a fault of ours")
        if "interrupts the reader" in article.text:
            raise KeyboardInterrupt
        at, end = article.text.find("“"), article.text.find("”") + 1
        if at < 0:
            return Reading(article, reader="stub")
        statement = Statement(
            "s1", "direct", "speech", Source("", 0, 0), None, (Span.of(article.text, at, end),)
        )
        return Reading(article, (statement,), reader="stub")


@dataclass
class Run:
    """What a command did."""

    code: int
    out: str
    err: str


@pytest.fixture
def verbale(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Run ``verbale`` with arguments and what stands on standard input."""
    monkeypatch.setattr(read, "Reader", Stub)
    monkeypatch.setattr(demo, "Reader", Stub)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "VERBALE_DEBUG", "TERM"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: object, stdin: bytes = b"") -> Run:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main.run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Run(code, captured.out, captured.err)

    return call
