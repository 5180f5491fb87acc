from dataclasses import replace

import pytest

from verbale.articles import Given, from_text
from verbale.errors import EmptyArticleError, LanguageError, TooLargeError
from verbale.records import text_id
from verbale.settings import Settings

SETTINGS = Settings()
REPORT = """Harbour bridge to be mended

The Harbour Post, May 3, 2024 —

The council will mend the old bridge before the winter, the mayor said on Friday.

Advertisement

“We have waited for two years,” said Jane Roe, who lives beside it.

Leave a Reply

Your email address will not be published. Required fields are marked *
"""


def test_a_report_is_read_with_its_header_and_without_furniture():
    article = from_text(REPORT, Given(), SETTINGS)
    assert (article.title, article.outlet, article.published, article.language) == (
        "Harbour bridge to be mended",
        "The Harbour Post",
        "2024-05-03",
        "en",
    )
    assert article.text.startswith("Harbour bridge to be mended\n\nThe Harbour Post")
    assert article.text.endswith("who lives beside it.")
    assert "Advertisement" not in article.text
    assert "\n\n\n" not in article.text
    assert article.id == text_id(article.text)
    assert article.furniture == ()


def test_what_the_user_says_wins():
    given = Given(title="T", outlet="O", byline="B", published="2020-02", url="https://harbourpost.example/1")
    article = from_text(REPORT, given, SETTINGS)
    assert (article.title, article.outlet, article.byline, article.published, article.url) == (
        "T",
        "O",
        "B",
        "2020-02",
        given.url,
    )


@pytest.mark.parametrize(
    "text",
    [REPORT, REPORT.replace("\n", "\r\n"), "\ufeff" + REPORT.replace(" ", "\u00a0"), "\n\n  " + REPORT],
)
def test_a_text_to_be_kept_is_kept_character_for_character(text):
    article = from_text(text, Given(keep_text=True), SETTINGS)
    assert article.text == text
    assert article.title == "Harbour bridge to be mended"
    dropped = [" ".join(article.text[start:end].split()) for start, end in article.furniture]
    assert dropped == [
        "Advertisement",
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
    ]


@pytest.mark.parametrize(
    "change",
    [
        str,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("winter", "win\u00adter\u200b"),
    ],
)
def test_the_text_is_the_same_however_its_characters_came(change):
    assert from_text(change(REPORT), Given(), SETTINGS).text == from_text(REPORT, Given(), SETTINGS).text


def test_the_map_leads_back_to_the_text_given():
    raw = "\ufeff" + REPORT.replace("\n", "\r\n")
    article = from_text(raw, Given(), SETTINGS)
    at = article.text.index("“We have")
    start, source, _ = next(run for run in article.raw_map if run[0] <= at < run[0] + run[2])
    assert raw[source + at - start :].startswith("“We have")


def test_the_hash_is_that_of_the_bytes():
    assert (
        from_text("The mayor said no to it.", Given(), SETTINGS, raw=b"x").raw_sha256
        == "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    )


@pytest.mark.parametrize("text", ["", "  \n\t", "\ufeff\u200b", "---", "Advertisement\n\nShare on Facebook"])
def test_a_text_with_nothing_in_it_is_refused(text):
    with pytest.raises(EmptyArticleError) as caught:
        from_text(text, Given(), SETTINGS)
    assert caught.value.hint


def test_a_text_over_the_limit_is_refused():
    with pytest.raises(TooLargeError, match="1,000"):
        from_text("The mayor said no. " * 100, Given(), replace(SETTINGS, max_characters=1000))


def test_a_text_without_line_breaks_is_read():
    text = "The mayor said no to the bridge. " * 5000
    assert from_text(text, Given(), SETTINGS).text == text.rstrip()


GERMAN = (
    "Der Bürgermeister sagte am Freitag, die alte Brücke werde vor dem Winter repariert. Die Bewohner hätten zwei Jahre gewartet. "
    * 3
)


def test_another_language_is_named_and_refused():
    with pytest.raises(LanguageError) as caught:
        from_text(GERMAN, Given(), SETTINGS)
    assert caught.value.message == "The text is in German (de), not English."
    assert "--force" in caught.value.hint


def test_another_language_is_read_when_forced():
    assert from_text(GERMAN, Given(force=True), SETTINGS).language == "de"


BODY = "The ferry will sail on Monday, Ms Ilves said on Tuesday, and the harbour master told the council so."


@pytest.mark.parametrize(
    ("label", "outlet", "published"),
    [
        ("Source: The Harbour Post", "The Harbour Post", None),
        ("Date: 3 May 2024", None, "2024-05-03"),
        ("Published: May 3, 2024", None, "2024-05-03"),
    ],
)
def test_a_labelled_line_of_the_head_is_read_and_left_out(label, outlet, published):
    text = f"Ferry to sail again\n\n{label}\n\n{BODY}"
    article = from_text(text, Given(), SETTINGS)
    assert (article.outlet, article.published) == (outlet, published)
    assert article.text == f"Ferry to sail again\n\n{BODY}"
    kept = from_text(text, Given(keep_text=True), SETTINGS)
    assert [kept.text[start:end] for start, end in kept.furniture] == [label]


def test_a_line_with_a_label_that_says_something_stays():
    line = "Source: a man who said he had seen it"
    assert line in from_text(f"Ferry to sail again\n\n{line}\n\n{BODY}", Given(), SETTINGS).text


def test_markdown_marks_are_no_part_of_title_and_byline():
    text = f"# Ferry to sail again\n\n*By Anna Berg*\n\n{BODY}"
    article = from_text(text, Given(), SETTINGS)
    assert (article.title, article.byline) == ("Ferry to sail again", "Anna Berg")
    assert article.text == f"Ferry to sail again\n\nBy Anna Berg\n\n{BODY}"
    assert next(text[raw : raw + size] for _, raw, size in article.raw_map).startswith("Ferry to sail again")
