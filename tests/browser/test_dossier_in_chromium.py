"""The dossier in a real browser: quiet, self-contained, in order, legible, fit for a phone and for paper."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest

from verbale.ledger import Adding, open_ledger, put_many
from verbale.ledger.queries.dossier import Asking, dossier
from verbale.records import Article, Reading, Source, Span, Statement, When, text_id
from verbale.views.exports.dossier import render

pytestmark = pytest.mark.browser

_CONTRAST = """() => {
  const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b }
  const paper = light(getComputedStyle(document.body).backgroundColor)
  return Math.min(...[...document.querySelectorAll('body *')].filter(e => !(e instanceof SVGElement) && e.textContent.trim())
    .map(e => light(getComputedStyle(e).color)).map(ink => (Math.max(paper, ink) + .05) / (Math.min(paper, ink) + .05)))
}"""


@pytest.fixture
def page_file(tmp_path: Path) -> Path:
    """The dossier of a speaker with a few reports, one of them hostile."""
    found = []
    for day in (3, 5, 21):
        text = f"Lamp row\n\nAda Brook said {'<img src=x onerror=alert(1)> ' * 3}that on day {day} the lamp works.\n"
        at = text.index("Ada")
        source = Source("Ada Brook", at, at + 9, "Ada Brook", "ada-brook", "person", "keeper of lamps")
        cue = text.index("said")
        said = When(f"2026-05-{day:02}", "day", "stated", None)
        one = Statement("s1", "indirect", "speech", source, Span.of(text, cue, cue + 4), (Span.of(text, cue + 5, len(text) - 1),), "deny", said)  # fmt: skip  # noqa: E501
        article = Article(text_id(text), text, outlet="Norda", published=f"2026-05-{day:02}")
        found.append((Reading(article, (one,), reader="r"), f"report {day}"))
    with open_ledger(tmp_path / "l.db", create=True) as ledger:
        assert all(added.error is None for added in put_many(ledger, found, Adding()))
        page = render(dossier(ledger, Asking("Ada Brook")))
    (tmp_path / "d.html").write_text(page, "utf-8")
    return tmp_path / "d.html"


def test_the_dossier_is_quiet_in_order_legible_and_fits(browser: Any, page_file: Path) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    noise: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("dialog", lambda dialog: (noise.append("dialog"), dialog.dismiss()))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_file.as_uri())
    assert (noise, asked) == ([], [page_file.as_uri()])
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate("document.documentElement.lang") == "en"
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(e => +e.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert page.evaluate(_CONTRAST) >= 4.5
    assert page.locator("rect.bar").count() == 3
    assert page.get_by_role("img", name="Reports of this speaker’s words, by day").is_visible()
    assert len(page.pdf(format="A4")) > 5000
    page.close()
