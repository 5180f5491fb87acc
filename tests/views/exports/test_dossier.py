"""The dossier as a page: every passage with where it stands, nothing that runs, nothing that is fetched."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from typing import Any

from verbale.views.exports.dossier import render

HOSTILE = "<script>alert(1)</script> {{ 7 * 7 }} \u202eright\x1b[31m"


def report(**other: Any) -> dict[str, Any]:
    return {
        "article": "a" * 64, "statement": "s4", "outlet": "Norda", "published": "2026-05-04", "url": "https://norda.example/1",
        "said": "2026-05-03", "kind": "indirect", "act": "deny", "channel": "radio", "role": "keeper", "content": "the lamp works",
        "cue": "said", "content_spans": "5-19 30-40", "judged": None, "name": "Ada Brook", "source": "she",
    } | other  # fmt: skip


def told(day: str | None, *reports: dict[str, Any]) -> dict[str, Any]:
    return {"day": day, "basis": "said", "first": reports[0], "others": list(reports[1:])}


@dataclass
class Made:
    """A dossier as plain values, without a ledger."""

    plain: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        return self.plain


def dossier(**other: Any) -> Made:
    named = {"first": "2026-05-03", "last": "2026-05-09", "statements": 3}
    plain = {
        "speaker": "ada-brook", "keys": ["ada-brook"], "names": [{"value": "Ada Brook", **named}],
        "roles": [{"value": "keeper", **named, "last": "2026-05-03"}], "actors": [], "acts": {"deny": 3},
        "outlets": [{"outlet": None, "statements": 3, "direct": 0, "indirect": 3, "mixed": 0}],
        "told": [told("2026-05-03", report(), report(outlet="Courier", url=None)), told("2026-05-09", report(said="2026-05-09"))],
        "challenged": [], "challenges": [], "formal_acts": [], "next": None,
    }  # fmt: skip
    return Made(plain | other)


def test_each_passage_stands_with_its_outlet_day_place_and_address() -> None:
    page = render(dossier())
    assert "Norda, 4 May 2026, aaaaaaaaaaaa:s4, characters 5–19, 30–40, https://norda.example/1" in page
    assert "Courier, 4 May 2026, aaaaaaaaaaaa:s4, characters 5–19, 30–40</p>" in page
    assert "indirect · deny · radio · as keeper" in page
    assert re.findall(r"<h3>(.*?)</h3>", page) == ["3 May 2026", "9 May 2026"]
    assert "no outlet named" in page
    assert "<a " not in page


def test_bars_count_reports_by_day_and_the_highest_has_its_number() -> None:
    page = render(dossier())
    assert re.findall(r"<title>(\d.*?)</title>", page) == ["3 May 2026: 2 reports", "9 May 2026: 1 report"]
    assert re.findall(r"<text [^>]*>(.*?)</text>", page) == ["2"]
    years = [told(day, report(said=day)) for day in ("2020-01-01", "2026-05-09")]
    assert "by 39 days" in render(dossier(told=years))
    assert "<svg" not in render(dossier(told=[told(None, report(said=None, published=None))]))


def test_text_of_articles_is_only_text() -> None:
    pair = {"kind": "denial", "account": report(content=HOSTILE), "challenge": report(name=None, source=None), "reason": HOSTILE, "judged": "accept"}  # fmt: skip  # noqa: E501
    page = render(
        dossier(
            names=[{"value": HOSTILE, "first": None, "last": None, "statements": 1}],
            told=[told("2026-05-03", report(content=HOSTILE, outlet=HOSTILE, url=HOSTILE, role=HOSTILE))],
            challenged=[pair],
        )
    )
    assert "<script" not in page
    assert "{{ 7 * 7 }}" in page
    assert not {"\u202e", "\x1b"} & set(page)
    assert "no source named" in page
    assert "judged: accept" in page


def test_nothing_may_run_or_be_fetched_but_the_style_that_is_in_the_page() -> None:
    page = render(dossier())
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src &#39;none&#39;; style-src &#39;sha256-{digest}&#39;" in page
    assert "url(" not in style[1]


def test_formal_acts_and_that_there_is_more_are_told() -> None:
    act = {"article": "b" * 64, "id": "a2", "type": "veto", "date": "2026-05", "text": "vetoed it", "start": 3, "end": 12}  # fmt: skip
    page = render(dossier(formal_acts=[act], next="x"))
    assert "2026-05, bbbbbbbbbbbb:a2, characters 3–12" in page
    assert "more statements than are shown" in page
    assert "more statements than are shown" not in render(dossier())
