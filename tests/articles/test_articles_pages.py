# ruff: noqa: E501
import hashlib
import json
from dataclasses import replace

import pytest

from verbale.articles import Given, from_page
from verbale.errors import ArticleError, EmptyArticleError, LanguageError, TooLargeError
from verbale.records import text_id
from verbale.settings import Settings

SETTINGS = Settings()
TITLE = "Harbour bridge to be mended"
PARAGRAPHS = [
    "The council will mend the old harbour bridge before the winter, the mayor said on Friday, after two years of delay.",
    "“We have waited long enough,” said Jane Roe, who runs the café beside it and has lost half of her guests.",
    "The work will cost three million pounds, according to the council’s own engineers, who looked at the piers in March.",
    "A spokesman for the port denied that ships had damaged the bridge, and called the reports “absurd”.",
    "The bridge, built in 1911, carries four thousand cars a day; buses have gone round it since the first cracks were seen.",
]
LINKED = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2024-05-03T23:30:00+02:00",
    "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "By John Roe"}],
    "publisher": {"@type": "Organization", "name": "The Harbour Post"},
}


def page(body=None, head="", heading=TITLE):
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS) if body is None else body
    return f"<!DOCTYPE html><html><head>{head}</head><body><article><h1>{heading}</h1>{body}</article></body></html>".encode()


def script(value):
    return f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>'


def read(data, **given):
    return from_page(data, Given(**given), SETTINGS)


def test_a_page_becomes_headline_and_paragraphs_apart():
    article = read(page())
    assert article.text == "\n\n".join([TITLE, *PARAGRAPHS])
    assert article.title == TITLE
    assert article.id == text_id(article.text)
    assert article.raw_sha256 == hashlib.sha256(page()).hexdigest()
    assert article.raw_map is None
    assert article.language == "en"


@pytest.mark.parametrize(
    "value",
    [
        LINKED,
        [{"@type": "WebSite", "name": "x"}, LINKED],
        {"@graph": [{"@type": "BreadcrumbList"}, LINKED]},
        LINKED | {"@type": ["Thing", "ReportageNewsArticle"]},
        f"<!-- {json.dumps(LINKED)} -->",
        json.dumps(LINKED)[:-1] + ",}",
        json.dumps(LINKED).replace("Harbour bridge", "Harbour\nbridge"),
        json.dumps(LINKED) + ";",
        json.dumps(LINKED) + " trailing words",
        "//<![CDATA[\n" + json.dumps(LINKED) + "\n//]]>",
    ],
)
def test_structured_data_is_read_in_every_wrapping(value):
    article = read(page(head=script(value)))
    assert (article.title, article.byline, article.outlet, article.published) == (
        TITLE,
        "Jane Doe, John Roe",
        "The Harbour Post",
        "2024-05-03",
    )


@pytest.mark.parametrize(
    "value",
    [
        "",
        "{",
        "[1, 2",
        "null",
        "3",
        '"x"',
        "[" * 100_000,
        '{"@type": 5, "author": 7}',
        '{"@type": "NewsArticle", "headline": null, "author": [null, {"name": [1]}], "publisher": 4}',
    ],
)
def test_broken_structured_data_do_no_harm(value):
    assert read(page(head=script(value))).title == TITLE


def test_meta_elements_serve_where_there_are_no_structured_data():
    head = (
        '<meta property="og:title" content="Harbour bridge to be mended | The Harbour Post"><meta property="og:site_name" content="The Harbour Post">'
        '<meta property="article:published_time" content="2024-05-03T00:10:00+01:00"><meta name="author" content="By Jane Doe">'
    )
    article = read(page(head=head, heading=""))
    assert (article.title, article.byline, article.outlet, article.published) == (
        TITLE,
        "Jane Doe",
        "The Harbour Post",
        "2024-05-03",
    )


def test_a_time_element_serves_last():
    assert (
        read(
            page(
                '<time datetime="2024-05-03T10:00Z">3 May</time>'
                + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
            )
        ).published
        == "2024-05-03"
    )


def test_a_date_without_any_ground_is_not_given():
    assert read(page()).published is None


def test_what_the_user_says_wins():
    article = read(
        page(head=script(LINKED)),
        title="T",
        outlet="O",
        byline="B",
        published="2020",
        url="https://harbourpost.example/1",
    )
    assert (article.title, article.outlet, article.byline, article.published, article.url) == (
        "T",
        "O",
        "B",
        "2020",
        "https://harbourpost.example/1",
    )
    assert article.text.startswith("T\n\n")


def test_a_headline_cut_off_in_the_data_is_taken_from_the_page():
    article = read(page(head=script(LINKED | {"headline": "Harbour bridge to …"})))
    assert article.title == TITLE


def test_furniture_that_extraction_leaves_is_left_out():
    extra = "".join(
        f"<p>{line}</p>"
        for line in (
            "Read more: Five bridges that fell in the past ten years",
            "Sign up for our daily newsletter to get all of the news in your inbox.",
            "Photo: Jane Roe/Harbour Post",
        )
    )
    body = f"<p>{PARAGRAPHS[0]}</p>{extra}" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:])
    assert read(page(body)).text == "\n\n".join([TITLE, *PARAGRAPHS])


