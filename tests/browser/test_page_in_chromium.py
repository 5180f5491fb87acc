"""The exported page in a real browser: quiet, self-contained, linked up, and fit for a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import verbale
from verbale import demo
from verbale.records import Article, Reading, Source, Span, Statement, text_id
from verbale.views.exports.page import render

pytestmark = pytest.mark.browser


@dataclass
class Visit:
    """A page that was opened, with what went wrong and what it asked for."""

    page: Any
    noise: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    pages: list[Any] = []

    def open_page(*readings: Reading, width: int = 1280, **context: Any) -> Visit:
        file = tmp_path / "page.html"
        file.write_text("".join(render(readings)), encoding="utf-8")
        page = browser.new_page(viewport={"width": width, "height": 900}, **context)
        pages.append(page)
        seen = Visit(page)
        page.on("console", lambda message: seen.noise.append(message.text))
        page.on("pageerror", lambda error: seen.noise.append(str(error)))
        page.on("dialog", lambda dialog: (seen.noise.append("dialog"), dialog.dismiss()))
        page.on("request", lambda request: seen.requests.append(request.url))
        page.goto(file.as_uri())
        return seen

    yield open_page
    for page in pages:
        page.close()


@pytest.fixture(scope="module")
def shipped() -> list[Reading]:
    """Readings of the shipped reports, with statements laid over them by their quotation marks."""
    return [quoted(report.read_text("utf-8")) for report in demo.reports() if report.name.endswith(".txt")]


def quoted(text: str) -> Reading:
    text = text.replace('"', "”")
    statements: list[Statement] = []
    at = text.find("”")
    while at >= 0:
        end = text.find("”", at + 1) + 1
        if not end:
            break
        who = (
            Source(text[end : end + 9], end, end + 9) if end + 9 < len(text) and len(statements) % 3 else None
        )
        words = (Span.of(text, at, end),)
        outer = f"s{len(statements)}" if len(statements) % 4 == 3 else None
        statements.append(
            Statement(f"s{len(statements) + 1}", "direct", "speech", who, None, words, within=outer)
        )
        if len(statements) % 2:
            statements.append(
                Statement(
                    f"s{len(statements) + 1}", "mixed", "speech", who, None, (Span.of(text, at + 3, end + 4),)
                )
            )
        at = text.find("”", end)
    return Reading(
        Article(text_id(text), text, url="https://paper.example/" + "long" * 40),
        tuple(statements),
        reader="test",
    )


HOSTILE = "</style></script><script>alert(1)</script><img src=//x.example/p onerror=alert(2)><base href=//x.example>"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 820, 390, 320])
def test_the_page_is_quiet_asks_for_nothing_and_fits(
    visit: Any, shipped: list[Reading], width: int, scheme: str
) -> None:
    seen = visit(*shipped, width=width, color_scheme=scheme)
    assert seen.noise == []
    assert len(seen.requests) == 1
    assert seen.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_every_link_inside_the_page_leads_somewhere(visit: Any, shipped: list[Reading]) -> None:
    seen = visit(*shipped)
    links = "[...document.querySelectorAll('a[href^=\"#\"]')]"
    assert seen.page.evaluate(f"{links}.length") > 20
    assert (
        seen.page.evaluate(f"{links}.filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash)")
        == []
    )


def test_a_card_leads_to_its_passage_and_back(visit: Any, shipped: list[Reading]) -> None:
    page = visit(shipped[0]).page
    page.click("#a1-s2-card a.badge")
    assert page.url.endswith("#a1-s2")
    page.click("#a1-s2")
    assert page.url.endswith("#a1-s2-card")
    assert page.evaluate("document.querySelector(':target').id") == "a1-s2-card"


def test_pointing_at_a_card_lights_its_passage(visit: Any, shipped: list[Reading]) -> None:
    page = visit(shipped[0]).page
    page.hover("#a1-s1-card")
    assert page.locator(".said.lit").count() >= 1
    page.hover(".masthead")
    assert page.locator(".lit").count() == 0


def test_the_page_is_whole_without_script(visit: Any, shipped: list[Reading]) -> None:
    page = visit(shipped[0], java_script_enabled=False).page
    assert page.locator(".card").count() == len(shipped[0].statements)
    page.click("#a1-s1-card a.badge")
    assert page.url.endswith("#a1-s1")


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (390, False)])
def test_cards_stand_beside_the_text_on_a_wide_screen_and_below_it_on_a_phone(
    visit: Any, shipped: list[Reading], width: int, beside: bool
) -> None:
    row = visit(shipped[0], width=width).page.locator(".row:has(> .cards):has(> p)").first
    cards, text = (row.locator(part).first.bounding_box() for part in (".cards", ":scope > p"))
    assert (cards["x"] >= text["x"] + text["width"]) is beside
    assert (cards["y"] >= text["y"] + text["height"]) is not beside


CONTRASTS = """() => {
  const draw = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const paint = (colours) => {
    draw.clearRect(0, 0, 1, 1);
    for (const colour of colours) { draw.fillStyle = colour; draw.fillRect(0, 0, 1, 1); }
    return [...draw.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => rgb.map((v) => v / 255).map((v) => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    if (!walk.currentNode.data.trim() || walk.currentNode.parentElement.closest('script')) continue;
    const grounds = [];
    for (let e = walk.currentNode.parentElement; e; e = e.parentElement) grounds.unshift(getComputedStyle(e).backgroundColor);
    const [a, b] = [paint(grounds), paint([...grounds, getComputedStyle(walk.currentNode.parentElement).color])].map(light);
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) found.push(ratio.toFixed(2) + ' ' + walk.currentNode.parentElement.className + ' ' + walk.currentNode.data.trim());
  }
  return found;
}"""


def many_speakers() -> Reading:
    """Ten speakers, each with a statement that holds another one with its source and cue; one has no name."""
    text = "\n\n".join(f"Voice{n} said that Echo{n} called the plan “late” on Monday." for n in range(10))
    found: list[Statement] = []
    for n in range(10):
        at = text.index(f"Voice{n} ")
        spans = [
            Span.of(text, text.index(word, at), text.index(word, at) + len(word))
            for word in ("said", "called")
        ]
        places = [(name, text.index(name, at)) for name in (f"Voice{n}", f"Echo{n}")]
        who, echo = (Source(name, start, start + len(name)) for name, start in places)
        outer = Span.of(text, echo.start, text.index(".", at))
        inner = Span.of(text, text.index("the plan", at), text.index("” on", at) + 1)
        found.append(Statement(f"s{2 * n + 1}", "indirect", "speech", who if n else None, spans[0], (outer,)))
        found.append(
            Statement(f"s{2 * n + 2}", "mixed", "speech", echo, spans[1], (inner,), within=found[-1].id)
        )
    return Reading(Article(text_id(text), text, title="Voices"), tuple(found), reader="test")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_its_ground(visit: Any, scheme: str) -> None:
    """The contrast of 4.5 to 1 that WCAG 2.2 asks for, for all eight colours and the one of the unnamed."""
    page = visit(many_speakers(), color_scheme=scheme).page
    colours = "[...document.querySelectorAll('.card')].map(e => getComputedStyle(e).getPropertyValue('--c'))"
    assert len(set(page.evaluate(colours))) == 9
    assert page.evaluate(CONTRASTS) == []


def test_hostile_text_does_nothing(visit: Any) -> None:
    text = f"{HOSTILE}\n\nHe said “{HOSTILE}”."
    at = text.index("“")
    who = Source("He", at - 8, at - 6, name=HOSTILE, role=HOSTILE)
    statement = Statement(
        "s1", "direct", "speech", who, None, (Span.of(text, at, len(text) - 1),), channel=HOSTILE
    )
    article = Article(text_id(text), text, title=HOSTILE, outlet=HOSTILE, url="javascript:alert(3)")
    seen = visit(Reading(article, (statement,), reader=HOSTILE))
    assert seen.noise == []
    assert len(seen.requests) == 1
    assert seen.page.locator("img, base, .address a").count() == 0


def test_long_words_do_not_widen_the_page(visit: Any) -> None:
    text = "x" * 400 + "\n\n" + "y" * 3000
    page = visit(quoted(text), width=390).page
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.model
def test_the_page_of_the_demo_is_quiet_and_has_a_card_for_each_statement(visit: Any) -> None:
    readings = [verbale.read(report.read_bytes()) for report in demo.reports()]
    seen = visit(*readings, width=390)
    assert seen.noise == []
    assert seen.page.locator(".card").count() == sum(len(reading.statements) for reading in readings) > 20
    assert seen.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
