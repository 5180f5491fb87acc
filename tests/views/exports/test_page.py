from __future__ import annotations

import base64
import dataclasses
import hashlib
import re

import pytest
from lxml import html

from verbale.records import Act, Article, Check, Dispute, Reading, Source, Span, Statement, text_id
from verbale.views.exports.page import render


def page(*readings: Reading) -> str:
    return "".join(render(readings))


def test_the_page_carries_all_the_text_of_the_article_once(reading: Reading) -> None:
    tree = html.fromstring(page(reading))
    for badge in tree.xpath("//article//*[contains(@class, 'badge')] | //ol[@class='cards']"):
        badge.drop_tree()
    shown = " ".join(part.text_content() for part in tree.xpath("//h1 | //section/p"))
    assert shown.split() == reading.article.text.split()


def test_each_statement_has_a_card_and_a_passage_that_link_to_each_other(reading: Reading) -> None:
    tree = html.fromstring(page(reading))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    for number in range(1, len(reading.statements) + 1):
        (card,) = tree.xpath(f"//li[@id='a1-s{number}-card']")
        (badge,) = tree.xpath(f"//a[@id='a1-s{number}']")
        assert badge.get("href") == f"#a1-s{number}-card"
        assert f"#a1-s{number}" in card.xpath(".//a/@href")
    assert {link[1:] for link in tree.xpath("//a/@href") if link.startswith("#")} <= set(ids)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (1, ["Harbour board", "denies", "indirect", "deny", "characters 21–42"]),
        (
            2,
            [
                "Mara Ellingsen",
                "the harbour master",
                "direct",
                "said 4 May 2026",
                "characters 44–70, 123–137",
            ],
        ),
        (4, ["the mayor", "mixed", "criticise", "inside statement 3"]),
        (5, ["no source given", "thought"]),
        (6, ["The owner", "decline-comment", "through a letter", "to Mara Ellingsen", "no words given"]),
    ],
)
def test_a_card_says_who_how_and_where(reading: Reading, number: int, shown: list[str]) -> None:
    (card,) = html.fromstring(page(reading)).xpath(f"//li[@id='a1-s{number}-card']")
    text = " ".join(card.text_content().split())
    assert [part for part in shown if part not in text] == []


def test_nested_content_is_marked_for_both_statements(reading: Reading) -> None:
    tree = html.fromstring(page(reading))
    (inner,) = [
        node
        for node in tree.xpath("//span[@data-for]")
        if "the offer “too low to answer”" in node.text_content()
    ]
    assert inner.get("data-for") == "a1-s3 a1-s4"
    assert "nested" in inner.get("class")
    assert "mixed" in inner.get("class")


def test_the_head_and_the_foot_say_what_was_read_and_by_what(reading: Reading) -> None:
    text = html.fromstring(page(reading)).text_content()
    for part in (
        "The Quay · 5 May 2026 · Ona Reyes",
        reading.article.id,
        "verbale 0.1.0 (test 1)",
        "characters 3 to 7: too deep",
    ):
        assert part in text


def test_the_page_asks_for_nothing_and_its_policy_fits_what_is_in_it(reading: Reading) -> None:
    written = page(reading)
    tree = html.fromstring(written)
    assert not tree.xpath("//@src | //link | //@style | //*[@onclick]")
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for name in ("style", "script"):
        (inline,) = re.findall(f"<{name}>(.*?)</{name}>", written, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "url(" not in written


def test_hostile_text_is_inert(hostile: Reading) -> None:
    written = page(hostile)
    tree = html.fromstring(written)
    assert len(tree.xpath("//script")) == len(tree.xpath("//style")) == 1
    assert not tree.xpath("//img | //@onerror")
    assert not tree.xpath("//a[starts-with(@href, 'javascript')]")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b]", written)
    assert "{{7*7}}" in tree.text_content()


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://quay.example/pier?a=1&b=2", True),
        ("javascript:alert(1)", False),
        ("https://a b", False),
        ("data:text/html,x", False),
        (" https://x.example", False),
    ],
)
def test_only_web_addresses_are_linked(reading: Reading, url: str, linked: bool) -> None:
    article = dataclasses.replace(reading.article, url=url)
    tree = html.fromstring(page(dataclasses.replace(reading, article=article)))
    links = tree.xpath("//p[@class='address']/a")
    assert [link.get("href") for link in links] == ([url] if linked else [])
    assert all("noopener" in link.get("rel") and "noreferrer" in link.get("rel") for link in links)


def test_several_articles_have_a_list_of_contents_and_ids_of_their_own(
    reading: Reading, hostile: Reading
) -> None:
    tree = html.fromstring(page(reading, hostile, reading))
    assert tree.xpath("//nav//a/@href") == ["#a1", "#a2", "#a3"]
    assert tree.xpath("//article/@id") == ["a1", "a2", "a3"]
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_a_resolved_speaker_keeps_the_colour_over_the_page(reading: Reading) -> None:
    later = dataclasses.replace(reading, statements=(reading.statements[1],))
    tree = html.fromstring(page(reading, later))
    first = tree.xpath("//li[@id='a1-s2-card']/@class")
    assert tree.xpath("//li[@id='a2-s1-card']/@class") == first


def test_eight_speakers_have_eight_colours_and_thirty_have_letters_of_their_own() -> None:
    text = "\n\n".join(f"Speaker{number} said hello." for number in range(30))
    statements = []
    for number in range(30):
        start = text.index(f"Speaker{number} ")
        end = start + len(f"Speaker{number}")
        hello = Span("hello", end + 6, end + 11)
        who = Source(text[start:end], start, end)
        statements.append(Statement(f"s{number}", "indirect", "speech", who, None, (hello,)))
    tree = html.fromstring(page(Reading(Article(text_id(text), text), tuple(statements))))
    assert len(set(tree.xpath("//li[contains(@class, 'card')]/@class")[:8])) == 8
    letters = [node.text_content() for node in tree.xpath("//ul[@class='speakers']//b")]
    assert len(set(letters)) == 30
    assert letters[25:28] == ["Z", "AA", "AB"]


def test_an_article_without_statements_or_headline_is_still_shown() -> None:
    text = "just one line that goes on"
    tree = html.fromstring(page(Reading(Article(text_id(text), text))))
    assert "No statements found." in tree.text_content()
    assert text in tree.text_content()


def test_furniture_that_was_kept_is_shown_set_back() -> None:
    text = "A title\n\nThe body of the report is here.\n\nLeave a Reply"
    at = text.index("Leave")
    reading = Reading(Article(text_id(text), text, furniture=((at, len(text)),)))
    (node,) = html.fromstring(page(reading)).xpath("//span[@class='furniture']")
    assert node.text_content() == "Leave a Reply"


def test_disputes_and_acts_are_laid_side_by_side_with_links(reading: Reading) -> None:
    act = Act("a1", "veto", ("USA",), "resolution", "UNSC", None, 1, "<b>Harbour</b>", 0, 14)
    found = dataclasses.replace(
        reading,
        acts=(act,),
        disputes=(Dispute("denial", "s1", "s2", "the one denies the other"),),
        checks=(Check("a1", "differs", "register", "two, not one"),),
    )
    (section,) = html.fromstring(page(found)).xpath("//section[@class='findings']")
    assert section.xpath(".//a/@href") == ["#a1-s1", "#a1-s2"]
    text = " ".join(section.text_content().split())
    for part in ("denial the one denies the other", "<b>Harbour</b>", "register: differs. two, not one"):
        assert part in text
    assert not html.fromstring(page(reading)).xpath("//section[@class='findings']")