def test_a_paragraph_full_of_links_stays_between_others():
    linked = "The <a href=/a>union of dock workers</a>, the <a href=/b>chamber of trade</a> and the <a href=/c>bus company</a> <a href=/d>welcomed the plan</a> on Friday."
    body = "".join(f"<p>{text}</p>" for text in [*PARAGRAPHS[:2], linked, *PARAGRAPHS[2:]])
    assert "union of dock workers" in read(page(body)).text


def test_the_standfirst_is_put_on_top_when_the_page_shows_it():
    summary = "After two years of delay the council has found the money for the harbour bridge."
    head = f'<meta name="description" content="{summary}">'
    shown = (
        f"<html><head>{head}</head><body><header><h1>{TITLE}</h1><div class='intro'>{summary}</div></header><article>"
        + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
        + "</article></body></html>"
    )
    assert read(shown.encode()).text.split("\n\n")[1] == summary
    assert summary not in read(page(head=head)).text


def test_the_whole_text_in_the_data_brings_back_what_the_page_hides_from_extraction():
    asides = "".join(f"<aside><p>{text}</p></aside>" for text in PARAGRAPHS[2:])
    body = f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>{asides}"
    article = read(page(body, head=script(LINKED | {"articleBody": " ".join(PARAGRAPHS)})))
    assert all(text in article.text for text in PARAGRAPHS)


def test_odd_characters_are_cleaned():
    body = "".join(
        f"<p>{text.replace(' ', '&nbsp;').replace('bridge', 'bri&shy;dge')}</p>" for text in PARAGRAPHS
    )
    assert read(page(body)).text == "\n\n".join([TITLE, *PARAGRAPHS])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_pages_in_other_encodings_are_read(encoding):
    data = page(head=f'<meta charset="{encoding}">').decode().encode(encoding)
    assert "“We have waited long enough,”" in read(data).text


def test_the_language_is_judged_by_the_text_and_not_by_the_declaration():
    assert read(page().replace(b"<html>", b'<html lang="de">')).language == "en"
    german = "".join(
        f"<p>Der Bürgermeister sagte am Freitag, die alte Brücke Nummer {n} werde vor dem Winter repariert, die Bewohner hätten lange gewartet.</p>"
        for n in range(5)
    )
    with pytest.raises(LanguageError, match=r"German \(de\)"):
        read(page(german).replace(b"<html>", b'<html lang="en">'))
    assert read(page(german), force=True).language == "de"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html></html>",
        b"<p></p>",
        b"<html><body><nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav></body></html>",
        b"<!--",
        b"<script>x",
        b"<html><body>&nbsp;&#8203;</body></html>",
    ],
)
def test_a_page_with_no_article_is_refused(data):
    with pytest.raises(EmptyArticleError) as caught:
        read(data)
    assert caught.value.hint


TEXT = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + TEXT,
        "<div>" * 999 + TEXT,
        "<b>" * 900 + TEXT,
        "<table><tr><td>" * 400 + TEXT,
        TEXT + "<!--" * 100_000,
        "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">" + TEXT,
        "<p>" + "word " * 400_000 + "</p>",
        "<p>" + "w" * 2_000_000 + "</p>",
        "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>"
        + TEXT
        + "&c;" * 1000,
        script("[" * 200_000) + TEXT,
        script('{"@type":"NewsArticle","articleBody":"' + "<" * 1_000_000 + '"}') + TEXT,
        "<" * 1_000_000 + TEXT,
    ],
    ids=range(12),
)
def test_a_hostile_page_gives_an_article_or_one_clear_line(html):
    line = "read"
    try:
        assert read(f"<html><body>{html}".encode(), force=True).text
    except (ArticleError, TooLargeError) as error:
        line = error.line
    assert line == "read" or (line.endswith(".") and "\n" not in line)


def test_a_text_over_the_limit_is_refused():
    with pytest.raises(TooLargeError):
        from_page(page(), Given(), replace(SETTINGS, max_characters=200))


def test_the_outlet_after_the_headline_in_the_title_is_no_part_of_it():
    article = read(page(head=f"<title>{TITLE} | The Harbour Post</title>"))
    assert (article.title, article.outlet) == (TITLE, "The Harbour Post")


def test_only_one_headline_stays_where_two_differ():
    article = read(page(head=script({**LINKED, "headline": "Old bridge is mended at last"})))
    assert article.text == "\n\n".join(["Old bridge is mended at last", *PARAGRAPHS])


def test_a_byline_and_a_date_that_the_page_shows_are_read():
    body = "<p>By Anna Berg</p><p>4 May 2026</p>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    article = read(page(body))
    assert (article.byline, article.published) == ("Anna Berg", "2026-05-04")


def test_a_written_date_in_the_structured_data_is_read():
    assert read(page(head=script({**LINKED, "datePublished": "May 4, 2026"}))).published == "2026-05-04"


@pytest.mark.parametrize("how", ["hidden", 'style="display: none"', 'style="color:red;visibility:hidden"'])
def test_what_the_markup_hides_is_left_out(how):
    secret = "The mayor said on Friday that this paragraph had been taken back, and nobody should read it."
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS) + f"<p {how}>{secret}</p>"
    assert read(page(body)).text == "\n\n".join([TITLE, *PARAGRAPHS])


def test_a_page_is_read_up_to_the_depth_allowed_and_refused_by_name_beyond():
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    assert PARAGRAPHS[0] in read(page("<div>" * 240 + body + "</div>" * 240)).text
    with pytest.raises(ArticleError, match="nested more than 250 tags deep"):
        read(page("<div>" * 500 + body + "</div>" * 500))
