import contextlib
import time

import pytest

from verbale.articles.nesting import check_structure
from verbale.errors import ArticleError, TooLargeError
from verbale.settings import Settings

SETTINGS = Settings()


@pytest.mark.parametrize(
    "html",
    [
        "<p>" * 5000,
        "<ul>" + "<li>x" * 5000 + "</ul>",
        "<div><br>" * 240 + "</div>" * 240,
        "<div></div>" * 5000,
        "<script>" + "<div>" * 5000 + "</script>",
        "<!--" + "<div>" * 5000,
        "<a href='x' title=\"it's\"\">x</a>" * 1000,
        "5 < 6 and 7 > 3" * 1000,
    ],
)
def test_pages_that_are_merely_long_or_untidy_pass(html):
    check_structure(html, SETTINGS)


@pytest.mark.parametrize(
    "html", ["<div>" * 100_000, "<DIV x>" * 251, "<svg>" + "<g>" * 100_000, "<template>" + "<b>" * 2000]
)
def test_a_page_nested_beyond_the_limit_is_refused(html):
    with pytest.raises(ArticleError, match="250 tags deep"):
        check_structure(html, SETTINGS)


@pytest.mark.parametrize(
    "html",
    [
        "<br>" * 100_000,
        "<div " + "a " * 5000 + ">",
        "<div " + "a='1'" * 5000 + ">",
        "<i " * 500_000,
        ("<i " + "a " * 900 + "></i>") * 300,
    ],
)
def test_too_many_tags_or_attributes_are_refused(html):
    with pytest.raises(TooLargeError):
        check_structure(html, SETTINGS)


@pytest.mark.parametrize(
    "piece",
    ["<", "<a", '<a b="', "<a b='", "<!--", "<script>", "</", "<a '\"", "&amp;", "-->", "<style></style"],
)
def test_the_pass_is_quick_whatever_is_repeated(piece):
    started = time.monotonic()
    with contextlib.suppress(ArticleError, TooLargeError):
        check_structure(piece * (2_000_000 // len(piece)), SETTINGS)
    assert time.monotonic() - started < 10
