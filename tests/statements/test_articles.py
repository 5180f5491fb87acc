"""Whole invented articles in the styles that newspapers print: each with all of its statements, checked by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from verbale.statements import Found

pytestmark = pytest.mark.model
ARTICLES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "articles.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("article", ARTICLES, ids=[article["name"] for article in ARTICLES])
def test_an_article_gives_its_statements(article: dict[str, Any], read: Callable[[str], Found]) -> None:
    text = "\n".join(article["text"])
    found = read(text)
    shapes = [
        [
            one.source.text if one.source else None,
            one.cue.text if one.cue else None,
            [span.text for span in one.content],
            one.kind,
            one.within,
        ]
        for one in found.statements
    ]
    assert shapes == article["statements"]
    assert found.refusals == ()
